"""A small window above all others that copies one field after the other to the clipboard."""

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from branchdesk.desktop.fill.presenter import FillPresenter
from branchdesk.desktop.models.lines import Line, Mark
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space
from branchdesk.desktop.widgets.line_list import LineList
from branchdesk.domain.filling import Filled
from branchdesk.wording.filling import filled

_SIZE_EMS = (27.0, 34.0)
_SHOWN = 60
"""Characters of a value shown in the list."""
_ON = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_TOP = Qt.WindowType.Tool | Qt.WindowType.WindowStaysOnTopHint


class FillStrip(QWidget):
    """Enter or Space copies the next field, with Shift the one before; Esc closes.

    It knows nothing of the other program: it only fills the clipboard, and empties it again on
    closing if it still holds what was copied here.
    """

    def __init__(self, presenter: FillPresenter, *, title: str, parent: QWidget | None) -> None:
        super().__init__(parent, _TOP)
        self.setObjectName("fill_strip")
        self.setProperty("ground", "true")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._presenter = presenter
        self._ours = ""
        """What we put into the clipboard last."""
        look = current_look()
        self.setWindowTitle(filled(self.tr("Copy item by item: {0}"), (title,)))
        self.profile = QComboBox()
        self.profile.setObjectName("fill_profile")
        self.profile.setAccessibleName(self.tr("Form of the outside platform"))
        for one in presenter.profiles:
            self.profile.addItem(f"{one.name} · {one.note}" if one.note else one.name)
        self.copied = _label("fill_copied", "muted")
        self.warning = _label("fill_warning", "warning")
        self.coming = _label("fill_coming", "heading")
        self.next = QPushButton(self.tr("Copy the next item"))
        self.next.setObjectName("copy_next")
        self.next.setProperty("kind", "primary")
        self.next.setToolTip(self.tr("Enter or Space"))
        self.back = QPushButton(self.tr("The one before"))
        self.back.setObjectName("copy_back")
        self.back.setToolTip(self.tr("Shift+Enter"))
        for button in (self.next, self.back):
            # Keys are read in one place, so that Space means the same wherever the focus is.
            button.setAutoDefault(False)
        self.list = LineList()
        self.list.setObjectName("fill_fields")
        self.list.setAccessibleName(self.tr("Fields of the form, to jump to"))
        buttons = QHBoxLayout()
        buttons.setSpacing(look.length(Space.S))
        buttons.addWidget(self.next, 1)
        buttons.addWidget(self.back)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(look.length(Space.M),) * 4)
        column.setSpacing(look.length(Space.S))
        for part in (self.profile, self.copied, self.warning, self.coming):
            column.addWidget(part)
        column.addLayout(buttons)
        column.addWidget(self.list, 1)
        for field in (self.next, self.back, self.list, self.profile):
            field.installEventFilter(self)
        self.profile.activated.connect(self._choose)
        self.next.clicked.connect(self.copy_next)
        self.back.clicked.connect(self.copy_back)
        self.list.clicked.connect(self._jump_here)
        self.resize(look.ems(_SIZE_EMS[0]), look.ems(_SIZE_EMS[1]))
        self._show()
        self.next.setFocus()

    @Slot()
    def copy_next(self) -> None:
        """Copy the next field."""
        self._copy(self._presenter.go_on())

    @Slot()
    def copy_back(self) -> None:
        """Copy the field before."""
        self._copy(self._presenter.go_back())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Enter, Space and Shift mean the same on every part of the strip."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if watched is self.profile and event.key() == Qt.Key.Key_Space:
                return False
            return self._key(event, on_list=watched is self.list)
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy or close."""
        if not self._key(event, on_list=False):
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave nothing of ours in the clipboard."""
        clipboard = QGuiApplication.clipboard()
        if self._ours and clipboard.text() == self._ours:
            clipboard.clear()
        self._ours = ""
        super().closeEvent(event)

    def _key(self, event: QKeyEvent, *, on_list: bool) -> bool:
        key, shift = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key == Qt.Key.Key_Escape:
            self.close()
        elif key not in _ON:
            return False
        elif shift:
            self.copy_back()
        elif on_list and self.list.current_row() != self._presenter.place:
            # The arrows went somewhere else: that is what is meant.
            self._jump_here()
        else:
            self.copy_next()
        return True

    @Slot()
    def _jump_here(self) -> None:
        self._copy(self._presenter.jump(self.list.current_row()))

    @Slot(int)
    def _choose(self, number: int) -> None:
        self._presenter.choose(number)
        self._show()

    def _copy(self, item: Filled | None) -> None:
        if item is not None:
            clipboard = QGuiApplication.clipboard()
            # Nothing there: nothing old may be pasted in its place.
            clipboard.setText(item.text) if item.text else clipboard.clear()
            self._ours = item.text
        self._show()

    def _show(self) -> None:
        presenter = self._presenter
        done, coming = presenter.copied, presenter.coming
        if done is None:
            self.copied.setText(self.tr("Click into the first field of the form, then copy."))
        elif done.text:
            self.copied.setText(filled(self.tr("Copied: {0}"), (done.label,)))
        else:
            self.copied.setText(filled(self.tr("{0} is empty: nothing to paste."), (done.label,)))
        self.warning.setVisible(done is not None and bool(done.excess))
        if done is not None and done.excess:
            numbers = (str(len(done.text)), str(done.longest))
            pattern = self.tr("{0} characters, the form takes {1}: shorten it there.")
            self.warning.setText(filled(pattern, numbers))
        if coming is None:
            self.coming.setText(self.tr("Everything is copied."))
        else:
            self.coming.setText(filled(self.tr("Next: {0}"), (coming.label,)))
        self.next.setEnabled(coming is not None)
        self.back.setEnabled(presenter.place > 0)
        lines = [self._line(number, item) for number, item in enumerate(presenter.items)]
        self.list.show_lines(lines, current=max(0, presenter.place))
        if coming is None:
            self.list.setFocus()

    def _line(self, number: int, item: Filled) -> Line:
        text = " ".join(item.text.split())
        shown = text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
        past = number <= self._presenter.place
        end = ""
        if item.excess:
            end = filled(self.tr("{0} too long"), (str(item.excess),))
        return Line(
            title=item.label,
            second=shown or self.tr("(empty)"),
            mark=Mark.DONE if past else Mark.COMING,
            end=end,
            tip=item.text,
            word=self.tr("copied") if past else self.tr("to be copied"),
        )


def _label(name: str, role: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setProperty("role", role)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
