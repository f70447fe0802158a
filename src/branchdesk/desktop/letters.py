"""Gives the windows their Chinese letters without keeping the first paint waiting."""

import logging
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, QThreadPool, Signal

from branchdesk import paths

_log = logging.getLogger(__name__)


def shipped_letter() -> Path | None:
    """Return the sans-serif as a file Qt can read, None if it was never unpacked for this person.

    Looks at one folder only.
    """
    unpacked = (paths.cache_dir() / "fonts").glob("NotoSansSC-Regular-*.ttf")
    return next(iter(sorted(unpacked)), None)


class Letters(QObject):
    """Unpacks the shipped letter in the background.

    That takes up to a second, and only the first time a person starts the program.
    """

    settled = Signal()
    """The letter lies unpacked, or cannot be unpacked: then the machine's own font stands in."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)

    def wait(self) -> None:
        """Return once the letter is there, or cannot be had; the window stays alive meanwhile."""
        if shipped_letter() is None:
            unpacked = QEventLoop()
            self.settled.connect(unpacked.quit)
            self._pool.start(self._unpack)
            unpacked.exec()
        self._pool.waitForDone()

    def _unpack(self) -> None:
        # Only here: it brings decompression and hashing along.
        from branchdesk.fontfiles import DamagedFont, FontName, font_path

        try:
            font_path(FontName.SANS)
        except (DamagedFont, OSError):
            # Without it the machine's font stays; that must never keep anybody from working.
            _log.exception("The shipped letters could not be unpacked")
        self.settled.emit()
