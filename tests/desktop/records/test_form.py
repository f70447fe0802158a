"""The form of a record on a real workspace: what is typed is never lost, and judged as typed."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QLineEdit
from record_books import committee_draft, general_draft, member_id
from record_pages import begin, field, keep, open_record

from branchdesk.desktop.pages.records.page import RecordsPage
from branchdesk.desktop.pages.records.standing import Standing
from branchdesk.domain.drafts import AgendaDraft, ExceptionDraft, VoteDraft
from branchdesk.domain.ids import GroupId
from branchdesk.domain.records import AgendaKind, Presence, RecordKind, VoteKind


def bury(widget):
    widget.hide()
    widget.deleteLater()
    QCoreApplication.sendPostedEvents(widget, QEvent.Type.DeferredDelete)


def test_typing_keeps_itself_and_is_there_when_the_page_was_never_left(
    page, books, desk, shell, qtbot
):
    editing = begin(page)
    record = editing.presenter.draft.id
    with qtbot.waitSignal(shell.notices.kept, timeout=5000):
        qtbot.keyClicks(field(page, "place"), "room 3")
        qtbot.keyClicks(field(page, "agenda.1.discussion"), "first words")
    bury(page)

    again = RecordsPage(desk, shell)
    qtbot.addWidget(again)
    open_record(again, record)

    assert field(again, "place").text() == "room 3"
    assert field(again, "agenda.1.discussion").toPlainText() == "first words"


def test_leaving_a_field_keeps_what_was_typed_at_once(page, books, qtbot):
    editing = begin(page)
    qtbot.keyClicks(field(page, "place"), "room 3")

    field(page, "title").setFocus()

    assert books.kept(editing.presenter.draft.id).place == "room 3"


def test_a_form_shown_and_read_back_says_the_same(page, books):
    item = AgendaDraft(
        AgendaKind.ELECTION,
        "选举",
        vote=VoteDraft(VoteKind.ELECTION, seats="3", in_favour=""),
        for_general_meeting=False,
    )
    for draft in (
        general_draft("a", agenda=(item,), guests="王样（机关党委）", belongs_year="2025"),
        committee_draft("b"),
        committee_draft("c", kind=RecordKind.GROUP_MEETING, group=GroupId("g1")),
        committee_draft(
            "d", kind=RecordKind.PARTY_LECTURE, details={"hours": "1.5", "outline": "x"}
        ),
        committee_draft("e", kind=RecordKind.THEME_PARTY_DAY, details={"form": "visit"}),
    ):
        kept = keep(books, draft)

        editing = open_record(page, draft.id)

        assert editing.editor.read(kept) == kept


def test_a_half_typed_date_survives(page, books, desk, shell, qtbot):
    record = begin(page).presenter.draft.id
    day = field(page, "day")
    day.clear()
    qtbot.keyClicks(day, "10.")
    page.commit()

    open_record(page, record)

    assert books.kept(record).day == "10."
    assert field(page, "day").text() == "10."


def test_the_cursor_stands_in_the_first_empty_field(page, hands):
    begin(page)

    assert hands.place == "starts"


def test_a_refused_record_keeps_every_keystroke_and_marks_the_field(page, books, qtbot):
    keep(books, committee_draft(ends="14:00"))
    open_record(page, "r1")
    qtbot.keyClicks(field(page, "guests"), "somebody")

    page.finalise()

    assert page.editing.presenter.standing is Standing.DRAFT
    assert field(page, "guests").text() == "somebody"
    assert field(page, "ends").text() == "14:00"
    assert field(page, "ends").accessibleDescription()
    assert field(page, "ends").hasFocus()
    assert books.kept("r1").guests == "somebody"


def test_what_is_missing_is_listed_with_its_basis_and_leads_to_its_field(page, books):
    keep(books, committee_draft(title="", agenda=()))
    editing = open_record(page, "r1")
    problems = editing.editor.closing.ui.problems

    problems.wanted.emit("title")

    assert {problem.field for problem in problems.problems} >= {"agenda", "title"}
    assert all(problem.basis is not None for problem in problems.problems)
    assert field(page, "title").hasFocus()


@pytest.mark.parametrize(
    ("in_favour", "passed"),
    [("3", False), ("4", True), ("７", True)],
)
def test_the_verdict_follows_the_count_as_it_is_typed(page, qtbot, in_favour, passed):
    editing = begin(page)
    editing.editor.agenda.cards[1].add_vote()
    field(page, "agenda.1.vote.in_favour").setText(in_favour)

    verdict = editing.editor.agenda.cards[1].vote.ui.verdict

    assert verdict.text().startswith("✓" if passed else "✗")
    assert "4" in verdict.text()
    assert verdict.property("role") == ("done" if passed else "problem")


def test_a_quorum_that_fails_is_shown_at_the_sheet_and_at_the_vote(page, books):
    away = tuple(
        ExceptionDraft(member_id(name), Presence.LEAVE, "x")
        for name in ("张志远", "李娜样", "陈志强", "赵样敏")
    )
    item = AgendaDraft(title="t", discussion="d", vote=VoteDraft(VoteKind.COMMITTEE))
    keep(books, committee_draft(exceptions=away, agenda=(item,)))

    editor = open_record(page, "r1").editor

    assert editor.attendance.ui.voters.text().startswith("✗")
    assert editor.agenda.cards[0].vote.ui.verdict.text().startswith("✗")


def test_the_kind_of_an_item_changes_the_formula_and_asks_for_a_secret_ballot(page):
    editing = begin(page, RecordKind.GENERAL_MEETING)
    card = editing.editor.agenda.cards[1]
    card.add_vote()

    kind = field(page, "agenda.1.kind")
    kind.setCurrentIndex(kind.findData(AgendaKind.CONVERSION.value))

    [vote] = [item.vote for item in editing.presenter.draft.agenda if item.vote]
    assert vote.kind is VoteKind.RECRUITMENT
    assert vote.method.value == "secret_ballot"
    assert field(page, "agenda.1.vote.written_in_favour").isVisible()


def test_candidates_are_entered_and_the_elected_are_named(page, qtbot):
    editing = begin(page, RecordKind.GENERAL_MEETING)
    kind = field(page, "agenda.1.kind")
    kind.setCurrentIndex(kind.findData(AgendaKind.ELECTION.value))
    card = editing.editor.agenda.cards[1]
    card.add_vote()
    for place, (name, votes) in enumerate((("张志远", "9"), ("李娜样", "5"))):
        card.vote.add_candidate()
        field(page, f"agenda.1.vote.candidates.{place}.name").setText(name)
        qtbot.keyClicks(field(page, f"agenda.1.vote.candidates.{place}.in_favour"), votes)

    drafted = editing.presenter.draft.agenda[1].vote.candidates

    assert [line.in_favour for line in drafted] == ["9", "5"]
    assert "张志远" in card.vote.ui.verdict.text()
    assert "李娜样" not in card.vote.ui.verdict.text()


def test_a_finalised_record_is_only_read_until_it_is_amended(page, books):
    books.finalised(committee_draft())
    editing = open_record(page, "r1")

    lines = editing.editor.head.widget.findChildren(QLineEdit)
    assert all(line.isReadOnly() for line in lines)
    assert page.primary_action() is None

    editing.editor.ui.standing_action.click()
    assert not any(line.isReadOnly() for line in lines)


def test_an_amendment_needs_a_reason_and_makes_a_version(page, books, qtbot):
    books.finalised(committee_draft())
    editing = open_record(page, "r1")
    editing.editor.ui.standing_action.click()
    field(page, "place").setText("二楼")

    page.finalise()
    reason = field(page, "change_reason")
    assert editing.presenter.version.number == 1
    assert reason.hasFocus()

    reason.setText("地点写错")
    page.finalise()
    assert editing.presenter.version.number == 2
    assert editing.presenter.version.reason == "地点写错"


def test_a_late_entry_asks_for_its_reason_in_the_panel(page, books, qtbot):
    keep(books, committee_draft(day="2026-9-20"))
    editing = open_record(page, "r1")

    page.finalise()
    reason = field(page, "late_reason")
    assert reason.hasFocus()

    reason.setText("出差")
    page.finalise()
    assert editing.presenter.version.late_reason == "出差"


def test_a_hard_rule_is_set_aside_only_after_it_was_refused_and_with_a_reason(page, books, qtbot):
    away = tuple(
        ExceptionDraft(member_id(name), Presence.LEAVE, "x")
        for name in ("张志远", "李娜样", "陈志强", "赵样敏")
    )
    keep(books, committee_draft(exceptions=away))
    editing = open_record(page, "r1")
    closing = editing.editor.closing
    assert not closing.overrides

    page.finalise()
    [lines] = closing.overrides
    lines.ui.set_aside.click()
    page.finalise()
    assert editing.presenter.standing is Standing.DRAFT

    lines.ui.reason.setText("上级批准")
    page.finalise()
    assert editing.presenter.version.overrides[0].reason == "上级批准"


def test_two_duties_of_one_sitting_have_minutes_of_their_own(page, books, qtbot):
    keep(books, general_draft())
    first = open_record(page, "r2")

    first.editor.duties.add_wanted.emit(RecordKind.THEME_PARTY_DAY, None)
    second = page.editing
    field(page, "title").setText("志愿服务")
    page.commit()

    assert second is not first
    assert second.presenter.draft.sitting == "r2"
    assert field(page, "place").text() == "三楼会议室"
    assert field(page, "agenda.0.discussion").toPlainText() == ""
    assert len(second.editor.duties.chips) == 2


def test_an_item_removed_comes_back_with_ctrl_z_past_later_typing(page, books, qtbot, shell):
    keep(books, committee_draft())
    editing = open_record(page, "r1")
    editing.editor.agenda.remove_wanted.emit(1)
    field(page, "place").setText("typed later")

    page.undo()

    draft = editing.presenter.draft
    assert [item.title for item in draft.agenda] == ["学习重要论述", "研究转正事项"]
    assert draft.place == "typed later"
    assert field(page, "agenda.1.decision").toPlainText() == "同意提交党员大会。"


def test_nobody_of_the_record_before_listens_to_the_form_any_more(page, books):
    keep(books, committee_draft("r1"))
    keep(books, committee_draft("r2"))
    before = open_record(page, "r1")
    was = before.presenter.draft
    now = open_record(page, "r2")

    field(page, "place").setText("二楼")
    now.editor.attendance.toggled.emit((member_id("张志远"),))
    now.editor.agenda.remove_wanted.emit(1)

    assert before.presenter.draft == was
    assert not before.presenter.has_unkept
    assert len(now.presenter.draft.exceptions) == 1
    assert len(now.presenter.draft.agenda) == 1


def test_undo_in_a_text_never_brings_back_the_record_before(page, books, qtbot):
    keep(books, committee_draft("r1"))
    keep(books, committee_draft("r2"))
    open_record(page, "r1")
    for path in ("place", "agenda.0.discussion"):
        qtbot.keyClicks(field(page, path), "x")
        qtbot.keyClick(field(page, path), Qt.Key.Key_Backspace)
    open_record(page, "r2")

    field(page, "place").undo()
    field(page, "agenda.0.discussion").undo()

    assert field(page, "place").text() == "三楼会议室"
    assert field(page, "agenda.0.discussion").toPlainText() == "集体学习原文。"


def test_items_change_places(page, books):
    keep(books, committee_draft())
    editing = open_record(page, "r1")

    editing.editor.agenda.move_wanted.emit(1, -1)

    assert field(page, "agenda.0.title").text() == "研究转正事项"
    page.undo()
    assert field(page, "agenda.0.title").text() == "学习重要论述"


def test_as_last_time_is_taken_back_as_a_whole(page, books):
    books.finalised(committee_draft())
    begin(page)
    field(page, "place").clear()

    page.editing.like_last_wanted.emit()
    assert field(page, "place").text() == "三楼会议室"

    page.undo()
    assert field(page, "place").text() == ""


def test_the_role_of_a_lecturer_whom_the_register_knows_is_not_asked_for(page):
    editing = begin(page, RecordKind.PARTY_LECTURE)

    field(page, "details.lecturer").setText("张志远")

    assert editing.presenter.draft.details["lecturer_role"] == "secretary"


def test_a_follow_up_of_a_closed_record_is_closed_where_it_was_agreed(page, books, hands):
    keep(books, committee_draft())
    editing = open_record(page, "r1")
    editing.editor.agenda.cards[1].add_follow_up()
    field(page, "agenda.1.follow_ups.0.what").setText("报机关党委")
    page.finalise()
    assert editing.presenter.standing is Standing.FINAL

    open_record(page, "r1", field="follow_ups")

    assert hands.place == "done_on"
    assert page.editing.presenter.standing is Standing.AMENDING
