"""The typesetter's kit: the few styles of a packet, and forms made from them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from branchdesk.packet.canvas import BLACK, Colour
from branchdesk.packet.cjk import Align, Style
from branchdesk.packet.flow import WIDTH
from branchdesk.packet.fonts import Face, FontBook
from branchdesk.packet.table import NARROW_PAD, PAD_X, Cell, Laid, Link, Row, Target, lay
from branchdesk.packet.text import Prose

TITLE = Style(Face.BOLD, 22, 34, Align.CENTRE)
FORM_TITLE = Style(Face.BOLD, 18, 28, Align.CENTRE)
SECTION = Style(Face.BOLD, 16, 29, Align.LEFT)
SUBSECTION = Style(Face.KAI, 15, 26, Align.LEFT)
BODY = Style(Face.BODY, 16, 28.9, Align.JUSTIFY, first_indent=2)
LABEL = Style(Face.LABEL, 11, 16, Align.CENTRE)
VALUE = Style(Face.BODY, 12, 19, Align.LEFT)
PROSE = Style(Face.BODY, 12, 20.5, Align.JUSTIFY, first_indent=2)
LEAD = Style(Face.BOLD, 12, 20.5, Align.LEFT)
SMALL = Style(Face.BODY, 10.5, 16, Align.LEFT)
SMALL_CENTRE = Style(Face.BODY, 10.5, 16, Align.CENTRE)
HEAD = Style(Face.LABEL, 10.5, 16, Align.CENTRE)
NOTE = Style(Face.KAI, 11, 17, Align.JUSTIFY)
CAPTION = Style(Face.KAI, 11, 16, Align.CENTRE)
LABEL_WIDTH = 76.0
_ROW = 28.0
_MOST_NUMBERS = 14
"""Page numbers shown as proof; more would say no more."""


Proof = Mapping[str, Target]
"""Where each record is printed, by its id."""


class Kit:
    """Makes blocks, rows and cells for one document."""

    def __init__(self, fonts: FontBook, *, spread: float = 1.0) -> None:
        self.fonts = fonts
        self._spread = spread

    @property
    def flow_width(self) -> float:
        """Width of the lines in a `flowing` row."""
        return WIDTH - LABEL_WIDTH - 2 * PAD_X

    def tightened(self, spread: float) -> "Kit":
        """Return a kit that sets forms closer, where a few lines would need a page of their own."""
        return Kit(self.fonts, spread=spread)

    def lay(
        self,
        text: str,
        style: Style,
        width: float = WIDTH,
        *,
        before: float = 0,
        keep: bool = False,
        colour: Colour = BLACK,
    ) -> tuple[Laid, ...]:
        """Break a text into lines ``width`` points wide."""
        if self._spread < 1 and style in (PROSE, LEAD, VALUE):
            style = replace(style, leading=style.leading * self._spread)
        return lay(text, style, width, self.fonts, before=before, keep=keep, colour=colour)

    def prose(self, text: str, style: Style = BODY, *, after: float = 0) -> Prose:
        """Return a paragraph as wide as the text area."""
        return Prose(self.fonts, self.lay(text, style), after=after)

    def heading(
        self, text: str, style: Style, *, after: float = 8, colour: Colour = BLACK
    ) -> Prose:
        """Return a heading that stays with what follows."""
        lines = self.lay(text, style, keep=True, colour=colour)
        return Prose(self.fonts, lines, after=after, keep_with_next=True)

    def label(self, text: str, width: float = LABEL_WIDTH, *, goes_on: bool = False) -> Cell:
        """Return a label cell; where the row may go on, it says so on the next page."""
        lines = self.lay(text, LABEL, width - 2 * PAD_X)
        repeat = self.lay(f"{text}\n（续）", LABEL, width - 2 * PAD_X) if goes_on else ()
        return Cell(width, lines, repeat=repeat)

    def value(
        self, text: str, width: float, style: Style = VALUE, *, colour: Colour = BLACK
    ) -> Cell:
        """Return a cell with a value; empty text makes an empty cell to write in."""
        lines = self.lay(text, style, width - 2 * PAD_X, colour=colour) if text else ()
        return Cell(width, lines)

    def pairs(self, *pairs: tuple[str, str], height: float = _ROW) -> Row:
        """Return a row of labels and values, the values sharing what the labels leave."""
        room = (WIDTH - LABEL_WIDTH * len(pairs)) / len(pairs)
        cells = [
            cell for label, value in pairs for cell in (self.label(label), self.value(value, room))
        ]
        return Row(tuple(cells), self._least(height))

    def wide(self, label: str, text: str, *, style: Style = VALUE, height: float = _ROW) -> Row:
        """Return a row of one label and one wide value that may go on on the next page."""
        return self.flowing(label, self.lay(text, style, WIDTH - LABEL_WIDTH - 2 * PAD_X), height)

    def flowing(self, label: str, lines: Sequence[Laid], height: float = _ROW) -> Row:
        """Return a row of one label and lines that may go on on the next page."""
        cell = Cell(WIDTH - LABEL_WIDTH, tuple(lines), middle=len(lines) < 3)
        return Row((self.label(label, goes_on=True), cell), self._least(height), flows=True)

    def _least(self, height: float) -> float:
        return height * self._spread

    def head(self, titles: Sequence[str], widths: Sequence[float], height: float = 26) -> Row:
        """Return the head of a table with these columns."""
        return Row(
            tuple(
                Cell(width, self.lay(title, HEAD, width - 2 * NARROW_PAD[0]), pad=NARROW_PAD)
                for title, width in zip(titles, widths, strict=True)
            ),
            height,
        )

    def line(
        self,
        texts: Sequence[str],
        widths: Sequence[float],
        *,
        left: Iterable[int] = (),
        height: float = 23,
    ) -> Row:
        """Return a row of a table; columns in ``left`` are flush left, the others centred."""
        flush = set(left)
        cells = []
        for index, (text, width) in enumerate(zip(texts, widths, strict=True)):
            style = SMALL if index in flush else SMALL_CENTRE
            lines = self.lay(text, style, width - 2 * NARROW_PAD[0]) if text else ()
            cells.append(Cell(width, lines, pad=NARROW_PAD))
        return Row(tuple(cells), height)

    def small(self, text: str, width: float) -> tuple[Laid, ...]:
        """Return the lines of a table's cell; none of an empty text."""
        return self.lay(text, SMALL, width - 2 * NARROW_PAD[0]) if text else ()

    def with_last(self, row: Row, lines: Sequence[Laid]) -> Row:
        """Return a row of a table with other lines in its last cell."""
        *cells, last = row.cells
        return replace(row, cells=(*cells, replace(last, lines=tuple(lines))))

    def page_numbers(
        self, before: str, targets: Iterable[Target], width: float, *, style: Style = SMALL
    ) -> tuple[Laid, ...]:
        """Return 见第3、12页 with every number leading to its page; nothing if there is none."""
        found = sorted(set(targets), key=lambda target: target.page)
        if not found:
            return ()
        shown = "、".join(str(target.page) for target in found[:_MOST_NUMBERS])
        more = "等" if len(found) > _MOST_NUMBERS else ""
        places = iter([target.place for target in found])
        lines = []
        for line in self.lay(f"{before}第{shown}{more}页", style, width - 2 * NARROW_PAD[0]):
            links = tuple(
                Link(piece.x, self.fonts.width(piece.text, style.face, style.size), place)
                for piece in line.line.pieces
                if piece.text.isdecimal() and (place := next(places, None))
            )
            lines.append(replace(line, links=links))
        return tuple(lines)

    def columns(self, *shares: float) -> list[float]:
        """Return column widths that fill the text area in these proportions."""
        total = sum(shares)
        return [WIDTH * share / total for share in shares]
