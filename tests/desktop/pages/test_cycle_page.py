from datetime import date

import pytest
from branch_year import NAMES, TODAY, finalise, make_branch
from form_checks import everything_owed
from PySide6.QtCore import Qt

from branchdesk.desktop.models.board import BoardModel
from branchdesk.desktop.pages.cycle_page import CyclePage
from branchdesk.desktop.places import Action, PageKey
from branchdesk.domain.cycle_words import CellState
from branchdesk.domain.records import RecordKind


@pytest.fixture
def page(desk, shell, show):
    return show(CyclePage(desk, shell))


def stand_on(page, title, month):
    model = page.ui.board.model()
    rows = [r for r in range(model.rowCount()) if model.index(r, 0).data().startswith(title)]
    page.ui.board.setCurrentIndex(model.index(rows[-1], month))


def press_enter(page, qtbot):
    qtbot.keyClick(page.ui.board, Qt.Key.Key_Return)


def test_each_group_has_a_row_of_its_own(page):
    model = page.ui.board.model()

    titles = [model.index(row, 0).data() for row in range(model.rowCount())]

    assert "党小组会 · 第一小组" in titles
    assert "党小组会 · 第二小组" in titles


def test_enter_on_a_done_cell_opens_its_record(page, qtbot, gone_to):
    stand_on(page, "支部委员会会议", 3)

    press_enter(page, qtbot)

    assert gone_to[0].item == "committee_meeting-0306-"


def test_enter_on_an_overdue_cell_begins_a_record_in_its_group_and_month(page, qtbot, gone_to):
    stand_on(page, "党小组会 · 第二小组", 8)

    press_enter(page, qtbot)

    assert gone_to[0].action is Action.NEW
    assert gone_to[0].value("kind") == "group_meeting"
    assert gone_to[0].value("first") == "2026-08-01"


def test_enter_on_a_draft_goes_on_with_it(page, desk, qtbot, gone_to):
    stand_on(page, "支部委员会会议", 10)

    press_enter(page, qtbot)

    assert gone_to[0].item == desk.year_view(2026).facts.drafts[0].id


def test_a_cell_that_does_not_apply_says_why_and_leads_nowhere(
    tmp_path, shell, show, qtbot, gone_to
):
    desk = make_branch(tmp_path / "small", names=NAMES[:5])
    page = show(CyclePage(desk, shell))
    stand_on(page, "支部委员会会议", 10)

    press_enter(page, qtbot)

    assert "Fewer than seven full members" in page.ui.cell_state.text()
    assert not page.ui.begin.isVisible()
    assert gone_to == []
    desk.workspace.close()


def test_several_records_in_one_cell_are_offered_beside_the_board(desk, page, qtbot, gone_to):
    finalise(desk, RecordKind.COMMITTEE_MEETING, date(2026, 3, 20))
    desk.changed()
    page.refresh(2026)
    stand_on(page, "支部委员会会议", 3)

    press_enter(page, qtbot)
    assert gone_to == []
    assert page.ui.cell_records.hasFocus()
    qtbot.keyClick(page.ui.cell_records, Qt.Key.Key_Down)
    qtbot.keyClick(page.ui.cell_records, Qt.Key.Key_Return)

    assert len(page.ui.cell_records.lines.lines) == 2
    assert gone_to[0].page is PageKey.RECORDS


def test_the_cell_one_stands_on_shows_the_basis_with_its_label(page):
    stand_on(page, "党课", 10)

    assert "地方做法" in page.ui.cell_basis.text()
    assert "[to be checked]" in page.ui.cell_basis.text()


def test_every_state_has_a_word_in_the_legend(page):
    from branchdesk.desktop.words import word_for

    spoken = page.ui.legend.accessibleDescription()

    assert all(word_for(state) in spoken for state in CellState)


def test_what_comes_next_stands_beside_the_board_and_leads_there(page, qtbot, gone_to):
    page.ui.next_list.setFocus()
    page.ui.next_list.stand_on(0)

    qtbot.keyClick(page.ui.next_list, Qt.Key.Key_Return)

    assert gone_to[0].value("kind") == "group_meeting"


def test_on_a_narrow_window_the_board_has_the_whole_width(page, qtbot):
    page.resize(800, 600)

    qtbot.waitUntil(lambda: page.ui.side.y() >= page.ui.board_card.geometry().bottom())
    assert not page.ui.next_card.isVisible()


def test_another_year_has_no_running_month(page, desk):
    page.refresh(TODAY.year - 1)

    assert page.ui.board.model().this_month == 0
    assert page.ui.board.model().index(0, 1).data(BoardModel.MARK_ROLE) is not None


def test_the_page_owes_nothing_to_fingers_eyes_and_ears(page):
    assert everything_owed(page) == {}
