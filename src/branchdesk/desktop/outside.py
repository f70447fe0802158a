"""Handing something to the system: a folder to its file manager, a file to its own program."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


def open_outside(path: Path) -> bool:
    """Open a folder or file with what the system has for it; return whether it took it."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
