"""A small card that says one thing and leads to its page."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space

_WIDTH_EMS = 20.0


class LinkCard(QFrame):
    """Heading, one strong line, a quiet one; Enter, Space or a click opens what it speaks of."""

    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "true")
        self.setProperty("raised", "true")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Maximum)
        self._heading = _label("caption")
        self._strong = _label("heading")
        self._quiet = _label("caption")
        look = current_look()
        column = QVBoxLayout(self)
        side = look.length(Space.L)
        column.setContentsMargins(side, look.length(Space.M), side, look.length(Space.M))
        column.setSpacing(look.length(Space.XS))
        for label in (self._heading, self._strong, self._quiet):
            column.addWidget(label)
        self.setFixedWidth(look.ems(_WIDTH_EMS))

    def show_text(self, heading: str, strong: str, quiet: str = "") -> None:
        """Show what the card says."""
        self._heading.setText(heading)
        self._strong.setText(strong)
        self._quiet.setText(quiet)
        self._quiet.setVisible(bool(quiet))
        self.setAccessibleName(f"{heading}: {strong}")
        self.setAccessibleDescription(quiet)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open on a click."""
        inside = self.rect().contains(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and inside:
            self.opened.emit()
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open on Enter or Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit()
            return
        super().keyPressEvent(event)


def _label(role: str) -> QLabel:
    label = QLabel()
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
