"""The fields that only one kind of record has (forms F03 to F05)."""

from dataclasses import dataclass
from enum import StrEnum

from branchdesk.domain.records import RecordKind

FOLLOW_THEMES = frozenset(
    {
        RecordKind.THEME_PARTY_DAY,
        RecordKind.GENERAL_MEETING,
        RecordKind.GROUP_MEETING,
        RecordKind.PARTY_LECTURE,
    }
)
"""The records whose agenda a theme may fill."""


class FieldShape(StrEnum):
    """How a kind's own field is entered."""

    LINE = "line"
    TEXT = "text"
    NUMBER = "number"
    CHOICE = "choice"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class KindField:
    """One field of one kind."""

    key: str
    shape: FieldShape
    required: bool = False
    choices: tuple[str, ...] = ()


LECTURER_ROLES = ("secretary", "committee_member", "leader", "member", "outside")
"""书记 / 支委 / 党员领导干部 / 普通党员 / 外请"""
INTEGRATION_KINDS = ("", "legislative_research", "law_enforcement_inspection", "deputy_inspection")
"""无 / 立法调研 / 执法检查 / 代表视察 (report: 主题党日…有机结合)"""
PARTY_DAY_FORMS = (
    "study",
    "visit",
    "volunteer_service",
    "democratic_deliberation",
    "organisational_life",
    "other",
)
"""集中学习 / 参观见学 / 志愿服务 / 民主议事 / 过组织生活 / 其他"""

KIND_FIELDS: dict[RecordKind, tuple[KindField, ...]] = {
    RecordKind.GENERAL_MEETING: (),
    RecordKind.COMMITTEE_MEETING: (),
    RecordKind.GROUP_MEETING: (KindField("opinions", FieldShape.TEXT),),
    RecordKind.PARTY_LECTURE: (
        KindField("lecturer", FieldShape.PERSON, required=True),
        KindField("lecturer_role", FieldShape.CHOICE, required=True, choices=LECTURER_ROLES),
        KindField("hours", FieldShape.NUMBER),
        KindField("outline", FieldShape.TEXT, required=True),
        KindField("discussion", FieldShape.TEXT),
    ),
    RecordKind.THEME_PARTY_DAY: (
        KindField("form", FieldShape.CHOICE, choices=PARTY_DAY_FORMS),
        KindField("integration_kind", FieldShape.CHOICE, choices=INTEGRATION_KINDS),
        KindField("flow", FieldShape.TEXT),
        KindField("make_up_study", FieldShape.TEXT),
    ),
}
"""The agenda carries the minutes of every kind; these fields stand beside it."""
