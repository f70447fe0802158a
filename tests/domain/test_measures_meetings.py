"""Measures of the star standard over what was held: A, C and E1, at their edges."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from domain_values import (
    FIRST_GROUP,
    FIRST_TOPIC,
    MATTER,
    PROFILE,
    ROLL,
    STANDARD,
    YEAR,
    facts,
    final,
    item,
    record,
    reviewed,
    vote,
)

from branchdesk.domain import stars
from branchdesk.domain.records import AgendaKind, RecordKind
from branchdesk.domain.reviewing import blank_review
from branchdesk.domain.standard import MissingKind

AFTER = date(YEAR + 1, 4, 1)
LECTURE, PARTY_DAY = RecordKind.PARTY_LECTURE, RecordKind.THEME_PARTY_DAY
COMMITTEE = RecordKind.COMMITTEE_MEETING


def scored(code, found, *, today=AFTER, profile=PROFILE):
    result = stars.score(found, STANDARD, profile, today)
    return next(line for line in result.items if line.code == code)


def points(code, found, **known):
    return scored(code, found, **known).score


def lacking(code, found, kind, **known):
    return [m for m in scored(code, found, **known).missing if m.kind is kind]


def meeting(day, *agenda, kind=COMMITTEE, **changes):
    return final(record(kind, day, agenda=agenda or (FIRST_TOPIC, MATTER), **changes))


@pytest.mark.parametrize(("bad", "score"), [(0, 4), (1, 4), (2, "3.6"), (20, 0)])
def test_a1_is_full_from_ninety_five_per_cent_and_in_proportion_below(bad, score):
    meetings = [
        meeting(date(YEAR, 1, 5) + timedelta(days=7 * n), *([MATTER] if n < bad else []))
        for n in range(20)
    ]

    assert points("A1", facts(*meetings)) == Decimal(score)
    assert len(lacking("A1", facts(*meetings), MissingKind.WITHOUT_FIRST_TOPIC)) == (bad > 0)


@pytest.mark.parametrize(("day", "score"), [((3, 31), 1), ((4, 1), 0)])
def test_a2_counts_a_plan_made_by_the_end_of_march(day, score):
    plan = meeting(date(YEAR, *day), item(AgendaKind.PLAN))

    assert points("A2", facts(plan)) == score
    assert lacking("A2", facts(plan), MissingKind.ENTER_BY_HAND)


@pytest.mark.parametrize(
    ("months", "score"), [((), 0), ((2,), "1.5"), ((2, 5), "1.5"), ((6, 7), 3), ((1, 2, 11), 3)]
)
def test_a3_counts_one_study_of_ideology_per_half_year(months, score):
    studies = [meeting(date(YEAR, month, 3), item(AgendaKind.IDEOLOGY)) for month in months]

    assert points("A3", facts(*studies)) == Decimal(score)


def test_a4_counts_two_sessions_of_warning_education_of_any_kind():
    sessions = [
        meeting(date(YEAR, 3, n), item(AgendaKind.WARNING_EDUCATION), kind=PARTY_DAY)
        for n in (1, 2, 3)
    ]

    assert points("A4", facts(*sessions[:1])) == 1
    assert lacking("A4", facts(*sessions[:1]), MissingKind.MORE_NEEDED)[0].values == ("1",)
    assert points("A4", facts(*sessions)) == 2
    assert not scored("A4", facts(*sessions)).missing


@pytest.mark.parametrize(
    ("days", "score"),
    [
        ([(YEAR, 7, 1)], 1),
        ([(YEAR, 12, 20)], 1),
        ([(YEAR, 6, 30), (YEAR, 12, 20)], 2),
        ([(YEAR, 6, 30), (YEAR, 7, 20)], 1),
        ([(YEAR, 3, 3)], 0),
        ([(YEAR, 7, 1), (YEAR + 1, 1, 8)], 2),
        ([(YEAR + 1, 7, 1)], 1),
    ],
)
def test_a5_counts_a_half_year_report_and_an_annual_summary(days, score):
    found = [
        meeting(date(*day), item(AgendaKind.SUMMARY), belongs_year=YEAR, title="总结")
        for day in days
    ]

    assert points("A5", facts(*found)) == score


def test_c4_gives_a_point_a_quarter_and_one_for_the_secretary():
    outside = {"lecturer": "外请", "lecturer_role": "outside", "outline": "提纲"}
    found = facts(*(meeting(date(YEAR, m, 6), kind=LECTURE, details=outside) for m in (2, 5)))

    assert points("C4", found) == 2
    assert lacking("C4", found, MissingKind.SECRETARY_HAS_NOT_LECTURED)
    own = meeting(date(YEAR, 8, 6), kind=LECTURE)
    assert points("C4", facts(*found.records, own)) == 4


def test_c3_is_the_average_over_the_groups():
    half = [
        meeting(date(YEAR, month, 6), kind=RecordKind.GROUP_MEETING, group=FIRST_GROUP)
        for month in range(1, 13)
    ]

    assert points("C3", facts(*half)) == Decimal("1.5")


def test_c6_counts_the_meeting_from_the_minutes_and_the_rest_by_hand():
    held = meeting(date(YEAR, 12, 3), item(AgendaKind.CRITICISM), kind=RecordKind.GENERAL_MEETING)

    assert points("C6", facts(held)) == 1
    assert scored("C6", facts(held)).evidence == (held.record.id,)
    assert points("C6", facts()) == 0
    invalid = item(AgendaKind.CRITICISM, vote=vote(due=9, present=2))
    failed = meeting(date(YEAR, 12, 3), invalid, kind=RecordKind.GENERAL_MEETING)
    assert points("C6", facts(failed)) == 0


def test_c7_gives_its_points_part_by_part():
    review = reviewed()
    told_all_but_one = replace(
        review, members=(replace(review.members[0], feedback_on=None), *review.members[1:])
    )
    without_step = replace(review, steps=review.steps[:3])
    too_many = reviewed(excellent=4)
    few = replace(
        review,
        members=tuple(
            replace(line, participates=False) if n > 7 else line
            for n, line in enumerate(review.members)
        ),
    )

    assert points("C7", facts(review=review)) == 3
    assert points("C7", facts(review=told_all_but_one)) == Decimal("2.5")
    assert points("C7", facts(review=without_step)) == Decimal("1.5")
    assert points("C7", facts(review=too_many)) == Decimal("2.5")
    assert points("C7", facts(review=few)) == Decimal(2)
    assert points("C7", facts()) == 0
    assert points("C7", facts(review=blank_review(ROLL, YEAR, date(YEAR, 12, 1)))) == 0


def test_c7_is_not_bought_with_a_reason_for_too_many_excellent():
    explained = replace(reviewed(excellent=4), cap_override_reason="经同意")

    assert points("C7", facts(review=explained)) == Decimal("2.5")


def test_e1_counts_four_theme_days_joined_with_the_organs_own_work():
    joined = [
        meeting(date(YEAR, m, 3), kind=PARTY_DAY, details={"integration_kind": "deputy_inspection"})
        for m in range(1, 6)
    ]
    plain = meeting(date(YEAR, 6, 3), kind=PARTY_DAY, details={"integration_kind": ""})

    assert points("E1", facts(*joined[:2], plain)) == 2
    assert points("E1", facts(*joined)) == 4


def test_a_closed_review_is_read_as_it_was_closed():
    closed = replace(reviewed(), finalised_at=datetime(YEAR + 1, 3, 1, tzinfo=UTC))

    assert points("C7", facts(review=closed)) == 3
