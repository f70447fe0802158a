"""What is wrong with a form: marked at the field, listed with its basis, one click away."""

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from branchdesk.desktop.icons import pixmap
from branchdesk.desktop.sentences import sentence_for
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space
from branchdesk.domain.basis import PROGRAM_DEFAULT, Basis, Severity
from branchdesk.domain.problems import Problem, Rule
from branchdesk.wording.board import basis_line
from branchdesk.wording.filling import filled

_ICON_EMS = 1.2
_OF_THIS = frozenset(
    {
        *(Rule.REQUIRED, Rule.NOT_A_DATE, Rule.NOT_A_TIME, Rule.NOT_A_NUMBER),
        *(Rule.TOO_LONG, Rule.TOO_SHORT, Rule.END_BEFORE_START),
        *(Rule.OUT_OF_RANGE, Rule.TOO_MANY, Rule.WRONG_SHAPE),
    }
)
"""Rules whose sentence does not say which field it means."""


class ProblemList(QWidget):
    """One line for each problem, the blocking ones first; pressing one leads to its field."""

    wanted = Signal(str)
    """`Problem.field` of the line that was pressed"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("problems")
        self.setAccessibleName(self.tr("What is missing or wrong"))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        self._fields: dict[QPushButton, str] = {}
        self._problems: tuple[Problem, ...] = ()
        self._called: tuple[str, ...] = ()
        self._lead_word = self.tr("Go there")

    def lead_with(self, word: str) -> None:
        """Call the buttons so: where a line leads there is nothing to be filled in."""
        self._lead_word = word

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is shown, in its order."""
        return self._problems

    def show_problems(
        self, problems: Iterable[Problem], *, names: Mapping[str, str] | None = None
    ) -> None:
        """Replace what is shown; ``names`` says what the fields are called, by their paths.

        A sentence that speaks of "this" begins with the name of its field then.
        """
        wanted = tuple(sorted(problems, key=lambda problem: not _blocks(problem)))
        called = tuple((names or {}).get(problem.field, "") for problem in wanted)
        if wanted == self._problems and called == self._called:
            return
        self._problems, self._called = wanted, called
        self._clear()
        look = current_look()
        self._grid.setHorizontalSpacing(look.length(Space.S))
        self._grid.setVerticalSpacing(look.length(Space.XS))
        for row, (problem, name) in enumerate(zip(wanted, called, strict=True)):
            self._add(2 * row, problem, name)

    def _add(self, row: int, problem: Problem, name: str) -> None:
        look = current_look()
        blocks = _blocks(problem)
        colour = look.palette.overdue if blocks else look.palette.draft
        size = look.ems(_ICON_EMS)
        picture = QLabel()
        picture.setPixmap(
            pixmap("warning" if blocks else "info", colour, size, ratio=self.devicePixelRatioF())
        )
        picture.setAlignment(Qt.AlignmentFlag.AlignTop)
        picture.setAccessibleName(self.tr("Must be put right") if blocks else self.tr("Note"))
        self._grid.addWidget(picture, row, 0)
        sentence = sentence_for(problem)
        if name and problem.rule in _OF_THIS:
            sentence = filled(self.tr("{0}: {1}"), (name, sentence))
        label = QLabel(sentence)
        label.setProperty("role", "problem" if blocks else "warning")
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        self._grid.addWidget(label, row, 1)
        if problem.field:
            self._grid.addWidget(self._button(problem.field, sentence), row, 2, _TOP)
        if problem.basis is not None:
            basis = QLabel(self._basis(problem.basis, blocks=blocks))
            basis.setProperty("role", "basis")
            basis.setWordWrap(True)
            basis.setTextFormat(Qt.TextFormat.PlainText)
            self._grid.addWidget(basis, row + 1, 1, 1, 2)

    def _basis(self, basis: Basis, *, blocks: bool) -> str:
        if basis == PROGRAM_DEFAULT and blocks:
            return self.tr("This program asks for it; no superior text does")
        if basis == PROGRAM_DEFAULT:
            return self.tr("No superior text asks for it: it may be left out")
        return basis_line(basis, QCoreApplication.translate)

    def _button(self, field: str, sentence: str) -> QPushButton:
        button = QPushButton(self._lead_word)
        button.setObjectName(f"problem_{field.replace('.', '_')}")
        button.setAccessibleName(sentence)
        button.setProperty("kind", "link")
        button.setAutoDefault(False)
        button.clicked.connect(self._lead)
        self._fields[button] = field
        return button

    @Slot()
    def _lead(self) -> None:
        pressed = self.sender()
        if isinstance(pressed, QPushButton):
            self.wanted.emit(self._fields[pressed])

    def _clear(self) -> None:
        self._fields.clear()
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def minimumSizeHint(self) -> QSize:
        """Be no wider than a few words: sentences wrap."""
        return QSize(current_look().ems(12), super().minimumSizeHint().height())


_TOP = Qt.AlignmentFlag.AlignTop


def mark_problems(fields: Mapping[str, QWidget], problems: Sequence[Problem]) -> QWidget | None:
    """Mark the fields that problems belong to, unmark the others, and return the first one.

    A field is marked with an outline, with the sentence in its tool tip, and with the sentence for
    screen readers.  A problem of ``agenda.1.title`` marks ``agenda.1.title``, else ``agenda.1``,
    else ``agenda``, whichever is there.
    """
    marked: dict[QWidget, list[Problem]] = {}
    for problem in problems:
        if (field := field_for(fields, problem.field)) is not None:
            marked.setdefault(field, []).append(problem)
    for field in fields.values():
        _mark(field, marked.get(field, []))
    return next((field for field in fields.values() if field in marked), None)


def field_for(fields: Mapping[str, QWidget], path: str) -> QWidget | None:
    """Return the widget for a dotted path, or for the part of it that has one."""
    parts = path.split(".")
    candidates = (".".join(parts[:length]) for length in range(len(parts), 0, -1))
    return next((fields[name] for name in candidates if name in fields), None)


def _mark(field: QWidget, problems: Sequence[Problem]) -> None:
    severity = "" if not problems else "hard" if any(map(_blocks, problems)) else "soft"
    sentences = "\n".join(sentence_for(problem) for problem in problems)
    if field.property("problem") != severity and (severity or field.property("problem")):
        field.setProperty("problem", severity)
        field.style().unpolish(field)
        field.style().polish(field)
    if field.accessibleDescription() != sentences:
        field.setAccessibleDescription(sentences)
        field.setToolTip(sentences)


def _blocks(problem: Problem) -> bool:
    return problem.severity is Severity.HARD
