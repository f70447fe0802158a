"""How much two minutes say the same: by runs of characters, whatever stands above them."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from branchdesk.domain.dossiers import DossierId
from branchdesk.domain.drafts import AgendaDraft, RecordDraft
from branchdesk.domain.ids import RecordId, SittingId
from branchdesk.domain.likeness import (
    RUN,
    Alike,
    Spoken,
    given_out,
    likeness,
    most_alike,
    normalised,
    own_shingles,
    shingles_of,
    spoken_in,
)
from branchdesk.domain.records import AgendaKind, RecordKind
from branchdesk.domain.themes import StudyItem, Theme

WORDS = st.text("会议研究同意支部党员学习讨论报告计划，。 1Ａ", max_size=60)
ALIKE = st.builds(
    Alike,
    st.sampled_from("abcdefgh").map(RecordId),
    st.just("支委会会议"),
    st.none() | st.dates(date(2016, 1, 1), date(2026, 12, 31)),
    st.integers(0, 100),
)

YEAR_BEFORE = (
    "会议逐项讨论了年度党建经费使用方案。赵样敏介绍了上一年度经费结余和本年度预算安排，提出经费主要"
    "用于购买学习资料、开展主题党日活动和慰问困难党员。与会委员认为方案符合规定，同意提交党员大会审议。"
)
THIS_YEAR = (
    "会议听取了青年党员调研小组的汇报。小组走访了四个社区，整理出停车、养老、雨污分流三类意见共二十七条，"
    "建议由联系代表的同志分头核实后报人大常委会办公室。会议要求一个月内逐条答复，答复情况在支部公开栏公布。"
)


def said(text: str) -> frozenset[int]:
    return shingles_of((text,))


def form(*items: AgendaDraft, kind: RecordKind = RecordKind.COMMITTEE_MEETING) -> RecordDraft:
    return RecordDraft(RecordId("r"), SittingId("r"), kind, title="支委会会议", agenda=items)


@given(WORDS, WORDS)
def test_it_is_the_same_whichever_comes_first_and_lies_between_0_and_100(one, other):
    percent = likeness(said(one), said(other))

    assert percent == likeness(said(other), said(one))
    assert 0 <= percent <= 100


@given(WORDS)
def test_every_text_says_the_same_as_itself(text):
    expected = 100 if len(normalised(text)) >= RUN else 0

    assert likeness(said(text), said(text)) == expected


@given(WORDS, WORDS)
def test_only_what_says_the_same_reaches_100(one, other):
    if likeness(said(one), said(other)) == 100:
        assert said(one) == said(other)


@given(st.lists(WORDS, max_size=6), st.randoms())
def test_the_order_of_items_never_changes_anything(texts, random):
    shuffled = [*texts]
    random.shuffle(shuffled)

    assert shingles_of(shuffled) == shingles_of(texts)


@given(st.lists(ALIKE, max_size=8, unique_by=lambda one: one.record), st.randoms())
def test_the_order_of_records_never_changes_anything(found, random):
    shuffled = [*found]
    random.shuffle(shuffled)

    told = most_alike(shuffled, least=60)

    assert told == most_alike(found, least=60)
    assert all(one.percent >= 60 for one in told)
    assert len(told) <= 3


@given(WORDS, WORDS)
def test_what_was_given_out_counts_on_neither_side(one, theme):
    own = own_shingles(Spoken((one, theme), (theme,)))

    assert not own & said(theme)


def test_punctuation_width_and_line_breaks_make_no_difference():
    assert likeness(said("会议研究了：２０２６年，计划。"), said("会议研究了2026年计划")) == 100


def test_last_years_minutes_with_a_few_words_changed_are_told():
    changed = YEAR_BEFORE.replace("赵样敏", "钱样伟").replace("困难党员", "老党员")

    assert 60 <= likeness(said(YEAR_BEFORE), said(changed)) < 100


def test_minutes_of_their_own_are_not():
    assert likeness(said(YEAR_BEFORE), said(THIS_YEAR)) < 10


def test_titles_and_the_committees_words_do_not_count():
    theme = Theme(
        DossierId("t"), "机关党委", 2026, (3,), "学习全国两会精神，弘扬雷锋精神",
        date(2026, 2, 25), study=(StudyItem("在全国人大会议闭幕会上的讲话", "人民日报"),),
        notes="各支部要结合实际组织集中学习，开展一次志愿服务活动，月底前报送情况。",
    )  # fmt: skip
    title = "传达学习在全国人大会议闭幕会上的讲话精神"
    first = spoken_in(
        form(AgendaDraft(AgendaKind.FIRST_TOPIC, title, discussion=f"{title}。{theme.notes}"))
    )
    again = spoken_in(
        form(
            AgendaDraft(AgendaKind.FIRST_TOPIC, title, discussion=f"{title}。{theme.notes}"),
            AgendaDraft(discussion=THIS_YEAR),
        )
    )
    without = given_out((theme,))

    # Only the runs across the seam between two of them are left.
    assert len(own_shingles(first) - without) < RUN
    assert likeness(own_shingles(first) - without, own_shingles(again) - without) < 10


def test_what_a_lecture_said_stands_in_its_outline():
    lecture = RecordDraft(
        RecordId("r"), SittingId("r"), RecordKind.PARTY_LECTURE,
        details={"outline": YEAR_BEFORE, "lecturer": "赵样敏", "hours": "2"},
    )  # fmt: skip

    assert spoken_in(lecture).said == (YEAR_BEFORE,)
    assert spoken_in(lecture).length == len(normalised(YEAR_BEFORE))
