"""Windows for the tests: dressed, speaking English, and gone when the test is over."""

import pytest
from desktop_fakes import StubPages
from fakes import ScriptedPrompts
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget

from branchdesk.desktop.jobs import Jobs
from branchdesk.desktop.main_window import MainWindow
from branchdesk.desktop.places import Places
from branchdesk.desktop.preferences import PreferenceStore
from branchdesk.desktop.shell import Notices, Shell
from branchdesk.desktop.style import Look, apply_look


@pytest.fixture(autouse=True)
def dressed(qapp):
    """Let every test begin in the same clothes; dressing costs a moment, so only if changed."""
    if qapp.property("branchdesk_look") != Look():
        apply_look(qapp, Look())


@pytest.fixture
def store(tmp_path):
    """Return preferences of nobody in particular."""
    return PreferenceStore(tmp_path / "preferences.ini")


@pytest.fixture
def prompts():
    """Return prompts that nobody should need; put answers in with `prompts.will_answer`."""
    return ScriptedPrompts()


@pytest.fixture
def shell(qtbot, store, prompts):
    """Return the services of a window, for a page on its own."""
    window = QWidget()
    qtbot.addWidget(window)
    jobs = Jobs(window)
    yield Shell(
        window=window,
        prompts=prompts,
        jobs=jobs,
        places=Places(window),
        notices=Notices(window),
        preferences=store,
    )
    jobs.finish()
    _bury()


@pytest.fixture
def stub_pages():
    """Return the maker of stub pages."""
    return StubPages()


@pytest.fixture
def window(qtbot, store, prompts):
    """Return a main window with no workspace in it."""
    made = MainWindow(store, Look())
    made.furnish(prompts)
    qtbot.addWidget(made)
    yield made
    made.shell.jobs.finish()
    made.hide()
    made.deleteLater()
    _bury()


@pytest.fixture
def open_window(window, qtbot, stub_pages):
    """Return a shown main window with stub pages, in the year 2026."""
    window.show_branch("First branch", stub_pages, year=2026, years=(2025, 2026, 2027))
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def _bury() -> None:
    # Whatever asked to be deleted goes now, not under the next test's events.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
