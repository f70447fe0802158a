"""The sheet in hand: its picture on the left, what the ballot says on the right."""

from PySide6.QtCore import QCoreApplication, QItemSelectionModel, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from branchdesk.desktop.models.marked_ballot import MarkedBallotModel
from branchdesk.desktop.pages.review.marks_picture import LinePicture, SheetPicture
from branchdesk.desktop.pages.review.marks_presenter import MarksPresenter
from branchdesk.desktop.sentences import sentence_for_trouble
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space
from branchdesk.desktop.widgets.plain_table import KeepsColour
from branchdesk.domain.ballot_count import BLANK, GROUNDS, MARKS
from branchdesk.usecases.errors import Failed
from branchdesk.wording.ballots import sentence_for_unusable
from branchdesk.wording.filling import filled

_RIGHT_EMS, _NAME_EMS, _ROW_EMS = 30.0, 9.0, 1.75
_GROUND_KEYS = dict(zip("abcdefghij", GROUNDS, strict=True))
_PLAIN = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.KeypadModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class MarkedBallotTable(QTableView):
    """1 to 4 and 0 say what a line says, Enter takes the ballot, V voids it, X leaves it out."""

    typed = Signal()
    refused = Signal(str)
    """A key that leads nowhere just now, after `typed`"""

    def __init__(self, presenter: MarksPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("marked_ballot")
        self.setAccessibleName(self.tr("What the ballot says"))
        self._presenter = presenter
        self.lines = MarkedBallotModel(presenter, self)
        self.setModel(self.lines)
        self.setItemDelegate(KeepsColour(self))
        look = current_look()
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        # Letters and digits are marks here; an input method would swallow them.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(look.ems(1))
        self.verticalHeader().setDefaultSectionSize(look.ems(_ROW_EMS))
        header = self.horizontalHeader()
        header.setSectionsClickable(False)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(0, look.ems(_NAME_EMS))
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.selectionModel().currentChanged.connect(self._follow)

    def show_sheet(self) -> None:
        """Show the sheet that the presenter looks at, the cursor where it stands."""
        self.lines.show_sheet()
        index = self.lines.index(self._presenter.line, 1)
        self.selectionModel().setCurrentIndex(
            index,
            QItemSelectionModel.SelectionFlag.ClearAndSelect
            | QItemSelectionModel.SelectionFlag.Rows,
        )
        self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take what is typed; leave everything else to the table."""
        if event.modifiers() not in _PLAIN or not self._take(event):
            super().keyPressEvent(event)

    def _take(self, event: QKeyEvent) -> bool:
        key, presenter = event.text().lower(), self._presenter
        done = True
        if event.key() in _ENTER:
            # A key held down confirms nothing: every ballot wants a look of its own.
            done = event.isAutoRepeat() or presenter.enter()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            presenter.move(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_Left):
            presenter.look(-1)
        elif event.key() in (Qt.Key.Key_PageDown, Qt.Key.Key_Right):
            presenter.look(1)
        elif event.key() == Qt.Key.Key_Backspace:
            presenter.back()
        elif key and key in (*MARKS, BLANK, " "):
            presenter.type_mark(key)
        elif key == "v":
            presenter.toggle_void()
        elif key == "*":
            presenter.type_same()
        elif key == "x":
            done = event.isAutoRepeat() or presenter.leave_out()
        elif key in _GROUND_KEYS:
            presenter.type_ground(_GROUND_KEYS[key])
        else:
            return False
        self.typed.emit()
        if not done:
            self.refused.emit(key)
        return True

    @Slot(QModelIndex)
    def _follow(self, current: QModelIndex) -> None:
        """Follow the mouse."""
        if current.isValid() and current.row() != self._presenter.line:
            self._presenter.move(current.row() - self._presenter.line)
            self.typed.emit()


class MarksView(QWidget):
    """Confirms the ballots of a pile that was read."""

    changed = Signal()
    """A ballot was taken, or left out."""

    def __init__(self, presenter: MarksPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._told = (-1, -1)
        self._shown = -1
        self._pixmap = QPixmap()
        self.picture = SheetPicture(presenter)
        self.line = LinePicture(presenter)
        self.table = MarkedBallotTable(presenter)
        self.heading = _label("heading")
        self.source = _label("muted")
        self.state = _label("")
        self.warning = _label("warning")
        keys = _label("caption")
        keys.setText(
            self.tr(
                "Enter: as shown, next ballot. A line in dashes is asked: 1 to 4, or 0 for no "
                "mark. Up and Down choose a line, Backspace takes back, * marks the rest like the "
                "line before, V voids the whole ballot, A to J add the codes N01 to N10, X: no "
                "ballot, leave it out. Left looks back."
            )
        )
        look = current_look()
        right = QFrame()
        right.setProperty("card", "true")
        right.setFixedWidth(look.ems(_RIGHT_EMS))
        column = QVBoxLayout(right)
        column.setSpacing(look.length(Space.S))
        for part in (self.heading, self.source):
            column.addWidget(part)
        column.addWidget(self.table, 1)
        for part in (self.state, self.warning, keys):
            column.addWidget(part)
        left = QFrame()
        left.setProperty("card", "true")
        pictures = QVBoxLayout(left)
        pictures.setSpacing(look.length(Space.S))
        pictures.addWidget(self.line)
        pictures.addWidget(self.picture, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.length(Space.M))
        row.addWidget(left, 1)
        row.addWidget(right)
        self.table.typed.connect(self._show)
        self.table.refused.connect(self._explain)
        self.setFocusProxy(self.table)
        self._show()

    @Slot()
    def _show(self) -> None:
        presenter = self._presenter
        if self._shown != presenter.at:
            self._shown = presenter.at
            self._pixmap = QPixmap()
            self._pixmap.loadFromData(presenter.sheet.picture)
        self.picture.show_sheet(self._pixmap)
        self.line.show_sheet(self._pixmap)
        self.table.show_sheet()
        sheet, count = presenter.sheet, len(presenter.pile.sheets)
        number = filled(
            self.tr("Ballot No. {0}: scan {1} of {2}"),
            (str(presenter.place + 1), str(presenter.at + 1), str(count)),
        )
        if presenter.is_skipped or not sheet.may_be_counted:
            number = filled(
                self.tr("No ballot: scan {0} of {1}"), (str(presenter.at + 1), str(count))
            )
        self.heading.setText(number)
        source = filled(self.tr("{0}, page {1}"), (sheet.source, str(sheet.page)))
        self.source.setText(source if sheet.pages > 1 else sheet.source)
        self.line.setVisible(sheet.sheet is not None)
        self.state.setText(self._state())
        self._warn(self._standing())
        if (presenter.done, presenter.skipped) != self._told:
            self._told = (presenter.done, presenter.skipped)
            self.changed.emit()

    def _state(self) -> str:
        presenter = self._presenter
        if presenter.is_over and not presenter.is_changed:
            return self.tr("All scans are done. You can close this window, or look back with Left.")
        if presenter.is_skipped:
            return self.tr("This scan was left out.")
        if presenter.is_changed:
            return self.tr("Changed since it was confirmed: Enter takes it.")
        if presenter.is_taken:
            return self.tr("Confirmed.")
        if not presenter.sheet.may_be_counted:
            return ""
        if asked := len(presenter.asked):
            return filled(self.tr("{0} lines are asked."), (str(asked),))
        return self.tr("Right as shown? Enter takes it.")

    def _standing(self) -> str:
        """Return what is to be said of the sheet, whatever is typed."""
        presenter = self._presenter
        if isinstance(presenter.trouble, Failed):
            return sentence_for_trouble(presenter.trouble)
        sheet = presenter.sheet
        if sheet.seen.unusable is not None and not presenter.is_taken:
            why = sentence_for_unusable(sheet.seen.unusable, QCoreApplication.translate)
            told = sentence_for_trouble(sheet.trouble) if sheet.trouble is not None else ""
            return "\n".join(part for part in (told, why) if part)
        if many := presenter.too_many_excellent():
            pattern = self.tr("On this ballot {0} are excellent; the limit is {1}. Void it with V.")
            return filled(pattern, (str(many), str(presenter.most_excellent)))
        return ""

    @Slot(str)
    def _explain(self, key: str) -> None:
        """Say why a key led nowhere, where it was not said already."""
        presenter = self._presenter
        if presenter.trouble is not None:
            return
        if key == "x":
            self._warn(
                self.tr(
                    "This one has its number, and those behind it theirs: only the scan whose "
                    "turn it is can be left out."
                )
            )
        elif presenter.asked:
            self._warn(self.tr("Lines in dashes are not plain: say what the paper says first."))

    def _warn(self, sentence: str) -> None:
        self.warning.setText(sentence)
        self.warning.setVisible(bool(sentence))


def _label(role: str) -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    if role:
        label.setProperty("role", role)
    return label
