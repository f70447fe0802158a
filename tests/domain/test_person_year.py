"""One member's year: every figure says what it rests on, and the overview says the same."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from domain_values import (
    FIRST_TOPIC,
    MATTER,
    PROFILE,
    ROLL,
    YEAR,
    facts,
    final,
    member,
    record,
)
from hypothesis import given
from hypothesis import strategies as st
from ledger_values import LEDGERS, entry
from talk_values import SECRET, talk

from branchdesk.domain.ids import RecordId, SittingId
from branchdesk.domain.people import GroupStay, PartyPost, PostTerm
from branchdesk.domain.person_dues import DuesState, months_in
from branchdesk.domain.person_year import overview, person_year
from branchdesk.domain.records import Presence, RecordKind

TODAY = date(YEAR, 11, 20)
WHO = ROLL.members[8]
"""An ordinary member, the last voter in the sign-in sheets."""


def year(*records, entries=(), who=WHO, roll=ROLL, today=TODAY):
    found = facts(*records, roll=roll, entries=tuple(entries))
    return person_year(found, who, profile=PROFILE, rules=LEDGERS, today=today)


def marked(made, presence, **known):
    lines = tuple(
        replace(line, presence=presence, **known) if line.member == WHO.id else line
        for line in made.attendance
    )
    return final(replace(made, attendance=lines))


def ledger(key, day="2026-05-04", **values):
    return entry(key, day, roll=ROLL, name=values.pop("id", ""), **values)


def test_attendance_is_told_for_all_and_for_each_kind():
    found = year(
        final(record(day=date(YEAR, 3, 12))),
        marked(record(day=date(YEAR, 4, 12)), Presence.LEAVE, made_up_on=date(YEAR, 4, 15)),
        marked(record(RecordKind.THEME_PARTY_DAY, date(YEAR, 4, 20)), Presence.ABSENT),
        marked(record(RecordKind.THEME_PARTY_DAY, date(YEAR, 5, 20)), Presence.LATE),
        final(record(RecordKind.COMMITTEE_MEETING, date(YEAR, 5, 8))),
    )

    assert [
        (a.kind, a.due, a.present, a.on_leave, a.absent, a.made_up) for a in found.attendance
    ] == [
        (None, 4, 2, 1, 1, 1),
        (RecordKind.GENERAL_MEETING, 2, 1, 1, 0, 1),
        (RecordKind.THEME_PARTY_DAY, 2, 1, 0, 1, 0),
    ]
    assert [deed.record for deed in found.attendance[1].deeds] == [
        "general_meeting-2026-03-12-",
        "general_meeting-2026-04-12-",
    ]


def test_study_hours_come_from_the_minutes_and_from_the_ledgers_never_twice():
    meeting = record(minutes=90, agenda=(FIRST_TOPIC, MATTER))
    linked = replace(
        ledger("training", id="linked", course="会上培训", people=WHO.name, hours="8"),
        record=meeting.id,
    )
    found = year(
        final(meeting),
        entries=[
            linked,
            ledger(
                "training", id="course", course="党校班", people=f"党员01、{WHO.name}", hours="8"
            ),
            ledger("study_hours", id="own", person=WHO.name, subject="网课", hours="2"),
            ledger("training", id="other", course="别人的班", people="党员01", hours="40"),
        ],
    )

    # The sitting took 90 minutes: 1 hour of it is in the minutes, what the duty adds ends there.
    assert found.study.hours == 2 + 8 + 2
    assert sum(deed.hours for deed in found.study.deeds) == found.study.hours
    assert {deed.entry or deed.record for deed in found.study.deeds} == {
        meeting.id,
        "linked",
        "course",
        "own",
    }


@pytest.mark.parametrize(
    ("who", "wanted"),
    [
        (ROLL.members[0], 56),
        (ROLL.members[3], 56),
        (WHO, 32),
        (replace(WHO, exempt_from_hours=True), None),
    ],
)
def test_secretary_and_committee_owe_more_hours_and_the_exempt_none(who, wanted):
    assert year(who=who).study.wanted == wanted


def test_service_counts_theme_days_and_entries_and_a_linked_one_once():
    day = record(
        RecordKind.THEME_PARTY_DAY,
        date(YEAR, 3, 5),
        minutes=120,
        details={"form": "volunteer_service"},
    )
    twin = replace(day, id=RecordId("twin"), kind=RecordKind.GENERAL_MEETING, details={})
    found = year(
        final(day),
        final(twin),
        entries=[
            replace(
                ledger("volunteer_service", id="linked", project="同一场", people=WHO.name),
                record=RecordId("twin"),
            ),
            ledger("volunteer_service", id="hours", project="清扫", people=WHO.name, hours="1.5"),
            ledger(
                "volunteer_service", id="span", project="值守", people=WHO.name, span="9:00-9:30"
            ),
            ledger("volunteer_service", id="not me", project="清扫", people="党员01", hours="9"),
        ],
    )

    assert [deed.entry or deed.record for deed in found.service] == [day.id, "hours", "span"]
    assert found.service_hours == Fraction(4)


def test_talks_are_told_by_day_and_partner_alone():
    found = year(entries=[talk("党员01", WHO.name, date(YEAR, 5, 6), roll=ROLL, issues=SECRET)])

    [deed] = found.talks
    assert (deed.on, deed.title) == (date(YEAR, 5, 6), "党员01")
    assert SECRET not in repr(found)


def test_honours_and_care_name_the_entries_behind_them():
    nominated = ledger(
        "award", id="nominated", batch="七一", category="优秀共产党员", people=WHO.name
    )
    found = year(
        entries=[
            nominated,
            ledger("visit", id="visit", occasion="住院", people=WHO.name),
            ledger("medal50", id="medal", person=WHO.name),
        ]
    )

    assert [deed.entry for deed in found.honours] == ["medal"]
    assert [(deed.entry, deed.title) for deed in found.care] == [("visit", "住院")]


def test_dues_are_told_month_by_month():
    paid = [
        ledger("dues", id="q1", person=WHO.name, month="1-3月", due_amount="60", amount="60"),
        ledger("dues", id="apr", person=WHO.name, month="2026-04", due_amount="20", amount="10"),
        ledger("dues", id="may", person=WHO.name, month="5月", amount="0", waiver="经批准减免"),
        ledger("dues", id="dec", person=WHO.name, month="12", amount="20"),
        ledger("dues", id="old", person=WHO.name, month="2025年11月", amount="20"),
    ]
    found = year(entries=paid).dues

    p, part, open_ = DuesState.PAID, DuesState.PART, DuesState.OPEN
    assert [m.state for m in found] == [
        *(p, p, p, part, DuesState.WAIVED),
        *(open_,) * 6,
        p,
    ]
    assert found[1].entries == ("q1",)
    assert year(today=date(YEAR, 5, 9)).dues[5].state is DuesState.COMING


def test_no_dues_are_asked_of_who_was_no_member_yet():
    new = member("新", since=date(YEAR, 9, 11))

    states = [m.state for m in year(who=new, roll=replace(ROLL, members=(new,))).dues]

    assert states[7] is DuesState.NOT_DUE
    assert states[8] is DuesState.OPEN


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("2026-03", (3,)),
        ("202603", (3,)),
        ("2026年3月份", (3,)),
        ("３月", (3,)),
        ("1至3月", (1, 2, 3)),
        ("2025-03", ()),
        ("13", ()),
        ("春", ()),
        ("", ()),
    ],
)
def test_the_month_of_a_payment_is_read_as_people_write_it(text, months):
    assert months_in(text, YEAR) == months


def test_posts_and_groups_are_those_that_touch_the_year():
    who = replace(
        WHO,
        posts=(
            PostTerm(PartyPost.SECRETARY, date(2020, 1, 1), date(YEAR - 1, 12, 31)),
            PostTerm(PartyPost.PUBLICITY, date(2020, 1, 1), date(YEAR, 1, 1)),
            PostTerm(PartyPost.GROUP_LEADER, date(YEAR, 12, 31)),
            PostTerm(PartyPost.DISCIPLINE, date(YEAR + 1, 1, 1)),
        ),
        groups=(GroupStay(WHO.groups[0].group, date(2010, 1, 1)),),
    )
    found = year(who=who)

    assert [term.post for term in found.posts] == [PartyPost.PUBLICITY, PartyPost.GROUP_LEADER]
    assert found.groups == who.groups


def test_the_overview_keeps_the_order_of_the_register():
    assert [line.member for line in overview(facts(), PROFILE, TODAY)] == list(ROLL.members)


PRESENCES = st.sampled_from(Presence)


@st.composite
def years(drawn):
    made, entries = [], []
    for number in range(drawn(st.integers(0, 5))):
        kind = drawn(st.sampled_from(RecordKind))
        one = record(
            kind,
            date(YEAR, number + 1, 12),
            minutes=drawn(st.integers(0, 300)),
            group=ROLL.groups[0].id if kind is RecordKind.GROUP_MEETING else None,
        )
        lines = tuple(replace(line, presence=drawn(PRESENCES)) for line in one.attendance)
        details = dict(one.details)
        if kind is RecordKind.THEME_PARTY_DAY:
            details["form"] = drawn(st.sampled_from(["study", "volunteer_service", "visit"]))
        sitting = SittingId(drawn(st.sampled_from(["same", f"s{number}"])))
        made.append(final(replace(one, attendance=lines, details=details, sitting=sitting)))
    for number in range(drawn(st.integers(0, 5))):
        people = "、".join(
            drawn(st.lists(st.sampled_from([m.name for m in ROLL.members]), min_size=1))
        )
        key, what = drawn(
            st.sampled_from([("volunteer_service", "project"), ("training", "course")])
        )
        hours = str(drawn(st.integers(0, 40)))
        one = ledger(key, id=f"e{number}", people=people, hours=hours, **{what: "某事"})
        linked = drawn(st.sampled_from([None, *(f.record.id for f in made)]))
        entries.append(replace(one, record=linked))
    return facts(*made, entries=tuple(entries))


@given(found=years())
def test_the_overview_says_what_each_members_year_says(found):
    for line in overview(found, PROFILE, TODAY):
        one = person_year(found, line.member, profile=PROFILE, rules=LEDGERS, today=TODAY)
        everything = one.attendance[0]

        assert (line.due, line.present) == (everything.due, everything.present)
        assert (line.hours, line.wanted) == (one.study.hours, one.study.wanted)
        assert (line.service, line.service_hours) == (len(one.service), one.service_hours)


@given(found=years(), who=st.sampled_from(ROLL.members))
def test_the_kinds_add_up_to_the_whole_and_nobody_is_counted_twice(found, who):
    one = person_year(found, who, profile=PROFILE, rules=LEDGERS, today=TODAY)
    whole, *kinds = one.attendance

    for number in ("due", "present", "on_leave", "absent", "made_up"):
        assert getattr(whole, number) == sum(getattr(kind, number) for kind in kinds)
    assert whole.present + whole.on_leave + whole.absent == whole.due
    behind = [(deed.entry, deed.record) for deed in one.service]
    assert len(behind) == len(set(behind))
