"""What was said to be saved survives a power cut at any moment; controls prove the test can see."""

import os
import random
import shutil
import sqlite3
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

import pytest
from slow.powerloss import Disk, moments, record
from slow.saving import CONTROLS, NAIVE_EVIDENCE, save
from storage.samples import BRANCH

from branchdesk.storage.backups import check_copy, list_backups
from branchdesk.storage.check import check
from branchdesk.storage.workspace import BACKUPS, DATABASE, create
from branchdesk.usecases.errors import Failed
from branchdesk.usecases.upkeep import FindingKind

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("strace") is None, reason="needs strace"),
]

TESTS = Path(__file__).parent.parent
SAVES = 12
CONTROL_SAVES = 5
LEAST_IMAGES = 3_000


def rows(folder: Path) -> set[int]:
    """How many rows each part of a save has left; one number if every save is whole."""
    with closing(sqlite3.connect(folder / DATABASE)) as connection:
        return {
            connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608
            for table in ("member", "record", "record_version", "evidence", "record_text")
        }


def verdict(folder: Path, acknowledged: int) -> str:
    """Say in a word what a power cut has left of the saves."""
    try:
        findings = {finding.kind for finding in check(folder).findings}
        saved = rows(folder)
    except (Failed, sqlite3.Error):
        return "damaged"
    # A file without a row is what a cut between the two leaves; it harms nobody.
    findings.discard(FindingKind.EVIDENCE_UNKNOWN)
    if findings & {FindingKind.EVIDENCE_MISSING, FindingKind.EVIDENCE_CHANGED}:
        return "evidence lost"
    if findings:
        return "damaged"
    for copy in list_backups(folder / BACKUPS):
        check_copy(copy.path)
    if len(saved) > 1:
        return "torn"
    [count] = saved
    if count < acknowledged:
        return "lost"
    return "whole" if count <= acknowledged + 1 else "impossible"


def images(folder: Path, arguments: Sequence[str], *, each: int) -> Iterator[tuple[Path, int]]:
    """Run `saving` on a workspace; yield disks of every moment and what was acknowledged then."""
    disk = Disk(folder)
    environment = {**os.environ, "PYTHONPATH": str(TESTS), "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, str(TESTS / "slow" / "saving.py"), str(folder), *arguments]
    lines = record(command, folder.with_name("calls"), env=environment)
    dice = random.Random(" ".join(arguments))  # noqa: S311 - the same disks every time
    image = folder.with_name("image")
    for _ in moments(disk, lines):
        for _ in range(each):
            disk.after_a_power_cut(image, dice)
            yield image, disk.acknowledged
            shutil.rmtree(image)
    assert disk.acknowledged == int(arguments[0] if arguments[0].isdigit() else 1)


def cut(folder: Path, *, saves: int, each: int, control: str = "") -> Counter[str]:
    """Judge disks of every moment of a run of saves."""
    create(folder, branch=BRANCH).close()
    return Counter(
        verdict(image, acknowledged)
        for image, acknowledged in images(folder, [str(saves), control], each=each)
    )


def test_a_power_cut_at_any_moment_loses_nothing_that_was_said_to_be_saved(tmp_path: Path) -> None:
    counted = cut(tmp_path / "workspace", saves=SAVES, each=3)

    assert set(counted) == {"whole"}, counted
    assert counted.total() >= LEAST_IMAGES, counted


def test_a_power_cut_while_going_back_leaves_the_books_before_or_after(tmp_path: Path) -> None:
    folder = tmp_path / "workspace"
    with create(folder, branch=BRANCH) as workspace:
        save(workspace, 1)
        workspace.backup_now()
        save(workspace, 2)
    left = Counter[tuple[str, frozenset[int]]]()

    for image, acknowledged in images(folder, ["back"], each=5):
        count = frozenset(rows(image))
        left[verdict(image, min(count)), count] += 1
        assert not acknowledged or count == {1}

    assert set(left) == {("whole", frozenset({1})), ("whole", frozenset({2}))}, left


@pytest.mark.parametrize("control", [*CONTROLS, NAIVE_EVIDENCE])
def test_the_test_sees_what_a_careless_program_loses(tmp_path: Path, control: str) -> None:
    counted = cut(tmp_path / "workspace", saves=CONTROL_SAVES, each=2, control=control)

    lost = {
        "never flushed": {"damaged", "lost"},
        "journal deleted": {"lost"},
        NAIVE_EVIDENCE: {"evidence lost"},
    }[control]
    assert lost <= set(counted), counted
