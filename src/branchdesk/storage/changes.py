"""What was committed: which documents are to be read anew, and which places they lie in."""

import threading
from collections.abc import Iterable

from sqlalchemy import event, inspect
from sqlalchemy.orm import Session, UOWTransaction, sessionmaker

from branchdesk.storage.tables import RecordRow, Table

Key = tuple[str, str]
"""(kind of document, id)"""
RECORD, MEMBER, LEDGER, DOSSIER, REVIEW, STARS = (
    *("record", "member", "ledger", "dossier", "review", "stars"),
)
_TOUCHED, _PLACES = "touched", "places"
_KEYS = {
    "record": (RECORD, "id"),
    "draft": (RECORD, "record_id"),
    "record_text": (RECORD, "record_id"),
    "member": (MEMBER, "id"),
    "ledger_entry": (LEDGER, "id"),
    "dossier": (DOSSIER, "id"),
    "review": (REVIEW, "year"),
    "star_sheet": (STARS, "year"),
}
"""table -> (kind of document, column of its id); by name, for not every start maps all of them"""
_DOSSIERS = "dossier"
BEGUN = "begun"
"""The place of records that were never finalised; that of all others is their table."""


class Changes:
    """Collects keys; each is handed out once."""

    def __init__(self) -> None:
        self._keys: set[Key] = set()
        self._guard = threading.Lock()

    def add(self, keys: Iterable[Key]) -> None:
        """Remember what was committed."""
        with self._guard:
            self._keys.update(keys)

    def take(self) -> frozenset[Key]:
        """Return what changed since the last time.

        To be called inside a transaction: what is taken then is what its statements see.
        """
        with self._guard:
            taken, self._keys = frozenset(self._keys), set()
        return taken


def watch(sessions: sessionmaker[Session]) -> None:
    """Let every session remember what it wrote; `written_by` tells it."""
    event.listen(sessions, "after_flush", _remember)


def written_by(session: Session) -> frozenset[Key]:
    """Return what a session wrote."""
    return frozenset(session.info.get(_TOUCHED, ()))


def places_written_by(session: Session) -> frozenset[str]:
    """Return where a session wrote: the tables, and parts of them (`dossiers_of`, `finals_of`)."""
    return frozenset(session.info.get(_PLACES, ()))


def dossiers_of(kind: str) -> str:
    """Return the place of the dossiers of a kind."""
    return f"{_DOSSIERS}:{kind}"


def finals_of(year: int | None) -> str:
    """Return the place of the finalised records that belong to a year."""
    return f"{RecordRow.__tablename__}:{year}"


def _remember(session: Session, _context: UOWTransaction) -> None:
    touched: set[Key] = session.info.setdefault(_TOUCHED, set())
    places: set[str] = session.info.setdefault(_PLACES, set())
    for rows in (session.new, session.dirty, session.deleted):
        touched.update(key for row in rows if (key := _key_of(row)) is not None)
        places.update(place for row in rows for place in _places_of(row))


def _places_of(row: Table) -> tuple[str, ...]:
    if isinstance(row, RecordRow):
        if not row.version:
            return (BEGUN,)
        # What moves to another year is missing in the one it came from.
        left = inspect(row).attrs.belongs_year.history.deleted or ()
        years = {finals_of(year) for year in (*left, row.belongs_year)}
        return (row.__tablename__, *years)
    if row.__tablename__ == _DOSSIERS:
        return (dossiers_of(getattr(row, "kind")),)  # noqa: B009 - the class is not mapped here
    return (row.__tablename__,)


def _key_of(row: Table) -> Key | None:
    if row.__tablename__ not in _KEYS:
        return None
    kind, column = _KEYS[row.__tablename__]
    return kind, str(getattr(row, column))
