"""The total and the stars: exact, never rounded up, redistributed, proved by records."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from domain_values import (
    FIRST_TOPIC,
    PROFILE,
    STANDARD,
    YEAR,
    facts,
    final,
    item,
    record,
    roll_of,
    vote,
    whole_year,
)
from hypothesis import given
from hypothesis import strategies as st

from branchdesk.domain import stars
from branchdesk.domain.standard import (
    Computed,
    ManualScore,
    MissingKind,
    Standard,
    StandardItem,
    StarSheet,
)

MID_YEAR = date(YEAR, 7, 1)
AFTER = date(YEAR + 1, 4, 1)


def judged(found, *, today=AFTER, standard=STANDARD):
    return stars.score(found, standard, PROFILE, today)


def of(result, code):
    return next(line for line in result.items if line.code == code)


def by_hand(**points):
    return StarSheet(
        YEAR, tuple(ManualScore(code, Decimal(p), "经核实") for code, p in points.items())
    )


def plain_standard(*points, thresholds=STANDARD.thresholds):
    """Return a standard scored by hand alone: one item of so many points in each category."""
    items = tuple(
        StandardItem(f"X{n}", f"K{n}", "项目", Decimal(p), "规则", "依据", Computed.MANUAL)
        for n, p in enumerate(points)
    )
    return replace(
        STANDARD,
        categories=tuple((i.category, "类别") for i in items),
        items=items,
        vetoes=(),
        thresholds=thresholds,
        five_star_gate=(),
    )


def scored(total, *, standard=None):
    """Return the result of a year that has exactly this total by hand."""
    sheet = by_hand(X0=str(total))
    return judged(facts(sheet=sheet), standard=standard or plain_standard(100))


@pytest.mark.parametrize(
    ("total", "count"),
    [
        ("90", 5),
        ("89.999999999999999999", 4),
        ("89.995", 4),
        ("80", 4),
        ("79.9999", 3),
        ("70", 3),
        ("69.999", 2),
        ("60", 2),
        ("59.99", 1),
        ("0", 1),
        ("100", 5),
    ],
)
def test_stars_are_given_by_the_unrounded_total(total, count):
    assert scored(total).stars == count


def test_what_is_shown_is_cut_and_never_rounded_up():
    assert stars.display(Decimal("89.999")) == "89.99"
    assert stars.display(Decimal("90")) == "90.00"
    assert stars.display(Decimal(0)) == "0.00"


@given(st.fractions(min_value=0, max_value=100))
def test_a_total_is_never_more_as_a_decimal_than_it_is(exact):
    shown = stars.as_decimal(exact)

    assert Fraction(shown) <= exact
    assert exact - Fraction(shown) < Fraction(1, 10**20)
    assert "E" not in str(stars.as_decimal(Fraction(round(exact))))


@given(total=st.decimals(min_value=0, max_value=100, places=6))
def test_stars_never_round_up(total):
    result = scored(total)

    least = dict(STANDARD.thresholds)[result.stars]
    assert result.total >= least
    assert result.next_threshold is None or result.total < result.next_threshold


def test_a_sum_just_below_ninety_is_four_stars():
    standard = plain_standard("33", "33", "34")
    sheet = by_hand(X0="33", X1="33", X2="23.9999999999")

    assert judged(facts(sheet=sheet), standard=standard).stars == 4


def test_thirds_that_make_exactly_ninety_are_five_stars():
    # One of four points does not apply: the other three are worth a third more each, 4 together.
    standard = plain_standard("1", "1", "1", "1", "96")
    items = tuple(replace(line, category="K") for line in standard.items[:4])
    standard = replace(standard, items=(*items, standard.items[4]))
    thirds = (
        ManualScore("X0", Decimal(0), "不适用", not_applicable=True),
        *(ManualScore(code, Decimal(1), "经核实") for code in ("X1", "X2", "X3")),
        ManualScore("X4", Decimal(86), "经核实"),
    )

    result = judged(facts(sheet=StarSheet(YEAR, thirds)), standard=standard)

    assert (result.total, result.stars) == (90, 5)


def test_points_of_group_meetings_go_to_the_other_items_where_there_are_no_groups():
    roll = roll_of(9)

    result = judged(facts(*whole_year(roll=roll), roll=roll))

    category = next(c for c in result.categories if c.code == "C")
    parts = [of(result, f"C{n}") for n in range(1, 9)]
    assert of(result, "C3").applicable is False
    # C1, C2, C4 and C5 are full: 22 of 31 points, of a category that stays worth 34.
    assert category.score == stars.as_decimal(Fraction(22 * 34, 31))
    assert sum(Fraction(p.available) for p in parts) <= 34
    assert 34 - sum(Fraction(p.available) for p in parts) < Fraction(1, 10**20)


codes = [entry.code for entry in STANDARD.items]


@given(st.sets(st.sampled_from(codes), max_size=len(codes) - 1))
def test_redistribution_keeps_the_hundred_and_the_order_within_a_category(gone):
    available = stars.redistributed(STANDARD, gone)

    assert sum(available.values()) == 100
    assert all(available[code] == 0 for code in gone)
    kept = [entry for entry in STANDARD.items if entry.code not in gone]
    for one in kept:
        for other in kept:
            if one.category == other.category:
                same = available[one.code] * Fraction(other.points)
                assert same == available[other.code] * Fraction(one.points)


def test_points_stay_in_their_category_while_anything_in_it_applies():
    available = stars.redistributed(STANDARD, {"C2", "C3"})

    assert sum(v for code, v in available.items() if code.startswith("C")) == 34
    assert available["A1"] == 4


def test_a_category_in_which_nothing_applies_is_shared_by_the_others():
    available = stars.redistributed(STANDARD, {"F1"})

    assert sum(available.values()) == 100
    assert available["A1"] == Fraction(4 * 100, 95)


def test_if_nothing_applies_nothing_is_available():
    assert set(stars.redistributed(STANDARD, set(codes)).values()) == {0}


def test_in_the_running_year_what_can_still_be_earned_is_open():
    result = judged(facts(*[f for f in whole_year() if f.record.held_on < MID_YEAR]),
                    today=MID_YEAR)  # fmt: skip

    meetings = of(result, "C1")
    assert meetings.score == Decimal("2.5")
    [missing] = meetings.missing
    assert (missing.values, missing.open_now) == (("第3季度", "第4季度"), True)
    assert missing.by == date(YEAR, 12, 31)


def test_every_score_names_the_records_that_prove_it():
    result = judged(facts(*whole_year()))

    for code in ("A1", "C1", "C2", "C3", "C4", "C5", "D3", "G1"):
        assert of(result, code).evidence, code


@given(
    kept=st.sets(st.integers(min_value=0, max_value=43)),
    today=st.dates(min_value=date(YEAR, 1, 1), max_value=AFTER),
)
def test_no_item_has_more_than_its_points_whatever_was_held(kept, today):
    everything = whole_year()
    records = [line for place, line in enumerate(everything) if place in kept]

    result = judged(facts(*records), today=today)

    for line in result.items:
        assert 0 <= line.score <= line.available
    assert 0 <= result.total <= 100
    assert sum(c.score for c in result.categories) == pytest.approx(result.total)


@given(st.sets(st.integers(min_value=0, max_value=43)))
def test_one_meeting_more_never_lowers_its_item(kept):
    everything = whole_year()
    records = [line for place, line in enumerate(everything) if place in kept]

    some = judged(facts(*records))
    more = judged(facts(*everything))

    for code in ("C1", "C2", "C3", "C4", "C5"):
        assert of(some, code).score <= of(more, code).score


def test_a_meeting_that_lost_its_quorum_is_named():
    failed = record(absent=6, agenda=(FIRST_TOPIC, item(vote=vote(due=9, present=3))))

    line = of(judged(facts(final(failed))), "C1")

    assert MissingKind.QUORUM_FAILED in [m.kind for m in line.missing]
    assert line.score == 0


def test_a_standard_of_another_committee_is_scored_just_the_same():
    own: Standard = plain_standard("50", "30", "20")

    result = judged(facts(sheet=by_hand(X0="50", X1="30", X2="20")), standard=own)

    assert (result.total, result.stars) == (100, 5)
