"""D2, 党费 month by month and published; D6 without points waits for a hand."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from domain_values import PROFILE, STANDARD, YEAR, facts, roll_of
from ledger_values import entry

from branchdesk.domain import stars
from branchdesk.domain.roll import Roll
from branchdesk.domain.standard import ManualScore, MissingKind, StarSheet

TWO = Roll(roll_of(9).members[7:9])
FIRST, SECOND = (member.name for member in TWO.members)


def scored(code, *entries, today=date(YEAR, 4, 30), **known):
    found = facts(roll=TWO, entries=tuple(entries), **known)
    result = stars.score(found, STANDARD, PROFILE, today)
    return next(line for line in result.items if line.code == code)


def paid(who, month, day, **changes):
    return entry(
        "dues",
        day,
        roll=TWO,
        name=f"{who}-{month}",
        **{"person": who, "month": f"{YEAR}-{month:02}", "due_amount": "20", "amount": "20"}
        | changes,
    )


def first_quarter(who):
    return [paid(who, month, f"{YEAR}-{month:02}-15") for month in (1, 2, 3)]


PUBLISHED = entry("dues_published", f"{YEAR}-04-20", period="一季度")


def test_without_a_line_in_the_ledger_d2_waits_for_a_hand():
    found = scored("D2")

    assert (found.score, found.takes_hand) == (0, True)
    assert [one.kind for one in found.missing] == [MissingKind.ENTER_BY_HAND]


def test_all_months_paid_in_time_and_published_give_full_points():
    found = scored("D2", *first_quarter(FIRST), *first_quarter(SECOND), PUBLISHED)

    assert (found.score, found.missing) == (3, ())


def test_the_share_of_member_months_counts_and_who_is_behind_is_named():
    late = paid(SECOND, 1, f"{YEAR}-03-20")
    short = paid(SECOND, 2, f"{YEAR}-02-15", amount="10")

    found = scored("D2", *first_quarter(FIRST), late, short, paid(SECOND, 3, f"{YEAR}-03-15"))

    assert found.score == pytest.approx(Decimal(2) * 4 / 6)
    assert [(one.kind, one.values) for one in found.missing] == [
        (MissingKind.DUES_UNPAID, (f"{SECOND} 2个月",)),
        (MissingKind.NO_ENTRY, ("党费公布",)),
    ]


def test_a_waived_month_is_settled_and_the_running_month_is_not_held_against_anybody():
    waived = paid(SECOND, 1, f"{YEAR}-01-15", amount="0", waiver="经批准减免")
    rest = [paid(SECOND, month, f"{YEAR}-{month:02}-15") for month in (2, 3)]

    found = scored("D2", *first_quarter(FIRST), waived, *rest, PUBLISHED)

    assert found.score == 3


def test_a_score_by_hand_still_counts_for_d2():
    sheet = StarSheet(YEAR, scores=(ManualScore("D2", Decimal(2), "纸质台账"),))

    assert scored("D2", *first_quarter(FIRST), sheet=sheet).score == 2


def test_without_points_d6_is_scored_by_hand_as_ever():
    sheet = StarSheet(YEAR, scores=(ManualScore("D6", Decimal("0.5"), "公示1次"),))

    found = scored("D6", sheet=sheet)

    assert (found.score, found.by_hand) == (Decimal("0.5"), True)


def test_a_standard_that_says_nothing_of_measures_stays_by_hand():
    items = tuple(
        replace(one, measure="", parameters={}) if one.code == "D2" else one
        for one in STANDARD.items
    )
    found = facts(roll=TWO, entries=tuple(first_quarter(FIRST)))

    result = stars.score(found, replace(STANDARD, items=items), PROFILE, date(YEAR, 4, 30))

    assert next(one for one in result.items if one.code == "D2").takes_hand
