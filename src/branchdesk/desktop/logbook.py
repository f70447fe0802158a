"""The program's own log: what went wrong, never names, never what was typed."""

import logging
import os
from logging.handlers import RotatingFileHandler
from pathlib import Path

_SIZE = 512 * 1024
_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


def keep_log(file: Path) -> logging.Handler | None:
    """Write warnings and worse into ``file``, readable by this person only.

    Two older ones are kept beside it.  None where no log can be written: nobody is kept from
    working by that.
    """
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handler = _PrivateFile(file, maxBytes=_SIZE, backupCount=2, encoding="utf-8")
    except OSError:
        logging.getLogger(__name__).warning("No log can be written", exc_info=True)
        return None
    handler.setLevel(logging.WARNING)
    handler.setFormatter(logging.Formatter(_FORMAT))
    logging.getLogger().addHandler(handler)
    return handler


class _PrivateFile(RotatingFileHandler):
    """A log that is born private, not made private a moment later."""

    def _open(self):  # type: ignore[no-untyped-def]  # noqa: ANN202 - as its base class
        return open(self.baseFilename, self.mode, encoding=self.encoding, opener=_private)


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
