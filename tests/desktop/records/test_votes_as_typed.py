"""The verdict of a vote while it is typed, by the test vectors of the regulations."""

import pytest

from branchdesk.desktop.models.lines import Mark
from branchdesk.desktop.pages.records.counting import count_of
from branchdesk.desktop.pages.records.sheet import Sheet, SheetLine
from branchdesk.desktop.pages.records.verdict_look import look_of
from branchdesk.domain.drafts import CandidateDraft, ExceptionDraft, ExclusionDraft, VoteDraft
from branchdesk.domain.ids import MemberId
from branchdesk.domain.people import MemberStatus
from branchdesk.domain.records import Presence, VoteKind
from branchdesk.wording.catalogue import chinese
from branchdesk.wording.votes import sentence_for_vote


def sheet(voters: int, *, here: int) -> Sheet:
    """Return a sheet of so many voters, so many of them present, and one without a vote."""
    lines = [
        SheetLine(
            MemberId(f"m{number}"),
            f"党员{number}",
            "",
            MemberStatus.FULL if number < voters else MemberStatus.PROBATIONARY,
            votes=number < voters,
            entry=ExceptionDraft(
                MemberId(f"m{number}"),
                Presence.PRESENT if number < here or number == voters else Presence.LEAVE,
            ),
        )
        for number in range(voters + 1)
    ]
    return Sheet(tuple(lines))


@pytest.mark.parametrize(
    ("voters", "here", "in_favour", "passed"),
    [
        (9, 5, "5", True),
        (9, 5, "4", False),
        (9, 4, "4", False),
        (10, 6, "6", True),
        (10, 6, "5", False),
        (10, 5, "5", False),
    ],
)
def test_an_ordinary_vote_needs_over_half_of_those_due(voters, here, in_favour, passed):
    count = count_of(VoteDraft(in_favour=in_favour), sheet(voters, here=here))

    assert count.verdict.passed is passed
    assert look_of(count).mark is (Mark.DONE if passed else Mark.OVERDUE)


@pytest.mark.parametrize(("voters", "here", "met"), [(9, 5, True), (9, 4, False), (10, 5, True)])
def test_half_of_those_due_may_decide(voters, here, met):
    assert count_of(VoteDraft(), sheet(voters, here=here)).verdict.quorum_met is met


def test_admission_needs_over_half_present_and_counts_written_opinions():
    vote = VoteDraft(VoteKind.RECRUITMENT, in_favour="4", written_in_favour="2")

    enough = count_of(vote, sheet(10, here=6))
    too_few = count_of(vote, sheet(10, here=5))

    assert enough.verdict.passed
    assert not too_few.verdict.quorum_met
    assert "2" in look_of(enough).sentence


@pytest.mark.parametrize(
    ("here", "votes", "elected"), [(9, "5", True), (8, "5", True), (8, "4", False), (7, "7", False)]
)
def test_an_election_needs_four_fifths_present_and_over_half_of_them(here, votes, elected):
    vote = VoteDraft(VoteKind.ELECTION, seats="1", candidates=(CandidateDraft("甲", votes),))

    count = count_of(vote, sheet(10, here=here))

    assert (count.verdict.elected == ("甲",)) is elected


def test_a_tie_for_the_last_seat_names_who_is_voted_on_again():
    vote = VoteDraft(
        VoteKind.ELECTION,
        seats="2",
        candidates=(
            CandidateDraft("甲", "9"),
            CandidateDraft("乙", "6"),
            CandidateDraft("丙", "6"),
        ),
    )

    sentence = look_of(count_of(vote, sheet(10, here=10))).sentence

    assert sentence.startswith("✗")
    assert "乙" in sentence
    assert "丙" in sentence


def test_voters_left_out_are_not_due():
    vote = VoteDraft(VoteKind.RECRUITMENT, excluded=(ExclusionDraft(MemberId("m9"), 4, "批复"),))

    assert count_of(vote, sheet(10, here=9)).verdict.due == 9


def test_before_anything_is_counted_it_says_what_is_needed():
    count = count_of(VoteDraft(), sheet(9, here=9))

    assert not count.begun
    assert "5" in look_of(count).sentence
    assert not look_of(count).sentence.startswith(("✓", "✗"))


def test_what_is_no_number_is_counted_as_none_and_told():
    count = count_of(VoteDraft(in_favour="五"), sheet(9, here=9))

    assert not count.readable
    assert not count.verdict.passed


def test_full_width_digits_count():
    assert count_of(VoteDraft(in_favour="１０"), sheet(10, here=10)).verdict.passed


@pytest.mark.parametrize("kind", VoteKind)
@pytest.mark.parametrize("begun", [True, False])
@pytest.mark.parametrize("here", [3, 5, 9])
def test_every_verdict_has_its_sentence_in_chinese_with_all_numbers_filled_in(kind, begun, here):
    vote = VoteDraft(kind, in_favour="5", candidates=(CandidateDraft("甲", "5"),))
    verdict = count_of(vote, sheet(10, here=here)).verdict

    sentence = sentence_for_vote(verdict, chinese, begun=begun)

    assert sentence
    assert "{" not in sentence
    assert not sentence.isascii()


def test_nobody_due_is_said():
    assert look_of(count_of(VoteDraft(in_favour="1"), Sheet())).sentence.startswith("✗")
