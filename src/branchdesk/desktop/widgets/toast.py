"""A notice that asks nothing and goes by itself, with a way back."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space

_SHOWN_FOR = 8000
"""Milliseconds; long enough to read a line and reach for the mouse."""


class Toast(QFrame):
    """Lies over the upper edge of its window; stays while the pointer or the focus is on it.

    There it covers the end of a subtitle at most; below stand the buttons of many pages.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setObjectName("toast")
        self.setProperty("toast", "true")
        self._undo: Callable[[], None] | None = None
        self._label = QLabel()
        self._label.setObjectName("toast_text")
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._button = QPushButton()
        self._button.setObjectName("toast_undo")
        self._button.setAutoDefault(False)
        self._button.clicked.connect(self._take_back)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._label)
        self._row.addWidget(self._button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SHOWN_FOR)
        self._timer.timeout.connect(self._fade)
        window.installEventFilter(self)
        self.hide()

    @Slot(str, object)
    def say(self, sentence: str, undo: Callable[[], None] | None = None) -> None:
        """Show a sentence, and an Undo button if there is something to call."""
        self._undo = undo
        self._label.setText(sentence)
        self._button.setText(self.tr("Undo"))
        self._button.setVisible(undo is not None)
        self.setAccessibleName(sentence)
        self._place()
        self.show()
        self.raise_()
        self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the middle when the window changes its size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    @Slot()
    def _take_back(self) -> None:
        undo, self._undo = self._undo, None
        self.hide()
        if undo is not None:
            undo()

    @Slot()
    def _fade(self) -> None:
        if self.underMouse() or self._button.hasFocus():
            self._timer.start()
        else:
            self.hide()

    def _place(self) -> None:
        window = self._window
        look = current_look()
        gap, wide, tight = (look.length(space) for space in (Space.XL, Space.L, Space.S))
        self._row.setContentsMargins(wide, tight, tight, tight)
        self._row.setSpacing(wide)
        self.setMaximumWidth(max(1, window.width() - 2 * gap))
        self.adjustSize()
        self.move((window.width() - self.width()) // 2, tight)
