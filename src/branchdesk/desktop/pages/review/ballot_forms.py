"""How ballots are printed: how many, on what paper, with or without the codes."""

from collections.abc import Callable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from branchdesk.desktop.pages.review.draft import read_count
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space
from branchdesk.desktop.widgets.count_edit import CountEdit
from branchdesk.usecases.printed_review import MOST_COPIES, SheetSize
from branchdesk.wording.filling import filled

MANY_NAMES = 18
"""More names than that are hard to mark on A5."""


class BallotFormsDialog(QDialog):
    """Asks once; the file is then written in the background."""

    wanted = Signal(int, str, bool)
    """Copies, `SheetSize`, with codes"""

    def __init__(
        self,
        *,
        copies: int,
        names: int,
        pages: Callable[[SheetSize, bool], int] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._pages = pages
        self.setObjectName("ballot_forms")
        self.setWindowTitle(self.tr("Print ballots"))
        look = current_look()
        column = QVBoxLayout(self)
        column.setContentsMargins(*(look.length(Space.XL),) * 4)
        column.setSpacing(look.length(Space.S))
        heading = QLabel(filled(self.tr("Ballots with {0} names"), (str(names),)))
        heading.setProperty("role", "heading")
        column.addWidget(heading)
        self.copies = CountEdit()
        self.copies.setObjectName("copies")
        self.copies.setText(str(copies))
        self.copies.textChanged.connect(self._judge)
        label = QLabel(self.tr("How &many"))
        label.setBuddy(self.copies)
        row = QHBoxLayout()
        row.addWidget(label)
        row.addWidget(self.copies)
        row.addStretch()
        column.addLayout(row)
        self._sizes = QButtonGroup(self)
        chosen = SheetSize.A4 if names > MANY_NAMES else SheetSize.A5
        for place, (size, text) in enumerate(self._offered()):
            button = QRadioButton(text)
            button.setObjectName(f"size_{size.value}")
            button.setChecked(size is chosen)
            self._sizes.addButton(button, place)
            column.addWidget(button)
        self.grounds = QCheckBox(self.tr("With the &codes N01 to N10 of grounds for unqualified"))
        self.grounds.setObjectName("grounds")
        column.addWidget(self.grounds)
        note = QLabel(
            self.tr(
                "All copies are alike: no number, no mark, nothing by which a ballot could be "
                "known again; the code is the same on all of them. The number suggested is that "
                "of the rated members."
            )
        )
        note.setProperty("role", "muted")
        note.setWordWrap(True)
        column.addWidget(note)
        self.hint = QLabel()
        self.hint.setProperty("role", "warning")
        self.hint.setWordWrap(True)
        self._sizes.idClicked.connect(self._judge)
        self.grounds.toggled.connect(self._judge)
        column.addWidget(self.hint)
        column.addLayout(self._buttons())
        self.setMinimumWidth(look.ems(32))
        self._judge()
        self.copies.selectAll()

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch()
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setObjectName("cancel")
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self.yes = QPushButton(self.tr("Write the PDF …"))
        self.yes.setObjectName("write")
        self.yes.setProperty("kind", "primary")
        self.yes.setDefault(True)
        self.yes.clicked.connect(self._write)
        row.addWidget(cancel)
        row.addWidget(self.yes)
        return row

    def _offered(self) -> tuple[tuple[SheetSize, str], ...]:
        return (
            (SheetSize.A5, self.tr("A&5, one ballot on a page")),
            (SheetSize.TWO_ON_A4, self.tr("A4, &two ballots side by side, to be cut")),
            (SheetSize.A4, self.tr("&A4, one ballot on a page (many names)")),
        )

    @Slot()
    def _judge(self) -> None:
        number = read_count(self.copies.text()) or 0
        fits = 1 <= number <= MOST_COPIES
        self.yes.setEnabled(fits)
        wanted = filled(self.tr("A number from 1 to {0}."), (str(MOST_COPIES),))
        self.hint.setText(self._about_pages() if fits else wanted)

    def _about_pages(self) -> str:
        grounds = self.grounds.isChecked()
        pages = self._pages(self._size(), grounds) if self._pages is not None else 1
        if pages == 1:
            return ""
        pattern = self.tr(
            "So each ballot has {0} pages: scans of it cannot be read, it is counted by hand."
        )
        return filled(pattern, (str(pages),))

    def _size(self) -> SheetSize:
        return self._offered()[self._sizes.checkedId()][0]

    @Slot()
    def _write(self) -> None:
        size = self._size()
        self.accept()
        self.wanted.emit(read_count(self.copies.text()) or 0, size.value, self.grounds.isChecked())
