"""今日: what comes next, in which order, and when each reminder begins."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from domain_values import (
    FIRST_GROUP,
    FIRST_TOPIC,
    MATTER,
    PROFILE,
    ROLL,
    YEAR,
    facts,
    final,
    item,
    member,
    record,
    roll_of,
    vote,
    whole_year,
)
from talk_values import full_coverage

from branchdesk.domain import cycle
from branchdesk.domain.branch import Branch, CommitteeTerm
from branchdesk.domain.cycle_words import Subject
from branchdesk.domain.dates import FuzzyDate
from branchdesk.domain.facts import DraftFact, PacketFact
from branchdesk.domain.ids import FollowUpId, MemberId, RecordId
from branchdesk.domain.people import MemberStatus, StatusChange
from branchdesk.domain.plans import Measure, Plan, plan_id
from branchdesk.domain.records import FollowUp, Person, RecordKind
from branchdesk.domain.review import (
    MemberReview,
    Review,
    ReviewGrade,
    ReviewStep,
    ReviewStepKind,
)
from branchdesk.domain.today import still_open

MID_OCTOBER = date(YEAR, 10, 21)
NO_TERM = Branch("支部", first_year=YEAR)


def lines(found, *, today=MID_OCTOBER, kind=None, profile=PROFILE):
    board = cycle.board(found, profile, today)
    return [
        line
        for line in cycle.todos(board, found, profile, today)
        if kind is None or line.kind == kind
    ]


def agreed(due, *, done_on=None):
    matter = FollowUp(FollowUpId("f"), "整理名册", Person("党员02"), due=due, done_on=done_on)
    return final(record(agenda=(item(follow_ups=(matter,)),)))


def draft(day=date(YEAR, 10, 9), kind=RecordKind.GENERAL_MEETING):
    return DraftFact(RecordId("d"), kind, day, YEAR, None, "")


def test_lines_come_in_the_order_in_which_they_press():
    found = facts(
        agreed(date(YEAR, 10, 25)),
        roll=replace(
            ROLL,
            members=(
                *ROLL.members[:9],
                member("预备", status=MemberStatus.PROBATIONARY, since=date(YEAR - 1, 11, 1)),
            ),
        ),
        drafts=(draft(),),
        branch=Branch("支部", first_year=YEAR, term=CommitteeTerm(date(YEAR - 3, 12, 1))),
    )

    first = ["overdue", "draft", "due", "follow_up", "plan", "term", "conversion"]
    for today, rest in (
        (MID_OCTOBER, ["talk_coverage", "review", "coming"]),
        (date(YEAR, 12, 20), ["talk_coverage", "packet", "review"]),
    ):
        kinds = [line.kind for line in lines(found, today=today)]
        assert list(dict.fromkeys(kinds)) == [*first, *rest]


def test_overdue_lines_begin_with_the_oldest():
    overdue = lines(facts(), kind="overdue")

    assert [line.due_on for line in overdue] == sorted(line.due_on for line in overdue)
    assert overdue[0].days == (MID_OCTOBER - date(YEAR, 1, 31)).days


def test_a_line_says_who_is_due_and_who_may_vote():
    found = {(x.title, x.group_name): x.values for x in lines(facts(), kind="due")}

    assert found["支部党员大会", ""] == ("10", "9")
    assert found["支部委员会会议", ""] == ("4", "4")
    assert found["党小组会", "第一党小组"] == ("5", "5")
    assert found["党小组会", "第二党小组"] == ("5", "4")


def test_days_are_positive_when_overdue_and_negative_while_there_is_time():
    [quarter] = [x for x in lines(facts(), kind="due") if x.title == "支部党员大会"]

    assert quarter.days == -71
    assert quarter.due_on == date(YEAR, 12, 31)


def test_a_draft_opens_its_own_record():
    [line] = lines(facts(drafts=(draft(),)), kind="draft")

    assert (line.record, line.title) == (RecordId("d"), "支部党员大会")
    assert line.days == 12


def test_a_draft_without_a_day_is_still_shown():
    [line] = lines(facts(drafts=(draft(None),)), kind="draft")

    assert (line.due_on, line.days) == (None, 0)


def test_a_meeting_without_the_first_topic_is_amended_not_held_again():
    bad = final(record(agenda=(MATTER,)))

    [line] = [x for x in lines(facts(bad), kind="overdue") if x.title == "“第一议题”"]

    assert line.record == bad.record.id


@pytest.mark.parametrize(
    ("due", "shown"),
    [
        (MID_OCTOBER - timedelta(days=30), True),
        (MID_OCTOBER + timedelta(days=14), True),
        (MID_OCTOBER + timedelta(days=15), False),
        (None, False),
    ],
)
def test_agreed_matters_are_shown_when_overdue_or_due_within_two_weeks(due, shown):
    found = lines(facts(agreed(due)), kind="follow_up")

    assert bool(found) is shown
    if shown:
        assert found[0].title == "整理名册"
        assert found[0].values == ("党员02", "三月的会")


def test_an_agreed_matter_that_is_done_is_not_shown():
    done = agreed(date(YEAR, 5, 1), done_on=date(YEAR, 4, 20))

    assert lines(facts(done), kind="follow_up") == []


@pytest.mark.parametrize(
    ("left", "stage"),
    [(181, None), (180, "180"), (91, "180"), (90, "90"), (30, "30"), (0, "30"), (-40, "30")],
)
def test_the_election_is_announced_half_a_year_a_quarter_and_a_month_ahead(left, stage):
    ends = MID_OCTOBER + timedelta(days=left)
    term = CommitteeTerm(date(YEAR - 5, 1, 1), extended_until=ends, approval="1号")

    found = lines(facts(branch=replace(NO_TERM, term=term)), kind="term")

    assert [line.values for line in found] == ([(stage,)] if stage else [])
    if found:
        assert (found[0].due_on, found[0].days) == (ends, -left)


def test_without_a_known_term_no_election_is_announced():
    assert lines(facts(branch=NO_TERM), kind="term") == []


@pytest.mark.parametrize(
    ("admitted", "shown"),
    [
        (date(YEAR - 1, 11, 20), True),
        (date(YEAR - 1, 11, 21), False),
        (date(YEAR - 1, 10, 1), True),
    ],
)
def test_a_conversion_is_announced_thirty_days_before_the_year_ends(admitted, shown):
    person = member("预备", status=MemberStatus.PROBATIONARY, since=admitted)

    found = lines(facts(roll=replace(ROLL, members=(person,))), kind="conversion")

    assert bool(found) is shown


def conversion_of(person):
    found = lines(facts(roll=replace(ROLL, members=(person,))), kind="conversion")
    return [line.due_on for line in found]


def test_where_only_the_month_of_joining_is_known_probation_counts_from_the_status():
    person = member("预备", status=MemberStatus.PROBATIONARY, since=date(YEAR - 1, 11, 5))

    assert conversion_of(replace(person, joined=FuzzyDate(YEAR - 1, 11))) == [date(YEAR, 11, 5)]
    assert conversion_of(replace(person, joined=None)) == [date(YEAR, 11, 5)]
    assert conversion_of(replace(person, joined=FuzzyDate(YEAR - 1, 11, 1))) == [date(YEAR, 11, 1)]


def test_a_conversion_already_dated_ahead_does_not_hide_the_reminder():
    person = member("预备", status=MemberStatus.PROBATIONARY, since=date(YEAR - 1, 11, 5))
    ahead = StatusChange(date(YEAR, 11, 5), MemberStatus.FULL)

    assert conversion_of(replace(person, statuses=(*person.statuses, ahead))) == [date(YEAR, 11, 5)]


def test_probation_that_was_broken_off_begins_anew():
    person = replace(
        member("预备"),
        joined=None,
        statuses=(
            StatusChange(date(YEAR - 2, 1, 1), MemberStatus.PROBATIONARY),
            StatusChange(date(YEAR - 2, 6, 1), MemberStatus.LEFT),
            StatusChange(date(YEAR - 1, 11, 5), MemberStatus.PROBATIONARY),
        ),
    )

    assert conversion_of(person) == [date(YEAR, 11, 5)]


def packet(made_on, year=YEAR):
    return PacketFact(year, made_on, "00")


@pytest.mark.parametrize(
    ("today", "packets", "years"),
    [
        (date(YEAR, 12, 10), (), []),
        (date(YEAR, 12, 11), (), [str(YEAR)]),
        (date(YEAR + 1, 1, 20), (), [str(YEAR)]),
        (date(YEAR + 1, 1, 5), (packet(date(YEAR, 12, 20)),), []),
        (date(YEAR + 1, 1, 5), (packet(date(YEAR, 6, 20)),), [str(YEAR)]),
    ],
)
def test_the_annual_packet_is_due_on_the_tenth_of_january(today, packets, years):
    found = lines(facts(packets=packets), today=today, kind="packet")

    assert [line.values[0] for line in found] == years
    assert all(line.due_on == date(YEAR + 1, 1, 10) for line in found)


BEGUN = Review(YEAR, (ReviewStep(ReviewStepKind.SELF_REVIEW, date(YEAR, 9, 1)),))
CLOSED = replace(BEGUN, finalised_at=datetime(YEAR, 12, 1, tzinfo=UTC))


@pytest.mark.parametrize(
    ("today", "review", "shown"),
    [
        (date(YEAR, 9, 30), None, False),
        (date(YEAR, 10, 1), None, True),
        (date(YEAR + 1, 3, 31), None, True),
        (date(YEAR, 9, 30), BEGUN, True),
        (date(YEAR, 10, 1), CLOSED, False),
    ],
)
def test_the_review_is_asked_for_from_october_and_once_begun_until_closed(today, review, shown):
    found = lines(facts(review=review), today=today, kind="review")

    assert bool(found) is shown
    if shown:
        assert found[0].obligation.subject is Subject.MEMBER_REVIEW
        assert found[0].values == ("党员01",)


@pytest.mark.parametrize(
    ("today", "outcome", "shown"),
    [
        (date(YEAR + 1, 5, 31), "", False),
        (date(YEAR + 1, 6, 1), "", True),
        (date(YEAR + 1, 7, 1), "", True),
        (date(YEAR + 1, 7, 1), "改正", False),
    ],
)
def test_a_correction_that_ends_is_asked_for_until_its_outcome_stands(today, outcome, shown):
    line = MemberReview(
        MemberId("m1"),
        "党员01",
        grade=ReviewGrade.UNQUALIFIED,
        correction_from=date(YEAR, 12, 15),
        correction_months=6,
        outcome=outcome,
    )

    found = lines(facts(review=replace(CLOSED, members=(line,))), today=today, kind="review_help")

    assert [(todo.title, todo.due_on) for todo in found] == [
        ("党员01", date(YEAR + 1, 6, 15))
    ] * shown


def test_an_overdue_review_is_said_once():
    titles = [line.title for line in lines(facts(), today=date(YEAR + 1, 4, 2))]

    assert titles.count("民主评议党员") == 1


def test_at_most_three_lines_of_next_month_are_shown():
    coming = lines(facts(), kind="coming")

    assert len(coming) == 3
    assert {line.due_on.month for line in coming} == {11}


def test_what_is_due_once_a_year_is_not_asked_for_before_october():
    assert "书记讲党课" not in [line.title for line in lines(facts(), today=date(YEAR, 9, 30))]
    assert "书记讲党课" in [line.title for line in lines(facts(), today=date(YEAR, 10, 1))]


def test_a_branch_that_has_done_everything_is_left_in_peace():
    roll = roll_of(9, groups=2)
    made = (packet(date(YEAR, 12, 31)),)
    found = facts(
        *whole_year(roll=roll),
        roll=roll,
        branch=NO_TERM,
        review=CLOSED,
        packets=made,
        plan=Plan(plan_id(YEAR), YEAR, date(YEAR, 1, 20), measures=(Measure("a", "理论学习"),)),
        entries=full_coverage(roll, date(YEAR, 11, 5)),
    )

    left = [x.title for x in lines(found, today=date(YEAR, 12, 31)) if x.kind != "birthday"]
    assert left == ["组织生活会"]


def test_in_the_new_year_the_old_one_still_says_what_is_open():
    drafts = (draft(), replace(draft(None), id=RecordId("without a day")))
    found = facts(agreed(date(YEAR + 1, 1, 20)), drafts=drafts)
    today = date(YEAR + 1, 1, 15)

    left = still_open(cycle.board(found, PROFILE, today), found, PROFILE, today)

    assert list(dict.fromkeys(x.kind for x in left)) == [
        "overdue",
        "draft",
        "due",
        "follow_up",
        "packet",
        "review",
    ]
    assert [x.record for x in left if x.kind == "draft"] == ["d"]
    assert [x.title for x in left if x.kind == "due"] == ["组织生活会"]


def test_drafts_come_oldest_first_and_those_without_a_day_as_of_today():
    days = (date(YEAR, 10, 9), None, date(YEAR, 10, 25), date(YEAR, 3, 1))
    drafts = tuple(replace(draft(day), id=RecordId(str(n))) for n, day in enumerate(days))

    found = lines(facts(drafts=drafts), kind="draft")

    assert [line.record for line in found] == ["3", "0", "1", "2"]


def test_a_meeting_that_failed_its_quorum_is_held_again():
    failed = final(record(absent=6, agenda=(FIRST_TOPIC, item(vote=vote(due=9, present=3)))))

    [line] = [x for x in lines(facts(failed), kind="overdue") if x.title == "支部党员大会"][:1]

    assert line.record is None


def test_without_the_obligation_or_before_the_first_year_no_review_is_asked_for():
    fewer = tuple(o for o in PROFILE.obligations if o.subject is not Subject.MEMBER_REVIEW)
    hidden = tuple(replace(o, on_board=False) for o in PROFILE.obligations)
    later = Branch("支部", first_year=YEAR + 1)

    assert lines(facts(), kind="review")
    assert lines(facts(), kind="review", profile=replace(PROFILE, obligations=fewer)) == []
    assert lines(facts(), kind="review", profile=replace(PROFILE, obligations=hidden)) == []
    assert lines(facts(branch=later), kind="review") == []


def test_a_branch_founded_on_the_last_day_of_the_year_is_asked_for_its_review():
    young = Branch("支部", founded_on=date(YEAR, 12, 31), first_year=YEAR)

    assert lines(facts(branch=young), today=date(YEAR, 12, 31), kind="review")


def test_a_line_of_a_group_begins_a_record_of_that_group():
    [line] = [x for x in lines(facts(), kind="due") if x.group == FIRST_GROUP]

    assert (line.record, line.period.first) == (None, date(YEAR, 10, 1))
