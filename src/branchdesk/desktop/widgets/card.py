"""A card: white, rounded, with a heading and room for what belongs together."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space


class Card(QFrame):
    """Put widgets into `column`; buttons that belong to the heading into `head`."""

    def __init__(self, heading: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "true")
        self.heading = QLabel(heading)
        self.heading.setProperty("role", "heading")
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        # Never shown before it has a parent: it would flash up as a window of its own.
        if not heading:
            self.heading.hide()
        self.head = QHBoxLayout()
        self.head.addWidget(self.heading, 1)
        self.column = QVBoxLayout(self)
        look = current_look()
        self.column.setContentsMargins(*(look.length(Space.L),) * 4)
        self.column.setSpacing(look.length(Space.S))
        self.column.addLayout(self.head)

    def set_heading(self, heading: str) -> None:
        """Show another heading, or none if it is empty."""
        self.heading.setText(heading)
        self.heading.setVisible(bool(heading))
