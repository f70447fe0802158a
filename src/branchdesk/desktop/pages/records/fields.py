"""Reading, showing, watching and locking the fields of a form."""

from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, QSignalBlocker
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from branchdesk.desktop.widgets.person_edit import PersonEdit
from branchdesk.domain.drafts import PersonDraft
from branchdesk.domain.ids import MemberId

Chosen = TypeVar("Chosen", bound=StrEnum)
TextField = QLineEdit | QPlainTextEdit

LASTING = "lasting"
"""A button with this property stays when its form is locked."""
_AWAY = "put_away"


def text_in(field: TextField) -> str:
    """Return what stands there, exactly as typed."""
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


def show_text(field: TextField, text: str) -> None:
    """Show a text; the same text again leaves cursor and undo alone."""
    if text_in(field) == text:
        return
    if isinstance(field, QLineEdit):
        field.setText(text)
        field.setCursorPosition(0)
    else:
        field.setPlainText(text)


def person_in(field: PersonEdit) -> PersonDraft:
    """Return the name as typed and the member it means."""
    found = field.person_id()
    return PersonDraft(field.text(), MemberId(found) if found else None)


def show_person(field: PersonEdit, person: PersonDraft) -> None:
    """Show a name and remember the member."""
    if person_in(field) != person:
        field.set_person(person.name, person.member)


def offer(field: QComboBox, choices: Iterable[tuple[str, str]]) -> None:
    """Offer (value, word) choices, keeping the one that is chosen."""
    with QSignalBlocker(field):
        chosen = field.currentData()
        field.clear()
        for value, word in choices:
            field.addItem(word, value)
        field.setCurrentIndex(max(0, field.findData(chosen)))


def may_shrink(field: QComboBox, *, letters: int) -> None:
    """Let a choice be as narrow as a few letters, however long its words are."""
    field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    field.setMinimumContentsLength(letters)


def chosen_in(field: QComboBox) -> str:
    """Return the value that is chosen, empty for none."""
    return str(field.currentData() or "")


def show_choice(field: QComboBox, value: str) -> None:
    """Choose a value; one that is not offered is added, so that showing never changes anything."""
    if field.findData(value) < 0:
        field.addItem(value, value)
    field.setCurrentIndex(field.findData(value))


def watch(fields: Iterable[QWidget], tell: Callable[[], None]) -> None:
    """Call ``tell``, a bound slot without arguments, whenever a field's content changes."""
    for field in fields:
        if isinstance(field, QLineEdit | QPlainTextEdit):
            field.textChanged.connect(tell)
        elif isinstance(field, QComboBox):
            field.currentIndexChanged.connect(tell)
        elif isinstance(field, QCheckBox):
            field.toggled.connect(tell)


def lock(form: QWidget, *, locked: bool) -> None:
    """Let a form only be read, or be typed into; text can be selected and copied either way."""
    for line in form.findChildren(QLineEdit):
        line.setReadOnly(locked)
    for box in form.findChildren(QPlainTextEdit):
        box.setReadOnly(locked)
    for choice in form.findChildren(QComboBox):
        choice.setEnabled(not locked)
    for button in form.findChildren(QAbstractButton):
        if isinstance(button, QCheckBox):
            button.setEnabled(not locked)
        elif not button.property(LASTING):
            _put_away(button, away=locked)


def _put_away(button: QAbstractButton, *, away: bool) -> None:
    """Hide a button that nothing can be done with, and show again what was hidden so."""
    if away and not button.isHidden():
        button.setProperty(_AWAY, True)
        button.hide()
    elif not away and button.property(_AWAY):
        button.setProperty(_AWAY, False)
        button.show()


class CalmWheel(QObject):
    """Keeps the wheel from changing a choice that only happens to lie under the pointer."""

    def calm(self, form: QWidget) -> None:
        """Include the choices inside ``form``; call again for choices made later."""
        for choice in form.findChildren(QComboBox):
            choice.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave the wheel to the scroll area around."""
        if event.type() == QEvent.Type.Wheel:
            event.ignore()
            return True
        return False
