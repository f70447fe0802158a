"""Counting ballots: no order changes the outcome, two tellers agree, numbers add up, few hide."""

import random
from dataclasses import fields, replace
from datetime import date

import pytest
from domain_values import ROLL, YEAR, reviewed
from hypothesis import given
from hypothesis import strategies as st

from branchdesk.domain.ballot_count import (
    ENOUGH_TO_HIDE,
    GROUNDS,
    MARKS,
    TEAM,
    Ballot,
    BoothCount,
    PaperCount,
    Side,
    Subject,
    blank,
    differences,
    entered,
    result_of,
    subjects_of,
    tally,
)
from branchdesk.domain.ballot_judging import Booth, check_count, into_review
from branchdesk.domain.basis import Severity
from branchdesk.domain.problems import Rule
from branchdesk.domain.review import CountedBy
from branchdesk.domain.reviewing import blank_review

FIRST = date(YEAR + 1, 2, 1)
REVIEW = replace(blank_review(ROLL, YEAR, FIRST), rates_team=True)
SUBJECTS = subjects_of(REVIEW)
LINES = len(SUBJECTS)
PEOPLE = {"scrutineer": "党员01", "teller": "党员02", "second_teller": "党员03"}


@st.composite
def ballots(draw):
    """A ballot as a teller leaves it: every line marked or blank, now and then void."""
    marks = draw(st.text(MARKS + "0", min_size=LINES, max_size=LINES))
    grounds = draw(st.sets(st.tuples(st.integers(0, LINES - 1), st.sampled_from(GROUNDS))))
    return Ballot(marks, draw(st.integers(0, 9)) == 0, tuple(sorted(grounds)))


PILES = st.lists(ballots(), min_size=1, max_size=12).map(tuple)


def counted(pile, other=None, **changes):
    known = {"issued": len(pile), "returned": len(pile)} | PEOPLE | changes
    return PaperCount(YEAR, SUBJECTS, first=pile, second=pile if other is None else other, **known)


def pile_of(count, marks="1"):
    return (Ballot(marks * LINES),) * count


def hard(count, review=REVIEW):
    return [p for p in check_count(count, review) if p.severity is Severity.HARD]


def rules(count, review=REVIEW):
    return [problem.rule for problem in check_count(count, review)]


def test_the_ballot_names_the_team_and_everybody_who_is_rated_and_nobody_on_probation():
    assert SUBJECTS[0] == Subject(TEAM, "支部班子")
    assert [one.name for one in SUBJECTS[1:]] == [f"党员{n:02}" for n in range(1, 10)]


def test_nothing_in_a_count_can_hold_who_cast_a_ballot_or_when():
    names = {field.name for kind in (Ballot, PaperCount) for field in fields(kind)}

    assert not names & {"voter", "voters", "voted", "at", "on", "cast_at", "serial", "seat"}
    assert {field.name for field in fields(Ballot)} == {"marks", "void", "grounds"}


@given(PILES, st.randoms(use_true_random=False))
def test_the_order_of_the_pile_never_changes_the_outcome(pile, chance):
    mixed = list(pile)
    chance.shuffle(mixed)

    assert result_of(counted(tuple(mixed))) == result_of(counted(pile))


@given(PILES)
def test_of_every_line_votes_and_blanks_are_the_valid_ballots(pile):
    result = result_of(counted(pile))

    assert result.valid + result.void == result.returned
    for line in result.subjects:
        assert sum(line.votes) + line.blank == result.valid


@given(PILES)
def test_a_void_ballot_says_nothing(pile):
    without = tuple(ballot for ballot in pile if not ballot.void)

    assert tally(pile, SUBJECTS) == tally(without, SUBJECTS)


@given(PILES, PILES)
def test_two_entries_without_a_difference_give_one_outcome(one, two):
    count = counted(one, two)
    while found := next(differences(count), None):
        count = count.settled(found.place, count.second[found.place])

    shared = min(len(one), len(two))
    ours, theirs = (tally(pile[:shared], SUBJECTS) for pile in (count.first, count.second))
    assert ours == theirs


@given(PILES, st.data())
def test_entering_in_any_order_ends_in_the_same_pile(pile, data):
    order = data.draw(st.permutations(range(len(pile))))
    count = PaperCount(YEAR, SUBJECTS)
    for place in order:
        count = count.with_ballot(Side.FIRST, place, pile[place])

    assert count.first == pile


@given(st.integers(1, 60), st.integers(1, 60), st.integers(0, 60), st.integers(0, 60))
def test_counting_closes_only_when_the_numbers_add_up(issued, returned, first, second):
    count = counted(pile_of(first), pile_of(second), issued=issued, returned=returned)

    adds_up = returned <= issued and first == second == returned
    assert (not hard(count)) is adds_up


def test_more_ballots_than_were_issued_are_said_with_both_numbers():
    count = counted(pile_of(9), issued=8)

    [problem] = [p for p in hard(count) if p.rule is Rule.MORE_RETURNED_THAN_ISSUED]

    assert problem.values == ("9", "8")
    assert problem.field == "returned"


def test_a_teller_who_lacks_a_ballot_is_named_with_the_numbers():
    count = counted(pile_of(9), pile_of(8))

    [problem] = hard(count)

    assert (problem.rule, problem.values) == (Rule.PILE_INCOMPLETE, ("党员03", "8", "9"))


def test_a_ballot_that_is_half_entered_is_not_entered():
    half = blank(SUBJECTS).with_mark(0, "1")
    count = counted((*pile_of(8), half), returned=9, issued=9)

    assert entered(count.first) == 8
    assert Rule.PILE_INCOMPLETE in rules(count)


def test_a_difference_names_the_ballot_the_line_and_both_readings():
    second = (*pile_of(3)[:2], Ballot("1" * (LINES - 1) + "4", grounds=((LINES - 1, "N05"),)))

    [found] = differences(counted(pile_of(3), second))

    assert (found.place, found.line, found.first, found.second) == (2, LINES - 1, "1", "4N05")


def test_void_for_one_and_valid_for_the_other_is_one_difference():
    second = (*pile_of(2), Ballot("." * LINES, void=True))

    [found] = differences(counted(pile_of(3), second))

    assert (found.place, found.line, found.first, found.second) == (2, None, "valid", "void")


@pytest.mark.parametrize("field", PEOPLE)
def test_whoever_watches_or_counts_is_named(field):
    assert rules(counted(pile_of(9), **{field: " "})) == [Rule.REQUIRED]


def test_one_person_cannot_be_both_tellers():
    assert rules(counted(pile_of(9), second_teller="党员02")) == [Rule.COUNTED_BY_ONE]


def test_when_other_members_are_to_be_rated_than_were_printed_the_count_waits():
    members = (replace(REVIEW.members[0], participates=False), *REVIEW.members[1:])

    assert rules(counted(pile_of(9)), replace(REVIEW, members=members)) == [
        Rule.BALLOT_LIST_CHANGED
    ]


def test_a_closed_count_fills_the_table_and_leaves_the_rest_of_a_line_alone():
    review = replace(reviewed(), rates_team=True)
    pile = (*pile_of(4, "2"), *pile_of(3, "1"), Ballot("3" * LINES, void=True))

    after = into_review(review, counted(pile, issued=9))

    assert (after.ballots.issued, after.ballots.returned) == (9, 8)
    assert (after.ballots.valid, after.ballots.void) == (7, 1)
    assert after.ballots.counted_by is CountedBy.PAPER
    assert after.ballots.team == (3, 4, 0, 0)
    assert {line.votes for line in after.members if line.rated} == {(3, 4, 0, 0)}
    assert [line.grade for line in after.members] == [line.grade for line in review.members]
    assert [line.votes for line in after.members if not line.rated] == [(0, 0, 0, 0)]


@pytest.mark.parametrize("count", range(1, ENOUGH_TO_HIDE))
def test_fewer_than_five_ballots_are_doubtful_and_never_broken_down(count):
    few = counted(pile_of(count))

    [problem] = check_count(few, REVIEW)
    after = into_review(REVIEW, few)

    assert (problem.rule, problem.severity) == (Rule.TOO_FEW_BALLOTS, Severity.SOFT)
    assert (after.ballots.valid, after.ballots.withheld) == (count, True)
    assert not any(any(line.votes) for line in after.members)
    assert after.ballots.team == (0, 0, 0, 0)


def unshaken(_ballots):
    """Shuffle nothing: where the order is not what is looked at."""


def booth_of(voters):
    people = tuple(Subject(f"v{n}", f"选民{n}") for n in range(voters))
    return Booth(BoothCount(YEAR, SUBJECTS, people, "党员01", "党员02"))


def states_of_the_file(booth, order, shuffle):
    """Let everybody vote in this order; yield each state that is put into the file."""
    for number, place in enumerate(order):
        voter = booth.stored.voters[place].id
        booth = booth.handed_out(voter)
        booth = booth.cast(
            Ballot(format(number, f"0{LINES}d").translate(_TO_MARKS)), shuffle=shuffle
        )
        if booth.is_to_be_stored:
            booth = booth.taken_over(shuffle=shuffle)
            yield booth.stored
    yield booth.taken_over(shuffle=shuffle).stored


_TO_MARKS = str.maketrans("0123456789", "0123401234")


@given(st.integers(5, 30), st.randoms(use_true_random=False))
def test_no_state_of_the_file_differs_from_the_one_before_by_fewer_than_five(voters, chance):
    order = list(range(voters))
    chance.shuffle(order)
    before = booth_of(voters).stored
    for state in states_of_the_file(booth_of(voters), order, chance.shuffle):
        new = len(state.ballots) - len(before.ballots)
        assert new == 0 or new >= ENOUGH_TO_HIDE
        assert len(state.voted) - len(before.voted) == new
        before = state

    assert len(before.ballots) == voters


@given(st.randoms(use_true_random=False), st.integers(5, 20))
def test_who_voted_is_kept_in_the_order_of_the_register_however_they_came(chance, voters):
    order = list(range(voters))
    chance.shuffle(order)

    *_, last = states_of_the_file(booth_of(voters), order, chance.shuffle)

    assert last.voted == tuple(f"v{n}" for n in range(voters))


def test_what_is_stored_is_shaken_as_a_whole_each_time():
    chance = random.Random(7)  # noqa: S311 - a test that can be repeated
    booth = booth_of(20)
    states = list(states_of_the_file(booth, range(20), chance.shuffle))

    cast = [b.marks for b in states_of_the_file(booth, range(20), unshaken).__next__().ballots]
    assert [b.marks for b in states[0].ballots] != cast
    assert sorted(b.marks for b in states[0].ballots) == sorted(cast)
    assert states[1].ballots[: len(states[0].ballots)] != states[0].ballots


def test_lines_left_blank_in_the_booth_are_blank_ballot_lines():
    booth = booth_of(9).handed_out("v1").cast(blank(SUBJECTS).with_mark(0, "2"), shuffle=unshaken)

    assert booth.box == (Ballot("2" + "0" * (LINES - 1)),)


def test_a_booth_closes_with_what_was_cast():
    booth = booth_of(9)
    for number in range(6):
        booth = booth.handed_out(f"v{number}").cast(Ballot("1" * LINES), shuffle=unshaken)
    count = booth.taken_over(shuffle=unshaken).stored

    assert hard(count) == []
    after = into_review(REVIEW, count)
    assert (after.ballots.issued, after.ballots.valid) == (6, 6)
    assert after.ballots.counted_by is CountedBy.BOOTH
