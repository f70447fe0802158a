"""The window's way into the world: painted first, everything else afterwards."""

import gc
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from branchdesk import paths
from branchdesk.desktop.look import Look
from branchdesk.desktop.main_window import MainWindow
from branchdesk.desktop.preferences import PreferenceStore

if TYPE_CHECKING:
    from branchdesk.desktop.entrance import Entrance
    from branchdesk.desktop.prompts import Prompts

_COLLECT_AFTER = (150_000, 20, 20)
_PREFERENCES = "preferences.ini"
_LONGEST_WAIT = 2000
"""Milliseconds"""


def preferences() -> PreferenceStore:
    """Return what this person set on this computer."""
    return PreferenceStore(paths.config_dir() / _PREFERENCES)


def first_paint(store: PreferenceStore | None = None) -> MainWindow:
    """Return the window as soon as it stands painted on the screen: an outline, nothing in it."""
    # Thousands of classes come into being now, none of them garbage: the collector only delays.
    gc.set_threshold(*_COLLECT_AFTER)
    store = store or preferences()
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)  # noqa: S101 - nobody else makes one
    wanted = store.current
    dots = app.primaryScreen().logicalDotsPerInchY()
    window = MainWindow(store, Look(wanted.palette, wanted.letters, dots))
    painted = QEventLoop()
    window.painted.connect(painted.quit)
    # A window that begins minimised is not painted before somebody looks at it.
    QTimer.singleShot(_LONGEST_WAIT, painted.quit)
    window.show()
    painted.exec()
    return window


def furnish(window: MainWindow, store: PreferenceStore, prompts: "Prompts | None" = None) -> None:
    """Dress the application as this person wants it and put into the window what it needs."""
    from branchdesk.desktop.dressing import dress
    from branchdesk.desktop.letters import Letters

    # Once in a person's life: better an outline for a second than boxes for letters.
    Letters().wait()
    dress(store)
    window.furnish(prompts)


def run(entrance: "Entrance") -> int:
    """Show the window, open the workspace behind it, and return the exit code in the end."""
    store = preferences()
    window = first_paint(store)
    furnish(window, store)
    if not window.isVisible():
        # Closed in its first second: there is nothing left to wait for.
        return 0
    from branchdesk.desktop.logbook import keep_log
    from branchdesk.desktop.preparing import Preparing
    from branchdesk.desktop.unexpected import UnexpectedErrors

    log = paths.state_dir() / "branchdesk.log"
    keep_log(log)
    UnexpectedErrors(window.shell.prompts, log_file=str(log), parent=window).hang()
    preparing = Preparing(window, entrance, store)
    preparing.begin()
    code = QApplication.exec()
    preparing.close()
    return code
