"""The page of the plan on a branch in October."""

import pytest
from branch_year import make_branch

from branchdesk.desktop.pages.plan.page import PlanPage


@pytest.fixture
def desk(tmp_path):
    made = make_branch(tmp_path / "branch")
    yield made
    made.workspace.close()


@pytest.fixture
def page(qtbot, desk, shell):
    made = PlanPage(desk, shell)
    qtbot.addWidget(made)
    made.resize(1140, 680)
    made.refresh(2026)
    made.show()
    return made


@pytest.fixture
def begun(page):
    page.begin.button.click()
    return page


@pytest.fixture
def wanted(shell):
    places = []
    shell.places.wanted.connect(places.append)
    return places


@pytest.fixture
def said(shell):
    sentences = []
    shell.notices.said.connect(lambda sentence, undo: sentences.append(sentence))
    return sentences
