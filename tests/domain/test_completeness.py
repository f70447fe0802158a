"""Whether a record may be closed: what is asked for, on what basis, and what may be set aside."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from domain_values import (
    FIRST_GROUP,
    FIRST_TOPIC,
    MATTER,
    PROFILE,
    ROLL,
    SECOND_GROUP,
    YEAR,
    item,
    record,
    roll_of,
    vote,
)

from branchdesk.domain.basis import Severity, Source
from branchdesk.domain.branch import Branch
from branchdesk.domain.completeness import check, may_be_overridden, may_finalise
from branchdesk.domain.cycle_words import Subject
from branchdesk.domain.ids import GroupId, MemberId
from branchdesk.domain.people import PartyGroup
from branchdesk.domain.problems import Problem, Rule
from branchdesk.domain.records import (
    AgendaKind,
    Override,
    Person,
    Presence,
    RecordKind,
)

DAY = date(YEAR, 3, 12)
LECTURE, PARTY_DAY = RecordKind.PARTY_LECTURE, RecordKind.THEME_PARTY_DAY
COMMITTEE, GROUP = RecordKind.COMMITTEE_MEETING, RecordKind.GROUP_MEETING


def problems(made, *, roll=ROLL, profile=PROFILE, on=None, earlier=(), **closing):
    return check(
        made,
        branch=Branch("支部"),
        roll=roll,
        profile=profile,
        finalised_on=on or made.held_on,
        earlier=earlier,
        **closing,
    )


def rules(made, **known):
    return [problem.rule for problem in problems(made, **known)]


def only(made, rule, **known):
    """Return the one problem with this rule."""
    [problem] = [found for found in problems(made, **known) if found.rule is rule]
    return problem


@pytest.mark.parametrize(
    "made",
    [
        record(),
        record(COMMITTEE),
        record(GROUP, group=FIRST_GROUP),
        record(LECTURE, agenda=()),
        record(PARTY_DAY),
    ],
    ids=lambda made: made.kind.value,
)
def test_a_complete_record_of_each_kind_has_nothing_against_it(made):
    assert problems(made) == ()


def test_every_problem_names_its_basis_or_cannot_be_true_at_all():
    wrong = record(
        title="",
        place="",
        chair=Person(""),
        recorder=Person(""),
        absent=6,
        agenda=(item(AgendaKind.RECRUITMENT, title="", discussion="", decision="",
                     vote=vote(present=3, yes=9)),),
    )  # fmt: skip

    found = problems(wrong, on=DAY + timedelta(days=30))

    assert len(found) > 8
    for problem in found:
        assert problem.basis or not may_be_overridden(problem)


def test_photographs_are_never_asked_for():
    for kind in (RecordKind.GENERAL_MEETING, PARTY_DAY, LECTURE):
        assert not any("attach" in p.field for p in problems(record(kind, attachments=())))


@pytest.mark.parametrize("field", ["place", "recorder", "title"])
def test_what_has_no_superior_basis_never_blocks(field):
    empty = Person("") if field == "recorder" else ""

    problem = only(record(**{field: empty}), Rule.REQUIRED)

    assert (problem.field, problem.severity) == (field, Severity.SOFT)
    assert problem.basis.source is Source.PROGRAM


def test_the_chair_of_a_meeting_is_asked_for_by_the_regulation():
    problem = only(record(chair=Person("")), Rule.REQUIRED)

    assert (problem.field, problem.severity) == ("chair", Severity.HARD)
    assert problem.basis.source is Source.REGULATION


@pytest.mark.parametrize("kind", [LECTURE, PARTY_DAY])
def test_lectures_and_theme_days_need_a_theme(kind):
    problem = only(record(kind, title=""), Rule.REQUIRED)

    assert (problem.field, problem.severity) == ("title", Severity.HARD)
    assert "第十六条" in problem.basis.text


@pytest.mark.parametrize(("field", "hard"), [("lecturer", True), ("outline", True),
                                             ("lecturer_role", False)])  # fmt: skip
def test_a_lecture_needs_lecturer_and_outline(field, hard):
    complete = record(LECTURE)
    made = replace(complete, details={**complete.details, field: " "})

    problem = only(made, Rule.REQUIRED)

    assert problem.field == f"details.{field}"
    assert (problem.severity is Severity.HARD) is hard


def test_leave_without_a_reason_is_questioned_but_absence_without_leave_is_not():
    sheet = record(absent=2).attendance
    without = tuple(replace(line, reason="") for line in sheet)
    truant = tuple(
        replace(line, presence=Presence.ABSENT) if not line.presence.counts_as_present else line
        for line in without
    )

    found = [p for p in problems(record(attendance=without)) if p.values]

    assert [(p.rule, p.field, p.severity) for p in found] == [
        (Rule.ABSENCE_WITHOUT_REASON, f"exceptions.{name}", Severity.SOFT)
        for name in ("党员08", "党员09")
    ]
    assert problems(record(attendance=truant)) == ()


def test_a_meeting_without_an_agenda_is_refused():
    assert only(record(agenda=()), Rule.NO_AGENDA).severity is Severity.HARD


def test_minutes_in_which_nothing_was_said_at_all_are_refused():
    empty = item(discussion="", decision="")

    found = [p for p in problems(record(agenda=(empty, empty))) if p.rule is Rule.NO_DISCUSSION]

    assert [p.severity for p in found] == [Severity.HARD, Severity.SOFT, Severity.SOFT]


def test_one_item_without_a_word_is_only_questioned():
    found = only(record(agenda=(FIRST_TOPIC, item(discussion="", decision=""))), Rule.NO_DISCUSSION)

    assert (found.field, found.severity) == ("agenda.1.discussion", Severity.SOFT)


@pytest.mark.parametrize("kind", [RecordKind.GENERAL_MEETING, COMMITTEE])
def test_a_meeting_begins_with_the_first_topic_as_strictly_as_the_profile_says(kind):
    problem = only(record(kind, agenda=(MATTER, FIRST_TOPIC)), Rule.FIRST_TOPIC_MISSING)

    assert problem.severity is PROFILE.obligation(Subject.FIRST_TOPIC).severity
    without = replace(PROFILE, obligations=())
    assert problems(record(kind, agenda=(MATTER,)), profile=without) == ()


def test_a_group_meeting_need_not_begin_with_the_first_topic():
    assert problems(record(GROUP, group=FIRST_GROUP, agenda=(MATTER,))) == ()


def test_minutes_of_a_meeting_to_come_cannot_be_closed():
    problem = only(record(), Rule.IN_THE_FUTURE, on=DAY - timedelta(days=1))

    assert (problem.severity, problem.values) == (Severity.HARD, (DAY.isoformat(),))
    assert not may_be_overridden(problem)


@pytest.mark.parametrize("minutes", [0, -30])
def test_a_meeting_ends_after_it_begins(minutes):
    assert only(record(minutes=minutes), Rule.END_BEFORE_START).field == "ends"


def test_no_meeting_was_held_before_the_party_was_founded():
    assert Rule.BEFORE_1921 in rules(record(day=date(1921, 6, 30)))


@pytest.mark.parametrize(
    ("day", "year", "likely"),
    [
        (date(2027, 3, 31), 2026, True),
        (date(2027, 4, 1), 2026, False),
        (date(2027, 2, 1), 2025, False),
        (date(2026, 5, 1), 2027, False),
        (date(2026, 5, 1), 2026, True),
    ],
)
def test_a_record_belongs_to_its_year_or_early_on_to_the_one_before(day, year, likely):
    found = [r for r in rules(record(day=day, belongs_year=year)) if r is Rule.YEAR_UNLIKELY]

    assert bool(found) is not likely


@pytest.mark.parametrize(("days", "late"), [(7, False), (8, True)])
def test_closing_more_than_a_week_later_asks_for_a_reason(days, late):
    found = rules(record(), on=DAY + timedelta(days=days))

    assert (Rule.LATE_WITHOUT_REASON in found) is late


def test_the_reason_of_a_late_entry_blocks_only_where_the_profile_says_so():
    later = DAY + timedelta(days=20)
    strict = replace(PROFILE, severities={**PROFILE.severities, "late_entry_days": Severity.HARD})

    assert only(record(), Rule.LATE_WITHOUT_REASON, on=later).severity is Severity.SOFT
    hard = only(record(), Rule.LATE_WITHOUT_REASON, on=later, profile=strict)
    assert (hard.severity, hard.values) == (Severity.HARD, ("20",))
    assert problems(record(), on=later, profile=strict, late_reason="出差") == ()


def test_a_branch_below_seven_holds_no_committee_meeting():
    small = roll_of(6)

    problem = only(record(COMMITTEE, roll=small), Rule.NO_COMMITTEE, roll=small)

    assert problem.severity is Severity.HARD
    assert "第二十条" in problem.basis.text


def test_a_committee_nobody_sits_on_holds_no_meeting():
    empty = replace(ROLL, members=tuple(replace(m, posts=()) for m in ROLL.members))

    assert Rule.NO_COMMITTEE in rules(record(COMMITTEE, roll=empty), roll=empty)


@pytest.mark.parametrize(("absent", "met"), [(2, True), (3, False)])
def test_half_of_the_committee_must_be_there(absent, met):
    found = [p for p in problems(record(COMMITTEE, absent=absent)) if p.field == "attendance"]

    assert bool(found) is not met
    if found:
        assert (found[0].rule, found[0].severity) == (Rule.QUORUM_NOT_MET, Severity.HARD)
        assert found[0].values == ("1", "4", "2")


def test_a_branch_without_groups_holds_no_group_meeting():
    bare = roll_of(9)
    made = record(GROUP, group=FIRST_GROUP, roll=ROLL)

    problem = only(made, Rule.NO_GROUPS, roll=bare)

    assert (problem.severity, problem.field) == (Severity.HARD, "group")


def test_a_group_that_has_ended_holds_no_meeting():
    ended = PartyGroup(FIRST_GROUP, "第一党小组", date(2020, 1, 1), date(YEAR, 2, 28))
    roll = replace(ROLL, groups=(ended, ROLL.groups[1]))

    assert Rule.NO_GROUPS in rules(record(GROUP, group=FIRST_GROUP), roll=roll)
    assert Rule.NO_GROUPS in rules(record(GROUP, group=GroupId("nobody")), roll=roll)


def chaired_by(name, *, absent=()):
    made = record()
    sheet = tuple(
        replace(line, presence=Presence.LEAVE, reason="出差") if line.name in absent else line
        for line in made.attendance
    )
    return replace(made, chair=Person(name, MemberId(name)), attendance=sheet)


def test_the_secretary_chairs_or_in_absence_a_committee_member():
    assert problems(chaired_by("党员01")) == ()
    assert problems(chaired_by("党员02", absent=("党员01",))) == ()
    for made in (chaired_by("党员02"), chaired_by("党员08", absent=("党员01",))):
        problem = only(made, Rule.CHAIR_NOT_ENTITLED)
        assert problem.severity is Severity.SOFT
        assert problem.values == (made.chair.name,)


def test_where_nobody_is_known_as_secretary_any_chair_will_do():
    unknown = replace(ROLL, members=tuple(replace(m, posts=()) for m in ROLL.members))

    assert Rule.CHAIR_NOT_ENTITLED not in rules(chaired_by("党员08"), roll=unknown)


@pytest.mark.parametrize(
    ("chair", "entitled"), [("党员05", True), ("党员06", False), ("党员01", False)]
)
def test_a_group_meeting_is_chaired_by_that_groups_leader(chair, entitled):
    made = record(GROUP, group=FIRST_GROUP, chair=Person(chair, MemberId(chair)))

    assert (Rule.CHAIR_NOT_ENTITLED not in rules(made)) is entitled


def test_a_lecture_is_chaired_by_anybody_or_nobody():
    assert problems(record(LECTURE, chair=Person(""))) == ()


HARD = Problem("agenda.1.vote", Rule.QUORUM_NOT_MET)
SOFT = Problem("place", Rule.REQUIRED, Severity.SOFT)


@pytest.mark.parametrize(
    ("found", "overrides", "closes"),
    [
        ((), (), True),
        ((SOFT,), (), True),
        ((HARD,), (), False),
        ((HARD, SOFT), (Override("quorum_not_met", "agenda.1.vote", "经上级同意"),), True),
        ((HARD,), (Override("quorum_not_met", "agenda.1.vote", "  "),), False),
        ((HARD,), (Override("quorum_not_met", "agenda.2.vote", "经上级同意"),), False),
        ((HARD,), (Override("required", "agenda.1.vote", "经上级同意"),), False),
        ((Problem("day", Rule.IN_THE_FUTURE),), (Override("in_the_future", "day", "提前"),), False),
    ],
)
def test_a_hard_rule_is_set_aside_only_in_writing_and_only_where_it_can_be(
    found, overrides, closes
):
    assert may_finalise(found, overrides) is closes


def test_the_second_group_is_judged_by_its_own_leader():
    made = record(GROUP, group=SECOND_GROUP, starts_at=datetime(YEAR, 3, 12, 9))

    assert problems(replace(made, ends_at=datetime(YEAR, 3, 12, 10))) == ()
