"""The form of an entry with what stands around it: heading, sitting, steps, papers, problems."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QWidget

from branchdesk.desktop.evidence_keeper import FileOpener
from branchdesk.desktop.keys import EnterMovesOn
from branchdesk.desktop.pages.ledgers.entry_view import EntryView
from branchdesk.desktop.pages.ledgers.form import LedgerForm
from branchdesk.desktop.pages.ledgers.papers import EntryPapers
from branchdesk.desktop.pages.ledgers.presenter import LedgersPresenter
from branchdesk.desktop.people_search import Person
from branchdesk.desktop.shell import Shell
from branchdesk.desktop.widgets.problem_list import field_for, mark_problems
from branchdesk.domain.ledgers import LedgerKind
from branchdesk.domain.problems import Problem
from branchdesk.usecases.desk import Desk
from branchdesk.wording.filling import filled

_CHECK_AFTER_MS = 400


class FormCard(QObject):
    """Shows the entry that the presenter holds, and marks what is wrong while it is typed."""

    def __init__(
        self, presenter: LedgersPresenter, view: EntryView, desk: Desk, shell: Shell
    ) -> None:
        super().__init__(view)
        self._presenter = presenter
        self._view = view
        self.form: LedgerForm | None = None
        view.strip.set_read_only(presenter.read_only)
        self._papers = EntryPapers(desk, shell, view.strip, form=self._shown, parent=self)
        self._enter = EnterMovesOn(view.card)
        self._check_soon = QTimer(self)
        self._check_soon.setSingleShot(True)
        self._check_soon.setInterval(_CHECK_AFTER_MS)
        self._check_soon.timeout.connect(self._check)
        view.problems.wanted.connect(self.lead)
        self._opener = FileOpener(desk, shell, self)
        view.sitting.file_wanted.connect(self._opener.open)

    def show_form(self, people: Sequence[Person]) -> None:
        """Show the entry as the books know it."""
        kind, clean = self._presenter.kind, self._presenter.clean
        if kind is None or clean is None:
            self._view.card.hide()
            return
        if self.form is None or self.form.kind != kind:
            self.form = self._build_form(kind, people)
        self.form.set_today(self._presenter.today)
        self.form.show_draft(clean)
        self._show_around(kind)

    def mark(self, problems: Sequence[Problem], *, lead: bool = False) -> None:
        """Say and mark what is wrong; ``lead``: put the fingers on the first of it."""
        if self.form is None:
            return
        names = {**self.form.names, "steps": self.tr("Day of the next step")}
        self._view.problems.show_problems(problems, names=names)
        self._view.problems.setVisible(bool(problems))
        first = mark_problems(self._fields(), problems)
        if lead and first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def lead(self, field: str) -> None:
        """Put the fingers on a field."""
        if (found := field_for(self._fields(), field)) is not None:
            found.setFocus(Qt.FocusReason.OtherFocusReason)
            # A form that was just built has no places yet.
            QTimer.singleShot(0, found, partial(self._view.bring_into_sight, found))

    def _shown(self) -> LedgerForm | None:
        return self.form

    def _build_form(self, kind: LedgerKind, people: Sequence[Person]) -> LedgerForm:
        if self.form is not None:
            self.form.hide()
            self._view.body.removeWidget(self.form)
            self.form.deleteLater()
        form = LedgerForm(kind, people)
        form.edited.connect(self._check_soon.start)
        form.setEnabled(not self._presenter.read_only)
        self._view.body.addWidget(form)
        self._enter.watch(form)
        return form

    def _show_around(self, kind: LedgerKind) -> None:
        entry, clean = self._presenter.entry, self._presenter.clean
        self._check_soon.stop()
        self.mark(())
        heading = self.tr("{0}: entry of {1}") if entry else self.tr("{0}: new entry")
        self._view.card.set_heading(
            filled(heading, (kind.title, entry.on.isoformat() if entry else ""))
        )
        record = clean.record if clean is not None else None
        self._view.sitting.show_sitting(self._presenter.sitting(record))
        steps = self._view.steps
        steps.on.set_today(self._presenter.today)
        steps.on.set_day(self._presenter.today)
        steps.show_way(
            kind, entry, self._presenter.next_steps(), read_only=self._presenter.read_only
        )
        self._papers.show_files()

    @Slot()
    def _check(self) -> None:
        if self.form is not None and (draft := self.form.draft()) is not None:
            self.mark(self._presenter.check(draft))

    def _fields(self) -> dict[str, QWidget]:
        return {**(self.form.fields if self.form else {}), "steps": self._view.steps.on}
