"""Going back to a copy of the books, inside the program only.

Pasting an old file over the database while a crash has left a journal behind would mix the two;
so the journal is put aside first, and what is replaced becomes a copy itself.
"""

import contextlib
import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from branchdesk.storage import backups, faults, upgrade
from branchdesk.storage.engine import database_uri
from branchdesk.storage.files import PART, copy_durably, fsync_folder, make_folder, replacing
from branchdesk.storage.locking import WorkspaceLock
from branchdesk.storage.workspace import BACKUPS, DATABASE, LOCK
from branchdesk.usecases.errors import Failed, Trouble

_COMPANIONS = ("-journal", "-wal", "-shm")


def _utc_now() -> datetime:
    return datetime.now(UTC)


def restore(
    folder: Path,
    backup: Path,
    *,
    closing: Callable[[], None] | None = None,
    clock: Callable[[], datetime] = _utc_now,
) -> Path | None:
    """Put a copy of the books in the place of the books; return where the replaced ones lie.

    Opening the workspace afterwards upgrades a copy that an older program made. Evidence files are
    not touched: those the copy does not know merely lie there.

    Args:
        folder: The workspace.
        backup: The copy.
        closing: Closes the workspace if it is open here; called only when the copy has been found
            good and is safely beside the books, since closing may thin out old copies.
        clock: UTC.

    Raises:
        Failed: ``IN_USE``, ``FILE_NOT_FOUND``, ``NOT_A_WORKSPACE`` or ``DATABASE_DAMAGED`` (the
            copy is no good), ``NEWER_THAN_PROGRAM``, ``DISK_FULL`` …; the books are as they were.
    """
    folder = folder.absolute()
    if not backup.is_file():
        raise Failed(Trouble.FILE_NOT_FOUND, str(backup))
    upgrade.refuse_newer(backup, upgrade.read_stamps(backup, read_only=True))
    backups.check_copy(backup)
    lock = WorkspaceLock(folder / LOCK)
    incoming = folder / f".{DATABASE}{PART}"
    try:
        copy_durably(backup, incoming)
        backups.check_copy(incoming)
        if closing is not None:
            closing()
        lock.acquire(now=clock())
        return _exchange(folder, incoming, now=clock())
    except OSError as error:
        raise faults.failed_from_os(error, str(folder)) from error
    finally:
        incoming.unlink(missing_ok=True)
        lock.release()


def _exchange(folder: Path, incoming: Path, *, now: datetime) -> Path | None:
    path = folder / DATABASE
    make_folder(folder / BACKUPS)
    replaced = None
    if path.is_file():
        _finish_what_a_crash_left(path)
        replaced = backups.name_before_restore(folder / BACKUPS, now=now)
        # The books keep their name until the last moment; the copy of them comes first.
        with replacing(replaced) as unfinished:
            copy_durably(path, unfinished)
        for ending in _COMPANIONS:
            companion = path.with_name(path.name + ending)
            if companion.is_file() and companion.stat().st_size:
                companion.rename(replaced.with_name(replaced.name + ending))
            else:
                companion.unlink(missing_ok=True)
    incoming.replace(path)
    fsync_folder(folder)
    return replaced


def _finish_what_a_crash_left(path: Path) -> None:
    """Let the database roll back an interrupted save, if it still can."""
    uri = database_uri(path)
    with (
        # Damaged books are the usual reason for going back; they are put aside as they are.
        contextlib.suppress(sqlite3.Error),
        contextlib.closing(sqlite3.connect(uri, uri=True)) as connection,
    ):
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
