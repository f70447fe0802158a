"""Records: drafts that change, versions that never do, and the recycle bin."""

import gc
import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, or_, select

from branchdesk.domain.dates import Period
from branchdesk.domain.drafts import RecordDraft
from branchdesk.domain.ids import GroupId, RecordId, SittingId
from branchdesk.domain.records import FinalRecord, Record, RecordKind, Version
from branchdesk.domain.text import clean_line
from branchdesk.storage import chain, codec
from branchdesk.storage.record_lines import query_of_lines, read_lines
from branchdesk.storage.search_text import text_of_draft, text_of_record
from branchdesk.storage.states import Moments, state
from branchdesk.storage.tables import DraftRow, RecordRow, RecordTextRow, RecordVersionRow
from branchdesk.storage.transaction import Transaction

if TYPE_CHECKING:
    from branchdesk.domain.follow_ups import Matters
    from branchdesk.storage.chain_links import BrokenLink
    from branchdesk.usecases.lines import RecordLine


class SqlRecords:
    """Satisfies `branchdesk.usecases.ports.Records`; never commits."""

    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    def draft(self, record_id: RecordId) -> RecordDraft | None:
        """Return what stands in the form; None if nothing unfinalised is there."""
        content = self._in.session.scalar(
            select(DraftRow.content).where(DraftRow.record_id == record_id)
        )
        return None if content is None else codec.decode(RecordDraft, content, what=record_id)

    def save_draft(
        self, draft: RecordDraft, *, held_on: date | None, belongs_year: int | None, now: datetime
    ) -> None:
        """Keep what stands in the form, as typed."""
        session = self._in.session
        title = clean_line(draft.title)[:400]
        row = self._row_of(draft.id, sitting=draft.sitting, kind=draft.kind, now=now)
        if not row.version:
            row.sitting, row.kind, row.group_id = draft.sitting, draft.kind.value, draft.group
            row.title, row.held_on, row.belongs_year = title, held_on, belongs_year
            self._write_text(draft.id, text_of_draft(draft))
        kept = session.get(DraftRow, draft.id)
        if kept is None:
            kept = DraftRow(record_id=draft.id, base_version=row.version)
            session.add(kept)
        kept.group_id, kept.belongs_year, kept.held_on = draft.group, belongs_year, held_on
        kept.title, kept.content, kept.saved_at = title, codec.encode(draft), now
        session.flush()

    def drop_draft(self, record_id: RecordId) -> None:
        """Forget unfinalised changes of a finalised record; a mere draft goes into the bin."""
        session = self._in.session
        row = session.get_one(RecordRow, record_id)
        kept = session.get(DraftRow, record_id)
        if kept is None:
            return
        if not row.version:
            self.remove(record_id, now=self._in.now())
            return
        session.delete(kept)
        session.flush()
        self._note("discarded", row, before=_draft_state(kept), after=state(draft=None))

    def final(self, record_id: RecordId) -> FinalRecord | None:
        """Return the latest finalised version."""
        sha256 = self._in.session.scalar(select(RecordRow.sha256).where(RecordRow.id == record_id))
        return next(iter(self.finals([sha256] if sha256 else [])), None)

    def finals(self, hashes: Sequence[str]) -> Sequence[FinalRecord]:
        """Return the versions with these hashes, in that order, read once per workspace."""
        cache = self._in.store.cache
        known = {sha256: cache.get(sha256) for sha256 in hashes}
        missing = [sha256 for sha256, final in known.items() if final is None]
        for some in _pieces(missing, 500):
            query = select(RecordVersionRow.sha256, RecordVersionRow.content).where(
                RecordVersionRow.sha256.in_(some)
            )
            with _nothing_to_collect():
                for row in self._in.session.execute(query).all():
                    known[row.sha256] = cache.read(row.content, row.sha256)
        return [final for sha256 in hashes if (final := known[sha256]) is not None]

    def finals_of(self, records: Iterable[RecordId]) -> Sequence[FinalRecord]:
        """Return the latest finalised versions of these records, without what is in the bin."""
        wanted = list(records)
        if not wanted:
            return ()
        query = (
            select(RecordRow.sha256)
            .where(RecordRow.id.in_(wanted), RecordRow.version > 0, RecordRow.removed_at.is_(None))
            .order_by(RecordRow.starts_at, RecordRow.id)
        )
        return self.finals([sha256 for sha256 in self._in.session.scalars(query).all() if sha256])

    def matters(self, *, unfinished: bool = False) -> "Sequence[Matters]":
        """Return what every finalised record agreed and found, in order of time."""
        # Whoever opens a form does not yet ask what was agreed.
        from branchdesk.storage.matters import matters_in

        return matters_in(self._in, unfinished=unfinished)

    def versions(self, record_id: RecordId) -> Sequence[FinalRecord]:
        """Return every finalised version, oldest first."""
        hashes = self._in.session.scalars(
            select(RecordVersionRow.sha256)
            .where(RecordVersionRow.record_id == record_id)
            .order_by(RecordVersionRow.number)
        )
        return self.finals(hashes.all())

    def finalise(self, record: Record, version: Version) -> FinalRecord:
        """Append a version with its hashes and drop the draft, in the same transaction."""
        session = self._in.session
        last = session.execute(
            select(RecordVersionRow.seq, RecordVersionRow.sha256)
            .order_by(RecordVersionRow.seq.desc())
            .limit(1)
        ).first()
        sealed = chain.seal(record, version, previous=last.sha256 if last else "")
        final, record = sealed.final, sealed.final.record
        row = self._row_of(
            record.id, sitting=record.sitting, kind=record.kind, now=version.finalised_at
        )
        session.add(
            RecordVersionRow(
                seq=last.seq + 1 if last else 1,
                record_id=record.id,
                number=version.number,
                content=sealed.content,
                sha256=final.version.sha256,
                previous_sha256=final.version.previous_sha256,
                finalised_at=version.finalised_at,
                finalised_on=version.finalised_on,
                reason=final.version.reason,
            )
        )
        row.sitting, row.kind, row.group_id = record.sitting, record.kind.value, record.group
        row.title, row.held_on = record.title[:400], record.held_on
        row.belongs_year, row.starts_at = record.belongs_year, f"{record.starts_at:%Y-%m-%dT%H:%M}"
        row.version, row.sha256 = version.number, final.version.sha256
        row.late_days = version.late_days
        if (kept := session.get(DraftRow, record.id)) is not None:
            session.delete(kept)
        self._write_text(record.id, text_of_record(record))
        session.flush()
        from branchdesk.storage.journal import freeze_what_it_names

        freeze_what_it_names(self._in, record)
        self._note(
            "finalised",
            row,
            before=None,
            after=codec.canonical({"number": version.number, "sha256": final.version.sha256}),
            undoable=False,
        )
        return final

    def chain_head(self) -> str:
        """Return the SHA-256 of the version finalised last; empty if there is none."""
        head = self._in.session.scalar(
            select(RecordVersionRow.sha256).order_by(RecordVersionRow.seq.desc()).limit(1)
        )
        return head or ""

    def verify_chain(self) -> "Sequence[BrokenLink]":
        """Return every place where the chain of versions does not hold; none if it is whole."""
        from branchdesk.storage.chain_links import Link, verify

        return tuple(verify(Link(*row) for row in self._links()))

    def lines(
        self,
        *,
        year: int | None = None,
        kind: RecordKind | None = None,
        held: Period | None = None,
        containing: str = "",
        removed: bool = False,
    ) -> "Sequence[RecordLine]":
        """Return list lines, newest first; what has no day yet stands before everything."""
        query = query_of_lines(removed=removed)
        if held is not None:
            query = query.where(RecordRow.held_on.between(held.first, held.last))
        if year is not None:
            # As in the facts of a year: what has no day yet belongs to every year.
            undated = RecordRow.belongs_year.is_(None)
            query = query.where(or_(RecordRow.belongs_year == year, undated))
        if kind is not None:
            query = query.where(RecordRow.kind == kind.value)
        if words := clean_line(containing):
            query = query.join(RecordTextRow, RecordTextRow.record_id == RecordRow.id).where(
                RecordTextRow.body.contains(words, autoescape=True)
            )
        return read_lines(self._in.session, query)

    def of_sitting(self, sitting: SittingId) -> "Sequence[RecordLine]":
        """Return the duties of one sitting, in the order they were begun."""
        query = query_of_lines(removed=False).where(RecordRow.sitting == sitting)
        return read_lines(
            self._in.session, query.order_by(None).order_by(RecordRow.created_at, RecordRow.id)
        )

    def latest(self, kind: RecordKind, *, group: GroupId | None) -> FinalRecord | None:
        """Return the most recently held finalised record of a kind (沿用上次)."""
        of_group: ColumnElement[bool] = (
            RecordRow.group_id.is_(None) if group is None else RecordRow.group_id == group
        )
        sha256 = self._in.session.scalar(
            select(RecordRow.sha256)
            .where(
                RecordRow.kind == kind.value,
                of_group,
                RecordRow.version > 0,
                RecordRow.removed_at.is_(None),
            )
            .order_by(RecordRow.held_on.desc(), RecordRow.starts_at.desc(), RecordRow.id)
            .limit(1)
        )
        return next(iter(self.finals([sha256] if sha256 else [])), None)

    def remove(self, record_id: RecordId, *, now: datetime) -> None:
        """Put a record into the recycle bin; its versions stay where they are."""
        self._move(record_id, "removed", now)

    def restore(self, record_id: RecordId) -> None:
        """Take a record out of the recycle bin."""
        self._move(record_id, "restored", None)

    def put_back(self, record_id: str, was: dict[str, Any] | None) -> None:
        """Undo: put the record in or out of the bin, or give a discarded draft back."""
        session = self._in.session
        row = session.get_one(RecordRow, record_id)
        if was is None:
            raise ValueError("the beginning of a record is not undone")
        row.removed_at = Moments.read(was["removed_at"])
        if kept := was.get("draft"):
            draft = codec.decode(RecordDraft, codec.canonical(kept["content"]), what=record_id)
            self.save_draft(
                draft,
                held_on=date.fromisoformat(kept["held_on"]) if kept["held_on"] else None,
                belongs_year=kept["belongs_year"],
                now=self._in.now(),
            )
        session.flush()

    def _move(self, record_id: RecordId, action: str, removed_at: datetime | None) -> None:
        row = self._in.session.get_one(RecordRow, record_id)
        before = state(removed_at=Moments.write(row.removed_at))
        row.removed_at = removed_at
        self._in.session.flush()
        self._note(action, row, before=before, after=state(removed_at=Moments.write(removed_at)))

    def _links(self) -> Iterable[Any]:
        query = select(
            RecordVersionRow.seq,
            RecordVersionRow.record_id,
            RecordVersionRow.number,
            RecordVersionRow.content,
            RecordVersionRow.sha256,
            RecordVersionRow.previous_sha256,
        ).order_by(RecordVersionRow.seq)
        return self._in.session.execute(query).all()

    def _row_of(
        self, record_id: RecordId, *, sitting: SittingId, kind: RecordKind, now: datetime
    ) -> RecordRow:
        session = self._in.session
        row = session.get(RecordRow, record_id)
        if row is None:
            row = RecordRow(
                id=record_id,
                sitting=sitting,
                kind=kind.value,
                starts_at="",
                title="",
                version=0,
                late_days=0,
                created_at=now,
            )
            session.add(row)
            session.flush()
        return row

    def _write_text(self, record_id: RecordId, body: str) -> None:
        kept = self._in.session.get(RecordTextRow, record_id)
        if kept is None:
            self._in.session.add(RecordTextRow(record_id=record_id, body=body))
        else:
            kept.body = body

    def _note(
        self,
        action: str,
        row: RecordRow,
        *,
        before: str | None,
        after: str | None,
        undoable: bool = True,
    ) -> None:
        self._in.note(
            action=action,
            entity="record",
            entity_id=row.id,
            label=row.title,
            before=before,
            after=after,
            undoable=undoable,
        )


def _draft_state(row: DraftRow) -> str:
    kept = {
        "held_on": row.held_on.isoformat() if row.held_on else None,
        "belongs_year": row.belongs_year,
        "content": json.loads(row.content),
    }
    return state(draft=codec.canonical(kept))


@contextmanager
def _nothing_to_collect() -> Iterator[None]:
    """Spare the collector a year's records: ten thousand new values, none of them garbage.

    A quarter of the time of reading a year for the first time.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _pieces(items: Sequence[str], size: int) -> Iterable[Sequence[str]]:
    return (items[start : start + size] for start in range(0, len(items), size))
