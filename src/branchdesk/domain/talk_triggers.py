"""必谈: what happened to whom that calls for a talk, and whether the talk was had.

Only what the books know of: changes of status, awards in the ledgers, low grades of the review.
Which events count is data (`Profile.talk_triggers`); none of them is demanded by 条例 as such.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from branchdesk.domain.facts import Facts
from branchdesk.domain.ids import MemberId
from branchdesk.domain.ledgers import LedgerEntry, named_in
from branchdesk.domain.people import Member, MemberStatus
from branchdesk.domain.profile import Profile, TalkEvent, TalkTrigger
from branchdesk.domain.records import Person
from branchdesk.domain.review import ReviewGrade
from branchdesk.domain.roll import is_member
from branchdesk.domain.talks import talks_in

_LOW = (ReviewGrade.BASICALLY_QUALIFIED, ReviewGrade.UNQUALIFIED)
_PUNISHED = (MemberStatus.ON_PARTY_PROBATION, MemberStatus.CORRECTIVE_DEADLINE)
AWARDED_STEP = "awarded"
_HONOURS = {"award": "people", "honour": "people", "medal50": "person"}
"""The ledgers of honours, and the field that names who got one."""


@dataclass(frozen=True, slots=True)
class TalkWanted:
    """A talk to be had with one member because of one event."""

    trigger: TalkTrigger
    member: MemberId
    name: str
    on: date
    """The day of the event."""


def talks_wanted(
    facts: Facts, profile: Profile, today: date, *, later: Iterable[LedgerEntry] = ()
) -> tuple[TalkWanted, ...]:
    """Return the talks still to be had because of what happened in the year, in order of the day.

    Args:
        facts: The year.
        profile: Which events call for a talk.
        today: Nothing that comes later is looked at.
        later: Entries of the year after it, whose talks count as well.
    """
    talks = talks_in((*facts.entries, *later))
    last: dict[MemberId, date] = {}
    for talk in talks:
        for person in (talk.talker, talk.partner):
            if person.member and talk.on <= today:
                last[person.member] = max(talk.on, last.get(person.member, date.min))
    triggers = {trigger.event: trigger for trigger in profile.talk_triggers if trigger.on}
    found = [
        TalkWanted(triggers[event], member.id, member.name, day)
        for event, member, day in happened(facts)
        if event in triggers
        and day <= today
        and is_member(member, today)
        and last.get(member.id, date.min) < day
    ]
    return tuple(sorted(found, key=lambda one: (one.on, one.trigger.event.value)))


def happened(facts: Facts) -> Iterator[tuple[TalkEvent, Member, date]]:
    """Yield every event of the year that the books know of."""
    for member in facts.roll.members:
        for event, day in _changes(member):
            if day.year == facts.year:
                yield event, member, day
    yield from _honours(facts)
    yield from _grades(facts)


def _changes(member: Member) -> Iterator[tuple[TalkEvent, date]]:
    before: MemberStatus | None = None
    for change in sorted(member.statuses, key=lambda change: change.on):
        event = _event(member, before, change.status, change.on)
        if event is not None:
            yield event, change.on
        before = change.status


def _event(
    member: Member, before: MemberStatus | None, now: MemberStatus, on: date
) -> TalkEvent | None:
    """Return what a change of status means; None for one that calls for no talk."""
    if now in _PUNISHED:
        return TalkEvent.DISCIPLINED
    if before is None or before in (MemberStatus.LEFT, MemberStatus.HOSTED):
        return _entered(member, now, on)
    if before is MemberStatus.PROBATIONARY:
        if now is MemberStatus.FULL:
            return TalkEvent.CONVERTED
        # A second line 预备党员 marks the extension, as everywhere in the program.
        return TalkEvent.EXTENDED if now is MemberStatus.PROBATIONARY else None
    return None


def _entered(member: Member, now: MemberStatus, on: date) -> TalkEvent | None:
    """Return how somebody came: admitted here, or a member already who came from elsewhere.

    Who has no joining date, or one that is not known to the day, may have been here all along.
    """
    joined = member.joined
    if now not in (MemberStatus.FULL, MemberStatus.PROBATIONARY) or joined is None:
        return None
    if now is MemberStatus.PROBATIONARY and joined.day and joined.earliest == on:
        return TalkEvent.ADMITTED
    became_full = member.full_on is not None and member.full_on.earliest == on
    if joined.latest < on and not became_full:
        return TalkEvent.TRANSFERRED_IN
    return None


def _honours(facts: Facts) -> Iterator[tuple[TalkEvent, Member, date]]:
    for entry in facts.entries:
        day = honoured_on(entry)
        if day is None:
            continue
        for person in people_in(entry, _HONOURS[entry.kind]):
            member = facts.roll.member(person.member) if person.member else None
            if member is not None:
                yield TalkEvent.AWARDED, member, day


def honoured_on(entry: LedgerEntry) -> date | None:
    """Return the day an honour was given; None for any other entry, and one not given yet."""
    if entry.kind not in _HONOURS:
        return None
    if entry.kind != "award":
        return entry.on
    return next((step.on for step in entry.steps if step.step == AWARDED_STEP), None)


def honoured(entry: LedgerEntry) -> tuple[Person, ...]:
    """Return who got an honour; nobody for any other entry."""
    return people_in(entry, _HONOURS[entry.kind]) if honoured_on(entry) else ()


def people_in(entry: LedgerEntry, key: str) -> tuple[Person, ...]:
    """Return the people named in a field."""
    return named_in(entry.values.get(key))


def _grades(facts: Facts) -> Iterator[tuple[TalkEvent, Member, date]]:
    review = facts.review
    if review is None:
        return
    closed = review.finalised_at.date() if review.finalised_at else None
    for line in review.members:
        day = line.feedback_on or closed
        member = facts.roll.member(line.member)
        if line.grade in _LOW and day is not None and member is not None:
            yield TalkEvent.GRADED_LOW, member, day
