"""Who is a member, and who may vote, on a given day (支部工作条例; domain page 2.8)."""

from dataclasses import dataclass, field
from datetime import date
from enum import Enum, auto

from branchdesk.domain.ids import GroupId, MemberId
from branchdesk.domain.people import Member, MemberStatus, PartyGroup, PartyPost

COMMITTEE_FROM = 7
"""Full members from which a branch shall have a committee (支部工作条例第二十条)."""

_MEMBERS_HERE = frozenset(
    {
        MemberStatus.FULL,
        MemberStatus.PROBATIONARY,
        MemberStatus.ON_PARTY_PROBATION,
        MemberStatus.CORRECTIVE_DEADLINE,
    }
)
_VOTERS = frozenset({MemberStatus.FULL, MemberStatus.CORRECTIVE_DEADLINE})
_NOT_PROBATIONARY = _MEMBERS_HERE - {MemberStatus.PROBATIONARY}


class Standing(Enum):
    """What a person can be to the branch on a day, as far as counting goes."""

    MEMBER = auto()
    FULL = auto()
    VOTER = auto()
    HOSTED = auto()


_STATUSES = {
    Standing.MEMBER: _MEMBERS_HERE,
    Standing.FULL: _NOT_PROBATIONARY,
    Standing.VOTER: _VOTERS,
    Standing.HOSTED: frozenset({MemberStatus.HOSTED}),
}


@dataclass(frozen=True, slots=True)
class Roll:
    """Everybody who ever was in the branch, and its groups."""

    members: tuple[Member, ...] = ()
    groups: tuple[PartyGroup, ...] = ()
    _on: dict[tuple[Standing, date], tuple[Member, ...]] = field(
        default_factory=dict, init=False, compare=False, repr=False
    )
    """What was asked of a day before: judging a year asks for the same days thousands of times."""

    def standing(self, standing: Standing, day: date) -> tuple[Member, ...]:
        """Return the members with this standing on ``day``, in the order of the roll."""
        known = self._on.get((standing, day))
        if known is None:
            statuses = _STATUSES[standing]
            known = tuple(m for m in self.members if m.status_on(day) in statuses)
            self._on[standing, day] = known
        return known

    def member(self, member_id: MemberId) -> Member | None:
        """Return the member with this id."""
        return next((member for member in self.members if member.id == member_id), None)

    def group(self, group_id: GroupId | None) -> PartyGroup | None:
        """Return the group with this id."""
        return next((group for group in self.groups if group.id == group_id), None)


def is_member(member: Member, day: date) -> bool:
    """Tell whether the person belongs to this branch on ``day``, with or without a vote."""
    return member.status_on(day) in _MEMBERS_HERE


def may_vote(member: Member, day: date) -> bool:
    """Tell whether the person has 表决权、选举权、被选举权 here on ``day``."""
    return member.status_on(day) in _VOTERS


def members_on(roll: Roll, day: date) -> tuple[Member, ...]:
    """Return the members on ``day``, full and probationary, in the order of the roll."""
    return roll.standing(Standing.MEMBER, day)


def full_members_on(roll: Roll, day: date) -> tuple[Member, ...]:
    """Return 正式党员 on ``day``, whether or not they may vote."""
    return roll.standing(Standing.FULL, day)


def voters_on(roll: Roll, day: date) -> tuple[Member, ...]:
    """Return 有表决权的党员 on ``day``."""
    return roll.standing(Standing.VOTER, day)


def hosted_on(roll: Roll, day: date) -> tuple[Member, ...]:
    """Return people who take part here while their 组织关系 is elsewhere."""
    return roll.standing(Standing.HOSTED, day)


def should_have_committee(roll: Roll, day: date) -> bool:
    """Tell whether the branch shall have a committee: seven full members or more (第二十条)."""
    return len(full_members_on(roll, day)) >= COMMITTEE_FROM


def has_committee(roll: Roll, day: date) -> bool:
    """Tell whether a committee can sit on ``day``: it shall exist, and people hold its seats."""
    return should_have_committee(roll, day) and bool(committee_on(roll, day))


def committee_on(roll: Roll, day: date) -> tuple[Member, ...]:
    """Return 支委会委员 on ``day``, the secretary first."""
    seated = [
        member
        for member in members_on(roll, day)
        if any(post.in_committee for post in member.posts_on(day))
    ]
    order = {post: rank for rank, post in enumerate(PartyPost)}
    return tuple(sorted(seated, key=lambda m: min(order[post] for post in m.posts_on(day))))


def holders_on(roll: Roll, post: PartyPost, day: date) -> tuple[Member, ...]:
    """Return the members who hold ``post`` on ``day``."""
    return tuple(member for member in members_on(roll, day) if post in member.posts_on(day))


def groups_on(roll: Roll, day: date) -> tuple[PartyGroup, ...]:
    """Return the party groups that exist on ``day``."""
    return tuple(group for group in roll.groups if group.exists_on(day))


def group_members_on(roll: Roll, group: GroupId, day: date) -> tuple[Member, ...]:
    """Return the members of ``group`` on ``day``."""
    return tuple(m for m in members_on(roll, day) if m.group_on(day) == group)
