"""The gap map: a bar for each category, and what can still be won, most for an hour first."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from branchdesk.desktop.models.lines import Line, Mark
from branchdesk.desktop.pages.org_life.boxes import label
from branchdesk.desktop.pages.stars.ground import clear_ground
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space
from branchdesk.desktop.widgets.gap_bar import GapBar
from branchdesk.desktop.widgets.line_list import LineList
from branchdesk.domain.star_gaps import CategoryGap, Gap, GapMap
from branchdesk.domain.stars import as_decimal
from branchdesk.wording.days import day_and_month
from branchdesk.wording.filling import filled
from branchdesk.wording.missing import sentence_for_missing
from branchdesk.wording.points import cut


class GapView(QScrollArea):
    """Shows a gap map; pressing a line leads to where it is made good."""

    opened = Signal(object)
    """Gap"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("gap_view")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._open: tuple[Gap, ...] = ()
        self._lost: tuple[Gap, ...] = ()
        self._bars: list[tuple[QLabel, GapBar, QLabel]] = []
        look = current_look()
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setSpacing(look.length(Space.S))
        self.summary = label("", "strong")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(look.length(Space.M))
        self._grid.setVerticalSpacing(look.length(Space.XS))
        self._grid.setColumnStretch(1, 1)
        self.open_heading = label(
            self.tr("Still to be won, most points for an hour first"), "heading"
        )
        self.how = label(
            self.tr(
                "The hours are the program's default; they can be changed in the standard. "
                "Press a line to go where it is made good."
            ),
            "basis",
        )
        self.open_list = _lines("gap_open", self.open_heading.text())
        self.nothing = label(self.tr("Nothing is left to be won this year."), "muted")
        self.lost_heading = label(self.tr("Cannot be made good any more this year"), "heading")
        self.lost_list = _lines("gap_lost", self.lost_heading.text())
        column.addWidget(self.summary)
        column.addLayout(self._grid)
        for part in (
            *(self.open_heading, self.how, self.open_list, self.nothing),
            *(self.lost_heading, self.lost_list),
        ):
            column.addWidget(part)
        column.addStretch()
        self.setWidget(inside)
        clear_ground(self)
        self.open_list.opened.connect(self._tell_open)
        self.lost_list.opened.connect(self._tell_lost)

    def show_map(self, found: GapMap, *, summary: str) -> None:
        """Show the bars and the lines."""
        self.summary.setText(summary)
        self._show_bars(found.categories)
        self._open, self._lost = found.open, found.lost
        self.open_list.show_lines([self._open_line(gap) for gap in found.open])
        self.lost_list.show_lines([self._lost_line(gap) for gap in found.lost])
        self.open_list.setVisible(bool(found.open))
        self.nothing.setVisible(not found.open)
        self.lost_heading.setVisible(bool(found.lost))
        self.lost_list.setVisible(bool(found.lost))

    def _show_bars(self, categories: Sequence[CategoryGap]) -> None:
        for row in range(len(self._bars), len(categories)):
            added = (QLabel(), GapBar(), QLabel())
            for place, widget in enumerate(added):
                self._grid.addWidget(widget, row, place)
            added[2].setProperty("role", "muted")
            self._bars.append(added)
        for row, (name, bar, numbers) in enumerate(self._bars):
            there = row < len(categories)
            name.setVisible(there)
            bar.setVisible(there)
            numbers.setVisible(there)
            if there:
                category = categories[row]
                said = self._numbers(category)
                name.setText(f"{category.code} {category.title}")
                bar.show_parts(
                    float(category.won),
                    float(category.open),
                    float(category.lost),
                    said=f"{category.title}: {said}",
                )
                numbers.setText(said)

    def _numbers(self, category: CategoryGap) -> str:
        parts = (category.won, category.open, category.lost)
        texts = tuple(cut(as_decimal(part)) for part in parts)
        return filled(self.tr("won {0} · to be won {1} · lost {2}"), texts)

    def _open_line(self, gap: Gap) -> Line:
        translate = QCoreApplication.translate
        by = (
            filled(self.tr("until {0}"), (day_and_month(gap.by, translate),))
            if gap.by is not None
            else self.tr("at any time")
        )
        hours = filled(self.tr("about {0} hours"), (cut(gap.effort),))
        return Line(
            f"{gap.item.code} {gap.item.title}: {sentence_for_missing(gap.missing, translate)}",
            f"{by} · {hours}",
            Mark.DUE,
            end=filled(self.tr("+{0} points"), (cut(as_decimal(gap.points)),)),
        )

    def _lost_line(self, gap: Gap) -> Line:
        said = sentence_for_missing(gap.missing, QCoreApplication.translate)
        return Line(
            f"{gap.item.code} {gap.item.title}: {said}",
            "",
            Mark.OVERDUE,
            end=filled(self.tr("−{0} points"), (cut(as_decimal(gap.points)),)),
        )

    @Slot(int)
    def _tell_open(self, row: int) -> None:
        self.opened.emit(self._open[row])

    @Slot(int)
    def _tell_lost(self, row: int) -> None:
        self.opened.emit(self._lost[row])


def _lines(name: str, said: str) -> LineList:
    made = LineList()
    made.setObjectName(name)
    made.setAccessibleName(said)
    made.grow()
    made.wrap_titles()
    return made
