"""The shipped fonts reach the cache whole, once, and only if they are the right ones."""

import hashlib
import lzma
import shutil
import subprocess
import sys

import pytest

from branchdesk import paths
from branchdesk.fontfiles import DamagedFont, FontName, font_path, unpack_all


@pytest.fixture
def empty_home(tmp_path, monkeypatch):
    monkeypatch.setenv("BRANCHDESK_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def shipped_fonts(tmp_path, monkeypatch):
    """A copy of the shipped sans font that a test may damage."""
    folder = tmp_path / "resources" / "fonts"
    folder.mkdir(parents=True)
    shutil.copy(paths.resources() / "fonts" / f"{FontName.SANS}.ttf.xz", folder)
    monkeypatch.setattr(paths, "resources", lambda: tmp_path / "resources")
    return folder


def test_every_shipped_font_is_unpacked_to_what_its_packed_file_holds(empty_home):
    unpack_all()

    for name in FontName:
        packed = (paths.resources() / "fonts" / f"{name}.ttf.xz").read_bytes()
        unpacked = font_path(name).read_bytes()
        assert hashlib.sha256(unpacked).digest() == hashlib.sha256(lzma.decompress(packed)).digest()
        assert unpacked[:4] == b"\0\1\0\0", "reportlab reads TrueType outlines only"


def test_nothing_but_the_font_is_left_in_the_cache(empty_home):
    font = font_path(FontName.SANS)

    assert list(font.parent.iterdir()) == [font]
    assert font.is_relative_to(empty_home)


def test_a_font_that_is_there_is_not_unpacked_again(empty_home, monkeypatch):
    first = font_path(FontName.SANS)
    written = first.stat().st_mtime_ns

    assert font_path(FontName.SANS) == first
    assert first.stat().st_mtime_ns == written


def test_a_font_cut_short_in_the_cache_is_unpacked_again(empty_home):
    font = font_path(FontName.SANS)
    whole = font.read_bytes()
    font.write_bytes(whole[:1000])

    assert font_path(FontName.SANS).read_bytes() == whole


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda packed: packed[:-5000], id="cut short"),
        pytest.param(lambda packed: b"no font", id="not packed at all"),
        pytest.param(lambda _: lzma.compress(b"\0" * 10559284, preset=0), id="another file"),
        pytest.param(lambda _: lzma.compress(b"\0" * 10559285, preset=0), id="longer"),
    ],
)
def test_a_damaged_font_is_refused_and_leaves_nothing_behind(empty_home, shipped_fonts, damage):
    packed = shipped_fonts / f"{FontName.SANS}.ttf.xz"
    packed.write_bytes(damage(packed.read_bytes()))

    with pytest.raises(DamagedFont):
        font_path(FontName.SANS)

    assert not list((empty_home / "cache" / "fonts").iterdir())


def test_a_missing_font_is_a_damaged_installation(empty_home, shipped_fonts):
    (shipped_fonts / f"{FontName.SANS}.ttf.xz").unlink()

    with pytest.raises(DamagedFont):
        font_path(FontName.SANS)


def test_two_processes_may_ask_for_the_same_font_at_the_same_moment(empty_home):
    command = [
        sys.executable,
        "-c",
        "from branchdesk.fontfiles import FontName, font_path; print(font_path(FontName.SANS))",
    ]

    both = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    answers = {process.communicate()[0].strip() for process in both}

    assert [process.returncode for process in both] == [0, 0]
    assert answers == {str(font_path(FontName.SANS))}
    assert len(list((empty_home / "cache" / "fonts").iterdir())) == 1
