"""The sample, built once for all its tests."""

from collections.abc import Iterator

import pytest

from branchdesk import app
from branchdesk.domain.facts import Facts
from branchdesk.sample import build_sample, sample_clock
from branchdesk.usecases.desk import Desk

YEAR = 2026


@pytest.fixture(scope="session")
def desk(tmp_path_factory) -> Iterator[Desk]:
    """The sample workspace, opened on the sample's own day."""
    folder = tmp_path_factory.mktemp("sample") / "workspace"
    build_sample(folder, year=YEAR, say=lambda _: None)
    opened = app.open_desk(folder, read_only=True, clock=sample_clock(YEAR))
    yield opened
    opened.workspace.close()


@pytest.fixture(scope="session")
def facts(desk) -> Facts:
    """Everything of the sample's year."""
    return desk.year_view(YEAR).facts
