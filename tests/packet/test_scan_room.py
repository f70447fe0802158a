"""Scans from anywhere: bad files get their sentence, memory stays bounded, good pages are read."""

import json
import zlib

import pikepdf
import pypdfium2
import pytest
import scanned_papers
from packet.bombs import inflating
from pikepdf import Array, Dictionary, Name
from scanned_papers import Scanner, as_pdf, blank_sheet, handwritten_sheet

from branchdesk.domain.paper_codes import Paper, PaperForm, PaperOf, code_for, read_code
from branchdesk.domain.scanning import ScannedPage
from branchdesk.packet import scan_room
from branchdesk.packet.confined import Stopped
from branchdesk.packet.scan_room import PdfScanRoom
from branchdesk.usecases.errors import Failed, Trouble
from branchdesk.usecases.ports import Cancelled

CODE = code_for(Paper(PaperOf.RECORD, "r1", PaperForm.MINUTES), mark="ABCDEFGH", page=1, pages=2)


def silent(done, total):
    """Say nothing."""


def look(file, **limits):
    return PdfScanRoom(**limits).look(file, progress=silent)


def refusal(file, **limits):
    with pytest.raises(Failed) as refused:
        look(file, **limits)
    return refused.value


def sheet_with_code(**sizes):
    """A sheet with a code in its lower right corner."""
    return scanned_papers.sheet_with_code(CODE.text, **sizes)


def endless_page(pdf):
    """Add a page whose picture is two gigapixels of nothing."""
    image = pikepdf.Stream(pdf, inflating(600))
    image.stream_dict = Dictionary(
        Type=Name.XObject, Subtype=Name.Image, Width=50_000, Height=50_000,
        ColorSpace=Name.DeviceRGB, BitsPerComponent=8, Filter=Name.FlateDecode,
    )  # fmt: skip
    page = Dictionary(
        Type=Name.Page,
        MediaBox=Array([0, 0, 595, 842]),
        Contents=pikepdf.Stream(pdf, b"q 595 0 0 842 0 0 cm /I Do Q"),
        Resources=Dictionary(XObject=Dictionary(I=pdf.make_indirect(image))),
    )
    pdf.pages.append(pikepdf.Page(pdf.make_indirect(page)))


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_a_page_is_read_whichever_way_up_and_cut_out_upright(tmp_path, turned):
    scan = Scanner(turned=turned).picture(sheet_with_code())
    file = as_pdf([scan], tmp_path / "scan.pdf")

    (page,) = look(file).pages
    PdfScanRoom().cut(file, [page], tmp_path / "cut.pdf")

    assert [read_code(text) for text in page.codes] == [CODE]
    (upright,) = look(tmp_path / "cut.pdf").pages
    assert (upright.codes, upright.turned) == (page.codes, 0)


def test_the_same_pages_cut_out_twice_are_the_same_bytes(tmp_path):
    file = as_pdf([sheet_with_code(), handwritten_sheet()], tmp_path / "scan.pdf")
    pages = [ScannedPage(2, turned=180), ScannedPage(1)]

    for name in ("a.pdf", "b.pdf"):
        PdfScanRoom().cut(file, pages, tmp_path / name)

    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()
    with pypdfium2.PdfDocument(tmp_path / "a.pdf") as cut:
        assert [page.get_rotation() for page in cut] == [180, 0]


def test_an_empty_back_side_is_told_from_one_with_a_little_ink(tmp_path):
    spot = blank_sheet()
    spot.paste(30, (800, 1000, 812, 1006))
    file = as_pdf([blank_sheet(), spot, handwritten_sheet()], tmp_path / "scan.pdf")

    assert [page.blank for page in look(file).pages] == [True, False, False]


@pytest.mark.parametrize("kind", ["jpg", "png", "tif", "bmp", "webp"])
def test_a_picture_of_every_kind_is_read(tmp_path, kind):
    file = tmp_path / f"scan.{kind}"
    sheet_with_code().save(file)

    seen = look(file)

    assert seen.is_picture
    assert [read_code(text) for page in seen.pages for text in page.codes] == [CODE]


def test_a_faint_copy_is_read(tmp_path):
    faint = sheet_with_code().point(lambda value: 170 + value // 4)
    faint.save(tmp_path / "scan.jpg", quality=60)

    assert len(look(tmp_path / "scan.jpg").pages[0].codes) == 1


def test_a_locked_pdf_says_so(tmp_path):
    file = as_pdf([handwritten_sheet()], tmp_path / "scan.pdf")
    with pikepdf.open(file) as pdf:
        pdf.save(tmp_path / "locked.pdf", encryption=pikepdf.Encryption(owner="o", user="u"))

    failed = refusal(tmp_path / "locked.pdf")

    assert (failed.trouble, failed.values) == (Trouble.SCAN_ENCRYPTED, ("locked.pdf",))


def test_a_pdf_that_anybody_may_open_is_taken_although_it_is_encrypted(tmp_path):
    file = as_pdf([sheet_with_code()], tmp_path / "scan.pdf")
    with pikepdf.open(file) as pdf:
        pdf.save(tmp_path / "owned.pdf", encryption=pikepdf.Encryption(owner="o", user=""))

    (page,) = look(tmp_path / "owned.pdf").pages
    PdfScanRoom().cut(tmp_path / "owned.pdf", [page], tmp_path / "cut.pdf")

    with pikepdf.open(tmp_path / "cut.pdf") as cut:
        assert not cut.is_encrypted


@pytest.mark.parametrize(
    ("name", "content", "trouble"),
    [
        ("a.pdf", b"%PDF-1.7\nnothing", Trouble.SCAN_DAMAGED),
        ("a.pdf", b"not a PDF at all", Trouble.NOT_A_SCAN),
        ("a.jpg", b"\xff\xd8\xff\xe0broken", Trouble.SCAN_DAMAGED),
        ("a.jpg", b"PK\x03\x04 a zip", Trouble.NOT_A_SCAN),
        ("a.png", b"\x89PNG\r\n\x1a\n", Trouble.SCAN_DAMAGED),
        ("a.jpg", b"", Trouble.FILE_EMPTY),
    ],
)
def test_a_file_that_is_no_scan_says_so(tmp_path, name, content, trouble):
    (tmp_path / name).write_bytes(content)

    failed = refusal(tmp_path / name)

    assert (failed.trouble, failed.values[0]) == (trouble, name)


def test_half_a_picture_is_damaged(tmp_path):
    sheet_with_code().save(tmp_path / "whole.png")
    whole = (tmp_path / "whole.png").read_bytes()
    (tmp_path / "half.png").write_bytes(whole[: len(whole) // 2])

    assert refusal(tmp_path / "half.png").trouble is Trouble.SCAN_DAMAGED


def test_a_folder_and_a_file_that_is_gone_are_no_scans(tmp_path):
    assert refusal(tmp_path).trouble is Trouble.NOT_A_FILE
    assert refusal(tmp_path / "gone.pdf").trouble is Trouble.FILE_NOT_FOUND


def test_a_packet_is_not_taken_apart(tmp_path):
    file = as_pdf([handwritten_sheet()], tmp_path / "scan.pdf")
    with pikepdf.open(file) as pdf:
        pdf.attachments["data.json"] = pikepdf.AttachedFileSpec(pdf, b"{}", filename="data.json")
        pdf.save(tmp_path / "packet.pdf")

    assert refusal(tmp_path / "packet.pdf").trouble is Trouble.SCAN_IS_A_PACKET


def test_ten_thousand_pages_are_refused_before_the_first_is_looked_at(tmp_path):
    with pikepdf.new() as pdf:
        for _number in range(10_000):
            pdf.add_blank_page(page_size=(595, 842))
        pdf.save(tmp_path / "pile.pdf")

    failed = refusal(tmp_path / "pile.pdf")

    assert failed.trouble is Trouble.SCAN_TOO_LONG
    assert failed.values == ("pile.pdf", "10000", str(scan_room.MOST_PAGES))


def test_a_picture_that_unpacks_to_gigabytes_is_refused_by_its_header(tmp_path):
    """A PNG of 40,000 by 40,000 dots: a few kilobytes on disk, 1.6 gigabytes in memory."""
    side = 40_000
    head = side.to_bytes(4, "big") * 2 + b"\x08\x00\x00\x00\x00"
    chunks = b"\x89PNG\r\n\x1a\n"
    for name, data in ((b"IHDR", head), (b"IDAT", inflating(10)), (b"IEND", b"")):
        chunks += len(data).to_bytes(4, "big") + name + data
        chunks += zlib.crc32(name + data).to_bytes(4, "big")
    (tmp_path / "bomb.png").write_bytes(chunks)

    failed = refusal(tmp_path / "bomb.png")

    assert failed.trouble is Trouble.PICTURE_TOO_LARGE
    assert failed.values == ("bomb.png", "1600", "50")


def test_a_page_that_unpacks_without_end_waits_for_a_person_and_the_others_are_read(tmp_path):
    file = as_pdf([sheet_with_code(), handwritten_sheet()], tmp_path / "scan.pdf")
    with pikepdf.open(file) as pdf:
        endless_page(pdf)
        pdf.save(tmp_path / "mixed.pdf")

    first, second, endless = look(tmp_path / "mixed.pdf").pages

    assert [read_code(text) for text in first.codes] == [CODE]
    assert second.readable
    # The library leaves such a page white: it must not be thought an empty back side.
    assert (endless.codes, endless.blank, endless.readable) == ((), False, False)


def test_a_page_whose_picture_is_broken_is_not_thought_empty(tmp_path):
    file = as_pdf([handwritten_sheet()], tmp_path / "scan.pdf")
    with pikepdf.open(file) as pdf:
        (image,) = pdf.pages[0].Resources.XObject.values()
        image.write(b"\xff\xd8\xff broken", filter=Name.DCTDecode)
        pdf.save(tmp_path / "broken.pdf")

    (page,) = look(tmp_path / "broken.pdf").pages

    assert (page.blank, page.readable) == (False, False)


def test_a_file_made_to_stop_every_child_ends_with_a_sentence(tmp_path, monkeypatch):
    file = as_pdf([handwritten_sheet()] * 20, tmp_path / "scan.pdf")
    asked = []

    def stopping(task, request, *, seconds):
        asked.append(request["count"])
        if request["count"]:
            raise Stopped("exit -9")
        return json.dumps({"pages": 20, "picture": False, "seen": []}).encode()

    monkeypatch.setattr(scan_room, "run_confined", stopping)

    assert refusal(file).trouble is Trouble.SCAN_TOOK_TOO_LONG
    assert len(asked) < 12


def test_one_page_that_stops_its_child_does_not_take_the_others_with_it(tmp_path, monkeypatch):
    file = as_pdf([sheet_with_code()] * 3, tmp_path / "scan.pdf")
    really = scan_room.run_confined

    def stopping(task, request, *, seconds):
        if request["first"] <= 2 < request["first"] + request["count"]:
            raise Stopped("exit -9")
        return really(task, request, seconds=seconds)

    monkeypatch.setattr(scan_room, "run_confined", stopping)

    assert [(page.number, page.readable) for page in look(file).pages] == [
        (1, True),
        (2, False),
        (3, True),
    ]


def test_reading_tells_how_far_it_is_and_stops_when_asked(tmp_path):
    file = as_pdf([handwritten_sheet(60)] * 20, tmp_path / "scan.pdf", dpi=60)
    told = []

    def stop_at_ten(done, total):
        told.append((done, total))
        if done >= 10:
            raise Cancelled

    with pytest.raises(Cancelled):
        PdfScanRoom().look(file, progress=stop_at_ten)

    assert told == [(0, 0), (8, 20), (16, 20)]
