"""A short line for a number."""

from PySide6.QtWidgets import QLineEdit

from branchdesk.desktop.widgets.count_edit import CountEdit


def test_a_count_is_narrow_and_keeps_what_is_typed(qtbot):
    count, line = CountEdit(), QLineEdit()
    qtbot.addWidget(count)
    qtbot.addWidget(line)

    qtbot.keyClicks(count, "12x")

    assert count.text() == "12x"
    assert count.sizeHint().width() < line.sizeHint().width() / 2
