"""Scanned ballots confirmed with the keyboard: nothing is taken that nobody looked at."""

import random
from dataclasses import replace

import pytest
from counting_windows import YEAR, press, shown, stored
from form_checks import everything_owed
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QRadioButton
from scanned_ballots import PaperBallot, form_of
from scanned_papers import Scanner, as_pdf, blank_sheet

from branchdesk.desktop.pages.review.ballot_forms import BallotFormsDialog
from branchdesk.desktop.pages.review.counting import CountingDialog
from branchdesk.desktop.pages.review.counting_presenter import CountingPresenter
from branchdesk.domain.ballot_count import Ballot, Side
from branchdesk.packet.scan_room import PdfScanRoom
from branchdesk.usecases.printed_review import SheetSize, review_ballot
from branchdesk.usecases.reviews import keep_review, open_review

LINES = 11
ENTER = Qt.Key.Key_Return


class Pile:
    """Ballots on paper, printed for this review."""

    def __init__(self, desk, review, folder, *, grounds=False):
        with desk.work() as work:
            self.mark = work.branch.mark()
            work.commit()
        self.form = review_ballot(
            review,
            most_excellent=3,
            copies=1,
            size=SheetSize.A5,
            grounds=grounds,
            work=desk.work(),
        )
        self.folder = folder
        self.sheets = []

    def ballot(self, marks, *, form=None):
        """Add a ballot and return it."""
        made = PaperBallot(form or self.form, mark=self.mark, seed=len(self.sheets)).mark(marks)
        self.sheets.append(made)
        return made

    def scan(self, name="pile.pdf", *, backs=0, rough=False):
        """Put the pile through a scanner, askew, and noisy where it is a rough one."""
        dice = random.Random(7)  # noqa: S311 - a scanner, no secret
        pictures = [
            Scanner(
                skew=dice.uniform(-4, 4),
                turned=dice.choice((0, 180)),
                blur=0.4 if rough else 0,
                noise=0.1 if rough else 0,
            ).picture(sheet.on_glass(*((210, 297) if rough else (170, 235))))
            for sheet in self.sheets
        ]
        return as_pdf([*pictures, *[blank_sheet()] * backs], self.folder / name)


@pytest.fixture
def review(desk):
    blank = open_review(YEAR, today=desk.clock.today(), work=desk.work())
    keep_review(blank, work=desk.work())
    return blank


@pytest.fixture
def paper(desk, review, tmp_path):
    return Pile(desk, review, tmp_path)


@pytest.fixture
def counting(qtbot, desk, shell, review):
    """Return the shown window of two tellers, everybody named."""
    desk.ballots = PdfScanRoom()
    presenter = CountingPresenter(desk, review, most_excellent=3)
    dialog = shown(qtbot, CountingDialog(presenter, [], shell))
    for field, text in (
        *(("issued", "11"), ("returned", "6"), ("scrutineer", "陈志强")),
        *(("teller", "李娜样"), ("second_teller", "王样伟")),
    ):
        dialog.fields[field].setText(text)
    dialog.first.click()
    return dialog


def read(qtbot, counting, *files):
    """Open the window for scans, read, and return it once the first ballot is shown."""
    counting.scans.click()
    window = counting.reading
    window.read(tuple(files))
    qtbot.waitUntil(lambda: window._job is None, timeout=60_000)
    if window.view is not None:
        qtbot.waitUntil(window.view.table.hasFocus)
    return window


def entry(counting, side=Side.FIRST):
    return counting._presenter.count.pile(side)


def left(window, qtbot):
    """Close the window."""
    with qtbot.waitSignal(window.finished):
        window.leave.click()


def test_a_pile_is_confirmed_with_the_keyboard_and_counts_as_it_was_drawn(
    counting, paper, qtbot, desk, prompts
):
    drawn = ("12222222222", "21222222222", "22122222220", "33222222222", "22242222222")
    for marks in drawn:
        paper.ballot(marks)
    odd = paper.ballot("22222022222")
    odd.ring("5-1")
    scan = paper.scan(backs=1, rough=True)
    for side in (counting.first, counting.second):
        side.click()
        window = read(qtbot, counting, scan)
        assert entry(counting, window.presenter.side) == ()

        press(qtbot, [ENTER] * len(drawn))
        assert window.presenter.line == 5
        # A doubtful line is asked: Enter alone leads nowhere.
        press(qtbot, [ENTER, ENTER])
        assert len(entry(counting, window.presenter.side)) == len(drawn)
        assert "not plain" in window.view.warning.text()
        press(qtbot, ["1", ENTER])

        assert window.presenter.is_over
        assert "1 empty pages" in window.told.text()
        left(window, qtbot)
    whole = (*drawn, "22222122222")
    assert entry(counting) == entry(counting, Side.SECOND) == tuple(map(Ballot, whole))

    with qtbot.waitSignal(counting.counted):
        counting.close_count.click()

    after = stored(desk)
    assert (after.ballots.issued, after.ballots.returned, after.ballots.valid) == (11, 6, 6)
    rated = [member for member in after.members if member.rated and member.participates]
    for line, member in enumerate(rated):
        tallies = (
            member.excellent,
            member.qualified,
            member.basically_qualified,
            member.unqualified,
        )
        assert tallies == tuple(sum(marks[line] == grade for marks in whole) for grade in "1234")
    assert desk.workspace.counts.paper(YEAR) is None


def test_a_key_held_down_confirms_one_ballot_only(counting, paper, qtbot):
    paper.ballot("2" * LINES)
    paper.ballot("2" * LINES)
    window = read(qtbot, counting, paper.scan())

    press(qtbot, [ENTER])
    held = QKeyEvent(
        QKeyEvent.Type.KeyPress, ENTER, Qt.KeyboardModifier.NoModifier, "\r", autorep=True
    )
    QApplication.sendEvent(window.view.table, held)

    assert window.presenter.done == 1
    assert len(entry(counting)) == 1


def test_a_torn_ballot_is_typed_and_one_key_voids_a_whole_one(counting, paper, qtbot, prompts):
    paper.ballot("2" * LINES).tear(1)
    paper.ballot("1" * LINES)
    window = read(qtbot, counting, paper.scan())

    assert "corners" in window.view.warning.text()
    press(qtbot, "1234" + "0" * 7)
    press(qtbot, [ENTER])
    assert "11 are excellent" in window.view.warning.text()
    press(qtbot, ["v", ENTER])

    assert entry(counting)[0] == Ballot("12340000000")
    assert entry(counting)[1].void


def test_written_codes_ask_for_a_look_of_their_own(counting, desk, review, tmp_path, qtbot):
    paper = Pile(desk, review, tmp_path, grounds=True)
    ballot = paper.ballot("22422222222")
    ballot.write("2-code")
    window = read(qtbot, counting, paper.scan())

    assert window.presenter.asks_for_codes
    press(qtbot, ["e", ENTER])
    assert entry(counting) == ()
    press(qtbot, [ENTER])

    assert entry(counting) == (Ballot("22422222222", grounds=((2, "N05"),)),)


def test_a_ballot_of_another_year_is_told_and_takes_no_place(counting, paper, qtbot):
    paper.ballot("2" * LINES)
    paper.ballot("3" * LINES, form=replace(paper.form, year=YEAR - 1))
    paper.ballot("1" + "2" * 10)
    window = read(qtbot, counting, paper.scan())

    press(qtbot, [ENTER])
    assert "another year" in window.view.warning.text()
    press(qtbot, ["2", ENTER, ENTER])

    assert [ballot.marks for ballot in entry(counting)] == ["2" * LINES, "1" + "2" * 10]
    assert "1 scans were left out" in window.told.text()


def test_a_scan_left_out_can_be_taken_after_all(counting, paper, qtbot):
    paper.ballot("2" * LINES)
    paper.ballot("1" + "2" * 10)
    window = read(qtbot, counting, paper.scan())

    press(qtbot, ["x"])
    assert window.presenter.skipped == 1
    press(qtbot, [Qt.Key.Key_Left, "x", ENTER, ENTER])

    assert [ballot.marks for ballot in entry(counting)] == ["2" * LINES, "1" + "2" * 10]
    # One that stands in the entry keeps its place.
    press(qtbot, [Qt.Key.Key_Left, "x"])
    assert window.presenter.skipped == 0
    assert "only the scan whose turn it is" in window.view.warning.text()


def test_looking_back_a_ballot_can_be_put_right_with_enter(counting, paper, qtbot, prompts):
    paper.ballot("2" * LINES)
    paper.ballot("2" * LINES)
    window = read(qtbot, counting, paper.scan())
    press(qtbot, [ENTER, Qt.Key.Key_Left, Qt.Key.Key_Down, "3"])

    assert entry(counting)[0] == Ballot("2" * LINES)
    assert "Changed" in window.view.state.text()
    press(qtbot, [ENTER])

    assert entry(counting)[0] == Ballot("23" + "2" * 9)


def test_closing_in_the_middle_keeps_what_was_confirmed_and_asks_first(
    counting, paper, qtbot, prompts, desk
):
    for first in "123":
        paper.ballot(first + "2" * 10)
    scan = paper.scan()
    window = read(qtbot, counting, scan)
    press(qtbot, [ENTER])
    prompts.will_answer(False)
    window.leave.click()
    assert "2 scans are not confirmed" in prompts.asked[-1]
    assert window.isVisible()
    prompts.will_answer(True)
    left(window, qtbot)
    assert desk.workspace.counts.paper(YEAR).first == (Ballot("1" + "2" * 10),)

    # The same scans again, from No. 1: what is confirmed is not asked again.
    prompts.will_answer(False)
    window = read(qtbot, counting, scan)
    assert (window.presenter.done, window.presenter.place) == (1, 1)
    press(qtbot, [ENTER, ENTER])

    assert [ballot.marks[0] for ballot in entry(counting)] == ["1", "2", "3"]


def test_the_same_scans_behind_themselves_are_refused(counting, paper, qtbot, prompts):
    paper.ballot("2" * LINES)
    scan = paper.scan()
    window = read(qtbot, counting, scan)
    press(qtbot, [ENTER])
    left(window, qtbot)
    prompts.will_answer(True)

    window = read(qtbot, counting, scan)

    assert window.view is None
    assert "read before" in window.told.text()
    assert len(entry(counting)) == 1


def test_more_ballots_than_were_issued_are_told_and_closing_stays_shut(counting, paper, qtbot):
    counting.fields["issued"].setText("1")
    paper.ballot("2" * LINES)
    paper.ballot("2" * LINES)
    window = read(qtbot, counting, paper.scan())

    assert "more ballots (2) than were issued (1)" in window.told.text()
    press(qtbot, [ENTER, ENTER])
    left(window, qtbot)
    assert not counting.close_count.isEnabled()


def test_reading_can_be_stopped_and_nothing_is_taken(counting, paper, qtbot):
    for _number in range(3):
        paper.ballot("2" * LINES)
    counting.scans.click()
    window = counting.reading
    window.read((paper.scan(),))
    window.cancel.click()
    qtbot.waitUntil(lambda: window._job is None, timeout=60_000)

    assert window.view is None
    assert window.stack.currentWidget() is window.begin
    assert entry(counting) == ()


def test_a_file_that_cannot_be_read_is_told_in_the_window(counting, qtbot, tmp_path):
    (tmp_path / "bad.pdf").write_bytes(b"%PDF-1.7 nothing")

    window = read(qtbot, counting, tmp_path / "bad.pdf")

    assert "bad.pdf" in window.told.text()
    assert window.begin.button.isVisible()


def test_scans_dropped_on_the_tellers_window_are_read(counting, paper, qtbot):
    paper.ballot("2" * LINES)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(paper.scan()))])
    counting.dropEvent(
        QDropEvent(
            QPointF(5, 5),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    qtbot.waitUntil(lambda: counting.reading.view is not None, timeout=60_000)

    assert len(counting.reading.presenter.pile.sheets) == 1


def test_the_window_that_prints_says_which_ballots_cannot_be_read_off_scans(qtbot):
    def pages(size, grounds):
        return len(PdfScanRoom().sheets(form_of(25, size=size, grounds=grounds).layout))

    dialog = shown(qtbot, BallotFormsDialog(copies=24, names=24, pages=pages))
    assert not dialog.hint.text()

    dialog.findChild(QRadioButton, "size_a5").click()

    assert "2 pages" in dialog.hint.text()
    assert dialog.yes.isEnabled()


def test_the_window_owes_nothing_to_fingers_eyes_and_ears(counting, paper, qtbot):
    paper.ballot("2" * LINES)
    counting.scans.click()
    window = counting.reading
    qtbot.waitUntil(lambda: everything_owed(window) == {})
    for word in ("Shuffle the pile", "seal or destroy", "keeps no picture"):
        assert word in window.begin.text.text()
    window.read((paper.scan(),))
    qtbot.waitUntil(lambda: everything_owed(window) == {})
    qtbot.waitUntil(lambda: window.view is not None, timeout=60_000)
    qtbot.waitUntil(lambda: everything_owed(window) == {})
