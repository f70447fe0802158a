"""A workspace whose year is told in a few entries and minutes."""

import pytest
from record_books import open_books


@pytest.fixture
def books(tmp_path):
    """Return an open workspace with members and nothing else."""
    opened = open_books(tmp_path / "ws")
    yield opened
    opened.desk.workspace.close()


@pytest.fixture
def desk(books):
    """Return the desk of the workspace."""
    return books.desk
