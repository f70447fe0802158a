"""民主评议: order, ballots, grades, the share of 优秀, feedback; and that no ballot has a voter."""

from dataclasses import fields, replace
from datetime import date
from decimal import Decimal

import pytest
from domain_values import PROFILE, ROLL, YEAR, roll_of
from domain_values import reviewed as complete
from hypothesis import given
from hypothesis import strategies as st

from branchdesk.domain.basis import Severity
from branchdesk.domain.ids import MemberId
from branchdesk.domain.problems import Rule
from branchdesk.domain.review import (
    PRESCRIBED,
    BallotCount,
    DutyReport,
    MemberReview,
    Review,
    ReviewGrade,
    ReviewStepKind,
)
from branchdesk.domain.review_procedure import Waiting, correction_until, waiting
from branchdesk.domain.reviewing import (
    blank_review,
    check_review,
    excellent_cap,
    is_begun,
    last_step_on,
    participation,
    plurality,
    rated,
)

DAY = date(YEAR + 1, 2, 28)
FIRST = date(YEAR + 1, 2, 1)


def problems(review, *, roll=ROLL, profile=PROFILE, day=DAY):
    return check_review(review, roll=roll, profile=profile, day=day)


def only(review, rule, **known):
    [problem] = [found for found in problems(review, **known) if found.rule is rule]
    return problem


def with_step(review, kind, **changes):
    steps = tuple(replace(s, **changes) if s.kind is kind else s for s in review.steps)
    return replace(review, steps=steps)


def with_member(review, place, **changes):
    members = list(review.members)
    members[place] = replace(members[place], **changes)
    return replace(review, members=tuple(members))


def test_a_complete_review_has_nothing_against_it():
    assert problems(complete()) == ()


def test_nothing_links_a_ballot_to_a_person():
    names = {field.name for kind in (BallotCount, MemberReview) for field in fields(kind)}

    assert not names & {"voter", "voters", "ballot", "ballot_id", "serial", "cast_by"}


def test_a_new_review_lists_every_member_and_rates_all_but_the_probationary():
    review = blank_review(ROLL, YEAR, FIRST)

    assert [step.kind for step in review.steps] == list(ReviewStepKind)
    assert len(review.members) == 10
    assert [line.name for line in review.members if not line.rated] == ["党员10"]
    assert len(rated(review)) == 9
    assert not is_begun(review)


def test_a_review_is_begun_with_its_first_day_or_mark():
    blank = blank_review(ROLL, YEAR, FIRST)

    assert is_begun(with_step(blank, ReviewStepKind.SELF_REVIEW, held_on=FIRST))
    assert is_begun(with_member(blank, 0, self_review_on=FIRST))
    assert is_begun(with_member(blank, 0, qualified=1))
    assert last_step_on(blank) is None
    assert last_step_on(complete()) == date(YEAR + 1, 2, 16)


@pytest.mark.parametrize("kind", PRESCRIBED)
def test_each_step_needs_its_day_and_something_that_shows_it(kind):
    for lacking in ({"held_on": None}, {"note": "  "}):
        problem = only(with_step(complete(), kind, **lacking), Rule.STEP_WITHOUT_EVIDENCE)
        assert problem.severity is Severity.HARD
        assert problem.field == f"steps.{kind.value}.{next(iter(lacking))}"
    shown = with_step(complete(), kind, note="", record_ids=("r1",))
    assert problems(shown) == ()


def test_the_steps_keep_their_order():
    early = with_step(complete(), ReviewStepKind.BALLOT_REVIEW, held_on=date(YEAR + 1, 2, 2))

    problem = only(early, Rule.STEP_OUT_OF_ORDER)

    assert (problem.field, problem.values) == ("steps.ballot_review.held_on", ("民主测评",))


def test_all_steps_may_be_held_on_one_day():
    review = complete()
    for kind in PRESCRIBED:
        review = with_step(review, kind, held_on=FIRST)

    assert problems(review) == ()


def test_a_step_that_lies_before_any_earlier_one_is_out_of_order():
    days = (10, 5, 7, 10)
    review = complete()
    for kind, day in zip(PRESCRIBED, days, strict=True):
        review = with_step(review, kind, held_on=date(YEAR + 1, 2, day))

    found = [p.values[0] for p in problems(review) if p.rule is Rule.STEP_OUT_OF_ORDER]

    assert found == ["党员互评", "民主测评"]


def test_a_review_may_be_closed_on_the_day_of_its_last_step():
    assert problems(complete(), day=date(YEAR + 1, 2, 16)) == ()


def test_a_step_to_come_cannot_be_entered_as_held():
    assert only(complete(), Rule.IN_THE_FUTURE, day=date(YEAR + 1, 2, 15)).values == ("2027-02-16",)


@pytest.mark.parametrize(
    ("issued", "returned", "valid"), [(9, 10, 9), (10, 8, 9), (0, 0, 0), (10, 0, 0)]
)
def test_ballots_add_up(issued, returned, valid):
    review = replace(complete(), ballots=BallotCount(issued, returned, valid, "甲", "乙"))

    problem = only(review, Rule.BALLOTS_DO_NOT_ADD_UP)

    assert problem.severity is Severity.HARD
    assert problem.values == (str(issued), str(returned), str(valid))


def test_who_watched_and_who_counted_is_asked_for_and_never_blocks():
    review = replace(complete(), ballots=BallotCount(10, 9, 9))

    found = problems(review)

    assert [p.field for p in found] == ["ballots.scrutineer", "ballots.teller"]
    assert {p.severity for p in found} == {Severity.SOFT}


def test_nobody_has_more_marks_than_there_are_valid_ballots():
    problem = only(with_member(complete(), 0, unqualified=1), Rule.TALLY_EXCEEDS_BALLOTS)

    assert problem.severity is Severity.HARD
    assert problem.values == ("党员01", "10", "9")


def test_fewer_marks_than_valid_ballots_are_questioned():
    problem = only(with_member(complete(), 5, qualified=7), Rule.TALLY_INCOMPLETE)

    assert (problem.severity, problem.values) == (Severity.SOFT, ("党员06", "8", "9"))


@pytest.mark.parametrize(
    "changes", [{"rated": True}, {"grade": ReviewGrade.QUALIFIED}, {"qualified": 9}]
)
def test_a_probationary_member_is_never_rated(changes):
    problem = only(with_member(complete(), 9, **changes), Rule.PROBATIONARY_RATED)

    assert (problem.severity, problem.values) == (Severity.HARD, ("党员10",))


def test_who_does_not_take_part_needs_no_grade():
    absent = {"participates": False, "grade": None, "excellent": 0, "qualified": 0}

    review = complete(excellent=2)
    assert problems(with_member(review, 8, **absent, feedback_on=None)) == ()


@pytest.mark.parametrize(
    ("changes", "rule", "field"),
    [
        ({"grade": None}, Rule.GRADE_MISSING, "grade"),
        ({"feedback_on": None}, Rule.FEEDBACK_MISSING, "feedback_on"),
        ({"grade": ReviewGrade.QUALIFIED}, Rule.GRADE_WITHOUT_REASON, "reason"),
    ],
)
def test_each_rated_member_has_grade_reason_and_feedback(changes, rule, field):
    problem = only(with_member(complete(), 0, **changes), rule)

    assert (problem.field, problem.severity) == (f"members.党员01.{field}", Severity.HARD)


def test_a_grade_may_differ_from_the_ballots_for_a_reason():
    other = with_member(complete(), 0, grade=ReviewGrade.QUALIFIED, reason="日常表现")

    assert problems(other) == ()


@pytest.mark.parametrize("grade", [ReviewGrade.BASICALLY_QUALIFIED, ReviewGrade.UNQUALIFIED])
def test_whoever_falls_short_gets_help(grade):
    short = with_member(complete(), 5, grade=grade, reason="连续缺席")

    assert only(short, Rule.REQUIRED).field == "members.党员06.help_plan"
    assert problems(with_member(short, 5, help_plan="结对帮助,六月前谈话")) == ()


def test_a_member_who_was_forgotten_is_named():
    forgotten = replace(complete(), members=complete().members[1:])

    problem = only(forgotten, Rule.GRADE_MISSING)

    assert (problem.severity, problem.values) == (Severity.SOFT, ("党员01",))


def test_more_than_a_third_excellent_needs_a_reason_and_stays_marked():
    many = complete(excellent=4)

    problem = only(many, Rule.TOO_MANY_EXCELLENT)
    assert (problem.severity, problem.values) == (Severity.HARD, ("4", "3"))
    assert problem.basis == PROFILE.basis_of("excellent_share_denominator")

    explained = replace(many, cap_override_reason="机关党委同意增加一名")
    assert only(explained, Rule.TOO_MANY_EXCELLENT).severity is Severity.SOFT


@pytest.mark.parametrize(("base", "cap"), [("rated", 6), ("all_members", 7), ("participants", 6)])
def test_the_share_of_excellent_is_taken_of_the_base_of_the_profile(base, cap):
    roll = roll_of(20, probationary=1)
    review = with_member(complete(roll=roll), 19, participates=False)
    limits = replace(PROFILE.limits, excellent_base=base)

    assert excellent_cap(review, roll=roll, limits=limits, day=DAY) == cap


def test_without_a_cap_in_the_profile_there_is_none():
    limits = replace(PROFILE.limits, excellent_share_denominator=0)

    assert excellent_cap(complete(), roll=ROLL, limits=limits, day=DAY) is None
    assert problems(complete(excellent=9), profile=replace(PROFILE, limits=limits)) == ()


@pytest.mark.parametrize(
    ("votes", "favoured"),
    [
        ((5, 3, 0, 0), ReviewGrade.EXCELLENT),
        ((0, 3, 4, 0), ReviewGrade.BASICALLY_QUALIFIED),
        ((4, 4, 0, 0), None),
        ((0, 0, 0, 0), None),
    ],
)
def test_the_plurality_is_the_grade_with_most_marks(votes, favoured):
    assert plurality(MemberReview(MemberId("甲"), "甲", True, True, None, *votes)) is favoured


@given(votes=st.tuples(*[st.integers(min_value=0, max_value=30)] * 4))
def test_the_plurality_is_never_beaten_nor_shared(votes):
    found = plurality(MemberReview(MemberId("甲"), "甲", True, True, None, *votes))

    if found is None:
        assert max(votes) == 0 or votes.count(max(votes)) > 1
    else:
        mine = votes[list(ReviewGrade).index(found)]
        assert sum(mine > other for other in votes) == 3


def test_participation_is_counted_exactly():
    review = replace(complete(), members=complete().members * 2)
    one_away = with_member(review, 0, participates=False)

    assert participation(one_away).percent == Decimal("95.0")
    assert participation(one_away).reaches(95)
    assert not participation(with_member(one_away, 1, participates=False)).reaches(95)
    assert not participation(Review(YEAR)).reaches(95)


@given(st.integers(min_value=1, max_value=60), st.integers(min_value=0, max_value=10))
def test_the_cap_never_lets_more_than_a_third_through(size, probationary):
    roll = roll_of(size, probationary=probationary)
    review = blank_review(roll, YEAR, FIRST)

    cap = excellent_cap(review, roll=roll, limits=PROFILE.limits, day=FIRST)

    assert 3 * cap <= size < 3 * (cap + 1)


def test_preparation_feedback_and_help_need_no_day_of_their_own():
    review = complete()

    assert {kind for kind in ReviewStepKind if not review.step(kind).held_on} == {
        *ReviewStepKind
    } - {*PRESCRIBED}
    assert problems(review) == ()


def test_a_review_without_the_secretarys_report_is_doubtful():
    found = only(replace(complete(), duty=DutyReport()), Rule.DUTY_REPORT_MISSING)

    assert (found.severity, found.field) == (Severity.SOFT, "duty.held_on")


def test_correction_is_never_given_a_length_by_the_program():
    review = with_member(
        complete(),
        3,
        grade=ReviewGrade.UNQUALIFIED,
        reason="长期不参加组织生活",
        help_plan="支委联系教育",
        correction_from=date(YEAR + 1, 2, 20),
    )

    found = only(review, Rule.CORRECTION_WITHOUT_LENGTH)
    ordered = with_member(review, 3, correction_months=6)

    assert (found.severity, found.values) == (Severity.HARD, ("党员04",))
    assert correction_until(review.members[3]) is None
    assert problems(ordered) == ()
    assert correction_until(ordered.members[3]) == date(YEAR + 1, 8, 20)


def test_each_step_knows_who_is_missing():
    review = with_member(complete(), 0, self_review_on=None)
    review = with_member(review, 1, participates=False, self_review_on=None)
    review = with_member(review, 2, feedback_on=None)
    review = with_member(review, 3, grade=None)
    review = with_member(review, 4, grade=ReviewGrade.BASICALLY_QUALIFIED)
    review = replace(review, ballots=replace(review.ballots, issued=10, returned=8))

    missing = {kind: waiting(review, kind) for kind in ReviewStepKind}

    assert missing[ReviewStepKind.SELF_REVIEW].names == ("党员01",)
    assert missing[ReviewStepKind.PEER_REVIEW].names == ()
    assert missing[ReviewStepKind.BALLOT_REVIEW] == Waiting(ballots=2)
    assert missing[ReviewStepKind.ORGANIZATION_RATING].names == ("党员04",)
    assert missing[ReviewStepKind.FEEDBACK].names == ("党员03",)
    assert missing[ReviewStepKind.HELP].names == ("党员05",)
    assert not missing[ReviewStepKind.PREPARATION]


def test_peer_review_in_groups_misses_whoever_has_no_day_yet():
    review = with_step(complete(), ReviewStepKind.PEER_REVIEW, held_on=None)
    review = with_member(review, 0, peer_review_on=FIRST)

    assert waiting(review, ReviewStepKind.PEER_REVIEW).names == tuple(
        f"党员{n:02}" for n in range(2, 11)
    )
