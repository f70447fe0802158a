"""The widget for each shape of a ledger's field, and its text as it stands there."""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from branchdesk.desktop.people_search import Person
from branchdesk.desktop.widgets.moment_edits import DayEdit
from branchdesk.desktop.widgets.person_edit import PersonEdit
from branchdesk.desktop.widgets.task_table import TaskTable
from branchdesk.desktop.widgets.text_boxes import AutoGrowTextEdit
from branchdesk.domain.ledgers import LedgerField, Shape

WIDE = frozenset({Shape.TEXT, Shape.PEOPLE, Shape.TASKS})
"""Shapes that take both columns of the form."""


def widget_for(field: LedgerField, people: Sequence[Person]) -> QWidget:
    """Return a new, empty widget in which such a field is entered."""
    match field.shape:
        case Shape.TEXT:
            box = AutoGrowTextEdit()
            box.set_lines(2, 8)
            return box
        case Shape.DATE:
            return DayEdit()
        case Shape.TASKS:
            return TaskTable()
        case Shape.PERSON:
            person = PersonEdit()
            person.set_people(people)
            return person
        case Shape.CHOICE:
            choice = QComboBox()
            for text in ("", *field.choices):
                choice.addItem(text, text)
            return choice
        case _:
            return QLineEdit()


def show_text(widget: QWidget, text: str) -> None:
    """Show a field's text."""
    if isinstance(widget, TaskTable):
        widget.show_text(text)
    elif isinstance(widget, QComboBox):
        place = widget.findData(text)
        if place < 0:
            # A word the ledger offered once: it stays until somebody chooses another.
            widget.addItem(text, text)
            place = widget.count() - 1
        widget.setCurrentIndex(place)
    elif isinstance(widget, QPlainTextEdit):
        widget.setPlainText(text)
    elif isinstance(widget, QLineEdit):
        widget.setText(text)


def text_in(widget: QWidget) -> str:
    """Return a field's text exactly as it stands there."""
    if isinstance(widget, TaskTable):
        return widget.text()
    if isinstance(widget, QComboBox):
        return str(widget.currentData() or "")
    if isinstance(widget, QPlainTextEdit):
        return widget.toPlainText()
    return widget.text() if isinstance(widget, QLineEdit) else ""
