"""The form of a talk: who and when in the open, what was said behind a button."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from branchdesk.desktop.pages.ledgers.fields import show_text, text_in, widget_for
from branchdesk.desktop.people_search import Person
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space
from branchdesk.desktop.widgets.moment_edits import DayEdit
from branchdesk.desktop.widgets.person_edit import PersonEdit
from branchdesk.domain.ledgers import LedgerDraft, LedgerField, LedgerKind, Privacy
from branchdesk.domain.talks import PARTNER, RELATION, TALKER


class TalkForm(QWidget):
    """Shows a draft and hands it back exactly as it stands there.

    While the contents are hidden their boxes are empty: nothing of them is on the screen, not even
    for a screen reader.
    """

    edited = Signal()

    def __init__(self, kind: LedgerKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("talk_form")
        self._filling = False
        self._kept: LedgerDraft | None = None
        self._shown = True
        self._relation_part: QWidget
        self.on = DayEdit()
        fields = [field for field in kind.fields if field.key != RELATION]
        self.open_values = self._widgets(fields, private=False)
        self.said_values = self._widgets(fields, private=True)
        self.relation = _label("")
        self.show_said = QPushButton(self.tr("Show the contents"))
        self.show_said.setObjectName("show_said")
        self.show_said.setAutoDefault(False)
        self.hint = _label("basis")
        self.hint.setText(
            self.tr(
                "What was said stays on this computer: never exported, never in a packet, found "
                "by no search."
            )
        )
        self.said = QWidget()
        self.said.setObjectName("said")
        every = {**self.open_values, **self.said_values}
        labels = {field.key: field.label for field in fields}
        self.names: dict[str, str] = {
            "on": self.tr("Day"),
            **{f"values.{key}": labels[key] for key in every},
        }
        self.fields: dict[str, QWidget] = {
            "on": self.on,
            **{f"values.{key}": widget for key, widget in every.items()},
        }
        self._lay_out(kind, fields)
        self._connect()

    def set_people(self, people: Sequence[Person]) -> None:
        """Say who can be picked."""
        for widget in self.open_values.values():
            if isinstance(widget, PersonEdit):
                widget.set_people(people)

    def set_read_only(self) -> None:
        """Let nothing be typed; the contents can still be asked for."""
        for widget in self.fields.values():
            widget.setEnabled(False)

    @property
    def shows_contents(self) -> bool:
        """Whether what was said is on the screen."""
        return self._shown

    def show_draft(self, draft: LedgerDraft, *, contents: bool) -> None:
        """Show a draft, with or without what was said."""
        self._filling = True
        self._kept = draft
        self._shown = contents
        self.on.setText(draft.on)
        for key, widget in self.open_values.items():
            show_text(widget, draft.values.get(key, ""))
        for key, widget in self.said_values.items():
            show_text(widget, draft.values.get(key, "") if contents else "")
            if isinstance(widget, QPlainTextEdit):
                # What Ctrl+Z could bring back would be the contents of another talk.
                widget.document().clearUndoRedoStacks()
        self.said.setVisible(contents)
        self.show_said.setVisible(not contents)
        self._filling = False

    def conceal(self) -> None:
        """Take what was said off the screen."""
        if self._shown and (kept := self.draft()) is not None:
            self.show_draft(kept, contents=False)

    def draft(self) -> LedgerDraft | None:
        """Return exactly what stands in the form; None before a draft was shown."""
        if self._kept is None:
            return None
        typed = {key: text_in(widget) for key, widget in self.open_values.items()}
        if self._shown:
            typed |= {key: text_in(widget) for key, widget in self.said_values.items()}
        others = {k: v for k, v in self._kept.values.items() if k not in typed}
        return replace(
            self._kept,
            on=self.on.text(),
            values={**others, **{key: text for key, text in typed.items() if text}},
        )

    def _widgets(self, fields: Sequence[LedgerField], *, private: bool) -> dict[str, QWidget]:
        return {
            field.key: widget_for(field, ())
            for field in fields
            if (field.privacy is Privacy.PRIVATE) is private
        }

    def _connect(self) -> None:
        self.show_said.clicked.connect(self._reveal)
        for widget in self.fields.values():
            if isinstance(widget, QComboBox):
                widget.currentIndexChanged.connect(self._tell)
            elif isinstance(widget, QLineEdit | QPlainTextEdit):
                widget.textChanged.connect(self._tell)

    @Slot()
    def _tell(self) -> None:
        if not self._filling:
            self.edited.emit()

    @Slot()
    def _reveal(self) -> None:
        if (kept := self.draft()) is not None:
            self.show_draft(kept, contents=True)
            first = next(iter(self.said_values.values()), None)
            if first is not None:
                first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self, kind: LedgerKind, fields: Sequence[LedgerField]) -> None:
        look = current_look()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.length(Space.S))
        shapes = {field.key: field for field in fields}
        head = self._grid()
        self._put(head, "on", 0, 0, must=True)
        self._put(head, "values.place", 0, 1)
        self._put(head, f"values.{TALKER}", 1, 0, must=True)
        self._put(head, f"values.{PARTNER}", 1, 1, must=True)
        placed = {"place", TALKER, PARTNER}
        row, side = 2, 0
        for key in self.open_values:
            if key not in placed:
                self._put(head, f"values.{key}", row, side, must=shapes[key].required)
                row, side = (row, 1) if side == 0 else (row + 1, 0)
        relation = next((f.label for f in kind.fields if f.key == RELATION), "")
        self._relation_part = self._said_beside(relation)
        head.addWidget(self._relation_part, row, side)
        column.addLayout(head)
        column.addWidget(self.show_said, 0, Qt.AlignmentFlag.AlignLeft)
        inner = QVBoxLayout(self.said)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(look.length(Space.S))
        for key in self.said_values:
            inner.addWidget(self._part(f"values.{key}"))
        column.addWidget(self.said)
        column.addWidget(self.hint)
        column.addStretch()
        order = [
            self.on,
            *(w for key in ("place", TALKER, PARTNER) if (w := self.open_values.get(key))),
            *(w for key, w in self.open_values.items() if key not in placed),
            self.show_said,
            *self.said_values.values(),
        ]
        for one, other in pairwise(order):
            QWidget.setTabOrder(one, other)

    def show_relation(self, relation: str) -> None:
        """Show what follows from the two people; nothing while nobody is named."""
        self.relation.setText(relation)
        self._relation_part.setVisible(bool(relation))

    def _said_beside(self, name: str) -> QWidget:
        """Return what follows from the two people, in line with the fields beside it."""
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current_look().length(Space.XS))
        label = _label("")
        label.setText(name)
        self.relation.setMinimumHeight(self.on.sizeHint().height())
        column.addWidget(label)
        column.addWidget(self.relation)
        return part

    def _grid(self) -> QGridLayout:
        look = current_look()
        grid = QGridLayout()
        grid.setHorizontalSpacing(look.length(Space.M))
        grid.setVerticalSpacing(look.length(Space.S))
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        return grid

    def _put(
        self, grid: QGridLayout, path: str, row: int, side: int, *, must: bool = False
    ) -> None:
        if path in self.fields:
            grid.addWidget(self._part(path, must=must), row, side)

    def _part(self, path: str, *, must: bool = False) -> QWidget:
        widget = self.fields[path]
        widget.setObjectName(path.replace(".", "_"))
        widget.setAccessibleName(self.names[path])
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current_look().length(Space.XS))
        label = _label("")
        label.setText(f"{self.names[path]} *" if must else self.names[path])
        label.setBuddy(widget)
        column.addWidget(label)
        column.addWidget(widget)
        return part


def _label(role: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if role:
        label.setProperty("role", role)
    return label
