"""Connections that are made together and cut together."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt, SignalInstance
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


class Links:
    """What ties whoever works on a record to the form that it is shown in.

    A form is used again for the next record of its kind; by then nobody of the last one may listen.
    """

    def __init__(self) -> None:
        self._made: list[tuple[SignalInstance, Callable[..., Any]]] = []
        self._keys: list[QObject] = []
        self.are_cut = False
        """Whether the form belongs to another record by now."""

    def tie(self, signal: SignalInstance, slot: Callable[..., Any]) -> None:
        """Connect a signal to a bound slot."""
        signal.connect(slot)
        self._made.append((signal, slot))

    def bind(self, keys: str, form: QWidget, slot: Callable[[], None]) -> None:
        """Call a slot on a shortcut, anywhere in the form."""
        shortcut = QShortcut(QKeySequence(keys), form)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(slot)
        self._keys.append(shortcut)

    def cut(self) -> None:
        """Undo everything."""
        self.are_cut = True
        for signal, slot in self._made:
            signal.disconnect(slot)
        for shortcut in self._keys:
            shortcut.setParent(None)
            shortcut.deleteLater()
        self._made.clear()
        self._keys.clear()
