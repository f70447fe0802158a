"""The parts of the page of talks, laid out; what they do is the page's."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from branchdesk.desktop.models.lines import Line
from branchdesk.desktop.pages.talks.form import TalkForm
from branchdesk.desktop.pages.talks.presenter import TalkLine
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space
from branchdesk.desktop.widgets.card import Card
from branchdesk.desktop.widgets.line_list import LineList
from branchdesk.desktop.widgets.problem_list import ProblemList
from branchdesk.desktop.widgets.talk_grid import TalkGridView
from branchdesk.domain.ledgers import LedgerKind
from branchdesk.domain.profile import Obligation
from branchdesk.domain.talk_triggers import TalkWanted
from branchdesk.domain.talks import Coverage, TalkGrid
from branchdesk.wording.board import basis_line
from branchdesk.wording.filling import filled

_SIDE_EMS = 27
_NARROW_EMS = 68
"""With less room than this the form is a tab of its own: the grid would not be whole beside it."""
_ANY_WIDTH = 16_777_215


class TalksView(QWidget):
    """Coverage above; the grid or the list on the left, what calls for talks and the form right."""

    def __init__(self, kind: LedgerKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("talks_view")
        self._narrow = False
        self._line: QHBoxLayout
        self._numbers = [_label("heading") for _ in range(3)]
        self._notes = [_label("caption") for _ in range(3)]
        self.basis = _label("basis")
        self.grid = TalkGridView()
        self.legend = _label("basis")
        self.legend.setText(
            self.tr(
                "✓ day of the latest talk · “wanted”: none yet; with a committee member, a talk "
                "with any one of them will do · Enter opens a talk or begins one"
            )
        )
        self.shown = QComboBox()
        self.shown.setObjectName("shown")
        self.shown.setAccessibleName(self.tr("What is listed"))
        self.shown.addItem(self.tr("Talks of the year"), False)
        self.shown.addItem(self.tr("Recycle bin"), True)
        self.list = LineList()
        self.list.setObjectName("talks")
        self.list.setProperty("outlined", "true")
        self.list.setAccessibleName(self.tr("Talks"))
        self.empty = _label("muted")
        self.tabs = QTabWidget()
        self.tabs.setObjectName("tabs")
        self.tabs.tabBar().setAccessibleName(self.tr("Coverage and list"))
        self.wanted_card = Card(self.tr("Called for by what happened"))
        self.wanted = LineList()
        self.wanted.setObjectName("wanted")
        self.wanted.setAccessibleName(self.tr("Called for by what happened"))
        self.wanted.wrap_titles()
        self.wanted.grow()
        self.wanted_card.column.addWidget(self.wanted)
        self.card = Card(self.tr("New talk"))
        self.problems = ProblemList()
        self.form = TalkForm(kind)
        self.card.column.addWidget(self.problems)
        self.card.column.addWidget(self.form)
        self._lay_out()

    def show_grid(self, grid: TalkGrid, obligation: Obligation | None) -> None:
        """Show the coverage, as numbers and as a grid, and what it rests on."""
        shown = (
            (self.tr("Between committee members"), grid.pairs, self.tr("{0}/{1} pairs")),
            (self.tr("Committee and members"), grid.with_committee, self.tr("{0}/{1} members")),
            (self.tr("Among members"), grid.among_members, self.tr("{0}/{1} members")),
        )
        for number, note, (name, part, pattern) in zip(
            self._numbers, self._notes, shown, strict=True
        ):
            note.setText(name)
            _show_number(number, part, pattern)
        if obligation is not None:
            text = basis_line(obligation.basis, QCoreApplication.translate)
            said = self.tr(
                "Basis: {0}. Read strictly (program's default); what is lacking is a reminder."
            )
            self.basis.setText(filled(said, (text,)))
        self.grid.show_grid(grid)

    def show_wanted(self, wanted: Sequence[TalkWanted]) -> None:
        """Show what calls for a talk; the card is not there while nothing does."""
        self.wanted_card.setVisible(bool(wanted))
        self.wanted.show_lines([self._wanted_line(one) for one in wanted])

    def show_talks(self, lines: Sequence[TalkLine]) -> None:
        """Show the list."""
        self.list.show_lines([_line(one) for one in lines])
        self.list.setVisible(bool(lines))
        self.empty.setVisible(not lines)
        binned = bool(self.shown.currentData())
        self.empty.setText(
            self.tr("The recycle bin is empty.")
            if binned
            else self.tr("No talk is entered yet. Choose a cell of the coverage to begin with one.")
        )

    def lead_to_form(self) -> None:
        """Bring the form into sight where it is a tab of its own."""
        if self._narrow:
            self.tabs.setCurrentWidget(self._scroller)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the form beside the grid, or into a tab where there is no room for both."""
        super().resizeEvent(event)
        narrow = self.width() < current_look().ems(_NARROW_EMS)
        if narrow is self._narrow:
            return
        self._narrow = narrow
        if narrow:
            self._line.removeWidget(self._scroller)
            self._scroller.setMinimumWidth(0)
            self._scroller.setMaximumWidth(_ANY_WIDTH)
            self.tabs.addTab(self._scroller, self.tr("Enter a talk"))
        else:
            self.tabs.removeTab(self.tabs.indexOf(self._scroller))
            self._scroller.setFixedWidth(current_look().ems(_SIDE_EMS))
            self._line.addWidget(self._scroller)
            self._scroller.show()

    def _wanted_line(self, one: TalkWanted) -> Line:
        basis = basis_line(one.trigger.basis, QCoreApplication.translate)
        title = filled(self.tr("{0}: {1}"), (one.name, one.trigger.title))
        days = str(one.trigger.within_days)
        second = filled(self.tr("since {0} · within {1} days"), (one.on.isoformat(), days))
        return Line(title, second, tip=basis)

    def _lay_out(self) -> None:
        look = current_look()
        gap = look.length(Space.S)
        first = QWidget()
        column = QVBoxLayout(first)
        column.setContentsMargins(0, gap, 0, 0)
        column.setSpacing(gap)
        column.addWidget(self.grid, 1)
        column.addWidget(self.legend)
        second = QWidget()
        column = QVBoxLayout(second)
        column.setContentsMargins(0, gap, 0, 0)
        column.setSpacing(gap)
        column.addWidget(self.shown, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.empty)
        column.addWidget(self.list, 1)
        column.addStretch()
        self.tabs.addTab(first, self.tr("Coverage"))
        self.tabs.addTab(second, self.tr("All talks"))
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.length(Space.M))
        column.addWidget(self.wanted_card)
        column.addWidget(self.card)
        column.addStretch()
        self._scroller = QScrollArea()
        self._scroller.setObjectName("side_scroll")
        self._scroller.setFrameShape(QFrame.Shape.NoFrame)
        self._scroller.setWidgetResizable(True)
        self._scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroller.setFixedWidth(look.ems(_SIDE_EMS))
        self._scroller.setWidget(side)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(gap)
        column.addWidget(self._strip())
        column.addWidget(self.tabs, 1)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(look.length(Space.L))
        self._line.addWidget(left, 1)
        self._line.addWidget(self._scroller)

    def _strip(self) -> QWidget:
        look = current_look()
        strip = Card()
        line = QHBoxLayout()
        line.setSpacing(look.length(Space.L))
        for number, note in zip(self._numbers, self._notes, strict=True):
            number.setWordWrap(False)
            part = QVBoxLayout()
            part.setSpacing(0)
            part.addWidget(number)
            part.addWidget(note)
            line.addLayout(part, 1)
        strip.column.addLayout(line)
        strip.column.addWidget(self.basis)
        return strip


def _show_number(label: QLabel, part: Coverage, pattern: str) -> None:
    mark = "✓ " if part.is_full else "○ "
    label.setText(mark + filled(pattern, (str(part.done), str(part.wanted))))


def _line(one: TalkLine) -> Line:
    details = (one.on.isoformat(), one.relation, one.signed)
    return Line(f"{one.talker} — {one.partner}", " · ".join(text for text in details if text))


def _label(role: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("role", role)
    return label
