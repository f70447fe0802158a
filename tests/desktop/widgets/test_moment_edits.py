from datetime import date, time

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QCalendarWidget, QToolButton, QWidget

from branchdesk.desktop.widgets.moment_edits import DayEdit, TimeEdit

TODAY = date(2026, 10, 20)


@pytest.fixture
def day_edit(qtbot):
    edit = DayEdit()
    qtbot.addWidget(edit)
    edit.set_today(TODAY)
    edit.resize(240, 32)
    edit.show()
    return edit


@pytest.fixture
def time_edit(qtbot):
    edit = TimeEdit()
    qtbot.addWidget(edit)
    edit.show()
    return edit


@pytest.mark.parametrize("typed", ["10.19", "1019", "10月19日", "昨天", "2026-10-19"])
def test_a_day_is_understood_as_it_is_typed_and_written_out_when_it_is_left(day_edit, qtbot, typed):
    qtbot.keyClicks(day_edit, typed) if typed.isascii() else day_edit.setText(typed)

    understood = day_edit.day()
    day_edit.editingFinished.emit()

    assert understood == date(2026, 10, 19)
    assert day_edit.text() == "2026-10-19"


def test_what_is_no_day_stays_as_it_was_typed(day_edit):
    day_edit.setText("next week")

    day_edit.editingFinished.emit()

    assert day_edit.text() == "next week"
    assert day_edit.day() is None


def test_nothing_is_rewritten_while_somebody_types(day_edit, qtbot):
    qtbot.keyClicks(day_edit, "1019")

    assert day_edit.text() == "1019"


def test_the_arrows_step_from_day_to_day(day_edit, qtbot):
    qtbot.keyClick(day_edit, Qt.Key.Key_Up)
    qtbot.keyClick(day_edit, Qt.Key.Key_Up)
    qtbot.keyClick(day_edit, Qt.Key.Key_Down)

    assert day_edit.day() == TODAY


def test_a_day_can_be_picked_from_a_calendar(day_edit, qtbot):
    day_edit.setText("10.1")
    day_edit.findChild(QToolButton, "pick_day").click()
    month = day_edit.findChild(QCalendarWidget, "calendar")

    with qtbot.waitSignal(day_edit.settled):
        month.clicked.emit(QDate(2026, 10, 8))

    assert day_edit.text() == "2026-10-08"
    assert not day_edit.findChild(QWidget, "calendar_popup").isVisible()


@pytest.mark.parametrize("typed", ["1430", "14:30", "下午2点半"])
def test_a_time_is_understood_as_it_is_typed(time_edit, typed):
    time_edit.setText(typed)

    time_edit.editingFinished.emit()

    assert time_edit.moment() == time(14, 30)
    assert time_edit.text() == "14:30"


def test_the_arrows_step_five_minutes_and_past_midnight(time_edit, qtbot):
    time_edit.setText("23:58")

    qtbot.keyClick(time_edit, Qt.Key.Key_Up)

    assert time_edit.text() == "00:03"


def test_a_line_that_cannot_be_edited_does_not_step(time_edit, qtbot):
    time_edit.setText("10:00")
    time_edit.setReadOnly(True)

    qtbot.keyClick(time_edit, Qt.Key.Key_Up)

    assert time_edit.text() == "10:00"


@pytest.mark.parametrize("width", [60, 90, 120, 150, 200, 300])
def test_examples_are_whole_or_fewer_but_never_cut(day_edit, width):
    day_edit.resize(width, day_edit.sizeHint().height())
    day_edit.show()

    shown = day_edit.placeholderText()

    assert "10.20, 1020, yesterday".startswith(shown)
    fits = day_edit.fontMetrics().horizontalAdvance(shown) < width
    assert fits or shown == "10.20"


def test_a_day_that_cannot_be_typed_offers_no_calendar(day_edit):
    day_edit.setReadOnly(True)

    assert day_edit.findChild(QToolButton, "pick_day").isHidden()
