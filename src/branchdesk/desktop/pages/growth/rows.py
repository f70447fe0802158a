"""One line of a checklist: its state, what it is and on what basis, its fields, what is wrong."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from branchdesk.desktop.icons import pixmap
from branchdesk.desktop.pages.records.fields import LASTING, lock
from branchdesk.desktop.sentences import sentence_for
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space
from branchdesk.desktop.widgets.flow_cards import FlowCards
from branchdesk.desktop.widgets.state_glyphs import state_pixmap
from branchdesk.domain.basis import Basis, Severity
from branchdesk.domain.cycle_words import CellState
from branchdesk.domain.problems import Problem
from branchdesk.domain.recruitment_standing import StepState
from branchdesk.wording.board import basis_line
from branchdesk.wording.filling import filled
from branchdesk.wording.growth import word_for_state

_GLYPH_EMS = 1.4
_FIELD_EMS = 9.5

_STATES = {
    StepState.DONE: CellState.DONE,
    StepState.NEXT: CellState.DUE,
    StepState.COMING: CellState.COMING,
    StepState.NOT_APPLICABLE: CellState.NOT_APPLICABLE,
}
_PILLS = {
    StepState.DONE: "done",
    StepState.NEXT: "coming",
    StepState.LATE: "overdue",
    StepState.IRREGULAR: "overdue",
}


class PartRow(QFrame):
    """A step or a part; the one who makes it fills `fields` and `buttons`."""

    def __init__(
        self, name: str, title: str, rule: str, basis: Basis, *, field_ems: float = _FIELD_EMS
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("inset", "true")
        look = current_look()
        self._own = basis
        self._side = look.ems(_GLYPH_EMS)
        self._glyph = QLabel()
        self._title = plain_label(title, "strong")
        self._pill = plain_label("", "pill", wraps=False)
        shown = basis_line(basis, QCoreApplication.translate)
        self._rule = plain_label(f"{rule}  {shown}", "basis")
        self._problems = plain_label("", "problem")
        self._problems.hide()
        self._cards: list[QWidget] = []
        self._flow = FlowCards(least_ems=field_ems, fill=False)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(look.length(Space.L))
        self._below = QVBoxLayout()
        self._below.setSpacing(look.length(Space.XS))
        self._arrange(look.length(Space.M), look.length(Space.XS))

    def _arrange(self, edge: int, gap: int) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._pill)
        texts = QVBoxLayout()
        texts.setSpacing(gap)
        texts.addLayout(head)
        texts.addWidget(self._rule)
        texts.addWidget(self._flow)
        texts.addLayout(self._below)
        texts.addLayout(self._buttons)
        texts.addWidget(self._problems)
        grid = QGridLayout(self)
        grid.setContentsMargins(edge, edge, edge, edge)
        grid.setHorizontalSpacing(edge)
        grid.addWidget(self._glyph, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addLayout(texts, 0, 1)
        grid.setColumnStretch(1, 1)
        self._flow.hide()
        self._pill.hide()

    # What stands in it

    def add_field(self, label: str, field: QWidget, name: str) -> None:
        """Put a field with its label into the row."""
        field.setObjectName(name)
        self._cards.append(labelled(label, field))
        self._flow.show_cards(self._cards)
        self._flow.show()

    def add_wide(self, label: str, field: QWidget, name: str) -> None:
        """Put a field that takes the whole width under the others."""
        field.setObjectName(name)
        self._below.addWidget(labelled(label, field))

    def add_below(self, part: QWidget) -> None:
        """Put something of another shape under the fields."""
        self._below.addWidget(part)

    def add_files_button(self, name: str) -> "FilesButton":
        """Put the button into the foot of the row that leads to its files."""
        button = FilesButton(name)
        self._add_to_foot(button)
        return button

    def add_button(self, text: str, name: str) -> QPushButton:
        """Put a button into the foot of the row."""
        button = link_button(text, name)
        self._add_to_foot(button)
        return button

    def _add_to_foot(self, button: QPushButton) -> None:
        button.setProperty(LASTING, True)
        if self._buttons.count() == 0:
            self._buttons.addStretch()
        self._buttons.insertWidget(self._buttons.count() - 1, button)

    # How it stands

    def show_state(self, state: StepState, problems: Sequence[Problem], *, note: str = "") -> None:
        """Show state and problems; ``note`` is the latest day, or what is known besides."""
        hard = any(problem.severity is Severity.HARD for problem in problems)
        translate = QCoreApplication.translate
        word = word_for_state(state, translate)
        self._glyph.setPixmap(self._picture(state, hard=hard))
        self._glyph.setAccessibleName(word)
        pill = _PILLS.get(state, "")
        if pill == "overdue" and not hard:
            pill = "draft"
        shown = state is not StepState.COMING or bool(note)
        self._pill.setText(" · ".join(part for part in (word, note) if part))
        self._pill.setVisible(shown)
        if self._pill.property("pill") != pill:
            self._pill.setProperty("pill", pill)
            self._pill.style().unpolish(self._pill)
            self._pill.style().polish(self._pill)
        self._show_problems(problems, hard=hard)

    def _show_problems(self, problems: Sequence[Problem], *, hard: bool) -> None:
        lines = [self._sentence(problem) for problem in problems]
        self._problems.setText("\n".join(lines))
        self._problems.setVisible(bool(lines))
        role = "problem" if hard else "warning"
        if all(problem.severity is Severity.HINT for problem in problems):
            role = "muted"
        if self._problems.property("role") != role:
            self._problems.setProperty("role", role)
            self._problems.style().unpolish(self._problems)
            self._problems.style().polish(self._problems)

    def _sentence(self, problem: Problem) -> str:
        """Return the sentence, with its basis where that is not the row's own."""
        sentence, basis = sentence_for(problem), problem.basis
        if basis is None or basis == self._own:
            return sentence
        shown = basis_line(basis, QCoreApplication.translate)
        return filled(QCoreApplication.translate("growth", "{0} ({1})"), (sentence, shown))

    def _picture(self, state: StepState, *, hard: bool) -> QPixmap:
        look, ratio = current_look(), self.devicePixelRatioF()
        if state in _STATES:
            return state_pixmap(_STATES[state], self._side, ratio=ratio)
        if hard:
            return state_pixmap(CellState.OVERDUE, self._side, ratio=ratio)
        return pixmap("warning", look.palette.draft, self._side, ratio=ratio)


class FilesButton(QPushButton):
    """Says how many files there are; where none can be added, it is not there without any."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._read_only = False
        self._count = 0
        _make_link(self, name)

    def show_count(self, count: int) -> None:
        """Say how many there are."""
        self._count = count
        self.setText(
            filled(self.tr("Files: {0}"), (str(count),)) if count else self.tr("Add files…")
        )
        self.setVisible(bool(count) or not self._read_only)

    def set_read_only(self) -> None:
        """Lead to what is there, and to nothing else."""
        self._read_only = True
        self.show_count(self._count)


def only_read(form: QWidget) -> None:
    """Let a form be read and nothing else."""
    lock(form, locked=True)
    for button in form.findChildren(FilesButton):
        button.set_read_only()


def plain_label(text: str, role: str, *, wraps: bool = True) -> QLabel:
    """Return a label of plain text."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wraps)
    if role:
        label.setProperty("role", role)
    return label


def labelled(label: str, field: QWidget) -> QWidget:
    """Return a field under its label, which leads to it."""
    part = QWidget()
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(current_look().length(Space.HAIR))
    head = plain_label(label.replace("&", "&&"), "caption", wraps=False)
    head.setBuddy(field)
    if not field.accessibleName():
        field.setAccessibleName(label)
    column.addWidget(head)
    column.addWidget(field)
    # What a taller neighbour leaves stands below the field, not between it and its label.
    column.addStretch()
    return part


def link_button(text: str, name: str) -> QPushButton:
    """Return a button that looks like a link."""
    button = QPushButton(text)
    _make_link(button, name)
    return button


def _make_link(button: QPushButton, name: str) -> None:
    button.setObjectName(name)
    button.setProperty("kind", "link")
    button.setAutoDefault(False)
