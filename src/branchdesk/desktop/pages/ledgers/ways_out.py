"""Ways of a ledger out of the program: on paper, into a Word form, field by field."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction

from branchdesk.desktop.fill.action import FillAction
from branchdesk.desktop.page import Page
from branchdesk.desktop.pages.ledgers.presenter import LedgersPresenter
from branchdesk.desktop.word_forms import WordForms
from branchdesk.usecases.desk import Desk

if TYPE_CHECKING:
    from branchdesk.desktop.printing import Printing
    from branchdesk.usecases.printed import PrintedForm


class WaysOut(QObject):
    """The actions, and what each of them takes from the ledger that is shown."""

    def __init__(self, page: Page, desk: Desk, presenter: LedgersPresenter) -> None:
        super().__init__(page)
        self._page, self._desk, self._presenter = page, desk, presenter
        self._printing: Printing | None = None
        self.print_entry = QAction(self.tr("Print this entry…"), self)
        self.print_entry.setObjectName("print_entry")
        self.print_entry.triggered.connect(self._put_entry_on_paper)
        self.print_list = QAction(self.tr("Print the list…"), self)
        self.print_list.setObjectName("print_list")
        self.print_list.triggered.connect(self._put_list_on_paper)
        self.word = WordForms(desk, page, presenter.about).action
        self.fill = FillAction(page, desk, presenter.to_fill)

    @property
    def actions(self) -> Sequence[QAction]:
        """Return the actions, the everyday ones first."""
        return (self.print_entry, self.print_list, self.word, self.fill)

    def show_entry(self, *, there: bool) -> None:
        """Offer what needs an entry only where one is open."""
        for action in (self.print_entry, self.word, self.fill):
            action.setVisible(there)

    @Slot()
    def _put_entry_on_paper(self) -> None:
        from branchdesk.usecases.printed_books import printed_entry

        kind = self._presenter.kind
        if kind is None or not self._page.commit():
            return
        entry = self._presenter.entry
        if entry is None:
            self._page.shell.notices.say(self.tr("Save the entry first; then it can be printed."))
            return
        form = printed_entry(entry.id, kind=kind, work=self._desk.work())
        self._print(form, name=f"{entry.on}_{form.title}")

    @Slot()
    def _put_list_on_paper(self) -> None:
        from branchdesk.usecases.printed_books import printed_ledger

        kind = self._presenter.kind
        if kind is None or not self._page.commit():
            return
        form = printed_ledger(kind, self._presenter.year, work=self._desk.work())
        if not form.entries:
            self._page.shell.notices.say(self.tr("This ledger has nothing in this year."))
            return
        self._print(form, name=form.title)

    def _print(self, form: "PrintedForm", *, name: str) -> None:
        from branchdesk.desktop.printing import Printing

        if self._printing is None:
            self._printing = Printing(self._desk, self._page.shell, self)
        self._printing.print_form(form, name=name)
