"""From what stands in a form to a record for the books, and back."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time

from branchdesk.domain.basis import Severity
from branchdesk.domain.dates import parse_day, parse_time
from branchdesk.domain.drafts import (
    AgendaDraft,
    CandidateDraft,
    ExceptionDraft,
    ExclusionDraft,
    FollowUpDraft,
    PersonDraft,
    RecordDraft,
    VoteDraft,
)
from branchdesk.domain.ids import MemberId
from branchdesk.domain.kinds import KIND_FIELDS, FieldShape
from branchdesk.domain.people import Member, MemberStatus
from branchdesk.domain.problems import Problem, Rejected, Rule
from branchdesk.domain.records import (
    AgendaItem,
    Attendance,
    Candidate,
    Exclusion,
    FollowUp,
    Person,
    Presence,
    Record,
    RecordKind,
    Vote,
)
from branchdesk.domain.roll import (
    Roll,
    committee_on,
    may_vote,
    members_on,
)
from branchdesk.domain.settling import settlement_draft, settlement_of
from branchdesk.domain.text import clean_line, clean_text, to_ascii_digits

_GUEST = re.compile(r"(?P<name>[^(（]+)(?:[(（](?P<role>[^)）]*)[)）])?$")


def due_members(
    kind: RecordKind, *, roll: Roll, day: date, group: str | None
) -> tuple[Member, ...]:
    """Return who is 应到 at a sitting of this kind on ``day``."""
    match kind:
        case RecordKind.COMMITTEE_MEETING:
            return committee_on(roll, day)
        case RecordKind.GROUP_MEETING:
            return tuple(m for m in members_on(roll, day) if group and m.group_on(day) == group)
        case RecordKind.GENERAL_MEETING | RecordKind.PARTY_LECTURE | RecordKind.THEME_PARTY_DAY:
            return members_on(roll, day)


def attendance_of(draft: RecordDraft, *, roll: Roll, day: date) -> tuple[Attendance, ...]:
    """Return the sign-in sheet: everybody due is present but for the exceptions entered."""
    exceptions = {line.member: line for line in draft.exceptions}
    return tuple(
        _signed_in(member, exceptions.get(member.id), day=day)
        for member in due_members(draft.kind, roll=roll, day=day, group=draft.group)
    )


def _signed_in(member: Member, exception: ExceptionDraft | None, *, day: date) -> Attendance:
    line = Attendance(
        member=member.id,
        name=member.name,
        status=member.status_on(day) or MemberStatus.FULL,
        votes=may_vote(member, day),
    )
    if exception is None:
        return line
    return replace(
        line,
        presence=exception.presence,
        reason=clean_line(exception.reason),
        made_up_on=parse_day(exception.made_up_on, today=day),
    )


def held_on(draft: RecordDraft, *, today: date) -> date | None:
    """Return the day typed so far, or None while it is none."""
    return parse_day(draft.day, today=today)


def belongs_year(draft: RecordDraft, *, today: date) -> int | None:
    """Return the year the record belongs to: as typed, else the year of its day."""
    typed = to_ascii_digits(draft.belongs_year).strip().removesuffix("年")
    if re.fullmatch(r"(19|20)\d{2}", typed):
        return int(typed)
    day = held_on(draft, today=today)
    return day.year if day else None


def to_record(draft: RecordDraft, *, roll: Roll, today: date) -> Record:
    """Return the record that a form describes.

    Only what cannot be read at all is refused here; whether the record is complete and lawful is
    judged by `branchdesk.domain.completeness`.

    Raises:
        Rejected: With every field that cannot be read.
    """
    return _Reader(draft, roll, today).record()


class _Reader:
    """Reads one draft, collecting every problem instead of stopping at the first."""

    def __init__(self, draft: RecordDraft, roll: Roll, today: date) -> None:
        self._draft = draft
        self._roll = roll
        self._today = today
        self._problems: list[Problem] = []

    def record(self) -> Record:
        draft = self._draft
        day = self._day("day", draft.day)
        starts = self._time("starts", draft.starts)
        ends = self._time("ends", draft.ends)
        if starts and ends and ends < starts:
            self._refuse("ends", Rule.END_BEFORE_START)
        year = belongs_year(draft, today=self._today)
        if draft.belongs_year.strip() and year is None:
            self._refuse("belongs_year", Rule.NOT_A_NUMBER)
        if draft.kind is RecordKind.GROUP_MEETING and self._roll.group(draft.group) is None:
            self._refuse("group", Rule.UNKNOWN_GROUP)
        attendance = attendance_of(draft, roll=self._roll, day=day) if day else ()
        agenda = tuple(self._agenda(day, attendance))
        details = dict(self._details())
        if self._problems or day is None or starts is None or ends is None:
            raise Rejected(self._problems)
        return Record(
            id=draft.id,
            sitting=draft.sitting,
            kind=draft.kind,
            belongs_year=year or day.year,
            starts_at=datetime.combine(day, starts),
            ends_at=datetime.combine(day, ends),
            title=clean_line(draft.title),
            place=clean_line(draft.place),
            chair=self._person(draft.chair, day),
            recorder=self._person(draft.recorder, day),
            group=draft.group,
            guests=guests_in(draft.guests),
            agenda=agenda,
            attendance=attendance,
            attachments=draft.attachments,
            details=details,
            written_at=draft.written_at,
        )

    def _refuse(self, field: str, rule: Rule, *values: str) -> None:
        self._problems.append(Problem(field, rule, Severity.HARD, None, values))

    def _day(self, field: str, text: str) -> date | None:
        day = parse_day(text, today=self._today)
        if day is None:
            self._refuse(field, Rule.NOT_A_DATE if text.strip() else Rule.REQUIRED, text)
        return day

    def _time(self, field: str, text: str) -> time | None:
        moment = parse_time(text)
        if moment is None:
            self._refuse(field, Rule.NOT_A_TIME if text.strip() else Rule.REQUIRED, text)
        return moment

    def _optional_day(self, field: str, text: str) -> date | None:
        return self._day(field, text) if text.strip() else None

    def _count(self, field: str, text: str) -> int:
        typed = to_ascii_digits(text).strip()
        if not typed:
            return 0
        if re.fullmatch(r"\d{1,4}", typed):
            return int(typed)
        self._refuse(field, Rule.NOT_A_NUMBER, text)
        return 0

    def _person(self, draft: PersonDraft, day: date) -> Person:
        return person_of(draft, roll=self._roll, day=day)

    def _details(self) -> Iterator[tuple[str, str]]:
        for own in KIND_FIELDS[self._draft.kind]:
            text = self._draft.details.get(own.key, "")
            if own.shape is FieldShape.NUMBER and text.strip():
                typed = to_ascii_digits(text).strip()
                if not re.fullmatch(r"\d{1,3}(\.\d)?", typed):
                    self._refuse(f"details.{own.key}", Rule.NOT_A_NUMBER, text)
                yield own.key, typed
            elif own.shape is FieldShape.TEXT:
                yield own.key, clean_text(text).strip()
            else:
                yield own.key, clean_line(text)

    def _agenda(self, day: date | None, attendance: tuple[Attendance, ...]) -> Iterator[AgendaItem]:
        for index, item in enumerate(self._draft.agenda):
            path = f"agenda.{index}"
            if is_blank(item):
                continue
            yield AgendaItem(
                kind=item.kind,
                title=clean_line(item.title),
                speaker=self._person(item.speaker, day or self._today)
                if item.speaker.name.strip()
                else None,
                discussion=clean_text(item.discussion).strip(),
                decision=clean_text(item.decision).strip(),
                for_general_meeting=item.for_general_meeting,
                vote=self._vote(f"{path}.vote", item.vote, attendance) if item.vote else None,
                follow_ups=tuple(self._follow_ups(path, item, day or self._today)),
                settled=tuple(
                    settlement_of(line, f"{path}.settled.{place}", self._optional_day)
                    for place, line in enumerate(item.settled)
                ),
            )

    def _vote(self, path: str, vote: VoteDraft, attendance: tuple[Attendance, ...]) -> Vote:
        excluded = {line.member for line in vote.excluded}
        voters = [line for line in attendance if line.votes and line.member not in excluded]
        return Vote(
            kind=vote.kind,
            method=vote.method,
            due=len(voters),
            present=sum(line.presence.counts_as_present for line in voters),
            in_favour=self._count(f"{path}.in_favour", vote.in_favour),
            against=self._count(f"{path}.against", vote.against),
            abstained=self._count(f"{path}.abstained", vote.abstained),
            written_in_favour=self._count(f"{path}.written_in_favour", vote.written_in_favour),
            seats=self._count(f"{path}.seats", vote.seats),
            candidates=tuple(
                Candidate(
                    clean_line(line.name),
                    self._count(f"{path}.candidates.{place}.in_favour", line.in_favour),
                )
                for place, line in enumerate(vote.candidates)
                if line.name.strip()
            ),
            excluded=tuple(
                Exclusion(line.member, line.reason, clean_line(line.consent))
                for line in vote.excluded
            ),
        )

    def _follow_ups(self, path: str, item: AgendaDraft, day: date) -> Iterator[FollowUp]:
        for place, line in enumerate(item.follow_ups):
            if not line.what.strip():
                continue
            yield FollowUp(
                id=line.id,
                what=clean_line(line.what),
                owner=self._person(line.owner, day),
                due=self._optional_day(f"{path}.follow_ups.{place}.due", line.due),
                done_on=self._optional_day(f"{path}.follow_ups.{place}.done_on", line.done_on),
                result=clean_line(line.result),
            )


def is_blank(item: AgendaDraft) -> bool:
    """Tell whether an agenda item holds nothing but its kind."""
    return item == AgendaDraft(kind=item.kind)


def person_of(draft: PersonDraft, *, roll: Roll, day: date) -> Person:
    """Return the person a name means: the member picked, a unique namesake, or only the name."""
    name = clean_line(draft.name)
    member = roll.member(draft.member) if draft.member else None
    if member is None or member.name != name:
        namesakes = [m for m in roll.members if m.name == name]
        member = namesakes[0] if len(namesakes) == 1 else None
    if member is None:
        return Person(name)
    posts = member.posts_on(day)
    return Person(name, MemberId(member.id), posts[0].value if posts else "")


def guests_in(text: str) -> tuple[Person, ...]:
    """Return the people listed in ``王建国(机关党委)、李芳``."""
    guests = []
    for part in re.split(r"[、，,；;\n]", clean_text(text)):
        if found := _GUEST.fullmatch(part.strip()):
            guests.append(Person(clean_line(found["name"]), role=clean_line(found["role"] or "")))
    return tuple(guests)


def to_draft(record: Record) -> RecordDraft:
    """Return the form of a record, for amending it."""
    return RecordDraft(
        id=record.id,
        sitting=record.sitting,
        kind=record.kind,
        day=record.held_on.isoformat(),
        starts=f"{record.starts_at:%H:%M}",
        ends=f"{record.ends_at:%H:%M}",
        belongs_year=(
            "" if record.belongs_year == record.held_on.year else str(record.belongs_year)
        ),
        group=record.group,
        title=record.title,
        place=record.place,
        chair=PersonDraft(record.chair.name, record.chair.member),
        recorder=PersonDraft(record.recorder.name, record.recorder.member),
        guests="、".join(f"{g.name}（{g.role}）" if g.role else g.name for g in record.guests),
        agenda=tuple(_agenda_draft(item) for item in record.agenda),
        exceptions=tuple(
            ExceptionDraft(
                line.member,
                line.presence,
                line.reason,
                line.made_up_on.isoformat() if line.made_up_on else "",
            )
            for line in record.attendance
            if line.presence is not Presence.PRESENT or line.made_up_on
        ),
        attachments=record.attachments,
        details=dict(record.details),
        written_at=record.written_at,
    )


def _agenda_draft(item: AgendaItem) -> AgendaDraft:
    return AgendaDraft(
        kind=item.kind,
        title=item.title,
        speaker=PersonDraft(item.speaker.name, item.speaker.member)
        if item.speaker
        else PersonDraft(),
        discussion=item.discussion,
        decision=item.decision,
        for_general_meeting=item.for_general_meeting,
        vote=_vote_draft(item.vote) if item.vote else None,
        follow_ups=tuple(
            FollowUpDraft(
                id=line.id,
                what=line.what,
                owner=PersonDraft(line.owner.name, line.owner.member),
                due=line.due.isoformat() if line.due else "",
                done_on=line.done_on.isoformat() if line.done_on else "",
                result=line.result,
            )
            for line in item.follow_ups
        ),
        settled=tuple(settlement_draft(line) for line in item.settled),
    )


def _vote_draft(vote: Vote) -> VoteDraft:
    return VoteDraft(
        kind=vote.kind,
        method=vote.method,
        in_favour=str(vote.in_favour),
        against=str(vote.against),
        abstained=str(vote.abstained),
        written_in_favour=str(vote.written_in_favour) if vote.written_in_favour else "",
        seats=str(vote.seats) if vote.seats else "",
        candidates=tuple(CandidateDraft(c.name, str(c.in_favour)) for c in vote.candidates),
        excluded=tuple(ExclusionDraft(e.member, e.reason, e.consent) for e in vote.excluded),
    )


def repeated_from(previous: Record, blank: RecordDraft) -> RecordDraft:
    """Return ``blank`` with the structure of the previous record: place, people, agenda skeleton.

    Speech, decisions, votes and attendance are never copied (沿用上次).
    """
    return replace(
        blank,
        starts=f"{previous.starts_at:%H:%M}",
        ends=f"{previous.ends_at:%H:%M}",
        place=previous.place,
        chair=PersonDraft(previous.chair.name, previous.chair.member),
        recorder=PersonDraft(previous.recorder.name, previous.recorder.member),
        agenda=tuple(AgendaDraft(kind=item.kind) for item in previous.agenda),
    )
