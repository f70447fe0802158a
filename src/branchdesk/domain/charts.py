"""What a chart shows, for whoever draws it: bars and strips without a word of their own. Pure.

Every bar and cell carries its number, and what is told apart is told apart by pattern: colour alone
says nothing on paper, nor to everybody on a screen.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from branchdesk.domain.ids import MemberId
from branchdesk.domain.people import Member
from branchdesk.domain.records import FinalRecord
from branchdesk.domain.review import Review, ReviewGrade
from branchdesk.domain.standard import StarResult

MONTHS = range(1, 13)
YEAR_AFTER = 13
"""For what belongs to the year and was held early in the next one."""
FEWEST = 5
"""Of fewer people no distribution is drawn: it would tell what single people were given."""


class Pattern(StrEnum):
    """How a bar is filled."""

    SOLID = "solid"
    HATCHED = "hatched"


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: how much of the whole width it takes, and its number."""

    share: float
    """0 to 1"""
    number: str
    pattern: Pattern = Pattern.SOLID


@dataclass(frozen=True, slots=True)
class BarRow:
    """What one or several bars are about."""

    label: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Bars:
    """Rows of bars that begin at one line."""

    rows: tuple[BarRow, ...]
    legend: tuple[tuple[Pattern, str], ...] = ()
    """What the patterns mean, where there are several."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One field of a strip: how much of it is filled, from the bottom, and its number."""

    share: float | None
    """None: there was nothing to be at."""
    number: str = ""


@dataclass(frozen=True, slots=True)
class StripRow:
    """Cells side by side, and their sum."""

    label: str
    cells: tuple[Cell, ...]
    total: str = ""


@dataclass(frozen=True, slots=True)
class Strip:
    """Rows of equally many cells."""

    columns: tuple[str, ...]
    rows: tuple[StripRow, ...]
    total: str = ""
    """Above the sums"""


Chart = Bars | Strip


@dataclass(frozen=True, slots=True)
class MonthTally:
    """How often somebody was there in a month."""

    present: int = 0
    due: int = 0

    def __add__(self, other: "MonthTally") -> "MonthTally":
        """Return both together."""
        return MonthTally(self.present + other.present, self.due + other.due)


def points(value: Decimal) -> str:
    """Return points with at most one decimal, cut off, never rounded up."""
    text = f"{value.quantize(Decimal('0.1'), rounding='ROUND_DOWN'):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def share_of(part: Decimal | int, whole: Decimal | int) -> float:
    """Return a share between 0 and 1; 0 where there is no whole."""
    return (
        float(min(max(Fraction(part) / Fraction(whole), Fraction(0)), Fraction(1)))
        if whole
        else 0.0
    )


def category_bars(
    result: StarResult, before: StarResult | None = None, *, legend: Sequence[str] = ()
) -> Bars:
    """Return each category's points, with those of the year before below where they are known.

    ``legend`` names this year and the one before.
    """
    earlier = {one.code: one for one in before.categories} if before else {}
    rows = []
    for one in result.categories:
        bars = [Bar(share_of(one.score, one.points), f"{points(one.score)}/{points(one.points)}")]
        if (old := earlier.get(one.code)) is not None:
            number = f"{points(old.score)}/{points(old.points)}"
            bars.append(Bar(share_of(old.score, old.points), number, Pattern.HATCHED))
        rows.append(BarRow(f"{one.code} {one.title}", tuple(bars)))
    named = tuple(zip(Pattern, legend, strict=False)) if before else ()
    return Bars(tuple(rows), named)


def year_bars(results: Iterable[StarResult], *, whole: Decimal = Decimal(100)) -> Bars:
    """Return the total of each year, the latest first; only that one is solid."""
    ordered = sorted(results, key=lambda result: -result.year)
    return Bars(
        tuple(
            BarRow(
                str(result.year),
                (
                    Bar(
                        share_of(result.total, whole),
                        f"{points(result.total)} {'★' * result.stars}".rstrip(),
                        Pattern.HATCHED if place else Pattern.SOLID,
                    ),
                ),
            )
            for place, result in enumerate(ordered)
        )
    )


def tallies(
    records: Iterable[FinalRecord], year: int
) -> Mapping[MemberId, Mapping[int, MonthTally]]:
    """Return how often every member was due and there, by the month of the sitting.

    What belongs to the year and was held after it counts under `YEAR_AFTER`.
    """
    found: dict[MemberId, dict[int, MonthTally]] = {}
    for final in records:
        held_on = final.record.held_on
        if final.record.belongs_year != year:
            continue
        month = held_on.month if held_on.year == year else YEAR_AFTER
        for line in final.record.attendance:
            own = found.setdefault(line.member, {})
            there = int(line.presence.counts_as_present)
            own[month] = own.get(month, MonthTally()) + MonthTally(there, 1)
    return found


def attendance_strip(
    counted: Mapping[MemberId, Mapping[int, MonthTally]],
    members: Iterable[Member],
    *,
    months: Sequence[str],
    year_after: str,
    total: str = "",
) -> Strip:
    """Return a row for each member, in their order; nobody is ranked.

    ``months`` name the columns; ``year_after`` one more, which is there only if it is needed.
    """
    shown = list(members)
    longer = any(YEAR_AFTER in counted.get(member.id, {}) for member in shown)
    columns = (*MONTHS, *((YEAR_AFTER,) if longer else ()))
    rows = []
    for member in shown:
        own = counted.get(member.id, {})
        cells = tuple(_cell(own.get(month, MonthTally())) for month in columns)
        whole = sum(own.values(), MonthTally())
        rows.append(StripRow(member.name, cells, f"{whole.present}/{whole.due}"))
    return Strip((*months, *((year_after,) if longer else ())), tuple(rows), total)


def _cell(tally: MonthTally) -> Cell:
    if not tally.due:
        return Cell(None)
    return Cell(share_of(tally.present, tally.due), f"{tally.present}/{tally.due}")


def grades_given(review: Review) -> Mapping[ReviewGrade, int] | None:
    """Return how many got each grade; None for fewer than five people, of whom nothing is drawn."""
    rated = [one for one in review.members if one.rated and one.participates and one.grade]
    if len(rated) < FEWEST:
        return None
    return {grade: sum(one.grade is grade for one in rated) for grade in ReviewGrade}


def review_bars(review: Review, words: Mapping[ReviewGrade, str]) -> Bars | None:
    """Return a bar for each grade; None for fewer than five people."""
    given = grades_given(review)
    if given is None:
        return None
    whole = sum(given.values())
    return Bars(
        tuple(
            BarRow(words[grade], (Bar(share_of(count, whole), str(count)),))
            for grade, count in given.items()
        )
    )
