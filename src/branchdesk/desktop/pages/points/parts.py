"""The cards of the points tab: everybody, one account, the quarters, one quarter."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from branchdesk.desktop.models.lines import Line, Mark
from branchdesk.desktop.models.person_rows import RowsModel
from branchdesk.desktop.pages.growth.rows import plain_label
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space
from branchdesk.desktop.widgets.card import Card
from branchdesk.desktop.widgets.line_list import LineList
from branchdesk.desktop.widgets.plain_table import PlainTable
from branchdesk.domain.points import Objection, PointsSheet
from branchdesk.domain.points_quarters import Quarter, QuarterState
from branchdesk.wording.filling import filled
from branchdesk.wording.member_points import quarter_headings, quarter_texts, state_word

_QUARTER_ROWS_EMS, _LOW_EMS = 16.5, 11.0


class TableCard(Card):
    """A heading, a table of whole lines, a quiet note."""

    def __init__(self, name: str, called: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setObjectName(f"{name}_card")
        self.model = RowsModel(self)
        self.table = PlainTable(outlined=False)
        self.table.setObjectName(name)
        self.table.setAccessibleName(called)
        self.table.setModel(self.model)
        self.note = plain_label("", "basis")
        self.column.addWidget(self.table, 1)
        self.column.addWidget(self.note)

    def show_rows(
        self, headings: Sequence[str], rows: Sequence[tuple[str, ...]], *, wide: int
    ) -> None:
        """Show lines; the column ``wide`` takes the room that is there."""
        self.model.show(headings, rows)
        header = self.table.horizontalHeader()
        for column in range(len(headings)):
            mode = QHeaderView.ResizeMode
            header.setSectionResizeMode(
                column, mode.Stretch if column == wide else mode.ResizeToContents
            )

    @property
    def row(self) -> int:
        """The line in hand, -1 for none."""
        return self.table.currentIndex().row()

    def stand_on(self, row: int) -> None:
        """Choose a line, or the nearest there is."""
        if count := self.model.rowCount():
            self.table.selectRow(min(max(row, 0), count - 1))


class QuartersCard(TableCard):
    """The four quarters, and how far their publication is."""

    def __init__(self, called: str, parent: QWidget | None = None) -> None:
        super().__init__("points_quarters", called, parent)
        self.quarters: tuple[Quarter, ...] = ()
        self.note.hide()
        self.be_low(low=False)

    def be_low(self, *, low: bool) -> None:
        """Be as tall as the four quarters, or scroll where there is little room."""
        self.setFixedHeight(current_look().ems(_LOW_EMS if low else _QUARTER_ROWS_EMS))

    def names(self) -> tuple[str, ...]:
        """Return what the quarters are called."""
        return (
            self.tr("First quarter"),
            self.tr("Second quarter"),
            self.tr("Third quarter"),
            self.tr("Fourth quarter"),
        )

    def show_quarters(self, quarters: Sequence[Quarter]) -> None:
        """Show the quarters, staying in the same line."""
        row = self.row
        self.quarters = tuple(quarters)
        translate = QCoreApplication.translate
        lines = [quarter_texts(one, self.names(), translate) for one in quarters]
        self.show_rows(quarter_headings(translate), lines, wide=1)
        if row >= 0:
            self.stand_on(row)

    @property
    def chosen(self) -> Quarter | None:
        """The quarter in hand."""
        return self.quarters[self.row] if 0 <= self.row < len(self.quarters) else None


class QuarterCard(Card):
    """One quarter: its state, what was objected, and what can be done."""

    publish_wanted = Signal()
    print_wanted = Signal()
    export_wanted = Signal()
    object_wanted = Signal()
    answer_wanted = Signal(str)
    """Id of the objection"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setObjectName("quarter_card")
        self._shown: tuple[PointsSheet, ...] = ()
        self._open: list[str] = []
        self.state = plain_label("", "strong")
        self.days = plain_label("", "")
        self.publish = self._button("publish_quarter", self.tr("Publish…"))
        self.print = self._button("print_quarter", self.tr("Print F17…"))
        self.export = self._button("export_quarter", self.tr("Export as a workbook…"))
        self.object = self._button("object_quarter", self.tr("Note an objection…"))
        self.objections = LineList()
        self.objections.setObjectName("objections")
        self.objections.setAccessibleName(self.tr("Objections and answers"))
        self.objections.wrap_titles()
        self.objections.grow()
        self.answer = self._button("answer_objection", self.tr("Answer…"))
        self._lay_out()
        self.publish.clicked.connect(self.publish_wanted)
        self.print.clicked.connect(self.print_wanted)
        self.export.clicked.connect(self.export_wanted)
        self.object.clicked.connect(self.object_wanted)
        self.answer.clicked.connect(self._answer)
        self.objections.opened.connect(self._answer)
        self.objections.looked_at.connect(self._show_answer)

    def show_quarter(self, one: Quarter, name: str, *, read_only: bool) -> None:
        """Show a quarter."""
        translate = QCoreApplication.translate
        sheet = one.sheet
        self.set_heading(name)
        self.state.setText(state_word(one.state, translate))
        self.days.setText(self._said(one))
        self.publish.setVisible(not read_only and one.state is not QuarterState.COMING)
        self.publish.setText(self.tr("Publish again…") if sheet else self.tr("Publish…"))
        for button in (self.print, self.export):
            button.setVisible(sheet is not None)
        self.object.setVisible(sheet is not None and not read_only)
        self._shown = (*(one.earlier), *((sheet,) if sheet else ()))
        self._show_objections(read_only=read_only)

    def _said(self, one: Quarter) -> str:
        sheet = one.sheet
        if sheet is None:
            if one.state is QuarterState.COMING:
                return self.tr("It can be published from the last month of the quarter on.")
            return self.tr(
                "Link the minutes in which the committee agreed, and say from when to when it "
                "hangs. The totals are frozen on that day."
            )
        said = filled(
            self.tr("{0} to {1}, {2} days; {3} members"),
            (
                sheet.starts_on.isoformat(),
                sheet.ends_on.isoformat(),
                str(sheet.days),
                str(len(sheet.lines)),
            ),
        )
        if sheet.place:
            said += f"\n{sheet.place}"
        if sheet.issue > 1:
            said += "\n" + filled(self.tr("Issue {0}; earlier ones stay."), (str(sheet.issue),))
        return said

    def _show_objections(self, *, read_only: bool) -> None:
        found = [one for sheet in self._shown for one in sheet.objections]
        self._open = ["" if one.answered_on else one.id for one in found]
        self.objections.setVisible(bool(found))
        self.answer.setVisible(any(self._open) and not read_only)
        first = next((row for row, key in enumerate(self._open) if key), 0)
        self.objections.show_lines([self._line(one) for one in found], current=first)
        self._show_answer(first)

    def _line(self, one: Objection) -> Line:
        title = f"{one.on.isoformat()} {one.by}：{one.what}"
        if one.answered_on is None:
            return Line(title, self.tr("no answer yet"), Mark.DUE)
        said = (one.answered_on.isoformat(), one.answer)
        return Line(title, filled(self.tr("Answer of {0}: {1}"), said), Mark.DONE)

    def sheet_of(self, objection: str) -> PointsSheet | None:
        """Return the issue against which an objection was raised."""
        return next(
            (s for s in self._shown if any(one.id == objection for one in s.objections)), None
        )

    @Slot()
    def _answer(self) -> None:
        row = self.objections.current_row()
        if 0 <= row < len(self._open) and self._open[row] and not self.answer.isHidden():
            self.answer_wanted.emit(self._open[row])

    @Slot(int)
    def _show_answer(self, row: int) -> None:
        self.answer.setEnabled(0 <= row < len(self._open) and bool(self._open[row]))

    def _lay_out(self) -> None:
        look = current_look()
        self.column.addWidget(self.state)
        self.column.addWidget(self.days)
        for pair in ((self.publish, self.object), (self.print, self.export)):
            line = QHBoxLayout()
            line.setSpacing(look.length(Space.S))
            for button in pair:
                line.addWidget(button)
            line.addStretch()
            self.column.addLayout(line)
        self.column.addWidget(self.objections)
        self.column.addWidget(self.answer, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addStretch(1)

    def _button(self, name: str, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAutoDefault(False)
        return button


class AccountCard(TableCard):
    """One member: the totals, the entries, and taking one back or leaving the member out."""

    def __init__(self, called: str, parent: QWidget | None = None) -> None:
        super().__init__("points_account", called, parent)
        self.sums = plain_label("", "strong")
        self.rule = plain_label("", "basis")
        self.reverse = QPushButton(self.tr("Take the entry back…"))
        self.reverse.setObjectName("reverse_points")
        self.exempt = QPushButton()
        self.exempt.setObjectName("exempt_member")
        self.note.hide()
        line = QHBoxLayout()
        line.setSpacing(current_look().length(Space.S))
        for button in (self.reverse, self.exempt):
            button.setAutoDefault(False)
            line.addWidget(button)
        line.addStretch()
        self.column.insertWidget(1, self.sums)
        self.column.addWidget(self.rule)
        self.column.addLayout(line)


class SideStack(QWidget):
    """One part at a time, as tall as that part and not as the tallest."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def add(self, part: QWidget) -> None:
        """Put a part in; the first one is shown."""
        self._column.addWidget(part)
        part.setVisible(self._shown is None)
        self._shown = self._shown or part

    @property
    def shown(self) -> QWidget | None:
        """The part that is shown."""
        return self._shown

    def show_part(self, part: QWidget) -> None:
        """Show this part alone."""
        if part is not self._shown and self._shown is not None:
            self._shown.hide()
        self._shown = part
        part.show()


def stacked(*parts: QWidget) -> QWidget:
    """Return parts under each other, the first taking the room."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(current_look().length(Space.M))
    for place, part in enumerate(parts):
        column.addWidget(part, 0 if place else 1)
    return made
