"""Star items that ledgers prove: counted once, with what proves them and what is missing."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import count

import pytest
from domain_values import PROFILE, STANDARD, YEAR, facts, final, item, member, record, roll_of
from hypothesis import given
from hypothesis import strategies as st
from ledger_values import draft, kind

from branchdesk.domain import stars
from branchdesk.domain.ids import RecordId
from branchdesk.domain.ledger_reading import to_entry
from branchdesk.domain.ledgers import EntryId, StepTaken
from branchdesk.domain.measures_people import minutes_by_member
from branchdesk.domain.people import Category
from branchdesk.domain.records import AgendaKind, RecordKind
from branchdesk.domain.roll import Roll, committee_on
from branchdesk.domain.standard import ManualScore, MissingKind, StarSheet

TODAY = date(YEAR, 11, 20)
NINE = roll_of(9)
NAMES = [m.name for m in NINE.members]
NUMBER = count()


def wrote(key, day=f"{YEAR}-05-04", *, record=None, steps=(), roll=NINE, **values):
    typed = draft(key, day)
    typed = replace(typed, id=EntryId(f"{key} {next(NUMBER)}"), values=values)
    made = to_entry(typed, kind=kind(key), roll=roll, today=TODAY)
    taken = (*made.steps, *(StepTaken(step, made.on) for step in steps))
    return replace(made, record=record, steps=taken)


def scored(code, *entries, records=(), roll=NINE, **known):
    found = facts(*records, roll=roll, entries=tuple(entries), **known)
    result = stars.score(found, STANDARD, PROFILE, TODAY)
    return next(line for line in result.items if line.code == code)


def kinds_missing(score):
    return [missing.kind for missing in score.missing]


def party_day(day=date(YEAR, 5, 15), **details):
    made = record(RecordKind.THEME_PARTY_DAY, day, roll=NINE)
    return final(replace(made, details=details))


# E2


def test_e2_gives_the_share_registered_and_the_mean_times_of_service():
    registered = wrote("double_report_registration", community="东街", people="、".join(NAMES[:3]))
    services = [
        wrote("volunteer_service", project="清扫", people="、".join(NAMES)) for _ in range(2)
    ]

    score = scored("E2", registered, *services)

    assert score.score == pytest.approx(Decimal(1) / 3 + Decimal("1.5"))
    assert set(score.entries) == {registered.id, *(one.id for one in services)}
    assert kinds_missing(score) == [MissingKind.NOT_REGISTERED, MissingKind.RATE_BELOW]
    assert score.missing[0].values == tuple(NAMES[3:])
    assert score.missing[1].values == ("人均2次", "4次")


def test_e2_is_full_with_everybody_registered_and_four_times_each():
    everybody = "、".join(NAMES)
    found = [wrote("double_report_registration", community="东街", people=everybody)]
    found += [wrote("volunteer_service", project="清扫", people=everybody) for _ in range(5)]

    score = scored("E2", *found)

    assert (score.score, score.missing) == (4, ())


def test_e2_counts_a_sitting_with_its_entry_once_for_each_member():
    day = party_day(form="volunteer_service")
    tied = wrote("volunteer_service", project="清扫", people="、".join(NAMES), record=day.record.id)

    both = scored("E2", tied, records=(day,))
    alone = scored("E2", records=(day,))

    assert both.score == alone.score == Decimal("0.75")
    assert both.evidence == (day.record.id,)
    assert both.entries == (tied.id,)


def test_e2_looks_at_members_in_service_only():
    old = replace(member("王秀兰"), category=Category.RETIRED)
    roll = Roll((*NINE.members[:1], old))
    registered = wrote("double_report_registration", roll=roll, community="东街", people=NAMES[0])

    assert scored("E2", registered, roll=roll).score == 1


# E3


def test_e3_without_a_claim_says_where_to_begin():
    score = scored("E3", wrote("micro_wish", content="台灯", community="东街"))

    assert score.score == 0
    assert [(m.kind, m.ledger) for m in score.missing] == [(MissingKind.NO_ENTRY, "micro_wish")]


def test_e3_gives_one_for_claiming_and_two_for_the_share_fulfilled():
    wishes = [
        wrote("micro_wish", content="一", community="东街", steps=("claimed", "done", "visited")),
        wrote("micro_wish", content="二", community="东街", steps=("claimed", "done")),
        wrote("micro_wish", content="三", community="东街", steps=("claimed",)),
        wrote("micro_wish", content="四", community="东街", steps=("claimed",)),
        wrote("micro_wish", content="五", community="东街"),
    ]

    score = scored("E3", *wishes)

    assert score.score == 2
    assert score.entries == tuple(one.id for one in wishes[:4])
    [missing] = score.missing
    assert (missing.kind, missing.values) == (MissingKind.NOT_CLOSED, ("2",))
    assert missing.entries == (wishes[2].id, wishes[3].id)


@given(st.lists(st.sampled_from(["", "claimed", "done", "visited"]), max_size=8))
def test_e3_never_leaves_its_range_and_is_full_only_when_all_that_is_claimed_is_done(ends):
    way = ("claimed", "done", "visited")
    wishes = [
        wrote(
            "micro_wish",
            content="愿",
            community="东街",
            steps=way[: way.index(end) + 1] if end else (),
        )
        for end in ends
    ]

    score = scored("E3", *wishes).score

    assert 0 <= score <= 3
    assert (score == 3) == (any(ends) and "claimed" not in ends)


# E4, E5


def test_e4_gives_a_point_for_each_team_post_or_conference_up_to_two():
    team = wrote("vanguard_team", name="防汛突击队", task="防汛")
    meeting = wrote("joint_conference", topic="共建", partners="东街社区")

    one, two = scored("E4", team), scored("E4", team, meeting)

    assert (one.score, kinds_missing(one)) == (1, [MissingKind.MORE_NEEDED])
    assert one.missing[0].ledger == "vanguard_post"
    assert (two.score, two.missing) == (2, ())


def test_e5_gives_a_point_for_a_project_in_time_and_one_for_a_brand_that_shows_something():
    project = {"title": "数字赋能", "project_year": "2026"}
    in_time = wrote("secretary_project", due=f"{YEAR}-12-31", **project)
    late = wrote("secretary_project", due=f"{YEAR}-10-31", **project)
    done = wrote("secretary_project", due=f"{YEAR}-10-31", steps=("running", "done"), **project)
    idea = wrote("party_brand", name="云岭听民声")
    shown = wrote("party_brand", name="云岭听民声", outcome="办结建议40件")

    assert scored("E5", in_time, idea).score == 1
    assert scored("E5", late).score == 0
    assert scored("E5", late).missing[0].entries == (late.id,)
    assert scored("E5", done, shown).score == 2


# A score by hand


@pytest.mark.parametrize("code", ["E2", "E3", "E4", "E5", "B4"])
def test_a_score_by_hand_wins_over_the_ledger(code):
    sheet = StarSheet(YEAR, (ManualScore(code, Decimal("1.5"), "见纸质台账"),))

    score = scored(code, sheet=sheet)

    assert (score.score, score.by_hand) == (Decimal("1.5"), True)
    assert scored(code).takes_hand


# A2, A4, A5, E1


def test_a2_is_proved_by_the_ledger_of_plans():
    plan = wrote("annual_plan", f"{YEAR}-03-30", title="要点", form="工作要点")
    filed = wrote("annual_plan", title="计划", form="三会一课计划", reported_on=f"{YEAR}-03-01")
    duties = wrote("annual_plan", title="清单", form="责任清单")
    late = wrote("annual_plan", f"{YEAR}-04-01", title="要点", form="工作要点")

    assert scored("A2", plan).score == 1
    assert scored("A2", late).score == 0
    assert scored("A2", plan, filed, duties).score == 3
    assert MissingKind.PLAN_PART_MISSING in kinds_missing(scored("A2", plan, filed))
    assert scored("A2", plan, filed, duties).missing == ()


def test_a4_counts_what_the_ledger_has_besides_the_minutes():
    meeting = final(
        record(
            RecordKind.COMMITTEE_MEETING,
            date(YEAR, 4, 8),
            roll=NINE,
            agenda=(item(AgendaKind.WARNING_EDUCATION),),
        )
    )
    tied = wrote("warning_education", theme="通报", record=meeting.record.id)
    outside = wrote("warning_education", theme="参观基地")

    assert scored("A4", tied, records=(meeting,)).score == 1
    assert scored("A4", tied, outside, records=(meeting,)).score == 2
    assert scored("A4", tied, outside, records=(meeting,)).entries == (outside.id,)


def test_a5_is_proved_by_reports_of_the_ledger():
    half = wrote(
        "request_report", subject="半年报告", to="机关党委", form="报告", annual="半年报告"
    )
    year = wrote("annual_plan", title="年度总结", form="年度总结")

    assert scored("A5", half).score == 1
    assert scored("A5", half, year).score == 2


def test_e1_counts_a_theme_day_whose_entry_says_what_it_was_joined_with():
    day, plain = party_day(), party_day(date(YEAR, 6, 15))
    tied = wrote("business_integration", topic="调研", kind_of="立法调研", record=day.record.id)
    other = wrote("business_integration", topic="备案", kind_of="备案审查", record=plain.record.id)
    alone = wrote("business_integration", topic="视察", kind_of="代表视察")

    score = scored("E1", tied, other, alone, records=(day, plain))

    assert (score.score, score.evidence) == (1, (day.record.id,))


# Study hours


def minutes(*entries, records=()):
    found = facts(*records, roll=NINE, entries=tuple(entries))
    return minutes_by_member(found, PROFILE.limits)


def test_hours_of_study_ledgers_count_for_everybody_named():
    course = wrote("training", course="党校班", people=f"{NAMES[0]}、外单位某", hours="8")
    alone = wrote("study_hours", person=NAMES[1], subject="网院", hours="2.5")

    found = minutes(course, alone)

    assert found == {NINE.members[0].id: 8 * 45, NINE.members[1].id: 112}


def test_hours_of_service_are_no_study():
    served = wrote("volunteer_service", project="清扫", people=NAMES[0], hours="3")

    assert minutes(served) == {}


def test_hours_of_a_sitting_are_not_counted_twice_and_never_fewer_for_being_entered():
    lecture = final(record(RecordKind.PARTY_LECTURE, date(YEAR, 5, 4), roll=NINE, minutes=90))
    tied = wrote(
        "organ_study",
        theme="学习",
        people="、".join(NAMES),
        hours="2",
        record=lecture.record.id,
    )

    assert minutes(tied, records=(lecture,)) == minutes(records=(lecture,))


@given(stated=st.integers(0, 40), length=st.integers(1, 600))
def test_an_entry_tied_to_a_sitting_never_makes_more_than_the_sitting_took(stated, length):
    meeting = final(
        record(RecordKind.COMMITTEE_MEETING, date(YEAR, 5, 4), roll=NINE, minutes=length)
    )
    tied = wrote(
        "organ_study",
        theme="学习",
        people="、".join(NAMES),
        hours=str(stated),
        record=meeting.record.id,
    )
    alone = minutes(records=(meeting,))

    found = minutes(tied, records=(meeting,))

    assert all(value <= length for value in found.values())
    assert all(found.get(who, 0) >= value for who, value in alone.items())


def test_an_entry_of_a_draft_counts_by_itself():
    tied = wrote("organ_study", theme="学习", people=NAMES[0], hours="2", record=RecordId("draft"))

    assert minutes(tied) == {NINE.members[0].id: 90}


def test_b4_gives_the_committee_its_mean_hours_of_what_it_owes():
    committee = committee_on(NINE, TODAY)
    course = wrote(
        "training", course="轮训", people="、".join(m.name for m in committee), hours="28"
    )

    score = scored("B4", course)

    assert score.score == 1
    assert score.missing[0].values == ("人均28学时", "56学时")
    assert scored("B4", course, course).entries == (course.id,)


def test_d1_says_which_entries_prove_it():
    course = wrote("training", course="轮训", people="、".join(NAMES), hours="32")

    score = scored("D1", course, roll=NINE)

    assert (score.score, score.entries) == (4, (course.id,))
