"""Background work: one way to run anything slow.

A job lives in the window's thread; its work does not.  Connect first, then hand the job to `Jobs`:
a signal emitted before the connection exists is gone.
"""

import threading
import time
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QThreadPool, Signal, Slot

Work = Callable[["Job"], object]

_BETWEEN = 0.05
"""Seconds between two reports of progress: work with a million steps must not flood the window."""


class Job(QObject):
    """One piece of background work, seen from the window.

    The work function gets this job, touches no widget, opens its own unit of work, and calls
    `step` between steps: that is where cancelling happens.  Give the window as the parent, so that
    the job outlives the page that started it.
    """

    progressed = Signal(object, object)
    """done, total; counts of any size. A total of 0 means that nobody knows."""
    succeeded = Signal(object)
    failed = Signal(object)
    """The exception"""
    cancelled = Signal()
    ended = Signal()
    """After any of the three above."""

    def __init__(self, work: Work, parent: QObject | None = None, *, title: str = "") -> None:
        super().__init__(parent)
        self.title = title
        self._work = work
        self._stop = threading.Event()
        self._told = 0.0

    @property
    def wants_to_stop(self) -> bool:
        """Whether somebody asked for an end; `step` raises then."""
        return self._stop.is_set()

    def step(self, done: int, total: int) -> None:
        """Say how far the work is; serves as a `branchdesk.usecases.ports.Progress`.

        Raises:
            Cancelled: If the person wants to stop.
        """
        if self._stop.is_set():
            # Only here: the first window must not wait for the domain to be imported.
            from branchdesk.usecases.ports import Cancelled

            raise Cancelled
        now = time.monotonic()
        if done >= total or now - self._told >= _BETWEEN:
            self._told = now
            self.progressed.emit(done, total)

    @Slot()
    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._stop.set()

    def run(self) -> None:
        """Do the work in whatever thread this is called from."""
        from branchdesk.usecases.ports import Cancelled

        if self._stop.is_set():
            self.cancelled.emit()
            self.ended.emit()
            return
        try:
            result = self._work(self)
        except Cancelled:
            self.cancelled.emit()
        except Exception as error:  # noqa: BLE001 - the only border where everything is caught
            self.failed.emit(error)
        else:
            self.succeeded.emit(result)
        self.ended.emit()


class Jobs(QObject):
    """Runs jobs: side by side with `start`, one after the other with `queue`.

    The database has one write connection, so everything that writes goes through `queue`.
    """

    started = Signal(object)
    """Job; for the panel in the foot of the window."""
    _over = Signal(object)
    """Job; its thread is out of it. Until then nobody may delete it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._side_by_side = QThreadPool(self)
        self._side_by_side.setMaxThreadCount(2)
        self._one_by_one = QThreadPool(self)
        self._one_by_one.setMaxThreadCount(1)
        self._running: set[Job] = set()
        self._passing: set[Job] = set()
        self._closed = False
        self._over.connect(self._forget)

    @property
    def busy(self) -> bool:
        """Whether any job has not ended."""
        return bool(self._running)

    def start(self, job: Job, *, passing: bool = False) -> None:
        """Run the job beside others; a ``passing`` one is deleted once its thread is out of it."""
        if passing:
            self._passing.add(job)
        self._hand(job, self._side_by_side)

    def queue(self, job: Job, *, passing: bool = False) -> None:
        """Run the job after every job queued before it; ``passing``: as in `start`."""
        if passing:
            self._passing.add(job)
        self._hand(job, self._one_by_one)

    def finish(self) -> None:
        """Cancel everything and wait until nothing runs; nothing is started any more."""
        self._closed = True
        for job in tuple(self._running):
            job.cancel()
        self._side_by_side.waitForDone()
        self._one_by_one.waitForDone()
        self._running.clear()

    def _hand(self, job: Job, pool: QThreadPool) -> None:
        if self._closed:
            return
        self._running.add(job)
        if job.title:
            self.started.emit(job)
        pool.start(partial(self._run, job))

    def _run(self, job: Job) -> None:
        job.run()
        self._over.emit(job)

    @Slot(object)
    def _forget(self, job: Job) -> None:
        self._running.discard(job)
        if job in self._passing:
            self._passing.discard(job)
            job.deleteLater()
