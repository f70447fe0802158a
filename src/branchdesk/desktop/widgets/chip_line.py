"""A line of chips that goes on in the next line where it is too narrow."""

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space


class ChipLine(QWidget):
    """Places its chips from left to right, each as wide as its text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: list[QPushButton] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)

    def add(self, chip: QPushButton) -> None:
        """Put a chip at the end."""
        chip.setParent(self)
        self._chips.append(chip)
        self._place()

    def set_text(self, chip: QPushButton, text: str) -> None:
        """Let a chip say something else, and make room for it."""
        if chip.text() != text:
            chip.setText(text)
            self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the chips anew."""
        super().resizeEvent(event)
        self._place()

    def minimumSizeHint(self) -> QSize:
        """Be content with the widest chip; as tall as the lines are now."""
        wide = max((chip.sizeHint().width() for chip in self._chips), default=0)
        return QSize(wide, self.height())

    def sizeHint(self) -> QSize:
        """As tall as the lines are now."""
        return QSize(super().sizeHint().width(), self.height())

    def _place(self) -> None:
        gap = current_look().length(Space.XS)
        corner, tall = QPoint(0, 0), 0
        for chip in self._chips:
            hint = chip.sizeHint()
            if corner.x() and corner.x() + hint.width() > self.width():
                corner = QPoint(0, corner.y() + tall + gap)
            chip.setGeometry(QRect(corner, hint))
            corner.setX(corner.x() + hint.width() + gap)
            tall = max(tall, hint.height())
        if self.height() != corner.y() + tall:
            self.setFixedHeight(corner.y() + tall)
            self.updateGeometry()
