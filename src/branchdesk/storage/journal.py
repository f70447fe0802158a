"""The journal: what changed, in order, and the way back for what can be undone.

An act is everything one unit of work changed; it is undone as a whole, the latest first.  What a
finalised version names (its members, its group) can no longer be taken away, so the acts that
brought them in, and everything before, stop being undoable in that moment.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from sqlalchemy import func, select, update

from branchdesk.domain.records import Person, Record
from branchdesk.storage.further_tables import JournalRow
from branchdesk.storage.states import read_state
from branchdesk.storage.transaction import Transaction
from branchdesk.usecases.lines import JournalLine

PutBack = Callable[[str, dict[str, Any] | None], None]
"""Makes one entity what it was before a change; None: it did not exist."""


class SqlJournal:
    """Satisfies `branchdesk.usecases.ports.Journal`; never commits."""

    def __init__(self, transaction: Transaction, put_back: Mapping[str, PutBack]) -> None:
        self._in = transaction
        self._put_back = put_back

    def lines(self, *, limit: int = 50) -> Sequence[JournalLine]:
        """Return the latest changes, newest first."""
        query = (
            select(
                JournalRow.seq,
                JournalRow.at,
                JournalRow.action,
                JournalRow.entity,
                JournalRow.entity_id,
                JournalRow.label,
                JournalRow.undoable,
                JournalRow.undone_at,
                JournalRow.batch,
            )
            .order_by(JournalRow.seq.desc())
            .limit(limit)
        )
        return [
            JournalLine(
                seq=row.seq,
                at=row.at,
                action=row.action,
                entity=row.entity,
                entity_id=row.entity_id,
                label=row.label,
                undoable=row.undoable and row.undone_at is None,
                batch=row.batch,
            )
            for row in self._in.session.execute(query).all()
        ]

    def undo(self) -> JournalLine | None:
        """Take back the latest act that can be undone; None if there is none.

        Returns the act's last line, for the sentence.
        """
        session = self._in.session
        batch = session.scalar(
            select(func.max(JournalRow.batch)).where(
                JournalRow.undoable, JournalRow.undone_at.is_(None)
            )
        )
        if batch is None:
            return None
        rows = session.scalars(
            select(JournalRow).where(JournalRow.batch == batch).order_by(JournalRow.seq.desc())
        ).all()
        now = self._in.now()
        for row in rows:
            if row.undoable:
                self._put_back[row.entity](row.entity_id, read_state(row.content_before))
            row.undone_at = now
        session.flush()
        last = rows[0]
        return JournalLine(
            seq=last.seq,
            at=last.at,
            action=last.action,
            entity=last.entity,
            entity_id=last.entity_id,
            label=last.label,
            undoable=False,
            batch=batch,
        )


def freeze_what_it_names(transaction: Transaction, record: Record) -> None:
    """Make the acts that brought in whom a finalised record names no longer undoable."""
    named = _named_in(record)
    session = transaction.session
    newest = session.scalar(
        select(func.max(JournalRow.batch)).where(
            JournalRow.undoable,
            JournalRow.content_before.is_(None),
            JournalRow.entity.in_(("member", "group")),
            JournalRow.entity_id.in_(named),
        )
    )
    if newest is not None:
        session.execute(
            update(JournalRow)
            .where(JournalRow.batch <= newest, JournalRow.undoable)
            .values(undoable=False)
        )


def name_imports(transaction: Transaction) -> None:
    """Call an act that saved several members an import."""
    session, batch = transaction.session, transaction.batch
    saved = (JournalRow.batch == batch, JournalRow.entity == "member", JournalRow.action == "saved")
    count = session.scalar(select(func.count()).select_from(JournalRow).where(*saved))
    if (count or 0) > 1:
        session.execute(update(JournalRow).where(*saved).values(action="imported"))


def _named_in(record: Record) -> list[str]:
    people: list[Person | None] = [record.chair, record.recorder, *record.guests]
    for item in record.agenda:
        people.append(item.speaker)
        people.extend(matter.owner for matter in item.follow_ups)
    named: set[str] = {line.member for line in record.attendance}
    named.update(person.member for person in people if person and person.member)
    if record.group:
        named.add(record.group)
    return sorted(named)
