"""Lays the search over the page; the page behind stays as it is."""

from PySide6.QtCore import QEvent, QObject, Signal, Slot
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from branchdesk.desktop.places import Place
from branchdesk.desktop.search.panel import SearchPanel
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space

_WIDTH_EMS = 58.0
_VEIL = 150
"""How much of the page behind is covered, of 255."""


class SearchOverlay(QWidget):
    """Covers the pages with a veil and shows the panel at the top of it."""

    opened = Signal(object)
    """Place: to go there; the overlay is closed already."""

    def __init__(self, panel: SearchPanel, over: QWidget) -> None:
        super().__init__(over.parentWidget())
        self.setObjectName("search_overlay")
        self.panel = panel
        self._over = over
        self._before: QWidget | None = None
        panel.setParent(self)
        panel.closed.connect(self.leave)
        panel.opened.connect(self._go)
        panel.reshaped.connect(self._place)
        over.installEventFilter(self)
        self.hide()

    def enter(self) -> None:
        """Show the search, or mark what was typed if it is open already."""
        if self.isHidden():
            self._before = QApplication.focusWidget()
            if self._before is not None:
                self._before.destroyed.connect(self._forget)
        self._place()
        self.show()
        self.raise_()
        self.panel.begin()

    @Slot()
    def leave(self) -> bool:
        """Close the search and give the fingers back; return whether it was open."""
        if self.isHidden():
            return False
        self.hide()
        before, self._before = self._before, None
        if before is not None and before.isVisible():
            before.setFocus()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay over the pages."""
        moved = event.type() in (QEvent.Type.Resize, QEvent.Type.Move)
        if watched is self._over and moved and not self.isHidden():
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Veil the page behind."""
        del event
        veil = QColor(current_look().palette.ground)
        veil.setAlpha(_VEIL)
        painter = QPainter(self)
        painter.fillRect(self.rect(), veil)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Close on a click beside the panel."""
        if not self.panel.geometry().contains(event.position().toPoint()):
            self.leave()

    @Slot()
    def _forget(self) -> None:
        self._before = None

    @Slot(object)
    def _go(self, place: Place) -> None:
        self.leave()
        self.opened.emit(place)

    @Slot()
    def _place(self) -> None:
        look = current_look()
        self.setGeometry(self._over.geometry())
        wide = min(self.width(), look.ems(_WIDTH_EMS))
        tall = self.height() - look.length(Space.XL)
        if not self.panel.listing:
            tall = min(tall, self.panel.heightForWidth(wide))
        tall = max(0, tall)
        self.panel.setGeometry((self.width() - wide) // 2, 0, wide, tall)
