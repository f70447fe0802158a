"""Asks the books off the window's thread; what was typed meanwhile takes the place of the rest."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from branchdesk.desktop.shell import Job, Shell
from branchdesk.domain.finding import GroupOfHits
from branchdesk.usecases.desk import Desk
from branchdesk.usecases.searching import Asked, search
from branchdesk.usecases.side_ports import Finder


class Asking(QObject):
    """One question at a time; only the last one waits."""

    heard = Signal(object)
    """Reading: how the line was understood; comes before its results."""
    found = Signal(object)
    """GroupOfHits"""
    ended = Signal()
    """Everything that is there was told."""
    failed = Signal(object)
    """Why the books cannot be read."""
    _told = Signal(object, object)

    def __init__(self, desk: Desk, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._shell = desk, shell
        # Here, in the window's thread: there is one for the whole workspace.
        self._finder = desk.finder
        self._running: Job | None = None
        self._waiting: str | None = None
        # Emitted by the job in its own thread, received in the window's.
        self._told.connect(self._pass_on)

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._running is not None

    def ask(self, text: str) -> None:
        """Ask; the answer to what was asked before is not wanted any more."""
        if self._running is None:
            self._start(text)
        else:
            self._waiting = text
            self._running.cancel()

    def warm(self) -> None:
        """Read the books, so that the first answer comes at once."""
        if self._running is None:
            self._start(None)

    def _start(self, text: str | None) -> None:
        job = self._shell.job(_Search(self._desk, self._finder, text, self))
        self._running = job
        job.failed.connect(self._fail)
        job.ended.connect(self._go_on)
        # One for nearly every key pressed.
        self._shell.jobs.start(job, passing=True)

    def tell(self, job: Job, part: Asked | GroupOfHits | None) -> None:
        """Pass a part of the answer on; called in the job's thread. None: that was all."""
        self._told.emit(job, part)

    @Slot(object, object)
    def _pass_on(self, job: Job, part: Asked | GroupOfHits | None) -> None:
        if job is not self._running or job.wants_to_stop:
            return
        if part is None:
            self.ended.emit()
        elif isinstance(part, Asked):
            self.heard.emit(part.reading)
        else:
            self.found.emit(part)

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        if self._running is not None and not self._running.wants_to_stop:
            self.failed.emit(error)

    @Slot()
    def _go_on(self) -> None:
        self._running = None
        text, self._waiting = self._waiting, None
        if text is not None:
            self._start(text)


@dataclass(frozen=True, slots=True)
class _Search:
    desk: Desk
    finder: Finder
    text: str | None
    asking: Asking

    def __call__(self, job: Job) -> None:
        desk = self.desk
        if self.text is None:
            # Read to the end, whatever is asked meanwhile: the answer needs it.
            self.finder.bring_up_to_date()
            return
        parts = search(
            self.text,
            finder=self.finder,
            rules=desk.ledgers,
            today=desk.clock.today(),
            stop=lambda: job.wants_to_stop,
        )
        for part in parts:
            self.asking.tell(job, part)
        if not job.wants_to_stop:
            self.asking.tell(job, None)
