"""A form of a few fields in two columns; it decides nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from branchdesk.desktop.keys import EnterMovesOn
from branchdesk.desktop.pages.ledgers.fields import show_text, text_in
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space


@dataclass(frozen=True, slots=True)
class Field:
    """One field: the name of what it holds, its label and the widget it is entered in."""

    key: str
    label: str
    widget: QWidget
    wide: bool = False
    note: str = ""


class FieldsForm(QWidget):
    """Shows texts by their keys and hands back what stands there."""

    edited = Signal()
    """Something was typed or chosen."""

    def __init__(
        self, name: str, fields: Sequence[Field], *, columns: int = 2, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._filling = False
        self._columns = columns
        self.fields: dict[str, QWidget] = {field.key: field.widget for field in fields}
        self.names: dict[str, str] = {field.key: field.label.rstrip(" *") for field in fields}
        self._grid = QGridLayout(self)
        look = current_look()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(look.length(Space.L))
        self._grid.setVerticalSpacing(look.length(Space.S))
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)
        row = column = 0
        for field in fields:
            if field.wide and column:
                row, column = row + 1, 0
            span = columns if field.wide else 1
            self._grid.addWidget(self._part(field, name), row, column, 1, span)
            column += span
            if column >= columns:
                row, column = row + 1, 0
        # What is left of the height stands below the fields, not between them.
        self._grid.setRowStretch(row + 1, 1)
        for one, other in pairwise(field.widget for field in fields):
            QWidget.setTabOrder(one, other)
        self._enter = EnterMovesOn(self)

    def show_texts(self, texts: Mapping[str, str]) -> None:
        """Show what each field holds; a field that is not named is emptied."""
        self._filling = True
        for key, widget in self.fields.items():
            text = texts.get(key, "")
            if text_in(widget) != text:
                show_text(widget, text)
        self._filling = False

    def texts(self) -> dict[str, str]:
        """Return exactly what stands in the form."""
        return {key: text_in(widget) for key, widget in self.fields.items()}

    def set_choices(self, key: str, choices: Sequence[tuple[str, str]]) -> None:
        """Offer other choices in a field: what each is called, and what it stands for."""
        widget = self.fields[key]
        if isinstance(widget, QComboBox):
            self._filling = True
            kept = text_in(widget)
            widget.clear()
            for text, value in choices:
                widget.addItem(text, value)
            widget.setCurrentIndex(max(widget.findData(kept), 0))
            self._filling = False

    def _part(self, field: Field, name: str) -> QWidget:
        widget = field.widget
        widget.setObjectName(f"{name}_{field.key}")
        widget.setAccessibleName(field.label.rstrip(" *"))
        if isinstance(widget, QPlainTextEdit):
            widget.setTabChangesFocus(True)
            widget.textChanged.connect(self._tell)
        elif isinstance(widget, QComboBox):
            widget.currentIndexChanged.connect(self._tell)
        elif isinstance(widget, QLineEdit):
            widget.textChanged.connect(self._tell)
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current_look().length(Space.XS))
        label = quiet(field.label, "")
        label.setBuddy(widget)
        column.addWidget(label)
        column.addWidget(widget)
        if field.note:
            column.addWidget(quiet(field.note, "basis"))
        column.addStretch()
        return part

    @Slot()
    def _tell(self) -> None:
        if not self._filling:
            self.edited.emit()


def choice(choices: Sequence[tuple[str, str]]) -> QComboBox:
    """Return a box to choose from: what each is called, and what it stands for."""
    box = QComboBox()
    for text, value in choices:
        box.addItem(text, value)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(6)
    return box


def quiet(text: str, role: str) -> QLabel:
    """Return a label of plain text, whatever it says."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if role:
        label.setProperty("role", role)
    return label
