"""Who is elected: the vectors of the regulation, and whatever ballots come."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from branchdesk.domain.elections import least_candidates, outcome
from branchdesk.domain.records import Candidate


def counted(votes, *, seats, due, present, ballots=None):
    issued, returned, valid = ballots or (present,) * 3
    return outcome(
        [Candidate(name, count) for name, count in votes.items()],
        issued=issued,
        returned=returned,
        valid=valid,
        seats=seats,
        voters_due=due,
        voters_present=present,
    )


@pytest.mark.parametrize(("due", "quorum"), [(10, 8), (50, 40), (9, 8), (7, 6), (5, 4)])
def test_four_fifths_of_the_voters_due_must_be_present(due, quorum):
    enough = counted({"甲": quorum}, seats=1, due=due, present=quorum)
    short = counted({"甲": quorum - 1}, seats=1, due=due, present=quorum - 1)

    assert enough.quorum == quorum
    assert enough.elected == ("甲",)
    assert not short.quorum_met
    assert short.elected == ()


@pytest.mark.parametrize(("present", "needed"), [(9, 5), (8, 5), (10, 6)])
def test_more_than_half_of_those_present_elects(present, needed):
    enough = counted({"甲": needed}, seats=1, due=10, present=present)
    short = counted({"甲": needed - 1}, seats=1, due=10, present=present)

    assert enough.needed == needed
    assert enough.elected == ("甲",)
    assert short.elected == ()
    assert short.seats_open == 1


def test_of_more_winners_than_seats_those_with_the_most_votes_are_elected():
    found = counted({"甲": 7, "乙": 9, "丙": 8}, seats=2, due=10, present=10)

    assert found.elected == ("乙", "丙")
    assert found.tied == ()


def test_a_tie_for_the_last_seat_elects_none_of_the_tied():
    found = counted({"甲": 9, "乙": 7, "丙": 7}, seats=2, due=10, present=10)

    assert found.elected == ("甲",)
    assert found.tied == ("乙", "丙")
    assert found.seats_open == 1


@pytest.mark.parametrize(
    "ballots", [(10, 11, 11), (10, 9, 10), (11, 10, 10)], ids=["returned", "valid", "issued"]
)
def test_ballots_that_cannot_be_make_the_election_void(ballots):
    found = counted({"甲": 9}, seats=1, due=10, present=10, ballots=ballots)

    assert not found.ballots_valid
    assert not found.valid
    assert found.elected == ()


@pytest.mark.parametrize(("seats", "least"), [(1, 2), (3, 4), (5, 6), (6, 8), (10, 12), (0, 0)])
def test_a_fifth_more_candidates_than_seats_rounded_up(seats, least):
    assert least_candidates(seats, 20) == least


@st.composite
def elections(draw):
    due = draw(st.integers(1, 60))
    present = draw(st.integers(0, due))
    names = draw(st.integers(1, 9))
    votes = {f"候选人{n}": draw(st.integers(0, present)) for n in range(names)}
    return votes, draw(st.integers(1, 7)), due, present


@given(elections())
def test_never_are_more_elected_than_there_are_seats_and_nobody_by_half(election):
    votes, seats, due, present = election

    found = counted(votes, seats=seats, due=due, present=present)

    assert len(found.elected) <= seats
    assert found.seats_open == seats - len(found.elected)
    assert all(2 * votes[name] > present for name in (*found.elected, *found.tied))
    if 5 * present < 4 * due:
        assert found.elected == found.tied == ()


@given(elections())
def test_whoever_is_left_out_has_no_more_votes_than_anybody_elected(election):
    votes, seats, due, present = election

    found = counted(votes, seats=seats, due=due, present=present)

    fewest = min((votes[name] for name in found.elected), default=None)
    others = [name for name in votes if name not in found.elected]
    if fewest is not None:
        assert all(votes[name] <= fewest for name in others if 2 * votes[name] > present)
    assert not set(found.tied) & set(found.elected)
    assert len({votes[name] for name in found.tied}) <= 1
    assert not found.tied or len(found.tied) + len(found.elected) > seats


@given(st.integers(1, 40), st.integers(2, 5))
def test_a_tie_at_the_border_elects_none_of_the_tied(half, tied):
    present = 2 * half
    votes = {f"候选人{n}": half + 1 for n in range(tied)}

    found = counted(votes, seats=1, due=present, present=present)

    assert found.elected == ()
    assert set(found.tied) == set(votes)


@given(st.integers(1, 40))
def test_exactly_half_of_those_present_fails(half):
    assert counted({"甲": half}, seats=1, due=2 * half, present=2 * half).elected == ()
