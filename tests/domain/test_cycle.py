"""The board of a year: what counts, what is late, due, coming and overdue."""

from dataclasses import replace
from datetime import date

import pytest
from domain_values import (
    FIRST_GROUP,
    FIRST_TOPIC,
    PROFILE,
    SECOND_GROUP,
    YEAR,
    facts,
    final,
    item,
    record,
    vote,
    whole_year,
)
from hypothesis import given
from hypothesis import strategies as st

from branchdesk.domain import cycle
from branchdesk.domain.branch import Branch
from branchdesk.domain.cycle_words import CellState, Per, Subject
from branchdesk.domain.facts import DraftFact
from branchdesk.domain.ids import RecordId
from branchdesk.domain.records import AgendaKind, RecordKind

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


def draft(kind, day, *, group=None, year=YEAR):
    return DraftFact(RecordId("draft"), kind, day, year, group, "草稿")


def test_rows_stand_in_the_order_of_the_profile_one_per_group():
    board = cycle.board(facts(), PROFILE, MID_OCTOBER)

    assert [(row.obligation.code, row.group_name) for row in board.rows] == [
        ("general_meeting", ""),
        ("committee_meeting", ""),
        ("group_meeting", "第一党小组"),
        ("group_meeting", "第二党小组"),
        ("party_lecture", ""),
        ("secretary_lecture", ""),
        ("theme_party_day", ""),
        ("first_topic", ""),
        ("org_life_meeting", ""),
        ("member_review", ""),
    ]


def test_a_year_in_which_everything_was_held_in_time_is_done():
    board = cycle.board(facts(*whole_year()), PROFILE, AFTER)
    later = {Subject.ORG_LIFE_MEETING, Subject.MEMBER_REVIEW}

    for row in board.rows:
        expected = CellState.OVERDUE if row.obligation.subject in later else CellState.DONE
        assert {cell.state for cell in row.cells} == {expected}, row.obligation.code


def test_an_empty_year_is_overdue_then_due_then_coming():
    found = states(facts(), Subject.COMMITTEE_MEETING)

    assert found == [CellState.OVERDUE] * 9 + [CellState.DUE] + [CellState.COMING] * 2


@pytest.mark.parametrize("today", [date(2020, 1, 1), date(2025, 12, 31)])
def test_a_year_that_has_not_begun_is_all_coming(today):
    board = cycle.board(facts(branch=Branch("支部", first_year=2020)), PROFILE, today)

    assert {cell.state for row in board.rows for cell in row.cells} == {CellState.COMING}


def test_an_empty_year_long_past_is_all_overdue():
    board = cycle.board(facts(), PROFILE, date(YEAR + 10, 5, 1))
    dead = {
        cell.state
        for row in board.rows
        if row.obligation.subject is not Subject.FIRST_TOPIC
        for cell in row.cells
    }

    assert dead == {CellState.OVERDUE}


def test_a_meeting_is_drawn_in_the_month_it_was_held():
    first = cells(facts(final(record(day=date(YEAR, 2, 3)))), Subject.GENERAL_MEETING)[0]

    assert (first.state, first.month, first.months, first.done) == (CellState.DONE, 2, (2,), 1)
    assert first.records == (RecordId("general_meeting-2026-02-03-"),)


def test_what_is_not_held_is_drawn_in_the_month_it_falls_due():
    assert [cell.month for cell in cells(facts(), Subject.GENERAL_MEETING)] == [3, 6, 9, 12]


def test_a_late_entry_is_done_late():
    found = facts(final(record(day=date(YEAR, 2, 3)), after=40))

    assert states(found, Subject.GENERAL_MEETING)[0] is CellState.DONE_LATE


def test_one_entry_in_time_beside_a_late_one_is_done():
    found = facts(
        final(record(day=date(YEAR, 2, 3)), after=40), final(record(day=date(YEAR, 3, 3)))
    )

    assert states(found, Subject.GENERAL_MEETING)[0] is CellState.DONE


def test_a_vote_without_its_quorum_does_not_count_for_the_quarter():
    failed = final(record(absent=5, agenda=(FIRST_TOPIC, item(vote=vote(due=9, present=4)))))

    first = cells(facts(failed), Subject.GENERAL_MEETING)[0]

    assert (first.state, first.done) == (CellState.OVERDUE, 0)
    assert first.invalid == (failed.record.id,)


def test_an_admission_is_judged_by_its_own_quorum_whatever_the_vote_says_it_is():
    half_present = item(AgendaKind.RECRUITMENT, vote=vote(due=10, present=5))

    first = cells(facts(final(record(agenda=(half_present,)))), Subject.GENERAL_MEETING)[0]

    assert first.invalid


def test_a_general_meeting_without_a_vote_counts_however_few_came():
    found = facts(final(record(absent=8)))

    assert states(found, Subject.GENERAL_MEETING)[0] is CellState.DONE


@pytest.mark.parametrize(("absent", "state"), [(2, CellState.DONE), (3, CellState.OVERDUE)])
def test_a_committee_meets_with_half_of_its_four_members(absent, state):
    met = final(record(RecordKind.COMMITTEE_MEETING, date(YEAR, 3, 5), absent=absent))

    assert states(facts(met), Subject.COMMITTEE_MEETING)[2] is state


def test_a_committee_meeting_nobody_signed_in_to_does_not_count():
    empty = final(record(RecordKind.COMMITTEE_MEETING, date(YEAR, 3, 5), attendance=()))

    assert cells(facts(empty), Subject.COMMITTEE_MEETING)[2].invalid == (empty.record.id,)


def test_a_draft_in_the_period_shows_as_draft_and_gives_way_to_the_record():
    begun = draft(RecordKind.GENERAL_MEETING, date(YEAR, 11, 3))

    assert states(facts(drafts=(begun,)), Subject.GENERAL_MEETING)[3] is CellState.DRAFT
    held = final(record(day=date(YEAR, 10, 10)))
    assert states(facts(held, drafts=(begun,)), Subject.GENERAL_MEETING)[3] is CellState.DONE


def test_a_draft_of_another_kind_year_or_without_a_day_promises_nothing():
    drafts = (
        draft(RecordKind.PARTY_LECTURE, date(YEAR, 11, 3)),
        draft(RecordKind.GENERAL_MEETING, date(YEAR, 11, 3), year=YEAR + 1),
        draft(RecordKind.GENERAL_MEETING, None),
    )

    assert states(facts(drafts=drafts), Subject.GENERAL_MEETING)[3] is CellState.DUE


def test_a_lecture_draft_does_not_promise_the_secretarys_own_lecture():
    begun = draft(RecordKind.PARTY_LECTURE, date(YEAR, 11, 3))

    assert states(facts(drafts=(begun,)), Subject.SECRETARY_LECTURE) == [CellState.DUE]
    assert states(facts(drafts=(begun,)), Subject.PARTY_LECTURE)[3] is CellState.DRAFT


def test_group_meetings_count_for_their_own_group_only():
    met = final(record(RecordKind.GROUP_MEETING, date(YEAR, 4, 8), group=SECOND_GROUP))

    mine = states(facts(met), Subject.GROUP_MEETING, group=SECOND_GROUP)
    others = states(facts(met), Subject.GROUP_MEETING, group=FIRST_GROUP)

    assert mine[3] is CellState.DONE
    assert others[3] is CellState.OVERDUE


def test_a_group_draft_shows_in_its_own_row_only():
    begun = draft(RecordKind.GROUP_MEETING, date(YEAR, 10, 9), group=SECOND_GROUP)
    found = facts(drafts=(begun,))

    assert states(found, Subject.GROUP_MEETING, group=SECOND_GROUP)[9] is CellState.DRAFT
    assert states(found, Subject.GROUP_MEETING, group=FIRST_GROUP)[9] is CellState.DUE


def test_this_months_open_cells_are_counted():
    board = cycle.board(facts(final(record(day=date(YEAR, 10, 9)))), PROFILE, MID_OCTOBER)

    # Committee, two groups and theme party day are due by the end of October.
    assert board.open_this_month == 4


def test_an_obligation_of_two_a_period_counts_two():
    twice = tuple(
        replace(line, minimum=2) if line.subject is Subject.GENERAL_MEETING else line
        for line in PROFILE.obligations
    )
    profile = replace(PROFILE, obligations=twice)
    one = final(record(day=date(YEAR, 1, 5)))
    other = final(record(day=date(YEAR, 2, 5)))

    first = cells(facts(one), Subject.GENERAL_MEETING, profile=profile)[0]
    both = cells(facts(one, other), Subject.GENERAL_MEETING, profile=profile)[0]

    assert (first.state, first.done, first.minimum) == (CellState.OVERDUE, 1, 2)
    assert (both.state, both.month, both.months) == (CellState.DONE, 2, (1, 2))


DAYS = st.dates(min_value=date(YEAR - 1, 6, 1), max_value=date(YEAR + 1, 6, 1))


@given(
    held=st.lists(
        st.tuples(st.sampled_from(RecordKind), DAYS, st.integers(min_value=0, max_value=9)),
        max_size=12,
        unique_by=lambda line: (line[0], line[1]),
    ),
    today=DAYS,
    per=st.sampled_from(Per),
)
def test_the_cells_of_every_row_cover_the_year_exactly_once(held, today, per):
    records = [final(record(kind, day, group=FIRST_GROUP, absent=n)) for kind, day, n in held]
    lines = tuple(replace(line, per=per) for line in PROFILE.obligations)
    board = cycle.board(facts(*records), replace(PROFILE, obligations=lines), today)

    for row in board.rows:
        months = [month for cell in row.cells for month in cell.period.months]
        assert months == list(range(1, 13))
        assert all(1 <= cell.month <= 12 for cell in row.cells)
        counted = [found for cell in row.cells for found in (*cell.records, *cell.invalid)]
        assert len(counted) == len(set(counted))
        for cell in row.cells:
            done = cell.state in (CellState.DONE, CellState.DONE_LATE)
            applies = cell.state is not CellState.NOT_APPLICABLE
            assert done is (applies and cell.done >= cell.minimum)
            assert (cell.state is CellState.OVERDUE) <= (today > cell.due_on)
