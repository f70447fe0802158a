"""Quorum and majority: the vectors of the domain page, and what holds for every number."""

from dataclasses import replace

import pytest
from domain_values import vote
from hypothesis import given
from hypothesis import strategies as st

from branchdesk.domain.profile_file import FORMULAS
from branchdesk.domain.records import AgendaKind, Candidate, RecordKind, VoteKind
from branchdesk.domain.voting import decide, kind_for, majority, quorum

KINDS = st.sampled_from(VoteKind)
DUE_KINDS = st.sampled_from([VoteKind.GENERAL, VoteKind.RECRUITMENT, VoteKind.COMMITTEE])
SIZES = st.integers(min_value=1, max_value=200)


def test_nine_voters_meet_with_five_and_pass_with_five():
    assert quorum(VoteKind.GENERAL, 9) == 5
    assert majority(VoteKind.GENERAL, due=9, present=5) == 5


def test_ten_voters_meet_with_five_and_pass_with_six():
    assert quorum(VoteKind.GENERAL, 10) == 5
    assert majority(VoteKind.GENERAL, due=10, present=9) == 6


def test_ten_voters_admit_a_member_with_six_present_and_six_in_favour_or_in_writing():
    assert quorum(VoteKind.RECRUITMENT, 10) == 6
    assert decide(vote(VoteKind.RECRUITMENT, due=10, present=6, yes=6)).passed
    assert decide(vote(VoteKind.RECRUITMENT, due=10, present=6, yes=5, written_in_favour=1)).passed
    assert not decide(vote(VoteKind.RECRUITMENT, due=10, present=6, yes=5)).passed


@pytest.mark.parametrize(("due", "needed"), [(9, 8), (10, 8), (50, 40), (5, 4), (1, 1)])
def test_an_election_needs_four_fifths_of_those_due(due, needed):
    assert quorum(VoteKind.ELECTION, due) == needed


@pytest.mark.parametrize("present", [8, 9])
def test_with_eight_or_nine_present_five_votes_elect(present):
    assert majority(VoteKind.ELECTION, due=10, present=present) == 5


def test_half_of_those_present_does_not_elect():
    counted = vote(VoteKind.ELECTION, due=10, present=8, seats=1, candidates=(Candidate("甲", 4),))

    verdict = decide(counted)

    assert verdict.quorum_met
    assert not verdict.passed
    assert verdict.elected == ()


def test_half_of_an_even_number_may_meet_but_can_pass_nothing():
    verdict = decide(vote(due=10, present=5))

    assert verdict.quorum_met
    assert not verdict.can_pass
    assert not verdict.passed


def test_written_opinions_count_only_for_admission():
    assert not decide(vote(due=10, present=5, written_in_favour=5)).passed
    assert decide(vote(VoteKind.RECRUITMENT, due=10, present=6, yes=3, written_in_favour=3)).passed


def test_written_opinions_do_not_make_a_quorum():
    counted = vote(VoteKind.RECRUITMENT, due=10, present=5, written_in_favour=5)

    assert not decide(counted).quorum_met


def test_written_opinions_help_to_see_whether_an_admission_can_still_pass():
    def can_pass(written):
        counted = vote(VoteKind.RECRUITMENT, due=20, present=11, yes=0)
        return decide(replace(counted, written_in_favour=written)).can_pass

    assert can_pass(0)
    exact = vote(VoteKind.RECRUITMENT, due=30, present=15, written_in_favour=1)
    assert decide(exact).can_pass
    assert not decide(replace(exact, written_in_favour=0)).can_pass


def test_nobody_due_means_no_quorum():
    assert not decide(vote(due=0, present=0)).quorum_met


def test_more_winners_than_seats_are_cut_by_their_votes():
    names = (Candidate("甲", 9), Candidate("乙", 8), Candidate("丙", 7), Candidate("丁", 2))

    verdict = decide(vote(VoteKind.ELECTION, due=10, present=10, seats=2, candidates=names))

    assert verdict.elected == ("甲", "乙")
    assert verdict.passed


def test_a_tie_for_the_last_seat_is_voted_on_again():
    names = (Candidate("甲", 9), Candidate("乙", 7), Candidate("丙", 7))

    verdict = decide(vote(VoteKind.ELECTION, due=10, present=10, seats=2, candidates=names))

    assert verdict.elected == ("甲",)
    assert verdict.tied == ("乙", "丙")
    assert not verdict.passed


def test_without_a_quorum_nobody_is_elected_whatever_the_count():
    counted = vote(VoteKind.ELECTION, due=10, present=7, seats=1, candidates=(Candidate("甲", 7),))

    verdict = decide(counted)

    assert (verdict.elected, verdict.tied, verdict.passed) == ((), (), False)


@pytest.mark.parametrize(
    ("sitting", "subject", "kind"),
    [
        (RecordKind.GENERAL_MEETING, AgendaKind.DISCUSSION, VoteKind.GENERAL),
        (RecordKind.GENERAL_MEETING, AgendaKind.ELECTION, VoteKind.ELECTION),
        (RecordKind.GENERAL_MEETING, AgendaKind.CONVERSION, VoteKind.RECRUITMENT),
        (RecordKind.GENERAL_MEETING, AgendaKind.EXTENSION, VoteKind.RECRUITMENT),
        (RecordKind.GENERAL_MEETING, AgendaKind.CANCELLATION, VoteKind.RECRUITMENT),
        (RecordKind.GENERAL_MEETING, AgendaKind.COMMENDATION, VoteKind.GENERAL),
        (RecordKind.COMMITTEE_MEETING, AgendaKind.RECRUITMENT, VoteKind.COMMITTEE),
        (RecordKind.COMMITTEE_MEETING, AgendaKind.ELECTION, VoteKind.COMMITTEE),
    ],
)
def test_sitting_and_subject_choose_the_formula(sitting, subject, kind):
    assert kind_for(sitting, subject) is kind


@given(kind=KINDS, due=SIZES, present=SIZES)
def test_the_code_computes_what_the_profile_states(kind, due, present):
    stated_quorum, stated_pass = FORMULAS[kind]

    met = {
        "2*P>=V": 2 * present >= due,
        "2*P>V": 2 * present > due,
        "5*P>=4*V": 5 * present >= 4 * due,
    }[stated_quorum]
    assert (present >= quorum(kind, due)) is met

    for yes in range(present + 1):
        passes = {
            "2*Y>V": 2 * yes > due,
            "2*(Y+W)>V": 2 * yes > due,
            "2*Y>P": 2 * yes > present,
        }[stated_pass]
        assert (yes >= majority(kind, due=due, present=present)) is passes


@given(kind=KINDS, due=SIZES)
def test_one_voter_more_never_lowers_the_quorum(kind, due):
    assert 0 <= quorum(kind, due + 1) - quorum(kind, due) <= 1


@given(kind=KINDS, due=SIZES, present=SIZES)
def test_one_voter_more_never_lowers_the_majority(kind, due, present):
    least = majority(kind, due=due, present=present)

    assert majority(kind, due=due + 1, present=present) >= least
    assert majority(kind, due=due, present=present + 1) >= least


@given(kind=DUE_KINDS, half=st.integers(min_value=1, max_value=100))
def test_nothing_passes_with_exactly_half_of_those_due(kind, half):
    assert not decide(vote(kind, due=2 * half, present=2 * half, yes=half)).passed
    assert decide(vote(kind, due=2 * half, present=2 * half, yes=half + 1)).passed


@given(half=st.integers(min_value=1, max_value=100))
def test_nobody_is_elected_with_exactly_half_of_those_present(half):
    for yes, elected in ((half, ()), (half + 1, ("甲",))):
        counted = vote(
            VoteKind.ELECTION,
            due=2 * half,
            present=2 * half,
            seats=1,
            candidates=(Candidate("甲", yes),),
        )
        assert decide(counted).elected == elected


@given(kind=DUE_KINDS, due=SIZES, data=st.data())
def test_one_vote_more_never_turns_a_pass_into_a_failure(kind, due, data):
    present = data.draw(st.integers(min_value=0, max_value=due))
    yes = data.draw(st.integers(min_value=0, max_value=max(0, present - 1)))

    if decide(vote(kind, due=due, present=present, yes=yes)).passed:
        assert decide(vote(kind, due=due, present=present, yes=yes + 1)).passed


@given(
    seats=st.integers(min_value=1, max_value=7),
    counts=st.lists(st.integers(min_value=0, max_value=20), max_size=12),
)
def test_never_more_are_elected_than_there_are_seats(seats, counts):
    names = tuple(Candidate(f"候选人{n}", c) for n, c in enumerate(counts))

    verdict = decide(vote(VoteKind.ELECTION, due=20, present=20, seats=seats, candidates=names))

    assert len(verdict.elected) <= seats
    assert not set(verdict.elected) & set(verdict.tied)
    assert all(c.in_favour > 10 for c in names if c.name in (*verdict.elected, *verdict.tied))
