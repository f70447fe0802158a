"""A whole 支委会 without a mouse, and how many keys it takes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from record_books import member_id
from typing_hands import NoMouse

from branchdesk.desktop import leads
from branchdesk.desktop.pages.making import PageMaking
from branchdesk.desktop.pages.records.standing import Standing
from branchdesk.desktop.places import PageKey, Place
from branchdesk.domain.cycle_words import CellState, Subject
from branchdesk.domain.dates import month_period
from branchdesk.domain.records import Presence, RecordKind

KEYS_ALLOWED = 120


@pytest.fixture
def office(window, desk, qtbot):
    """Return the whole window on the branch, as it stands on a small screen."""
    window.resize(1366, 768)
    window.show_branch("First branch", PageMaking(desk), year=2026, years=(2026,))
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def october(desk):
    """Return the row of 支委会 on the board, and its cell of October."""
    rows = desk.year_view(2026).board.rows
    place = next(
        n for n, row in enumerate(rows) if row.obligation.subject is Subject.COMMITTEE_MEETING
    )
    cells = rows[place].cells
    return place, next(cell for cell in cells if cell.period == month_period(2026, 10))


def enter_a_committee_meeting(hands, qtbot):
    """Type the whole of it: seven people, one away, two items, one vote 5:1:0, one follow-up."""
    # Head: the secretary chairs; the day stands there unless an earlier month was chosen.
    if hands.place == "day":
        hands.letters("1021")
        hands.enter()
    assert hands.place == "starts"
    hands.letters("1430")
    hands.enter()
    hands.letters("1610")
    hands.enter()
    hands.say("十月支委会")
    hands.enter()
    hands.spell("机关三楼会议室")
    hands.enter()
    hands.enter()  # the chair
    hands.letters("ln")
    hands.enter()
    hands.enter()  # the year it belongs to
    hands.enter()  # guests

    # One of seven is absent, with a reason.
    assert hands.place == "sheet"
    hands.letters("czq")
    hands.press(Qt.Key.Key_Space)
    hands.enter()
    hands.say("到市里开会")
    hands.enter()
    qtbot.waitUntil(lambda: hands.place == "sheet")
    hands.tab()

    # First item: the kind stands there already.
    assert hands.place == "kind"
    hands.enter()
    hands.say("学习重要论述")
    hands.enter()
    hands.enter()  # nobody reports
    hands.tab()  # not for the general meeting
    hands.say("张志远领学。")
    hands.tab()
    hands.say("抓好落实。")
    hands.press(Qt.Key.Key_D, ctrl=True)

    # The item that was added, with a vote of 5 : 1 : 0.
    assert hands.place == "title"
    hands.say("研究转正事项")
    hands.enter()
    hands.letters("ln")
    hands.enter()
    hands.tab()
    hands.say("李娜样：材料齐全。")
    hands.tab()
    hands.say("同意提交党员大会。")
    hands.press(Qt.Key.Key_B, ctrl=True)
    hands.letters("5")
    hands.enter()
    hands.letters("1")
    hands.enter()
    hands.letters("0")

    # Who does what by when.
    hands.press(Qt.Key.Key_R, ctrl=True)
    hands.say("准备转正材料")
    hands.enter()
    hands.letters("zym")
    hands.enter()
    hands.letters("1030")
    hands.press(Qt.Key.Key_Return, ctrl=True)


def what_stands_in_the_books(desk, presenter):
    """Check that everything typed is there."""
    assert presenter.standing is Standing.FINAL, presenter.check()
    with desk.work() as work:
        record = work.records.final(presenter.draft.id).record
    assert record.recorder.member == member_id("李娜样")
    assert [
        (line.name, line.reason) for line in record.attendance if line.presence is Presence.LEAVE
    ] == [("陈志强", "到市里开会")]
    [vote] = [item.vote for item in record.agenda if item.vote]
    assert (vote.due, vote.present, vote.in_favour, vote.against) == (7, 6, 5, 1)
    [follow_up] = [line for item in record.agenda for line in item.follow_ups]
    assert follow_up.owner.member == member_id("赵样敏")
    assert follow_up.due.isoformat() == "2026-10-30"


FREE_TEXT = {"title", "discussion", "decision", "reason", "what"}
"""Boxes whose words are the person's own; everything else counts, key by key."""


@pytest.fixture
def no_mouse(qapp):
    """Return who watches the mouse."""
    watching = NoMouse(qapp)
    yield watching
    qapp.removeEventFilter(watching)


@pytest.mark.parametrize("way", ["from the board", "from the list with Ctrl+N"])
def test_a_committee_meeting_takes_no_mouse_and_few_keys(
    office, books, desk, hands, qtbot, no_mouse, way
):
    due = october(desk)[1]
    if way == "from the board":
        office.go(Place(PageKey.CYCLE))
        board = office.page.ui.board
        board.setCurrentIndex(board.model().index(october(desk)[0], 10))
        board.setFocus()
        hands.enter()
    else:
        office.go(Place(PageKey.RECORDS))
        hands.press(Qt.Key.Key_N, ctrl=True)
        lines = office.page.chooser.ui.due.lines.lines
        wanted = next(
            n
            for n, line in enumerate(lines)
            if "支委会" in line.title or "支部委员会" in line.title
        )
        for _ in range(wanted):
            hands.press(Qt.Key.Key_Down)
        hands.enter()

    enter_a_committee_meeting(hands, qtbot)

    what_stands_in_the_books(desk, office.page.editing.presenter)
    assert hands.keys <= KEYS_ALLOWED
    assert {place for place in hands.said_in if place not in FREE_TEXT} == set()
    assert no_mouse.pressed == []
    assert due.state is CellState.DUE
    assert october(desk)[1].state is CellState.DONE


def test_the_count_takes_in_every_key_but_the_persons_own_words(office, books, hands):
    office.go(leads.new_record(RecordKind.COMMITTEE_MEETING))
    office.page.editing.editor.go_to("title")

    hands.say("十月支委会")
    assert hands.keys == 0
    hands.enter()
    hands.spell("会议室")

    assert hands.keys == 1 + len("huiyishi") + 1
    assert hands.said_in == ["title"]


def test_ctrl_enter_takes_the_text_of_the_field_the_cursor_stands_in(office, books, qtbot):
    from record_books import committee_draft

    books.finalised(committee_draft())
    office.go(leads.record("r1"))
    office.page.editing.editor.ui.standing_action.click()
    office.page.editing.editor.go_to("change_reason")
    QApplication.focusWidget().insert("写错了")
    office.page.editing.editor.go_to("day")
    QApplication.focusWidget().selectAll()
    QApplication.focusWidget().insert("10.19")

    qtbot.keyClick(
        QApplication.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
    )

    presenter = office.page.editing.presenter
    assert presenter.version.number == 2
    assert presenter.draft.day == "2026-10-19"


def test_ctrl_enter_takes_the_reason_of_an_absence_while_it_is_being_typed(office, books, hands):
    office.go(leads.new_record(RecordKind.COMMITTEE_MEETING))
    office.page.editing.editor.go_to("attendance")
    hands.letters("ln")
    hands.press(Qt.Key.Key_Space)
    hands.enter()
    hands.say("公出")

    hands.press(Qt.Key.Key_Return, ctrl=True)

    [line] = office.page.editing.presenter.draft.exceptions
    assert (line.presence, line.reason) == (Presence.LEAVE, "公出")


def test_esc_leaves_without_loss_and_stands_on_the_record(office, books, hands, qtbot):
    office.go(leads.new_record(RecordKind.COMMITTEE_MEETING))
    record = office.page.editing.presenter.draft.id
    hands.letters("25")

    hands.press(Qt.Key.Key_Escape)

    assert books.kept(record).starts == "25"
    assert office.page.list.current() == record
    assert hands.place == "table"


def test_ctrl_z_outside_a_text_takes_back_a_mark_on_the_sheet(office, books, hands):
    office.go(leads.new_record(RecordKind.COMMITTEE_MEETING))
    editing = office.page.editing
    editing.editor.go_to("attendance")
    hands.press(Qt.Key.Key_Space)
    marked = editing.presenter.draft.exceptions

    hands.press(Qt.Key.Key_Z, ctrl=True)

    assert len(marked) == 1
    assert editing.presenter.draft.exceptions == ()


def test_ctrl_n_offers_what_is_due_first_and_enter_begins_it(office, hands):
    office.go(Place(PageKey.RECORDS))
    hands.press(Qt.Key.Key_N, ctrl=True)
    due = office.page.chooser.ui.due

    assert hands.place == "due"
    assert due.lines.lines
    hands.enter()

    assert office.page.editing.presenter.is_new


def test_enter_does_not_move_on_while_words_are_being_composed(office, hands, qtbot):
    from PySide6.QtGui import QInputMethodEvent

    office.go(leads.new_record(RecordKind.COMMITTEE_MEETING))
    office.page.editing.editor.go_to("title")
    QApplication.sendEvent(QApplication.focusWidget(), QInputMethodEvent("shi", []))

    hands.enter()

    assert hands.place == "title"
