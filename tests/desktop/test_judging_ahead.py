"""The year is judged beside the window, so that the next page only has to paint it."""

import pytest

from branchdesk import app as composition
from branchdesk.desktop.entrance import Entrance
from branchdesk.desktop.opening import Opening
from branchdesk.desktop.places import PageKey, Place
from branchdesk.usecases import branches
from branchdesk.usecases.branches import BranchDraft

PARTS = {"board", "todos", "stars", "figures", "matters", "cases"}


@pytest.fixture
def office(tmp_path, window, store, qtbot):
    """Return the desks that were opened, the last one on the settings page; and its opening."""
    opened = []

    def open_(folder):
        opened.append(composition.open_desk(folder))
        return opened[-1]

    folder = tmp_path / "workspace"
    composition.create_workspace(folder, BranchDraft(name="First branch")).workspace.close()
    opening = Opening(window, Entrance(open_, composition.create_workspace, folder), store)
    opening.begin()
    qtbot.waitUntil(lambda: window.page is not None, timeout=10_000)
    window.go(Place(PageKey.SETTINGS))
    yield opened, opening
    window.shell.jobs.finish()
    opening.close()


def rename(desk, name):
    branches.save_branch(BranchDraft(name=name), today=desk.clock.today(), work=desk.work())
    desk.changed()


def judged(desk):
    """Return what of the running year is judged already, asking for none of it."""
    return PARTS & set(vars(desk.year_view(desk.clock.today().year)))


def test_after_a_save_the_year_is_judged_before_any_page_asks_for_it(office, window, qtbot):
    (desk,), _opening = office
    rename(desk, "Second branch")
    at_once = judged(desk)

    window.shell.notices.changed.emit()

    qtbot.waitUntil(lambda: judged(desk) == PARTS, timeout=10_000)
    assert at_once < PARTS
    assert desk.year_view(desk.clock.today().year).facts.branch.name == "Second branch"


def test_a_save_in_the_middle_leaves_the_newer_year_judged(office, window, qtbot):
    (desk,), _opening = office
    for name in ("Second branch", "Third branch"):
        rename(desk, name)
        window.shell.notices.changed.emit()

    qtbot.waitUntil(lambda: judged(desk) == PARTS, timeout=10_000)

    assert desk.year_view(desk.clock.today().year).facts.branch.name == "Third branch"


def test_another_workspace_is_opened_behind_what_is_being_judged(office, window, qtbot, tmp_path):
    opened, opening = office
    other = tmp_path / "other"
    composition.create_workspace(other, BranchDraft(name="Other branch")).workspace.close()
    rename(opened[0], "Second branch")
    window.shell.notices.changed.emit()

    opening.open(other)

    qtbot.waitUntil(lambda: "Other branch" in window.windowTitle(), timeout=10_000)
    rename(opened[1], "Other branch again")
    window.shell.notices.changed.emit()
    qtbot.waitUntil(lambda: judged(opened[1]) == PARTS, timeout=10_000)
