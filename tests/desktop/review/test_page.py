"""The review page as hands and eyes meet it."""

from dataclasses import replace

import pytest
from form_checks import everything_owed
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from record_books import committee_draft
from review_year import filled_in

from branchdesk.desktop.models.review_lines import Column
from branchdesk.desktop.pages.review.steps import StepState
from branchdesk.desktop.pages.review.taking import with_day_for_all
from branchdesk.desktop.places import PageKey, Place
from branchdesk.domain.review import ReviewStepKind
from branchdesk.usecases.reviews import keep_review


@pytest.fixture
def page(make_page):
    return make_page()


def stored(desk):
    with desk.work() as work:
        return work.reviews.get(2026)


def step_of_books(desk, kind):
    return stored(desk).step(kind)


def go_to(page, step, row, column):
    page.ui.__dict__[step.value].click()
    page.ui.table.go_to(page.ui.table.lines.index(row, column))


def press(qtbot, keys):
    """Press keys one by one, wherever the focus goes."""
    for key in keys:
        target = QApplication.focusWidget()
        if isinstance(key, str):
            qtbot.keyClicks(target, key)
        else:
            qtbot.keyClick(target, key)


def cells(page, row):
    line = page._presenter.draft.lines[row]
    return (line.excellent, line.qualified, line.basically_qualified, line.unqualified)


BALLOT, RATING = ReviewStepKind.BALLOT_REVIEW, ReviewStepKind.ORGANIZATION_RATING


@pytest.mark.parametrize("step", ReviewStepKind)
def test_the_page_owes_nothing_to_fingers_eyes_and_ears(page, qtbot, books, step):
    books.finalised(committee_draft("r1"))
    page.refresh(2026)
    page.ui.step.ui.link.click()

    page._show_step(step)

    # Fields that appear are laid out in the next turn of the window.
    qtbot.waitUntil(lambda: everything_owed(page) == {})


def test_numbers_are_typed_down_a_column_with_enter(page, qtbot):
    go_to(page, BALLOT, 0, Column.EXCELLENT)

    press(qtbot, ["8", Qt.Key.Key_Return, "9", Qt.Key.Key_Return])

    assert [cells(page, row)[0] for row in (0, 1)] == ["8", "9"]
    assert page.ui.table.currentIndex().row() == 2


def test_numbers_are_typed_along_a_row_with_tab(page, qtbot):
    go_to(page, BALLOT, 0, Column.EXCELLENT)

    press(qtbot, ["8", Qt.Key.Key_Tab, "3", Qt.Key.Key_Tab, "0", Qt.Key.Key_Up])

    assert cells(page, 0) == ("8", "3", "0", "")


def test_enter_belongs_to_the_words_being_composed(page, qtbot):
    go_to(page, RATING, 0, Column.REASON)
    press(qtbot, "a")
    cell = QApplication.focusWidget()
    QApplication.sendEvent(cell, QInputMethodEvent("shou", []))

    press(qtbot, [Qt.Key.Key_Return])

    assert page.ui.table.currentIndex().row() == 0
    assert page._presenter.draft.lines[0].reason == ""


def test_enter_and_tab_leave_out_who_is_not_graded(page, qtbot):
    rows = page.ui.table.lines.rowCount()
    go_to(page, BALLOT, rows - 2, Column.EXCELLENT)

    press(qtbot, ["8", Qt.Key.Key_Return])

    assert page.ui.table.currentIndex().row() == rows - 2
    assert "not graded" in page.ui.table.lines.index(rows - 1, Column.EXCELLENT).data()
    assert page.ui.table.columnSpan(rows - 1, Column.EXCELLENT) == len(Column) - Column.EXCELLENT


def test_a_grade_is_chosen_with_one_key(page, qtbot):
    go_to(page, RATING, 0, Column.GRADE)

    qtbot.keyClick(page.ui.table, Qt.Key.Key_2)
    second = page.ui.table.currentIndex().data()
    qtbot.keyClick(page.ui.table, Qt.Key.Key_Space)

    assert second == "Qualified"
    assert page.ui.table.currentIndex().data() == "Basically qualified"


def test_space_says_that_somebody_does_not_take_part(page, qtbot):
    go_to(page, ReviewStepKind.SELF_REVIEW, 1, Column.TAKES_PART)

    qtbot.keyClick(page.ui.table, Qt.Key.Key_Space)

    assert page.ui.table.currentIndex().data() == "no"
    assert "11 of 12" in page.ui.participation.text()


def test_a_block_from_a_spreadsheet_is_pasted_and_taken_back(page, qtbot, shell):
    go_to(page, BALLOT, 0, Column.EXCELLENT)
    QGuiApplication.clipboard().setText("8\t3\t0\t0\n1\t10\t0\t0")

    with qtbot.waitSignal(shell.notices.said) as said:
        qtbot.keyClick(page.ui.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    pasted = [cells(page, 0), cells(page, 1)]
    sentence, take_back = said.args
    take_back()

    assert pasted == [("8", "3", "0", "0"), ("1", "10", "0", "0")]
    assert "2" in sentence
    assert cells(page, 0) == ("", "", "", "")


def test_cells_are_copied_for_a_spreadsheet_and_emptied_with_delete(page, qtbot):
    page._presenter.typed(filled_in(page._presenter.draft))
    page.refresh(2026)
    page._show_all()
    go_to(page, BALLOT, 0, Column.EXCELLENT)
    qtbot.keyClick(page.ui.table, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)

    qtbot.keyClick(page.ui.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(page.ui.table, Qt.Key.Key_Delete)

    assert QGuiApplication.clipboard().text() == "8\t3"
    assert cells(page, 0) == ("", "", "0", "0")


def test_what_is_typed_is_in_the_books_without_pressing_anything(page, qtbot, desk, shell):
    page.ui.ballot_review.click()
    with qtbot.waitSignal(shell.notices.kept, timeout=5000):
        qtbot.keyClicks(page.ui.step.ui.issued, "11")

    assert stored(desk).ballots.issued == 11
    assert not page.has_unsaved_changes


def test_a_half_typed_number_stays_on_the_screen_marked_and_is_not_lost(
    page, qtbot, make_page, shell
):
    page.ui.ballot_review.click()
    qtbot.keyClicks(page.ui.step.ui.valid, "1x")
    left = page.commit()
    page.refresh(2025)
    page.refresh(2026)
    page.ui.ballot_review.click()

    assert left
    assert page.ui.step.ui.valid.text() == "1x"
    assert page.ui.step.ui.valid.property("problem") == "hard"
    assert "1x" in page.ui.step.ui.valid.accessibleDescription()
    assert make_page().ui.step.ui.valid.text() == "1x"


def test_an_open_cell_is_collected_before_the_page_is_left(page, qtbot, desk):
    go_to(page, BALLOT, 0, Column.EXCELLENT)
    press(qtbot, ["8"])

    page.commit()

    assert stored(desk).members[0].excellent == 8


def test_a_refresh_while_typing_takes_nothing_away(page, qtbot):
    page.ui.step.ui.note.insertPlainText("逐人自评")
    cursor = page.ui.step.ui.note.textCursor().position()

    page.refresh(2026)

    assert page.ui.step.ui.note.toPlainText() == "逐人自评"
    assert page.ui.step.ui.note.textCursor().position() == cursor


def test_closing_refuses_with_the_basis_and_leads_to_the_first_gap(page, qtbot, desk):
    page.ui.organization_rating.click()

    page.finalise()

    assert stored(desk) is None or stored(desk).finalised_at is None
    assert page.ui.self_review.isChecked()
    assert page.ui.step.ui.held_on.hasFocus()
    bases = [label.text() for label in page.ui.step.ui.problems.findChildren(QLabel)]
    assert any("第十八条" in text for text in bases)


def test_a_gap_in_the_table_is_one_press_away(page, qtbot):
    draft = filled_in(page._presenter.draft)
    line = replace(draft.lines[4], feedback_on="")
    page._presenter.typed(draft.with_line(4, line))

    page.finalise()

    assert page.ui.feedback.isChecked()
    assert page.ui.table.currentIndex().row() == 4
    assert page.ui.table.currentIndex().column() == Column.FEEDBACK
    assert "told" in page.ui.table.currentIndex().data(
        Qt.ItemDataRole.ToolTipRole
    ) or "feedback" in page.ui.table.currentIndex().data(Qt.ItemDataRole.ToolTipRole)


def test_tab_into_the_table_stands_in_the_first_cell_that_takes_text(page, qtbot):
    table = page.ui.table
    page.ui.feedback.click()
    page.ui.feedback.setFocus()

    table.setFocus(Qt.FocusReason.TabFocusReason)

    here = table.currentIndex()
    assert table.lines.takes_text(here.row(), Column(here.column()))
    assert here.row() == 0


def test_who_closes_a_review_by_keyboard_still_stands_in_its_page(page):
    page._presenter.typed(filled_in(page._presenter.draft))
    page.ui.table.setFocus()

    page.finalise()

    assert page.window().focusWidget() in page._steps.values()


def test_a_complete_review_is_closed_locked_and_opened_again(page, qtbot, desk):
    page._presenter.typed(filled_in(page._presenter.draft))

    page.finalise()
    closed = stored(desk).finalised_at
    locked = (
        page.ui.step.ui.note.isReadOnly(),
        page.primary_action() is None,
        page.ui.table.lines.takes_text(0, Column.REASON),
    )
    again = page.secondary_actions()[0]
    again.trigger()

    assert closed is not None
    assert locked == (True, True, False)
    assert stored(desk).finalised_at is None
    assert not page.ui.step.ui.note.isReadOnly()
    assert page.ui.banner.isHidden()


def test_more_excellent_than_the_limit_asks_for_the_reason_beside_it(page, qtbot):
    page._presenter.typed(filled_in(page._presenter.draft, excellent=4))
    page._judge()
    asked = page.ui.override.isVisible()

    page.finalise()
    landed = page.ui.cap_override_reason.hasFocus()
    page.ui.cap_override_reason.insert("批复同意")
    page.ui.cap_override_reason.textEdited.emit("批复同意")
    page.finalise()

    assert asked
    assert landed
    assert "4" in page.ui.cap.text()
    assert page._presenter.closed


def test_a_meeting_is_linked_to_a_step_and_taken_out(page, qtbot, books, desk):
    books.finalised(committee_draft("r1"))
    page.refresh(2026)
    page.ui.step.ui.candidates.setCurrentIndex(0)

    page.ui.step.ui.link.click()
    page.commit()
    linked = step_of_books(desk, ReviewStepKind.SELF_REVIEW).record_ids
    page.ui.step.findChild(QPushButton, "unlink_record_0").click()
    page.commit()

    assert linked == ("r1",)
    assert step_of_books(desk, ReviewStepKind.SELF_REVIEW).record_ids == ()


def test_a_linked_meeting_opens(page, qtbot, books, shell):
    books.finalised(committee_draft("r1"))
    page.refresh(2026)
    page.ui.step.ui.link.click()

    with qtbot.waitSignal(shell.places.wanted) as gone:
        page.ui.step.findChild(QPushButton, "open_record_0").click()

    assert gone.args[0].item == "r1"


def test_a_paper_belongs_to_the_step_in_which_it_was_dropped(page, qtbot, desk, tmp_path):
    paper = tmp_path / "小结.txt"
    paper.write_text("小结", encoding="utf-8")
    content = QMimeData()
    content.setUrls([QUrl.fromLocalFile(str(paper))])
    page.ui.peer_review.click()

    page.ui.step.ui.files.files_offered.emit((paper,))
    page.ui.organization_rating.click()
    qtbot.waitUntil(
        lambda: bool(page._presenter.draft.step(ReviewStepKind.PEER_REVIEW).attachments)
    )
    page.commit()

    assert [file.name for file in step_of_books(desk, ReviewStepKind.PEER_REVIEW).attachments] == [
        "小结.txt"
    ]
    assert not step_of_books(desk, RATING).attachments


def test_what_changed_elsewhere_is_shown(page, desk):
    review = replace(page._presenter.review, cap_override_reason="另行批准")
    keep_review(review, work=desk.work())

    page.refresh(2026)

    assert page.ui.cap_override_reason.text() == "另行批准"


def test_arriving_puts_the_cursor_where_something_is_to_be_done(page):
    first = page._presenter.draft.step(ReviewStepKind.SELF_REVIEW)
    step = replace(first, held_on="10.8", note="自评")
    page.open_place(Place(PageKey.REVIEW))
    blank = page.ui.preparation.isChecked()
    page._presenter.typed(page._presenter.draft.with_step(step))
    page._presenter.typed(
        with_day_for_all(page._presenter.draft, step.kind, today=page._presenter.today)
    )
    page._judge()

    page.open_place(Place(PageKey.REVIEW))

    assert blank
    assert page.ui.peer_review.isChecked()
    assert page.ui.step.ui.held_on.hasFocus()


def test_one_press_gives_the_day_to_everybody_who_has_none(page, qtbot, desk):
    page.open_place(Place(PageKey.REVIEW, field="steps.self_review.held_on"))
    page._presenter.write(0, "self_review_on", "2026-10-01")
    button = page.ui.step.ui.day_for_all
    without_a_day = button.isVisible()
    page.ui.step.ui.held_on.setText("10.8")
    page._judge()

    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    days = [line.self_review_on for line in page._presenter.draft.lines]
    assert not without_a_day
    assert days == ["2026-10-01"] + ["2026-10-08"] * (len(days) - 1)
    assert page._presenter.state(ReviewStepKind.SELF_REVIEW, ()) is not StepState.OPEN
    assert not button.isVisible()


def test_the_table_keeps_qts_contract(page, qtmodeltester):
    page._presenter.typed(filled_in(page._presenter.draft))
    page._judge()

    qtmodeltester.check(page.ui.table.lines)


def test_no_ballot_is_tied_to_a_person_and_the_page_says_so(page):
    page.ui.ballot_review.click()

    assert page.ui.step.ui.anonymous.isVisibleTo(page)
    assert "nothing that could tie a ballot to a person" in page.ui.step.ui.anonymous.text()
