"""Books with a branch in them for the record pages."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from record_books import open_books
from shiboken6 import isValid
from typing_hands import Hands

from branchdesk.desktop.pages.records.page import RecordsPage


@pytest.fixture
def books(tmp_path):
    """Return an open workspace with twelve members, seven of them in the committee."""
    made = open_books(tmp_path / "workspace")
    yield made
    made.desk.workspace.close()


@pytest.fixture
def desk(books):
    """Return what a page works with."""
    return books.desk


@pytest.fixture
def page(desk, shell, qtbot):
    """Return the page of records, shown as large as in a small office's window."""
    made = RecordsPage(desk, shell)
    made.resize(1136, 690)
    made.refresh(2026)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    # A test may have thrown it away, as a power cut would.
    if isValid(made):
        made.hide()
        made.deleteLater()
        QCoreApplication.sendPostedEvents(made, QEvent.Type.DeferredDelete)


@pytest.fixture
def hands(qtbot):
    """Return hands that type into whatever has the focus."""
    return Hands(qtbot)
