"""What is typed into the search box is understood as far as it goes, and never refused."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from branchdesk.domain.dates import Period, month_period
from branchdesk.domain.finding import DONE, DRAFT, FINAL, OPEN, Category, Found
from branchdesk.domain.search_query import Doubt, Vocabulary, read_query

TODAY = date(2026, 10, 21)
COMMITTEE = Category("支委会", Found.RECORD, "committee_meeting")
MEETINGS = Category("会议", Found.RECORD)
WISHES = Category("微心愿", Found.LEDGER, "micro_wish")
WORDS = Vocabulary(
    (MEETINGS, COMMITTEE, WISHES),
    (DRAFT, FINAL, OPEN, DONE, "认领"),
    ("张志远", "zhangzhiyuan", "zzy"),
)
YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))


def read(text: str):
    return read_query(text, vocabulary=WORDS, today=TODAY)


@pytest.mark.parametrize("colon", [":", "：", ": ", "： "])
def test_words_and_every_filter_are_told_apart_whatever_the_colon(colon):
    typed = f"类别{colon}支委会 日期{colon}2026-03 状态{colon}草稿 人{colon}ZZY 安全 生产"

    reading = read(typed)

    assert reading.hints == ()
    assert reading.query.categories == (COMMITTEE,)
    assert reading.query.periods == (month_period(2026, 3),)
    assert reading.query.statuses == {DRAFT}
    assert reading.query.people == ("zzy",)
    assert reading.query.words == ("安全", "生产")


@pytest.mark.parametrize(
    ("typed", "period"),
    [
        ("2026", YEAR),
        ("2026年", YEAR),
        ("２０２６", YEAR),
        ("今年", YEAR),
        ("去年", Period(date(2025, 1, 1), date(2025, 12, 31))),
        ("2026-3", month_period(2026, 3)),
        ("2026.03", month_period(2026, 3)),
        ("2026年3月", month_period(2026, 3)),
        ("3月", month_period(2026, 3)),
        ("2026-03-05", Period(date(2026, 3, 5), date(2026, 3, 5))),
        ("1020", Period(date(2026, 10, 20), date(2026, 10, 20))),
        ("10.20", Period(date(2026, 10, 20), date(2026, 10, 20))),
        ("昨天", Period(date(2026, 10, 20), date(2026, 10, 20))),
        ("2026-03..2026-05", Period(date(2026, 3, 1), date(2026, 5, 31))),
        ("2025至2026", Period(date(2025, 1, 1), date(2026, 12, 31))),
    ],
)
def test_a_period_is_a_year_a_month_a_day_or_from_one_to_another(typed, period):
    assert read(f"日期:{typed}").query.periods == (period,)


@pytest.mark.parametrize(
    "typed", ["2026-13", "0000", "某天", "2026-05..2026-03", "2026-02-30", "20261"]
)
def test_a_period_that_means_nothing_is_set_aside_with_a_hint_and_the_rest_still_counts(typed):
    reading = read(f"日期:{typed} 安全")

    assert [(hint.doubt, hint.value) for hint in reading.hints] == [(Doubt.PERIOD, typed)]
    assert reading.query.periods == ()
    assert reading.query.words == ("安全",)


@pytest.mark.parametrize(
    ("typed", "statuses"),
    [
        ("未办结", {OPEN}),
        ("办结", {DONE}),
        ("已完成", {DONE}),
        ("未", {OPEN}),
        ("认", {"认领"}),
        ("已定稿", {FINAL}),
    ],
)
def test_a_state_may_be_begun_or_called_by_another_name(typed, statuses):
    assert read(f"状态:{typed}").query.statuses == statuses


def test_a_category_may_be_a_part_of_its_name():
    assert read("类别:支委").query.categories == (COMMITTEE,)
    assert read("类别:会").query.categories == (MEETINGS, COMMITTEE)


def test_what_no_filter_knows_is_said_with_what_could_be_meant():
    reading = read("类别:火星 状态:蓝色 人:qqq 日期:")

    assert [(hint.doubt, hint.value) for hint in reading.hints] == [
        (Doubt.CATEGORY, "火星"),
        (Doubt.STATUS, "蓝色"),
        (Doubt.PERSON, "qqq"),
        (Doubt.EMPTY, "日期"),
    ]
    assert "会议" in reading.hints[0].instead


def test_a_name_in_no_register_is_looked_for_all_the_same():
    assert read("人:外来人").query.people == ("外来人",)
    assert read("人:外来人").hints == ()


def test_a_colon_inside_a_word_is_no_filter():
    assert read("负责人:张志远 http://x").query.words == ("负责人:张志远", "http://x")


@given(st.text(max_size=60))
def test_nothing_that_is_typed_is_refused(text):
    reading = read(text)

    assert all(word and not word.isspace() for word in reading.query.words)


_VALUES = {
    "类别": st.sampled_from(["支委会", "会议", "微心愿", "火星"]),
    "日期": st.dates(date(1990, 1, 1), TODAY + timedelta(days=30)).map(str),
    "状态": st.sampled_from(["草稿", "定稿", "蓝色"]),
    "人": st.sampled_from(["zzy", "张志远", "张"]),
}
_PIECES = st.one_of(
    *(values.map(lambda value, key=key: f"{key}:{value}") for key, values in _VALUES.items()),
    st.text("安全生产学习abc", min_size=1, max_size=4),
)


@given(st.lists(_PIECES, max_size=6), st.randoms())
def test_the_order_of_the_pieces_and_the_width_of_the_colon_do_not_matter(pieces, dice):
    other = [piece.replace(":", "：") for piece in pieces]
    dice.shuffle(other)

    one, two = read(" ".join(pieces)).query, read("\u3000".join(other)).query

    for part in ("words", "categories", "periods", "statuses", "people"):
        assert set(getattr(one, part)) == set(getattr(two, part))
