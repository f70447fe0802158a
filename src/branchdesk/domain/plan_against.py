"""Plan against actual: which planned sitting was held, which is open, what was not planned."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from branchdesk.domain.facts import Facts
from branchdesk.domain.ids import GroupId, RecordId
from branchdesk.domain.plans import PLANNED, PlanLine
from branchdesk.domain.records import RecordKind

_NO_DAY = 31
"""How far a line without a day is from any record of its month: it takes what others leave."""


@dataclass(frozen=True, slots=True)
class Held:
    """A record, as far as a plan looks at it."""

    record: RecordId
    kind: RecordKind
    on: date
    title: str = ""
    group: GroupId | None = None
    draft: bool = False


class Fit(StrEnum):
    """How a planned sitting and a record stand to each other."""

    HELD = "held"
    """Planned, and finalised."""
    BEGUN = "begun"
    """Planned, and its record is not finalised."""
    OPEN = "open"
    """Planned for a day or month that has passed, and nothing is there."""
    DUE = "due"
    """Planned for the running month."""
    COMING = "coming"
    UNPLANNED = "unplanned"
    """Held or begun without being planned."""


@dataclass(frozen=True, slots=True)
class Match:
    """A planned sitting with its record, or one of the two alone."""

    line: PlanLine | None
    held: Held | None
    month: int
    """The column it stands in: where it was planned, else where it was held."""
    fit: Fit


@dataclass(frozen=True, slots=True)
class AgainstRow:
    """One kind of sitting (of one party group) through the year."""

    kind: RecordKind
    group: GroupId | None
    group_name: str
    matches: tuple[Match, ...]

    def in_month(self, month: int) -> tuple[Match, ...]:
        """Return what stands in a month."""
        return tuple(match for match in self.matches if match.month == month)


def held_in(facts: Facts) -> tuple[Held, ...]:
    """Return every record of the year that a plan can be compared with.

    A draft without a day stands nowhere yet, and one that amends a record is that record.
    """
    finals = tuple(
        Held(r.id, r.kind, r.held_on, r.title, r.group)
        for r in (final.record for final in facts.records)
        if r.belongs_year == facts.year
    )
    known = {one.record for one in finals}
    drafts = tuple(
        Held(d.id, d.kind, d.held_on, d.title, d.group, draft=True)
        for d in facts.drafts
        if d.held_on is not None and d.belongs_year == facts.year and d.id not in known
    )
    return (*finals, *drafts)


def against(
    lines: Iterable[PlanLine],
    held: Iterable[Held],
    *,
    year: int,
    today: date,
    spans: Mapping[RecordKind, int],
    group_names: Mapping[GroupId, str],
) -> tuple[AgainstRow, ...]:
    """Return the rows of the comparison, in the order of the kinds and the groups.

    A record is matched to at most one planned sitting and the other way round; nothing is left
    out. Where several could be meant, those nearest in time belong together. What is owed once a
    quarter may be held in any month of the quarter it was planned in.
    """
    planned, found = tuple(lines), tuple(held)
    rows = []
    for kind, group in _keys(planned, found, group_names):
        mine = tuple(line for line in planned if (line.kind, line.group) == (kind, group))
        there = tuple(one for one in found if (one.kind, one.group) == (kind, group))
        matches = _matched(mine, there, year=year, today=today, span=spans.get(kind, 1))
        name = group_names.get(group, "") if group is not None else ""
        rows.append(AgainstRow(kind, group, name, tuple(matches)))
    return tuple(rows)


def _keys(
    lines: tuple[PlanLine, ...], held: tuple[Held, ...], names: Mapping[GroupId, str]
) -> list[tuple[RecordKind, GroupId | None]]:
    order = {group: place for place, group in enumerate(names)}
    keys = {(line.kind, line.group) for line in lines} | {(one.kind, one.group) for one in held}
    return sorted(
        keys,
        key=lambda key: (
            PLANNED.index(key[0]),
            -1 if key[1] is None else order.get(key[1], len(order)),
            key[1] or "",
        ),
    )


def _matched(
    lines: tuple[PlanLine, ...], held: tuple[Held, ...], *, year: int, today: date, span: int
) -> list[Match]:
    """Return the lines of one row with their records, in order of time."""
    pairs = sorted(
        (_distance(line, one, year), place, other)
        for place, line in enumerate(lines)
        for other, one in enumerate(held)
        if _period(line.month, span) == _period(_month(one.on, year), span)
    )
    of_line: dict[int, int] = {}
    for _, place, other in pairs:
        if place not in of_line and other not in of_line.values():
            of_line[place] = other
    matches = [
        _match(line, held[of_line[place]] if place in of_line else None, year=year, today=today)
        for place, line in enumerate(lines)
    ]
    taken = set(of_line.values())
    matches += [
        Match(None, one, _month(one.on, year), Fit.UNPLANNED)
        for other, one in enumerate(held)
        if other not in taken
    ]
    return sorted(matches, key=lambda match: (match.month, _day(match, year)))


def _match(line: PlanLine, held: Held | None, *, year: int, today: date) -> Match:
    if held is not None:
        return Match(line, held, line.month, Fit.BEGUN if held.draft else Fit.HELD)
    if line.last_day(year) < today:
        fit = Fit.OPEN
    else:
        fit = Fit.DUE if (year, line.month) == (today.year, today.month) else Fit.COMING
    return Match(line, None, line.month, fit)


def _distance(line: PlanLine, held: Held, year: int) -> tuple[bool, int]:
    """Return how far a record is from a planned sitting: another month is always farther."""
    day = line.day_in(year)
    apart = abs((held.on - day).days) if day is not None else _NO_DAY
    return line.month != _month(held.on, year), apart


def _period(month: int, span: int) -> int:
    return (month - 1) // span


def _month(day: date, year: int) -> int:
    """Return the column of a day; what belongs to the year and was held after it stands last."""
    if day.year != year:
        return 12 if day.year > year else 1
    return day.month


def _day(match: Match, year: int) -> date:
    if match.line is not None:
        return match.line.last_day(year)
    return match.held.on if match.held is not None else date.max
