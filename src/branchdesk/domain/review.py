"""民主评议党员 for one year: four steps, tallies without voters, grades with reasons."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from branchdesk.domain.ids import MemberId
from branchdesk.domain.records import Attachment


class ReviewGrade(StrEnum):
    """评定等次."""

    EXCELLENT = "excellent"
    QUALIFIED = "qualified"
    BASICALLY_QUALIFIED = "basically_qualified"
    UNQUALIFIED = "unqualified"


class ReviewStepKind(StrEnum):
    """The steps of a year's review, in their order; four of them are 三评一定."""

    PREPARATION = "preparation"
    """方案、通知、学习"""
    SELF_REVIEW = "self_review"
    PEER_REVIEW = "peer_review"
    BALLOT_REVIEW = "ballot_review"
    ORGANIZATION_RATING = "organization_rating"
    FEEDBACK = "feedback"
    """反馈本人"""
    HELP = "help"
    """帮助改进、限期改正"""

    @property
    def is_prescribed(self) -> bool:
        """Whether 三评一定 asks for a day and proof of it; the others go by each member's line."""
        return self in PRESCRIBED


PRESCRIBED = (
    ReviewStepKind.SELF_REVIEW,
    ReviewStepKind.PEER_REVIEW,
    ReviewStepKind.BALLOT_REVIEW,
    ReviewStepKind.ORGANIZATION_RATING,
)
GROUNDS = tuple(f"N{number:02d}" for number in range(1, 11))
"""Codes of the ten 反向情形 that ballots commonly print; see `terms.GROUNDS`."""


ENOUGH_TO_HIDE = 5
"""Fewer ballots than that hide nobody: they are not broken down, and are not stored alone."""


class CountedBy(StrEnum):
    """Where the tallies come from."""

    TYPED = ""
    """Counted elsewhere and typed into the table."""
    PAPER = "paper"
    """两人计票"""
    BOOTH = "booth"
    """上机测评"""


@dataclass(frozen=True, slots=True)
class ReviewStep:
    """One step: when it was done and what shows it."""

    kind: ReviewStepKind
    held_on: date | None = None
    note: str = ""
    record_ids: tuple[str, ...] = ()
    """Records (meetings) in which the step took place."""
    attachments: tuple[Attachment, ...] = ()


@dataclass(frozen=True, slots=True)
class BallotCount:
    """The ballots as paper: 发出、收回、有效. No link from a ballot to a person exists anywhere."""

    issued: int = 0
    returned: int = 0
    valid: int = 0
    scrutineer: str = ""
    """监票人"""
    teller: str = ""
    """计票人"""
    second_teller: str = ""
    counted_by: CountedBy = CountedBy.TYPED
    team: tuple[int, int, int, int] = (0, 0, 0, 0)
    """班子测评: 好, 较好, 一般, 差"""
    withheld: bool = False
    """Fewer than five ballots: what they say of each member was never kept."""

    @property
    def void(self) -> int:
        """作废."""
        return max(0, self.returned - self.valid)

    @property
    def too_few(self) -> bool:
        """Whether so few ballots are valid that what they say of anybody is not handed on."""
        return self.withheld or self.valid < ENOUGH_TO_HIDE


@dataclass(frozen=True, slots=True)
class DutyReport:
    """述职: the secretary's account to the meeting, with last year's rectification."""

    by: str = ""
    held_on: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class MemberReview:
    """What the ballots said of one member, and what the organisation decided."""

    member: MemberId
    name: str
    participates: bool = True
    """参评 (a long-ill or absent member may not)."""
    rated: bool = True
    """False for probationary members: they take part and get no grade."""
    self_review_on: date | None = None
    excellent: int = 0
    qualified: int = 0
    basically_qualified: int = 0
    unqualified: int = 0
    grade: ReviewGrade | None = None
    reason: str = ""
    """Required where the grade differs from the plurality of the ballots (不唯票)."""
    feedback_on: date | None = None
    """反馈本人"""
    help_plan: str = ""
    """帮助措施 where the grade is 基本合格 or below."""
    peer_review_on: date | None = None
    """When others said what they think of the member, where that was not the day of the step."""
    helper: str = ""
    """帮助人"""
    help_until: date | None = None
    correction_from: date | None = None
    """限期改正 begins; only as decided by the branch and its superior."""
    correction_months: int = 0
    """As decided; nothing is assumed, since the length is not written in what is known here."""
    outcome: str = ""
    """What became of the help or the correction."""
    outcome_on: date | None = None
    """When that was found, where it was added after finalising."""
    grounds: tuple[tuple[str, int], ...] = ()
    """反向情形 on the ballots: code and how often."""

    @property
    def votes(self) -> tuple[int, int, int, int]:
        """The tallies in the order of the grades."""
        return (self.excellent, self.qualified, self.basically_qualified, self.unqualified)


@dataclass(frozen=True, slots=True)
class ReviewAddition:
    """What was added to a review after it was finalised; see `review_outcome`."""

    at: datetime
    """UTC"""
    member: MemberId
    name: str
    outcome: str
    on: date
    reason: str


@dataclass(frozen=True, slots=True)
class Review:
    """The whole review for year `year`, usually held early in the next one."""

    year: int
    steps: tuple[ReviewStep, ...] = ()
    ballots: BallotCount = BallotCount()
    members: tuple[MemberReview, ...] = ()
    duty: DutyReport = DutyReport()
    rates_team: bool = False
    """Whether the ballot also has a line for 支部班子."""
    cap_override_reason: str = ""
    """Why more than the cap were rated 优秀."""
    finalised_at: datetime | None = None
    additions: tuple[ReviewAddition, ...] = ()
    """In the order in which they were made; none is ever changed."""
    unread: tuple[tuple[str, str], ...] = ()
    """What was typed and means nothing yet (half a date, a letter in a tally), by its field.

    Kept so that no keystroke is lost; a review that is closed has none.
    """

    @property
    def version(self) -> int:
        """1 for the review as it was finalised, one more for every addition."""
        return 1 + len(self.additions)

    def step(self, kind: ReviewStepKind) -> ReviewStep:
        """Return the step of this kind, an empty one if nothing was entered yet."""
        return next((step for step in self.steps if step.kind is kind), ReviewStep(kind))
