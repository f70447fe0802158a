"""The sitting that an entry was part of: a way to its minutes, and its photos and papers."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space
from branchdesk.desktop.words import word_for
from branchdesk.domain.records import Attachment
from branchdesk.usecases.sittings import Sitting
from branchdesk.wording.days import day_and_month
from branchdesk.wording.filling import filled


class SittingBar(QFrame):
    """One line about the sitting, hidden where an entry stands by itself."""

    record_wanted = Signal(str)
    """Id of the record to open"""
    file_wanted = Signal(object)
    """`Attachment` of the record to open"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sitting_bar")
        gap = current_look().length(Space.XS)
        self._record = ""
        self.said = QLabel()
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setWordWrap(True)
        self.open = QPushButton(self.tr("Open the record"))
        self.open.setObjectName("open_sitting")
        self.open.setProperty("kind", "link")
        self.open.setAutoDefault(False)
        self.open.clicked.connect(self._tell_record)
        self.files: list[QPushButton] = []
        self._attachments: tuple[Attachment, ...] = ()
        self._files = QVBoxLayout()
        self._files.setSpacing(0)
        line = QHBoxLayout()
        line.setSpacing(current_look().length(Space.S))
        line.addWidget(self.said, 1)
        line.addWidget(self.open)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(gap)
        column.addLayout(line)
        column.addLayout(self._files)
        self.hide()

    def show_sitting(self, sitting: Sitting | None) -> None:
        """Show where an entry comes from; None: it stands by itself."""
        self._clear()
        self.setVisible(sitting is not None)
        if sitting is None:
            return
        translate = QCoreApplication.translate
        self._record = sitting.record
        day = day_and_month(sitting.held_on, translate) if sitting.held_on else ""
        kind = word_for(sitting.kind)
        named = " ".join(part for part in (day, kind, sitting.title) if part)
        pattern = self.tr(
            "Part of the sitting “{0}”: counted once, its photos and papers prove it."
        )
        self.said.setText(filled(pattern, (named,)))
        self._show_files(sitting.attachments)

    def _show_files(self, files: Sequence[Attachment]) -> None:
        self._attachments = tuple(files)
        for place, file in enumerate(files):
            name = file.caption or file.name
            button = QPushButton(name.replace("&", "&&"))
            button.setObjectName(f"sitting_file_{place}")
            button.setAccessibleName(name)
            button.setProperty("kind", "link")
            button.setAutoDefault(False)
            button.clicked.connect(self._tell_file)
            self._files.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            self.files.append(button)

    @Slot()
    def _tell_record(self) -> None:
        self.record_wanted.emit(self._record)

    @Slot()
    def _tell_file(self) -> None:
        pressed = self.sender()
        if isinstance(pressed, QPushButton) and pressed in self.files:
            self.file_wanted.emit(self._attachments[self.files.index(pressed)])

    def _clear(self) -> None:
        for button in self.files:
            self._files.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.files.clear()
