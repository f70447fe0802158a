"""Copies of the database: made whole, checked before they count, thinned like a ladder.

Evidence files never change once they are there, so a copy of the database is all that the
workspace's own backup needs.
"""

import re
import sqlite3
from collections.abc import Callable, Hashable, Iterable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from branchdesk.storage import faults
from branchdesk.storage.files import PRIVATE_FILE, make_folder, replacing
from branchdesk.usecases.errors import Failed, Trouble

_STAMP = "%Y%m%dT%H%M%S%fZ"
_ROLLING = re.compile(r"branch-(\d{8}T\d{12}Z)\.db")
_SPECIAL = re.compile(r"before-(?:upgrade|restore)(?:-\d+)?-(\d{8}T\d{12}Z)\.db")
_KEEP_ALL = timedelta(days=2)
_KEEP_SPECIAL = timedelta(days=90)
_LADDER: tuple[tuple[int, Callable[[datetime], Hashable]], ...] = (
    (12, lambda made: made.date()),
    (10, lambda made: made.isocalendar()[:2]),
    (9, lambda made: (made.year, made.month)),
)
"""After the days of which everything is kept: twelve daily, ten weekly, nine monthly copies."""


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy in the backups folder."""

    path: Path
    made_at: datetime
    """UTC"""
    rolling: bool = True
    """False for a copy put aside before an upgrade or a restore."""


def list_backups(folder: Path) -> tuple[Backup, ...]:
    """Return the copies in ``folder``, newest first; other files are not looked at."""
    if not folder.is_dir():
        return ()
    found = []
    for path in folder.iterdir():
        rolling = _ROLLING.fullmatch(path.name)
        if match := rolling or _SPECIAL.fullmatch(path.name):
            made_at = datetime.strptime(match[1], _STAMP).replace(tzinfo=UTC)
            found.append(Backup(path, made_at, rolling=rolling is not None))
    return tuple(sorted(found, key=lambda backup: backup.made_at, reverse=True))


def make(connection: sqlite3.Connection, *, folder: Path, now: datetime) -> Backup:
    """Copy the open database in one step, check the copy, then let it count.

    Args:
        connection: The driver's own write connection, outside a transaction. In steps, another
            writer would make the copy start again and again; and the live file is never touched by
            another route, which would drop our lock on it.
        folder: Where the copies lie.
        now: UTC.

    Raises:
        Failed: ``DATABASE_DAMAGED`` if the copy does not pass its check (it is not kept, nor is
            anything older thrown away), ``DISK_FULL`` …
    """
    target = folder / f"branch-{now.astimezone(UTC):{_STAMP}}.db"
    copy_open(connection, target)
    for old in to_thin(list_backups(folder), now=now):
        old.path.unlink(missing_ok=True)
    return Backup(target, now)


def copy_open(connection: sqlite3.Connection, target: Path) -> None:
    """Copy an open database in one step and check the copy before it gets its name.

    Raises:
        Failed: ``DATABASE_DAMAGED``, ``DISK_FULL`` …; no copy is left.
    """
    try:
        make_folder(target.parent)
        with replacing(target) as unfinished:
            with closing(sqlite3.connect(unfinished)) as copy:
                connection.backup(copy)
            check_copy(unfinished)
    except sqlite3.Error as error:
        raise faults.failed_from(error, str(target)) or error from error
    except OSError as error:
        raise faults.failed_from_os(error, str(target)) from error


def copy_aside(path: Path, target: Path) -> None:
    """Copy a database that may be open elsewhere, only reading it.

    Raises:
        Failed: If it is damaged, or there is no room.
    """
    uri = f"{path.absolute().as_uri()}?mode=ro"
    try:
        target.touch(PRIVATE_FILE)
        with (
            closing(sqlite3.connect(uri, uri=True)) as source,
            closing(sqlite3.connect(target)) as copy,
        ):
            source.backup(copy)
    except sqlite3.Error as error:
        raise faults.failed_from(error, str(path)) or error from error
    except OSError as error:
        raise faults.failed_from_os(error, str(target)) from error


def check_copy(path: Path) -> None:
    """Read a copy completely.

    Raises:
        Failed: ``DATABASE_DAMAGED`` if anything in it does not fit together.
    """
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as copy:
            verdict = [row[0] for row in copy.execute("PRAGMA integrity_check")]
    except sqlite3.Error as error:
        raise Failed(Trouble.DATABASE_DAMAGED, str(path), detail=str(error)) from error
    if verdict != ["ok"]:
        raise Failed(Trouble.DATABASE_DAMAGED, str(path), detail="; ".join(verdict[:3]))


def snapshot_before_upgrade(path: Path, *, folder: Path, schema: int, now: datetime) -> Path:
    """Put a checked copy of a database that is not open aside, and return it.

    Raises:
        Failed: If the copy cannot be made or the database is damaged; nothing is upgraded then.
    """
    target = folder / f"before-upgrade-{schema}-{now.astimezone(UTC):{_STAMP}}.db"
    uri = f"{path.absolute().as_uri()}?mode=rw"
    try:
        make_folder(folder)
        with replacing(target) as unfinished:
            # VACUUM INTO writes only into a file that is empty or not there.
            with closing(sqlite3.connect(uri, uri=True)) as source:
                source.execute("VACUUM INTO ?", (str(unfinished),))
            check_copy(unfinished)
    except sqlite3.Error as error:
        raise faults.failed_from(error, str(path)) or error from error
    except OSError as error:
        raise faults.failed_from_os(error, str(target)) from error
    return target


def name_before_restore(folder: Path, *, now: datetime) -> Path:
    """Return where the database that a restore replaces is put."""
    return folder / f"before-restore-{now.astimezone(UTC):{_STAMP}}.db"


def to_thin(backups: Iterable[Backup], *, now: datetime) -> tuple[Backup, ...]:
    """Return the copies that the ladder no longer needs.

    Nothing at all while the clock stands before the newest copy: then it is the clock that is
    wrong, and old copies may be the only good ones.
    """
    newest_first = sorted(backups, key=lambda backup: backup.made_at, reverse=True)
    if not newest_first or now < newest_first[0].made_at:
        return ()
    rolling = [backup for backup in newest_first if backup.rolling]
    kept = {backup.path for backup in rolling if now - backup.made_at <= _KEEP_ALL}
    older = [backup for backup in rolling if backup.path not in kept]
    for count, rung in _LADDER:
        latest_of: dict[Hashable, Backup] = {}
        for backup in older:
            latest_of.setdefault(rung(backup.made_at), backup)
        steps = list(latest_of)[:count]
        kept.update(latest_of[step].path for step in steps)
        # The next rung begins where this one ends.
        oldest = latest_of[steps[-1]].made_at if steps else now
        older = [
            backup
            for backup in older
            if backup.made_at < oldest and rung(backup.made_at) not in steps
        ]
    kept.update(
        backup.path
        for backup in newest_first
        if not backup.rolling and now - backup.made_at <= _KEEP_SPECIAL
    )
    return tuple(backup for backup in newest_first if backup.path not in kept)
