"""In a workspace that can only be read, everything can be looked at and nothing be changed."""

import shutil

import pytest
from branch_year import TODAY

from branchdesk import app
from branchdesk.clock import StoppedClock
from branchdesk.desktop.pages.cycle_page import CyclePage
from branchdesk.desktop.pages.members.page import MembersPage
from branchdesk.desktop.pages.packets_page import PacketsPage
from branchdesk.desktop.pages.settings_page import SettingsPage
from branchdesk.desktop.pages.stars.page import StarsPage
from branchdesk.desktop.pages.stars.procedure_view import ProcedureView
from branchdesk.desktop.pages.today_page import TodayPage
from branchdesk.desktop.places import PageKey, Place


@pytest.fixture
def desk(recorded, tmp_path):
    """Return a desk on a branch that can only be read."""
    folder = tmp_path / "branch"
    shutil.copytree(recorded, folder)
    opened = app.open_desk(folder, read_only=True, clock=StoppedClock(TODAY))
    yield opened
    opened.workspace.close()


def test_today_and_the_year_are_shown(desk, shell, show):
    today, cycle = show(TodayPage(desk, shell)), show(CyclePage(desk, shell))

    assert len(today.ui.todo_list.lines.lines) > 5
    assert not cycle.primary_action().isEnabled()
    assert not cycle.ui.begin.isVisible()


def test_nothing_is_typed_into_a_member_that_nobody_would_keep(desk, shell, show):
    page = show(MembersPage(desk, shell))
    known = desk.year_view(2026).facts.roll.members[0]
    page.open_place(Place(PageKey.MEMBERS, item=known.id))

    assert page.ui.name.text() == known.name
    assert not page.ui.name.isEnabled()


def test_a_score_by_hand_is_only_shown(desk, shell, show):
    page = show(StarsPage(desk, shell))
    page.open_place(Place(PageKey.STARS, item="B5"))

    panel = page.ui.panel.ui
    assert panel.points.isReadOnly()
    assert not panel.keep.isEnabled()
    assert not page.ui.adjustments_tab.ui.add.isEnabled()


def test_nothing_is_typed_into_the_rating_that_nobody_would_keep(desk, shell, show):
    page = show(StarsPage(desk, shell))
    page.open_place(Place(PageKey.STARS, field="procedure"))
    [view] = page.findChildren(ProcedureView)

    assert view.fields()["signed_by"].isReadOnly()
    assert view.fields()["report"].isReadOnly()
    assert not view.go_on.isVisible()


def test_a_packet_cannot_be_made_and_the_page_says_why(desk, shell, show, qtbot):
    page = show(PacketsPage(desk, shell))

    card = page.ui.export_card.ui
    assert not card.make.isEnabled()
    assert "only be read" in card.problem.text()
    qtbot.waitUntil(lambda: not shell.jobs.busy)


def test_settings_offer_no_saving_and_no_going_back(desk, shell, show):
    page = show(SettingsPage(desk, shell))

    assert not page.ui.branch.ui.save.isEnabled()
    assert page.ui.branch.ui.name.isReadOnly()
    page.open_place(Place(PageKey.SETTINGS, field="backups"))
    assert not page.ui.backups.ui.back_up.isEnabled()
    assert not page.ui.backups.ui.restore.isEnabled()
    assert page.ui.backups.ui.check.isEnabled()
