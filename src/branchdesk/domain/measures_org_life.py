"""The measure of 组织生活会: held, prepared, nearly everybody criticised, put right in time."""

from collections.abc import Iterator
from fractions import Fraction

from branchdesk.domain import org_life_rules as rules
from branchdesk.domain.counting import is_valid, month_and_day_in, of_subject
from branchdesk.domain.cycle_words import Subject as Duty
from branchdesk.domain.measuring import BY_HAND, Measured, Subject, ids, percent
from branchdesk.domain.org_life import OrgLife, Stage
from branchdesk.domain.org_life_terms import STAGES
from branchdesk.domain.standard import Missing, MissingKind

_BEFORE = (Stage.STUDY, Stage.OPINIONS, Stage.PROBLEMS)


def org_life_meeting(subject: Subject) -> Measured:
    """Measure 组织生活会 from the minutes and from the year's dossier.

    The item is half computed: the committee may confirm or correct the score by hand.
    """
    held = tuple(
        final
        for final in of_subject(subject.facts, Duty.ORG_LIFE_MEETING)
        if is_valid(final.record)
    )
    due = month_and_day_in(subject.facts.year + 1, subject.profile.limits.review_due)
    missing: list[Missing] = []
    score = Fraction(0)
    if held:
        score += subject.number("held_points", "1")
    else:
        name = subject.item.title
        worth = subject.number("held_points", "1")
        missing.append(subject.lacking(MissingKind.NO_RECORD_IN_YEAR, name, by=due, points=worth))
    dossier = subject.facts.org_life
    if dossier is not None:
        if dossier.finalised_at is None:
            dossier = rules.with_everybody(dossier, roll=subject.facts.roll, day=subject.day)
        for points, lacking in (
            _before(subject, dossier),
            _criticism(subject, dossier),
            _put_right(subject, dossier),
        ):
            score += points
            missing += lacking
    return Measured(
        min(subject.points, score),
        by_hand=True,
        evidence=ids(held),
        attachments=dossier.attachments if dossier else (),
        missing=(*missing, BY_HAND),
    )


_Part = tuple[Fraction, tuple[Missing, ...]]


def _before(subject: Subject, dossier: OrgLife) -> _Part:
    """Score study, talks, opinions and lists before the meeting: all of them, or nothing."""
    absent = tuple(STAGES[stage] for stage in _BEFORE if not rules.is_shown(dossier, stage))
    if absent:
        worth = subject.number("before_points", "1")
        lacking = Missing(MissingKind.STEP_MISSING, absent, open_now=True, points=worth)
        return Fraction(0), (lacking,)
    return subject.number("before_points", "1"), ()


def _criticism(subject: Subject, dossier: OrgLife) -> _Part:
    """Score that the minutes hold criticism of nearly every member."""
    mark = subject.number("criticism_percent", "90")
    whole = len(dossier.members)
    part = sum(map(rules.is_criticised, dossier.members))
    if whole and part * 100 >= mark * whole:
        return subject.number("criticism_points", "1"), ()
    worth = subject.number("criticism_points", "1")
    return Fraction(0), tuple(_below("批评与自我批评", part, whole, mark, worth))


def _put_right(subject: Subject, dossier: OrgLife) -> _Part:
    """Score that most of the problems were put right by their day."""
    mark = subject.number("closed_percent", "80")
    worth = subject.number("closed_points", "1")
    lines = dossier.rectifications
    closed = sum(map(rules.closed_in_time, lines))
    if lines and closed * 100 >= mark * len(lines):
        return subject.number("closed_points", "1"), ()
    if not lines:
        lacking = Missing(
            MissingKind.STEP_MISSING, (STAGES[Stage.RECTIFICATION],), open_now=True, points=worth
        )
        return Fraction(0), (lacking,)
    return Fraction(0), tuple(_below("按期销号", closed, len(lines), mark, worth))


def _below(what: str, part: int, whole: int, mark: Fraction, worth: Fraction) -> Iterator[Missing]:
    rate = f"{what}{part}/{whole}（{percent(part, whole)}）"
    yield Missing(MissingKind.RATE_BELOW, (rate, f"{mark}%"), open_now=True, points=worth)
