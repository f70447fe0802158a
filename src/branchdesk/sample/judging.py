"""民主评议 of the sample: every step; the tallies come from ballots that two tellers entered."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time
from typing import TYPE_CHECKING, Any

from branchdesk.domain.ballot_count import TEAM, Ballot, PaperCount, Side, Subject
from branchdesk.domain.dates import add_months
from branchdesk.domain.ids import RecordId
from branchdesk.domain.review import (
    PRESCRIBED,
    DutyReport,
    MemberReview,
    Review,
    ReviewGrade,
    ReviewStep,
    ReviewStepKind,
)
from branchdesk.sample.calendar import days_later, moment
from branchdesk.sample.keeping import Keeper
from branchdesk.usecases import reviews
from branchdesk.usecases.ballots import close_count, open_paper_count

if TYPE_CHECKING:
    from branchdesk.usecases.desk import Desk

_IN_THE_MORNING = time(9, 30)
_STRIDE = 7
"""Piles are told as tallies; each member's marks begin at another ballot of the pile."""


def tell_review(
    desk: "Desk", keeper: Keeper, raw: dict[str, Any], *, year: int, day: Callable[[str], date]
) -> None:
    """Walk the review of the year to its end."""
    closed = days_later(day(raw["feedback_on"]), raw["closed_after"])
    held = {kind: day(raw[f"{kind.value}_on"]) for kind in ReviewStepKind if _is_told(kind, raw)}
    meeting, rating = keeper.id_of(raw["meeting"]), keeper.id_of(raw["rating_meeting"])
    blank = reviews.open_review(year, today=closed, work=desk.work())
    reviews.keep_review(
        replace(
            blank,
            steps=tuple(
                ReviewStep(kind, on, raw["notes"][kind.value], _proof(kind, meeting, rating))
                for kind, on in held.items()
            ),
            duty=DutyReport(raw["duty"]["by"], day(raw["duty"]["on"]), raw["duty"]["note"]),
            rates_team=True,
            members=tuple(
                replace(line, self_review_on=held[ReviewStepKind.SELF_REVIEW])
                for line in blank.members
            ),
        ),
        work=desk.work(),
    )
    counted = _count(desk, raw, year)
    told = day(raw["feedback_on"])
    review = replace(counted, members=tuple(_graded(one, raw, told) for one in counted.members))
    reviews.keep_review(review, work=desk.work())
    reviews.finalise_review(
        review,
        today=closed,
        now=moment(closed, _IN_THE_MORNING),
        profile=desk.profile,
        work=desk.work(),
    )


def _is_told(kind: ReviewStepKind, raw: dict[str, Any]) -> bool:
    return f"{kind.value}_on" in raw and kind.value in raw["notes"]


def _count(desk: "Desk", raw: dict[str, Any], year: int) -> Review:
    """Enter every ballot twice and close the count, as two tellers do."""
    counts = desk.workspace.counts
    with desk.work() as work:
        review = work.reviews.get(year)
    if review is None:
        raise LookupError(f"no review of {year}")
    paper = raw["ballots"]
    count = replace(
        open_paper_count(review, counts=counts),
        issued=paper["issued"],
        returned=paper["returned"],
        scrutineer=paper["scrutineer"],
        teller=paper["teller"],
        second_teller=paper["second_teller"],
    )
    for place, ballot in enumerate(_pile(count, raw)):
        for side in Side:
            count = count.with_ballot(side, place, ballot)
    counts.keep(count)
    return close_count(count, work=desk.work(), counts=counts)


def _pile(count: PaperCount, raw: dict[str, Any]) -> list[Ballot]:
    """Return a pile whose tallies are those that are told."""
    size = count.returned
    columns = []
    for place, subject in enumerate(count.subjects):
        told = "".join(
            str(mark) * votes for mark, votes in enumerate(_votes(subject, raw), start=1)
        )
        marks, turn = told.ljust(size, "0"), place * _STRIDE % size
        columns.append(marks[turn:] + marks[:turn])
    return [Ballot("".join(column[place] for column in columns)) for place in range(size)]


def _votes(subject: Subject, raw: dict[str, Any]) -> list[int]:
    votes: list[int] = raw["team_votes"] if subject.id == TEAM else raw["votes"][subject.name]
    return votes


def _graded(line: MemberReview, raw: dict[str, Any], told: date) -> MemberReview:
    if not line.rated:
        return line
    help_given = raw["help"].get(line.name)
    graded = replace(
        line,
        grade=_grade(line.name, raw),
        reason=raw["reasons"].get(line.name, ""),
        feedback_on=told,
    )
    if help_given is None:
        return graded
    return replace(
        graded,
        help_plan=help_given["plan"],
        helper=help_given["helper"],
        help_until=add_months(told, help_given["months"]),
    )


def _grade(name: str, raw: dict[str, Any]) -> ReviewGrade:
    if name in raw["grades"]["excellent"]:
        return ReviewGrade.EXCELLENT
    if name in raw["grades"]["basically_qualified"]:
        return ReviewGrade.BASICALLY_QUALIFIED
    return ReviewGrade.QUALIFIED


def _proof(kind: ReviewStepKind, meeting: RecordId, rating: RecordId) -> tuple[RecordId, ...]:
    if kind is ReviewStepKind.ORGANIZATION_RATING:
        return (rating,)
    return (meeting,) if kind in PRESCRIBED else ()
