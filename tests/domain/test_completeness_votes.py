"""What can be wrong with a vote in the minutes, and what the committee discusses first."""

from dataclasses import replace
from datetime import date

import pytest
from domain_values import (
    FIRST_TOPIC,
    PROFILE,
    ROLL,
    YEAR,
    final,
    item,
    record,
    roll_of,
    vote,
)

from branchdesk.domain.basis import Severity
from branchdesk.domain.branch import Branch
from branchdesk.domain.completeness import check, may_be_overridden
from branchdesk.domain.ids import MemberId
from branchdesk.domain.problems import Rule
from branchdesk.domain.records import (
    AgendaKind,
    Candidate,
    Exclusion,
    RecordKind,
    VoteKind,
    VoteMethod,
)

COMMITTEE, GROUP = RecordKind.COMMITTEE_MEETING, RecordKind.GROUP_MEETING


def problems(made, *, roll=ROLL, profile=PROFILE, on=None, earlier=(), **closing):
    return check(
        made,
        branch=Branch("支部"),
        roll=roll,
        profile=profile,
        finalised_on=on or made.held_on,
        earlier=earlier,
        **closing,
    )


def rules(made, **known):
    return [problem.rule for problem in problems(made, **known)]


def only(made, rule, **known):
    """Return the one problem with this rule."""
    [problem] = [found for found in problems(made, **known) if found.rule is rule]
    return problem


def voting(vote_cast, *, kind=AgendaKind.DISCUSSION, sitting=RecordKind.GENERAL_MEETING, **changes):
    committee_first = final(record(COMMITTEE, date(YEAR, 3, 1), agenda=(item(kind, title="事项"),)))
    made = record(sitting, agenda=(FIRST_TOPIC, item(kind, vote=vote_cast, **changes)))
    return made, {"earlier": (committee_first,)}


def found_in(vote_cast, rule, **how):
    made, earlier = voting(vote_cast, **how)
    return only(made, rule, **earlier)


def nothing_wrong(vote_cast, **how):
    made, earlier = voting(vote_cast, **how)
    return problems(made, **earlier) == ()


def test_a_vote_in_order_has_nothing_against_it():
    assert nothing_wrong(vote())
    assert nothing_wrong(vote(VoteKind.RECRUITMENT), kind=AgendaKind.RECRUITMENT)
    assert nothing_wrong(vote(VoteKind.COMMITTEE, due=4, present=4), sitting=COMMITTEE)


def test_a_general_meeting_discusses_fully_before_it_votes():
    problem = found_in(vote(), Rule.NO_DISCUSSION, discussion="")

    assert problem.severity is Severity.HARD
    assert "第十一条" in problem.basis.text


def test_a_committee_that_votes_without_discussion_is_only_questioned():
    cast = vote(VoteKind.COMMITTEE, due=4, present=4)

    assert found_in(cast, Rule.NO_DISCUSSION, sitting=COMMITTEE, discussion="").severity is (
        Severity.SOFT
    )


def test_a_vote_leads_to_a_decision():
    assert found_in(vote(), Rule.NO_DECISION, decision="").severity is Severity.SOFT


@pytest.mark.parametrize(
    ("kind", "cast", "needed"),
    [
        (AgendaKind.DISCUSSION, vote(due=9, present=4), "5"),
        (AgendaKind.CONVERSION, vote(VoteKind.RECRUITMENT, due=10, present=5), "6"),
        (
            AgendaKind.ELECTION,
            vote(VoteKind.ELECTION, due=10, present=7, seats=1,
                 candidates=(Candidate("甲", 7), Candidate("乙", 0))),
            "8",
        ),
    ],
)  # fmt: skip
def test_each_formula_has_its_own_hard_quorum(kind, cast, needed):
    problem = found_in(cast, Rule.QUORUM_NOT_MET, kind=kind)

    assert (problem.severity, problem.field) == (Severity.HARD, "agenda.1.vote")
    assert problem.values == (str(cast.present), str(cast.due), needed)


def test_more_votes_than_voters_cannot_be():
    problem = found_in(vote(due=9, present=8, yes=8, against=1), Rule.VOTES_EXCEED_PRESENT)

    assert problem.values == ("9", "8")
    assert not may_be_overridden(problem)


def test_more_written_opinions_than_absent_voters_cannot_be():
    cast = vote(VoteKind.RECRUITMENT, due=10, present=9, written_in_favour=2)

    problem = found_in(cast, Rule.VOTES_EXCEED_PRESENT, kind=AgendaKind.RECRUITMENT)

    assert problem.field == "agenda.1.vote.written_in_favour"


def test_written_opinions_are_looked_at_only_in_admission():
    assert nothing_wrong(vote(due=9, present=9, written_in_favour=3))


def test_fewer_votes_than_voters_are_questioned():
    problem = found_in(vote(due=9, present=9, yes=5, against=2), Rule.VOTES_INCOMPLETE)

    assert (problem.severity, problem.values) == (Severity.SOFT, ("7", "9"))


def test_a_meeting_that_cannot_pass_anything_is_told_so():
    problem = found_in(vote(due=10, present=5), Rule.CANNOT_PASS)

    assert (problem.severity, problem.values) == (Severity.HINT, ("6",))


@pytest.mark.parametrize(
    "kind",
    [AgendaKind.RECRUITMENT, AgendaKind.CONVERSION, AgendaKind.EXTENSION, AgendaKind.CANCELLATION],
)
def test_admission_is_voted_on_by_secret_ballot_even_if_the_vote_is_called_general(kind):
    for cast in (vote(), vote(VoteKind.RECRUITMENT, method=VoteMethod.SHOW_OF_HANDS)):
        assert found_in(cast, Rule.SECRET_BALLOT_REQUIRED, kind=kind).severity is Severity.HARD


def election(seats, *votes, **changes):
    names = tuple(Candidate(f"候选人{n}", count) for n, count in enumerate(votes))
    return vote(VoteKind.ELECTION, seats=seats, candidates=names, in_favour=0, **changes)


@pytest.mark.parametrize(("seats", "wanted"), [(1, 2), (3, 4), (5, 6), (7, 9)])
def test_there_are_a_fifth_more_candidates_than_seats(seats, wanted):
    kind = AgendaKind.ELECTION

    assert nothing_wrong(election(seats, *[4] * wanted), kind=kind)
    problem = found_in(election(seats, *[4] * (wanted - 1)), Rule.TOO_FEW_CANDIDATES, kind=kind)
    assert (problem.severity, problem.basis.verified) == (Severity.SOFT, False)
    assert problem.values == (str(wanted - 1), str(seats), str(wanted))


def test_an_election_needs_seats_and_candidates():
    made, earlier = voting(election(0), kind=AgendaKind.ELECTION)

    required = [p.field for p in problems(made, **earlier) if p.rule is Rule.REQUIRED]

    assert required == ["agenda.1.vote.seats", "agenda.1.vote.candidates"]


def test_no_candidate_has_more_votes_than_voters_nor_all_together_more_than_the_seats_allow():
    one = found_in(election(2, 10, 1, 1), Rule.VOTES_EXCEED_PRESENT, kind=AgendaKind.ELECTION)
    together = found_in(election(1, 9, 9), Rule.VOTES_EXCEED_PRESENT, kind=AgendaKind.ELECTION)

    assert nothing_wrong(election(1, 5, 4), kind=AgendaKind.ELECTION)
    assert nothing_wrong(election(2, 9, 5, 4), kind=AgendaKind.ELECTION)
    assert one.field == "agenda.1.vote.candidates.0.in_favour"
    assert together.values == ("18", "9")


def test_voters_are_left_out_only_of_secret_ballots_with_a_reason_and_consent():
    left_out = Exclusion(MemberId("党员09"), 4, "机关党委同意")
    nameless = Exclusion(MemberId("党员09"), 9, "")
    admission = {"kind": AgendaKind.RECRUITMENT}
    ballot = vote(VoteKind.RECRUITMENT, due=8, present=8, excluded=(left_out,))

    assert nothing_wrong(ballot, **admission)
    assert found_in(vote(due=8, present=8, excluded=(left_out,)), Rule.EXCLUSION_NOT_ALLOWED)
    for reason, allowed in ((0, False), (1, True), (5, True), (6, False)):
        listed = replace(ballot, excluded=(replace(left_out, reason=reason),))
        assert nothing_wrong(listed, **admission) is allowed
    made, earlier = voting(replace(ballot, excluded=(nameless,)), **admission)
    assert [p.field for p in problems(made, **earlier)] == [
        "agenda.1.vote.excluded.0.reason",
        "agenda.1.vote.excluded.0.consent",
    ]


def test_a_decision_the_committee_did_not_discuss_first_is_questioned():
    made, _ = voting(vote())

    problem = only(made, Rule.NOT_DISCUSSED_BY_COMMITTEE_FIRST)

    assert (problem.field, problem.severity) == ("agenda.1", Severity.SOFT)
    assert problem.values == ("事项",)


def test_a_committee_meeting_afterwards_is_no_preparation():
    made, _ = voting(vote())
    after = final(record(COMMITTEE, date(YEAR, 3, 20), agenda=(item(title="事项"),)))

    assert Rule.NOT_DISCUSSED_BY_COMMITTEE_FIRST in rules(made, earlier=(after,))


def test_a_matter_handed_up_by_the_committee_was_discussed_first():
    made, _ = voting(vote(), title="全然另一个题目")
    handed_up = item(title="甲", for_general_meeting=True)
    first = final(record(COMMITTEE, date(YEAR, 3, 1), agenda=(handed_up,)))

    assert problems(made, earlier=(first,)) == ()


@pytest.mark.parametrize("kind", [AgendaKind.COMMENDATION, AgendaKind.DISPOSAL])
def test_a_weighty_matter_decided_without_a_vote_is_asked_about_too(kind):
    decided = record(agenda=(FIRST_TOPIC, item(kind, decision="同意")))
    reported = record(agenda=(FIRST_TOPIC, item(kind, decision="")))

    assert Rule.NOT_DISCUSSED_BY_COMMITTEE_FIRST in rules(decided)
    assert Rule.NOT_DISCUSSED_BY_COMMITTEE_FIRST not in rules(reported)


def test_the_committees_item_of_the_same_weighty_kind_is_the_same_matter():
    made, _ = voting(vote(VoteKind.RECRUITMENT), kind=AgendaKind.RECRUITMENT, title="接收甲")

    def prepared(kind):
        agenda = (item(kind, title="另一个题目"),)
        return (final(record(COMMITTEE, date(YEAR, 3, 1), agenda=agenda)),)

    assert problems(made, earlier=prepared(AgendaKind.RECRUITMENT)) == ()
    assert problems(made, earlier=prepared(AgendaKind.CONVERSION)) != ()


def test_a_title_that_holds_the_other_is_the_same_matter_and_an_empty_one_is_not():
    made, _ = voting(vote(), title="讨论年度培训计划(草案)")

    def prepared(title):
        agenda = (item(AgendaKind.OTHER, title=title),)
        return (final(record(COMMITTEE, date(YEAR, 3, 1), agenda=agenda)),)

    assert problems(made, earlier=prepared("年度培训计划")) == ()
    assert problems(made, earlier=prepared("")) != ()


def test_a_branch_without_a_committee_decides_at_once():
    small = roll_of(6)
    made = record(roll=small, agenda=(FIRST_TOPIC, item(vote=vote(due=6, present=6))))

    assert problems(made, roll=small) == ()


def test_study_needs_no_committee_first():
    assert problems(record(agenda=(FIRST_TOPIC, item(AgendaKind.STUDY)))) == ()
