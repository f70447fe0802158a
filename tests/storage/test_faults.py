"""Trouble that is nobody's fault: said in one word, nothing half-written, work goes on after."""

import errno
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from storage.samples import BRANCH, NOW, do, draft, finalise, keep, member, record

from branchdesk.domain.ids import RecordId
from branchdesk.storage import faults
from branchdesk.storage.rescue import forget_rescued, rescue_draft, rescued_drafts
from branchdesk.storage.workspace import DATABASE, SqlWorkspace, create, open_workspace
from branchdesk.usecases.errors import Failed, Trouble
from branchdesk.usecases.ports import UnitOfWork

R1 = RecordId("r1")
LONG = "很长的发言。" * 20_000


def pragma(workspace: SqlWorkspace, words: str) -> int:
    with workspace._engine.connect() as connection:
        return int(connection.exec_driver_sql(f"PRAGMA {words}").scalar_one())


def fill_the_disk(workspace: SqlWorkspace) -> None:
    pragma(workspace, f"max_page_count = {pragma(workspace, 'page_count')}")


def free_the_disk(workspace: SqlWorkspace) -> None:
    pragma(workspace, "max_page_count = 100000")


def test_a_full_disk_is_said_and_nothing_is_half_written(workspace: SqlWorkspace) -> None:
    keep(workspace.work(), draft())
    fill_the_disk(workspace)

    with pytest.raises(Failed) as caught:
        keep(workspace.work(), draft(title="新", place=LONG))

    assert caught.value.trouble is Trouble.DISK_FULL
    assert "SQLITE_FULL" in caught.value.detail
    with workspace.work() as work:
        assert work.records.draft(R1) == draft()


def test_the_same_unit_of_work_saves_once_there_is_room_again(workspace: SqlWorkspace) -> None:
    work = workspace.work()
    fill_the_disk(workspace)
    with pytest.raises(Failed):
        keep(work, draft(place=LONG))

    free_the_disk(workspace)
    keep(work, draft(place=LONG))

    with work:
        assert work.records.draft(R1) == draft(place=LONG)


def test_a_version_that_finds_no_room_leaves_chain_and_draft_alone(
    workspace: SqlWorkspace,
) -> None:
    first = finalise(workspace.work(), record("r0"))
    keep(workspace.work(), draft())
    fill_the_disk(workspace)

    with pytest.raises(Failed) as caught:
        finalise(workspace.work(), record(place=LONG))

    assert caught.value.trouble is Trouble.DISK_FULL
    free_the_disk(workspace)
    with workspace.work() as work:
        assert work.records.chain_head() == first.version.sha256
        assert work.records.draft(R1) == draft()


LIMITED = """
import resource, signal, sys
from pathlib import Path
from branchdesk.storage.workspace import open_workspace
from branchdesk.usecases.errors import Failed
from storage.samples import draft, keep
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
folder = Path(sys.argv[1])
workspace = open_workspace(folder)
size = (folder / "branch.db").stat().st_size
resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))
try:
    keep(workspace.work(), draft(place="x" * 2_000_000))
except Failed as failure:
    print(failure.trouble)
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
keep(workspace.work(), draft(place="y"))
workspace.close()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="limits of the system are POSIX")
def test_a_write_that_the_system_refuses_is_a_full_disk_and_can_be_repeated(
    workspace: SqlWorkspace,
) -> None:
    workspace.close()

    told = subprocess.run(
        [sys.executable, "-c", LIMITED, str(workspace.folder)],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent)},
    ).stdout

    assert told.strip() == "disk_full"
    with open_workspace(workspace.folder) as again, again.work() as work:
        assert work.records.draft(R1) == draft(place="y")


def test_a_database_deleted_while_open_is_said_and_never_made_anew(
    workspace: SqlWorkspace,
) -> None:
    do(workspace.work(), lambda work: work.people.save(member(1)))
    (workspace.folder / DATABASE).unlink()

    with pytest.raises(Failed) as caught:
        do(workspace.work(), lambda work: work.people.save(member(2)))

    assert caught.value.trouble is Trouble.DATABASE_MOVED
    assert not (workspace.folder / DATABASE).exists()


def test_a_database_replaced_while_open_is_not_written_into(
    workspace: SqlWorkspace, tmp_path: Path
) -> None:
    create(tmp_path / "other", branch=BRANCH).close()
    shutil.move(tmp_path / "other" / DATABASE, workspace.folder / DATABASE)
    before = (workspace.folder / DATABASE).read_bytes()

    with pytest.raises(Failed) as caught:
        do(workspace.work(), lambda work: work.people.save(member(2)))

    assert caught.value.trouble is Trouble.DATABASE_MOVED
    assert (workspace.folder / DATABASE).read_bytes() == before


def test_a_database_renamed_while_open_is_not_written_into(workspace: SqlWorkspace) -> None:
    path = workspace.folder / DATABASE
    path.rename(path.with_name("away.db"))

    with pytest.raises(Failed) as caught:
        do(workspace.work(), lambda work: work.people.save(member(2)))

    assert caught.value.trouble is Trouble.DATABASE_MOVED


def test_a_lock_of_another_program_is_busy_and_passes(workspace: SqlWorkspace) -> None:
    pragma_ms = "PRAGMA busy_timeout = 1"
    with workspace._engine.connect() as connection:
        connection.exec_driver_sql(pragma_ms)
    other = sqlite3.connect(workspace.folder / DATABASE, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    with pytest.raises(Failed) as caught:
        do(workspace.work(), lambda work: work.people.save(member(1)))
    other.execute("ROLLBACK")
    do(workspace.work(), lambda work: work.people.save(member(1)))

    assert caught.value.trouble is Trouble.BUSY
    other.close()


def corrupt(path: Path, name: str) -> None:
    """Overwrite the root page of a table or index."""
    with closing(sqlite3.connect(path)) as connection:
        [root] = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = ?", (name,)
        ).fetchone()
        [size] = connection.execute("PRAGMA page_size").fetchone()
    with path.open("r+b") as file:
        file.seek((root - 1) * size)
        file.write(b"\xa5" * size)


@pytest.mark.parametrize("name", ["member", "record", "journal"])
def test_a_broken_page_is_damage_not_a_crash(workspace: SqlWorkspace, name: str) -> None:
    do(workspace.work(), lambda work: work.people.save(member(1)))
    finalise(workspace.work(), record())
    workspace.close()
    corrupt(workspace.folder / DATABASE, name)

    def read_everything(work: UnitOfWork) -> None:
        work.people.roll()
        work.records.lines()
        work.journal.lines()

    with (
        open_workspace(workspace.folder) as again,
        pytest.raises(Failed) as caught,
        again.work() as work,
    ):
        read_everything(work)

    assert caught.value.trouble is Trouble.DATABASE_DAMAGED


def test_a_broken_character_is_damage_not_a_crash(workspace: SqlWorkspace) -> None:
    do(workspace.work(), lambda work: work.people.save(member(1, name="柒")))
    workspace.close()
    path = workspace.folder / DATABASE
    path.write_bytes(path.read_bytes().replace("柒".encode(), b"\xff\xff\xff"))

    with (
        open_workspace(workspace.folder) as again,
        pytest.raises(Failed) as caught,
        again.work() as work,
    ):
        work.people.lines()

    assert caught.value.trouble is Trouble.DATABASE_DAMAGED


@pytest.mark.parametrize(
    ("code", "trouble"),
    [
        ("SQLITE_FULL", Trouble.DISK_FULL),
        ("SQLITE_IOERR_WRITE", Trouble.DISK_FULL),
        ("SQLITE_IOERR_FSYNC", Trouble.DISK_FULL),
        ("SQLITE_IOERR_READ", Trouble.DATABASE_MOVED),
        ("SQLITE_IOERR_SHORT_READ", Trouble.DATABASE_DAMAGED),
        ("SQLITE_READONLY_DBMOVED", Trouble.DATABASE_MOVED),
        ("SQLITE_READONLY_SOMETHING_NEW", Trouble.READ_ONLY),
        ("SQLITE_CORRUPT_INDEX", Trouble.DATABASE_DAMAGED),
        ("SQLITE_BUSY_RECOVERY", Trouble.BUSY),
        ("SQLITE_CANTOPEN_ISDIR", Trouble.DATABASE_MOVED),
        ("SQLITE_CONSTRAINT_UNIQUE", None),
        ("SQLITE_ERROR", None),
        ("", None),
    ],
)
def test_every_code_has_its_word_and_newer_codes_fall_back(
    code: str, trouble: Trouble | None
) -> None:
    error = sqlite3.OperationalError("x")
    error.sqlite_errorname = code

    assert faults.trouble_in(error) is trouble


@pytest.mark.parametrize(
    ("number", "trouble"),
    [
        (errno.ENOSPC, Trouble.DISK_FULL),
        (errno.EDQUOT, Trouble.DISK_FULL),
        (errno.EFBIG, Trouble.DISK_FULL),
        (errno.EROFS, Trouble.READ_ONLY),
        (errno.EACCES, Trouble.READ_ONLY),
        (errno.ENAMETOOLONG, Trouble.NAME_TOO_LONG),
        (errno.EIO, Trouble.FILE_UNREADABLE),
    ],
)
def test_errors_of_the_file_system_have_their_word(number: int, trouble: Trouble) -> None:
    failure = faults.failed_from_os(OSError(number, "x"), "file")

    assert failure.trouble is trouble
    assert errno.errorcode[number] in failure.detail


def test_what_was_typed_is_rescued_when_the_database_refuses(
    workspace: SqlWorkspace, tmp_path: Path
) -> None:
    fill_the_disk(workspace)
    form = draft(place=LONG)
    with pytest.raises(Failed):
        keep(workspace.work(), form)

    rescue_draft(form, workspace.folder, now=NOW, state=tmp_path / "state")

    [rescued] = rescued_drafts(workspace.folder, state=tmp_path / "state")
    assert (rescued.draft, rescued.saved_at) == (form, NOW)
    forget_rescued(form.id, workspace.folder, state=tmp_path / "state")
    assert rescued_drafts(workspace.folder, state=tmp_path / "state") == ()


def test_rescued_drafts_belong_to_their_workspace_and_the_last_one_counts(tmp_path: Path) -> None:
    here, there, state = tmp_path / "here", tmp_path / "there", tmp_path / "state"

    rescue_draft(draft(title="一"), here, now=NOW, state=state)
    rescue_draft(draft(title="二"), here, now=NOW, state=state)
    path = rescue_draft(draft("../../etc/x"), there, now=NOW, state=state)

    assert [each.draft.title for each in rescued_drafts(here, state=state)] == ["二"]
    assert path.is_relative_to(state)
    assert path.stat().st_mode & 0o077 == 0


def test_a_rescued_file_that_cannot_be_read_hides_no_other(tmp_path: Path) -> None:
    path = rescue_draft(draft(), tmp_path, now=NOW, state=tmp_path)
    path.with_name("broken.json").write_text("{")
    path.with_name("foreign.json").write_text('{"draft": {}, "saved_at": "x"}')

    assert len(rescued_drafts(tmp_path, state=tmp_path)) == 1
