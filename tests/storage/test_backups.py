"""Copies of the books: whole, checked, thinned like a ladder, and the way back."""

import hashlib
import os
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from storage.samples import BRANCH, NOW, SteppingClock, do, draft, finalise, keep, member, record

from branchdesk.domain.ids import RecordId
from branchdesk.storage import backups
from branchdesk.storage.backups import Backup, check_copy, list_backups, to_thin
from branchdesk.storage.locking import WorkspaceLock
from branchdesk.storage.restoring import restore
from branchdesk.storage.workspace import DATABASE, LOCK, SqlWorkspace, create, open_workspace
from branchdesk.usecases.errors import Failed, Trouble


def names(folder: Path) -> list[str]:
    with open_workspace(folder, clock=SteppingClock()) as workspace, workspace.work() as work:
        return [each.id for each in work.people.roll().members]


def save(workspace: SqlWorkspace, number: int) -> None:
    do(workspace.work(), lambda work: work.people.save(member(number)))


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def backup(days: float, *, now: datetime = NOW, rolling: bool = True) -> Backup:
    return Backup(Path(f"{days}-{rolling}"), now - timedelta(days=days), rolling)


def test_a_copy_holds_everything_and_passes_its_check(workspace: SqlWorkspace) -> None:
    save(workspace, 1)
    final = finalise(workspace.work(), record())

    path = workspace.backup_now()

    check_copy(path)
    with closing(sqlite3.connect(path)) as copy:
        assert copy.execute("SELECT sha256 FROM record_version").fetchall() == [
            (final.version.sha256,)
        ]
    assert not list(path.parent.glob("*.part"))


def test_work_goes_on_after_a_copy(workspace: SqlWorkspace) -> None:
    workspace.backup_now()
    save(workspace, 1)
    workspace.backup_now()

    assert len(list_backups(workspace.folder / "backups")) == 2


def test_the_last_copy_is_known_by_its_name(workspace: SqlWorkspace, clock: SteppingClock) -> None:
    workspace.backup_now()
    os.utime(next((workspace.folder / "backups").iterdir()), (0, 0))

    assert workspace.last_backup() == clock.moment


def test_other_files_in_the_folder_are_not_copies(tmp_path: Path) -> None:
    (tmp_path / "branch-20260305T063000000000Z.db").touch()
    for name in ("branch-x.db", "branch.db", ".branch-20260305T063000000000Z.db.part", "notes"):
        (tmp_path / name).touch()

    assert [found.made_at for found in list_backups(tmp_path)] == [
        datetime(2026, 3, 5, 6, 30, tzinfo=UTC)
    ]
    assert list_backups(tmp_path / "nowhere") == ()


def test_a_damaged_database_is_not_copied_and_nothing_old_is_thrown_away(
    workspace: SqlWorkspace,
) -> None:
    good = workspace.backup_now()
    for number in range(30):
        finalise(workspace.work(), record(f"r{number}"))
    with workspace._engine.connect() as connection:
        page = connection.exec_driver_sql(
            "SELECT rootpage FROM sqlite_master WHERE name = 'ix_record_sitting'"
        ).scalar_one()
        size = connection.exec_driver_sql("PRAGMA page_size").scalar_one()
    with (workspace.folder / DATABASE).open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xa5" * size)
    with workspace._engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA shrink_memory")

    with pytest.raises(Failed) as caught:
        workspace.backup_now()

    assert caught.value.trouble is Trouble.DATABASE_DAMAGED
    assert [found.path for found in list_backups(workspace.folder / "backups")] == [good]
    assert len(list(good.parent.iterdir())) == 1


def test_everything_of_the_last_two_days_is_kept() -> None:
    recent = [backup(days / 24) for days in range(48)]

    assert to_thin(recent, now=NOW) == ()


def test_the_ladder_keeps_days_weeks_and_months() -> None:
    daily = [backup(days) for days in range(400)]

    gone = set(to_thin(daily, now=NOW))
    kept = [each for each in daily if each not in gone]

    ages = [(NOW - each.made_at).days for each in kept]
    assert ages[:15] == list(range(15))
    weekly, monthly = ages[15:25], ages[25:]
    assert [after - before for before, after in pairwise(weekly[1:])] == [7] * 8
    assert all(28 <= after - before <= 31 for before, after in pairwise(monthly[1:]))
    assert len(monthly) == 9


def test_three_years_of_work_leave_a_few_dozen_copies() -> None:
    kept: list[Backup] = []
    start = datetime(2023, 1, 2, 8, tzinfo=UTC)
    for day in range(3 * 365):
        for hour in range(5):
            now = start + timedelta(days=day, hours=hour * 2)
            kept.append(Backup(Path(f"{now.isoformat()}"), now))
            gone = set(to_thin(kept, now=now))
            kept = [each for each in kept if each not in gone]

    ages = sorted((now - each.made_at).days for each in kept)
    assert len(kept) <= 45
    assert ages[-1] > 200


def test_copies_before_an_upgrade_or_a_restore_stay_ninety_days() -> None:
    special = [backup(days, rolling=False) for days in (0, 1, 50, 89, 91, 200)]

    assert {each.path.name for each in to_thin(special, now=NOW)} == {"91-False", "200-False"}


@pytest.mark.parametrize("now", [datetime(2015, 1, 1, tzinfo=UTC), NOW - timedelta(seconds=1)])
def test_nothing_is_thrown_away_while_the_clock_is_behind_the_newest_copy(now: datetime) -> None:
    daily = [backup(days) for days in range(400)]

    assert to_thin(daily, now=now) == ()


def test_going_back_brings_back_what_was(workspace: SqlWorkspace) -> None:
    save(workspace, 1)
    copy = workspace.backup_now()
    save(workspace, 2)
    workspace.close()
    replaced_bytes = digest(workspace.folder / DATABASE)

    replaced = restore(workspace.folder, copy, clock=SteppingClock())

    assert names(workspace.folder) == ["m1"]
    assert replaced is not None
    assert digest(replaced) == replaced_bytes
    assert not (workspace.folder / LOCK).exists()


def test_going_back_can_itself_be_taken_back(workspace: SqlWorkspace) -> None:
    copy = workspace.backup_now()
    save(workspace, 1)
    workspace.close()
    replaced = restore(workspace.folder, copy, clock=SteppingClock())
    assert replaced is not None

    restore(workspace.folder, replaced, clock=SteppingClock(NOW + timedelta(days=1)))

    assert names(workspace.folder) == ["m1"]


def test_a_database_that_is_gone_can_be_brought_back(workspace: SqlWorkspace) -> None:
    save(workspace, 1)
    copy = workspace.backup_now()
    workspace.close()
    (workspace.folder / DATABASE).unlink()

    assert restore(workspace.folder, copy) is None

    assert names(workspace.folder) == ["m1"]


def test_a_damaged_database_is_put_aside_as_it_is(workspace: SqlWorkspace) -> None:
    copy = workspace.backup_now()
    workspace.close()
    (workspace.folder / DATABASE).write_bytes(b"rubbish" * 1000)

    replaced = restore(workspace.folder, copy, clock=SteppingClock())

    assert replaced is not None
    assert replaced.read_bytes() == b"rubbish" * 1000
    assert names(workspace.folder) == []


def crash_in_the_middle_of_a_save(folder: Path) -> None:
    """Leave a journal that would roll the database back to the state before the save."""
    path, journal = folder / DATABASE, folder / f"{DATABASE}-journal"
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("CREATE TABLE half (x)")
        for _ in range(60):
            connection.execute("INSERT INTO half VALUES (randomblob(3000))")
        hot, half = journal.read_bytes(), path.read_bytes()
        connection.execute("ROLLBACK")
    path.write_bytes(half)
    journal.write_bytes(hot)


def test_a_crash_before_going_back_does_not_mix_old_and_new(workspace: SqlWorkspace) -> None:
    save(workspace, 1)
    copy = workspace.backup_now()
    for number in range(2, 6):
        save(workspace, number)
    workspace.close()
    crash_in_the_middle_of_a_save(workspace.folder)

    replaced = restore(workspace.folder, copy, clock=SteppingClock())

    assert names(workspace.folder) == ["m1"]
    assert replaced is not None
    check_copy(replaced)


def test_a_journal_that_fits_nothing_is_not_applied_to_what_is_brought_back(
    workspace: SqlWorkspace,
) -> None:
    copy = workspace.backup_now()
    workspace.close()
    (workspace.folder / DATABASE).write_bytes(b"rubbish" * 1000)
    journal = workspace.folder / f"{DATABASE}-journal"
    journal.write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + b"stale" * 400)

    replaced = restore(workspace.folder, copy, clock=SteppingClock())

    assert replaced is not None
    assert replaced.read_bytes() == b"rubbish" * 1000
    assert not journal.exists() or not journal.stat().st_size
    assert names(workspace.folder) == []


@pytest.mark.parametrize("kind", ["damaged", "foreign", "missing", "newer", "a folder"])
def test_a_copy_that_is_no_good_changes_nothing(
    workspace: SqlWorkspace, tmp_path: Path, kind: str
) -> None:
    save(workspace, 1)
    copy = workspace.backup_now()
    workspace.close()
    before = digest(workspace.folder / DATABASE)
    bad = tmp_path / "bad.db"
    bad.write_bytes(copy.read_bytes())
    match kind:
        case "damaged":
            bad.write_bytes(copy.read_bytes()[:20_000])
        case "foreign":
            bad.unlink()
            with closing(sqlite3.connect(bad)) as connection:
                connection.execute("CREATE TABLE x (y)")
        case "missing":
            bad.unlink()
        case "newer":
            with closing(sqlite3.connect(bad)) as connection:
                connection.execute("PRAGMA user_version = 99")
                connection.execute("UPDATE setting SET value = '99' WHERE key = 'min_app'")
                connection.commit()
        case _:
            bad.unlink()
            bad.mkdir()

    with pytest.raises(Failed) as caught:
        restore(workspace.folder, bad)

    assert (
        caught.value.trouble
        in {
            "damaged": {Trouble.DATABASE_DAMAGED},
            "foreign": {Trouble.NOT_A_WORKSPACE},
            "missing": {Trouble.FILE_NOT_FOUND},
            "newer": {Trouble.NEWER_THAN_PROGRAM},
            "a folder": {Trouble.FILE_NOT_FOUND},
        }[kind]
    )
    assert digest(workspace.folder / DATABASE) == before
    assert names(workspace.folder) == ["m1"]


def test_an_open_workspace_is_closed_only_for_a_copy_that_is_good(
    workspace: SqlWorkspace, tmp_path: Path
) -> None:
    copy = workspace.backup_now()
    save(workspace, 1)
    bad = tmp_path / "bad.db"
    bad.write_bytes(copy.read_bytes()[:20_000])

    with pytest.raises(Failed):
        restore(workspace.folder, bad, closing=workspace.close)
    save(workspace, 2)
    restore(workspace.folder, copy, closing=workspace.close, clock=SteppingClock())

    assert names(workspace.folder) == []


def test_closing_may_thin_out_the_very_copy_that_is_brought_back(
    workspace: SqlWorkspace, clock: SteppingClock
) -> None:
    old = workspace.backup_now()
    save(workspace, 1)
    clock.moment += timedelta(hours=1)
    workspace.backup_now()
    save(workspace, 2)
    clock.moment += timedelta(days=4)

    restore(workspace.folder, old, closing=workspace.close, clock=clock)

    assert not old.exists()
    assert names(workspace.folder) == []


def test_an_open_workspace_is_not_replaced(workspace: SqlWorkspace) -> None:
    copy = workspace.backup_now()

    with pytest.raises(Failed) as caught:
        restore(workspace.folder, copy)

    assert caught.value.trouble is Trouble.IN_USE
    save(workspace, 1)


def test_a_copy_of_the_folder_made_while_it_is_open_and_idle_is_whole(
    workspace: SqlWorkspace, tmp_path: Path
) -> None:
    save(workspace, 1)
    # Another program of the person's, not this one: copying in this process would drop the lock.
    os.system(f"cp -r '{workspace.folder}' '{tmp_path}/copy'")  # noqa: S605

    assert names(tmp_path / "copy") == ["m1"]


def test_drafts_are_in_the_copy(workspace: SqlWorkspace) -> None:
    keep(workspace.work(), draft())
    copy = workspace.backup_now()
    do(workspace.work(), lambda work: work.records.remove(RecordId("r1"), now=NOW))
    workspace.close()

    restore(workspace.folder, copy, clock=SteppingClock())

    with open_workspace(workspace.folder) as again, again.work() as work:
        assert work.records.draft(RecordId("r1")) == draft()


def test_the_lock_is_free_after_a_restore_that_was_refused(
    workspace: SqlWorkspace, tmp_path: Path
) -> None:
    workspace.close()
    bad = tmp_path / "bad.db"
    bad.write_bytes(b"x" * 5000)
    with pytest.raises(Failed):
        restore(workspace.folder, bad)

    lock = WorkspaceLock(workspace.folder / LOCK)
    lock.acquire(now=NOW)
    lock.release()


def test_the_name_of_a_replaced_database_is_a_copy_like_others(tmp_path: Path) -> None:
    path = backups.name_before_restore(tmp_path, now=NOW)
    path.touch()

    assert list_backups(tmp_path) == (Backup(path, NOW, rolling=False),)
    create(tmp_path / "w", branch=BRANCH).close()
