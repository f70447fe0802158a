"""The records that may show a stage: pressing one links it, pressing again takes it out."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from branchdesk.desktop.models.lines import Line, Mark
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space
from branchdesk.desktop.widgets.line_list import LineList
from branchdesk.desktop.words import word_for
from branchdesk.domain.facts import DraftFact
from branchdesk.domain.ids import RecordId
from branchdesk.domain.records import FinalRecord

_TALL_EMS = 11


class RecordChoice(QWidget):
    """Lists records with a mark before those that are linked; decides nothing."""

    toggled = Signal(str)
    """Id of the record that was pressed"""
    opened = Signal(str)
    """Id of the record to look at"""

    def __init__(self, name: str, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._records: tuple[RecordId, ...] = ()
        self._locked = False
        look = current_look()
        self.heading = QLabel(heading)
        self.heading.setProperty("role", "strong")
        self.heading.setWordWrap(True)
        self.open = QPushButton(self.tr("Open the record"))
        self.open.setObjectName(f"{name}_open")
        self.open.setProperty("kind", "quiet")
        self.head = QHBoxLayout()
        self.head.setSpacing(look.length(Space.S))
        self.head.addWidget(self.heading, 1)
        self.head.addWidget(self.open)
        self.list = LineList()
        self.list.setObjectName(f"{name}_list")
        self.list.setAccessibleName(heading)
        self.list.setMinimumHeight(look.ems(_TALL_EMS))
        self.nothing = QLabel(self.tr("There is no such finalised record in this year yet."))
        self.nothing.setProperty("role", "muted")
        self.nothing.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.length(Space.XS))
        column.addLayout(self.head)
        column.addWidget(self.nothing)
        column.addWidget(self.list, 1)
        self.list.opened.connect(self._toggle)
        self.open.clicked.connect(self._open)

    def show_records(
        self,
        records: Sequence[FinalRecord | DraftFact],
        *,
        linked: Sequence[RecordId],
        locked: bool,
    ) -> None:
        """Show what there is, staying at the same line."""
        here = self._current()
        self._locked = locked
        self._records = tuple(
            one.id if isinstance(one, DraftFact) else one.record.id for one in records
        )
        lines = [self._line(one, linked) for one in records]
        row = self._records.index(here) if here in self._records else 0
        self.list.show_lines(lines, current=row if records else -1)
        self.list.setVisible(bool(records))
        self.nothing.setVisible(not records)
        self.open.setEnabled(bool(records))

    def _line(self, one: FinalRecord | DraftFact, linked: Sequence[RecordId]) -> Line:
        final = None if isinstance(one, DraftFact) else one.record
        draft = one if isinstance(one, DraftFact) else None
        record_id = final.id if final else draft.id if draft else ""
        kind = final.kind if final else draft.kind if draft else None
        day = final.held_on if final else draft.held_on if draft else None
        title = final.title if final else draft.title if draft else ""
        chosen = record_id in linked
        mark = Mark.DRAFT if draft else Mark.DONE if chosen else Mark.COMING
        word = self.tr("draft") if draft else self.tr("linked") if chosen else self.tr("not linked")
        return Line(
            title=title or (word_for(kind) if kind else ""),
            second=" · ".join(str(p) for p in (day, word_for(kind) if kind else "", word) if p),
            mark=mark,
            word=word,
        )

    def _current(self) -> RecordId | None:
        row = self.list.current_row()
        return self._records[row] if 0 <= row < len(self._records) else None

    @Slot(int)
    def _toggle(self, row: int) -> None:
        if not self._locked and 0 <= row < len(self._records):
            self.toggled.emit(self._records[row])

    @Slot()
    def _open(self) -> None:
        if (record := self._current()) is not None:
            self.opened.emit(record)
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
