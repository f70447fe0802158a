"""The sign-in sheet as a table: name, presence, reason, day of making up."""

import re
from dataclasses import replace
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from branchdesk.desktop.pages.records.sheet import Sheet, SheetLine
from branchdesk.desktop.words import word_for
from branchdesk.domain.people import MemberStatus
from branchdesk.domain.records import Presence
from branchdesk.wording.filling import filled

Index = QModelIndex | QPersistentModelIndex

LINE_ROLE = Qt.ItemDataRole.UserRole
"""The whole `SheetLine`."""


class Column(IntEnum):
    """The columns, from left to right."""

    NAME = 0
    PRESENCE = 1
    REASON = 2
    MADE_UP = 3


class SheetModel(QAbstractTableModel):
    """Shows a sheet; what is typed into a cell is only reported, never kept here."""

    entered = Signal(object)
    """`ExceptionDraft` of a member whose reason or day was typed"""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sheet = Sheet()
        self._locked = False

    @property
    def sheet(self) -> Sheet:
        """What is shown."""
        return self._sheet

    def show(self, sheet: Sheet) -> None:
        """Show another state; the same members keep selection, cursor and open editor."""
        same = [line.member for line in sheet.lines] == [line.member for line in self._sheet.lines]
        if not same:
            self.beginResetModel()
            self._sheet = sheet
            self.endResetModel()
            return
        old, self._sheet = self._sheet, sheet
        for row, (was, now) in enumerate(zip(old.lines, sheet.lines, strict=True)):
            if was != now:
                self.dataChanged.emit(self.index(row, 0), self.index(row, len(Column) - 1))

    @property
    def locked(self) -> bool:
        """Whether the sheet is only shown."""
        return self._locked

    def set_locked(self, *, locked: bool) -> None:
        """Only show, or also take."""
        self._locked = locked

    def line(self, row: int) -> SheetLine:
        """Return the line in a row."""
        return self._sheet.lines[row]

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._sheet.lines)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(Column)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        match Column(section):
            case Column.NAME:
                return self.tr("Member")
            case Column.PRESENCE:
                return self.tr("Here")
            case Column.REASON:
                return self.tr("Reason")
            case Column.MADE_UP:
                return self.tr("Made up on")

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self._locked or not self._takes_text(index):
            return usual
        return usual | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line, column = self._sheet.lines[index.row()], Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(line, column)
            case Qt.ItemDataRole.EditRole:
                return line.entry.made_up_on if column is Column.MADE_UP else line.entry.reason
            case Qt.ItemDataRole.ToolTipRole:
                return self._text(line, column) or None
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._aloud(line)
            case Qt.ItemDataRole.UserRole:
                return line
            case _:
                return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not index.isValid() or self._locked:
            return False
        entry = self._sheet.lines[index.row()].entry
        text = str(value)
        if index.column() == Column.MADE_UP:
            self.entered.emit(replace(entry, made_up_on=text))
        else:
            self.entered.emit(replace(entry, reason=text))
        return True

    def _takes_text(self, index: Index) -> bool:
        exception = self._sheet.lines[index.row()].presence is not Presence.PRESENT
        return exception and index.column() in (Column.REASON, Column.MADE_UP)

    def _text(self, line: SheetLine, column: Column) -> str:
        match column:
            case Column.NAME:
                return self._name(line)
            case Column.PRESENCE:
                return word_for(line.presence)
            case Column.REASON:
                return line.entry.reason
            case Column.MADE_UP:
                return _short_day(line.entry.made_up_on)

    def _name(self, line: SheetLine) -> str:
        match line.status:
            case MemberStatus.PROBATIONARY:
                return filled(self.tr("{0} (probationary)"), (line.name,))
            case MemberStatus.ON_PARTY_PROBATION:
                return filled(self.tr("{0} (no vote)"), (line.name,))
            case _:
                return line.name

    def _aloud(self, line: SheetLine) -> str:
        parts = (self._name(line), word_for(line.presence), line.entry.reason)
        return self.tr(", ").join(part for part in parts if part)


def _short_day(text: str) -> str:
    """Return month and day of a day written out, anything else as typed."""
    return text[5:] if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text) else text
