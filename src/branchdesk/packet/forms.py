"""Records as the official forms F01 to F05, each with its sign-in sheet F08."""

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace

from branchdesk.domain.people import MemberStatus
from branchdesk.domain.records import (
    AgendaItem,
    Attendance,
    FinalRecord,
    Person,
    Presence,
    Record,
    RecordKind,
    Settlement,
)
from branchdesk.domain.terms import POSTS
from branchdesk.packet import words
from branchdesk.packet.flow import HEIGHT, WIDTH, Item
from branchdesk.packet.kit import (
    CAPTION,
    FORM_TITLE,
    LABEL_WIDTH,
    LEAD,
    NOTE,
    PROSE,
    VALUE,
    Kit,
)
from branchdesk.packet.table import PAD_X, Laid, Row, Table
from branchdesk.packet.text import Space
from branchdesk.packet.votes import vote_lines

_POSTS = {post.value: title for post, title in POSTS.items()}
_INNER = WIDTH - LABEL_WIDTH - 2 * PAD_X
_CONTINUED = 22.0
"""Height of the line over a continued form."""
_LOWEST_LINE, _HIGHEST_LINE = 21.0, 28.0
_SHEET_FURNITURE = 122.0
"""Title, subtitle, head and foot of a sign-in sheet."""
_CLOSER = (0.95, 0.9, 0.85)
_SHORT_TAIL = 150.0
"""Less than this on a last page is not worth the page: the form is then set closer."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A record with what its form says besides its own contents."""

    final: FinalRecord
    number: int
    """第几次 among its kind (and group) in the year, in order of time."""
    place: str
    """Named place of its first page."""
    group_name: str = ""

    @property
    def record(self) -> Record:
        """The record itself."""
        return self.final.record

    @property
    def form_title(self) -> str:
        """For example 2026年第3次党员大会记录."""
        year, kind = self.record.belongs_year, words.KINDS[self.record.kind]
        return f"{year}年{self.group_name}第{self.number}次{kind}记录"

    @property
    def index_title(self) -> str:
        """What stands in the index."""
        held, kind = self.record.held_on, words.KINDS[self.record.kind]
        number = f"{self.group_name}第{self.number}次{kind}"
        return f"{held.month}月{held.day}日　{number}　{self.record.title}"


def form(entry: Entry, kit: Kit, branch: str, *, above: float = 0) -> Iterator[Item]:
    """Yield the record form, from its title on; ``above`` points of the page are taken already."""
    heading = kit.heading(f"{branch}\n{entry.form_title}", FORM_TITLE, after=12)
    room = HEIGHT - above - heading.height
    table = _table(entry, kit)
    tail = (table.height - room) % (HEIGHT - _CONTINUED)
    if table.height > room and tail < _SHORT_TAIL:
        closer = (_table(entry, kit.tightened(spread)) for spread in _CLOSER)
        whole = _pages(table.height, room)
        table = next((one for one in closer if _pages(one.height, room) < whole), table)
    yield heading
    yield table


def _pages(height: float, room: float) -> int:
    return 1 if height <= room else 1 + math.ceil((height - room) / (HEIGHT - _CONTINUED))


def _table(entry: Entry, kit: Kit) -> Table:
    continued = kit.lay(f"{entry.form_title}（续）", CAPTION)
    return Table(kit.fonts, tuple(_rows(entry, kit)), continued=continued)


def _rows(entry: Entry, kit: Kit) -> Iterator[Row]:
    record = entry.record
    lecture = record.kind is RecordKind.PARTY_LECTURE
    title = {
        RecordKind.PARTY_LECTURE: "课　　题",
        RecordKind.THEME_PARTY_DAY: "主　　题",
    }.get(record.kind, "会议名称")
    yield kit.wide(title, record.title)
    yield kit.wide("时　　间", words.span(record.starts_at, record.ends_at))
    yield kit.wide("地　　点", record.place)
    if lecture:
        yield from _lecture_rows(record, kit)
    yield kit.pairs(("主 持 人", _person(record.chair)), ("记 录 人", _person(record.recorder)))
    yield from _attendance_rows(record, kit)
    if record.kind is RecordKind.THEME_PARTY_DAY:
        yield from _party_day_rows(record, kit)
    if record.agenda:
        topics = "\n".join(
            f"{index}. {item.title}（{words.AGENDA[item.kind]}）"
            for index, item in enumerate(record.agenda, start=1)
        )
        yield kit.wide("议　　题", topics)
        yield kit.flowing("会议内容", tuple(_minutes(record, kit)))
    if opinions := record.details.get("opinions"):
        yield kit.wide("意见建议", opinions, style=PROSE)
    if record.attachments:
        names = "\n".join(
            f"{index}. {file.caption or file.name}"
            for index, file in enumerate(record.attachments, start=1)
        )
        yield kit.wide("附　　件", names)
    yield from _version_rows(entry.final, kit)
    first = "主 讲 人\n签　　字" if lecture else _chair_label(record.kind)
    yield kit.pairs((first, ""), ("记 录 人\n签　　字", ""), height=46)


def _chair_label(kind: RecordKind) -> str:
    match kind:
        case RecordKind.COMMITTEE_MEETING:
            return "书　　记\n签　　字"
        case RecordKind.GROUP_MEETING:
            return "组　　长\n签　　字"
        case _:
            return "主 持 人\n签　　字"


def _lecture_rows(record: Record, kit: Kit) -> Iterator[Row]:
    details = record.details
    role = words.CHOICES.get(details.get("lecturer_role", ""), "")
    yield kit.pairs(
        ("主 讲 人", _named(details.get("lecturer", ""), role)),
        ("学　　时", details.get("hours", "")),
    )
    for key, label in (("outline", "提纲/内容"), ("discussion", "讨论交流")):
        if text := details.get(key):
            yield kit.wide(label, text, style=PROSE)


def _party_day_rows(record: Record, kit: Kit) -> Iterator[Row]:
    details = record.details
    yield kit.pairs(
        ("形　　式", words.CHOICES.get(details.get("form", ""), "")),
        ("融合业务", words.CHOICES.get(details.get("integration_kind", ""), "无")),
    )
    for key, label in (("flow", "活动流程"), ("make_up_study", "缺席补学")):
        if text := details.get(key):
            yield kit.wide(label, text, style=PROSE if key == "flow" else VALUE)


def _attendance_rows(record: Record, kit: Kit) -> Iterator[Row]:
    who = "委员" if record.kind is RecordKind.COMMITTEE_MEETING else "党员"
    yield kit.pairs(
        (f"应到{who}", f"{record.due}人"),
        (f"实到{who}", f"{record.present}人（到会率{words.percent(record.present, record.due)}）"),
    )
    if record.kind is RecordKind.GENERAL_MEETING:
        yield kit.pairs(
            ("应到会有\n表决权", f"{record.voters_due}人"),
            ("实到会有\n表决权", f"{record.voters_present}人"),
            height=40,
        )
    missing = [line for line in record.attendance if not line.presence.counts_as_present]
    yield kit.wide("缺席人员\n及 原 因", "；".join(map(_absence, missing)) or "无", height=40)
    if record.guests:
        yield kit.wide("列席人员", "、".join(map(_person, record.guests)))


def _minutes(record: Record, kit: Kit) -> Iterator[Laid]:
    for index, item in enumerate(record.agenda, start=1):
        yield from kit.lay(
            f"{words.ordinal(index)}、{item.title}",
            LEAD,
            _INNER,
            before=8 if index > 1 else 0,
            keep=True,
        )
        yield from _item_lines(item, record, kit)


def _item_lines(item: AgendaItem, record: Record, kit: Kit) -> Iterator[Laid]:
    if item.speaker:
        yield from kit.lay(f"汇报（讲话）人：{_person(item.speaker)}", PROSE, _INNER, keep=True)
    if item.discussion:
        for paragraph in item.discussion.splitlines():
            yield from kit.lay(paragraph.strip(), PROSE, _INNER)
    if item.decision:
        yield from kit.lay(f"决议（议定事项）：{item.decision}", PROSE, _INNER, before=2)
    if item.for_general_meeting:
        yield from kit.lay("（本项需提交党员大会讨论决定。）", PROSE, _INNER)
    if item.vote:
        yield from vote_lines(item.vote, record, kit, _INNER)
    for found in item.settled:
        yield from kit.lay(_settled(found), PROSE, _INNER)
    for follow_up in item.follow_ups:
        due = f"，{words.day(follow_up.due)}前完成" if follow_up.due else ""
        done = f"；{words.day(follow_up.done_on)}已办结" if follow_up.done_on else ""
        result = f"（{follow_up.result}）" if follow_up.result else ""
        yield from kit.lay(
            f"落实：{follow_up.what}，{_person(follow_up.owner)}负责{due}{done}{result}。",
            PROSE,
            _INNER,
        )


def _settled(found: Settlement) -> str:
    agreed = "，".join(
        part for part in (found.agreed_in, found.owner and f"{found.owner}负责") if part
    )
    text = f"上次议定：{found.what}" + (f"（{agreed}）" if agreed else "")
    if found.done_on:
        text += f"；{words.day(found.done_on)}已办结"
    elif found.new_due:
        text += f"；继续办理，{words.day(found.new_due)}前完成"
    elif found.into:
        text += "；重新议定"
    return text + (f"（{found.result}）。" if found.result else "。")


def _version_rows(final: FinalRecord, kit: Kit) -> Iterator[Row]:
    version = final.version
    if version.late_days:
        text = f"本记录于{words.day(version.finalised_on)}补录，距活动{version.late_days}天。"
        yield kit.wide("补　　录", f"{text}原因：{version.late_reason}", style=NOTE)
    if version.number > 1:
        text = (
            f"第{version.number}版，{words.day(version.finalised_on)}修改。原因：{version.reason}"
        )
        yield kit.wide("修改说明", text, style=NOTE)
    for override in version.overrides:
        yield kit.wide("书面说明", override.reason, style=NOTE)


def _absence(line: Attendance) -> str:
    made_up = f"，{words.day(line.made_up_on)}补学" if line.made_up_on else ""
    reason = f"：{line.reason}" if line.reason else ""
    return f"{line.name}（{words.PRESENCES[line.presence]}{reason}{made_up}）"


def _person(person: Person) -> str:
    return _named(person.name, person.role)


def _named(name: str, role: str) -> str:
    shown = _POSTS.get(role, role)  # a post of the branch is kept by its code, others as typed
    return f"{name}（{shown}）" if name and shown else name


def sign_in_sheet(entry: Entry, kit: Kit) -> Iterator[Item]:
    """Yield the sign-in sheet: below the record where it fits as a whole, else on a new page."""
    record = entry.record
    if not record.attendance:
        return
    yield Space(24)
    yield kit.heading("签　到　表", FORM_TITLE, after=4)
    held = words.day(record.held_on)
    subtitle = f"{held}　{entry.form_title.removesuffix('记录')}　{record.title}"
    yield kit.heading(words.short(subtitle, 60), CAPTION, after=8)
    widths = kit.columns(7, 14, 14, 26, 14, 27)
    head = kit.head(("序号", "姓　名", "党员类别", "签　名", "到会时间", "备　注"), widths)
    rows = [_signed(index, line, kit, widths) for index, line in enumerate(record.attendance, 1)]
    foot = kit.line((_totals(record),), [WIDTH], left=(0,), height=26)
    yield Table(
        kit.fonts,
        (*_spread(rows), foot),
        head=(head,),
        continued=kit.lay("签到表（续）", CAPTION),
        whole=True,
    )


def _spread(rows: list[Row]) -> list[Row]:
    """Return the rows at a height at which they fill one page, where that is comfortable."""
    tall = [row.height for row in rows if row.height > _LOWEST_LINE + 0.1]
    even = (HEIGHT - _SHEET_FURNITURE - sum(tall)) / max(1, len(rows) - len(tall))
    height = min(max(even, _LOWEST_LINE), _HIGHEST_LINE)
    return [replace(row, least_height=height) for row in rows]


def _signed(index: int, line: Attendance, kit: Kit, widths: list[float]) -> Row:
    came = "" if line.presence.counts_as_present else "／"
    note = "" if line.presence is Presence.PRESENT else words.PRESENCES[line.presence]
    if line.reason:
        note = f"{note}：{line.reason}"
    texts = (str(index), line.name, words.STATUSES[line.status], came, came, note)
    return kit.line(texts, widths, left=(5,) if len(note) > 8 else (), height=_LOWEST_LINE)


def _totals(record: Record) -> str:
    counted = {
        presence: sum(line.presence is presence for line in record.attendance)
        for presence in Presence
    }
    probationary = sum(line.status is MemberStatus.PROBATIONARY for line in record.attendance)
    text = (
        f"应到{record.due}人，实到{record.present}人，请假{counted[Presence.LEAVE]}人，"
        f"缺席{counted[Presence.ABSENT]}人"
    )
    return text + (f"（其中预备党员{probationary}人）。" if probationary else "。")
