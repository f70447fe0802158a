"""Choosing the minutes that prove something: linked ones, begun here, or opened."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from branchdesk.desktop.pages.growth.rows import labelled
from branchdesk.desktop.pages.records.fields import LASTING, chosen_in, may_shrink
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space
from branchdesk.desktop.words import word_for
from branchdesk.domain.ids import RecordId
from branchdesk.usecases.lines import RecordLine
from branchdesk.wording.filling import filled


class MinutesChoice(QWidget):
    """A list of minutes, a button that opens the chosen ones, and room for more buttons."""

    changed = Signal()
    open_wanted = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"{name}_minutes")
        self.list = QComboBox()
        self.list.setObjectName(f"{name}_record")
        may_shrink(self.list, letters=8)
        self.list.currentIndexChanged.connect(self._tell)
        self.show_record = _button(self.tr("Open the minutes"), f"{name}_open")
        self.show_record.setProperty(LASTING, True)
        self.show_record.clicked.connect(self._open)
        gap = current_look().length(Space.S)
        above = QHBoxLayout()
        above.setSpacing(gap)
        above.addWidget(labelled(self.tr("Minutes"), self.list), 1)
        above.addWidget(self.show_record, 0, _BOTTOM)
        self._line = QHBoxLayout()
        self._line.setSpacing(gap)
        self._line.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(gap)
        column.addLayout(above)
        column.addLayout(self._line)

    def add(self, part: QWidget) -> None:
        """Put something under the list."""
        self._line.insertWidget(self._line.count() - 1, part)

    def add_button(self, text: str, name: str) -> QPushButton:
        """Put a button under the list."""
        button = _button(text, name)
        self.add(button)
        return button

    @property
    def record(self) -> RecordId | None:
        """The minutes that are chosen."""
        chosen = chosen_in(self.list)
        return RecordId(chosen) if chosen else None

    def offer(self, lines: Sequence[RecordLine], linked: RecordId | None) -> None:
        """Offer minutes and choose the linked ones, without telling."""
        with QSignalBlocker(self.list):
            self.list.clear()
            self.list.addItem(self.tr("Not linked"), "")
            for line in lines:
                self.list.addItem(_called(line, self.tr("{0} {1} (draft)")), line.id)
            if linked is not None and self.list.findData(linked) < 0:
                self.list.addItem(self.tr("Minutes that are no longer there"), linked)
            self.list.setCurrentIndex(max(0, self.list.findData(linked or "")))
        self.show_record.setEnabled(linked is not None)

    @Slot()
    def _tell(self) -> None:
        self.show_record.setEnabled(self.record is not None)
        self.changed.emit()

    @Slot()
    def _open(self) -> None:
        if self.record is not None:
            self.open_wanted.emit(self.record)


def _called(line: RecordLine, draft: str) -> str:
    day = line.held_on.isoformat() if line.held_on is not None else "—"
    title = line.title or word_for(line.kind)
    return filled(draft, (day, title)) if line.has_draft else f"{day} {title}"


def _button(text: str, name: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.setAutoDefault(False)
    return button


_BOTTOM = Qt.AlignmentFlag.AlignBottom
