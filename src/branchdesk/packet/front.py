"""What comes first: the cover, the handover list, the index."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Self

from branchdesk.packet.canvas import A4, MM, RED, Sheet
from branchdesk.packet.cjk import Align, Style, break_text
from branchdesk.packet.flow import HEIGHT, LEFT, WIDTH, Item, PageBreak
from branchdesk.packet.fonts import Face, FontBook
from branchdesk.packet.kit import BODY, NOTE, SMALL, TITLE, Kit
from branchdesk.packet.plan import Plan
from branchdesk.packet.table import Link, Row, Table
from branchdesk.packet.text import SignLines, Space
from branchdesk.usecases.yearfile import YearFile

PageOf = Callable[[str], str]
"""Gives the printed page number of a named place, once all pages are made."""

_SECTION = Style(Face.BOLD, 13, 27, Align.LEFT)
_GROUP = Style(Face.KAI, 12.5, 24, Align.LEFT, first_indent=1)
_ENTRY = Style(Face.BODY, 12, 22, Align.LEFT, first_indent=2.2)
_NUMBER_ROOM = 42.0
_SIGN = replace(SMALL, size=13, leading=20)


@dataclass(frozen=True, slots=True)
class Cover:
    """The first page: whose papers, of which year, for whom."""

    fonts: FontBook
    branch: str
    year: int
    superior: str
    handed_in: str
    number: str
    keep_with_next: bool = False

    @property
    def height(self) -> float:
        """The whole text area."""
        return HEIGHT

    @property
    def least(self) -> float:
        """The whole text area."""
        return HEIGHT

    def split(self, room: float) -> tuple[Self, Self] | None:
        """Cannot be split."""
        del room
        return None

    def paint(self, sheet: Sheet, top: float) -> None:
        """Draw the cover."""
        sheet.text(LEFT, top - 14, f"编号：{self.number}", face=Face.LABEL, size=11)
        y = top - 52 * MM
        y = self._centred(sheet, y, self.branch, 24, 38) - 8 * MM
        sheet.rule(LEFT + 14 * MM, y, LEFT + WIDTH - 14 * MM, y, width=2.2, colour=RED)
        sheet.rule(LEFT + 14 * MM, y - 4, LEFT + WIDTH - 14 * MM, y - 4, width=0.7, colour=RED)
        y = self._centred(sheet, y - 24 * MM, f"{self.year}年度", 26, 40)
        self._centred(sheet, y - 22 * MM, "党支部工作材料", 36, 50)
        rows = (
            ("报送单位", self.branch),
            ("接收单位", self.superior),
            ("报送日期", self.handed_in),
        )
        self._facts(sheet, A4[1] - 218 * MM, rows)

    def _centred(self, sheet: Sheet, y: float, text: str, size: float, leading: float) -> float:
        """Draw lines of about the same length; return the baseline of the last one."""
        style = Style(Face.BOLD, size, leading, Align.CENTRE)
        count = len(break_text(text, style, WIDTH, self.fonts))
        inset = 0.0
        while count > 1:
            narrower = WIDTH - 2 * inset - 2 * size
            if len(break_text(text, style, narrower, self.fonts)) > count:
                break
            inset += size
        lines = break_text(text, style, WIDTH - 2 * inset, self.fonts)
        for index, line in enumerate(lines):
            sheet.line(LEFT + inset, y - index * leading, line, face=style.face, size=size)
        return y - (len(lines) - 1) * leading

    def _facts(self, sheet: Sheet, y: float, rows: Sequence[tuple[str, str]]) -> None:
        style = Style(Face.BODY, 14, 22, Align.LEFT)
        left, room = LEFT + 12 * MM, WIDTH - 24 * MM
        begin = self.fonts.width("报送单位：", Face.LABEL, 14)
        for label, value in rows:
            sheet.text(left, y, f"{label}：", face=Face.LABEL, size=14)
            lines = break_text(value or "　", style, room - begin, self.fonts)
            for line in lines:
                sheet.line(left + begin, y, line, face=style.face, size=style.size)
                sheet.rule(left + begin, y - 5, left + room, y - 5, width=0.6)
                y -= style.leading
            y -= 12


def handover(year_file: YearFile, plan: Plan, kit: Kit, page_of: PageOf) -> Iterator[Item]:
    """Yield the page that hands the papers over, with a place for the receiver's signature."""
    branch = year_file.branch
    yield PageBreak()
    yield kit.heading("报送说明暨移交清单", TITLE, after=10)
    receiver = branch.superior or "上级党组织"
    late = sum(bool(final.version.late_days) for final in year_file.records)
    amended = sum(final.version.number > 1 for final in year_file.records)
    body = replace(BODY, size=14, leading=25)
    yield kit.prose(f"{receiver}：", replace(body, first_indent=0))
    text = (
        f"现将{branch.name}{year_file.year}年度工作材料报送你处，共收录会议与活动记录"
        f"{len(year_file.records)}份"
    )
    marks = [
        *([f"补录{late}份"] if late else []),
        *([f"定稿后修改{amended}份"] if amended else []),
    ]
    yield kit.prose(
        f"{text}{'（其中' + '、'.join(marks) + '）' if marks else ''}，请予接收。", body, after=10
    )
    widths = kit.columns(9, 49, 14, 14, 14)
    head = kit.head(("序号", "材料名称", "件　数", "起始页", "备　注"), widths)
    rows = []
    for index, section in enumerate(plan.sections, start=1):
        texts = (str(index), section.title, section.count or "—", "", "")
        row = kit.line(texts, widths, left=(1,), height=26)
        rows.append(_with_page(row, 3, section.place, kit, page_of))
    yield Table(kit.fonts, tuple(rows), head=(head,))
    if plan.omitted:
        yield Space(8)
        yield kit.prose(
            f"本年度无相关内容、未编入的部分：{'；'.join(plan.omitted)}。", NOTE, after=0
        )
    yield Space(10)
    yield SignLines(
        kit.fonts,
        tuple(
            (kit.lay(label, _SIGN)[0], kit.lay("　　　　年　　月　　日", _SIGN)[0])
            for label in ("移交人（签字）：", "接收人（签字）：")
        ),
        step=40,
    )


def _with_page(row: Row, column: int, place: str, kit: Kit, page_of: PageOf) -> Row:
    cells = list(row.cells)
    [line] = kit.lay("", SMALL)
    cells[column] = replace(
        cells[column], lines=(replace(line, late=lambda: page_of(place), leading=16.0),)
    )
    return replace(row, cells=tuple(cells))


def index(plan: Plan, kit: Kit, page_of: PageOf) -> Iterator[Item]:
    """Yield the index: every section and record, linked, with its page."""
    yield PageBreak()
    yield kit.heading("目　　录", TITLE, after=10)
    for section in plan.sections:
        yield from _indexed(section.title, _SECTION, section.place, kit, page_of, keep=True)
        for entry in section.entries:
            style = _GROUP if entry.group else _ENTRY
            yield from _indexed(entry.title, style, entry.place, kit, page_of, keep=entry.group)
    if plan.omitted:
        yield Space(10)
        yield kit.prose(f"未编入（本年度无相关内容）：{'；'.join(plan.omitted)}。", NOTE)


def _indexed(
    title: str, style: Style, place: str, kit: Kit, page_of: PageOf, *, keep: bool
) -> Iterator[Item]:
    room = WIDTH - _NUMBER_ROOM - style.first_indent * style.size
    shown = title
    while kit.fonts.width(shown, style.face, style.size) > room - style.size:
        shown = shown[:-2] + "…"
    [line] = kit.lay(shown, style)
    linked = replace(line, late=lambda: page_of(place), leader=True, links=(Link(0, WIDTH, place),))
    yield replace(kit.prose("", style), lines=(linked,), keep_with_next=keep)
