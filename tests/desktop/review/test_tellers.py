"""The second teller at another computer: handed out, counted by keyboard, given back, compared."""

import json
from dataclasses import replace

import pytest
from counting_windows import YEAR, press, shown, stored
from form_checks import everything_owed
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel

from branchdesk.desktop.pages.review.counting import CountingDialog
from branchdesk.desktop.pages.review.counting_presenter import CountingPresenter
from branchdesk.desktop.pages.review.page import ReviewPage
from branchdesk.desktop.pages.review.teller import TellerDialog
from branchdesk.desktop.telling import Telling
from branchdesk.domain.ballot_count import Side, Subject
from branchdesk.exchange.teller_file import read_teller_file, write_teller_file
from branchdesk.telling import FileTellers
from branchdesk.usecases.reviews import keep_review, open_review

_LINES = 11
_FIRST = ["1" + "2" * 10, "v", "2" * 11, "1" + "2" * 10, "3" * 11, "2" * 11]


@pytest.fixture
def review(desk):
    """Return the review of the books, kept."""
    blank = open_review(YEAR, today=desk.clock.today(), work=desk.work())
    keep_review(blank, work=desk.work())
    return blank


@pytest.fixture
def counting(qtbot, desk, shell, review, tmp_path):
    """Return the counting window of the branch; the first teller has entered six ballots."""
    desk.tellers = FileTellers(tmp_path / "branch-computer")
    dialog = shown(
        qtbot, CountingDialog(CountingPresenter(desk, review, most_excellent=3), [], shell)
    )
    for field, text in (
        *(("issued", "7"), ("returned", "6"), ("scrutineer", "陈志强"), ("teller", "李娜样")),
    ):
        dialog.fields[field].setText(text)
    dialog.first.click()
    for ballot in _FIRST:
        press(qtbot, ballot)
    return dialog


@pytest.fixture
def handed(counting, qtbot, prompts, tmp_path):
    """Return the file for the second teller."""
    path = tmp_path / "stick" / "计票.bdcount"
    path.parent.mkdir()
    prompts.will_answer(path)
    counting.exchange.give.click()
    qtbot.waitUntil(lambda: bool(prompts.told))
    prompts.told.clear()
    return path


@pytest.fixture
def elsewhere(qtbot, shell, tmp_path):
    """Return what opens tellers' files on another computer, where there is no workspace."""
    telling = Telling(FileTellers(tmp_path / "other-computer"), shell, shell.window)
    yield telling
    if telling.dialog is not None:
        telling.dialog.reject()


def opened(qtbot, telling, path) -> TellerDialog:
    telling.open(path)
    qtbot.waitUntil(lambda: telling.dialog is not None)
    qtbot.waitUntil(lambda: telling.dialog.isActiveWindow())
    return telling.dialog


def counted(qtbot, telling, path, ballots, teller="王样伟"):
    """Count a file with the keyboard; return the window."""
    window = opened(qtbot, telling, path)
    window.teller.setText(teller)
    window.grid.setFocus()
    for ballot in ballots:
        press(qtbot, ballot)
    return window


def given_back(qtbot, prompts, telling, path, ballots, *, teller="王样伟", forget=True):
    """Count and give back; return the file that goes to the branch."""
    window = counted(qtbot, telling, path, ballots, teller)
    back = path.with_name("第二人.bdcount")
    prompts.will_answer(back, forget)
    window.give_back.setFocus()
    qtbot.keyClick(window.give_back, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: telling.dialog is None)
    return back


def taken(qtbot, counting, prompts, path, *answers):
    """Take a file back in the branch's window, and wait until everything is answered."""
    with qtbot.waitActive(counting):
        counting.activateWindow()
    prompts.will_answer([path], *answers)
    before = len(prompts.asked) + len(prompts.told)
    counting.exchange.take.click()
    qtbot.waitUntil(
        lambda: (
            len(prompts.asked) + len(prompts.told) >= before + 1 + max(1, len(answers))
            and counting.exchange.isEnabled()
        )
    )


def pile(dialog, side):
    return dialog._presenter.count.pile(side)


def everything_in(folder):
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_counted_at_two_computers_compared_settled_and_closed(
    counting, handed, elsewhere, qtbot, prompts, desk, tmp_path
):
    assert b"marks" not in handed.read_bytes()
    second = [*_FIRST[:4], "4" + "3" * 10, _FIRST[5]]

    back = given_back(qtbot, prompts, elsewhere, handed, second)
    taken(qtbot, counting, prompts, back, True)

    assert counting.fields["second_teller"].text() == "王样伟"
    assert [(d.place, d.line) for d in counting._presenter.differences()] == [(4, 0)]
    assert counting.differences.isVisible()
    press(qtbot, [Qt.Key.Key_Left])
    assert pile(counting, Side.FIRST) == pile(counting, Side.SECOND)
    with qtbot.waitSignal(counting.counted):
        counting.close_count.click()
    assert stored(desk).ballots.second_teller == "王样伟"
    assert (stored(desk).ballots.valid, stored(desk).ballots.void) == (5, 1)
    qtbot.waitUntil(lambda: not back.exists())
    # On neither computer, and not on the stick, is a ballot left.
    for raw in everything_in(tmp_path).values():
        assert b"marks" not in raw
        assert ("3" * 10).encode() not in raw


def test_the_window_of_the_second_teller_owes_nothing_to_fingers_eyes_and_ears(
    handed, elsewhere, qtbot
):
    window = opened(qtbot, elsewhere, handed)

    qtbot.waitUntil(lambda: everything_owed(window) == {})


def test_the_counting_window_with_the_ways_there_and_back_owes_nothing(counting, qtbot):
    qtbot.waitUntil(lambda: everything_owed(counting) == {})


def test_what_was_entered_elsewhere_is_there_when_the_file_is_opened_again(
    handed, elsewhere, qtbot
):
    window = counted(qtbot, elsewhere, handed, [*_FIRST[:2], "22"])
    window.later.click()
    qtbot.waitUntil(lambda: elsewhere.dialog is None)

    again = opened(qtbot, elsewhere, handed)

    assert again.teller.text() == "王样伟"
    assert [b.marks[:2] for b in pile(again, Side.SECOND)] == ["12", "..", "22"]
    assert again.grid.currentIndex().column() == 2


def test_an_entry_that_is_not_whole_cannot_be_given_back(handed, elsewhere, qtbot):
    window = counted(qtbot, elsewhere, handed, _FIRST[:5])

    assert not window.give_back.isEnabled()
    press(qtbot, _FIRST[5])
    assert window.give_back.isEnabled()
    window.teller.clear()
    assert not window.give_back.isEnabled()
    texts = [label.text() for label in window.problems.findChildren(QLabel)]
    assert any("filled in" in text for text in texts)


def test_kept_at_the_other_computer_the_ballots_can_be_given_back_a_second_time(
    counting, handed, elsewhere, qtbot, prompts
):
    back = given_back(qtbot, prompts, elsewhere, handed, _FIRST, forget=False)
    back.unlink()

    again = opened(qtbot, elsewhere, handed)
    prompts.will_answer(back, True)
    again.give_back.click()
    qtbot.waitUntil(lambda: elsewhere.dialog is None)

    assert len(read_teller_file(back).ballots) == 6
    assert pile(opened(qtbot, elsewhere, handed), Side.SECOND) == ()


def test_forgetting_at_the_other_computer_is_asked_first(handed, elsewhere, qtbot, prompts):
    window = counted(qtbot, elsewhere, handed, _FIRST[:2])
    prompts.will_answer(False)
    window.forget.click()
    assert len(pile(window, Side.SECOND)) == 2

    prompts.will_answer(True)
    window.forget.click()

    assert pile(window, Side.SECOND) == ()
    assert window.grid.hasFocus()


def test_without_the_number_of_ballots_nothing_is_handed_out(counting, prompts):
    counting.fields["returned"].setText("")
    counting.exchange.give.click()
    counting.fields["returned"].setText("六张半")
    counting.exchange.give.click()
    counting.fields["returned"].setText("8")
    counting.exchange.give.click()

    missing, unread, more = prompts.told
    assert missing == "Returned: This must be filled in."
    assert unread == "Returned: “六张半” is not a number that fits here."
    assert more.startswith("Returned: 8 ballots came back, but only 7 were issued.")


def test_a_file_is_counted_from_the_review_page_of_any_workspace_too(
    handed, counting, desk, shell, qtbot, prompts
):
    counting.reject()
    page = ReviewPage(desk, shell)
    qtbot.addWidget(page)
    page.refresh(YEAR)
    prompts.will_answer([handed])

    page.findChild(QAction, "count_elsewhere").trigger()

    qtbot.waitUntil(lambda: isinstance(QApplication.activeWindow(), TellerDialog))
    QApplication.activeWindow().reject()


# What is not taken


def refused(qtbot, counting, prompts, path):
    """Take a file that is refused; return the sentence."""
    before = pile(counting, Side.FIRST), pile(counting, Side.SECOND)
    taken(qtbot, counting, prompts, path)
    assert (pile(counting, Side.FIRST), pile(counting, Side.SECOND)) == before
    return prompts.told[-1]


def test_the_file_that_was_handed_out_is_not_taken_for_an_entry(counting, handed, qtbot, prompts):
    said = refused(qtbot, counting, prompts, handed)

    assert "no ballot is entered" in said
    assert "Nothing was taken over" in said


def test_the_first_tellers_own_entry_is_not_taken_for_the_second(
    counting, handed, elsewhere, qtbot, prompts
):
    back = given_back(qtbot, prompts, elsewhere, handed, _FIRST, teller="李娜样")

    assert "“李娜样” is the first teller" in refused(qtbot, counting, prompts, back)


def test_a_pile_of_another_size_is_told_with_both_numbers(
    counting, handed, elsewhere, qtbot, prompts
):
    back = given_back(qtbot, prompts, elsewhere, handed, _FIRST)
    counting.fields["returned"].setText("5")

    assert "6 ballots; only 5 came back" in refused(qtbot, counting, prompts, back)


def test_another_list_is_told_with_the_names(counting, handed, qtbot, prompts):
    file = read_teller_file(handed)
    gone = file.subjects[-1].name
    other = replace(file, subjects=(*file.subjects[:-1], Subject("zz", "新某")))
    write_teller_file(handed, other)

    said = refused(qtbot, counting, prompts, handed)

    assert f"Only in the file: 新某. Only here: {gone}." in said


@pytest.mark.parametrize(
    ("content", "part"),
    [
        (b"not json", "no teller’s file"),
        (b'{"format":"branchdesk-count","version":9}', "newer version"),
        (b'{"format":"branchdesk-count","version":1,"sha256":"00"}', "damaged or changed"),
        (b" " * (4 * 1024 * 1024 + 1), "too large"),
    ],
    ids=["not json", "newer", "changed", "too large"],
)
def test_a_file_that_is_none_is_said_in_a_sentence(
    counting, qtbot, prompts, tmp_path, content, part
):
    path = tmp_path / "x.bdcount"
    path.write_bytes(content)

    assert part in refused(qtbot, counting, prompts, path)


def test_an_entry_that_stands_here_is_only_replaced_when_asked_for(
    counting, handed, elsewhere, qtbot, prompts
):
    back = given_back(qtbot, prompts, elsewhere, handed, _FIRST)
    counting.fields["second_teller"].setText("赵某")
    with qtbot.waitActive(counting):
        counting.activateWindow()
    counting.second.click()
    press(qtbot, "44")
    here = pile(counting, Side.SECOND)

    taken(qtbot, counting, prompts, back, False)
    assert "“赵某”, with 1 ballots" in prompts.asked[-1]
    assert pile(counting, Side.SECOND) == here
    assert counting.fields["second_teller"].text() == "赵某"

    taken(qtbot, counting, prompts, back, True, False)
    assert len(pile(counting, Side.SECOND)) == 6
    assert back.exists()


def test_the_same_file_a_second_time_changes_nothing_and_can_be_destroyed(
    counting, handed, elsewhere, qtbot, prompts
):
    back = given_back(qtbot, prompts, elsewhere, handed, _FIRST)
    taken(qtbot, counting, prompts, back, False)
    once = pile(counting, Side.SECOND)

    taken(qtbot, counting, prompts, back, True)

    assert "here already" in prompts.told[-1]
    assert pile(counting, Side.SECOND) == once
    qtbot.waitUntil(lambda: not back.exists())


def test_a_file_is_zeros_before_its_name_goes(
    counting, handed, elsewhere, qtbot, prompts, monkeypatch
):
    back = given_back(qtbot, prompts, elsewhere, handed, _FIRST)
    left, folder = [], type(back)
    unlink = folder.unlink

    def looking(path, **known):
        if path == back:
            left.append(path.read_bytes())
        unlink(path, **known)

    monkeypatch.setattr(folder, "unlink", looking)
    taken(qtbot, counting, prompts, back, True)
    qtbot.waitUntil(lambda: not back.exists())

    assert len(left) == 1
    assert not any(left[0])
    assert left[0]


def test_an_entry_is_not_counted_a_second_time_elsewhere(
    handed, elsewhere, qtbot, prompts, counting
):
    back = given_back(qtbot, prompts, elsewhere, handed, _FIRST)

    with qtbot.waitSignal(elsewhere.ended):
        elsewhere.open(back)

    assert "holds the entry of 王样伟 already" in prompts.told[-1]


def test_what_the_second_teller_is_handed_names_no_teller(handed):
    tree = json.loads(handed.read_text(encoding="utf-8"))

    assert tree["teller"] == ""
    assert "李娜样" not in handed.read_text(encoding="utf-8").replace('"name": "李娜样"', "")
