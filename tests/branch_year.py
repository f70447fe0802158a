"""A branch in the middle of its year, made through the ports: for pages that need content.

Everybody in it is made up.
"""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from branchdesk import app
from branchdesk.clock import StoppedClock
from branchdesk.domain.dates import FuzzyDate
from branchdesk.domain.ids import GroupId, MemberId, RecordId, SittingId
from branchdesk.domain.people import (
    GroupStay,
    Member,
    MemberStatus,
    PartyPost,
    PostTerm,
    StatusChange,
)
from branchdesk.domain.records import (
    AgendaItem,
    AgendaKind,
    Attendance,
    FinalRecord,
    Person,
    Record,
    RecordKind,
    Version,
)
from branchdesk.usecases.branches import BranchDraft
from branchdesk.usecases.desk import Desk
from branchdesk.usecases.records import begin_record, keep_draft

NAMES = (
    *("张志远", "李娜", "陈志强", "赵敏", "刘洋", "孙丽", "周文博", "吴晓燕", "郑国栋", "王建国"),
    *("冯雪", "陈思远", "褚卫东", "卫青", "蒋丽华", "沈一鸣", "韩梅", "杨立新", "朱云", "秦海"),
    *("许亮", "何静", "吕方"),
)
_POSTS = (
    PartyPost.SECRETARY,
    PartyPost.ORGANIZATION,
    PartyPost.PUBLICITY,
    PartyPost.DISCIPLINE,
    PartyPost.COMMISSIONER,
)
_SINCE = date(2024, 5, 10)


TODAY = date(2026, 10, 20)


def make_branch(folder: Path, *, today: date = TODAY, names: Sequence[str] = NAMES) -> Desk:
    """Make a branch with two groups and nothing recorded yet; the 23rd member is probationary."""
    draft = BranchDraft(
        name="中共某某市人大常委会机关第一支部委员会",
        short_name="机关第一党支部",
        superior="某某市人大常委会机关党委",
        groups=("第一小组", "第二小组"),
        elected_on="2024-05-10",
        first_year="2026",
    )
    desk = app.create_workspace(folder, draft, clock=StoppedClock(today))
    with desk.work() as work:
        groups = work.people.roll().groups
        for number, name in enumerate(names):
            work.people.save(_member(number, name, groups[number % 2].id))
        work.commit()
    desk.changed()
    return desk


def _member(number: int, name: str, group: GroupId) -> Member:
    status = MemberStatus.PROBATIONARY if number == 22 else MemberStatus.FULL
    since = date(2026, 3, 1) if number == 22 else date(2015, 7, 1)
    return Member(
        MemberId(f"m{number:02}"),
        name,
        joined=FuzzyDate(since.year, since.month, since.day),
        statuses=(StatusChange(since, status),),
        groups=(GroupStay(group, max(since, date(2026, 1, 1))),),
        posts=(PostTerm(_POSTS[number], _SINCE),) if number < len(_POSTS) else (),
    )


def record_year(desk: Desk, *, until: date = TODAY) -> None:
    """Record everything up to ``until`` but August's meeting of the second group.

    The meetings of the running month are drafts.
    """
    year = until.year
    groups = desk.year_view(year).facts.roll.groups
    for month in range(1, until.month):
        finalise(desk, RecordKind.COMMITTEE_MEETING, date(year, month, 6))
        finalise(desk, RecordKind.THEME_PARTY_DAY, date(year, month, 15))
        for group in groups:
            if not (month == 8 and group.name == "第二小组"):
                finalise(desk, RecordKind.GROUP_MEETING, date(year, month, 12), group=group.id)
        if month % 3 == 1:
            finalise(desk, RecordKind.GENERAL_MEETING, date(year, month, 20))
            finalise(desk, RecordKind.PARTY_LECTURE, date(year, month, 22))
    today = desk.clock.today()
    draft = begin_record(RecordKind.COMMITTEE_MEETING, today=today, work=desk.work())
    keep_draft(draft, today=today, now=desk.clock.now(), work=desk.work())
    desk.changed()


def finalise(
    desk: Desk, kind: RecordKind, day: date, *, group: GroupId | None = None
) -> FinalRecord:
    record = record_of(desk, kind, day, group=group)
    with desk.work() as work:
        final = work.records.finalise(
            record,
            Version(
                number=1,
                finalised_at=datetime.combine(day, time(9), tzinfo=UTC),
                finalised_on=day + timedelta(days=1),
            ),
        )
        work.commit()
    return final


def record_of(desk: Desk, kind: RecordKind, day: date, *, group: GroupId | None = None) -> Record:
    """Return a complete record of a sitting with everybody present."""
    roll = desk.year_view(day.year).facts.roll
    due = [
        member
        for member in roll.members
        if member.status_on(day) is not None
        and (group is None or member.group_on(day) == group)
        and (kind is not RecordKind.COMMITTEE_MEETING or member.posts_on(day))
    ]
    record_id = RecordId(f"{kind.value}-{day:%m%d}-{group or ''}")
    return Record(
        id=record_id,
        sitting=SittingId(record_id),
        kind=kind,
        belongs_year=day.year,
        starts_at=datetime.combine(day, time(14, 30)),
        ends_at=datetime.combine(day, time(16)),
        title=f"{day.month}月会议",
        place="机关三楼会议室",
        chair=Person(due[0].name, due[0].id, "支部书记"),
        recorder=Person(due[1].name, due[1].id),
        group=group,
        agenda=(
            AgendaItem(AgendaKind.FIRST_TOPIC, "学习重要讲话", discussion="与会同志作了交流发言。"),
            AgendaItem(AgendaKind.DISCUSSION, "研究本月工作", decision="同意。"),
        ),
        attendance=tuple(
            Attendance(
                member.id,
                member.name,
                member.status_on(day) or MemberStatus.FULL,
                votes=member.status_on(day) is MemberStatus.FULL,
            )
            for member in due
        ),
        details={"lecturer": due[1].name, "lecturer_role": "committee_member", "outline": "提纲"}
        if kind is RecordKind.PARTY_LECTURE
        else {},
    )
