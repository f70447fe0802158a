"""Closing stages ① to ④: at once, with a written reason, or leading to what is missing."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal, Slot

from branchdesk.desktop.pages.org_life.presenter import OrgLifePresenter
from branchdesk.desktop.sentences import sentence_for_trouble
from branchdesk.desktop.shell import Shell
from branchdesk.domain import org_life_rules as rules
from branchdesk.domain.basis import Severity
from branchdesk.domain.problems import Problem, Rejected, Rule
from branchdesk.usecases.errors import Failed
from branchdesk.wording.filling import filled


class OrgLifeClosing(QObject):
    """Asks what has to be asked; the presenter closes."""

    changed = Signal()
    """Closed or opened again: everything is to be shown anew."""
    wanted = Signal(str)
    """`Problem.field` to lead to"""

    def __init__(
        self, presenter: Callable[[], OrgLifePresenter], shell: Shell, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._presenter, self._shell = presenter, shell

    def finalise(self, reason: str = "") -> None:
        """Close, or say and lead to what stands against it."""
        try:
            self._presenter().finalise(reason=reason)
        except Rejected as refusal:
            self._refused(refusal.problems, asked=bool(reason))
        except Failed as failure:
            self._shell.prompts.tell(sentence_for_trouble(failure), detail=failure.detail)
        else:
            self.changed.emit()
            self._shell.notices.say(self.tr("Finalised."), undo=self.open_again)

    @Slot()
    def open_again(self) -> None:
        """Open a closed dossier again."""
        try:
            self._presenter().reopen()
        except Failed as failure:
            self._shell.prompts.tell(sentence_for_trouble(failure), detail=failure.detail)
        else:
            self.changed.emit()

    def _refused(self, problems: Sequence[Problem], *, asked: bool) -> None:
        """Ask in writing where only stages without a record stand against it, else lead there."""
        hard = [problem for problem in problems if problem.severity is Severity.HARD]
        gate = [problem for problem in hard if problem.rule is Rule.STAGE_NOT_SHOWN]
        if asked or len(gate) != len(hard):
            self.wanted.emit(hard[0].field)
            self._shell.notices.say(
                self.tr("Not finalised: something is missing. Everything typed is kept.")
            )
            return
        names = "、".join(value for problem in gate for value in problem.values)
        question = self.tr("No record yet of: {0}. Why is it finalised all the same?")
        reason = self._shell.prompts.ask_text(
            filled(question, (names,)),
            yes=self.tr("Finalise with this reason"),
            detail=rules.ORG_LIFE_BASIS.text,
        )
        if reason and reason.strip():
            self.finalise(reason)
        else:
            self.wanted.emit(gate[0].field)
