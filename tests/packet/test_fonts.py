"""Every character finds a font, or is reported; what is embedded can be read back."""

import shutil
import struct
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from branchdesk.fontfiles import FontName, font_path
from branchdesk.packet.canvas import Book
from branchdesk.packet.fonts import Face, FontBook
from branchdesk.packet.pdfa import save
from branchdesk.packet.truetype import FontRefused, TrueTypeFont

RARE_NAMES = "䶮㛃𬭎𠅤喆堃犇翀昇玥旻㐂𫖯𬀩"


def copy_with_rights(target: Path, rights: int) -> Path:
    """Return a copy of a shipped font whose OS/2 table states other embedding rights."""
    data = bytearray(font_path(FontName.SANS).read_bytes())
    (count,) = struct.unpack_from(">H", data, 4)
    for index in range(count):
        tag, _sum, offset, _length = struct.unpack_from(">4sIII", data, 12 + 16 * index)
        if tag == b"OS/2":
            struct.pack_into(">H", data, offset + 8, rights)
    target.write_bytes(data)
    return target


@pytest.mark.parametrize("face", Face)
def test_the_shipped_fonts_draw_every_rare_name_in_every_face(face):
    fonts = FontBook(machine=lambda: ())

    fonts.runs(RARE_NAMES, face)

    assert fonts.missing == set()


def test_a_character_that_no_font_has_is_reported_and_drawn_as_a_visible_mark():
    fonts = FontBook(machine=lambda: ())

    assert fonts.without_font("李\U00032000") == {"\U00032000"}
    assert fonts.runs("\U00032000", Face.BODY) == fonts.runs("〓", Face.BODY)


def test_line_breaks_and_joiners_need_no_font():
    fonts = FontBook(machine=lambda: ())

    assert fonts.without_font("甲\n乙\t\u200b丙\ufe0f") == set()
    assert fonts.width("\u200b", Face.BODY, 12) == 0


def test_a_font_of_this_computer_helps_out_where_the_shipped_ones_end():
    machine = Path("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf")
    if not machine.exists():
        pytest.skip("this machine has no further font")
    fonts = FontBook(machine=lambda: [machine])

    assert FontBook(machine=lambda: ()).without_font("\u2706") == {"\u2706"}
    assert fonts.without_font("\u2706") == set()


def test_a_machine_font_that_may_not_be_embedded_is_left_aside(tmp_path):
    locked = copy_with_rights(tmp_path / "locked.ttf", 0x2)

    fonts = FontBook(machine=lambda: [locked], fangsong=locked)

    assert fonts.without_font("\U00032000") == {"\U00032000"}
    assert [font.source.path for font in fonts.used if font.source.path == locked] == []


def test_the_body_is_set_in_the_computers_own_face_if_the_person_wants_that(tmp_path):
    own = shutil.copy(font_path(FontName.KAI), tmp_path / "simfang.ttf")

    fonts = FontBook(machine=lambda: (), fangsong=own)
    fonts.runs("正文", Face.BODY)

    assert [font.source.path for font in fonts.used] == [own]


@pytest.mark.parametrize("rights", [0x2, 0x4, 0x102, 0x200])
def test_embedding_rights_are_respected(tmp_path, rights):
    with pytest.raises(FontRefused):
        TrueTypeFont(copy_with_rights(tmp_path / "f.ttf", rights))


@pytest.mark.parametrize(
    "content", [b"", b"OTTO" + bytes(100), b"\0\1\0\0", b"\0\1\0\0\0\x09" + bytes(40), b"x" * 500]
)
def test_a_file_that_is_no_usable_font_is_refused(tmp_path, content):
    path = tmp_path / "f.ttf"
    path.write_bytes(content)

    with pytest.raises(FontRefused):
        TrueTypeFont(path)


def test_a_variable_font_is_refused_because_it_would_be_drawn_too_thin(tmp_path):
    data = bytearray(font_path(FontName.SANS).read_bytes())
    place = data.index(b"post", 12, 400)
    data[place : place + 4] = b"fvar"
    path = tmp_path / "vf.ttf"
    path.write_bytes(data)

    with pytest.raises(FontRefused, match="variable"):
        TrueTypeFont(path)


def test_a_subset_is_a_font_with_the_same_shapes_and_widths(tmp_path):
    font = TrueTypeFont(font_path(FontName.SERIF))
    glyphs = [0, *(font.glyph(ch) for ch in "支部é𬭎")]

    small = font.subset(glyphs)

    assert len(small) < 40_000
    assert struct.unpack_from(">H", small, 4)[0] >= 6
    checksum = sum(struct.unpack(f">{len(small) // 4}I", small)) & 0xFFFFFFFF
    assert checksum == 0xB1B0AFBA


def test_what_is_drawn_can_be_searched_for_and_copied_also_beyond_the_basic_plane(tmp_path):
    book = Book(FontBook())
    sheet = book.sheet()
    for line, face in enumerate(Face):
        sheet.text(50, 700 - 30 * line, f"{RARE_NAMES} 2026 Zhī", face=face, size=14)
    book.finish(sheet)
    book.close(bookmarks=())
    path = tmp_path / "t.pdf"
    save(book.pdf, path)

    text = pypdfium2.PdfDocument(path)[0].get_textpage().get_text_range()

    assert text.count(RARE_NAMES) == len(Face)
    assert text.count("2026 Zhī") == len(Face)


def test_only_the_glyphs_in_use_are_embedded(tmp_path):
    book = Book(FontBook())
    sheet = book.sheet()
    sheet.text(50, 700, "支部", size=14)
    book.finish(sheet)
    book.close(bookmarks=())
    path = tmp_path / "t.pdf"
    save(book.pdf, path)

    assert path.stat().st_size < 20_000
    with pikepdf.open(path) as pdf:
        [font] = pdf.pages[0].Resources.Font.values()
        assert str(font.BaseFont)[7:8] == "+"
