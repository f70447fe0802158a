"""Keeping records: begin, type, take back; closing them is `finalising`."""

import uuid
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from branchdesk.domain.dates import Period
from branchdesk.domain.drafts import AgendaDraft, RecordDraft
from branchdesk.domain.ids import FollowUpId, GroupId, RecordId, SittingId
from branchdesk.domain.problems import Problem, Rejected, Rule
from branchdesk.domain.recording import (
    belongs_year,
    held_on,
    repeated_from,
    to_draft,
)
from branchdesk.domain.records import (
    AgendaKind,
    FinalRecord,
    RecordKind,
)
from branchdesk.usecases.ports import UnitOfWork


def new_record_id() -> RecordId:
    """Return an id that no record has."""
    return RecordId(uuid.uuid4().hex)


def new_follow_up_id() -> FollowUpId:
    """Return an id that no follow-up has."""
    return FollowUpId(uuid.uuid4().hex)


def begin_record(
    kind: RecordKind,
    *,
    today: date,
    work: UnitOfWork,
    group: GroupId | None = None,
    period: Period | None = None,
    like_last: bool = True,
) -> RecordDraft:
    """Return a new draft with what is already known filled in; nothing is written yet.

    The day is today when it lies in ``period`` (or no period was asked for), else left open.
    Place, people and times of the latest record of the kind are taken over with `like_last`.
    """
    record_id = new_record_id()
    blank = RecordDraft(
        id=record_id,
        sitting=SittingId(record_id),
        kind=kind,
        group=group,
        day=today.isoformat() if period is None or today in period else "",
        agenda=_usual_agenda(kind),
    )
    with work:
        previous = work.records.latest(kind, group=group) if like_last else None
    if previous is None:
        return blank
    filled = repeated_from(previous.record, blank)
    return replace(filled, agenda=filled.agenda or blank.agenda)


def _usual_agenda(kind: RecordKind) -> tuple[AgendaDraft, ...]:
    """Return the skeleton of a first record of a kind."""
    if kind in (RecordKind.GENERAL_MEETING, RecordKind.COMMITTEE_MEETING):
        return (AgendaDraft(AgendaKind.FIRST_TOPIC), AgendaDraft(AgendaKind.DISCUSSION))
    if kind is RecordKind.PARTY_LECTURE:
        return ()
    return (AgendaDraft(AgendaKind.STUDY),)


def add_duty(draft: RecordDraft, kind: RecordKind, *, group: GroupId | None = None) -> RecordDraft:
    """Return a further duty of the same sitting: same time, place and people, minutes of its own.

    Absences are taken over; who is due follows from the new kind.
    """
    return replace(
        draft,
        id=new_record_id(),
        kind=kind,
        group=group,
        title="",
        agenda=_usual_agenda(kind),
        details={},
        attachments=(),
        written_at=None,
    )


def open_record(record_id: RecordId, *, work: UnitOfWork) -> RecordDraft:
    """Return the form of a record: its unfinalised state, else its latest version.

    Raises:
        Rejected: If there is no such record.
    """
    with work:
        if draft := work.records.draft(record_id):
            return draft
        if final := work.records.final(record_id):
            return to_draft(final.record)
    raise Rejected(Problem("", Rule.NOT_FOUND))


def keep_draft(draft: RecordDraft, *, today: date, now: datetime, work: UnitOfWork) -> RecordDraft:
    """Store what stands in the form, as typed, and return it with the time of its first keystroke.

    ``now`` is UTC.
    """
    kept = draft if draft.written_at else replace(draft, written_at=now)
    with work:
        work.records.save_draft(
            kept,
            held_on=held_on(kept, today=today),
            belongs_year=belongs_year(kept, today=today),
            now=now,
        )
        work.commit()
    return kept


def discard_changes(record_id: RecordId, *, work: UnitOfWork) -> None:
    """Forget unfinalised changes of a finalised record; its latest version stays."""
    with work:
        work.records.drop_draft(record_id)
        work.commit()


def remove_record(record_id: RecordId, *, now: datetime, work: UnitOfWork) -> None:
    """Put a record into the recycle bin."""
    with work:
        work.records.remove(record_id, now=now)
        work.commit()


def restore_record(record_id: RecordId, *, work: UnitOfWork) -> None:
    """Take a record out of the recycle bin."""
    with work:
        work.records.restore(record_id)
        work.commit()


def versions_of(record_id: RecordId, *, work: UnitOfWork) -> Sequence[FinalRecord]:
    """Return every finalised version of a record, oldest first."""
    with work:
        return work.records.versions(record_id)
