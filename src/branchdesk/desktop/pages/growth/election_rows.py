"""The lines of an election's checklist that have fields of their own."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from branchdesk.desktop.pages.growth.rows import PartRow, link_button, plain_label
from branchdesk.desktop.pages.records.fields import chosen_in, may_shrink, show_choice, show_text
from branchdesk.desktop.pages.records.vote_rows import ExclusionRow
from branchdesk.desktop.people_search import Person
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space
from branchdesk.desktop.widgets.moment_edits import DayEdit
from branchdesk.desktop.words import word_for
from branchdesk.domain.drafts import ExclusionDraft
from branchdesk.domain.election_draft import LeftOutDraft, PaperDraft
from branchdesk.domain.people import PartyPost
from branchdesk.domain.records import Attachment
from branchdesk.wording.filling import filled

COMMITTEE_POSTS = tuple(post for post in PartyPost if post.in_committee)


class PaperFields(QObject):
    """A paper's day, number and files, as fields of a line."""

    edited = Signal()
    files_wanted = Signal(str)

    def __init__(self, name: str, row: PartRow, *, day: str, number: str = "") -> None:
        super().__init__(row)
        self.name = name
        self._draft = PaperDraft()
        self.on = DayEdit()
        self.number = QLineEdit()
        row.add_field(day, self.on, f"{name}_on")
        if number:
            row.add_field(number, self.number, f"{name}_number")
            self.number.textChanged.connect(self.edited)
        self.files = row.add_files_button(f"{name}_files")
        self.files.clicked.connect(self._want_files)
        self.on.textChanged.connect(self.edited)

    def show_draft(self, draft: PaperDraft) -> None:
        """Show a paper."""
        self._draft = draft
        show_text(self.on, draft.on)
        show_text(self.number, draft.number)
        self._show_files()

    def read(self) -> PaperDraft:
        """Return the paper as typed."""
        return replace(self._draft, on=self.on.text(), number=self.number.text())

    @property
    def attachments(self) -> tuple[Attachment, ...]:
        """The files of the paper."""
        return self._draft.attachments

    def take_files(self, files: tuple[Attachment, ...]) -> None:
        """Let these be the files of the paper."""
        self._draft = replace(self.read(), attachments=files)
        self._show_files()
        self.edited.emit()

    def _show_files(self) -> None:
        self.files.show_count(len(self._draft.attachments))

    @Slot()
    def _want_files(self) -> None:
        self.files_wanted.emit(self.name)


class LeftOutList(QWidget):
    """Voters proposed to be left out of 应到会, each with its reason and consent."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("left_out")
        self._people: tuple[Person, ...] = ()
        self._rows: list[ExclusionRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(current_look().length(Space.XS))
        self.hint = plain_label(
            self.tr(
                "Voters left out of those due need one of the five reasons, the superior body's "
                "consent and the meeting's approval; the minutes begin with them."
            ),
            "caption",
        )
        self.add = link_button(self.tr("Leave out a voter…"), "add_left_out")
        self.add.clicked.connect(self._begin)
        self._column.addWidget(self.hint)
        self._column.addWidget(self.add)

    def show_lines(self, lines: Sequence[LeftOutDraft], people: Sequence[Person]) -> None:
        """Replace what is shown."""
        self._people = tuple(people)
        for row in self._rows:
            row.bury()
        self._rows = []
        for line in lines:
            self._row(ExclusionDraft(line.member, line.reason, line.consent))

    def read(self) -> tuple[LeftOutDraft, ...]:
        """Return the lines as typed."""
        drafts = (row.read() for row in self._rows)
        return tuple(
            LeftOutDraft(draft.member, draft.reason, draft.consent)
            for draft in drafts
            if draft.member
        )

    def _row(self, draft: ExclusionDraft | None) -> None:
        row = ExclusionRow(self._people, self)
        if draft is not None:
            row.show_draft(draft)
        row.changed.connect(self.edited)
        row.remove_wanted.connect(self._drop)
        self._rows.append(row)
        self._column.insertWidget(self._column.count() - 1, row)

    @Slot()
    def _begin(self) -> None:
        if self._people:
            self._row(None)
            self.edited.emit()

    @Slot()
    def _drop(self) -> None:
        row = self.sender()
        if isinstance(row, ExclusionRow):
            self._rows.remove(row)
            row.bury()
            self.edited.emit()


class PostsTable(QWidget):
    """Everybody elected, each with a post and perhaps a second one."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("posts")
        self._names: tuple[str, ...] = ()
        self._boxes: list[tuple[str, QComboBox, QComboBox]] = []
        self._filling = False
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(current_look().length(Space.M))
        self._grid.setColumnStretch(3, 1)

    @property
    def names(self) -> tuple[str, ...]:
        """Who is shown."""
        return self._names

    def show_posts(self, names: Sequence[str], posts: Sequence[tuple[str, PartyPost]]) -> None:
        """Show these people with the posts they have."""
        everybody = tuple(dict.fromkeys([*names, *(name for name, _ in posts)]))
        self._filling = True
        if everybody != self._names:
            self._build(everybody)
        for name, first, second in self._boxes:
            held = [post.value for one, post in posts if one == name]
            show_choice(first, held[0] if held else "")
            show_choice(second, held[1] if len(held) > 1 else "")
        self._filling = False

    def read(self) -> tuple[tuple[str, PartyPost], ...]:
        """Return who takes which post."""
        return tuple(
            (name, PartyPost(value))
            for name, *boxes in self._boxes
            for value in dict.fromkeys(chosen_in(box) for box in boxes)
            if value
        )

    def _build(self, names: tuple[str, ...]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()
        self._names = names
        self._boxes = []
        for place, name in enumerate(names):
            label = plain_label(name, "", wraps=False)
            first = self._box(place, 1, filled(self.tr("Post of {0}"), (name,)), self.tr("No post"))
            second = self._box(
                place, 2, filled(self.tr("Second post of {0}"), (name,)), self.tr("no second post")
            )
            label.setBuddy(first)
            self._grid.addWidget(label, place, 0)
            self._grid.addWidget(first, place, 1)
            self._grid.addWidget(second, place, 2)
            self._boxes.append((name, first, second))

    def _box(self, place: int, number: int, spoken: str, nothing: str) -> QComboBox:
        box = QComboBox()
        box.setObjectName(f"post_{place}_{number}")
        box.setAccessibleName(spoken)
        box.addItem(nothing, "")
        for post in COMMITTEE_POSTS:
            box.addItem(word_for(post), post.value)
        may_shrink(box, letters=6)
        box.currentIndexChanged.connect(self._tell)
        return box

    @Slot()
    def _tell(self) -> None:
        if not self._filling:
            self.edited.emit()


def print_button(row: PartRow, text: str, name: str) -> QPushButton:
    """Put a button that prints a form into a line."""
    button = row.add_button(text, f"print_{name}")
    button.setProperty("form", name)
    button.setAccessibleName(text)
    return button
