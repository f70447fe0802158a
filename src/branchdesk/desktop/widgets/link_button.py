"""A button that looks like a link and is never cut off in the middle of a character."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget


class LinkButton(QPushButton):
    """Lines that do not fit end in …; the whole text is the tool tip and the spoken name."""

    _whole = ""
    """Qt tells of changes while a button is being made."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "link")
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.show_text(text)

    def show_text(self, text: str) -> None:
        """Show one line or several."""
        self._whole = text
        said = " ".join(text.splitlines())
        self.setAccessibleName(said)
        self.setToolTip(said)
        self._fit()

    def sizeHint(self) -> QSize:
        """Ask for the whole text."""
        metrics = self.fontMetrics()
        lines = self._whole.splitlines() or [""]
        wide = max(metrics.horizontalAdvance(line) for line in lines)
        return QSize(wide + self._around(), super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much as fits now."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Grow with the letters."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._fit()

    def _fit(self) -> None:
        room = self.width() - self._around()
        elide, right = self.fontMetrics().elidedText, Qt.TextElideMode.ElideRight
        # Its mnemonics are nobody's: a name with & is shown as it is.
        shown = "\n".join(elide(line, right, room) for line in self._whole.splitlines())
        shown = shown.replace("&", "&&")
        if shown != self.text():
            self.setText(shown)
        # The style lets links be as flat as can be: a row beside them would cut the second line.
        tall = self.sizeHint().height()
        if self.minimumHeight() != tall:
            self.setMinimumHeight(tall)

    def _around(self) -> int:
        return _RING * 2


_RING = 4
"""The ring of the focus on each side, at the largest letters too."""
