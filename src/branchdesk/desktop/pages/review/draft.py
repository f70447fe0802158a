"""What stands in the review's form: text, exactly as typed, before anything is decided about it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from branchdesk.domain.dates import parse_day
from branchdesk.domain.ids import MemberId
from branchdesk.domain.records import Attachment
from branchdesk.domain.review import (
    BallotCount,
    CountedBy,
    DutyReport,
    MemberReview,
    Review,
    ReviewGrade,
    ReviewStep,
    ReviewStepKind,
)
from branchdesk.domain.review_procedure import NEEDS_HELP
from branchdesk.domain.terms import GRADES
from branchdesk.domain.text import clean_line, to_ascii_digits

TALLIES = ("excellent", "qualified", "basically_qualified", "unqualified")
"""Fields of a line in the order of the grades."""
DAYS = ("self_review_on", "peer_review_on", "feedback_on", "help_until", "correction_from")
COUNTS = (*TALLIES, "correction_months")
OF_EVERYBODY = ("self_review_on", "peer_review_on")
"""Fields that also those have who get no grade."""
HELP = ("help_plan", "helper", "help_until", "correction_from", "correction_months", "outcome")
"""Fields of a line about 帮助改进 and 限期改正."""
_MOST_BALLOTS = 9999
_NO_BALLOTS = BallotCount()


@dataclass(frozen=True, slots=True)
class StepDraft:
    """One step as typed."""

    kind: ReviewStepKind
    held_on: str = ""
    note: str = ""
    record_ids: tuple[str, ...] = ()
    attachments: tuple[Attachment, ...] = ()


@dataclass(frozen=True, slots=True)
class LineDraft:
    """One member's line of the table as typed."""

    member: MemberId
    name: str
    participates: bool = True
    rated: bool = True
    self_review_on: str = ""
    excellent: str = ""
    qualified: str = ""
    basically_qualified: str = ""
    unqualified: str = ""
    grade: str = ""
    reason: str = ""
    feedback_on: str = ""
    help_plan: str = ""
    peer_review_on: str = ""
    helper: str = ""
    help_until: str = ""
    correction_from: str = ""
    correction_months: str = ""
    outcome: str = ""
    outcome_on: date | None = None
    """Of an outcome added after finalising: never typed here"""
    grounds: tuple[tuple[str, int], ...] = ()

    @property
    def needs_help(self) -> bool:
        """Whether the grade is 基本合格 or below."""
        return read_grade(self.grade) in NEEDS_HELP

    @property
    def takes_grade(self) -> bool:
        """Whether the member gets tallies and a grade."""
        return self.participates and self.rated

    def text(self, field: str) -> str:
        """Return what stands in one of the cells."""
        return str(getattr(self, field))

    def with_texts(self, texts: Mapping[str, str]) -> "LineDraft":
        """Return the line with some of its cells written."""
        return replace(self, **texts)  # type: ignore[arg-type]  # cells are text, all of them


@dataclass(frozen=True, slots=True)
class ReviewDraft:
    """The whole form. Compared with ``==`` to know whether anything is unsaved."""

    year: int
    steps: tuple[StepDraft, ...] = ()
    """All four, in their order."""
    issued: str = ""
    returned: str = ""
    valid: str = ""
    scrutineer: str = ""
    teller: str = ""
    second_teller: str = ""
    duty_by: str = ""
    duty_on: str = ""
    duty_note: str = ""
    rates_team: bool = False
    ballots: BallotCount = _NO_BALLOTS
    """Where the tallies come from, and what they say of the team: never typed."""
    lines: tuple[LineDraft, ...] = ()
    cap_override_reason: str = ""

    @property
    def is_counted(self) -> bool:
        """Whether the tallies come from a count that was closed here."""
        return self.ballots.counted_by is not CountedBy.TYPED

    def step(self, kind: ReviewStepKind) -> StepDraft:
        """Return a step."""
        return next(step for step in self.steps if step.kind is kind)

    def with_step(self, changed: StepDraft) -> "ReviewDraft":
        """Return the draft with a step replaced."""
        steps = tuple(changed if step.kind is changed.kind else step for step in self.steps)
        return replace(self, steps=steps)

    def with_line(self, row: int, changed: LineDraft) -> "ReviewDraft":
        """Return the draft with a member's line replaced."""
        return replace(self, lines=(*self.lines[:row], changed, *self.lines[row + 1 :]))


def read_count(text: str) -> int | None:
    """Return the number of ballots meant, 0 for nothing typed, None for no number."""
    typed = to_ascii_digits(text).strip().rstrip("票张人份")
    if not typed:
        return 0 if not text.strip() else None
    if not (typed.isascii() and typed.isdigit()):
        return None
    return int(typed) if int(typed[:8]) <= _MOST_BALLOTS else None


def read_grade(text: str) -> ReviewGrade | None:
    """Return the grade meant by its name, its first letter, or its place 1 to 4; else None."""
    typed = "".join(to_ascii_digits(text).split()).casefold().replace("_", "")
    return _GRADE_WORDS.get(typed)


_SHORT_GRADES = {
    ReviewGrade.EXCELLENT: ("1", "优", "y", "yx"),
    ReviewGrade.QUALIFIED: ("2", "合", "h", "hg"),
    ReviewGrade.BASICALLY_QUALIFIED: ("3", "基", "基本", "j", "jb", "jbhg"),
    ReviewGrade.UNQUALIFIED: ("4", "不", "b", "bhg"),
}
_GRADE_WORDS = {
    word: grade
    for grade in ReviewGrade
    for word in (GRADES[grade], grade.value.replace("_", ""), *_SHORT_GRADES[grade])
}


def settled(field: str, text: str, *, today: date) -> str:
    """Return a cell's text written out as far as it can be read: a day as ISO, a grade in full."""
    if field in DAYS:
        day = parse_day(text, today=today)
        return day.isoformat() if day else text.strip()
    if field == "grade":
        grade = read_grade(text)
        return GRADES[grade] if grade else clean_line(text)
    if field in COUNTS:
        count = read_count(text)
        return str(count) if count is not None and text.strip() else text.strip()
    return text.strip()


def to_review(draft: ReviewDraft, *, today: date) -> Review:
    """Return the review that the draft describes; what cannot be read stays in it as `unread`."""
    reading = _Reading(today)
    return Review(
        year=draft.year,
        steps=tuple(reading.step(step) for step in draft.steps),
        duty=DutyReport(
            by=draft.duty_by.strip(),
            held_on=reading.day("duty.held_on", draft.duty_on),
            note=draft.duty_note,
        ),
        rates_team=draft.rates_team,
        ballots=replace(
            draft.ballots,
            issued=reading.count("ballots.issued", draft.issued),
            returned=reading.count("ballots.returned", draft.returned),
            valid=reading.count("ballots.valid", draft.valid),
            scrutineer=draft.scrutineer.strip(),
            teller=draft.teller.strip(),
            second_teller=draft.second_teller.strip(),
        ),
        members=tuple(reading.line(line) for line in draft.lines),
        cap_override_reason=draft.cap_override_reason,
        unread=tuple(reading.unread),
    )


def with_tallies_of(counted: ReviewDraft, draft: ReviewDraft) -> ReviewDraft:
    """Return the draft with the tallies of a closed count: nothing pasted goes over them."""
    if not counted.is_counted:
        return draft
    lines = (
        line.with_texts({field: was.text(field) for field in TALLIES})
        for was, line in zip(counted.lines, draft.lines, strict=True)
    )
    return replace(draft, lines=tuple(lines))


class _Reading:
    """Reads fields one by one and remembers what meant nothing."""

    def __init__(self, today: date) -> None:
        self._today = today
        self.unread: list[tuple[str, str]] = []

    def count(self, path: str, text: str) -> int:
        count = read_count(text)
        if count is None:
            self.unread.append((path, text))
        return count or 0

    def day(self, path: str, text: str) -> date | None:
        day = parse_day(text, today=self._today)
        if day is None and text.strip():
            self.unread.append((path, text))
        return day

    def step(self, step: StepDraft) -> ReviewStep:
        return ReviewStep(
            step.kind,
            held_on=self.day(f"steps.{step.kind.value}.held_on", step.held_on),
            note=step.note,
            record_ids=step.record_ids,
            attachments=step.attachments,
        )

    def line(self, line: LineDraft) -> MemberReview:
        path = f"members.{line.member}"
        grade = read_grade(line.grade)
        if grade is None and line.grade.strip():
            self.unread.append((f"{path}.grade", line.grade))
        return MemberReview(
            member=line.member,
            name=line.name,
            participates=line.participates,
            rated=line.rated,
            self_review_on=self.day(f"{path}.self_review_on", line.self_review_on),
            excellent=self.count(f"{path}.excellent", line.excellent),
            qualified=self.count(f"{path}.qualified", line.qualified),
            basically_qualified=self.count(f"{path}.basically_qualified", line.basically_qualified),
            unqualified=self.count(f"{path}.unqualified", line.unqualified),
            grade=grade,
            reason=line.reason,
            feedback_on=self.day(f"{path}.feedback_on", line.feedback_on),
            help_plan=line.help_plan,
            peer_review_on=self.day(f"{path}.peer_review_on", line.peer_review_on),
            helper=line.helper,
            help_until=self.day(f"{path}.help_until", line.help_until),
            correction_from=self.day(f"{path}.correction_from", line.correction_from),
            correction_months=self.count(f"{path}.correction_months", line.correction_months),
            outcome=line.outcome,
            outcome_on=line.outcome_on if line.outcome.strip() else None,
            grounds=line.grounds,
        )


def to_draft(review: Review) -> ReviewDraft:
    """Return the form of a review that is in the books, half-typed text included."""
    unread = dict(review.unread)
    ballots = review.ballots
    counted = bool(ballots.issued or ballots.returned or ballots.valid)
    return ReviewDraft(
        year=review.year,
        steps=tuple(_step(review.step(kind), unread) for kind in ReviewStepKind),
        issued=_count("ballots.issued", ballots.issued, unread, shown=counted),
        returned=_count("ballots.returned", ballots.returned, unread, shown=counted),
        valid=_count("ballots.valid", ballots.valid, unread, shown=counted),
        scrutineer=ballots.scrutineer,
        teller=ballots.teller,
        second_teller=ballots.second_teller,
        duty_by=review.duty.by,
        duty_on=_day("duty.held_on", review.duty.held_on, unread),
        duty_note=review.duty.note,
        rates_team=review.rates_team,
        ballots=ballots,
        lines=tuple(_line(line, unread) for line in review.members),
        cap_override_reason=review.cap_override_reason,
    )


def _step(step: ReviewStep, unread: Mapping[str, str]) -> StepDraft:
    return StepDraft(
        step.kind,
        held_on=_day(f"steps.{step.kind.value}.held_on", step.held_on, unread),
        note=step.note,
        record_ids=step.record_ids,
        attachments=step.attachments,
    )


def _line(line: MemberReview, unread: Mapping[str, str]) -> LineDraft:
    path = f"members.{line.member}"
    tallied = any(line.votes)
    votes = {
        field: _count(f"{path}.{field}", count, unread, shown=tallied)
        for field, count in zip(TALLIES, line.votes, strict=True)
    }
    return LineDraft(
        member=line.member,
        name=line.name,
        participates=line.participates,
        rated=line.rated,
        self_review_on=_day(f"{path}.self_review_on", line.self_review_on, unread),
        grade=unread.get(f"{path}.grade", GRADES[line.grade] if line.grade else ""),
        reason=line.reason,
        feedback_on=_day(f"{path}.feedback_on", line.feedback_on, unread),
        help_plan=line.help_plan,
        peer_review_on=_day(f"{path}.peer_review_on", line.peer_review_on, unread),
        helper=line.helper,
        help_until=_day(f"{path}.help_until", line.help_until, unread),
        correction_from=_day(f"{path}.correction_from", line.correction_from, unread),
        correction_months=_count(
            f"{path}.correction_months",
            line.correction_months,
            unread,
            shown=line.correction_months > 0,
        ),
        outcome=line.outcome,
        outcome_on=line.outcome_on,
        grounds=line.grounds,
        **votes,
    )


def _count(path: str, count: int, unread: Mapping[str, str], *, shown: bool) -> str:
    return unread.get(path, str(count) if shown else "")


def _day(path: str, day: date | None, unread: Mapping[str, str]) -> str:
    return unread.get(path, day.isoformat() if day else "")
