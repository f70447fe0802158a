"""The branch sets from where on 「请再看一眼」 speaks, and may give that back to the profile."""

import pytest
from record_books import open_books

from branchdesk.domain.problems import Rejected, Rule
from branchdesk.usecases.notice_limits import (
    forget_limits,
    keep_limits,
    limits_in_force,
    own_limits,
)


@pytest.fixture
def desk(tmp_path):
    books = open_books(tmp_path / "workspace")
    yield books.desk
    books.desk.workspace.close()


def numbers(desk):
    held = limits_in_force(desk.profile.limits, work=desk.work())
    return held.likeness_percent, held.likeness_least_characters


def keep(desk, percent, characters):
    return keep_limits(percent, characters, limits=desk.profile.limits, work=desk.work())


def test_until_something_is_set_the_profile_holds_and_nothing_is_written(desk):
    keep(desk, "60", "80")

    assert numbers(desk) == (60, 80)
    assert own_limits(work=desk.work()) is None


@pytest.mark.parametrize(
    ("percent", "characters", "held"),
    [("75", "120", (75, 120)), (" 75 % ", "120字", (75, 120)), ("０", "０", (0, 0))],
)
def test_what_is_set_holds_and_every_other_limit_stays(desk, percent, characters, held):
    kept = keep(desk, percent, characters)

    assert numbers(desk) == held
    assert kept.late_entry_days == desk.profile.limits.late_entry_days
    assert desk.profile.limits.likeness_percent == 60


@pytest.mark.parametrize(
    ("percent", "characters", "problems"),
    [
        ("", "80", [("percent", Rule.REQUIRED)]),
        ("many", "80", [("percent", Rule.NOT_A_NUMBER)]),
        ("101", "80", [("percent", Rule.OUT_OF_RANGE)]),
        ("-5", "1e3", [("percent", Rule.NOT_A_NUMBER), ("least_characters", Rule.NOT_A_NUMBER)]),
        ("60", "99999999999", [("least_characters", Rule.OUT_OF_RANGE)]),
    ],
)
def test_what_is_no_such_number_is_refused_and_what_held_holds(desk, percent, characters, problems):
    keep(desk, "50", "100")

    with pytest.raises(Rejected) as refusal:
        keep(desk, percent, characters)

    assert [(one.field, one.rule) for one in refusal.value.problems] == problems
    assert numbers(desk) == (50, 100)


def test_given_back_the_profile_holds_again_and_can_be_set_anew(desk):
    keep(desk, "50", "100")
    forget_limits(now=desk.clock.now(), work=desk.work())
    given_back = numbers(desk)
    keep(desk, "40", "90")

    assert given_back == (60, 80)
    assert numbers(desk) == (40, 90)


def test_setting_them_is_taken_back_as_one_act(desk):
    keep(desk, "50", "100")

    assert desk.undo() is not None
    assert numbers(desk) == (60, 80)
