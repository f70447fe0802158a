"""What was committed since somebody last asked: which documents are to be read anew."""

import threading
from collections.abc import Iterable

from sqlalchemy import event
from sqlalchemy.orm import Session, UOWTransaction, sessionmaker

from branchdesk.storage.tables import (
    DossierRow,
    DraftRow,
    LedgerEntryRow,
    MemberRow,
    RecordRow,
    RecordTextRow,
    ReviewRow,
    StarSheetRow,
)

Key = tuple[str, str]
"""(kind of document, id)"""
RECORD, MEMBER, LEDGER, DOSSIER, REVIEW, STARS = (
    *("record", "member", "ledger", "dossier", "review", "stars"),
)
_TOUCHED = "touched"


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


def _remember(session: Session, _context: UOWTransaction) -> None:
    touched: set[Key] = session.info.setdefault(_TOUCHED, set())
    for rows in (session.new, session.dirty, session.deleted):
        touched.update(key for row in rows if (key := _key_of(row)) is not None)


def _key_of(row: object) -> Key | None:
    match row:
        case RecordRow():
            return RECORD, row.id
        case DraftRow() | RecordTextRow():
            return RECORD, row.record_id
        case MemberRow():
            return MEMBER, row.id
        case LedgerEntryRow():
            return LEDGER, row.id
        case DossierRow():
            return DOSSIER, row.id
        case ReviewRow():
            return REVIEW, str(row.year)
        case StarSheetRow():
            return STARS, str(row.year)
        case _:
            return None
