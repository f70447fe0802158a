"""公民身份号码. Every number here is made up; valid ones use an area code that was never given."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from branchdesk.domain import idnumber

SEVENTEEN = "00000019850712001"


def complete(first_seventeen=SEVENTEEN):
    return first_seventeen + idnumber.check_digit(first_seventeen)


def test_a_number_with_its_check_digit_is_valid():
    assert idnumber.is_valid(complete())


def test_the_check_digit_of_the_standards_own_example():
    assert idnumber.check_digit("11010519491231002") == "X"


@pytest.mark.parametrize("wrong", ["", "1", complete()[:17], complete() + "0", "abc", "１" * 18])
def test_a_number_of_the_wrong_form_is_not_valid(wrong):
    assert not idnumber.is_valid(wrong)


def test_a_birthday_that_no_calendar_has_is_not_valid():
    impossible = complete("00000019850230001")

    assert idnumber.birthday(impossible) is None
    assert not idnumber.is_valid(impossible)


@given(st.integers(min_value=0, max_value=16), st.integers(min_value=1, max_value=9))
def test_one_wrong_digit_is_always_noticed(place, step):
    number = complete()
    wrong = str((int(number[place]) + step) % 10)

    assert not idnumber.is_valid(number[:place] + wrong + number[place + 1 :])


@given(st.integers(min_value=0, max_value=15))
def test_two_neighbouring_digits_swapped_are_noticed(place):
    number = complete("10345619850712246")
    swapped = number[:place] + number[place + 1] + number[place] + number[place + 2 :]

    assert swapped == number or not idnumber.is_valid(swapped)


def test_blanks_full_width_digits_and_small_x_are_normalised():
    assert idnumber.normalised(" 1101 0519 4912 3100 2x ") == "11010519491231002X"
    assert idnumber.normalised("１１０105194912310 02ｘ") == "11010519491231002X"


def test_birthday_and_sex_are_read_from_the_number():
    number = complete()

    assert idnumber.birthday(number).isoformat() == "1985-07-12"
    assert not idnumber.is_female(number)
    assert idnumber.is_female(complete("00000019850712002"))


def test_outside_the_branch_the_middle_is_hidden():
    assert idnumber.masked(complete()) == "000000********001" + complete()[17]
    assert idnumber.masked("1234") == "****"
