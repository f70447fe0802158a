"""The list of records with its filters, and the recycle bin."""

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from branchdesk.desktop.forms.record_list import Ui_RecordList
from branchdesk.desktop.models.record_lines import (
    CHIPS_ROLE,
    ID_ROLE,
    Column,
    RecordLinesModel,
    word_for_chip,
)
from branchdesk.desktop.pages.records.fields import chosen_in, offer
from branchdesk.desktop.pages.records.list_presenter import Chip, ListPresenter
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Palette, Radius, Space, Type
from branchdesk.desktop.widgets.empty_state import EmptyState
from branchdesk.desktop.words import word_for
from branchdesk.domain.records import RecordKind

_ROW_EMS = 2.6
_COLUMN_EMS = {Column.DAY: 7.6, Column.BESIDE: 13.5}
_NARROW_EMS = 66.0
"""In a list narrower than this the states stand in a line of their own."""
_SEARCH_AFTER = 200
"""Milliseconds after the last letter."""


class RecordList(QWidget):
    """Shows what the presenter found, and tells what is wanted."""

    opened = Signal(str)
    """Id of the record"""
    remove_wanted = Signal(str)
    restore_wanted = Signal(str)
    begin_wanted = Signal()
    filtered = Signal()
    """Search, kind, state or bin was changed in the presenter."""

    def __init__(self, presenter: ListPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self.ui = Ui_RecordList()
        self.ui.setupUi(self)
        self._showing = False
        self._narrow: bool | None = None
        self.lines = RecordLinesModel(self)
        self._delegate = _RecordDelegate(self.ui.table)
        self._chips: dict[QPushButton, Chip] = {}
        self._search_soon = QTimer(self)
        self._search_soon.setSingleShot(True)
        self._search_soon.setInterval(_SEARCH_AFTER)
        self._search_soon.timeout.connect(self._filter)
        self._make_chips()
        self._dress_table()
        self._nothing = self._make_empty_states()
        offer(
            self.ui.kind,
            [("", self.tr("All kinds")), *((kind.value, word_for(kind)) for kind in RecordKind)],
        )
        self.ui.search.textChanged.connect(self._search_later)
        self.ui.search.returnPressed.connect(self._search_now)
        self.ui.kind.currentIndexChanged.connect(self._filter)
        self.ui.bin.toggled.connect(self._filter)
        self.ui.table.activated.connect(self._open)

    def show_rows(self) -> None:
        """Show what the presenter found; the same record stays current."""
        current = self.current()
        self.lines.show(self._presenter.rows())
        row = self.lines.row_of(current)
        if self.lines.rowCount():
            self.ui.table.setCurrentIndex(self.lines.index(max(row, 0), Column.DAY))
        self._show_counts(self._presenter.counts())
        empty = not self.lines.rowCount()
        self.ui.views.setCurrentWidget(self._empty_state() if empty else self.ui.table_card)
        self.ui.hint.setText(
            self.tr("Enter or double click looks at it, Ctrl+Backspace restores it.")
            if self._presenter.bin
            else self.tr(
                "Enter opens, Ctrl+N begins a new record, Delete moves to the recycle bin."
            )
        )

    def current(self) -> str:
        """Return the id of the current record, empty for none."""
        index = self.ui.table.currentIndex()
        return str(index.data(ID_ROLE)) if index.isValid() else ""

    def stand_on(self, record_id: str) -> None:
        """Put the cursor on a record and bring it into view."""
        row = self.lines.row_of(record_id)
        if row >= 0:
            self.ui.table.setCurrentIndex(self.lines.index(row, Column.DAY))

    def take_focus(self) -> None:
        """Put the fingers on the list."""
        if self.lines.rowCount():
            self.ui.table.setFocus()
        else:
            self.ui.search.setFocus()

    def search(self) -> None:
        """Put the fingers on the search line."""
        self.ui.search.setFocus()
        self.ui.search.selectAll()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take fewer columns and one more line where there is too little room."""
        super().resizeEvent(event)
        narrow = self.width() < current_look().ems(_NARROW_EMS)
        if narrow == self._narrow:
            return
        self._narrow = narrow
        chips, first, second = self.ui.chips_place, self.ui.filter_line, self.ui.second_line
        (first if narrow else second).removeWidget(chips)
        if narrow:
            second.insertWidget(0, chips)
        else:
            first.insertWidget(first.indexOf(self.ui.bin), chips)
        self.lines.set_compact(compact=narrow)
        self.ui.table.setColumnHidden(Column.BESIDE, narrow)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Remove and restore from the list."""
        record = self.current()
        on_list = self.ui.table.hasFocus() and bool(record) and not self._presenter.read_only
        ctrl = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if on_list and event.key() == Qt.Key.Key_Delete and not self._presenter.bin:
            self.remove_wanted.emit(record)
        elif on_list and event.key() == Qt.Key.Key_Backspace and ctrl and self._presenter.bin:
            self.restore_wanted.emit(record)
        else:
            super().keyPressEvent(event)

    def clear_filters(self) -> None:
        """Show everything of the year."""
        self._showing = True
        self.ui.search.clear()
        self.ui.kind.setCurrentIndex(0)
        self.ui.bin.setChecked(False)
        for button in self._chips:
            button.setChecked(False)
        self._showing = False
        self._filter()

    def _make_chips(self) -> None:
        for chip in Chip:
            button = QPushButton(word_for_chip(chip))
            button.setObjectName(f"chip_{chip.value}")
            button.setProperty("kind", "chip")
            button.setCheckable(True)
            button.setAutoDefault(True)
            button.toggled.connect(self._choose_chip)
            self.ui.chips.addWidget(button)
            self._chips[button] = chip

    def _show_counts(self, counts: Mapping[Chip, int]) -> None:
        for button, chip in self._chips.items():
            number = counts.get(chip, 0)
            word = word_for_chip(chip)
            button.setText(f"{word} {number}" if number else word)
            button.setVisible(bool(number) or button.isChecked() or chip is Chip.FINAL)

    def _dress_table(self) -> None:
        look, table = current_look(), self.ui.table
        table.setModel(self.lines)
        table.setItemDelegate(self._delegate)
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.setShowGrid(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(look.ems(_ROW_EMS))
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Stretch)
        letters = QFontMetrics(look.font())
        small = QFontMetrics(look.font(Type.CAPTION))
        kinds = max(letters.horizontalAdvance(word_for(kind)) for kind in RecordKind)
        most_states = (Chip.FINAL, Chip.AMENDING)
        states = sum(small.horizontalAdvance(word_for_chip(chip)) for chip in most_states)
        for column, ems in _COLUMN_EMS.items():
            table.setColumnWidth(column, look.ems(ems))
        table.setColumnWidth(Column.KIND, kinds + look.ems(1.8))
        table.setColumnWidth(Column.STATE, states + look.ems(4.5))

    def _make_empty_states(self) -> Mapping[str, EmptyState]:
        found = {
            "year": EmptyState(
                "records",
                self.tr("No records in this year yet"),
                self.tr(
                    "Meetings, lectures and theme party days are written down here: who was there, "
                    "what was said, what was decided. What is typed is kept by itself."
                ),
                action=self.tr("Begin a record"),
            ),
            "filter": EmptyState(
                "search",
                self.tr("Nothing found"),
                self.tr("No record of this year fits what is searched for."),
                other_action=self.tr("Show everything"),
            ),
            "bin": EmptyState(
                "restore",
                self.tr("The recycle bin is empty"),
                self.tr("Records that are removed lie here until they are restored."),
                other_action=self.tr("Back to the records"),
            ),
        }
        for state in found.values():
            state.acted.connect(self.begin_wanted)
            state.acted_otherwise.connect(self.clear_filters)
            self.ui.views.addWidget(state)
        return found

    def _empty_state(self) -> EmptyState:
        if self._presenter.bin:
            return self._nothing["bin"]
        return self._nothing["filter" if self._presenter.narrowed else "year"]

    @Slot(bool)
    def _choose_chip(self, chosen: bool) -> None:
        if self._showing:
            return
        if chosen:
            self._showing = True
            for button in self._chips:
                button.setChecked(button is self.sender())
            self._showing = False
        self._filter()

    @Slot()
    def _search_later(self) -> None:
        self._search_soon.start()

    @Slot()
    def _search_now(self) -> None:
        self._filter()
        self.take_focus()

    @Slot()
    def _filter(self) -> None:
        if self._showing:
            return
        self._search_soon.stop()
        presenter = self._presenter
        presenter.containing = self.ui.search.text()
        kind = chosen_in(self.ui.kind)
        presenter.kind = RecordKind(kind) if kind else None
        presenter.bin = self.ui.bin.isChecked()
        presenter.only = next((chip for b, chip in self._chips.items() if b.isChecked()), None)
        self.filtered.emit()

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(str(index.data(ID_ROLE)))


class _RecordDelegate(QStyledItemDelegate):
    """Draws the states as pills with a word in them."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw a cell."""
        if index.column() != Column.STATE:
            super().paint(painter, option, index)
            return
        bare = QStyleOptionViewItem(option)
        self.initStyleOption(bare, index)
        bare.text = ""  # type: ignore[attr-defined]  # missing in Qt's stubs
        part = QStyle.ControlElement.CE_ItemViewItem
        self._table.style().drawControl(part, bare, painter, self._table)
        cell: QRect = option.rect  # type: ignore[attr-defined]
        _paint_pills(painter, cell, index.data(CHIPS_ROLE))


def _paint_pills(painter: QPainter, cell: QRect, chips: tuple[tuple[Chip, str], ...]) -> None:
    look = current_look()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(look.font(Type.CAPTION))
    metrics = painter.fontMetrics()
    tall = metrics.height() + 2 * look.length(Space.HAIR)
    left, radius = cell.left() + look.length(Space.XS), look.length(Radius.SMALL)
    for chip, word in chips:
        wide = metrics.horizontalAdvance(word) + 2 * look.length(Space.S)
        box = QRect(left, cell.center().y() - tall // 2, wide, tall)
        ink, ground = _colours(chip, look.palette)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(box, radius, radius)
        painter.setPen(QColor(ink))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), word)
        left += wide + look.length(Space.XS)
    painter.restore()


def _colours(chip: Chip, palette: Palette) -> tuple[str, str]:
    match chip:
        case Chip.DRAFT:
            return palette.draft_text, palette.draft_tint
        case Chip.FINAL:
            return palette.done, palette.done_tint
        case Chip.LATE:
            return palette.coming, palette.coming_tint
        case Chip.AMENDING:
            return palette.overdue, palette.overdue_tint
