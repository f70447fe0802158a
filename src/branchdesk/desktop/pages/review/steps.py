"""Which step a field belongs to, and how far a step is."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from branchdesk.desktop.pages.review.draft import HELP, TALLIES, ReviewDraft
from branchdesk.domain.basis import Basis, Severity
from branchdesk.domain.problems import Problem, Rule
from branchdesk.domain.review import Review, ReviewStepKind
from branchdesk.domain.review_procedure import waiting
from branchdesk.domain.reviewing import rated


class StepState(StrEnum):
    """How far a step is."""

    OPEN = "open"
    BEGUN = "begun"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Cap:
    """The limit on 优秀, live."""

    excellent: int
    most: int | None
    """None: no limit."""
    basis: Basis

    @property
    def exceeded(self) -> bool:
        """Whether more are 优秀 than the limit allows."""
        return self.most is not None and self.excellent > self.most


def step_of(field: str) -> ReviewStepKind:
    """Return the step in which a field is shown."""
    parts = field.split(".")
    if parts[0] == "steps":
        return ReviewStepKind(parts[1])
    if parts[0] in ("ballots", "duty") or parts[-1] == "votes" or parts[-1] in TALLIES:
        return ReviewStepKind.BALLOT_REVIEW
    match parts[-1]:
        case "self_review_on":
            return ReviewStepKind.SELF_REVIEW
        case "peer_review_on":
            return ReviewStepKind.PEER_REVIEW
        case "feedback_on":
            return ReviewStepKind.FEEDBACK
        case field_name if field_name in HELP:
            return ReviewStepKind.HELP
    return ReviewStepKind.ORGANIZATION_RATING


TYPED = (
    *(Rule.NOT_A_DATE, Rule.NOT_A_NUMBER, Rule.NOT_A_CHOICE, Rule.IN_THE_FUTURE),
    *(Rule.TALLY_EXCEEDS_BALLOTS, Rule.TOO_MANY_EXCELLENT),
)
"""What is wrong with something that was typed, not with something that is still to come."""


def state_of(
    step: ReviewStepKind, draft: ReviewDraft, review: Review, problems: Sequence[Problem]
) -> StepState:
    """Return how far a step of an open review is."""
    begun = is_begun(step, draft)
    hard = any(step_of(p.field) is step and p.severity is Severity.HARD for p in problems)
    if hard:
        return StepState.BEGUN if begun else StepState.OPEN
    match step:
        case ReviewStepKind.PREPARATION:
            return StepState.DONE if begun else StepState.OPEN
        case ReviewStepKind.SELF_REVIEW:
            return StepState.BEGUN if waiting(review, step) else StepState.DONE
        case ReviewStepKind.FEEDBACK | ReviewStepKind.HELP:
            # Before everybody is rated nobody knows whom to tell and whom to help.
            graded = rated(review) and all(line.grade for line in rated(review))
            done = graded and not waiting(review, step)
            return StepState.DONE if done else StepState.BEGUN if begun else StepState.OPEN
    return StepState.DONE


def is_begun(step: ReviewStepKind, draft: ReviewDraft) -> bool:
    """Tell whether anything of a step was entered."""
    shown = draft.step(step)
    found: list[object] = [shown.held_on, shown.note, shown.record_ids, shown.attachments]
    match step:
        case ReviewStepKind.BALLOT_REVIEW:
            found += [draft.issued, draft.returned, draft.valid]
            found += [line.text(field) for line in draft.lines for field in TALLIES]
        case ReviewStepKind.ORGANIZATION_RATING:
            found += [line.grade for line in draft.lines]
        case ReviewStepKind.FEEDBACK:
            found += [line.feedback_on for line in draft.lines]
        case ReviewStepKind.HELP:
            found += [line.text(field) for line in draft.lines for field in HELP]
        case _:
            pass
    return any(found)
