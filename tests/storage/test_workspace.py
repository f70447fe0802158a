"""A branch's folder: made, opened, held by one, closed."""

import os
import shutil
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from storage.samples import BRANCH, NOW, SteppingClock, do, finalise, member, record

from branchdesk.storage.workspace import (
    DATABASE,
    LOCK,
    SqlWorkspace,
    create,
    is_workspace,
    open_workspace,
)
from branchdesk.usecases.errors import Failed, Trouble


def trouble_of(folder: Path) -> Trouble:
    with pytest.raises(Failed) as caught:
        open_workspace(folder).close()
    return caught.value.trouble


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_new_workspace_has_a_place_for_everything(workspace: SqlWorkspace) -> None:
    names = {path.name for path in workspace.folder.iterdir() if path.is_dir()}

    assert names == {"evidence", "backups", "previews"}
    assert is_workspace(workspace.folder)
    assert not workspace.read_only
    with workspace.work() as work:
        assert work.branch.get() == BRANCH


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps other people out by its own lists")
def test_nobody_else_may_look_into_a_workspace(workspace: SqlWorkspace) -> None:
    do(workspace.work(), lambda work: work.people.save(member(1)))
    workspace.backup_now()

    for path in (workspace.folder, *workspace.folder.rglob("*")):
        assert mode(path) == (0o700 if path.is_dir() else 0o600), path


def test_an_empty_folder_becomes_a_workspace(tmp_path: Path) -> None:
    folder = tmp_path / "empty"
    folder.mkdir()
    (folder / ".DS_Store").write_bytes(b"x")
    (folder / f".{DATABASE}.part").write_bytes(b"left by a crash")

    create(folder, branch=BRANCH).close()

    assert is_workspace(folder)
    assert not (folder / f".{DATABASE}.part").exists()


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "照片.jpg").write_bytes(b"x")

    with pytest.raises(Failed) as caught:
        create(tmp_path, branch=BRANCH)

    assert caught.value.trouble is Trouble.FOLDER_NOT_EMPTY
    assert [path.name for path in tmp_path.iterdir()] == ["照片.jpg"]


def test_a_file_is_no_place_for_a_workspace(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"x")

    with pytest.raises(Failed) as caught:
        create(tmp_path / "file", branch=BRANCH)

    assert caught.value.trouble is Trouble.FOLDER_NOT_EMPTY


def test_a_workspace_is_not_made_twice(workspace: SqlWorkspace) -> None:
    with pytest.raises(Failed) as caught:
        create(workspace.folder, branch=BRANCH)

    assert caught.value.trouble is Trouble.WORKSPACE_EXISTS


def test_what_was_saved_is_there_after_opening_again(workspace: SqlWorkspace) -> None:
    do(workspace.work(), lambda work: work.people.save(member(1)))
    final = finalise(workspace.work(), record())
    workspace.close()

    with open_workspace(workspace.folder) as again, again.work() as work:
        assert work.people.roll().members == (member(1),)
        assert work.facts(2026).records == (final,)


def test_a_folder_without_a_database_is_not_a_workspace(tmp_path: Path) -> None:
    assert trouble_of(tmp_path) is Trouble.NOT_A_WORKSPACE
    assert trouble_of(tmp_path / "nowhere") is Trouble.NOT_A_WORKSPACE
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("kept", [0, 1, 50, 99, 100, 1000, 5000])
def test_a_truncated_database_is_damaged_and_not_made_worse(
    workspace: SqlWorkspace, kept: int
) -> None:
    workspace.close()
    path = workspace.folder / DATABASE
    path.write_bytes(path.read_bytes()[:kept])
    before = path.read_bytes()

    assert trouble_of(workspace.folder) is Trouble.DATABASE_DAMAGED

    assert path.read_bytes() == before
    assert not (workspace.folder / LOCK).exists()


def test_a_database_without_its_tail_is_damaged(workspace: SqlWorkspace) -> None:
    for number in range(40):
        finalise(workspace.work(), record(f"r{number}"))
    workspace.close()
    path = workspace.folder / DATABASE
    os.truncate(path, path.stat().st_size // 2 + 100)

    assert trouble_of(workspace.folder) is Trouble.DATABASE_DAMAGED


def test_what_is_no_database_is_damaged(workspace: SqlWorkspace) -> None:
    workspace.close()
    (workspace.folder / DATABASE).write_bytes(b"%PDF-1.7 something else entirely" * 200)

    assert trouble_of(workspace.folder) is Trouble.DATABASE_DAMAGED


def test_opened_for_reading_it_shows_everything_and_takes_nothing(
    workspace: SqlWorkspace,
) -> None:
    do(workspace.work(), lambda work: work.people.save(member(1)))

    with open_workspace(workspace.folder, read_only=True) as reader:
        with reader.work() as work:
            assert work.people.roll().members == (member(1),)
        with reader.work() as work, pytest.raises(Failed) as caught:
            work.people.save(member(2))

        assert reader.read_only
        assert caught.value.trouble is Trouble.READ_ONLY


def test_reading_leaves_no_trace(workspace: SqlWorkspace) -> None:
    workspace.close()
    before = {path: path.stat().st_mtime_ns for path in workspace.folder.rglob("*")}

    with open_workspace(workspace.folder, read_only=True) as reader, reader.work() as work:
        work.facts(2026)

    assert {path: path.stat().st_mtime_ns for path in workspace.folder.rglob("*")} == before


def leave_a_crash(path: Path, folder: Path) -> None:
    """Copy a database and its journal as they are in the middle of a save."""
    folder.mkdir()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("PRAGMA cache_spill = 1")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE record_text SET body = hex(randomblob(90000))")
        connection.execute("UPDATE record_text SET body = body || 'x'")
        for name in (DATABASE, f"{DATABASE}-journal"):
            (folder / name).write_bytes((path.parent / name).read_bytes())
        connection.execute("ROLLBACK")


MOUNTED = 'mount --bind "$1" "$1" && mount -o remount,bind,ro "$1" && exec "$2" -c "$3" "$1"'
READ = """
import sys
from pathlib import Path
from branchdesk.storage.workspace import open_workspace
from branchdesk.usecases.errors import Failed
from storage.samples import member
try:
    workspace = open_workspace(Path(sys.argv[1]))
    with workspace.work() as work:
        print(workspace.read_only, len(work.people.roll().members))
    with workspace.work() as work:
        work.people.save(member(2))
except Failed as failure:
    print(failure.trouble)
"""


def on_a_medium_for_reading(folder: Path, words: str) -> str:
    """Run Python where the folder cannot be written, and return what it prints."""
    told = subprocess.run(
        ["unshare", "-rm", "sh", "-c", MOUNTED, "sh", str(folder), sys.executable, words],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent)},
    )
    if "unshare" in told.stderr or "mount" in told.stderr:
        pytest.skip("no user namespaces here")
    return told.stdout


@pytest.mark.skipif(sys.platform != "linux", reason="bind mounts are Linux")
def test_a_medium_that_cannot_be_written_is_opened_for_reading(
    workspace: SqlWorkspace,
) -> None:
    do(workspace.work(), lambda work: work.people.save(member(1)))
    workspace.close()

    told = on_a_medium_for_reading(workspace.folder, READ)

    assert told.split() == ["True", "1", "read_only"]


@pytest.mark.skipif(sys.platform != "linux", reason="bind mounts are Linux")
def test_what_a_crash_left_needs_a_medium_that_can_be_written(
    workspace: SqlWorkspace, tmp_path: Path
) -> None:
    finalise(workspace.work(), record())
    leave_a_crash(workspace.folder / DATABASE, tmp_path / "copy")

    told = on_a_medium_for_reading(tmp_path / "copy", READ)

    assert told.split() == ["read_only"]


def test_what_a_crash_left_is_finished_before_reading(
    workspace: SqlWorkspace, tmp_path: Path
) -> None:
    finalise(workspace.work(), record())
    leave_a_crash(workspace.folder / DATABASE, tmp_path / "copy")

    with open_workspace(tmp_path / "copy", read_only=True) as reader, reader.work() as work:
        assert len(work.facts(2026).records) == 1

    assert not list((tmp_path / "copy").glob("*-journal"))


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_is_said_so(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)

    with pytest.raises(Failed) as caught:
        create(tmp_path / "x", branch=BRANCH)

    assert caught.value.trouble is Trouble.READ_ONLY
    tmp_path.chmod(0o700)


def test_closing_after_a_change_puts_a_copy_aside(
    workspace: SqlWorkspace, clock: SteppingClock
) -> None:
    assert workspace.last_backup() is None

    workspace.close()

    last = workspace.last_backup()
    assert last is not None
    assert last <= clock.moment


def test_closing_without_a_change_makes_no_copy(folder: Path) -> None:
    create(folder, branch=BRANCH).close()
    before = sorted((folder / "backups").iterdir())

    with open_workspace(folder) as workspace, workspace.work() as work:
        work.facts(2026)

    assert sorted((folder / "backups").iterdir()) == before


def test_closing_after_a_change_in_a_later_session_makes_another_copy(folder: Path) -> None:
    create(folder, branch=BRANCH).close()
    before = len(list((folder / "backups").iterdir()))

    with open_workspace(folder) as workspace:
        do(workspace.work(), lambda work: work.people.save(member(1)))

    assert len(list((folder / "backups").iterdir())) == before + 1


def test_what_a_killed_program_saved_is_copied_at_the_next_closing(folder: Path) -> None:
    create(folder, branch=BRANCH).close()
    os.utime(folder / DATABASE)
    before = len(list((folder / "backups").iterdir()))

    open_workspace(folder).close()

    assert len(list((folder / "backups").iterdir())) == before + 1


def test_closing_works_even_when_no_copy_can_be_made(workspace: SqlWorkspace) -> None:
    do(workspace.work(), lambda work: work.people.save(member(1)))
    (workspace.folder / "backups").rmdir()
    (workspace.folder / "backups").write_bytes(b"a file where the folder was")

    workspace.close()

    assert not (workspace.folder / LOCK).exists()
    assert NOW.year == 2026


def test_books_of_an_older_release_can_be_read_without_being_changed(tmp_path: Path) -> None:
    golden = Path(__file__).parent.parent / "files" / "workspace-schema-1.db"
    shutil.copyfile(golden, tmp_path / DATABASE)

    with open_workspace(tmp_path, read_only=True) as reader, reader.work() as work:
        facts = work.facts(2026)

    assert len(facts.records) == 1
    assert (tmp_path / DATABASE).read_bytes() == golden.read_bytes()
    assert [path.name for path in tmp_path.iterdir()] == [DATABASE]
