"""The limits of 「请再看一眼」 in the settings, as hands and eyes meet them."""

import pytest
from form_checks import everything_owed
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from branchdesk.desktop.pages.settings_page import SettingsPage
from branchdesk.desktop.places import PageKey, Place
from branchdesk.domain.problems import Rule
from branchdesk.usecases.notice_limits import limits_in_force


@pytest.fixture
def page(desk, shell, show):
    made = show(SettingsPage(desk, shell))
    made.open_place(Place(PageKey.SETTINGS, field="rules"))
    return made


@pytest.fixture
def form(page):
    return page.ui.rules.ui


def numbers(desk):
    held = limits_in_force(desk.profile.limits, work=desk.work())
    return held.likeness_percent, held.likeness_least_characters


def test_they_are_set_with_the_keyboard_and_stand_among_the_rules(desk, page, form, qtbot):
    form.percent.setFocus()
    form.percent.selectAll()
    for key in ("75", Qt.Key.Key_Tab):
        target = QApplication.focusWidget()
        qtbot.keyClicks(target, key) if isinstance(key, str) else qtbot.keyClick(target, key)
    form.least_characters.selectAll()
    qtbot.keyClicks(form.least_characters, "120")
    qtbot.keyClick(form.least_characters, Qt.Key.Key_Return)

    shown = {line.title: line.end for line in form.rules.lines.lines}
    [percent] = [end for title, end in shown.items() if "百分之几时提示书记" in title]
    assert numbers(desk) == (75, 120)
    assert percent == "75"
    assert "60 %, 80 characters" in form.notice_basis.text()
    assert everything_owed(page) == {}


def test_what_is_no_number_is_said_below_and_stays_to_be_put_right(desk, form):
    form.percent.setText("7x")
    form.least_characters.setText("90")
    form.keep_notice.click()

    assert [one.rule for one in form.notice_problems.problems] == [Rule.NOT_A_NUMBER]
    assert (form.percent.text(), form.least_characters.text()) == ("7x", "90")
    assert form.percent.hasFocus()
    assert numbers(desk) == (60, 80)


def test_the_programs_default_is_one_press_away_once_it_does_not_hold(desk, form):
    offered_at_first = form.default_notice.isVisible()
    form.percent.setText("0")
    form.keep_notice.click()
    offered = form.default_notice.isVisible()
    form.default_notice.click()

    assert (offered_at_first, offered) == (False, True)
    assert not form.default_notice.isVisible()
    assert form.percent.text() == "60"
    assert numbers(desk) == (60, 80)
