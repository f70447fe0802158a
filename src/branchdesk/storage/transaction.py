"""What the parts of one unit of work share: the transaction, the clock, the journal's batch."""

import logging
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import func, select
from sqlalchemy.orm import Session, sessionmaker

from branchdesk.domain.records import FinalRecord
from branchdesk.storage import chain, changes
from branchdesk.storage.parts import Parts
from branchdesk.usecases.errors import Failed, Trouble

if TYPE_CHECKING:
    from branchdesk.domain.follow_ups import Matters

_log = logging.getLogger(__name__)

_WAIT_SECONDS = 30.0
"""How long one thread waits for the unit of work of another before giving up."""
_CACHED_VERSIONS = 2_000


class VersionCache:
    """Decoded final versions by hash; they never change, so they never grow stale."""

    def __init__(self, most: int = _CACHED_VERSIONS) -> None:
        self._most = most
        self._known: OrderedDict[str, FinalRecord] = OrderedDict()
        self._guard = threading.Lock()

    def get(self, sha256: str) -> FinalRecord | None:
        """Return the version with this hash if it was read lately."""
        with self._guard:
            found = self._known.get(sha256)
            if found is not None:
                self._known.move_to_end(sha256)
            return found

    def read(self, content: bytes, sha256: str) -> FinalRecord:
        """Return the version in these bytes and remember it."""
        final = chain.read(content, sha256)
        with self._guard:
            self._known[sha256] = final
            if len(self._known) > self._most:
                self._known.popitem(last=False)
        return final


class Store:
    """What an open workspace lends to its units of work; there is one connection, used in turns."""

    def __init__(
        self,
        sessions: sessionmaker[Session],
        folder: Path,
        clock: Callable[[], datetime],
        *,
        read_only: bool = False,
    ) -> None:
        self.sessions = sessions
        self.folder = folder
        self.clock = clock
        self.read_only = read_only
        self.cache = VersionCache()
        self.matters: dict[str, Matters | None] = {}
        """What each version, by its hash, agreed and found; None for most."""
        self.unfinished: dict[str, Matters | None] = {}
        """The same, but only of those with something not done where it was agreed."""
        self.parts = Parts()
        """What the facts of a year are made of; to be used by who has the turn."""
        self.changed = False
        """Whether anything was committed since the last backup."""
        self._followers: list[changes.Changes] = []
        self._turn = threading.Lock()
        self._owner: int | None = None

    def follow(self) -> changes.Changes:
        """Return what collects every commit from now on."""
        made = changes.Changes()
        self._followers.append(made)
        return made

    def tell(self, keys: Iterable[changes.Key]) -> None:
        """Tell who follows what was committed."""
        for follower in self._followers:
            follower.add(keys)

    def take_turn(self) -> None:
        """Wait until no other thread uses the connection.

        Raises:
            RuntimeError: If this thread has its turn already; it would wait for itself.
            Failed: ``BUSY`` if another thread does not end.
        """
        if self._owner == threading.get_ident():
            raise RuntimeError("units of work do not nest")
        if not self._turn.acquire(timeout=_WAIT_SECONDS):
            raise Failed(Trouble.BUSY, str(self.folder))
        self._owner = threading.get_ident()

    def end_turn(self) -> None:
        """Let the next one."""
        self._owner = None
        self._turn.release()

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Have a turn for a block."""
        self.take_turn()
        try:
            yield
        finally:
            self.end_turn()


class Transaction:
    """One transaction: begun by its first statement, so that slow file work comes before it."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self._entered = False
        self._session: Session | None = None
        self._batch: int | None = None

    def enter(self) -> None:
        """Allow statements from here on.

        Raises:
            RuntimeError: If this unit of work is entered already; they do not nest.
        """
        if self._entered:
            raise RuntimeError("a unit of work is entered once at a time")
        self._entered = True

    @property
    def session(self) -> Session:
        """The session of this transaction; waits for another thread's to end.

        Raises:
            RuntimeError: Outside of ``with``, or inside another unit of work's.
            Failed: ``BUSY`` if another thread does not end.
        """
        if not self._entered:
            raise RuntimeError("a unit of work is used inside 'with'")
        if self._session is None:
            self.store.take_turn()
            self._session = self.store.sessions()
        return self._session

    @property
    def batch(self) -> int | None:
        """Number of this act in the journal; None while nothing was noted."""
        return self._batch

    def now(self) -> datetime:
        """Return the moment, UTC."""
        return self.store.clock()

    def commit(self) -> None:
        """Make everything since the first statement durable.

        Raises:
            Failed: If the disk refuses; nothing was written then.
        """
        if self._session is not None:
            self._session.commit()
            self.store.changed = True
            self.store.parts.wrote(changes.places_written_by(self._session))
            self.store.tell(changes.written_by(self._session))
        self._batch = None

    def leave(self) -> None:
        """Undo what was not committed and give the connection back."""
        session, self._session = self._session, None
        self._entered, self._batch = False, None
        if session is None:
            return
        try:
            session.close()
        except Failed as failure:
            # The file is gone or broken; what was uncommitted is lost with it, as it should be.
            _log.warning("closing a transaction failed: %s", failure.detail)
        finally:
            self.store.end_turn()

    def note(
        self,
        *,
        action: str,
        entity: str,
        entity_id: str,
        label: str,
        before: str | None,
        after: str | None,
        undoable: bool = True,
    ) -> None:
        """Write a line of the journal; all lines of one transaction share a batch."""
        from branchdesk.storage.further_tables import JournalRow

        if self._batch is None:
            self._batch = (self.session.scalar(select(func.max(JournalRow.batch))) or 0) + 1
        self.session.add(
            JournalRow(
                batch=self._batch,
                at=self.now(),
                action=action,
                entity=entity,
                entity_id=entity_id,
                label=label[:400],
                content_before=before,
                content_after=after,
                undoable=undoable,
            )
        )
