"""Charts on pages: lines and boxes, sharp at any size, to be read without colour."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Self

from branchdesk.domain.charts import Bar, BarRow, Bars, Cell, Pattern, Strip, StripRow
from branchdesk.packet.canvas import GREY, PALE, Canvas, Colour
from branchdesk.packet.flow import LEFT, WIDTH
from branchdesk.packet.fonts import Face, FontBook

_SIZE = 10.0
_SMALL = 9.0
_LINE = 18.0
_ROW = 17.0
_BAR = 9.0
_GAP = 6.0
_HATCH = 3.2
_FOOT = 2.4
_MOST_LABEL = 150.0
_LEAST_ROWS = 3
"""Rows of a strip that begin a page."""
_INK: Colour = (0.23, 0.29, 0.40)
_BASE = 0.36
"""How far below the middle of a line its letters stand, as a share of their size."""


@dataclass(frozen=True, slots=True)
class BarsBlock:
    """Rows of bars; all on one page."""

    fonts: FontBook
    chart: Bars
    keep_with_next: bool = True

    @property
    def height(self) -> float:
        """All rows and the legend."""
        lines = sum(len(row.bars) for row in self.chart.rows) + bool(self.chart.legend)
        return lines * _LINE + _GAP

    @property
    def least(self) -> float:
        """All of it."""
        return self.height

    def split(self, room: float) -> tuple[Self, Self] | None:
        """Cannot be split."""
        del room
        return None

    def paint(self, sheet: Canvas, top: float) -> None:
        """Draw label, bar and number of each row."""
        labels = widest(self.fonts, (row.label for row in self.chart.rows), _SIZE)
        left = LEFT + min(labels, _MOST_LABEL) + _GAP
        numbers = (bar.number for row in self.chart.rows for bar in row.bars)
        room = LEFT + WIDTH - left - widest(self.fonts, numbers, _SIZE) - _GAP
        for row in self.chart.rows:
            self._row(sheet, row, top, left, room)
            top -= len(row.bars) * _LINE
        for pattern, text in self.chart.legend:
            fill(sheet, left, top - (_LINE + _BAR) / 2, _BAR, _BAR, pattern)
            sheet.text(left + _BAR + 3, base(top, _LINE), text, face=Face.LABEL, size=_SMALL)
            left += _BAR + 3 + self.fonts.width(text, Face.LABEL, _SMALL) + 3 * _GAP

    def _row(self, sheet: Canvas, row: BarRow, top: float, left: float, room: float) -> None:
        label = fitted(self.fonts, row.label, _SIZE, left - LEFT - _GAP)
        sheet.text(LEFT, base(top, _LINE), label, face=Face.LABEL, size=_SIZE)
        for bar in row.bars:
            self._bar(sheet, bar, top, left, room)
            top -= _LINE

    def _bar(self, sheet: Canvas, bar: Bar, top: float, left: float, room: float) -> None:
        low = top - (_LINE + _BAR) / 2
        sheet.box(left, low, room, _BAR, fill=PALE, stroke=GREY, line=0.4)
        if bar.share > 0:
            fill(sheet, left, low, max(room * bar.share, 1.0), _BAR, bar.pattern)
        number = left + room + _GAP
        sheet.text(number, base(top, _LINE), bar.number, face=Face.LABEL, size=_SIZE)


@dataclass(frozen=True, slots=True)
class StripBlock:
    """Rows of cells under a head that stands on every page."""

    fonts: FontBook
    chart: Strip
    keep_with_next: bool = False

    @property
    def height(self) -> float:
        """The head and all rows."""
        return (len(self.chart.rows) + 1) * _ROW + _GAP

    @property
    def least(self) -> float:
        """The head and a few rows."""
        return (min(len(self.chart.rows), _LEAST_ROWS) + 1) * _ROW + _GAP

    def split(self, room: float) -> tuple[Self, Self] | None:
        """Return the rows that fit and the others, both with the head."""
        fit = int((room - _GAP) / _ROW) - 1
        if not _LEAST_ROWS <= fit < len(self.chart.rows):
            return None
        rows = self.chart.rows
        first = replace(self, chart=replace(self.chart, rows=rows[:fit]))
        return first, replace(self, chart=replace(self.chart, rows=rows[fit:]))

    def paint(self, sheet: Canvas, top: float) -> None:
        """Draw the head, then name, cells and sum of each row."""
        labels = widest(self.fonts, (row.label for row in self.chart.rows), _SIZE)
        left = LEFT + min(labels, _MOST_LABEL) + _GAP
        wide = (LEFT + WIDTH - left) / (len(self.chart.columns) + 1)
        for place, column in enumerate((*self.chart.columns, self.chart.total)):
            self._write(sheet, column, left + place * wide, top, wide)
        for row in self.chart.rows:
            top -= _ROW
            self._row(sheet, row, top, left, wide)

    def _row(self, sheet: Canvas, row: StripRow, top: float, left: float, wide: float) -> None:
        label = fitted(self.fonts, row.label, _SIZE, left - LEFT - _GAP)
        sheet.text(LEFT, base(top, _ROW), label, face=Face.LABEL, size=_SIZE)
        for place, cell in enumerate(row.cells):
            self._cell(sheet, cell, left + place * wide, top, wide)
        self._write(sheet, row.total, left + len(row.cells) * wide, top, wide)

    def _cell(self, sheet: Canvas, cell: Cell, x: float, top: float, wide: float) -> None:
        low = top - _ROW + 1
        if cell.share is None:
            middle = top - _ROW / 2
            sheet.rule(x + wide / 3, middle, x + 2 * wide / 3, middle, colour=GREY)
            return
        ground = PALE if cell.share >= 1 else None
        sheet.box(x + 0.5, low, wide - 1, _ROW - 2, fill=ground, stroke=GREY, line=0.4)
        # As long as the share: a gap shows before its number is read.
        if cell.share > 0:
            sheet.box(x + 0.5, low, (wide - 1) * cell.share, _FOOT, fill=_INK)
        self._write(sheet, cell.number, x, top + _FOOT / 2, wide)

    def _write(self, sheet: Canvas, text: str, x: float, top: float, wide: float) -> None:
        size = min(_SMALL, _SMALL * wide / max(widest(self.fonts, (text,), _SMALL), 1.0))
        inset = (wide - widest(self.fonts, (text,), size)) / 2
        sheet.text(x + inset, base(top, _ROW, size), text, face=Face.LABEL, size=size)


def base(top: float, line: float, size: float = _SIZE) -> float:
    """Return the baseline of letters in the middle of a line."""
    return top - line / 2 - _BASE * size


def widest(fonts: FontBook, texts: Iterable[str], size: float) -> float:
    """Return the width of the longest text."""
    return max((fonts.width(text, Face.LABEL, size) for text in texts), default=0.0)


def fitted(fonts: FontBook, text: str, size: float, room: float) -> str:
    """Return a text cut off with an ellipsis where there is no room for it."""
    if widest(fonts, (text,), size) <= room + 0.01:
        return text
    while text and widest(fonts, (f"{text}…",), size) > room:
        text = text[:-1]
    return f"{text}…"


def fill(sheet: Canvas, x: float, y: float, width: float, height: float, pattern: Pattern) -> None:
    """Fill a box so that the patterns differ on a copy in black and white, too."""
    if pattern is Pattern.SOLID:
        sheet.box(x, y, width, height, fill=_INK, stroke=_INK, line=0.4)
        return
    sheet.box(x, y, width, height, stroke=_INK, line=0.6)
    start = -height
    while start < width:
        # From the lower edge up to the right, cut where the box ends.
        low, high = max(0.0, -start), min(height, width - start)
        if low < high:
            sheet.rule(x + start + low, y + low, x + start + high, y + high, width=0.5, colour=_INK)
        start += _HATCH
