"""The gap map: what can still be won this year, by when, for how many points and hours.

A gap of an item is shared among what the item says is missing.  What can no longer be made good
takes its share first, so that nothing is promised that the books rule out; what has no share of
its own takes the rest.  The sum of all shares is always the gap itself.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from branchdesk.domain.standard import (
    ItemScore,
    Missing,
    MissingKind,
    Standard,
    StandardItem,
    StarResult,
)
from branchdesk.domain.stars import as_decimal

_ZERO = Fraction(0)
_EACH_COUNTS = frozenset(
    {
        MissingKind.NO_RECORD_IN_MONTH,
        MissingKind.NO_RECORD_IN_QUARTER,
        MissingKind.NO_RECORD_IN_HALF_YEAR,
        MissingKind.INCOMPLETE_RECORDS,
        MissingKind.NOT_REGISTERED,
        MissingKind.MEMBERS_BELOW,
        MissingKind.SEAT_MISSING,
        MissingKind.POINTS_NOT_PUBLISHED,
    }
)
"""Every value is one thing to be made good."""
_NUMBERED = frozenset({MissingKind.MORE_NEEDED, MissingKind.NOT_CLOSED})
"""The value is how many."""


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing that is missing, with what it brings and what it takes."""

    item: ItemScore
    missing: Missing
    points: Fraction
    effort: Decimal
    """Hours, as the standard reckons them."""

    @property
    def is_open(self) -> bool:
        """Whether it can still be made good."""
        return self.missing.open_now

    @property
    def by(self) -> date | None:
        """Return until when; None: at any time."""
        return self.missing.by

    @property
    def worth(self) -> Fraction:
        """Points for an hour of work."""
        return self.points / Fraction(self.effort)


@dataclass(frozen=True, slots=True)
class CategoryGap:
    """One bar: won, still to be won, lost for this year; together the points of the category."""

    code: str
    title: str
    won: Fraction
    open: Fraction
    lost: Fraction

    @property
    def whole(self) -> Fraction:
        """Everything the category can bring."""
        return self.won + self.open + self.lost


@dataclass(frozen=True, slots=True)
class GapMap:
    """Where the points of a year lie."""

    categories: tuple[CategoryGap, ...]
    open: tuple[Gap, ...]
    """What can still be won, most points for an hour first."""
    lost: tuple[Gap, ...]
    """What cannot be made good any more, most points first."""

    @property
    def to_win(self) -> Decimal:
        """Everything that can still be won."""
        return as_decimal(sum((gap.points for gap in self.open), _ZERO))


def gap_map(result: StarResult, standard: Standard) -> GapMap:
    """Return the gaps of a judged year; nothing is judged anew."""
    gaps = [gap for item in result.items for gap in _gaps(item, standard.item(item.code))]
    still_open = sorted((g for g in gaps if g.is_open), key=_best_first)
    lost = sorted((g for g in gaps if not g.is_open), key=lambda g: (-g.points, g.item.code))
    return GapMap(
        categories=tuple(
            _category(code, title, result, gaps) for code, title in standard.categories
        ),
        open=tuple(still_open),
        lost=tuple(lost),
    )


def _best_first(gap: Gap) -> tuple[Fraction, Fraction, date, str]:
    return (-gap.worth, -gap.points, gap.by or date.max, gap.item.code)


def _gaps(item: ItemScore, rule: StandardItem | None) -> Iterator[Gap]:
    gap = Fraction(item.available) - Fraction(item.score)
    if not item.applicable or gap <= 0:
        return
    for missing, points in _shared(item.missing, gap):
        if points > 0:
            each = rule.effort if rule is not None else Decimal(1)
            yield Gap(item, missing, points, each * count_of(missing))


def _shared(missing: tuple[Missing, ...], gap: Fraction) -> list[tuple[Missing, Fraction]]:
    """Return what is missing with its share of the gap; what is lost takes its share first."""
    left = gap
    shares: dict[int, Fraction] = {}
    order = sorted(range(len(missing)), key=lambda place: (missing[place].open_now, place))
    for place in order:
        stated = missing[place].points
        if stated is not None:
            shares[place] = min(stated, left)
            left -= shares[place]
    unstated = [place for place in order if missing[place].points is None]
    rest = unstated or [place for place in order if missing[place].open_now]
    if rest and left > 0:
        # By hand comes last: whatever the books can prove is worth more than a claim.
        chosen = min(rest, key=lambda p: (missing[p].kind is MissingKind.ENTER_BY_HAND, p))
        shares[chosen] = shares.get(chosen, _ZERO) + left
    return [(missing[place], shares.get(place, _ZERO)) for place in range(len(missing))]


def count_of(missing: Missing) -> int:
    """Return how many things have to be made good."""
    if missing.kind in _EACH_COUNTS:
        return max(1, len(missing.values))
    if missing.kind in _NUMBERED and missing.values and missing.values[0].isdigit():
        return max(1, int(missing.values[0]))
    return 1


def _category(code: str, title: str, result: StarResult, gaps: list[Gap]) -> CategoryGap:
    mine = [item for item in result.items if item.category == code]
    available = sum((Fraction(item.available) for item in mine), _ZERO)
    won = sum((Fraction(item.score) for item in mine), _ZERO)
    still_open = sum(
        (gap.points for gap in gaps if gap.is_open and gap.item.category == code), _ZERO
    )
    return CategoryGap(code, title, won, still_open, max(_ZERO, available - won - still_open))
