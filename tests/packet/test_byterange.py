"""What a signature leaves out must be the signature itself, and nothing else."""

from io import BytesIO

import pytest

from branchdesk.packet.byterange import RangeRefused, check_ranges
from branchdesk.packet.findings import Finding

SIGNATURE = bytes.fromhex("3006020101020102")
HOLE = b"<" + SIGNATURE.hex().encode() + b"0000" + b">"
BEFORE, AFTER = b"before" * 10, b"after" * 10
RANGES = [0, len(BEFORE), len(BEFORE) + len(HOLE), len(AFTER)]


def finding(content, ranges=RANGES, contents=SIGNATURE):
    """Return what is found, None if all is well."""
    try:
        check_ranges(BytesIO(content), ranges, contents)
    except RangeRefused as refusal:
        return refusal.finding
    return None


def test_an_honest_signature_leaves_out_only_itself():
    assert finding(BEFORE + HOLE + AFTER) is None


@pytest.mark.parametrize("tail", [b" ", b"\n", b"%%EOF"])
def test_a_single_byte_behind_the_signed_end_is_found(tail):
    assert finding(BEFORE + HOLE + AFTER + tail) is Finding.ADDED_AFTER_SIGNING


@pytest.mark.parametrize(
    "hole",
    [
        HOLE[:-2] + b" >",
        HOLE[:-3] + b"0/>",
        b"(" + HOLE[1:],
        HOLE[:-1] + b")",
        HOLE[:-5] + b"0001>",
        b"<3007020101020102" + b"0000>",
    ],
    ids=["blank", "letter", "opening", "closing", "not empty behind", "another signature"],
)
def test_anything_else_in_the_hole_is_found(hole):
    assert len(hole) == len(HOLE)
    assert finding(BEFORE + hole + AFTER) is Finding.SIGNATURE_MALFORMED


def test_a_hole_larger_than_the_signature_is_found():
    wider = b"<" + SIGNATURE.hex().encode() + b"0000> <</JS (x)>> <00>"
    ranges = [0, len(BEFORE), len(BEFORE) + len(wider), len(AFTER)]

    assert finding(BEFORE + wider + AFTER, ranges) is Finding.SIGNATURE_MALFORMED


@pytest.mark.parametrize(
    "ranges",
    [
        None,
        [],
        [0, 1, 2],
        [0, 60, 84, 50, 1],
        [1, *RANGES[1:]],
        [0, -60, 84, 50],
        [0, 60, 84, -1],
        [0, 84, 60, 50],
        [0, 60, 84, 10_000],
        [0, 60.0, 84, 50],
        ["0", "60", "84", "50"],
    ],
    ids=str,
)
def test_ranges_that_are_not_honest_are_found(ranges):
    assert finding(BEFORE + HOLE + AFTER, ranges) is Finding.SIGNATURE_MALFORMED


@pytest.mark.parametrize("contents", [b"", b"1", b"\x31\x00", b"\x30\x85\1\1\1\1\1"])
def test_a_signature_that_is_none_is_found(contents):
    hole = b"<" + contents.hex().encode() + b"0000>"
    ranges = [0, len(BEFORE), len(BEFORE) + len(hole), len(AFTER)]

    found = finding(BEFORE + hole + AFTER, ranges, contents)

    assert found is Finding.SIGNATURE_MALFORMED
