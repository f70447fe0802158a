"""A branch of fifty people after ten years: 4,000 finalised records, reviews, a few open forms.

    python benches/ten_years.py FOLDER

`make_ten_years` is what benchmarks and slow tests measure on.  Everybody in it is fictional; ID
numbers have a wrong check digit on purpose.
"""

import argparse
import random
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "src")]

from branchdesk.domain.branch import Branch, CommitteeTerm  # noqa: E402 - the path comes first
from branchdesk.domain.dates import FuzzyDate  # noqa: E402
from branchdesk.domain.drafts import AgendaDraft, PersonDraft, RecordDraft  # noqa: E402
from branchdesk.domain.ids import FollowUpId, GroupId, MemberId, RecordId, SittingId  # noqa: E402
from branchdesk.domain.people import (  # noqa: E402
    GroupStay,
    Member,
    MemberStatus,
    PartyGroup,
    PartyPost,
    PostTerm,
    StatusChange,
)
from branchdesk.domain.records import (  # noqa: E402
    AgendaItem,
    AgendaKind,
    Attendance,
    FollowUp,
    Person,
    Presence,
    Record,
    RecordKind,
    Version,
)
from branchdesk.domain.review import MemberReview, Review  # noqa: E402
from branchdesk.storage.workspace import SqlWorkspace, create  # noqa: E402

MEMBERS = 50
YEARS = 10
RECORDS_A_YEAR = 400
LAST_YEAR = 2026
_GROUPS = 4
_FAMILY = "样例试拟虚"
_GIVEN = "一二三四五六七八九十"
_POSTS = (
    PartyPost.SECRETARY,
    PartyPost.DEPUTY_SECRETARY,
    PartyPost.ORGANIZATION,
    PartyPost.PUBLICITY,
    PartyPost.DISCIPLINE,
)
_MONTHLY: tuple[tuple[RecordKind, int], ...] = (
    (RecordKind.GENERAL_MEETING, 1),
    (RecordKind.COMMITTEE_MEETING, 3),
    (RecordKind.GROUP_MEETING, 24),
    (RecordKind.PARTY_LECTURE, 2),
    (RecordKind.THEME_PARTY_DAY, 3),
)
"""33 a month; the four that are missing for 400 are lectures in December."""
_SPEECH = (
    "会议传达学习了上级有关文件精神，与会党员结合本职工作谈了体会，"
    "认为要把学习成果转化为推动工作的实际举措。"
)


def make_ten_years(
    folder: Path, *, last_year: int = LAST_YEAR, records_a_year: int = RECORDS_A_YEAR
) -> Path:
    """Make the workspace in a new or empty folder, and return it, closed."""
    first = last_year - YEARS + 1
    dice = random.Random(last_year)  # noqa: S311 - the same minutes every time
    branch = Branch(
        name="中共虚构市样例局机关第一支部委员会",
        short_name="样例局一支部",
        superior="虚构市样例局机关党委",
        first_year=first,
        term=CommitteeTerm(date(last_year - 1, 6, 1)),
        party_day="每月15日",
    )
    with create(folder, branch=branch) as workspace:
        members = tuple(_member(number, first) for number in range(MEMBERS))
        with workspace.work() as work:
            for number in range(_GROUPS):
                work.people.save_group(
                    PartyGroup(_group(number), f"第{_GIVEN[number]}党小组", date(first, 1, 1))
                )
            for member in members:
                work.people.save(member)
            work.commit()
        for year in range(first, last_year + 1):
            _fill_year(workspace, year, members, dice, records_a_year)
        _leave_forms_open(workspace, last_year)
    return folder


def _group(number: int) -> GroupId:
    return GroupId(f"group-{number % _GROUPS}")


def _member(number: int, first: int) -> Member:
    born = 1962 + number % 38
    return Member(
        id=MemberId(f"member-{number:02}"),
        name=f"{_FAMILY[number // 10]}{_GIVEN[number % 10]}明",
        gender="女" if number % 3 else "男",
        ethnicity="汉族",
        born=FuzzyDate(born, number % 12 + 1),
        id_number=f"110101{born}01{number % 28 + 1:02}{number:03}X",
        joined=FuzzyDate(born + 24, 7),
        full_on=FuzzyDate(born + 25, 7),
        statuses=(StatusChange(date(born + 25, 7, 1), MemberStatus.FULL),),
        groups=(GroupStay(_group(number), date(first, 1, 1)),),
        posts=(PostTerm(_POSTS[number], date(first, 1, 1)),) if number < len(_POSTS) else (),
    )


def _fill_year(
    workspace: SqlWorkspace,
    year: int,
    members: tuple[Member, ...],
    dice: random.Random,
    count: int,
) -> None:
    with workspace.work() as work:
        for record in _records(year, members, dice, count):
            closed = record.starts_at + timedelta(days=dice.randrange(4))
            work.records.finalise(
                record,
                Version(1, finalised_at=closed.replace(tzinfo=UTC), finalised_on=closed.date()),
            )
        work.reviews.save(
            Review(
                year,
                members=tuple(MemberReview(member.id, member.name) for member in members),
                finalised_at=datetime(year + 1, 2, 1, tzinfo=UTC),
            )
        )
        work.commit()


def _records(
    year: int, members: tuple[Member, ...], dice: random.Random, count: int
) -> Iterator[Record]:
    sittings = [
        (month, kind, number)
        for month in range(1, 13)
        for kind, each in _MONTHLY
        for number in range(each)
    ]
    while len(sittings) < count:
        sittings.append((12, RecordKind.PARTY_LECTURE, len(sittings)))
    for number, (month, kind, turn) in enumerate(sittings[:count]):
        yield _record(f"{year}-{number:03}", date(year, month, turn % 28 + 1), kind, members, dice)


def _record(
    name: str, day: date, kind: RecordKind, members: tuple[Member, ...], dice: random.Random
) -> Record:
    group = _group(day.day) if kind is RecordKind.GROUP_MEETING else None
    due = members
    if kind is RecordKind.COMMITTEE_MEETING:
        due = members[: len(_POSTS)]
    elif group:
        due = tuple(member for member in members if member.groups[0].group == group)
    starts = datetime(day.year, day.month, day.day, 14, 30)  # noqa: DTZ001 - a local time
    return Record(
        id=RecordId(name),
        sitting=SittingId(name),
        kind=kind,
        belongs_year=day.year,
        starts_at=starts,
        ends_at=starts + timedelta(minutes=90),
        title=f"{day.month}月专题学习（{name}）",
        place="机关三楼会议室",
        chair=Person(members[0].name, members[0].id, "secretary"),
        recorder=Person(members[2].name, members[2].id),
        group=group,
        agenda=tuple(
            AgendaItem(
                AgendaKind.FIRST_TOPIC if item == 0 else AgendaKind.DISCUSSION,
                f"议题{_GIVEN[item]}",
                Person(members[item].name, members[item].id),
                discussion=_SPEECH * dice.randrange(2, 6),
                decision="会议同意。",
                follow_ups=(
                    FollowUp(
                        FollowUpId(f"{name}-{item}"),
                        "落实到人",
                        Person(members[item].name, members[item].id),
                        day + timedelta(days=30),
                        # What was agreed is seen to, all but one matter in three hundred.
                        done_on=day + timedelta(days=20) if dice.randrange(300) else None,
                    ),
                ),
            )
            for item in range(3)
        ),
        attendance=tuple(_signed_in(member, dice) for member in due),
        details={"outline": _SPEECH} if kind is RecordKind.PARTY_LECTURE else {},
        written_at=starts.replace(tzinfo=UTC),
    )


def _signed_in(member: Member, dice: random.Random) -> Attendance:
    away = dice.random() < 0.08
    return Attendance(
        member.id,
        member.name,
        MemberStatus.FULL,
        votes=True,
        presence=Presence.LEAVE if away else Presence.PRESENT,
        reason="因公出差" if away else "",
    )


def _leave_forms_open(workspace: SqlWorkspace, year: int) -> None:
    with workspace.work() as work:
        for number in range(5):
            form = RecordDraft(
                id=RecordId(f"open-{number}"),
                sitting=SittingId(f"open-{number}"),
                kind=RecordKind.PARTY_LECTURE,
                day=f"{year}-12-{number + 10}",
                title="正在填写的党课",
                chair=PersonDraft("样一明"),
                agenda=(replace(AgendaDraft(), discussion=_SPEECH),),
            )
            work.records.save_draft(
                form,
                held_on=date(year, 12, number + 10),
                belongs_year=year,
                now=datetime(year, 12, 20, tzinfo=UTC),
            )
        work.commit()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    make_ten_years(parser.parse_args().folder)
