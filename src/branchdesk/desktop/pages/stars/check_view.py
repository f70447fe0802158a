"""The committee's check, item by item: points and reason beside the branch's own."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from branchdesk.desktop.models.star_check_rows import CheckColumn, StarCheckModel
from branchdesk.desktop.pages.org_life.boxes import button, label, line_box
from branchdesk.desktop.pages.stars.procedure_presenter import CheckLine
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space
from branchdesk.wording.filling import filled
from branchdesk.wording.points import cut

_TALL_EMS = 15
_POINTS_EMS = 5
_NARROW_EMS = 4.6


class CheckView(QWidget):
    """A table, and the fields of the chosen item below it."""

    edited = Signal(str, str, str)
    """Code, points, reason as typed"""
    same_wanted = Signal()
    """Every empty item gets the branch's own points."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filling = False
        self._code = ""
        look = current_look()
        self._model = StarCheckModel(self)
        self.table = QTableView()
        self.table.setObjectName("star_checks")
        self.table.setAccessibleName(self.tr("The committee’s points, item by item"))
        self.table.setModel(self._model)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        self.table.setMinimumHeight(look.ems(_TALL_EMS))
        head = self.table.horizontalHeader()
        head.setHighlightSections(False)
        for column in (CheckColumn.POINTS, CheckColumn.SCORE, CheckColumn.CHECKED):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            head.resizeSection(column, look.ems(_NARROW_EMS))
        for column in (CheckColumn.ITEM, CheckColumn.REASON):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self.points = line_box("check_points")
        self.points.setFixedWidth(look.ems(_POINTS_EMS))
        self.points.setAccessibleName(self.tr("Points of the committee"))
        self.reason = line_box("check_reason")
        self.reason.setMaxLength(300)
        self.reason.setAccessibleName(self.tr("Reason"))
        self.reason.setPlaceholderText(self.tr("Why it differs from the self-rating"))
        self.same = button("check_same", self.tr("All others as rated"), kind="quiet")
        self.about = label("", "strong")
        row = QHBoxLayout()
        row.setSpacing(look.length(Space.S))
        for part in (self.points, self.reason):
            row.addWidget(part, 1 if part is self.reason else 0)
        row.addWidget(self.same)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(look.length(Space.XS))
        whole.addWidget(self.table)
        whole.addWidget(self.about)
        whole.addLayout(row)
        self.table.selectionModel().currentRowChanged.connect(self._look_at)
        self.points.textEdited.connect(self._tell)
        self.reason.textEdited.connect(self._tell)
        self.same.clicked.connect(self.same_wanted)

    def fields(self, lines: Sequence[CheckLine]) -> dict[str, QWidget]:
        """Return the fields of the chosen item under their paths, and the table for the others."""
        found: dict[str, QWidget] = {"items": self.table}
        if self._code in {line.code for line in lines}:
            found[f"items.{self._code}.checked"] = self.points
            found[f"items.{self._code}.reason"] = self.reason
        return found

    def show_lines(self, lines: Sequence[CheckLine], *, locked: bool) -> None:
        """Show the items, staying at the same one."""
        self._model.show(lines)
        row = max(self._model.row_of(self._code), 0)
        if lines:
            self.table.selectRow(row)
            self._show(self._model.line_at(row))
        for field in (self.points, self.reason):
            field.setReadOnly(locked)
        self.same.setVisible(not locked)

    def stand_on(self, code: str, *, reason: bool = False) -> QLineEdit:
        """Choose an item and return the field to type into."""
        row = self._model.row_of(code)
        if row >= 0:
            self.table.selectRow(row)
        return self.reason if reason else self.points

    @Slot(QModelIndex, QModelIndex)
    def _look_at(self, current: QModelIndex, previous: QModelIndex) -> None:
        del previous
        self._show(self._model.line_at(current.row()))

    def _show(self, line: CheckLine | None) -> None:
        if line is None:
            return
        self._filling = True
        self._code = line.code
        pattern = self.tr("{0} {1}: the branch gives itself {2} of {3}")
        self.about.setText(
            filled(pattern, (line.code, line.title, cut(line.score), cut(line.points)))
        )
        for field, text in ((self.points, line.checked), (self.reason, line.reason)):
            if field.text() != text:
                field.setText(text)
            field.setEnabled(line.applicable)
        self._filling = False

    @Slot()
    def _tell(self) -> None:
        if not self._filling:
            self.edited.emit(self._code, self.points.text(), self.reason.text())
