"""民主评议党员: who takes part, how the ballots add up, what still stands against closing it.

支部工作条例第十八条 gives the order of the steps; grades and the share of 优秀 come from the yearly
notices (domain page 2.6), so they are numbers of the profile.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from branchdesk.domain.basis import PROGRAM_DEFAULT, Basis, Severity, Source
from branchdesk.domain.ids import MemberId
from branchdesk.domain.people import MemberStatus
from branchdesk.domain.problems import Problem, Rule
from branchdesk.domain.profile import Limits, Profile
from branchdesk.domain.review import (
    CountedBy,
    MemberReview,
    Review,
    ReviewGrade,
    ReviewStep,
    ReviewStepKind,
)
from branchdesk.domain.roll import Roll, members_on
from branchdesk.domain.terms import GRADES, STEPS

ORDER_BASIS = Basis("《中国共产党支部工作条例（试行）》第十八条")
NOTICE_BASIS = Basis("年度民主评议通知", Source.COMMITTEE)
CORRECTION_BASIS = Basis(
    "《中国共产党不合格党员组织处置办法》第三条（期限按决定填写，本程序不设定）"
)

_GRADES = tuple(ReviewGrade)
_NEEDS_HELP = (ReviewGrade.BASICALLY_QUALIFIED, ReviewGrade.UNQUALIFIED)


@dataclass(frozen=True, slots=True)
class Participation:
    """参评率: how many of those who should take part did."""

    taking_part: int
    due: int

    @property
    def percent(self) -> Decimal:
        """The rate in per cent, cut to one decimal; 0 where nobody is due."""
        if not self.due:
            return Decimal(0)
        return Decimal(self.taking_part * 1000 // self.due) / 10

    def reaches(self, percent: int) -> bool:
        """Tell whether the rate reaches ``percent``, exactly."""
        return self.due > 0 and 100 * self.taking_part >= percent * self.due


def blank_review(roll: Roll, year: int, day: date) -> Review:
    """Return a review of ``year`` with everybody who was a member on ``day``.

    Probationary members take part and are not rated.
    """
    return Review(
        year=year,
        steps=tuple(ReviewStep(kind) for kind in ReviewStepKind),
        members=tuple(
            MemberReview(
                member=member.id,
                name=member.name,
                rated=member.status_on(day) is not MemberStatus.PROBATIONARY,
            )
            for member in members_on(roll, day)
        ),
    )


def is_begun(review: Review) -> bool:
    """Tell whether anything was entered yet."""
    return any(step.held_on for step in review.steps) or any(
        line.grade or line.self_review_on or any(line.votes) for line in review.members
    )


def last_step_on(review: Review) -> date | None:
    """Return the day of the last step entered."""
    return max((step.held_on for step in review.steps if step.held_on), default=None)


def ballot_day(review: Review, fallback: date) -> date:
    """Return the day of 民主测评, on which it is judged who is probationary."""
    return review.step(ReviewStepKind.BALLOT_REVIEW).held_on or fallback


def rated(review: Review) -> tuple[MemberReview, ...]:
    """Return the members who take part and get a grade."""
    return tuple(line for line in review.members if line.participates and line.rated)


def participation(review: Review) -> Participation:
    """Return how many of the members listed take part."""
    return Participation(sum(line.participates for line in review.members), len(review.members))


def plurality(line: MemberReview) -> ReviewGrade | None:
    """Return the grade with most ballots; None without ballots or where two share the lead."""
    leading = [
        grade for grade, votes in zip(_GRADES, line.votes, strict=True) if votes == max(line.votes)
    ]
    return leading[0] if any(line.votes) and len(leading) == 1 else None


def excellent_base(review: Review, *, roll: Roll, limits: Limits, day: date) -> int:
    """Return the number of members of which a share may be 优秀."""
    match limits.excellent_base:
        case "all_members":
            return len(members_on(roll, ballot_day(review, day)))
        case "participants":
            return participation(review).taking_part
        case _:
            return len(rated(review))


def excellent_cap(review: Review, *, roll: Roll, limits: Limits, day: date) -> int | None:
    """Return the most members who may be 优秀 (rounded down); None where there is no cap."""
    if not limits.excellent_share_denominator:
        return None
    base = excellent_base(review, roll=roll, limits=limits, day=day)
    return base // limits.excellent_share_denominator


def excellent_count(review: Review) -> int:
    """Return how many were rated 优秀."""
    return sum(line.grade is ReviewGrade.EXCELLENT for line in review.members)


def check_review(review: Review, *, roll: Roll, profile: Profile, day: date) -> tuple[Problem, ...]:
    """Return everything that stands against closing the review on ``day``, with its basis."""
    unread = tuple(_unread(review))
    besides = {problem.field for problem in unread}
    found = (
        *_steps(review, day),
        *_ballots(review),
        *_members(review, roll, day),
        *_cap(review, roll, profile, day),
    )
    return (*unread, *(problem for problem in found if problem.field not in besides))


def _unread(review: Review) -> Iterator[Problem]:
    """Yield what was typed and means nothing."""
    for field, text in review.unread:
        if field.endswith("_on"):
            yield Problem(field, Rule.NOT_A_DATE, values=(text,))
        elif field.endswith(".grade"):
            yield Problem(field, Rule.NOT_A_CHOICE, values=(text, "、".join(GRADES.values())))
        else:
            yield Problem(field, Rule.NOT_A_NUMBER, values=(text,))


def _steps(review: Review, day: date) -> Iterator[Problem]:
    """Yield what is wrong with the order 自评 → 互评 → 测评 → 评定, each with date and evidence.

    The steps around them have no day that anything asks for: only their order is looked at.
    """
    before: date | None = None
    for kind in ReviewStepKind:
        step, path = review.step(kind), f"steps.{kind.value}"
        shown = bool(step.note.strip() or step.record_ids or step.attachments)
        if kind.is_prescribed and (step.held_on is None or not shown):
            field = "held_on" if step.held_on is None else "note"
            yield Problem(
                f"{path}.{field}",
                Rule.STEP_WITHOUT_EVIDENCE,
                basis=ORDER_BASIS,
                values=(STEPS[kind],),
            )
        if step.held_on is None:
            continue
        if step.held_on > day:
            yield Problem(f"{path}.held_on", Rule.IN_THE_FUTURE, values=(step.held_on.isoformat(),))
        if before and step.held_on < before:
            yield Problem(
                f"{path}.held_on",
                Rule.STEP_OUT_OF_ORDER,
                basis=ORDER_BASIS,
                values=(STEPS[kind],),
            )
        before = max(before, step.held_on) if before else step.held_on


def _ballots(review: Review) -> Iterator[Problem]:
    """Yield what is wrong with the count of the ballots as paper, and with 述职 before it."""
    count = review.ballots
    if review.duty.held_on is None and not review.duty.note.strip():
        yield Problem("duty.held_on", Rule.DUTY_REPORT_MISSING, Severity.SOFT, NOTICE_BASIS)
    if not 0 < count.valid <= count.returned <= count.issued:
        yield Problem(
            "ballots",
            Rule.BALLOTS_DO_NOT_ADD_UP,
            basis=NOTICE_BASIS,
            values=(str(count.issued), str(count.returned), str(count.valid)),
        )
    for field, name in (("scrutineer", count.scrutineer), ("teller", count.teller)):
        if not name.strip():
            yield Problem(f"ballots.{field}", Rule.REQUIRED, Severity.SOFT, NOTICE_BASIS)


def _members(review: Review, roll: Roll, day: date) -> Iterator[Problem]:
    for line in review.members:
        yield from _member(line, review, roll, day)
    listed = {line.member for line in review.members}
    for member in members_on(roll, ballot_day(review, day)):
        if member.id not in listed:
            yield Problem(
                f"members.{member.id}",
                Rule.GRADE_MISSING,
                Severity.SOFT,
                NOTICE_BASIS,
                (member.name,),
            )


def is_probationary(member_id: MemberId, review: Review, roll: Roll, day: date) -> bool:
    """Tell whether a member was probationary on the day of the ballot."""
    member = roll.member(member_id)
    status = member.status_on(ballot_day(review, day)) if member else None
    return status is MemberStatus.PROBATIONARY


def _member(line: MemberReview, review: Review, roll: Roll, day: date) -> Iterator[Problem]:
    path, total = f"members.{line.member}", sum(line.votes)
    if is_probationary(line.member, review, roll, day) and (line.rated or line.grade or total):
        yield Problem(
            f"{path}.grade", Rule.PROBATIONARY_RATED, basis=NOTICE_BASIS, values=(line.name,)
        )
        return
    if not line.participates or not line.rated:
        return
    tally = (line.name, str(total), str(review.ballots.valid))
    if total > review.ballots.valid:
        yield Problem(f"{path}.votes", Rule.TALLY_EXCEEDS_BALLOTS, values=tally)
    elif total < review.ballots.valid and review.ballots.counted_by is CountedBy.TYPED:
        # Counted here, what is missing is known: lines that were left blank.
        yield Problem(f"{path}.votes", Rule.TALLY_INCOMPLETE, Severity.SOFT, PROGRAM_DEFAULT, tally)
    yield from _grade(line, path)


def _grade(line: MemberReview, path: str) -> Iterator[Problem]:
    """Yield what is wrong with what the organisation decided of one member."""
    if line.grade is None:
        yield Problem(f"{path}.grade", Rule.GRADE_MISSING, basis=ORDER_BASIS, values=(line.name,))
        return
    favoured = plurality(line)
    if favoured and line.grade is not favoured and not line.reason.strip():
        yield Problem(
            f"{path}.reason",
            Rule.GRADE_WITHOUT_REASON,
            basis=PROGRAM_DEFAULT,
            values=(line.name,),
        )
    if line.grade in _NEEDS_HELP and not line.help_plan.strip():
        yield Problem(f"{path}.help_plan", Rule.REQUIRED, basis=NOTICE_BASIS, values=(line.name,))
    if line.correction_from is not None and not line.correction_months:
        yield Problem(
            f"{path}.correction_months",
            Rule.CORRECTION_WITHOUT_LENGTH,
            basis=CORRECTION_BASIS,
            values=(line.name,),
        )
    if line.feedback_on is None:
        yield Problem(
            f"{path}.feedback_on", Rule.FEEDBACK_MISSING, basis=NOTICE_BASIS, values=(line.name,)
        )


def _cap(review: Review, roll: Roll, profile: Profile, day: date) -> Iterator[Problem]:
    """Yield that more than the cap are 优秀; with a written reason it is only a warning."""
    cap = excellent_cap(review, roll=roll, limits=profile.limits, day=day)
    count = excellent_count(review)
    if cap is None or count <= cap:
        return
    yield Problem(
        "cap_override_reason",
        Rule.TOO_MANY_EXCELLENT,
        Severity.SOFT if review.cap_override_reason.strip() else Severity.HARD,
        profile.basis_of("excellent_share_denominator"),
        (str(count), str(cap)),
    )
