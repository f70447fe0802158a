"""The shapes of TrueType glyphs, for a drawing that must look the same where no font is.

Outlines are quadratic curves; whole numbers in thousandths of the em with ``y`` downwards are
finer than any printer.
"""

import math
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from branchdesk.packet.truetype import FontRefused, TrueTypeFont

_DEEPEST = 6
"""Parts within parts of a glyph; no honest font has that many."""
_ON_CURVE, _SHORT_X, _SHORT_Y, _REPEAT, _SAME_X, _SAME_Y = 0x1, 0x2, 0x4, 0x8, 0x10, 0x20
# Flags of a composite glyph's parts (OpenType specification, table glyf).
_ARGS_ARE_WORDS, _ARGS_ARE_XY, _HAS_SCALE, _MORE = 0x1, 0x2, 0x8, 0x20
_HAS_XY_SCALE, _HAS_MATRIX = 0x40, 0x80


@dataclass(frozen=True, slots=True)
class _Point:
    x: float
    y: float
    on: bool

    def between(self, other: "_Point") -> "_Point":
        return _Point((self.x + other.x) / 2, (self.y + other.y) / 2, on=True)


_Contour = tuple[_Point, ...]


def glyph_path(font: TrueTypeFont, glyph: int) -> str:
    """Return a glyph as the data of an SVG path, empty for one that leaves no ink.

    Raises:
        FontRefused: If the outline is damaged.
    """
    try:
        contours = _contours(font, glyph, 0)
    except (struct.error, IndexError) as error:
        raise FontRefused(f"{font.path.name}: damaged") from error
    scale = 1000 / font.units
    return "".join(_drawn(contour, scale) for contour in contours)


def _contours(font: TrueTypeFont, glyph: int, depth: int) -> list[_Contour]:
    data = font.outline(glyph)
    if not data:
        return []
    (count,) = struct.unpack_from(">h", data)
    if count >= 0:
        return _simple(data, count)
    if depth >= _DEEPEST:
        raise FontRefused(f"{font.path.name}: damaged")
    return _composite(font, data, depth)


def _simple(data: bytes, count: int) -> list[_Contour]:
    if not count:
        return []
    ends = struct.unpack_from(f">{count}H", data, 10)
    (instructions,) = struct.unpack_from(">H", data, 10 + 2 * count)
    place = 12 + 2 * count + instructions
    points = ends[-1] + 1
    flags: list[int] = []
    while len(flags) < points:
        flag = data[place]
        place += 1
        times = 1
        if flag & _REPEAT:
            times += data[place]
            place += 1
        flags += [flag] * times
    xs, place = _places(data, place, flags[:points], _SHORT_X, _SAME_X)
    ys, place = _places(data, place, flags[:points], _SHORT_Y, _SAME_Y)
    every = [
        _Point(x, y, bool(flag & _ON_CURVE)) for x, y, flag in zip(xs, ys, flags, strict=False)
    ]
    return [tuple(every[first + 1 : last + 1]) for first, last in pairwise((-1, *ends))]


def _places(
    data: bytes, place: int, flags: list[int], short: int, same: int
) -> tuple[list[int], int]:
    """Return the points along one axis, and where what follows begins."""
    value, values = 0, []
    for flag in flags:
        if flag & short:
            # In a short step the other flag is its sign.
            value += data[place] if flag & same else -data[place]
            place += 1
        elif not flag & same:
            value += struct.unpack_from(">h", data, place)[0]
            place += 2
        values.append(value)
    return values, place


def _composite(font: TrueTypeFont, data: bytes, depth: int) -> list[_Contour]:
    contours: list[_Contour] = []
    place, flags = 10, _MORE
    while flags & _MORE:
        flags, part = struct.unpack_from(">HH", data, place)
        place += 4
        form = ("h" if flags & _ARGS_ARE_XY else "H") * 2
        form = form if flags & _ARGS_ARE_WORDS else form.replace("h", "b").replace("H", "B")
        first, second = struct.unpack_from(f">{form}", data, place)
        place += struct.calcsize(f">{form}")
        matrix, place = _matrix(data, place, flags)
        moved = [_turned(contour, matrix) for contour in _contours(font, part, depth + 1)]
        dx, dy = float(first), float(second)
        if not flags & _ARGS_ARE_XY:
            # A point of the part is laid onto a point of what stands already.
            stands = [point for contour in contours for point in contour][first]
            joins = [point for contour in moved for point in contour][second]
            dx, dy = stands.x - joins.x, stands.y - joins.y
        contours += [
            tuple(_Point(point.x + dx, point.y + dy, point.on) for point in contour)
            for contour in moved
        ]
    return contours


_Matrix = tuple[float, float, float, float]


def _matrix(data: bytes, place: int, flags: int) -> tuple[_Matrix, int]:
    """Return how a part is turned and stretched, and where what follows begins."""
    count = 1 if flags & _HAS_SCALE else 2 if flags & _HAS_XY_SCALE else 0
    count = 4 if flags & _HAS_MATRIX and not count else count
    values = [value / 0x4000 for value in struct.unpack_from(f">{count}h", data, place)]
    place += 2 * count
    if count == 4:
        return (values[0], values[1], values[2], values[3]), place
    across, up = (values[0], values[-1]) if values else (1.0, 1.0)
    return (across, 0.0, 0.0, up), place


def _turned(contour: _Contour, matrix: _Matrix) -> _Contour:
    xx, xy, yx, yy = matrix
    return tuple(
        _Point(point.x * xx + point.y * yx, point.x * xy + point.y * yy, point.on)
        for point in contour
    )


def _drawn(contour: _Contour, scale: float) -> str:
    if len(contour) < 2:
        return ""
    start, *others = _from_curve(contour)
    code = [f"M{_at(start, scale)}"]
    control: _Point | None = None
    for point in (*others, start):
        if control is None:
            if point.on:
                code.append(f"L{_at(point, scale)}")
            else:
                control = point
        elif point.on:
            code.append(f"Q{_at(control, scale)} {_at(point, scale)}")
            control = None
        else:
            # Between two points beside the curve there is one on it, which files leave out.
            code.append(f"Q{_at(control, scale)} {_at(control.between(point), scale)}")
            control = point
    return "".join((*code, "Z"))


def _from_curve(contour: _Contour) -> Iterator[_Point]:
    """Yield the points from one that lies on the curve."""
    first = next((place for place, point in enumerate(contour) if point.on), None)
    if first is None:
        yield contour[-1].between(contour[0])
        first = 0
    yield from contour[first:]
    yield from contour[:first]


def _at(point: _Point, scale: float) -> str:
    return f"{_whole(point.x * scale)} {_whole(-point.y * scale)}"


def _whole(value: float) -> int:
    return math.floor(value + 0.5)
