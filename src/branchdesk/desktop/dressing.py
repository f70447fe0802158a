"""Dresses the application: letters, language, colours, its own icon."""

from PySide6.QtGui import QFontDatabase, QIcon
from PySide6.QtWidgets import QApplication

from branchdesk import paths
from branchdesk.desktop.language import Translations
from branchdesk.desktop.letters import shipped_letter
from branchdesk.desktop.look import Look
from branchdesk.desktop.preferences import PreferenceStore
from branchdesk.desktop.style import apply_look


def dress(store: PreferenceStore) -> None:
    """Let the application look and speak as this person wants it."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)  # noqa: S101 - made before its first window
    app.setApplicationName("branchdesk")
    app.setDesktopFileName("branchdesk")
    app.setWindowIcon(QIcon(str(paths.resources() / "icons" / "branchdesk.svg")))
    if (letter := shipped_letter()) is not None:
        QFontDatabase.addApplicationFont(str(letter))
    Translations(app).speak(store.current.language)
    wanted = store.current
    dots = app.primaryScreen().logicalDotsPerInchY()
    apply_look(app, Look(wanted.palette, wanted.letters, dots))
