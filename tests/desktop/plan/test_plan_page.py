"""The page of the year's plan, as the office uses it."""

from datetime import date

import pytest
from branch_year import TODAY, finalise
from form_checks import everything_owed
from plan_files import look_at, theme_file
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea

from branchdesk.desktop.pages.plan.page import PlanPage
from branchdesk.desktop.pages.plan.presenter import Part
from branchdesk.desktop.places import Action, PageKey
from branchdesk.desktop.widgets.line_list import LineList
from branchdesk.domain.plan_against import Fit
from branchdesk.domain.plan_drafts import DutyDraft, LineDraft
from branchdesk.domain.records import RecordKind
from branchdesk.usecases import plans


def plan_in(desk):
    return plans.plan_of(2026, work=desk.work())


def open_part(page, part):
    page.tabs.setCurrentWidget(page.parts.of(part))
    return page.parts.of(part)


def type_into(part, **texts):
    for key, text in texts.items():
        widget = part.form.fields[key]
        if hasattr(widget, "setPlainText"):
            widget.setPlainText(text)
        elif hasattr(widget, "setCurrentIndex"):
            widget.setCurrentIndex(widget.findData(text))
        else:
            widget.setText(text)


def listed(part, column=0):
    return [part.model.index(row, column).data() for row in range(part.model.rowCount())]


# Beginning


def test_an_empty_year_says_what_the_plan_is_for_and_begins_it(page, desk):
    assert page.first.currentWidget() is page.begin
    assert not page.tabs.isTabEnabled(1)
    assert page.begin.other_button.isHidden()

    page.begin.button.click()

    assert page.first.currentWidget() is page.against
    assert page.tabs.isTabEnabled(1)
    assert len(plan_in(desk).lines) == 4 + 12 + 24 + 4 + 12


def test_beginning_can_be_taken_back(begun, desk):
    begun.undo()

    assert plan_in(desk) is None
    assert begun.first.currentWidget() is begun.begin


def test_the_next_year_offers_the_structure_of_this_one(begun, desk):
    part = open_part(begun, Part.MEASURES)
    part.begin()
    type_into(part, heading="一、学习", text="读书")
    assert begun.commit()

    begun.refresh(2027)
    assert not begun.begin.other_button.isHidden()
    begun.begin.other_button.click()

    plan = plans.plan_of(2027, work=desk.work())
    assert [(m.heading, m.text) for m in plan.measures] == [("一、学习", "")]


# Typing


def test_a_row_is_kept_when_another_one_is_chosen(begun, desk):
    part = open_part(begun, Part.LINES)
    part.table.selectRow(2)
    chosen = part.model.id_at(2)
    type_into(part, theme="植绿护绿", place="花圃")

    part.table.selectRow(5)

    line = plan_in(desk).line(chosen)
    assert (line.theme, line.place) == ("植绿护绿", "花圃")
    assert "植绿护绿" in listed(part, 2)


def test_a_pause_keeps_what_is_typed_and_the_cursor_stays(begun, desk, qtbot, shell):
    part = open_part(begun, Part.DUTIES)
    part.begin()
    part.form.fields["what"].setFocus()
    with qtbot.waitSignal(shell.notices.kept, timeout=5000):
        qtbot.keyClicks(part.form.fields["what"], "wish ")

    assert [duty.what for duty in plan_in(desk).duties] == ["wish"]
    assert part.form.fields["what"].text() == "wish "
    qtbot.keyClicks(part.form.fields["what"], "list")
    assert begun.commit()
    assert [duty.what for duty in plan_in(desk).duties] == ["wish list"]


def test_what_cannot_be_read_stays_in_the_form_and_is_marked(begun, desk):
    part = open_part(begun, Part.DUTIES)
    part.begin()
    type_into(part, what="微心愿", due="2月30日")
    begun.tabs.setCurrentIndex(0)

    assert not begun.commit()
    assert begun.tabs.currentWidget() is part
    assert part.form.fields["due"].text() == "2月30日"
    assert not part.problems.isHidden()
    assert begun.has_unsaved_changes
    assert plan_in(desk).duties == ()

    type_into(part, due="2026-12-20")
    assert begun.commit()
    assert plan_in(desk).duties[0].due == date(2026, 12, 20)


def test_a_row_begun_and_not_filled_leaves_nothing(begun, desk):
    part = open_part(begun, Part.DUTIES)
    part.begin()

    assert begun.commit()
    assert plan_in(desk).duties == ()


def test_a_row_taken_out_comes_back_with_undo(begun, desk):
    part = open_part(begun, Part.LINES)
    part.table.selectRow(3)
    gone = part.model.id_at(3)
    part.remove.click()
    assert plan_in(desk).line(gone) is None

    begun.undo()

    assert plan_in(desk).line(gone) is not None
    assert part.model.row_of(gone) == 3


def test_the_days_of_the_plan_are_kept_apart_from_each_other(begun, desk):
    measures, lines = begun.parts._heads[Part.MEASURES], begun.parts._heads[Part.LINES]
    measures.form.fields["dated"].setText("1.22")
    assert begun.commit()
    lines.form.fields["reported_on"].setText("1.29")
    assert begun.commit()

    plan = plan_in(desk)
    assert (plan.dated, plan.reported_on) == (date(2026, 1, 22), date(2026, 1, 29))


def test_the_meeting_that_approved_the_plan_is_chosen_from_the_years_meetings(page, desk):
    meeting = finalise(desk, RecordKind.GENERAL_MEETING, date(2026, 1, 20))
    page.begin.button.click()
    head = page.parts._heads[Part.MEASURES].form.fields["approved_in"]

    head.setCurrentIndex(head.findData(meeting.record.id))
    assert page.commit()

    assert plan_in(desk).approved_in == meeting.record.id


# Plan beside actual


def match_of(page, fit):
    rows = page._presenter.against()
    return next(match for row in rows for match in row.matches if match.fit is fit)


def test_a_month_opens_its_record_or_begins_one_with_what_is_planned(begun, desk, wanted):
    finalise(desk, RecordKind.THEME_PARTY_DAY, date(2026, 3, 12))
    line = next(one for one in plan_in(desk).lines if one.kind is RecordKind.THEME_PARTY_DAY)
    draft = LineDraft(line.id, "theme_party_day", "", "12", "15", "学习宪法", "李娜", "三楼")
    plans.save_row(2026, draft, today=TODAY, work=desk.work())
    desk.changed()
    begun.refresh(2026)

    begun.against.match_opened.emit(match_of(begun, Fit.HELD))
    rows = begun._presenter.against()
    december = next(
        m for r in rows for m in r.matches if m.line is not None and m.line.id == line.id
    )
    begun.against.match_opened.emit(december)

    record, new = wanted
    assert record.item
    assert (new.action, new.value("kind")) == (Action.NEW, "theme_party_day")
    assert {key: new.value(key) for key in ("day", "title", "place", "chair", "last")} == {
        "day": "2026-12-15",
        "title": "学习宪法",
        "place": "三楼",
        "chair": "李娜",
        "last": "2026-12-31",
    }


def test_enter_on_a_month_with_one_thing_opens_it_and_on_an_empty_one_nothing(begun, qtbot, wanted):
    grid = begun.against.grid
    grid.setFocus()
    model = grid.model()
    empty = model.index(0, 1)
    grid.setCurrentIndex(empty)
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    assert wanted == []

    grid.setCurrentIndex(model.index(0, 3))
    qtbot.keyClick(grid, Qt.Key.Key_Return)

    assert [place.page for place in wanted] == [PageKey.RECORDS]


def test_the_arrows_show_what_stands_in_a_month(begun, desk):
    finalise(desk, RecordKind.THEME_PARTY_DAY, date(2026, 3, 12))
    desk.changed()
    begun.refresh(2026)
    grid = begun.against.grid

    grid.setCurrentIndex(grid.model().index(grid.model().rowCount() - 1, 3))

    matches = begun.findChild(LineList, "month_matches")
    assert "held on" in matches.lines.lines[0].second
    assert "month 3" in begun.against.month.heading.text()


def test_progress_counts_what_is_done_and_leads_to_what_is_late(begun, desk):
    late = DutyDraft("late", "逾期事项", "李娜", due="2026-10-01")
    for draft in (late, DutyDraft("done", "已办事项", done_on="2026-10-02")):
        plans.save_row(2026, draft, today=TODAY, work=desk.work())
    desk.changed()
    begun.refresh(2026)

    assert begun.against.counted.text() == "1 of 2 done, 1 overdue"
    begun.against.duty_opened.emit("late")

    assert begun.tabs.currentWidget() is begun.parts.of(Part.DUTIES)
    assert begun.parts.of(Part.DUTIES).form.fields["what"].text() == "逾期事项"


def test_the_star_item_says_what_of_the_plan_is_missing(begun):
    assert "A2" in begun.against.star.text()
    assert "三会一课计划报备" in begun.against.star.text()


# The form that is reported


def test_the_form_to_report_is_saved_where_the_person_wants_it(begun, qtbot, tmp_path, prompts):
    target = tmp_path / "报备表.xlsx"
    prompts.will_answer(target)

    [report] = begun.secondary_actions()
    report.trigger()
    qtbot.waitUntil(lambda: not begun.shell.jobs.busy)

    assert target.stat().st_size > 1000


def test_a_folder_that_cannot_be_written_to_is_told(begun, qtbot, tmp_path, prompts):
    prompts.will_answer(tmp_path / "没有" / "报备表.xlsx")

    begun.secondary_actions()[0].trigger()
    qtbot.waitUntil(lambda: bool(prompts.told))

    assert "does not exist" in prompts.told[0]


# For fingers, eyes and ears


@pytest.mark.parametrize("tab", range(5))
def test_everything_can_be_reached_named_and_read(begun, tab, desk):
    for draft in (DutyDraft("a", "微心愿"),):
        plans.save_row(2026, draft, today=TODAY, work=desk.work())
    desk.changed()
    begun.refresh(2026)
    begun.tabs.setCurrentIndex(tab)

    assert everything_owed(begun) == {}


def test_where_the_books_can_only_be_read_nothing_is_offered_that_would_fail(
    begun, desk, qtbot, shell, tmp_path
):
    from branchdesk import app
    from branchdesk.clock import StoppedClock

    folder = desk.workspace.folder
    desk.workspace.close()
    read_only = app.open_desk(folder, read_only=True, clock=StoppedClock(TODAY))
    try:
        page = PlanPage(read_only, shell)
        qtbot.addWidget(page)
        page.refresh(2026)
        page.show()

        assert page.primary_action() is None
        assert page.parts.of(Part.LINES).add.isHidden()
        assert not page.parts.of(Part.LINES).form.isEnabled()
        look_at(page, qtbot, theme_file(tmp_path))
        assert page.themes.take.isHidden()
        assert page.commit()
    finally:
        read_only.workspace.close()


class Counting:
    """A workspace that counts how often somebody looks into the books."""

    def __init__(self, workspace):
        self._workspace = workspace
        self.looks = 0

    def __getattr__(self, name):
        return getattr(self._workspace, name)

    def work(self):
        self.looks += 1
        return self._workspace.work()


def test_a_long_plan_needs_no_more_looks_into_the_books_than_a_short_one(begun, desk):
    desk.workspace = counting = Counting(desk.workspace)

    def looks():
        desk.changed()
        before = counting.looks
        begun.refresh(2026)
        return counting.looks - before

    short = looks()
    for number in range(12):
        draft = DutyDraft(f"d{number}", f"事项{number}")
        plans.save_row(2026, draft, today=TODAY, work=desk.work())

    assert looks() == short <= 5


def test_keeping_a_row_judges_nothing_anew(begun, desk):
    part = open_part(begun, Part.DUTIES)
    part.begin()
    type_into(part, what="微心愿")
    desk.workspace = counting = Counting(desk.workspace)

    assert begun.commit()
    begun.refresh(2026)

    assert counting.looks <= 8
    assert [duty.what for duty in begun._presenter.rows(Part.DUTIES)] == ["微心愿"]


def test_what_is_to_be_done_takes_the_room_that_the_other_columns_leave(begun, qtbot):
    part = begun.parts.of(Part.DUTIES)
    table, header = part.table, part.table.horizontalHeader()
    begun.tabs.setCurrentWidget(part)
    qtbot.waitUntil(lambda: header.length() == table.viewport().width())

    # The table alone grows, as when its neighbour gives room.
    part.card.setVisible(False)
    part.findChild(QScrollArea, "duties_scroll").setVisible(False)

    qtbot.waitUntil(lambda: table.viewport().width() > 900)
    assert header.length() == table.viewport().width()
    header.setSectionResizeMode(0, header.ResizeMode.Interactive)
    header.resizeSection(0, 40)
    table.resize(table.width() - 10, table.height())
    assert header.length() == table.viewport().width()
