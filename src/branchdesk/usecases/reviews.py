"""民主评议: opening a year, keeping it, closing it."""

from dataclasses import replace
from datetime import date, datetime

from branchdesk.domain import review_outcome, reviewing
from branchdesk.domain.basis import Severity
from branchdesk.domain.ids import MemberId
from branchdesk.domain.problems import Problem, Rejected, Rule
from branchdesk.domain.profile import Profile
from branchdesk.domain.review import Review
from branchdesk.usecases.ports import UnitOfWork


def open_review(year: int, *, today: date, work: UnitOfWork) -> Review:
    """Return the review of a year, a blank one with everybody who takes part if none was begun."""
    with work:
        stored = work.reviews.get(year)
        roll = work.people.roll()
    if stored is not None:
        return stored
    return reviewing.blank_review(roll, year, min(today, date(year, 12, 31)))


def keep_review(review: Review, *, work: UnitOfWork) -> None:
    """Store the review as far as it is entered."""
    with work:
        work.reviews.save(review)
        work.commit()


def finalise_review(
    review: Review, *, today: date, now: datetime, profile: Profile, work: UnitOfWork
) -> Review:
    """Close the review; ``now`` is UTC.

    Raises:
        Rejected: With what is missing and on what basis; nothing was written.
    """
    with work:
        problems = reviewing.check_review(
            review, roll=work.people.roll(), profile=profile, day=today
        )
        if any(problem.severity is Severity.HARD for problem in problems):
            raise Rejected(problems)
        closed = replace(review, finalised_at=now)
        work.reviews.save(closed)
        work.commit()
    return closed


def reopen_review(review: Review, *, work: UnitOfWork) -> Review:
    """Open a closed review again; the journal keeps the closed state."""
    opened = replace(review, finalised_at=None)
    keep_review(opened, work=work)
    return opened


def add_outcome(
    year: int,
    member: MemberId,
    *,
    outcome: str,
    on: date | None,
    today: date,
    now: datetime,
    work: UnitOfWork,
) -> Review:
    """Add what became of a member's help to the finalised review of a year; ``now`` is UTC.

    The review stays finalised as it was: this is one version more, with a reason of its own.

    Raises:
        Rejected: With what is missing; nothing was written.
    """
    with work:
        review = work.reviews.get(year)
        if review is None:
            raise Rejected(Problem("member", Rule.NOT_FOUND))
        problems = review_outcome.check_outcome(review, member, outcome, on, today=today)
        if problems or on is None:
            raise Rejected(problems)
        added = review_outcome.with_outcome(review, member, outcome, on, at=now)
        work.reviews.save(added)
        work.commit()
    return added
