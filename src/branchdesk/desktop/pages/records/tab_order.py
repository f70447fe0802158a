"""Tab goes through the form as one reads it."""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

_INNER = "qt_"
"""Qt's own parts of its widgets begin so."""


def chain_stops(*stops: QWidget) -> None:
    """Let Tab go from each stop to the next."""
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def stops_in(part: QWidget) -> list[QWidget]:
    """Return what Tab stops at inside a part, in the order in which its form was drawn."""
    window = part.window()
    return [
        widget
        for widget in part.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.window() is window
        and not widget.objectName().startswith(_INNER)
    ]
