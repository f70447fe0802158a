"""The star standard's file: the hundred points that ship, and what a mistake in it is told as."""

from decimal import Decimal

import pytest
from domain_values import STANDARD, STANDARD_TEXT

from branchdesk.domain.datafile import DataFileError, Fault
from branchdesk.domain.measures import MEASURES, VETO_MEASURES
from branchdesk.domain.standard import Computed
from branchdesk.domain.standard_file import parse_standard


def broken(old, new, *, text=STANDARD_TEXT):
    assert old in text
    with pytest.raises(DataFileError) as caught:
        parse_standard(text.replace(old, new, 1))
    return caught.value


def line_with(text):
    return STANDARD_TEXT[: STANDARD_TEXT.index(text)].count("\n") + 1


def test_the_shipped_standard_has_a_hundred_points():
    assert sum(item.points for item in STANDARD.items) == 100


@pytest.mark.parametrize(
    ("category", "points"),
    [("A", 14), ("B", 12), ("C", 34), ("D", 15), ("E", 15), ("F", 5), ("G", 5)],
)
def test_each_category_has_the_points_of_the_domain_page(category, points):
    assert sum(i.points for i in STANDARD.items if i.category == category) == points


@pytest.mark.parametrize(
    ("code", "points", "compute"),
    [
        ("A1", 4, Computed.AUTO),
        ("B5", 1, Computed.MANUAL),
        ("C2", 6, Computed.AUTO),
        ("C6", 4, Computed.SEMI),
        ("D4", 2, Computed.SEMI),
        ("E5", 2, Computed.SEMI),
        ("G3", 1, Computed.MANUAL),
    ],
)
def test_items_have_the_points_and_the_way_of_the_domain_page(code, points, compute):
    item = STANDARD.item(code)

    assert (item.points, item.compute) == (points, compute)


def test_thresholds_gate_vetoes_and_cap_are_those_of_the_domain_page():
    assert STANDARD.thresholds == ((5, 90), (4, 80), (3, 70), (2, 60), (1, 0))
    assert STANDARD.five_star_gate == ("E5",)
    assert STANDARD.gate_without_overrides
    assert [veto.code for veto in STANDARD.vetoes] == [f"V{n}" for n in range(1, 11)]
    assert STANDARD.bonus_cap == 5
    assert STANDARD.quotas == ((5, Decimal("0.30")),)


def test_every_measure_is_used_by_the_shipped_standard():
    assert {item.measure for item in STANDARD.items if item.measure} == set(MEASURES)
    assert {veto.measure for veto in STANDARD.vetoes if veto.measure} == set(VETO_MEASURES)


def test_every_parameter_of_every_measure_stands_in_the_file():
    used = {key for item in STANDARD.items for key in item.parameters}

    assert used == {key for measure in MEASURES.values() for key in measure.parameters}


def test_there_are_lines_of_bonus_and_of_penalty():
    assert any(rule.points > 0 for rule in STANDARD.adjustments)
    assert any(rule.points < 0 for rule in STANDARD.adjustments)


def test_points_that_do_not_add_up_in_a_category_are_refused():
    error = broken('title = "“第一议题”落实"\npoints = 4', 'title = "“第一议题”落实"\npoints = 5')

    assert (error.key, error.fault) == ("categories.0.points", Fault.DOES_NOT_ADD_UP)
    assert error.values == ("14", "15")
    assert error.line == line_with("points = 14")


def test_categories_that_do_not_add_up_to_the_total_are_refused():
    error = broken("total = 100", "total = 110")

    assert (error.key, error.line) == ("total", line_with("total = 100"))
    assert (error.fault, error.values) == (Fault.DOES_NOT_ADD_UP, ("110", "100"))


@pytest.mark.parametrize(
    ("old", "new", "key", "fault"),
    [
        ('measure = "first_topic"', 'measure = "magic"', "items.0.measure", Fault.NOT_ALLOWED),
        ('measure = "no_review"', 'measure = "magic"', "vetoes.5.measure", Fault.NOT_ALLOWED),
        ("full_from_percent", "full_form_percent", "items.0.parameters.full_form_percent",
         Fault.UNKNOWN_KEY),
        ('compute = "auto"', 'compute = "guess"', "items.0.compute", Fault.NOT_ALLOWED),
        ('category = "A"', 'category = "Z"', "items.0.category", Fault.NOT_ALLOWED),
        ('code = "A2"', 'code = "A1"', "items.1.code", Fault.DUPLICATE),
        ('code = "V2"', 'code = "V1"', "vetoes.1.code", Fault.DUPLICATE),
        ("stars = 4\npoints = 80", "stars = 4\npoints = 95", "thresholds.1", Fault.NOT_ALLOWED),
        ('five_star_gate = ["E5"]', 'five_star_gate = ["E9"]', "five_star_gate",
         Fault.NOT_ALLOWED),
        ('five_star_gate = ["E5"]', "five_star_gate = [5]", "five_star_gate", Fault.WRONG_TYPE),
        ("bonus_cap = 5", "bonus_cap = -5", "bonus_cap", Fault.NOT_ALLOWED),
        ("bonus_cap = 5", 'bonus_cap = "NaN"', "bonus_cap", Fault.NOT_ALLOWED),
        ("bonus_cap = 5", 'bonus_cap = "five"', "bonus_cap", Fault.WRONG_TYPE),
        ('rule = "4分', 'rules = "4分', "items.0.rule", Fault.MISSING_KEY),
        ('"6-9"', '"9-6"', "items.4.parameters.half_year_months", Fault.NOT_ALLOWED),
        ('"6-9"', '"summer"', "items.4.parameters.half_year_months", Fault.NOT_ALLOWED),
        ('from_percent = "95"', 'from_percent = "-1"', "items.0.parameters.full_from_percent",
         Fault.NOT_ALLOWED),
        ('from_percent = "95"', 'from_percent = "all"', "items.0.parameters.full_from_percent",
         Fault.WRONG_TYPE),
        ('subject = "general_meeting"', 'subject = "picnic"', "items.10.parameters.subject",
         Fault.NOT_ALLOWED),
        ("publicity_days = 5", "publicity_dayz = 5", "publicity_dayz", Fault.UNKNOWN_KEY),
    ],
)  # fmt: skip
def test_a_mistake_is_named_with_its_key(old, new, key, fault):
    error = broken(old, new)

    assert (error.key, error.fault) == (key, fault)
    assert error.line > 0


def test_points_may_be_written_as_numbers_or_as_text():
    same = STANDARD_TEXT.replace("points = 14", 'points = "14.0"').replace(
        'points = "0.5"', "points = 0.5"
    )

    assert parse_standard(same) == STANDARD


def test_parameters_of_an_item_without_a_measure_are_refused():
    error = broken(
        'evidence = "培训记录"\ncompute = "auto"',
        'evidence = "培训记录"\ncompute = "auto"\nparameters = { points_each = "1" }',
    )

    assert error.key == "items.8.parameters.points_each"
