"""How a case of 发展党员 stands on a day: values only, judged by `recruitment_judging`."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from branchdesk.domain.basis import Severity
from branchdesk.domain.ids import RecordId
from branchdesk.domain.problems import Problem, Rule
from branchdesk.domain.records import AgendaItem, FinalRecord, Record
from branchdesk.domain.recruitment import MembershipVote, Step
from branchdesk.domain.voting import VoteVerdict

SET_ASIDE = frozenset({Rule.SECRET_BALLOT_REQUIRED.value, Rule.QUORUM_NOT_MET.value})
"""Hard rules of a membership vote; a vote closed without them is irregular."""

Finals = Mapping[RecordId, FinalRecord]


class StepState(StrEnum):
    """Where a step stands."""

    DONE = "done"
    NEXT = "next"
    """What comes before it is done; it may be taken now."""
    COMING = "coming"
    LATE = "late"
    """Taken late, or still open after its latest day"""
    IRREGULAR = "irregular"
    NOT_APPLICABLE = "not_applicable"


class Act(StrEnum):
    """What a vote that was passed asks for in the register."""

    ADMIT = "admit"
    CONVERT = "convert"
    EXTEND = "extend"
    CANCEL = "cancel"


@dataclass(frozen=True, slots=True)
class StepStanding:
    """One step of a case on a day."""

    step: Step
    state: StepState
    on: date | None = None
    due_on: date | None = None
    """The latest day, where there is one and it can be told"""
    problems: tuple[Problem, ...] = ()
    verdict: VoteVerdict | None = None

    @property
    def done(self) -> bool:
        """Whether the step is taken."""
        return self.on is not None


@dataclass(frozen=True, slots=True)
class CaseStanding:
    """A case on a day."""

    steps: tuple[StepStanding, ...]
    next: StepStanding | None
    """The first step that may be taken now; None when nothing is left to do"""
    deadline: StepStanding | None
    """The open step whose latest day comes first"""
    probation_ends: date | None
    act: Act | None = None
    """What waits to be written into the register"""

    @property
    def stage(self) -> str:
        """Return the key of the stage the case is in."""
        if self.next is not None:
            return self.next.step.stage
        done = [step for step in self.steps if step.done]
        return done[-1].step.stage if done else ""

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Return everything that is wrong, in the order of the steps."""
        return tuple(problem for step in self.steps for problem in step.problems)

    def of(self, number: int) -> StepStanding | None:
        """Return how a step stands."""
        return next((one for one in self.steps if one.step.number == number), None)


def item_about(record: Record, name: str, vote: MembershipVote) -> AgendaItem | None:
    """Return the item of the minutes that votes on this person: named in it, or the only one."""
    items = [item for item in record.agenda if item.kind in vote.items]
    named = [item for item in items if name and name in item.title]
    if len(named) == 1:
        return named[0]
    return items[0] if len(items) == 1 and not named else None


def faults_in(standing: CaseStanding, year: int) -> tuple[StepStanding, ...]:
    """Return the steps that a hard rule finds overdue or irregular in a year (星级 D4).

    A step that was taken counts in the year it was taken in; one that is still open counts from
    the year of its latest day on.
    """
    found = []
    for one in standing.steps:
        day = one.on or one.due_on
        hard = any(problem.severity is Severity.HARD for problem in one.problems)
        in_year = day is not None and (day.year == year if one.done else day.year <= year)
        if hard and in_year:
            found.append(one)
    return tuple(found)
