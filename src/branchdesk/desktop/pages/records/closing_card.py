"""What stands between a record and the books: what is missing, and the reasons to be written."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QWidget

from branchdesk.desktop.forms.record_closing import Ui_RecordClosing
from branchdesk.desktop.forms.record_override import Ui_RecordOverride
from branchdesk.desktop.pages.records.standing import Standing
from branchdesk.desktop.sentences import sentence_for
from branchdesk.desktop.widgets.problem_list import ProblemList
from branchdesk.domain.basis import Severity
from branchdesk.domain.problems import Problem
from branchdesk.domain.records import Override
from branchdesk.wording.filling import filled

if TYPE_CHECKING:
    from branchdesk.usecases.finalising import Finalising


class OverrideLines(QWidget):
    """A hard rule, and the reason for which it is set aside."""

    wanted = Signal(str)
    """Path of the field"""
    changed = Signal()

    def __init__(self, problem: Problem, names: Mapping[str, str]) -> None:
        super().__init__()
        self.problem = problem
        self.ui = Ui_RecordOverride()
        self.ui.setupUi(self)
        lines = ProblemList()
        lines.show_problems((problem,), names=names)
        lines.wanted.connect(self.wanted)
        self.ui.column.insertWidget(0, lines)
        self.ui.set_aside.setAccessibleName(f"{self.ui.set_aside.text()} {sentence_for(problem)}")
        self.ui.reason_place.hide()
        self.ui.set_aside.clicked.connect(self._open)
        self.ui.reason.textChanged.connect(self.changed)

    @property
    def reason(self) -> str:
        """Why the rule is set aside, empty while it is not."""
        return "" if self.ui.reason_place.isHidden() else self.ui.reason.text().strip()

    @Slot()
    def _open(self) -> None:
        self.ui.reason_place.show()
        self.ui.set_aside.hide()
        self.ui.reason.setFocus()


@dataclass(frozen=True, slots=True)
class Closing:
    """What the card shows."""

    standing: Standing
    problems: tuple[Problem, ...] = ()
    readable: bool = True
    """Whether the form could be read as a record: only then can a rule be set aside."""
    late_days: int = 0
    timeline: str = ""
    """When it happened and when it was written"""
    names: Mapping[str, str] = field(default_factory=dict)
    """What the fields are called, by their paths."""


class ClosingCard(QFrame):
    """A side panel, no dialog: every line leads to its field, reasons are written here."""

    wanted = Signal(str)
    """Path of the field that a line leads to"""
    hint_wanted = Signal(str)
    """Path or record that a line only for the secretary leads to"""
    changed = Signal()
    """A reason was typed."""
    grown = Signal()
    """More or fewer lines are shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_RecordClosing()
        self.ui.setupUi(self)
        self._shown: Closing | None = None
        self._asked = False
        self.overrides: list[OverrideLines] = []
        """Hard rules that can be set aside in writing."""
        self.ui.problems.wanted.connect(self.wanted)
        self.ui.hints.lead_with(self.tr("Look"))
        self.ui.hints.wanted.connect(self.hint_wanted)
        self.ui.hints_place.hide()
        self.ui.late_reason.textChanged.connect(self.changed)
        self.ui.change_reason.textChanged.connect(self.changed)

    def show_closing(self, closing: Closing) -> None:
        """Show what stands against finalising now."""
        if closing == self._shown:
            return
        self._shown = closing
        self._show_problems(closing)
        editable = closing.standing in (Standing.DRAFT, Standing.AMENDING)
        self.setVisible(editable)
        self.ui.late_place.setVisible(editable and closing.late_days > 0)
        self.ui.late_label.setText(
            filled(
                self.tr("Entered {0} days after the sitting: say why. It is marked as late entry."),
                (str(closing.late_days),),
            )
        )
        self.ui.change_place.setVisible(closing.standing is Standing.AMENDING)
        self._show_state(closing)

    def show_hints(self, hints: Sequence[Problem], *, limit: str = "") -> None:
        """Show what only the secretary is told; ``limit`` is that of repeated words.

        Nothing of it counts: it blocks nothing, is not kept and not printed.
        """
        self.ui.hints.show_problems(hints)
        self.ui.hints_place.setVisible(bool(hints))
        self.ui.hints_foot.setText(
            filled(
                self.tr(
                    "Not kept, not printed, no obstacle to finalising. Repeated words are told "
                    "from {0} on."
                ),
                (limit,),
            )
        )
        self.grown.emit()

    def ask_for_overrides(self) -> None:
        """Offer to set hard rules aside: finalising was tried and refused."""
        self._asked = True
        if self._shown is not None:
            self._show_problems(self._shown)

    def forget(self) -> None:
        """Empty the reasons: the record is closed."""
        self._asked = False
        self._shown = None
        self.ui.late_reason.clear()
        self.ui.change_reason.clear()
        self._bury_overrides(keep=())
        self.show_hints(())

    def finalising(self) -> "Finalising":
        """Return what is said here about closing the record."""
        from branchdesk.usecases.finalising import Finalising

        return Finalising(
            late_reason=self.ui.late_reason.text(),
            change_reason=self.ui.change_reason.text(),
            overrides=tuple(
                Override(lines.problem.rule.value, lines.problem.field, lines.reason)
                for lines in self.overrides
                if lines.reason
            ),
        )

    def missing_reason(self) -> QWidget | None:
        """Return the first reason that is asked for and not written."""
        for place, line in (
            (self.ui.late_place, self.ui.late_reason),
            (self.ui.change_place, self.ui.change_reason),
        ):
            if not place.isHidden() and not line.text().strip():
                return line
        return None

    def fields(self) -> dict[str, QWidget]:
        """Return the reasons under their paths."""
        return {"late_reason": self.ui.late_reason, "change_reason": self.ui.change_reason}

    def _show_problems(self, closing: Closing) -> None:
        from branchdesk.domain.completeness import may_be_overridden

        aside = [
            problem
            for problem in closing.problems
            if self._asked
            and closing.readable
            and problem.severity is Severity.HARD
            and may_be_overridden(problem)
        ]
        known = {lines.problem: lines for lines in self.overrides}
        self._bury_overrides(keep=aside)
        self.overrides = [
            known[problem] if problem in known else self._new_lines(problem, closing.names)
            for problem in aside
        ]
        rest = [problem for problem in closing.problems if problem not in aside]
        self.ui.problems.show_problems(rest, names=closing.names)
        self.ui.problems.setVisible(bool(rest))
        self.ui.overrides_place.setVisible(bool(self.overrides))
        self.grown.emit()

    def _new_lines(self, problem: Problem, names: Mapping[str, str]) -> OverrideLines:
        lines = OverrideLines(problem, names)
        lines.wanted.connect(self.wanted)
        lines.changed.connect(self.changed)
        self.ui.overrides.addWidget(lines)
        return lines

    def _bury_overrides(self, keep: Sequence[Problem]) -> None:
        for lines in self.overrides:
            if lines.problem not in keep:
                lines.hide()
                lines.setParent(None)
                lines.deleteLater()
        self.overrides = [lines for lines in self.overrides if lines.problem in keep]

    def _show_state(self, closing: Closing) -> None:
        blocking = sum(problem.severity is Severity.HARD for problem in closing.problems)
        notes = len(closing.problems) - blocking
        if blocking:
            text = filled(self.tr("{0} to be put right before finalising."), (str(blocking),))
            role = "problem"
        elif notes:
            text = filled(
                self.tr("✓ Can be finalised. {0} notes, none of them binding."), (str(notes),)
            )
            role = "done"
        else:
            text, role = self.tr("✓ Complete: it can be finalised."), "done"
        self.ui.state.setText(text)
        if self.ui.state.property("role") != role:
            self.ui.state.setProperty("role", role)
            self.ui.state.style().unpolish(self.ui.state)
            self.ui.state.style().polish(self.ui.state)
        foot = self.tr("Ctrl+Enter finalises. Afterwards changes are new versions with a reason.")
        self.ui.foot.setText(f"{closing.timeline}\n{foot}" if closing.timeline else foot)
