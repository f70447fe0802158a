"""Reading marks off a scanned ballot; runs in the child process of `confined` only.

The QR code says roughly where the four black squares are, and the squares say exactly where every
box is.  In a box, ink is measured and its shape looked at; only what is plainly empty or plainly
the sign that was asked for is taken, everything else is in doubt.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import atan2, hypot, pi

import zxingcpp
from PIL import Image, ImageFilter, ImageStat

from branchdesk.domain.ballot_marks import (
    Area,
    BoxSeen,
    MarkedSheet,
    MarkLayout,
    Seen,
    SheetSeen,
    Sign,
    Unusable,
)

_PER_MM = 8
"""Dots per millimetre of the straightened sheet."""
_AROUND = 7.0
"""Millimetres around the place where a corner should be in which it is looked for."""
_SIDE_OFF, _LEAST_FILLED = 0.3, 0.72
_INSET = 0.9
"""Millimetres of a box along its printed line that are not looked at."""
_TRACE = 0.05
"""Share of the way from paper to print: a square millimetre so much darker was touched by a pen."""
_SHADE, _MOST_GRAIN = 0.25, 0.12
"""More than any shadow on the paper, and more than any scanner's grain, of the same way."""
_LEAST_INK, _TOO_FULL = 0.8, 0.42
"""Square millimetres of ink that a sign has; share of its box, more was blackened."""
_LEAST_SIGN = 0.3
"""A sign is at least so large, of the height of its box."""
_DIRECTIONS = 24
_RING_FROM, _RING_TO = 0.56, 1.2
_OFF_DIAGONAL = 0.42
_STRAY = 0.03
"""So few dots may lie where the sign has none."""
_END, _LEAST_HOOK, _BESIDE_STROKE = 0.2, 0.3, 0.34
"""Of a tick: what its ends are, how long its hook is, how far from its strokes ink may be."""
_STEPS_OF_A_STROKE = 10
_SHOWN_PER_MM = 5
"""Dots per millimetre of the picture that a teller looks at."""

Point = tuple[float, float]
Map = tuple[float, ...]
"""Eight numbers of a projection from the sheet (mm) to the picture (dots)"""


@dataclass(frozen=True, slots=True)
class Found:
    """A ballot on a page, recognised by its code."""

    code: str
    seen: SheetSeen
    picture: Image.Image
    """The sheet alone, straightened as well as it can be"""


def ballots_on(
    picture: Image.Image, codes: Sequence[zxingcpp.Barcode], known: Mapping[str, MarkedSheet]
) -> tuple[Found, ...]:
    """Return the ballots on a page, as they lie from left to right.

    Args:
        picture: The page, in grey.
        codes: The QR codes on it.
        known: Where everything is on a ballot, by the text of its QR code.
    """
    ours = sorted(
        (one for one in codes if one.text in known),
        key=lambda one: (one.position.top_left.x, one.position.top_left.y),
    )
    return tuple(_ballot(picture, one, known[one.text]) for one in ours)


def _ballot(grey: Image.Image, code: zxingcpp.Barcode, sheet: MarkedSheet) -> Found:
    layout = sheet.layout
    rough = _rough_map(code.position, layout.code)
    whole = Area(0, 0, sheet.width, sheet.height)
    corners = _corners(grey, layout, rough)
    exact = None if corners is None else _projection(list(map(_middle, layout.corners)), corners)
    if exact is None or not _agrees(exact, code.position, layout.code):
        shown = _cut_out(grey, whole, rough, _SHOWN_PER_MM)
        return Found(code.text, SheetSeen(unusable=Unusable.NO_CORNERS), shown)
    paper, ink = _levels(grey, layout, exact)
    boxes = tuple(
        _looked_at(box.key, box.sign, _straight(grey, box.area, exact), paper, ink)
        for box in layout.boxes
    )
    return Found(code.text, SheetSeen(boxes), _cut_out(grey, whole, exact, _SHOWN_PER_MM))


def _looked_at(key: str, sign: Sign, box: Image.Image, paper: float, ink: float) -> BoxSeen:
    if not _is_touched(box, paper, paper - ink):
        return BoxSeen(key, Seen.EMPTY, 0.0)
    dark = box.point([255 if value < paper - (paper - ink) * 0.42 else 0 for value in range(256)])
    # Single dots are the scanner's noise, not a pen's.
    dark = dark.filter(ImageFilter.MedianFilter(3))
    share = ImageStat.Stat(dark).mean[0] / 255
    inked = share * dark.width * dark.height / _PER_MM**2
    plain = inked > _LEAST_INK and share < _TOO_FULL and _is_sign(dark, sign)
    return BoxSeen(key, Seen.MARKED if plain else Seen.DOUBTFUL, share)


def _is_touched(box: Image.Image, paper: float, depth: float) -> bool:
    """Tell whether there is any trace of a pen: one square millimetre darker than the others."""
    cells = box.resize(
        (max(1, box.width // _PER_MM), max(1, box.height // _PER_MM)), Image.Resampling.BOX
    )
    levels = sorted(cells.tobytes())
    middle = levels[len(levels) // 2]
    if paper - middle > _SHADE * depth:
        # Half of it and more is dark: there are no cells of bare paper to compare with.
        return True
    # How much cells of bare paper differ on this scan: from the brighter half, which has no ink.
    # Where a blot reaches into that half, they differ by far more than a scanner's grain does.
    grain = levels[len(levels) * 3 // 4] - middle if len(levels) > 3 else 0
    return middle - levels[0] > max(_TRACE * depth, min(6 * grain, _MOST_GRAIN * depth))


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
        case Sign.TICK:
            return _is_tick(points) and not ring and not cross
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


def _is_tick(points: Sequence[Point]) -> bool:
    """A short stroke down and a long one up to the right, nothing beside them, no gap."""
    foot = _middle_of([point for point in points if point[1] > 1 - _END])
    left = _middle_of([point for point in points if point[0] < -1 + _END])
    tip = _middle_of([point for point in points if point[0] > 1 - _END])
    is_one = (
        -0.85 < foot[0] < 0.3
        and tip[1] < -0.5
        and -0.75 < left[1] < foot[1] - 0.25
        and hypot(left[0] - foot[0], left[1] - foot[1]) > _LEAST_HOOK
    )
    if not is_one:
        return False
    reached = set()
    stray = 0
    for point in points:
        short, _at = _beside(point, left, foot)
        long, at_long = _beside(point, foot, tip)
        if min(short, long) > _BESIDE_STROKE:
            stray += 1
        elif long <= short:
            reached.add(int(at_long * _STEPS_OF_A_STROKE))
    whole = all(step in reached for step in range(1, _STEPS_OF_A_STROKE - 1))
    return whole and stray < _STRAY * len(points)


def _middle_of(points: Sequence[Point]) -> Point:
    count = max(1, len(points))
    return sum(x for x, _y in points) / count, sum(y for _x, y in points) / count


def _beside(point: Point, start: Point, end: Point) -> tuple[float, float]:
    """Return how far a point is from a stroke, and how far along it, 0 to 1."""
    along = end[0] - start[0], end[1] - start[1]
    length = along[0] ** 2 + along[1] ** 2 or 1.0
    at = ((point[0] - start[0]) * along[0] + (point[1] - start[1]) * along[1]) / length
    at = min(1.0, max(0.0, at))
    near = start[0] + at * along[0], start[1] + at * along[1]
    return hypot(point[0] - near[0], point[1] - near[1]), at


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
    wide, high = area.width - 2 * inset, area.height - 2 * inset
    return _cut_out(grey, Area(area.x + inset, area.y + inset, wide, high), exact, _PER_MM)


def _cut_out(grey: Image.Image, area: Area, exact: Map, per_mm: int) -> Image.Image:
    """Return a rectangle of the sheet, straightened."""
    x, y, wide, high = area.x, area.y, area.width, area.height
    corners = ((x, y), (x, y + high), (x + wide, y + high), (x + wide, y))
    quad = [value for corner in corners for value in _mapped(exact, corner)]
    size = (max(4, round(wide * per_mm)), max(4, round(high * per_mm)))
    return grey.transform(
        size, Image.Transform.QUAD, quad, Image.Resampling.BILINEAR, fillcolor=255
    )


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
