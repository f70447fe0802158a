"""Keeping the sample's records: typed on their day, closed on theirs, some corrected later."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from branchdesk.domain import voting
from branchdesk.domain.dates import parse_time
from branchdesk.domain.drafts import (
    AgendaDraft,
    CandidateDraft,
    ExceptionDraft,
    FollowUpDraft,
    PersonDraft,
    RecordDraft,
    SettlementDraft,
    VoteDraft,
)
from branchdesk.domain.ids import GroupId, RecordId
from branchdesk.domain.problems import Problem
from branchdesk.domain.records import Attachment, Override, Presence, VoteKind
from branchdesk.domain.roll import Roll
from branchdesk.sample.calendar import moment
from branchdesk.sample.story import (
    ToldFollowUp,
    ToldItem,
    ToldRecord,
    ToldSettlement,
    ToldVote,
)
from branchdesk.usecases import finalising, follow_ups, records

if TYPE_CHECKING:
    from branchdesk.usecases.desk import Desk

_CLOSING = time(16, 30)
_TYPED_AFTER = timedelta(minutes=20)


class Keeper:
    """Types and closes records; knows by which key each was told."""

    def __init__(self, desk: "Desk", photos: Path) -> None:
        self._desk = desk
        self._photos = photos
        self._ids: dict[str, RecordId] = {}

    def id_of(self, key: str) -> RecordId:
        """Return the id of a record told under a key."""
        return self._ids[key]

    def keep(self, told: ToldRecord) -> None:
        """Type a record on its day and close it when it was closed."""
        with self._desk.work() as work:
            roll = work.people.roll()
        draft = self._typed(told, self._begun(told, roll), roll)
        self._ids[told.key] = draft.id
        ends = parse_time(told.ends) or _CLOSING
        draft = records.keep_draft(
            draft,
            today=told.day,
            now=moment(told.day, ends) + _TYPED_AFTER,
            work=self._desk.work(),
        )
        if told.closed is not None:
            self._close(draft, told.closed, told)

    def correct(self, told: ToldRecord) -> None:
        """Open a closed record again, change what the story says, close it with the reason."""
        correction = told.correction
        if correction is None:
            return
        draft = records.open_record(self._ids[told.key], work=self._desk.work())
        with self._desk.work() as work:
            roll = work.people.roll()
        draft = replace(
            draft,
            exceptions=(*draft.exceptions, *_exceptions(correction.leave, Presence.LEAVE, roll)),
            agenda=tuple(_with_results(item, correction.done) for item in draft.agenda),
        )
        finalising.finalise_record(
            draft,
            closing=finalising.Finalising(change_reason=correction.reason),
            today=correction.on,
            now=moment(correction.on, _CLOSING),
            profile=self._desk.profile,
            work=self._desk.work(),
        )

    def attached(self, photos: Sequence[tuple[str, str]], on: date) -> tuple[Attachment, ...]:
        """Put photographs into the evidence folder and return them with their captions."""
        found = []
        for name, caption in photos:
            with self._desk.work() as work:
                stored = work.evidence.add(self._photos / name, now=moment(on, _CLOSING))
                work.commit()
            found.append(replace(stored.attachment, caption=caption))
        return tuple(found)

    def _begun(self, told: ToldRecord, roll: Roll) -> RecordDraft:
        """Return a new draft, a further duty of a sitting where the story says so."""
        if told.sitting_of:
            first = records.open_record(self._ids[told.sitting_of], work=self._desk.work())
            return records.add_duty(first, told.kind)
        return records.begin_record(
            told.kind,
            today=told.day,
            work=self._desk.work(),
            group=_group(told.group, roll),
            like_last=False,
        )

    def _typed(self, told: ToldRecord, begun: RecordDraft, roll: Roll) -> RecordDraft:
        return replace(
            begun,
            day=told.day.isoformat(),
            starts=told.starts,
            ends=told.ends,
            title=told.title,
            place=told.place,
            chair=PersonDraft(told.chair),
            recorder=PersonDraft(told.recorder),
            guests=told.guests,
            agenda=tuple(self._item(item, told) for item in told.agenda),
            exceptions=(
                *_exceptions(told.leave, Presence.LEAVE, roll),
                *_exceptions(told.late, Presence.LATE, roll),
            ),
            details=dict(told.details),
            attachments=self.attached(told.photos, told.day),
        )

    def _item(self, item: ToldItem, told: ToldRecord) -> AgendaDraft:
        """Return an item; the open matters that it takes up are found by their words."""
        typed = _item(item, told)
        if not item.settled:
            return typed
        register = follow_ups.read_register(today=told.day, work=self._desk.work())
        said = {line.what: line for line in item.settled}
        lines = follow_ups.settlements_for(
            matter for matter in register.matters if matter.agreed.what in said
        )
        return replace(typed, settled=tuple(_found(line, said[line.what]) for line in lines))

    def _close(self, draft: RecordDraft, on: date, told: ToldRecord) -> None:
        overrides: tuple[Override, ...] = ()
        if told.overrides:
            checked = finalising.check_record(
                draft, today=on, profile=self._desk.profile, work=self._desk.work()
            )
            overrides = tuple(_set_aside(checked.problems, told.overrides))
        finalising.finalise_record(
            draft,
            closing=finalising.Finalising(late_reason=told.late_reason, overrides=overrides),
            today=on,
            now=moment(on, _CLOSING),
            profile=self._desk.profile,
            work=self._desk.work(),
        )


def _group(name: str, roll: Roll) -> GroupId | None:
    return next((group.id for group in roll.groups if group.name == name), None)


def _exceptions(
    reasons: Mapping[str, str], presence: Presence, roll: Roll
) -> Iterator[ExceptionDraft]:
    by_name = {member.name: member.id for member in roll.members}
    for name, reason in reasons.items():
        yield ExceptionDraft(by_name[name], presence, reason)


def _item(told: ToldItem, record: ToldRecord) -> AgendaDraft:
    return AgendaDraft(
        kind=told.kind,
        title=told.title,
        speaker=PersonDraft(told.speaker),
        discussion=told.discussion,
        decision=told.decision,
        for_general_meeting=told.for_general_meeting,
        vote=_vote(told.vote, voting.kind_for(record.kind, told.kind)) if told.vote else None,
        follow_ups=tuple(_follow_up(line) for line in told.follow_ups),
    )


def _vote(told: ToldVote, kind: VoteKind) -> VoteDraft:
    return VoteDraft(
        kind=kind,
        method=told.method,
        in_favour=_count(told.in_favour),
        against=_count(told.against),
        abstained=_count(told.abstained),
        written_in_favour=_count(told.written_in_favour or None),
        seats=_count(told.seats or None),
        candidates=tuple(CandidateDraft(name, str(n)) for name, n in told.candidates.items()),
    )


def _count(number: int | None) -> str:
    return "" if number is None else str(number)


def _follow_up(told: ToldFollowUp) -> FollowUpDraft:
    return FollowUpDraft(
        id=records.new_follow_up_id(),
        what=told.what,
        owner=PersonDraft(told.owner),
        due=told.due.isoformat(),
        done_on=told.done.isoformat() if told.done else "",
        result=told.result,
    )


def _found(line: SettlementDraft, told: ToldSettlement) -> SettlementDraft:
    return replace(
        line,
        result=told.result,
        done_on=told.done.isoformat() if told.done else "",
        new_due=told.new_due.isoformat() if told.new_due else "",
    )


def _with_results(item: AgendaDraft, done: Mapping[str, tuple[date, str]]) -> AgendaDraft:
    """Return the item with what has been done since."""
    follow_ups = (
        replace(line, done_on=done[line.what][0].isoformat(), result=done[line.what][1])
        if line.what in done
        else line
        for line in item.follow_ups
    )
    return replace(item, follow_ups=tuple(follow_ups))


def _set_aside(problems: Sequence[Problem], reasons: Mapping[str, str]) -> Iterator[Override]:
    for problem in problems:
        if reason := reasons.get(problem.rule.value):
            yield Override(problem.rule.value, problem.field, reason)
