"""Cards side by side, as many as fit, all of the same width."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLayout, QWidget

from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space


class FlowCards(QWidget):
    """Lays its cards out in rows; a narrower window means more rows, never narrower cards.

    With ``fill`` few cards share the whole width; without, they keep to the left.
    """

    def __init__(
        self, *, least_ems: float = 16.0, fill: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._least_ems = least_ems
        self._fill = fill
        self._cards: tuple[QWidget, ...] = ()
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(current_look().length(Space.M))

    @property
    def cards(self) -> tuple[QWidget, ...]:
        """What is shown, in its order."""
        return self._cards

    def show_cards(self, cards: Sequence[QWidget]) -> None:
        """Replace the cards; those that are not shown any more are thrown away."""
        for old in self._cards:
            self._grid.removeWidget(old)
            if old not in cards:
                old.hide()
                old.deleteLater()
        self._cards = tuple(cards)
        self._columns = 0
        self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew if another number fits side by side."""
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        gap = self._grid.spacing()
        least = current_look().ems(self._least_ems)
        columns = max(1, (self.width() + gap) // (least + gap))
        if self._fill:
            columns = min(columns, max(1, len(self._cards)))
        if columns == self._columns:
            return
        for column in range(max(columns, self._grid.columnCount())):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        self._columns = columns
        for place, card in enumerate(self._cards):
            self._grid.addWidget(card, place // columns, place % columns)
        self._grid.activate()

    def minimumSizeHint(self) -> QSize:
        """Be content with one card side by side."""
        return QSize(current_look().ems(self._least_ems), super().minimumSizeHint().height())
