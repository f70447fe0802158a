"""The star standard as data: items, points, how each is measured, vetoes, thresholds."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from branchdesk.domain.basis import Basis
from branchdesk.domain.ids import MemberId, RecordId
from branchdesk.domain.ledgers import EntryId
from branchdesk.domain.records import Attachment


class Computed(StrEnum):
    """How an item gets its points."""

    AUTO = "auto"
    SEMI = "semi"
    MANUAL = "manual"


@dataclass(frozen=True, slots=True)
class StandardItem:
    """One item of the standard, for example C1 支部党员大会, 5 points."""

    code: str
    category: str
    title: str
    points: Decimal
    rule: str
    """The scoring rule in words, as printed."""
    evidence: str
    """考评依据 as printed."""
    compute: Computed
    measure: str = ""
    """Name of the measure in `branchdesk.domain.measures`; empty: scored by hand."""
    parameters: dict[str, str] = field(default_factory=dict)
    basis: Basis | None = None
    effort: Decimal = Decimal(1)
    """Hours that making good one thing takes, as the committee reckons; never part of a score."""


@dataclass(frozen=True, slots=True)
class Veto:
    """一票否决."""

    code: str
    title: str
    measure: str = ""
    """Name of the measure that finds it out; empty: stated by hand."""


@dataclass(frozen=True, slots=True)
class AdjustmentRule:
    """A line of the list of 加分 or 减分, offered where one is entered."""

    title: str
    points: Decimal
    """Negative for 减分."""
    most: Decimal | None = None
    """The most (or, for 减分, the least) that the line can come to; None: no limit of its own."""


@dataclass(frozen=True, slots=True)
class Standard:
    """A star standard; the committee may replace it by its own file."""

    id: str
    title: str
    categories: tuple[tuple[str, str], ...]
    """(letter, title) in order."""
    items: tuple[StandardItem, ...]
    vetoes: tuple[Veto, ...]
    thresholds: tuple[tuple[int, Decimal], ...]
    """(stars, least points), most stars first; compared unrounded."""
    bonus_cap: Decimal
    vetoed_stars: int
    """A vetoed branch gets at most this many stars; 0: 不定级."""
    five_star_gate: tuple[str, ...]
    """Items that must have points for five stars."""
    basis: Basis
    adjustments: tuple[AdjustmentRule, ...] = ()
    gate_without_overrides: bool = True
    """Whether five stars also need a year without a hard rule set aside."""
    quotas: tuple[tuple[int, Decimal], ...] = ()
    """(stars, share of the branches), most stars first; shown, never applied to one branch."""
    publicity_days: int = 5
    version: int = 1
    peer_percent: Decimal = Decimal(0)
    """评议项: how much of the result is the committee's appraisal, in per cent of the whole."""
    one_step_up: bool = False
    """逐级晋升: at most one star more than the year before."""
    new_branch_unrated: bool = False
    """A branch founded in the year rates itself but gets no star."""

    def item(self, code: str) -> StandardItem | None:
        """Return the item with this code."""
        return next((item for item in self.items if item.code == code), None)


@dataclass(frozen=True, slots=True)
class ManualScore:
    """A score entered by hand, with its note and evidence."""

    code: str
    points: Decimal
    note: str
    attachments: tuple[Attachment, ...] = ()
    not_applicable: bool = False
    """The item does not apply to this branch; its points are redistributed in the category."""


@dataclass(frozen=True, slots=True)
class Adjustment:
    """加分 (positive) or 减分 (negative), with its note and evidence."""

    points: Decimal
    note: str
    attachments: tuple[Attachment, ...] = ()


@dataclass(frozen=True, slots=True)
class StarSheet:
    """What a person entered for the star rating of a year; everything else is computed."""

    year: int
    scores: tuple[ManualScore, ...] = ()
    adjustments: tuple[Adjustment, ...] = ()
    vetoes: tuple[tuple[str, str], ...] = ()
    """(code, note) of the vetoes that apply."""

    def score(self, code: str) -> ManualScore | None:
        """Return the manual score of an item."""
        return next((score for score in self.scores if score.code == code), None)


OVERRIDES = "overrides"
"""In `StarResult.gate_failed`: a hard rule was set aside in a record of the year."""


class MissingKind(StrEnum):
    """What an item still lacks; phrased in one place."""

    NO_RECORD_IN_MONTH = "no_record_in_month"
    NO_RECORD_IN_QUARTER = "no_record_in_quarter"
    NO_RECORD_IN_HALF_YEAR = "no_record_in_half_year"
    NO_RECORD_IN_YEAR = "no_record_in_year"
    QUORUM_FAILED = "quorum_failed"
    WITHOUT_FIRST_TOPIC = "without_first_topic"
    SECRETARY_HAS_NOT_LECTURED = "secretary_has_not_lectured"
    MEMBERS_BELOW = "members_below"
    LATE_RECORDS = "late_records"
    STEP_MISSING = "step_missing"
    OVERDUE = "overdue"
    ENTER_BY_HAND = "enter_by_hand"
    RATE_BELOW = "rate_below"
    INCOMPLETE_RECORDS = "incomplete_records"
    SEAT_MISSING = "seat_missing"
    MORE_NEEDED = "more_needed"
    NO_ENTRY = "no_entry"
    """A ledger has nothing yet."""
    NOT_REGISTERED = "not_registered"
    """Members who are not registered with a community."""
    NOT_CLOSED = "not_closed"
    """Entries of a ledger that are not done with, or are past their day."""
    PLAN_PART_MISSING = "plan_part_missing"
    DUES_UNPAID = "dues_unpaid"
    """Members with months not paid in full and in time."""
    POINTS_NOT_PUBLISHED = "points_not_published"
    """Quarters of 党员积分 not published, not agreed, or with an objection unanswered."""


@dataclass(frozen=True, slots=True)
class Missing:
    """One thing an item lacks."""

    kind: MissingKind
    values: tuple[str, ...] = ()
    """Months, names, numbers for the sentence."""
    by: date | None = None
    """Until when it can still be made good."""
    open_now: bool = False
    """True while it can still be made good."""
    points: Fraction | None = None
    """What making it good brings, before points are shared out; None: what else is lacking."""
    ledger: str = ""
    """The ledger in which it is made good."""
    entries: tuple[EntryId, ...] = ()
    """Its entries that are concerned."""


@dataclass(frozen=True, slots=True)
class ItemScore:
    """One item judged."""

    code: str
    category: str
    title: str
    points: Decimal
    """Points of the standard."""
    available: Decimal
    """Points after those of items that do not apply were redistributed in the category."""
    score: Decimal
    compute: Computed
    by_hand: bool = False
    """Whether the score was entered by a person."""
    applicable: bool = True
    evidence: tuple[RecordId, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    members: tuple[MemberId, ...] = ()
    missing: tuple[Missing, ...] = ()
    entries: tuple[EntryId, ...] = ()
    """Ledger entries that prove it."""
    takes_hand: bool = False
    """Whether a score by hand counts where one is entered."""
    note: str = ""
    rule: str = ""
    evidence_text: str = ""


@dataclass(frozen=True, slots=True)
class CategoryScore:
    """The sum of a category."""

    code: str
    title: str
    points: Decimal
    score: Decimal


@dataclass(frozen=True, slots=True)
class StarResult:
    """A branch judged against the standard."""

    year: int
    standard_id: str
    standard_title: str
    items: tuple[ItemScore, ...]
    categories: tuple[CategoryScore, ...]
    bonus: Decimal
    penalty: Decimal
    total: Decimal
    """Unrounded; shown with two decimals, cut off, never rounded up."""
    stars: int
    vetoes: tuple[tuple[str, str, str], ...] = ()
    """(code, title, note) of the vetoes that apply."""
    next_threshold: Decimal | None = None
    """Points of the next star, None at the top."""
    gate_failed: tuple[str, ...] = ()
    """Why five stars are not reached in spite of the points: item codes, or `OVERRIDES`."""
