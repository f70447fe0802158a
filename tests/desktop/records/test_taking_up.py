"""Matters agreed before: offered to the next meeting, taken up with one key, closed there."""

from dataclasses import replace

import pytest
from form_checks import everything_owed
from PySide6.QtCore import Qt
from record_books import committee_draft, member_id
from record_pages import begin, field, open_record

from branchdesk.desktop.pages.records.taking_up import TakingUp
from branchdesk.domain.drafts import AgendaDraft, FollowUpDraft, PersonDraft
from branchdesk.domain.follow_ups import MatterState
from branchdesk.domain.ids import FollowUpId
from branchdesk.domain.records import RecordKind
from branchdesk.usecases.follow_ups import read_register

pytestmark = pytest.mark.usefixtures("agreed")


@pytest.fixture
def agreed(books):
    """Close minutes that agreed two matters."""
    owner = PersonDraft("赵样敏", member_id("赵样敏"))
    item = AgendaDraft(
        title="研究计划",
        decision="同意",
        follow_ups=(
            FollowUpDraft(FollowUpId("a"), "报机关党委", owner, due="2026-10-20"),
            FollowUpDraft(FollowUpId("b"), "联系社区", owner, due="2026-12-01"),
        ),
    )
    first = committee_draft("r1", day="2026-10-15")
    books.finalised(replace(first, agenda=(first.agenda[0], item)))


def bar(page):
    return page.editing.editor.matters


def settled(page):
    return [line for item in page.editing.presenter.draft.agenda for line in item.settled]


def state(books, name):
    register = read_register(today=books.clock.today(), work=books.desk.work())
    return register.matter(FollowUpId(name)).state


def all_looked_through(page, qtbot):
    """Wait until what is open in all years is known to the form."""
    qtbot.waitUntil(lambda: not page.editing.findChild(TakingUp).waits)


def test_a_new_meeting_is_offered_what_is_open(page, qtbot):
    begin(page)
    all_looked_through(page, qtbot)

    assert bar(page).isVisible()
    assert bar(page).text.text() == ("2 matters agreed before are still open, 1 of them overdue.")


def test_a_lecture_is_offered_nothing_nor_are_the_minutes_that_agreed_it(page, qtbot):
    begin(page, RecordKind.PARTY_LECTURE)
    all_looked_through(page, qtbot)
    assert not bar(page).isVisible()

    open_record(page, "r1")
    assert not bar(page).isVisible()


def test_one_key_takes_them_all_up_and_the_cursor_stands_in_the_first(page, hands, qtbot):
    begin(page)

    qtbot.keyClick(page.editing.editor, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)

    assert [line.what for line in settled(page)] == ["报机关党委", "联系社区"]
    assert not bar(page).isVisible()
    assert hands.place == "settled_done_on"
    assert field(page, "agenda.1.title").text() == "上次议定事项落实情况"


def test_taking_up_can_be_taken_back(page):
    begin(page)
    before = page.editing.presenter.draft.agenda
    bar(page).take_all.click()

    page.undo()

    assert page.editing.presenter.draft.agenda == before
    assert bar(page).isVisible()


def test_single_ones_can_be_taken_up_and_put_back(page, qtbot):
    begin(page)
    all_looked_through(page, qtbot)
    bar(page).take_one.menu().actions()[1].trigger()
    assert [line.what for line in settled(page)] == ["联系社区"]

    [box] = page.editing.editor.agenda.cards[1]._settled.boxes
    box.remove.click()

    assert settled(page) == []
    assert "2 matters" in bar(page).text.text()


def test_closing_the_minutes_closes_what_they_found_done_and_carries_the_rest(page, books):
    begin(page)
    bar(page).take_all.click()
    field(page, "agenda.1.settled.0.done_on").setText("10.19")
    field(page, "agenda.1.settled.0.result").setText("已受理")
    field(page, "agenda.1.settled.1.new_due").setText("2026-12-20")
    field(page, "title").setText("十月第二次支委会")
    assert page.commit()
    assert state(books, "a") is MatterState.OVERDUE

    books.finalised(books.kept(page.editing.presenter.draft.id))

    register = read_register(today=books.clock.today(), work=books.desk.work())
    first, second = register.matters
    assert (first.state, first.result) == (MatterState.CLOSED, "已受理")
    assert (second.state, str(second.due)) == (MatterState.OPEN, "2026-12-20")


def test_a_matter_agreed_anew_goes_on_as_the_new_one(page, books, hands):
    begin(page)
    bar(page).take_all.click()
    page.editing.editor.agenda.cards[1]._settled.boxes[0].anew.click()

    assert hands.place == "due"
    field(page, "agenda.1.follow_ups.0.due").setText("2026-12-30")
    page.commit()
    [anew] = page.editing.presenter.draft.agenda[1].follow_ups
    assert settled(page)[0].into == anew.id
    books.finalised(books.kept(page.editing.presenter.draft.id))
    assert state(books, "a") is MatterState.CARRIED
    assert state(books, anew.id) is MatterState.OPEN


def test_a_new_matter_that_is_thrown_away_takes_nothing_with_it(page):
    begin(page)
    bar(page).take_all.click()
    card = page.editing.editor.agenda.cards[1]
    card._settled.boxes[0].anew.click()

    card._follow_ups[0].ui.remove.click()

    assert settled(page)[0].into is None
    assert card._settled.boxes[0].anew.isEnabled()


def test_the_form_with_earlier_matters_is_for_fingers_eyes_and_ears(page, qtbot):
    begin(page)
    sheet = page.editing.editor.attendance.ui.sheet
    qtbot.waitUntil(lambda: sheet.maximumHeight() < 10_000)
    qtbot.waitUntil(lambda: everything_owed(page) == {})
    bar(page).take_all.click()
    # The new card has its places only after the layout's next turns.
    qtbot.waitUntil(lambda: everything_owed(page) == {})
