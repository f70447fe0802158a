"""F10 民主测评票: names and large boxes on A5, on two halves of A4, or on A4 for many names.

Every copy is the same to the byte of its drawing: no number, no mark, nothing by which a returned
ballot could be known again.  The code and the squares are the same on all of them; they only say
which list this is and where its boxes are.
"""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from branchdesk.domain.ballot_marks import Area
from branchdesk.domain.paper_codes import code_for
from branchdesk.domain.terms import GRADES, GROUNDS, TEAM_GRADES
from branchdesk.packet.ballot_layout import MARGIN, Rows, pages_of
from branchdesk.packet.canvas import GREY, MM, Book, Sheet
from branchdesk.packet.cjk import Align, Style
from branchdesk.packet.fonts import Face, FontBook
from branchdesk.packet.mark_sheet import draw_corners
from branchdesk.packet.paper_code import draw_squares
from branchdesk.packet.single import write_drawn
from branchdesk.packet.table import lay
from branchdesk.usecases.printed_review import ReviewBallot, SheetSize

_TITLE, _SMALL = 16.0, 8.5
_LEAST_SIZE = 5.5
_BESIDE = 18 * MM
"""At both sides of the title: there are the squares."""


@dataclass(frozen=True, slots=True)
class _Place:
    """Where one ballot is drawn: its upper left corner, in points."""

    x: float
    top: float

    def at(self, x: float, y: float) -> tuple[float, float]:
        """Return a place of the ballot (mm from its upper left corner) on the page (points)."""
        return self.x + x * MM, self.top - y * MM


def write_ballots(target: Path, form: ReviewBallot, *, made_at: datetime, mark: str = "") -> int:
    """Write all copies; return how many pages there are.

    Args:
        target: The file to make.
        form: The ballot.
        made_at: The moment, aware.
        mark: Of the workspace; empty: neither code nor squares, to be counted by eye only.

    Raises:
        Failed: TARGET_…, DISK_FULL, CHARACTERS_WITHOUT_FONT, FONT_MISSING.
    """
    texts = "".join((form.branch, form.title, *form.names, *GROUNDS.values()))

    def draw(book: Book) -> None:
        _Drawing(form, book, mark).all_copies()

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

    def __init__(self, form: ReviewBallot, book: Book, mark: str) -> None:
        self._form = form
        self._book = book
        self._mark = mark
        self._fonts: FontBook = book.fonts
        self._pages = pages_of(form.layout)

    def all_copies(self) -> None:
        """Draw every copy, page after page."""
        width, height = self._pages[0].width * MM, self._pages[0].height * MM
        places = [_Place(0, height)]
        if self._form.size is SheetSize.TWO_ON_A4:
            places.append(_Place(width, height))
        left = self._form.copies
        while left > 0:
            here = places[: min(left, len(places))]
            for number in range(1, len(self._pages) + 1):
                sheet = self._book.sheet()
                for place in here:
                    self._ballot(sheet, place, number)
                if len(places) > 1:
                    sheet.rule(width, 0, width, height, width=0.4, colour=GREY, dash=(3, 3))
                self._book.finish(sheet, (width * len(places), height))
            left -= len(here)

    def _ballot(self, sheet: Sheet, place: _Place, number: int) -> None:
        form, page, count = self._form, self._pages[number - 1], len(self._pages)
        _x, y = place.at(0, MARGIN)
        y = self._centred(sheet, place, y, page.width, form.branch, 11, face=Face.KAI)
        y = self._centred(sheet, place, y - 4, page.width, "民 主 测 评 票", _TITLE, face=Face.BOLD)
        under = f"（{form.year}年度　无记名）"
        if count > 1:
            under += f"　第{number}页，共{count}页"
        self._centred(sheet, place, y - 2, page.width, under, 10)
        for rows in page.tables:
            self._table(sheet, place, rows)
        self._words(sheet, place, page.notes, self._notes())
        if page.words is not None:
            codes = "　".join(f"{code} {words}" for code, words in GROUNDS.items())
            self._words(sheet, place, page.words, f"反向情形代码：{codes}")
        if self._mark and form.paper is not None:
            code = code_for(form.paper, mark=self._mark, page=number, pages=count)
            draw_squares(sheet, code, *place.at(page.marks.code.x, page.marks.code.y))
            draw_corners(sheet, page.marks.corners, place.x, place.top)

    def _notes(self) -> str:
        form = self._form
        limit = (
            f"优秀名额不超过{form.most_excellent}名；" if form.most_excellent is not None else ""
        )
        code = "右侧图码每张票都一样，只表明这是哪份名单的票。" if self._mark else ""
        return (
            f"说明：1. 在相应的格内画“√”，每人只选一项，不要画出格；{limit}不选任何一项的为弃权。"
            "2. 本票无记名、不编号，请不要写姓名或做任何记号。预备党员参加评议，不列入本票。"
            f"{code}"
        )

    def _words(self, sheet: Sheet, place: _Place, area: Area, text: str) -> None:
        """Put a text into its place, smaller where it would not fit."""
        width, size = area.width * MM, _SMALL
        while True:
            style = Style(Face.KAI, size, size * 1.4, Align.JUSTIFY)
            lines = list(lay(text, style, width, self._fonts))
            if size <= _LEAST_SIZE or sum(line.leading for line in lines) <= area.height * MM:
                break
            size -= 0.25
        x, y = place.at(area.x, area.y)
        for line in lines:
            line.paint(sheet, x, y, width, self._fonts)
            y -= line.leading

    def _table(self, sheet: Sheet, place: _Place, rows: Rows) -> None:
        """Draw a head and a line for each name."""
        is_team = rows.shown == 1
        heads = ("", *TEAM_GRADES) if is_team else ("序号", "姓　名", *GRADES.values(), "反向情形")
        x = MARGIN
        for column, width in enumerate(rows.columns):
            head = Area(x, rows.top, width, rows.head)
            self._cell(sheet, place, head, heads[column], face=Face.LABEL, size=9)
            x += width
        before = 1 if self._form.rates_team else 0
        for row, line in enumerate(rows.lines):
            name = "支部班子" if is_team else self._form.names[line - before]
            shown = (name,) if is_team else (str(line - before + 1), name)
            for column in range(len(rows.columns)):
                text = shown[column] if column < len(shown) else ""
                self._cell(sheet, place, rows.cell(row, column), text, face=Face.BODY, size=11)

    def _cell(
        self, sheet: Sheet, place: _Place, area: Area, text: str, *, face: Face, size: float
    ) -> None:
        x, y = place.at(area.x, area.y + area.height)
        width, height = area.width * MM, area.height * MM
        sheet.box(x, y, width, height, stroke=(0, 0, 0))
        if not text:
            return
        while self._fonts.width(text, face, size) > width - 4 and size > 6:
            size -= 0.5
        room = width - self._fonts.width(text, face, size)
        sheet.text(x + room / 2, y + height / 2 - size * 0.36, text, face=face, size=size)

    def _centred(
        self,
        sheet: Sheet,
        place: _Place,
        top: float,
        width: float,
        text: str,
        size: float,
        *,
        face: Face = Face.BODY,
    ) -> float:
        most = width * MM - 2 * _BESIDE
        while self._fonts.width(text, face, size) > most and size > 6:
            size -= 0.5
        room = width * MM - self._fonts.width(text, face, size)
        sheet.text(place.x + room / 2, top - size, text, face=face, size=size)
        return top - size * 1.3
