"""The file of 党员积分: what ships, and what a mistake in it is told as, with its line and key."""

from decimal import Decimal

import pytest
from points_values import POINTS, POINTS_TEXT

from branchdesk.domain.basis import Source
from branchdesk.domain.datafile import DataFileError, Fault
from branchdesk.domain.points import PointsPart, PointsSource
from branchdesk.domain.points_file import parse_points


def broken(old, new):
    assert old in POINTS_TEXT
    with pytest.raises(DataFileError) as caught:
        parse_points(POINTS_TEXT.replace(old, new, 1))
    return caught.value


def line_with(text):
    return POINTS_TEXT[: POINTS_TEXT.index(text)].count("\n") + 1


def test_what_ships_is_the_table_of_the_domain_page():
    codes = [rule.code for rule in POINTS.rules]

    assert codes == [
        *(f"P0{n}" for n in range(1, 9)),
        *(f"R0{n}" for n in range(1, 9)),
        *(f"N0{n}" for n in range(1, 9)),
    ]
    assert (POINTS.most(PointsPart.BASE), POINTS.most(PointsPart.REWARD)) == (60, 40)
    assert POINTS.basis.source is Source.PROGRAM
    assert POINTS.publicity_days == 5


@pytest.mark.parametrize(
    ("code", "points", "cap"),
    [
        *(("P01", "1.5", "6"), ("P02", "0.5", "6"), ("P03", "1.5", "6"), ("P04", "1", "12")),
        *(("P05", "3", "6"), ("P06", "8", "8"), ("P07", "0.5", "6")),
        *(("R01", "2", "10"), ("R02", "2", "6"), ("R03", "2", "6"), ("R04", "3", "6")),
        ("R07", "4", "4"),
    ],
)
def test_each_rule_has_the_points_and_the_cap_of_the_domain_page(code, points, cap):
    rule = POINTS.rule(code)

    assert (rule.points, rule.cap) == (Decimal(points), Decimal(cap))


def test_without_party_groups_the_general_meeting_takes_their_points():
    assert POINTS.rule("P01").without_groups == (3, 12)
    assert POINTS.rule("P02").without_groups[1] == 0


def test_what_is_taken_off_is_that_of_the_domain_page():
    assert [POINTS.rule(f"N0{n}").points for n in (1, 2, 3, 4, 6)] == [
        *(Decimal(-3), Decimal("-0.5"), Decimal(-1), Decimal(-2), Decimal(-10)),
    ]
    assert POINTS.rule("N07").level("严重警告") == -30
    assert POINTS.rule("N08").ceiling == 59


def test_an_unknown_source_is_refused_with_its_line_and_the_known_ones():
    error = broken('source = "volunteer"', 'source = "voluntear"')

    assert (error.fault, error.key) == (Fault.NOT_ALLOWED, "rules.8.source")
    assert error.line == line_with('source = "volunteer"')
    assert PointsSource.VOLUNTEER in error.values[1]


def test_a_code_that_stands_there_twice_is_refused():
    error = broken('code = "R02"', 'code = "R01"')

    assert (error.fault, error.key) == (Fault.DUPLICATE, "rules.9.code")
    assert error.line == line_with('code = "R02"')


def test_caps_that_do_not_add_up_are_refused_where_they_are_declared():
    error = broken("cap = 12\nsource", "cap = 11\nsource")

    assert (error.fault, error.key) == (Fault.DOES_NOT_ADD_UP, "parts.0.caps")
    assert error.values == ("60", "59")
    assert error.line == line_with("caps = 60")


def test_caps_that_do_not_add_up_without_party_groups_are_refused_too():
    error = broken("points = 3, cap = 12", "points = 3, cap = 10")

    assert (error.fault, error.values) == (Fault.DOES_NOT_ADD_UP, ("60", "58"))


def test_the_base_must_be_reachable():
    assert broken("most = 60", "most = 61").fault is Fault.DOES_NOT_ADD_UP
    assert broken("caps = 56", "caps = 30").fault is Fault.DOES_NOT_ADD_UP


@pytest.mark.parametrize(
    ("old", "new", "fault", "key"),
    [
        ("points = -3\n", "points = 3\n", Fault.NOT_ALLOWED, "rules.16.points"),
        ("points = 1\ncap", "points = -1\ncap", Fault.NOT_ALLOWED, "rules.3.points"),
        ('points = "1.5"', 'points = "1.005"', Fault.NOT_ALLOWED, "rules.0.points"),
        ('cap = 10\nsource = "by_hand"', 'source = "by_hand"', Fault.MISSING_KEY, "rules.7.cap"),
        ("hours = 32", "hour = 32", Fault.MISSING_KEY, "rules.5.hours"),
        ("from_age = 70", "from_old_age = 70", Fault.UNKNOWN_KEY, "exempt.from_old_age"),
        ('kind = "party_lecture"', 'kind = "lecture"', Fault.NOT_ALLOWED, "rules.2.kind"),
        ("days = 30\n", "days = 30\ncap = 5\n", Fault.UNKNOWN_KEY, "rules.18.cap"),
        ("publicity_days = 5", "publicity_days = 0", Fault.NOT_ALLOWED, "publicity_days"),
        (
            'part = "reward"\ntitle = "奖励积分"',
            'part = "base"\ntitle = "奖励积分"',
            Fault.DOES_NOT_ADD_UP,
            "parts.1.caps",
        ),
        ("least = 2\nmost = 5", "least = 6\nmost = 5", Fault.NOT_ALLOWED, "rules.15.least"),
    ],
)
def test_a_mistake_is_told_with_its_key(old, new, fault, key):
    error = broken(old, new)

    assert (error.fault, error.key) == (fault, key)
    assert error.line > 0
