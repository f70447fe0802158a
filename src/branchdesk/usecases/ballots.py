"""Counting the ballots of a review: begun, kept, closed into the table, or put aside."""

from branchdesk.domain import ballot_judging, reviewing
from branchdesk.domain.ballot_count import (
    BoothCount,
    Count,
    PaperCount,
    Subject,
    subjects_of,
)
from branchdesk.domain.basis import Severity
from branchdesk.domain.problems import Problem, Rejected, Rule
from branchdesk.domain.review import Review
from branchdesk.usecases.ports import Counts, UnitOfWork


def open_paper_count(review: Review, *, counts: Counts) -> PaperCount:
    """Return the count that was begun, or a new one of everybody who is rated.

    As many ballots as there are rated members were given out, until somebody says otherwise.

    Raises:
        Rejected: If there is nobody to be rated, or the review is closed.
        Failed: If what was begun cannot be read.
    """
    _refuse_what_cannot_be_counted(review)
    ballots = review.ballots
    return counts.paper(review.year) or PaperCount(
        review.year,
        subjects_of(review),
        issued=len(reviewing.rated(review)),
        scrutineer=ballots.scrutineer,
        teller=ballots.teller,
        second_teller=ballots.second_teller,
    )


def open_booth(review: Review, *, counts: Counts) -> BoothCount:
    """Return what was cast so far, or an empty box for everybody who is rated.

    Raises:
        Rejected: If there is nobody to be rated, or the review is closed.
        Failed: If what was cast cannot be read.
    """
    _refuse_what_cannot_be_counted(review)
    voters = tuple(Subject(line.member, line.name) for line in reviewing.rated(review))
    return counts.booth(review.year) or BoothCount(
        review.year,
        subjects_of(review),
        voters,
        scrutineer=review.ballots.scrutineer,
        teller=review.ballots.teller,
    )


def close_count(count: Count, *, work: UnitOfWork, counts: Counts) -> Review:
    """Put the tallies into the review, then forget every ballot; not to be undone.

    The ballots go only after the tallies are durable: a power cut between the two leaves both, and
    closing again changes nothing.

    Raises:
        Rejected: With what does not add up; nothing was written, everything entered is kept.
        Failed: If the disk refuses.
    """
    with work:
        review = work.reviews.get(count.year)
        if review is None:
            raise Rejected(Problem("", Rule.NOT_FOUND))
        problems = ballot_judging.check_count(count, review)
        if any(problem.severity is Severity.HARD for problem in problems):
            raise Rejected(problems)
        counted = ballot_judging.into_review(review, count)
        work.reviews.save_counted(counted)
        work.commit()
    counts.discard(count.year)
    return counted


def _refuse_what_cannot_be_counted(review: Review) -> None:
    if review.finalised_at is not None:
        raise Rejected(Problem("", Rule.REVIEW_FINAL))
    if not reviewing.rated(review):
        raise Rejected(Problem("members", Rule.REQUIRED))
