"""One box over everything: what is typed, what it means, and what it finds."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from branchdesk.desktop.icons import icon, pixmap
from branchdesk.desktop.search.asking import Asking
from branchdesk.desktop.search.presenter import Row, SearchPresenter
from branchdesk.desktop.search.results import ResultList
from branchdesk.desktop.sentences import sentence_for_trouble
from branchdesk.desktop.shell import Shell
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space
from branchdesk.domain.finding import GroupOfHits
from branchdesk.domain.search_query import Reading
from branchdesk.usecases.desk import Desk
from branchdesk.usecases.errors import Failed

_ICON_EMS = 1.3
_KEYS_OF_THE_LIST = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 6}
_KEYS_OF_THE_LIST[Qt.Key.Key_PageUp] = -6


class SearchPanel(QFrame):
    """The fingers stay in the box: arrows choose, Enter opens, Esc leaves everything as it was."""

    opened = Signal(object)
    """Place: to go there."""
    closed = Signal()
    reshaped = Signal()
    """It needs another height."""

    def __init__(self, desk: Desk, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("search_panel")
        self.setProperty("card", "true")
        self._shell = shell
        self._presenter = SearchPresenter(desk)
        self._asking = Asking(desk, shell, self)
        self._old = True
        """Whether the rows shown answer an earlier question."""
        self._alone = False
        self.line = _Line()
        self.line.setObjectName("search_everything")
        self.line.setClearButtonEnabled(True)
        self.hint = _quiet("search_hint", "draft")
        self.note = _quiet("search_note", "muted")
        self.list = ResultList()
        self.list.setObjectName("search_results")
        self._picture = QLabel()
        self._close = QToolButton()
        self._close.setObjectName("close_search")
        self._lay_out()
        self._retranslate()
        self._connect()

    @property
    def listing(self) -> bool:
        """Whether results are shown, which take all the room there is."""
        return not self.list.isHidden()

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._asking.busy

    def begin(self) -> None:
        """Put the fingers into the box; what was typed before is marked, to be typed over."""
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()
        self._ask()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lead the arrows and Enter from the box to the list."""
        if (
            watched is self.line
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and not self.line.composing
        ):
            key = Qt.Key(event.key())
            if (steps := _KEYS_OF_THE_LIST.get(key)) is not None:
                self.list.move_by(steps)
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.list.open_current()
                return True
        return False

    def showEvent(self, event: QShowEvent) -> None:
        """Take over the look in force."""
        super().showEvent(event)
        look = current_look()
        size, ratio = look.ems(_ICON_EMS), self.devicePixelRatioF()
        self._picture.setPixmap(pixmap("search", look.palette.muted, size, ratio=ratio))
        self._close.setIcon(icon("close", look.palette.muted, size, ratio=ratio))

    # Asking and answering

    @Slot()
    def _ask(self) -> None:
        text = self.line.text()
        self._old = True
        if text.strip():
            self._asking.ask(text)
            return
        self._asking.warm()
        self.list.results.empty()
        self._say_hint("")
        self._teach()

    @Slot(object)
    def _hear(self, reading: Reading) -> None:
        groups = {category.group for category in reading.query.categories}
        self._alone = len(groups) == 1
        self._say_hint(self._presenter.heard(reading))

    @Slot(object)
    def _show(self, found: GroupOfHits) -> None:
        if not self.line.text().strip():
            return
        self._drop_old()
        if not self.listing:
            self.note.hide()
            self.list.show()
            self.reshaped.emit()
        self.list.add(self._presenter.rows(found, alone=self._alone))

    @Slot()
    def _finish(self) -> None:
        if not self.line.text().strip():
            return
        self._drop_old()
        nothing = not self.list.results.rows
        self.list.setVisible(not nothing)
        self.note.setVisible(nothing)
        if nothing:
            self.note.setText(
                self.tr(
                    "Nothing is found. Fewer words or another period may help. "
                    "What is confidential is never searched; what lies in the recycle bin neither."
                )
            )
        self.reshaped.emit()

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        if not isinstance(error, Failed):
            raise error
        self._drop_old()
        self._say_hint(sentence_for_trouble(error))

    def _drop_old(self) -> None:
        if self._old:
            self._old = False
            self.list.results.empty()

    @Slot(object)
    def _open(self, row: Row) -> None:
        if row.narrow:
            self.line.setText(f"{row.narrow} {self.line.text()}")
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        elif row.place is not None:
            self.opened.emit(row.place)
        else:
            self._say_hint(self.tr("No page shows this. It is kept in the books all the same."))

    # What is said

    def _say_hint(self, sentence: str) -> None:
        self.hint.setText(sentence)
        self.hint.setVisible(bool(sentence))
        self.reshaped.emit()

    def _teach(self) -> None:
        self.list.hide()
        self.note.show()
        self.note.setText(
            self.tr(
                "Members, minutes, decisions, follow-ups, ledgers, dossiers, reviews, star notes "
                "and names of files, all at once.\n"
                "People are found by name, by pinyin or by initials: zzy.\n"
                "Filters: 类别:支委会   日期:2026-03   状态:草稿   人:zzy"
            )
        )
        self.reshaped.emit()

    def _lay_out(self) -> None:
        look = current_look()
        gap, edge = look.length(Space.S), look.length(Space.M)
        head = QHBoxLayout()
        head.setSpacing(gap)
        head.addWidget(self._picture)
        head.addWidget(self.line, 1)
        head.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(gap)
        column.addLayout(head)
        column.addWidget(self.hint)
        column.addWidget(self.note)
        column.addWidget(self.list, 1)
        column.addStretch(0)
        self.hint.hide()
        self.setTabOrder(self.line, self.list)
        self.setTabOrder(self.list, self._close)

    def _connect(self) -> None:
        self.line.installEventFilter(self)
        self.line.textChanged.connect(self._ask)
        self.list.opened.connect(self._open)
        self._close.clicked.connect(self.closed)
        self._asking.heard.connect(self._hear)
        self._asking.found.connect(self._show)
        self._asking.ended.connect(self._finish)
        self._asking.failed.connect(self._fail)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Search everything"))
        self.line.setAccessibleName(self.tr("Search everything"))
        self.line.setPlaceholderText(self.tr("Search everything: a word, a name, a filter"))
        self.list.setAccessibleName(self.tr("Results"))
        self._close.setAccessibleName(self.tr("Close the search"))
        self._close.setToolTip(self.tr("Close the search (Esc)"))
        if not self.line.text().strip():
            self._teach()


class _Line(QLineEdit):
    """Knows whether the input method composes: that Enter belongs to the words being typed."""

    def __init__(self) -> None:
        super().__init__()
        self.composing = False

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Remember whether something is being composed."""
        self.composing = bool(event.preeditString())
        super().inputMethodEvent(event)


def _quiet(name: str, role: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setProperty("role", role)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
