"""Books with a branch in them for the review page."""

import pytest
from record_books import open_books

from branchdesk.desktop.pages.review.page import ReviewPage
from branchdesk.desktop.pages.review.presenter import ReviewPresenter
from branchdesk.desktop.style import fit_layouts


@pytest.fixture
def books(tmp_path):
    """Return an open workspace with twelve members, the last of them probationary."""
    made = open_books(tmp_path / "workspace")
    yield made
    made.desk.workspace.close()


@pytest.fixture
def desk(books):
    """Return what a page works with."""
    return books.desk


@pytest.fixture
def presenter(books):
    """Return the review of 2026, with time standing still."""
    return ReviewPresenter(books.desk, year=2026, monotonic=books.clock.monotonic)


@pytest.fixture
def make_page(qtbot, desk, shell):
    """Return the maker of shown pages for 2026."""

    def make():
        page = ReviewPage(desk, shell)
        qtbot.addWidget(page)
        fit_layouts(page)
        page.resize(1120, 700)
        page.refresh(2026)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        return page

    return make
