"""The list of records: what is in it, what is narrowed, what was thrown away, what was before."""

import pytest
from form_checks import everything_owed
from PySide6.QtCore import Qt
from record_books import committee_draft, general_draft

from branchdesk.desktop import leads
from branchdesk.desktop.models.record_lines import Column, RecordLinesModel
from branchdesk.desktop.pages.records.list_presenter import Chip, ListPresenter
from branchdesk.desktop.pages.records.standing import Standing
from branchdesk.desktop.places import Action, PageKey, Place
from branchdesk.domain.dates import month_period
from branchdesk.domain.ids import GroupId, RecordId
from branchdesk.domain.records import RecordKind
from branchdesk.usecases.records import keep_draft, open_record


def keep(books, draft):
    return keep_draft(
        draft, today=books.clock.today(), now=books.clock.now(), work=books.desk.work()
    )


@pytest.fixture
def filled(books):
    """Put one of everything into the books."""
    books.finalised(committee_draft("final"))
    books.finalised(committee_draft("late", day="2026-9-1", title="九月"), late_reason="出差")
    books.finalised(committee_draft("amended", day="2026-10-16", title="改过的"))
    amended = open_record(RecordId("amended"), work=books.desk.work())
    keep(books, committee_draft("amended", day=amended.day, title="改过的", place="二楼"))
    keep(books, general_draft("draft", title="大会草稿", day=""))
    keep(
        books,
        committee_draft("duty", kind=RecordKind.THEME_PARTY_DAY, sitting="final", title="志愿服务"),
    )
    return books


@pytest.fixture
def lines(filled):
    made = ListPresenter(filled.desk)
    made.year = 2026
    made.read()
    return made


def ids(lines) -> set[str]:
    return {row.line.id for row in lines.rows()}


def test_a_record_without_a_day_is_in_the_list_of_every_year(lines):
    assert "draft" in ids(lines)


def test_every_state_has_its_chip_and_its_count(lines):
    chips = {row.line.id: row.chips for row in lines.rows()}

    assert chips["draft"] == (Chip.DRAFT,)
    assert chips["late"] == (Chip.FINAL, Chip.LATE)
    assert chips["amended"] == (Chip.FINAL, Chip.AMENDING)
    assert lines.counts() == {Chip.DRAFT: 2, Chip.FINAL: 3, Chip.LATE: 1, Chip.AMENDING: 1}


def test_the_list_is_narrowed_by_state_kind_and_words_in_the_minutes(lines):
    lines.only = Chip.LATE
    assert ids(lines) == {"late"}

    lines.only, lines.kind = None, RecordKind.GENERAL_MEETING
    lines.read()
    assert ids(lines) == {"draft"}

    lines.kind, lines.containing = None, "集体学习"
    lines.read()
    assert "late" in ids(lines)
    lines.containing = "nowhere to be found"
    lines.read()
    assert ids(lines) == set()


def test_other_duties_of_a_sitting_stand_beside(lines):
    rows = {row.line.id: row for row in lines.rows()}

    assert rows["final"].siblings == (RecordKind.THEME_PARTY_DAY,)
    assert rows["late"].siblings == ()


def test_what_is_removed_lies_in_the_bin_of_every_year_until_it_is_restored(lines):
    lines.remove(RecordId("late"))
    lines.read()
    assert "late" not in ids(lines)

    lines.bin, lines.year = True, 2020
    lines.read()
    assert ids(lines) == {"late"}

    lines.restore(RecordId("late"))
    lines.read()
    assert ids(lines) == set()


def test_the_models_keep_qts_contract(lines, qtmodeltester):
    model = RecordLinesModel()
    model.show(lines.rows())

    qtmodeltester.check(model)
    row = model.row_of("late")
    assert model.index(row, Column.TITLE).data() == "九月"
    assert "九月" in model.index(row, Column.TITLE).data(Qt.ItemDataRole.AccessibleTextRole)


@pytest.fixture
def listed(filled, page):
    """Return the page with the list shown."""
    page.open_place(Place(PageKey.RECORDS))
    return page


def test_the_list_is_for_fingers_eyes_and_ears(listed):
    assert everything_owed(listed) == {}


def test_a_search_finds_words_in_the_minutes_and_esc_shows_everything_again(listed, qtbot):
    before = listed.list.lines.rowCount()
    listed.open_place(Place(PageKey.RECORDS, action=Action.FIND))
    listed.list.ui.search.setText("九月")
    qtbot.keyClick(listed.list.ui.search, Qt.Key.Key_Return)

    assert listed.list.lines.rowCount() == 1
    assert listed.escape()
    assert listed.list.lines.rowCount() == before


def test_nothing_found_says_so_and_leads_back(listed):
    listed.list.ui.search.setText("nowhere")
    listed.list.ui.search.returnPressed.emit()
    state = listed.list.ui.views.currentWidget()

    state.acted_otherwise.emit()

    assert listed.list.ui.views.currentWidget() is listed.list.ui.table_card


def test_enter_opens_the_record_and_delete_removes_it_with_a_way_back(listed, qtbot, shell):
    said = []
    shell.notices.said.connect(lambda *words: said.append(words))
    listed.list.stand_on("late")
    qtbot.keyClick(listed.list.ui.table, Qt.Key.Key_Delete)
    assert listed.list.lines.row_of("late") < 0

    _sentence, undo = said[-1]
    undo()
    assert listed.list.lines.row_of("late") >= 0

    listed.list.stand_on("late")
    qtbot.keyClick(listed.list.ui.table, Qt.Key.Key_Return)
    assert listed.editing.presenter.draft.id == "late"


def test_a_removed_record_can_be_read_in_the_bin_and_restored_from_it(listed, books, qtbot):
    listed.list.stand_on("late")
    qtbot.keyClick(listed.list.ui.table, Qt.Key.Key_Delete)
    listed.list.ui.bin.setChecked(True)
    assert listed.list.lines.row_of("late") == 0

    listed.list.opened.emit("late")
    assert listed.editing.presenter.standing is Standing.REMOVED
    listed.editing.editor.ui.standing_action.click()

    assert listed.editing.presenter.standing is Standing.FINAL


def test_every_version_can_be_read_with_its_reason_and_what_changed(books, page):
    books.finalised(committee_draft())
    books.finalised(committee_draft(place="二楼小会议室"), change_reason="地点写错")
    page.open_place(leads.record(RecordId("r1")))

    [versions] = [
        action for action in page.secondary_actions() if action.objectName() == "versions"
    ]
    versions.trigger()
    shown = page.versions.ui.list.lines.lines
    page.versions.ui.list.looked_at.emit(1)

    assert [line.title for line in shown] == [
        "Version 2 · Changed",
        "Version 1 · Finalised",
        "Held",
    ]
    assert "地点写错" in shown[0].second
    assert "三楼会议室" in page.versions.ui.text.toPlainText()
    assert page.escape()
    assert page.editing.editor.isVisible()


def test_text_in_a_version_is_shown_never_interpreted(books, page):
    books.finalised(committee_draft(title="<b>x</b>", place="<i>a & b</i>"))
    page.open_place(leads.record(RecordId("r1")))
    [versions] = [
        action for action in page.secondary_actions() if action.objectName() == "versions"
    ]
    versions.trigger()

    assert "<b>x</b>" in page.versions.ui.text.toPlainText()
    assert "<i>a & b</i>" in page.versions.ui.text.toPlainText()


def test_a_place_begins_a_record_of_a_kind_group_and_period(page):
    place = leads.new_record(
        RecordKind.GROUP_MEETING, group=GroupId("g2"), period=month_period(2026, 5)
    )

    page.open_place(place)

    draft = page.editing.presenter.draft
    assert (draft.kind, draft.group, draft.day) == (RecordKind.GROUP_MEETING, "g2", "")
    assert draft.chair.name == "王样国"


def test_a_place_opens_a_record_and_puts_the_cursor_into_its_field(filled, page, hands):
    page.open_place(leads.record(RecordId("draft"), field="agenda.1.decision"))

    assert hands.place == "decision"


def test_a_record_that_is_gone_says_so_and_shows_the_list(page, shell, qtbot):
    with qtbot.waitSignal(shell.notices.said):
        page.open_place(leads.record(RecordId("nobody")))

    assert page.list.isVisible()


def test_in_a_workspace_that_can_only_be_read_nothing_can_be_begun(books, page, monkeypatch):
    books.finalised(committee_draft())
    monkeypatch.setattr(type(books.desk.workspace), "read_only", property(lambda _self: True))

    page.open_place(leads.record(RecordId("r1")))
    assert page.editing.presenter.locked
    assert not page.editing.editor.ui.standing_action.isVisible()

    page.begin_new()
    assert page.editing is not None


def test_the_year_board_and_today_hear_of_every_change(page, shell, qtbot):
    page.open_place(leads.new_record(RecordKind.COMMITTEE_MEETING))
    page.editing.editor.fields()["place"].setText("x")

    with qtbot.waitSignal(shell.notices.changed):
        page.commit()


def test_another_year_is_shown_when_it_is_chosen(filled, page):
    page.open_place(Place(PageKey.RECORDS))
    page.refresh(2025)

    assert {row.line.id for row in page.list.lines.rows} == {"draft"}
