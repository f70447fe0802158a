"""The story holds in any year: workdays only, nothing in the future, nothing left to fill in."""

from datetime import UTC, date, datetime, time
from itertools import pairwise

import pytest

from branchdesk import paths
from branchdesk.clock import SystemClock
from branchdesk.sample import build_sample, sample_clock, story
from branchdesk.sample.calendar import dated, days_later, moment, workday

FOLDER = paths.seeds() / "sample"
YEARS = range(2022, 2034)


@pytest.mark.parametrize("year", YEARS)
def test_every_sitting_is_held_and_closed_on_a_workday_before_the_samples_day(year):
    last = sample_clock(year).day

    for record in story.records(FOLDER, year=year):
        days = [record.day, record.closed or record.day]
        assert all(day.weekday() < 5 for day in days), record.key
        assert record.day <= (record.closed or record.day) <= last, record.key


@pytest.mark.parametrize("year", YEARS)
def test_nobody_sits_in_two_places_at_a_time(year):
    told = story.records(FOLDER, year=year)

    for earlier, later in pairwise(told):
        if earlier.day == later.day:
            assert earlier.ends <= later.starts or earlier.group != later.group


def test_the_story_is_built_in_another_year_too(tmp_path):
    said: list[str] = []

    build_sample(tmp_path / "workspace", year=2023, say=said.append)

    assert said[0] == "党员 22 名"
    assert len(said) == 8


def test_without_a_year_the_sample_is_the_latest_that_is_not_in_the_future():
    day = sample_clock(None).day

    assert day <= SystemClock().today()
    assert (day.month, day.day) == (11, 20)


def test_a_weekend_becomes_the_friday_or_monday_beside_it():
    assert workday(2026, "08-15") == date(2026, 8, 14)
    assert workday(2026, "08-16") == date(2026, 8, 17)
    assert days_later(date(2026, 8, 13), 2) == date(2026, 8, 17)


def test_years_and_days_are_filled_in():
    text = "{last_year}年到{year}年，{day:08-15}开会，{iso:08-15}，{next_year}"

    assert dated(text, 2026) == "2025年到2026年，8月14日开会，2026-08-14，2027"


def test_a_time_of_day_is_the_offices():
    assert moment(date(2026, 3, 5), time(16, 30)) == datetime(2026, 3, 5, 8, 30, tzinfo=UTC)
