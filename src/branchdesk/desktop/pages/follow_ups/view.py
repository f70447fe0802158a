"""The parts of the register's page, laid out; what they do is the page's."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from branchdesk.desktop.models.matter_rows import MatterModel
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space
from branchdesk.desktop.widgets.card import Card
from branchdesk.desktop.widgets.empty_state import EmptyState
from branchdesk.desktop.widgets.moment_edits import DayEdit
from branchdesk.desktop.widgets.plain_table import PlainTable

_LEAST_EMS = 14
"""The longest text is never cut shorter."""
_DAY_EMS, _OWNER_EMS = 13, 10
_MEASURED_ROWS = 30
_WIDEST_EMS = 22
"""No column but the longest is wider: a long text is whole in its tool tip and below."""


class FollowUpsView(QWidget):
    """Filters, the list, and below it what became of the chosen line."""

    entered = Signal()
    """Enter or a double click in the list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("follow_ups_view")
        self.shown = _choice("shown", self.tr("What is listed"))
        self.owner = _choice("owner", self.tr("Owner"))
        self.source = _choice("source", self.tr("Source"))
        self.search = QLineEdit()
        self.search.setObjectName("search")
        self.search.setClearButtonEnabled(True)
        self.search.setPlaceholderText(self.tr("Search the agreed matters"))
        self.search.setAccessibleName(self.tr("Search the agreed matters"))
        self.warning = _label("problem")
        self.warning.hide()
        self.model = MatterModel(self)
        self.table = PlainTable()
        self.table.setObjectName("matters")
        self.table.setAccessibleName(self.tr("Agreed matters"))
        self.table.setModel(self.model)
        self.table.installEventFilter(self)
        self.table.doubleClicked.connect(self.entered)
        self.empty = EmptyState(
            "follow_ups",
            self.tr("Nothing to list"),
            self.tr(
                "What a meeting agrees (who, what, until when) is collected here by itself, and "
                "offered to the next meeting until it is done."
            ),
            action=self.tr("New record"),
        )
        self.card = Card()
        self.card.heading.setWordWrap(True)
        self.history = _label("")
        self.open = _button("open_origin", self.tr("Open where it was written"))
        self.again = _button("open_again", self.tr("Open again"))
        self.done_on = DayEdit()
        self.done_on.setObjectName("done_on")
        self.result = QLineEdit()
        self.result.setObjectName("result")
        self.close_it = _button("close_matter", self.tr("Note as done"))
        self.closing = QWidget()
        self.problem = _label("problem")
        self._lay_out()

    def list_or_teach(self, *, rows: int) -> None:
        """Show the list, or what it is for where there is nothing in it."""
        self._parts.setCurrentWidget(self._listed if rows else self.empty)

    def fit_columns(self, *, longest: int, hidden: Sequence[int] = ()) -> None:
        """Share the width: the longest text takes what the others leave."""
        header, look = self.table.horizontalHeader(), current_look()
        # As wide as what is in sight; thousands of lines below are not measured.
        header.setResizeContentsPrecision(_MEASURED_ROWS)
        for column in range(self.model.columnCount()):
            self.table.setColumnHidden(column, column in hidden)
        for column in range(self.model.columnCount()):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            self.table.resizeColumnToContents(column)
            wide = min(self.table.columnWidth(column), look.ems(_WIDEST_EMS))
            self.table.setColumnWidth(column, wide)
        others = sum(
            self.table.columnWidth(column)
            for column in range(self.model.columnCount())
            if column != longest and not self.table.isColumnHidden(column)
        )
        if self.table.viewport().width() - others < look.ems(_LEAST_EMS):
            self.table.setColumnWidth(longest, look.ems(_LEAST_EMS))
        else:
            header.setSectionResizeMode(longest, QHeaderView.ResizeMode.Stretch)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Open the chosen line on Enter."""
        if (
            watched is self.table
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.entered.emit()
            return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        look = current_look()
        gap = look.length(Space.S)
        filters = QHBoxLayout()
        filters.setSpacing(gap)
        filters.addWidget(self.shown)
        filters.addWidget(self.source)
        filters.addWidget(self.owner)
        filters.addWidget(self.search, 1)
        self._lay_out_card()
        self._listed = QWidget()
        column = QVBoxLayout(self._listed)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.length(Space.M))
        column.addWidget(self.table, 1)
        column.addWidget(self.card)
        place = QWidget()
        self._parts = QStackedLayout(place)
        self._parts.addWidget(self._listed)
        self._parts.addWidget(self.empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(gap)
        whole.addLayout(filters)
        whole.addWidget(self.warning)
        whole.addWidget(place, 1)

    def _lay_out_card(self) -> None:
        look = current_look()
        gap = look.length(Space.S)
        self.card.head.addWidget(self.again)
        self.card.head.addWidget(self.open)
        self.card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        row = QHBoxLayout(self.closing)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(gap)
        for text, field, share in (
            (self.tr("Done on"), self.done_on, 0),
            (self.tr("Result"), self.result, 1),
        ):
            label = QLabel(text)
            label.setProperty("role", "muted")
            label.setBuddy(field)
            row.addWidget(label)
            row.addWidget(field, share)
        self.done_on.setFixedWidth(look.ems(_DAY_EMS))
        row.addWidget(self.close_it)
        for part in (self.history, self.problem, self.closing):
            self.card.column.addWidget(part)
        self.owner.setMinimumWidth(look.ems(_OWNER_EMS))


def _choice(name: str, spoken: str) -> QComboBox:
    choice = QComboBox()
    choice.setObjectName(name)
    choice.setAccessibleName(spoken)
    return choice


def _button(name: str, text: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.setAutoDefault(True)
    return button


def _label(role: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if role:
        label.setProperty("role", role)
    return label
