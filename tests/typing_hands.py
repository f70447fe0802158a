"""Fingers on the keyboard: type into whatever has the focus, and count the keys."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from branchdesk.storage.pinyin_keys import pinyin_keys

_CTRL = Qt.KeyboardModifier.ControlModifier


class Hands:
    """Every key goes to the widget that has the focus, as it would from a keyboard."""

    def __init__(self, qtbot) -> None:
        self._qtbot = qtbot
        self.keys = 0
        """How many keys were pressed, free text apart."""
        self.said_in: list[str] = []
        """Names of the boxes that free text went into."""

    @property
    def place(self) -> str:
        """Return the name of what has the focus."""
        focused = QApplication.focusWidget()
        return focused.objectName() if focused is not None else ""

    def press(self, key: Qt.Key, *, ctrl: bool = False) -> None:
        """Press one key."""
        self.keys += 1
        modifier = _CTRL if ctrl else Qt.KeyboardModifier.NoModifier
        self._qtbot.keyClick(QApplication.focusWidget(), key, modifier)

    def enter(self) -> None:
        self.press(Qt.Key.Key_Return)

    def tab(self, times: int = 1) -> None:
        for _ in range(times):
            self.press(Qt.Key.Key_Tab)

    def letters(self, text: str) -> None:
        """Type letters and digits, key by key."""
        for letter in text:
            self.keys += 1
            self._qtbot.keyClicks(QApplication.focusWidget(), letter)

    def say(self, text: str) -> None:
        """Put in free text, as an input method does: its keys are the person's own."""
        self.said_in.append(self.place)
        self._insert(text)

    def spell(self, text: str) -> None:
        """Put in words that are no free text: every letter of their pinyin is a key, and one more.

        The last one is the blank that takes what the input method offers.
        """
        self.keys += len(pinyin_keys(text).split()[0]) + 1
        self._insert(text)

    def _insert(self, text: str) -> None:
        focused = QApplication.focusWidget()
        if isinstance(focused, QLineEdit):
            focused.insert(text)
        else:
            assert isinstance(focused, QPlainTextEdit), f"nothing to write into: {self.place}"
            focused.insertPlainText(text)


class NoMouse(QObject):
    """Notes every press of a mouse button anywhere in the program."""

    _PRESSES = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick, QEvent.Type.Wheel)

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.pressed: list[str] = []
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in self._PRESSES:
            self.pressed.append(watched.objectName())
        return False
