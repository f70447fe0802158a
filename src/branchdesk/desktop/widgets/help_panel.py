"""Help of the page beside the page, not over it."""

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QTextBrowser,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from branchdesk import paths
from branchdesk.desktop.icons import icon
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space

_WIDTH_EMS = 24.0


class HelpPanel(QFrame):
    """Shows one text of resources/help, in the language of the windows."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("help_panel")
        self.setProperty("panel", "true")
        look = current_look()
        self.setFixedWidth(look.ems(_WIDTH_EMS))
        self._heading = QLabel()
        self._heading.setProperty("role", "heading")
        self._close = QToolButton()
        self._close.setObjectName("close_help")
        size = look.ems(1.2)
        self._close.setIcon(icon("close", look.palette.muted, size, ratio=self.devicePixelRatioF()))
        self._close.setIconSize(QSize(size, size))
        self._close.clicked.connect(self.closed)
        self._text = QTextBrowser()
        self._text.setObjectName("help_text")
        self._text.setOpenLinks(False)
        self._text.setFrameShape(QFrame.Shape.NoFrame)
        top = QHBoxLayout()
        top.addWidget(self._heading, 1)
        top.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(look.length(Space.L),) * 4)
        column.addLayout(top)
        column.addWidget(self._text, 1)
        self._retranslate()

    def show_topic(self, topic: str, language: str) -> None:
        """Show a text; where it is not translated, the Chinese one."""
        self._text.setMarkdown(_help_text(topic, language))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._heading.setText(self.tr("Help"))
        self._close.setAccessibleName(self.tr("Close help"))
        self._close.setToolTip(self.tr("Close help (Esc)"))
        self._text.setAccessibleName(self.tr("Help of this page"))


def _help_text(topic: str, language: str) -> str:
    folder = paths.resources() / "help"
    for file in (folder / language / f"{topic}.md", folder / f"{topic}.md"):
        if file.is_file():
            return file.read_text(encoding="utf-8")
    return ""
