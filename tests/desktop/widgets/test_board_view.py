import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage

from branchdesk.desktop.models.board import BoardLine, BoardMark, BoardModel
from branchdesk.desktop.style import current_look
from branchdesk.desktop.widgets.board_view import BoardView
from branchdesk.desktop.widgets.state_glyphs import state_pixmap
from branchdesk.domain.cycle_words import CellState


def monthly(state=CellState.DONE):
    return tuple(BoardMark(state, (m,), m, m, f"month {m}", value=m) for m in range(1, 13))


QUARTER = BoardMark(CellState.DUE, (12,), 10, 12, "due by 31 December", value="q4")
LINES = (
    BoardLine("Committee meeting", "monthly", monthly()),
    BoardLine("General meeting", "quarterly", (QUARTER,)),
)


@pytest.fixture
def board(qtbot):
    view = BoardView()
    qtbot.addWidget(view)
    view.resize(1000, 400)
    view.show_lines(LINES, this_month=10)
    view.show()
    return view


def test_the_model_keeps_qts_contract(qtmodeltester):
    model = BoardModel()

    model.show(LINES, this_month=10)

    qtmodeltester.check(model)


def test_enter_opens_the_mark_under_the_cursor(board, qtbot):
    board.setCurrentIndex(board.model().index(0, 3))

    with qtbot.waitSignal(board.opened) as opened:
        qtbot.keyClick(board, Qt.Key.Key_Return)

    assert opened.args[0].value == 3


def test_the_arrows_lead_to_the_neighbours(board, qtbot):
    board.setCurrentIndex(board.model().index(0, 11))

    qtbot.keyClick(board, Qt.Key.Key_Right)
    qtbot.keyClick(board, Qt.Key.Key_Down)
    with qtbot.waitSignal(board.opened) as opened:
        qtbot.keyClick(board, Qt.Key.Key_Return)

    assert opened.args[0] is QUARTER


def test_a_click_anywhere_in_its_period_opens_a_mark(board, qtbot):
    middle = board.visualRect(board.model().index(1, 10)).center()

    with qtbot.waitSignal(board.opened) as opened:
        qtbot.mouseClick(board.viewport(), Qt.MouseButton.LeftButton, pos=middle)

    assert opened.args[0] is QUARTER


def test_an_empty_month_opens_nothing(board, qtbot):
    board.setCurrentIndex(board.model().index(1, 2))

    with qtbot.assertNotEmitted(board.opened):
        qtbot.keyClick(board, Qt.Key.Key_Return)


def test_enter_on_a_title_opens_the_whole_line(board, qtbot):
    board.setCurrentIndex(board.model().index(1, 0))

    with qtbot.waitSignal(board.line_opened) as opened:
        qtbot.keyClick(board, Qt.Key.Key_Return)

    assert opened.args[0] is LINES[1]


def test_a_screen_reader_hears_obligation_month_and_state(board):
    spoken = board.model().index(1, 12).data(Qt.ItemDataRole.AccessibleTextRole)

    assert spoken == "General meeting, Dec: due by 31 December"


def test_the_cursor_stays_where_it_is_when_the_books_change(board):
    board.setCurrentIndex(board.model().index(1, 7))

    board.show_lines(LINES, this_month=10)

    assert (board.currentIndex().row(), board.currentIndex().column()) == (1, 7)


def test_the_running_month_is_tinted_and_no_other(board):
    tint = QColor(current_look().palette.month_tint)
    picture = board.viewport().grab().toImage()

    def corner(month):
        cell = board.visualRect(board.model().index(0, month))
        return picture.pixelColor(cell.topLeft() + QPoint(2, 2))

    assert [month for month in range(1, 13) if corner(month) == tint] == [10]


def test_months_share_the_width_and_nothing_is_cut_off(board):
    widths = {board.columnWidth(month) for month in range(1, 13)}

    total = sum(board.columnWidth(column) for column in range(13))

    assert len(widths) == 1
    assert total <= board.viewport().width()


def test_every_state_has_a_shape_of_its_own_even_without_colour(qapp):
    grey = {
        state: bytes(state_pixmap(state, 40).toImage().convertToFormat(_ALPHA).constBits())
        for state in CellState
    }

    assert len(set(grey.values())) == len(CellState)


_ALPHA = QImage.Format.Format_Grayscale8
