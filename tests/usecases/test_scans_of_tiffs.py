"""What copiers write: a TIFF of several pages, each of which finds its record."""

import pytest
from PIL import Image
from record_books import open_books
from scanned_papers import (
    as_tiff,
    blank_sheet,
    closed,
    handwritten_sheet,
    printed,
    scanned,
    sheets,
)

from branchdesk.domain.ids import RecordId
from branchdesk.domain.scanning import Doubt


@pytest.fixture
def books(tmp_path):
    opened = open_books(tmp_path / "branch")
    yield opened
    opened.desk.workspace.close()


def versions(books, record):
    with books.desk.work() as work:
        return work.records.versions(RecordId(record))


def test_a_tiff_of_several_pages_is_sorted_like_a_pdf(books, tmp_path):
    closed(books, "r1", "r2")
    first = list(sheets(printed(books, "r1", tmp_path)))
    second = list(sheets(printed(books, "r2", tmp_path)))
    pile = [second[0], blank_sheet(), handwritten_sheet(), *reversed(first), *second[1:]]

    report = scanned(books, as_tiff(pile, tmp_path / "复印机.tif"))

    assert {filed.target.item: len(filed.pages) for filed in report.filed} == {
        "r1": len(first),
        "r2": len(second),
    }
    assert report.blank == 1
    assert [(page.page, page.of_pages) for page in report.loose] == [(3, len(pile))]
    [kept] = versions(books, "r1")[-1].record.attachments
    assert kept.name.endswith("页.pdf")
    assert [done.already for done in scanned(books, tmp_path / "复印机.tif").filed] == [True, True]


def test_a_page_of_a_tiff_that_cannot_be_shown_waits_as_the_file_it_came_in(books, tmp_path):
    closed(books, "r1")
    pages = list(sheets(printed(books, "r1", tmp_path)))
    huge = Image.new("1", (12_000, 12_000), 1)
    file = as_tiff([*pages, huge], tmp_path / "pile.tif", compression="group4")

    report = scanned(books, file)

    assert [len(filed.pages) for filed in report.filed] == [len(pages)]
    assert [(one.page, one.doubt) for one in report.loose] == [(len(pages) + 1, Doubt.NOT_READABLE)]
    assert report.loose[0].file.name == "pile.tif"
    assert report.refused == ()
