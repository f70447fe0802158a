"""Twenty-three fictional members in two groups, and who signed in."""

from datetime import date

from branchdesk.domain.dates import FuzzyDate
from branchdesk.domain.ids import GroupId, MemberId
from branchdesk.domain.people import (
    Category,
    GroupStay,
    Member,
    MemberStatus,
    PartyGroup,
    PartyPost,
    PostTerm,
    StatusChange,
)
from branchdesk.domain.records import Attendance, Presence
from branchdesk.domain.roll import Roll

YEAR = 2026
NAMES = (
    *("李𬭎", "张䶮", "王建国", "赵文静", "陈志远", "刘海燕", "杨帆", "黄晓明"),
    *("周丽萍", "吴刚", "徐静", "孙立军", "胡春梅", "朱玉", "高翔", "林雪"),
    *("何伟", "郭芳", "马骏", "罗敏", "梁栋", "宋佳", "郑旻"),
)
GROUPS = (
    PartyGroup(GroupId("g1"), "第一党小组", date(2024, 1, 1)),
    PartyGroup(GroupId("g2"), "第二党小组", date(2024, 1, 1)),
)
POSTS = (
    PartyPost.SECRETARY,
    PartyPost.ORGANIZATION,
    PartyPost.PUBLICITY,
    PartyPost.DISCIPLINE,
    PartyPost.COMMISSIONER,
)


def roll() -> Roll:
    """Return twenty-three members in two groups, the last one on probation."""
    return Roll(tuple(_member(index, name) for index, name in enumerate(NAMES)), GROUPS)


def _member(index: int, name: str) -> Member:
    probationary = index == len(NAMES) - 1
    status = MemberStatus.PROBATIONARY if probationary else MemberStatus.FULL
    posts = [PostTerm(POSTS[index], date(2024, 3, 18))] if index < len(POSTS) else []
    if index in (6, 15):
        posts.append(PostTerm(PartyPost.GROUP_LEADER, date(2024, 3, 20)))
    return Member(
        MemberId(f"m{index}"),
        name,
        gender="女" if index % 3 == 1 else "男",
        ethnicity="蒙古族" if index % 7 == 3 else "汉族",
        born=FuzzyDate(1970 + index, 1 + index % 12),
        id_number="110101197003078888",
        joined=FuzzyDate(2000 + index, 7, 1),
        full_on=None if probationary else FuzzyDate(2001 + index, 7, 1),
        category=Category.RETIRED if index == 20 else Category.IN_SERVICE,
        unit_post="综合科科长" if index < len(POSTS) else "",
        phone="13800000000",
        statuses=(StatusChange(date(2010, 1, 1), status),),
        groups=(GroupStay(GROUPS[index % 2].id, date(2024, 1, 1)),),
        posts=tuple(posts),
    )


def attendance(members: list[Member], month: int) -> tuple[Attendance, ...]:
    """Return everybody present but one on leave and one late."""
    lines = []
    for index, member in enumerate(members):
        status = member.status_on(date(YEAR, month, 1)) or MemberStatus.FULL
        presence, reason, made_up = Presence.PRESENT, "", None
        if index == (month * 3) % len(members) and len(members) > 3:
            presence, reason = Presence.LEAVE, "外出参加省人大培训班"
            made_up = date(YEAR, month, 27)
        elif index == (month * 5 + 1) % len(members) and len(members) > 5:
            presence = Presence.LATE
        votes = status is MemberStatus.FULL
        lines.append(Attendance(member.id, member.name, status, votes, presence, reason, made_up))
    return tuple(lines)
