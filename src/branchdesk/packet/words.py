"""The words of the printed forms; a packet is Chinese whatever the window's language."""

from datetime import date, datetime

from branchdesk.domain.compliance import ComplianceState
from branchdesk.domain.people import Category, MemberStatus
from branchdesk.domain.records import AgendaKind, Presence, RecordKind, VoteMethod
from branchdesk.packet.images import Unusable

KINDS = {
    RecordKind.GENERAL_MEETING: "党员大会",
    RecordKind.COMMITTEE_MEETING: "支委会",
    RecordKind.GROUP_MEETING: "党小组会",
    RecordKind.PARTY_LECTURE: "党课",
    RecordKind.THEME_PARTY_DAY: "主题党日",
}
AGENDA = {
    AgendaKind.FIRST_TOPIC: "第一议题",
    AgendaKind.STUDY: "学习",
    AgendaKind.COMMITTEE_REPORT: "支委会工作报告",
    AgendaKind.ELECTION: "选举",
    AgendaKind.RECRUITMENT: "接收预备党员",
    AgendaKind.CONVERSION: "预备党员转正",
    AgendaKind.EXTENSION: "延长预备期",
    AgendaKind.CANCELLATION: "取消预备党员资格",
    AgendaKind.COMMENDATION: "表彰表扬",
    AgendaKind.DISPOSAL: "组织处置",
    AgendaKind.DISCIPLINE: "纪律处分",
    AgendaKind.IDEOLOGY: "意识形态研判",
    AgendaKind.WARNING_EDUCATION: "警示教育",
    AgendaKind.PLAN: "计划与责任",
    AgendaKind.SUMMARY: "总结报告",
    AgendaKind.CRITICISM: "批评与自我批评",
    AgendaKind.DISCUSSION: "讨论",
    AgendaKind.OTHER: "其他",
}
STATUSES = {
    MemberStatus.FULL: "正式党员",
    MemberStatus.PROBATIONARY: "预备党员",
    MemberStatus.ON_PARTY_PROBATION: "留党察看",
    MemberStatus.CORRECTIVE_DEADLINE: "限期改正",
    MemberStatus.HOSTED: "挂靠党员",
    MemberStatus.LEFT: "已转出",
}
CATEGORIES = {Category.IN_SERVICE: "在职", Category.RETIRED: "离退休", Category.OTHER: "其他"}
PRESENCES = {
    Presence.PRESENT: "到会",
    Presence.LATE: "迟到",
    Presence.LEFT_EARLY: "早退",
    Presence.LEAVE: "请假",
    Presence.ABSENT: "缺席",
}
METHODS = {VoteMethod.SHOW_OF_HANDS: "举手表决", VoteMethod.SECRET_BALLOT: "无记名投票"}
CHOICES = {
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
"""Words of the choices in `branchdesk.domain.kinds`."""
RESULTS = {
    ComplianceState.OK: "符合",
    ComplianceState.MISSING: "未达到",
    ComplianceState.LATE: "已补",
    ComplianceState.OPEN: "进行中",
    ComplianceState.NOT_APPLICABLE: "不适用",
    ComplianceState.OVERRIDDEN: "书面说明",
}
NOT_PRINTED = {
    Unusable.MISSING: "原件不在证据文件夹中",
    Unusable.CHANGED: "原件内容与登记时不一致",
    Unusable.UNREADABLE: "原件无法识别为图片",
    Unusable.TOO_LARGE: "原件像素过大",
}
TROUBLED = {
    Unusable.MISSING: "原件缺失",
    Unusable.CHANGED: "原件有变",
    Unusable.UNREADABLE: "无法识别",
    Unusable.TOO_LARGE: "像素过大",
}
STAR_WORDS = ("不定级", "一星级", "二星级", "三星级", "四星级", "五星级")
_DIGITS = "零一二三四五六七八九"


def ordinal(number: int) -> str:
    """Return a number from 1 to 99 in Chinese: 十二."""
    tens, ones = divmod(number, 10)
    if tens == 0:
        return _DIGITS[ones]
    return (_DIGITS[tens] if tens > 1 else "") + "十" + (_DIGITS[ones] if ones else "")


def day(value: date) -> str:
    """Return a day as documents write it: 2026年3月5日."""
    return f"{value.year}年{value.month}月{value.day}日"


def day_in(value: date | None, year: int) -> str:
    """Return a day for a narrow column: 03.05, with its year above where it is another one."""
    if value is None:
        return ""
    return f"{value:%m.%d}" if value.year == year else f"{value:%Y}\n{value:%m.%d}"


def span(first: datetime, last: datetime) -> str:
    """Return a stretch of time to the minute: 2026年3月5日14:30至16:00."""
    start = f"{day(first)}{first:%H:%M}"
    return (
        f"{start}至{last:%H:%M}"
        if first.date() == last.date()
        else f"{start}至{day(last)}{last:%H:%M}"
    )


def size(count: int) -> str:
    """Return a file's size: 3.6 MB."""
    if count < 1024 * 1024:
        return f"{max(1, round(count / 1024))} KB"
    return f"{count / 1024 / 1024:.1f} MB"


def percent(part: int, whole: int) -> str:
    """Return a share with one decimal, cut off: 91.3%; a dash of nothing."""
    if whole <= 0:
        return "—"
    tenths = part * 1000 // whole
    return f"{tenths // 10}.{tenths % 10}%" if tenths % 10 else f"{tenths // 10}%"


def short(text: str, length: int) -> str:
    """Return a text of at most ``length`` characters, its end marked where it was cut."""
    return text if len(text) <= length else text[: length - 1] + "…"
