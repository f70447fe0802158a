"""Ballots cast on this computer with the keyboard alone; and all of it from the page."""

from dataclasses import replace

import pytest
from counting_windows import YEAR, press, shown, stored
from form_checks import everything_owed
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from branchdesk.app import _print_form
from branchdesk.desktop import printing
from branchdesk.desktop.models.review_lines import Column
from branchdesk.desktop.pages.review.booth import BoothDialog
from branchdesk.desktop.pages.review.booth_presenter import BoothPresenter
from branchdesk.desktop.pages.review.page import ReviewPage
from branchdesk.domain.ballot_count import Ballot
from branchdesk.domain.ballot_judging import Booth
from branchdesk.domain.review import CountedBy, ReviewStepKind
from branchdesk.usecases.reviews import keep_review, open_review

_LINES = 11


@pytest.fixture
def review(desk):
    """Return the review of the books, kept."""
    blank = open_review(YEAR, today=desk.clock.today(), work=desk.work())
    keep_review(blank, work=desk.work())
    return blank


def emptied(dialog):
    """Leave nothing in memory that closing would ask about."""
    dialog._presenter.booth = Booth(dialog._presenter.booth.stored)
    dialog._show_desk()


@pytest.fixture
def booth(qtbot, desk, shell, review):
    """Return the shown window of the vote on this computer, everybody named."""
    dialog = shown(qtbot, BoothDialog(BoothPresenter(desk, review), [], shell), emptied)
    dialog.scrutineer.setText("陈志强")
    dialog.teller.setText("李娜样")
    dialog.voters.setFocus()
    return dialog


def test_the_window_of_the_vote_owes_nothing_to_fingers_eyes_and_ears(booth, qtbot):
    qtbot.waitUntil(lambda: everything_owed(booth) == {})
    press(qtbot, [Qt.Key.Key_Return])
    qtbot.waitUntil(lambda: everything_owed(booth) == {})


def vote(qtbot, keys):
    """Let the next person vote: Enter, the marks, Ctrl+Enter."""
    press(qtbot, [Qt.Key.Key_Return])
    press(qtbot, keys)
    qtbot.keyClick(
        QApplication.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
    )


def test_one_ballot_after_the_other_with_the_keyboard_alone(booth, qtbot, desk):
    for number in range(_LINES):
        vote(qtbot, ("1" if number < 4 else "2") * _LINES)
    assert not booth.shows_ballot

    with qtbot.waitSignal(booth.counted):
        booth.close_vote.click()

    after = stored(desk)
    assert after.ballots.counted_by is CountedBy.BOOTH
    assert (after.ballots.issued, after.ballots.valid) == (_LINES, _LINES)
    assert {line.votes for line in after.members if line.rated} == {(4, 7, 0, 0)}


def test_who_had_a_ballot_is_ticked_and_gets_no_second_one(booth, qtbot):
    vote(qtbot, "1" * _LINES)
    booth.voters.setCurrentIndex(booth._names.index(0))

    press(qtbot, [Qt.Key.Key_Return])

    assert not booth.shows_ballot
    assert booth._names.stringList()[0].startswith("✓")
    assert booth._names.stringList()[1].startswith("○")


def test_the_ballot_shows_no_voter_and_esc_leads_nowhere(booth, qtbot):
    press(qtbot, [Qt.Key.Key_Return])

    press(qtbot, [Qt.Key.Key_Escape])
    booth.reject()

    assert booth.shows_ballot
    assert booth.isVisible()
    assert not booth.voters.isVisible()


def test_lines_without_a_mark_are_said_once_before_casting(booth, qtbot):
    press(qtbot, [Qt.Key.Key_Return])
    press(qtbot, "11")

    booth.cast.click()

    assert booth.shows_ballot
    assert str(_LINES - 2) in booth.unmarked.text()
    booth.cast.click()
    assert not booth.shows_ballot


def test_the_next_person_finds_an_empty_ballot(booth, qtbot):
    vote(qtbot, "1" * _LINES)
    press(qtbot, [Qt.Key.Key_Return])

    marks = {booth.sheet.lines.index(row, 1).data()[0] for row in range(_LINES)}

    assert marks == {"○"}
    assert booth.sheet.currentIndex().row() == 0


def test_closing_below_five_warns_and_keeps_no_breakdown(booth, qtbot, desk, prompts):
    for _ in range(4):
        vote(qtbot, "1" * _LINES)
    prompts.will_answer(True)

    booth.close_vote.click()

    after = stored(desk)
    assert "anonymity is weak" in prompts.asked[0]
    assert (after.ballots.valid, after.ballots.withheld) == (4, True)
    assert not any(any(line.votes) for line in after.members)


def test_leaving_with_ballots_in_memory_is_asked(booth, qtbot, prompts, desk):
    for _ in range(3):
        vote(qtbot, "1" * _LINES)
    prompts.will_answer(False)

    booth.later.click()

    assert booth.isVisible()
    assert "3 ballots are only in memory" in prompts.asked[0]
    assert desk.workspace.counts.booth(YEAR) is None


def test_ballots_are_stored_five_or_more_at_a_time(booth, qtbot, desk):
    kept = []
    for _ in range(_LINES):
        vote(qtbot, "2" * _LINES)
        found = desk.workspace.counts.booth(YEAR)
        kept.append(len(found.ballots) if found else 0)

    # Eleven voters: never fewer than five at once, and never fewer than five left over.
    steps = {after - before for before, after in zip([0, *kept], kept, strict=False)}
    assert all(step == 0 or step >= 5 for step in steps)
    assert kept[-1] == _LINES


# From the page


@pytest.fixture
def page(qtbot, desk, shell):
    made = ReviewPage(desk, shell)
    qtbot.addWidget(made)
    made.resize(1120, 700)
    made.refresh(YEAR)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.ui.ballot_review.click()
    return made


def closed_count(page, qtbot):
    page.ui.ballot_bar.count.click()
    presenter = page.ballots.dialog._presenter
    whole = tuple(Ballot("12222222222") for _ in range(9))
    presenter.count = replace(
        presenter.count,
        returned=9,
        scrutineer="陈志强",
        teller="李娜样",
        second_teller="王样伟",
        first=whole,
        second=whole,
    )
    page.ballots.dialog._close()


def test_what_was_counted_stands_in_the_table_and_cannot_be_typed_over(page, qtbot):
    closed_count(page, qtbot)
    lines = page.ui.table.lines

    assert lines.lines[0].excellent == "9"
    assert not lines.takes_text(0, Column.EXCELLENT)
    assert lines.takes_text(0, Column.GRADE)
    assert page.ui.step.ui.issued.isReadOnly()
    assert page.ui.ballot_bar.source.isVisible()


def test_a_block_pasted_over_counted_tallies_leaves_them(page, qtbot):
    closed_count(page, qtbot)
    presenter = page._presenter

    presenter.paste("1\t1\t1\t1\t优秀", row=0, fields=[
        *("excellent", "qualified", "basically_qualified", "unqualified"), "grade",
    ])  # fmt: skip

    assert presenter.draft.lines[0].excellent == "9"
    assert presenter.draft.lines[0].grade == "优秀"


def test_a_counted_review_survives_typing_and_keeping(page, qtbot, desk):
    closed_count(page, qtbot)
    page._presenter.write(0, "grade", "1")
    page.commit()

    after = stored(desk)

    assert after.ballots.counted_by is CountedBy.PAPER
    assert after.ballots.second_teller == "王样伟"
    assert after.members[0].votes == (9, 0, 0, 0)


def test_what_was_typed_before_counting_is_kept_first(page, qtbot, desk):
    page.ui.step.ui.note.setPlainText("在三楼会议室，无记名。")
    page.ui.ballot_bar.count.click()

    assert stored(desk).step(ReviewStepKind.BALLOT_REVIEW).note == "在三楼会议室，无记名。"
    page.ballots.dialog.reject()


def test_ballots_and_results_are_printed_from_the_page(
    page, qtbot, desk, prompts, tmp_path, monkeypatch
):
    monkeypatch.setattr(printing, "open_outside", lambda _path: None)
    desk.print_form = _print_form
    target = tmp_path / "票.pdf"
    prompts.will_answer(target)
    page.ui.ballot_bar.forms.click()
    dialog = page.ballots.dialog
    assert dialog.copies.text() == str(_LINES)

    dialog.yes.click()
    qtbot.waitUntil(target.exists, timeout=30_000)

    result = tmp_path / "结果.pdf"
    prompts.will_answer(result)
    page.ui.ballot_bar.print_action("results").trigger()
    qtbot.waitUntil(result.exists, timeout=30_000)
