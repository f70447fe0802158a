"""A case of 发展党员 judged: days, order, deadlines, people, votes."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from domain_values import PROFILE, final, item, member, record, vote
from hypothesis import given
from hypothesis import strategies as st

from branchdesk import paths
from branchdesk.domain.basis import Severity
from branchdesk.domain.dates import FuzzyDate, add_months
from branchdesk.domain.dossiers import DossierId
from branchdesk.domain.ids import RecordId
from branchdesk.domain.people import MemberStatus, PartyPost, StatusChange
from branchdesk.domain.problems import Rule
from branchdesk.domain.records import AgendaKind, Override, Person, RecordKind, VoteKind
from branchdesk.domain.recruitment import (
    CaseEnd,
    Extension,
    RecruitmentCase,
    StepTaken,
)
from branchdesk.domain.recruitment_file import parse_recruitment
from branchdesk.domain.recruitment_judging import Act, StepState, faults_in, judge
from branchdesk.domain.roll import Roll

RULES = parse_recruitment((paths.seeds() / "recruitment.toml").read_text(encoding="utf-8"))
TODAY = date(2027, 12, 31)
SECRETARY = member("张志远", PartyPost.SECRETARY)
OTHERS = tuple(member(f"党员{n}") for n in range(8))
ROLL = Roll((SECRETARY, *OTHERS))
DAYS = {
    1: date(2024, 1, 10),
    2: date(2024, 1, 25),
    3: date(2024, 3, 1),
    4: date(2024, 3, 8),
    5: date(2024, 3, 5),
    6: date(2025, 3, 3),
    7: date(2025, 3, 10),
    8: date(2025, 3, 18),
    9: date(2025, 3, 20),
    10: date(2025, 4, 10),
    11: date(2025, 4, 20),
    12: date(2025, 5, 6),
    13: date(2025, 5, 20),
    14: date(2025, 5, 26),
    15: date(2025, 6, 10),
    16: date(2025, 7, 1),
    17: date(2025, 7, 20),
    18: date(2025, 7, 28),
    19: date(2025, 7, 22),
    20: date(2025, 7, 25),
    21: date(2026, 6, 9),
    22: date(2026, 6, 1),
    23: date(2026, 6, 12),
    24: date(2026, 7, 10),
    25: date(2026, 8, 1),
}
MORE = {
    2: {"who": "张志远"},
    6: {"days": (date(2024, 8, 20),)},
    11: {"training_days": 3},
    21: {"days": (date(2026, 1, 8),)},
}


def case(days=DAYS, **changes):
    """Return a case with these days; by default one that did everything right."""
    steps = tuple(
        StepTaken(number, on=day, **MORE.get(number, {})) for number, day in sorted(days.items())
    )
    made = RecruitmentCase(
        DossierId("c1"),
        "罗一鸣",
        born=FuzzyDate(1999, 5),
        contacts=(Person("党员0", OTHERS[0].id),),
        introducers=(Person("党员1", OTHERS[1].id), Person("党员2", OTHERS[2].id)),
        steps=steps,
    )
    return replace(made, **changes)


def judged(found, *, today=TODAY, finals=None, roll=ROLL):
    return judge(found, RULES, limits=PROFILE.limits, roll=roll, finals=finals or {}, today=today)


def until(last, **moved):
    """Return the days up to a step, some of them moved."""
    kept = {number: day for number, day in DAYS.items() if number <= last}
    return {**kept, **{int(key[1:]): day for key, day in moved.items()}}


def rules_of(standing, number):
    return [problem.rule for problem in standing.of(number).problems]


def meeting(kind=AgendaKind.RECRUITMENT, *, day=DAYS[15], yes=9, name="罗一鸣", overrides=(), **v):
    """Return finalised minutes with a vote on somebody."""
    counted = vote(VoteKind.RECRUITMENT, yes=yes, **v)
    made = record(RecordKind.GENERAL_MEETING, day)
    about = item(kind, title=f"讨论{name}同志", vote=counted)
    done = final(replace(made, agenda=(about,)))
    return replace(done, version=replace(done.version, overrides=overrides))


def linked(number, done, days, **changes):
    found = case({n: d for n, d in days.items() if n != number}, **changes)
    return found.with_step(StepTaken(number, record=done.record.id))


def test_who_did_everything_in_time_is_finished_with_only_the_votes_not_linked():
    standing = judged(case())

    assert standing.next is None
    assert standing.deadline is None
    assert {problem.rule for problem in standing.problems} == {Rule.RECORD_NOT_LINKED}
    assert faults_in(standing, 2025) == ()


def test_a_new_case_waits_for_the_application():
    standing = judged(case({}))

    assert standing.next.step.number == 1
    assert [one.state for one in standing.steps].count(StepState.NEXT) == 1


def test_the_talk_is_due_a_month_after_the_application():
    found = case({1: date(2026, 10, 28)})

    before = judged(found, today=date(2026, 11, 28))
    after = judged(found, today=date(2026, 11, 29))

    assert before.deadline.due_on == date(2026, 11, 28)
    assert before.of(2).state is StepState.NEXT
    assert after.of(2).state is StepState.LATE
    assert rules_of(after, 2) == [Rule.STEP_OVERDUE]


@pytest.mark.parametrize(
    ("number", "day", "rule", "severity"),
    [
        (2, date(2024, 2, 11), Rule.STEP_TOO_LATE, Severity.HARD),
        (7, date(2025, 2, 28), Rule.STEP_TOO_EARLY, Severity.HARD),
        (15, date(2025, 6, 21), Rule.STEP_TOO_LATE, Severity.HARD),
        (17, date(2025, 9, 11), Rule.STEP_TOO_LATE, Severity.SOFT),
        (17, date(2025, 12, 11), Rule.STEP_TOO_LATE, Severity.HARD),
        (4, date(2024, 2, 29), Rule.STEP_BEFORE_ANOTHER, Severity.HARD),
        (23, date(2026, 7, 11), Rule.STEP_TOO_LATE, Severity.SOFT),
    ],
)
def test_a_step_out_of_its_time_is_named_with_its_severity(number, day, rule, severity):
    days = {**until(number), number: day}

    problems = judged(case(days)).of(number).problems

    found = [problem for problem in problems if problem.rule is rule]
    assert [problem.severity for problem in found] == [severity]
    assert found[0].basis is not None


@pytest.mark.parametrize("number", [2, 7, 15, 17])
def test_the_last_day_allowed_is_in_time(number):
    edge = {
        2: date(2024, 2, 10),
        7: date(2025, 3, 1),
        15: date(2025, 6, 20),
        17: date(2025, 9, 10),
    }[number]
    days = {n: d for n, d in until(number).items() if n != 6 or edge >= d}

    rules = rules_of(judged(case({**days, number: edge})), number)

    assert Rule.STEP_TOO_LATE not in rules
    assert Rule.STEP_TOO_EARLY not in rules


def test_a_step_that_was_passed_over_is_amber_and_costs_no_star_point():
    days = {number: day for number, day in DAYS.items() if number != 8}

    standing = judged(case(days))

    assert standing.of(8).state is StepState.IRREGULAR
    assert rules_of(standing, 8) == [Rule.STEP_SKIPPED]
    assert faults_in(standing, 2025) == ()


def test_a_minor_cannot_apply_and_somebody_of_eighteen_can():
    minor = case(until(1), born=FuzzyDate(2006, 1, 11))
    grown = case(until(1), born=FuzzyDate(2006, 1, 10))

    assert Rule.TOO_YOUNG in rules_of(judged(minor), 1)
    assert Rule.TOO_YOUNG not in rules_of(judged(grown), 1)


def test_contacts_and_introducers_are_full_members_of_the_right_number():
    young = member("预备", status=MemberStatus.PROBATIONARY)
    roll = Roll((*ROLL.members, young))
    nobody = judged(case(contacts=()))
    one = judged(case(introducers=(Person("党员1", OTHERS[1].id),)))
    wrong = judged(case(contacts=(Person("预备", young.id),)), roll=roll)

    assert Rule.NEEDS_FULL_MEMBERS in rules_of(nobody, 5)
    assert Rule.NEEDS_FULL_MEMBERS in rules_of(one, 9)
    assert rules_of(wrong, 5) == [Rule.NOT_A_FULL_MEMBER]


def test_the_talk_is_held_by_somebody_of_the_committee():
    other = case().with_step(StepTaken(2, on=DAYS[2], who="党员3"))

    assert rules_of(judged(other), 2) == [Rule.POST_REQUIRED]


@pytest.mark.parametrize(
    ("days", "hours", "enough"),
    [(3, 0, True), (2, 24, True), (2, 23, False), (0, 0, True)],
    ids=["three days", "24 hours", "neither", "not told"],
)
def test_training_takes_three_days_or_24_hours(days, hours, enough):
    taken = StepTaken(11, on=DAYS[11], training_days=days, training_hours=hours)

    found = rules_of(judged(case().with_step(taken)), 11)

    assert (Rule.TRAINING_TOO_SHORT not in found) is enough


def test_an_examination_is_due_every_half_year():
    found = case(until(5))

    assert judged(found, today=date(2024, 9, 1)).of(6).due_on == date(2024, 9, 5)
    seen = found.with_step(StepTaken(6, days=(date(2024, 9, 2),)))
    assert judged(seen, today=date(2024, 10, 1)).of(6).due_on == date(2025, 3, 2)


# Votes


def test_a_vote_passed_in_finalised_minutes_gives_the_day_and_waits_for_the_register():
    done = meeting()
    found = linked(15, done, until(14))

    standing = judged(found, finals={done.record.id: done}, today=date(2025, 6, 30))

    assert standing.of(15).on == DAYS[15]
    assert standing.of(15).state is StepState.DONE
    assert standing.act is Act.ADMIT
    assert standing.next.step.number == 16
    assert standing.probation_ends == date(2026, 6, 10)


def test_minutes_that_are_no_more_than_a_draft_prove_nothing():
    standing = judged(linked(15, meeting(), until(14)), today=date(2025, 6, 15))

    assert standing.of(15).on is None
    assert standing.act is None
    assert rules_of(standing, 15) == [Rule.RECORD_NOT_FINAL]


def test_half_of_those_due_is_not_enough_to_be_admitted():
    done = meeting(yes=4, due=9, present=9)
    standing = judged(
        linked(15, done, until(14)), finals={done.record.id: done}, today=date(2025, 6, 15)
    )

    assert standing.of(15).on is None
    assert standing.act is None
    assert Rule.VOTE_NOT_PASSED in rules_of(standing, 15)


def test_written_opinions_of_the_absent_count():
    done = meeting(yes=4, due=9, present=5, written_in_favour=1)
    standing = judged(
        linked(15, done, until(14)), finals={done.record.id: done}, today=date(2025, 6, 15)
    )

    assert standing.of(15).verdict.counted == 5
    assert standing.act is Act.ADMIT


def test_a_vote_closed_against_a_hard_rule_is_irregular_and_costs_a_star_point():
    done = meeting(overrides=(Override("secret_ballot_required", "agenda.0", "举手"),))
    standing = judged(linked(15, done, until(14)), finals={done.record.id: done})

    assert standing.of(15).state is StepState.IRREGULAR
    assert [one.step.number for one in faults_in(standing, 2025)] == [15]
    assert 15 not in [one.step.number for one in faults_in(standing, 2026)]


def test_of_two_people_voted_on_in_one_meeting_each_has_their_own_vote():
    mine, other = meeting(), meeting(name="叶知秋", yes=1)
    agenda = (*other.record.agenda, *mine.record.agenda)
    both = replace(mine, record=replace(mine.record, agenda=agenda))

    standing = judged(linked(15, both, until(14)), finals={both.record.id: both})

    assert standing.of(15).verdict.counted == 9


def test_minutes_about_somebody_else_are_named():
    done = meeting(name="叶知秋")
    twice = replace(done, record=replace(done.record, agenda=done.record.agenda * 2))

    standing = judged(linked(15, twice, until(14)), finals={twice.record.id: twice})

    assert Rule.ITEM_NOT_IN_RECORD in rules_of(standing, 15)


PROBATIONER = replace(
    member("罗一鸣", status=MemberStatus.PROBATIONARY),
    joined=FuzzyDate.of(DAYS[15]),
    statuses=(StatusChange(DAYS[15], MemberStatus.PROBATIONARY),),
)
WITH_HIM = Roll((*ROLL.members, PROBATIONER))


@pytest.mark.parametrize(
    ("kind", "act"),
    [
        (AgendaKind.CONVERSION, Act.CONVERT),
        (AgendaKind.EXTENSION, Act.EXTEND),
        (AgendaKind.CANCELLATION, Act.CANCEL),
    ],
)
def test_what_the_meeting_decided_at_the_end_of_probation_waits_for_the_register(kind, act):
    done = meeting(kind, day=DAYS[23])
    found = linked(23, done, until(22), member=PROBATIONER.id)

    standing = judged(found, finals={done.record.id: done}, roll=WITH_HIM)

    assert standing.act is act
    assert standing.of(23).done is (kind is not AgendaKind.EXTENSION)


def test_probation_that_ended_without_a_vote_is_overdue_even_without_an_application():
    standing = judged(case(until(20)), today=date(2026, 6, 11))

    assert standing.deadline.step.number == 23
    assert Rule.STEP_OVERDUE in rules_of(standing, 23)
    assert [one.step.number for one in faults_in(standing, 2026)] == [23]


def test_an_extension_moves_the_end_of_probation():
    put_off = Extension(DAYS[23], date(2026, 12, 10), RecordId("r9"))
    standing = judged(case(until(22), extensions=(put_off,)), today=date(2026, 11, 1))

    assert standing.of(23).due_on == date(2026, 12, 10)
    assert Rule.STEP_OVERDUE not in rules_of(standing, 23)


def test_a_case_that_ended_owes_nothing_more():
    standing = judged(case(until(4), end=CaseEnd(date(2024, 5, 1), "本人撤回")))

    assert standing.next is None
    assert standing.deadline is None
    assert standing.of(5).state is StepState.NOT_APPLICABLE


def test_steps_taken_elsewhere_do_not_apply_here():
    standing = judged(case({}, begins_with=16), today=date(2025, 1, 1))

    assert standing.of(15).state is StepState.NOT_APPLICABLE
    assert standing.next.step.number == 16


# Whatever is entered


@st.composite
def cases(draw):
    numbers = draw(st.sets(st.integers(1, 25)))
    days = {n: draw(st.dates(date(2023, 1, 1), date(2028, 1, 1))) for n in numbers}
    return case(days, begins_with=draw(st.integers(1, 25)))


@given(cases(), st.dates(date(2023, 1, 1), date(2028, 12, 31)))
def test_judging_any_case_on_any_day_gives_each_step_one_state(found, today):
    standing = judged(found, today=today)

    assert len(standing.steps) == 25
    for one in standing.steps:
        assert one.done == (one.on is not None)
        if one.state in (StepState.DONE,):
            assert one.done
        if one.state in (StepState.NEXT, StepState.COMING, StepState.NOT_APPLICABLE):
            assert not one.done
        assert one.on is None or one.on <= today
        if one.state is StepState.DONE:
            hard = [p for p in one.problems if p.severity is Severity.HARD]
            assert not [p for p in hard if p.rule is not Rule.STEP_TOO_LATE]
    if standing.next is not None:
        assert not standing.next.done


@given(cases(), st.dates(date(2023, 1, 1), date(2028, 12, 31)))
def test_what_lies_in_the_future_is_as_if_it_were_not_there(found, today):
    known = tuple(step for step in found.steps if step.on is None or step.on <= today)

    assert judged(found, today=today) == judged(replace(found, steps=known), today=today)


@given(st.integers(0, 24), st.integers(-40, 40))
def test_the_talk_is_late_exactly_after_a_month(months, shift):
    applied = add_months(date(2024, 1, 31), months)
    talk = add_months(applied, 1) + timedelta(days=shift)

    rules = rules_of(judged(case({1: applied, 2: talk}), today=date(2030, 1, 1)), 2)

    assert (Rule.STEP_TOO_LATE in rules) is (shift > 0)
