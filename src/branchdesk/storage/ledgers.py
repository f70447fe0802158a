"""The lines of all ledgers."""

import json
from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import ColumnElement, func, select

from branchdesk.domain.ids import RecordId
from branchdesk.domain.ledger_reading import text_of
from branchdesk.domain.ledgers import EntryId, LedgerEntry
from branchdesk.domain.text import clean_line, clean_text
from branchdesk.storage import codec
from branchdesk.storage.further_tables import LedgerEntryRow
from branchdesk.storage.states import Moments, state
from branchdesk.storage.transaction import Transaction
from branchdesk.usecases.lines import LedgerLine


class SqlLedgers:
    """Satisfies `branchdesk.usecases.ports.Ledgers`; never commits."""

    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    def get(self, entry_id: EntryId) -> LedgerEntry | None:
        """Return an entry, also one in the recycle bin."""
        content = self._in.session.scalar(
            select(LedgerEntryRow.content).where(LedgerEntryRow.id == entry_id)
        )
        return None if content is None else codec.decode(LedgerEntry, content, what=entry_id)

    def save(self, entry: LedgerEntry, *, title: str) -> None:
        """Add the entry or replace it; saving the same again does nothing."""
        row = self._in.session.get(LedgerEntryRow, entry.id)
        before = None if row is None else _state(row)
        row = self._write(entry, title, row)
        after = _state(row)
        if before != after:
            self._note("saved", row, before=before, after=after)

    def lines(
        self,
        *,
        kind: str | None = None,
        year: int | None = None,
        containing: str = "",
        removed: bool = False,
    ) -> Sequence[LedgerLine]:
        """Return list lines, newest first."""
        bin_of = LedgerEntryRow.removed_at
        query = select(
            LedgerEntryRow.id,
            LedgerEntryRow.kind,
            LedgerEntryRow.held_on,
            LedgerEntryRow.belongs_year,
            LedgerEntryRow.status,
            LedgerEntryRow.title,
            LedgerEntryRow.removed_at,
        ).where(bin_of.is_not(None) if removed else bin_of.is_(None))
        query = query.where(*_conditions(kind, year))
        if words := clean_line(containing):
            query = query.where(LedgerEntryRow.body.contains(words, autoescape=True))
        query = query.order_by(
            LedgerEntryRow.held_on.desc(), LedgerEntryRow.created_at.desc(), LedgerEntryRow.id
        )
        return [
            LedgerLine(
                id=EntryId(row.id),
                kind=row.kind,
                on=row.held_on,
                belongs_year=row.belongs_year,
                status=row.status,
                title=row.title,
                removed_at=row.removed_at,
            )
            for row in self._in.session.execute(query).all()
        ]

    def entries(self, year: int | None = None, *, kind: str | None = None) -> Sequence[LedgerEntry]:
        """Return the entries that belong to a year, oldest first; without what is in the bin."""
        return self._read(*_conditions(kind, year))

    def with_open_tasks(self, first: int, last: int) -> Sequence[LedgerEntry]:
        """Return the entries of some years in which a task has a day and is not done."""
        return self._read(
            LedgerEntryRow.belongs_year.between(first, last),
            # Keys are sorted, and no text can hold a quotation mark that is not escaped.
            func.instr(LedgerEntryRow.content, '"done":null,"due":"') > 0,
        )

    def of_record(self, record_id: RecordId) -> Sequence[LedgerEntry]:
        """Return the entries that were part of the sitting of a record."""
        named = f'"record":{json.dumps(str(record_id), ensure_ascii=False)}'
        # Several times faster than LIKE, which would not mind capitals.
        found = self._read(func.instr(LedgerEntryRow.content, named) > 0)
        return [entry for entry in found if entry.record == record_id]

    def remove(self, entry_id: EntryId, *, now: datetime) -> None:
        """Put the entry into the recycle bin."""
        self._move(entry_id, "removed", now)

    def restore(self, entry_id: EntryId) -> None:
        """Take the entry out of the recycle bin."""
        self._move(entry_id, "restored", None)

    def put_back(self, entry_id: str, was: dict[str, Any] | None) -> None:
        """Undo: make the entry what the journal says it was."""
        session = self._in.session
        row = session.get(LedgerEntryRow, entry_id)
        if was is None:
            if row is not None:
                session.delete(row)
        else:
            document = codec.canonical(was["ledger"])
            entry = codec.decode(LedgerEntry, document, what=entry_id)
            title = was["header"]["title"]
            self._write(entry, title, row).removed_at = Moments.read(was["removed_at"])
        session.flush()

    def _move(self, entry_id: EntryId, action: str, removed_at: datetime | None) -> None:
        row = self._in.session.get_one(LedgerEntryRow, entry_id)
        before = _state(row)
        row.removed_at = removed_at
        self._in.session.flush()
        self._note(action, row, before=before, after=_state(row))

    def _write(self, entry: LedgerEntry, title: str, row: LedgerEntryRow | None) -> LedgerEntryRow:
        session = self._in.session
        if row is None:
            row = LedgerEntryRow(id=entry.id, created_at=self._in.now())
            session.add(row)
        row.kind, row.held_on, row.belongs_year = entry.kind, entry.on, entry.belongs_year
        row.status, row.title = entry.status, clean_line(title)[:400]
        row.body = body_of(entry)
        row.content = codec.normalised(codec.encode(entry))
        session.flush()
        return row

    def _read(self, *conditions: ColumnElement[bool]) -> Sequence[LedgerEntry]:
        query = (
            select(LedgerEntryRow.content)
            .where(LedgerEntryRow.removed_at.is_(None), *conditions)
            .order_by(LedgerEntryRow.held_on, LedgerEntryRow.created_at, LedgerEntryRow.id)
        )
        contents = self._in.session.scalars(query).all()
        return [_decoded(content) for content in contents]

    def _note(self, action: str, row: LedgerEntryRow, *, before: str | None, after: str) -> None:
        self._in.note(
            action=action,
            entity="ledger",
            entity_id=row.id,
            label=row.title,
            before=before,
            after=after,
        )


@lru_cache(maxsize=4096)
def _decoded(content: str) -> LedgerEntry:
    """Return the entry in a document; the same text is always the same frozen entry."""
    return codec.decode(LedgerEntry, content)


def _conditions(kind: str | None, year: int | None) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if kind is not None:
        found.append(LedgerEntryRow.kind == kind)
    if year is not None:
        found.append(LedgerEntryRow.belongs_year == year)
    return found


def _state(row: LedgerEntryRow) -> str:
    return state(
        ledger=row.content,
        header=codec.canonical({"title": row.title}),
        removed_at=Moments.write(row.removed_at),
    )


def body_of(entry: LedgerEntry) -> str:
    """Return everything an entry says that may be found by searching."""
    open_values = (value for key, value in entry.values.items() if key not in entry.sealed)
    parts = [text_of(value) for value in open_values]
    parts += [step.note for step in entry.steps]
    parts += [f"{file.name} {file.caption}" for file in entry.attachments]
    return "\n".join(clean_text(part) for part in parts if part.strip())
