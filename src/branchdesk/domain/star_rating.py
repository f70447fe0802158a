"""评星定级 of one year as a procedure: from the draft to the name, and what comes of it later.

The self-rating is what was signed on a day, so its points are kept as they were then, together
with the terms of the standard they were given by: neither a later record nor a later edition of the
standard changes a declaration that was handed in.
"""

from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import ClassVar

from branchdesk.domain.dossiers import DossierId
from branchdesk.domain.ids import RecordId
from branchdesk.domain.records import Attachment


class StarStage(StrEnum):
    """How far the rating is, in the order of the procedure."""

    DRAFT = "draft"
    SELF_RATED = "self_rated"
    """支部自评: discussed by the committee, signed by the secretary."""
    DECLARED = "declared"
    """申报: the stars that are asked for."""
    CHECKED = "checked"
    """机关党委考评, item by item."""
    PUBLICISED = "publicised"
    """公示"""
    DECIDED = "decided"
    """审定"""
    NAMED = "named"
    """命名、授星建档"""


ORDER = tuple(StarStage)


class StarChange(StrEnum):
    """What became of the stars of the year before."""

    FIRST = "first"
    PROMOTED = "promoted"
    KEPT = "kept"
    DEMOTED = "demoted"
    REVOKED = "revoked"
    """摘星: none are left."""


@dataclass(frozen=True, slots=True)
class RatedItem:
    """One item of the standard: what the branch gave itself, and what the committee confirmed."""

    code: str
    category: str
    title: str
    points: Decimal
    """What it can bring, after points that do not apply were shared out."""
    score: Decimal
    applicable: bool = True
    checked: Decimal | None = None
    """考评分; None: not checked yet."""
    reason: str = ""
    """Why it differs from the self-rating."""

    @property
    def differs(self) -> bool:
        """Whether the committee gave other points than the branch."""
        return self.checked is not None and self.checked != self.score


@dataclass(frozen=True, slots=True)
class RatingTerms:
    """What of the standard decides the stars, as it was in force at the self-rating."""

    standard: str = ""
    version: int = 1
    thresholds: tuple[tuple[int, Decimal], ...] = ()
    bonus_cap: Decimal = Decimal(0)
    vetoed_stars: int = 0
    gate: tuple[str, ...] = ()
    publicity_days: int = 5
    peer_percent: Decimal = Decimal(0)
    one_step_up: bool = False
    new_branch_unrated: bool = False


@dataclass(frozen=True, slots=True)
class Objection:
    """反映 during 公示: what was said and what came of it; never by whom."""

    id: str
    what: str
    on: date | None = None
    answer: str = ""
    """How it was looked into, and the result."""


@dataclass(frozen=True, slots=True)
class StarRating:
    """The whole procedure of one year."""

    KIND: ClassVar[str] = "star_rating"
    NAME: ClassVar[str] = "星级评定"

    id: DossierId
    year: int
    stage: StarStage = StarStage.DRAFT
    previous: int | None = None
    """Stars of the year before; None: there are none."""
    terms: RatingTerms = field(default_factory=RatingTerms)
    # Self-rating
    meeting: RecordId | None = None
    """The committee's meeting that discussed it."""
    rated_on: date | None = None
    signed_by: str = ""
    """书记签字"""
    report: str = ""
    """自评报告: what stands against it, what is to be done."""
    items: tuple[RatedItem, ...] = ()
    bonus: Decimal = Decimal(0)
    penalty: Decimal = Decimal(0)
    total: Decimal = Decimal(0)
    stars: int = 0
    """What the self-rating comes to."""
    vetoes: tuple[tuple[str, str, str], ...] = ()
    """(code, title, note)"""
    set_aside: bool = False
    """A hard rule was set aside in the year: no top stars where the gate says so."""
    # Declaration
    target: int | None = None
    """申报星级; 0: 只自评、不定星."""
    declared_on: date | None = None
    # The committee's check
    checked_on: date | None = None
    checked_by: str = ""
    checked_bonus: Decimal | None = None
    checked_penalty: Decimal | None = None
    peer: Decimal | None = None
    """评议分 of a hundred, where the standard gives it a weight."""
    veto_found: str = ""
    """一票否决 that the committee found."""
    opinion: str = ""
    # Publicity
    shown_from: date | None = None
    shown_to: date | None = None
    shown_at: str = ""
    objections: tuple[Objection, ...] = ()
    # Decision
    decided_on: date | None = None
    decided_by: str = ""
    document: str = ""
    """文号"""
    awarded: int | None = None
    """The stars that were decided; 0: 不定级."""
    decision_note: str = ""
    """Why they are not those of the check: quota, 破格 …"""
    # Name
    named_on: date | None = None
    plaque: str = ""
    """授牌、建档 …"""
    # Afterwards
    revoked_on: date | None = None
    revoked_by: str = ""
    revoked_why: str = ""
    attachments: tuple[Attachment, ...] = ()

    @property
    def belongs_year(self) -> int | None:
        """Return the year that is rated."""
        return self.year

    @property
    def title(self) -> str:
        """Return what it is called."""
        return f"{self.year}年度星级评定"

    def reached(self, stage: StarStage) -> bool:
        """Tell whether the procedure is at a stage or beyond it."""
        return ORDER.index(self.stage) >= ORDER.index(stage)

    @property
    def following(self) -> StarStage | None:
        """Return the next stage, None at the end."""
        place = ORDER.index(self.stage) + 1
        return ORDER[place] if place < len(ORDER) else None

    def item(self, code: str) -> RatedItem | None:
        """Return one item."""
        return next((item for item in self.items if item.code == code), None)

    def with_item(self, changed: RatedItem) -> "StarRating":
        """Return the rating with an item in the place of the one with its code."""
        items = tuple(changed if item.code == changed.code else item for item in self.items)
        return replace(self, items=items)

    @property
    def final_stars(self) -> int | None:
        """Return the stars that count: 0 once revoked, None while nothing is decided."""
        if self.revoked_on is not None:
            return 0
        return self.awarded if self.reached(StarStage.DECIDED) else None


def star_rating_id(year: int) -> DossierId:
    """Return the id of a year's rating: there is one a year."""
    return DossierId(f"star_rating-{year:04}")


def change_of(previous: int | None, now: int) -> StarChange:
    """Return what a decision makes of the year before."""
    if not now:
        return StarChange.REVOKED if previous else StarChange.FIRST
    if previous is None:
        return StarChange.FIRST
    if now == previous:
        return StarChange.KEPT
    return StarChange.PROMOTED if now > previous else StarChange.DEMOTED
