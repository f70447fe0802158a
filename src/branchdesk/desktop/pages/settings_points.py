"""党员积分 switched on or off, year by year; off until a branch wants it."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from branchdesk.desktop.pages.growth.rows import labelled, link_button, plain_label
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space
from branchdesk.wording.filling import filled

_LINE_EMS = 46


class PointsSwitch(QWidget):
    """A year, a box to tick, and what that means."""

    year_chosen = Signal(int)
    switched = Signal(int, bool)
    wanted = Signal(int)
    """The points of this year are to be shown"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("points_switch")
        self.year = QComboBox()
        self.year.setObjectName("points_year")
        self.on = QCheckBox(self.tr("Keep points in this year"))
        self.on.setObjectName("points_on")
        self.lead: QPushButton = link_button(self.tr("Show the points"), "show_points")
        self._rules = plain_label("", "basis")
        self._lay_out()
        self.year.currentIndexChanged.connect(self._choose)
        self.on.toggled.connect(self._tell)
        self.lead.clicked.connect(self._want)

    def offer_years(self, years: Sequence[int], chosen: int) -> None:
        """Offer the years; the one in hand stays if it is among them."""
        with QSignalBlocker(self.year):
            kept = self.year.currentData()
            self.year.clear()
            for year in years:
                self.year.addItem(str(year), year)
            self.year.setCurrentIndex(max(0, self.year.findData(kept or chosen)))

    @property
    def chosen(self) -> int:
        """The year in hand."""
        return int(self.year.currentData() or 0)

    def show_switch(self, *, on: bool, rules: str, read_only: bool) -> None:
        """Show whether points are kept in the year in hand."""
        with QSignalBlocker(self.on):
            self.on.setChecked(on)
        self.on.setEnabled(not read_only)
        self.lead.setVisible(on)
        self._rules.setText(
            filled(
                self.tr(
                    "Rules: {0}. A committee's or branch's own rules go into the workspace's "
                    "folder as points.toml, in the form of seeds/points/points-60-40.toml."
                ),
                (rules,),
            )
        )

    def _lay_out(self) -> None:
        look = current_look()
        column = QVBoxLayout(self)
        edge = look.length(Space.L)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(look.length(Space.M))
        column.addWidget(plain_label(self.tr("Members' points"), "heading"))
        says = plain_label(
            self.tr(
                "No superior text asks for points; they are off unless this branch decided to keep "
                "them. They come from the records by themselves, entries by hand need two names "
                "and something that shows them, and nothing is ever deleted: a mistake is taken "
                "back by an entry. Nobody is ranked, and no grade of the review is made of them. "
                "Switching off hides the points and keeps what was entered."
            ),
            "muted",
        )
        says.setMaximumWidth(look.ems(_LINE_EMS))
        column.addWidget(says)
        line = QHBoxLayout()
        line.setSpacing(look.length(Space.L))
        line.addWidget(labelled(self.tr("Year"), self.year))
        line.addWidget(self.on, 0, Qt.AlignmentFlag.AlignBottom)
        line.addWidget(self.lead, 0, Qt.AlignmentFlag.AlignBottom)
        line.addStretch()
        column.addLayout(line)
        self._rules.setMaximumWidth(look.ems(_LINE_EMS))
        column.addWidget(self._rules)
        column.addStretch()

    @Slot()
    def _choose(self) -> None:
        self.year_chosen.emit(self.chosen)

    @Slot(bool)
    def _tell(self, on: bool) -> None:
        self.switched.emit(self.chosen, on)

    @Slot()
    def _want(self) -> None:
        self.wanted.emit(self.chosen)
