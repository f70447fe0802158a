"""What the records give in points: each entry once, and each with the record it rests on."""

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

import pytest
from domain_values import (
    FIRST_GROUP,
    PROFILE,
    ROLL,
    YEAR,
    facts,
    final,
    item,
    record,
    reviewed,
    roll_of,
    whole_year,
)
from hypothesis import given
from hypothesis import strategies as st
from ledger_values import draft, entry, kind
from points_values import POINTS, book

from branchdesk.domain.ids import SittingId
from branchdesk.domain.ledger_reading import to_entry
from branchdesk.domain.ledgers import StepTaken
from branchdesk.domain.points_scoring import board
from branchdesk.domain.points_sources import automatic
from branchdesk.domain.records import AgendaKind, Presence, RecordKind
from branchdesk.domain.roll import Roll

TODAY = date(YEAR, 11, 20)
NINE = roll_of(9)
ONE = NINE.members[0].name


def given_by(*records, code="", who="", day=TODAY, roll=ROLL, **known):
    found = automatic(facts(*records, roll=roll, **known), POINTS, PROFILE, day)
    return [one for one in found if code in ("", one.code) and who in ("", one.member)]


def sat(kind, day=date(YEAR, 3, 12), *, sitting="", **known):
    made = record(kind, day, **known)
    return final(replace(made, sitting=SittingId(sitting)) if sitting else made)


def with_presence(held, who, presence, **known):
    lines = tuple(
        replace(line, presence=presence, reason="出差", **known) if line.member == who else line
        for line in held.record.attendance
    )
    return replace(held, record=replace(held.record, attendance=lines))


# Attendance


@pytest.mark.parametrize(
    ("kind", "code", "points"),
    [
        (RecordKind.GENERAL_MEETING, "P01", "1.5"),
        (RecordKind.PARTY_LECTURE, "P03", "1.5"),
        (RecordKind.THEME_PARTY_DAY, "P04", "1"),
    ],
)
def test_being_there_gives_points_and_names_the_minutes(kind, code, points):
    held = sat(kind)

    found = given_by(held, code=code, who="党员03")

    assert [(one.points, one.records) for one in found] == [(Decimal(points), (held.record.id,))]


def test_without_party_groups_a_general_meeting_gives_three_and_group_meetings_nothing():
    held = sat(RecordKind.GENERAL_MEETING, roll=NINE)

    assert [one.points for one in given_by(held, code="P01", who=ONE, roll=NINE)] == [3]
    assert given_by(sat(RecordKind.GROUP_MEETING, group=FIRST_GROUP), code="P02", roll=NINE) == []


def test_a_sitting_with_several_duties_gives_each_rule_once():
    duties = [
        sat(kind, sitting="s1") for kind in (RecordKind.GENERAL_MEETING, RecordKind.PARTY_LECTURE)
    ]
    again = sat(RecordKind.PARTY_LECTURE, sitting="s1")
    again = replace(again, record=replace(again.record, id="second lecture of the sitting"))

    found = [one.code for one in given_by(*duties, again, who="党员03")]

    assert sorted(code for code in found if code != "P06") == ["P01", "P03", "R07"]


def test_who_is_absent_from_a_sitting_with_several_duties_loses_points_once():
    duties = [
        with_presence(sat(kind, sitting="s1"), "党员03", Presence.ABSENT)
        for kind in (
            *(RecordKind.GENERAL_MEETING, RecordKind.PARTY_LECTURE, RecordKind.THEME_PARTY_DAY),
        )
    ]

    found = [one for one in given_by(*duties, who="党员03") if one.code.startswith("N")]

    assert [(one.code, one.points) for one in found] == [("N01", -3)]


def test_of_one_sitting_only_the_gravest_is_taken_off():
    late = with_presence(sat(RecordKind.GENERAL_MEETING, sitting="s1"), "党员03", Presence.LATE)
    absent = with_presence(sat(RecordKind.PARTY_LECTURE, sitting="s1"), "党员03", Presence.ABSENT)

    found = [one.code for one in given_by(late, absent, who="党员03")]

    assert [code for code in found if code.startswith("N")] == ["N01"]


def test_being_late_counts_as_being_there_and_takes_half_a_point():
    held = with_presence(sat(RecordKind.THEME_PARTY_DAY), "党员05", Presence.LATE)

    found = {one.code: one.points for one in given_by(held, who="党员05")}

    assert found["P04"] == 1
    assert found["N02"] == Decimal("-0.5")


@pytest.mark.parametrize(
    ("made_up", "day", "taken"),
    [
        (None, date(YEAR, 4, 11), []),
        (None, date(YEAR, 4, 12), [date(YEAR, 4, 11)]),
        (date(YEAR, 4, 11), TODAY, []),
        (date(YEAR, 4, 12), TODAY, [date(YEAR, 4, 11)]),
    ],
)
def test_leave_not_made_up_within_thirty_days_takes_a_point(made_up, day, taken):
    held = sat(RecordKind.GENERAL_MEETING, date(YEAR, 3, 12))
    held = with_presence(held, "党员05", Presence.LEAVE, made_up_on=made_up)

    assert [one.on for one in given_by(held, code="N03", day=day)] == taken


def test_who_is_away_from_the_committee_loses_no_points():
    held = with_presence(sat(RecordKind.COMMITTEE_MEETING), "党员02", Presence.ABSENT)

    assert given_by(held, code="N01") == []


# Organisational life, study, posts


def test_org_life_and_the_review_give_three_each():
    meeting = sat(
        RecordKind.GENERAL_MEETING,
        date(YEAR + 1, 1, 20),
        agenda=(item(AgendaKind.CRITICISM),),
        belongs_year=YEAR,
    )
    day = date(YEAR + 1, 3, 1)

    found = given_by(meeting, code="P05", who="党员03", day=day, review=reviewed())

    assert [(one.points, one.what) for one in found] == [(3, "组织生活会"), (3, "民主评议党员")]


def test_study_is_given_in_proportion_and_cut_to_the_hundredth():
    held = [
        sat(RecordKind.PARTY_LECTURE, date(YEAR, month, 5), roll=NINE, minutes=90)
        for month in (2, 3, 4, 5, 6)
    ]

    [found] = given_by(*held, code="P06", who=ONE, roll=NINE)

    assert found.points == Decimal("2.5")  # 10 of 32 hours, of 8 points
    assert found.records == tuple(one.record.id for one in held)


def test_a_post_gives_four_once_a_year():
    assert [one.points for one in given_by(code="R07", who="党员01")] == [4]
    assert given_by(code="R07", who="党员09") == []


# Ledgers


def wrote(key, day=f"{YEAR}-05-04", **values):
    """Return an entry whose fields may be called as the ledger's own."""
    typed = replace(draft(key, day), values=values)
    return to_entry(typed, kind=kind(key), roll=NINE, today=TODAY)


def test_service_of_two_hours_with_a_witness_gives_two_points():
    known = {"roll": NINE, "project": "清扫", "people": ONE, "community": "东街"}
    good = entry("volunteer_service", name="a", hours="2", verifier="居委会", **known)
    short = entry("volunteer_service", name="b", hours="1.5", verifier="居委会", **known)
    unseen = entry("volunteer_service", name="c", hours="3", **known)

    found = given_by(code="R01", entries=(good, short, unseen), roll=NINE)

    assert [(one.member, one.points, one.entries) for one in found] == [(ONE, 2, (good.id,))]


def test_service_told_in_two_entries_of_one_sitting_counts_once():
    held = sat(RecordKind.THEME_PARTY_DAY, roll=NINE)
    known = {"roll": NINE, "project": "清扫", "people": ONE, "hours": "2", "verifier": "居委会"}
    linked = [
        replace(entry("volunteer_service", name=name, **known), record=held.record.id)
        for name in "ab"
    ]

    assert len(given_by(held, code="R01", entries=tuple(linked), roll=NINE)) == 1


def test_a_wish_gives_points_on_the_day_it_is_done():
    wish = wrote("micro_wish", content="轮椅", claimed_by=ONE, community="东街")
    done = replace(wish, steps=(*wish.steps, StepTaken("done", date(YEAR, 6, 3))))

    assert given_by(code="R02", entries=(wish,), roll=NINE) == []
    assert [one.on for one in given_by(code="R02", entries=(done,), roll=NINE)] == [
        date(YEAR, 6, 3)
    ]


def test_a_lecture_gives_points_to_whom_the_minutes_name_once():
    held = sat(RecordKind.PARTY_LECTURE, roll=NINE)
    hall = entry("lecture_hall", roll=NINE, theme="讲堂", hall="代表讲堂", lecturer=ONE)
    linked = replace(hall, record=held.record.id)

    found = given_by(held, code="R04", entries=(linked,), roll=NINE)

    assert [(one.member, one.points) for one in found] == [(ONE, 3)]
    assert len(given_by(held, code="R04", entries=(hall,), roll=NINE)) == 2


def test_a_lecturer_from_outside_gives_points_to_nobody():
    held = sat(RecordKind.PARTY_LECTURE)
    details = {**held.record.details, "lecturer_role": "outside"}

    assert given_by(replace(held, record=replace(held.record, details=details)), code="R04") == []


def test_articles_and_awards_give_points_by_their_level():
    article = entry(
        "publicity", roll=NINE, headline="稿件", author=ONE, medium="日报", level="国家级"
    )
    honour = wrote("honour", name="先进个人", people=ONE, level="市级")
    entries = (article, honour)

    found = {one.code: one.points for one in given_by(entries=entries, roll=NINE)}

    assert (found["R05"], found["R06"]) == (5, 5)


def paid(month, day, *, amount="20", name=""):
    return entry(
        "dues",
        day,
        roll=NINE,
        name=name or f"dues-{month}",
        person=ONE,
        month=f"{YEAR}-{month:02}",
        due_amount="20",
        amount=amount,
    )


def test_dues_paid_in_full_and_in_time_give_half_a_point_a_month():
    entries = (
        paid(1, f"{YEAR}-01-20"),
        paid(2, f"{YEAR}-03-10"),
        paid(3, f"{YEAR}-04-11"),
        paid(4, f"{YEAR}-04-20", amount="10"),
        paid(5, f"{YEAR}-07-01"),
    )

    found = given_by(entries=entries, who=ONE, roll=NINE)

    assert [one.what for one in found if one.code == "P07"] == ["1月党费", "2月党费"]
    assert [(one.what, one.on) for one in found if one.code == "N04"] == [
        ("5月党费", date(YEAR, 7, 1))
    ]


def test_a_month_that_the_ledger_does_not_know_takes_nothing():
    assert [one for one in given_by(roll=NINE) if one.code == "N04"] == []


# All together


def test_a_full_year_reaches_the_whole_base_but_for_what_nobody_entered():
    found = board(facts(*whole_year(), points=book()), POINTS, PROFILE, date(YEAR, 12, 31)).line(
        "党员03"
    )

    by_code = {one.rule.code: one.counted for one in found.rules}
    assert (by_code["P01"], by_code["P02"], by_code["P03"], by_code["P04"]) == (6, 6, 6, 12)


def test_every_entry_of_a_whole_year_names_what_it_rests_on():
    found = automatic(facts(*whole_year()), POINTS, PROFILE, date(YEAR, 12, 31))

    assert found
    assert all(one.records or one.entries for one in found if one.code != "R07")


@given(st.permutations(whole_year()[:14]), st.integers(1, 5))
def test_the_same_records_give_the_same_entries_in_any_order(records, groups):
    shared = [
        replace(one, record=replace(one.record, sitting=SittingId(f"s{place % groups}")))
        for place, one in enumerate(sorted(records, key=lambda one: one.record.id))
    ]
    back = [shared[sorted(records, key=lambda o: o.record.id).index(one)] for one in records]

    one = board(facts(*shared, points=book()), POINTS, PROFILE, TODAY)
    other = board(replace(facts(points=book()), records=tuple(back)), POINTS, PROFILE, TODAY)

    assert [line.total for line in one.lines] == [line.total for line in other.lines]
    for line in one.lines:
        keys = [entry.key for entry in line.items]
        assert len(keys) == len(set(keys))


def test_a_correction_of_the_minutes_changes_the_entries_by_itself():
    held = sat(RecordKind.GENERAL_MEETING, roll=Roll(NINE.members))
    amended = with_presence(held, ONE, Presence.ABSENT)

    before = {one.code for one in given_by(held, who=ONE, roll=NINE)}
    after = {one.code for one in given_by(amended, who=ONE, roll=NINE)}

    assert ("N01" in before, "N01" in after) == (False, True)


def test_nothing_after_the_day_counts():
    held = sat(RecordKind.GENERAL_MEETING, date(YEAR, 6, 5))
    moved = replace(
        held,
        record=replace(
            held.record, starts_at=datetime(YEAR, 7, 1, 9), ends_at=datetime(YEAR, 7, 1, 10)
        ),
    )

    assert given_by(moved, code="P01", day=date(YEAR, 6, 30)) == []
