"""Tables of whole lines that are only read."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from branchdesk.desktop.style import current_look


class PlainTable(QTableView):
    """Says so where it has nothing to show; chosen lines keep the colour that means something."""

    def __init__(self, parent: QWidget | None = None, *, outlined: bool = True) -> None:
        super().__init__(parent)
        self._nothing = ""
        if outlined:
            self.setProperty("outlined", "true")
        dress_table(self)

    def say_nothing(self, text: str) -> None:
        """Say what stands there while there is no line."""
        self._nothing = text
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines, or that there are none."""
        super().paintEvent(event)
        if self._nothing and self.model() is not None and not self.model().rowCount():
            painter = QPainter(self.viewport())
            painter.setPen(QColor(current_look().palette.muted))
            painter.drawText(self.viewport().rect(), int(_MIDDLE), self._nothing)


_MIDDLE = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap


def dress_table(table: QTableView) -> None:
    """Make a table one of whole lines that are only read."""
    table.setItemDelegate(KeepsColour(table))
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.verticalHeader().hide()
    table.setTabKeyNavigation(False)
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class KeepsColour(QStyledItemDelegate):
    """What is overdue is red in the chosen line too."""

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Let the colour of the model hold for chosen lines."""
        super().initStyleOption(option, index)
        colour = index.data(Qt.ItemDataRole.ForegroundRole)
        if isinstance(colour, QColor | QBrush):
            role = QPalette.ColorRole.HighlightedText
            option.palette.setBrush(role, QBrush(colour))  # type: ignore[attr-defined]
