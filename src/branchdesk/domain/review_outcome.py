"""补记帮助结果: what became of help or 限期改正, added to a review that is finalised long since.

Months lie between closing a review and the end of help.  An addition says only that one thing: the
grade, the ballots and the day of finalising stay what they were, and every addition keeps its own
moment and reason, so that the review tells what was written when.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime

from branchdesk.domain.ids import MemberId
from branchdesk.domain.problems import Problem, Rule
from branchdesk.domain.review import MemberReview, Review, ReviewAddition
from branchdesk.domain.review_procedure import needs_help

REASON = "补记帮助结果"
"""Why there is a new version; nobody need type it."""


def may_be_added(review: Review) -> tuple[MemberReview, ...]:
    """Return of whom an outcome may be added: nobody while the review is open."""
    return needs_help(review) if review.finalised_at is not None else ()


def check_outcome(
    review: Review, member: MemberId, outcome: str, on: date | None, *, today: date
) -> tuple[Problem, ...]:
    """Say what stands against adding an outcome."""
    line = next((one for one in may_be_added(review) if one.member == member), None)
    if line is None:
        return (Problem("member", Rule.NOT_FOUND),)
    return tuple(_problems(line, outcome, on, today))


def _problems(line: MemberReview, outcome: str, on: date | None, today: date) -> Iterator[Problem]:
    if not outcome.strip():
        yield Problem("outcome", Rule.REQUIRED)
    if on is None:
        yield Problem("outcome_on", Rule.REQUIRED)
    elif on > today:
        yield Problem("outcome_on", Rule.IN_THE_FUTURE, values=(on.isoformat(),))
    elif line.feedback_on is not None and on < line.feedback_on:
        values = (on.isoformat(), line.feedback_on.isoformat())
        yield Problem("outcome_on", Rule.BEFORE_EARLIER_STEP, values=values)


def with_outcome(
    review: Review, member: MemberId, outcome: str, on: date, *, at: datetime
) -> Review:
    """Return the review with an outcome added; one that says nothing new is the same review."""
    before = next(line for line in review.members if line.member == member)
    after = replace(before, outcome=outcome.strip(), outcome_on=on)
    if after == before:
        return review
    added = ReviewAddition(at, member, after.name, after.outcome, on, REASON)
    return replace(
        review,
        members=tuple(after if line.member == member else line for line in review.members),
        additions=(*review.additions, added),
    )
