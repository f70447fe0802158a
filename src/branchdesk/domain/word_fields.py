"""The fields that a unit's own Word form may use, by the words of the office.

Names are Chinese, because a secretary writes them into a Word file; each is one word for the
template language.  What they hold is plain text, or a list of rows of plain texts.
"""

import re
from dataclasses import dataclass

from branchdesk.domain.ledgers import LedgerKind, Privacy, Shape

FieldValue = str | list[dict[str, str]]
"""Plain text, or rows of plain texts."""

_NOT_IN_A_NAME = re.compile(r"\W+")


@dataclass(frozen=True, slots=True)
class WordField:
    """One field: its name in a template, and what it holds."""

    name: str
    what: str
    parts: tuple["WordField", ...] = ()
    """The fields of one row, where it is a list."""


def name_of(label: str) -> str:
    """Return a label as a name that a template can use: letters, digits and 汉字 only."""
    bare = _NOT_IN_A_NAME.sub("", label)
    return f"_{bare}" if bare[:1].isdigit() else bare


def _fields(*pairs: tuple[str, str]) -> tuple[WordField, ...]:
    return tuple(WordField(name, what) for name, what in pairs)


BRANCH_FIELDS = _fields(
    ("支部名称", "支部全称"),
    ("支部简称", "支部简称"),
    ("上级党组织", "上级党组织名称"),
    ("单位", "所在单位"),
    ("支部书记", "当天在任的支部书记"),
    ("填表日期", "填写这张表的日期，如 2026年3月5日"),
)

_AGENDA = _fields(
    ("序号", "1、2、3……"),
    ("类别", "如 第一议题、学习、讨论"),
    ("标题", "议题名称"),
    ("汇报人", "汇报人"),
    ("讨论", "发言和讨论"),
    ("决定", "决议、决定"),
    ("表决方式", "举手或无记名投票；没有表决则为空"),
    ("应到", "表决的应到有表决权人数"),
    ("实到", "表决的实到有表决权人数"),
    ("赞成", "赞成票"),
    ("反对", "反对票"),
    ("弃权", "弃权票"),
)
_SIGN_IN = _fields(
    ("序号", "1、2、3……"),
    ("姓名", "党员姓名"),
    ("类别", "正式党员、预备党员……"),
    ("表决权", "有或无"),
    ("到会情况", "到会、迟到、请假……"),
    ("原因", "缺席或请假原因"),
    ("补学日期", "补学日期"),
)
_AGREED = _fields(
    ("序号", "1、2、3……"),
    ("事项", "议定事项"),
    ("责任人", "责任人"),
    ("时限", "完成时限"),
    ("完成日期", "完成日期"),
    ("结果", "完成情况"),
)
_FILES = _fields(("序号", "1、2、3……"), ("名称", "文件名"), ("说明", "图片或附件的说明"))

RECORD_FIELDS = (
    *BRANCH_FIELDS,
    *_fields(
        ("年度", "所属年度"),
        ("会议类型", "支部党员大会、支委会会议、党小组会、党课、主题党日"),
        ("次数", "本年度第几次"),
        ("会议名称", "会议名称、课题或主题"),
        ("党小组", "党小组会的党小组名称"),
        ("日期", "如 2026年3月5日"),
        ("时间", "如 2026年3月5日14:30至16:10"),
        ("开始时间", "如 14:30"),
        ("结束时间", "如 16:10"),
        ("地点", "地点"),
        ("主持人", "主持人姓名"),
        ("主持人职务", "主持人职务"),
        ("记录人", "记录人姓名"),
        ("列席人员", "列席人员，用顿号隔开"),
        ("应到人数", "应到"),
        ("实到人数", "实到"),
        ("缺席人数", "缺席"),
        ("应到有表决权", "应到会有表决权的党员人数"),
        ("实到有表决权", "实到会有表决权的党员人数"),
        ("到会率", "如 95.2%，不进位"),
        ("参会人员", "到会人员姓名，用顿号隔开"),
        ("缺席人员及原因", "如 张三（请假：出差）"),
        ("会议议题", "议题名称，逐行编号"),
        ("会议内容", "议题、讨论、决定连成一段一段的文字"),
        ("议定事项文字", "议定事项、责任人、时限，逐行编号"),
        ("主讲人", "党课主讲人"),
        ("主讲人身份", "支部书记、支委……"),
        ("学时", "党课学时"),
        ("提纲", "党课提纲或主要内容"),
        ("讨论情况", "党课讨论"),
        ("意见建议", "党小组会的意见建议"),
        ("活动形式", "主题党日的形式"),
        ("结合业务", "主题党日结合的业务"),
        ("活动流程", "主题党日的流程"),
        ("补学情况", "主题党日缺席补学"),
        ("定稿日期", "定稿日期"),
        ("版本", "第几次定稿"),
    ),
    WordField("议程", "每个议题一行", _AGENDA),
    WordField("签到", "每名应到党员一行", _SIGN_IN),
    WordField("议定事项", "每项一行", _AGREED),
    WordField("附件", "每个文件一行", _FILES),
)

MEMBER_FIELDS = (
    *BRANCH_FIELDS,
    *_fields(
        ("姓名", "姓名"),
        ("性别", "男或女"),
        ("民族", "民族"),
        ("出生日期", "出生日期"),
        ("身份证号", "公民身份号码"),
        ("入党日期", "入党日期"),
        ("转正日期", "转正日期"),
        ("党龄", "从转正算起的整年数"),
        ("党员类别", "正式党员、预备党员……"),
        ("人员类别", "在职、离退休……"),
        ("党内职务", "当天的党内职务，用顿号隔开"),
        ("党小组", "当天所在党小组"),
        ("单位职务", "单位职务"),
        ("学历", "学历"),
        ("电话", "联系电话"),
        ("备注", "备注"),
    ),
)

_STEPS = _fields(("序号", "1、2、3……"), ("步骤", "如 认领"), ("日期", "日期"), ("备注", "备注"))
_TASKS = _fields(
    ("序号", "1、2、3……"),
    ("事项", "事项"),
    ("责任人", "责任人"),
    ("时限", "时限"),
    ("完成日期", "完成日期；未完成则为空"),
)
_ENTRY_HEAD = (
    *BRANCH_FIELDS,
    *_fields(
        ("台账名称", "台账名称"),
        ("表名", "登记表的名称"),
        ("日期", "如 2026年3月5日"),
        ("年度", "所属年度"),
        ("进度", "现在到了哪一步；没有步骤的台账为空"),
    ),
)
_ENTRY_LISTS = (
    WordField("办理过程", "每一步一行", _STEPS),
    WordField("附件", "每个文件一行", _FILES),
)


def entry_fields(kind: LedgerKind) -> tuple[WordField, ...]:
    """Return the fields for an entry of a ledger; what is private is never among them."""
    fields = [f for f in kind.fields if Privacy.PRIVATE not in (f.privacy, kind.privacy)]
    own = tuple(WordField(field_name(kind, field.key), field.label) for field in fields)
    lists = tuple(
        WordField(rows_name(kind, field.key), f"{field.label}，每项一行", _TASKS)
        for field in fields
        if field.shape is Shape.TASKS
    )
    return (*_ENTRY_HEAD, *own, *lists, *_ENTRY_LISTS)


def field_name(kind: LedgerKind, key: str) -> str:
    """Return the name of a ledger's own field; one that is taken already gets a tail."""
    field = kind.field_of(key)
    name = name_of(field.label if field else key)
    taken = {known.name for known in (*_ENTRY_HEAD, *_ENTRY_LISTS)}
    return f"{name}_登记" if name in taken else name


def rows_name(kind: LedgerKind, key: str) -> str:
    """Return the name of the rows of a list of tasks; its plain name is one text of them all."""
    return f"{field_name(kind, key)}_逐项"


def restricted_in(kind: LedgerKind) -> tuple[str, ...]:
    """Return the labels of what is printed only when asked for (心愿人, 联系方式 …)."""
    return tuple(field.label for field in kind.fields if field.privacy is Privacy.RESTRICTED)
