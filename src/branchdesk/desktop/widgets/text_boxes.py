"""A box for several lines that is as tall as its text."""

from math import ceil

from PySide6.QtCore import QSize, Slot
from PySide6.QtGui import QFontMetricsF, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget


class AutoGrowTextEdit(QPlainTextEdit):
    """Grows with its text from `least_lines` to `most_lines`, then scrolls; Tab leaves it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.least_lines = 2
        self.most_lines = 16
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        # In this kind of document a height is a count of lines.
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def set_lines(self, least: int, most: int) -> None:
        """Set how tall it may be, in lines."""
        self.least_lines, self.most_lines = least, most
        self._fit()

    def sizeHint(self) -> QSize:
        """Ask for exactly the lines that are there."""
        return QSize(super().sizeHint().width(), self._height())

    def minimumSizeHint(self) -> QSize:
        """Never be lower than that."""
        return QSize(super().minimumSizeHint().width(), self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Count the lines again: another width wraps them elsewhere."""
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Count the lines in the letters that are really used."""
        super().showEvent(event)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        wanted = self._height()
        if wanted != self.minimumHeight():
            self.setFixedHeight(wanted)

    def _height(self) -> int:
        lines = int(self.document().size().height())
        shown = min(max(lines, self.least_lines), self.most_lines)
        # Each line is rounded up on its own when it is drawn.
        inside = shown * ceil(QFontMetricsF(self.font()).lineSpacing())
        # What the style sheet adds around the text, and the document's own margin.
        around = self.height() - self.viewport().height() if self.isVisible() else _AROUND
        margin = round(2 * self.document().documentMargin())
        # And a hair, without which Qt takes the last line for hidden and scrolls.
        return inside + around + margin + 1


_AROUND = 12
