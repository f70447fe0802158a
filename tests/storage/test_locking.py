"""One program at a time."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from storage.samples import BRANCH, do, member

from branchdesk.storage.locking import Holder, holder_named_in
from branchdesk.storage.workspace import DATABASE, LOCK, SqlWorkspace, create, open_workspace
from branchdesk.usecases.errors import Failed, Trouble

HOLD = """
import sys, time
from pathlib import Path
from branchdesk.storage.workspace import open_workspace
workspace = open_workspace(Path(sys.argv[1]))
print("open", flush=True)
sys.stdin.read()
"""


def trouble_of(folder: Path) -> Trouble:
    with pytest.raises(Failed) as caught:
        open_workspace(folder).close()
    return caught.value.trouble


def hold(folder: Path) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "open\n"
    return process


def end(process: subprocess.Popen[str], sign: int = signal.SIGKILL) -> None:
    process.send_signal(sign)
    process.communicate()


def test_a_second_program_is_told_who_has_the_workspace_open(folder: Path) -> None:
    create(folder, branch=BRANCH).close()
    process = hold(folder)

    with pytest.raises(Failed) as caught:
        open_workspace(folder)

    user, host, pid, since = caught.value.values
    assert caught.value.trouble is Trouble.IN_USE
    assert user
    assert host
    assert int(pid) == process.pid
    assert since.endswith("+00:00")
    end(process)


def test_a_program_that_was_killed_locks_nobody_out(folder: Path) -> None:
    create(folder, branch=BRANCH).close()
    end(hold(folder))
    assert (folder / LOCK).exists()

    with open_workspace(folder) as workspace:
        assert not workspace.read_only
        assert holder_named_in(folder / LOCK).pid == os.getpid()


def test_the_same_program_does_not_open_a_workspace_twice(workspace: SqlWorkspace) -> None:
    assert trouble_of(workspace.folder) is Trouble.IN_USE

    do(workspace.work(), lambda work: work.people.save(member(1)))


def test_closing_gives_the_workspace_back(workspace: SqlWorkspace) -> None:
    workspace.close()
    workspace.close()

    assert not (workspace.folder / LOCK).exists()
    open_workspace(workspace.folder).close()


def test_an_opening_that_failed_locks_nobody_out(workspace: SqlWorkspace) -> None:
    workspace.close()
    path = workspace.folder / DATABASE
    good = path.read_bytes()
    path.write_bytes(b"")
    assert trouble_of(workspace.folder) is Trouble.DATABASE_DAMAGED

    path.write_bytes(good)

    open_workspace(workspace.folder).close()


@pytest.mark.parametrize("words", ["", "{", "[]", '{"user": 1}', "\xff"])
def test_a_lock_file_that_says_nothing_is_no_obstacle(folder: Path, words: str) -> None:
    create(folder, branch=BRANCH).close()
    (folder / LOCK).write_text(words, "latin-1")

    assert holder_named_in(folder / LOCK) == Holder()
    open_workspace(folder).close()
