"""One matter agreed before, taken up in this sitting: done, going on, or agreed anew."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from branchdesk.desktop.pages.records.fields import show_text, text_in, watch
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space
from branchdesk.desktop.widgets.moment_edits import DayEdit
from branchdesk.domain.drafts import SettlementDraft
from branchdesk.domain.ids import FollowUpId
from branchdesk.wording.filling import filled

_DAY_EMS = 8
"""A day written out is never cut off."""


class SettlementBox(QFrame):
    """Shows what was agreed, and hands back what was found of it."""

    changed = Signal()
    remove_wanted = Signal()
    agree_anew_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("settlement")
        self.setProperty("inset", "true")
        self._draft: SettlementDraft | None = None
        self._showing = False
        self.what = _label("strong")
        self.origin = _label("caption")
        self.done_on, self.new_due = DayEdit(), DayEdit()
        self.result = QLineEdit()
        self.anew = QPushButton(self.tr("Agree anew"))
        self.remove = QToolButton()
        self._lay_out()
        watch((self.done_on, self.result, self.new_due), self._tell)
        self.remove.clicked.connect(self.remove_wanted)
        self.anew.clicked.connect(self.agree_anew_wanted)

    def prepare(self, *, today: date) -> None:
        """Say which day it is."""
        self.done_on.set_today(today)
        self.new_due.set_today(today)

    def show_draft(self, draft: SettlementDraft) -> None:
        """Show a matter and what is said of it."""
        self._showing = True
        self._draft = draft
        self.what.setText(draft.what)
        due = filled(self.tr("due {0}"), (draft.due,)) if draft.due else ""
        self.origin.setText(" · ".join(p for p in (draft.agreed_in, draft.owner, due) if p))
        show_text(self.done_on, draft.done_on)
        show_text(self.result, draft.result)
        show_text(self.new_due, draft.new_due)
        self.show_into(draft.into)
        for field, name in self._names():
            field.setAccessibleName(f"{name}: {draft.what}")
        self._showing = False

    def show_into(self, into: FollowUpId | None) -> None:
        """Say whether the matter goes on as one agreed anew below."""
        if self._draft is not None:
            self._draft = replace(self._draft, into=into)
        self.anew.setEnabled(into is None)
        self.anew.setText(self.tr("Agree anew") if into is None else self.tr("Agreed anew below"))

    def read(self) -> SettlementDraft:
        """Return what stands there."""
        assert self._draft is not None  # noqa: S101 - shown before it is read
        return replace(
            self._draft,
            done_on=text_in(self.done_on),
            result=text_in(self.result),
            new_due=text_in(self.new_due),
        )

    def fields(self, path: str) -> dict[str, QWidget]:
        """Return the fields under their paths."""
        return {
            f"{path}.done_on": self.done_on,
            f"{path}.result": self.result,
            f"{path}.new_due": self.new_due,
        }

    def stops(self) -> list[QWidget]:
        """Return what Tab stops at, in reading order."""
        return [self.remove, self.done_on, self.result, self.new_due, self.anew]

    def _names(self) -> tuple[tuple[QWidget, str], ...]:
        return (
            (self.done_on, self.tr("Done on")),
            (self.result, self.tr("Result")),
            (self.new_due, self.tr("New date")),
            (self.remove, self.tr("Take out of this meeting")),
            (self.anew, self.tr("Agree anew")),
        )

    def _lay_out(self) -> None:
        look = current_look()
        gap = look.length(Space.S)
        for field, name in (
            (self.done_on, "settled_done_on"),
            (self.result, "settled_result"),
            (self.new_due, "settled_new_due"),
            (self.anew, "agree_anew"),
            (self.remove, "remove_settled"),
        ):
            field.setObjectName(name)
        for day in (self.done_on, self.new_due):
            day.setMinimumWidth(look.ems(_DAY_EMS))
        self.anew.setProperty("kind", "quiet")
        self.anew.setAutoDefault(True)
        self.anew.setToolTip(
            self.tr("Adds a new agreed matter to this item; this one goes on as that.")
        )
        self.remove.setText("✕")
        self.remove.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.remove.setToolTip(self.tr("Take out of this meeting; the matter stays open."))
        first = QHBoxLayout()
        first.setSpacing(gap)
        first.addWidget(self.what, 1)
        first.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)
        second = QHBoxLayout()
        second.setSpacing(gap)
        for text, field, share in (
            (self.tr("Done on"), self.done_on, 3),
            (self.tr("Result"), self.result, 4),
            (self.tr("New date"), self.new_due, 3),
        ):
            label = QLabel(text)
            label.setProperty("role", "muted")
            label.setBuddy(field)
            second.addWidget(label)
            second.addWidget(field, share)
        second.addWidget(self.anew)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(look.length(Space.M),) * 4)
        column.setSpacing(look.length(Space.XS))
        column.addLayout(first)
        column.addWidget(self.origin)
        column.addLayout(second)

    @Slot()
    def _tell(self) -> None:
        if not self._showing:
            self.changed.emit()


def _label(role: str) -> QLabel:
    label = QLabel()
    label.setProperty("role", role)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
