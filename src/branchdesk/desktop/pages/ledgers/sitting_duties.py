"""Entries that are further duties of a sitting: begun from its minutes, with a way back there."""

from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Slot

from branchdesk.desktop import leads
from branchdesk.desktop.pages.ledgers.entry_view import EntryView
from branchdesk.desktop.pages.ledgers.presenter import LedgersPresenter
from branchdesk.desktop.shell import Shell
from branchdesk.domain.ids import RecordId
from branchdesk.domain.ledgers import EntryId


class FormPage(Protocol):
    """What is asked of the page that shows the form."""

    def commit(self) -> bool: ...
    def undo(self) -> None: ...
    def show_books(self) -> None: ...
    def lead(self, field: str) -> None: ...


class SittingDuties(QObject):
    """Begins an entry from minutes, and goes back to them."""

    def __init__(
        self, presenter: LedgersPresenter, view: EntryView, shell: Shell, *, page: FormPage
    ) -> None:
        super().__init__(view)
        self._presenter = presenter
        self._view = view
        self._shell = shell
        self._page = page
        view.sitting.record_wanted.connect(self._open_record)

    def begin(self, record: RecordId) -> None:
        """Begin an entry of the chosen ledger that is a further duty of a sitting."""
        presenter, notices = self._presenter, self._shell.notices
        if presenter.read_only or not self._page.commit():
            return
        if not presenter.begin_of(record):
            notices.say(self.tr("The minutes cannot be read yet: nothing is taken over."))
        elif (entry := presenter.entry) is not None:
            said = self.tr("In the ledger: complete what the minutes do not say.")
            notices.say(said, undo=partial(self._take_out, entry.id))
        self._page.show_books()
        self._page.lead(self._first_empty())

    def _first_empty(self) -> str:
        """Return the field to begin with: an empty one, those that are required first."""
        clean, kind = self._presenter.clean, self._presenter.kind
        if clean is None or kind is None:
            return "on"
        wanted = sorted(kind.fields, key=lambda field: not field.required)
        empty = (field.key for field in wanted if not clean.values.get(field.key))
        return f"values.{next(empty, kind.title_field)}"

    def _take_out(self, entry: EntryId) -> None:
        if self._page.commit() and self._presenter.open(entry):
            self._presenter.remove()
            self._page.show_books()

    @Slot(str)
    def _open_record(self, record: str) -> None:
        if self._page.commit():
            self._shell.places.go(leads.record(RecordId(record)))
