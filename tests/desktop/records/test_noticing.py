"""Only the secretary is told what is worth a second look; it leads there and blocks nothing."""

from dataclasses import replace

from form_checks import everything_owed
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from record_books import committee_draft
from record_pages import begin, keep, open_record
from storage.pictures import photo

from branchdesk.desktop.pages.records.noticing import Noticing
from branchdesk.domain.drafts import AgendaDraft
from branchdesk.domain.records import RecordKind
from branchdesk.usecases.notice_limits import keep_limits

SAID = (
    "会议逐项讨论了年度党建经费使用方案，介绍了上一年度经费结余和本年度预算安排，提出经费主要用于购买"
    "学习资料、开展主题党日活动和慰问困难党员。与会委员认为方案符合规定，同意提交党员大会审议。"
)


def repeating(name, day, **changes):
    made = committee_draft(name, day=day, **changes)
    item = AgendaDraft(title="研究经费", discussion=SAID, decision="同意。")
    return replace(made, agenda=(made.agenda[0], item))


def looked(page, qtbot):
    """Return what is told once the hands have rested."""
    noticing = page.editing.findChild(Noticing)
    qtbot.waitUntil(lambda: not noticing.waits)
    card = page.editing.editor.closing
    return [problem.rule.value for problem in card.ui.hints.problems]


def test_minutes_that_repeat_earlier_ones_are_told_and_can_still_be_closed(books, page, qtbot):
    books.finalised(repeating("old", "2026-09-15"), late_reason="补")
    keep(books, repeating("new", "2026-10-20"))

    open_record(page, "new")

    assert looked(page, qtbot) == ["says_the_same"]
    card = page.editing.editor.closing
    assert card.ui.hints_place.isVisible()
    assert card.ui.hints.accessibleName() == "Worth a second look"
    assert "60 % [program's default]" in card.ui.hints_foot.text()
    page.finalise()
    assert page.editing.presenter.version is not None
    assert not card.ui.hints_place.isVisible()


def test_the_limit_that_the_branch_has_set_decides_and_is_named(books, page, qtbot):
    books.finalised(repeating("old", "2026-09-15"), late_reason="补")
    changed = AgendaDraft(
        title="研究经费", discussion=SAID[: len(SAID) * 3 // 4], decision="同意。"
    )
    mine = committee_draft("new", day="2026-10-20")
    keep(books, replace(mine, agenda=(mine.agenda[0], changed)))
    desk = books.desk
    keep_limits("99", "20", limits=desk.profile.limits, work=desk.work())
    open_record(page, "new")
    told_at_99 = looked(page, qtbot)
    keep_limits("55", "20", limits=desk.profile.limits, work=desk.work())
    keep(books, replace(mine, place="五楼", agenda=(mine.agenda[0], changed)))
    open_record(page, "old")
    open_record(page, "new")

    assert told_at_99 == []
    assert looked(page, qtbot) == ["says_the_same"]
    assert "55 % (set by the branch)" in page.editing.editor.closing.ui.hints_foot.text()


def test_a_line_leads_to_the_record_it_speaks_of(books, page, qtbot):
    books.finalised(repeating("old", "2026-09-15"), late_reason="补")
    keep(books, repeating("new", "2026-10-20"))
    open_record(page, "new")
    looked(page, qtbot)

    [button] = page.editing.editor.closing.ui.hints.findChildren(QPushButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    assert page.editing.presenter.draft.id == "old"


def test_another_place_is_chosen_and_the_line_goes(books, page, hands, qtbot):
    other = committee_draft("other", kind=RecordKind.PARTY_LECTURE, title="党课")
    keep(books, replace(other, details={"lecturer": "外请", "outline": "短"}))
    keep(books, committee_draft("mine"))
    open_record(page, "mine")
    assert "place_taken" in looked(page, qtbot)

    field = page.editing.editor.fields()["place"]
    field.setFocus()
    field.selectAll()
    hands.say("五楼")
    page.editing.check()

    assert "place_taken" not in looked(page, qtbot)


def test_a_new_form_with_nothing_in_it_is_told_nothing(page, qtbot):
    begin(page)

    assert looked(page, qtbot) == []
    assert not page.editing.editor.closing.ui.hints_place.isVisible()


def test_the_next_record_does_not_show_what_was_told_of_the_last(books, page, qtbot):
    books.finalised(repeating("old", "2026-09-15"), late_reason="补")
    keep(books, repeating("new", "2026-10-20"))
    keep(books, committee_draft("fresh", day="2026-10-21"))
    open_record(page, "new")
    page.editing.findChild(Noticing).look()

    open_record(page, "fresh")

    assert looked(page, qtbot) == []


def test_the_card_with_hints_is_for_fingers_too(books, page, qtbot):
    books.finalised(repeating("old", "2026-09-15"), late_reason="补")
    keep(books, repeating("new", "2026-10-20"))
    open_record(page, "new")
    looked(page, qtbot)

    qtbot.waitUntil(lambda: everything_owed(page) == {})


def test_a_photo_of_another_day_leads_to_the_photos(books, page, qtbot):
    with books.desk.work() as work:
        file = work.evidence.add_bytes(
            photo("2026:02:11 09:30:00"), name="会场.jpg", now=books.clock.now()
        ).attachment
        work.commit()
    keep(books, committee_draft("mine", attachments=(file,)))
    open_record(page, "mine")

    assert looked(page, qtbot) == ["taken_on_other_day"]
    [button] = page.editing.editor.closing.ui.hints.findChildren(QPushButton)
    assert button.text() == "Look"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    assert page.editing.editor.files.isAncestorOf(QApplication.focusWidget())


def test_a_form_that_only_begins_is_not_looked_at(page, qtbot):
    begin(page)

    page.editing.findChild(Noticing).look()

    assert not page.editing.findChild(Noticing).waits
