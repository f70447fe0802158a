"""Members of a branch: who they are, and what they were on which day."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from branchdesk.domain.dates import FuzzyDate
from branchdesk.domain.ids import GroupId, MemberId


class MemberStatus(StrEnum):
    """What a person is to the branch from a day on (domain page, voting table)."""

    FULL = "full"
    """正式党员"""
    PROBATIONARY = "probationary"
    """预备党员: attends, never votes (党章第七条)"""
    ON_PARTY_PROBATION = "on_party_probation"
    """留党察看期间: attends, never votes"""
    CORRECTIVE_DEADLINE = "corrective_deadline"
    """限期改正: votes, with a warning (待核对)"""
    HOSTED = "hosted"
    """组织关系不在本支部, takes part in its life: no vote here"""
    LEFT = "left"
    """Transferred out, removed or deceased: no longer a member of this branch"""


class Category(StrEnum):
    """人员类别: the person's tie to the unit."""

    IN_SERVICE = "in_service"
    RETIRED = "retired"
    OTHER = "other"


class PartyPost(StrEnum):
    """党内职务 in the branch."""

    SECRETARY = "secretary"
    DEPUTY_SECRETARY = "deputy_secretary"
    ORGANIZATION = "organization_commissioner"
    PUBLICITY = "publicity_commissioner"
    DISCIPLINE = "discipline_commissioner"
    COMMISSIONER = "commissioner"
    """A member of the committee with another or no named duty (青年委员 …)"""
    GROUP_LEADER = "group_leader"

    @property
    def in_committee(self) -> bool:
        """Whether the holder sits in the branch committee (where there is one)."""
        return self is not PartyPost.GROUP_LEADER


@dataclass(frozen=True, slots=True)
class StatusChange:
    """From this day on, the member has this status."""

    on: date
    status: MemberStatus
    note: str = ""


@dataclass(frozen=True, slots=True)
class GroupStay:
    """Time spent in one party group; ``until`` is the last day, None while it lasts."""

    group: GroupId
    since: date
    until: date | None = None


@dataclass(frozen=True, slots=True)
class PostTerm:
    """Time spent in one party post; ``until`` is the last day, None while it lasts."""

    post: PartyPost
    since: date
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Member:
    """One person in the branch's register, with everything that ever held about them."""

    id: MemberId
    name: str
    gender: str = ""
    """男 or 女, or empty where it is not known."""
    ethnicity: str = ""
    born: FuzzyDate | None = None
    id_number: str = ""
    joined: FuzzyDate | None = None
    """入党时间: the day admission as a probationary member was passed."""
    full_on: FuzzyDate | None = None
    """转正时间: from here counts 党龄."""
    category: Category = Category.IN_SERVICE
    unit_post: str = ""
    """单位职务"""
    education: str = ""
    phone: str = ""
    note: str = ""
    exempt_from_hours: bool = False
    """Left out of the study-hours count (age, long illness), as the committee allowed."""
    statuses: tuple[StatusChange, ...] = ()
    """In order of day."""
    groups: tuple[GroupStay, ...] = ()
    posts: tuple[PostTerm, ...] = ()

    def status_on(self, day: date) -> MemberStatus | None:
        """Return the status on ``day``; None before the first known one."""
        holding, since = None, date.min
        for change in self.statuses:
            if since <= change.on <= day:
                holding, since = change.status, change.on
        return holding

    def group_on(self, day: date) -> GroupId | None:
        """Return the party group on ``day``."""
        return next((stay.group for stay in self.groups if _covers(stay, day)), None)

    def posts_on(self, day: date) -> tuple[PartyPost, ...]:
        """Return the party posts held on ``day``."""
        return tuple(term.post for term in self.posts if _covers(term, day))


@dataclass(frozen=True, slots=True)
class PartyGroup:
    """党小组, with the days between which it exists."""

    id: GroupId
    name: str
    since: date
    until: date | None = None

    def exists_on(self, day: date) -> bool:
        """Tell whether the group exists on ``day``."""
        return _covers(self, day)


def _covers(span: GroupStay | PostTerm | PartyGroup, day: date) -> bool:
    return span.since <= day and (span.until is None or day <= span.until)
