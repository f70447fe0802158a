"""A case of 发展党员 and its two votes: what the minutes say, what the register waits for."""

from dataclasses import replace
from datetime import date

import pytest
from domain_values import member
from recruitment_values import (
    DAYS,
    ROLL,
    case,
    judged,
    linked,
    meeting,
    rules_of,
    until,
)

from branchdesk.domain.dates import FuzzyDate
from branchdesk.domain.ids import RecordId
from branchdesk.domain.people import MemberStatus, StatusChange
from branchdesk.domain.problems import Rule
from branchdesk.domain.records import AgendaKind, Override
from branchdesk.domain.recruitment import CaseEnd, Extension
from branchdesk.domain.recruitment_standing import Act, StepState, faults_in
from branchdesk.domain.roll import Roll


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
