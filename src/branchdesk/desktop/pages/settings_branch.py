"""The branch's own data as a form: name, place in the organisation, term, groups."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QWidget

from branchdesk.desktop.forms.settings_branch import Ui_BranchForm
from branchdesk.desktop.keys import EnterMovesOn
from branchdesk.desktop.models.lines import Line
from branchdesk.desktop.sentences import sentence_for
from branchdesk.desktop.widgets.problem_list import mark_problems
from branchdesk.desktop.words import word_for
from branchdesk.domain.basis import Basis
from branchdesk.domain.branch import BranchKind
from branchdesk.domain.people import PartyGroup
from branchdesk.domain.problems import Problem
from branchdesk.usecases.branches import BranchDraft
from branchdesk.wording.board import basis_line
from branchdesk.wording.days import full_day
from branchdesk.wording.filling import filled


class BranchForm(QWidget):
    """Shows a draft, hands it back, and marks what is wrong with it."""

    save_wanted = Signal()
    group_added = Signal(str)
    group_renamed = Signal(int, str)
    """Place in the list, new name"""
    group_closed = Signal(int)
    """Place in the list"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_BranchForm()
        self.ui.setupUi(self)
        self._shown = BranchDraft()
        self._fields: dict[str, QLineEdit] = {
            "name": self.ui.name,
            "short_name": self.ui.short_name,
            "superior": self.ui.superior,
            "unit": self.ui.unit,
            "code": self.ui.code,
            "party_day": self.ui.party_day,
            "first_year": self.ui.first_year,
            "elected_on": self.ui.elected_on,
            "term_years": self.ui.term_years,
            "extended_until": self.ui.extended_until,
            "approval": self.ui.approval,
        }
        for kind in BranchKind:
            self.ui.kind.addItem(word_for(kind), kind)
        self.ui.groups.grow()
        self._line_up()
        EnterMovesOn(self)
        self.ui.problem.setText("")
        self.ui.save.clicked.connect(self.save_wanted)
        self.ui.add_group.clicked.connect(self._add_group)
        self.ui.rename_group.clicked.connect(self._rename_group)
        self.ui.close_group.clicked.connect(self._close_group)
        self.ui.groups.looked_at.connect(self._look_at_group)

    def show_draft(self, draft: BranchDraft, *, basis: Basis, read_only: bool) -> None:
        """Show the branch as it is stored."""
        self._shown = draft
        for name, field in self._fields.items():
            field.setText(getattr(draft, name))
            field.setReadOnly(read_only)
        self.ui.kind.setCurrentIndex(_place_of(self.ui.kind, draft.kind))
        self.ui.term_note.setText(
            filled(self.tr("Basis: {0}"), (basis_line(basis, QCoreApplication.translate),))
        )
        for part in (self.ui.kind, self.ui.save, self.ui.add_group, self.ui.group):
            part.setEnabled(not read_only)
        self.mark(())

    def draft(self) -> BranchDraft:
        """Return exactly what stands in the form."""
        typed = {name: field.text() for name, field in self._fields.items()}
        kind = BranchKind(self.ui.kind.currentData())
        # Every one of these fields is text.
        return replace(self._shown, kind=kind, **typed)  # type: ignore[arg-type]

    def show_groups(self, groups: Sequence[PartyGroup]) -> None:
        """Show the party groups that exist."""
        translate = QCoreApplication.translate
        lines = [
            Line(
                group.name,
                end=filled(self.tr("since {0}"), (full_day(group.since, translate),)),
            )
            for group in groups
        ]
        self.ui.groups.show_lines(lines)
        self.ui.groups.setVisible(bool(lines))
        self._look_at_group(-1)

    def mark(self, problems: Sequence[Problem]) -> None:
        """Mark what is wrong, and say it beside the button."""
        first = mark_problems(self._fields, problems)
        self.ui.problem.setText("\n".join(sentence_for(problem) for problem in problems))
        if first is not None:
            first.setFocus()

    def stand_on(self, field: str) -> None:
        """Put the fingers into a field."""
        wanted = self._fields.get(field, self.ui.name)
        wanted.setFocus()
        wanted.selectAll()
        self.ui.scroll.ensureWidgetVisible(wanted)

    def clear_group(self) -> None:
        """Empty the line with the name of a group."""
        self.ui.group.clear()

    def _line_up(self) -> None:
        """Let the fields of both grids begin at the same place."""
        fields = {*self._fields.values(), self.ui.kind}
        labels = [label for label in self.findChildren(QLabel) if label.buddy() in fields]
        wide = max(label.sizeHint().width() for label in labels)
        for grid in (self.ui.branch_grid, self.ui.term_grid):
            grid.setColumnMinimumWidth(0, wide)

    @Slot()
    def _add_group(self) -> None:
        self.group_added.emit(self.ui.group.text())

    @Slot()
    def _rename_group(self) -> None:
        self.group_renamed.emit(self.ui.groups.current_row(), self.ui.group.text())

    @Slot()
    def _close_group(self) -> None:
        self.group_closed.emit(self.ui.groups.current_row())

    @Slot(int)
    def _look_at_group(self, row: int) -> None:
        chosen = row >= 0 and self.ui.add_group.isEnabled()
        self.ui.rename_group.setVisible(chosen)
        self.ui.close_group.setVisible(chosen)
        if chosen:
            self.ui.group.setText(self.ui.groups.lines.lines[row].title)


def _place_of(choice: QComboBox, kind: BranchKind) -> int:
    return max(0, choice.findData(kind))
