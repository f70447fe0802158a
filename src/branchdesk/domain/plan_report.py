"""The 三会一课计划报备表: what is sent to the superior committee, as plain lines."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from branchdesk.domain.branch import Branch
from branchdesk.domain.ids import GroupId
from branchdesk.domain.plans import Plan, PlanLine
from branchdesk.domain.records import RecordKind
from branchdesk.domain.themes import Theme, of_month

KINDS = {
    RecordKind.GENERAL_MEETING: "支部党员大会",
    RecordKind.COMMITTEE_MEETING: "支部委员会会议",
    RecordKind.GROUP_MEETING: "党小组会",
    RecordKind.PARTY_LECTURE: "党课",
    RecordKind.THEME_PARTY_DAY: "主题党日",
}
HEADINGS = ("序号", "时间", "类型", "主题", "主持人（主讲人）", "地点", "备注")


@dataclass(frozen=True, slots=True)
class PlanReport:
    """The form, ready to be written."""

    title: str
    branch: str
    superior: str
    reported_on: date | None
    rows: tuple[tuple[str, ...], ...]
    """Under `HEADINGS`, in order of time."""


def report_of(
    plan: Plan, *, branch: Branch, group_names: Mapping[GroupId, str], themes: Iterable[Theme]
) -> PlanReport:
    """Return the form of a plan; 主题党日 without a theme of its own has the committee's."""
    known = tuple(themes)
    return PlanReport(
        title=f"{plan.year}年度“三会一课”计划报备表",
        branch=branch.name,
        superior=branch.superior,
        reported_on=plan.reported_on,
        rows=tuple(
            (
                str(number),
                f"{line.month}月{line.day}日" if line.day else f"{line.month}月",
                kind_name(line, group_names),
                theme_of(line, plan.year, known),
                line.chair,
                line.place,
                line.note,
            )
            for number, line in enumerate(plan.lines, start=1)
        ),
    )


def kind_name(line: PlanLine, group_names: Mapping[GroupId, str]) -> str:
    """Return what is planned, with its party group."""
    name = KINDS[line.kind]
    return f"{name}（{group_names.get(line.group, '')}）" if line.group else name


def theme_of(line: PlanLine, year: int, themes: Iterable[Theme]) -> str:
    """Return the theme of a planned sitting: its own, else for 主题党日 the committee's."""
    if line.theme or line.kind is not RecordKind.THEME_PARTY_DAY:
        return line.theme
    return "；".join(theme.title for theme in of_month(themes, year, line.month))
