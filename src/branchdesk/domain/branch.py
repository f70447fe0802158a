"""The branch itself: its name, its place in the organisation, its committee's term."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from branchdesk.domain.dates import add_months


class BranchKind(StrEnum):
    """支部类型 (domain page 2.1)."""

    ORGAN = "organ_branch"
    RETIREE = "retiree_branch"
    JOINT = "joint_branch"
    TEMPORARY = "temporary_branch"


@dataclass(frozen=True, slots=True)
class CommitteeTerm:
    """One term of the committee (or of the secretary where there is no committee)."""

    elected_on: date
    years: int = 3
    """机关基层组织条例第七条: three years."""
    extended_until: date | None = None
    """An approved extension; never more than a year."""
    approval: str = ""
    """Number of the approval or filing document."""

    @property
    def ends_on(self) -> date:
        """The day by which the next election is due."""
        return self.extended_until or add_months(self.elected_on, 12 * self.years)


@dataclass(frozen=True, slots=True)
class Branch:
    """What a workspace is about."""

    name: str
    """Full name, for example 中共××市人大常委会机关第一支部委员会."""
    short_name: str = ""
    code: str = ""
    superior: str = ""
    """Superior committee, for example ××市人大常委会机关党委."""
    unit: str = ""
    kind: BranchKind = BranchKind.ORGAN
    founded_on: date | None = None
    first_year: int = 0
    """The first year kept in this workspace; 0: the year it was made."""
    term: CommitteeTerm | None = None
    party_day: str = ""
    """The declared fixed day of 主题党日, for example 每月15日."""

    @property
    def title(self) -> str:
        """The name for narrow places."""
        return self.short_name or self.name
