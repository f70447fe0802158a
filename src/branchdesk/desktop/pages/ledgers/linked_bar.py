"""Entries of another ledger that belong to the one in the form: the visits to a person."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space
from branchdesk.domain.ledgers import EntryId
from branchdesk.wording.filling import filled

_MOST = 6


class LinkedBar(QFrame):
    """Says how many there are, lists the latest, and begins another; hidden where none can be."""

    wanted = Signal(str)
    """Id of the entry to open"""
    new_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("linked_bar")
        self.said = QLabel()
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setProperty("role", "strong")
        self.new = QPushButton()
        self.new.setObjectName("new_linked")
        self.new.setProperty("kind", "link")
        self.new.setAutoDefault(False)
        self.new.clicked.connect(self.new_wanted)
        self.lines: list[QPushButton] = []
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        head = QHBoxLayout()
        head.addWidget(self.said)
        head.addWidget(self.new)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current_look().length(Space.XS))
        column.addLayout(head)
        column.addLayout(self._lines)
        self.hide()

    def show_linked(
        self, title: str, entries: Sequence[tuple[EntryId, str]], *, may_add: bool
    ) -> None:
        """Show the entries of a ledger, newest first; an empty title: nothing can be linked."""
        for button in self.lines:
            self._lines.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.lines = []
        self.setVisible(bool(title))
        self.said.setText(filled(self.tr("{0}: {1}"), (title, str(len(entries)))))
        self.new.setText(filled(self.tr("+ {0}"), (title,)))
        self.new.setVisible(may_add)
        for place, (entry, said) in enumerate(entries[:_MOST]):
            button = QPushButton(said.replace("&", "&&"))
            button.setObjectName(f"linked_{place}")
            button.setAccessibleName(said)
            button.setProperty("kind", "link")
            button.setProperty("entry", str(entry))
            button.setAutoDefault(False)
            button.clicked.connect(self._tell)
            self._lines.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            self.lines.append(button)

    @Slot()
    def _tell(self) -> None:
        pressed = self.sender()
        if isinstance(pressed, QPushButton):
            self.wanted.emit(str(pressed.property("entry")))
