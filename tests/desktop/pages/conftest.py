"""A branch in October for the pages, made once for all tests and copied for each."""

import shutil

import pytest
from branch_year import TODAY, make_branch, record_year
from PySide6.QtCore import QCoreApplication, QEvent

from branchdesk import app
from branchdesk.clock import StoppedClock


@pytest.fixture(scope="session")
def recorded(tmp_path_factory):
    """Return the folder of a branch whose year is recorded up to October; never opened itself."""
    folder = tmp_path_factory.mktemp("pages") / "recorded"
    desk = make_branch(folder)
    record_year(desk)
    desk.workspace.close()
    return folder


@pytest.fixture
def desk_on(recorded, tmp_path):
    """Return a way to open a copy of the recorded branch on any day."""
    opened = []

    def open_on(day):
        folder = tmp_path / f"branch-{len(opened)}"
        shutil.copytree(recorded, folder)
        opened.append(app.open_desk(folder, clock=StoppedClock(day)))
        return opened[-1]

    yield open_on
    for desk in opened:
        desk.workspace.close()


@pytest.fixture
def desk(desk_on):
    """Return what a page works with, on 20 October 2026."""
    return desk_on(TODAY)


@pytest.fixture
def show(qtbot):
    """Return a way to show a page as large as in a small office's window."""
    shown = []

    def show_page(page, year=2026):
        page.resize(1136, 690)
        page.refresh(year)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        shown.append(page)
        return page

    yield show_page
    for page in shown:
        page.hide()
        page.deleteLater()
        QCoreApplication.sendPostedEvents(page, QEvent.Type.DeferredDelete)


@pytest.fixture
def gone_to(shell):
    """Return the places that the page asked for, in order."""
    places = []
    shell.places.wanted.connect(places.append)
    return places
