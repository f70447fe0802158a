"""A branch's folder: made once, opened by one program at a time, closed with a copy put aside.

::

    branch.db     the books           evidence/   original files under their SHA-256
    backups/      copies of the books previews/   small pictures, made again when missing
"""

import contextlib
import logging
import os
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from sqlalchemy import Engine

from branchdesk.domain.branch import Branch
from branchdesk.storage import backups, faults, upgrade
from branchdesk.storage.engine import open_engine, sessions
from branchdesk.storage.files import (
    PART,
    PRIVATE_FILE,
    PRIVATE_FOLDER,
    fsync_file,
    fsync_folder,
    make_folder,
    make_private,
    sweep,
)
from branchdesk.storage.locking import WorkspaceLock
from branchdesk.storage.places import refuse_bad_place
from branchdesk.storage.transaction import Store
from branchdesk.storage.unit_of_work import SqlUnitOfWork
from branchdesk.usecases.errors import Failed, Trouble

if TYPE_CHECKING:
    from branchdesk.domain.ledgers import LedgerRules
    from branchdesk.storage.counting import CountFolder
    from branchdesk.storage.likeness_index import LikenessIndex
    from branchdesk.storage.search_index import SearchIndex

_log = logging.getLogger(__name__)

DATABASE = "branch.db"
LOCK = "branch.db.lock"
BACKUPS = "backups"
_FOLDERS = ("evidence", BACKUPS, "previews")
_NOT_COUNTED = frozenset({".ds_store", "desktop.ini", "thumbs.db", LOCK})
"""What a system puts into every folder by itself; a folder with only these is empty."""


def _utc_now() -> datetime:
    return datetime.now(UTC)


class SqlWorkspace:
    """Satisfies `branchdesk.usecases.ports.Workspace`. Made by `create` and `open_workspace`."""

    def __init__(self, engine: Engine, store: Store, ending: contextlib.ExitStack) -> None:
        self._engine = engine
        self._store = store
        self._ending = ending
        """Closes the database, then gives the lock back."""
        self._closed = False

    @property
    def folder(self) -> Path:
        """Where it lies."""
        return self._store.folder

    @property
    def read_only(self) -> bool:
        """Whether nothing can be saved here."""
        return self._store.read_only

    def work(self) -> SqlUnitOfWork:
        """Begin a unit of work; several may exist, they take turns."""
        return SqlUnitOfWork(self._store)

    def finder(self, rules: "LedgerRules") -> "SearchIndex":
        """Return what looks through everything; the first question reads the books."""
        # It knows every kind of document there is; nobody opens a workspace to search first.
        from branchdesk.storage.search_index import SearchIndex

        return SearchIndex(self._store, rules)

    @property
    def counts(self) -> "CountFolder":
        """Ballots being counted; they are in no database."""
        from branchdesk.storage.counting import CountFolder

        return CountFolder(self.folder)

    def likenesses(self) -> "LikenessIndex":
        """Return what compares minutes with others of their kind; reads when it is asked first."""
        from branchdesk.storage.likeness_index import LikenessIndex

        return LikenessIndex(self._store)

    def last_backup(self) -> datetime | None:
        """Return when the newest copy of the books was made, UTC; None if there is none."""
        found = backups.list_backups(self.folder / BACKUPS)
        return next((backup.made_at for backup in found if backup.rolling), None)

    def backup_now(self) -> Path:
        """Copy the books, check the copy, thin out old ones, and return where the copy lies.

        Raises:
            Failed: ``DATABASE_DAMAGED`` if the books themselves are (no copy is kept then),
                ``DISK_FULL``, ``READ_ONLY``; the books are untouched.
        """
        with self._store.turn(), contextlib.closing(self._engine.raw_connection()) as raw:
            connection: Any = raw.driver_connection
            made = backups.make(connection, folder=self.folder / BACKUPS, now=self._store.clock())
            self._store.changed = False
        return made.path

    def copy_books(self, target: Path) -> None:
        """Copy the books as they stand now, in one step, and check the copy.

        Raises:
            Failed: ``DATABASE_DAMAGED``, ``DISK_FULL``; there is no copy then.
        """
        with self._store.turn(), contextlib.closing(self._engine.raw_connection()) as raw:
            connection: Any = raw.driver_connection
            backups.copy_open(connection, target)

    def close(self) -> None:
        """Put a copy of the books aside if anything changed, and give the folder back.

        A copy that cannot be made is logged; the next opening shows how old the last one is.
        """
        if self._closed:
            return
        self._closed = True
        try:
            if self._store.changed and not self.read_only:
                self._tidy()
                self.backup_now()
        except Failed as failure:
            _log.error("no backup on closing: %s (%s)", failure.trouble, failure.detail)
        finally:
            self._ending.close()

    def __enter__(self) -> Self:
        """Return the open workspace."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close it."""
        self.close()

    def _tidy(self) -> None:
        with self._store.turn(), self._engine.begin() as connection:
            connection.exec_driver_sql("PRAGMA optimize")


def is_workspace(folder: Path) -> bool:
    """Tell whether a folder looks like a workspace; opening it may still be refused."""
    return (folder / DATABASE).is_file()


def refuse_taken(folder: Path) -> None:
    """Refuse a folder that no new workspace can be made in.

    Raises:
        Failed: ``WORKSPACE_EXISTS``, ``FOLDER_NOT_EMPTY``, ``NAME_TOO_LONG``, ``NETWORK_SHARE``.
    """
    refuse_bad_place(folder)
    if is_workspace(folder):
        raise Failed(Trouble.WORKSPACE_EXISTS, str(folder))
    if folder.exists() and (not folder.is_dir() or any(_counts(path) for path in folder.iterdir())):
        raise Failed(Trouble.FOLDER_NOT_EMPTY, str(folder))


def make_empty(folder: Path) -> None:
    """Make a workspace without a branch in a folder that is new or empty; `OSError` if it fails."""
    folder.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
    make_private(folder)
    for name in _FOLDERS:
        make_folder(folder / name)
    _write_database(folder)


def create(
    folder: Path, *, branch: Branch, clock: Callable[[], datetime] = _utc_now
) -> SqlWorkspace:
    """Make a workspace in a folder that is new or empty, and open it.

    Raises:
        Failed: ``WORKSPACE_EXISTS``, ``FOLDER_NOT_EMPTY``, ``NAME_TOO_LONG``, ``NETWORK_SHARE``,
            ``READ_ONLY``, ``DISK_FULL``; no half-made workspace is left.
    """
    refuse_taken(folder)
    try:
        make_empty(folder)
    except OSError as error:
        raise faults.failed_from_os(error, str(folder)) from error
    workspace = open_workspace(folder, clock=clock)
    try:
        with workspace.work() as work:
            work.branch.save(branch)
            work.commit()
    except BaseException:
        workspace.close()
        raise
    return workspace


def open_workspace(
    folder: Path, *, read_only: bool = False, clock: Callable[[], datetime] = _utc_now
) -> SqlWorkspace:
    """Open a workspace, upgrading it first if an older program made it.

    Where the medium cannot be written it is opened for reading only.

    Raises:
        Failed: ``NOT_A_WORKSPACE``, ``IN_USE`` (with user, host, pid and since of who has it),
            ``NEWER_THAN_PROGRAM``, ``DATABASE_DAMAGED``, ``NETWORK_SHARE``, ``NAME_TOO_LONG``,
            ``UPGRADE_FAILED`` …; the database is as it was.
    """
    folder = folder.absolute()
    path = folder / DATABASE
    if not path.is_file():
        raise Failed(Trouble.NOT_A_WORKSPACE, str(folder))
    refuse_bad_place(folder)
    with contextlib.ExitStack() as ending:
        lock = None if read_only else _lock_or_none(folder, now=clock())
        if lock is None:
            used = ending.enter_context(_for_reading(path, now=clock()))
        else:
            ending.callback(lock.release)
            upgrade.bring_up_to_date(path, folder=folder / BACKUPS, now=clock())
            for place in (folder, *(folder / name for name in _FOLDERS)):
                sweep(place)
            used = path
        engine = open_engine(used, read_only=lock is None)
        ending.callback(engine.dispose)
        with engine.connect() as connection:
            # The first statement is the one that meets a damaged or encrypted file.
            connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar_one()
        store = Store(sessions(engine), folder, clock, read_only=lock is None)
        workspace = SqlWorkspace(engine, store, ending.pop_all())
    store.changed = _changed_since_backup(path, workspace.last_backup())
    return workspace


@contextlib.contextmanager
def _for_reading(path: Path, *, now: datetime) -> Iterator[Path]:
    """Yield a database to read from: the file itself, or an upgraded copy of an older one."""
    _finish_what_a_crash_left(path, now=now)
    stamps = upgrade.read_stamps(path, read_only=True)
    upgrade.refuse_newer(path, stamps)
    if stamps.schema >= upgrade.SCHEMA:
        yield path
        return
    with tempfile.TemporaryDirectory(prefix="branchdesk-") as scratch:
        copy = Path(scratch) / DATABASE
        backups.copy_aside(path, copy)
        upgrade.migrate(copy)
        yield copy


def _finish_what_a_crash_left(path: Path, *, now: datetime) -> None:
    """Let the database roll back an interrupted save, where that is possible.

    Without it, reading alone is refused. A journal that belongs to a program at work is left to it.
    """
    journal = path.with_name(f"{path.name}-journal")
    if not journal.is_file() or not journal.stat().st_size:
        return
    try:
        lock = _lock_or_none(path.parent, now=now)
    except Failed as failure:
        if failure.trouble is Trouble.IN_USE:
            return
        raise
    if lock is not None:
        try:
            upgrade.read_stamps(path)
        finally:
            lock.release()


def _counts(path: Path) -> bool:
    return path.name.lower() not in _NOT_COUNTED and not path.name.endswith(PART)


def _write_database(folder: Path) -> None:
    """Make the database aside and give it its name when it is whole."""
    unfinished = folder / f".{DATABASE}{PART}"
    unfinished.unlink(missing_ok=True)
    try:
        os.close(os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_WRONLY, PRIVATE_FILE))
        upgrade.migrate(unfinished)
        fsync_file(unfinished)
        unfinished.rename(folder / DATABASE)
        fsync_folder(folder)
    finally:
        unfinished.unlink(missing_ok=True)
        unfinished.with_name(f"{unfinished.name}-journal").unlink(missing_ok=True)


def _lock_or_none(folder: Path, *, now: datetime) -> WorkspaceLock | None:
    """Take the lock; None where nothing can be written, and so nothing needs to be locked."""
    if not os.access(folder / DATABASE, os.W_OK):
        return None
    lock = WorkspaceLock(folder / LOCK)
    try:
        lock.acquire(now=now)
    except OSError as error:
        failure = faults.failed_from_os(error, str(folder))
        if failure.trouble is Trouble.READ_ONLY:
            return None
        raise failure from error
    return lock


def _changed_since_backup(path: Path, last: datetime | None) -> bool:
    """Tell whether a session that ended without closing left something no copy has."""
    return last is None or datetime.fromtimestamp(path.stat().st_mtime, UTC) > last
