"""A small plainly fictional branch for the tests of the record pages, on a real workspace."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path

from branchdesk.app import report_rules_of, rules_of
from branchdesk.domain.branch import Branch
from branchdesk.domain.drafts import AgendaDraft, PersonDraft, RecordDraft
from branchdesk.domain.ids import GroupId, MemberId, RecordId, SittingId
from branchdesk.domain.people import (
    GroupStay,
    Member,
    MemberStatus,
    PartyGroup,
    PartyPost,
    PostTerm,
    StatusChange,
)
from branchdesk.domain.records import AgendaKind, FinalRecord, RecordKind
from branchdesk.exchange.papers import FilePapers
from branchdesk.moving import RoomsMoving
from branchdesk.storage.workspace import create
from branchdesk.upkeep import StorageUpkeep
from branchdesk.usecases.desk import Desk
from branchdesk.usecases.finalising import Finalising, finalise_record

TODAY = date(2026, 10, 21)
BRANCH = Branch(name="中共样例市机关第一支部委员会", short_name="第一支部", first_year=2026)
GROUPS = (
    PartyGroup(GroupId("g1"), "第一党小组", date(2020, 1, 1)),
    PartyGroup(GroupId("g2"), "第二党小组", date(2020, 1, 1)),
)
_POSTS = (
    PartyPost.SECRETARY,
    PartyPost.DEPUTY_SECRETARY,
    PartyPost.ORGANIZATION,
    PartyPost.PUBLICITY,
    PartyPost.DISCIPLINE,
    PartyPost.COMMISSIONER,
    PartyPost.COMMISSIONER,
)
NAMES = (
    *("张志远", "李娜样", "陈志强", "赵样敏", "刘洋例", "孙丽样", "周样平"),
    *("吴例军", "郑样红", "王样国", "冯例珍", "预备样"),
)
"""The first seven sit in the committee; the last is a probationary member."""


class SetClock:
    """A clock that moves on by a second whenever it is looked at."""

    def __init__(self, day: date = TODAY) -> None:
        self.moment = datetime(day.year, day.month, day.day, 2, 0, tzinfo=UTC)
        self.seconds = 0.0

    def today(self) -> date:
        return self.moment.date()

    def now(self) -> datetime:
        self.moment += timedelta(seconds=1)
        return self.moment

    def monotonic(self) -> float:
        return self.seconds

    def pass_days(self, days: int) -> None:
        self.moment += timedelta(days=days)


def member_id(name: str) -> MemberId:
    return MemberId(f"m{NAMES.index(name) + 1}")


def _member(number: int) -> Member:
    group = GROUPS[0].id if number % 2 else GROUPS[1].id
    posts = [PostTerm(_POSTS[number - 1], date(2024, 1, 1))] if number <= len(_POSTS) else []
    if number in (9, 10):
        posts.append(PostTerm(PartyPost.GROUP_LEADER, date(2024, 1, 1)))
    last = number == len(NAMES)
    return Member(
        MemberId(f"m{number}"),
        NAMES[number - 1],
        statuses=(
            StatusChange(
                date(2026, 3, 1) if last else date(2010, 7, 1),
                MemberStatus.PROBATIONARY if last else MemberStatus.FULL,
            ),
        ),
        groups=(GroupStay(group, date(2020, 1, 1)),),
        posts=tuple(posts),
    )


@dataclass
class Books:
    """An open workspace with people in it."""

    desk: Desk
    clock: SetClock

    def finalised(self, draft: RecordDraft, **closing: str) -> FinalRecord:
        """Close a record."""
        final = finalise_record(
            draft,
            closing=Finalising(**closing),
            today=self.clock.today(),
            now=self.clock.now(),
            profile=self.desk.profile,
            work=self.desk.work(),
        )
        self.desk.changed()
        return final

    def kept(self, record_id: str) -> RecordDraft | None:
        """Return what the books hold of a form."""
        with self.desk.work() as work:
            return work.records.draft(RecordId(record_id))


def open_books(folder: Path) -> Books:
    """Make the workspace."""
    clock = SetClock()
    workspace = create(folder, branch=BRANCH, clock=clock.now)
    with workspace.work() as work:
        for group in GROUPS:
            work.people.save_group(group)
        for number in range(1, len(NAMES) + 1):
            work.people.save(_member(number))
        work.commit()
    rules = rules_of()
    desk = Desk(
        workspace=workspace,
        rules=rules,
        clock=clock,
        packets=None,
        read_roster=None,
        write_roster_template=None,
        upkeep=StorageUpkeep(workspace),
        read_ledger=None,
        write_ledger=None,
        papers=FilePapers(folder, report_rules=partial(report_rules_of, folder, rules)),
        print_form=None,
        plan_files=None,
        write_table=None,
        moving=RoomsMoving(workspace),
    )
    return Books(desk, clock)


def person(name: str) -> PersonDraft:
    return PersonDraft(name, member_id(name))


def committee_draft(name: str = "r1", **changes: object) -> RecordDraft:
    """A 支委会 that may be closed."""
    made = RecordDraft(
        id=RecordId(name),
        sitting=SittingId(name),
        kind=RecordKind.COMMITTEE_MEETING,
        day="2026-10-20",
        starts="14:30",
        ends="16:10",
        title="十月支委会",
        place="三楼会议室",
        chair=person("张志远"),
        recorder=person("李娜样"),
        agenda=(
            AgendaDraft(AgendaKind.FIRST_TOPIC, "学习重要论述", discussion="集体学习原文。"),
            AgendaDraft(
                AgendaKind.DISCUSSION,
                "研究转正事项",
                discussion="张志远:情况属实。",
                decision="同意提交党员大会。",
            ),
        ),
    )
    return replace(made, **changes)


def general_draft(name: str = "r2", **changes: object) -> RecordDraft:
    """A 支部党员大会 that may be closed."""
    return committee_draft(
        name, **{"kind": RecordKind.GENERAL_MEETING, "title": "第四季度党员大会", **changes}
    )
