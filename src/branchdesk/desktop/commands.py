"""The keys that work everywhere in the window."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from branchdesk.desktop.keys import commit_pending_input
from branchdesk.desktop.page import Page
from branchdesk.desktop.places import NUMBERED, PageKey, Place, Places, number_of

SCANS_KEYS = "Ctrl+Shift+S"


class Shown(Protocol):
    """The window, as far as the keys need it."""

    @property
    def page(self) -> Page | None: ...
    def toggle_help(self) -> None: ...
    def hide_help(self) -> bool: ...


class Commands(QObject):
    """Ctrl+S, Ctrl+Enter, Ctrl+N, Ctrl+F, Ctrl+Z, F1, Esc; Alt+1 to 9, Alt+0, Ctrl+Shift+S."""

    def __init__(self, window: QWidget, shown: Shown, places: Places) -> None:
        super().__init__(window)
        self._shown = shown
        self._places = places
        # Bound here for good: the text of a page may not take them away.
        self._bind(QKeySequence("Ctrl+S"), self.save)
        self._bind(QKeySequence("Ctrl+Return"), self.finalise)
        self._bind(QKeySequence("Ctrl+Enter"), self.finalise)
        self._bind(QKeySequence("Ctrl+N"), self.create)
        self._bind(QKeySequence("Ctrl+F"), self.find)
        self._bind(QKeySequence("Ctrl+Z"), self.undo)
        self._bind(QKeySequence("F1"), self.help)
        self._bind(QKeySequence("Esc"), self.escape)
        self._pages: dict[QShortcut, PageKey] = {}
        self._pages[self._bind(QKeySequence(SCANS_KEYS), self._go)] = PageKey.SCANS
        for page in NUMBERED:
            self._pages[self._bind(QKeySequence(f"Alt+{number_of(page)}"), self._go)] = page

    @Slot()
    def save(self) -> None:
        """Keep what is being typed; the cursor stays where it is."""
        focused = QApplication.focusWidget()
        commit_pending_input()
        if self._shown.page is not None:
            self._shown.page.commit()
        _give_back(focused)

    @Slot()
    def finalise(self) -> None:
        """Finish the entry; the cursor stays unless the page moved it to a problem."""
        focused = QApplication.focusWidget()
        commit_pending_input()
        if self._shown.page is not None:
            self._shown.page.finalise()
        _give_back(focused)

    @Slot()
    def create(self) -> None:
        """Begin something new."""
        if self._shown.page is not None:
            self._shown.page.begin_new()

    @Slot()
    def find(self) -> None:
        """Search."""
        if self._shown.page is not None:
            self._shown.page.begin_search()

    @Slot()
    def undo(self) -> None:
        """Take back the last change: of the text one is in, else of the page."""
        focused = QApplication.focusWidget()
        if isinstance(focused, QLineEdit | QPlainTextEdit | QTextEdit):
            focused.undo()
        elif self._shown.page is not None:
            self._shown.page.undo()

    @Slot()
    def help(self) -> None:
        """Open or close the help of this page."""
        self._shown.toggle_help()

    @Slot()
    def escape(self) -> None:
        """Go one step back; nothing is lost."""
        if not self._shown.hide_help() and self._shown.page is not None:
            self._shown.page.escape()

    @Slot()
    def _go(self) -> None:
        shortcut = self.sender()
        if isinstance(shortcut, QShortcut):
            self._places.go(Place(self._pages[shortcut]))

    def _bind(self, keys: QKeySequence, slot: Callable[[], None]) -> QShortcut:
        window = self.parent()
        assert isinstance(window, QWidget)  # noqa: S101 - set in __init__
        shortcut = QShortcut(keys, window)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(slot)
        return shortcut


def _give_back(focused: QWidget | None) -> None:
    if focused is not None and QApplication.focusWidget() is None and focused.isVisible():
        focused.setFocus()
