"""The code in the foot of a printed page: a QR code of plain rectangles, with one line of words."""

from collections.abc import Iterator
from functools import cache
from typing import Any

import zxingcpp

from branchdesk.domain.paper_codes import PaperCode
from branchdesk.packet.canvas import A4, GREY, MM, Rectangle, Sheet
from branchdesk.packet.flow import LEFT, RIGHT
from branchdesk.packet.fonts import Face

MODULE = 0.56 * MM
"""Side of one small square: 3.3 dots at 150 dpi, enough for a poor scan."""
EDGE = 12 * MM
"""From the foot of the sheet; no printer leaves more unprinted."""
_LEVEL = "Q"
"""A quarter of it may be stained or written over."""
_SIZE = 8.5


@cache
def modules(text: str) -> tuple[tuple[bool, ...], ...]:
    """Return the squares of a QR code, from the top: True is black."""
    code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level=_LEVEL)
    image: Any = code.to_image(add_quiet_zones=False)
    dots = bytes(memoryview(image))
    height, width = image.shape
    return tuple(
        tuple(dots[row * width + column] < 128 for column in range(width)) for row in range(height)
    )


def draw_code(sheet: Sheet, code: PaperCode) -> None:
    """Draw the code into the lower right corner of the page, outside of the form."""
    side = len(modules(code.text)) * MODULE
    x, y = A4[0] - RIGHT - side, EDGE
    draw_squares(sheet, code, x, y + side)
    words = f"第{code.page}页　共{code.pages}页　签字后扫描本页，凭右侧图码自动归档，请勿遮盖"
    sheet.text(LEFT, y + side / 2 - _SIZE / 3, words, face=Face.KAI, size=_SIZE, colour=GREY)


def draw_squares(sheet: Sheet, code: PaperCode, x: float, top: float) -> None:
    """Draw the code alone, its upper left corner at (x, top)."""
    sheet.boxes(tuple(_runs(modules(code.text), x, top)))


def _runs(squares: tuple[tuple[bool, ...], ...], x: float, top: float) -> Iterator[Rectangle]:
    """Yield one rectangle for every run of black squares of a row: x, y, width, height."""
    for row, line in enumerate(squares):
        y = top - (row + 1) * MODULE
        start: int | None = None
        for column, black in enumerate((*line, False)):
            if black and start is None:
                start = column
            elif not black and start is not None:
                yield x + start * MODULE, y, (column - start) * MODULE, MODULE
                start = None
