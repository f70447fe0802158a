"""How many hours of study a member should reach in a year (教育管理工作条例, 教育培训规划)."""

from branchdesk.domain.people import Member
from branchdesk.domain.profile import Limits


def hours_wanted(member: Member, limits: Limits, *, in_committee: bool) -> int | None:
    """Return the hours a member should reach; None for who is exempt."""
    if member.exempt_from_hours:
        return None
    return limits.secretary_hours if in_committee else limits.member_hours
