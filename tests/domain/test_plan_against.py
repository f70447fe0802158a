"""Plan against actual: every record and every planned sitting stands somewhere, once."""

from datetime import date

from domain_values import FIRST_GROUP, PROFILE, SECOND_GROUP, YEAR, facts, final, record
from hypothesis import given
from hypothesis import strategies as st

from branchdesk.domain.facts import DraftFact
from branchdesk.domain.ids import RecordId
from branchdesk.domain.plan_against import Fit, Held, against, held_in
from branchdesk.domain.planning import spans
from branchdesk.domain.plans import PlanLine
from branchdesk.domain.records import RecordKind

SPANS = spans(PROFILE)
NAMES = {FIRST_GROUP: "第一党小组", SECOND_GROUP: "第二党小组"}
OCTOBER = date(YEAR, 10, 21)

# Close together, so that several things often want the same place.
kinds = st.sampled_from([RecordKind.THEME_PARTY_DAY, RecordKind.GENERAL_MEETING])
days = st.dates(date(YEAR, 10, 1), date(YEAR + 1, 1, 31))
groups = st.sampled_from([None, FIRST_GROUP])
lines = st.lists(
    st.builds(
        PlanLine,
        id=st.uuids().map(str),
        kind=kinds,
        month=st.integers(9, 12),
        day=st.integers(0, 31),
        group=groups,
    ),
    max_size=20,
    unique_by=lambda line: line.id,
)
held = st.lists(
    st.builds(
        Held,
        record=st.uuids().map(lambda key: RecordId(str(key))),
        kind=kinds,
        on=days,
        group=groups,
        draft=st.booleans(),
    ),
    max_size=20,
    unique_by=lambda one: one.record,
)


def compared(planned, found, today=OCTOBER):
    rows = against(planned, found, year=YEAR, today=today, spans=SPANS, group_names=NAMES)
    return [(row, match) for row in rows for match in row.matches]


@given(lines, held, days)
def test_nothing_is_lost_and_nothing_is_matched_twice(planned, found, today):
    matches = [match for _, match in compared(planned, found, today)]

    assert sorted(m.line.id for m in matches if m.line) == sorted(line.id for line in planned)
    assert sorted(m.held.record for m in matches if m.held) == sorted(o.record for o in found)
    assert all(m.line or m.held for m in matches)


@given(lines, held)
def test_only_what_is_of_one_kind_and_group_belongs_together(planned, found):
    for row, match in compared(planned, found):
        assert all(
            (one.kind, one.group) == (row.kind, row.group)
            for one in (match.line, match.held)
            if one is not None
        )
        assert 1 <= match.month <= 12


@given(lines, held)
def test_an_open_line_and_an_unplanned_record_never_lie_in_one_period(planned, found):
    """Otherwise the two would belong together."""
    for row in against(planned, found, year=YEAR, today=OCTOBER, spans=SPANS, group_names=NAMES):
        span = SPANS[row.kind]
        alone = {(m.month - 1) // span for m in row.matches if m.held is None}
        unplanned = {(m.month - 1) // span for m in row.matches if m.line is None}
        assert not alone & unplanned


@given(lines, held)
def test_the_order_in_which_things_are_told_changes_no_count(planned, found):
    def counts(*args):
        return sorted((row.kind, str(row.group), m.fit) for row, m in compared(*args))

    assert counts(planned, found) == counts(planned[::-1], found[::-1])


def line(month, day=0, kind=RecordKind.THEME_PARTY_DAY, key=""):
    return PlanLine(key or f"{kind}-{month}-{day}", kind, month, day)


def was_held(month, day, kind=RecordKind.THEME_PARTY_DAY):
    return Held(RecordId(f"{month}-{day}"), kind, date(YEAR, month, day))


def fits(planned, found):
    return [(m.month, m.fit) for _, m in compared(planned, found)]


def test_each_state_has_its_own_word():
    begun = Held(RecordId("d"), RecordKind.THEME_PARTY_DAY, date(YEAR, 10, 15), draft=True)

    assert fits(
        [line(1), line(2, 15), line(9), line(10), line(11)],
        [was_held(1, 20), was_held(3, 2), begun],
    ) == [
        (1, Fit.HELD),
        (2, Fit.OPEN),
        (3, Fit.UNPLANNED),
        (9, Fit.OPEN),
        (10, Fit.BEGUN),
        (11, Fit.COMING),
    ]
    assert fits([line(10)], []) == [(10, Fit.DUE)]
    assert fits([line(10, 20)], []) == [(10, Fit.OPEN)]


def test_what_is_owed_once_a_quarter_may_be_held_in_another_month_of_it():
    meeting = RecordKind.GENERAL_MEETING

    assert fits([line(6, kind=meeting)], [was_held(4, 20, meeting)]) == [(6, Fit.HELD)]
    assert fits([line(6, kind=meeting)], [was_held(7, 1, meeting)]) == [
        (6, Fit.OPEN),
        (7, Fit.UNPLANNED),
    ]
    assert fits([line(6)], [was_held(5, 20)]) == [(5, Fit.UNPLANNED), (6, Fit.OPEN)]


def test_of_several_in_a_month_those_nearest_in_time_belong_together():
    matches = [
        match for _, match in compared([line(3, 5), line(3, 25)], [was_held(3, 24), was_held(3, 6)])
    ]

    assert [(m.line.day, m.held.on.day) for m in matches] == [(5, 6), (25, 24)]


def test_what_belongs_to_the_year_and_was_held_after_it_stands_in_december():
    late = Held(RecordId("late"), RecordKind.GENERAL_MEETING, date(YEAR + 1, 2, 3))

    assert fits([line(12, kind=RecordKind.GENERAL_MEETING)], [late]) == [(12, Fit.HELD)]


def test_records_of_the_year_are_compared_drafts_too_but_none_twice():
    kept = final(record(RecordKind.THEME_PARTY_DAY, date(YEAR, 3, 12)))
    other = final(record(RecordKind.THEME_PARTY_DAY, date(YEAR + 1, 1, 12)))
    day = date(YEAR, 4, 1)

    def draft(key, on):
        kind = RecordKind.THEME_PARTY_DAY
        return DraftFact(RecordId(key), kind, on, YEAR, None, "写了一半")

    found = held_in(
        facts(kept, other, drafts=(draft(kept.record.id, day), draft("d", day), draft("n", None)))
    )

    assert [(one.record, one.draft) for one in found] == [(kept.record.id, False), ("d", True)]
