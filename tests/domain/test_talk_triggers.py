"""必谈: what the books know calls for a talk, and a talk after it closes the reminder."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from domain_values import PROFILE, ROLL, YEAR, facts, member
from ledger_values import entry, kind
from talk_values import talk

from branchdesk.domain import cycle
from branchdesk.domain.dates import FuzzyDate
from branchdesk.domain.ledgers import StepTaken
from branchdesk.domain.people import MemberStatus, StatusChange
from branchdesk.domain.profile import TalkEvent
from branchdesk.domain.review import MemberReview, Review, ReviewGrade
from branchdesk.domain.talk_triggers import talks_wanted
from branchdesk.domain.today import still_open

MAY = date(YEAR, 5, 6)
TODAY = date(YEAR, 6, 1)
ALL_ON = replace(
    PROFILE, talk_triggers=tuple(replace(one, on=True) for one in PROFILE.talk_triggers)
)


LONG_JOINED = FuzzyDate(2015, 7, 1)


def roll(*statuses, joined=LONG_JOINED, full_on=None):
    found = replace(
        member("甲"),
        joined=joined,
        full_on=full_on,
        statuses=tuple(StatusChange(on, status) for on, status in statuses),
    )
    return replace(ROLL, members=(*ROLL.members, found))


def wanted(found, *, profile=ALL_ON, today=TODAY, later=()):
    return [
        (one.trigger.event, one.name, one.on)
        for one in talks_wanted(found, profile, today, later=later)
    ]


PROBATIONARY, FULL = MemberStatus.PROBATIONARY, MemberStatus.FULL


@pytest.mark.parametrize(
    ("known", "event"),
    [
        (roll((MAY, PROBATIONARY), joined=FuzzyDate.of(MAY)), TalkEvent.ADMITTED),
        (
            roll((date(YEAR - 1, 5, 6), PROBATIONARY), (MAY, FULL), full_on=FuzzyDate.of(MAY)),
            TalkEvent.CONVERTED,
        ),
        (roll((date(YEAR - 1, 5, 6), PROBATIONARY), (MAY, PROBATIONARY)), TalkEvent.EXTENDED),
        (roll((MAY, FULL), full_on=FuzzyDate(2016, 7, 1)), TalkEvent.TRANSFERRED_IN),
        (
            roll((date(2016, 7, 1), FULL), (MAY, MemberStatus.ON_PARTY_PROBATION)),
            TalkEvent.DISCIPLINED,
        ),
        (
            roll((date(2016, 7, 1), FULL), (MAY, MemberStatus.CORRECTIVE_DEADLINE)),
            TalkEvent.DISCIPLINED,
        ),
    ],
)
def test_a_change_of_status_calls_for_a_talk(known, event):
    assert wanted(facts(roll=known)) == [(event, "甲", MAY)]


@pytest.mark.parametrize(
    "known",
    [
        # Entered into the program this year, a member here for long: nothing happened.
        roll((date(2016, 7, 1), FULL), full_on=FuzzyDate(2016, 7, 1)),
        roll((date(YEAR, 1, 1), FULL), joined=None),
        roll((date(YEAR, 1, 1), FULL), joined=FuzzyDate(YEAR)),
        roll((date(2016, 7, 1), FULL), (MAY, MemberStatus.LEFT)),
        roll((date(2015, 7, 1), PROBATIONARY), (date(2016, 7, 1), FULL)),
    ],
)
def test_what_is_no_event_of_the_year_asks_for_nothing(known):
    assert wanted(facts(roll=known)) == []


def test_an_honour_calls_for_a_talk_only_once_it_is_given():
    nominated = entry("award", batch="七一", category="优秀共产党员", people="党员07", roll=ROLL)
    given = replace(nominated, steps=(*nominated.steps, StepTaken("awarded", date(YEAR, 5, 20))))

    assert wanted(facts(entries=(nominated,))) == []
    assert wanted(facts(entries=(given,))) == [(TalkEvent.AWARDED, "党员07", date(YEAR, 5, 20))]


def test_a_low_grade_calls_for_a_talk_from_the_day_the_member_is_told():
    low, good = ReviewGrade.BASICALLY_QUALIFIED, ReviewGrade.QUALIFIED
    lines = (
        MemberReview("党员07", "党员07", grade=low, feedback_on=MAY),
        MemberReview("党员08", "党员08", grade=good, feedback_on=MAY),
        MemberReview("党员09", "党员09", grade=ReviewGrade.UNQUALIFIED),
    )
    review = Review(YEAR, members=lines)
    closed = replace(review, finalised_at=datetime(YEAR, 5, 8, 2, tzinfo=UTC))

    assert wanted(facts(review=review)) == [(TalkEvent.GRADED_LOW, "党员07", MAY)]
    assert [name for _, name, _ in wanted(facts(review=closed))] == ["党员07", "党员09"]


def converted(*talks):
    known = roll((date(YEAR - 1, 5, 6), PROBATIONARY), (MAY, FULL))
    return facts(roll=known, entries=tuple(talk(*t, roll=known) for t in talks))


def test_a_talk_after_the_event_closes_it_whoever_of_the_two_began():
    assert wanted(converted(("党员01", "甲", date(YEAR, 5, 5)))) != []
    assert wanted(converted(("党员01", "甲", MAY))) == []
    assert wanted(converted(("甲", "党员01", date(YEAR, 5, 30)))) == []
    assert wanted(converted(("党员01", "党员07", date(YEAR, 5, 30)))) != []


def test_a_talk_in_the_next_year_closes_what_happened_late_in_this_one():
    found = converted()
    later = (talk("党员01", "甲", date(YEAR + 1, 1, 5), roll=found.roll),)
    today = date(YEAR + 1, 1, 10)
    board = cycle.board(found, ALL_ON, today)

    def open_talks(**known):
        return [x for x in still_open(board, found, ALL_ON, today, **known) if x.kind == "talk"]

    assert open_talks() != []
    assert open_talks(later=later) == []


def test_an_event_switched_off_in_the_profile_asks_for_nothing():
    off = replace(
        PROFILE, talk_triggers=tuple(replace(one, on=False) for one in PROFILE.talk_triggers)
    )

    assert wanted(converted(), profile=PROFILE) != []
    assert wanted(converted(), profile=off) == []
    assert wanted(converted(), profile=replace(PROFILE, talk_triggers=())) == []


def test_several_people_of_one_event_are_one_line_with_its_basis():
    named = entry(
        "award", batch="七一", category="优秀共产党员", people="党员07、党员08", roll=ROLL
    )
    given = replace(named, steps=(*named.steps, StepTaken("awarded", MAY)))
    found = facts(entries=(given,))

    [line] = [
        x
        for x in cycle.todos(cycle.board(found, ALL_ON, TODAY), found, ALL_ON, TODAY)
        if x.kind == "talk"
    ]

    assert line.values == line.people == ("党员07", "党员08")
    assert line.days == -4
    assert line.rests_on is not None
    assert not line.rests_on.verified


def test_every_shipped_event_says_where_it_comes_from():
    assert {one.event for one in PROFILE.talk_triggers} == set(TalkEvent)
    assert all(one.basis.text and not one.basis.verified for one in PROFILE.talk_triggers)
    assert kind("award").step_of("awarded") is not None
