"""What was said to be saved survives being killed at any moment."""

import os
import random
import select
import shutil
import signal
import sqlite3
import time
from contextlib import closing
from pathlib import Path

import pytest
from slow.saving import save
from storage.samples import BRANCH

from branchdesk.storage.check import check
from branchdesk.storage.workspace import DATABASE, create, open_workspace
from branchdesk.usecases.upkeep import FindingKind

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork"),
]
KILLS = 120


def saved(folder: Path) -> int:
    with closing(sqlite3.connect(folder / DATABASE)) as connection:
        [count] = connection.execute("SELECT count(*) FROM record_version").fetchone()
    return int(count)


def work_until_killed(folder: Path, acknowledge: int) -> None:
    """Save on and on, saying the number of each save once it is done."""
    workspace = open_workspace(folder)
    for number in range(saved(folder) + 1, 1_000_000):
        save(workspace, number)
        os.write(acknowledge, b"%d\n" % number)


def kill_after(folder: Path, seconds: float) -> int:
    """Let a process save for a while, kill it, and return the last save it acknowledged."""
    heard, told = os.pipe()
    process = os.fork()
    if process == 0:
        try:
            work_until_killed(folder, told)
        finally:
            os._exit(1)
    os.close(told)
    words, end = b"", None
    with os.fdopen(heard, "rb", buffering=0) as stream:
        while end is None or time.monotonic() < end:
            # The time begins with the first save, so that opening is not all that is ever killed.
            ready, _, _ = select.select([stream], [], [], seconds if end else 30)
            if not ready:
                break
            words += stream.read(4096)
            end = end or time.monotonic() + seconds
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)
        words += stream.read()
    return int(words.split(b"\n")[-2])


def test_a_program_killed_at_any_moment_loses_nothing_it_said_was_saved(tmp_path: Path) -> None:
    folder = tmp_path / "workspace"
    create(folder, branch=BRANCH).close()
    dice = random.Random(7)  # noqa: S311 - the same delays every time
    journals = 0

    for _ in range(KILLS):
        acknowledged = kill_after(folder, dice.uniform(0.0, 0.08))
        journals += bool((folder / f"{DATABASE}-journal").stat().st_size)
        open_workspace(folder).close()

        assert acknowledged <= saved(folder) <= acknowledged + 1
        if saved(folder) > 400:
            shutil.rmtree(folder)
            create(folder, branch=BRANCH).close()
    findings = [finding.kind for finding in check(folder).findings]

    assert set(findings) <= {FindingKind.EVIDENCE_UNKNOWN}
    # Many were killed in the middle of a save, or this test would prove nothing.
    assert journals > KILLS // 10
