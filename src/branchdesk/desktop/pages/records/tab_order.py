"""Tab goes through the form as one reads it."""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def chain_stops(*stops: QWidget) -> None:
    """Let Tab go from each stop to the next."""
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def stops_in(part: QWidget) -> list[QWidget]:
    """Return what Tab stops at inside a part, in the order that its form was drawn in.

    The chain of focus runs in a ring through the whole window; those in this part keep their order.
    """
    found: list[QWidget] = []
    step = part.nextInFocusChain()
    while step is not None and step is not part:
        if step.focusPolicy() & Qt.FocusPolicy.TabFocus and part.isAncestorOf(step):
            found.append(step)
        step = step.nextInFocusChain()
    return found
