"""Over the table: ballots printed, counted, cast here, and what is printed of the result."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QMenu, QPushButton, QWidget

from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space
from branchdesk.domain.review import CountedBy


class BallotBar(QWidget):
    """Buttons and where the tallies come from; does nothing itself."""

    forms_wanted = Signal()
    count_wanted = Signal()
    booth_wanted = Signal()
    printed = Signal(str)
    """``results``, ``minutes`` or ``sheets``"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("clear", "true")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(current_look().length(Space.S))
        self._columns = 0
        self.forms = self._button("print_ballots", self.tr("Ballot &forms …"))
        self.count = self._button("count_ballots", self.tr("Count by tw&o …"))
        self.booth = self._button("open_booth", self.tr("Vote &here …"))
        self.results = self._button("print_results", self.tr("Results sheet …"))
        self._menu = QMenu(self)
        for name, text in (
            ("results", self.tr("Results sheet (F11)")),
            ("minutes", self.tr("Minutes of the meeting (F07)")),
            ("sheets", self.tr("Members’ sheets (F09)")),
        ):
            action = QAction(text, self._menu)
            action.setObjectName(name)
            action.triggered.connect(self._print)
            self._menu.addAction(action)
        self.results.setMenu(self._menu)
        self.source = QLabel()
        self.source.setObjectName("tally_source")
        self.source.setProperty("role", "pill")
        self._parts = (self.forms, self.count, self.booth, self.results, self.source)
        self._arrange(len(self._parts))
        self.forms.clicked.connect(self.forms_wanted)
        self.count.clicked.connect(self.count_wanted)
        self.booth.clicked.connect(self.booth_wanted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use one line, or more where the letters are too large for one."""
        super().resizeEvent(event)
        self._fit(event.size().width())

    def minimumSizeHint(self) -> QSize:
        """Two buttons beside each other are the least."""
        least = 2 * max(part.sizeHint().width() for part in self._parts[:-1])
        return QSize(least, super().minimumSizeHint().height())

    def _fit(self, width: int) -> None:
        shown = [part for part in self._parts if not part.isHidden()]
        gaps = self._grid.spacing() * len(shown)
        wide = sum(part.sizeHint().width() for part in shown) + gaps <= width
        self._arrange(len(self._parts) if wide else 2)

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for place, part in enumerate(self._parts):
            last = part is self.source and columns > 2
            where = Qt.AlignmentFlag.AlignRight if last else Qt.AlignmentFlag(0)
            self._grid.addWidget(part, place // columns, place % columns, where)
        for column in range(len(self._parts)):
            self._grid.setColumnStretch(column, int(column == columns - 1 and columns > 2))

    def print_action(self, name: str) -> QAction:
        """Return one of the actions of the menu."""
        return next(action for action in self._menu.actions() if action.objectName() == name)

    def show_state(self, counted_by: CountedBy, *, withheld: bool, locked: bool) -> None:
        """Show where the tallies come from; what is closed is only printed."""
        for button in (self.forms, self.count, self.booth):
            button.setVisible(not locked)
        self.source.setVisible(counted_by is not CountedBy.TYPED)
        self.source.setText(self._said(counted_by, withheld=withheld))
        self._fit(self.width())

    def _said(self, counted_by: CountedBy, *, withheld: bool) -> str:
        if withheld:
            return self.tr("Fewer than five ballots: tallies not kept")
        match counted_by:
            case CountedBy.PAPER:
                return self.tr("Tallies from the count by two")
            case CountedBy.BOOTH:
                return self.tr("Tallies from the vote here")
            case CountedBy.TYPED:
                return ""

    def _button(self, name: str, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAutoDefault(False)
        return button

    @Slot()
    def _print(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.printed.emit(action.objectName())
