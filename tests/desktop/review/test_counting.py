"""Ballots counted by two tellers with the keyboard alone, one key for each mark."""

import random
import time

import pytest
from counting_windows import YEAR, press, shown, stored
from form_checks import everything_owed
from PySide6.QtCore import Qt

from branchdesk.desktop.pages.review.counting import CountingDialog
from branchdesk.desktop.pages.review.counting_presenter import CountingPresenter
from branchdesk.domain.ballot_count import Ballot, Side
from branchdesk.domain.ids import MemberId
from branchdesk.domain.review import CountedBy, MemberReview, Review
from branchdesk.usecases.reviews import keep_review, open_review

_LINES = 11


@pytest.fixture
def review(desk):
    """Return the review of the books, kept."""
    blank = open_review(YEAR, today=desk.clock.today(), work=desk.work())
    keep_review(blank, work=desk.work())
    return blank


@pytest.fixture
def counting(qtbot, desk, shell, review):
    """Return the shown window of two tellers, everybody named, five ballots back."""
    dialog = shown(
        qtbot, CountingDialog(CountingPresenter(desk, review, most_excellent=3), [], shell)
    )
    for field, text in (
        *(("issued", "6"), ("returned", "5"), ("scrutineer", "陈志强")),
        *(("teller", "李娜样"), ("second_teller", "王样伟")),
    ):
        dialog.fields[field].setText(text)
    dialog.first.click()
    return dialog


def pile(dialog, side=Side.FIRST):
    return dialog._presenter.count.pile(side)


def test_the_window_of_the_tellers_owes_nothing_to_fingers_eyes_and_ears(counting, qtbot):
    qtbot.waitUntil(lambda: everything_owed(counting) == {})
    counting.check.click()
    qtbot.waitUntil(lambda: everything_owed(counting) == {})


def test_each_mark_is_one_key_and_goes_on_by_itself(counting, qtbot):
    press(qtbot, "12340 12340" + "2")

    assert pile(counting)[0] == Ballot("12340012340")
    assert pile(counting)[1].marks == "2" + "." * 10
    assert counting.grid.currentIndex().column() == 1
    assert counting.grid.currentIndex().row() == 1


def test_backspace_takes_back_also_over_the_edge_of_a_ballot(counting, qtbot):
    press(qtbot, "1" * 12)
    press(qtbot, [Qt.Key.Key_Backspace, Qt.Key.Key_Backspace])
    press(qtbot, "3")

    assert [ballot.marks for ballot in pile(counting)] == ["1" * 10 + "3"]


def test_one_key_voids_a_ballot_and_one_marks_the_rest_alike(counting, qtbot):
    press(qtbot, "1v" + "22*")

    assert [ballot.void for ballot in pile(counting)] == [True, False]
    assert pile(counting)[1].marks == "2" * _LINES


def test_a_letter_adds_a_code_to_the_mark_before_it(counting, qtbot):
    press(qtbot, "14be" + "b")

    assert pile(counting)[0].grounds == ((1, "N05"),)
    assert pile(counting)[0].marks.startswith("14.")


def test_more_excellent_than_the_limit_is_told_at_the_ballot(counting, qtbot):
    press(qtbot, "1111")

    assert counting.hint.isVisible()
    assert "4" in counting.hint.toolTip() or "4" in counting.hint.text()


def test_two_entries_that_agree_close_into_the_table(counting, qtbot, desk):
    press(qtbot, "12222222222" * 4 + "v")
    counting.second.click()
    press(qtbot, "12222222222" * 4 + "v")

    with qtbot.waitSignal(counting.counted):
        counting.close_count.click()

    after = stored(desk)
    assert after.ballots.counted_by is CountedBy.PAPER
    assert (after.ballots.issued, after.ballots.returned) == (6, 5)
    assert (after.ballots.valid, after.ballots.void) == (4, 1)


def test_fewer_than_five_are_asked_about_first(counting, qtbot, desk, prompts):
    for side in (counting.first, counting.second):
        side.click()
        press(qtbot, "12222222222" * 4 + "v")
    prompts.will_answer(False)

    counting.close_count.click()

    assert "anonymity is weak" in prompts.asked[0]
    assert stored(desk).ballots.counted_by is CountedBy.TYPED


@pytest.fixture(autouse=True)
def _sure(request, prompts):
    """Answer the question about few ballots with yes, where a test closes with few."""
    if "two_entries_that_agree" in request.node.name:
        prompts.will_answer(True)


def test_counting_cannot_close_before_everything_adds_up(counting, qtbot, desk):
    press(qtbot, "1" * _LINES * 5)

    assert not counting.close_count.isEnabled()
    assert any("0 ballots; 5" in text for text in sentences(counting))
    counting.fields["issued"].setText("4")
    assert any("only 4 were issued" in text for text in sentences(counting))
    assert len(pile(counting)) == 5


def sentences(dialog):
    from PySide6.QtWidgets import QLabel

    return [label.text() for label in dialog.problems.findChildren(QLabel)]


def test_differences_are_settled_ballot_by_ballot_with_arrows_and_digits(counting, qtbot):
    press(qtbot, "1" * _LINES * 5)
    counting.second.click()
    press(qtbot, "2" + "1" * (_LINES - 1) + "3" + "1" * (_LINES - 1) + "v")
    press(qtbot, "4" + "1" * (_LINES * 2 - 1))
    counting.check.click()
    assert counting.differences.lines.rowCount() == 4

    press(qtbot, [Qt.Key.Key_Left, Qt.Key.Key_Right])
    press(qtbot, [Qt.Key.Key_Left])
    press(qtbot, "2")

    assert counting.differences.lines.rowCount() == 0
    assert pile(counting) == pile(counting, Side.SECOND)
    assert [ballot.marks[0] for ballot in pile(counting)] == ["1", "3", "1", "2", "1"]
    assert counting.close_count.isEnabled()


def test_what_is_entered_is_there_after_the_window_was_closed(counting, qtbot, desk, review):
    press(qtbot, "1" * _LINES + "22")
    counting.later.click()

    again = CountingPresenter(desk, review, most_excellent=3)

    assert again.count.first[1].marks.startswith("22.")
    assert (again.place, again.line) == (1, 2)


def test_a_power_cut_loses_no_ballot_that_was_entered_whole(counting, qtbot, desk):
    press(qtbot, "1" * _LINES * 2 + "22")

    kept = desk.workspace.counts.paper(YEAR)

    assert [ballot.marks for ballot in kept.first] == ["1" * _LINES] * 2


def test_a_number_that_is_none_is_said_and_nothing_is_lost(counting, qtbot):
    press(qtbot, "1" * _LINES)
    counting.fields["returned"].setText("五十张")

    assert any("number" in text for text in sentences(counting))
    assert not counting.close_count.isEnabled()
    assert len(pile(counting)) == 1


def test_beginning_anew_is_asked_and_forgets_the_ballots(counting, qtbot, desk, prompts):
    press(qtbot, "1" * _LINES * 2)
    prompts.will_answer(True)

    counting.anew.click()

    assert pile(counting) == ()
    assert desk.workspace.counts.paper(YEAR) is None
    assert counting.fields["scrutineer"].text() == "陈志强"


# Fifty members, fifty ballots


@pytest.fixture
def large(desk):
    """Return a review of fifty rated members, kept."""
    lines = tuple(MemberReview(MemberId(f"x{n}"), f"党员{n:02}") for n in range(50))
    made = Review(YEAR, members=lines)
    keep_review(made, work=desk.work())
    return made


def test_fifty_ballots_of_fifty_members_take_one_key_for_each_mark(qtbot, desk, shell, large):
    chance = random.Random(50)  # noqa: S311 - a test that can be repeated
    ballots = ["".join(chance.choice("12340") for _ in range(50)) for _ in range(50)]
    dialog = shown(
        qtbot, CountingDialog(CountingPresenter(desk, large, most_excellent=None), [], shell)
    )
    for field, text in (
        *(("returned", "50"), ("scrutineer", "甲某"), ("teller", "乙某")),
        ("second_teller", "丙某"),
    ):
        dialog.fields[field].setText(text)

    keys, slowest = 0, 0.0
    for button in (dialog.first, dialog.second):
        button.click()
        for ballot in ballots:
            for mark in ballot:
                began = time.perf_counter()
                qtbot.keyClick(dialog.grid, mark)
                slowest = max(slowest, time.perf_counter() - began)
                keys += 1

    assert keys == 2 * 2500
    assert dialog._presenter.problems() == ()
    with qtbot.waitSignal(dialog.counted):
        dialog.close_count.click()
    after = stored(desk)
    for place, line in enumerate(after.members):
        column = [ballot[place] for ballot in ballots]
        assert line.votes == tuple(column.count(mark) for mark in "1234")
    # Far above what a key takes (a few milliseconds), below what a person feels.
    assert slowest < 0.5
