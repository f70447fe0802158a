"""An empty page teaches: what it is for, and its first action."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from branchdesk.desktop.icons import pixmap
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space

_ICON_EMS = 3.2
_TEXT_EMS = 34.0


class EmptyState(QFrame):
    """Icon, heading, what it is for, and up to two buttons, in the middle of a card."""

    acted = Signal()
    """The first action was pressed."""
    acted_otherwise = Signal()
    """The second one was pressed."""

    def __init__(
        self,
        icon: str,
        heading: str,
        text: str,
        *,
        action: str = "",
        other_action: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("empty_state")
        self.setProperty("card", "true")
        look = current_look()
        picture = QLabel()
        picture.setPixmap(
            pixmap(icon, look.palette.muted, look.ems(_ICON_EMS), ratio=self.devicePixelRatioF())
        )
        picture.setAlignment(_CENTRE)
        self.heading = _label(heading, "heading")
        self.text = _label(text, "muted")
        self.text.setMaximumWidth(look.ems(_TEXT_EMS))
        if not text:
            # Never shown before it has a parent: it would flash up as a window of its own.
            self.text.hide()
        column = QVBoxLayout(self)
        column.setSpacing(look.length(Space.M))
        column.addStretch(2)
        for part in (picture, self.heading):
            column.addWidget(part)
        middle = QHBoxLayout()
        middle.addStretch(1)
        # A share far above the stretches: as wide as it may be, and as high as its lines need.
        middle.addWidget(self.text, 100)
        middle.addStretch(1)
        column.addLayout(middle)
        buttons = QHBoxLayout()
        buttons.setSpacing(look.length(Space.M))
        buttons.addStretch()
        self.button = self._button("first_action", action, primary=True)
        self.other_button = self._button("other_action", other_action, primary=False)
        self.button.clicked.connect(self.acted)
        self.other_button.clicked.connect(self.acted_otherwise)
        buttons.addWidget(self.other_button)
        buttons.addWidget(self.button)
        buttons.addStretch()
        column.addLayout(buttons)
        column.addStretch(3)

    def _button(self, name: str, text: str, *, primary: bool) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        if primary:
            button.setProperty("kind", "primary")
        if not text:
            button.hide()
        return button


_CENTRE = Qt.AlignmentFlag.AlignCenter


def _label(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", role)
    label.setAlignment(_CENTRE)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
