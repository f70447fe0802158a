"""Fingers on the keyboard: what is still being typed, and Enter from field to field."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QWidget,
)


def commit_pending_input() -> None:
    """Finish the input method's composition and any editor that waits for focus to leave.

    Call it first in every save, print, export, page change and close: until the focus leaves, a
    spin box still holds the old number and an open table cell the old text.
    """
    QGuiApplication.inputMethod().commit()
    focused = QApplication.focusWidget()
    if focused is not None:
        focused.clearFocus()


class EnterMovesOn(QObject):
    """Lets Enter move to the next field of a form, as Tab does.

    Never while the input method composes: that Enter belongs to the words being typed.  Boxes of
    several lines keep their Enter; Ctrl+Enter is left alone.
    """

    def __init__(self, form: QWidget) -> None:
        super().__init__(form)
        self._composing = False
        self.watch(form)

    def watch(self, form: QWidget) -> None:
        """Include the fields inside ``form``; call again for fields made later."""
        for kind in (QLineEdit, QAbstractSpinBox, QComboBox):
            for field in form.findChildren(kind):
                field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Turn Enter into Tab."""
        if isinstance(event, QInputMethodEvent):
            self._composing = bool(event.preeditString())
        if event.type() == QEvent.Type.FocusIn:
            self._composing = False
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and event.modifiers() in (_NONE, _KEYPAD, _SHIFT)
            and isinstance(watched, QWidget)
            and not _popup_is_open(watched)
        ):
            if not self._composing:
                back = bool(event.modifiers() & _SHIFT)
                _move(watched, back=back)
            return not self._composing
        return False


_NONE = Qt.KeyboardModifier.NoModifier
_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


def _popup_is_open(field: QWidget) -> bool:
    return isinstance(field, QComboBox) and field.view().isVisible()


def _move(field: QWidget, *, back: bool) -> None:
    key = Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab
    modifiers = _SHIFT if back else _NONE
    QApplication.sendEvent(field, QKeyEvent(QEvent.Type.KeyPress, key, modifiers))
