"""办理进度: where things stand, in columns; a demand and a resource make a project."""

from datetime import date

import pytest
from branch_year import make_branch
from form_checks import everything_owed
from PySide6.QtCore import Qt

from branchdesk.desktop.pages.ledgers.page import LedgersPage
from branchdesk.desktop.pages.ledgers.progress import columns_of
from branchdesk.desktop.places import Action, PageKey, Place
from branchdesk.usecases import ledgers


@pytest.fixture
def desk(tmp_path):
    made = make_branch(tmp_path / "branch")
    yield made
    made.workspace.close()


@pytest.fixture
def page(qtbot, desk, shell):
    made = LedgersPage(desk, shell)
    qtbot.addWidget(made)
    made.resize(1140, 680)
    made.refresh(2026)
    made.show()
    return made


def keep(desk, key, on="2026-05-04", *steps, **values):
    of, today = desk.ledgers.kind(key), desk.clock.today()
    draft = ledgers.begin_entry(of, today=date.fromisoformat(on))
    draft.values.update(values)
    made = ledgers.save_entry(draft, kind=of, today=today, now=desk.clock.now(), work=desk.work())
    for step in steps:
        made = ledgers.take_step(
            made.id, step=step, on=made.on, kind=of, today=today, work=desk.work()
        )
    return made


def show(page, key):
    page.refresh(2026)
    page.open_place(Place(PageKey.LEDGERS, values=(("kind", key),)))
    return page.view.progress


def lines(panel, column):
    view = panel.lists[column]
    return [view.item(row).text() for row in range(view.count())]


def test_a_ledger_with_stages_shows_each_entry_in_the_column_of_its_step(page, desk):
    keep(desk, "micro_wish", "2026-05-04", content="台灯", community="东街")
    keep(desk, "micro_wish", "2026-05-04", "claimed", "done", content="水管", community="东街")

    panel = show(page, "micro_wish")

    waited = (desk.clock.today() - date(2026, 5, 4)).days
    assert panel.isVisible()
    assert list(panel.lists) == ["collected", "claimed", "done", "visited"]
    assert lines(panel, "collected") == [f"台灯\nwaiting {waited} days"]
    assert lines(panel, "done") == ["水管"]
    assert panel._heads["claimed"].text().endswith("0")


def test_a_line_opens_its_entry_and_the_table_is_one_press_away(qtbot, page, desk):
    keep(desk, "micro_wish", content="台灯", community="东街")
    panel = show(page, "micro_wish")

    panel.lists["collected"].itemClicked.emit(panel.lists["collected"].item(0))
    qtbot.mouseClick(page.view.by_progress, Qt.MouseButton.LeftButton)

    assert page.form.values["content"].text() == "台灯"
    assert page.view.table.isVisible()
    assert not panel.isVisible()


def test_a_step_moves_the_line_to_the_next_column(qtbot, page, desk):
    keep(desk, "micro_wish", content="台灯", community="东街")
    panel = show(page, "micro_wish")
    panel.lists["collected"].itemClicked.emit(panel.lists["collected"].item(0))

    qtbot.mouseClick(page.view.steps.buttons["claimed"], Qt.MouseButton.LeftButton)

    assert lines(panel, "collected") == []
    assert lines(panel, "claimed") == ["台灯\nwaiting 0 days"]


def test_a_demand_and_a_resource_make_a_project_with_nothing_typed_twice(qtbot, page, desk):
    demand = keep(
        desk, "double_report_demand", content="楼道灯", community="东街", due="2027-01-31"
    )
    keep(desk, "double_report_resource", content="电工", provider="李娜")
    panel = show(page, "double_report_demand")
    before = panel.match.isEnabled()
    panel.lists["double_report_demand"].setCurrentRow(0)
    panel.lists["double_report_resource"].setCurrentRow(0)

    qtbot.mouseClick(panel.match, Qt.MouseButton.LeftButton)

    values = page._presenter.entry.values
    assert not before
    assert page.form.kind.key == "double_report_project"
    assert (values["name"], values["community"], values["due"]) == ("楼道灯", "东街", "2027-01-31")
    assert (values["demand"], values["resource"]) == ("楼道灯", "电工")
    with desk.work() as work:
        assert work.ledgers.get(demand.id).status == "claimed"
    page.undo()
    with desk.work() as work:
        assert work.ledgers.get(demand.id).status == "open"
        assert work.ledgers.lines(kind="double_report_project") == []


def test_a_person_file_lists_the_visits_and_begins_another(qtbot, page, desk, shell):
    file = keep(desk, "veteran_care_file", person="王秀兰")
    keep(desk, "visit", "2026-02-01", occasion="春节慰问", people="王秀兰、赵某")
    keep(desk, "visit", "2026-03-01", occasion="住院", people="赵某")
    went = []
    shell.places.wanted.connect(went.append)
    page.refresh(2026)
    page.open_place(Place(PageKey.LEDGERS, item=file.id))

    said = [button.text() for button in page.view.linked.lines]
    qtbot.mouseClick(page.view.linked.new, Qt.MouseButton.LeftButton)
    page.open_place(went[-1])

    assert said == ["2026-02-01  春节慰问"]
    assert went[-1].action is Action.NEW
    assert page.form.kind.key == "visit"
    assert page.form.values["people"].text() == "王秀兰"


def test_a_ledger_without_a_view_shows_its_table_alone(page):
    show(page, "visit")

    assert not page.view.by_progress.isVisible()
    assert page.view.table.isVisible()


def test_who_waits_longest_stands_first_and_a_day_that_passed_is_said(desk):
    of = desk.ledgers.kind("micro_wish")
    new = keep(desk, "micro_wish", "2026-06-01", content="新", community="东街")
    old = keep(desk, "micro_wish", "2026-05-01", content="旧", community="东街", due="2026-05-31")

    found = columns_of(of, [new, old], rules=desk.ledgers, today=date(2026, 6, 11))

    assert [(e.title, e.waiting, e.late) for e in found[0].entries] == [
        ("旧", 41, True),
        ("新", 10, False),
    ]


@pytest.mark.parametrize("key", ["micro_wish", "double_report_resource", "veteran_care_file"])
def test_every_view_owes_nothing_to_fingers_eyes_and_ears(page, key):
    show(page, key)

    assert everything_owed(page) == {}
