"""A fictional branch and its year, made of frozen values: what a packet is typeset from."""

import hashlib
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

from packet.sample_people import GROUPS, NAMES, POSTS, YEAR, attendance, roll
from PIL import Image

from branchdesk.domain.basis import Basis, Severity
from branchdesk.domain.board import Board
from branchdesk.domain.branch import Branch, CommitteeTerm
from branchdesk.domain.compliance import ComplianceLine, ComplianceState
from branchdesk.domain.ids import EvidenceHash, FollowUpId, MemberId, RecordId, SittingId
from branchdesk.domain.people import (
    Member,
    PartyGroup,
)
from branchdesk.domain.profile import Limits, Profile
from branchdesk.domain.records import (
    AgendaItem,
    AgendaKind,
    Attachment,
    FinalRecord,
    FollowUp,
    Person,
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
    MemberReview,
    Review,
    ReviewGrade,
    ReviewStep,
)
from branchdesk.domain.roll import Roll
from branchdesk.domain.standard import CategoryScore, Computed, ItemScore, StarResult
from branchdesk.usecases.yearfile import YearFile

SAID = (
    "支部书记李𬭎同志带领大家学习了有关会议精神，指出要坚持学深悟透、学以致用，把学习成果转化为推动工作的"
    "实际成效。张䶮同志谈到，近期围绕立法调研开展了3次入户走访，收集意见建议26条，其中18条已转交有关部门"
    "办理。王建国同志认为，“三会一课”要突出政治学习和教育，避免以会议落实会议；要把主题党日与执法检查、"
    "代表视察结合起来，做到两手抓、两促进。与会同志一致认为，应当在12月31日前完成年度任务的92.5%以上。"
)


def record(
    kind: RecordKind,
    month: int,
    *,
    members: list[Member],
    paragraphs: int = 3,
    group: PartyGroup | None = None,
    attachments: tuple[Attachment, ...] = (),
) -> Record:
    """Return one plausible record."""
    day = {RecordKind.COMMITTEE_MEETING: 5, RecordKind.THEME_PARTY_DAY: 15}.get(kind, 20)
    starts = datetime(YEAR, month, day, 14, 30)
    lines = attendance(members, month)
    present = sum(line.votes and line.presence.counts_as_present for line in lines)
    vote = Vote(
        VoteKind.COMMITTEE if kind is RecordKind.COMMITTEE_MEETING else VoteKind.GENERAL,
        VoteMethod.SHOW_OF_HANDS,
        due=sum(line.votes for line in lines),
        present=present,
        in_favour=present,
    )
    said = "\n".join(SAID for _index in range(paragraphs))
    owner = Person("张䶮", MemberId("m1"), "组织委员")
    agenda = (
        AgendaItem(AgendaKind.FIRST_TOPIC, "传达学习近期重要会议精神", discussion=said),
        AgendaItem(
            AgendaKind.DISCUSSION,
            f"研究{month}月党建工作安排",
            speaker=owner,
            discussion=said,
            decision="同意组织委员提出的工作安排，按期抓好落实。",
            vote=vote if kind is not RecordKind.GROUP_MEETING else None,
            follow_ups=(
                FollowUp(FollowUpId("f"), "制定工作台账并报机关党委", owner, date(YEAR, month, 28)),
            ),
        ),
    )
    details = {}
    if kind is RecordKind.PARTY_LECTURE:
        details = {
            "lecturer": "李𬭎",
            "lecturer_role": "secretary",
            "hours": "2",
            "outline": SAID,
            "discussion": SAID,
        }
        agenda = ()
    if kind is RecordKind.THEME_PARTY_DAY:
        details = {
            "form": "visit",
            "integration_kind": "legislative_research",
            "flow": "1. 重温入党誓词\n2. 集中学习\n3. 实地调研社区养老服务条例实施情况",
        }
    title = {
        RecordKind.GENERAL_MEETING: f"{month}月支部党员大会",
        RecordKind.COMMITTEE_MEETING: f"{month}月支部委员会会议",
        RecordKind.GROUP_MEETING: f"{month}月党小组会",
        RecordKind.PARTY_LECTURE: "坚定理想信念，做合格人大机关党员",
        RecordKind.THEME_PARTY_DAY: "走进社区听民意，立法调研践初心",
    }[kind]
    suffix = f"-{group.id}" if group else ""
    return Record(
        id=RecordId(f"{kind.value}-{month}{suffix}"),
        sitting=SittingId(f"s-{kind.value}-{month}{suffix}"),
        kind=kind,
        belongs_year=YEAR,
        starts_at=starts,
        ends_at=starts + timedelta(minutes=95),
        title=title,
        place="机关三楼会议室",
        chair=Person("李𬭎", MemberId("m0"), "书记"),
        recorder=owner,
        group=group.id if group else None,
        guests=(Person("韩冰", None, "机关党委专职副书记"),) if month % 3 == 0 else (),
        agenda=agenda,
        attendance=lines,
        attachments=attachments,
        details=details,
    )


def final(value: Record, previous: str, *, late: int = 0, number: int = 1) -> FinalRecord:
    """Return the record as finalised."""
    held = value.held_on
    version = Version(
        number=number,
        finalised_at=datetime(held.year, held.month, held.day, 10, tzinfo=UTC),
        finalised_on=held + timedelta(days=late or 1),
        late_days=late,
        late_reason="记录人出差，返回后补录" if late else "",
        reason="更正列席人员姓名" if number > 1 else "",
        sha256=hashlib.sha256(value.id.encode()).hexdigest(),
        previous_sha256=previous,
    )
    return FinalRecord(value, version)


def photos(folder: Path, count: int, *, size: tuple[int, int] = (1600, 1200)) -> list[Path]:
    """Write so many different photographs and return their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for index in range(count):
        path = folder / f"photo-{index}.jpg"
        if not path.exists():
            tones = [Image.linear_gradient("L"), Image.radial_gradient("L")]
            tones.append(tones[index % 2].rotate(90 * (index % 4)))
            picture = Image.merge("RGB", tones).resize(size)
            picture.paste((40 + index * 3 % 200, 90, 160), (index * 7, 40, index * 7 + 60, 400))
            picture.save(path, quality=92)
        paths.append(path)
    return paths


def attachment(path: Path, name: str, mime: str = "image/jpeg", caption: str = "") -> Attachment:
    """Return the attachment that a file on disk would be."""
    content = path.read_bytes()
    digest = EvidenceHash(hashlib.sha256(content).hexdigest())
    return Attachment(digest, name, mime, len(content), caption)


def review(people: Roll) -> Review:
    """Return a finished review."""
    grades = [ReviewGrade.EXCELLENT] * 7 + [ReviewGrade.QUALIFIED] * 16
    members = tuple(
        MemberReview(
            member.id,
            member.name,
            rated=index != len(NAMES) - 1,
            excellent=18 - index // 2 if index < 7 else 3,
            qualified=4 + index // 2 if index < 7 else 18,
            basically_qualified=1 if index == 12 else 0,
            grade=grades[index] if index != len(NAMES) - 1 else None,
            reason="结合日常表现，支委会研究确定为合格等次" if index == 12 else "",
            feedback_on=date(2027, 2, 3),
        )
        for index, member in enumerate(people.members)
    )
    days = (date(2027, 1, 12), date(2027, 1, 20), date(2027, 1, 20), date(2027, 1, 28))
    steps = tuple(
        ReviewStep(kind, held_on=day, note="按规定程序进行，材料齐全")
        for kind, day in zip(PRESCRIBED, days, strict=True)
    )
    return Review(YEAR, steps, BallotCount(22, 22, 22, "赵文静", "陈志远"), members)


def stars(records: tuple[FinalRecord, ...]) -> StarResult:
    """Return a judged standard of a few items."""

    def item(code: str, title: str, points: str, score: str, kind: RecordKind | None) -> ItemScore:
        proof = tuple(f.record.id for f in records if f.record.kind is kind)
        return ItemScore(
            code,
            code[0],
            title,
            Decimal(points),
            Decimal(points),
            Decimal(score),
            Computed.AUTO if kind else Computed.MANUAL,
            evidence=proof,
            evidence_text="会议记录、签到表" if kind else "述职报告、测评表",
            applicable=code != "D5",
        )

    items = (
        item("A1", "“第一议题”落实", "4", "4", RecordKind.GENERAL_MEETING),
        item("A2", "年度工作计划、责任清单", "3", "2", None),
        item("C1", "支部党员大会", "5", "5", RecordKind.GENERAL_MEETING),
        item("C2", "支部委员会", "6", "5.5", RecordKind.COMMITTEE_MEETING),
        item("C3", "党小组会", "3", "2.875", RecordKind.GROUP_MEETING),
        item("C5", "主题党日", "6", "6", RecordKind.THEME_PARTY_DAY),
        item("D5", "组织关系、流动党员管理", "1", "0", None),
    )
    categories = (
        CategoryScore("A", "政治建设与责任", Decimal(14), Decimal(12)),
        CategoryScore("C", "组织生活", Decimal(34), Decimal("31.375")),
        CategoryScore("D", "党员教育管理", Decimal(15), Decimal(12)),
    )
    return StarResult(
        YEAR, "organ-5star", "机关党支部星级评定标准（100分）", items, categories,
        bonus=Decimal(1), penalty=Decimal(0), total=Decimal("89.996"), stars=4,
    )  # fmt: skip


def compliance(records: tuple[FinalRecord, ...]) -> tuple[ComplianceLine, ...]:
    """Return a few lines of the report."""
    proof = tuple(f.record.id for f in records if f.record.kind is RecordKind.GENERAL_MEETING)
    return (
        ComplianceLine(
            "general_meeting", "支部党员大会", ComplianceState.OK,
            Basis("《中国共产党支部工作条例（试行）》第十一条"), Severity.SOFT,
            "每季度1次", "4次", (), proof,
        ),
        ComplianceLine(
            "committee_meeting", "支部委员会会议", ComplianceState.MISSING,
            Basis("《中国共产党支部工作条例（试行）》第十二条", verified=False), Severity.SOFT,
            "每月1次", "11次", ("8月未召开",),
        ),
    )  # fmt: skip


def year_file(
    folder: Path, *, months: int = 2, paragraphs: int = 3, photo_count: int = 4
) -> YearFile:
    """Return a year of so many months: five kinds of record each, photographs shared out."""
    people = roll()
    members = list(people.members)
    committee = members[: len(POSTS)]
    pictures = photos(folder / "photos", photo_count)
    shares = [pictures[index::months] for index in range(months)]
    evidence: dict[EvidenceHash, Path] = {}
    finals: list[FinalRecord] = []
    previous = ""
    for month in range(1, months + 1):
        shown = []
        for number, path in enumerate(shares[month - 1], start=1):
            shown.append(
                attachment(path, f"活动照片{number}.jpg", caption=f"实地调研现场之{number}")
            )
            evidence[shown[-1].evidence] = path
        made = [
            record(RecordKind.COMMITTEE_MEETING, month, members=committee, paragraphs=paragraphs),
            record(RecordKind.THEME_PARTY_DAY, month, members=members, attachments=tuple(shown)),
        ]
        if month % 3 == 1:
            made.append(
                record(RecordKind.GENERAL_MEETING, month, members=members, paragraphs=paragraphs)
            )
            made.append(record(RecordKind.PARTY_LECTURE, month, members=members))
        for group in GROUPS:
            people_here = [m for m in members if m.group_on(date(YEAR, month, 1)) == group.id]
            made.append(
                record(
                    RecordKind.GROUP_MEETING, month, members=people_here, group=group, paragraphs=1
                )
            )
        for value in sorted(made, key=lambda one: one.starts_at):
            late = 12 if (month, value.kind) == (2, RecordKind.COMMITTEE_MEETING) else 0
            number = 2 if (month, value.kind) == (1, RecordKind.GENERAL_MEETING) else 1
            finals.append(final(value, previous, late=late, number=number))
            previous = finals[-1].version.sha256
    records = tuple(finals)
    notes = folder / "讲稿.txt"
    notes.write_text("党课讲稿", encoding="utf-8")
    handout = attachment(notes, "党课讲稿.txt", "text/plain")
    evidence[handout.evidence] = notes
    records = tuple(
        replace(one, record=replace(one.record, attachments=(handout,)))
        if one.record.kind is RecordKind.PARTY_LECTURE
        else one
        for one in records
    )
    return YearFile(
        year=YEAR,
        today=date(2027, 1, 8),
        made_at=datetime(2027, 1, 8, 8, 30, 5, tzinfo=UTC),
        branch=Branch(
            "中共××市人大常委会机关第一支部委员会",
            short_name="机关第一党支部",
            code="B001",
            superior="中共××市人大常委会机关委员会",
            founded_on=date(2012, 6, 29),
            term=CommitteeTerm(date(2024, 3, 18), approval="机党发〔2024〕7号"),
            party_day="每月15日",
        ),
        roll=people,
        records=records,
        review=review(people),
        sheet=None,
        board=Board(YEAR, date(2027, 1, 8), ()),
        stars=stars(records),
        compliance=compliance(records),
        profile=Profile("p", "默认", "2018", (), Limits(), {}),
        chain_head=previous,
        evidence=evidence,
        previews=folder / "previews",
    )
