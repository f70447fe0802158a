"""Each measure of the star standard, at its edges."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from domain_values import (
    FIRST_GROUP,
    FIRST_TOPIC,
    MATTER,
    PROFILE,
    ROLL,
    STANDARD,
    YEAR,
    facts,
    final,
    item,
    member,
    record,
    reviewed,
    roll_of,
    vote,
)

from branchdesk.domain import stars
from branchdesk.domain.branch import Branch, CommitteeTerm
from branchdesk.domain.facts import PacketFact
from branchdesk.domain.ids import SittingId
from branchdesk.domain.measures_organisation import DUTIES as POSTS_DUE
from branchdesk.domain.measures_organisation import longest_vacancy
from branchdesk.domain.people import MemberStatus, PartyPost, PostTerm, StatusChange
from branchdesk.domain.records import AgendaKind, Override, Presence, RecordKind
from branchdesk.domain.reviewing import blank_review
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


# ---- A


@pytest.mark.parametrize(("bad", "score"), [(0, 4), (1, 4), (2, "3.6"), (20, 0)])
def test_a1_is_full_from_ninety_five_per_cent_and_in_proportion_below(bad, score):
    meetings = [
        meeting(date(YEAR, 1, 5) + timedelta(days=7 * n), *([MATTER] if n < bad else []))
        for n in range(20)
    ]

    assert points("A1", facts(*meetings)) == Decimal(score)
    assert len(lacking("A1", facts(*meetings), MissingKind.WITHOUT_FIRST_TOPIC)) == (bad > 0)


@pytest.mark.parametrize(("day", "score"), [((3, 31), 1), ((4, 1), 0)])
def test_a2_counts_a_plan_made_by_the_end_of_march(day, score):
    plan = meeting(date(YEAR, *day), item(AgendaKind.PLAN))

    assert points("A2", facts(plan)) == score
    assert lacking("A2", facts(plan), MissingKind.ENTER_BY_HAND)


@pytest.mark.parametrize(
    ("months", "score"), [((), 0), ((2,), "1.5"), ((2, 5), "1.5"), ((6, 7), 3), ((1, 2, 11), 3)]
)
def test_a3_counts_one_study_of_ideology_per_half_year(months, score):
    studies = [meeting(date(YEAR, month, 3), item(AgendaKind.IDEOLOGY)) for month in months]

    assert points("A3", facts(*studies)) == Decimal(score)


def test_a4_counts_two_sessions_of_warning_education_of_any_kind():
    sessions = [
        meeting(date(YEAR, 3, n), item(AgendaKind.WARNING_EDUCATION), kind=PARTY_DAY)
        for n in (1, 2, 3)
    ]

    assert points("A4", facts(*sessions[:1])) == 1
    assert lacking("A4", facts(*sessions[:1]), MissingKind.MORE_NEEDED)[0].values == ("1",)
    assert points("A4", facts(*sessions)) == 2
    assert not scored("A4", facts(*sessions)).missing


@pytest.mark.parametrize(
    ("days", "score"),
    [
        ([(YEAR, 7, 1)], 1),
        ([(YEAR, 12, 20)], 1),
        ([(YEAR, 6, 30), (YEAR, 12, 20)], 2),
        ([(YEAR, 6, 30), (YEAR, 7, 20)], 1),
        ([(YEAR, 3, 3)], 0),
        ([(YEAR, 7, 1), (YEAR + 1, 1, 8)], 2),
        ([(YEAR + 1, 7, 1)], 1),
    ],
)
def test_a5_counts_a_half_year_report_and_an_annual_summary(days, score):
    found = [
        meeting(date(*day), item(AgendaKind.SUMMARY), belongs_year=YEAR, title="总结")
        for day in days
    ]

    assert points("A5", facts(*found)) == score


# ---- B


def seated(seats):
    """Return eight full members, so many of them on the committee."""
    posts = [(PartyPost.COMMISSIONER,)] * seats + [()] * (8 - seats)
    return Roll(tuple(member(str(n), *held) for n, held in enumerate(posts)))


@pytest.mark.parametrize(
    ("roll", "score"),
    [
        (roll_of(9), 3),
        (roll_of(2), 2),
        (roll_of(49, probationary=2), 2),
        (roll_of(6), 3),
        (Roll(tuple(member(str(n)) for n in range(8))), 2),
        (Roll(tuple(member(str(n), PartyPost.COMMISSIONER) for n in range(8))), 2),
        (Roll((*roll_of(5).members, member("甲", PartyPost.PUBLICITY))), 2),
        (seated(3), 3),
        (seated(7), 3),
        (roll_of(3), 3),
        (roll_of(50), 3),
    ],
    ids=[
        *("nine", "two", "fifty-one", "six", "no committee", "eight seats", "committee of six"),
        *("three seats", "seven seats", "three", "fifty"),
    ],
)
def test_b1_takes_a_point_off_for_each_breach_of_the_set_up(roll, score):
    assert points("B1", facts(roll=roll)) == score


def term(elected, **known):
    return facts(branch=Branch("支部", first_year=YEAR, term=CommitteeTerm(elected, **known)))


@pytest.mark.parametrize(
    ("elected", "known", "score"),
    [
        (date(YEAR - 2, 12, 31), {}, 4),
        (date(YEAR, 12, 31), {}, 4),
        (date(YEAR - 3, 12, 31), {}, 4),
        (date(YEAR - 3, 12, 30), {}, 2),
        (date(YEAR - 3, 7, 1), {}, 2),
        (date(YEAR - 3, 6, 30), {}, 0),
        (date(YEAR - 3, 6, 1), {"extended_until": date(YEAR + 1, 5, 1), "approval": "3号"}, 4),
        (date(YEAR - 3, 6, 1), {"extended_until": date(YEAR + 1, 5, 1)}, 0),
        (date(YEAR - 4, 6, 1), {"extended_until": date(YEAR + 1, 5, 1), "approval": "3号"}, 0),
    ],
)
def test_b2_falls_with_the_time_the_election_is_overdue(elected, known, score):
    assert points("B2", term(elected, **known)) == score


def test_b2_waits_for_a_hand_where_no_term_is_known():
    unknown = facts(branch=Branch("支部", first_year=YEAR))

    assert lacking("B2", unknown, MissingKind.ENTER_BY_HAND)
    assert lacking("B2", term(date(YEAR + 1, 1, 1)), MissingKind.ENTER_BY_HAND)


def secretary_from(*terms):
    """Return the usual branch with these terms of its secretary."""
    changed = replace(
        ROLL.members[0], posts=tuple(PostTerm(PartyPost.SECRETARY, a, b) for a, b in terms)
    )
    return replace(ROLL, members=(changed, *ROLL.members[1:]))


LONG_AGO, NEW_YEAR = date(2020, 1, 1), date(YEAR, 1, 1)


@pytest.mark.parametrize(
    ("terms", "score"),
    [
        ([(LONG_AGO, None)], 2),
        ([(LONG_AGO, date(YEAR, 3, 1)), (date(YEAR, 5, 31), None)], 2),
        ([(LONG_AGO, date(YEAR, 3, 1)), (date(YEAR, 6, 1), None)], 1),
        ([(LONG_AGO, date(YEAR, 10, 2))], 1),
        ([(LONG_AGO, date(YEAR, 10, 1))], 0),
        ([], 0),
    ],
)
def test_b3_wants_all_four_duties_held_and_no_seat_empty_for_more_than_ninety_days(terms, score):
    assert points("B3", facts(roll=secretary_from(*terms))) == score


@pytest.mark.parametrize(
    ("spans", "days"),
    [
        ([], 365),
        ([((YEAR, 1, 1), None)], 0),
        ([((YEAR, 1, 2), None)], 1),
        ([((YEAR - 3, 1, 1), (YEAR - 1, 12, 31))], 365),
        ([((YEAR - 3, 1, 1), (YEAR, 1, 1))], 364),
        ([((YEAR + 1, 1, 1), None)], 365),
        ([((YEAR, 1, 1), (YEAR, 12, 30)), ((YEAR, 2, 1), (YEAR, 3, 1))], 1),
        ([((YEAR, 1, 1), (YEAR, 3, 31)), ((YEAR, 4, 11), (YEAR, 12, 31))], 10),
    ],
)
def test_a_vacancy_is_the_longest_time_on_which_nobody_held_the_post(spans, days):
    terms = [(date(*since), date(*until) if until else None) for since, until in spans]
    year = (date(YEAR, 1, 1), date(YEAR, 12, 31))

    assert longest_vacancy(secretary_from(*terms), PartyPost.SECRETARY, *year) == days


def test_b3_does_not_count_the_time_before_the_branch_was_founded():
    branch = Branch("新支部", founded_on=date(YEAR, 10, 15), first_year=YEAR)
    duties = {duty: member(duty.value, duty, since=date(YEAR, 10, 15)) for duty in POSTS_DUE}
    begun = [
        replace(m, posts=tuple(replace(p, since=date(YEAR, 11, 1)) for p in m.posts))
        for m in duties.values()
    ]
    roll = Roll((*begun, *(member(str(n)) for n in range(5))))

    assert points("B3", facts(roll=roll, branch=branch)) == 2


def test_b3_asks_a_branch_without_a_committee_for_its_secretary_only():
    assert points("B3", facts(roll=roll_of(6))) == 2


def test_b3_lets_one_person_hold_two_duties():
    both = member("甲", PartyPost.SECRETARY, PartyPost.ORGANIZATION)
    others = (member("乙", PartyPost.PUBLICITY), member("丙", PartyPost.DISCIPLINE))
    roll = Roll((both, *others, *(member(str(n)) for n in range(5))))

    assert points("B3", facts(roll=roll)) == 2


# ---- C


def test_c4_gives_a_point_a_quarter_and_one_for_the_secretary():
    outside = {"lecturer": "外请", "lecturer_role": "outside", "outline": "提纲"}
    found = facts(*(meeting(date(YEAR, m, 6), kind=LECTURE, details=outside) for m in (2, 5)))

    assert points("C4", found) == 2
    assert lacking("C4", found, MissingKind.SECRETARY_HAS_NOT_LECTURED)
    own = meeting(date(YEAR, 8, 6), kind=LECTURE)
    assert points("C4", facts(*found.records, own)) == 4


def test_c3_is_the_average_over_the_groups():
    half = [
        meeting(date(YEAR, month, 6), kind=RecordKind.GROUP_MEETING, group=FIRST_GROUP)
        for month in range(1, 13)
    ]

    assert points("C3", facts(*half)) == Decimal("1.5")


def test_c6_counts_the_meeting_from_the_minutes_and_the_rest_by_hand():
    held = meeting(date(YEAR, 12, 3), item(AgendaKind.CRITICISM), kind=RecordKind.GENERAL_MEETING)

    assert points("C6", facts(held)) == 1
    assert scored("C6", facts(held)).evidence == (held.record.id,)
    assert points("C6", facts()) == 0
    invalid = item(AgendaKind.CRITICISM, vote=vote(due=9, present=2))
    failed = meeting(date(YEAR, 12, 3), invalid, kind=RecordKind.GENERAL_MEETING)
    assert points("C6", facts(failed)) == 0


def test_c7_gives_its_points_part_by_part():
    review = reviewed()
    told_all_but_one = replace(
        review, members=(replace(review.members[0], feedback_on=None), *review.members[1:])
    )
    without_step = replace(review, steps=review.steps[:3])
    too_many = reviewed(excellent=4)
    few = replace(
        review,
        members=tuple(
            replace(line, participates=False) if n > 7 else line
            for n, line in enumerate(review.members)
        ),
    )

    assert points("C7", facts(review=review)) == 3
    assert points("C7", facts(review=told_all_but_one)) == Decimal("2.5")
    assert points("C7", facts(review=without_step)) == Decimal("1.5")
    assert points("C7", facts(review=too_many)) == Decimal("2.5")
    assert points("C7", facts(review=few)) == Decimal(2)
    assert points("C7", facts()) == 0
    assert points("C7", facts(review=blank_review(ROLL, YEAR, date(YEAR, 12, 1)))) == 0


def test_c7_is_not_bought_with_a_reason_for_too_many_excellent():
    explained = replace(reviewed(excellent=4), cap_override_reason="经同意")

    assert points("C7", facts(review=explained)) == Decimal("2.5")


# ---- D


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


def probationary(admitted, *more):
    person = member("预备", status=MemberStatus.PROBATIONARY, since=admitted)
    changes = tuple(StatusChange(on, status, "延长") for on, status in more)
    return replace(ROLL, members=(*ROLL.members[:9], replace(
        person, statuses=(*person.statuses, *changes))))  # fmt: skip


@pytest.mark.parametrize(
    ("roll", "score"),
    [
        (roll_of(9), 2),
        (probationary(date(YEAR, 3, 1)), 2),
        (probationary(date(YEAR - 1, 12, 31)), 2),
        (probationary(date(YEAR - 1, 12, 30)), 1),
        (probationary(date(YEAR - 1, 2, 1), (date(YEAR, 2, 1), MemberStatus.PROBATIONARY)), 2),
        (probationary(date(YEAR - 1, 2, 1), (date(YEAR, 2, 1), MemberStatus.FULL)), 2),
    ],
    ids=["nobody", "this year", "ends on the last day", "a day over", "extended", "converted"],
)
def test_d4_takes_a_point_off_for_each_conversion_overdue(roll, score):
    assert points("D4", facts(roll=roll)) == score


def test_d4_takes_a_point_off_for_an_admission_closed_against_a_hard_rule():
    admission = record(agenda=(item(AgendaKind.RECRUITMENT, vote=vote()),))
    aside = Override("secret_ballot_required", "agenda.0.vote.method", "经同意举手")

    assert points("D4", facts(final(admission, overrides=(aside,)), roll=roll_of(9))) == 1
    assert points("D4", facts(final(admission), roll=roll_of(9))) == 2


# ---- E and G


def test_e1_counts_four_theme_days_joined_with_the_organs_own_work():
    joined = [
        meeting(date(YEAR, m, 3), kind=PARTY_DAY, details={"integration_kind": "deputy_inspection"})
        for m in range(1, 6)
    ]
    plain = meeting(date(YEAR, 6, 3), kind=PARTY_DAY, details={"integration_kind": ""})

    assert points("E1", facts(*joined[:2], plain)) == 2
    assert points("E1", facts(*joined)) == 4


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


def test_a_closed_review_is_read_as_it_was_closed():
    closed = replace(reviewed(), finalised_at=datetime(YEAR + 1, 3, 1, tzinfo=UTC))

    assert points("C7", facts(review=closed)) == 3
