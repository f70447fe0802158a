"""民主评议 on paper: the ballot F10, the results F11, the minutes F07, the members' sheets F09."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from branchdesk.domain import reviewing
from branchdesk.domain.ballot_count import TEAM, subjects_of
from branchdesk.domain.ballot_papers import BallotForm
from branchdesk.domain.paper_codes import Paper
from branchdesk.domain.people import Member
from branchdesk.domain.profile import Profile
from branchdesk.domain.review import MemberReview, Review
from branchdesk.domain.terms import POSTS
from branchdesk.usecases.ports import UnitOfWork

MOST_COPIES = 500


class SheetSize(StrEnum):
    """On what paper ballots are printed."""

    A5 = "a5"
    TWO_ON_A4 = "two_on_a4"
    """Two ballots side by side, to be cut."""
    A4 = "a4"
    """For many names."""


@dataclass(frozen=True, slots=True)
class ReviewBallot:
    """F10: names and boxes; no line for who votes, no number."""

    branch: str
    year: int
    names: tuple[str, ...]
    """Who is rated, without the team"""
    rates_team: bool
    copies: int
    size: SheetSize = SheetSize.A5
    grounds: bool = False
    """Whether the codes of 反向情形 are printed"""
    most_excellent: int | None = None
    subjects: tuple[str, ...] = ()
    """Ids of the lines, the team first if it is rated; empty: no code is printed"""

    @property
    def title(self) -> str:
        """What it is called."""
        return f"{self.year}年度民主测评票"

    @property
    def layout(self) -> BallotForm:
        """What decides where its boxes are."""
        lines = (*((TEAM,) if self.rates_team else ()), *self.names)
        on_a4 = self.size is SheetSize.A4
        return BallotForm(self.year, self.subjects or lines, a4=on_a4, grounds=self.grounds)

    @property
    def paper(self) -> Paper | None:
        """What its code says; the same for every copy."""
        return self.layout.paper if self.subjects else None


@dataclass(frozen=True, slots=True)
class ReviewResults:
    """F11: numbers only, with lines for those who watched and counted."""

    branch: str
    review: Review
    most_excellent: int | None
    base: int
    """Of how many the share is taken"""
    basis: str
    """What the limit rests on, and what its base rests on"""

    @property
    def title(self) -> str:
        """What it is called."""
        return f"{self.review.year}年度民主测评及组织评定汇总表"


@dataclass(frozen=True, slots=True)
class ReviewMinutes:
    """F07: the minutes of the meeting, with lines to write on where the books say nothing."""

    branch: str
    review: Review

    @property
    def title(self) -> str:
        """What it is called."""
        return f"{self.review.year}年度民主评议党员大会记录"


@dataclass(frozen=True, slots=True)
class MemberSheet:
    """F09 of one member: what the register knows, and what the review says."""

    line: MemberReview
    gender: str = ""
    ethnicity: str = ""
    born: str = ""
    joined: str = ""
    full_on: str = ""
    party_post: str = ""
    unit_post: str = ""


@dataclass(frozen=True, slots=True)
class MemberSheets:
    """F09 of everybody who takes part."""

    branch: str
    year: int
    sheets: tuple[MemberSheet, ...]
    withheld: bool = False

    @property
    def title(self) -> str:
        """What it is called."""
        return f"{self.year}年度民主评议党员登记表"


PrintedReview = ReviewBallot | ReviewResults | ReviewMinutes | MemberSheets


def review_ballot(
    review: Review,
    *,
    most_excellent: int | None,
    copies: int,
    size: SheetSize,
    grounds: bool,
    work: UnitOfWork,
) -> ReviewBallot:
    """Return the ballots of a review."""
    with work:
        branch = work.branch.get()
    subjects = subjects_of(review)
    return ReviewBallot(
        branch=branch.name,
        year=review.year,
        names=tuple(one.name for one in subjects if one.id != TEAM),
        rates_team=review.rates_team,
        copies=max(1, min(copies, MOST_COPIES)),
        size=size,
        grounds=grounds,
        most_excellent=most_excellent,
        subjects=tuple(one.id for one in subjects),
    )


def review_results(
    review: Review, *, profile: Profile, today: date, work: UnitOfWork
) -> ReviewResults:
    """Return F11, with the limit on 优秀, its base and what both rest on."""
    with work:
        branch, roll = work.branch.get(), work.people.roll()
    limits = profile.limits
    share = profile.basis_of("excellent_share_denominator").text
    base = profile.basis_of("excellent_base").text
    return ReviewResults(
        branch=branch.name,
        review=review,
        most_excellent=reviewing.excellent_cap(review, roll=roll, limits=limits, day=today),
        base=reviewing.excellent_base(review, roll=roll, limits=limits, day=today),
        basis=f"{share}；{base}",
    )


def review_minutes(review: Review, *, work: UnitOfWork) -> ReviewMinutes:
    """Return F07."""
    with work:
        branch = work.branch.get()
    return ReviewMinutes(branch.name, review)


def member_sheets(review: Review, *, today: date, work: UnitOfWork) -> MemberSheets:
    """Return F09 of everybody who takes part."""
    with work:
        branch, roll = work.branch.get(), work.people.roll()
    day = reviewing.ballot_day(review, today)
    sheets = tuple(
        _sheet(line, roll.member(line.member), day) for line in review.members if line.participates
    )
    return MemberSheets(branch.name, review.year, sheets, withheld=_is_hidden(review))


def _is_hidden(review: Review) -> bool:
    """Tell whether there are ballots, and too few of them to say what they say."""
    return review.ballots.withheld or (review.ballots.too_few and review.ballots.valid > 0)


def _sheet(line: MemberReview, member: Member | None, day: date) -> MemberSheet:
    if member is None:
        return MemberSheet(line)
    return MemberSheet(
        line,
        gender=member.gender,
        ethnicity=member.ethnicity,
        born=str(member.born or ""),
        joined=str(member.joined or ""),
        full_on=str(member.full_on or ""),
        party_post="、".join(POSTS[post] for post in member.posts_on(day)),
        unit_post=member.unit_post,
    )
