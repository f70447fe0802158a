"""Ways of a finalised record out of the program: on paper, into a Word form, field by field."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction

from branchdesk.desktop.fill.action import FillAction
from branchdesk.desktop.page import Page
from branchdesk.desktop.pages.records.presenter import RecordPresenter
from branchdesk.desktop.sentences import sentence_for
from branchdesk.desktop.word_forms import WordForms
from branchdesk.domain.problems import Rejected
from branchdesk.usecases.desk import Desk

if TYPE_CHECKING:
    from branchdesk.desktop.printing import Printing
    from branchdesk.domain.filling import FillFrom
    from branchdesk.usecases.word_forms import AboutRecord


class WaysOut(QObject):
    """The actions, and what each of them takes from the record that is shown."""

    def __init__(self, page: Page, desk: Desk, shown: Callable[[], RecordPresenter | None]) -> None:
        super().__init__(page)
        self._page, self._desk, self._shown = page, desk, shown
        self._printing: Printing | None = None
        self._print = QAction(self.tr("Print…"), self)
        self._print.setObjectName("print")
        self._print.setToolTip(self.tr("Writes the minutes with their sign-in sheet as a PDF"))
        self._print.triggered.connect(self._put_on_paper)
        self._word = WordForms(desk, page, self._about)
        self._fill = FillAction(page, desk, self._to_fill)

    @property
    def actions(self) -> Sequence[QAction]:
        """Return the actions, the everyday one first."""
        return (self._print, self._word.action, self._fill)

    @Slot()
    def _put_on_paper(self) -> None:
        # Only here: a form that is typed into pays for no printing.
        from branchdesk.desktop.printing import Printing
        from branchdesk.usecases.printed_books import printed_record

        presenter, shell = self._shown(), self._page.shell
        if presenter is None or not self._page.commit():
            return
        if self._printing is None:
            self._printing = Printing(self._desk, shell, self)
        try:
            form = printed_record(presenter.draft.id, work=self._desk.work())
        except Rejected as refusal:
            shell.notices.say(sentence_for(refusal.problems[0]))
        else:
            self._printing.print_form(form, name=f"{form.final.record.held_on}_{form.title}")

    def _about(self) -> "AboutRecord | None":
        presenter = self._shown()
        return presenter.about() if presenter is not None else None

    def _to_fill(self) -> "FillFrom | None":
        presenter = self._shown()
        return presenter.to_fill() if presenter is not None else None
