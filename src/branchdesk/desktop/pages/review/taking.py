"""What is filled into the form at one press: only where nothing stands yet."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from branchdesk.desktop.pages.review.draft import LineDraft, ReviewDraft, StepDraft, settled
from branchdesk.domain.dates import parse_day
from branchdesk.domain.ids import MemberId
from branchdesk.domain.review import ReviewStepKind
from branchdesk.domain.review_from_org_life import Found, StepFound

DAYS = {
    ReviewStepKind.SELF_REVIEW: "self_review_on",
    ReviewStepKind.FEEDBACK: "feedback_on",
}
"""Steps in which each member has a day of their own, and its field."""


@dataclass(frozen=True, slots=True)
class Taken:
    """The form with what was taken over, and how much that was."""

    draft: ReviewDraft
    steps: int
    members: int


def taken_over(draft: ReviewDraft, found: Found, *, today: date) -> Taken:
    """Fill in blank days and missing sittings; whatever was typed stays, half a day included."""
    steps = tuple(
        _step(step, found.steps[step.kind], today) if step.kind in found.steps else step
        for step in draft.steps
    )
    lines = tuple(_line(line, found.self_review_on, found.peer_review_on) for line in draft.lines)
    return Taken(
        replace(draft, steps=steps, lines=lines),
        sum(now != was for now, was in zip(steps, draft.steps, strict=True)),
        sum(now != was for now, was in zip(lines, draft.lines, strict=True)),
    )


def with_day_for_all(draft: ReviewDraft, kind: ReviewStepKind, *, today: date) -> ReviewDraft:
    """Give the day of a step to everybody it concerns who has none; exceptions are few."""
    field = DAYS[kind]
    day = settled(field, draft.step(kind).held_on, today=today)
    lines = tuple(
        line.with_texts({field: day})
        if line.participates
        and not line.text(field).strip()
        and (line.takes_grade or kind is ReviewStepKind.SELF_REVIEW)
        else line
        for line in draft.lines
    )
    return replace(draft, lines=lines)


def _step(step: StepDraft, found: StepFound, today: date) -> StepDraft:
    typed = step.held_on.strip()
    if typed and parse_day(typed, today=today) not in found.days:
        # It was held on another day: these sittings are no proof of it.
        return step
    missing = tuple(record for record in found.records if record not in step.record_ids)
    return replace(
        step,
        held_on=step.held_on if typed else found.held_on.isoformat(),
        record_ids=(*step.record_ids, *missing),
    )


def _line(
    line: LineDraft, own: Mapping[MemberId, date], peer: Mapping[MemberId, date]
) -> LineDraft:
    if not line.participates:
        return line
    for name, days in (("self_review_on", own), ("peer_review_on", peer)):
        day = days.get(line.member)
        if day is not None and not line.text(name).strip():
            line = line.with_texts({name: day.isoformat()})
    return line
