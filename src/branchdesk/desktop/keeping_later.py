"""Keeps what is typed once the fingers rest, judges it a little sooner, and says both."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from branchdesk.desktop.page import Page
from branchdesk.desktop.sentences import sentence_for_trouble
from branchdesk.usecases.desk import Desk
from branchdesk.usecases.errors import Failed

_JUDGE_AFTER_MS = 250


class Keeps(Protocol):
    """What holds the typed words of a page."""

    trouble: Failed | None

    @property
    def has_unkept(self) -> bool: ...
    def seconds_to_keep(self) -> float | None: ...
    def keep(self) -> bool: ...


class KeepingLater(QObject):
    """The two timers of a page that keeps by itself.

    Args:
        presenter: Returns what holds the typed words now; another year has another one.
    """

    judge_wanted = Signal()
    """What is typed is to be judged anew."""

    def __init__(self, page: Page, desk: Desk, presenter: Callable[[], Keeps]) -> None:
        super().__init__(page)
        self._notices, self._clock, self._presenter = page.shell.notices, desk.clock, presenter
        self._keep_soon, self._judge_soon = QTimer(self), QTimer(self)
        for timer in (self._keep_soon, self._judge_soon):
            timer.setSingleShot(True)
        self._judge_soon.setInterval(_JUDGE_AFTER_MS)
        self._keep_soon.timeout.connect(self.keep)
        self._judge_soon.timeout.connect(self.judge_wanted)

    def typed(self, *, changed: bool) -> None:
        """Note that something was typed; nothing is done where nothing changed."""
        if changed:
            self._notices.keeping.emit()
            self._judge_soon.start()
            self._keep_later()

    def judged(self) -> None:
        """Note that everything typed so far is judged."""
        self._judge_soon.stop()

    @Slot()
    def keep(self) -> None:
        """Keep what is typed; where that fails say why, and try again later."""
        presenter = self._presenter()
        waiting = presenter.has_unkept
        if not presenter.keep():
            self._keep_later()
            if presenter.trouble is not None:
                self._notices.say(sentence_for_trouble(presenter.trouble))
        elif waiting:
            self._notices.tell_kept(self._clock.now().astimezone())
            self._notices.changed.emit()

    def _keep_later(self) -> None:
        seconds = self._presenter().seconds_to_keep()
        if seconds is not None:
            self._keep_soon.start(round(seconds * 1000))
