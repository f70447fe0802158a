"""Ruled tables as official forms have them: label cells, wide cells that run over several pages."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Self

from branchdesk.packet.canvas import BLACK, Colour, Sheet
from branchdesk.packet.cjk import Line, Style, break_text
from branchdesk.packet.flow import LEFT, WIDTH
from branchdesk.packet.fonts import Face, FontBook

PAD_X, PAD_Y = 5.0, 4.5
NARROW_PAD = (3.0, 2.5)
"""White space beside and above text in tables of many columns."""
_THICK, _THIN = 1.0, 0.5
_ORPHANS = 2
_LONELY, _COMPANY = 130.0, 70.0
"""Less than this on a page is given company of about that height."""
_LEADER_GAP, _DOTS = 6.0, (0.8, 3.2)


@dataclass(frozen=True, slots=True)
class Link:
    """A stretch of a line that leads somewhere; points from the line's left edge."""

    x: float
    width: float
    place: str


@dataclass(frozen=True, slots=True)
class Target:
    """Where something is printed."""

    page: int
    place: str
    """Named place of the page."""


@dataclass(frozen=True, slots=True)
class Laid:
    """One line with everything needed to draw it."""

    line: Line
    face: Face
    size: float
    leading: float
    colour: Colour = BLACK
    before: float = 0
    """Space above, left out at the top of a page."""
    keep: bool = False
    """Whether the next line must stand on the same page."""
    links: tuple[Link, ...] = ()
    late: Callable[[], str] | None = None
    """Text known only when all pages are made."""
    leader: bool = False
    """Whether the late text stands flush right with dots leading to it; else it is centred."""

    def paint(self, sheet: Sheet, x: float, top: float, width: float, fonts: FontBook) -> None:
        """Draw the line with its upper edge at ``top``."""
        baseline = top - self.leading / 2 - self.size * 0.36
        sheet.line(x, baseline, self.line, face=self.face, size=self.size, colour=self.colour)
        for link in self.links:
            sheet.link(x + link.x, top - self.leading, link.width, self.leading, place=link.place)
        if self.late is not None:
            text = self.late()
            room = width - fonts.width(text, self.face, self.size)
            left = x + (room if self.leader else room / 2)
            sheet.text(left, baseline, text, face=self.face, size=self.size, colour=self.colour)
            begin = x + self.line.indent + self.line.width + _LEADER_GAP
            if self.leader and left - _LEADER_GAP > begin:
                sheet.rule(
                    begin, baseline + 2, left - _LEADER_GAP, baseline + 2, width=0.8, dash=_DOTS
                )


def lay(
    text: str,
    style: Style,
    width: float,
    fonts: FontBook,
    *,
    before: float = 0,
    keep: bool = False,
    colour: Colour = BLACK,
) -> tuple[Laid, ...]:
    """Break a text into drawn lines; ``before`` is the space above the first one."""
    lines = break_text(text, style, width, fonts)
    last = len(lines) - 1
    return tuple(
        Laid(
            line,
            style.face,
            style.size,
            style.leading,
            colour,
            before=before if index == 0 else 0,
            # Neither the first nor the last line of a paragraph stands alone.
            keep=keep if index == last else index in (0, last - 1),
        )
        for index, line in enumerate(lines)
    )


def stacked(lines: Sequence[Laid]) -> float:
    """Return the height of lines set one below the other."""
    return sum(line.leading + (line.before if index else 0) for index, line in enumerate(lines))


def fitting(lines: Sequence[Laid], room: float) -> int:
    """Return how many lines fit into ``room``, not tearing apart what belongs together."""
    used, count = 0.0, 0
    for index, line in enumerate(lines):
        used += line.leading + (line.before if index else 0)
        if used > room + 0.01:
            break
        count = index + 1
    while 0 < count < len(lines) and lines[count - 1].keep:
        count -= 1
    return count


@dataclass(frozen=True, slots=True)
class Cell:
    """A part of a row."""

    width: float
    """Points"""
    lines: tuple[Laid, ...] = ()
    middle: bool = True
    """Vertically centred; else set from the top."""
    repeat: tuple[Laid, ...] = ()
    """Shown in place of `lines` where the row goes on on the next page."""
    pad: tuple[float, float] = (PAD_X, PAD_Y)
    """White space beside and above the text."""

    @property
    def height(self) -> float:
        """Height of the text with its white space."""
        return stacked(self.lines) + 2 * self.pad[1] if self.lines else 0


@dataclass(frozen=True, slots=True)
class Row:
    """Cells side by side; a flowing row may be continued on the next page."""

    cells: tuple[Cell, ...]
    least_height: float = 26
    flows: bool = False
    keep: bool = False
    """Whether it heads the rows below it and must not be the last on a page."""

    @property
    def height(self) -> float:
        """Height of its highest cell."""
        return max(self.least_height, *(cell.height for cell in self.cells))

    @property
    def least(self) -> float:
        """The least height of a first part."""
        if not self.flows:
            return self.height
        longest = max(self.cells, key=lambda cell: cell.height)
        some = longest.lines[: _first_part(longest.lines)]
        labels = [cell.height for cell in self.cells if cell.repeat]
        return max(stacked(some) + 2 * longest.pad[1], *labels, 0)

    def split(self, room: float) -> tuple["Row", "Row"] | None:
        """Return what fits and what goes on, the labels repeated."""
        if not self.flows or room < self.least:
            return None
        first: list[Cell] = []
        rest: list[Cell] = []
        moved = False
        for cell in self.cells:
            if cell.repeat or not cell.lines:
                first.append(cell)
                rest.append(replace(cell, lines=cell.repeat))
                continue
            count = fitting(cell.lines, room - 2 * cell.pad[1])
            if count == 0:
                return None
            moved = moved or count < len(cell.lines)
            first.append(replace(cell, lines=cell.lines[:count]))
            rest.append(replace(cell, lines=cell.lines[count:]))
        if not moved:
            return None
        return replace(self, cells=tuple(first)), replace(self, cells=tuple(rest))

    def paint(self, sheet: Sheet, x: float, top: float, fonts: FontBook) -> None:
        """Draw text and inner rules."""
        height = self.height
        for index, cell in enumerate(self.cells):
            y = top - cell.pad[1]
            if cell.middle:
                y = top - (height - stacked(cell.lines)) / 2
            for number, line in enumerate(cell.lines):
                y -= line.before if number else 0
                line.paint(sheet, x + cell.pad[0], y, cell.width - 2 * cell.pad[0], fonts)
                y -= line.leading
            x += cell.width
            if index + 1 < len(self.cells):
                sheet.rule(x, top, x, top - height, width=_THIN)


def _total(rows: Sequence[Row]) -> float:
    return sum(row.height for row in rows)


def _first_part(lines: Sequence[Laid]) -> int:
    """Return how many lines the smallest sensible first part has."""
    for count in range(min(_ORPHANS, len(lines)), len(lines)):
        if not lines[count - 1].keep:
            return count
    return len(lines)


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a head that is repeated on every page."""

    fonts: FontBook
    rows: tuple[Row, ...]
    head: tuple[Row, ...] = ()
    continued: tuple[Laid, ...] = ()
    """Title over the second and later parts, for example 会议记录（续）."""
    title: tuple[Laid, ...] = ()
    whole: bool = False
    """Whether it stays on one page, signatures with what they sign."""
    keep_with_next: bool = False

    @property
    def height(self) -> float:
        """Title, head and rows."""
        return self._top + sum(row.height for row in self.rows)

    @property
    def _top(self) -> float:
        over = stacked(self.title) + (6 if self.title else 0)
        return over + sum(row.height for row in self.head)

    @property
    def least(self) -> float:
        """Title, head and the first row, or the beginning of it."""
        if self.whole:
            return self.height
        return self._top + (self.rows[0].least if self.rows else 0)

    def split(self, room: float) -> tuple[Self, Self] | None:
        """Return the rows that fit and a table with the others."""
        used, count = self._top, 0
        for row in self.rows:
            if used + row.height > room + 0.01:
                break
            used += row.height
            count += 1
        first, rest = list(self.rows[:count]), list(self.rows[count:])
        if rest and (parts := rest[0].split(room - used)):
            first.append(parts[0])
            rest[0] = parts[1]
        while first and first[-1].keep:
            rest.insert(0, first.pop())
        if first and first[-1].height > 2 * _COMPANY and 0 < _total(rest) < _LONELY:
            # A signature alone on a page looks lost: a few lines of what is signed go with it.
            parts = first[-1].split(first[-1].height - _COMPANY)
            first[-1:], rest[:0] = (parts[:1], parts[1:]) if parts else (first[-1:], ())
        if not first or not rest:
            return None
        return (
            replace(self, rows=tuple(first)),
            replace(self, rows=tuple(rest), title=self.continued),
        )

    def paint(self, sheet: Sheet, top: float) -> None:
        """Draw title, text and rules."""
        y = top
        for line in self.title:
            line.paint(sheet, LEFT, y, WIDTH, self.fonts)
            y -= line.leading
        y -= 6 if self.title else 0
        frame = y
        rows = (*self.head, *self.rows)
        for index, row in enumerate(rows):
            row.paint(sheet, LEFT, y, self.fonts)
            y -= row.height
            if index + 1 < len(rows):
                sheet.rule(LEFT, y, LEFT + WIDTH, y, width=_THIN)
        sheet.box(LEFT, y, WIDTH, frame - y, stroke=BLACK, line=_THICK)
