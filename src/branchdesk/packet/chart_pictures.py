"""The packet's charts as pictures, for a paper that goes on being written in Word.

A chart is drawn as for the packet, twice: as lines and curves, sharp at any size, and for programs
that do not know these as dots: on a page of its own size, looked at by the child that looks at
pages. What stands in Word is what stands in the packet.
"""

import math
import tempfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from pikepdf import Array
from PIL import Image

from branchdesk.domain.charts import Strip
from branchdesk.packet.canvas import A4, MM, Book, Rectangle
from branchdesk.packet.chart_block import BarsBlock, StripBlock
from branchdesk.packet.chart_pages import Charted, charted
from branchdesk.packet.flow import HEIGHT, LEFT, TOP, WIDTH
from branchdesk.packet.fonts import FontBook
from branchdesk.packet.room import page_picture
from branchdesk.packet.svg_canvas import SvgCanvas
from branchdesk.packet.truetype import FontRefused
from branchdesk.usecases.charts_of_year import ChartsOfYear, ReportPicture

_DPI = 300
_COLOURS = 32
"""A chart has two inks and their edges."""
_MARGIN = 2.0
"""Points around a chart, so that no line at its edge is cut."""
_UPPER = A4[1] - TOP
"""Where the text area begins."""
_TALLEST = HEIGHT * 0.72
"""Of a picture, so that title and sentence stand on its page."""

Block = BarsBlock | StripBlock


def report_pictures(kept: ChartsOfYear) -> tuple[ReportPicture, ...]:
    """Return every chart of a year that has something to show, in the packet's order.

    Raises:
        Failed: If a picture cannot be made; nothing else happens then.
    """
    fonts = FontBook()
    parts = [part for chart in charted(kept) for part in _parts(chart, fonts)]
    if not parts:
        return ()
    book = Book(fonts)
    for _chart, block in parts:
        _page(book, block)
    book.close(bookmarks=())
    with tempfile.TemporaryDirectory(prefix="branchdesk-") as folder:
        drawn = Path(folder) / "charts.pdf"
        book.pdf.save(drawn)
        return tuple(
            _picture(
                chart,
                block,
                svg=_lines(block, fonts),
                png=page_picture(drawn, place, width=_pixels(_wide())),
            )
            for place, (chart, block) in enumerate(parts)
        )


def _parts(chart: Charted, fonts: FontBook) -> Iterator[tuple[Charted, Block]]:
    """Yield a chart, or the parts of one that is taller than a page has room for."""
    block: Block = (
        StripBlock(fonts, chart.chart)
        if isinstance(chart.chart, Strip)
        else BarsBlock(fonts, chart.chart)
    )
    while block.height > _TALLEST and (halves := block.split(_TALLEST)) is not None:
        first, block = halves
        yield chart, first
    yield chart, block


def _wide() -> float:
    return WIDTH + 2 * _MARGIN


def _tall(block: Block) -> float:
    return block.height + 2 * _MARGIN


def _pixels(points: float) -> int:
    return math.ceil(points * _DPI / 72)


def _edges(block: Block) -> Rectangle:
    """Return what is cut out of the page where a block stands at the top."""
    low = _UPPER - block.height
    return (LEFT - _MARGIN, low - _MARGIN, LEFT + WIDTH + _MARGIN, _UPPER + _MARGIN)


def _page(book: Book, block: Block) -> None:
    """Draw a block where it would stand on a page, and cut the page around it."""
    sheet = book.sheet()
    block.paint(sheet, _UPPER)
    book.finish(sheet)
    book.pdf.pages[-1].obj.MediaBox = Array([round(edge, 3) for edge in _edges(block)])


def _lines(block: Block, fonts: FontBook) -> bytes:
    """Draw a block as lines and curves, cut at the same edges.

    Nothing where a letter of this computer, taken for a rare character, is damaged: the dots do.
    """
    canvas = SvgCanvas(fonts, _edges(block))
    try:
        block.paint(canvas, _UPPER)
    except FontRefused:
        return b""
    return canvas.svg()


def _picture(chart: Charted, block: Block, *, svg: bytes, png: bytes) -> ReportPicture:
    with Image.open(BytesIO(png)) as seen:
        few = seen.convert("RGB").quantize(_COLOURS, dither=Image.Dither.NONE)
    written = BytesIO()
    few.save(written, "PNG", optimize=True, dpi=(_DPI, _DPI))
    return ReportPicture(
        title=chart.title,
        svg=svg,
        png=written.getvalue(),
        text=chart.text,
        width_mm=_wide() / MM,
        height_mm=_tall(block) / MM,
    )
