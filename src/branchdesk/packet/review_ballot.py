"""F10 民主测评票: names and large boxes on A5, on two halves of A4, or on A4 for many names.

Every copy is the same to the byte of its drawing: no number, no mark, nothing by which a returned
ballot could be known again.
"""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from branchdesk.domain.terms import GRADES, GROUNDS, TEAM_GRADES
from branchdesk.packet.canvas import A4, GREY, MM, Book, Sheet
from branchdesk.packet.cjk import Align, Style
from branchdesk.packet.fonts import Face, FontBook
from branchdesk.packet.single import write_drawn
from branchdesk.packet.table import Laid, lay
from branchdesk.usecases.printed_review import ReviewBallot, SheetSize

_A5 = (A4[0] / 2**0.5, A4[0])
_MARGIN = 10 * MM
_MOST_ROW, _LEAST_ROW = 26.0, 17.0
_HEAD = 24.0
_BOX = 0.62
"""Side of a box, of the height of its row."""
_TITLE, _SMALL = 16.0, 8.5


@dataclass(frozen=True, slots=True)
class _Area:
    """Where one ballot is drawn: lower left corner and size."""

    x: float
    y: float
    width: float
    height: float


def write_ballots(target: Path, form: ReviewBallot, *, made_at: datetime) -> int:
    """Write all copies; return how many pages there are.

    Raises:
        Failed: TARGET_…, DISK_FULL, CHARACTERS_WITHOUT_FONT, FONT_MISSING.
    """
    texts = "".join((form.branch, form.title, *form.names, *GROUNDS.values()))

    def draw(book: Book) -> None:
        _Drawing(form, book).all_copies()

    return write_drawn(
        target,
        draw,
        title=f"{form.branch}{form.title}",
        author=form.branch,
        texts=texts,
        made_at=made_at,
    )


class _Drawing:
    """Draws the ballot of one review, again and again."""

    def __init__(self, form: ReviewBallot, book: Book) -> None:
        self._form = form
        self._book = book
        self._fonts: FontBook = book.fonts

    def all_copies(self) -> None:
        """Draw every copy, page after page."""
        form = self._form
        if form.size is SheetSize.TWO_ON_A4:
            page, areas = (A4[1], A4[0]), _halves()
        else:
            page = _A5 if form.size is SheetSize.A5 else A4
            areas = [_Area(0, 0, *page)]
        left = form.copies
        parts = self._parts(areas[0])
        while left > 0:
            here = areas[: min(left, len(areas))]
            for number, names in enumerate(parts, start=1):
                sheet = self._book.sheet()
                for area in here:
                    self._ballot(sheet, area, names, number, len(parts))
                if len(areas) > 1:
                    _cut_line(sheet)
                self._book.finish(sheet, page)
            left -= len(here)

    def _parts(self, area: _Area) -> list[tuple[int, tuple[str, ...]]]:
        """Return the names page by page, each with the number before its first."""
        room = area.height - 2 * _MARGIN - self._furniture(area)
        most = max(1, int(room / _LEAST_ROW))
        names = self._form.names
        pages = -(-len(names) // most)
        each = -(-len(names) // max(1, pages))
        return [(at, names[at : at + each]) for at in range(0, len(names), each)] or [(0, ())]

    def _furniture(self, area: _Area) -> float:
        """Return what stands above and below the names."""
        below = self._notes(area.width - 2 * _MARGIN)
        team = _HEAD + _MOST_ROW + 6 if self._form.rates_team else 0
        return 58 + team + _HEAD + sum(line.leading for line in below) + 10

    def _ballot(
        self,
        sheet: Sheet,
        area: _Area,
        part: tuple[int, tuple[str, ...]],
        number: int,
        count: int,
    ) -> None:
        form, (before, names) = self._form, part
        left, width = area.x + _MARGIN, area.width - 2 * _MARGIN
        y = area.y + area.height - _MARGIN
        y = self._centred(sheet, left, y, width, form.branch, 11, face=Face.KAI)
        y = self._centred(sheet, left, y - 4, width, "民 主 测 评 票", _TITLE, face=Face.BOLD)
        under = f"（{form.year}年度　无记名）"
        if count > 1:
            under += f"　第{number}页，共{count}页"
        y = self._centred(sheet, left, y - 2, width, under, 10) - 6
        if form.rates_team and number == 1:
            y = self._rows(sheet, left, y, width, ("支部班子",), TEAM_GRADES, None, _MOST_ROW) - 6
        notes = self._notes(width)
        floor = area.y + _MARGIN + sum(line.leading for line in notes) + 8
        row = min(_MOST_ROW, (y - floor - _HEAD) / max(1, len(names)))
        y = self._rows(sheet, left, y, width, names, tuple(GRADES.values()), before, row) - 6
        for line in notes:
            line.paint(sheet, left, y, width, self._fonts)
            y -= line.leading

    def _notes(self, width: float) -> list[Laid]:
        form = self._form
        limit = (
            f"优秀名额不超过{form.most_excellent}名；" if form.most_excellent is not None else ""
        )
        text = (
            f"说明：1. 在相应的方框内画“√”，每人只选一项；{limit}不选任何一项的为弃权。"
            "2. 本票无记名、不编号，请不要写姓名或做任何记号。预备党员参加评议，不列入本票。"
        )
        style = Style(Face.KAI, _SMALL, _SMALL * 1.45, Align.JUSTIFY)
        found = list(lay(text, style, width, self._fonts))
        if form.grounds:
            codes = "　".join(f"{code} {words}" for code, words in GROUNDS.items())
            found += lay(f"反向情形代码：{codes}", style, width, self._fonts)
        return found

    def _rows(
        self,
        sheet: Sheet,
        left: float,
        top: float,
        width: float,
        names: tuple[str, ...],
        titles: tuple[str, ...],
        before: int | None,
        row: float,
    ) -> float:
        """Draw a head and a line for each name; return where the table ends."""
        columns = self._columns(width, numbered=before is not None)
        heads = ("序号", "姓　名", *titles, "反向情形") if before is not None else ("", *titles)
        heads = heads[: len(columns)]
        self._cells(sheet, left, top, columns, heads, _HEAD, face=Face.LABEL, size=9)
        y = top - _HEAD
        for at, name in enumerate(names, start=(before or 0) + 1):
            shown = (str(at), name) if before is not None else (name,)
            texts = (*shown, *[""] * (len(columns) - len(shown)))
            self._cells(sheet, left, y, columns, texts, row, face=Face.BODY, size=11)
            self._boxes(sheet, left, y, columns, row, first=len(shown))
            y -= row
        return y

    def _columns(self, width: float, *, numbered: bool) -> list[float]:
        form = self._form
        code = 50.0 if form.grounds else 0.0
        number, name = 28.0, 66.0
        box = (width - number - name - code) / len(GRADES)
        if not numbered:
            return [number + name, *[box] * len(GRADES)]
        return [number, name, *[box] * len(GRADES), *([code] if code else [])]

    def _cells(
        self,
        sheet: Sheet,
        left: float,
        top: float,
        columns: list[float],
        texts: tuple[str, ...],
        height: float,
        *,
        face: Face,
        size: float,
    ) -> None:
        x = left
        for width, text in zip(columns, texts, strict=True):
            sheet.box(x, top - height, width, height, stroke=(0, 0, 0))
            fitted = size
            while text and self._fonts.width(text, face, fitted) > width - 4 and fitted > 6:
                fitted -= 0.5
            room = width - self._fonts.width(text, face, fitted)
            baseline = top - height / 2 - fitted * 0.36
            sheet.text(x + room / 2, baseline, text, face=face, size=fitted)
            x += width

    def _boxes(
        self, sheet: Sheet, left: float, top: float, columns: list[float], row: float, *, first: int
    ) -> None:
        side = row * _BOX
        x = left + sum(columns[:first])
        for width in columns[first : first + len(GRADES)]:
            sheet.box(
                x + (width - side) / 2, top - row / 2 - side / 2, side, side,
                stroke=(0, 0, 0), line=0.9,
            )  # fmt: skip
            x += width

    def _centred(
        self,
        sheet: Sheet,
        left: float,
        top: float,
        width: float,
        text: str,
        size: float,
        *,
        face: Face = Face.BODY,
    ) -> float:
        while self._fonts.width(text, face, size) > width and size > 6:
            size -= 0.5
        room = width - self._fonts.width(text, face, size)
        sheet.text(left + room / 2, top - size, text, face=face, size=size)
        return top - size * 1.3


def _halves() -> list[_Area]:
    width = A4[1] / 2
    return [_Area(0, 0, width, A4[0]), _Area(width, 0, width, A4[0])]


def _cut_line(sheet: Sheet) -> None:
    middle = A4[1] / 2
    sheet.rule(middle, 0, middle, A4[0], width=0.4, colour=GREY, dash=(3, 3))
