"""A new record takes over what the committee's theme asks for, and what the year's plan says."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from record_pages import begin, field

from branchdesk.desktop import leads
from branchdesk.desktop.pages.records import drafting
from branchdesk.domain.drafts import AgendaDraft, PersonDraft, RecordDraft
from branchdesk.domain.ids import RecordId, SittingId
from branchdesk.domain.plans import PlanLine
from branchdesk.domain.records import AgendaKind, RecordKind
from branchdesk.domain.themes import StudyItem, SuggestedItem, Theme, theme_id
from branchdesk.usecases import themes

OCTOBER = Theme(
    theme_id("机关党委", 2026, (10,)),
    "机关党委",
    2026,
    (10,),
    "学习全会精神",
    date(2026, 9, 28),
    study=(StudyItem("全会公报", "新华社", date(2026, 9, 27)),),
    agenda=(
        SuggestedItem(AgendaKind.FIRST_TOPIC, "学习重要讲话"),
        SuggestedItem(AgendaKind.DISCUSSION, "交流体会"),
    ),
)
STUDY = "全会公报（新华社，2026-09-27）"


@pytest.fixture
def themed(books):
    themes.take_over(OCTOBER, work=books.desk.work())
    return books


@pytest.fixture
def said(shell):
    sentences = []
    shell.notices.said.connect(lambda sentence, undo: sentences.append(sentence))
    return sentences


def agenda(page):
    return [(item.kind, item.title) for item in page.editing.presenter.draft.agenda]


def actions(page):
    return [action.objectName() for action in page.secondary_actions()]


@pytest.mark.parametrize(
    "kind",
    [
        RecordKind.THEME_PARTY_DAY,
        RecordKind.GENERAL_MEETING,
        RecordKind.GROUP_MEETING,
        RecordKind.PARTY_LECTURE,
    ],
)
def test_one_key_puts_the_months_theme_on_the_agenda(page, themed, hands, said, kind):
    begin(page, kind)
    assert "学习全会精神" in said[-1]
    assert "theme" in actions(page)

    hands.press(Qt.Key.Key_T, ctrl=True)

    assert sorted(agenda(page)) == sorted(
        [
            (AgendaKind.FIRST_TOPIC, "学习重要讲话"),
            (AgendaKind.STUDY, STUDY),
            (AgendaKind.DISCUSSION, "交流体会"),
        ]
    )
    assert field(page, "agenda.1.title").text() == agenda(page)[1][1]


def test_only_a_theme_day_is_called_like_the_theme(page, themed, hands):
    begin(page, RecordKind.THEME_PARTY_DAY)
    hands.press(Qt.Key.Key_T, ctrl=True)
    assert field(page, "title").text() == "学习全会精神"

    begin(page, RecordKind.GENERAL_MEETING)
    hands.press(Qt.Key.Key_T, ctrl=True)
    assert field(page, "title").text() == ""


def test_it_can_be_taken_back_and_is_not_put_in_twice(page, themed, hands):
    begin(page, RecordKind.THEME_PARTY_DAY)
    before = agenda(page)
    hands.press(Qt.Key.Key_T, ctrl=True)
    once = agenda(page)
    hands.press(Qt.Key.Key_T, ctrl=True)
    assert agenda(page) == once

    page.undo()

    assert agenda(page) == before
    assert field(page, "title").text() == ""


def test_a_committee_meeting_and_another_month_are_offered_nothing(page, themed, hands, said):
    begin(page, RecordKind.COMMITTEE_MEETING)
    assert "theme" not in actions(page)

    begin(page, RecordKind.THEME_PARTY_DAY)
    field(page, "day").setText("2026-09-15")
    before = agenda(page)
    hands.press(Qt.Key.Key_T, ctrl=True)

    assert agenda(page) == before
    assert "No theme" in said[-1]


def test_what_the_plan_says_stands_in_a_new_record(page, books):
    line = PlanLine("a", RecordKind.THEME_PARTY_DAY, 10, 15, None, "植绿护绿", "吴例军", "花圃")
    page.open_place(leads.planned_record(line, year=2026, theme=line.theme))

    draft = page.editing.presenter.draft
    assert (draft.day, draft.title, draft.place) == ("2026-10-15", "植绿护绿", "花圃")
    assert draft.chair.name == "吴例军"


def test_who_is_planned_for_a_lecture_lectures(page, books):
    line = PlanLine("a", RecordKind.PARTY_LECTURE, 10, chair="吴例军")
    page.open_place(leads.planned_record(line, year=2026, theme=""))

    draft = page.editing.presenter.draft
    assert draft.details["lecturer"] == "吴例军"
    assert draft.day == "2026-10-21"


def draft(*items, **known):
    return RecordDraft(
        RecordId("r"), SittingId("r"), RecordKind.GENERAL_MEETING, agenda=items, **known
    )


def test_what_is_written_stays_and_blank_items_make_room():
    written = AgendaDraft(AgendaKind.DISCUSSION, "转正", discussion="同意")
    blank = AgendaDraft(AgendaKind.DISCUSSION)

    filled = drafting.with_themes(
        draft(AgendaDraft(AgendaKind.FIRST_TOPIC), blank, written), [OCTOBER]
    )

    assert [item.title for item in filled.agenda] == ["学习重要讲话", "转正", STUDY, "交流体会"]
    assert filled.agenda[1] == written


def test_a_first_topic_that_is_written_is_not_replaced():
    own = AgendaDraft(AgendaKind.FIRST_TOPIC, "自己的议题")

    filled = drafting.with_themes(draft(own), [OCTOBER])

    assert filled.agenda[0] == own
    assert "学习重要讲话" in [item.title for item in filled.agenda]


def test_taking_it_back_leaves_what_was_written_meanwhile():
    before = draft(AgendaDraft(AgendaKind.FIRST_TOPIC))
    filled = drafting.with_themes(before, [OCTOBER])
    minutes = AgendaDraft(filled.agenda[1].kind, filled.agenda[1].title, discussion="学了")
    later = draft(filled.agenda[0], minutes, *filled.agenda[2:])

    back = drafting.without_themes(later, filled=filled, before=before)

    assert back.agenda == (minutes,)


def test_the_plan_replaces_nothing_that_it_does_not_say():
    had = draft(place="三楼", chair=PersonDraft("张志远"))

    assert drafting.with_planned(had, {"title": "题"}).place == "三楼"
    assert drafting.with_planned(had, {}) == had
