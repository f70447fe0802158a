"""Files that are no roster, or are made to harm: each gets its own sentence, and nothing hangs."""

import io
import os
import sys
import zipfile

import pytest
from workbooks import bomb, handmade, sheet_of, text_row, workbook

from branchdesk.exchange import roster_xlsx, xlsx_guard
from branchdesk.exchange.roster_xlsx import read_roster
from branchdesk.exchange.xlsx_guard import preflight
from branchdesk.usecases.errors import Failed, Trouble

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def trouble_of(path, read=read_roster):
    with pytest.raises(Failed) as failure:
        read(path)
    return failure.value.trouble, failure.value.values


def ole(stream: str) -> bytes:
    return OLE + stream.encode("utf-16-le") + bytes(512)


@pytest.mark.parametrize(
    ("content", "trouble", "name"),
    [
        (b"", Trouble.FILE_EMPTY, "名册.xlsx"),
        (ole("Workbook"), Trouble.OLD_XLS, "名册.xlsx"),
        (ole("EncryptedPackage"), Trouble.ENCRYPTED_XLSX, "名册.xlsx"),
        (ole("WordDocument"), Trouble.NOT_XLSX, "名册.xlsx (OLE)"),
        (b"<html><table><tr><td>x</td></tr></table></html>", Trouble.NOT_XLSX, "名册.xlsx (HTML)"),
        ("姓名,性别\n张志远,男\n".encode("gb18030"), Trouble.NOT_XLSX, "名册.xlsx (CSV)"),
        (b"%PDF-1.7\n", Trouble.NOT_XLSX, "名册.xlsx (PDF)"),
        (b"\x89PNG\r\n\x1a\n\x00", Trouble.NOT_XLSX, "名册.xlsx"),
        (b"PK\x03\x04 and then nothing", Trouble.XLSX_DAMAGED, "名册.xlsx"),
    ],
    ids=["empty", "old xls", "encrypted", "ole", "html", "csv", "pdf", "picture", "cut zip"],
)
def test_a_file_that_is_no_workbook_is_called_what_it_is(tmp_path, content, trouble, name):
    path = tmp_path / "名册.xlsx"
    path.write_bytes(content)

    assert trouble_of(path) == (trouble, (name,))


def test_a_file_that_is_missing_or_a_folder_is_said_to_be_that(tmp_path):
    assert trouble_of(tmp_path / "没有.xlsx")[0] is Trouble.FILE_NOT_FOUND
    assert trouble_of(tmp_path)[0] is Trouble.NOT_A_FILE


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_said_to_be_that(tmp_path):
    path = workbook(tmp_path / "名册.xlsx")
    path.chmod(0)

    assert trouble_of(path)[0] is Trouble.FILE_UNREADABLE


@pytest.mark.parametrize(
    ("part", "what"), [("word/document.xml", ".docx"), ("content.xml", ".ods"), ("a.txt", "ZIP")]
)
def test_another_kind_of_package_is_called_what_it_is(tmp_path, part, what):
    path = tmp_path / "名册.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(part, "x")

    assert trouble_of(path, preflight) == (Trouble.NOT_XLSX, (f"名册.xlsx ({what})",))


def test_a_workbook_with_macros_is_not_opened(tmp_path):
    path = handmade(
        tmp_path / "a.xlsx", sheet_of([text_row(1, ["姓名"])]), more={"xl/vbaProject.bin": b"x"}
    )

    assert trouble_of(path, preflight) == (Trouble.NOT_XLSX, ("a.xlsx (.xlsm)",))


def test_a_bomb_of_twelve_megabytes_is_refused_by_what_its_directory_says(tmp_path):
    path = bomb(tmp_path / "a.xlsx", megabytes=12_000)
    assert path.stat().st_size > 12_000_000

    assert trouble_of(path) == (Trouble.XLSX_TOO_LARGE, ("a.xlsx",))


def test_a_bomb_that_lies_about_its_size_unpacks_no_further_than_it_said(tmp_path):
    path = bomb(tmp_path / "a.xlsx", megabytes=12_000, admitted=1_000_000)

    assert trouble_of(path) == (Trouble.XLSX_DAMAGED, ("a.xlsx",))


def test_a_sheet_that_says_the_same_a_thousand_times_over_is_a_bomb_of_any_size(tmp_path):
    path = bomb(tmp_path / "a.xlsx", megabytes=20)

    assert trouble_of(path, preflight) == (Trouble.XLSX_TOO_LARGE, ("a.xlsx",))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le"])
def test_a_document_type_in_any_encoding_is_refused_before_a_parser_sees_it(tmp_path, encoding):
    laughs = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha">]><sst/>'
    path = handmade(
        tmp_path / "a.xlsx",
        sheet_of([text_row(1, ["姓名"])]),
        more={"xl/sharedStrings.xml": laughs.encode(encoding)},
    )

    assert trouble_of(path, preflight) == (Trouble.XLSX_DAMAGED, ("a.xlsx",))


def test_a_cell_in_the_farthest_corner_costs_nothing(tmp_path):
    rows = [
        text_row(1, ["姓名"]),
        text_row(2, ["张志远"]),
        '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
    ]
    path = handmade(
        tmp_path / "a.xlsx",
        sheet_of(rows, before='<dimension ref="A1:XFD1048576"/>'),
    )

    assert [row.number for row in read_roster(path).rows] == [2]


def test_a_merged_range_over_the_whole_sheet_costs_nothing(tmp_path):
    merged = '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    rows = [text_row(1, ["姓名"]), text_row(2, ["张志远"])]
    path = handmade(tmp_path / "a.xlsx", sheet_of(rows, after=merged))

    assert len(read_roster(path).rows) == 1


def test_merged_ranges_without_end_are_refused(tmp_path):
    merged = "".join(f'<mergeCell ref="A{n}:B{n}"/>' for n in range(1, 6000))
    path = handmade(
        tmp_path / "a.xlsx",
        sheet_of([text_row(1, ["姓名"])], after=f"<mergeCells>{merged}</mergeCells>"),
    )

    assert trouble_of(path, preflight)[0] is Trouble.XLSX_TOO_LARGE


def test_a_merged_range_is_found_wherever_the_pieces_are_cut(tmp_path, monkeypatch):
    monkeypatch.setattr(xlsx_guard, "_PIECE", 7)
    merged = '<mergeCells count="2"><mergeCell ref="A2:A3"/><mergeCell ref="B2:B9"/></mergeCells>'
    path = handmade(
        tmp_path / "a.xlsx", sheet_of([text_row(1, ["姓名", "所在党小组"])], after=merged)
    )

    assert preflight(path).merges["xl/worksheets/sheet1.xml"] == ("A2:A3", "B2:B9")


@pytest.mark.parametrize(
    "broken",
    [
        ["<worksheet><sheetData><row"],
        sheet_of(['<row r="1"><c r="A1" t="s"><v>999</v></c></row>']),
        sheet_of(['<row r="x"><c r="?" s="77"><v>y</v></c></row>']),
    ],
    ids=["cut xml", "shared string that is not there", "row that is no number"],
)
def test_a_broken_part_is_a_damaged_workbook_or_no_roster_and_never_a_crash(tmp_path, broken):
    path = handmade(tmp_path / "a.xlsx", broken)

    assert trouble_of(path)[0] in (Trouble.XLSX_DAMAGED, Trouble.NO_HEADER_ROW)


def test_a_workbook_whose_relations_lead_nowhere_is_damaged(tmp_path):
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")

    assert trouble_of(path, preflight)[0] is Trouble.XLSX_DAMAGED


def too_long(path) -> bool:
    with pytest.raises(Failed) as failure:
        read_roster(path, seconds=0)
    return failure.value.trouble is Trouble.READING_TOOK_TOO_LONG


def test_a_reader_that_works_without_end_is_stopped(tmp_path):
    assert too_long(workbook(tmp_path / "a.xlsx"))


def test_a_reader_that_only_waits_is_stopped_too(tmp_path, monkeypatch):
    waiting = (sys.executable, "-c", "import threading; threading.Event().wait()")
    monkeypatch.setattr(roster_xlsx, "_CHILD", waiting)

    assert too_long(workbook(tmp_path / "a.xlsx"))


def test_a_reader_that_breaks_off_is_a_damaged_workbook(tmp_path, monkeypatch):
    monkeypatch.setattr(roster_xlsx, "_CHILD", (sys.executable, "-c", "raise SystemExit(3)"))

    assert trouble_of(workbook(tmp_path / "a.xlsx")) == (Trouble.XLSX_DAMAGED, ("a.xlsx",))


def test_a_reader_that_never_stops_talking_is_cut_off(tmp_path, monkeypatch):
    talking = "import sys\nwhile True: sys.stdout.buffer.write(bytes(1 << 20))"
    monkeypatch.setattr(roster_xlsx, "_CHILD", (sys.executable, "-c", talking))

    assert trouble_of(workbook(tmp_path / "a.xlsx")) == (Trouble.XLSX_TOO_LARGE, ("a.xlsx",))


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not bound memory")
def test_a_workbook_that_needs_all_memory_is_too_large_and_not_the_end(tmp_path):
    # Within every limit of the guard, yet one row of three million cells.
    cells = "".join(f'<c r="A1" s="{n}"/>' for n in range(3_000_000))
    path = handmade(tmp_path / "a.xlsx", ["<worksheet><sheetData><row>", cells])

    assert trouble_of(path)[0] in (Trouble.XLSX_TOO_LARGE, Trouble.XLSX_DAMAGED)


def test_an_ordinary_workbook_in_a_zip_of_another_order_is_read(tmp_path):
    first = workbook(tmp_path / "a.xlsx")
    with zipfile.ZipFile(io.BytesIO(first.read_bytes())) as source:
        entries = [(entry.filename, source.read(entry)) for entry in reversed(source.infolist())]
    second = tmp_path / "b.xlsx"
    with zipfile.ZipFile(second, "w") as target:
        for name, content in entries:
            target.writestr(name, content)

    assert len(read_roster(second).rows) == 3
