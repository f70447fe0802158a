"""议定事项落实情况: what the sittings agreed, and what became of it."""

from collections.abc import Iterator

from branchdesk.domain.follow_ups import Matter, MatterState
from branchdesk.packet import words
from branchdesk.packet.flow import Here, Item, PageBreak
from branchdesk.packet.kit import CAPTION, NOTE, SUBSECTION, Kit
from branchdesk.packet.table import Row, Table
from branchdesk.usecases.yearfile import YearFile

_STATES = {
    MatterState.OPEN: "办理中",
    MatterState.OVERDUE: "超期未办结",
    MatterState.CLOSED: "已办结",
    MatterState.CARRIED: "转为新事项",
}


def matter_pages(title: str, place: str, year_file: YearFile, kit: Kit) -> Iterator[Item]:
    """Yield the register of the year, what is open first told in numbers."""
    matters = year_file.matters
    yield PageBreak()
    yield Here(place)
    yield kit.heading(title, SUBSECTION)
    done = sum(matter.state is MatterState.CLOSED for matter in matters)
    late = sum(matter.state is MatterState.OVERDUE for matter in matters)
    carried = sum(matter.state is MatterState.CARRIED for matter in matters)
    text = f"共{len(matters)}项，已办结{done}项"
    text += f"，转为新事项{carried}项" if carried else ""
    text += f"，超期未办结{late}项" if late else ""
    text += f"（截至{words.day(year_file.today)}）。"
    text += "含以前年度转来的事项；日期不写年份的为本年度。"
    yield kit.prose(text, NOTE, after=6)
    widths = kit.columns(8, 14, 36, 13, 13, 15, 28)
    rows = tuple(
        _line(number, one, year_file.year, kit, widths)
        for number, one in enumerate(matters, start=1)
    )
    titles = ("序号", "议定日期", "事　项", "责任人", "时　限", "状　态", "办理结果")
    yield Table(
        kit.fonts,
        rows,
        head=(kit.head(titles, widths),),
        continued=kit.lay("议定事项落实情况（续）", CAPTION),
    )


def _line(number: int, matter: Matter, year: int, kit: Kit, widths: list[float]) -> Row:
    state = _STATES[matter.state]
    if matter.closed_on is not None:
        state += f"\n{words.day_in(matter.closed_on, year)}"
    texts = (
        str(number),
        words.day_in(matter.agreed.on, year),
        matter.agreed.what,
        matter.agreed.owner.name,
        words.day_in(matter.due, year),
        state,
        matter.result,
    )
    return kit.line(texts, widths, left=(2, 6))
