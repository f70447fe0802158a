"""Small parts that the stages share: labelled boxes, laid out below each other."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from branchdesk.desktop.widgets.text_boxes import AutoGrowTextEdit


def text_box(name: str, *, lines: int = 3, most: int = 14) -> AutoGrowTextEdit:
    """Return a box of several lines that Tab leaves."""
    box = AutoGrowTextEdit()
    box.setObjectName(name)
    box.setTabChangesFocus(True)
    box.set_lines(lines, most)
    return box


def line_box(name: str) -> QLineEdit:
    """Return a box of one line."""
    box = QLineEdit()
    box.setObjectName(name)
    return box


def button(name: str, text: str, *, kind: str = "") -> QPushButton:
    """Return a button that Enter presses too."""
    made = QPushButton(text)
    made.setObjectName(name)
    made.setAutoDefault(True)
    if kind:
        made.setProperty("kind", kind)
    return made


def label(text: str, role: str = "muted") -> QLabel:
    """Return a label that wraps."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    if role:
        made.setProperty("role", role)
    return made


def labelled(column: QVBoxLayout, text: str, field: QWidget, *, hint: str = "") -> QLabel:
    """Put a field under its label; the label is its name for screen readers."""
    made = label(text, "strong")
    made.setBuddy(field)
    field.setAccessibleName(text)
    if hint and isinstance(field, QLineEdit | QPlainTextEdit):
        field.setPlaceholderText(hint)
    column.addWidget(made)
    column.addWidget(field)
    return made
