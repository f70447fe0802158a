"""One member's year: every figure with the records and entries behind it. Pure.

Talks are given with their day and partner only. Nothing is ranked.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from branchdesk.domain.counting import as_of, of_kinds, shown_title
from branchdesk.domain.dates import Period
from branchdesk.domain.facts import Facts
from branchdesk.domain.ids import MemberId, RecordId
from branchdesk.domain.ledger_reading import hours_between, title_of
from branchdesk.domain.ledgers import EntryId, LedgerEntry, LedgerRules, Quantity
from branchdesk.domain.measures_people import minutes_by_member, study_entries, study_minutes
from branchdesk.domain.occasions import members_named, number_in
from branchdesk.domain.people import GroupStay, Member, PostTerm
from branchdesk.domain.person_dues import MonthDues, dues_of
from branchdesk.domain.profile import Profile
from branchdesk.domain.records import Attendance, FinalRecord, Person, Presence, RecordKind
from branchdesk.domain.roll import committee_on, members_on
from branchdesk.domain.study import hours_wanted
from branchdesk.domain.talk_triggers import honoured, people_in
from branchdesk.domain.talks import talks_in

SERVICE_KIND = "volunteer_service"
_CARE = ("visit", "care_assistance")
_PEOPLE = "people"


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing behind a figure, and where it stands in the books."""

    on: date
    title: str
    record: RecordId | None = None
    entry: EntryId | None = None
    hours: Fraction = Fraction(0)
    presence: Presence | None = None
    """How the member took part, for a sitting."""
    made_up_on: date | None = None


@dataclass(frozen=True, slots=True)
class Attended:
    """How a member took part in the sittings of a kind, or of all kinds."""

    kind: RecordKind | None
    """None: all together."""
    deeds: tuple[Deed, ...]

    @property
    def due(self) -> int:
        """应到."""
        return len(self.deeds)

    @property
    def present(self) -> int:
        """实到."""
        return sum(bool(d.presence and d.presence.counts_as_present) for d in self.deeds)

    @property
    def on_leave(self) -> int:
        """请假."""
        return sum(d.presence is Presence.LEAVE for d in self.deeds)

    @property
    def absent(self) -> int:
        """缺席."""
        return sum(d.presence is Presence.ABSENT for d in self.deeds)

    @property
    def made_up(self) -> int:
        """补学, of those who were not there."""
        return sum(
            d.made_up_on is not None and not (d.presence and d.presence.counts_as_present)
            for d in self.deeds
        )


@dataclass(frozen=True, slots=True)
class StudyYear:
    """A member's hours of study together."""

    hours: Fraction
    wanted: int | None
    """None for who is exempt."""
    in_committee: bool
    deeds: tuple[Deed, ...]


@dataclass(frozen=True, slots=True)
class PersonYear:
    """Everything the books say of one member's year."""

    member: Member
    year: int
    attendance: tuple[Attended, ...]
    """All kinds together first, then each kind that the member was due at."""
    study: StudyYear
    talks: tuple[Deed, ...]
    """Titled with the partner's name."""
    service: tuple[Deed, ...]
    honours: tuple[Deed, ...]
    care: tuple[Deed, ...]
    dues: tuple[MonthDues, ...]
    posts: tuple[PostTerm, ...]
    groups: tuple[GroupStay, ...]

    @property
    def service_hours(self) -> Fraction:
        """Hours of volunteer service, as far as they are written down."""
        return sum((deed.hours for deed in self.service), Fraction(0))


@dataclass(frozen=True, slots=True)
class PersonLine:
    """One member in the overview of the branch."""

    member: Member
    due: int
    present: int
    hours: Fraction
    wanted: int | None
    service: int
    service_hours: Fraction


def person_year(
    facts: Facts, member: Member, *, profile: Profile, rules: LedgerRules, today: date
) -> PersonYear:
    """Return one member's year."""
    return _Person(facts, member, profile, rules, today).year()


def overview(facts: Facts, profile: Profile, today: date) -> tuple[PersonLine, ...]:
    """Return every member of the year, in the order of the register."""
    day = as_of(facts.year, today)
    committee = {member.id for member in committee_on(facts.roll, day)}
    due: dict[MemberId, int] = defaultdict(int)
    present: dict[MemberId, int] = defaultdict(int)
    for final in of_kinds(facts, RecordKind):
        for line in final.record.attendance:
            due[line.member] += 1
            present[line.member] += line.presence.counts_as_present
    minutes = minutes_by_member(facts, profile.limits)
    service: dict[MemberId, list[Fraction]] = defaultdict(list)
    for named, deed in _services(facts, lambda _: ""):
        service[named].append(deed.hours)
    return tuple(
        PersonLine(
            member=member,
            due=due[member.id],
            present=present[member.id],
            hours=Fraction(minutes.get(member.id, 0), profile.limits.minutes_per_hour),
            wanted=hours_wanted(member, profile.limits, in_committee=member.id in committee),
            service=len(service[member.id]),
            service_hours=sum(service[member.id], Fraction(0)),
        )
        for member in members_on(facts.roll, day)
    )


def _services(facts: Facts, title: Callable[[LedgerEntry], str]) -> Iterator[tuple[MemberId, Deed]]:
    """Yield (member, service); what was part of a theme day on record counts there, once."""
    sittings = set()
    for final in of_kinds(facts, (RecordKind.THEME_PARTY_DAY,)):
        record = final.record
        if record.details.get("form") != "volunteer_service" or record.sitting in sittings:
            continue
        sittings.add(record.sitting)
        hours = Fraction(max(0, record.minutes), 60)
        for line in record.attendance:
            if line.presence.counts_as_present:
                yield line.member, Deed(record.held_on, record.title, record.id, hours=hours)
    covered = {final.record.id for final in facts.records if final.record.sitting in sittings}
    for entry in facts.entries:
        if entry.kind != SERVICE_KIND or entry.record in covered:
            continue
        deed = Deed(entry.on, title(entry), entry=entry.id, hours=hours_each(entry))
        for named in _members(entry, _PEOPLE):
            yield named, deed


def hours_each(entry: LedgerEntry) -> Fraction:
    """Return the hours that an entry of service gives everybody it names."""
    hours, span = entry.values.get("hours"), entry.values.get("span", "")
    if isinstance(hours, Quantity):
        return Fraction(hours.value)
    between = hours_between(span) if isinstance(span, str) else None
    return Fraction(between[0] * 60 + between[1], 60) if between else Fraction(0)


def _members(entry: LedgerEntry, key: str) -> Iterable[MemberId]:
    return dict.fromkeys(one.member for one in people_in(entry, key) if one.member is not None)


class _Person:
    """Collects what the books say of one member."""

    def __init__(
        self, facts: Facts, member: Member, profile: Profile, rules: LedgerRules, today: date
    ) -> None:
        self._facts = facts
        self._member = member
        self._profile = profile
        self._rules = rules
        self._today = today
        self._year = Period(date(facts.year, 1, 1), date(facts.year, 12, 31))
        self._sat = tuple(self._attended())

    def year(self) -> PersonYear:
        member = self._member
        return PersonYear(
            member=member,
            year=self._facts.year,
            attendance=self._attendance(),
            study=self._study(),
            talks=self._talks(),
            service=tuple(
                sorted(
                    (d for who, d in _services(self._facts, self._title) if who == member.id),
                    key=_on,
                )
            ),
            honours=tuple(self._named(honoured)),
            care=tuple(self._named(_cared_for)),
            dues=dues_of(member, self._facts, self._today),
            posts=tuple(term for term in member.posts if self._touches(term)),
            groups=tuple(stay for stay in member.groups if self._touches(stay)),
        )

    def _touches(self, span: PostTerm | GroupStay) -> bool:
        return span.since <= self._year.last and (
            span.until is None or span.until >= self._year.first
        )

    def _title(self, entry: LedgerEntry) -> str:
        kind = self._rules.kind(entry.kind)
        return title_of(entry, kind) if kind else entry.kind

    def _attended(self) -> Iterator[tuple[FinalRecord, Attendance]]:
        for final in of_kinds(self._facts, RecordKind):
            for line in final.record.attendance:
                if line.member == self._member.id:
                    yield final, line

    def _attendance(self) -> tuple[Attended, ...]:
        by_kind: dict[RecordKind, list[Deed]] = {}
        everything = []
        for final, line in self._sat:
            deed = Deed(
                final.record.held_on,
                shown_title(final, self._profile),
                final.record.id,
                presence=line.presence,
                made_up_on=line.made_up_on,
            )
            by_kind.setdefault(final.record.kind, []).append(deed)
            everything.append(deed)
        kinds = (Attended(kind, tuple(by_kind[kind])) for kind in RecordKind if kind in by_kind)
        return (Attended(None, tuple(everything)), *kinds)

    def _study(self) -> StudyYear:
        limits = self._profile.limits
        per_hour = limits.minutes_per_hour
        on_record = {final.record.id for final in self._facts.records}
        mine = [
            entry
            for entry in study_entries(self._facts, limits)
            if self._member.id in members_named(entry, "people", "person")
        ]
        outside = [entry for entry in mine if entry.record not in on_record]
        deeds = [
            Deed(
                final.record.held_on,
                shown_title(final, self._profile),
                final.record.id,
                hours=Fraction(minutes, per_hour),
            )
            for final, line in self._sat
            if line.presence.counts_as_present and (minutes := study_minutes(final.record, limits))
        ]
        deeds += [
            Deed(
                entry.on,
                self._title(entry),
                entry=entry.id,
                hours=number_in(entry, "hours"),
            )
            for entry in outside
        ]
        total = minutes_by_member(self._facts, limits, only=self._member.id)[self._member.id]
        # A duty of a sitting adds what the sitting still had time for beside its minutes.
        more = Fraction(total, per_hour) - sum((deed.hours for deed in deeds), Fraction(0))
        linked = [entry for entry in mine if entry.record in on_record]
        if linked and more > 0:
            first = linked[0]
            deeds.append(Deed(first.on, self._title(first), entry=first.id, hours=more))
        day = as_of(self._facts.year, self._today)
        seated = any(post.in_committee for post in self._member.posts_on(day))
        return StudyYear(
            hours=Fraction(total, per_hour),
            wanted=hours_wanted(self._member, limits, in_committee=seated),
            in_committee=seated,
            deeds=tuple(sorted(deeds, key=_on)),
        )

    def _talks(self) -> tuple[Deed, ...]:
        return tuple(
            Deed(talk.on, talk.other(self._member.id).name, entry=talk.entry)
            for talk in talks_in(self._facts.entries)
            if talk.joins(self._member.id)
        )

    def _named(self, people: Callable[[LedgerEntry], Iterable[Person]]) -> Iterator[Deed]:
        for entry in self._facts.entries:
            if any(one.member == self._member.id for one in people(entry)):
                yield Deed(entry.on, self._title(entry), entry=entry.id)


def _on(deed: Deed) -> date:
    return deed.on


def _cared_for(entry: LedgerEntry) -> Iterable[Person]:
    return people_in(entry, _PEOPLE) if entry.kind in _CARE else ()
