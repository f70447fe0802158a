"""The profile: obligations and limits as data, each with its basis."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from branchdesk.domain.basis import PROGRAM_DEFAULT, Basis, Severity
from branchdesk.domain.cycle_words import Condition, Per, Subject
from branchdesk.domain.records import VoteKind

if TYPE_CHECKING:
    from branchdesk.domain.recruitment import RecruitmentRules


class TalkEvent(StrEnum):
    """What the books may know that calls for a talk (必谈, local practice)."""

    ADMITTED = "admitted"
    """批准为预备党员"""
    CONVERTED = "converted"
    """转为正式党员"""
    EXTENDED = "extended"
    """延长预备期"""
    TRANSFERRED_IN = "transferred_in"
    """组织关系转入"""
    AWARDED = "awarded"
    """受到表彰"""
    DISCIPLINED = "disciplined"
    """留党察看、限期改正"""
    GRADED_LOW = "graded_low"
    """民主评议基本合格、不合格"""


@dataclass(frozen=True, slots=True)
class Obligation:
    """One line of the cycle."""

    code: str
    title: str
    """Chinese, as printed."""
    subject: Subject
    per: Per
    minimum: int
    severity: Severity
    basis: Basis
    not_applicable_if: Condition = Condition.NONE
    each_group: bool = False
    hint: str = ""
    """A few words under the title, for example 每季度."""
    rule: str = ""
    """The rule's code in the compliance report, for example R-LIFE-04; empty: `code`."""
    star_item: str = ""
    """The star item whose score by hand marks it done, where no record of its own exists yet."""
    on_board: bool = True
    """False leaves it out of the board: it cannot be recorded in this version."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Numbers of the profile; each has a basis in `Profile.bases` under its own name."""

    min_branch: int = 3
    max_branch: int = 50
    committee_from: int = 7
    committee_min: int = 3
    committee_usual_max: int = 5
    committee_max: int = 7
    term_years: int = 3
    term_shift_max_days: int = 365
    vacancy_days: int = 90
    member_hours: int = 32
    secretary_hours: int = 56
    minutes_per_hour: int = 45
    study_ledgers: tuple[str, ...] = (
        "training",
        "study_hours",
        "study_class",
        "theory_center_group",
        "organ_study",
        "thematic_seminar",
    )
    """Ledgers whose 学时 count for the people named in their entries."""
    record_finalise_workdays: int = 3
    late_entry_days: int = 7
    likeness_percent: int = 60
    """From how much of the same words on the secretary is told; 0: never."""
    likeness_least_characters: int = 80
    """Minutes that say less are not compared."""
    excellent_share_denominator: int = 3
    """优秀 at most floor(base / this); 0: no cap."""
    excellent_base: str = "rated"
    """rated / all_members / participants"""
    min_participation_percent: int = 95
    probation_months: int = 12
    handbook_due: str = "01-10"
    """Month and day in the following year."""
    self_report_due: str = "12-31"
    review_due: str = "03-31"
    """Month and day in the following year until which 组织生活会 and 民主评议 may be held."""
    plan_due: str = "03-31"
    joint_units_max: int = 5
    secretary_party_age_years: int = 1
    extra_candidates_percent: int = 20
    extend_min_months: int = 6
    extend_max_months: int = 12
    extend_times: int = 1
    term_remind_days: tuple[int, ...] = (180, 90, 30)
    conversion_remind_days: int = 30
    follow_up_remind_days: int = 14
    birthday_remind_days: int = 7
    """How many days ahead a 政治生日 is shown; never more than seven."""
    medal50_from: str = "05-01"
    """Month and day from which the list of 光荣在党50年 is asked for."""


@dataclass(frozen=True, slots=True)
class VoteRule:
    """A voting formula as the profile states it; `branchdesk.domain.voting` computes it."""

    kind: VoteKind
    title: str
    quorum: str
    """Over V (应到会有表决权), P (of those, present), for example ``2*P>=V``."""
    passing: str
    """Over V, P, Y (in favour), W (written opinions), for example ``2*Y>V``."""
    severity: Severity
    basis: Basis


@dataclass(frozen=True, slots=True)
class Check:
    """A rule of the compliance report (合规检查报告), for example R-REV-01."""

    code: str
    title: str
    severity: Severity
    basis: Basis


@dataclass(frozen=True, slots=True)
class TalkTrigger:
    """An event that calls for a talk with the member it happened to."""

    event: TalkEvent
    title: str
    on: bool
    """Whether it is asked for; a branch switches it in its own profile file."""
    within_days: int
    """Days from the event until the talk is overdue."""
    basis: Basis


def _no_steps() -> "RecruitmentRules":
    # Who only asks what is due needs none of the 25 steps.
    from branchdesk.domain.recruitment import RecruitmentRules

    return RecruitmentRules()


@dataclass(frozen=True, slots=True)
class Profile:
    """Everything a branch is held to in a year."""

    id: str
    title: str
    effective_from: str
    obligations: tuple[Obligation, ...]
    limits: Limits
    bases: dict[str, Basis]
    titles: dict[str, str] = field(default_factory=dict)
    """What each limit is called, by its name in `Limits`."""
    severities: dict[str, Severity] = field(default_factory=dict)
    """How strictly each limit binds, by its name in `Limits`."""
    recruitment: "RecruitmentRules" = field(default_factory=_no_steps)
    """The 25 steps of 发展党员, from a file of their own"""
    votes: tuple[VoteRule, ...] = ()
    checks: tuple[Check, ...] = ()
    talk_triggers: tuple[TalkTrigger, ...] = ()

    def severity_of(self, limit: str) -> Severity:
        """Return how strictly a limit binds; soft where nothing is said."""
        return self.severities.get(limit, Severity.SOFT)

    def obligation(self, subject: Subject) -> Obligation | None:
        """Return the first obligation about ``subject``."""
        return next((line for line in self.obligations if line.subject is subject), None)

    def basis_of(self, limit: str) -> Basis:
        """Return the basis of a limit; 本程序默认 where none is known."""
        return self.bases.get(limit, PROGRAM_DEFAULT)
