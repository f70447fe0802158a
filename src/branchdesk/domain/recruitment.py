"""发展党员: the rules of the 25 steps as data, and the case of one person, step by step."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import ClassVar

from branchdesk.domain.basis import PROGRAM_DEFAULT, Basis, Severity
from branchdesk.domain.dates import FuzzyDate
from branchdesk.domain.dossiers import DossierId
from branchdesk.domain.ids import MemberId, RecordId
from branchdesk.domain.people import PartyPost
from branchdesk.domain.records import AgendaKind, Attachment, Person, RecordKind


class Need(StrEnum):
    """What a step is entered with."""

    DAY = "day"
    DAYS = "days"
    """Examinations that come again and again, and the day on which they ended"""
    WHO = "who"
    CONTACTS = "contacts"
    INTRODUCERS = "introducers"
    TRAINING = "training"
    NUMBER = "number"
    """Number of the superior's paper"""
    FILE = "file"


class MembershipVote(StrEnum):
    """The two steps that the general meeting votes on."""

    RECRUITMENT = "recruitment"
    CONVERSION = "conversion"

    @property
    def items(self) -> tuple[AgendaKind, ...]:
        """Return the items of the agenda that such a vote can be."""
        if self is MembershipVote.RECRUITMENT:
            return (AgendaKind.RECRUITMENT,)
        return (AgendaKind.CONVERSION, AgendaKind.EXTENSION, AgendaKind.CANCELLATION)


@dataclass(frozen=True, slots=True)
class Timing:
    """When a step may or must happen, counted from the day of another one."""

    step: int
    text: str
    severity: Severity = Severity.HARD
    earliest_months: int = 0
    """0: no earliest day"""
    latest_months: int = 0
    """0: no latest day"""
    special_months: int = 0
    """The latest in special circumstances; until then lateness is only a warning."""


@dataclass(frozen=True, slots=True)
class Step:
    """One of the 25 steps."""

    number: int
    stage: str
    title: str
    rule: str
    basis: Basis
    needs: tuple[Need, ...] = (Need.DAY,)
    after: tuple[int, ...] = ()
    """Steps that come before it."""
    records: tuple[RecordKind, ...] = ()
    """Minutes that can prove it; its day is theirs then."""
    vote: MembershipVote | None = None
    timing: tuple[Timing, ...] = ()
    who_posts: tuple[PartyPost, ...] = ()
    every_months: int = 0
    """How often it is examined while it lasts; 0: not at all"""
    least_days: int = 0
    least_hours: int = 0
    """Training: days or hours, either is enough; 0 for both: nothing is asked"""


@dataclass(frozen=True, slots=True)
class Stage:
    """One of the five stages."""

    key: str
    title: str


@dataclass(frozen=True, slots=True)
class RecruitmentRules:
    """All steps in force; without steps nothing is judged."""

    title: str = ""
    basis: Basis = PROGRAM_DEFAULT
    least_age: int = 18
    stages: tuple[Stage, ...] = ()
    steps: tuple[Step, ...] = ()

    def step(self, number: int) -> Step | None:
        """Return the step with this number."""
        return next((step for step in self.steps if step.number == number), None)

    def of_stage(self, key: str) -> tuple[Step, ...]:
        """Return the steps of a stage."""
        return tuple(step for step in self.steps if step.stage == key)

    def vote_step(self, vote: MembershipVote) -> Step | None:
        """Return the step with this vote."""
        return next((step for step in self.steps if step.vote is vote), None)


@dataclass(frozen=True, slots=True)
class Ballots:
    """Ballots of a secret vote, as the summary sheet and the counting sheet name them."""

    issued: int
    returned: int
    valid: int

    @property
    def add_up(self) -> bool:
        """Whether no more came back than were issued, and no more were valid."""
        return self.issued >= self.returned >= self.valid


@dataclass(frozen=True, slots=True)
class StepTaken:
    """What is known of one step of a case."""

    step: int
    on: date | None = None
    """Typed; None where the minutes say it."""
    days: tuple[date, ...] = ()
    """Examinations so far"""
    who: str = ""
    number: str = ""
    training_days: int = 0
    training_hours: int = 0
    note: str = ""
    record: RecordId | None = None
    ballots: Ballots | None = None
    attachments: tuple[Attachment, ...] = ()


@dataclass(frozen=True, slots=True)
class Extension:
    """预备期延长, as the general meeting decided it."""

    on: date
    until: date
    record: RecordId
    ballots: Ballots | None = None


@dataclass(frozen=True, slots=True)
class CaseEnd:
    """The case goes no further: withdrawn, put off, or the admission was cancelled."""

    on: date
    reason: str


@dataclass(frozen=True, slots=True)
class RecruitmentCase:
    """One person on the way to full membership."""

    KIND: ClassVar[str] = "recruitment"

    id: DossierId
    name: str
    gender: str = ""
    born: FuzzyDate | None = None
    ethnicity: str = ""
    education: str = ""
    unit_post: str = ""
    contacts: tuple[Person, ...] = ()
    """培养联系人"""
    introducers: tuple[Person, ...] = ()
    """入党介绍人"""
    begins_with: int = 1
    """The first step that is kept here; earlier ones were taken elsewhere."""
    steps: tuple[StepTaken, ...] = ()
    member: MemberId | None = None
    """Once in the register"""
    extensions: tuple[Extension, ...] = ()
    converted_on: date | None = None
    """The day from which the register calls them a full member, once that is written there."""
    end: CaseEnd | None = None

    @property
    def belongs_year(self) -> int | None:
        """A case goes through several years."""
        return None

    @property
    def title(self) -> str:
        """What it is called in lists and in the history."""
        return f"发展党员：{self.name}"

    @property
    def attachments(self) -> tuple[Attachment, ...]:
        """Every file of every step."""
        return tuple(file for step in self.steps for file in step.attachments)

    @property
    def records(self) -> tuple[RecordId, ...]:
        """Every record the case links to."""
        found = [step.record for step in self.steps if step.record is not None]
        return tuple(dict.fromkeys([*found, *(extension.record for extension in self.extensions)]))

    def taken(self, number: int) -> StepTaken:
        """Return what is known of a step; nothing yet is an empty one."""
        known = next((step for step in self.steps if step.step == number), None)
        return known or StepTaken(number)

    def with_step(self, taken: StepTaken) -> "RecruitmentCase":
        """Return the case with this step; an empty one is dropped."""
        others = [step for step in self.steps if step.step != taken.step]
        if taken != StepTaken(taken.step):
            others.append(taken)
        return replace(self, steps=tuple(sorted(others, key=lambda step: step.step)))
