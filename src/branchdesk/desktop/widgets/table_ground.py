"""The ground of a drawn table and the lines below its rows, at once for all cells; its focus ring.

A table of a hundred cells is painted after every save; most of its cells have nothing else in them.
"""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QTableView

from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Radius, Space


def paint_ground(painter: QPainter, table: QTableView) -> None:
    """Lay the colour of a card under all rows."""
    tall = table.verticalHeader().length()
    ground = QRect(0, -table.verticalOffset(), table.viewport().width(), tall)
    painter.fillRect(ground, QColor(current_look().palette.card))


def tint_column(painter: QPainter, table: QTableView, column: int, colour: str) -> None:
    """Lay another colour under one column."""
    left, wide = table.columnViewportPosition(column), table.columnWidth(column)
    tall = table.verticalHeader().length()
    painter.fillRect(QRect(left, -table.verticalOffset(), wide, tall), QColor(colour))


def paint_lines(painter: QPainter, table: QTableView) -> None:
    """Draw the line below every row that is in sight."""
    look = current_look()
    painter.setPen(QPen(QColor(look.palette.line), look.length(Space.HAIR)))
    right = min(table.viewport().width(), table.horizontalHeader().length()) - 1
    for row in range(table.model().rowCount()):
        below = table.rowViewportPosition(row) + table.rowHeight(row) - 1
        if 0 <= below <= table.viewport().height():
            painter.drawLine(0, below, right, below)


def paint_focus(painter: QPainter, cell: QRect, corner: Radius) -> None:
    """Draw the ring of the cell that has the focus."""
    look = current_look()
    thick = look.length(Space.HAIR) * 2
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(look.palette.focus), thick))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    radius = look.length(corner)
    ring = QRectF(cell).adjusted(thick, thick, -thick, -thick)
    painter.drawRoundedRect(ring, radius, radius)
