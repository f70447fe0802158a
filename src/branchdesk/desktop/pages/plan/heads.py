"""The days of the plan above its lists: when it was made, who approved it, when it was reported."""

from collections.abc import Sequence
from dataclasses import asdict, replace
from typing import Any

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from branchdesk.desktop.pages.plan.fields_form import FieldsForm
from branchdesk.desktop.pages.plan.presenter import PlanPresenter
from branchdesk.desktop.pages.plan.rows_part import KEEP_AFTER_MS
from branchdesk.desktop.widgets.problem_list import ProblemList, mark_problems
from branchdesk.domain.problems import Problem


class HeadPart(QWidget):
    """Some fields of the head; the others are left as they are."""

    kept = Signal()
    """The books changed."""

    def __init__(
        self, presenter: PlanPresenter, form: FieldsForm, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._clean: dict[str, str] = {}
        self.form = form
        self.problems = ProblemList()
        self.problems.setObjectName(f"{form.objectName()}_problems")
        self.problems.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(form)
        column.addWidget(self.problems)
        form.setEnabled(not presenter.read_only)
        self._keep_soon = QTimer(self)
        self._keep_soon.setSingleShot(True)
        self._keep_soon.setInterval(KEEP_AFTER_MS)
        self._keep_soon.timeout.connect(self._keep_quietly)
        form.edited.connect(self._keep_soon.start)

    def show_head(self, *, approvals: Sequence[tuple[str, str]] = (), anew: bool = False) -> None:
        """Show what is kept; ``anew``: what stands in the form is replaced too."""
        if self.has_unsaved_changes and not anew:
            return
        if "approved_in" in self.form.fields:
            choices = [("", ""), *approvals]
            kept = self._presenter.head().approved_in
            if all(key != kept for _, key in choices):
                choices.append((self.tr("A record that is no longer there"), kept))
            self.form.set_choices("approved_in", choices)
        self.form.show_texts(asdict(self._presenter.head()))
        self._clean = self.form.texts()
        self._mark(())

    @property
    def has_unsaved_changes(self) -> bool:
        """Whether something typed is not in the books."""
        return bool(self._clean) and self.form.texts() != self._clean

    def commit(self) -> bool:
        """Keep what is typed; on refusal mark the fields and keep every keystroke."""
        self._keep_soon.stop()
        if self._presenter.read_only or not self.has_unsaved_changes:
            return True
        texts: dict[str, Any] = self.form.texts()
        problems = self._presenter.save_head(replace(self._presenter.head(), **texts))
        self._mark(problems)
        if not problems:
            self._clean = texts
            self.kept.emit()
        return not problems

    @Slot()
    def _keep_quietly(self) -> None:
        self.commit()

    def _mark(self, problems: Sequence[Problem]) -> None:
        self.problems.show_problems(problems, names=self.form.names)
        self.problems.setVisible(bool(problems))
        mark_problems(self.form.fields, problems)
