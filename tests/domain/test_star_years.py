"""The chart of stars knows a year from before the books by what it was rated, once it was."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from packet.sample_year import stars

from branchdesk.domain.star_rating import RatedItem, RatingTerms, StarRating, StarStage
from branchdesk.domain.star_rating import star_rating_id as id_of
from branchdesk.domain.star_years import rated_years

LATEST = stars(())


def rating(year, stage=StarStage.DECIDED):
    items = (
        RatedItem("A1", "A", "第一议题", Decimal(40), Decimal(38), checked=Decimal(36)),
        RatedItem("C1", "C", "党员大会", Decimal(50), Decimal(50), checked=Decimal(50)),
        RatedItem("C2", "C", "党小组会", Decimal(10), Decimal(9), applicable=False),
    )
    thresholds = ((3, Decimal(70)), (4, Decimal(80)))
    return StarRating(
        id_of(year),
        year,
        stage=stage,
        terms=RatingTerms("旧标准", 1, thresholds, bonus_cap=Decimal(5)),
        items=items,
        bonus=Decimal(1),
        total=Decimal(89),
        stars=4,
        awarded=3,
        decided_on=date(year + 1, 2, 1),
    )


def test_the_committees_points_and_the_stars_it_decided_stand_for_the_year():
    [found] = rated_years([rating(2025)], [2025], LATEST)

    assert (found.total, found.stars) == (Decimal(87), 3)
    assert [(one.code, one.title, one.points, one.score) for one in found.categories] == [
        ("A", "政治建设与责任", Decimal(40), Decimal(36)),
        ("C", "组织生活", Decimal(50), Decimal(50)),
    ]


def test_until_the_committee_has_checked_the_branchs_own_points_stand():
    [found] = rated_years([rating(2025, StarStage.DECLARED)], [2025], LATEST)

    assert (found.total, found.stars) == (Decimal(89), 4)
    assert found.categories[0].score == Decimal(38)


def test_stars_that_were_taken_away_are_gone():
    [found] = rated_years([replace(rating(2025), revoked_on=date(2026, 5, 1))], [2025], LATEST)

    assert found.stars == 0


def test_a_draft_and_a_year_that_nobody_asked_for_say_nothing():
    ratings = [rating(2023), rating(2025, StarStage.DRAFT), rating(2024), rating(2022)]

    assert [one.year for one in rated_years(ratings, [2025, 2024, 2023], LATEST)] == [2024, 2023]
