"""A member's year and the overview: every figure leads to what it rests on."""

from datetime import date

import openpyxl
import pytest
from branch_year import make_branch, record_year
from form_checks import everything_owed
from PySide6.QtCore import Qt
from talk_values import SECRET, talk

from branchdesk.desktop import leads
from branchdesk.desktop.pages.members.page import MembersPage, Tab
from branchdesk.desktop.places import PageKey, Place


@pytest.fixture
def desk(tmp_path):
    made = make_branch(tmp_path / "branch")
    record_year(made)
    with made.work() as work:
        roll = work.people.roll()
        work.ledgers.save(
            talk("张志远", "孙丽", date(2026, 5, 6), roll=roll, name="t", issues=SECRET),
            title="孙丽",
        )
        work.commit()
    made.changed()
    yield made
    made.workspace.close()


@pytest.fixture
def page(qtbot, desk, shell):
    made = MembersPage(desk, shell)
    qtbot.addWidget(made)
    made.resize(1140, 680)
    made.refresh(2026)
    made.show()
    return made


@pytest.fixture
def gone_to(shell):
    found = []
    shell.places.wanted.connect(found.append)
    return found


def member(desk, name):
    return next(m for m in desk.year_view(2026).facts.roll.members if m.name == name)


def year_of(page, desk, name):
    page.open_place(leads.year_of(member(desk, name).id))
    model = page.person_year.model
    return {
        model.index(row, 0).data().strip("　"): (row, model.index(row, 1).data())
        for row in range(model.rowCount())
    }


def behind(page):
    return [page.person_year.behind.item(n).text() for n in range(page.person_year.behind.count())]


def choose(page, row):
    page.person_year.table.selectRow(row)


def test_a_members_year_is_told_in_figures(page, desk):
    found = year_of(page, desk, "孙丽")

    assert found["Party group meeting"][1].startswith("8/8 · 100%")
    assert "/32 hours" in found["Study together"][1]
    assert found["Study together"][1].endswith("[to be checked]")
    assert found["Talks"][1] == "1×"
    assert found["Party dues"][1] == "nothing entered in the ledger of dues"
    assert "/56 hours" in year_of(page, desk, "张志远")["Study together"][1]


def test_a_figure_opens_the_records_behind_it(page, desk, gone_to):
    row, _ = year_of(page, desk, "孙丽")["Party lecture"]
    choose(page, row)
    page.person_year.behind.itemActivated.emit(page.person_year.behind.item(0))

    assert len(behind(page)) == 3
    assert gone_to == [leads.record("party_lecture-0722-")]


def test_talks_are_told_by_day_and_partner_and_lead_to_their_page(page, desk, gone_to):
    row, _ = year_of(page, desk, "孙丽")["Talks"]
    choose(page, row)
    page.person_year.behind.itemActivated.emit(page.person_year.behind.item(0))

    assert behind(page) == ["2026-05-06  张志远"]
    assert gone_to == [leads.talk("t")]


def test_dues_are_told_for_every_month(page, desk):
    row, _ = year_of(page, desk, "孙丽")["Party dues"]
    choose(page, row)

    assert behind(page)[0] == "month 1: nothing entered"
    assert behind(page)[11] == "month 12: coming"


def test_the_year_of_the_header_is_the_year_shown(page, desk):
    before = page.shows_year
    year_of(page, desk, "孙丽")
    shown = page.shows_year
    page.refresh(2025)

    assert (before, shown) == (False, True)
    assert page.person_year.card.heading.text() == "孙丽 in 2025"
    assert page.person_year.model.index(0, 1).data() == "nothing was due"


def test_the_overview_has_everybody_in_the_order_of_the_register(page, desk):
    page.open_place(Place(PageKey.MEMBERS, field="overview"))
    model = page.overview.model

    names = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert names == [m.name for m in desk.year_view(2026).facts.roll.members]
    page.overview.table.activated.emit(model.index(names.index("孙丽"), 0))
    assert page.tabs.currentIndex() == Tab.YEAR
    assert page.person_year.card.heading.text() == "孙丽 in 2026"


def test_the_overview_goes_out_as_a_workbook_without_what_is_private(
    page, desk, prompts, qtbot, tmp_path
):
    target = tmp_path / "党员一览.xlsx"
    page.open_place(Place(PageKey.MEMBERS, field="overview"))
    prompts.will_answer(target)
    qtbot.mouseClick(page.overview.export, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(target.exists, timeout=20_000)

    rows = list(openpyxl.load_workbook(target).active.iter_rows(values_only=True))
    assert rows[1][0] == "Name"
    assert [row[0] for row in rows[2:]] == [m.name for m in desk.year_view(2026).facts.roll.members]
    assert isinstance(rows[2][1], int)
    assert SECRET not in str(rows)


def test_a_form_that_cannot_be_saved_is_not_left_for_the_year(page):
    page.begin_new()
    page.ui.name.setText("测试")
    page.ui.id_number.setText("110101190001010000")

    page.tabs.setCurrentIndex(Tab.YEAR)

    assert page.tabs.currentIndex() == Tab.FORM
    assert page.ui.id_number.text() == "110101190001010000"


def test_every_view_owes_nothing_to_fingers_eyes_and_ears(page, desk):
    year_of(page, desk, "孙丽")
    assert everything_owed(page) == {}
    page.open_place(Place(PageKey.MEMBERS, field="overview"))
    assert everything_owed(page) == {}
