"""The column beside the main thing of a page: as wide as its letters need."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from branchdesk.desktop.style import current_look

_WIDTH_EMS = 20.5
_ENDLESS = 16_777_215
"""Qt's own word for any width."""


class SideColumn(QWidget):
    """A column of a fixed number of letters; give it a layout."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ems = _WIDTH_EMS
        self._free = False
        self._dress()

    def set_width_ems(self, ems: float) -> None:
        """Be this many letters wide."""
        self._ems = ems
        self._dress()

    def set_free(self, *, free: bool) -> None:
        """Be as wide as there is room, or of the fixed width again."""
        self._free = free
        self._dress()

    def changeEvent(self, event: QEvent) -> None:
        """Grow with the letters."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._dress()

    def _dress(self) -> None:
        if self._free:
            self.setMinimumWidth(0)
            self.setMaximumWidth(_ENDLESS)
            return
        wide = current_look().ems(self._ems)
        if self.minimumWidth() != wide or self.maximumWidth() != wide:
            self.setFixedWidth(wide)
