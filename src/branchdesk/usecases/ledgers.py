"""Keeping ledgers: begin, save, take a step, take back; one sitting may carry several duties."""

import uuid
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from branchdesk.domain.ids import RecordId
from branchdesk.domain.ledger_reading import (
    Examined,
    examined,
    text_of,
    title_of,
    to_draft,
    to_entry,
)
from branchdesk.domain.ledger_sheet import LedgerPlan, SheetGrid, plan_entries
from branchdesk.domain.ledgers import (
    EntryId,
    LedgerDraft,
    LedgerEntry,
    LedgerKind,
    LedgerRules,
    Shape,
    Step,
    StepTaken,
)
from branchdesk.domain.problems import Problem, Rejected, Rule
from branchdesk.domain.recording import to_record
from branchdesk.domain.records import Person, Record
from branchdesk.usecases.lines import LedgerLine
from branchdesk.usecases.ports import Progress, UnitOfWork


def new_entry_id() -> EntryId:
    """Return an id that no entry has."""
    return EntryId(uuid.uuid4().hex)


def begin_entry(kind: LedgerKind, *, today: date) -> LedgerDraft:
    """Return a new draft with the usual values filled in; nothing is written yet."""
    return LedgerDraft(
        id=new_entry_id(),
        kind=kind.key,
        on=today.isoformat(),
        values={field.key: field.default for field in kind.fields if field.default},
    )


def begin_entry_of(
    record_id: RecordId, kind: LedgerKind, *, today: date, work: UnitOfWork
) -> LedgerDraft:
    """Return a draft of a further duty of a sitting, with what its minutes know filled in.

    Taken over are the day, the year, who was present, the place, the times, the chair and the
    title, each into the first field that holds such a thing.

    Raises:
        Rejected: If there is no record with this id, or it is a draft that cannot be read yet.
    """
    with work:
        final = work.records.final(record_id)
        typed = work.records.draft(record_id)
        roll = work.people.roll()
    if final is not None:
        record = final.record
    elif typed is not None:
        record = to_record(typed, roll=roll, today=today)
    else:
        raise Rejected(Problem("record", Rule.NOT_FOUND))
    year = "" if record.belongs_year == record.held_on.year else str(record.belongs_year)
    blank = begin_entry(kind, today=today)
    return replace(
        blank,
        on=record.held_on.isoformat(),
        belongs_year=year,
        values={**blank.values, **from_minutes(record, kind)},
        record=record.id,
    )


def from_minutes(record: Record, kind: LedgerKind) -> dict[str, str]:
    """Return what the minutes of a sitting know of a duty that was part of it, by field."""
    present = tuple(
        Person(line.name, line.member)
        for line in record.attendance
        if line.presence.counts_as_present
    )
    found: dict[str, str] = {}
    for field in kind.fields:
        if field.shape is Shape.PEOPLE and field.key == "people":
            found[field.key] = text_of(present)
        elif field.shape is Shape.TIME_SPAN:
            found[field.key] = f"{record.starts_at:%H:%M}-{record.ends_at:%H:%M}"
        elif field.key == "place" and record.place:
            found[field.key] = record.place
        elif field.key in ("leader", "chair") and field.shape is Shape.PERSON:
            found[field.key] = record.chair.name
        elif field.key == "present" and field.shape is Shape.NUMBER:
            found[field.key] = str(record.present)
        elif field.key == kind.title_field and field.shape is Shape.LINE:
            found[field.key] = record.title
    return found


def open_entry(entry_id: EntryId, *, rules: LedgerRules, work: UnitOfWork) -> LedgerDraft:
    """Return the form of an entry.

    Raises:
        Rejected: If there is no such entry, or its ledger is declared no more.
    """
    with work:
        entry = work.ledgers.get(entry_id)
    kind = rules.kind(entry.kind) if entry else None
    if entry is None or kind is None:
        raise Rejected(Problem("", Rule.NOT_FOUND))
    return to_draft(entry, kind=kind)


def check_entry(draft: LedgerDraft, *, kind: LedgerKind, today: date, work: UnitOfWork) -> Examined:
    """Say what stands against saving the form or is worth a second look; nothing is written."""
    with work:
        return examined(draft, kind=kind, roll=work.people.roll(), today=today)


def save_entry(
    draft: LedgerDraft, *, kind: LedgerKind, today: date, now: datetime, work: UnitOfWork
) -> LedgerEntry:
    """Store the form of an entry, new or known, and return the entry; ``now`` is UTC.

    Raises:
        Rejected: With every hard problem; nothing was written.
    """
    with work:
        kept = draft if draft.written_at else replace(draft, written_at=now)
        entry = to_entry(kept, kind=kind, roll=work.people.roll(), today=today)
        return _saved(work, entry, kind)


def next_steps(entry: LedgerEntry, kind: LedgerKind) -> tuple[Step, ...]:
    """Return the steps an entry may take now, in the order of the ledger."""
    return tuple(step for step in kind.steps if entry.status in step.follows)


def take_step(
    entry_id: EntryId,
    *,
    step: str,
    on: date,
    kind: LedgerKind,
    today: date,
    work: UnitOfWork,
    note: str = "",
) -> LedgerEntry:
    """Move an entry one step on.

    Raises:
        Rejected: If there is no such entry, or the step is not allowed from where it stands or on
            that day.
    """
    with work:
        entry = _entry(work, entry_id, kind)
        moved = replace(entry, steps=(*entry.steps, StepTaken(step, on, note)))
        draft = to_draft(moved, kind=kind)
        return _saved(work, to_entry(draft, kind=kind, roll=work.people.roll(), today=today), kind)


def take_step_back(entry_id: EntryId, *, kind: LedgerKind, work: UnitOfWork) -> LedgerEntry:
    """Take an entry's latest step back; the first one stays.

    Raises:
        Rejected: If there is no such entry, or it stands at its first step.
    """
    with work:
        entry = _entry(work, entry_id, kind)
        if len(entry.steps) < 2:
            raise Rejected(Problem("steps.0", Rule.NOTHING_CHANGED))
        return _saved(work, replace(entry, steps=entry.steps[:-1]), kind)


def remove_entry(entry_id: EntryId, *, now: datetime, work: UnitOfWork) -> None:
    """Put an entry into the recycle bin."""
    with work:
        work.ledgers.remove(entry_id, now=now)
        work.commit()


def restore_entry(entry_id: EntryId, *, work: UnitOfWork) -> None:
    """Take an entry out of the recycle bin."""
    with work:
        work.ledgers.restore(entry_id)
        work.commit()


def lines_of(
    kind: LedgerKind, *, year: int | None, work: UnitOfWork, containing: str = ""
) -> Sequence[LedgerLine]:
    """Return the list of a ledger, newest first."""
    with work:
        return work.ledgers.lines(kind=kind.key, year=year, containing=containing)


def entries_of(
    kind: LedgerKind, *, year: int, work: UnitOfWork, containing: str = ""
) -> Sequence[LedgerEntry]:
    """Return the entries that `lines_of` lists, oldest first, as a table for handing out."""
    with work:
        lines = work.ledgers.lines(kind=kind.key, year=year, containing=containing)
        listed = {line.id for line in lines}
        return [e for e in work.ledgers.entries(year, kind=kind.key) if e.id in listed]


def plan_import(grid: SheetGrid, *, kind: LedgerKind, today: date, work: UnitOfWork) -> LedgerPlan:
    """Say what importing a table into a ledger would do; nothing is written.

    Raises:
        Rejected: If no row of the table is a heading of this ledger.
    """
    with work:
        return _planned(grid, kind=kind, today=today, work=work)


def import_entries(
    planned: LedgerPlan,
    *,
    kind: LedgerKind,
    today: date,
    now: datetime,
    work: UnitOfWork,
    progress: Progress | None = None,
) -> int:
    """Write every new line of the plan as one act, or nothing; return how many.

    Raises:
        Cancelled: If ``progress`` is told to stop; nothing was written.
        Rejected: With every hard problem, the cell as its field (``C900``); or STALE, if the
            books changed so much since the plan was shown that it would do something else now.
    """
    with work:
        again = _planned(planned.grid, kind=kind, today=today, work=work)
        if not again.may_import:
            raise Rejected(again.hard_problems)
        if [line.state for line in again.lines] != [line.state for line in planned.lines]:
            raise Rejected(Problem("", Rule.STALE))
        for place, entry in enumerate(again.new):
            if progress is not None:
                progress(place, len(again.new))
            kept = replace(entry, id=new_entry_id(), written_at=now)
            work.ledgers.save(kept, title=title_of(kept, kind))
        work.commit()
    return len(again.new)


def _planned(grid: SheetGrid, *, kind: LedgerKind, today: date, work: UnitOfWork) -> LedgerPlan:
    return plan_entries(
        grid,
        kind=kind,
        roll=work.people.roll(),
        today=today,
        known=work.ledgers.entries(kind=kind.key),
    )


def _entry(work: UnitOfWork, entry_id: EntryId, kind: LedgerKind) -> LedgerEntry:
    entry = work.ledgers.get(entry_id)
    if entry is None or entry.kind != kind.key:
        raise Rejected(Problem("", Rule.NOT_FOUND))
    return entry


def _saved(work: UnitOfWork, entry: LedgerEntry, kind: LedgerKind) -> LedgerEntry:
    work.ledgers.save(entry, title=title_of(entry, kind))
    work.commit()
    return entry
