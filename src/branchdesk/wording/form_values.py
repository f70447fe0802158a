"""What a record, a member or an entry says in the fields of a Word form: Chinese, plain text.

The names of the fields stand in `branchdesk.domain.word_fields`; a paper is Chinese whatever the
language of the window.
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from branchdesk.domain.branch import Branch
from branchdesk.domain.dates import FuzzyDate
from branchdesk.domain.ledger_reading import paper_text
from branchdesk.domain.ledgers import LedgerEntry, LedgerKind, Privacy, Shape
from branchdesk.domain.people import Member, PartyPost
from branchdesk.domain.records import (
    AgendaItem,
    Attachment,
    FinalRecord,
    FollowUp,
    Person,
    Presence,
    Record,
)
from branchdesk.domain.roll import Roll, holders_on
from branchdesk.domain.tasks import rows_of, tasks_in
from branchdesk.domain.word_fields import FieldValue, field_name, rows_name
from branchdesk.wording.catalogue import chinese
from branchdesk.wording.words import Shown, word_for

Values = dict[str, FieldValue]

_CHOICES = {
    "secretary": "支部书记",
    "committee_member": "支部委员",
    "leader": "党员领导干部",
    "member": "普通党员",
    "outside": "外请",
    "legislative_research": "立法调研",
    "law_enforcement_inspection": "执法检查",
    "deputy_inspection": "代表视察",
    "study": "集中学习",
    "visit": "参观见学",
    "volunteer_service": "志愿服务",
    "democratic_deliberation": "民主议事",
    "organisational_life": "过组织生活",
    "other": "其他",
}
_DETAILS = {
    "主讲人": "lecturer",
    "主讲人身份": "lecturer_role",
    "学时": "hours",
    "提纲": "outline",
    "讨论情况": "discussion",
    "意见建议": "opinions",
    "活动形式": "form",
    "结合业务": "integration_kind",
    "活动流程": "flow",
    "补学情况": "make_up_study",
}


def record_values(
    final: FinalRecord, *, branch: Branch, roll: Roll, number_in_year: int, today: date
) -> Values:
    """Return what a finalised record says, by field."""
    record = final.record
    group = roll.group(record.group)
    due, present = record.due, record.present
    values: Values = {
        **_branch(branch, roll, record.held_on, today),
        "年度": str(record.belongs_year),
        "会议类型": _word(record.kind),
        "次数": str(number_in_year) if number_in_year else "",
        "会议名称": record.title,
        "党小组": group.name if group else "",
        "日期": _day(record.held_on),
        "时间": _span(record.starts_at, record.ends_at),
        "开始时间": f"{record.starts_at:%H:%M}",
        "结束时间": f"{record.ends_at:%H:%M}",
        "地点": record.place,
        "主持人": record.chair.name,
        "主持人职务": record.chair.role,
        "记录人": record.recorder.name,
        "列席人员": _names(record.guests),
        "应到人数": str(due),
        "实到人数": str(present),
        "缺席人数": str(due - present),
        "应到有表决权": str(record.voters_due),
        "实到有表决权": str(record.voters_present),
        # Cut off, never rounded up.
        "到会率": f"{present * 1000 // due / 10}%" if due else "",
        "参会人员": "、".join(
            line.name for line in record.attendance if line.presence.counts_as_present
        ),
        "缺席人员及原因": "、".join(_absences(record)),
        "会议议题": _numbered(item.title for item in record.agenda),
        "会议内容": "\n".join(_minutes(record.agenda)),
        "议定事项文字": _numbered(_agreed_text(item) for item in _agreed(record)),
        "定稿日期": _day(final.version.finalised_on),
        "版本": str(final.version.number),
        "议程": [_agenda_row(n, item) for n, item in enumerate(record.agenda, start=1)],
        "签到": [
            {
                "序号": str(number),
                "姓名": line.name,
                "类别": _word(line.status),
                "表决权": "有" if line.votes else "无",
                "到会情况": _presence(line.presence),
                "原因": line.reason,
                "补学日期": _day(line.made_up_on),
            }
            for number, line in enumerate(record.attendance, start=1)
        ],
        "议定事项": [
            {
                "序号": str(number),
                "事项": item.what,
                "责任人": item.owner.name,
                "时限": _day(item.due),
                "完成日期": _day(item.done_on),
                "结果": item.result,
            }
            for number, item in enumerate(_agreed(record), start=1)
        ],
        "附件": _files(record.attachments),
    }
    for name, key in _DETAILS.items():
        stated = record.details.get(key, "")
        values[name] = _CHOICES.get(stated, stated)
    return values


def member_values(member: Member, *, branch: Branch, roll: Roll, today: date) -> Values:
    """Return what the register says of a member, by field."""
    status = member.status_on(today)
    group = roll.group(member.group_on(today))
    return {
        **_branch(branch, roll, today, today),
        "姓名": member.name,
        "性别": member.gender,
        "民族": member.ethnicity,
        "出生日期": _fuzzy(member.born),
        "身份证号": member.id_number,
        "入党日期": _fuzzy(member.joined),
        "转正日期": _fuzzy(member.full_on),
        "党龄": _whole_years(member.full_on, today),
        "党员类别": _word(status) if status else "",
        "人员类别": _word(member.category),
        "党内职务": "、".join(_word(post) for post in member.posts_on(today)),
        "党小组": group.name if group else "",
        "单位职务": member.unit_post,
        "学历": member.education,
        "电话": member.phone,
        "备注": member.note,
    }


def entry_values(
    entry: LedgerEntry,
    kind: LedgerKind,
    *,
    branch: Branch,
    roll: Roll,
    today: date,
    restricted: bool,
) -> Values:
    """Return what an entry of a ledger says, by field.

    What tells who it is about stays empty unless ``restricted``; what is private is not there.
    """
    step = kind.step_of(entry.status)
    values: Values = {
        **_branch(branch, roll, entry.on, today),
        "台账名称": kind.title,
        "表名": kind.form_title or kind.title,
        "日期": _day(entry.on),
        "年度": str(entry.belongs_year),
        "进度": step.title if step else "",
        "办理过程": [
            {
                "序号": str(number),
                "步骤": known.title if (known := kind.step_of(taken.step)) else taken.step,
                "日期": _day(taken.on),
                "备注": taken.note,
            }
            for number, taken in enumerate(entry.steps, start=1)
        ],
        "附件": _files(entry.attachments),
    }
    for field in kind.fields:
        if Privacy.PRIVATE in (field.privacy, kind.privacy):
            continue
        shown = restricted or field.privacy is Privacy.OPEN
        stated = entry.values.get(field.key)
        text = paper_text(stated, field) if shown and stated is not None else ""
        if text and field.shape is Shape.DATE:
            text = _day(date.fromisoformat(text))
        values[field_name(kind, field.key)] = text
        if field.shape is Shape.TASKS:
            tasks = tasks_in(stated) if shown else ()
            values[rows_name(kind, field.key)] = rows_of(tasks)
    return values


def _branch(branch: Branch, roll: Roll, day: date, today: date) -> Values:
    secretaries = holders_on(roll, PartyPost.SECRETARY, day)
    return {
        "支部名称": branch.name,
        "支部简称": branch.title,
        "上级党组织": branch.superior,
        "单位": branch.unit,
        "支部书记": "、".join(member.name for member in secretaries),
        "填表日期": _day(today),
    }


def _word(value: Shown) -> str:
    return word_for(value, chinese)


def _presence(presence: Presence) -> str:
    return _word(presence)


def _day(day: date | None) -> str:
    return f"{day.year}年{day.month}月{day.day}日" if day else ""


def _span(first: datetime, last: datetime) -> str:
    end = f"{last:%H:%M}" if first.date() == last.date() else f"{_day(last.date())}{last:%H:%M}"
    return f"{_day(first.date())}{first:%H:%M}至{end}"


def _fuzzy(day: FuzzyDate | None) -> str:
    if day is None:
        return ""
    parts = [f"{day.year}年", f"{day.month}月" if day.month else ""]
    return "".join([*parts, f"{day.day}日" if day.day else ""])


def _whole_years(since: FuzzyDate | None, today: date) -> str:
    if since is None or not since.month:
        return ""
    before = (today.month, today.day) < (since.month, since.day or 1)
    return str(max(today.year - since.year - before, 0))


def _names(people: Iterable[Person]) -> str:
    return "、".join(f"{p.name}（{p.role}）" if p.role else p.name for p in people)


def _absences(record: Record) -> Iterable[str]:
    for line in record.attendance:
        if not line.presence.counts_as_present:
            why = f"{_presence(line.presence)}：{line.reason}" if line.reason else ""
            yield f"{line.name}（{why or _presence(line.presence)}）"


def _numbered(texts: Iterable[str]) -> str:
    return "\n".join(f"{number}. {text}" for number, text in enumerate(texts, start=1))


def _minutes(agenda: Sequence[AgendaItem]) -> Iterable[str]:
    for number, item in enumerate(agenda, start=1):
        yield f"{number}. {item.title}"
        yield from (text for text in (item.discussion, item.decision) if text)
        if item.vote and not item.vote.candidates:
            vote = item.vote
            yield f"表决：赞成{vote.in_favour}票，反对{vote.against}票，弃权{vote.abstained}票。"


def _agreed(record: Record) -> tuple[FollowUp, ...]:
    return tuple(follow_up for item in record.agenda for follow_up in item.follow_ups)


def _agreed_text(item: FollowUp) -> str:
    due = f"，{_day(item.due)}前" if item.due else ""
    return f"{item.what}（{item.owner.name}{due}）"


def _agenda_row(number: int, item: AgendaItem) -> dict[str, str]:
    vote = item.vote
    counted = vote is not None and not vote.candidates
    return {
        "序号": str(number),
        "类别": _word(item.kind),
        "标题": item.title,
        "汇报人": item.speaker.name if item.speaker else "",
        "讨论": item.discussion,
        "决定": item.decision,
        "表决方式": _word(vote.method) if vote else "",
        "应到": str(vote.due) if vote else "",
        "实到": str(vote.present) if vote else "",
        "赞成": str(vote.in_favour) if vote and counted else "",
        "反对": str(vote.against) if vote and counted else "",
        "弃权": str(vote.abstained) if vote and counted else "",
    }


def _files(files: Sequence[Attachment]) -> list[dict[str, str]]:
    return [
        {"序号": str(number), "名称": file.name, "说明": file.caption}
        for number, file in enumerate(files, start=1)
    ]
