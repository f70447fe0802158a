"""Scanned ballots of a review: what is read, what is left to a person, and what is refused."""

import json
import tempfile
from dataclasses import replace
from datetime import UTC, date, datetime

import pikepdf
import pytest
from PIL import Image
from scanned_ballots import PaperBallot, jpeg
from scanned_papers import Scanner, as_pdf, blank_sheet, handwritten_sheet

from branchdesk.domain.ballot_marks import Unusable
from branchdesk.domain.paper_codes import Paper, PaperForm, PaperOf, code_for, read_code
from branchdesk.domain.scanning import LoosePage
from branchdesk.packet.paper_code import modules
from branchdesk.packet.scan_room import PdfScanRoom
from branchdesk.usecases.ballot_scans import read_pile
from branchdesk.usecases.ballots import open_paper_count
from branchdesk.usecases.errors import Failed, Trouble
from branchdesk.usecases.ports import Cancelled
from branchdesk.usecases.printed_review import SheetSize, review_ballot
from branchdesk.usecases.reviews import keep_review, open_review
from branchdesk.usecases.scans import file_scans

YEAR = 2026
TODAY = date(2026, 12, 1)
NOW = datetime(2026, 12, 1, 2, tzinfo=UTC)
LINES = 8
"""The team and seven rated members"""


def silent(_done, _total):
    """Take note of nothing."""


class Office:
    """A branch whose review is being counted, with a printer and a scanner."""

    def __init__(self, workspace, folder):
        self.workspace, self.folder = workspace, folder
        review = open_review(YEAR, today=TODAY, work=workspace.work())
        self.review = replace(review, rates_team=True)
        keep_review(self.review, work=workspace.work())
        with workspace.work() as work:
            self.mark = work.branch.mark()
            work.commit()
        self.form = review_ballot(
            self.review,
            most_excellent=2,
            copies=2,
            size=SheetSize.A5,
            grounds=False,
            work=workspace.work(),
        )
        self.count = open_paper_count(self.review, counts=workspace.counts)

    def ballot(self, marks, *, seed=0, form=None, mark=None):
        """Return a printed ballot that somebody marked."""
        sheet = PaperBallot(form or self.form, mark=mark or self.mark, seed=seed)
        return sheet.mark(marks)

    def scan(self, name, *sheets, rough=False):
        """Return a file of scans, askew, and noisy where the scanner is a rough one."""
        pictures = [
            Scanner(skew=(-2.5, 1.5, 3.0)[at % 3], noise=0.1 if rough else 0).picture(
                sheet.on_glass(170, 235) if isinstance(sheet, PaperBallot) else sheet
            )
            for at, sheet in enumerate(sheets)
        ]
        if name.endswith(".pdf"):
            return as_pdf(pictures, self.folder / name)
        (self.folder / name).write_bytes(jpeg(pictures[0]))
        return self.folder / name

    def read(self, *files, room=None, progress=silent, **known):
        """Read scans as a teller's window does."""
        return read_pile(
            files,
            count=self.count,
            room=room or PdfScanRoom(),
            work=self.workspace.work(),
            progress=progress,
            **known,
        )


@pytest.fixture
def office(workspace, tmp_path):
    folder = tmp_path / "scans"
    folder.mkdir()
    return Office(workspace, folder)


def refusal(office, *files, **known):
    with pytest.raises(Failed) as refused:
        office.read(*files, **known)
    return refused.value


def test_ballots_are_read_in_the_order_of_files_and_pages(office):
    drawn = ("12212340", "21111222", "30444123")
    first = office.scan("a.pdf", *(office.ballot(marks, seed=3) for marks in drawn[:2]), rough=True)
    second = office.scan("b.jpg", office.ballot(drawn[2], seed=4))

    pile = office.read(first, second)

    assert [sheet.marks(LINES) for sheet in pile.sheets] == list(drawn)
    assert [(sheet.source, sheet.page) for sheet in pile.sheets] == [
        ("a.pdf", 1),
        ("a.pdf", 2),
        ("b.jpg", 1),
    ]
    assert all(sheet.may_be_counted and sheet.picture for sheet in pile.sheets)


def test_two_marks_in_a_line_and_a_sign_that_is_no_tick_are_left_to_a_person(office):
    ballot = office.ballot("22220222")
    ballot.tick("1-3")
    ballot.ring("4-1")

    [sheet] = office.read(office.scan("a.pdf", ballot)).sheets

    assert sheet.marks(LINES) == "2.22.222"


def test_codes_written_beside_a_name_are_never_overlooked(office):
    form = replace(office.form, grounds=True)
    ballot = office.ballot("22242222", form=form)
    ballot.write("3-code")

    [sheet] = office.read(office.scan("a.pdf", ballot)).sheets

    assert sheet.marks(LINES) == "22242222"
    assert sheet.written_codes(LINES) == {3}


def test_all_ballots_of_a_list_carry_one_code_and_it_tells_nothing_else(office):
    texts = {
        code_for(replace(office.form, copies=copies, most_excellent=copies).paper, **known).text
        for copies in (1, 40)
        for known in [{"mark": office.mark, "page": 1, "pages": 1}]
    }

    [text] = texts
    code = read_code(text)
    assert (code.of, code.mark, code.page) == (PaperOf.BALLOT, office.mark, 1)
    assert not any(member.member in text for member in office.review.members)


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"year": YEAR - 1}, Unusable.OTHER_LIST),
        ({"subjects": ("team", "m2", "m1", "m3", "m4", "m5", "m6", "m7")}, Unusable.OTHER_LIST),
    ],
)
def test_a_ballot_of_another_year_or_list_is_recognised_and_not_read(office, changed, why):
    other = office.ballot("22222222", form=replace(office.form, **changed))

    [sheet] = office.read(office.scan("a.pdf", other)).sheets

    assert sheet.seen.unusable is why
    assert not sheet.may_be_counted
    assert sheet.marks(LINES) == "." * LINES


def test_a_ballot_of_another_branch_is_recognised_and_not_read(office):
    other = office.ballot("22222222", mark="ZZZZZZZZ")

    [sheet] = office.read(office.scan("a.pdf", other)).sheets

    assert sheet.seen.unusable is Unusable.OTHER_BRANCH


def test_minutes_among_the_ballots_are_no_ballot(office):
    paper = Paper(PaperOf.RECORD, "r1", PaperForm.MINUTES)
    squares = modules(code_for(paper, mark=office.mark, page=1, pages=2).text)
    code = Image.new("L", (len(squares),) * 2)
    code.putdata([0 if black else 255 for row in squares for black in row])
    minutes = handwritten_sheet()
    minutes.paste(code.resize((130, 130), Image.Resampling.NEAREST), (1300, 2100))

    [sheet] = office.read(office.scan("a.pdf", minutes)).sheets

    assert sheet.seen.unusable is Unusable.OTHER_PAPER


def test_a_torn_or_stained_ballot_keeps_its_place_to_be_counted_by_eye(office):
    torn, stained = office.ballot("22222222"), office.ballot("33333333")
    torn.tear(2)
    stained.stain()

    pile = office.read(office.scan("a.pdf", torn, stained, office.ballot("11111111")))

    assert [sheet.seen.unusable for sheet in pile.sheets] == [
        Unusable.NO_CORNERS,
        Unusable.NO_CODE,
        None,
    ]
    assert all(sheet.may_be_counted and sheet.picture for sheet in pile.sheets)


def test_empty_pages_are_left_out_and_counted(office):
    scan = office.scan("a.pdf", office.ballot("22222222"), blank_sheet())

    pile = office.read(scan)

    assert (len(pile.sheets), pile.blank) == (1, 1)


def test_nothing_but_empty_pages_is_told(office):
    assert refusal(office, office.scan("a.pdf", blank_sheet())).trouble is Trouble.NO_BALLOT_FOUND


def test_the_same_file_twice_is_read_once_and_told(office):
    scan = office.scan("a.pdf", office.ballot("22222222"))
    copy = office.folder / "copy.pdf"
    copy.write_bytes(scan.read_bytes())

    pile = office.read(scan, copy)

    assert len(pile.sheets) == 1
    assert [(one.trouble, one.values[0]) for one in pile.refused] == [
        (Trouble.SAME_SCAN_TWICE, "copy.pdf")
    ]
    again = refusal(office, copy, before=pile.prints)
    assert again.trouble is Trouble.SAME_SCAN_TWICE


def test_a_file_with_more_pages_than_a_pile_is_refused_whole(office):
    with pikepdf.new() as made:
        for _page in range(10_000):
            made.add_blank_page(page_size=(420, 595))
        made.save(office.folder / "long.pdf")

    refused = refusal(office, office.folder / "long.pdf")

    assert refused.trouble is Trouble.SCAN_TOO_LONG
    assert refused.values[:2] == ("long.pdf", "10000")


def test_a_picture_that_cannot_be_shown_keeps_its_place(office):
    good = office.scan("a.jpg", office.ballot("22222222"))
    (office.folder / "b.jpg").write_bytes(good.read_bytes()[:900])

    pile = office.read(office.folder / "b.jpg", good)

    assert [sheet.seen.unusable for sheet in pile.sheets] == [Unusable.NOT_SHOWN, None]
    assert pile.sheets[0].trouble.trouble is Trouble.SCAN_DAMAGED
    assert pile.sheets[0].may_be_counted


def test_a_file_that_vanishes_takes_nothing_in(office):
    scan = office.scan("a.pdf", office.ballot("22222222"))

    refused = refusal(office, scan, office.folder / "gone.pdf")

    assert (refused.trouble, refused.values[0]) == (Trouble.FILE_NOT_FOUND, "gone.pdf")


def test_stopping_in_the_middle_takes_nothing(office):
    scan = office.scan("a.pdf", office.ballot("22222222"), office.ballot("22222222"))

    def stop(done, _total):
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        office.read(scan, office.folder / "b.pdf", progress=stop)

    assert office.workspace.counts.paper(YEAR) is None


def test_a_ballot_of_several_pages_is_left_to_counting_by_hand(office):
    review = office.review
    members = tuple(
        replace(review.members[0], member=f"x{number}", name=f"同志{number}")
        for number in range(60)
    )
    office.count = replace(
        office.count,
        subjects=tuple(
            replace(office.count.subjects[1], id=m.member, name=m.name) for m in members
        ),
    )
    form = replace(
        office.form,
        rates_team=False,
        names=tuple(member.name for member in members),
        subjects=tuple(member.member for member in members),
    )
    scan = office.scan("a.pdf", PaperBallot(form, mark=office.mark))

    assert refusal(office, scan).trouble is Trouble.BALLOT_OF_SEVERAL_PAGES


def test_what_is_read_lies_in_no_file_and_in_no_folder_for_passing_things(
    office, tmp_path, monkeypatch
):
    passing = tmp_path / "passing"
    passing.mkdir()
    monkeypatch.setenv("TMPDIR", str(passing))
    monkeypatch.setattr(tempfile, "tempdir", None)
    before = {
        path: path.read_bytes() for path in office.workspace.folder.rglob("*") if path.is_file()
    }
    scan = office.scan("a.pdf", office.ballot("12340123"))

    pile = office.read(scan)

    assert pile.sheets[0].marks(LINES) == "12340123"
    assert not list(passing.iterdir())
    after = {
        path: path.read_bytes() for path in office.workspace.folder.rglob("*") if path.is_file()
    }
    assert after == before
    assert "picture" not in repr(pile.sheets[0])


# Ballots are no evidence


def filed(office, *files):
    """Hand in scans as the page of scanned papers does."""
    return file_scans(
        files,
        room=PdfScanRoom(),
        today=TODAY,
        now=NOW,
        work=office.workspace.work(),
        progress=silent,
    )


def everything_kept(office):
    with office.workspace.work() as work:
        tray = work.dossiers.all(LoosePage)
    folder = office.workspace.folder
    files = [
        path.name
        for path in folder.rglob("*")
        if path.is_file() and path.suffix in {".pdf", ".jpg", ".png"}
    ]
    return tray, files


def test_a_ballot_handed_in_as_a_scan_is_never_filed(office):
    own = office.scan("own.pdf", office.ballot("22222222"), handwritten_sheet())
    foreign = office.scan("foreign.jpg", office.ballot("22222222", mark="ZZZZZZZZ"))

    report = filed(office, own, foreign)

    assert [(name, one.trouble) for name, one in report.refused] == [
        ("own.pdf", Trouble.SCAN_IS_A_BALLOT),
        ("foreign.jpg", Trouble.SCAN_IS_A_BALLOT),
    ]
    tray, files = everything_kept(office)
    assert not tray
    assert not files


def test_a_stained_ballot_does_not_slip_into_the_tray_among_others(office):
    stained = office.ballot("33333333")
    stained.stain()
    torn = office.scan("1.jpg", stained)
    whole = office.scan("2.jpg", office.ballot("22222222"))

    report = filed(office, torn, whole)

    assert [one.trouble for _name, one in report.refused] == [
        Trouble.SCAN_WITH_BALLOTS,
        Trouble.SCAN_IS_A_BALLOT,
    ]
    assert everything_kept(office) == ([], [])


def test_a_loose_page_without_ballots_waits_in_the_tray_as_ever(office):
    report = filed(office, office.scan("a.pdf", handwritten_sheet()))

    assert len(report.loose) == 1
    assert not report.refused
    assert json.dumps(report.loose[0].source) == '"a.pdf"'
