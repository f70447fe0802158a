"""扫描件归档 as the office uses it: dropped, filed, looked at, filed by hand with two clicks."""

import pytest
from form_checks import everything_owed
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from record_books import committee_draft, open_books
from scanned_papers import as_pdf, closed, handwritten_sheet, papers_of, printed, sheets

from branchdesk.desktop.dropping import FILE
from branchdesk.desktop.pages.scans.page import ScansPage
from branchdesk.desktop.places import PageKey, Place
from branchdesk.domain.ids import RecordId
from branchdesk.packet.room import PdfPacketRoom
from branchdesk.packet.scan_room import PdfScanRoom
from branchdesk.usecases.records import keep_draft


@pytest.fixture
def books(tmp_path):
    made = open_books(tmp_path / "workspace")
    made.desk.scans = PdfScanRoom()
    made.desk.packets = PdfPacketRoom(None, signers=tmp_path / "signers.json")
    closed(made, "r1", "r2", "r3")
    yield made
    made.desk.workspace.close()


@pytest.fixture
def page(qtbot, books, shell):
    made = ScansPage(books.desk, shell)
    made.resize(1136, 690)
    made.refresh(2026)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    made.hide()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(made, QEvent.Type.DeferredDelete)


@pytest.fixture
def settled(qtbot, shell):
    """Wait until nothing is read, filed or drawn any more."""

    def wait():
        qtbot.waitUntil(lambda: not shell.jobs.busy, timeout=60_000)
        QApplication.processEvents()

    return wait


@pytest.fixture
def said(shell):
    sentences = []
    shell.notices.said.connect(lambda sentence, _undo: sentences.append(sentence))
    return sentences


@pytest.fixture
def gone(shell):
    places = []
    shell.places.wanted.connect(places.append)
    return places


def pile(books, folder, *records, notes=0):
    pages = [sheet for name in records for sheet in sheets(printed(books, name, folder))]
    pages += [handwritten_sheet() for _number in range(notes)]
    return as_pdf(pages, folder / "pile.pdf")


def titles(line_list):
    return [line.title for line in line_list.lines.lines]


def test_the_empty_page_says_what_it_is_for(page):
    assert page.view.empty.isVisible()
    assert page.view.empty.button.text() == "Choose files…"
    assert everything_owed(page) == {}


def test_a_drop_shows_what_was_filed_where_and_a_click_opens_it(
    page, books, tmp_path, settled, gone
):
    page.open_place(Place(PageKey.SCANS, values=((FILE, str(pile(books, tmp_path, "r1", "r2"))),)))
    settled()

    assert titles(page.view.filed) == ["第1次支委会", "第2次支委会"]
    assert "4 pages looked at: 4 filed" in page.view.summary.text()
    assert not page.view.tray_card.isVisible()
    page.view.filed.opened.emit(1)
    assert gone[-1] == Place(PageKey.RECORDS, item="r2")


def test_what_is_not_taken_is_named_with_its_reason(page, tmp_path, settled):
    (tmp_path / "bad.pdf").write_bytes(b"%PDF-1.7 nothing")

    page.take((tmp_path / "bad.pdf",))
    settled()

    assert "bad.pdf" in page.view.refused.text()
    assert "lies where it was" in page.view.refused.text()


def test_more_files_than_can_be_taken_are_said_in_a_box(page, tmp_path, settled, prompts):
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(3001):
        (folder / f"{number}.jpg").touch()

    page.take((folder,))
    settled()

    assert "Nothing was taken" in prompts.told[-1]
    assert page.view.empty.isVisible()


def test_a_page_without_a_code_is_seen_and_filed_from_the_keyboard(
    page, books, tmp_path, settled, qtbot, said
):
    page.take((pile(books, tmp_path, notes=1),))
    settled()
    assert page.view.tray_card.isVisible()
    assert page.view.search.hasFocus()
    assert not page.view.picture.widget().pixmap().isNull()
    assert everything_owed(page) == {}

    page.view.search.setText("第3次")
    assert titles(page.view.records) == ["第3次支委会"]
    qtbot.keyClick(page.view.search, Qt.Key.Key_Return)
    settled()

    assert len(papers_of(books, "r3")) == 1
    assert said[-1] == "Filed with “第3次支委会”."
    assert not page.view.tray_card.isVisible()

    page.undo()
    assert papers_of(books, "r3") == []
    assert len(titles(page.view.tray)) == 1


def test_two_clicks_file_a_page(page, books, tmp_path, settled, qtbot):
    page.take((pile(books, tmp_path, notes=1),))
    settled()
    records = page.view.records
    box = records.visualRect(records.lines.index(1))

    qtbot.mouseClick(records.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    qtbot.mouseClick(page.view.file_here, Qt.MouseButton.LeftButton)

    assert len(papers_of(books, "r2")) == 1
    assert page._presenter.tray == ()


def test_the_record_chosen_last_is_offered_first_for_the_next_page(
    page, books, tmp_path, settled, qtbot
):
    page.take((pile(books, tmp_path, notes=3),))
    settled()
    page.view.search.setText("第3次")
    qtbot.keyClick(page.view.search, Qt.Key.Key_Return)

    assert page.view.search.text() == ""
    qtbot.keyClick(page.view.search, Qt.Key.Key_Return)
    qtbot.keyClick(page.view.search, Qt.Key.Key_Return)

    assert len(papers_of(books, "r3")) == 1  # three pages with the same bytes are one file
    assert page._presenter.tray == ()


def test_the_record_of_the_pages_around_is_offered_first(page, books, tmp_path, settled):
    first, *others = sheets(printed(books, "r3", tmp_path))
    page.take((as_pdf([first, handwritten_sheet(), *others], tmp_path / "mixed.pdf"),))
    settled()

    line = page.view.records.lines.lines[0]
    assert (line.title, line.end) == ("第3次支委会", "probably")


def test_arrows_in_the_search_box_move_through_the_records(page, books, tmp_path, settled, qtbot):
    page.take((pile(books, tmp_path, notes=1),))
    settled()

    qtbot.keyClick(page.view.search, Qt.Key.Key_Down)
    qtbot.keyClick(page.view.search, Qt.Key.Key_Down)
    qtbot.keyClick(page.view.search, Qt.Key.Key_Up)
    qtbot.keyClick(page.view.search, Qt.Key.Key_Return)

    assert len(papers_of(books, "r2")) == 1


def test_a_day_as_people_write_it_finds_the_record(page, books, tmp_path, settled):
    page.take((pile(books, tmp_path, notes=1),))
    settled()

    for typed in ("10.19", "10月19日", "2026-10-19"):
        page.view.search.setText(typed)
        assert titles(page.view.records) == ["第2次支委会"]
    page.view.search.setText("no such record")
    assert not page.view.file_here.isEnabled()


def test_minutes_that_are_not_closed_are_offered_too(page, books, tmp_path, settled):
    clock = books.clock
    draft = committee_draft("r9", title="还没定稿的会")
    keep_draft(draft, today=clock.today(), now=clock.now(), work=books.desk.work())
    page.take((pile(books, tmp_path, notes=1),))
    settled()

    page.view.search.setText("还没定稿")
    page.view.file_wanted.emit()

    assert len(books.kept(RecordId("r9")).attachments) == 1


def test_a_page_that_belongs_nowhere_goes_into_the_bin_and_comes_back(
    page, books, tmp_path, settled
):
    page.take((pile(books, tmp_path, notes=1),))
    settled()

    page.view.put_away.click()
    assert page._presenter.tray == ()

    page.undo()
    assert len(page._presenter.tray) == 1


def test_one_button_takes_the_whole_drop_back(page, books, tmp_path, settled):
    page.take((pile(books, tmp_path, "r1", "r2", notes=1),))
    settled()
    assert page.view.take_back.isVisible()

    page.view.take_back.click()

    assert papers_of(books, "r1") == papers_of(books, "r2") == []
    assert page._presenter.tray == ()
    assert page.view.empty.isVisible()


def test_the_button_is_gone_once_something_else_was_done(page, books, tmp_path, settled):
    page.take((pile(books, tmp_path, "r1", notes=1),))
    settled()

    books.finalised(committee_draft("r7", title="另一次会"))
    page.refresh(2026)

    assert not page.view.take_back.isVisible()


def test_files_and_a_folder_are_chosen(page, books, tmp_path, settled, prompts):
    prompts.will_answer((pile(books, tmp_path, "r1"),))
    page.primary_action().trigger()
    settled()
    folder = tmp_path / "folder"
    folder.mkdir()
    pile(books, tmp_path, "r2").rename(folder / "two.pdf")
    prompts.will_answer(folder)
    page.secondary_actions()[0].trigger()
    settled()

    assert len(papers_of(books, "r1")) == len(papers_of(books, "r2")) == 1


# Anywhere on the window


def dragged(*paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def drop(window, data):
    """Let files hover over the window and drop them; return whether the hover was welcome."""
    at, copy = QPointF(300, 300), Qt.DropAction.CopyAction
    button, key = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    hover = QDragEnterEvent(at.toPoint(), copy, data, button, key)
    hover.ignore()
    QApplication.sendEvent(window, hover)
    if hover.isAccepted():
        QApplication.sendEvent(window, QDropEvent(at, copy, data, button, key))
    return hover.isAccepted()


def test_scans_dropped_anywhere_on_the_window_lead_to_the_page(open_window, stub_pages, tmp_path):
    data = dragged(tmp_path / "a.PDF", tmp_path / "b.jpg", tmp_path)

    assert drop(open_window, data)

    (_refresh, place) = stub_pages.made[PageKey.SCANS].asked
    assert place.page is PageKey.SCANS
    assert [path for name, path in place.values if name == FILE] == [
        str(tmp_path / "a.PDF"),
        str(tmp_path / "b.jpg"),
        str(tmp_path),
    ]


def test_other_files_dropped_on_the_window_are_not_taken(open_window, stub_pages, tmp_path):
    assert not drop(open_window, dragged(tmp_path / "a.xlsx"))
    assert not drop(open_window, dragged(tmp_path / "a.pdf", tmp_path / "b.docx"))
    assert not drop(open_window, QMimeData())
    assert PageKey.SCANS not in stub_pages.made


def test_nothing_is_taken_while_no_workspace_is_open(window, tmp_path):
    assert not drop(window, dragged(tmp_path / "a.pdf"))


def test_a_key_leads_to_the_page_and_the_rail_shows_where_it_belongs(
    open_window, stub_pages, qtbot
):
    qtbot.keyClick(
        open_window,
        Qt.Key.Key_S,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )

    assert open_window.page is stub_pages.made[PageKey.SCANS]
    assert open_window._frame.rail.button(PageKey.RECORDS).isChecked()
