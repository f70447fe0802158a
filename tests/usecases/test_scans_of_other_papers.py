"""Counting sheets, reports and ledger forms find their place; a ballot carries no code."""

import zipfile
from dataclasses import replace
from datetime import date

import pypdfium2
import pytest
import zxingcpp
from record_books import open_books
from scanned_papers import as_pdf, closed, handwritten_sheet, papers_of, scanned, sheets
from storage.open_books import export

from branchdesk.domain.dossiers import DossierId
from branchdesk.domain.elections import Election
from branchdesk.domain.ids import RecordId
from branchdesk.domain.ledgers import EntryId, LedgerEntry
from branchdesk.domain.paper_codes import Paper, PaperForm, PaperOf
from branchdesk.domain.records import Person
from branchdesk.domain.scanning import Doubt
from branchdesk.packet.growth_forms import write_form
from branchdesk.usecases.moving import OpenChoices
from branchdesk.usecases.printed import ElectionReport, VoteSummary, ballot_paper, counting_sheet
from branchdesk.usecases.printed_books import printed_entry, printed_ledger
from branchdesk.usecases.scan_tray import loose_pages

ELECTION = Election(
    DossierId("e1"),
    2026,
    "2026年换届选举",
    seats=2,
    candidates=(Person("张志远"), Person("李娜样"), Person("陈志强")),
    meeting=RecordId("r1"),
)
REPORT = ElectionReport(
    "第一支部", "机关党委", "2026年换届选举", date(2026, 10, 20), 11, 11, 2,
    (("张志远", 11), ("李娜样", 10)), ("张志远", "李娜样"),
    paper=Paper(PaperOf.ELECTION, "e1", PaperForm.REPORT),
)  # fmt: skip
VOTES = VoteSummary(
    "第一支部", "接收预备党员", "预备样", date(2026, 10, 20), 11, 11, 10, 1, 0, 0, True, 6,
    paper=Paper(PaperOf.RECORD, "r1", PaperForm.VOTES),
)  # fmt: skip


@pytest.fixture
def books(tmp_path):
    opened = open_books(tmp_path / "branch")
    closed(opened, "r1")
    with opened.desk.work() as work:
        work.dossiers.save(ELECTION)
        work.commit()
    yield opened
    opened.desk.workspace.close()


def on_paper(books, form, folder, name="paper"):
    work = books.desk.work()
    with work:
        mark = work.branch.mark()
        work.commit()
    target = folder / f"{name}.pdf"
    write_form(target, form, made_at=books.clock.now(), mark=mark)
    return target


def scan(books, form, folder):
    drawn = on_paper(books, form, folder)
    return scanned(books, as_pdf(list(sheets(drawn)), folder / "scan.pdf"))


def codes_on(pdf):
    return [code.text for page in sheets(pdf) for code in zxingcpp.read_barcodes(page)]


def election(books):
    with books.desk.work() as work:
        return work.dossiers.get(Election, ELECTION.id)


def test_a_counting_sheet_is_filed_with_the_minutes_of_the_vote(books, tmp_path):
    report = scan(books, counting_sheet(ELECTION, work=books.desk.work()), tmp_path)

    assert [filed.target.item for filed in report.filed] == ["r1"]
    assert len(papers_of(books, "r1")) == 1


def test_a_counting_sheet_of_an_election_without_minutes_waits(books, tmp_path):
    early = replace(ELECTION, meeting=None)
    with books.desk.work() as work:
        work.dossiers.save(early)
        work.commit()

    report = scan(books, counting_sheet(early, work=books.desk.work()), tmp_path)

    assert [page.doubt for page in report.loose] == [Doubt.NO_MINUTES]


def test_the_report_of_an_election_is_filed_with_the_election_and_taken_back(books, tmp_path):
    report = scan(books, REPORT, tmp_path)

    assert [filed.title for filed in report.filed] == ["2026年换届选举"]
    assert len(election(books).report.attachments) == 1
    books.desk.undo()
    assert election(books).report.attachments == ()


def test_the_summary_of_a_vote_is_filed_with_its_minutes(books, tmp_path):
    scan(books, VOTES, tmp_path)

    assert len(papers_of(books, "r1")) == 1


def test_a_ledger_form_is_filed_with_its_entry_and_taken_back(books, tmp_path):
    kind = next(one for one in books.desk.ledgers.kinds if one.key == "law_study")
    entry = LedgerEntry(EntryId("l1"), kind.key, date(2026, 10, 8), 2026, {})
    with books.desk.work() as work:
        work.ledgers.save(entry, title="学习某法")
        work.commit()
    form = printed_entry(entry.id, kind=kind, work=books.desk.work())

    report = scan(books, form, tmp_path)

    with books.desk.work() as work:
        assert len(work.ledgers.get(entry.id).attachments) == 1
    assert [(filed.title, filed.on) for filed in report.filed] == [("学习某法", entry.on)]
    books.desk.undo()
    with books.desk.work() as work:
        assert work.ledgers.get(entry.id) == entry


def test_a_ballot_and_a_whole_ledger_carry_no_code(books, tmp_path):
    kind = books.desk.ledgers.kinds[0]
    ballot = on_paper(books, ballot_paper(ELECTION, work=books.desk.work()), tmp_path, "ballot")
    ledger = on_paper(books, printed_ledger(kind, 2026, work=books.desk.work()), tmp_path, "ledger")

    assert codes_on(ballot) == codes_on(ledger) == []


def test_the_code_stands_below_the_form_and_covers_no_word(books, tmp_path):
    drawn = on_paper(books, counting_sheet(ELECTION, work=books.desk.work()), tmp_path)

    with pypdfium2.PdfDocument(drawn) as document:
        text = document[0].get_textpage()
        at = (125 * 72 / 25.4, 0, 190 * 72 / 25.4, 30 * 72 / 25.4)
        assert text.get_text_bounded(*at).strip() == ""
    assert len(codes_on(drawn)) == 1


def test_the_mark_is_made_once_and_stays(books):
    marks = set()
    for _time in range(2):
        with books.desk.work() as work:
            marks.add(work.branch.mark())
            work.commit()

    assert len(marks) == 1
    assert len(marks.pop()) == 8


def test_a_workspace_that_can_only_be_read_prints_without_a_code(books, tmp_path):
    from branchdesk.storage.workspace import open_workspace

    books.desk.workspace.close()
    with open_workspace(tmp_path / "branch", read_only=True) as reader, reader.work() as work:
        assert work.branch.mark() == ""


def test_the_tray_leaves_the_branch_in_no_open_export(books, tmp_path):
    closed(books, "r2")
    scanned(books, as_pdf([handwritten_sheet()], tmp_path / "私人便条.pdf"))
    (page,) = loose_pages(work=books.desk.work())

    made = export(books.desk.workspace, tmp_path / "a.zip", OpenChoices(True, True))

    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        raw = b"".join(map(archive.read, archive.namelist()))
    assert made.left_out.dossiers == 1
    assert page.file.evidence.encode() not in raw
    assert "私人便条".encode() not in raw
