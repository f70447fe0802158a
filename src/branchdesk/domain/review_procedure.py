"""民主评议 as a procedure: what each step waits for, and for whom."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from branchdesk.domain.dates import add_months
from branchdesk.domain.review import (
    CountedBy,
    MemberReview,
    Review,
    ReviewGrade,
    ReviewStepKind,
)

NEEDS_HELP = (ReviewGrade.BASICALLY_QUALIFIED, ReviewGrade.UNQUALIFIED)


@dataclass(frozen=True, slots=True)
class Waiting:
    """What a step still waits for."""

    names: tuple[str, ...] = ()
    """Whose line is not filled in, in the order of the table."""
    ballots: int = 0
    """How many ballots have not come back; whose, nobody knows."""

    def __bool__(self) -> bool:
        """Tell whether anything is missing."""
        return bool(self.names or self.ballots)


def waiting(review: Review, kind: ReviewStepKind) -> Waiting:
    """Return who is missing in a step.

    In 党员互评 the day of the step stands for everybody who has no day of their own: it is held in
    one sitting, or in the groups on days of their own.
    """
    if kind is ReviewStepKind.BALLOT_REVIEW:
        count = review.ballots
        back = count.returned or count.counted_by is not CountedBy.TYPED
        return Waiting(ballots=max(0, count.issued - count.returned) if back else 0)
    return Waiting(tuple(line.name for line in _missing(review, kind)))


def _missing(review: Review, kind: ReviewStepKind) -> Iterator[MemberReview]:
    held = review.step(kind).held_on
    for line in review.members:
        if not line.participates:
            continue
        match kind:
            case ReviewStepKind.SELF_REVIEW if line.self_review_on is None:
                yield line
            case ReviewStepKind.PEER_REVIEW if line.peer_review_on is None and held is None:
                yield line
            case ReviewStepKind.ORGANIZATION_RATING if line.rated and line.grade is None:
                yield line
            case ReviewStepKind.FEEDBACK if line.rated and line.feedback_on is None:
                yield line
            case ReviewStepKind.HELP if line.grade in NEEDS_HELP and not _is_helped(line):
                yield line
            case _:
                pass


def _is_helped(line: MemberReview) -> bool:
    return bool(line.help_plan.strip()) and (line.correction_from is None) is (
        line.correction_months == 0
    )


def needs_help(review: Review) -> tuple[MemberReview, ...]:
    """Return who was rated 基本合格 or below."""
    return tuple(line for line in review.members if line.grade in NEEDS_HELP)


def help_ends(review: Review) -> Iterator[tuple[MemberReview, date]]:
    """Yield whose help or correction ends when, as long as nobody wrote what became of it."""
    for line in needs_help(review):
        day = correction_until(line) or line.help_until
        if day is not None and not line.outcome.strip():
            yield line, day


def correction_until(line: MemberReview) -> date | None:
    """Return when 限期改正 ends; None while its length is not entered."""
    if line.correction_from is None or not line.correction_months:
        return None
    return add_months(line.correction_from, line.correction_months)
