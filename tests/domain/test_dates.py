"""Days, times and months as people type them, and the periods of a year."""

from datetime import date, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from branchdesk.domain.dates import (
    FuzzyDate,
    Period,
    add_months,
    add_workdays,
    month_period,
    parse_day,
    parse_fuzzy,
    parse_time,
    periods_of,
)

TODAY = date(2026, 10, 21)
DAYS = st.dates(min_value=date(1930, 1, 1), max_value=date(2090, 12, 31))


@pytest.mark.parametrize(
    "typed",
    [
        "10.20",
        "1020",
        "10月20日",
        "10月20号",
        "10/20",
        "10-20",
        "2026-10-20",
        "2026.10.20",
        "2026年10月20日",
        "20261020",
        "26.10.20",
        "20日",
        "20号",
        "昨天",
        " 10 . 20 ",
        "１０．２０",
        "10月20",
    ],
)
def test_the_same_day_typed_in_many_ways(typed):
    assert parse_day(typed, today=TODAY) == date(2026, 10, 20)


@pytest.mark.parametrize(
    "typed",
    ["", "   ", "13.40", "2026-02-30", "开会", "99", "20261340", "十月二十日", "10.20.30.40"],
)
def test_what_is_no_day_is_none(typed):
    assert parse_day(typed, today=TODAY) is None


def test_a_day_without_a_year_is_the_latest_that_is_not_far_ahead():
    assert parse_day("11.15", today=TODAY) == date(2026, 11, 15)
    assert parse_day("12.15", today=TODAY) == date(2025, 12, 15)
    assert parse_day("1.8", today=date(2026, 12, 28)) == date(2027, 1, 8)


def test_the_twenty_ninth_of_february_means_the_last_leap_year():
    assert parse_day("2.29", today=TODAY) == date(2024, 2, 29)


@given(
    day=DAYS,
    form=st.sampled_from(
        ["{0.year}-{0.month}-{0.day}", "{0:%Y%m%d}", "{0.year}年{0.month}月{0.day}日"]
    ),
)
def test_a_complete_day_is_read_back_whatever_today_is(day, form):
    assert parse_day(form.format(day), today=TODAY) == day
    assert parse_fuzzy(form.format(day)) == FuzzyDate.of(day)


@given(today=DAYS, day=DAYS)
def test_a_day_without_a_year_is_never_more_than_thirty_days_ahead(today, day):
    found = parse_day(f"{day.month}.{day.day}", today=today)

    assert found is None or (found.month, found.day) == (day.month, day.day)
    assert found is None or found <= today + timedelta(days=30)


@given(st.text(max_size=20))
def test_no_text_makes_reading_a_day_fail(typed):
    parse_day(typed, today=TODAY)
    parse_fuzzy(typed)
    parse_time(typed)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("1430", time(14, 30)),
        ("14:30", time(14, 30)),
        ("14：30", time(14, 30)),
        ("14点30分", time(14, 30)),
        ("14时30", time(14, 30)),
        ("930", time(9, 30)),
        ("9", time(9)),
        ("9点", time(9)),
        ("下午2点半", time(14, 30)),
        ("下午2点一刻", time(14, 15)),
        ("上午9点三刻", time(9, 45)),
        ("中午12点", time(12)),
        ("中午1点", time(13)),
        ("晚上7:05", time(19, 5)),
        ("下午14:30", time(14, 30)),
        ("0000", time(0)),
        ("１４：３０", time(14, 30)),
    ],
)
def test_times_as_people_type_them(typed, read):
    assert parse_time(typed) == read


@pytest.mark.parametrize(
    "typed", ["", "24:00", "14:60", "2460", "下午", "开会", "14:30:00", "12345"]
)
def test_what_is_no_time_is_none(typed):
    assert parse_time(typed) is None


@given(st.times())
def test_every_minute_of_the_day_is_read_back(moment):
    moment = moment.replace(second=0, microsecond=0)

    assert parse_time(f"{moment:%H%M}") == moment
    assert parse_time(f"{moment:%H:%M}") == moment


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("1985.07", FuzzyDate(1985, 7)),
        ("1985.7", FuzzyDate(1985, 7)),
        ("1985年7月", FuzzyDate(1985, 7)),
        ("198507", FuzzyDate(1985, 7)),
        ("1985-07-12", FuzzyDate(1985, 7, 12)),
        ("1985/7/12", FuzzyDate(1985, 7, 12)),
        ("19850712", FuzzyDate(1985, 7, 12)),
        ("1985年7月12日", FuzzyDate(1985, 7, 12)),
        ("1985", FuzzyDate(1985)),
        ("1985年", FuzzyDate(1985)),
        ("１９８５．０７", FuzzyDate(1985, 7)),
    ],
)
def test_dates_of_old_files_are_read_as_far_as_they_are_known(typed, read):
    assert parse_fuzzy(typed) == read


@pytest.mark.parametrize("typed", ["", "1985.13", "198513", "1985-02-30", "85.07", "七月", "0000"])
def test_what_no_calendar_has_is_none(typed):
    assert parse_fuzzy(typed) is None


@given(DAYS)
def test_an_incomplete_date_lies_between_its_first_and_its_last_day(day):
    for known in (FuzzyDate(day.year), FuzzyDate(day.year, day.month), FuzzyDate.of(day)):
        assert known.earliest <= day <= known.latest
        assert FuzzyDate.from_iso(str(known)) == known


def test_a_day_without_a_month_is_refused():
    with pytest.raises(ValueError, match="month"):
        FuzzyDate(1985, 0, 12)


@given(year=st.integers(min_value=1990, max_value=2090), months=st.sampled_from([1, 3, 6, 12]))
def test_the_periods_of_a_year_cover_every_day_exactly_once(year, months):
    periods = list(periods_of(year, months))

    assert len(periods) == 12 // months
    assert periods[0].first == date(year, 1, 1)
    assert periods[-1].last == date(year, 12, 31)
    assert all(
        later.first == earlier.last + timedelta(days=1) for earlier, later in pairwise(periods)
    )
    assert [month for period in periods for month in period.months] == list(range(1, 13))


def test_a_period_that_ends_next_year_touches_the_months_until_december():
    assert list(Period(date(2026, 10, 1), date(2027, 3, 31)).months) == [10, 11, 12]


def test_both_ends_of_a_period_lie_in_it():
    february = month_period(2028, 2)

    assert date(2028, 2, 1) in february
    assert date(2028, 2, 29) in february
    assert date(2028, 3, 1) not in february


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2026, 11, 5), 3, date(2027, 2, 5)),
        (date(2026, 3, 31), -1, date(2026, 2, 28)),
        (date(2026, 12, 1), 0, date(2026, 12, 1)),
    ],
)
def test_months_are_added_by_the_calendar(day, months, later):
    assert add_months(day, months) == later


def test_three_working_days_after_a_thursday_are_a_tuesday():
    assert add_workdays(date(2026, 10, 22), 3) == date(2026, 10, 27)
