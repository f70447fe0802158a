"""The shipped rules of 党员积分, and entries of it in a line each."""

from datetime import date
from decimal import Decimal

from domain_values import SEEDS, YEAR

from branchdesk.domain.dossiers import DossierId
from branchdesk.domain.ids import MemberId
from branchdesk.domain.points import (
    PointsBook,
    PointsEntry,
    PointsItem,
    PointsRules,
    PointsYear,
    points_year_id,
)
from branchdesk.domain.points_file import parse_points
from branchdesk.domain.records import Person

POINTS_TEXT = (SEEDS / "points" / "points-60-40.toml").read_text(encoding="utf-8")
POINTS: PointsRules = parse_points(POINTS_TEXT)
SWITCHED_ON = PointsYear(points_year_id(YEAR), YEAR, on=True)


def by_hand(
    member: str, code: str, points: str, *, day: str = f"{YEAR}-05-04", name: str = "e1", **known
) -> PointsEntry:
    """Return an entry by hand."""
    return PointsEntry(
        id=DossierId(name),
        year=YEAR,
        on=date.fromisoformat(day),
        member=MemberId(member),
        name=member,
        code=code,
        points=Decimal(points),
        proposer=Person("甲"),
        approver=Person("乙"),
        reason="事由",
        **known,
    )


def reversal(of: str, *, member: str, code: str, name: str = "r1", **known) -> PointsEntry:
    """Return an entry that takes another one back."""
    return by_hand(member, code, "0", name=name, reverses=of, **known)


def book(*entries: PointsEntry, **known) -> PointsBook:
    """Return what the books hold of a year in which points are kept."""
    return PointsBook(known.pop("switch", SWITCHED_ON), entries, **known)


def an_item(member: str, code: str, points: str, *, key: str, **known) -> PointsItem:
    """Return a line of an account."""
    on = known.pop("on", date(YEAR, 5, 4))
    return PointsItem(key, MemberId(member), code, on, Decimal(points), **known)
