"""Agreed matters through time: open, closed, carried, agreed anew, and circles that never loop."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from domain_values import FIRST_GROUP, YEAR, facts, final, item, record
from hypothesis import given
from hypothesis import strategies as st

from branchdesk.domain import conferences
from branchdesk.domain.dossiers import DossierId
from branchdesk.domain.follow_ups import (
    Agreed,
    FollowUpNote,
    Matters,
    MatterSource,
    MatterState,
    Said,
    follow,
    matters_of,
    offered,
)
from branchdesk.domain.ids import FollowUpId, RecordId
from branchdesk.domain.ledgers import EntryId, LedgerEntry
from branchdesk.domain.records import (
    AgendaItem,
    AgendaKind,
    FollowUp,
    Person,
    RecordKind,
    Settlement,
)
from branchdesk.domain.registers import open_matters_of, register_of

MARCH, TODAY = date(YEAR, 3, 5), date(YEAR, 10, 20)
LI = Person("李娜")


def agreed(name="a", *, on=MARCH, due=date(YEAR, 4, 1), record="r1", **known):
    return Agreed(
        FollowUpId(name),
        f"事项{name}",
        LI,
        on,
        YEAR,
        "三月支委会",
        due,
        record=RecordId(record),
        **known,
    )


def said(name="a", *, on=date(YEAR, 5, 6), record="r2", **known):
    return Said(FollowUpId(name), on, RecordId(record), "五月支委会", "agenda.1.settled.0", **known)


def only(register):
    [matter] = register.matters
    return matter


def test_a_matter_is_open_until_its_day_and_overdue_after_it():
    due = date(YEAR, 4, 1)

    assert only(follow([agreed()], [], today=due)).state is MatterState.OPEN
    assert only(follow([agreed()], [], today=due + timedelta(1))).state is MatterState.OVERDUE
    assert only(follow([agreed(due=None)], [], today=TODAY)).state is MatterState.OPEN


def test_a_later_sitting_closes_it_and_says_with_what_result():
    report = said(done_on=date(YEAR, 4, 28), result="已报送")

    matter = only(follow([agreed()], [report], today=TODAY))

    assert (matter.state, matter.closed_on, matter.result) == (
        MatterState.CLOSED,
        date(YEAR, 4, 28),
        "已报送",
    )
    assert matter.closed_in == report


def test_a_new_date_takes_the_place_of_the_old_one_and_the_last_one_counts():
    later = said(on=date(YEAR, 6, 5), record="r3", due=date(YEAR, 12, 1))
    first = said(due=date(YEAR, 6, 1))

    matter = only(follow([agreed()], [later, first], today=TODAY))

    assert (matter.state, matter.due) == (MatterState.OPEN, date(YEAR, 12, 1))
    assert matter.carried == (first, later)


def test_what_is_done_stays_done_whatever_later_sittings_say():
    done = said(done_on=date(YEAR, 4, 28))
    later = said(on=date(YEAR, 6, 5), record="r3", due=date(YEAR, 12, 1))

    assert only(follow([agreed()], [later, done], today=TODAY)).state is MatterState.CLOSED


def test_a_matter_agreed_anew_goes_on_as_that():
    anew = agreed("b", on=date(YEAR, 5, 6), due=date(YEAR, 12, 1), record="r2")

    register = follow([agreed(), anew], [said(into=anew.id)], today=TODAY)

    first, second = register.matters
    assert [first.state, second.state] == [MatterState.CARRIED, MatterState.OPEN]
    assert register.end_of(first) == second


def test_where_the_minutes_of_the_new_matter_are_gone_the_old_one_is_open_again():
    matter = only(follow([agreed()], [said(into=FollowUpId("gone"))], today=TODAY))

    assert (matter.state, matter.into) == (MatterState.OVERDUE, None)


def test_a_note_of_the_register_closes_what_no_sitting_has_closed():
    note = FollowUpNote(DossierId("n"), FollowUpId("a"), "事项a", YEAR, date(YEAR, 4, 2), "办好了")

    matter = only(follow([agreed()], [], [note], today=TODAY))

    assert (matter.state, matter.closed_on, matter.note) == (
        MatterState.CLOSED,
        date(YEAR, 4, 2),
        note.id,
    )


def test_two_matters_that_go_on_as_each_other_are_reported_and_stay_open():
    there = said("a", into=FollowUpId("b"))
    back = said("b", on=date(YEAR, 6, 5), record="r3", into=FollowUpId("a"))

    register = follow([agreed("a"), agreed("b")], [there, back], today=TODAY)

    assert register.circles == (("a", "b"),)
    assert [matter.state for matter in register.matters] == [MatterState.OVERDUE] * 2
    assert register.end_of(register.matters[0]) in register.matters


def test_a_matter_that_goes_on_as_itself_is_a_circle_of_one():
    register = follow([agreed()], [said(into=FollowUpId("a"))], today=TODAY)

    assert register.circles == (("a",),)
    assert only(register).state.is_open


ids = st.sampled_from([FollowUpId(letter) for letter in "abcdefgh"])
days = st.dates(date(YEAR, 1, 1), date(YEAR, 12, 31))
sayings = st.builds(
    Said,
    of=ids,
    on=days,
    record=st.sampled_from([RecordId(f"r{n}") for n in range(12)]),
    title=st.just("会"),
    field=st.just("agenda.0.settled.0"),
    done_on=st.none() | st.none() | days,
    due=st.none() | days,
    into=st.none() | ids,
)
matters = st.lists(
    st.builds(lambda name, on, due: agreed(name, on=on, due=due), ids, days, st.none() | days)
)


@given(matters, st.lists(sayings, max_size=40), days)
def test_however_matters_point_at_each_other_none_is_lost_and_nothing_runs_for_ever(
    known, voices, today
):
    register = follow(known, voices, today=today)

    names = [matter.id for matter in register.matters]
    turning = {name for circle in register.circles for name in circle}
    assert sorted(names) == sorted({matter.id for matter in known})
    for circle in register.circles:
        following = [register.matter(name).into for name in circle]
        assert following == [*circle[1:], circle[0]]
    for matter in register.matters:
        end = register.end_of(matter)
        if matter.state is MatterState.CARRIED:
            assert end.state is not MatterState.CARRIED
            assert end.id in names
        if matter.id in turning:
            assert matter.state.is_open
        if matter.state is MatterState.OVERDUE:
            assert matter.due < today


@given(matters, st.lists(sayings, max_size=20), days, st.randoms())
def test_the_order_in_which_the_books_are_read_changes_nothing(known, voices, today, chance):
    unique = list({(v.of, v.on, v.record): v for v in voices}.values())
    first = list({matter.id: matter for matter in known}.values())
    before = follow(first, unique, today=today)
    chance.shuffle(unique)
    chance.shuffle(first)

    again = follow(first, unique, today=today)

    by_id = {matter.id: matter for matter in again.matters}
    assert again.circles == before.circles
    assert all(by_id[matter.id] == matter for matter in before.matters)


def sitting(name, kind=RecordKind.COMMITTEE_MEETING, *, day=MARCH, group=None, settled=()):
    matter = FollowUp(FollowUpId(f"{name}-1"), f"{name}议定", LI, date(YEAR, 4, 1))
    agenda = (
        item(follow_ups=(matter,)),
        AgendaItem(AgendaKind.DISCUSSION, "落实情况", settled=settled),
    )
    return final(record(kind, day, agenda=agenda, id=RecordId(name), group=group))


def test_minutes_say_what_was_agreed_and_found_with_the_path_of_each():
    found = Settlement(FollowUpId("old"), "旧事项", done_on=MARCH)

    read = matters_of(sitting("r1", settled=(found,)).record)

    assert [(one.id, one.field) for one in read.agreed] == [("r1-1", "agenda.0.follow_ups.0")]
    assert [(one.of, one.field) for one in read.said] == [("old", "agenda.1.settled.0")]


def test_the_register_of_a_year_knows_its_own_records_and_those_of_all_years_once():
    here, earlier = sitting("r1"), sitting("r0", day=date(YEAR - 1, 12, 3))
    year = replace(facts(here), matters=(matters_of(here.record), matters_of(earlier.record)))

    assert [m.id for m in register_of(year, today=TODAY).matters] == ["r0-1", "r1-1"]
    assert [m.id for m in register_of(facts(here), today=TODAY).matters] == ["r1-1"]


@pytest.mark.parametrize(
    ("kind", "group", "expected"),
    [
        (RecordKind.COMMITTEE_MEETING, None, ["c-1"]),
        (RecordKind.THEME_PARTY_DAY, None, ["c-1"]),
        (RecordKind.GROUP_MEETING, FIRST_GROUP, ["g-1"]),
        (RecordKind.PARTY_LECTURE, None, []),
    ],
)
def test_a_sitting_is_offered_what_its_own_body_left_open(kind, group, expected):
    committee = sitting("c")
    meeting = sitting("g", RecordKind.GROUP_MEETING, group=FIRST_GROUP)
    rectified = agreed("org", source=MatterSource.ORG_LIFE, record="x")
    year = replace(facts(committee, meeting), elsewhere=(rectified,))
    register = register_of(year, today=TODAY)

    found = offered(register, kind, group=group, record=RecordId("new"), day=TODAY)

    assert [matter.id for matter in found] == expected


def test_nothing_is_offered_to_its_own_record_or_before_it_was_agreed():
    register = register_of(facts(sitting("c")), today=TODAY)
    kind = RecordKind.COMMITTEE_MEETING

    assert not offered(register, kind, group=None, record=RecordId("c"), day=TODAY)
    assert not offered(register, kind, group=None, record=RecordId("n"), day=date(YEAR, 1, 1))


def test_a_conference_agrees_one_matter_a_line_and_is_done_once_the_outcome_is_written():
    entry = LedgerEntry(
        EntryId("e1"),
        conferences.CONFERENCE,
        date(YEAR, 6, 1),
        YEAR,
        {
            "agreed": "1. 共建书屋\n2. 合办讲座",
            "owner": (LI,),
            "due": f"{YEAR}-09-01",
            "topic": "共建",
        },
    )
    done = replace(entry, values={**entry.values, "outcome": "两件都办了"})

    still = follow(conferences.matters_of_conference(entry), [], today=TODAY)
    closed = follow(conferences.matters_of_conference(done), [], today=TODAY)

    assert [(m.agreed.what, m.state) for m in still.matters] == [
        ("共建书屋", MatterState.OVERDUE),
        ("合办讲座", MatterState.OVERDUE),
    ]
    assert {m.state for m in closed.matters} == {MatterState.CLOSED}


NAMES = st.sampled_from("abcdef")
DAYS = st.dates(date(YEAR, 1, 1), date(YEAR, 12, 31))


@given(
    st.lists(st.tuples(NAMES, DAYS, st.none() | DAYS, st.booleans()), max_size=8),
    st.lists(st.tuples(NAMES, DAYS, st.none() | DAYS, st.none() | NAMES), max_size=8),
)
def test_what_today_asks_for_is_what_the_whole_register_calls_open(agreements, voices):
    matters = Matters(
        RecordId("r1"),
        tuple(agreed(n, on=on, done_on=done_on, done=done) for n, on, done_on, done in agreements),
        tuple(
            said(n, on=on, done_on=done_on, into=FollowUpId(into) if into else None)
            for n, on, done_on, into in voices
        ),
    )
    year = replace(facts(), matters=(matters,))

    whole = [m for m in register_of(year, today=TODAY).matters if m.state.is_open]
    asked = [m for m in open_matters_of(year, today=TODAY).matters if m.state.is_open]

    assert asked == whole
