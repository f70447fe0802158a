"""Closing a record, changing it afterwards, taking it away and bringing it back."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from branchdesk.desktop import leads
from branchdesk.desktop.keys import commit_pending_input
from branchdesk.desktop.pages.records.closing_card import ClosingCard
from branchdesk.desktop.pages.records.editing import RecordEditing
from branchdesk.desktop.pages.records.standing import Standing
from branchdesk.desktop.sentences import sentence_for, sentence_for_trouble
from branchdesk.desktop.shell import Shell
from branchdesk.domain.basis import Severity
from branchdesk.domain.ids import GroupId
from branchdesk.domain.problems import Problem, Rejected, Rule
from branchdesk.domain.records import RecordKind
from branchdesk.usecases.errors import Failed
from branchdesk.wording.filling import filled


class ClosingFlow(QObject):
    """What the head of the page and the banner do with a record."""

    closed = Signal()
    """Finalised; the books changed."""
    standing_changed = Signal()
    """Locked, unlocked, removed or restored."""
    gone = Signal(bool)
    """Put into the recycle bin; False: there was nothing to put there."""
    duty_wanted = Signal(str)
    """Id of another record of the sitting to open"""

    def __init__(self, editing: RecordEditing, shell: Shell) -> None:
        super().__init__(editing)
        self._editing, self._shell = editing, shell
        self._presenter, self._editor = editing.presenter, editing.editor
        links = editing.links
        links.tie(self._editor.ui.standing_action.clicked, self._do_what_the_banner_says)
        links.tie(self._editor.duties.add_wanted, self.add_duty)
        links.tie(self._editor.duties.wanted, self._open_duty)
        links.tie(self._editor.duties.entry_wanted, self._open_entry)
        links.tie(self._editor.duties.add_entry_wanted, self.add_entry)

    def finalise(self) -> bool:
        """Close the record, or lead to what is missing; every keystroke stays."""
        commit_pending_input()
        self._editing.take()
        if self._presenter.locked:
            return False
        self._editing.keep()
        self._editing.check()
        card = self._editor.closing
        if self._stands_against(card):
            return False
        try:
            final = self._presenter.finalise(card.finalising())
        except Rejected as refusal:
            self._refuse(refusal.problems)
            return False
        except Failed as failure:
            self._shell.notices.say(sentence_for_trouble(failure))
            return False
        card.forget()
        self._editing.forget_acts()
        self._editing.show_all()
        self._shell.notices.say(
            filled(self.tr("Finalised: version {0} is in the books."), (str(final.version.number),))
        )
        self.standing_changed.emit()
        self.closed.emit()
        return True

    @Slot()
    def amend(self) -> None:
        """Unlock a finalised record; the finalised version stays until it is closed again."""
        self._presenter.amend()
        self._show_again()

    @Slot()
    def discard(self) -> None:
        """Forget the changes of an amendment."""
        question = self.tr("Forget what was changed since the finalised version?")
        sure = self._shell.prompts.confirm(question, yes=self.tr("Forget the changes"))
        if sure and self._done(self._presenter.discard_changes):
            self._editor.closing.forget()
            self._editing.forget_acts()
            self._show_again()
            self.closed.emit()

    @Slot()
    def remove(self) -> None:
        """Put the record into the recycle bin, with a way back."""
        commit_pending_input()
        self._editing.take()
        was_kept = not self._presenter.is_new or self._presenter.has_unkept
        if self._done(self._presenter.remove):
            self.gone.emit(was_kept)

    @Slot()
    def restore(self) -> None:
        """Take the record out of the recycle bin."""
        if self._done(self._presenter.restore):
            self._show_again()
            self.closed.emit()

    def _done(self, act: Callable[[], None]) -> bool:
        """Do something in the books, or say why it cannot be done; return whether it was."""
        try:
            act()
        except Failed as failure:
            self._shell.notices.say(sentence_for_trouble(failure))
            return False
        return True

    @Slot(str)
    def _open_duty(self, record_id: str) -> None:
        self.duty_wanted.emit(record_id)

    @Slot(object, object)
    def add_duty(self, kind: RecordKind, group: GroupId | None) -> None:
        """Begin a further duty of the sitting and go to it."""
        commit_pending_input()
        self._editing.take()
        try:
            duty = self._presenter.add_duty(kind, group=group)
        except Failed as failure:
            self._shell.notices.say(sentence_for_trouble(failure))
            return
        self.closed.emit()
        self.duty_wanted.emit(duty)

    @Slot(str)
    def _open_entry(self, entry_id: str) -> None:
        from branchdesk.domain.ledgers import EntryId

        self._shell.places.go(leads.ledger_entry(EntryId(entry_id)))

    @Slot(str)
    def add_entry(self, kind: str) -> None:
        """Go to a new entry of a ledger, filled in with what these minutes know."""
        commit_pending_input()
        self._editing.take()
        new = self._presenter.is_new or self._presenter.has_unkept
        try:
            ready = self._presenter.ready_for_entry()
        except Failed as failure:
            self._shell.notices.say(sentence_for_trouble(failure))
            return
        if new:
            self.closed.emit()
        if not ready:
            self._shell.notices.say(
                self.tr("Fill in the day, the times and the chair first: the ledger takes them.")
            )
            self._editing.check()
            return
        self._shell.places.go(leads.new_entry(kind, record=self._presenter.draft.id))

    @Slot()
    def _do_what_the_banner_says(self) -> None:
        match self._presenter.standing:
            case Standing.FINAL:
                self.amend()
            case Standing.AMENDING:
                self.discard()
            case Standing.REMOVED:
                self.restore()
            case Standing.DRAFT:
                return

    def _show_again(self) -> None:
        self._editing.show_all()
        self.standing_changed.emit()
        if not self._presenter.locked:
            self._editor.go_to("day")

    def _stands_against(self, card: ClosingCard) -> bool:
        """Lead to the first thing that stands against closing; return whether there is one."""
        from branchdesk.domain.completeness import may_finalise

        checked = self._presenter.check()
        overrides = card.finalising().overrides
        hard = [problem for problem in checked.problems if not may_finalise((problem,), overrides)]
        if hard:
            self._refuse(tuple(hard))
            return True
        reason = card.missing_reason()
        if reason is not None:
            reason.setFocus()
            self._shell.notices.say(self.tr("One reason is missing: write it here, then finalise."))
        return reason is not None

    def _refuse(self, problems: tuple[Problem, ...]) -> None:
        if any(problem.rule is Rule.NOTHING_CHANGED for problem in problems):
            self._shell.notices.say(sentence_for(problems[0]))
            return
        hard = [problem for problem in problems if problem.severity is Severity.HARD]
        self._editor.closing.ask_for_overrides()
        self._editor.mark(hard)
        self._editor.go_to(hard[0].field if hard else "day")
        self._shell.notices.say(
            filled(
                self.tr("Not finalised yet: {0} to be put right. Everything typed is kept."),
                (str(len(hard)),),
            )
        )
