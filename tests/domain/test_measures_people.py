"""Measures of the star standard over attendance and bookkeeping: D and G, at their edges."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from domain_values import (
    FIRST_TOPIC,
    MATTER,
    PROFILE,
    ROLL,
    STANDARD,
    YEAR,
    facts,
    final,
    item,
    record,
    roll_of,
)

from branchdesk.domain import stars
from branchdesk.domain.facts import PacketFact
from branchdesk.domain.ids import SittingId
from branchdesk.domain.records import AgendaKind, Presence, RecordKind
from branchdesk.domain.roll import Roll
from branchdesk.domain.standard import MissingKind

AFTER = date(YEAR + 1, 4, 1)
LECTURE, PARTY_DAY = RecordKind.PARTY_LECTURE, RecordKind.THEME_PARTY_DAY
COMMITTEE = RecordKind.COMMITTEE_MEETING


def scored(code, found, *, today=AFTER, profile=PROFILE):
    result = stars.score(found, STANDARD, profile, today)
    return next(line for line in result.items if line.code == code)


def points(code, found, **known):
    return scored(code, found, **known).score


def lacking(code, found, kind, **known):
    return [m for m in scored(code, found, **known).missing if m.kind is kind]


def meeting(day, *agenda, kind=COMMITTEE, **changes):
    return final(record(kind, day, agenda=agenda or (FIRST_TOPIC, MATTER), **changes))


def hours(found):
    """Return whole hours by member name, as the item says it of those below the mark."""
    found = lacking("D1", found, MissingKind.MEMBERS_BELOW)
    return dict(value.removesuffix("学时").split(" ") for value in found[0].values)


def test_d1_counts_forty_five_minutes_as_an_hour():
    lecture = meeting(date(YEAR, 3, 3), kind=LECTURE, minutes=90)

    assert hours(facts(lecture))["党员01"] == "2"


def test_d1_takes_the_hours_entered_for_a_lecture_over_the_clock():
    long_day = record(LECTURE, date(YEAR, 3, 3), minutes=90)
    entered = final(replace(long_day, details={**long_day.details, "hours": "8"}))

    assert hours(facts(entered))["党员01"] == "8"


def test_d1_counts_a_theme_day_of_study_whole_and_any_other_by_its_study_items():
    study = meeting(date(YEAR, 3, 3), kind=PARTY_DAY, minutes=180, details={"form": "study"})
    half = meeting(
        date(YEAR, 3, 3),
        item(AgendaKind.STUDY),
        MATTER,
        kind=PARTY_DAY,
        minutes=180,
        details={"form": "volunteer_service"},
    )
    none = meeting(date(YEAR, 3, 3), MATTER, kind=PARTY_DAY, minutes=180)

    assert hours(facts(study))["党员01"] == "4"
    assert hours(facts(half))["党员01"] == "2"
    assert hours(facts(none))["党员01"] == "0"


def test_d1_counts_only_who_was_there():
    lecture = meeting(date(YEAR, 3, 3), kind=LECTURE, minutes=90, absent=2)
    made_up = replace(
        lecture,
        record=replace(
            lecture.record,
            attendance=tuple(
                replace(line, made_up_on=date(YEAR, 3, 20)) for line in lecture.record.attendance
            ),
        ),
    )

    assert hours(facts(lecture))["党员09"] == "0"
    assert hours(facts(made_up))["党员09"] == "0"
    assert hours(facts(lecture))["党员07"] == "2"


def test_d1_never_counts_one_sitting_for_more_than_the_time_it_took():
    sitting = SittingId("together")
    lecture = meeting(date(YEAR, 3, 3), kind=LECTURE, minutes=90, sitting=sitting)
    party_day = meeting(
        date(YEAR, 3, 3), kind=PARTY_DAY, minutes=90, sitting=sitting, details={"form": "study"}
    )

    assert hours(facts(lecture, party_day))["党员01"] == "2"


def test_d1_is_the_share_of_members_who_reach_the_hours_without_the_exempt():
    day = record(LECTURE, date(YEAR, 3, 3), absent=3)
    enough = final(replace(day, details={**day.details, "hours": "32"}))
    exempt = replace(ROLL.members[8], exempt_from_hours=True)
    roll = replace(ROLL, members=(*ROLL.members[:8], exempt, ROLL.members[9]))

    assert points("D1", facts(enough)) == Decimal("2.8")
    assert points("D1", facts(enough, roll=roll)) == stars.as_decimal(Fraction(28, 9))
    assert len(scored("D1", facts(enough)).members) == 7


def test_d1_does_not_apply_without_members():
    assert not scored("D1", facts(roll=Roll())).applicable


@pytest.mark.parametrize(
    ("absent", "score"), [(0, 3), (15, 3), (20, "2.4"), (35, "0.6"), (40, 0), (90, 0)]
)
def test_d3_is_full_from_eighty_five_per_cent_and_nothing_at_sixty(absent, score):
    roll = roll_of(100)

    assert points("D3", facts(meeting(date(YEAR, 3, 3), kind=PARTY_DAY, roll=roll,
                                      absent=absent), roll=roll)) == Decimal(score)  # fmt: skip


def test_d3_leaves_the_committees_own_meetings_out():
    held = meeting(date(YEAR, 3, 3), kind=PARTY_DAY)
    empty = meeting(date(YEAR, 3, 4), kind=COMMITTEE, absent=4)

    assert points("D3", facts(held, empty)) == 3


def test_d3_counts_who_came_late_as_present():
    sheet = record(PARTY_DAY, date(YEAR, 3, 3)).attendance
    late = tuple(replace(line, presence=Presence.LATE) for line in sheet)

    assert points("D3", facts(meeting(date(YEAR, 3, 3), kind=PARTY_DAY, attendance=late))) == 3


@pytest.mark.parametrize(("after", "score"), [(3, 3), (4, 3), (5, 3), (6, "1.5"), (30, "1.5")])
def test_g1_counts_three_working_days(after, score):
    # 12 March 2026 is a Thursday: the third working day after it is Tuesday the 17th.
    assert points("G1", facts(final(record(), after=after))) == Decimal(score)


def test_g1_goes_by_the_first_version_of_an_amended_record():
    made = final(record(), after=60, late_days=0)
    amended = replace(
        made, version=replace(made.version, number=2, first_finalised_on=date(YEAR, 3, 13))
    )

    assert points("G1", facts(amended)) == 3


def test_g1_counts_what_the_form_asks_for():
    without_place = final(record(place=""))

    assert points("G1", facts(without_place)) == Decimal("1.5")
    [missing] = lacking("G1", facts(without_place), MissingKind.INCOMPLETE_RECORDS)
    assert (missing.values, missing.open_now) == (("3月12日",), True)


@pytest.mark.parametrize(
    ("made_on", "score"),
    [
        (date(YEAR, 11, 30), 0),
        (date(YEAR, 12, 1), 1),
        (date(YEAR + 1, 1, 10), 1),
        (date(YEAR + 1, 1, 11), 0),
    ],
)
def test_g2_counts_a_packet_made_from_december_to_the_tenth_of_january(made_on, score):
    assert points("G2", facts(packets=(PacketFact(YEAR, made_on, "00"),))) == score


def test_g2_takes_no_other_years_packet():
    last_years = PacketFact(YEAR - 1, date(YEAR, 12, 20), "00")

    assert points("G2", facts(packets=(last_years,))) == 0


def test_g2_is_open_until_the_tenth_of_january():
    before = date(YEAR + 1, 1, 10)

    assert scored("G2", facts(), today=before).missing[0].open_now
    assert not scored("G2", facts(), today=before + timedelta(days=1)).missing[0].open_now
