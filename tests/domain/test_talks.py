"""谈心谈话: who talked with whom, which pairs lack a talk, and what the star item makes of it."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from domain_values import PROFILE, ROLL, STANDARD, YEAR, facts, member, roll_of
from hypothesis import given
from hypothesis import strategies as st
from talk_values import SECRET, full_coverage, talk

from branchdesk.domain import stars
from branchdesk.domain.records import Person
from branchdesk.domain.roll import Roll, committee_on
from branchdesk.domain.standard import ManualScore, StarSheet
from branchdesk.domain.talks import Coverage, TalkState, grid_of, relation_of, talks_in

DAY = date(YEAR, 5, 6)
TODAY = date(YEAR, 11, 20)
SEATS = ("党员01", "党员02", "党员03", "党员04")


def grid(*talks, roll=ROLL, today=TODAY):
    return grid_of(facts(roll=roll, entries=talks), today)


def told(one, other, day=DAY):
    return talk(one, other, day, roll=ROLL)


def cells(found, name):
    [row] = [row for row in found.rows if row.member.name == name]
    return row.cells


def item(found, *, sheet=None, today=TODAY):
    result = stars.score(replace(found, sheet=sheet), STANDARD, PROFILE, today)
    return next(item for item in result.items if item.code == "C8")


def test_without_talks_every_wanted_pair_is_a_gap():
    found = grid()

    assert [seat.name for seat in found.committee] == list(SEATS)
    assert (found.pairs, found.with_committee) == (Coverage(0, 6), Coverage(0, 6))
    assert found.among_members == Coverage(0, 10)
    assert [cell.state for cell in cells(found, "党员01")] == [
        TalkState.SELF,
        *(TalkState.GAP,) * 4,
    ]
    assert {cell.state for cell in cells(found, "党员07")} == {TalkState.GAP}


def test_one_committee_member_is_enough_for_the_others_to_ask_for_nothing():
    found = grid(told("党员02", "党员07"))

    assert [cell.state for cell in cells(found, "党员07")] == [
        TalkState.FREE,
        TalkState.DONE,
        TalkState.FREE,
        TalkState.FREE,
        TalkState.GAP,
    ]
    assert found.with_committee == Coverage(1, 6)
    # The committee member talked with an ordinary member, the ordinary one did not yet.
    assert found.among_members == Coverage(1, 10)


def test_a_talk_of_two_committee_members_stands_in_both_their_rows():
    found = grid(told("党员03", "党员01"))

    assert found.pairs == Coverage(1, 6)
    assert cells(found, "党员01")[2].state is TalkState.DONE
    assert cells(found, "党员03")[0].talks == cells(found, "党员01")[2].talks


def test_two_ordinary_members_stand_in_the_column_of_all_others():
    found = grid(told("党员08", "党员09"))

    assert cells(found, "党员08")[-1].state is TalkState.DONE
    assert cells(found, "党员09")[-1].state is TalkState.DONE
    assert found.among_members == Coverage(2, 10)
    assert found.with_committee.done == 0


def test_a_talk_with_somebody_outside_covers_nobody_and_is_not_lost():
    found = grid(told("党员01", "群众甲"))

    assert found.rate == 0
    assert [one.partner.name for one in found.outside] == ["群众甲"]


def test_full_coverage_has_no_gap():
    found = grid(*full_coverage(ROLL, DAY))

    assert found.rate == 1
    assert not any(cell.state is TalkState.GAP for row in found.rows for cell in row.cells)


def test_a_branch_of_one_has_nobody_to_talk_with():
    alone = Roll((member("独一人"),))

    assert grid(roll=alone).rate is None


def test_what_was_said_is_not_part_of_a_talk():
    [found] = talks_in([talk("党员01", "党员07", DAY, roll=ROLL, issues=SECRET)])

    assert SECRET not in repr(found)


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ("党员01", "党员02", "委员-委员"),
        ("党员07", "党员02", "委员-党员"),
        ("党员07", "党员08", "党员-党员"),
        ("党员01", "群众甲", "党员-群众"),
    ],
)
def test_the_relation_of_two_people_is_known_from_the_register(one, other, relation):
    known = {m.name: Person(m.name, m.id) for m in ROLL.members}
    pair = [known.get(name, Person(name)) for name in (one, other)]

    assert relation_of(*pair, roll=ROLL, day=DAY) == relation


NAMES = st.sampled_from([m.name for m in ROLL.members] + ["群众甲"])
TALKS = st.lists(st.tuples(NAMES, NAMES), max_size=25)


@given(pairs=TALKS, more=st.tuples(NAMES, NAMES))
def test_a_further_talk_never_lowers_any_coverage(pairs, more):
    before = grid(*(told(*pair) for pair in pairs))
    after = grid(*(told(*pair) for pair in [*pairs, more]))

    for one, other in (
        (before.pairs, after.pairs),
        (before.with_committee, after.with_committee),
        (before.among_members, after.among_members),
    ):
        assert 0 <= one.done <= other.done <= other.wanted == one.wanted


@given(pairs=TALKS)
def test_the_numbers_and_the_marks_of_the_grid_say_the_same(pairs):
    found = grid(*(told(*pair) for pair in pairs))

    seats = {seat.id for seat in committee_on(ROLL, TODAY)}
    gaps = [cell for row in found.rows for cell in row.cells if cell.state is TalkState.GAP]
    between = {frozenset((c.member, c.column)) for c in gaps if c.column and c.member in seats}
    without = {c.member for c in gaps if c.column and c.member not in seats}
    alone = [c for c in gaps if c.column is None]
    assert len(between) == found.pairs.wanted - found.pairs.done
    assert len(without) == found.with_committee.wanted - found.with_committee.done
    assert len(alone) == found.among_members.wanted - found.among_members.done


def test_the_star_item_follows_the_talks_as_they_are_entered():
    half = facts(entries=full_coverage(ROLL, DAY)[:6])
    full = facts(entries=full_coverage(ROLL, DAY))

    assert item(full).score == Decimal(2)
    assert item(full).missing == ()
    assert 0 < item(half).score < Decimal(2)
    assert item(half).missing
    assert not item(half).by_hand


def test_who_keeps_the_talks_on_paper_scores_the_item_by_hand_until_one_is_entered():
    sheet = StarSheet(YEAR, scores=(ManualScore("C8", Decimal("1.8"), "纸质台账"),))

    assert item(facts(), sheet=sheet).score == Decimal("1.8")
    assert item(facts(entries=full_coverage(ROLL, DAY)), sheet=sheet).score == Decimal(2)


def test_the_star_item_names_nobody():
    found = item(facts(entries=full_coverage(ROLL, DAY)[:6]))

    assert not any("党员0" in value for line in found.missing for value in line.values)


def test_a_small_branch_has_no_committee_pairs_to_cover():
    found = grid(roll=roll_of(4))

    assert found.pairs == Coverage(0, 0)
    assert found.with_committee == Coverage(0, 3)
