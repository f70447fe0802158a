"""Records go into the recycle bin and come out of it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from branchdesk.desktop.page import Page
from branchdesk.desktop.pages.records.list_presenter import ListPresenter
from branchdesk.desktop.sentences import sentence_for_trouble
from branchdesk.domain.ids import RecordId
from branchdesk.usecases.errors import Failed


class Recycling(QObject):
    """Does what the list asks for, and says so; what is shown then is the page's."""

    changed = Signal()
    """The books changed: the list is to be read anew."""

    def __init__(self, page: Page, lines: ListPresenter) -> None:
        super().__init__(page)
        self._page, self._lines = page, lines

    @Slot(str)
    def remove(self, record_id: str) -> None:
        """Put a record into the recycle bin."""
        if self._done(partial(self._lines.remove, RecordId(record_id))):
            self.say_removed()

    @Slot(str)
    def restore(self, record_id: str) -> None:
        """Take a record out of the recycle bin."""
        if self._done(partial(self._lines.restore, RecordId(record_id))):
            self.changed.emit()
            self._page.shell.notices.say(self.tr("Restored from the recycle bin."))

    def say_removed(self) -> None:
        """Say that a record lies in the recycle bin, and offer to take that back."""
        self.changed.emit()
        said = self.tr("Moved to the recycle bin.")
        self._page.shell.notices.say(said, undo=self._page.undo)

    def _done(self, act: Callable[[], None]) -> bool:
        try:
            act()
        except Failed as failure:
            self._page.shell.notices.say(sentence_for_trouble(failure))
            return False
        return True
