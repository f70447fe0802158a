"""A drawing in SVG, made with the very calls that draw a page of the packet.

Letters are drawn as their outlines: the drawing needs no font where it is looked at, and no text
of anybody stands in the file. Only rectangles, lines and paths are used, which every program that
knows SVG draws alike.
"""

from collections.abc import Sequence

from branchdesk.packet.canvas import BLACK, Colour, Rectangle
from branchdesk.packet.fonts import Face, FontBook
from branchdesk.packet.outlines import glyph_path
from branchdesk.packet.truetype import TrueTypeFont

_WHITE: Colour = (1, 1, 1)


class SvgCanvas:
    """A piece of a page while it is drawn.

    Args:
        fonts: The fonts letters are taken from.
        edges: Left, lower, right and upper edge of the piece, in points as on the page.
    """

    def __init__(self, fonts: FontBook, edges: Rectangle) -> None:
        self._fonts = fonts
        self._left, low, right, self._top = edges
        self._wide, self._tall = right - self._left, self._top - low
        self._code: list[str] = []
        self._shapes: dict[tuple[TrueTypeFont, int], str] = {}
        # Paper: on a dark page, as a program may show one, black letters would not be seen.
        self._rectangle(0, 0, self._wide, self._tall, f'fill="{_hex(_WHITE)}"')

    def text(
        self,
        x: float,
        y: float,
        text: str,
        *,
        face: Face = Face.BODY,
        size: float = 12,
        colour: Colour = BLACK,
        spacing: float = 0,
    ) -> None:
        """Draw text on one line; ``y`` is its baseline."""
        scale, across, down = _n(size / 1000), x - self._left, _n(self._top - y)
        for font, glyph in self._fonts.glyphs(text, face):
            if shape := self._shape(font, glyph):
                place = f"translate({_n(across)} {down}) scale({scale})"
                self._code.append(f'<path transform="{place}" fill="{_hex(colour)}" d="{shape}"/>')
            across += font.advance(glyph) * size / 1000 + spacing

    def rule(
        self, x1: float, y1: float, x2: float, y2: float, *, width: float = 0.5,
        colour: Colour = BLACK, dash: Sequence[float] = (),
    ) -> None:  # fmt: skip
        """Draw a straight line."""
        dashes = f' stroke-dasharray="{" ".join(map(_n, dash))}"' if dash else ""
        left, top = self._left, self._top
        self._code.append(
            f'<line x1="{_n(x1 - left)}" y1="{_n(top - y1)}" '
            f'x2="{_n(x2 - left)}" y2="{_n(top - y2)}" {_stroke(colour, width)}{dashes}/>'
        )

    def box(
        self, x: float, y: float, width: float, height: float, *,
        fill: Colour | None = None, stroke: Colour | None = None, line: float = 0.5,
    ) -> None:  # fmt: skip
        """Draw a rectangle whose lower left corner is (x, y)."""
        if fill is None and stroke is None:
            return
        paint = f'fill="{_hex(fill) if fill else "none"}"'
        if stroke:
            paint += f" {_stroke(stroke, line)}"
        self._rectangle(x - self._left, self._top - y - height, width, height, paint)

    def svg(self) -> bytes:
        """Return the drawing as a file; the same drawing gives the same bytes."""
        wide, tall = _n(self._wide), _n(self._tall)
        head = (
            '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n'
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}pt" height="{tall}pt" '
            f'viewBox="0 0 {wide} {tall}">'
        )
        return "\n".join((head, *self._code, "</svg>\n")).encode("ascii")

    def _shape(self, font: TrueTypeFont, glyph: int) -> str:
        if (font, glyph) not in self._shapes:
            self._shapes[font, glyph] = glyph_path(font, glyph)
        return self._shapes[font, glyph]

    def _rectangle(self, x: float, y: float, width: float, height: float, paint: str) -> None:
        self._code.append(
            f'<rect x="{_n(x)}" y="{_n(y)}" width="{_n(width)}" height="{_n(height)}" {paint}/>'
        )


def _n(value: float) -> str:
    return f"{value:.3f}".rstrip("0").rstrip(".") or "0"


def _hex(colour: Colour) -> str:
    return "#" + "".join(f"{round(part * 255):02x}" for part in colour)


def _stroke(colour: Colour, width: float) -> str:
    return f'stroke="{_hex(colour)}" stroke-width="{_n(width)}"'
