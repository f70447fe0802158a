"""Members, records and whole years, made in a line each, for tests of the rules."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from branchdesk.domain.branch import Branch, CommitteeTerm
from branchdesk.domain.dates import FuzzyDate
from branchdesk.domain.facts import Facts
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
from branchdesk.domain.profile import Profile
from branchdesk.domain.profile_file import parse_profile
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
    Vote,
    VoteKind,
    VoteMethod,
)
from branchdesk.domain.review import (
    PRESCRIBED,
    BallotCount,
    DutyReport,
    Review,
    ReviewGrade,
    ReviewStep,
)
from branchdesk.domain.reviewing import blank_review
from branchdesk.domain.roll import Roll, committee_on, group_members_on, may_vote, members_on
from branchdesk.domain.standard import Standard
from branchdesk.domain.standard_file import parse_standard

SEEDS = Path(__file__).resolve().parent.parent / "seeds"
PROFILE_TEXT = (SEEDS / "profiles" / "organ-default.toml").read_text(encoding="utf-8")
STANDARD_TEXT = (SEEDS / "standards" / "organ-5star.toml").read_text(encoding="utf-8")
PROFILE: Profile = parse_profile(PROFILE_TEXT)
STANDARD: Standard = parse_standard(STANDARD_TEXT)

YEAR = 2026
LONG_AGO = date(2010, 1, 1)
FIRST_GROUP, SECOND_GROUP = GroupId("g1"), GroupId("g2")
DUTIES = (
    PartyPost.SECRETARY,
    PartyPost.ORGANIZATION,
    PartyPost.PUBLICITY,
    PartyPost.DISCIPLINE,
)
FIRST_TOPIC = AgendaItem(AgendaKind.FIRST_TOPIC, "学习重要讲话", discussion="领学并交流")
MATTER = AgendaItem(AgendaKind.DISCUSSION, "讨论工作", discussion="大家发言", decision="照此办理")


def member(
    name: str,
    *posts: PartyPost,
    status: MemberStatus = MemberStatus.FULL,
    since: date = LONG_AGO,
    group: GroupId | None = None,
    **known: object,
) -> Member:
    """Return a member whose id is the name."""
    return Member(
        MemberId(name),
        name,
        joined=FuzzyDate.of(since),
        full_on=FuzzyDate.of(since) if status is MemberStatus.FULL else None,
        statuses=(StatusChange(since, status),),
        groups=(GroupStay(group, LONG_AGO),) if group else (),
        posts=tuple(PostTerm(post, LONG_AGO) for post in posts),
        **known,
    )


def roll_of(full: int = 9, *, probationary: int = 0, groups: int = 0) -> Roll:
    """Return a branch of so many, the first four on the committee, alternating in the groups."""
    found = (FIRST_GROUP, SECOND_GROUP)[:groups]
    members = []
    for number in range(full + probationary):
        posts = (DUTIES[number],) if number < len(DUTIES) and full >= 7 else ()
        if number == 0 and not posts:
            posts = (PartyPost.SECRETARY,)
        if number in (4, 5) and found:
            posts = (*posts, PartyPost.GROUP_LEADER)
        members.append(
            member(
                f"党员{number + 1:02}",
                *posts,
                status=MemberStatus.FULL if number < full else MemberStatus.PROBATIONARY,
                since=LONG_AGO if number < full else date(YEAR - 1, 12, 1),
                group=found[number % len(found)] if found else None,
            )
        )
    names = ("第一党小组", "第二党小组")
    return Roll(
        tuple(members),
        tuple(PartyGroup(g, n, LONG_AGO) for g, n in zip(found, names, strict=False)),
    )


ROLL = roll_of(9, probationary=1, groups=2)


def sign_in(
    kind: RecordKind,
    day: date,
    *,
    roll: Roll = ROLL,
    group: GroupId | None = None,
    absent: int = 0,
    presence: Presence = Presence.LEAVE,
) -> tuple[Attendance, ...]:
    """Return a sign-in sheet; the last ``absent`` voters are away with leave."""
    if kind is RecordKind.COMMITTEE_MEETING:
        due = committee_on(roll, day)
    elif kind is RecordKind.GROUP_MEETING and group:
        due = group_members_on(roll, group, day)
    else:
        due = members_on(roll, day)
    lines = [
        Attendance(m.id, m.name, m.status_on(day) or MemberStatus.FULL, may_vote(m, day))
        for m in due
    ]
    voters = [place for place, line in enumerate(lines) if line.votes]
    for place in voters[len(voters) - absent :]:
        lines[place] = replace(lines[place], presence=presence, reason="出差")
    return tuple(lines)


def record(
    kind: RecordKind = RecordKind.GENERAL_MEETING,
    day: date = date(YEAR, 3, 12),
    *,
    roll: Roll = ROLL,
    group: GroupId | None = None,
    absent: int = 0,
    agenda: tuple[AgendaItem, ...] = (FIRST_TOPIC, MATTER),
    minutes: int = 90,
    **changes: object,
) -> Record:
    """Return a record in which nothing is missing, unless ``changes`` says otherwise."""
    name = f"{kind.value}-{day.isoformat()}-{group or ''}"
    starts = datetime.combine(day, time(14, 30))
    leaders = [
        m
        for m in roll.members
        if PartyPost.GROUP_LEADER in m.posts_on(day) and m.group_on(day) == group
    ]
    chair = leaders[0] if kind is RecordKind.GROUP_MEETING and leaders else roll.members[0]
    details = {}
    if kind is RecordKind.PARTY_LECTURE:
        details = {"lecturer": chair.name, "lecturer_role": "secretary", "outline": "讲稿提纲"}
    made = Record(
        id=RecordId(name),
        sitting=SittingId(name),
        kind=kind,
        belongs_year=day.year,
        starts_at=starts,
        ends_at=starts + timedelta(minutes=minutes),
        title="三月的会",
        place="三楼会议室",
        chair=Person(chair.name, chair.id),
        recorder=Person(roll.members[1].name, roll.members[1].id),
        group=group,
        agenda=agenda,
        attendance=sign_in(kind, day, roll=roll, group=group, absent=absent),
        details=details,
    )
    return replace(made, **changes)


def final(
    made: Record, *, after: int = 1, overrides: tuple = (), late_days: int | None = None
) -> FinalRecord:
    """Return the record finalised so many days after it was held; more than seven are late."""
    on = made.held_on + timedelta(days=after)
    late = (after if after > 7 else 0) if late_days is None else late_days
    moment = datetime.combine(on, time(9, 0), tzinfo=UTC)
    return FinalRecord(made, Version(1, moment, on, late_days=late, overrides=tuple(overrides)))


def vote(
    kind: VoteKind = VoteKind.GENERAL,
    *,
    due: int = 9,
    present: int = 9,
    yes: int | None = None,
    **changes: object,
) -> Vote:
    """Return a vote in which everybody present was in favour, by the ballot it needs."""
    secret = kind in (VoteKind.RECRUITMENT, VoteKind.ELECTION)
    made = Vote(
        kind=kind,
        method=VoteMethod.SECRET_BALLOT if secret else VoteMethod.SHOW_OF_HANDS,
        due=due,
        present=present,
        in_favour=present if yes is None else yes,
        against=0 if yes is None else present - yes,
    )
    return replace(made, **changes)


def item(kind: AgendaKind = AgendaKind.DISCUSSION, **changes: object) -> AgendaItem:
    """Return an agenda item with everything said and decided."""
    return replace(AgendaItem(kind, "事项", discussion="充分讨论", decision="同意"), **changes)


def facts(*records: FinalRecord, roll: Roll = ROLL, year: int = YEAR, **known: object) -> Facts:
    """Return a year's facts, with a branch whose term began two years before."""
    branch = known.pop("branch", None) or Branch(
        "中共××市人大常委会机关第一支部委员会",
        first_year=year,
        term=CommitteeTerm(date(year - 2, 6, 1)),
    )
    return Facts(
        year=year,
        branch=branch,
        roll=roll,
        records=tuple(sorted(records, key=lambda f: f.record.starts_at)),
        **known,
    )


def whole_year(*, roll: Roll = ROLL, year: int = YEAR) -> tuple[FinalRecord, ...]:
    """Return every record that the cycle of a year asks for, each in time."""
    made = []
    for month in range(1, 13):
        if len(committee_on(roll, date(year, month, 8))) > 2:
            made.append(record(RecordKind.COMMITTEE_MEETING, date(year, month, 8), roll=roll))
        made.append(record(RecordKind.THEME_PARTY_DAY, date(year, month, 15), roll=roll))
        made.extend(
            record(RecordKind.GROUP_MEETING, date(year, month, 20), roll=roll, group=group.id)
            for group in roll.groups
        )
        if month % 3 == 0:
            made.append(record(RecordKind.GENERAL_MEETING, date(year, month, 12), roll=roll))
            made.append(record(RecordKind.PARTY_LECTURE, date(year, month, 25), roll=roll))
    return tuple(final(one) for one in made)


def reviewed(*, roll: Roll = ROLL, excellent: int = 3) -> Review:
    """Return a review in which nothing is missing; the first few are 优秀."""
    first = date(YEAR + 1, 2, 1)
    blank = blank_review(roll, YEAR, first)
    members = []
    for place, line in enumerate(blank.members):
        best = place < excellent
        members.append(
            replace(
                line,
                self_review_on=first,
                excellent=8 if best else 1,
                qualified=1 if best else 8,
                grade=ReviewGrade.EXCELLENT if best else ReviewGrade.QUALIFIED,
                feedback_on=date(YEAR + 1, 2, 28),
            )
            if line.rated
            else replace(line, self_review_on=first)
        )
    steps = tuple(
        ReviewStep(kind, date(YEAR + 1, 2, 5 * number + 1), note="会议记录")
        for number, kind in enumerate(PRESCRIBED)
    )
    return replace(
        blank,
        steps=steps,
        duty=DutyReport("党员01", date(YEAR + 1, 2, 1), "抓党建工作情况"),
        ballots=BallotCount(10, 9, 9, "党员05", "党员06"),
        members=tuple(members),
    )
