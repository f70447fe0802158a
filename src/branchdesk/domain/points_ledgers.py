"""What the ledgers of a year give in points: dues, service, wishes, lectures, honours."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from decimal import Decimal

from branchdesk.domain.facts import Facts
from branchdesk.domain.ids import MemberId
from branchdesk.domain.ledgers import LedgerEntry
from branchdesk.domain.occasions import (
    entries_of,
    members_named,
    occasion,
    occasion_of,
    sittings_by_record,
    text_in,
)
from branchdesk.domain.person_dues import MonthDues, dues_by_member
from branchdesk.domain.person_year import SERVICE_KIND, hours_each
from branchdesk.domain.points import PointsItem, PointsRule, PointsSource
from branchdesk.domain.records import RecordKind
from branchdesk.domain.roll import is_member
from branchdesk.domain.talk_triggers import honoured_on

_NOBODY_OUTSIDE = "outside"
_WISH, _WISH_DONE = "micro_wish", "done"
_VANGUARD, _TASK_DONE = "vanguard_team", "done"
_ORGANISATIONS = "先进基层党组织"


def _item(
    rule: PointsRule,
    entry: LedgerEntry,
    member: MemberId,
    occasion_key: str,
    *,
    on: date | None = None,
    points: Decimal | None = None,
    what: str = "",
    matter: str = "",
) -> PointsItem:
    return PointsItem(
        key=f"{rule.code}/{member}/{occasion_key}",
        member=member,
        code=rule.code,
        on=on or entry.on,
        points=(rule.points if points is None else points) or Decimal(0),
        what=what,
        matter=matter,
        entries=(entry.id,),
    )


def _once(items: Iterable[PointsItem]) -> Iterator[PointsItem]:
    """Yield what is told twice of one occasion once."""
    yield from {item.key: item for item in reversed(tuple(items))}.values()


def _volunteer(rule: PointsRule, facts: Facts, day: date) -> Iterator[PointsItem]:
    del day
    sittings = sittings_by_record(facts)
    yield from _once(
        _item(rule, entry, member, occasion(entry, sittings), what=text_in(entry, "project"))
        for entry in entries_of(facts, SERVICE_KIND)
        if hours_each(entry) >= rule.hours and text_in(entry, "verifier").strip()
        for member in members_named(entry, "people")
    )


def _wish(rule: PointsRule, facts: Facts, day: date) -> Iterator[PointsItem]:
    yield from _done(rule, facts, day, _WISH, _WISH_DONE, ("claimed_by",), "content")


def _vanguard(rule: PointsRule, facts: Facts, day: date) -> Iterator[PointsItem]:
    yield from _done(rule, facts, day, _VANGUARD, _TASK_DONE, ("leader", "people"), "name")


def _done(
    rule: PointsRule,
    facts: Facts,
    day: date,
    ledger: str,
    step: str,
    people: tuple[str, ...],
    title: str,
) -> Iterator[PointsItem]:
    for entry in entries_of(facts, ledger):
        on = next((taken.on for taken in entry.steps if taken.step == step), None)
        if on is not None and on <= day:
            for member in members_named(entry, *people):
                what = text_in(entry, title)
                yield _item(rule, entry, member, f"entry {entry.id}", on=on, what=what)


def _lecture(rule: PointsRule, facts: Facts, day: date) -> Iterator[PointsItem]:
    """Yield who lectured: in the minutes, in the hall of the organ, or elsewhere; each once."""
    del day
    yield from _once((*_lectured(rule, facts), *_hall(rule, facts)))


def _lectured(rule: PointsRule, facts: Facts) -> Iterator[PointsItem]:
    for final in facts.records:
        record = final.record
        if (
            record.kind is not RecordKind.PARTY_LECTURE
            or record.details.get("lecturer_role") == _NOBODY_OUTSIDE
        ):
            continue
        name = record.details.get("lecturer", "").strip()
        same = [m for m in facts.roll.members if m.name == name and is_member(m, record.held_on)]
        # Of two namesakes nobody knows which one it was.
        if len(same) == 1:
            yield PointsItem(
                key=f"{rule.code}/{same[0].id}/{occasion_of(record.sitting)}",
                member=same[0].id,
                code=rule.code,
                on=record.held_on,
                points=rule.points or Decimal(0),
                what=record.title,
                records=(record.id,),
            )


def _hall(rule: PointsRule, facts: Facts) -> Iterator[PointsItem]:
    sittings = sittings_by_record(facts)
    for entry in entries_of(facts, "lecture_outside", "lecture_hall"):
        what = text_in(entry, "topic") or text_in(entry, "theme")
        for member in members_named(entry, "lecturer"):
            yield _item(rule, entry, member, occasion(entry, sittings), what=what)


def _publicity(rule: PointsRule, facts: Facts, day: date) -> Iterator[PointsItem]:
    del day
    for entry in entries_of(facts, "publicity"):
        points = rule.level(text_in(entry, "level"))
        for member in members_named(entry, "author") if points is not None else ():
            what = text_in(entry, "headline")
            yield _item(rule, entry, member, f"entry {entry.id}", points=points, what=what)


def _award(rule: PointsRule, facts: Facts, day: date) -> Iterator[PointsItem]:
    for entry in entries_of(facts, "award", "honour"):
        on, points = honoured_on(entry), rule.level(text_in(entry, "level"))
        if on is None or on > day or points is None:
            continue
        if text_in(entry, "category") == _ORGANISATIONS:
            continue
        what = text_in(entry, "batch") or text_in(entry, "name")
        for member in members_named(entry, "people"):
            yield _item(
                rule,
                entry,
                member,
                f"entry {entry.id}",
                on=on,
                points=points,
                what=what,
                matter=what.strip(),
            )


def _dues(rule: PointsRule, facts: Facts, day: date) -> Iterator[PointsItem]:
    for member, month in _months(facts, day):
        if month.entries and month.in_time(facts.year, rule.days):
            yield _month(rule, member, month, facts, on=month.settled_on or day)


def _dues_late(rule: PointsRule, facts: Facts, day: date) -> Iterator[PointsItem]:
    """Yield months paid too late.

    A month without a line in the ledger says nothing of who did not pay.
    """
    for member, month in _months(facts, day):
        limit = month.limit(facts.year, rule.days)
        if month.is_settled and month.settled_on is not None and month.settled_on > limit:
            yield _month(rule, member, month, facts, on=limit + timedelta(days=1))


def _months(facts: Facts, day: date) -> Iterator[tuple[MemberId, MonthDues]]:
    months = dues_by_member(facts, facts.roll.members, day)
    for member, year in months.items():
        for month in year:
            yield member, month


def _month(
    rule: PointsRule, member: MemberId, month: MonthDues, facts: Facts, *, on: date
) -> PointsItem:
    return PointsItem(
        key=f"{rule.code}/{member}/{facts.year}-{month.month:02}",
        member=member,
        code=rule.code,
        on=max(on, date(facts.year, month.month, 1)),
        points=rule.points or Decimal(0),
        what=f"{month.month}月党费",
        entries=tuple(month.entries),
    )


LEDGER_SOURCES: dict[PointsSource, Callable[[PointsRule, Facts, date], Iterator[PointsItem]]] = {
    PointsSource.DUES: _dues,
    PointsSource.DUES_LATE: _dues_late,
    PointsSource.VOLUNTEER: _volunteer,
    PointsSource.WISH: _wish,
    PointsSource.VANGUARD: _vanguard,
    PointsSource.LECTURE: _lecture,
    PointsSource.PUBLICITY: _publicity,
    PointsSource.AWARD: _award,
}
