"""Small plainly fictional books for the tests of storage."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

from branchdesk.domain.branch import Branch, CommitteeTerm
from branchdesk.domain.dates import FuzzyDate
from branchdesk.domain.drafts import AgendaDraft, PersonDraft, RecordDraft
from branchdesk.domain.ids import GroupId, MemberId, RecordId, SittingId
from branchdesk.domain.ledgers import EntryId, LedgerEntry, Qualifier, Quantity
from branchdesk.domain.people import (
    GroupStay,
    Member,
    MemberStatus,
    PartyGroup,
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
    Presence,
    Record,
    RecordKind,
    Version,
)
from branchdesk.domain.review import Review
from branchdesk.usecases.ports import UnitOfWork

NOW = datetime(2026, 3, 5, 6, 30, tzinfo=UTC)
BRANCH = Branch(
    name="中共样例市机关第一支部委员会",
    short_name="第一支部",
    superior="样例市机关党委",
    first_year=2026,
    term=CommitteeTerm(date(2025, 6, 1)),
)
FIRST_GROUP = PartyGroup(GroupId("g1"), "第一党小组", date(2026, 1, 1))
NAMES = ("曾样一", "单样二", "欧阳样三", "𬭎样四", "吕样五", "阿样·木六")


class SteppingClock:
    """A clock that moves on by itself, and only when it is looked at."""

    def __init__(self, start: datetime = NOW, step: timedelta = timedelta(seconds=1)) -> None:
        self.moment = start
        self.step = step

    def __call__(self) -> datetime:
        self.moment += self.step
        return self.moment


def member(number: int = 1, **changes: Any) -> Member:
    """A member whose ID number has a wrong check digit, so that it is nobody's."""
    made = Member(
        id=MemberId(f"m{number}"),
        name=NAMES[number % len(NAMES)] if number else NAMES[0],
        gender="女",
        ethnicity="汉族",
        born=FuzzyDate(1985, 7),
        id_number=f"1101011985070{number % 10000:04}0",
        joined=FuzzyDate(2010),
        full_on=FuzzyDate(2011, 7, 1),
        statuses=(StatusChange(date(2011, 7, 1), MemberStatus.FULL),),
        groups=(GroupStay(FIRST_GROUP.id, date(2026, 1, 1)),),
        posts=(PostTerm(PartyPost.SECRETARY, date(2025, 6, 1)),) if number == 1 else (),
    )
    return replace(made, **changes)


def ledger_entry(name: str = "e1", **changes: Any) -> LedgerEntry:
    """A line of the ledger of voluntary service."""
    made = LedgerEntry(
        id=EntryId(name),
        kind="volunteer_service",
        on=date(2026, 3, 5),
        belongs_year=2026,
        values={
            "project": "清扫_街道",
            "people": (Person(NAMES[1], MemberId("m1")), Person("外来人")),
            "hours": Quantity(Decimal("2.5")),
            "beneficiaries": Quantity(Decimal(30), Qualifier.AND_MORE),
        },
        written_at=NOW,
    )
    return replace(made, **changes)


def draft(name: str = "r1", **changes: Any) -> RecordDraft:
    """A form with a few things typed."""
    made = RecordDraft(
        id=RecordId(name),
        sitting=SittingId(name),
        kind=RecordKind.PARTY_LECTURE,
        day="3.4",
        starts="1430",
        title="党课：学习样例",
        chair=PersonDraft("曾样一", MemberId("m1")),
        agenda=(AgendaDraft(AgendaKind.STUDY, "学习", discussion="谈了 100% 的_体会"),),
        details={"outline": "提纲"},
    )
    return replace(made, **changes)


def record(
    name: str = "r1", *, day: date = date(2026, 3, 4), people: int = 3, **changes: Any
) -> Record:
    """A complete record."""
    made = Record(
        id=RecordId(name),
        sitting=SittingId(name),
        kind=RecordKind.PARTY_LECTURE,
        belongs_year=day.year,
        starts_at=datetime(day.year, day.month, day.day, 14, 30),
        ends_at=datetime(day.year, day.month, day.day, 16, 0),
        title="党课：学习样例",
        place="三楼会议室",
        chair=Person("曾样一", MemberId("m1"), "secretary"),
        recorder=Person("单样二", MemberId("m2")),
        agenda=(AgendaItem(AgendaKind.STUDY, "学习", discussion="谈了 100% 的_体会"),),
        attendance=tuple(
            Attendance(
                MemberId(f"m{number}"),
                NAMES[number % len(NAMES)],
                MemberStatus.FULL,
                votes=True,
                presence=Presence.LEAVE if number == 3 else Presence.PRESENT,
                reason="出差" if number == 3 else "",
            )
            for number in range(1, people + 1)
        ),
        details={"outline": "提纲"},
        written_at=NOW,
    )
    return replace(made, **changes)


def version(number: int = 1, *, reason: str = "") -> Version:
    """What closing a record adds."""
    return Version(number, finalised_at=NOW, finalised_on=date(2026, 3, 5), reason=reason)


def finalise(work: UnitOfWork, made: Record, number: int = 1) -> FinalRecord:
    """Close a record and commit."""
    with work:
        final = work.records.finalise(made, version(number, reason="更正" if number > 1 else ""))
        work.commit()
    return final


def do(work: UnitOfWork, act: Callable[[UnitOfWork], object]) -> None:
    """Do one thing and commit it."""
    with work:
        act(work)
        work.commit()


def keep(work: UnitOfWork, form: RecordDraft, *, year: int | None = 2026) -> None:
    """Keep a form as typed."""
    with work:
        work.records.save_draft(
            form, held_on=date(2026, 3, 4) if form.day else None, belongs_year=year, now=NOW
        )
        work.commit()


def review(year: int = 2026, **changes: Any) -> Review:
    """A review just begun."""
    return replace(Review(year), **changes)
