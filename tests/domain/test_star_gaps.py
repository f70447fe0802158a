"""The gap map and the supposed sittings: what can still be won, and what it would change."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from domain_values import PROFILE, STANDARD, YEAR, facts, final, record, roll_of, whole_year
from hypothesis import given, settings
from hypothesis import strategies as st

from branchdesk.domain import stars
from branchdesk.domain.completeness import lacking
from branchdesk.domain.cycle import board
from branchdesk.domain.plans import Plan, PlanLine, plan_id
from branchdesk.domain.records import RecordKind
from branchdesk.domain.standard import ManualScore, MissingKind, StarSheet
from branchdesk.domain.star_gaps import count_of, gap_map
from branchdesk.domain.what_if import possible, supposing

OCTOBER = date(YEAR, 10, 20)
WITH_ALL = roll_of(9, probationary=1, groups=2)


def judged(found, today=OCTOBER):
    return stars.score(found, STANDARD, PROFILE, today)


def mapped(found, today=OCTOBER):
    return gap_map(judged(found, today), STANDARD)


def offered(found, today=OCTOBER):
    return possible(found, board(found, PROFILE, today), PROFILE, today)


def test_the_three_parts_of_a_bar_are_the_points_of_the_category():
    result = judged(facts(roll=WITH_ALL))

    for category, bar in zip(result.categories, gap_map(result, STANDARD).categories, strict=True):
        assert bar.whole == Fraction(category.points)
        assert stars.as_decimal(bar.won) == category.score


def test_what_brings_most_for_an_hour_stands_first():
    worth = [gap.worth for gap in mapped(facts(roll=WITH_ALL)).open]

    assert worth == sorted(worth, reverse=True)
    assert worth


def test_what_has_passed_is_lost_and_what_is_still_open_says_until_when():
    gaps = mapped(facts(roll=WITH_ALL))

    [lost] = [gap for gap in gaps.lost if gap.item.code == "C5"]
    [still_open] = [gap for gap in gaps.open if gap.item.code == "C5"]
    assert lost.points == Fraction("4.5")
    assert still_open.points == Fraction("1.5")
    assert still_open.by == date(YEAR, 12, 31)
    assert still_open.effort == STANDARD.item("C5").effort * 3


def test_an_item_that_has_its_points_has_no_gap():
    full = StarSheet(YEAR, tuple(ManualScore(i.code, i.points, "经核实") for i in STANDARD.items))
    gaps = mapped(facts(*whole_year(), sheet=full))

    assert not [gap for gap in gaps.open if gap.item.code == "B5"]


def test_the_time_it_takes_counts_every_month_that_is_missing():
    [gap] = [g for g in mapped(facts(roll=WITH_ALL)).open if g.item.code == "C2"]

    assert gap.missing.kind is MissingKind.NO_RECORD_IN_MONTH
    assert count_of(gap.missing) == 3


def test_an_open_duty_may_be_supposed_and_changes_the_score_but_not_the_facts():
    found = facts(roll=WITH_ALL)
    [october] = [
        one
        for one in offered(found)
        if one.kind is RecordKind.THEME_PARTY_DAY and one.on.month == 10
    ]

    then = judged(supposing(found, [october]))

    before, after = (
        next(i for i in result.items if i.code == "C5").score for result in (judged(found), then)
    )
    assert after - before == Decimal("0.5")
    assert not found.records


def test_what_the_plan_holds_is_offered_with_its_theme_and_not_a_second_time_as_a_duty():
    plan = Plan(
        plan_id(YEAR),
        YEAR,
        lines=(
            PlanLine("a", RecordKind.THEME_PARTY_DAY, 11, 20, theme="到代表联络站"),
            PlanLine("b", RecordKind.THEME_PARTY_DAY, 3, 20, theme="早已过去"),
        ),
    )
    days = [
        one
        for one in offered(replace(facts(roll=WITH_ALL), plan=plan))
        if one.kind is RecordKind.THEME_PARTY_DAY
    ]

    november = [one for one in days if one.on.month == 11]
    assert [(one.title, one.planned) for one in november] == [("到代表联络站", True)]
    assert "早已过去" not in [one.title for one in days]


def test_a_lecture_that_the_plan_gives_to_the_secretary_counts_as_the_secretarys():
    plan = Plan(
        plan_id(YEAR),
        YEAR,
        lines=(PlanLine("a", RecordKind.PARTY_LECTURE, 11, 20, chair="党员01"),),
    )
    found = replace(facts(roll=WITH_ALL), plan=plan)
    [lecture] = [one for one in offered(found) if one.key == "plan-a"]

    assert lecture.by_secretary
    then = judged(supposing(found, [lecture]))
    missing = next(i for i in then.items if i.code == "C4").missing
    assert MissingKind.SECRETARY_HAS_NOT_LECTURED not in [one.kind for one in missing]


def test_nobody_could_find_fault_with_a_supposed_sitting():
    found = facts(roll=WITH_ALL)

    for supposed in supposing(found, offered(found)).records:
        assert not lacking(supposed.record), supposed.record.kind


EVERYTHING = offered(facts(roll=WITH_ALL))
HELD = (
    final(record(RecordKind.GENERAL_MEETING, date(YEAR, 3, 12), roll=WITH_ALL, absent=2)),
    final(record(RecordKind.THEME_PARTY_DAY, date(YEAR, 4, 12), roll=WITH_ALL, absent=3)),
    final(record(RecordKind.COMMITTEE_MEETING, date(YEAR, 5, 12), roll=WITH_ALL)),
    final(record(RecordKind.COMMITTEE_MEETING, date(YEAR, 6, 12), roll=WITH_ALL)),
)
SOME = st.lists(st.sampled_from(EVERYTHING), unique=True, max_size=8)
RECORDS = st.lists(st.sampled_from(HELD), unique_by=lambda final: final.record.id)


@settings(max_examples=40, deadline=None)
@given(SOME, st.sampled_from(EVERYTHING), RECORDS)
def test_the_score_never_falls_when_a_sitting_without_fault_is_added(there, more, records):
    found = facts(*records, roll=WITH_ALL)

    before = judged(supposing(found, there))
    after = judged(supposing(found, [*there, more]))

    assert after.total >= before.total
    assert after.stars >= before.stars


@settings(max_examples=25, deadline=None)
@given(st.permutations(EVERYTHING[:7]), st.permutations(HELD))
def test_the_order_of_entry_never_changes_the_result(events, records):
    there = supposing(facts(*records, roll=WITH_ALL), events)
    reference = supposing(facts(*HELD, roll=WITH_ALL), EVERYTHING[:7])

    assert judged(there).total == judged(reference).total
    assert mapped(there).to_win == mapped(reference).to_win


@settings(max_examples=25, deadline=None)
@given(SOME, RECORDS, st.dates(date(YEAR, 1, 1), date(YEAR + 1, 4, 30)))
def test_gaps_add_up_and_nothing_passes_a_hundred_on_any_day(events, records, today):
    result = judged(supposing(facts(*records, roll=WITH_ALL), events), today)
    gaps = gap_map(result, STANDARD)

    assert result.total <= 100 + STANDARD.bonus_cap
    for category, bar in zip(result.categories, gaps.categories, strict=True):
        assert bar.whole == pytest.approx(float(category.points))
        mine = [g for g in gaps.open if g.item.category == category.code]
        assert sum((g.points for g in mine), Fraction(0)) == bar.open
    if result.total + gaps.to_win < 90:
        assert result.stars < 5
