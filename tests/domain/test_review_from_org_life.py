"""What a review takes over from 组织生活会 is what minutes and dossier bear out, and no more."""

from dataclasses import replace
from datetime import date

from domain_values import FIRST_GROUP, MATTER, ROLL, SECOND_GROUP, YEAR, item, record

from branchdesk.domain.org_life import MemberPart, OrgLife, org_life_id
from branchdesk.domain.records import AgendaKind, RecordKind
from branchdesk.domain.review import ReviewStepKind
from branchdesk.domain.review_from_org_life import found_in

SELF, PEER, BALLOT = (
    *(ReviewStepKind.SELF_REVIEW, ReviewStepKind.PEER_REVIEW),
    ReviewStepKind.BALLOT_REVIEW,
)
DAY, LATER = date(YEAR, 11, 5), date(YEAR, 11, 9)
CRITICISM = item(AgendaKind.CRITICISM, title="批评和自我批评")
COUNT = item(title="民主测评")
PARTS = tuple(MemberPart(member.id, member.name) for member in ROLL.members)
DOSSIER = OrgLife(org_life_id(YEAR), YEAR, members=PARTS)
ALL = {member.id for member in ROLL.members}
LAST = ROLL.members[8]
"""The last with a vote: the one on leave where one is"""


def spoke(place, **words):
    return (*PARTS[:place], replace(PARTS[place], **words), *PARTS[place + 1 :])


def group_meeting(group, day):
    return record(RecordKind.GROUP_MEETING, day, group=group, agenda=(CRITICISM,))


def test_a_general_meeting_with_criticism_and_a_ballot_fills_three_steps_and_who_was_there():
    held = record(day=DAY, agenda=(CRITICISM, COUNT), absent=1)

    found = found_in(DOSSIER, [held])

    assert {kind: step.held_on for kind, step in found.steps.items()} == dict.fromkeys(
        (SELF, PEER, BALLOT), DAY
    )
    assert {step.records for step in found.steps.values()} == {(held.id,)}
    assert found.self_review_on == dict.fromkeys(ALL - {LAST.id}, DAY)
    assert found.peer_review_on == {}


def test_minutes_without_criticism_prove_no_self_review_and_without_a_ballot_none():
    found = found_in(DOSSIER, [record(day=DAY, agenda=(MATTER,))])

    assert found.steps == {}
    assert found.self_review_on == {}


def test_what_the_dossier_says_of_one_is_proof_for_that_one_alone():
    dossier = replace(DOSSIER, members=spoke(2, self_criticism="学习不够深"))

    found = found_in(dossier, [record(day=DAY, agenda=(MATTER,))])

    assert set(found.steps) == {SELF, PEER}
    assert found.self_review_on == {PARTS[2].member: DAY}


def test_who_is_absent_has_examined_themselves_only_by_a_statement_read_out():
    away = record(day=DAY, agenda=(CRITICISM,), absent=1)
    with_text = replace(DOSSIER, members=spoke(8, self_criticism="写了但没有宣读"))
    with_statement = replace(DOSSIER, members=spoke(8, statement="书面发言", read_by="党员01"))

    assert LAST.id not in found_in(with_text, [away]).self_review_on
    assert found_in(with_statement, [away]).self_review_on[LAST.id] == DAY


def test_groups_on_days_of_their_own_give_their_members_those_days():
    meetings = [group_meeting(SECOND_GROUP, LATER), group_meeting(FIRST_GROUP, DAY)]

    found = found_in(DOSSIER, meetings)

    second = {member.id for member in ROLL.members if member.group_on(DAY) == SECOND_GROUP}
    assert found.steps[SELF].held_on == DAY
    assert found.steps[SELF].days == {DAY, LATER}
    assert found.steps[PEER].records == (meetings[1].id, meetings[0].id)
    assert {m for m, day in found.self_review_on.items() if day == LATER} == second
    assert found.peer_review_on == dict.fromkeys(second, LATER)
    assert set(found.self_review_on) == ALL


def test_a_ballot_counts_only_in_the_general_meeting():
    in_a_group = record(RecordKind.GROUP_MEETING, DAY, group=FIRST_GROUP, agenda=(COUNT,))

    assert BALLOT not in found_in(DOSSIER, [in_a_group]).steps
    assert found_in(DOSSIER, [record(day=LATER, agenda=(COUNT,))]).steps[BALLOT].held_on == LATER


def test_without_minutes_there_is_nothing_to_take_over():
    dossier = replace(DOSSIER, members=spoke(2, self_criticism="学习不够深"))

    assert found_in(dossier, []).steps == {}
