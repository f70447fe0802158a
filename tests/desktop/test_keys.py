import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from branchdesk.desktop.keys import EnterMovesOn, commit_pending_input


@pytest.fixture
def form(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    window.fields = [QLineEdit(), QSpinBox(), QComboBox(), QLineEdit(), QPlainTextEdit()]
    for field in window.fields:
        column.addWidget(field)
    window.mover = EnterMovesOn(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.fields[0].setFocus()
    return window


def focus_of(form):
    return form.fields.index(QApplication.focusWidget())


@pytest.mark.parametrize("start", [0, 1, 2, 3])
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_moves_to_the_next_field(form, qtbot, start, key):
    form.fields[start].setFocus()

    qtbot.keyClick(form.fields[start], key)

    assert focus_of(form) == start + 1


def test_shift_and_enter_move_back(form, qtbot):
    form.fields[3].setFocus()

    qtbot.keyClick(form.fields[3], Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)

    assert focus_of(form) == 2


def test_ctrl_and_enter_are_left_alone(form, qtbot):
    qtbot.keyClick(form.fields[0], Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert focus_of(form) == 0


def test_a_box_of_several_lines_keeps_its_enter(form, qtbot):
    form.fields[4].setFocus()

    qtbot.keyClick(form.fields[4], Qt.Key.Key_Return)

    assert form.fields[4].toPlainText() == "\n"


def test_enter_belongs_to_the_input_method_until_the_words_are_there(form, qtbot):
    line = form.fields[0]
    QApplication.sendEvent(line, QInputMethodEvent("zhang", []))
    qtbot.keyClick(line, Qt.Key.Key_Return)
    while_composing = focus_of(form)
    done = QInputMethodEvent("", [])
    done.setCommitString("张")
    QApplication.sendEvent(line, done)

    qtbot.keyClick(line, Qt.Key.Key_Return)

    assert while_composing == 0
    assert line.text() == "张"
    assert focus_of(form) == 1


def test_a_number_half_typed_is_finished_before_it_is_saved(form, qtbot):
    number = form.fields[1]
    number.setKeyboardTracking(False)
    number.setFocus()
    number.selectAll()
    qtbot.keyClicks(number, "77")
    before = number.value()

    commit_pending_input()

    assert (before, number.value()) == (0, 77)


def test_fields_made_later_can_be_included(form, qtbot):
    later, after = QLineEdit(), QLineEdit()
    for field in (later, after):
        form.layout().addWidget(field)
        field.show()
    form.mover.watch(form)
    later.setFocus()

    qtbot.keyClick(later, Qt.Key.Key_Return)

    assert QApplication.focusWidget() is after
