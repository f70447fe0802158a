"""What a member was from which day on changes without gaps and without rewriting the past."""

from datetime import date

import pytest

from branchdesk.domain.dates import FuzzyDate
from branchdesk.domain.ids import GroupId, MemberId
from branchdesk.domain.people import (
    GroupStay,
    Member,
    MemberStatus,
    PartyPost,
    PostTerm,
    StatusChange,
)
from branchdesk.domain.standing import (
    first_statuses,
    with_group,
    with_post,
    with_status,
    without_post,
)

ONE, TWO = GroupId("1"), GroupId("2")
FULL, PROBATIONARY = MemberStatus.FULL, MemberStatus.PROBATIONARY
TODAY, BEGINS = date(2026, 3, 20), date(2026, 1, 1)


def member(**known) -> Member:
    return Member(MemberId("m"), "张志远", **known)


def derived(
    *, joined: str = "", full_on: str = "", status=None, arrived=None
) -> list[tuple[str, MemberStatus]]:
    changes = first_statuses(
        joined=FuzzyDate.from_iso(joined) if joined else None,
        full_on=FuzzyDate.from_iso(full_on) if full_on else None,
        status=status,
        begins=BEGINS,
        arrived=arrived,
        today=TODAY,
    )
    return [(change.on.isoformat(), change.status) for change in changes]


def test_a_new_status_holds_from_its_day_and_leaves_the_days_before_alone():
    before = member(statuses=(StatusChange(date(2025, 5, 12), PROBATIONARY),))

    after = with_status(before, on=date(2026, 5, 12), status=FULL)

    assert after.status_on(date(2026, 5, 11)) is PROBATIONARY
    assert after.status_on(date(2026, 5, 12)) is FULL


def test_a_second_change_on_the_same_day_replaces_the_first():
    before = member(statuses=(StatusChange(date(2026, 5, 12), PROBATIONARY),))

    after = with_status(before, on=date(2026, 5, 12), status=FULL, note="更正")

    assert after.statuses == (StatusChange(date(2026, 5, 12), FULL, "更正"),)


def test_a_change_that_changes_nothing_and_says_nothing_leaves_no_line():
    before = member(statuses=(StatusChange(date(2020, 1, 1), FULL),))

    assert with_status(before, on=date(2026, 1, 1), status=FULL) == before
    assert len(with_status(before, on=date(2026, 1, 1), status=FULL, note="x").statuses) == 2


def test_moving_to_another_group_ends_the_stay_on_the_day_before():
    before = member(groups=(GroupStay(ONE, date(2025, 1, 1)),))

    after = with_group(before, group=TWO, since=date(2026, 3, 1))

    assert after.groups == (
        GroupStay(ONE, date(2025, 1, 1), date(2026, 2, 28)),
        GroupStay(TWO, date(2026, 3, 1)),
    )


def test_a_group_corrected_for_the_same_days_leaves_no_trace_of_the_wrong_one():
    before = member(groups=(GroupStay(ONE, date(2026, 1, 1)),))

    assert with_group(before, group=TWO, since=date(2026, 1, 1)).groups == (
        GroupStay(TWO, date(2026, 1, 1)),
    )


def test_staying_where_one_is_is_one_stay():
    before = member(groups=(GroupStay(ONE, date(2025, 1, 1)),))

    assert with_group(before, group=ONE, since=date(2026, 3, 1)) == before


def test_leaving_every_group_ends_the_stay():
    before = member(groups=(GroupStay(ONE, date(2025, 1, 1)),))

    after = with_group(before, group=None, since=date(2026, 3, 1))

    assert after.group_on(date(2026, 2, 28)) == ONE
    assert after.group_on(date(2026, 3, 1)) is None


def test_a_stay_that_ended_earlier_keeps_its_end():
    before = member(groups=(GroupStay(ONE, date(2024, 1, 1), date(2024, 6, 30)),))

    after = with_group(before, group=TWO, since=date(2026, 3, 1))

    assert after.group_on(date(2025, 1, 1)) is None


def test_a_post_is_held_beside_others_and_once_only():
    before = member(posts=(PostTerm(PartyPost.ORGANIZATION, date(2024, 1, 1)),))

    after = with_post(before, post=PartyPost.GROUP_LEADER, since=date(2026, 1, 1))
    again = with_post(after, post=PartyPost.GROUP_LEADER, since=date(2026, 2, 1))

    assert again == after
    assert after.posts_on(TODAY) == (PartyPost.ORGANIZATION, PartyPost.GROUP_LEADER)


def test_a_post_taken_up_again_is_a_second_term():
    before = member(posts=(PostTerm(PartyPost.SECRETARY, date(2018, 1, 1), date(2020, 12, 31)),))

    after = with_post(before, post=PartyPost.SECRETARY, since=date(2024, 1, 1))

    assert len(after.posts) == 2
    assert after.posts_on(date(2022, 1, 1)) == ()


def test_a_post_ends_on_its_last_day_and_a_term_that_never_began_is_gone():
    held = PostTerm(PartyPost.SECRETARY, date(2024, 1, 1))
    to_come = PostTerm(PartyPost.SECRETARY, date(2027, 1, 1))
    other = PostTerm(PartyPost.GROUP_LEADER, date(2024, 1, 1))

    after = without_post(
        member(posts=(held, to_come, other)), post=PartyPost.SECRETARY, until=date(2026, 2, 28)
    )

    assert after.posts == (
        PostTerm(PartyPost.SECRETARY, date(2024, 1, 1), date(2026, 2, 28)),
        other,
    )


@pytest.mark.parametrize(
    ("known", "history"),
    [
        (
            {"joined": "1995-06-01", "full_on": "1996-06-01"},
            [("1995-06-01", PROBATIONARY), ("1996-06-01", FULL)],
        ),
        ({"joined": "1995-06"}, [("1995-06-01", FULL)]),
        ({"joined": "2025-09-01"}, [("2025-09-01", PROBATIONARY)]),
        ({"joined": "2025-09-01", "status": FULL}, [("2025-09-01", FULL)]),
        ({"joined": "1995-06", "status": PROBATIONARY}, [("1995-06-01", PROBATIONARY)]),
        ({}, [("2026-01-01", FULL)]),
        ({"full_on": "1996"}, [("1996-01-01", FULL)]),
        ({"joined": "1949-05-01", "full_on": "1949-05-01"}, [("1949-05-01", FULL)]),
        ({"joined": "2001", "status": MemberStatus.HOSTED}, [("2026-01-01", MemberStatus.HOSTED)]),
        (
            {"full_on": "2001", "status": MemberStatus.LEFT},
            [("2001-01-01", FULL), ("2026-03-20", MemberStatus.LEFT)],
        ),
        (
            {"full_on": "2001", "status": MemberStatus.ON_PARTY_PROBATION},
            [("2001-01-01", FULL), ("2026-01-01", MemberStatus.ON_PARTY_PROBATION)],
        ),
    ],
)
def test_a_first_history_follows_from_what_the_roster_says(known, history):
    assert derived(**known) == history


def test_nothing_is_said_of_the_time_before_somebody_came_here():
    came = date(2026, 2, 10)

    assert derived(joined="1995-06", full_on="1996-06", arrived=came) == [("2026-02-10", FULL)]
    assert derived(joined="2025-12", full_on="", arrived=came) == [("2026-02-10", PROBATIONARY)]
