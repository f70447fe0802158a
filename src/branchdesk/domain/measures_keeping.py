"""Measures over how the books are kept: the review, the records, the packet."""

from fractions import Fraction

from branchdesk.domain import reviewing
from branchdesk.domain.completeness import lacking
from branchdesk.domain.counting import finalised_first_on, month_and_day_in, of_kinds
from branchdesk.domain.dates import add_workdays
from branchdesk.domain.ids import RecordId
from branchdesk.domain.measuring import Measured, Subject, ids, percent
from branchdesk.domain.profile import Limits
from branchdesk.domain.records import FinalRecord, RecordKind
from branchdesk.domain.remembering import remembered
from branchdesk.domain.review import PRESCRIBED, Review, ReviewStep
from branchdesk.domain.standard import Missing, MissingKind
from branchdesk.domain.terms import STEPS, day_name
from branchdesk.domain.today import counts_as_annual


@remembered(4_096)
def is_timely(final: FinalRecord, limits: Limits) -> bool:
    """Tell whether a record was first finalised within the working days allowed."""
    due = add_workdays(final.record.held_on, limits.record_finalise_workdays)
    return finalised_first_on(final) <= due


def record_keeping(subject: Subject) -> Measured:
    """Measure how many records were finalised in time, and how many are complete."""
    records = of_kinds(subject.facts, RecordKind)
    if not records:
        nothing = subject.lacking(MissingKind.NO_RECORD_IN_YEAR, subject.item.title)
        return Measured(Fraction(0), missing=(nothing,))
    late = [f for f in records if not is_timely(f, subject.profile.limits)]
    incomplete = [f for f in records if lacking(f.record)]
    half = subject.points / 2
    missing = []
    if late:
        lost = half - half * _share(late, records)
        missing.append(Missing(MissingKind.LATE_RECORDS, _days(late), points=lost))
    if incomplete:
        # A new version with the missing field makes it good at any time.
        to_win = half - half * _share(incomplete, records)
        missing.append(
            Missing(MissingKind.INCOMPLETE_RECORDS, _days(incomplete), open_now=True, points=to_win)
        )
    return Measured(
        half * _share(late, records) + half * _share(incomplete, records),
        evidence=ids(records),
        missing=tuple(missing),
    )


def _share(bad: list[FinalRecord], records: tuple[FinalRecord, ...]) -> Fraction:
    return 1 - Fraction(len(bad), len(records))


def _days(records: list[FinalRecord]) -> tuple[str, ...]:
    return tuple(day_name(final.record.held_on) for final in records)


def packet_delivered(subject: Subject) -> Measured:
    """Measure that the year's packet was made between 1 December and its day in January."""
    due = month_and_day_in(subject.facts.year + 1, subject.profile.limits.handbook_due)
    if any(
        packet.year == subject.facts.year
        and counts_as_annual(packet.year, packet.made_on)
        and packet.made_on <= due
        for packet in subject.facts.packets
    ):
        return Measured(subject.points)
    kind = MissingKind.MORE_NEEDED if subject.today <= due else MissingKind.OVERDUE
    value = "1" if kind is MissingKind.MORE_NEEDED else due.isoformat()
    return Measured(Fraction(0), missing=(subject.lacking(kind, value, by=due),))


def step_is_shown(step: ReviewStep) -> bool:
    """Tell whether a step has its day and something that shows it."""
    return bool(step.held_on and (step.note.strip() or step.record_ids or step.attachments))


def member_review(subject: Subject) -> Measured:
    """Measure 民主评议: steps complete, 优秀 within the cap, feedback given, participation."""
    review = subject.facts.review or Review(subject.facts.year)
    due = month_and_day_in(subject.facts.year + 1, subject.profile.limits.review_due)
    score, missing = Fraction(0), []
    empty = [kind for kind in PRESCRIBED if not step_is_shown(review.step(kind))]
    if empty:
        names = (STEPS[kind] for kind in empty)
        steps = subject.number("steps_points", "1.5")
        missing.append(subject.lacking(MissingKind.STEP_MISSING, *names, by=due, points=steps))
    else:
        score += subject.number("steps_points", "1.5")
    rated = reviewing.rated(review)
    graded = bool(rated) and all(line.grade for line in rated)
    cap = reviewing.excellent_cap(
        review, roll=subject.facts.roll, limits=subject.profile.limits, day=subject.day
    )
    count = reviewing.excellent_count(review)
    if graded and (cap is None or count <= cap):
        score += subject.number("cap_points", "0.5")
    elif graded:
        missing.append(
            subject.lacking(
                MissingKind.RATE_BELOW,
                f"优秀{count}人",
                f"不超过{cap}人",
                by=due,
                points=subject.number("cap_points", "0.5"),
            )
        )
    told = [line for line in rated if line.feedback_on]
    if graded and len(told) == len(rated):
        score += subject.number("feedback_points", "0.5")
    elif rated:
        names = (line.name for line in rated if not line.feedback_on)
        told_points = subject.number("feedback_points", "0.5")
        missing.append(
            subject.lacking(
                MissingKind.STEP_MISSING, "反馈本人", *names, by=due, points=told_points
            )
        )
    score += _participation(subject, review, missing)
    records = dict.fromkeys(RecordId(r) for step in review.steps for r in step.record_ids)
    return Measured(
        min(score, subject.points),
        evidence=tuple(records),
        attachments=tuple(file for step in review.steps for file in step.attachments),
        missing=tuple(missing),
    )


def _participation(subject: Subject, review: Review, missing: list[Missing]) -> Fraction:
    took_part = reviewing.participation(review)
    mark = subject.profile.limits.min_participation_percent
    if not review.members or not reviewing.is_begun(review):
        return Fraction(0)
    if took_part.reaches(mark):
        return subject.number("participation_points", "0.5")
    rate = percent(took_part.taking_part, took_part.due)
    points = subject.number("participation_points", "0.5")
    missing.append(subject.lacking(MissingKind.RATE_BELOW, rate, f"{mark}%", points=points))
    return Fraction(0)
