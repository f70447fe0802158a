"""One sitting, several duties: the ledger entries that belong to a record's sitting."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from branchdesk.domain.ids import RecordId, SittingId
from branchdesk.domain.ledger_reading import examined, title_of, to_draft
from branchdesk.domain.ledgers import LedgerDraft, LedgerEntry, LedgerKind, LedgerRules
from branchdesk.domain.problems import Problem, Rejected, Rule
from branchdesk.domain.recording import held_on
from branchdesk.domain.records import Attachment, Record, RecordKind
from branchdesk.usecases.ledgers import from_minutes
from branchdesk.usecases.ports import UnitOfWork


@dataclass(frozen=True, slots=True)
class Sitting:
    """What an entry shows of the sitting it was part of."""

    record: RecordId
    kind: RecordKind
    title: str
    held_on: date | None
    """None while the day of the record is not typed."""
    attachments: tuple[Attachment, ...] = ()
    """The record's photos and papers; an entry shows them and does not copy them."""


def entries_of_sitting(sitting: SittingId, *, work: UnitOfWork) -> Sequence[LedgerEntry]:
    """Return the ledger entries of a sitting, whichever of its records they name, oldest first."""
    with work:
        found = [
            entry
            for line in work.records.of_sitting(sitting)
            for entry in work.ledgers.of_record(line.id)
        ]
    return sorted(found, key=lambda entry: (entry.written_at is None, entry.written_at, entry.id))


def sitting_of(record_id: RecordId, *, today: date, work: UnitOfWork) -> Sitting:
    """Return the sitting that an entry names.

    Raises:
        Rejected: If there is no such record.
    """
    with work:
        final = work.records.final(record_id)
        typed = work.records.draft(record_id)
    if final is not None:
        record = final.record
        return Sitting(record.id, record.kind, record.title, record.held_on, record.attachments)
    if typed is None:
        raise Rejected(Problem("record", Rule.NOT_FOUND))
    day = held_on(typed, today=today)
    return Sitting(typed.id, typed.kind, typed.title, day, typed.attachments)


def what_duties_share(record: Record) -> tuple[object, ...]:
    """Return what the other duties of a sitting take over from a record."""
    present = tuple(line.member for line in record.attendance if line.presence.counts_as_present)
    return (
        (record.starts_at, record.ends_at, record.belongs_year),
        (record.place, record.chair.name, record.title, present),
    )


def follow_minutes(was: Record, now: Record, *, rules: LedgerRules, work: UnitOfWork) -> int:
    """Carry a change of the minutes into the entries of the record; return how many changed.

    Only where an entry says the same as the minutes did before: what was typed there on purpose
    stays.
    """
    changed = 0
    with work:
        roll = work.people.roll()
        for entry in work.ledgers.of_record(now.id):
            kind = rules.kind(entry.kind)
            if kind is None:
                continue
            draft = to_draft(entry, kind=kind)
            followed = _followed(draft, was, now, kind)
            if followed == draft:
                continue
            seen = examined(followed, kind=kind, roll=roll, today=now.held_on)
            if seen.entry is not None:
                work.ledgers.save(seen.entry, title=title_of(seen.entry, kind))
                changed += 1
        if changed:
            work.commit()
    return changed


def _followed(draft: LedgerDraft, was: Record, now: Record, kind: LedgerKind) -> LedgerDraft:
    before, after = from_minutes(was, kind), from_minutes(now, kind)
    values = dict(draft.values)
    for key in {*before, *after}:
        if before.get(key, "") == values.get(key, "") and key in after:
            values[key] = after[key]
    moved = replace(draft, values=values)
    if draft.on != was.held_on.isoformat() or was.held_on == now.held_on:
        return moved
    # Its first step begins with the day; where it went on already, its way stays as it was.
    if len(draft.steps) > 1:
        return moved
    year = "" if now.belongs_year == now.held_on.year else str(now.belongs_year)
    return replace(moved, on=now.held_on.isoformat(), belongs_year=year, steps=())
