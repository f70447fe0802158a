"""政治生日 and 光荣在党50年: from exact days only, honest about the others, never a flood."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from domain_values import PROFILE, YEAR, facts, member
from hypothesis import given
from hypothesis import strategies as st
from ledger_values import entry

from branchdesk.domain import cycle
from branchdesk.domain.anniversaries import anniversary_in, birthdays, medal_candidates
from branchdesk.domain.dates import FuzzyDate
from branchdesk.domain.people import MemberStatus, StatusChange
from branchdesk.domain.roll import Roll

JUNE = date(YEAR, 6, 20)


def joined(name, when, **known):
    return replace(member(name), joined=when, **known)


def names(*members, today=JUNE):
    return [(one.name, one.on, one.years) for one in birthdays(Roll(members), today)]


def test_the_anniversaries_of_the_coming_week_come_nearest_first():
    found = names(
        joined("七天后", FuzzyDate(1999, 6, 27)),
        joined("八天后", FuzzyDate(1999, 6, 28)),
        joined("今天", FuzzyDate(1994, 6, 20)),
        joined("昨天", FuzzyDate(1994, 6, 19)),
    )

    assert found == [("今天", JUNE, 32), ("七天后", date(YEAR, 6, 27), 27)]


def test_the_week_goes_over_the_end_of_the_year():
    found = names(joined("元旦", FuzzyDate(2000, 1, 2)), today=date(YEAR, 12, 29))

    assert found == [("元旦", date(YEAR + 1, 1, 2), 27)]


@pytest.mark.parametrize(("year", "shown"), [(2027, date(2027, 2, 28)), (2028, date(2028, 2, 29))])
def test_who_joined_on_29_february_is_shown_on_the_28th_where_there_is_no_29th(year, shown):
    assert anniversary_in(FuzzyDate(1996, 2, 29), year) == shown
    assert [on for _, on, _ in names(joined("闰", FuzzyDate(1996, 2, 29)), today=shown)] == [shown]


def test_a_month_is_said_as_a_month_in_its_first_days_and_a_year_not_at_all():
    people = (joined("只知月份", FuzzyDate(1985, 6)), joined("只知年份", FuzzyDate(1985)))

    assert names(*people, today=date(YEAR, 6, 3)) == [("只知月份", None, 41)]
    assert names(*people, today=date(YEAR, 6, 20)) == []
    assert names(*people, today=date(YEAR, 5, 28)) == []


def test_the_day_of_joining_itself_and_people_who_left_are_not_shown():
    left = joined(
        "已转出",
        FuzzyDate(1999, 6, 21),
        statuses=(StatusChange(date(2024, 1, 1), MemberStatus.LEFT),),
    )

    assert names(joined("今年", FuzzyDate(YEAR, 6, 21)), left) == []


def todo_lines(*members, today=JUNE, **known):
    found = facts(roll=Roll(members), **known)
    return cycle.todos(cycle.board(found, PROFILE, today), found, PROFILE, today)


def test_many_anniversaries_are_one_line():
    people = [joined(f"党员{n:02}", FuzzyDate(2000, 6, 20 + n % 8)) for n in range(30)]

    [line] = [x for x in todo_lines(*people) if x.kind == "birthday"]

    assert len(line.people) == 30
    assert line.rests_on is not None
    assert "本程序默认" in line.rests_on.text


def test_dates_of_birth_are_not_looked_at():
    born = joined("甲", FuzzyDate(1999, 1, 5), born=FuzzyDate(1980, 6, 21))

    assert names(born) == []


@given(
    days=st.dates(date(1930, 1, 1), date(2025, 12, 31)),
    today=st.dates(date(2026, 1, 1), date(2032, 12, 31)),
)
def test_every_anniversary_is_shown_in_the_week_before_it_and_on_no_other_day(days, today):
    shown = names(joined("甲", FuzzyDate.of(days)), today=today)

    coming = [today + timedelta(days=n) for n in range(8)]
    expected = [day for day in coming if anniversary_in(FuzzyDate.of(days), day.year) == day]
    assert [on for _, on, _ in shown] == expected


def candidates(*members, today=date(YEAR, 5, 1), entries=()):
    found = medal_candidates(Roll(members), YEAR, today, entries=entries)
    return [(one.name, one.certain) for one in found]


def full(name, when):
    return replace(member(name), full_on=when)


def test_fifty_years_are_counted_to_1_july_from_becoming_a_full_member():
    assert candidates(
        full("当日", FuzzyDate(YEAR - 50, 7, 1)),
        full("次日", FuzzyDate(YEAR - 50, 7, 2)),
        full("去年次日", FuzzyDate(YEAR - 51, 7, 2)),
        full("去年", FuzzyDate(YEAR - 51, 7, 1)),
    ) == [("当日", True), ("去年次日", True)]


def test_a_day_not_known_well_enough_is_to_be_checked_not_guessed():
    assert candidates(
        full("三月", FuzzyDate(YEAR - 50, 3)),
        full("只知年份", FuzzyDate(YEAR - 50)),
        replace(member("无转正日期"), joined=FuzzyDate(YEAR - 51, 5), full_on=None),
        full("早已过", FuzzyDate(YEAR - 60)),
        replace(member("都不知道"), joined=None, full_on=None),
    ) == [("三月", True), ("只知年份", False), ("无转正日期", False)]


def test_who_stands_in_the_ledger_of_the_medal_is_not_listed_again():
    people = (full("甲", FuzzyDate(YEAR - 50, 3, 1)), full("乙", FuzzyDate(YEAR - 50, 4, 1)))
    given_to = entry("medal50", person="甲", roll=Roll(people))

    assert candidates(*people, entries=(given_to,)) == [("乙", True)]


def test_the_reminder_begins_on_1_may_and_opens_with_who_is_due():
    due = full("甲", FuzzyDate(YEAR - 50, 3, 1))

    def medals(today):
        return [x for x in todo_lines(due, today=today) if x.kind == "medal50"]

    assert medals(date(YEAR, 4, 30)) == []
    [line] = medals(date(YEAR, 5, 1))
    assert (line.people, line.due_on, line.days) == (("甲",), date(YEAR, 7, 1), -61)
    assert medals(date(YEAR, 12, 31)) != []
