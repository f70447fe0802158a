"""Reading marks off a scanned ballot; runs in the child process of `confined` only.

The QR code says roughly where the four black squares are, and the squares say exactly where every
box is.  In a box, ink is measured and its shape looked at; only what is plainly empty or plainly
the sign that was asked for is taken, everything else is in doubt.
"""

from collections.abc import Sequence
from math import atan2, hypot, pi
from pathlib import Path
from typing import Any

import zxingcpp
from PIL import Image, ImageFilter, ImageStat

from branchdesk.domain.ballot_marks import (
    Area,
    BoxSeen,
    MarkBox,
    MarkLayout,
    Seen,
    SheetSeen,
    Sign,
    Unusable,
)
from branchdesk.packet.scan_reading import page_picture

_PER_MM = 8
"""Dots per millimetre of the straightened sheet."""
_AROUND = 7.0
"""Millimetres around the place where a corner should be in which it is looked for."""
_SIDE_OFF, _LEAST_FILLED = 0.3, 0.72
_INSET = 0.9
"""Millimetres of a box along its printed line that are not looked at."""
_TRACE = 0.05
"""Share of the way from paper to print: a square millimetre so much darker was touched by a pen."""
_LEAST_MARK, _TOO_FULL = 0.012, 0.42
"""Shares of dark dots that a sign has; more was blackened or crossed out."""
_LEAST_SIGN = 0.3
"""A sign is at least so large, of the height of its box."""
_DIRECTIONS = 24
_RING_FROM, _RING_TO = 0.56, 1.2
_OFF_DIAGONAL = 0.42
_STRAY = 0.03
"""So few dots may lie where the sign has none."""
_QR = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)

Point = tuple[float, float]
Map = tuple[float, ...]
"""Eight numbers of a projection from the sheet (mm) to the picture (dots)"""


def marks_in(request: dict[str, Any]) -> SheetSeen:
    """Return what is on the ballot that a request names: path, page, layout (as plain data), code.

    Raises:
        Refused: If the page cannot be shown.
    """
    told = request["layout"]
    boxes = (MarkBox(one["key"], Area(**one["area"]), Sign(one["sign"])) for one in told["boxes"])
    first, second, third, fourth = (Area(**one) for one in told["corners"])
    layout = MarkLayout(tuple(boxes), Area(**told["code"]), (first, second, third, fourth))
    picture = page_picture(Path(request["path"]), request["page"])
    return read_marks(picture, layout, code=request["code"])


def read_marks(picture: Image.Image, layout: MarkLayout, *, code: str) -> SheetSeen:
    """Return what is in every box of a ballot; ``code`` is the text its QR code must have."""
    grey = picture.convert("L")
    found = [one for one in zxingcpp.read_barcodes(grey, formats=_QR) if one.text]
    if not found:
        return SheetSeen(unusable=Unusable.NO_CODE)
    ours = [one for one in found if one.text == code]
    if len(ours) != 1 or len(found) != 1:
        return SheetSeen(unusable=Unusable.OTHER_PAPER)
    corners = _corners(grey, layout, _rough_map(ours[0].position, layout.code))
    if corners is None:
        return SheetSeen(unusable=Unusable.NO_CORNERS)
    exact = _projection([_middle(area) for area in layout.corners], corners)
    if not _agrees(exact, ours[0].position, layout.code):
        return SheetSeen(unusable=Unusable.NO_CORNERS)
    paper, ink = _levels(grey, layout, exact)
    return SheetSeen(
        tuple(
            _looked_at(box.key, box.sign, _straight(grey, box.area, exact), paper, ink)
            for box in layout.boxes
        )
    )


def _looked_at(key: str, sign: Sign, box: Image.Image, paper: float, ink: float) -> BoxSeen:
    if not _is_touched(box, paper - ink):
        return BoxSeen(key, Seen.EMPTY, 0.0)
    dark = box.point([255 if value < paper - (paper - ink) * 0.42 else 0 for value in range(256)])
    # Single dots are the scanner's noise, not a pen's.
    dark = dark.filter(ImageFilter.MedianFilter(3))
    share = ImageStat.Stat(dark).mean[0] / 255
    plain = _LEAST_MARK < share < _TOO_FULL and _is_sign(dark, sign)
    return BoxSeen(key, Seen.MARKED if plain else Seen.DOUBTFUL, share)


def _is_touched(box: Image.Image, depth: float) -> bool:
    """Tell whether there is any trace of a pen: one square millimetre darker than the others."""
    cells = box.resize(
        (max(1, box.width // _PER_MM), max(1, box.height // _PER_MM)), Image.Resampling.BOX
    )
    levels = sorted(cells.tobytes())
    middle = levels[len(levels) // 2]
    # How much cells of bare paper differ on this scan: from the brighter half, which has no ink.
    grain = middle - levels[len(levels) * 3 // 4] if len(levels) > 3 else 0
    return middle - levels[0] > max(_TRACE * depth, 6 * abs(grain))


def _is_sign(dark: Image.Image, sign: Sign) -> bool:
    """Tell whether what is drawn is plainly the sign that was asked for."""
    bounds = dark.getbbox()
    if bounds is None:
        return False
    left, top, right, bottom = bounds
    wide, high = right - left, bottom - top
    least = _LEAST_SIGN * dark.height
    if wide < least or high < least or not 0.4 < wide / high < 2.5:
        return False
    if _at_the_line(dark, bounds):
        return False
    points = _ink_points(dark.crop(bounds))
    ring, cross = _is_ring(points), _is_cross(points)
    match sign:
        case Sign.RING:
            return ring and not cross
        case Sign.CROSS:
            return cross and not ring
        case Sign.ANY:
            return ring != cross


def _at_the_line(dark: Image.Image, bounds: tuple[int, int, int, int]) -> bool:
    """Tell whether a mark runs through opposite sides of the box: it may belong to a neighbour."""
    left, top, right, bottom = bounds
    across = left <= 1 and right >= dark.width - 1
    return across or (top <= 1 and bottom >= dark.height - 1)


def _ink_points(drawn: Image.Image) -> list[Point]:
    """Return every dark dot, seen from the middle: the sides of the drawing are at -1 and 1."""
    wide, high = drawn.size
    dots = drawn.tobytes()
    return [
        ((at % wide + 0.5) * 2 / wide - 1, (at // wide + 0.5) * 2 / high - 1)
        for at, value in enumerate(dots)
        if value > 127
    ]


def _is_ring(points: Sequence[Point]) -> bool:
    """One line all the way round: nothing inside, nothing in the corners, hardly a gap."""
    reached = [False] * _DIRECTIONS
    stray = 0
    for x, y in points:
        away = hypot(x, y)
        if not _RING_FROM < away < _RING_TO:
            stray += 1
            continue
        turn = atan2(y, x) / (2 * pi) % 1
        reached[int(turn * _DIRECTIONS) % _DIRECTIONS] = True
    return stray < _STRAY * len(points) and reached.count(False) <= _DIRECTIONS // 8


def _is_cross(points: Sequence[Point]) -> bool:
    """Two strokes along the diagonals, meeting in the middle, ending in all four corners."""
    astray = sum(abs(abs(x) - abs(y)) > _OFF_DIAGONAL for x, y in points)
    middle = any(hypot(x, y) < 0.25 for x, y in points)
    ends = {(x > 0, y > 0) for x, y in points if abs(x) > 0.6 and abs(y) > 0.6}
    return middle and len(ends) == 4 and astray < _STRAY * len(points)


# Finding the sheet in the picture


def _rough_map(position: zxingcpp.Position, code: Area) -> Map:
    """Return the projection that the code alone gives; good to a few millimetres far from it."""
    seen = _points(position)
    return _projection(_outline(code), seen, affine=True)


def _points(position: zxingcpp.Position) -> list[Point]:
    corners = (
        position.top_left, position.top_right, position.bottom_right, position.bottom_left,
    )  # fmt: skip
    return [(float(one.x), float(one.y)) for one in corners]


def _corners(grey: Image.Image, layout: MarkLayout, rough: Map) -> list[Point] | None:
    """Return the middles of the four black squares, each found where it must be; else None."""
    found = []
    for area in layout.corners:
        at = _square_near(grey, area, rough)
        if at is None:
            return None
        found.append(at)
    return found


def _square_near(grey: Image.Image, area: Area, rough: Map) -> Point | None:
    x, y = _middle(area)
    here, beside = _mapped(rough, (x, y)), _mapped(rough, (x + 1, y))
    per_mm = hypot(beside[0] - here[0], beside[1] - here[1])
    reach = (area.width / 2 + _AROUND) * per_mm
    box = (
        max(0, int(here[0] - reach)),
        max(0, int(here[1] - reach)),
        min(grey.width, int(here[0] + reach)),
        min(grey.height, int(here[1] + reach)),
    )
    if box[2] - box[0] < reach or box[3] - box[1] < reach:
        return None
    part = grey.crop(box)
    low, high = ImageStat.Stat(part).extrema[0]
    if high - low < 60:
        return None
    level = (low + high) / 2
    dark = part.point([255 if value < level else 0 for value in range(256)])
    # What is thinner than a third of the square is a line or a letter, not the square.
    size = max(3, int(area.width * per_mm / 3) | 1)
    core = dark.filter(ImageFilter.MinFilter(size)).filter(ImageFilter.MaxFilter(size))
    bounds = core.getbbox()
    if bounds is None:
        return None
    side = area.width * per_mm
    wide, tall = bounds[2] - bounds[0], bounds[3] - bounds[1]
    if max(abs(wide / side - 1), abs(tall / side - 1)) > _SIDE_OFF:
        return None
    if ImageStat.Stat(core.crop(bounds)).mean[0] / 255 < _LEAST_FILLED:
        return None
    return box[0] + (bounds[0] + bounds[2]) / 2, box[1] + (bounds[1] + bounds[3]) / 2


def _agrees(exact: Map, position: zxingcpp.Position, code: Area) -> bool:
    """Tell whether the squares put the code where it was seen, to two millimetres."""
    expected = [_mapped(exact, point) for point in _outline(code)]
    side = hypot(expected[1][0] - expected[0][0], expected[1][1] - expected[0][1])
    off = max(
        hypot(one[0] - other[0], one[1] - other[1])
        for one, other in zip(expected, _points(position), strict=True)
    )
    return off < 2.0 * side / code.width


def _levels(grey: Image.Image, layout: MarkLayout, exact: Map) -> tuple[float, float]:
    """Return how bright the paper is and how dark ink is, on this sheet."""
    paper = [ImageStat.Stat(_straight(grey, box.area, exact)).median[0] for box in layout.boxes]
    ink = [ImageStat.Stat(_straight(grey, area, exact)).median[0] for area in layout.corners]
    return sorted(paper)[len(paper) // 2], sorted(ink)[len(ink) // 2]


def _straight(grey: Image.Image, area: Area, exact: Map) -> Image.Image:
    """Return the inside of a rectangle of the sheet, straightened."""
    inset = min(_INSET, area.width / 4, area.height / 4)
    x, y = area.x + inset, area.y + inset
    wide, high = area.width - 2 * inset, area.height - 2 * inset
    corners = ((x, y), (x, y + high), (x + wide, y + high), (x + wide, y))
    quad = [value for corner in corners for value in _mapped(exact, corner)]
    size = (max(4, round(wide * _PER_MM)), max(4, round(high * _PER_MM)))
    return grey.transform(size, Image.Transform.QUAD, quad, Image.Resampling.BILINEAR)


def _middle(area: Area) -> Point:
    return area.x + area.width / 2, area.y + area.height / 2


def _outline(area: Area) -> list[Point]:
    right, low = area.x + area.width, area.y + area.height
    return [(area.x, area.y), (right, area.y), (right, low), (area.x, low)]


def _mapped(projection: Map, point: Point) -> Point:
    a, b, c, d, e, f, g, h = projection
    x, y = point
    below = g * x + h * y + 1
    return (a * x + b * y + c) / below, (d * x + e * y + f) / below


def _projection(of: Sequence[Point], to: Sequence[Point], *, affine: bool = False) -> Map:
    """Return the projection that takes four points to four others.

    ``affine``: only what turning, sizing and shearing can do, as close as it comes; four points
    that lie close together say nothing certain about perspective.
    """
    if affine:
        first = _least_squares(of, [x for x, _y in to])
        second = _least_squares(of, [y for _x, y in to])
        return (*first, *second, 0.0, 0.0)
    rows: list[list[float]] = []
    for (x, y), (u, v) in zip(of, to, strict=True):
        rows.append([x, y, 1, 0, 0, 0, -u * x, -u * y, u])
        rows.append([0, 0, 0, x, y, 1, -v * x, -v * y, v])
    return tuple(_solved(rows))


def _least_squares(points: Sequence[Point], values: Sequence[float]) -> tuple[float, ...]:
    rows = [[0.0] * 4 for _row in range(3)]
    for (x, y), value in zip(points, values, strict=True):
        one = (x, y, 1.0)
        for row in range(3):
            for column in range(3):
                rows[row][column] += one[row] * one[column]
            rows[row][3] += one[row] * value
    return tuple(_solved(rows))


def _solved(rows: list[list[float]]) -> list[float]:
    """Return the solution of linear equations, each a row ending in its right side."""
    count = len(rows)
    for column in range(count):
        best = max(range(column, count), key=lambda row: abs(rows[row][column]))
        rows[column], rows[best] = rows[best], rows[column]
        divisor = rows[column][column]
        rows[column] = [value / divisor for value in rows[column]]
        for row in range(count):
            if row != column and rows[row][column]:
                times = rows[row][column]
                rows[row] = [
                    value - times * above
                    for value, above in zip(rows[row], rows[column], strict=True)
                ]
    return [row[-1] for row in rows]
