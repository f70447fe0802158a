"""The small table of tasks, by keyboard: nothing typed is lost, days are read as everywhere."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from typing_hands import Hands

from branchdesk.desktop.models.task_rows import Column, TaskRows
from branchdesk.desktop.style import current_look
from branchdesk.desktop.widgets.task_table import TaskTable

TODAY = date(2026, 10, 20)
Key = Qt.Key


@pytest.fixture
def table(qtbot):
    window = QWidget()
    column = QVBoxLayout(window)
    made = TaskTable()
    made.set_today(TODAY)
    after = QLineEdit()
    after.setObjectName("after")
    column.addWidget(made)
    column.addWidget(after)
    qtbot.addWidget(window)
    window.resize(700, 400)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    made.window_to_keep = window
    made.setFocus()
    return made


@pytest.fixture
def hands(qtbot):
    return Hands(qtbot)


def shown(table, row, column):
    return table.rows.index(row, column).data()


def test_enter_makes_line_after_line_and_a_day_is_written_out(table, hands, qtbot):
    table.setCurrentIndex(table.rows.index(0, Column.ITEM))
    hands.enter()
    hands.say("排班")
    hands.tab()
    hands.say("苏静")
    hands.tab()
    hands.letters("10.25")
    hands.enter()
    qtbot.waitUntil(lambda: table.rows.rowCount() == 2 and table.currentIndex().row() == 1)
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    hands.say("巡查")

    assert table.text() == "排班｜苏静｜2026-10-25\n巡查"


def test_what_stands_in_an_open_cell_counts_and_escape_takes_it_back(table, hands, qtbot):
    table.show_text("排班")
    told = []
    table.edited.connect(lambda: told.append(table.text()))
    table.edit(table.rows.index(0, Column.ITEM))
    hands.say("表")
    typed = table.text()
    hands.press(Key.Key_Escape)
    qtbot.waitUntil(lambda: table.text() == "排班")

    assert typed != "排班"
    assert told[0] == typed


def test_delete_removes_the_line_and_leaves_one_to_type_into(table, hands):
    table.show_text("一\n二\n三")
    table.setCurrentIndex(table.rows.index(1, Column.OWNER))

    hands.press(Key.Key_Delete)
    assert table.text() == "一\n三"
    assert table.currentIndex().row() == 1

    for _ in range(3):
        hands.press(Key.Key_Delete)
    assert table.text() == ""
    assert table.rows.rowCount() == 1


def test_enter_puts_a_line_between_two(table, hands, qtbot):
    table.show_text("一\n二")
    table.setCurrentIndex(table.rows.index(0, Column.ITEM))

    hands.enter()
    hands.say("中间")

    assert table.text() == "一\n中间\n二"


def test_tab_goes_through_the_table_once_and_out_of_it(table, hands, qtbot):
    table.show_text("一")
    table.setCurrentIndex(table.rows.index(0, Column.ITEM))
    hands.tab()
    assert hands.place == "after"

    table.setFocus()
    table.setCurrentIndex(table.rows.index(1, Column.DONE))
    table.edit(table.currentIndex())
    hands.tab()
    assert hands.place == "after"


def test_a_task_whose_day_has_passed_says_so_until_it_is_done(table):
    table.show_text("排班｜苏静｜2026-10-19\n巡查｜｜2026-10-20\n慰问｜｜2026-10-01｜2026-10-02")
    red = QColor(current_look().palette.overdue)

    late = [table.rows.is_overdue(row) for row in range(3)]
    colour = table.rows.index(0, Column.DUE).data(Qt.ItemDataRole.ForegroundRole)
    table.rows.setData(table.rows.index(0, Column.DONE), "2026-10-20")

    assert late == [True, False, False]
    assert colour == red
    assert shown(table, 0, Column.DONE) == "2026-10-20"
    table.set_today(date(2026, 10, 21))
    assert [shown(table, 1, column) for column in (Column.DUE, Column.DONE)] == [
        "2026-10-20",
        "overdue",
    ]
    assert table.text().split("\n")[1] == "巡查｜｜2026-10-20"


def test_what_is_no_day_stays_as_typed_and_says_so(table):
    table.show_text("排班｜｜月底")

    assert shown(table, 0, Column.DUE) == "月底 · not a day"
    assert table.text() == "排班｜｜月底"


def test_lines_from_a_spreadsheet_are_pasted_as_lines(table, hands, qtbot):
    table.show_text("一")
    table.setCurrentIndex(table.rows.index(0, Column.ITEM))
    QGuiApplication.clipboard().setText("排班\t苏静\t10.25\n巡查\t\t\t10.19\n")

    qtbot.keyClick(table, Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    assert table.text() == "排班｜苏静｜2026-10-25\n巡查｜｜｜2026-10-19\n一"


CELLS = st.text(st.sampled_from("一二 |｜1.-日\n"), max_size=6)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(st.tuples(CELLS, CELLS, CELLS, CELLS), max_size=5))
def test_whatever_is_typed_is_shown_again_the_same(qapp, lines):
    rows = TaskRows()
    for row, line in enumerate(lines):
        for column, text in enumerate(line):
            rows.setData(rows.index(row, column), text)
        if rows.is_empty(row):
            rows.insert(row)
    typed = rows.text()
    again = TaskRows()

    again.show(typed)

    assert again.text() == typed
