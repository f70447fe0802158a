"""Who is a member, and who may vote, on a given day."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from domain_values import DUTIES, FIRST_GROUP, LONG_AGO, ROLL, member, roll_of
from hypothesis import given
from hypothesis import strategies as st

from branchdesk.domain.people import (
    GroupStay,
    MemberStatus,
    PartyGroup,
    PartyPost,
    PostTerm,
    StatusChange,
)
from branchdesk.domain.roll import (
    Roll,
    committee_on,
    full_members_on,
    group_members_on,
    groups_on,
    has_committee,
    holders_on,
    hosted_on,
    is_member,
    may_vote,
    members_on,
    should_have_committee,
    voters_on,
)

DAY = date(2026, 5, 1)


@pytest.mark.parametrize(
    ("status", "belongs", "votes", "full"),
    [
        (MemberStatus.FULL, True, True, True),
        (MemberStatus.PROBATIONARY, True, False, False),
        (MemberStatus.ON_PARTY_PROBATION, True, False, True),
        (MemberStatus.CORRECTIVE_DEADLINE, True, True, True),
        (MemberStatus.HOSTED, False, False, False),
        (MemberStatus.LEFT, False, False, False),
    ],
)
def test_what_each_status_may_do(status, belongs, votes, full):
    roll = Roll((member("甲", status=status),))

    assert bool(members_on(roll, DAY)) is belongs
    assert bool(voters_on(roll, DAY)) is votes
    assert bool(full_members_on(roll, DAY)) is full
    assert bool(hosted_on(roll, DAY)) is (status is MemberStatus.HOSTED)


def test_every_status_is_covered_by_the_table_above():
    marks = test_what_each_status_may_do.pytestmark
    assert {case[0] for case in marks[0].args[1]} == set(MemberStatus)


def test_a_probationary_member_votes_from_the_day_of_conversion():
    converted = replace(
        member("甲"),
        statuses=(
            StatusChange(date(2025, 3, 1), MemberStatus.PROBATIONARY),
            StatusChange(date(2026, 3, 1), MemberStatus.FULL),
        ),
    )

    assert not is_member(converted, date(2025, 2, 28))
    assert is_member(converted, date(2025, 3, 1))
    assert not may_vote(converted, date(2026, 2, 28))
    assert may_vote(converted, date(2026, 3, 1))


def test_who_left_is_no_member_from_that_day_on_and_may_come_back():
    moved = replace(
        member("甲"),
        statuses=(
            StatusChange(date(2026, 9, 1), MemberStatus.FULL),
            StatusChange(LONG_AGO, MemberStatus.FULL),
            StatusChange(date(2026, 6, 1), MemberStatus.LEFT),
        ),
    )

    assert is_member(moved, date(2026, 5, 31))
    assert not is_member(moved, date(2026, 6, 1))
    assert is_member(moved, date(2026, 9, 1))


@given(
    days=st.lists(
        st.tuples(
            st.dates(min_value=date(2020, 1, 1), max_value=date(2027, 1, 1)),
            st.sampled_from(MemberStatus),
        ),
        max_size=6,
        unique_by=lambda change: change[0],
    ),
    day=st.dates(min_value=date(2019, 1, 1), max_value=date(2028, 1, 1)),
)
def test_the_status_on_a_day_is_the_last_change_up_to_it(days, day):
    person = replace(member("甲"), statuses=tuple(StatusChange(on, s) for on, s in days))
    before = [(on, status) for on, status in days if on <= day]

    assert person.status_on(day) == (max(before)[1] if before else None)
    if may_vote(person, day):
        assert is_member(person, day)


def test_a_branch_of_seven_full_members_shall_have_a_committee():
    assert should_have_committee(roll_of(7), DAY)
    assert not should_have_committee(roll_of(6, probationary=4), DAY)


def test_a_committee_without_people_in_it_cannot_sit():
    nobody = Roll(tuple(member(str(number)) for number in range(8)))

    assert should_have_committee(nobody, DAY)
    assert not has_committee(nobody, DAY)
    assert has_committee(roll_of(8), DAY)


def test_the_committee_is_listed_with_the_secretary_first():
    shuffled = Roll(tuple(reversed(ROLL.members)), ROLL.groups)

    assert [m.name for m in committee_on(shuffled, DAY)] == ["党员01", "党员02", "党员03", "党员04"]


def test_a_group_leader_does_not_sit_on_the_committee():
    roll = Roll((member("甲", PartyPost.GROUP_LEADER),))

    assert committee_on(roll, DAY) == ()
    assert [m.name for m in holders_on(roll, PartyPost.GROUP_LEADER, DAY)] == ["甲"]


def test_who_left_the_branch_holds_no_seat_any_more():
    gone = member("甲", *DUTIES[:1], status=MemberStatus.LEFT)

    assert committee_on(Roll((gone,)), DAY) == ()


def test_a_post_is_held_on_its_first_and_on_its_last_day():
    until = date(2026, 6, 30)
    term = PostTerm(PartyPost.SECRETARY, date(2026, 1, 1), until)
    person = replace(member("甲"), posts=(term,))

    assert person.posts_on(date(2025, 12, 31)) == ()
    assert person.posts_on(date(2026, 1, 1)) == (PartyPost.SECRETARY,)
    assert person.posts_on(until) == (PartyPost.SECRETARY,)
    assert person.posts_on(until + timedelta(days=1)) == ()


def test_a_group_holds_its_members_while_they_stay():
    person = replace(
        member("甲"), groups=(GroupStay(FIRST_GROUP, date(2026, 1, 1), date(2026, 6, 30)),)
    )
    roll = Roll((person,), (PartyGroup(FIRST_GROUP, "第一党小组", LONG_AGO, date(2026, 12, 31)),))

    assert group_members_on(roll, FIRST_GROUP, date(2026, 6, 30)) == (person,)
    assert group_members_on(roll, FIRST_GROUP, date(2026, 7, 1)) == ()
    assert groups_on(roll, date(2026, 12, 31)) == roll.groups
    assert groups_on(roll, date(2027, 1, 1)) == ()
