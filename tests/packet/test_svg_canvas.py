"""A chart as lines and curves: what the page of the packet has, in a file that needs no font."""

import re
import struct
from pathlib import Path

import pypdfium2
import pytest
from defusedxml import ElementTree
from packet.test_charts import BARS, strip
from packet.test_fonts import RARE_NAMES
from PIL import Image, ImageChops
from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from branchdesk.domain.charts import Bar, BarRow, Bars
from branchdesk.packet.canvas import A4, Book
from branchdesk.packet.chart_block import BarsBlock, StripBlock
from branchdesk.packet.fonts import Face, FontBook
from branchdesk.packet.outlines import glyph_path
from branchdesk.packet.svg_canvas import SvgCanvas
from branchdesk.packet.truetype import FontRefused

SVG = "{http://www.w3.org/2000/svg}"
WHOLE = (0.0, 0.0, *A4)
TOP = 700.0
NUMBER = r"(-?[\d.]+)"
SHAPES = ("svg", "rect", "line", "path")
ATTRIBUTES = {
    *("width", "height", "viewBox", "x", "y", "x1", "y1", "x2", "y2", "d", "transform"),
    *("fill", "stroke", "stroke-width"),
}


@pytest.fixture(scope="module")
def fonts():
    return FontBook()


def svg_of(block, fonts):
    canvas = SvgCanvas(fonts, WHOLE)
    block.paint(canvas, TOP)
    return canvas.svg()


def page_of(block, fonts):
    """Return the drawing operators of the block's page."""
    sheet = Book(fonts).sheet()
    block.paint(sheet, TOP)
    return sheet.contents().decode("ascii")


def numbers(element, *names):
    return tuple(float(element.get(name)) for name in names)


@pytest.mark.parametrize("kind", ["bars", "strip"])
def test_boxes_and_lines_are_exactly_those_of_the_page(fonts, kind):
    block = BarsBlock(fonts, BARS) if kind == "bars" else StripBlock(fonts, strip(3))
    code = page_of(block, fonts)

    root = ElementTree.fromstring(svg_of(block, fonts))

    _paper, *rects = root.iter(f"{SVG}rect")
    boxes = [tuple(map(float, one)) for one in re.findall(rf"{' '.join([NUMBER] * 4)} re", code)]
    assert boxes
    for rect, (x, y, width, height) in zip(rects, boxes, strict=True):
        placed = numbers(rect, "x", "y", "width", "height")
        assert placed == pytest.approx((x, A4[1] - y - height, width, height), abs=0.002)
    pair = f"{NUMBER} {NUMBER}"
    lines = [tuple(map(float, one)) for one in re.findall(rf"{pair} m {pair} l S", code)]
    assert lines
    for line, (x1, y1, x2, y2) in zip(root.iter(f"{SVG}line"), lines, strict=True):
        placed = numbers(line, "x1", "y1", "x2", "y2")
        assert placed == pytest.approx((x1, A4[1] - y1, x2, A4[1] - y2), abs=0.002)


def test_a_bar_is_as_long_as_its_share_of_the_box_behind_it(fonts):
    root = ElementTree.fromstring(svg_of(BarsBlock(fonts, BARS), fonts))

    _paper, *rects = root.iter(f"{SVG}rect")
    whole, half, again, three_quarters = (float(one.get("width")) for one in rects[:4])
    assert whole == again > 100
    assert half == pytest.approx(whole * 0.5, abs=0.002)
    assert three_quarters == pytest.approx(whole * 0.75, abs=0.002)


def test_signs_of_xml_and_a_rare_character_are_drawn_and_stand_nowhere_as_text(fonts):
    label = "<&>\"']]>𠅤"
    chart = Bars((BarRow(label, (Bar(0.5, ""),)),), ())

    made = svg_of(BarsBlock(fonts, chart), fonts)

    paths = list(ElementTree.fromstring(made).iter(f"{SVG}path"))
    assert len(paths) == len(label)
    assert all(len(one.get("d")) > 20 for one in paths)
    assert made.isascii()
    assert b"&" not in made
    assert not any((one.text or "").strip() for one in ElementTree.fromstring(made).iter())


def test_nothing_in_it_runs_or_leads_elsewhere(fonts):
    for block in (BarsBlock(fonts, BARS), StripBlock(fonts, strip(3))):
        made = svg_of(block, fonts)

        elements = list(ElementTree.fromstring(made).iter())

        assert {one.tag for one in elements} <= {f"{SVG}{tag}" for tag in SHAPES}
        assert {name for one in elements for name in one.attrib} <= ATTRIBUTES
        assert b"url(" not in made


def test_the_same_chart_gives_the_same_bytes_whatever_was_drawn_before():
    first, later = FontBook(), FontBook()
    later.runs(RARE_NAMES, Face.LABEL)

    made = [svg_of(StripBlock(fonts, strip(3)), fonts) for fonts in (first, first, later)]

    assert made[0] == made[1] == made[2]


def test_a_drawing_states_its_size_in_points_and_stands_on_white_paper(fonts):
    canvas = SvgCanvas(fonts, (10, 20, 110.5, 70))
    canvas.box(10, 60, 5, 10)
    canvas.rule(10, 70, 20, 70, dash=(2, 1))

    root = ElementTree.fromstring(canvas.svg())

    assert root.attrib == {"width": "100.5pt", "height": "50pt", "viewBox": "0 0 100.5 50"}
    [paper] = root.iter(f"{SVG}rect")
    assert paper.get("fill") == "#ffffff"
    assert numbers(paper, "x", "y", "width", "height") == (0, 0, 100.5, 50)
    [line] = root.iter(f"{SVG}line")
    assert numbers(line, "x1", "y1", "x2", "y2") == (0, 0, 10, 0)
    assert line.get("stroke-dasharray") == "2 1"


TEXTS = [
    *((face, RARE_NAMES) for face in Face),
    # In this font some signs are put together from others.
    (Face.KAI, "−´¨ˊ∕%ag8"),
    (Face.LABEL, "党员\u200b按月\U00032000 12/14 “甲”"),
]


@pytest.mark.parametrize(("face", "text"), TEXTS)
def test_letters_look_as_on_the_page(fonts, qapp, tmp_path, face, text):
    assert_alike(fonts, tmp_path, face, text)


def test_letters_of_a_font_of_this_computer_look_as_on_the_page(qapp, tmp_path):
    machine = Path("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf")
    if not machine.exists():
        pytest.skip("this machine has no further font")
    fonts = FontBook(machine=lambda: [machine])
    # Letters with marks, put together from parts, some of them turned.
    text = "ԱЃӐǺ⅓⅝ǖꝽ"
    assert any(font.path == machine for font, _ in fonts.glyphs(text, Face.LABEL))

    assert_alike(fonts, tmp_path, Face.LABEL, text)


def assert_alike(fonts, tmp_path, face, text):
    size, scale = 30.0, 4
    wide = fonts.width(text, face, size) + 20
    book = Book(fonts)
    sheet, canvas = book.sheet(), SvgCanvas(fonts, (0, 0, wide, 60))
    for surface in (sheet, canvas):
        surface.text(10, 20, text, face=face, size=size, spacing=0.5)
    book.finish(sheet, (wide, 60))
    book.close(bookmarks=())
    book.pdf.save(tmp_path / "page.pdf")
    with pypdfium2.PdfDocument(tmp_path / "page.pdf") as pdf:
        page = pdf[0].render(scale=scale).to_pil().convert("L")
    drawing = rendered(canvas.svg(), page.size)

    # Eight dots by eight: edges may be smoothed otherwise, a shape may not be another.
    small = (page.width // 8, page.height // 8)
    few = [one.resize(small, Image.Resampling.BOX) for one in (page, drawing)]
    assert few[0].getextrema()[0] < 150
    assert ImageChops.difference(*few).getextrema()[1] < 30


def rendered(svg, size):
    """Return a drawing as Qt shows it."""
    renderer = QSvgRenderer(QByteArray(svg))
    assert renderer.isValid()
    image = QImage(*size, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter)
    painter.end()
    return Image.frombytes("L", size, image.constBits(), "raw", "L", image.bytesPerLine())


class Font:
    """A font of one glyph, or of one and its part."""

    path = Path("odd.ttf")
    units = 1000

    def __init__(self, *glyphs: bytes) -> None:
        self._glyphs = glyphs

    def outline(self, glyph: int) -> bytes:
        return self._glyphs[glyph]


HEAD = struct.pack(">4h", 0, 0, 0, 0)


@pytest.mark.parametrize(
    "data",
    [
        struct.pack(">h", 1) + HEAD,
        struct.pack(">h", 1) + HEAD + struct.pack(">HH", 500, 0) + b"\x01",
        struct.pack(">h", -1) + HEAD + struct.pack(">HHbb", 0x2, 0, 0, 0),
    ],
    ids=["cut off", "cut off among its points", "made of itself"],
)
def test_a_damaged_letter_is_refused(data):
    with pytest.raises(FontRefused, match="damaged"):
        glyph_path(Font(data), 0)


def test_a_curve_without_any_point_on_it_is_drawn():
    # Four points beside the curve: a circle, as some fonts write a dot.
    steps = struct.pack(">8h", 0, 100, 0, -100, 0, 0, 100, 0)
    data = struct.pack(">h", 1) + HEAD + struct.pack(">HH", 3, 0) + bytes(4) + steps

    path = glyph_path(Font(data), 0)

    assert path == "M0 -50Q0 0 50 0Q100 0 100 -50Q100 -100 50 -100Q0 -100 0 -50Z"


ON_CURVE = b"\x01"
CORNER = (
    struct.pack(">h", 1) + HEAD + struct.pack(">HH", 2, 0) + ON_CURVE * 3
    + struct.pack(">6h", 0, 100, -100, 0, 0, 200)
)  # fmt: skip
WORDS, XY, MATRIX, MORE = 0x1, 0x2, 0x80, 0x20


def test_a_part_of_a_letter_is_turned_then_moved():
    quarter = struct.pack(">4h", 0, 0x4000, -0x4000, 0)
    part = struct.pack(">HHhh", WORDS | XY | MATRIX, 1, 10, 20) + quarter

    path = glyph_path(Font(struct.pack(">h", -1) + HEAD + part, CORNER), 0)

    assert path == "M10 -20L10 -120L-190 -20L10 -20Z"


def test_a_part_may_hang_on_a_point_of_the_part_before_it():
    first = struct.pack(">HHhh", WORDS | XY | MORE, 1, 0, 0)
    hanging = struct.pack(">HHBB", 0, 1, 2, 1)

    path = glyph_path(Font(struct.pack(">h", -1) + HEAD + first + hanging, CORNER), 0)

    assert path == "M0 0L100 0L0 -200L0 0Z" + "M-100 -200L0 -200L-100 -400L-100 -200Z"
