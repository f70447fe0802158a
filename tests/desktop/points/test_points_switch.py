"""The switch of 党员积分 in 设置: off until somebody wants it, year by year."""

import pytest
from branch_year import NAMES, make_branch
from PySide6.QtCore import Qt

from branchdesk.desktop.pages.settings_page import SettingsPage
from branchdesk.desktop.places import PageKey, Place
from branchdesk.usecases import points


@pytest.fixture
def desk(tmp_path):
    made = make_branch(tmp_path / "branch", names=NAMES[:3])
    yield made
    made.workspace.close()


@pytest.fixture
def page(qtbot, desk, shell):
    made = SettingsPage(desk, shell)
    qtbot.addWidget(made)
    made.refresh(2026)
    made.show()
    made.open_place(Place(PageKey.SETTINGS, field="points"))
    return made


def kept(desk):
    return [year for year in (2025, 2026, 2027) if points.is_on(year, work=desk.work())]


def test_points_are_off_until_the_box_is_ticked(qtbot, page, desk):
    assert not page.ui.points.on.isChecked()
    assert kept(desk) == []

    qtbot.mouseClick(page.ui.points.on, Qt.MouseButton.LeftButton)

    assert kept(desk) == [2026]
    assert page.ui.points.lead.isVisible()


def test_each_year_has_its_own_switch(qtbot, page, desk):
    qtbot.mouseClick(page.ui.points.on, Qt.MouseButton.LeftButton)
    page.ui.points.year.setCurrentIndex(page.ui.points.year.findData(2027))

    assert not page.ui.points.on.isChecked()
    qtbot.mouseClick(page.ui.points.on, Qt.MouseButton.LeftButton)
    page.ui.points.year.setCurrentIndex(page.ui.points.year.findData(2026))
    qtbot.mouseClick(page.ui.points.on, Qt.MouseButton.LeftButton)

    assert kept(desk) == [2027]


def test_the_switch_leads_to_the_points(qtbot, page, shell):
    qtbot.mouseClick(page.ui.points.on, Qt.MouseButton.LeftButton)

    with qtbot.waitSignal(shell.places.wanted) as went:
        qtbot.mouseClick(page.ui.points.lead, Qt.MouseButton.LeftButton)

    assert (went.args[0].page, went.args[0].field) == (PageKey.MEMBERS, "points")
