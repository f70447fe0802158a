"""What a signature covers: the whole file but the hole that holds the signature itself."""

import os
import re
from typing import BinaryIO

from branchdesk.packet.findings import Finding

_HEXADECIMAL = re.compile(rb"<[0-9A-Fa-f]+>")
_LONGEST_HOLE = 1024 * 1024


class RangeRefused(Exception):
    """The signed ranges are not those of an honest signature."""

    def __init__(self, finding: Finding, detail: str) -> None:
        super().__init__(detail)
        self.finding = finding
        self.detail = detail


def check_ranges(file: BinaryIO, ranges: object, contents: bytes) -> None:
    """Check that everything in the file is signed except the signature itself.

    Libraries take the ranges as they stand in the file. Whoever made the file also made them: the
    hole between them must be checked to be exactly the hexadecimal string of this very signature,
    and the last range must end where the file ends.

    Args:
        file: The file, seekable.
        ranges: What stands as /ByteRange.
        contents: What stands as /Contents.

    Raises:
        RangeRefused: If anything else could hide in the file.
    """
    size = file.seek(0, os.SEEK_END)
    first, length, second, rest = _four_numbers(ranges)
    if first != 0 or min(length, rest) <= 0 or not length < second:
        raise RangeRefused(Finding.SIGNATURE_MALFORMED, "ranges")
    if second + rest > size or second - length > _LONGEST_HOLE:
        raise RangeRefused(Finding.SIGNATURE_MALFORMED, "ranges")
    file.seek(length)
    hole = file.read(second - length)
    if not _HEXADECIMAL.fullmatch(hole) or len(hole) % 2:
        raise RangeRefused(Finding.SIGNATURE_MALFORMED, "hole")
    inside = bytes.fromhex(hole[1:-1].decode("ascii"))
    if inside.rstrip(b"\0") != contents.rstrip(b"\0") or inside[_der_length(inside) :].strip(b"\0"):
        raise RangeRefused(Finding.SIGNATURE_MALFORMED, "hole")
    if second + rest != size:
        raise RangeRefused(Finding.ADDED_AFTER_SIGNING, str(size - second - rest))


def _four_numbers(ranges: object) -> tuple[int, int, int, int]:
    if isinstance(ranges, list) and len(ranges) == 4:
        first, length, second, rest = list.__iter__(ranges)  # as written, no reference followed
        if all(isinstance(part, int) for part in (first, length, second, rest)):
            return int(first), int(length), int(second), int(rest)
    raise RangeRefused(Finding.SIGNATURE_MALFORMED, "ranges")


def _der_length(data: bytes) -> int:
    """Return how many bytes the DER value at the start of ``data`` has, header included."""
    if len(data) < 2 or data[0] != 0x30:
        raise RangeRefused(Finding.SIGNATURE_MALFORMED, "not a signature")
    short = data[1]
    if short < 0x80:
        return 2 + short
    count = short & 0x7F
    if not 1 <= count <= 4:
        raise RangeRefused(Finding.SIGNATURE_MALFORMED, "not a signature")
    return 2 + count + int.from_bytes(data[2 : 2 + count], "big")
