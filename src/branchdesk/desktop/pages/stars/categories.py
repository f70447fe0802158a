"""A category of the star standard as a small card: its points, its bar, pressed to see it alone."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space
from branchdesk.desktop.widgets.flow_cards import FlowCards
from branchdesk.desktop.widgets.star_meter import ScoreBar
from branchdesk.domain.standard import CategoryScore
from branchdesk.wording.points import cut

_LEAST_EMS = 7.4
_LEAST_COMPACT_EMS = 5.2


class CategoryCards(FlowCards):
    """All categories, in as many rows as they need."""

    chosen = Signal(str)
    """Letter of the category that was pressed"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(least_ems=_LEAST_EMS, parent=parent)
        self._by_code: dict[str, CategoryCard] = {}
        self._compact = False

    def set_compact(self, *, compact: bool) -> None:
        """Show only the letter of each category where there is no room for its title."""
        self._compact = compact
        self._least_ems = _LEAST_COMPACT_EMS if compact else _LEAST_EMS
        for card in self._by_code.values():
            card.set_compact(compact=compact)
        self._lay_out()

    def show_categories(self, categories: Sequence[CategoryScore], *, chosen: str) -> None:
        """Show the points of each category; ``chosen`` is the one shown alone, empty for none."""
        for category in categories:
            if category.code not in self._by_code:
                card = CategoryCard(category.code)
                card.chosen.connect(self.chosen)
                self._by_code[category.code] = card
            self._by_code[category.code].show_category(category, chosen=category.code == chosen)
        for card in self._by_code.values():
            card.set_compact(compact=self._compact)
        cards = [self._by_code[category.code] for category in categories]
        if list(self.cards) != cards:
            self.show_cards(cards)


class CategoryCard(QFrame):
    """Title, points, bar; Enter, Space or a click chooses the category."""

    chosen = Signal(str)

    def __init__(self, code: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.code = code
        self._shown: CategoryScore | None = None
        self._compact = False
        self.setObjectName(f"category_{code}")
        self.setProperty("card", "true")
        self.setProperty("raised", "true")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        # All equally wide, whatever they are called.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._title = QLabel()
        self._title.setProperty("role", "caption")
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setWordWrap(True)
        self._points = QLabel()
        self._points.setProperty("role", "strong")
        self._bar = ScoreBar()
        look = current_look()
        column = QVBoxLayout(self)
        side = look.length(Space.S)
        column.setContentsMargins(side, look.length(Space.S), side, look.length(Space.M))
        column.setSpacing(look.length(Space.XS))
        column.addWidget(self._title, 1, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self._points)
        column.addWidget(self._bar)

    def show_category(self, category: CategoryScore, *, chosen: bool) -> None:
        """Show the points of the category, and whether it is shown alone."""
        self._shown = category
        self._show_texts()
        points = f"{cut(category.score)} / {cut(category.points)}"
        self._bar.show_score(float(category.score), float(category.points))
        self.setToolTip(f"{category.code} {category.title}")
        self.setAccessibleName(f"{category.title}: {points}")
        self.setAccessibleDescription(
            self.tr("Shown alone; press to see all") if chosen else self.tr("Press to see it alone")
        )
        wanted = "true" if chosen else ""
        if self.property("chosen") != wanted:
            self.setProperty("chosen", wanted)
            self.style().unpolish(self)
            self.style().polish(self)

    def set_compact(self, *, compact: bool) -> None:
        """Show the letter instead of the title."""
        if compact != self._compact:
            self._compact = compact
            self._show_texts()

    def _show_texts(self) -> None:
        category = self._shown
        if category is None:
            return
        self._title.setText(category.code if self._compact else category.title)
        between = "/" if self._compact else " / "
        self._points.setText(f"{cut(category.score)}{between}{cut(category.points)}")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose on a click."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(self.code)
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose on Enter or Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self.code)
            return
        super().keyPressEvent(event)
