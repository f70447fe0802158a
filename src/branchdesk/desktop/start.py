"""The window's way into the world: painted first, everything heavy afterwards."""

import sys
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from branchdesk import paths
from branchdesk.desktop.entrance import Entrance
from branchdesk.desktop.language import Translations
from branchdesk.desktop.letters import Letters, shipped_letter
from branchdesk.desktop.main_window import MainWindow
from branchdesk.desktop.preferences import PreferenceStore
from branchdesk.desktop.prompts import Prompts
from branchdesk.desktop.style import Look, apply_look

_PREFERENCES = "preferences.ini"


def application(store: PreferenceStore) -> QApplication:
    """Return the application, dressed and speaking as this person wants it."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        app = existing
    else:
        # Fractions of a scale are kept: 125 % must not become 100 or 200.
        QGuiApplication.setHighDpiScaleFactorRoundingPolicy(
            Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
        )
        app = QApplication(sys.argv[:1])
    app.setApplicationName("branchdesk")
    app.setDesktopFileName("branchdesk")
    app.setWindowIcon(QIcon(str(paths.resources() / "icons" / "branchdesk.svg")))
    if (letter := shipped_letter()) is not None:
        QFontDatabase.addApplicationFont(str(letter))
    Translations(app).speak(store.current.language)
    wanted = store.current
    dots = app.primaryScreen().logicalDotsPerInchY()
    apply_look(app, Look(wanted.palette, wanted.letters, dots))
    return app


def first_paint(store: PreferenceStore | None = None, prompts: Prompts | None = None) -> MainWindow:
    """Return the window as soon as it stands painted on the screen, with no workspace in it yet."""
    if store is None:
        store = PreferenceStore(paths.config_dir() / _PREFERENCES)
    application(store)
    window = MainWindow(store, prompts)
    painted = QEventLoop()
    window.painted.connect(painted.quit, Qt.ConnectionType.QueuedConnection)
    window.show()
    painted.exec()
    return window


def run(entrance: Entrance) -> int:
    """Show the window, open the workspace behind it, and return the exit code in the end."""
    store = PreferenceStore(paths.config_dir() / _PREFERENCES)
    window = first_paint(store)
    # Only now: the net knows logging, the opening knows the domain.
    from branchdesk.desktop.opening import Opening
    from branchdesk.desktop.unexpected import UnexpectedErrors

    log = paths.state_dir() / "branchdesk.log"
    UnexpectedErrors(window.shell.prompts, log_file=str(log), parent=window).hang()
    app = QApplication.instance()
    assert isinstance(app, QApplication)  # noqa: S101 - made in first_paint
    letters = Letters(app)
    letters.load()
    opening = Opening(window, entrance, store)
    opening.begin()
    code = app.exec()
    opening.close()
    letters.finish()
    return code


def last_workspace() -> Path | None:
    """Return the workspace that was open last, None if there was none or it is gone."""
    remembered = PreferenceStore(paths.config_dir() / _PREFERENCES).current.workspace
    return Path(remembered) if remembered and Path(remembered).is_dir() else None
