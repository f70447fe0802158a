"""The register of agreed matters, as the office uses it."""

from dataclasses import replace

import pytest
from form_checks import everything_owed
from openpyxl import load_workbook
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from record_books import committee_draft, general_draft, member_id, open_books

from branchdesk.desktop.pages.follow_ups.page import FollowUpsPage
from branchdesk.desktop.pages.follow_ups.presenter import Shown
from branchdesk.desktop.places import PageKey, Place
from branchdesk.domain.drafts import AgendaDraft, FollowUpDraft, PersonDraft, VoteDraft
from branchdesk.domain.ids import FollowUpId
from branchdesk.exchange.ledger_xlsx import write_table


def matter(name, what, owner, due):
    return FollowUpDraft(FollowUpId(name), what, PersonDraft(owner, member_id(owner)), due=due)


@pytest.fixture
def books(tmp_path):
    made = open_books(tmp_path / "workspace")
    first = committee_draft("r1", day="2026-10-15", belongs_year="2025")
    item = AgendaDraft(
        title="年度计划",
        decision="同意上报。",
        vote=VoteDraft(in_favour="7", against="0", abstained="0"),
        follow_ups=(matter("a", "报机关党委", "赵样敏", "2026-10-20"),),
    )
    made.finalised(replace(first, agenda=(first.agenda[0], item)))
    other = general_draft("r2", day="2026-10-16")
    later = AgendaDraft(
        title="志愿服务",
        decision="下月开展。",
        follow_ups=(matter("b", "联系社区", "李娜样", "2026-12-01"),),
    )
    made.finalised(replace(other, agenda=(other.agenda[0], later)))
    made.desk.write_table = write_table
    yield made
    made.desk.workspace.close()


@pytest.fixture
def page(qtbot, books, shell):
    made = FollowUpsPage(books.desk, shell)
    made.resize(1136, 690)
    made.refresh(2026)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    made.hide()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(made, QEvent.Type.DeferredDelete)


@pytest.fixture
def gone_to(shell):
    places = []
    shell.places.wanted.connect(places.append)
    return places


def column(page, number):
    model = page.view.model
    return [model.index(row, number).data() for row in range(model.rowCount())]


def show(page, shown):
    page.view.shown.setCurrentIndex(page.view.shown.findData(shown))


def close(page, day, result=""):
    page.view.done_on.setText(day)
    page.view.result.setText(result)
    page.view.close_it.click()


def test_what_is_open_is_listed_whatever_its_year_the_overdue_first(page):
    assert column(page, 2) == ["报机关党委", "联系社区"]
    assert column(page, 0) == ["● overdue", "○ open"]
    assert page.subtitle() == "2 open, 1 overdue"


def test_enter_opens_the_exact_field_of_the_minutes(page, gone_to, qtbot):
    page.view.table.selectRow(1)

    qtbot.keyClick(page.view.table, Qt.Key.Key_Return)

    assert gone_to == [Place(PageKey.RECORDS, item="r2", field="agenda.1.follow_ups.0.what")]


def test_a_matter_is_closed_here_with_day_and_result_and_opened_again_by_undo(page, shell):
    said = []
    shell.notices.said.connect(lambda sentence, undo: said.append(sentence))

    close(page, "10.20", "已受理")

    assert column(page, 2) == ["联系社区"]
    assert "Noted as done." in said
    page.undo()
    assert column(page, 2) == ["报机关党委", "联系社区"]


def test_a_day_that_is_none_is_said_and_nothing_is_lost(page):
    close(page, "32月", "已受理")

    assert page.view.problem.isVisible()
    assert page.view.result.text() == "已受理"
    assert len(column(page, 2)) == 2


def test_a_note_can_be_taken_back_from_the_list_of_what_is_done(page):
    close(page, "2026-10-20")
    show(page, Shown.CLOSED)
    assert column(page, 5) == ["2026-10-20"]

    page.view.again.click()

    show(page, Shown.OVERDUE)
    assert column(page, 2) == ["报机关党委"]


def test_filters_by_owner_and_words(page):
    page.view.owner.setCurrentIndex(page.view.owner.findData("李娜样"))
    assert column(page, 2) == ["联系社区"]
    page.view.owner.setCurrentIndex(0)

    page.view.search.setText("机关 赵")
    assert column(page, 2) == ["报机关党委"]

    page.view.search.setText("没有的事")
    assert page.view.empty.isVisible()
    assert page.escape()
    assert page.view.table.isVisible()


def test_resolutions_stand_with_the_verdict_of_their_vote(page, gone_to):
    page.refresh(2025)
    show(page, Shown.RESOLUTIONS)
    assert column(page, 3) == ["同意上报。"]
    assert column(page, 4) == ["passed (7 for, 0 against, 0 abstained)"]

    page.view.open.click()

    assert gone_to == [Place(PageKey.RECORDS, item="r1", field="agenda.1.decision")]


def test_a_line_of_the_start_page_opens_the_matter_wherever_it_stands(page):
    close(page, "2026-10-20")

    page.open_place(Place(PageKey.FOLLOW_UPS, item="a"))

    assert page.view.shown.currentData() == Shown.ALL
    assert page.view.card.heading.text() == "报机关党委"


def test_what_is_shown_is_written_as_a_workbook(page, prompts, shell, tmp_path, qtbot):
    target = tmp_path / "议定事项.xlsx"
    prompts.will_answer(target)

    [export] = page.secondary_actions()
    export.trigger()
    qtbot.waitUntil(target.exists)
    shell.jobs.finish()

    sheet = load_workbook(target).active
    first = [cell.value for cell in sheet[3]]
    assert first[:4] == ["● overdue", "2026-10-20", "报机关党委", "赵样敏"]


def test_the_page_is_for_fingers_eyes_and_ears(page):
    assert everything_owed(page) == {}
    show(page, Shown.RESOLUTIONS)
    assert everything_owed(page) == {}
