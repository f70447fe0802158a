"""One net for bugs, hung in the window's thread.

Expected trouble (disk full, file locked, database busy) is caught where it is understood and has
its own sentence; what ends here is a mistake of the program.
"""

import logging
import sys
import threading
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal, Slot

from branchdesk.desktop.prompts import Prompts

_log = logging.getLogger(__name__)


class UnexpectedErrors(QObject):
    """Logs every uncaught exception and shows it in the window's thread, one at a time."""

    _raised = Signal(str)

    def __init__(self, prompts: Prompts, *, log_file: str, parent: QObject) -> None:
        super().__init__(parent)
        self._prompts = prompts
        self._log_file = log_file
        self._showing = False
        # Slots, timers and pool workers all end in sys.excepthook, each in its own thread.
        self._raised.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def hang(self) -> None:
        """Catch everything from now on."""
        sys.excepthook = self.report
        threading.excepthook = self._report_thread

    def report(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        """Log the exception and pass it on to the window's thread."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        _log.critical("Unexpected error", exc_info=(kind, error, trace))
        self._raised.emit(f"{kind.__name__}: {error}")

    def _report_thread(self, unhandled: threading.ExceptHookArgs) -> None:
        error = unhandled.exc_value or unhandled.exc_type()
        self.report(unhandled.exc_type, error, unhandled.exc_traceback)

    @Slot(str)
    def _show(self, what: str) -> None:
        if self._showing:
            # The second of a series says nothing new; it is in the log.
            return
        self._showing = True
        try:
            self._prompts.tell(
                self.tr(
                    "The program made a mistake. What you typed before is kept; "
                    "please check the last entry."
                ),
                detail=f"{what}\n\n{self._log_file}",
            )
        finally:
            self._showing = False
