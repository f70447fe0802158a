"""TrueType files: which characters they draw, how wide, and cut down to the glyphs in use."""

import mmap
import string
import struct
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

_REQUIRED = ("head", "hhea", "maxp", "hmtx", "loca", "glyf", "cmap")
_COPIED = ("cvt ", "fpgm", "prep")
_MAX_FILE = 128 * 1024 * 1024
_CHECKSUM_MAGIC = 0xB1B0AFBA
_NAME_CHARACTERS = frozenset("-" + string.ascii_letters + string.digits)
# Flags of a composite glyph's parts (OpenType specification, table glyf).
_ARGS_ARE_WORDS, _HAS_SCALE, _MORE, _HAS_XY_SCALE, _HAS_MATRIX = 0x1, 0x8, 0x20, 0x40, 0x80
_RESTRICTED, _PREVIEW_ONLY, _NO_SUBSETTING, _BITMAP_ONLY = 0x2, 0x4, 0x100, 0x200


class FontRefused(Exception):
    """The font file cannot or may not be embedded; the message says why."""


@dataclass(frozen=True, slots=True)
class Metrics:
    """What a PDF font descriptor asks for, in thousandths of the em."""

    bounds: tuple[int, int, int, int]
    ascent: int
    descent: int
    cap_height: int
    italic_angle: int
    weight: int


class TrueTypeFont:
    """A font file, mapped into memory and read only where it is asked.

    Attributes:
        name: The PostScript name, printable ASCII.
        metrics: Sizes for the font descriptor.
        glyph_count: Number of glyphs in the file.
        units: How many of the font's own units make the em.

    Raises:
        FontRefused: If the file is no TrueType font, is a variable font (it would be drawn in its
            default weight), has PostScript outlines, or its maker forbids embedding.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            with path.open("rb") as file:
                self._data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        except (OSError, ValueError) as error:
            raise FontRefused(f"{path.name}: cannot be read") from error
        try:
            self._open()
        except (struct.error, IndexError, UnicodeDecodeError) as error:
            raise FontRefused(f"{path.name}: damaged") from error

    def _open(self) -> None:
        if len(self._data) > _MAX_FILE:
            raise FontRefused(f"{self.path.name}: too large")
        start = struct.unpack_from(">I", self._data, 12)[0] if self._data[:4] == b"ttcf" else 0
        if self._data[start : start + 4] not in (b"\0\1\0\0", b"true"):
            raise FontRefused(f"{self.path.name}: no TrueType outlines")
        (count,) = struct.unpack_from(">H", self._data, start + 4)
        self._tables: dict[str, tuple[int, int]] = {}
        for index in range(count):
            tag, _sum, offset, length = struct.unpack_from(
                ">4sIII", self._data, start + 12 + 16 * index
            )
            if offset + length > len(self._data):
                raise FontRefused(f"{self.path.name}: cut off")
            self._tables[tag.decode("latin-1")] = (offset, length)
        if "fvar" in self._tables:
            raise FontRefused(f"{self.path.name}: variable font")
        if missing := [tag for tag in _REQUIRED if tag not in self._tables]:
            raise FontRefused(f"{self.path.name}: table {missing[0]} is missing")
        self._read_measures()
        self._read_widths()
        self._read_characters()

    def _read_measures(self) -> None:
        head, hhea = self._tables["head"][0], self._tables["hhea"][0]
        self.units: int = struct.unpack_from(">H", self._data, head + 18)[0]
        if not self.units:
            raise FontRefused(f"{self.path.name}: damaged")
        bounds = struct.unpack_from(">4h", self._data, head + 36)
        self._long_offsets = bool(struct.unpack_from(">h", self._data, head + 50)[0])
        ascent, descent = struct.unpack_from(">hh", self._data, hhea + 4)
        (self.glyph_count,) = struct.unpack_from(">H", self._data, self._tables["maxp"][0] + 4)
        weight, cap_height = 400, ascent
        if "OS/2" in self._tables:
            offset, length = self._tables["OS/2"]
            weight, _width, rights = struct.unpack_from(">HHH", self._data, offset + 4)
            if rights & (_RESTRICTED | _NO_SUBSETTING | _BITMAP_ONLY) or (
                rights & 0xE == _PREVIEW_ONLY
            ):
                raise FontRefused(f"{self.path.name}: embedding is not permitted")
            if length >= 90:
                (cap_height,) = struct.unpack_from(">h", self._data, offset + 88)
        angle = 0
        if "post" in self._tables:
            (angle,) = struct.unpack_from(">h", self._data, self._tables["post"][0] + 4)
        low_x, low_y, high_x, high_y = (self._thousandths(value) for value in bounds)
        self.metrics = Metrics(
            (low_x, low_y, high_x, high_y),
            self._thousandths(ascent),
            self._thousandths(descent),
            self._thousandths(cap_height),
            angle,
            weight,
        )
        self.name = self._postscript_name()

    def _thousandths(self, units: int) -> int:
        return round(units * 1000 / self.units)

    def _postscript_name(self) -> str:
        fallback = "".join(ch for ch in self.path.stem if ch.isascii() and ch.isalnum()) or "Font"
        if "name" not in self._tables:
            return fallback
        start, _length = self._tables["name"]
        _version, count, texts = struct.unpack_from(">HHH", self._data, start)
        for index in range(count):
            platform, _enc, _lang, kind, length, offset = struct.unpack_from(
                ">6H", self._data, start + 6 + 12 * index
            )
            if kind == 6 and platform in (1, 3):
                begin = start + texts + offset
                raw = self._data[begin : begin + length]
                text = raw.decode("utf-16-be" if platform == 3 else "latin-1", "ignore")
                if name := "".join(ch for ch in text if ch in _NAME_CHARACTERS):
                    return name[:60]
        return fallback

    def _read_widths(self) -> None:
        (count,) = struct.unpack_from(">H", self._data, self._tables["hhea"][0] + 34)
        if not 0 < count <= self.glyph_count:
            raise FontRefused(f"{self.path.name}: damaged")
        start = self._tables["hmtx"][0]
        # Advance and left bearing alternate; glyphs past ``count`` share the last advance.
        self._advances = struct.unpack_from(f">{2 * count}H", self._data, start)[::2]

    def _read_characters(self) -> None:
        start, _length = self._tables["cmap"]
        _version, count = struct.unpack_from(">HH", self._data, start)
        best, best_format = -1, -1
        for index in range(count):
            entry = start + 4 + 8 * index
            platform, encoding, offset = struct.unpack_from(">HHI", self._data, entry)
            (form,) = struct.unpack_from(">H", self._data, start + offset)
            unicode_table = platform == 0 or (platform == 3 and encoding in (1, 10))
            if unicode_table and form in (4, 12) and form > best_format:
                best, best_format = start + offset, form
        if best < 0:
            raise FontRefused(f"{self.path.name}: no Unicode character table")
        self._map_start, self._map_format = best, best_format
        if best_format == 12:
            (groups,) = struct.unpack_from(">I", self._data, best + 12)
            if 16 + 12 * groups > len(self._data) - best:
                raise FontRefused(f"{self.path.name}: damaged")
            flat = struct.unpack_from(f">{3 * groups}I", self._data, best + 16)
            self._firsts, self._lasts, self._glyphs = flat[::3], flat[1::3], flat[2::3]
        else:
            (double,) = struct.unpack_from(">H", self._data, best + 6)
            self._lasts = struct.unpack_from(f">{double // 2}H", self._data, best + 14)
            self._firsts = struct.unpack_from(f">{double // 2}H", self._data, best + 16 + double)

    def glyph(self, character: str) -> int:
        """Return the glyph number of one character, or 0 if the font does not draw it."""
        code = ord(character)
        index = bisect_right(self._firsts, code) - 1
        if index < 0 or code > self._lasts[index]:
            return 0
        if self._map_format == 12:
            number = self._glyphs[index] + code - self._firsts[index]
        else:
            number = self._glyph_format_4(index, code)
        return number if number < self.glyph_count else 0

    def _glyph_format_4(self, index: int, code: int) -> int:
        segments = len(self._firsts)
        deltas = self._map_start + 16 + 4 * segments
        offsets = deltas + 2 * segments
        (delta,) = struct.unpack_from(">H", self._data, deltas + 2 * index)
        (offset,) = struct.unpack_from(">H", self._data, offsets + 2 * index)
        if not offset:
            return int((code + delta) & 0xFFFF)
        place = offsets + 2 * index + offset + 2 * (code - self._firsts[index])
        (number,) = struct.unpack_from(">H", self._data, place)
        return int((number + delta) & 0xFFFF) if number else 0

    def advance(self, glyph: int) -> int:
        """Return how far a glyph moves the pen, in thousandths of the em."""
        return self._thousandths(self._advances[min(glyph, len(self._advances) - 1)])

    def outline(self, glyph: int) -> bytes:
        """Return a glyph's own record in table glyf; empty for one without ink."""
        start, length = self._tables["loca"]
        if self._long_offsets:
            first, last = struct.unpack_from(">II", self._data, start + 4 * glyph)
        else:
            first, last = (2 * v for v in struct.unpack_from(">HH", self._data, start + 2 * glyph))
        base, size = self._tables["glyf"]
        if not 0 <= first <= last <= size or 2 * glyph >= length:
            raise FontRefused(f"{self.path.name}: damaged")
        return self._data[base + first : base + last]

    def subset(self, glyphs: Sequence[int]) -> bytes:
        """Return a TrueType file in which glyph ``n`` is ``glyphs[n]``, parts of glyphs behind.

        ``glyphs[0]`` must be 0, the glyph that stands for everything missing.
        """
        order = list(glyphs)
        place = {glyph: index for index, glyph in enumerate(order)}
        outlines: list[bytes] = []
        for glyph in order:  # grows while it is walked: parts of composite glyphs follow
            outlines.append(_renumbered(self.outline(glyph), order, place))
        body, offsets = bytearray(), [0]
        for outline in outlines:
            body += outline + b"\0" * (-len(outline) % 4)
            offsets.append(len(body))
        count = len(order)
        widths = b"".join(self._metric(glyph) for glyph in order)
        tables = {tag: self._table(tag) for tag in _COPIED if tag in self._tables}
        tables |= {
            "head": _patched(_patched(self._table("head"), 50, ">h", 1), 8, ">I", 0),
            "hhea": _patched(self._table("hhea"), 34, ">H", count),
            "maxp": _patched(self._table("maxp"), 4, ">H", count),
            "hmtx": widths,
            "loca": struct.pack(f">{count + 1}I", *offsets),
            "glyf": bytes(body),
        }
        return _assembled(tables)

    def _table(self, tag: str) -> bytes:
        offset, length = self._tables[tag]
        return self._data[offset : offset + length]

    def _metric(self, glyph: int) -> bytes:
        start, long_count = self._tables["hmtx"][0], len(self._advances)
        if glyph < long_count:
            return self._data[start + 4 * glyph : start + 4 * glyph + 4]
        bearing = start + 4 * long_count + 2 * (glyph - long_count)
        return struct.pack(">H", self._advances[-1]) + self._data[bearing : bearing + 2]


def _patched(table: bytes, offset: int, form: str, value: int) -> bytes:
    changed = bytearray(table)
    struct.pack_into(form, changed, offset, value)
    return bytes(changed)


def _renumbered(outline: bytes, order: list[int], place: dict[int, int]) -> bytes:
    """Return the outline with its parts' numbers replaced, adding new parts to ``order``."""
    if len(outline) < 10 or struct.unpack_from(">h", outline)[0] >= 0:
        return outline
    changed, position = bytearray(outline), 10
    while True:
        flags, part = struct.unpack_from(">HH", changed, position)
        if part not in place:
            place[part] = len(order)
            order.append(part)
        struct.pack_into(">H", changed, position + 2, place[part])
        position += 4 + (4 if flags & _ARGS_ARE_WORDS else 2)
        if flags & _HAS_SCALE:
            position += 2
        elif flags & _HAS_XY_SCALE:
            position += 4
        elif flags & _HAS_MATRIX:
            position += 8
        if not flags & _MORE:
            return bytes(changed)


def _checksum(data: bytes) -> int:
    padded = data + b"\0" * (-len(data) % 4)
    total: int = sum(struct.unpack(f">{len(padded) // 4}I", padded))
    return total & 0xFFFFFFFF


def _assembled(tables: dict[str, bytes]) -> bytes:
    count = len(tables)
    power = 1 << (count.bit_length() - 1)
    header = struct.pack(
        ">IHHHH", 0x00010000, count, power * 16, power.bit_length() - 1, (count - power) * 16
    )
    directory, body = b"", b""
    offset = 12 + 16 * count
    head_at = 0
    for tag in sorted(tables):
        data = tables[tag]
        if tag == "head":
            head_at = offset + len(body)
        directory += struct.pack(
            ">4sIII", tag.encode("latin-1"), _checksum(data), offset + len(body), len(data)
        )
        body += data + b"\0" * (-len(data) % 4)
    whole = bytearray(header + directory + body)
    struct.pack_into(">I", whole, head_at + 8, (_CHECKSUM_MAGIC - _checksum(bytes(whole))) % 2**32)
    return bytes(whole)
