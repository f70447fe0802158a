"""The one way to ask: real boxes pressed by a timer that waits for them."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox, QPushButton, QWidget

from branchdesk.desktop.dialogs.ask import AskDialog
from branchdesk.desktop.prompts import QtPrompts


@pytest.fixture
def prompts(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    made = QtPrompts(window)
    yield made
    window.hide()


def when_a_box_is_up(qtbot, act):
    """Do something to the modal box as soon as there is one."""

    def look():
        box = QApplication.activeModalWidget()
        if box is not None:
            timer.stop()
            act(box)

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(5)
    return timer


def press(qtbot, label):
    def act(box):
        [button] = [b for b in box.findChildren(QPushButton) if b.text() == label]
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    return when_a_box_is_up(qtbot, act)


@pytest.mark.parametrize(("label", "answer"), [("Delete", True), ("Cancel", False)])
def test_a_question_is_answered_with_verbs(prompts, qtbot, label, answer):
    timer = press(qtbot, label)

    assert prompts.confirm("Delete this?", yes="Delete") is answer
    assert not timer.isActive()


def test_enter_gives_the_safe_answer(prompts, qtbot):
    timer = when_a_box_is_up(qtbot, lambda box: qtbot.keyClick(box, Qt.Key.Key_Return))

    assert prompts.confirm("Delete this?", yes="Delete") is False
    assert not timer.isActive()


def test_details_stay_folded(prompts, qtbot):
    seen = []

    def read(box):
        seen.append((box.text(), box.detailedText()))
        box.accept()

    timer = when_a_box_is_up(qtbot, read)

    prompts.tell("The disk is full.", detail="ENOSPC")

    assert seen == [("The disk is full.", "ENOSPC")]
    assert not timer.isActive()


def test_no_box_stays_behind(prompts, qtbot):
    parent = prompts._window
    timer = press(qtbot, "Cancel")
    prompts.confirm("Delete this?", yes="Delete")

    qtbot.waitUntil(lambda: not parent.findChildren(QMessageBox))
    assert not timer.isActive()


def type_into(qtbot, box, **texts):
    for name, text in texts.items():
        qtbot.keyClicks(box.findChild(QLineEdit, name), text)


def test_a_line_is_asked_for(prompts, qtbot):
    def answer(box):
        type_into(qtbot, box, answer="  First branch ")
        qtbot.keyClick(box, Qt.Key.Key_Return)

    timer = when_a_box_is_up(qtbot, answer)

    assert prompts.ask_text("Name?", yes="Set up") == "First branch"
    assert not timer.isActive()


def test_changing_ones_mind_answers_nothing(prompts, qtbot):
    timer = when_a_box_is_up(qtbot, lambda box: qtbot.keyClick(box, Qt.Key.Key_Escape))

    assert prompts.ask_text("Name?", yes="Set up", start="x") is None
    assert not timer.isActive()


@pytest.fixture
def new_passphrase(qtbot):
    dialog = AskDialog(None, "Passphrase", yes="Sign", secret=True, repeat=True, shortest=12)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


@pytest.mark.parametrize(
    ("first", "again", "usable"),
    [
        ("correct horse", "correct horse", True),
        ("correct horse", "correct house", False),
        ("correct horse", "", False),
        ("short", "short", False),
        ("", "", False),
    ],
)
def test_a_new_passphrase_is_long_enough_and_typed_twice(
    new_passphrase, qtbot, first, again, usable
):
    type_into(qtbot, new_passphrase, answer=first, again=again)

    assert new_passphrase.findChild(QPushButton, "yes").isEnabled() is usable


def test_a_passphrase_is_never_shown_and_keeps_its_blanks(new_passphrase, qtbot):
    type_into(qtbot, new_passphrase, answer=" two words ")

    lines = new_passphrase.findChildren(QLineEdit)

    assert new_passphrase.answer() == " two words "
    assert {line.echoMode() for line in lines} == {QLineEdit.EchoMode.Password}
