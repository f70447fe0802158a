"""年度循环: the year at a glance, and what the cell in hand rests on."""

from PySide6.QtCore import QCoreApplication, QModelIndex, Slot
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from branchdesk.desktop import leads
from branchdesk.desktop.forms.cycle_page import Ui_CyclePage
from branchdesk.desktop.models.board import BoardLine, BoardMark, BoardModel
from branchdesk.desktop.models.lines import Line, Mark
from branchdesk.desktop.page import Page
from branchdesk.desktop.pages.cycle_presenter import CyclePresenter, Spot
from branchdesk.desktop.pages.todo_lines import line_of
from branchdesk.desktop.places import PageKey, Place
from branchdesk.desktop.shell import Shell
from branchdesk.desktop.style import current_look
from branchdesk.desktop.widgets.state_glyphs import state_pixmap
from branchdesk.desktop.words import word_for
from branchdesk.domain.board import BoardRow
from branchdesk.domain.records import FinalRecord
from branchdesk.usecases.desk import Desk
from branchdesk.wording.board import basis_line, detail_of, row_name, sentence_for_cell
from branchdesk.wording.days import day_and_month, period_name
from branchdesk.wording.filling import filled

_MARK_EMS = 1.15
_WIDE_EMS = 68.0
"""Board, gap and side column side by side."""


class CyclePage(Page):
    """Shows the board; a click or Enter on a cell goes where the cell leads."""

    key = PageKey.CYCLE

    def __init__(self, desk: Desk, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(shell, parent)
        self._desk = desk
        self._presenter = CyclePresenter(desk, year=desk.clock.today().year)
        self._entries = tuple(self._presenter.coming())
        self._records: tuple[FinalRecord, ...] = ()
        self._spot: Spot | None = None
        self._narrow = False
        self.ui = Ui_CyclePage()
        self.ui.setupUi(self)
        self.ui.cell_records.grow()
        self.ui.next_list.grow()
        self.ui.cell_records.wrap_titles()
        self.ui.next_list.wrap_titles()
        self._new = QAction(self.tr("New record"), self)
        self._new.setObjectName("new_record")
        self._new.setShortcut(QKeySequence("Ctrl+N"))
        self._new.setEnabled(not desk.workspace.read_only)
        self._new.triggered.connect(self._create)
        self.ui.board.opened.connect(self._open_mark)
        self.ui.board.line_opened.connect(self._look_at_line)
        self.ui.board.selectionModel().currentChanged.connect(self._look_at)
        self.ui.cell_records.opened.connect(self._open_record)
        self.ui.next_list.opened.connect(self._open_entry)
        self.ui.begin.clicked.connect(self._begin)
        shell.notices.preferences_changed.connect(self._dress)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put what stands beside the board below it where twelve months need the whole width."""
        super().resizeEvent(event)
        self._narrow = self.width() < current_look().ems(_WIDE_EMS)
        way = QBoxLayout.Direction
        self.ui.columns.setDirection(way.TopToBottom if self._narrow else way.LeftToRight)
        self.ui.side.set_free(free=self._narrow)
        self._show_next()

    def title(self) -> str:
        return self.tr("Year board")

    def subtitle(self) -> str:
        parts = []
        if overdue := self._presenter.overdue():
            parts.append(filled(self.tr("{0} overdue"), (str(overdue),)))
        if self._presenter.this_month:
            left = self._presenter.open_this_month()
            parts.append(
                filled(self.tr("{0} more to do this month"), (str(left),))
                if left
                else self.tr("everything for this month is done")
            )
        return " · ".join(parts)

    def primary_action(self) -> QAction:
        return self._new

    def refresh(self, year: int) -> None:
        """Show the board of a year."""
        self._presenter = CyclePresenter(self._desk, year=year)
        lines = [self._board_line(row) for row in self._presenter.board.rows]
        self.ui.board.show_lines(lines, this_month=self._presenter.this_month)
        self._entries = tuple(self._presenter.coming())
        self.ui.next_list.show_lines([line_of(entry) for entry in self._entries])
        self._show_next()
        self._look_at(self.ui.board.currentIndex())

    def open_place(self, place: Place) -> None:
        """Put the fingers on the board."""
        del place
        self.ui.board.setFocus()

    def _board_line(self, row: BoardRow) -> BoardLine:
        basis = basis_line(row.obligation.basis, QCoreApplication.translate)
        return BoardLine(
            title=row_name(row),
            subtitle=row.obligation.hint,
            marks=tuple(self._mark(Spot(row, cell)) for cell in row.cells),
            tip=filled(self.tr("Basis: {0}"), (basis,)),
        )

    def _mark(self, spot: Spot) -> BoardMark:
        cell = spot.cell
        months = cell.period.months
        return BoardMark(
            state=cell.state,
            months=self._presenter.columns(cell),
            first=months[0],
            last=months[-1],
            text=sentence_for_cell(spot.row, cell, QCoreApplication.translate),
            label=self._presenter.label(cell),
            value=spot,
        )

    def _show_next(self) -> None:
        # Below the board there is no room for it; 今日 shows the same lines.
        self.ui.next_card.setVisible(bool(self._entries) and not self._narrow)

    @Slot(object)
    def _open_mark(self, mark: BoardMark) -> None:
        assert isinstance(mark.value, Spot)  # noqa: S101 - put there by _mark
        self._show_spot(mark.value)
        place = self._presenter.place(mark.value)
        if place is not None:
            self.shell.places.go(place)
        elif self._records:
            self.ui.cell_records.setFocus()

    @Slot(object)
    def _look_at_line(self, line: BoardLine) -> None:
        if line.marks and isinstance(spot := line.marks[0].value, Spot):
            self._show_row(spot.row)

    @Slot(QModelIndex)
    def _look_at(self, index: QModelIndex) -> None:
        mark = index.data(BoardModel.MARK_ROLE)
        if isinstance(mark, BoardMark) and isinstance(mark.value, Spot):
            self._show_spot(mark.value)
        elif isinstance(line := index.data(BoardModel.LINE_ROLE), BoardLine):
            self._look_at_line(line)

    def _show_spot(self, spot: Spot) -> None:
        translate = QCoreApplication.translate
        self._show_row(spot.row)
        self._spot = spot
        cell = spot.cell
        size = current_look().ems(_MARK_EMS)
        ratio = self.devicePixelRatioF()
        self.ui.cell_mark.setPixmap(state_pixmap(cell.state, size, ratio=ratio))
        self.ui.cell_mark.show()
        parts = [period_name(cell.period, translate), word_for(cell.state)]
        detail = detail_of(cell, translate)
        if detail:
            parts.append(detail)
        self.ui.cell_state.setText(" · ".join(parts))
        self.ui.cell_state.show()
        counting = self._presenter.records(spot)
        doubtful = self._presenter.invalid(spot)
        self._records = (*counting, *doubtful)
        lines = [self._record_line(final, Mark.DONE) for final in counting]
        lines += [self._record_line(final, Mark.UNKNOWN) for final in doubtful]
        self.ui.cell_records.show_lines(lines)
        self.ui.cell_records.setVisible(bool(lines))
        self.ui.begin.setVisible(self._presenter.may_begin(spot))

    def _show_row(self, row: BoardRow) -> None:
        translate = QCoreApplication.translate
        self._spot, self._records = None, ()
        self.ui.cell_title.setText(row_name(row))
        basis = basis_line(row.obligation.basis, translate)
        severity = word_for(row.obligation.severity)
        self.ui.cell_basis.setText(filled(self.tr("Basis: {0} ({1})"), (basis, severity)))
        for part in (
            self.ui.cell_mark,
            self.ui.cell_state,
            self.ui.cell_records,
            self.ui.begin,
        ):
            part.hide()

    def _record_line(self, final: FinalRecord, mark: Mark) -> Line:
        record = final.record
        second = day_and_month(record.held_on, QCoreApplication.translate)
        if mark is Mark.UNKNOWN:
            second += " · " + self.tr("does not count")
        if final.version.late_days:
            second += " · " + self.tr("late entry")
        return Line(record.title or word_for(record.kind), second, mark)

    @Slot(int)
    def _open_record(self, row: int) -> None:
        self.shell.places.go(leads.record(self._records[row].record.id))

    @Slot(int)
    def _open_entry(self, row: int) -> None:
        self.shell.places.go(self._entries[row].place)

    @Slot()
    def _begin(self) -> None:
        if self._spot is not None:
            self.shell.places.go(self._presenter.new_record(self._spot))

    @Slot()
    def _create(self) -> None:
        self.begin_new()

    @Slot()
    def _dress(self) -> None:
        self.ui.board.dress()
