"""What if, as a part of the page: judged beside the window, shown when it is still wanted."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Slot

from branchdesk.desktop.jobs import Job
from branchdesk.desktop.pages.stars.what_if_view import WhatIfView
from branchdesk.desktop.shell import Shell
from branchdesk.domain import stars
from branchdesk.domain.facts import Facts
from branchdesk.domain.profile import Profile
from branchdesk.domain.standard import Standard, StarResult
from branchdesk.domain.what_if import Supposed, possible, supposing
from branchdesk.usecases.desk import Desk


@dataclass(frozen=True, slots=True)
class _Judge:
    """Judges a supposed year; touches neither books nor widgets."""

    facts: Facts
    events: tuple[Supposed, ...]
    standard: Standard
    profile: Profile
    desk: Desk

    def __call__(self, job: Job) -> "tuple[tuple[Supposed, ...], StarResult]":
        job.step(0, 1)
        today = self.desk.clock.today()
        found = supposing(self.facts, self.events)
        return self.events, stars.score(found, self.standard, self.profile, today)


class WhatIf(QObject):
    """Follows what is ticked."""

    def __init__(self, view: WhatIfView, desk: Desk, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        self.view = view
        self._desk = desk
        self._shell = shell
        self._year = 0
        self._events: tuple[Supposed, ...] = ()
        self._now: StarResult | None = None
        self._job: Job | None = None
        view.changed.connect(self._judge)

    def show_year(self, year: int) -> None:
        """Offer what may be supposed in a year."""
        year_view = self._desk.year_view(year)
        self._year, self._now = year, year_view.stars
        today = self._desk.clock.today()
        self._events = possible(year_view.facts, year_view.board, self._desk.profile, today)
        self.view.show_events(self._events)
        self._judge()

    def _ticked(self) -> tuple[Supposed, ...]:
        keys = self.view.ticked
        return tuple(one for one in self._events if one.key in keys)

    @Slot()
    def _judge(self) -> None:
        if self._now is None:
            return
        if self._job is not None:
            self._job.cancel()
            self._job = None
        events = self._ticked()
        if not events:
            self.view.show_result(self._now, self._now)
            return
        facts = self._desk.year_view(self._year).facts
        work = _Judge(facts, events, self._desk.standard, self._desk.profile, self._desk)
        job = self._shell.job(work)
        job.succeeded.connect(self._judged)
        job.failed.connect(self._failed)
        self._job = job
        self._shell.jobs.start(job)

    @Slot(object)
    def _judged(self, found: tuple[tuple[Supposed, ...], StarResult]) -> None:
        events, then = found
        # Somebody may have ticked something else meanwhile; that is being judged by now.
        if self._now is not None and events == self._ticked():
            self.view.show_result(self._now, then)

    @Slot(object)
    def _failed(self, error: Exception) -> None:
        raise error
