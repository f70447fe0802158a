"""F16 星级自评申报表 on paper: what stands on it, gathered from the rating and the year."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from branchdesk.domain.counting import as_of
from branchdesk.domain.people import PartyPost
from branchdesk.domain.roll import full_members_on, groups_on, holders_on, members_on
from branchdesk.domain.star_rating import StarRating, StarStage, star_rating_id

if TYPE_CHECKING:
    from datetime import date

    from branchdesk.domain.facts import Facts
    from branchdesk.domain.standard import StarResult
    from branchdesk.usecases.ports import UnitOfWork


@dataclass(frozen=True, slots=True)
class RatingOfYear:
    """The procedure of a year, as far as F16 shows it."""

    rating: StarRating
    basics: str
    """支部基本情况"""
    meeting: str = ""
    """Day and title of the meeting that discussed the self-rating"""


@dataclass(frozen=True, slots=True)
class PrintedStars:
    """One F16."""

    branch: str
    result: StarResult
    of_year: RatingOfYear

    @property
    def title(self) -> str:
        """What it is called."""
        return "星级党支部自评申报表"


def rating_of_year(
    year: int, facts: Facts, *, today: date, work: UnitOfWork
) -> RatingOfYear | None:
    """Return the rating of a year for F16, inside a unit of work; None while nobody began it."""
    found = work.dossiers.get(StarRating, star_rating_id(year))
    return of_year(found, facts, today=today, work=work) if found is not None else None


def of_year(rating: StarRating, facts: Facts, *, today: date, work: UnitOfWork) -> RatingOfYear:
    """Return a rating with what else F16 shows, inside a unit of work."""
    final = work.records.final(rating.meeting) if rating.meeting is not None else None
    meeting = ""
    if final is not None and rating.reached(StarStage.SELF_RATED):
        day = final.record.held_on
        meeting = f"{day.year}年{day.month}月{day.day}日{final.record.title}"
    return RatingOfYear(rating, _basics(facts, as_of(facts.year, today)), meeting)


def printed_stars(
    rating: StarRating, *, result: StarResult, facts: Facts, today: date, work: UnitOfWork
) -> PrintedStars:
    """Return F16 as the books fill it; what is not known yet stays a line to write on."""
    with work:
        gathered = of_year(rating, facts, today=today, work=work)
    return PrintedStars(facts.branch.name, result, gathered)


def _basics(facts: Facts, day: date) -> str:
    members, full = len(members_on(facts.roll, day)), len(full_members_on(facts.roll, day))
    groups = len(groups_on(facts.roll, day))
    secretary = "、".join(m.name for m in holders_on(facts.roll, PartyPost.SECRETARY, day))
    parts = [f"党员{members}名，其中正式党员{full}名"]
    if groups:
        parts.append(f"党小组{groups}个")
    if secretary:
        parts.append(f"支部书记{secretary}")
    return "；".join(parts) + "。"
