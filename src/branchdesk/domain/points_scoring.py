"""A member's points: entries, caps, 扣分, what was reversed, and the total. Pure.

In whatever order entries come, the total is the same. A reversal takes an entry out as if it had
never been there; a reversal can itself be reversed. Nobody is ranked: the order is the register's.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from branchdesk.domain.counting import as_of
from branchdesk.domain.facts import Facts
from branchdesk.domain.people import Category, Member
from branchdesk.domain.points import (
    QUARTERS,
    PointsBook,
    PointsEntry,
    PointsItem,
    PointsPart,
    PointsRule,
    PointsRules,
    PointsYear,
    last_day_of,
    points_year_id,
)
from branchdesk.domain.points_sources import Asked, automatic, in_force
from branchdesk.domain.profile import Profile
from branchdesk.domain.roll import members_on

_NOTHING = Decimal(0)


class Exempt(StrEnum):
    """Why a member is left out."""

    RETIRED = "retired"
    AGE = "age"
    LONG_SICK = "long_sick"
    BY_HAND = "by_hand"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A member who is left out."""

    member: Member
    why: Exempt
    reason: str = ""


@dataclass(frozen=True, slots=True)
class RulePoints:
    """What one rule comes to for one member."""

    rule: PointsRule
    items: tuple[PointsItem, ...]
    """Those that stand, in order of time."""
    counted: Decimal
    """After the cap; negative for 扣分."""
    capped: bool = False


@dataclass(frozen=True, slots=True)
class MemberPoints:
    """One member's account."""

    member: Member
    items: tuple[PointsItem, ...]
    """Everything, reversed entries and reversals too, in order of time."""
    rules: tuple[RulePoints, ...]
    """Those that come to something, in the order of the table."""
    base: Decimal
    reward: Decimal
    penalty: Decimal
    """As a positive number."""
    ceiling: Decimal | None
    """The most that the total can be (N08), None without such an entry."""
    total: Decimal
    reversed: frozenset[str] = frozenset()
    """Keys of entries that do not stand any more."""


@dataclass(frozen=True, slots=True)
class PointsBoard:
    """Everybody's account on a day, in the order of the register."""

    day: date
    lines: tuple[MemberPoints, ...]
    left_out: tuple[LeftOut, ...]

    def line(self, member_id: str | None) -> MemberPoints | None:
        """Return a member's account."""
        return next((line for line in self.lines if line.member.id == member_id), None)


def left_out(member: Member, rules: PointsRules, year: PointsYear, day: date) -> LeftOut | None:
    """Return why a member is left out on a day; None for who is counted.

    What was written down for the year goes before what the register says.
    """
    for one in year.exceptions:
        if one.member == member.id:
            return None if one.counted else LeftOut(member, Exempt.BY_HAND, one.reason)
    exempt = rules.exempt
    if exempt.retired and member.category is Category.RETIRED:
        return LeftOut(member, Exempt.RETIRED)
    if exempt.from_age and member.born is not None:
        turns = member.born.latest.year + exempt.from_age
        if (day.year, day.month, day.day) >= (
            turns,
            member.born.latest.month,
            member.born.latest.day,
        ):
            return LeftOut(member, Exempt.AGE)
    if exempt.long_sick and member.exempt_from_hours:
        return LeftOut(member, Exempt.LONG_SICK)
    return None


def item_of(entry: PointsEntry) -> PointsItem:
    """Return an entry by hand as a line of the account."""
    return PointsItem(
        key=entry.id,
        member=entry.member,
        code=entry.code,
        on=entry.on,
        points=entry.points,
        what=entry.reason,
        matter=entry.matter,
        records=(entry.decided_in,) if entry.decided_in else (),
        by_hand=entry.id,
        reverses=entry.reverses,
    )


def fallen(items: Iterable[PointsItem]) -> frozenset[str]:
    """Return the keys of what is reversed; a reversal that is itself reversed takes nothing."""
    against: dict[str, list[PointsItem]] = {}
    for item in items:
        if item.reverses and item.reverses != item.key:
            against.setdefault(item.reverses, []).append(item)
    stands: dict[str, bool] = {}

    def is_fallen(key: str, above: tuple[str, ...]) -> bool:
        if key not in stands:
            stands[key] = any(
                one.key not in above and not is_fallen(one.key, (*above, key))
                for one in against.get(key, ())
            )
        return stands[key]

    return frozenset(key for key in against if is_fallen(key, (key,)))


def account(
    member: Member, items: Iterable[PointsItem], rules: PointsRules, *, groups: bool = True
) -> MemberPoints:
    """Return a member's account from everything that was entered or computed for them."""
    mine = sorted(
        {item.key: item for item in items if item.member == member.id}.values(), key=_in_time
    )
    gone = fallen(mine)
    standing = [item for item in mine if not item.reverses and item.key not in gone]
    found = [one for rule in rules.rules if (one := _rule(rule, standing, groups=groups))]
    base, reward = (
        min(_sum(found, part), rules.most(part)) for part in (PointsPart.BASE, PointsPart.REWARD)
    )
    penalty = -_sum(found, PointsPart.PENALTY)
    ceilings = [one.rule.ceiling for one in found if one.rule.ceiling is not None]
    ceiling = min(ceilings, default=None)
    total = max(_NOTHING, base + reward - penalty)
    return MemberPoints(
        member=member,
        items=tuple(mine),
        rules=tuple(found),
        base=base,
        reward=reward,
        penalty=penalty,
        ceiling=ceiling,
        total=total if ceiling is None else min(total, ceiling),
        reversed=gone,
    )


def _in_time(item: PointsItem) -> tuple[date, str, str]:
    return item.on, item.code, item.key


def _rule(rule: PointsRule, standing: Sequence[PointsItem], *, groups: bool) -> RulePoints | None:
    mine = tuple(item for item in standing if item.code == rule.code)
    if not mine:
        return None
    together = sum(_counting(rule, mine), _NOTHING)
    _points, cap = in_force(rule, groups=groups)
    counted = together if cap is None else min(together, cap)
    return RulePoints(rule, mine, counted, capped=counted != together)


def _counting(rule: PointsRule, items: Iterable[PointsItem]) -> Iterator[Decimal]:
    """Yield points; of what is about the same matter only the highest, where the rule says so."""
    best: dict[str, Decimal] = {}
    for item in items:
        if rule.highest_per_matter and item.matter:
            best[item.matter] = max(item.points, best.get(item.matter, item.points))
        else:
            yield item.points
    yield from best.values()


def _sum(found: Iterable[RulePoints], part: PointsPart) -> Decimal:
    return sum((one.counted for one in found if one.rule.part is part), _NOTHING)


def board(
    facts: Facts,
    rules: PointsRules,
    profile: Profile,
    today: date,
    *,
    quarter: int | None = None,
) -> PointsBoard:
    """Return everybody's account today, or at the end of a quarter.

    The fourth quarter holds what belongs to the year, whenever it was done: 组织生活会 and 民主评议
    are usually held in January.
    """
    book = facts.points or PointsBook(PointsYear(points_year_id(facts.year), facts.year))
    day = _cut_off(facts.year, today, quarter)
    computed = automatic(facts, rules, profile, day)
    # What was wrong was wrong from the beginning: a reversal counts wherever its entry does, so
    # that a quarter published again after an objection is right.
    by_hand = [item_of(entry) for entry in book.entries if entry.on <= day or entry.reverses]
    groups = Asked(facts, rules, profile, day).groups
    here = members_on(facts.roll, min(day, as_of(facts.year, day)))
    lines, out = [], []
    mine: dict[str, list[PointsItem]] = {}
    for item in (*computed, *by_hand):
        mine.setdefault(item.member, []).append(item)
    for member in here:
        exempt = left_out(member, rules, book.year, min(day, date(facts.year, 12, 31)))
        if exempt is not None:
            out.append(exempt)
        else:
            lines.append(account(member, mine.get(member.id, ()), rules, groups=groups))
    return PointsBoard(day, tuple(lines), tuple(out))


def _cut_off(year: int, today: date, quarter: int | None) -> date:
    if quarter is None or quarter == QUARTERS[-1]:
        return today
    return min(today, last_day_of(year, quarter))
