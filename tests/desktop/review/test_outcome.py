"""补记帮助结果 as hands and eyes meet it: in the last step of a review that is closed."""

import pytest
from form_checks import everything_owed
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from review_year import filled_in

from branchdesk.desktop.pages.review.presenter import ReviewPresenter
from branchdesk.desktop.places import PageKey, Place
from branchdesk.domain.problems import Rule
from branchdesk.domain.review import ReviewStepKind

HELP = ReviewStepKind.HELP


def stored(desk):
    with desk.work() as work:
        return work.reviews.get(2026)


def press(qtbot, keys):
    for key in keys:
        target = QApplication.focusWidget()
        if isinstance(key, str):
            qtbot.keyClicks(target, key)
        else:
            qtbot.keyClick(target, key)


def closed_with_help(desk):
    presenter = ReviewPresenter(desk, year=2026)
    draft = filled_in(presenter.draft)
    for row in (4, 5):
        texts = {"grade": "基本合格", "reason": "缺席多", "help_plan": "每月谈心"}
        draft = draft.with_line(row, draft.lines[row].with_texts(texts))
    presenter.typed(draft)
    presenter.finalise()
    return [presenter.draft.lines[row].member for row in (4, 5)]


def test_what_became_of_help_is_added_with_the_keyboard_and_the_review_stays_closed(
    make_page, desk, qtbot
):
    first, _second = closed_with_help(desk)
    page = make_page()
    page.open_place(Place(PageKey.REVIEW, year=2026, field=f"members.{first}.outcome"))

    press(qtbot, ["10.18", Qt.Key.Key_Tab])
    QApplication.focusWidget().insert("补学完成，予以结束")
    press(qtbot, [Qt.Key.Key_Return])

    kept = stored(desk)
    assert kept.finalised_at is not None
    assert kept.version == 2
    line = next(one for one in kept.members if one.member == first)
    assert (line.outcome, str(line.outcome_on)) == ("补学完成，予以结束", "2026-10-18")
    assert "补学完成，予以结束" in page.outcome.ui.past.text()
    assert not page.has_unsaved_changes
    assert everything_owed(page) == {}


def test_what_is_wrong_with_it_is_said_beside_it_and_every_letter_stays(make_page, desk, qtbot):
    first, second = closed_with_help(desk)
    page = make_page()
    page.open_place(Place(PageKey.REVIEW, year=2026, field=f"members.{first}.outcome"))
    part = page.outcome

    press(qtbot, ["10.8", Qt.Key.Key_Tab])
    QApplication.focusWidget().insert("结束")
    press(qtbot, [Qt.Key.Key_Return])
    too_early = [problem.rule for problem in part.ui.problems.problems]
    part.ui.outcome_on.setText("下月某日")
    part.ui.add.click()

    assert too_early == [Rule.BEFORE_EARLIER_STEP]
    assert [problem.rule for problem in part.ui.problems.problems] == [Rule.NOT_A_DATE]
    assert (part.ui.outcome_on.text(), part.ui.outcome.text()) == ("下月某日", "结束")
    assert part.ui.outcome_on.hasFocus()
    assert page.has_unsaved_changes
    assert not page.commit()
    part.ui.member.setCurrentIndex(part.ui.member.findData(second))
    assert part.ui.outcome.text() == ""
    assert page.has_unsaved_changes
    part.ui.member.setCurrentIndex(part.ui.member.findData(first))
    assert part.ui.outcome.text() == "结束"
    assert stored(desk).version == 1


@pytest.mark.parametrize("step", [kind for kind in ReviewStepKind if kind is not HELP])
def test_the_other_steps_of_a_closed_review_do_not_offer_it(make_page, desk, step):
    closed_with_help(desk)
    page = make_page()

    page.ui.__dict__[step.value].click()

    assert page.outcome.isHidden()


def test_an_open_review_has_its_table_for_it(make_page):
    page = make_page()

    page.ui.help.click()

    assert page.outcome.isHidden()


def test_where_letters_are_large_the_cursor_is_scrolled_to(make_page, desk, qtbot):
    first, _second = closed_with_help(desk)
    page = make_page()
    page.resize(1020, 420)

    page.open_place(Place(PageKey.REVIEW, year=2026, field=f"members.{first}.outcome"))

    field, scroll = page.outcome.ui.outcome_on, page.ui.step.ui.scroll

    def is_seen():
        top = field.mapTo(scroll.viewport(), field.rect().topLeft()).y()
        return field.hasFocus() and 0 <= top <= scroll.viewport().height() - field.height()

    qtbot.waitUntil(is_seen)
