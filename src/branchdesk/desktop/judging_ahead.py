"""Judges the year beside the window after every save, so that the next page only has to paint it.

Who saves looks at what was saved for a moment before going on.  In that moment the year is read and
judged in a job; a page that is wanted sooner waits for no more than it always did.
"""

import contextlib
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Slot

from branchdesk.desktop.jobs import Job
from branchdesk.desktop.main_window import MainWindow
from branchdesk.usecases.desk import Desk
from branchdesk.usecases.errors import Failed

_AFTER_MS = 150
"""Several saves of one act, and the page that is shown again after them, come first."""


class JudgingAhead(QObject):
    """Keeps the shown year of one desk judged."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._desk: Desk | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_AFTER_MS)
        self._soon.timeout.connect(self._begin)
        window.shell.notices.changed.connect(self._soon.start)

    def follow(self, desk: Desk | None) -> None:
        """Judge the years of this desk from now on; None: of no desk."""
        self._desk = desk
        self._soon.stop()

    @Slot()
    def _begin(self) -> None:
        if self._desk is not None:
            shell = self._window.shell
            # In the queue: a workspace is closed behind everything that reads in it.
            shell.jobs.queue(
                shell.job(_Judge(self._desk, self._window.year, self._desk.changes)), passing=True
            )


@dataclass(frozen=True, slots=True)
class _Judge:
    """Asks for every part of a year that more than one page shows."""

    desk: Desk
    year: int
    changes: int
    """Who saved again since will have it judged again."""

    def __call__(self, job: Job) -> None:
        from branchdesk.usecases.follow_ups import register_of_year

        with contextlib.suppress(Failed):
            # Whoever opens the page is told what does not work.
            view = self.desk.year_view(self.year)
            parts = ("board", "todos", "stars", "figures", "matters", "cases")
            for done, part in enumerate(parts):
                if self.desk.changes != self.changes:
                    return
                job.step(done, len(parts))
                getattr(view, part)
            register_of_year(view, today=self.desk.clock.today(), work=self.desk.work())
