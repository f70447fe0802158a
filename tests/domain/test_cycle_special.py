"""Rows that are not simply counted: 第一议题, 组织生活会, 民主评议; and what does not apply."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from domain_values import (
    FIRST_GROUP,
    FIRST_TOPIC,
    LONG_AGO,
    MATTER,
    PROFILE,
    ROLL,
    SECOND_GROUP,
    YEAR,
    facts,
    final,
    item,
    record,
    roll_of,
)

from branchdesk.domain import cycle
from branchdesk.domain.branch import Branch
from branchdesk.domain.cycle_words import CellState, Condition, Subject
from branchdesk.domain.people import MemberStatus, PartyGroup, StatusChange
from branchdesk.domain.records import AgendaKind, RecordKind
from branchdesk.domain.review import Review, ReviewStep, ReviewStepKind
from branchdesk.domain.standard import ManualScore, StarSheet


def leaving_on(day):
    return (StatusChange(day, MemberStatus.LEFT),)


MID_OCTOBER = date(YEAR, 10, 21)
AFTER = date(YEAR + 1, 4, 1)


def cells(found, subject, *, today=MID_OCTOBER, profile=PROFILE, group=None):
    """Return the cells of the (first) row about a subject."""
    board = cycle.board(found, profile, today)
    return next(
        row.cells
        for row in board.rows
        if row.obligation.subject is subject and (group is None or row.group == group)
    )


def states(*args, **kwargs):
    return [cell.state for cell in cells(*args, **kwargs)]


def test_a_group_owes_nothing_before_it_exists_and_after_it_ended():
    short = PartyGroup(FIRST_GROUP, "第一党小组", date(YEAR, 3, 10), date(YEAR, 8, 15))
    found = cells(facts(roll=replace(ROLL, groups=(short,))), Subject.GROUP_MEETING)

    applies = [cell.state is not CellState.NOT_APPLICABLE for cell in found]
    assert applies == [False] * 2 + [True] * 5 + [False] * 5
    assert found[0].reason is Condition.NO_GROUPS


@pytest.mark.parametrize(
    ("since", "until", "shown"),
    [
        (LONG_AGO, date(YEAR - 1, 12, 31), False),
        (LONG_AGO, date(YEAR, 1, 1), True),
        (date(YEAR, 12, 31), None, True),
        (date(YEAR + 1, 1, 1), None, False),
    ],
)
def test_only_groups_that_existed_in_the_year_have_a_row(since, until, shown):
    group = PartyGroup(SECOND_GROUP, "某组", since, until)
    board = cycle.board(facts(roll=replace(ROLL, groups=(ROLL.groups[0], group))), PROFILE, AFTER)

    groups = [row.group for row in board.rows if row.group]

    assert groups == [FIRST_GROUP] + [SECOND_GROUP] * shown


def test_without_groups_there_is_one_row_that_does_not_apply():
    found = cells(facts(roll=roll_of(9)), Subject.GROUP_MEETING)

    assert {(cell.state, cell.reason) for cell in found} == {
        (CellState.NOT_APPLICABLE, Condition.NO_GROUPS)
    }


def test_below_seven_full_members_no_committee_meeting_is_due():
    found = cells(facts(roll=roll_of(6, probationary=3)), Subject.COMMITTEE_MEETING)

    assert {(cell.state, cell.reason) for cell in found} == {
        (CellState.NOT_APPLICABLE, Condition.NO_COMMITTEE)
    }


def test_whether_a_committee_is_due_is_judged_at_the_end_of_each_month():
    leaving = replace(
        ROLL.members[8],
        statuses=(
            *ROLL.members[8].statuses,
            *leaving_on(date(YEAR, 6, 30)),
        ),
    )
    seven = replace(ROLL, members=(*ROLL.members[:6], leaving))

    found = states(facts(roll=seven), Subject.COMMITTEE_MEETING, today=date(YEAR, 12, 31))

    assert found[4] is CellState.OVERDUE
    assert found[5:] == [CellState.NOT_APPLICABLE] * 7


def test_in_the_running_month_the_committee_is_judged_by_today():
    leaving = replace(
        ROLL.members[8],
        statuses=(*ROLL.members[8].statuses, *leaving_on(date(YEAR, 10, 25))),
    )
    seven = replace(ROLL, members=(*ROLL.members[:6], leaving))

    found = states(facts(roll=seven), Subject.COMMITTEE_MEETING)

    assert found[9:] == [CellState.DUE, CellState.NOT_APPLICABLE, CellState.NOT_APPLICABLE]


def test_any_lecture_counts_but_only_the_secretarys_for_the_secretary():
    outside = record(
        RecordKind.PARTY_LECTURE,
        date(YEAR, 5, 6),
        details={"lecturer": "外请", "lecturer_role": "outside", "outline": "提纲"},
    )

    assert states(facts(final(outside)), Subject.PARTY_LECTURE)[1] is CellState.DONE
    assert states(facts(final(outside)), Subject.SECRETARY_LECTURE) == [CellState.DUE]
    own = record(RecordKind.PARTY_LECTURE, date(YEAR, 5, 6))
    assert states(facts(final(own)), Subject.SECRETARY_LECTURE) == [CellState.DONE]


def test_a_month_whose_meetings_all_begin_with_the_first_topic_is_done():
    found = cells(facts(final(record())), Subject.FIRST_TOPIC)

    assert found[2].state is CellState.DONE
    assert (found[1].state, found[1].reason) == (
        CellState.NOT_APPLICABLE,
        Condition.NO_MEETINGS,
    )
    assert [cell.state for cell in found[9:]] == [CellState.COMING] * 3


def test_one_meeting_without_the_first_topic_leaves_its_month_open():
    good = final(record())
    bad = final(record(RecordKind.COMMITTEE_MEETING, date(YEAR, 3, 20), agenda=(MATTER,)))

    march = cells(facts(good, bad), Subject.FIRST_TOPIC)[2]

    assert (march.state, march.done, march.minimum) == (CellState.OVERDUE, 1, 2)
    assert march.records == (good.record.id,)
    assert march.invalid == (bad.record.id,)


def test_the_first_topic_must_be_the_first():
    turned = final(record(agenda=(MATTER, FIRST_TOPIC)))

    assert cells(facts(turned), Subject.FIRST_TOPIC)[2].invalid


@pytest.mark.parametrize(
    ("today", "state"),
    [
        (date(YEAR, 9, 30), CellState.COMING),
        (date(YEAR, 10, 1), CellState.DUE),
        (date(YEAR + 1, 3, 31), CellState.DUE),
        (date(YEAR + 1, 4, 1), CellState.OVERDUE),
    ],
)
@pytest.mark.parametrize("subject", [Subject.ORG_LIFE_MEETING, Subject.MEMBER_REVIEW])
def test_what_belongs_to_the_year_may_be_held_until_the_end_of_march(subject, today, state):
    [cell] = cells(facts(), subject, today=today)

    assert (cell.state, cell.month) == (state, 12)
    assert cell.due_on == date(YEAR + 1, 3, 31)


def test_a_general_meeting_with_criticism_is_the_years_organisational_life_meeting():
    held = record(day=date(YEAR + 1, 2, 10), agenda=(item(AgendaKind.CRITICISM),))

    [cell] = cells(
        facts(final(replace(held, belongs_year=YEAR))), Subject.ORG_LIFE_MEETING, today=AFTER
    )

    assert (cell.state, cell.month, cell.records) == (CellState.DONE, 12, (held.id,))


@pytest.mark.parametrize(
    ("day", "state"),
    [(date(YEAR + 1, 3, 31), CellState.DONE), (date(YEAR + 1, 4, 1), CellState.DONE_LATE)],
)
def test_an_organisational_life_meeting_after_march_is_late(day, state):
    held = record(day=day, agenda=(item(AgendaKind.CRITICISM),), belongs_year=YEAR)

    assert states(facts(final(held)), Subject.ORG_LIFE_MEETING) == [state]


def test_a_month_without_a_meeting_is_left_open_until_its_last_day_is_over():
    last = date(YEAR, 4, 30)

    assert cells(facts(), Subject.FIRST_TOPIC, today=last)[3].state is CellState.COMING
    after = cells(facts(), Subject.FIRST_TOPIC, today=date(YEAR, 5, 1))[3]
    assert after.state is CellState.NOT_APPLICABLE


def test_a_review_draws_its_meetings_in_their_months():
    met = final(record(day=date(YEAR, 11, 20)))
    step = ReviewStep(ReviewStepKind.SELF_REVIEW, date(YEAR, 11, 20), record_ids=(met.record.id,))
    held = replace(
        review(date(YEAR + 1, 1, 15)),
        steps=(step, ReviewStep(ReviewStepKind.ORGANIZATION_RATING, date(YEAR + 1, 1, 15))),
    )

    [cell] = cells(facts(met, review=held), Subject.MEMBER_REVIEW)

    assert (cell.records, cell.months, cell.month) == ((met.record.id,), (11,), 12)


def test_a_review_of_a_year_not_kept_here_does_not_apply():
    later = Branch("支部", first_year=YEAR + 1)

    for known in (review(date(YEAR, 11, 20)), review(date(YEAR, 11, 20), closed=False)):
        found = states(facts(review=known, branch=later), Subject.MEMBER_REVIEW)
        assert found == [CellState.NOT_APPLICABLE]


def test_a_record_that_belongs_to_the_year_before_fills_no_quarter_of_either_year():
    held = replace(record(day=date(YEAR + 1, 2, 10)), belongs_year=YEAR)

    assert CellState.DONE not in states(facts(final(held)), Subject.GENERAL_MEETING)
    next_year = facts(final(held), year=YEAR + 1)
    assert CellState.DONE not in states(next_year, Subject.GENERAL_MEETING)


def test_the_organisational_life_meeting_is_done_by_hand_where_the_star_sheet_says_so():
    sheet = StarSheet(YEAR, (ManualScore("C6", Decimal("3.5"), "全套材料"),))
    nothing = StarSheet(YEAR, (ManualScore("C6", Decimal(0), "未召开"),))

    assert states(facts(sheet=sheet), Subject.ORG_LIFE_MEETING) == [CellState.DONE]
    assert states(facts(sheet=nothing), Subject.ORG_LIFE_MEETING) == [CellState.DUE]


def review(day, *, closed=True):
    return Review(
        YEAR,
        steps=(ReviewStep(ReviewStepKind.ORGANIZATION_RATING, day, record_ids=("r1",)),),
        finalised_at=datetime(YEAR + 1, 3, 1, tzinfo=UTC) if closed else None,
    )


@pytest.mark.parametrize(
    ("known", "state", "month"),
    [
        (review(date(YEAR, 11, 20)), CellState.DONE, 11),
        (review(date(YEAR + 1, 2, 20)), CellState.DONE, 12),
        (review(date(YEAR + 1, 3, 31)), CellState.DONE, 12),
        (review(date(YEAR + 1, 4, 1)), CellState.DONE_LATE, 12),
        (review(date(YEAR, 11, 20), closed=False), CellState.DRAFT, 12),
        (Review(YEAR), CellState.DUE, 12),
    ],
)
def test_the_review_is_done_once_closed(known, state, month):
    [cell] = cells(facts(review=known), Subject.MEMBER_REVIEW)

    assert (cell.state, cell.month) == (state, month)


@pytest.mark.parametrize(
    "branch",
    [
        Branch("新支部", founded_on=date(YEAR, 6, 15), first_year=YEAR),
        Branch("新支部", founded_on=date(YEAR, 6, 15)),
    ],
)
def test_a_branch_founded_in_the_year_owes_nothing_before(branch):
    found = cells(facts(branch=branch), Subject.THEME_PARTY_DAY)

    assert [cell.reason for cell in found[:5]] == [Condition.NOT_KEPT_YET] * 5
    assert found[5].state is CellState.OVERDUE


def test_years_before_the_first_one_kept_owe_nothing():
    board = cycle.board(facts(branch=Branch("支部", first_year=YEAR + 1)), PROFILE, AFTER)

    assert {cell.reason for row in board.rows for cell in row.cells} == {Condition.NOT_KEPT_YET}
