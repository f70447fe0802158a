"""Gives the windows their Chinese letters without keeping the first paint waiting."""

import logging
from pathlib import Path

from PySide6.QtCore import QObject, QThreadPool, Signal, Slot
from PySide6.QtGui import QFontDatabase

from branchdesk import paths

_log = logging.getLogger(__name__)


def shipped_letter() -> Path | None:
    """Return the sans-serif as a file Qt can read, None if it was never unpacked for this person.

    Looks at one folder only; registering it takes two milliseconds.
    """
    unpacked = (paths.cache_dir() / "fonts").glob("NotoSansSC-Regular-*.ttf")
    return next(iter(sorted(unpacked)), None)


class Letters(QObject):
    """Unpacks the shipped letter in the background and registers it with Qt.

    That takes up to a second, and only the first time a person starts the program; until then the
    machine's own font stands in.
    """

    ready = Signal()
    """The letter is registered; texts use it from now on."""

    _unpacked = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._unpacked.connect(self._register)

    def load(self) -> None:
        """Begin, unless the letter is there already."""
        if shipped_letter() is None:
            self._pool.start(self._unpack)

    def finish(self) -> None:
        """Wait for what was begun."""
        self._pool.waitForDone()

    def _unpack(self) -> None:
        # Only here: it brings decompression and hashing along.
        from branchdesk.fontfiles import DamagedFont, FontName, font_path

        try:
            path = font_path(FontName.SANS)
        except (DamagedFont, OSError):
            # Without it the machine's font stays; that must never keep anybody from working.
            _log.exception("The shipped letters could not be unpacked")
        else:
            self._unpacked.emit(str(path))

    @Slot(str)
    def _register(self, path: str) -> None:
        if QFontDatabase.addApplicationFont(path) >= 0:
            self.ready.emit()
