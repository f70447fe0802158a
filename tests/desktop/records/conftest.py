"""Books with a branch in them for the record pages."""

import pytest
from record_books import open_books


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
