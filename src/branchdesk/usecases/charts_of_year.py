"""What the charts of a year show: for the packet, and beside the year-end paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from branchdesk.domain import stars
from branchdesk.domain.star_rating import StarRating
from branchdesk.domain.star_years import rated_years

if TYPE_CHECKING:
    from datetime import date

    from branchdesk.domain.facts import Facts
    from branchdesk.domain.profile import Profile
    from branchdesk.domain.records import FinalRecord
    from branchdesk.domain.review import Review
    from branchdesk.domain.roll import Roll
    from branchdesk.domain.standard import Standard, StarResult
    from branchdesk.usecases.desk import YearView
    from branchdesk.usecases.ports import UnitOfWork

_YEARS_BEFORE = 4
"""Earlier years that the chart of points shows"""


@dataclass(frozen=True, slots=True)
class ChartsOfYear:
    """Everything that the charts of a year are drawn from."""

    year: int
    today: date
    records: tuple[FinalRecord, ...]
    roll: Roll
    review: Review | None
    stars: StarResult
    stars_before: tuple[StarResult, ...]
    first_year: int
    """From which year on there are books"""


@dataclass(frozen=True, slots=True)
class ReportPicture:
    """A chart as a picture, with the sentence that says the same."""

    title: str
    svg: bytes
    """Its lines and curves, sharp at any size; empty where a letter's shape cannot be read"""
    png: bytes
    """The same in dots, for a program that does not know the other"""
    text: str
    width_mm: float
    height_mm: float


@dataclass(frozen=True, slots=True)
class Earlier:
    """What is known of earlier years: their books, and before these their ratings."""

    facts: tuple[Facts, ...]
    """The latest first"""
    ratings: tuple[StarRating, ...]

    def judged(
        self, latest: StarResult, *, standard: Standard, profile: Profile, today: date
    ) -> tuple[StarResult, ...]:
        """Return each earlier year, the latest first.

        Those kept here are judged by the standard in force, those before them as they were rated.
        """
        anew = tuple(stars.score(one, standard, profile, today) for one in self.facts)
        older = range(latest.year - len(anew) - 1, latest.year - _YEARS_BEFORE - 1, -1)
        return (*anew, *rated_years(self.ratings, older, latest))


def earlier_years(facts: Facts, *, work: UnitOfWork) -> Earlier:
    """Return what is known of the years before, inside a unit of work."""
    year = facts.year
    first = max(facts.branch.first_year or year, year - _YEARS_BEFORE)
    kept = range(year - 1, first - 1, -1)
    return Earlier(tuple(work.facts(one) for one in kept), tuple(work.dossiers.all(StarRating)))


def charts_of_year(
    view: YearView, *, standard: Standard, profile: Profile, today: date, work: UnitOfWork
) -> ChartsOfYear:
    """Return what the charts of a judged year show; call it in a job."""
    facts, result = view.facts, view.stars
    with work:
        earlier = earlier_years(facts, work=work)
    return ChartsOfYear(
        year=facts.year,
        today=today,
        records=facts.records,
        roll=facts.roll,
        review=facts.review,
        stars=result,
        stars_before=earlier.judged(result, standard=standard, profile=profile, today=today),
        first_year=facts.branch.first_year or facts.year,
    )
