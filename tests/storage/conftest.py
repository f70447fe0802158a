"""A fresh workspace, on a real disk, for every test."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from storage.samples import BRANCH, SteppingClock

from branchdesk.storage.workspace import SqlWorkspace, create, open_workspace


@pytest.fixture(scope="session")
def new_workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace just made and closed; making one takes ten times as long as copying it."""
    folder = tmp_path_factory.mktemp("new") / "workspace"
    create(folder, branch=BRANCH, clock=SteppingClock()).close()
    for copy in (folder / "backups").iterdir():
        copy.unlink()
    return folder


@pytest.fixture
def clock() -> SteppingClock:
    return SteppingClock()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the workspace lies; the name holds what has broken paths before."""
    return tmp_path / "支部 a%20b #1"


@pytest.fixture
def workspace(folder: Path, clock: SteppingClock, new_workspace: Path) -> Iterator[SqlWorkspace]:
    shutil.copytree(new_workspace, folder)
    opened = open_workspace(folder, clock=clock)
    yield opened
    opened.close()
