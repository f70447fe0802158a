"""民主评议: opening a year, keeping it, closing it."""

from dataclasses import replace
from datetime import date, datetime

from branchdesk.domain import reviewing
from branchdesk.domain.basis import Severity
from branchdesk.domain.problems import Rejected
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
