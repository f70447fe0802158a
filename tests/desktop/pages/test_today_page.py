from dataclasses import replace
from datetime import date

import pytest
from form_checks import everything_owed
from PySide6.QtCore import Qt

from branchdesk.desktop.models.lines import Mark
from branchdesk.desktop.pages.today_page import TodayPage
from branchdesk.desktop.pages.today_presenter import TodayPresenter
from branchdesk.desktop.places import Action, PageKey, Place
from branchdesk.domain.board import ToDo
from branchdesk.domain.dossiers import DossierId
from branchdesk.domain.ids import EvidenceHash
from branchdesk.domain.ledgers import EntryId, LedgerEntry, StepTaken, Task
from branchdesk.domain.plans import Measure, Plan, plan_id
from branchdesk.domain.records import Attachment
from branchdesk.domain.scanning import Doubt, LoosePage


@pytest.fixture
def page(desk, shell, show):
    return show(TodayPage(desk, shell))


def lines_of(page):
    return page.ui.todo_list.lines.lines


def test_the_most_pressing_comes_first_with_how_late_it_is(page):
    first, second = lines_of(page)[:2]

    assert first.title == "Make up: month 8 党小组会 (第二小组)"
    assert "50 days overdue" in first.second
    assert first.mark is Mark.OVERDUE
    assert second.mark is Mark.DRAFT


def test_enter_begins_the_meeting_that_is_missing_in_its_group_and_month(page, qtbot, gone_to):
    qtbot.keyClick(page.ui.todo_list, Qt.Key.Key_Return)

    [place] = gone_to
    assert (place.page, place.action) == (PageKey.RECORDS, Action.NEW)
    assert place.value("kind") == "group_meeting"
    assert (place.value("first"), place.value("last")) == ("2026-08-01", "2026-08-31")
    assert place.value("group")


def test_a_click_on_a_draft_opens_it(page, desk, qtbot, gone_to):
    [draft] = desk.year_view(2026).facts.drafts
    view = page.ui.todo_list
    box = view.visualRect(view.lines.index(1))

    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=box.center())

    assert [place.item for place in gone_to] == [draft.id]


def test_the_line_one_stands_on_shows_its_basis(page, qtbot):
    qtbot.keyClick(page.ui.todo_list, Qt.Key.Key_End)
    for _line in range(3):
        qtbot.keyClick(page.ui.todo_list, Qt.Key.Key_Up)

    assert "条例" in page.ui.basis.text() or "做法" in page.ui.basis.text()


def test_a_general_meeting_says_how_many_must_be_there(page):
    [meeting] = [line for line in lines_of(page) if "支部党员大会" in line.title]

    assert "23 expected, 11 with a vote must be there to decide" in meeting.second


def test_where_nothing_is_to_be_done_the_page_says_so(desk, shell, show, gone_to):
    # The draft stays in the books, but without obligations it is no duty of the year.
    desk.rules.profile = replace(desk.profile, obligations=(), talk_triggers=())
    [draft] = desk.year_view(2026).facts.drafts
    with desk.work() as work:
        work.records.remove(draft.id, now=desk.clock.now())
        work.dossiers.save(
            Plan(plan_id(2026), 2026, date(2026, 1, 20), measures=(Measure("a", "一、学习"),))
        )
        work.commit()
    desk.changed()

    page = show(TodayPage(desk, shell))

    assert page.ui.views.currentIndex() == 1
    page.ui.views.currentWidget().button.click()
    assert gone_to[0].page is PageKey.CYCLE


def test_in_january_what_the_last_year_left_open_comes_first(desk_on):
    presenter = TodayPresenter(desk_on(date(2027, 1, 12)))

    entries = presenter.entries()

    assert entries[0].year == 2026
    assert {entry.year for entry in entries} == {2026, 2027}


def test_each_card_leads_to_its_page(page, qtbot, gone_to):
    for card in (page.ui.star_card, page.ui.packet_card, page.ui.backup_card):
        card.setFocus()
        qtbot.keyClick(card, Qt.Key.Key_Return)

    assert [place.page for place in gone_to] == [
        PageKey.STARS,
        PageKey.PACKETS,
        PageKey.SETTINGS,
    ]


def leave_a_scan(desk, number):
    file = Attachment(EvidenceHash(f"{number:064}"), f"扫描{number}.jpg", "image/jpeg", 10)
    page = LoosePage(
        DossierId(f"loose{number}"), file, file.name, 1, 1, Doubt.NO_CODE, desk.clock.now()
    )
    with desk.work() as work:
        work.dossiers.save(page)
        work.commit()
    desk.changed()


def test_scans_that_wait_are_one_quiet_line_before_what_is_ahead(desk, shell, show, gone_to):
    before = [entry.todo.kind for entry in TodayPresenter(desk).entries()]
    for number in range(3):
        leave_a_scan(desk, number)

    page = show(TodayPage(desk, shell))
    kinds = [entry.todo.kind for entry in TodayPresenter(desk).entries()]
    row = kinds.index("scans")
    page.ui.todo_list.opened.emit(row)

    assert "scans" not in before
    assert lines_of(page)[row].title == "3 scanned pages wait to be filed"
    assert lines_of(page)[row].word == "waiting"
    assert lines_of(page)[row].mark is Mark.COMING
    assert not {"coming", "birthday"} & {*kinds[:row]}
    assert {*kinds[row + 1 :]} <= {"coming", "birthday"}
    assert [place.page for place in gone_to] == [PageKey.SCANS]


def test_nobody_is_shown_a_thousand_lines(desk, shell, show, gone_to, monkeypatch):
    many = tuple(ToDo("follow_up", f"matter {n}") for n in range(1000))
    monkeypatch.setattr("branchdesk.domain.cycle.todos", lambda *_, **__: many)
    desk.changed()

    page = show(TodayPage(desk, shell))
    page.ui.todo_list.opened.emit(len(lines_of(page)) - 1)

    assert len(lines_of(page)) == 61
    assert lines_of(page)[-1].title == "and 940 more"
    assert gone_to == []


def test_the_page_owes_nothing_to_fingers_eyes_and_ears(page):
    assert everything_owed(page) == {}


def test_an_overdue_task_is_one_quiet_line_that_opens_its_list(desk, shell, show, gone_to, qtbot):
    tasks = (Task("夜间巡查", "苏静", date(2026, 10, 15)),)
    values = {"name": "防汛突击队", "task": "值守", "tasks": tasks}
    steps = (StepTaken("set_up", date(2026, 6, 1)),)
    entry = LedgerEntry(EntryId("t"), "vanguard_team", date(2026, 6, 1), 2026, values, steps)
    with desk.work() as work:
        work.ledgers.save(entry, title="防汛突击队")
        work.commit()
    desk.changed()
    page = show(TodayPage(desk, shell))
    [row] = [n for n, line in enumerate(lines_of(page)) if "夜间巡查" in line.title]
    line = lines_of(page)[row]

    page.ui.todo_list.opened.emit(row)

    assert line.mark is Mark.DUE
    assert "5 days overdue · 苏静 · 党员突击队 · 防汛突击队" in line.second
    assert gone_to == [Place(PageKey.LEDGERS, item="t", field="values.tasks")]
