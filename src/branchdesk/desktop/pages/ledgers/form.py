"""The one form of all ledgers, built from what a ledger declares; decides nothing."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from branchdesk.desktop.pages.ledgers.fields import WIDE, show_text, text_in, widget_for
from branchdesk.desktop.people_search import Person
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space
from branchdesk.desktop.widgets.moment_edits import DayEdit
from branchdesk.desktop.widgets.task_table import TaskTable
from branchdesk.domain.ledgers import LedgerDraft, LedgerField, LedgerKind, Shape
from branchdesk.domain.records import Attachment
from branchdesk.wording.board import basis_line
from branchdesk.wording.filling import filled


class LedgerForm(QWidget):
    """The fields of one ledger in two columns, under the headings of their sections."""

    edited = Signal()

    def __init__(
        self, kind: LedgerKind, people: Sequence[Person], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("ledger_form")
        self.kind = kind
        self._filling = False
        self._kept: LedgerDraft | None = None
        self.on = DayEdit()
        self.belongs_year = QLineEdit()
        self.belongs_year.setPlaceholderText(self.tr("The year of the day"))
        self.values = {field.key: widget_for(field, people) for field in kind.fields}
        self.fields: dict[str, QWidget] = {
            "on": self.on,
            "belongs_year": self.belongs_year,
            **{f"values.{key}": widget for key, widget in self.values.items()},
        }
        self.names: dict[str, str] = {
            "on": self.tr("Day"),
            "belongs_year": self.tr("Year it belongs to"),
            **{f"values.{field.key}": field.label for field in kind.fields},
        }
        self._grid = QGridLayout(self)
        self._lay_out()
        self._connect()

    def set_today(self, today: date) -> None:
        """Say which day it is, for days typed without a year and for what is overdue."""
        for widget in self.fields.values():
            if isinstance(widget, DayEdit | TaskTable):
                widget.set_today(today)

    def show_draft(self, draft: LedgerDraft) -> None:
        """Show a draft."""
        self._filling = True
        self._kept = draft
        self.on.setText(draft.on)
        self.belongs_year.setText(draft.belongs_year)
        for key, widget in self.values.items():
            show_text(widget, draft.values.get(key, ""))
        self._filling = False

    def draft(self) -> LedgerDraft | None:
        """Return exactly what stands in the form; None before a draft was shown."""
        if self._kept is None:
            return None
        typed = {key: text_in(widget) for key, widget in self.values.items()}
        others = {k: v for k, v in self._kept.values.items() if k not in self.values}
        return replace(
            self._kept,
            on=self.on.text(),
            belongs_year=self.belongs_year.text(),
            values={**others, **{key: text for key, text in typed.items() if text}},
        )

    def fill(self, key: str, text: str) -> None:
        """Let a field of the form say this, as if it were typed."""
        if key in self.values:
            show_text(self.values[key], text)

    def take_files(self, files: tuple[Attachment, ...]) -> None:
        """Let these be the photos and papers of the entry."""
        if self._kept is not None:
            self._kept = replace(self._kept, attachments=files)
            self.edited.emit()

    @property
    def files(self) -> tuple[Attachment, ...]:
        """The photos and papers of the entry."""
        return self._kept.attachments if self._kept else ()

    def _connect(self) -> None:
        for widget in self.fields.values():
            if isinstance(widget, TaskTable):
                widget.edited.connect(self._tell)
            elif isinstance(widget, QComboBox):
                widget.currentIndexChanged.connect(self._tell)
            elif isinstance(widget, QLineEdit | QPlainTextEdit):
                widget.textChanged.connect(self._tell)

    @Slot()
    def _tell(self) -> None:
        if not self._filling:
            self.edited.emit()

    def _lay_out(self) -> None:
        look = current_look()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(look.length(Space.L))
        self._grid.setVerticalSpacing(look.length(Space.S))
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self._row, self._column = 0, 0
        self._order: list[QWidget] = []
        self._place("on", self._required(), wide=False)
        self._place("belongs_year", "", wide=False)
        for section in dict.fromkeys(field.section for field in self.kind.fields):
            self._head(section)
            for field in self.kind.fields:
                if field.section == section:
                    self._place(f"values.{field.key}", self._note(field), wide=field.shape in WIDE)
        self._grid.setRowStretch(self._row + 1, 1)
        for one, other in pairwise(self._order):
            QWidget.setTabOrder(one, other)

    def _head(self, section: str) -> None:
        if not section:
            return
        self._new_line()
        label = _label(section, "strong")
        self._grid.addWidget(label, self._row, 0, 1, 2)
        self._row += 1

    def _place(self, path: str, note: str, *, wide: bool) -> None:
        widget = self.fields[path]
        widget.setObjectName(path.replace(".", "_"))
        widget.setAccessibleName(self.names[path])
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current_look().length(Space.XS))
        label = _label(self._named(path).replace("&", "&&"), "")
        label.setBuddy(widget)
        column.addWidget(label)
        column.addWidget(widget)
        if note:
            column.addWidget(_label(note, "basis"))
        column.addStretch()
        if wide:
            self._new_line()
        self._grid.addWidget(part, self._row, self._column, 1, 2 if wide else 1)
        self._order.append(widget)
        if wide or self._column == 1:
            self._row, self._column = self._row + 1, 0
        else:
            self._column = 1

    def _new_line(self) -> None:
        if self._column:
            self._row, self._column = self._row + 1, 0

    def _named(self, path: str) -> str:
        field = self.kind.field_of(path.removeprefix("values."))
        name = self.names[path]
        if field is not None and field.unit:
            name = filled(self.tr("{0} ({1})"), (name, field.unit))
        return f"{name} *" if path == "on" or (field is not None and field.required) else name

    def _note(self, field: LedgerField) -> str:
        if field.required:
            return self._required()
        if field.shape is Shape.PEOPLE:
            return self.tr("Names separated by 、")
        if field.shape is Shape.TASKS:
            return self.tr("Type into a cell · Enter: a new line · Delete: remove the line")
        if field.shape is Shape.TIME_SPAN:
            return self.tr("For example 14:30-16:00")
        return ""

    def _required(self) -> str:
        basis = basis_line(self.kind.basis, QCoreApplication.translate)
        return filled(self.tr("Required: {0}"), (basis,))


def _label(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if role:
        label.setProperty("role", role)
    return label
