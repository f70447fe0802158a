"""The switch of 党员积分 in 设置: off until somebody wants it, year by year."""

import pytest
from branch_year import NAMES, make_branch
from points_values import POINTS_TEXT
from PySide6.QtCore import Qt

from branchdesk.desktop.pages.settings_page import SettingsPage
from branchdesk.desktop.places import PageKey, Place
from branchdesk.rules_in_force import rules_of
from branchdesk.usecases import points
from branchdesk.usecases.errors import Failed, Trouble


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


def test_the_rules_of_the_points_are_listed_with_their_basis_once_they_are_on(qtbot, page):
    def listed():
        page.open_place(Place(PageKey.SETTINGS, field="rules"))
        return [line for line in page.ui.rules.ui.rules.lines.lines if line.title.startswith("N01")]

    assert listed() == []
    page.open_place(Place(PageKey.SETTINGS, field="points"))
    qtbot.mouseClick(page.ui.points.on, Qt.MouseButton.LeftButton)

    [line] = listed()
    assert "本程序默认" in line.second


def test_rules_of_the_branchs_own_with_a_mistake_are_refused_with_line_and_key(desk):
    folder = desk.workspace.folder
    broken = POINTS_TEXT.replace('source = "volunteer"', 'source = "voluntear"')
    (folder / "points.toml").write_text(broken, encoding="utf-8")
    line = POINTS_TEXT[: POINTS_TEXT.index('source = "volunteer"')].count("\n") + 1

    with pytest.raises(Failed) as refusal:
        rules_of(folder)

    assert refusal.value.trouble is Trouble.SEED_DAMAGED
    assert "points.toml" in str(refusal.value)
    assert f"line {line}: rules.8.source" in str(refusal.value)


def test_rules_of_the_branchs_own_take_the_place_of_the_shipped_ones(desk):
    own = POINTS_TEXT.replace("党员积分管理办法（60＋40）", "机关党委积分办法")
    (desk.workspace.folder / "points.toml").write_text(own, encoding="utf-8")

    assert rules_of(desk.workspace.folder).points.title == "机关党委积分办法"
