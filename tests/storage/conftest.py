"""A fresh workspace, on a real disk, for every test."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from storage.samples import BRANCH, SteppingClock

from branchdesk.storage.workspace import SqlWorkspace, create


@pytest.fixture
def clock() -> SteppingClock:
    return SteppingClock()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the workspace is made; the name holds what has broken paths before."""
    return tmp_path / "支部 a%20b #1"


@pytest.fixture
def workspace(folder: Path, clock: SteppingClock) -> Iterator[SqlWorkspace]:
    made = create(folder, branch=BRANCH, clock=clock)
    yield made
    made.close()
