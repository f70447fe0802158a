"""年度计划与责任清单: what was planned, who answers for it, and what was held of it."""

from collections.abc import Iterator

from branchdesk.domain.plan_against import Fit, Match
from branchdesk.domain.plan_report import KINDS
from branchdesk.domain.plans import Duty, DutyState, Plan
from branchdesk.packet import words
from branchdesk.packet.flow import Item
from branchdesk.packet.kit import CAPTION, LEAD, NOTE, PROSE, SUBSECTION, Kit
from branchdesk.packet.ledger_pages import ledger_table, lists_in
from branchdesk.packet.table import Row, Table
from branchdesk.packet.text import Space
from branchdesk.usecases.year_parts import PLAN, PlanOfYear
from branchdesk.usecases.yearfile import YearFile

_STATES = {
    DutyState.OPEN: "未开始",
    DutyState.RUNNING: "进行中",
    DutyState.DONE: "已完成",
}
_FITS = {
    Fit.HELD: "已开展",
    Fit.BEGUN: "记录未定稿",
    Fit.OPEN: "未开展",
    Fit.DUE: "本月计划",
    Fit.COMING: "未到时间",
    Fit.UNPLANNED: "计划外",
}


def plan_pages(year_file: YearFile, kit: Kit) -> Iterator[Item]:
    """Yield the plan of the year, part by part; what is kept as a ledger comes last."""
    number = 0
    kept = year_file.plan
    if kept is not None:
        yield kit.prose(_facts(kept), NOTE, after=8)
        for title, part in (
            ("工作要点", _measures(kept.plan, kit)),
            ("责任清单", _duties(kept.plan, year_file, kit)),
            ("“三会一课”计划与实际", _against(kept, kit)),
        ):
            items = list(part)
            if not items:
                continue
            number += 1
            if number > 1:
                yield Space(14)
            yield kit.heading(f"（{words.ordinal(number)}）{title}", SUBSECTION)
            yield from items
    for kind, entries in lists_in(year_file, PLAN):
        number += 1
        if number > 1:
            yield Space(14)
        title = f"（{words.ordinal(number)}）{kind.title}（{len(entries)}条）"
        yield kit.heading(title, SUBSECTION)
        yield ledger_table(kind, entries, kit)


def _facts(kept: PlanOfYear) -> str:
    plan = kept.plan
    said = [f"制定日期：{words.day(plan.dated)}" if plan.dated else "制定日期：未填写"]
    if kept.approved_on is not None:
        said.append(f"{words.day(kept.approved_on)}会议审议通过")
    if plan.reported_on is not None:
        said.append(f"“三会一课”计划{words.day(plan.reported_on)}报备")
    if plan.duties:
        said.append(f"责任事项{len(plan.duties)}项，已完成{plan.duties_done}项")
    return "；".join(said) + "。"


def _measures(plan: Plan, kit: Kit) -> Iterator[Item]:
    heading, number = "", 0
    for measure in plan.measures:
        if measure.heading != heading:
            heading, number = measure.heading, 0
            yield kit.heading(heading, LEAD, after=2)
        for text in filter(None, map(str.strip, measure.text.splitlines())):
            number += 1
            yield kit.prose(f"{number}. {text}", PROSE, after=3)


def _duties(plan: Plan, year_file: YearFile, kit: Kit) -> Iterator[Item]:
    if not plan.duties:
        return
    widths = kit.columns(8, 38, 14, 18, 14, 16, 20)
    titles = ("序号", "责任事项", "责任人", "配合单位\n（人员）", "时　限", "进　度", "备　注")
    rows = tuple(
        kit.line(
            (
                str(number),
                duty.what,
                duty.owner,
                duty.cooperating,
                words.day_in(duty.due, year_file.year),
                _state(duty, year_file),
                duty.note,
            ),
            widths,
            left=(1, 6),
        )
        for number, duty in enumerate(plan.duties, start=1)
    )
    yield Table(
        kit.fonts,
        rows,
        head=(kit.head(titles, widths, height=40),),
        continued=kit.lay("责任清单（续）", CAPTION),
    )


def _state(duty: Duty, year_file: YearFile) -> str:
    if duty.is_overdue(year_file.today):
        return f"{_STATES[duty.state]}\n（超期）"
    if duty.done_on is not None and duty.state is DutyState.DONE:
        return f"{_STATES[duty.state]}\n{words.day_in(duty.done_on, year_file.year)}"
    return _STATES[duty.state]


def _against(kept: PlanOfYear, kit: Kit) -> Iterator[Item]:
    if not kept.matches:
        return
    widths = kit.columns(9, 32, 35, 13, 15)
    head = kit.head(("月份", "类　型", "计划主题", "实际日期", "情　况"), widths)
    rows: list[Row] = []
    month = 0
    for group, match in kept.matches:
        rows.append(_line(group, match, kept.plan.year, kit, widths, named=match.month != month))
        month = match.month
    yield Table(
        kit.fonts,
        tuple(rows),
        head=(head,),
        continued=kit.lay("“三会一课”计划与实际（续）", CAPTION),
    )


def _line(
    group: str, match: Match, year: int, kit: Kit, widths: list[float], *, named: bool
) -> Row:
    line, held = match.line, match.held
    kind = line.kind if line is not None else held.kind if held is not None else None
    name = KINDS[kind] if kind is not None else ""
    planned = ""
    if line is not None:
        day = f"{line.day}日　" if line.day else ""
        planned = f"{day}{line.theme}"
    elif held is not None:
        planned = held.title
    texts = (
        f"{match.month}月" if named else "",
        f"{name}（{group}）" if group else name,
        planned,
        words.day_in(held.on, year) if held is not None else "",
        _FITS[match.fit],
    )
    return kit.line(texts, widths, left=(1, 2))
