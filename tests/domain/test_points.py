"""A member's points: caps, what is taken off, reversals; in whatever order entries come."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from domain_values import PROFILE, YEAR, facts, member, roll_of
from hypothesis import given
from hypothesis import strategies as st
from points_values import POINTS, SWITCHED_ON, an_item, book, by_hand, reversal

from branchdesk.domain.dates import FuzzyDate
from branchdesk.domain.ids import MemberId
from branchdesk.domain.people import Category, MemberStatus
from branchdesk.domain.points import PointsException, PointsItem
from branchdesk.domain.points_notes import note_of
from branchdesk.domain.points_scoring import Exempt, account, board, fallen, left_out
from branchdesk.domain.roll import Roll

WHO = member("党员01")
TODAY = date(YEAR, 11, 20)
CODES = [rule.code for rule in POINTS.rules]


def total(*items, groups=True):
    return account(WHO, items, POINTS, groups=groups)


@st.composite
def accounts(draw):
    """Draw an account: entries of every rule, some about the same matter, some reversed."""
    items: list[PointsItem] = []
    for number in range(draw(st.integers(0, 25))):
        rule = draw(st.sampled_from(POINTS.rules))
        levels = [one.points for one in rule.choices] or [rule.points or rule.most or Decimal(0)]
        items.append(
            an_item(
                "党员01",
                rule.code,
                str(draw(st.sampled_from(levels))),
                key=f"k{number}",
                on=draw(st.dates(date(YEAR, 1, 1), date(YEAR, 12, 31))),
                matter=draw(st.sampled_from(["", "甲", "乙"])),
            )
        )
    for number in range(draw(st.integers(0, 6))) if items else ():
        target = draw(st.sampled_from(items))
        items.append(replace(target, key=f"r{number}", points=-target.points, reverses=target.key))
    return items


@given(accounts(), st.randoms(use_true_random=False), st.booleans())
def test_the_order_of_entry_never_changes_any_total(items, random, groups):
    shuffled = items[:]
    random.shuffle(shuffled)

    assert total(*shuffled, groups=groups) == total(*items, groups=groups)


@given(accounts(), st.booleans())
def test_no_total_leaves_its_bounds(items, groups):
    found = total(*items, groups=groups)

    assert 0 <= found.base <= 60
    assert 0 <= found.reward <= 40
    assert found.penalty >= 0
    assert 0 <= found.total <= 100
    if any(one.rule.code == "N08" for one in found.rules):
        assert found.total <= 59
    for one in found.rules:
        cap = one.rule.without_groups[1] if one.rule.without_groups and not groups else one.rule.cap
        assert cap is None or one.counted <= cap


@given(accounts(), st.sampled_from(CODES), st.decimals(-30, 10, places=1))
def test_a_reversal_restores_exactly(items, code, points):
    before = total(*items)
    new = an_item("党员01", code, str(points), key="new", matter="甲")
    against = replace(new, key="against", reverses="new", points=-points)

    after = total(*items, new, against)

    assert (after.base, after.reward, after.penalty, after.ceiling, after.total) == (
        *(before.base, before.reward, before.penalty, before.ceiling, before.total),
    )
    assert [one.counted for one in after.rules] == [one.counted for one in before.rules]


@given(accounts())
def test_reversing_a_reversal_brings_back_what_it_took(items):
    new = an_item("党员01", "R04", "3", key="new")
    against = replace(new, key="against", reverses="new")
    again = replace(new, key="again", reverses="against")

    assert total(*items, new, against, again).total == total(*items, new).total
    assert fallen((new, against, again)) == {"against"}


@given(accounts())
def test_what_is_told_twice_counts_once(items):
    assert total(*items, *items) == total(*items)


def test_entries_that_reverse_each_other_do_not_hang_the_page():
    one = an_item("党员01", "R04", "3", key="a", reverses="b")
    other = an_item("党员01", "R04", "3", key="b", reverses="a")

    assert total(one, other).total == 0


def test_each_rule_is_capped_then_each_part():
    lots = [an_item("党员01", "P04", "1", key=f"p{n}") for n in range(15)]
    rewards = [
        an_item("党员01", code, points, key=f"{code}{n}")
        for code, points in (("R01", "2"), ("R02", "2"), ("R05", "5"), ("R06", "10"), ("R04", "3"))
        for n in range(8)
    ]

    found = total(*lots, *rewards)

    assert [(one.rule.code, one.counted, one.capped) for one in found.rules] == [
        ("P04", 12, True),
        ("R01", 10, True),
        ("R02", 6, True),
        ("R04", 6, True),
        ("R05", 8, True),
        ("R06", 10, True),
    ]
    assert (found.base, found.reward, found.total) == (12, 40, 52)


def test_of_one_matter_only_the_highest_award_counts():
    found = total(
        an_item("党员01", "R06", "3", key="a", matter="先进个人"),
        an_item("党员01", "R06", "5", key="b", matter="先进个人"),
        an_item("党员01", "R06", "3", key="c", matter="另一项"),
    )

    assert found.reward == 8


def test_the_total_never_falls_below_nothing():
    found = total(an_item("党员01", "P04", "1", key="a"), an_item("党员01", "N07", "-30", key="b"))

    assert (found.penalty, found.total) == (30, 0)


def test_after_probation_within_the_party_no_total_is_above_59():
    points = [an_item("党员01", "R06", "10", key="r", matter="x")]
    points += [an_item("党员01", "P01", "6", key="p1"), an_item("党员01", "P04", "12", key="p4")]
    points += [an_item("党员01", code, "10", key=code) for code in ("P06", "P08", "R01", "R05")]
    points += [an_item("党员01", code, "6", key=code) for code in ("P02", "P03", "P05", "P07")]

    without = total(*points)
    found = total(*points, an_item("党员01", "N08", "0", key="n8"))

    assert without.total == 88
    assert (found.total, found.ceiling) == (59, 59)
    assert note_of(found).endswith("撤销党内职务、留党察看；全年不高于59分")


def test_the_board_stands_in_the_order_of_the_register_never_by_points():
    roll = roll_of(3)
    first, second, third = (m.name for m in roll.members)
    entries = [by_hand(third, "R06", "10", name="a"), by_hand(second, "R06", "3", name="b")]

    found = board(facts(roll=roll, points=book(*entries)), POINTS, PROFILE, TODAY)

    assert [line.member.name for line in found.lines] == [first, second, third]
    assert [line.reward for line in found.lines] == [4, 3, 10]


def rewards_by_quarter(*entries):
    year = facts(roll=Roll((WHO,)), points=book(*entries))
    return [
        board(year, POINTS, PROFILE, TODAY, quarter=quarter).lines[0].reward
        for quarter in (1, 2, 3)
    ]


def test_a_later_entry_is_not_in_an_earlier_quarter():
    first = by_hand("党员01", "R08", "3", name="a", day=f"{YEAR}-02-10")
    second = by_hand("党员01", "R08", "2", name="b", day=f"{YEAR}-05-10")

    assert rewards_by_quarter(first, second) == [3, 5, 5]


def test_a_reversal_puts_every_quarter_right_that_is_published_again():
    first = by_hand("党员01", "R08", "3", name="a", day=f"{YEAR}-02-10")
    second = by_hand("党员01", "R08", "2", name="b", day=f"{YEAR}-05-10")
    against = reversal("a", member="党员01", code="R08", day=f"{YEAR}-08-10")

    assert rewards_by_quarter(first, second, against) == [0, 2, 2]


# Who is left out


@pytest.mark.parametrize(
    ("known", "why"),
    [
        ({"category": Category.RETIRED}, Exempt.RETIRED),
        ({"born": FuzzyDate(YEAR - 70, 11, 20)}, Exempt.AGE),
        ({"exempt_from_hours": True}, Exempt.LONG_SICK),
        ({"born": FuzzyDate(YEAR - 70, 11, 21)}, None),
        ({}, None),
    ],
)
def test_the_register_says_who_is_left_out(known, why):
    found = left_out(member("张三", **known), POINTS, SWITCHED_ON, TODAY)

    assert (found.why if found else None) is why


def test_what_was_written_down_for_the_year_goes_before_the_register():
    away = PointsException(MemberId("党员01"), "党员01", counted=False, reason="长期在外流动")
    stays = PointsException(MemberId("老张"), "老张", counted=True, reason="本人申请参加")
    year = replace(SWITCHED_ON, exceptions=(away, stays))

    assert left_out(WHO, POINTS, year, TODAY).reason == "长期在外流动"
    assert left_out(member("老张", category=Category.RETIRED), POINTS, year, TODAY) is None


def test_guests_of_the_branch_have_no_account():
    roll = Roll((WHO, member("客人", status=MemberStatus.HOSTED)))

    found = board(facts(roll=roll, points=book()), POINTS, PROFILE, TODAY)

    assert [line.member.name for line in found.lines] == ["党员01"]


def test_points_are_exact_hundredths():
    assert total(
        *(an_item("党员01", "P06", "0.07", key=f"k{n}") for n in range(3))
    ).total == Decimal("0.21")
