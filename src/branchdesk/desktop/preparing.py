"""Imports the program's rooms behind the painted window, then lets the opening begin.

Importing takes a few hundred milliseconds of pure Python.  In the window's thread it would stand
still for them; in a job it stays alive.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from branchdesk.desktop.entrance import Entrance
from branchdesk.desktop.main_window import MainWindow
from branchdesk.desktop.preferences import PreferenceStore

if TYPE_CHECKING:
    from branchdesk.desktop.jobs import Job
    from branchdesk.desktop.opening import Opening


class Preparing(QObject):
    """Leads from the empty window to the opening of a workspace."""

    def __init__(self, window: MainWindow, entrance: Entrance, store: PreferenceStore) -> None:
        super().__init__(window)
        self._window = window
        self._entrance = entrance
        self._store = store
        self._opening: Opening | None = None

    def begin(self) -> None:
        """Begin importing."""
        job = self._window.shell.job(_import_rooms)
        job.succeeded.connect(self._open)
        job.failed.connect(self._give_up)
        self._window.shell.jobs.queue(job)

    def close(self) -> None:
        """Close what was opened, if it came to that."""
        if self._opening is not None:
            self._opening.close()

    @Slot()
    def _open(self) -> None:
        from branchdesk.desktop.opening import Opening

        self._opening = Opening(self._window, self._entrance, self._store)
        self._opening.begin()

    @Slot(object)
    def _give_up(self, error: Exception) -> None:
        raise error


def _import_rooms(job: "Job") -> None:
    from branchdesk.desktop import opening
    from branchdesk.desktop.pages import making, today_page

    del job, opening, making, today_page
