import pytest
from PySide6.QtCore import QRect, QSize, Qt

from branchdesk.desktop.models.board import BoardLine, BoardMark
from branchdesk.desktop.widgets.board_view import BoardView
from branchdesk.domain.cycle_words import CellState

MARKS = tuple(BoardMark(CellState.DONE, (m,), m, m, f"month {m}", value=m) for m in range(1, 13))


@pytest.fixture
def narrow(qtbot):
    """A board with less room than twelve months need."""
    board = BoardView()
    qtbot.addWidget(board)
    board.show_lines((BoardLine("党员大会", "每季度", MARKS),), this_month=11)
    board.resize(360, 200)
    with qtbot.waitExposed(board):
        board.show()
    return board


def name_of_the_row(board):
    """Return what is painted where the name of the first row stands."""
    inside = board.viewport().geometry()
    where = QRect(inside.topLeft(), QSize(board.columnWidth(0) - 2, board.rowHeight(0)))
    return board.grab(where).toImage()


def test_the_name_of_a_row_stays_when_the_months_are_moved_aside(narrow):
    bar = narrow.horizontalScrollBar()
    bar.setValue(0)
    before = name_of_the_row(narrow)

    bar.setValue(bar.maximum())

    assert bar.maximum() > 0
    assert name_of_the_row(narrow) == before


def test_the_month_under_the_cursor_is_never_hidden_behind_the_names(narrow, qtbot):
    narrow.setCurrentIndex(narrow.model().index(0, 12))
    for _ in range(11):
        qtbot.keyClick(narrow, Qt.Key.Key_Left)
        shown = narrow.visualRect(narrow.currentIndex())
        assert shown.left() >= narrow.columnWidth(0)
