"""对照: the plan beside what was held, what stands in the month in hand, and the list of duties."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QScrollArea, QVBoxLayout, QWidget

from branchdesk.desktop.models.lines import Line, Mark
from branchdesk.desktop.models.plan_rows import GridLine, MonthCell
from branchdesk.desktop.pages.plan.fields_form import quiet
from branchdesk.desktop.pages.plan.presenter import PlanPresenter
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space
from branchdesk.desktop.widgets.card import Card
from branchdesk.desktop.widgets.line_list import LineList
from branchdesk.desktop.widgets.plan_grid import PlanGrid
from branchdesk.desktop.words import word_for
from branchdesk.domain.dates import month_period
from branchdesk.domain.plan_against import AgainstRow, Fit, Match
from branchdesk.domain.standard import ItemScore
from branchdesk.wording.days import day_and_month, period_name
from branchdesk.wording.filling import filled
from branchdesk.wording.missing import sentence_for_missing
from branchdesk.wording.plans import duty_state, held_words, planned_words, second_of, title_of
from branchdesk.wording.points import cut_total

_MARKS = {
    Fit.HELD: Mark.DONE,
    Fit.BEGUN: Mark.DRAFT,
    Fit.OPEN: Mark.OVERDUE,
    Fit.DUE: Mark.DUE,
    Fit.COMING: Mark.COMING,
    Fit.UNPLANNED: Mark.DONE,
}
_MOST_DUTIES = 6


class AgainstView(QWidget):
    """Shows and tells what was chosen; where that leads is the page's."""

    match_opened = Signal(object)
    """`Match`"""
    duty_opened = Signal(str)
    """Id of an item of the responsibility list"""

    def __init__(self, presenter: PlanPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("against_view")
        self._presenter = presenter
        self._cell = MonthCell()
        self._months: tuple[str, ...] = ("",) * 12
        self._duties: tuple[str, ...] = ()
        self.grid = PlanGrid()
        self.star = quiet("", "muted")
        self.star.setObjectName("plan_star")
        self.month = Card(self.tr("The month in hand"))
        self.matches = LineList()
        self.matches.setObjectName("month_matches")
        self.matches.setAccessibleName(self.tr("The month in hand"))
        self.matches.grow()
        self.matches.wrap_titles()
        self.nothing = quiet(self.tr("Nothing is planned and nothing was held here."), "muted")
        self.duties_card = Card(self.tr("Responsibility list"))
        self.progress = QProgressBar()
        self.progress.setObjectName("duty_progress")
        self.progress.setTextVisible(False)
        self.duties = LineList()
        self.duties.setObjectName("duty_lines")
        self.duties.setAccessibleName(self.tr("Responsibility list"))
        self.duties.grow()
        self.duties.wrap_titles()
        self.counted = quiet("", "muted")
        self._lay_out()
        self.grid.opened.connect(self._open_cell)
        self.grid.looked_at.connect(self._look_at)
        self.matches.opened.connect(self._open_match)
        self.duties.opened.connect(self._open_duty)

    def refresh(self) -> None:
        """Show the comparison anew."""
        translate = QCoreApplication.translate
        year = self._presenter.year
        months = (month_period(year, month) for month in range(1, 13))
        self._months = tuple(period_name(month, translate) for month in months)
        rows = self._presenter.against()
        self.grid.show_lines(
            [self._line(row) for row in rows],
            months=self._months,
            this_month=self._presenter.this_month,
        )
        self._look_at(self._standing_on())
        self._show_star(self._presenter.star_item())
        self._show_duties()

    def dress(self) -> None:
        """Take over the look in force."""
        self.grid.dress()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the letters."""
        if event.type() == QEvent.Type.FontChange:
            self.grid.dress()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        look = current_look()
        self.month.column.addWidget(self.matches)
        self.month.column.addWidget(self.nothing)
        self.month.column.addStretch()
        self.duties_card.column.addWidget(self.counted)
        self.duties_card.column.addWidget(self.progress)
        self.duties_card.column.addWidget(self.duties)
        self.duties_card.column.addStretch()
        below = QHBoxLayout()
        below.setSpacing(look.length(Space.L))
        below.addWidget(self.month, 1)
        below.addWidget(self.duties_card, 1)
        inside = QWidget()
        inside.setObjectName("against_inside")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.length(Space.M))
        column.addWidget(self.star)
        column.addWidget(self.grid)
        column.addLayout(below)
        column.addStretch()
        scroller = QScrollArea()
        scroller.setObjectName("against_scroll")
        scroller.setFrameShape(QFrame.Shape.NoFrame)
        scroller.setWidgetResizable(True)
        scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroller.setWidget(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroller)

    def _line(self, row: AgainstRow) -> GridLine:
        kind = word_for(row.kind)
        name = f"{kind} · {row.group_name}" if row.group_name else kind
        cells = tuple(
            replace(self._month(row.in_month(month)), heading=f"{name} · {self._months[month - 1]}")
            for month in range(1, 13)
        )
        held = sum(match.held is not None for match in row.matches)
        planned = sum(match.line is not None for match in row.matches)
        counts = filled(self.tr("{0} planned, {1} held"), (str(planned), str(held)))
        # A group's name is needed to tell its row from the others; what it counts is not.
        return GridLine(kind, row.group_name or counts, cells)

    def _month(self, matches: Sequence[Match]) -> MonthCell:
        if not matches:
            return MonthCell()
        translate = QCoreApplication.translate
        texts = [f"{self._title(match)}\n{second_of(match, translate)}" for match in matches]
        first = matches[0]
        return MonthCell(
            tuple(matches),
            planned_words(first, translate),
            held_words(first, translate),
            "\n".join(texts),
        )

    def _title(self, match: Match) -> str:
        theme = self._presenter.theme_of(match)
        return title_of(match, QCoreApplication.translate, theme=theme)

    def _standing_on(self) -> MonthCell:
        model = self.grid.model()
        cell = model.data(self.grid.currentIndex(), Qt.ItemDataRole.UserRole)
        return cell if isinstance(cell, MonthCell) else MonthCell()

    @Slot(object)
    def _look_at(self, cell: MonthCell) -> None:
        self._cell = cell
        self.month.set_heading(cell.heading or self.tr("The month in hand"))
        translate = QCoreApplication.translate
        self.matches.show_lines(
            [
                Line(self._title(match), second_of(match, translate), _MARKS[match.fit])
                for match in cell.matches
            ]
        )
        self.matches.setVisible(bool(cell.matches))
        self.nothing.setVisible(not cell.matches)

    @Slot(object)
    def _open_cell(self, cell: MonthCell) -> None:
        self._look_at(cell)
        if len(cell.matches) == 1:
            self.match_opened.emit(cell.matches[0])
        else:
            self.matches.setFocus()

    @Slot(int)
    def _open_match(self, row: int) -> None:
        if row < len(self._cell.matches):
            self.match_opened.emit(self._cell.matches[row])

    def _show_star(self, item: ItemScore | None) -> None:
        self.star.setVisible(item is not None)
        if item is None:
            return
        translate = QCoreApplication.translate
        parts = [
            filled(
                self.tr("Star item {0} {1}: {2} of {3} points"),
                (item.code, item.title, cut_total(item.score), cut_total(item.available)),
            )
        ]
        parts += [sentence_for_missing(missing, translate) for missing in item.missing]
        self.star.setText(" · ".join(parts))

    def _show_duties(self) -> None:
        translate = QCoreApplication.translate
        progress = self._presenter.progress()
        self.counted.setText(
            filled(
                self.tr("{0} of {1} done, {2} overdue"),
                (str(progress.done), str(progress.total), str(len(progress.overdue))),
            )
            if progress.total
            else self.tr("The responsibility list is still empty.")
        )
        self.progress.setVisible(bool(progress.total))
        self.progress.setRange(0, max(progress.total, 1))
        self.progress.setValue(progress.done)
        self.progress.setAccessibleName(self.counted.text())
        shown = (*progress.overdue, *progress.next)[:_MOST_DUTIES]
        self._duties = tuple(duty.id for duty in shown)
        lines = []
        for duty in shown:
            late = duty.is_overdue(self._presenter.today)
            due = day_and_month(duty.due, translate) if duty.due is not None else ""
            by = filled(self.tr("by {0}"), (due,)) if due else ""
            parts = (duty.owner, by, duty_state(duty.state, translate))
            second = " · ".join(part for part in parts if part)
            lines.append(Line(duty.what, second, Mark.OVERDUE if late else Mark.COMING))
        self.duties.show_lines(lines)
        self.duties.setVisible(bool(lines))

    @Slot(int)
    def _open_duty(self, row: int) -> None:
        if row < len(self._duties):
            self.duty_opened.emit(self._duties[row])
