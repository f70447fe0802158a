"""A TIFF of several pages is a pile of pages: read, cut out, and bounded like a PDF."""

import pypdfium2
import pytest
from PIL import Image
from scanned_papers import Scanner, as_tiff, blank_sheet, handwritten_sheet, sheet_with_code

from branchdesk.domain.scanning import ScannedPage
from branchdesk.packet.scan_reading import pictures
from branchdesk.packet.scan_room import PdfScanRoom
from branchdesk.usecases.errors import Failed, Trouble

CODE = "BD1-SOMETHING"


def look(file, **limits):
    return PdfScanRoom(**limits).look(file, progress=lambda done, total: None)


def cut(file, pages, target):
    PdfScanRoom().cut(file, pages, target)
    return target


def shown(file, number):
    """Return a page as marks are read off it."""
    return dict(pictures(file, first=1, count=9, most=9)[1])[number]


@pytest.mark.parametrize("kind", ["group4", "tiff_lzw", "jpeg", "tiff_adobe_deflate"])
def test_every_page_is_read_whatever_way_the_copier_packs_them(tmp_path, kind):
    file = as_tiff(
        [sheet_with_code(CODE), handwritten_sheet(), blank_sheet(), sheet_with_code(CODE)],
        tmp_path / "scan.tif",
        compression=kind,
    )

    seen = look(file)

    assert not seen.is_picture
    assert [page.number for page in seen.pages] == [1, 2, 3, 4]
    assert [page.codes for page in seen.pages] == [(CODE,), (), (), (CODE,)]
    assert [page.blank for page in seen.pages] == [False, False, True, False]


def test_more_pages_than_a_child_looks_at_are_read_in_their_order(tmp_path):
    pile = [sheet_with_code(f"BD1-{number}", dpi=100) for number in range(19)]
    file = as_tiff(pile, tmp_path / "scan.tiff", dpi=100, compression="group4")

    assert [page.codes for page in look(file).pages] == [(f"BD1-{n}",) for n in range(19)]


@pytest.mark.parametrize("turned", [90, 180, 270])
def test_a_page_is_cut_out_upright_and_as_large_as_it_was(tmp_path, turned):
    scan = Scanner(turned=turned).picture(sheet_with_code(CODE))
    file = as_tiff([handwritten_sheet(), scan], tmp_path / "scan.tif", compression="group4")
    page = look(file).pages[1]

    target = cut(file, [page], tmp_path / "cut.pdf")

    [upright] = look(target).pages
    assert (upright.codes, upright.turned) == ((CODE,), 0)
    with pypdfium2.PdfDocument(target) as made:
        size = made[0].get_size()
    assert size == pytest.approx((595, 842), abs=2)


def test_the_same_pages_cut_out_twice_are_the_same_bytes(tmp_path):
    file = as_tiff([sheet_with_code(CODE), handwritten_sheet()], tmp_path / "scan.tif")
    pages = [ScannedPage(2, turned=180), ScannedPage(1)]

    one, other = (cut(file, pages, tmp_path / name) for name in ("a.pdf", "b.pdf"))

    assert one.read_bytes() == other.read_bytes()
    with pypdfium2.PdfDocument(one) as made:
        assert [page.get_rotation() for page in made] == [180, 0]


def test_black_and_white_is_cut_out_dot_by_dot(tmp_path):
    sheet = sheet_with_code(CODE).convert("1")
    file = as_tiff([sheet, sheet], tmp_path / "scan.tif", compression="group4")

    target = cut(file, [ScannedPage(1)], tmp_path / "cut.pdf")

    with pypdfium2.PdfDocument(target) as made:
        [picture] = made[0].get_objects(filter=(pypdfium2.raw.FPDF_PAGEOBJ_IMAGE,))
        assert picture.get_px_size() == sheet.size
        shown = picture.get_bitmap().to_pil().convert("1")
        packed = picture.get_filters()
    assert shown.tobytes() == sheet.tobytes()
    assert packed == ["CCITTFaxDecode"]


def test_a_fax_with_fewer_dots_down_than_across_is_read_in_its_true_shape(tmp_path):
    sheet = sheet_with_code(CODE)
    flat = sheet.resize((sheet.width, sheet.height // 2))
    file = as_tiff([flat, flat], tmp_path / "fax.tif", dpi=(204, 102), compression="group4")

    seen = look(file)

    assert [page.codes for page in seen.pages] == [(CODE,), (CODE,)]
    upright = shown(file, 1)
    assert upright.height / upright.width == pytest.approx(297 / 210, abs=0.01)


def test_a_page_that_unpacks_to_more_than_is_safe_waits_and_the_others_are_read(tmp_path):
    huge = Image.new("1", (12_000, 12_000), 1)
    file = as_tiff([huge, sheet_with_code(CODE)], tmp_path / "scan.tif", compression="group4")

    seen = look(file)

    assert [(page.readable, page.codes) for page in seen.pages] == [(False, ()), (True, (CODE,))]
    with pytest.raises(Failed) as refused:
        cut(file, seen.pages[:1], tmp_path / "cut.pdf")
    assert refused.value.trouble is Trouble.SCAN_DAMAGED


def test_a_broken_page_is_not_thought_empty_and_costs_only_itself(tmp_path):
    file = as_tiff(
        [sheet_with_code(CODE), handwritten_sheet(), sheet_with_code(CODE)],
        tmp_path / "scan.tif",
        compression="tiff_adobe_deflate",
    )
    with Image.open(file) as picture:
        picture.seek(1)
        at = picture.tag_v2[273][0]
    content = bytearray(file.read_bytes())
    content[at : at + 400] = b"\xff" * 400
    file.write_bytes(content)

    seen = look(file)

    assert [(page.readable, page.blank) for page in seen.pages] == [
        (True, False),
        (False, False),
        (True, False),
    ]


def test_more_pages_than_a_file_may_have_are_refused_before_the_first_is_looked_at(tmp_path):
    pile = [Image.new("1", (8, 8))] * 6
    file = as_tiff(pile, tmp_path / "scan.tif", compression="group4")

    with pytest.raises(Failed) as refused:
        look(file, most_pages=5)

    assert refused.value.trouble is Trouble.SCAN_TOO_LONG
    assert refused.value.values == ("scan.tif", "6", "5")


def test_half_a_file_is_damaged(tmp_path):
    file = as_tiff([sheet_with_code(CODE)] * 3, tmp_path / "scan.tif", compression="tiff_lzw")
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])

    with pytest.raises(Failed) as refused:
        look(file)

    assert refused.value.trouble is Trouble.SCAN_DAMAGED


def test_any_page_of_a_pile_can_be_shown_for_reading_marks(tmp_path):
    file = as_tiff([blank_sheet(), sheet_with_code(CODE)], tmp_path / "scan.tif")

    assert shown(file, 2).getextrema()[0] == 0
    assert shown(file, 1).getextrema()[0] > 50
