"""The head of every page: what it is, which year, and the one thing to do."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent, QShowEvent
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

_SUBTITLE_EMS = 4.0
"""What is left to the quiet line beside the title, before a button goes into the menu."""
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
        # Never narrower than its year.
        self._years.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._years.activated.connect(self._tell_year)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._title)
        self._row.addWidget(self._subtitle, 1)
        self._row.addWidget(self._years)
        self._buttons: list[_ActionButton] = []
        self._primary: QAction | None = None
        self._more: _MoreButton | None = None
        self.dress()
        self.retranslate()

    def show_title(self, title: str, subtitle: str) -> None:
        """Show what the page is."""
        self._title.setText(title)
        self._subtitle.setText(subtitle)
        self._share_room()

    def offer_years(self, years: Iterable[int], chosen: int, *, visible: bool) -> None:
        """Offer these years, newest first."""
        offered = self._years
        wanted = {
            filled(self.tr("{0}", "year"), (str(year),)): year
            for year in sorted(set(years) | {chosen}, reverse=True)
        }
        if list(wanted) != [offered.itemText(index) for index in range(offered.count())]:
            offered.clear()
            for name, year in wanted.items():
                offered.addItem(name, year)
        offered.setCurrentIndex(offered.findData(chosen))
        self._years.setVisible(visible)
        self._share_room()

    def offer_actions(self, primary: QAction | None, secondary: Sequence[QAction]) -> None:
        """Show a button for each action; the primary one is red and stands last.

        Where they are many, or the window is narrow, the first ones have buttons and the others
        stand in a menu.
        """
        wanted = [*secondary, *([primary] if primary is not None else [])]
        if [button.shown for button in self._buttons] != wanted or self._primary is not primary:
            self._replace(wanted, primary)
        self._share_room()

    def _replace(self, wanted: Sequence[QAction], primary: QAction | None) -> None:
        for old in (*self._buttons, *([self._more] if self._more is not None else [])):
            self._row.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._primary = primary
        self._buttons = [_ActionButton(action, primary=action is primary) for action in wanted]
        self._more = _MoreButton()
        for button in self._buttons:
            if button.shown is primary:
                self._row.addWidget(self._more)
            self._row.addWidget(button)
            button.shown.changed.connect(self._share_room)
        if primary is None:
            self._row.addWidget(self._more)

    @Slot()
    def _share_room(self) -> None:
        """Give buttons to as many actions as there is room for, and put the rest into the menu."""
        if self._more is None:
            return
        red = [one for one in self._buttons if one.shown is self._primary]
        others = [one for one in self._buttons if one not in red and one.shown.isVisible()]
        count = self._how_many(others, red)
        shown = [*others[:count], *(one for one in red if one.shown.isVisible())]
        for button in self._buttons:
            button.setVisible(button in shown)
        self._more.offer([button.shown for button in others[count:]])

    def _how_many(self, others: Sequence["_ActionButton"], red: Sequence["_ActionButton"]) -> int:
        """Return how many of the actions beside the red one get a button of their own."""
        count = len(others) if len(others) <= _MOST_BUTTONS else _MOST_BUTTONS - 1
        if self._more is None or not self.isVisible():
            return count
        gap = self._row.spacing()
        heading = min(self._subtitle.sizeHint().width(), current_look().ems(_SUBTITLE_EMS))
        fixed = [heading, self._title.sizeHint().width()]
        fixed += [one.sizeHint().width() for one in red if one.shown.isVisible()]
        if not self._years.isHidden():
            fixed.append(self._years.sizeHint().width())
        while count > 0:
            parts = [*fixed, *(one.sizeHint().width() for one in others[:count])]
            if count < len(others):
                parts.append(self._more.sizeHint().width())
            if sum(parts) + gap * (len(parts) - 1) <= self.width():
                break
            count -= 1
        return count

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew."""
        super().resizeEvent(event)
        self._share_room()

    def showEvent(self, event: QShowEvent) -> None:
        """Share the room once it is known."""
        super().showEvent(event)
        self._share_room()

    def dress(self) -> None:
        """Take over the look in force."""
        self._row.setSpacing(current_look().length(Space.M))
        self._share_room()

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

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("more_actions")
        self.setText(self.tr("&More"))
        self.setAccessibleName(self.tr("More actions"))
        self.setAutoDefault(False)
        self._menu = QMenu(self)
        self._menu.setObjectName("more_menu")
        self.setMenu(self._menu)
        self.hide()

    def offer(self, actions: Sequence[QAction]) -> None:
        """Hold these actions; without any it is not there."""
        if self._menu.actions() != list(actions):
            self._menu.clear()
            self._menu.addActions(actions)
        self.setVisible(bool(actions))


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
