"""What is typed into the plan's forms: read, or refused with every problem at its field."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from branchdesk.domain.plan_drafts import DutyDraft, HeadDraft, LineDraft, MeasureDraft, draft_of
from branchdesk.domain.plans import Duty, DutyState, Measure, PlanLine
from branchdesk.domain.problems import Rejected, Rule
from branchdesk.domain.records import AgendaKind, RecordKind
from branchdesk.domain.theme_draft import ThemeDraft
from branchdesk.domain.themes import StudyItem, SuggestedItem

TODAY = date(2026, 3, 5)


def refused(read):
    with pytest.raises(Rejected) as refusal:
        read()
    return [(problem.field, problem.rule) for problem in refusal.value.problems]


def test_a_planned_sitting_is_read_as_typed():
    draft = LineDraft("a", "party_lecture", "", "6", "２６日", " 七一 党课 ", "何某", "三楼", "")

    assert draft.to_row(year=2026) == PlanLine(
        "a", RecordKind.PARTY_LECTURE, 6, 26, None, "七一 党课", "何某", "三楼"
    )


@pytest.mark.parametrize("day", ["31", "0", "x", "99999", "-1"])
def test_a_day_that_the_month_does_not_have_is_refused(day):
    draft = LineDraft("a", month="6", day=day)

    assert refused(lambda: draft.to_row(year=2026)) == [("day", Rule.OUT_OF_RANGE)]


def test_every_problem_of_a_planned_sitting_is_told_at_once():
    draft = LineDraft("a", "group_meeting", "", "13", "", "题" * 401)

    assert refused(lambda: draft.to_row(year=2026)) == [
        ("month", Rule.OUT_OF_RANGE),
        ("month", Rule.REQUIRED),
        ("group", Rule.UNKNOWN_GROUP),
        ("theme", Rule.TOO_LONG),
    ]


def test_only_a_group_meeting_keeps_its_group():
    assert LineDraft("a", "theme_party_day", "g1", "3").to_row(year=2026).group is None


def test_an_item_done_on_a_day_is_done():
    duty = DutyDraft("a", "学习", due="3.20", done_on="3.2").to_row(today=TODAY)

    assert (duty.state, duty.due) == (DutyState.DONE, date(2026, 3, 20))


def test_an_item_without_words_or_done_tomorrow_is_refused():
    draft = DutyDraft("a", due="2.30", done_on="2026-03-06")

    assert refused(lambda: draft.to_row(today=TODAY)) == [
        ("what", Rule.REQUIRED),
        ("due", Rule.NOT_A_DATE),
        ("done_on", Rule.IN_THE_FUTURE),
    ]


def test_a_plan_cannot_have_been_reported_on_a_day_to_come():
    assert refused(lambda: HeadDraft("1.22", "", "2026-03-06").read(today=TODAY)) == [
        ("reported_on", Rule.IN_THE_FUTURE)
    ]
    assert HeadDraft("1.22", "r1", "").read(today=TODAY) == (date(2026, 1, 22), "r1", None)


def test_a_measure_needs_a_heading_or_a_text():
    assert refused(lambda: MeasureDraft("a", " ", "\n").to_row(today=TODAY)) == [
        ("heading", Rule.REQUIRED)
    ]


words = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z", "M")), max_size=20)
some_day = st.none() | st.dates(date(2025, 1, 1), TODAY)


@given(
    st.builds(
        Duty,
        id=st.just("a"),
        what=words.filter(bool),
        owner=words,
        cooperating=words,
        due=some_day,
        state=st.just(DutyState.DONE),
        done_on=some_day,
        note=words,
    )
)
def test_an_item_survives_its_form(duty):
    import unicodedata

    normal = {
        name: unicodedata.normalize("NFC", getattr(duty, name))
        for name in ("what", "owner", "cooperating", "note")
    }
    again = draft_of(duty).to_row(today=TODAY)
    assert again == Duty(
        "a",
        normal["what"],
        normal["owner"],
        normal["cooperating"],
        duty.due,
        duty.state,
        duty.done_on,
        normal["note"],
    )


@given(st.integers(1, 12), st.sampled_from([0, 1, 15, 28]))
def test_a_planned_sitting_survives_its_form(month, day):
    line = PlanLine("a", RecordKind.GENERAL_MEETING, month, day, None, "题", "人", "地", "注")

    assert draft_of(line).to_row(year=2026) == line
    assert draft_of(Measure("m", "题", "文")).to_row(today=TODAY) == Measure("m", "题", "文")


# A theme being written


WRITTEN = ThemeDraft(
    committee="机关党委",
    months="11、12月",
    title="学习宪法",
    study="《宪法》总纲 | 全国人大 | 2018-03-11\n\n重要论述",
    agenda="学习：交流体会\n讨论: 宣传安排\n没有类别的：一项",
    due="3.31",
    papers="方案.docx、日程.xlsx",
    issued_on="3.1",
)


def test_a_theme_is_read_line_by_line():
    theme = WRITTEN.to_theme(year=2026, today=TODAY)

    assert theme.months == (11, 12)
    assert theme.study == (
        StudyItem("《宪法》总纲", "全国人大", date(2018, 3, 11)),
        StudyItem("重要论述"),
    )
    assert theme.agenda == (
        SuggestedItem(AgendaKind.STUDY, "交流体会"),
        SuggestedItem(AgendaKind.DISCUSSION, "宣传安排"),
        SuggestedItem(AgendaKind.DISCUSSION, "没有类别的：一项"),
    )
    assert theme.papers == ("方案.docx", "日程.xlsx")
    assert theme.items[0].title == "《宪法》总纲（全国人大，2018-03-11）"


def test_everything_wrong_with_a_theme_is_told_at_once():
    draft = ThemeDraft(months="13", study="题 | 源 | 2月30日", due="x")

    assert refused(lambda: draft.to_theme(year=2026, today=TODAY)) == [
        ("committee", Rule.REQUIRED),
        ("title", Rule.REQUIRED),
        ("months", Rule.OUT_OF_RANGE),
        ("issued_on", Rule.REQUIRED),
        ("due", Rule.NOT_A_DATE),
        ("study", Rule.NOT_A_DATE),
    ]
