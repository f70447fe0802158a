"""What the records of a year give in points: computed anew each time, each with what it rests on.

A sitting may carry several duties. For one rule it counts once, and what is taken off for being
away or late is taken off once, at the gravest.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import ROUND_DOWN, Decimal
from fractions import Fraction
from functools import cached_property

from branchdesk.domain.counting import of_kinds, proves
from branchdesk.domain.cycle_words import Subject
from branchdesk.domain.facts import Facts
from branchdesk.domain.ids import MemberId, SittingId
from branchdesk.domain.measures_people import minutes_by_member, study_entries, study_minutes
from branchdesk.domain.occasions import members_named
from branchdesk.domain.points import PointsItem, PointsRule, PointsRules, PointsSource
from branchdesk.domain.points_ledgers import LEDGER_SOURCES
from branchdesk.domain.profile import Profile
from branchdesk.domain.records import Attendance, FinalRecord, Presence, RecordKind
from branchdesk.domain.review import ReviewStepKind
from branchdesk.domain.roll import Roll
from branchdesk.domain.terms import POSTS

_CENT = Decimal("0.01")
_ALL_ARE_DUE = frozenset(RecordKind) - {RecordKind.COMMITTEE_MEETING}
"""Where every member is due: what is called 组织生活."""
_GRAVE = {Presence.ABSENT: 3, Presence.LEAVE: 2, Presence.LATE: 1, Presence.LEFT_EARLY: 1}


@dataclass(frozen=True)
class Asked:
    """A year up to a day, and what its rules are."""

    facts: Facts
    """Nothing in it was held after the day."""
    rules: PointsRules
    profile: Profile
    day: date
    """Nothing that came due later counts."""

    @property
    def roll(self) -> Roll:
        """The register."""
        return self.facts.roll

    @cached_property
    def groups(self) -> bool:
        """Whether the branch had party groups in the year so far."""
        first = date(self.facts.year, 1, 1)
        return any(
            group.since <= self.day and (group.until is None or group.until >= first)
            for group in self.roll.groups
        )

    @cached_property
    def sat(self) -> tuple[FinalRecord, ...]:
        """Return every finalised record of the year, in order of time."""
        return of_kinds(self.facts, RecordKind)

    @cached_property
    def minutes(self) -> Mapping[MemberId, int]:
        """Return everybody's minutes of study."""
        return minutes_by_member(self.facts, self.profile.limits)

    @cached_property
    def away(self) -> dict[tuple[SittingId, MemberId], tuple[int, FinalRecord, date]]:
        """Return how gravely each member was away or late at each sitting, and since when."""
        days = [r.days for r in self.rules.rules if r.source is PointsSource.NOT_MADE_UP]
        worst: dict[tuple[SittingId, MemberId], tuple[int, FinalRecord, date]] = {}
        for final in self.sat:
            record = final.record
            if record.kind not in _ALL_ARE_DUE:
                continue
            due = record.held_on + timedelta(days=max(days)) if days else date.max
            for line in record.attendance:
                weight = _GRAVE.get(line.presence, 0)
                if not weight or (line.presence is Presence.LEAVE and not self._lost(line, due)):
                    continue
                at = (record.sitting, line.member)
                if at not in worst or weight > worst[at][0]:
                    since = due if line.presence is Presence.LEAVE else record.held_on
                    worst[at] = (weight, final, since)
        return worst

    def _lost(self, line: Attendance, due: date) -> bool:
        """Tell whether missed study was not made up in time, and the time is over."""
        return self.day > due and (line.made_up_on is None or line.made_up_on > due)


def up_to(facts: Facts, day: date) -> Facts:
    """Return what was held or done by a day."""
    return replace(
        facts,
        records=tuple(final for final in facts.records if final.record.held_on <= day),
        entries=tuple(entry for entry in facts.entries if entry.on <= day),
    )


def automatic(
    facts: Facts, rules: PointsRules, profile: Profile, day: date
) -> tuple[PointsItem, ...]:
    """Return what the records give, for everybody, by ``day``."""
    asked = Asked(up_to(facts, day), rules, profile, day)
    found = (item for rule in rules.rules for item in _of_rule(rule, asked))
    return tuple(item for item in found if item.on <= day)


def in_force(rule: PointsRule, *, groups: bool) -> tuple[Decimal, Decimal | None]:
    """Return points and cap of a rule, in a branch with or without party groups."""
    if not groups and rule.without_groups is not None:
        return rule.without_groups
    return rule.points or Decimal(0), rule.cap


def _of_rule(rule: PointsRule, asked: Asked) -> Iterator[PointsItem]:
    if (given := LEDGER_SOURCES.get(rule.source)) is not None:
        yield from given(rule, asked.facts, asked.day)
    elif (found := _SOURCES.get(rule.source)) is not None:
        yield from found(rule, asked)


def _attendance(rule: PointsRule, asked: Asked) -> Iterator[PointsItem]:
    points, cap = in_force(rule, groups=asked.groups)
    if cap == 0:
        return
    seen: dict[tuple[SittingId, MemberId], PointsItem] = {}
    for final in asked.sat:
        record = final.record
        if record.kind is not rule.kind:
            continue
        for line in record.attendance:
            if not line.presence.counts_as_present:
                continue
            at = (record.sitting, line.member)
            if (known := seen.get(at)) is not None:
                seen[at] = replace(known, records=(*known.records, record.id))
                continue
            seen[at] = PointsItem(
                key=f"{rule.code}/{line.member}/{record.sitting}",
                member=line.member,
                code=rule.code,
                on=record.held_on,
                points=points,
                what=record.title,
                records=(record.id,),
            )
    yield from seen.values()


def _away(rule: PointsRule, asked: Asked) -> Iterator[PointsItem]:
    for (sitting, member), (weight, final, due) in asked.away.items():
        if weight == _WEIGHTS[rule.source]:
            yield PointsItem(
                key=f"{rule.code}/{member}/{sitting}",
                member=member,
                code=rule.code,
                on=max(final.record.held_on, due),
                points=rule.points or Decimal(0),
                what=final.record.title,
                records=(final.record.id,),
            )


_WEIGHTS = {PointsSource.ABSENCE: 3, PointsSource.NOT_MADE_UP: 2, PointsSource.LATE: 1}


def _org_life(rule: PointsRule, asked: Asked) -> Iterator[PointsItem]:
    facts, dossier = asked.facts, asked.facts.org_life
    linked = dossier.meetings if dossier is not None and dossier.finalised_at else ()
    been: dict[MemberId, FinalRecord] = {}
    for final in asked.sat:
        if proves(final.record, Subject.ORG_LIFE_MEETING) or final.record.id in linked:
            for line in final.record.attendance:
                if line.presence.counts_as_present:
                    been.setdefault(line.member, final)
    for member, final in been.items():
        yield PointsItem(
            key=f"{rule.code}/{member}/org_life",
            member=member,
            code=rule.code,
            on=final.record.held_on,
            points=rule.points or Decimal(0),
            what="组织生活会",
            records=(final.record.id,),
        )
    yield from _reviewed(rule, facts)


def _reviewed(rule: PointsRule, facts: Facts) -> Iterator[PointsItem]:
    review = facts.review
    held = review.step(ReviewStepKind.BALLOT_REVIEW).held_on if review is not None else None
    if review is None or held is None:
        return
    for line in review.members:
        if line.participates and line.self_review_on is not None:
            yield PointsItem(
                key=f"{rule.code}/{line.member}/review",
                member=line.member,
                code=rule.code,
                on=max(held, line.self_review_on),
                points=rule.points or Decimal(0),
                what="民主评议党员",
            )


def _study(rule: PointsRule, asked: Asked) -> Iterator[PointsItem]:
    limits = asked.profile.limits
    wanted = rule.hours * limits.minutes_per_hour
    behind: dict[MemberId, tuple[list[FinalRecord], list[str], list[date]]]
    behind = defaultdict(lambda: ([], [], []))
    for final in asked.sat:
        if study_minutes(final.record, limits):
            for line in final.record.attendance:
                if line.presence.counts_as_present:
                    behind[line.member][0].append(final)
                    behind[line.member][2].append(final.record.held_on)
    for entry in study_entries(asked.facts, limits):
        for member in members_named(entry, "people", "person"):
            behind[member][1].append(entry.id)
            behind[member][2].append(entry.on)
    for member, (records, entries, days) in behind.items():
        share = min(Fraction(1), Fraction(asked.minutes.get(member, 0), wanted))
        points = _cut(Fraction(rule.points or 0) * share)
        hours = Fraction(asked.minutes.get(member, 0), limits.minutes_per_hour)
        if points:
            yield PointsItem(
                key=f"{rule.code}/{member}/{asked.facts.year}",
                member=member,
                code=rule.code,
                on=max(days),
                points=points,
                what=f"{_cut(hours)}/{rule.hours}学时",
                records=tuple(final.record.id for final in records),
                entries=tuple(entries),
            )


def _cut(number: Fraction) -> Decimal:
    exact = Decimal(number.numerator) / Decimal(number.denominator)
    return exact.quantize(_CENT, rounding=ROUND_DOWN).normalize() + Decimal(0)


def _post(rule: PointsRule, asked: Asked) -> Iterator[PointsItem]:
    first = date(asked.facts.year, 1, 1)
    for member in asked.roll.members:
        terms = [
            term
            for term in member.posts
            if term.since <= asked.day and (term.until is None or term.until >= first)
        ]
        if terms:
            yield PointsItem(
                key=f"{rule.code}/{member.id}/{asked.facts.year}",
                member=member.id,
                code=rule.code,
                on=max(first, min(term.since for term in terms)),
                points=rule.points or Decimal(0),
                what="、".join(dict.fromkeys(POSTS[term.post] for term in terms)),
            )


_SOURCES: dict[PointsSource, Callable[[PointsRule, Asked], Iterator[PointsItem]]] = {
    PointsSource.ATTENDANCE: _attendance,
    PointsSource.ORG_LIFE: _org_life,
    PointsSource.STUDY_HOURS: _study,
    PointsSource.POST: _post,
    PointsSource.ABSENCE: _away,
    PointsSource.LATE: _away,
    PointsSource.NOT_MADE_UP: _away,
}
