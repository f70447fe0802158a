"""Matters agreed before and still open, offered above the agenda: one key takes them all up."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QWidget

from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space
from branchdesk.wording.filling import filled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from branchdesk.domain.follow_ups import Matter

_LONGEST = 36
"""Letters of a matter in the menu."""


class MattersBar(QFrame):
    """Says how many there are; hidden where there are none."""

    all_wanted = Signal()
    one_wanted = Signal(str)
    """Id of the matter"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("matters_bar")
        self.setProperty("banner", "coming")
        self.text = QLabel()
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.take_all = QPushButton(self.tr("Take up all  Ctrl+L"))
        self.take_all.setObjectName("take_up_all")
        self.take_all.setAccessibleName(self.tr("Take up all open matters in this meeting"))
        self.take_one = QPushButton(self.tr("Take up one…"))
        self.take_one.setObjectName("take_up_one")
        self._menu = QMenu(self)
        self.take_one.setMenu(self._menu)
        look = current_look()
        row = QHBoxLayout(self)
        row.setContentsMargins(
            look.length(Space.M),
            look.length(Space.XS),
            look.length(Space.XS),
            look.length(Space.XS),
        )
        row.setSpacing(look.length(Space.S))
        row.addWidget(self.text, 1)
        for button in (self.take_one, self.take_all):
            button.setAutoDefault(True)
            row.addWidget(button)
        self.take_all.clicked.connect(self.all_wanted)
        self.hide()

    def offer(self, matters: "Sequence[Matter]") -> None:
        """Show what can be taken up."""
        if not matters:
            self._menu.clear()
            self.hide()
            return
        from branchdesk.domain.follow_ups import MatterState

        late = sum(matter.state is MatterState.OVERDUE for matter in matters)
        pattern = (
            self.tr("{0} matters agreed before are still open, {1} of them overdue.")
            if late
            else self.tr("{0} matters agreed before are still open.")
        )
        self.text.setText(filled(pattern, (str(len(matters)), str(late))))
        self._menu.clear()
        for matter in matters:
            what = matter.agreed.what
            shown = what if len(what) <= _LONGEST else f"{what[: _LONGEST - 1]}…"
            parts = (shown, matter.agreed.owner.name, str(matter.due or ""))
            action = QAction(" · ".join(part for part in parts if part).replace("&", "&&"), self)
            action.setData(matter.id)
            action.triggered.connect(self._choose)
            self._menu.addAction(action)
        self.setVisible(bool(matters))

    def stops(self) -> list[QWidget]:
        """Return what Tab stops at."""
        return [self.take_one, self.take_all]

    @Slot()
    def _choose(self) -> None:
        chosen = self.sender()
        if isinstance(chosen, QAction):
            self.one_wanted.emit(str(chosen.data()))
