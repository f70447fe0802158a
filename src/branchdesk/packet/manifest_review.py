"""民主评议党员 and 评星定级 as parts of the data inside a packet.

What came with format 1.2 has a default: packets made before it are read as they were.
"""

from datetime import date, datetime

from branchdesk.packet.manifest_parts import Part


class MemberReviewPart(Part):
    """What the ballots and the organisation said of one member."""

    member: str
    name: str
    rated: bool
    votes: tuple[int, int, int, int]
    """优秀, 合格, 基本合格, 不合格; four zeros where `ReviewPart.withheld`."""
    grade: str
    """excellent, qualified, basically_qualified, unqualified, or empty."""
    participates: bool = True
    """Since 1.2"""
    reason: str = ""
    """Why this grade; since 1.2"""
    self_review_on: date | None = None
    """Since 1.2"""
    peer_review_on: date | None = None
    """Empty: on the day of the step; since 1.2"""
    feedback_on: date | None = None
    """Since 1.2"""
    help_plan: str = ""
    """Since 1.2"""
    helper: str = ""
    """Since 1.2"""
    help_until: date | None = None
    """Since 1.2"""
    correction_from: date | None = None
    """First day of 限期改正; since 1.2"""
    correction_months: int = 0
    """As decided; 0 where none was decided; since 1.2"""
    correction_until: date | None = None
    """Since 1.2"""
    outcome: str = ""
    """What became of help or correction; empty while it goes on; since 1.2"""
    outcome_on: date | None = None
    """Since 1.2"""


class ReviewStepPart(Part):
    """One step of the review; since 1.2."""

    kind: str
    held_on: date | None
    note: str
    records: tuple[str, ...]
    """Records of the sittings in which it took place."""


class DutyReportPart(Part):
    """述职: the secretary's account to the meeting; since 1.2."""

    by: str
    held_on: date | None
    note: str


class ReviewAdditionPart(Part):
    """What was added after finalising; since 1.2."""

    at: datetime
    name: str
    outcome: str
    on: date
    reason: str


class ReviewPart(Part):
    """民主评议党员: tallies and grades; nothing leads from a ballot to a person."""

    year: int
    """The year it belongs to, whenever it was held."""
    issued: int
    returned: int
    valid: int
    members: tuple[MemberReviewPart, ...]
    held_on: date | None = None
    """Day of the ballot, often early in the year after; since 1.2"""
    finalised_at: datetime | None = None
    """Empty while it may still change; since 1.2"""
    steps: tuple[ReviewStepPart, ...] = ()
    """Since 1.2"""
    duty: DutyReportPart | None = None
    """Since 1.2"""
    team: tuple[int, int, int, int] | None = None
    """The committee as a team: 好, 较好, 一般, 差; empty where it was not voted on; since 1.2"""
    withheld: bool = False
    """Fewer than five valid ballots: nothing is broken down; since 1.2"""
    scrutineer: str = ""
    """Since 1.2"""
    tellers: tuple[str, ...] = ()
    """Since 1.2"""
    over_the_cap: str = ""
    """Why more than the cap are 优秀; since 1.2"""
    version: int = 1
    """1 as it was finalised, one more for each of `additions`; since 1.2"""
    additions: tuple[ReviewAdditionPart, ...] = ()
    """Since 1.2"""


class StarItemPart(Part):
    """One item of the star standard."""

    code: str
    points: str
    """A number as text, as `score`"""
    score: str
    by_hand: bool
    records: tuple[str, ...]


class StarsPart(Part):
    """The star self-rating."""

    standard: str
    total: str
    stars: int
    items: tuple[StarItemPart, ...]


class RatedItemPart(Part):
    """One item as it was handed in, with what the committee gave it."""

    code: str
    category: str
    title: str
    points: str
    """A number as text, as `score` and `checked`"""
    score: str
    """What the branch gave itself on the day of the self-rating."""
    applicable: bool
    checked: str
    """What the committee gave; empty until it has checked."""
    reason: str
    """Why that differs from the self-rating."""


class StarDeclarationPart(Part):
    """申报."""

    stars: int
    """0: rates itself and asks for none."""
    on: date | None


class StarCheckPart(Part):
    """机关党委考评."""

    on: date | None
    by: str
    bonus: str
    """What counts in the check, a number as text; as handed in where the committee gave none."""
    penalty: str
    peer: str
    """评议分 of a hundred; empty where the standard gives it no weight."""
    veto: str
    """一票否决 that was found."""
    opinion: str
    total: str
    stars: int


class StarObjectionPart(Part):
    """What was said during 公示 and what came of it; never by whom."""

    what: str
    on: date | None
    answer: str


class StarPublicityPart(Part):
    """公示."""

    first: date | None
    last: date | None
    days: int
    """Counted with the first and the last."""
    days_needed: int
    place: str
    objections: tuple[StarObjectionPart, ...]


class StarDecisionPart(Part):
    """审定."""

    on: date | None
    by: str
    document: str
    stars: int
    change: str
    """first, promoted, kept, demoted or revoked: against the year before."""
    note: str
    """Why they are not those of the check."""


class StarNamingPart(Part):
    """命名、授星建档; and 摘星, if that followed."""

    on: date | None
    plaque: str
    revoked_on: date | None
    revoked_by: str
    revoked_why: str


class StarRatingPart(Part):
    """评星定级 of the year, as far as it went; a step that was not taken is empty."""

    year: int
    stage: str
    """self_rated, declared, checked, publicised, decided or named"""
    stars_before: int | None
    """Of the year before; empty if there are none."""
    standard: str
    standard_version: int
    rated_on: date | None
    signed_by: str
    record: str
    """The sitting that discussed it."""
    report: str
    items: tuple[RatedItemPart, ...]
    bonus: str
    penalty: str
    total: str
    stars: int
    vetoes: tuple[tuple[str, str, str], ...]
    """(code, title, note)"""
    declaration: StarDeclarationPart | None
    check: StarCheckPart | None
    publicity: StarPublicityPart | None
    decision: StarDecisionPart | None
    naming: StarNamingPart | None
