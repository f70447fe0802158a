"""The head of every page: what it is, which year, and the one thing to do."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space
from branchdesk.desktop.widgets.elided_label import ElidedLabel
from branchdesk.wording.filling import filled

_MOST_BUTTONS = 4
"""Beside the red one; more would leave no room for the title on a small screen."""


class Header(QWidget):
    """Title, subtitle, year chooser and buttons of the page that is shown."""

    year_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self._title = QLabel()
        self._title.setObjectName("page_title")
        self._title.setProperty("role", "title")
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._subtitle = ElidedLabel()
        self._subtitle.setObjectName("page_subtitle")
        self._subtitle.setProperty("role", "muted")
        self._subtitle.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._years = QComboBox()
        self._years.setObjectName("year")
        self._years.activated.connect(self._tell_year)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._title)
        self._row.addWidget(self._subtitle, 1)
        self._row.addWidget(self._years)
        self._buttons: list[_ActionButton] = []
        self._rest: list[QAction] = []
        self._more: _MoreButton | None = None
        self.dress()
        self.retranslate()

    def show_title(self, title: str, subtitle: str) -> None:
        """Show what the page is."""
        self._title.setText(title)
        self._subtitle.setText(subtitle)

    def offer_years(self, years: Iterable[int], chosen: int, *, visible: bool) -> None:
        """Offer these years, newest first."""
        self._years.clear()
        for year in sorted(set(years) | {chosen}, reverse=True):
            self._years.addItem(filled(self.tr("{0}", "year"), (str(year),)), year)
        self._years.setCurrentIndex(self._years.findData(chosen))
        self._years.setVisible(visible)

    def offer_actions(self, primary: QAction | None, secondary: Sequence[QAction]) -> None:
        """Show a button for each action; the primary one is red and stands last.

        Where they are many, the first ones have buttons and the others stand in a menu.
        """
        shown = list(secondary)
        rest: list[QAction] = []
        if len(shown) > _MOST_BUTTONS:
            shown, rest = shown[: _MOST_BUTTONS - 1], shown[_MOST_BUTTONS - 1 :]
        wanted = [*shown, *([primary] if primary is not None else [])]
        if [button.shown for button in self._buttons] == wanted and self._rest == rest:
            return
        for button in (*self._buttons, *([self._more] if self._more is not None else [])):
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._rest = rest
        self._more = _MoreButton(rest) if rest else None
        self._buttons = [_ActionButton(action, primary=action is primary) for action in wanted]
        for place, button in enumerate(self._buttons):
            if place == len(shown) and self._more is not None:
                self._row.addWidget(self._more)
            self._row.addWidget(button)
            button.setVisible(button.shown.isVisible())
        if self._more is not None and self._more.parentWidget() is None:
            self._row.addWidget(self._more)

    def dress(self) -> None:
        """Take over the look in force."""
        self._row.setSpacing(current_look().length(Space.M))

    def retranslate(self) -> None:
        """Take over the language in force."""
        self._years.setAccessibleName(self.tr("Year"))
        self._years.setToolTip(self.tr("The year that is shown"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    @Slot(int)
    def _tell_year(self, index: int) -> None:
        self.year_chosen.emit(self._years.itemData(index))


class _MoreButton(QPushButton):
    """Opens a menu with what is wanted less often."""

    def __init__(self, actions: Sequence[QAction]) -> None:
        super().__init__()
        self.setObjectName("more_actions")
        self.setText(self.tr("&More"))
        self.setAccessibleName(self.tr("More actions"))
        self.setAutoDefault(False)
        menu = QMenu(self)
        menu.setObjectName("more_menu")
        menu.addActions(actions)
        self.setMenu(menu)


class _ActionButton(QPushButton):
    """A button that follows an action: its text, its shortcut, and whether it can be pressed."""

    def __init__(self, action: QAction, *, primary: bool) -> None:
        super().__init__()
        self.shown = action
        self.setObjectName(f"do_{action.objectName()}" if action.objectName() else "")
        if primary:
            self.setProperty("kind", "primary")
        self.setAutoDefault(False)
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    @Slot()
    def _follow(self) -> None:
        text, keys = self.shown.text(), self.shown.shortcut()
        if not keys.isEmpty():
            text = f"{text}  {keys.toString(QKeySequence.SequenceFormat.NativeText)}"
        self.setText(text)
        self.setAccessibleName(self.shown.text())
        self.setToolTip(self.shown.toolTip() if self.shown.toolTip() != text else "")
        self.setEnabled(self.shown.isEnabled())
        if self.parentWidget() is not None:
            self.setVisible(self.shown.isVisible())
