"""A record of organisational life, as it stands in the books once it is complete."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from branchdesk.domain.ids import (
    EvidenceHash,
    FollowUpId,
    GroupId,
    MemberId,
    RecordId,
    SittingId,
)
from branchdesk.domain.people import MemberStatus


class RecordKind(StrEnum):
    """The kinds of the cycle; each has a form of its own (F01 to F05)."""

    GENERAL_MEETING = "general_meeting"
    """支部党员大会"""
    COMMITTEE_MEETING = "committee_meeting"
    """支委会会议"""
    GROUP_MEETING = "group_meeting"
    """党小组会"""
    PARTY_LECTURE = "party_lecture"
    """党课"""
    THEME_PARTY_DAY = "theme_party_day"
    """主题党日"""


class AgendaKind(StrEnum):
    """What an agenda item is (支部工作条例第十一条 lists the powers of the general meeting)."""

    FIRST_TOPIC = "first_topic"
    STUDY = "study"
    COMMITTEE_REPORT = "committee_report"
    ELECTION = "election"
    RECRUITMENT = "recruitment"
    CONVERSION = "conversion"
    EXTENSION = "extension"
    CANCELLATION = "cancellation"
    COMMENDATION = "commendation"
    DISPOSAL = "disposal"
    DISCIPLINE = "discipline"
    IDEOLOGY = "ideology_review"
    WARNING_EDUCATION = "warning_education"
    PLAN = "plan"
    SUMMARY = "summary"
    CRITICISM = "criticism"
    DISCUSSION = "discussion"
    OTHER = "other"

    @property
    def decides_membership(self) -> bool:
        """Whether the stricter vote of 发展党员工作细则 applies."""
        return self in (
            AgendaKind.RECRUITMENT,
            AgendaKind.CONVERSION,
            AgendaKind.EXTENSION,
            AgendaKind.CANCELLATION,
        )


class VoteKind(StrEnum):
    """Which of the four formulas decides."""

    GENERAL = "general"
    RECRUITMENT = "recruitment"
    ELECTION = "election"
    COMMITTEE = "committee"


class VoteMethod(StrEnum):
    """表决方式."""

    SHOW_OF_HANDS = "show_of_hands"
    SECRET_BALLOT = "secret_ballot"  # noqa: S105 - a way of voting


class Presence(StrEnum):
    """How a member took part."""

    PRESENT = "present"
    LATE = "late"
    LEFT_EARLY = "left_early"
    LEAVE = "leave"
    """请假"""
    ABSENT = "absent"
    """无故缺席"""

    def __init__(self, value: str) -> None:
        # Kept, not computed: judging a year asks it of twenty thousand lines.
        self.counts_as_present: bool = value in ("present", "late", "left_early")
        """Whether the member is counted in 实到."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody named in a record: a member, or only a name (a guest, a speaker from outside)."""

    name: str
    member: MemberId | None = None
    role: str = ""
    """职务 as it was on the day, for example 支部书记."""


@dataclass(frozen=True, slots=True)
class Attendance:
    """One line of the sign-in sheet (F08)."""

    member: MemberId
    name: str
    status: MemberStatus
    votes: bool
    """Whether the member had a vote here that day."""
    presence: Presence = Presence.PRESENT
    reason: str = ""
    made_up_on: date | None = None
    """补学日期"""


@dataclass(frozen=True, slots=True)
class Exclusion:
    """A voter left out of 应到会 (elections and admission votes only)."""

    member: MemberId
    reason: int
    """1 to 5, the reasons of domain page 2.8."""
    consent: str
    """The superior body's consent and the meeting's approval."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One name on an election ballot, and the votes for it."""

    name: str
    in_favour: int


@dataclass(frozen=True, slots=True)
class Vote:
    """What was counted. Verdicts are computed by `branchdesk.domain.voting`, never stored."""

    kind: VoteKind
    method: VoteMethod
    due: int
    """应到会有表决权 (or committee members due), after exclusions."""
    present: int
    in_favour: int = 0
    against: int = 0
    abstained: int = 0
    written_in_favour: int = 0
    """Written opinions in favour lodged before the meeting (admission votes only)."""
    seats: int = 0
    candidates: tuple[Candidate, ...] = ()
    excluded: tuple[Exclusion, ...] = ()


@dataclass(frozen=True, slots=True)
class FollowUp:
    """议定事项: who does what by when."""

    id: FollowUpId
    what: str
    owner: Person
    due: date | None = None
    done_on: date | None = None
    result: str = ""


@dataclass(frozen=True, slots=True)
class Settlement:
    """What a later sitting found of a matter agreed before (上次议定事项落实情况).

    It points to the matter where it was agreed; the earlier minutes stay as they are.
    """

    of: FollowUpId
    what: str
    """The matter as it was agreed, so that these minutes can be read alone."""
    owner: str = ""
    agreed_in: str = ""
    """Day and name of the sitting that agreed it."""
    due: date | None = None
    """Until when it was to be done by then."""
    done_on: date | None = None
    result: str = ""
    new_due: date | None = None
    """Given where it goes on."""
    into: FollowUpId | None = None
    """The matter agreed anew in its place."""


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One item: what it was about, what was said, what was decided."""

    kind: AgendaKind
    title: str
    speaker: Person | None = None
    discussion: str = ""
    decision: str = ""
    for_general_meeting: bool = False
    """需提交党员大会"""
    vote: Vote | None = None
    follow_ups: tuple[FollowUp, ...] = ()
    settled: tuple[Settlement, ...] = ()
    """What became of matters agreed before."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that belongs to a record; the bytes lie in the evidence folder."""

    evidence: EvidenceHash
    name: str
    """The cleaned file name as it was handed in."""
    mime: str
    size: int
    caption: str = ""

    @property
    def is_picture(self) -> bool:
        """Whether it is printed as a picture."""
        return self.mime.startswith("image/")


@dataclass(frozen=True, slots=True)
class Record:
    """One duty carried out: complete, consistent, ready for the books.

    A sitting that carries several duties is several records with the same `sitting`, each with
    its own minutes.
    """

    id: RecordId
    sitting: SittingId
    kind: RecordKind
    belongs_year: int
    starts_at: datetime
    ends_at: datetime
    title: str
    """会议名称 / 课题 / 主题"""
    place: str
    chair: Person
    recorder: Person
    group: GroupId | None = None
    guests: tuple[Person, ...] = ()
    agenda: tuple[AgendaItem, ...] = ()
    attendance: tuple[Attendance, ...] = ()
    """Every member who was due, in the order of the roll on that day."""
    attachments: tuple[Attachment, ...] = ()
    details: dict[str, str] = field(default_factory=dict)
    """Fields of this kind only; their keys are in `branchdesk.domain.kinds`."""
    written_at: datetime | None = None
    """When the minutes were first typed, UTC."""

    @property
    def held_on(self) -> date:
        """The day."""
        return self.starts_at.date()

    @property
    def minutes(self) -> int:
        """How long it took, in minutes."""
        return int((self.ends_at - self.starts_at).total_seconds()) // 60

    @property
    def due(self) -> int:
        """应到."""
        return len(self.attendance)

    @property
    def present(self) -> int:
        """实到."""
        return sum(line.presence.counts_as_present for line in self.attendance)

    @property
    def voters_due(self) -> int:
        """应到会有表决权."""
        return sum(line.votes for line in self.attendance)

    @property
    def voters_present(self) -> int:
        """实到会有表决权."""
        return sum(line.votes and line.presence.counts_as_present for line in self.attendance)


@dataclass(frozen=True, slots=True)
class Override:
    """A hard rule set aside by the secretary, with the written reason."""

    rule: str
    field: str
    reason: str


@dataclass(frozen=True, slots=True)
class Version:
    """What finalising added to a record; versions form a chain over the whole workspace."""

    number: int
    """1 for the first finalised version."""
    finalised_at: datetime
    """UTC"""
    finalised_on: date
    """The local day."""
    late_days: int = 0
    """Days between the sitting and finalising where that counts as 补录, else 0."""
    late_reason: str = ""
    reason: str = ""
    """Why the record was changed; empty for the first version."""
    overrides: tuple[Override, ...] = ()
    sha256: str = ""
    """Of this version's content, hexadecimal."""
    previous_sha256: str = ""
    """Of the version finalised just before it in this workspace; empty for the very first."""
    first_finalised_on: date | None = None
    """The local day of the first version, where this is a later one."""


@dataclass(frozen=True, slots=True)
class FinalRecord:
    """A record together with its latest finalised version."""

    record: Record
    version: Version
