"""Scanned papers file themselves; what nobody knows waits in the tray, and nothing is lost."""

import random
from dataclasses import replace

import pytest
from record_books import committee_draft, open_books
from scanned_papers import (
    Scanner,
    any_scanner,
    as_pdf,
    blank_sheet,
    closed,
    handwritten_sheet,
    papers_of,
    printed,
    scanned,
    sheets,
)

from branchdesk.domain import filing
from branchdesk.domain.ids import RecordId
from branchdesk.domain.problems import Rejected
from branchdesk.domain.recording import to_draft
from branchdesk.domain.scanning import Doubt
from branchdesk.packet.scan_room import PdfScanRoom
from branchdesk.usecases.errors import Failed, Trouble
from branchdesk.usecases.ports import Cancelled
from branchdesk.usecases.records import keep_draft, remove_record
from branchdesk.usecases.scan_files import MOST_FILES
from branchdesk.usecases.scan_tray import file_by_hand, loose_count, loose_pages, put_away
from branchdesk.usecases.scans import file_scans, files_in


@pytest.fixture
def books(tmp_path):
    opened = open_books(tmp_path / "branch")
    yield opened
    opened.desk.workspace.close()


@pytest.fixture
def other(tmp_path):
    opened = open_books(tmp_path / "other")
    yield opened
    opened.desk.workspace.close()


def versions(books, record):
    with books.desk.work() as work:
        return work.records.versions(RecordId(record))


def tray(books):
    return loose_pages(work=books.desk.work())


def scan_of(books, record, folder):
    return as_pdf(list(sheets(printed(books, record, folder))), folder / "scan.pdf")


def test_a_signed_record_comes_back_from_the_scanner_and_is_filed(books, tmp_path):
    closed(books, "r1")

    report = scanned(books, scan_of(books, "r1", tmp_path))

    (filed,) = report.filed
    assert (filed.target.item, filed.title, filed.already) == ("r1", "第1次支委会", False)
    assert filed.missing == ()
    assert report.filed_pages == report.pages
    assert len(papers_of(books, "r1")) == 1
    assert tray(books) == []


def test_a_closed_record_gets_a_new_version_that_says_why(books, tmp_path):
    closed(books, "r1")

    scanned(books, scan_of(books, "r1", tmp_path))

    first, second = versions(books, "r1")
    assert (second.version.number, second.version.reason) == (2, filing.FILED)
    assert replace(second.record, attachments=()) == first.record
    assert second.version.first_finalised_on == first.version.finalised_on
    with books.desk.work() as work:
        assert work.records.verify_chain() == ()


def test_what_is_being_typed_keeps_its_words_and_gets_the_scan(books, tmp_path):
    closed(books, "r1")
    pdf = scan_of(books, "r1", tmp_path)
    typed = replace(to_draft(versions(books, "r1")[0].record), title="正在改的题目")
    clock = books.clock
    keep_draft(typed, today=clock.today(), now=clock.now(), work=books.desk.work())

    scanned(books, pdf)

    kept = books.kept("r1")
    assert kept.title == "正在改的题目"
    assert [file.caption for file in kept.attachments] == papers_of(books, "r1")


def test_the_same_scan_handed_in_twice_changes_nothing(books, tmp_path):
    closed(books, "r1")
    pdf = scan_of(books, "r1", tmp_path)
    scanned(books, pdf, as_pdf([handwritten_sheet()], tmp_path / "note.pdf"))

    report = scanned(books, pdf, tmp_path / "note.pdf")

    assert [filed.already for filed in report.filed] == [True]
    assert report.loose == ()
    assert len(versions(books, "r1")) == 2
    assert len(tray(books)) == 1


def test_a_pile_is_sorted_and_every_page_accounted_for(books, tmp_path):
    closed(books, "r1", "r2")
    first = list(sheets(printed(books, "r1", tmp_path)))
    second = list(sheets(printed(books, "r2", tmp_path)))
    pile = [second[0], blank_sheet(), handwritten_sheet(), *reversed(first), *second[1:]]

    report = scanned(books, as_pdf(pile, tmp_path / "pile.pdf"))

    assert {filed.target.item: len(filed.pages) for filed in report.filed} == {
        "r1": len(first),
        "r2": len(second),
    }
    assert report.blank == 1
    assert [(page.page, page.doubt) for page in report.loose] == [(3, Doubt.NO_CODE)]
    assert report.pages == len(pile)


def test_a_page_of_another_branch_waits_in_the_tray(books, other, tmp_path):
    closed(books, "r1")
    closed(other, "r1")

    report = scanned(books, scan_of(other, "r1", tmp_path))

    assert report.filed == ()
    assert {page.doubt for page in report.loose} == {Doubt.OTHER_BRANCH}
    assert papers_of(books, "r1") == []


def test_a_record_that_lies_in_the_bin_gets_nothing(books, tmp_path):
    closed(books, "r1")
    pdf = scan_of(books, "r1", tmp_path)
    remove_record(RecordId("r1"), now=books.clock.now(), work=books.desk.work())

    report = scanned(books, pdf)

    assert {page.doubt for page in report.loose} == {Doubt.REMOVED}


def test_a_jpeg_is_kept_as_it_came(books, tmp_path):
    closed(books, "r1")
    page = next(sheets(printed(books, "r1", tmp_path)))
    (tmp_path / "scan.jpg").write_bytes(Scanner(skew=3, turned=180).jpeg(page))

    scanned(books, tmp_path / "scan.jpg")

    with books.desk.work() as work:
        (file,) = work.records.final(RecordId("r1")).record.attachments
        kept = work.evidence.path(file.evidence)
    assert kept.read_bytes() == (tmp_path / "scan.jpg").read_bytes()
    assert file.name == "scan.jpg"


def test_one_undo_takes_the_whole_drop_back_and_the_books_say_so(books, tmp_path):
    closed(books, "r1", "r2")
    pile = [*sheets(printed(books, "r1", tmp_path)), *sheets(printed(books, "r2", tmp_path))]
    scanned(books, as_pdf([*pile, handwritten_sheet()], tmp_path / "pile.pdf"))
    assert len(papers_of(books, "r1")) == len(papers_of(books, "r2")) == len(tray(books)) == 1

    books.desk.undo()

    assert papers_of(books, "r1") == papers_of(books, "r2") == tray(books) == []
    assert [one.version.reason for one in versions(books, "r1")] == [
        "",
        filing.FILED,
        filing.TAKEN_BACK,
    ]
    with books.desk.work() as work:
        assert work.records.verify_chain() == ()


def test_undo_takes_the_scan_out_of_what_is_typed_since(books, tmp_path):
    closed(books, "r1")
    scanned(books, scan_of(books, "r1", tmp_path))
    typed = replace(to_draft(versions(books, "r1")[-1].record), title="后来改的题目")
    clock = books.clock
    keep_draft(typed, today=clock.today(), now=clock.now(), work=books.desk.work())

    books.desk.undo()

    assert books.kept("r1").title == "后来改的题目"
    assert books.kept("r1").attachments == ()


def test_a_page_of_the_tray_is_filed_by_hand_and_taken_back(books, tmp_path):
    closed(books, "r1")
    scanned(books, as_pdf([handwritten_sheet()], tmp_path / "note.pdf"))
    (page,) = tray(books)
    clock = books.clock

    done = file_by_hand(
        [page.id],
        RecordId("r1"),
        today=clock.today(),
        now=clock.now(),
        work=books.desk.work(),
    )

    assert (done.title, done.pages) == ("第1次支委会", 1)
    assert tray(books) == []
    assert versions(books, "r1")[-1].version.reason == filing.FILED_BY_HAND
    assert len(papers_of(books, "r1")) == 1

    books.desk.undo()

    assert [one.id for one in tray(books)] == [page.id]
    assert papers_of(books, "r1") == []


def test_a_page_can_be_filed_with_minutes_that_are_not_closed_yet(books, tmp_path):
    clock = books.clock
    keep_draft(committee_draft("r9"), today=clock.today(), now=clock.now(), work=books.desk.work())
    scanned(books, as_pdf([handwritten_sheet()], tmp_path / "note.pdf"))
    (page,) = tray(books)

    file_by_hand(
        [page.id], RecordId("r9"), today=clock.today(), now=clock.now(), work=books.desk.work()
    )

    assert [file.evidence for file in books.kept("r9").attachments] == [page.file.evidence]
    books.desk.undo()
    assert books.kept("r9").attachments == ()
    assert loose_count(work=books.desk.work()) == 1


def test_a_page_cannot_be_filed_twice(books, tmp_path):
    closed(books, "r1", "r2")
    scanned(books, as_pdf([handwritten_sheet()], tmp_path / "note.pdf"))
    (page,) = tray(books)
    clock = books.clock
    put_away([page.id], now=clock.now(), work=books.desk.work())
    assert tray(books) == []
    books.desk.undo()
    assert len(tray(books)) == 1

    with pytest.raises(Rejected):
        file_by_hand(
            [page.id],
            RecordId("nobody"),
            today=clock.today(),
            now=clock.now(),
            work=books.desk.work(),
        )
    assert len(tray(books)) == 1


def test_the_tray_is_still_there_when_the_program_starts_again(books, tmp_path):
    from branchdesk.storage.workspace import open_workspace

    scanned(books, as_pdf([handwritten_sheet()], tmp_path / "note.pdf"))
    (page,) = tray(books)
    books.desk.workspace.close()

    with open_workspace(tmp_path / "branch") as again:
        (found,) = loose_pages(work=again.work())
        with again.work() as work:
            assert work.evidence.path(found.file.evidence).is_file()
    assert found == page


def test_cancelling_leaves_the_books_as_they_were(books, tmp_path):
    closed(books, "r1")
    pdf = scan_of(books, "r1", tmp_path)

    def stop(done, total):
        raise Cancelled

    with pytest.raises(Cancelled):
        file_scans(
            [pdf],
            room=PdfScanRoom(),
            today=books.clock.today(),
            now=books.clock.now(),
            work=books.desk.work(),
            progress=stop,
        )
    assert papers_of(books, "r1") == tray(books) == []
    with books.desk.work() as work:
        assert work.evidence.totals() == (0, 0)


def test_a_bad_file_does_not_stop_the_good_ones(books, tmp_path):
    closed(books, "r1")
    good = scan_of(books, "r1", tmp_path)
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7 and nothing more")
    (tmp_path / "b.jpg").write_bytes(b"")

    report = scanned(books, tmp_path / "a.pdf", tmp_path / "b.jpg", good, tmp_path / "gone.pdf")

    assert len(report.filed) == 1
    assert [(name, failure.trouble) for name, failure in report.refused] == [
        ("a.pdf", Trouble.SCAN_DAMAGED),
        ("b.jpg", Trouble.FILE_EMPTY),
        ("gone.pdf", Trouble.FILE_NOT_FOUND),
    ]


def test_a_folder_is_looked_through_and_other_files_in_it_are_not_touched(books, tmp_path):
    closed(books, "r1")
    inner = tmp_path / "扫描" / "十月"
    inner.mkdir(parents=True)
    scan_of(books, "r1", tmp_path).rename(inner / "会议.PDF")
    (inner / "readme.txt").write_text("x", encoding="utf-8")
    (inner / ".hidden.pdf").write_bytes(b"x")

    report = scanned(books, tmp_path / "扫描")

    assert (len(report.filed), report.refused) == (1, ())


def test_more_files_than_a_drop_can_hold_are_refused_whole(tmp_path):
    for number in range(MOST_FILES + 1):
        (tmp_path / f"{number}.jpg").touch()

    with pytest.raises(Failed) as refused:
        files_in([tmp_path])

    assert refused.value.trouble is Trouble.TOO_MANY_SCANS


def assert_filed_right(books, tmp_path, *, records, scans, seed):
    """Scan pages at random; all but one in a hundred are filed, and none with a wrong record."""
    dice = random.Random(seed)  # noqa: S311 - a scanner, no secret
    names = [f"r{number}" for number in range(1, records + 1)]
    closed(books, *names)
    drawn = {name: printed(books, name, tmp_path) for name in names}
    folder = tmp_path / "glass"
    folder.mkdir()
    expected = {}
    for number in range(scans):
        name, scanner = names[number % len(names)], any_scanner(dice)
        pages = list(sheets(drawn[name], dpi=scanner.dpi))
        file = folder / f"{number:03}.jpg"
        file.write_bytes(scanner.jpeg(pages[dice.randrange(len(pages))]))
        expected[file.name] = name

    report = scanned(books, folder)

    with books.desk.work() as work:
        found = {
            file.name: name
            for name in names
            for file in work.records.final(RecordId(name)).record.attachments
        }
    assert {file: name for file, name in found.items() if expected[file] != name} == {}
    assert len(found) >= scans - scans // 100
    assert len(found) + len(report.loose) == scans
    assert report.refused == ()


def test_poor_scans_find_their_records(books, tmp_path):
    """150 to 300 dpi, five degrees askew, any way up, blurred, noisy, pressed by JPEG."""
    assert_filed_right(books, tmp_path, records=4, scans=12, seed=1)


@pytest.mark.slow
def test_of_a_hundred_poor_scans_none_finds_a_wrong_record(books, tmp_path):
    assert_filed_right(books, tmp_path, records=20, scans=100, seed=20261021)
