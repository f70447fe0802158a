"""What stands around the pages: rail, head, banner, foot, and the help beside them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from branchdesk.desktop.jobs import Jobs
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space
from branchdesk.desktop.widgets.header import Header
from branchdesk.desktop.widgets.job_panel import JobPanel
from branchdesk.desktop.widgets.rail import Rail

if TYPE_CHECKING:
    from branchdesk.desktop.widgets.help_panel import HelpPanel


class Frame(QWidget):
    """Lays the window out; decides nothing."""

    language_changed = Signal()

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("frame")
        self.rail = Rail()
        self.header = Header()
        self.pages = QStackedWidget()
        self.pages.setObjectName("pages")
        self.banner = _Banner()
        self.foot = JobPanel(jobs)
        self._help: HelpPanel | None = None
        self._middle = QVBoxLayout()
        for part in (self.header, self.banner, self.pages, self.foot):
            self._middle.addWidget(part, 1 if part is self.pages else 0)
        self._whole = QHBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._whole.addWidget(self.rail)
        self._whole.addLayout(self._middle, 1)
        # Rail and header come dressed.
        self._space()

    @property
    def helping(self) -> bool:
        """Whether the help is open."""
        return self._help is not None and not self._help.isHidden()

    def show_help(self, topic: str, language: str) -> None:
        """Open the help beside the page, or turn it to another text."""
        if self._help is None:
            from branchdesk.desktop.widgets.help_panel import HelpPanel

            self._help = HelpPanel()
            self._help.closed.connect(self.hide_help)
            self._whole.addWidget(self._help)
        self._help.show_topic(topic, language)
        self._help.show()

    @Slot()
    def hide_help(self) -> None:
        """Put the help away."""
        if self._help is not None:
            self._help.hide()

    def show_alone(self, widget: QWidget) -> None:
        """Show a widget that is no page in place of all pages, and throw away what was there."""
        self.clear()
        self.rail.allow(pages=False)
        self.banner.hide()
        self.header.show_title("", "")
        self.header.offer_actions(None, ())
        self.header.offer_years((), 0, visible=False)
        self.pages.addWidget(widget)

    def clear(self) -> None:
        """Throw away every page."""
        while (old := self.pages.widget(0)) is not None:
            self.pages.removeWidget(old)
            old.hide()
            old.deleteLater()

    def changeEvent(self, event: QEvent) -> None:
        """Pass on that the language changed."""
        if event.type() == QEvent.Type.LanguageChange:
            self.language_changed.emit()
        super().changeEvent(event)

    def dress(self) -> None:
        """Take over the look in force."""
        self._space()
        self.rail.dress()
        self.header.dress()

    def _space(self) -> None:
        look = current_look()
        edge = look.length(Space.L)
        self._middle.setContentsMargins(look.length(Space.XL), edge, look.length(Space.XL), edge)
        self._middle.setSpacing(look.length(Space.M))


class _Banner(QFrame):
    """Says that nothing can be changed here, as long as that is so."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("read_only_banner")
        self.setProperty("banner", "draft")
        self._label = QLabel()
        self._label.setProperty("role", "warning")
        self._label.setWordWrap(True)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        row = QHBoxLayout(self)
        row.addWidget(self._label)
        self._retranslate()
        self.hide()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._label.setText(
            self.tr(
                "This workspace can only be read: the folder is write-protected. "
                "Everything can be looked at and exported; nothing can be changed."
            )
        )
