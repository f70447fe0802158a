"""支部基本情况: the branch, its committee, its roster and its groups, as of the packet's day."""

from collections.abc import Iterator
from datetime import date

from branchdesk.domain.branch import BranchKind
from branchdesk.domain.dates import FuzzyDate
from branchdesk.domain.people import Member, MemberStatus, PartyPost
from branchdesk.domain.roll import committee_on, group_members_on, groups_on, members_on
from branchdesk.domain.terms import POSTS
from branchdesk.packet import words
from branchdesk.packet.flow import Item, PageBreak
from branchdesk.packet.kit import CAPTION, NOTE, SUBSECTION, Kit
from branchdesk.packet.table import Table
from branchdesk.packet.text import Space
from branchdesk.usecases.yearfile import YearFile

_KINDS = {
    BranchKind.ORGAN: "机关党支部",
    BranchKind.RETIREE: "离退休党支部",
    BranchKind.JOINT: "联合党支部",
    BranchKind.TEMPORARY: "临时党支部",
}


def branch_pages(year_file: YearFile, kit: Kit) -> Iterator[Item]:
    """Yield the pages about the branch itself.

    Printed without 公民身份号码, telephone numbers and remarks: the packet leaves the branch.
    """
    day = min(year_file.today, date(year_file.year, 12, 31))
    yield kit.heading("（一）组织概况", SUBSECTION)
    yield _overview(year_file, kit, day)
    yield Space(14)
    if committee := committee_on(year_file.roll, day):
        yield kit.heading("（二）支部委员会", SUBSECTION)
        yield _committee(committee, kit, day)
    if groups := groups_on(year_file.roll, day):
        yield Space(14)
        yield kit.heading("（三）党小组", SUBSECTION)
        widths = kit.columns(28, 28, 18, 26)
        rows = []
        for group in groups:
            members = group_members_on(year_file.roll, group.id, day)
            leaders = [m.name for m in members if PartyPost.GROUP_LEADER in m.posts_on(day)]
            since = words.day(group.since)
            texts = (group.name, "、".join(leaders), f"{len(members)}人", since)
            rows.append(kit.line(texts, widths))
        head = kit.head(("党小组", "组　长", "党员数", "划分时间"), widths)
        yield Table(kit.fonts, tuple(rows), head=(head,), whole=True)
    yield PageBreak()
    yield kit.heading("（四）党员名册", SUBSECTION)
    yield kit.prose(
        f"截至{words.day(day)}。公民身份号码、联系电话等个人信息按规定不随材料报送。", NOTE, after=6
    )
    yield _roster(year_file, kit, day)


def _overview(year_file: YearFile, kit: Kit, day: date) -> Table:
    branch = year_file.branch
    members = members_on(year_file.roll, day)
    probationary = sum(m.status_on(day) is MemberStatus.PROBATIONARY for m in members)
    women = sum(member.gender == "女" for member in members)
    rows = [
        kit.wide("支部名称", branch.name),
        kit.wide("上级党组织", branch.superior),
        kit.pairs(
            ("支部类型", _KINDS[branch.kind]),
            ("成立时间", words.day(branch.founded_on) if branch.founded_on else ""),
        ),
        kit.pairs(
            ("党员总数", f"{len(members)}人（女{women}人）"),
            ("正式/预备", f"{len(members) - probationary}人／{probationary}人"),
        ),
    ]
    if branch.term:
        rows.append(
            kit.pairs(
                ("本届选举", words.day(branch.term.elected_on)),
                ("任期届满", words.day(branch.term.ends_on)),
            )
        )
        if branch.term.approval:
            rows.append(kit.wide("批复备案", branch.term.approval))
    if branch.party_day:
        rows.append(kit.wide("主题党日", branch.party_day))
    return Table(kit.fonts, tuple(rows))


def _committee(committee: tuple[Member, ...], kit: Kit, day: date) -> Table:
    widths = kit.columns(24, 20, 14, 22, 30)
    head = kit.head(("党内职务", "姓　名", "性别", "任职时间", "单位职务"), widths)
    rows = []
    for member in committee:
        since = [
            t.since for t in member.posts if t.post.in_committee and t.post in member.posts_on(day)
        ]
        texts = (
            _posts(member, day, committee=True),
            member.name,
            member.gender,
            _month(FuzzyDate.of(max(since))) if since else "",
            member.unit_post,
        )
        rows.append(kit.line(texts, widths, height=26))
    return Table(kit.fonts, tuple(rows), head=(head,))


def _roster(year_file: YearFile, kit: Kit, day: date) -> Table:
    widths = kit.columns(8, 14, 8, 10, 14, 14, 14, 20, 13, 12)
    titles = (
        *("序号", "姓　名", "性别", "民族", "出生年月", "入党时间", "转正时间"),
        *("党内职务", "党小组", "类别"),
    )
    rows = []
    for index, member in enumerate(members_on(year_file.roll, day), start=1):
        group = year_file.roll.group(member.group_on(day))
        probationary = member.status_on(day) is MemberStatus.PROBATIONARY
        texts = (
            str(index),
            member.name,
            member.gender,
            member.ethnicity.removesuffix("族"),
            _month(member.born),
            _month(member.joined),
            "预备" if probationary else _month(member.full_on),
            _posts(member, day),
            group.name.removesuffix("党小组") if group else "",
            words.CATEGORIES[member.category],
        )
        rows.append(kit.line(texts, widths))
    head = kit.head(titles, widths)
    return Table(kit.fonts, tuple(rows), head=(head,), continued=kit.lay("党员名册（续）", CAPTION))


def _posts(member: Member, day: date, *, committee: bool = False) -> str:
    held = [post for post in member.posts_on(day) if post.in_committee or not committee]
    return "、".join(POSTS[post] for post in held)


def _month(known: FuzzyDate | None) -> str:
    if known is None:
        return ""
    return f"{known.year}.{known.month:02}" if known.month else f"{known.year}"
