"""The grid in which a pile of ballots is entered: one key for each mark."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QHeaderView, QTableView, QWidget

from branchdesk.desktop.models.ballot_grid import BallotGridModel, DifferencesModel
from branchdesk.desktop.pages.review.counting_presenter import CountingPresenter
from branchdesk.desktop.pages.review.pile_presenter import PilePresenter
from branchdesk.desktop.style import current_look
from branchdesk.domain.ballot_count import BLANK, GROUNDS, MARKS, Side

_COLUMN_EMS, _ROW_EMS, _NAME_EMS = 2.8, 1.9, 6.5
_GROUND_KEYS = dict(zip("abcdefghij", GROUNDS, strict=True))
_PLAIN = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.KeypadModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
_MARK_KEYS = (*MARKS, BLANK, " ")


class BallotGrid(QTableView):
    """1 to 4 mark, 0 or Space leave blank; V voids, * marks the rest alike, A to J are codes."""

    typed = Signal()
    """Something was entered."""

    def __init__(self, presenter: PilePresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ballot_grid")
        self._presenter = presenter
        self.pile = BallotGridModel(presenter, self)
        self.setModel(self.pile)
        presenter.changed = self.pile.show_ballot
        look = current_look()
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        # Letters and digits are marks here; an input method would swallow them.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        across.setMinimumSectionSize(look.ems(2))
        across.setDefaultSectionSize(look.ems(_COLUMN_EMS))
        across.setSectionsClickable(False)
        across.setHighlightSections(True)
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setMinimumSectionSize(look.ems(1))
        down.setDefaultSectionSize(look.ems(_ROW_EMS))
        down.setMinimumWidth(look.ems(_NAME_EMS))
        down.setSectionsClickable(False)
        down.setHighlightSections(True)
        self.setCornerButtonEnabled(False)
        if (corner := self.findChild(QAbstractButton)) is not None:
            corner.setObjectName("corner")
            corner.setAccessibleName(self.tr("Names and ballots"))
        self.selectionModel().currentChanged.connect(self._follow)
        self.stand()

    def show_pile(self, side: Side) -> None:
        """Show what one teller entered, the cursor where to go on."""
        self._presenter.begin(side)
        self.pile.show_all()
        self.stand()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def stand(self) -> None:
        """Put the cursor where the presenter stands."""
        index = self.pile.index(self._presenter.line, self._presenter.place)
        self.selectionModel().setCurrentIndex(
            index, QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
        self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take marks; leave everything else to the table."""
        if event.modifiers() not in _PLAIN or not self._take(event):
            super().keyPressEvent(event)
            return
        self.stand()
        self.typed.emit()

    @Slot(QModelIndex)
    def _follow(self, current: QModelIndex) -> None:
        """Follow arrows and the mouse."""
        presenter = self._presenter
        if not current.isValid() or (current.row(), current.column()) == (
            presenter.line,
            presenter.place,
        ):
            return
        left = presenter.place
        presenter.go_to(current.column(), current.row())
        self.pile.show_ballot(left)
        self.pile.show_ballot(presenter.place)
        self.typed.emit()

    def _take(self, event: QKeyEvent) -> bool:
        key, presenter = event.text().lower(), self._presenter
        before = presenter.place
        if event.key() == Qt.Key.Key_Backspace:
            presenter.back()
        elif key and key in _MARK_KEYS:
            presenter.type_mark(key)
        elif key == "v":
            presenter.toggle_void()
        elif key == "*":
            presenter.type_same()
        elif key in _GROUND_KEYS:
            presenter.type_ground(_GROUND_KEYS[key])
        else:
            return False
        if presenter.place != before:
            # Their heads say whether they are done.
            self.pile.show_ballot(before)
            self.pile.show_ballot(presenter.place)
        return True


class DifferencesView(QTableView):
    """Left takes the first entry, Right the second, 1 to 4 and 0 what the paper says."""

    settled = Signal()

    def __init__(self, presenter: CountingPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("differences")
        self._presenter = presenter
        self.lines = DifferencesModel(self)
        self.setModel(self.lines)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(current_look().ems(2.4))
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionsClickable(False)
        header.setHighlightSections(False)

    def show_differences(self) -> None:
        """Show what is still open, the first of it chosen."""
        row = max(0, self.currentIndex().row())
        self.lines.show_differences(self._presenter.differences(), self._presenter.count.subjects)
        last = self.lines.rowCount() - 1
        if last >= 0:
            self.setCurrentIndex(self.lines.index(min(row, last), 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Settle the difference that is chosen."""
        row = self.currentIndex().row()
        how = _how(event)
        if how is None or row < 0 or event.modifiers() not in _PLAIN:
            super().keyPressEvent(event)
            return
        self._presenter.settle(self.lines.found[row], how)
        self.show_differences()
        self.settled.emit()


def _how(event: QKeyEvent) -> Side | str | None:
    if event.key() == Qt.Key.Key_Left:
        return Side.FIRST
    if event.key() == Qt.Key.Key_Right:
        return Side.SECOND
    return event.text() if event.text() and event.text() in _MARK_KEYS else None
