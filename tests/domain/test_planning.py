"""Beginning a plan, and what counts of it: nothing is invented, nothing counts twice."""

from collections import Counter
from dataclasses import replace
from datetime import date
from itertools import count

import pytest
from domain_values import PROFILE, SEEDS, STANDARD, YEAR, facts, final, item, record, roll_of

from branchdesk.domain import stars
from branchdesk.domain.branch import Branch
from branchdesk.domain.cycle import board
from branchdesk.domain.figures import totals
from branchdesk.domain.ledger_file import parse_ledgers
from branchdesk.domain.ledgers import EntryId, LedgerEntry
from branchdesk.domain.plan_parts import LEDGER, entries_of_plan, parts_of
from branchdesk.domain.planning import fixed_day, like_last, proposed
from branchdesk.domain.plans import Duty, DutyState, Measure, Plan, PlanLine, plan_id
from branchdesk.domain.records import AgendaKind, RecordKind
from branchdesk.domain.standard import Missing, MissingKind
from branchdesk.domain.today import todos

TODAY = date(YEAR, 1, 8)


def ids():
    numbers = count(1)
    return lambda: f"r{next(numbers)}"


def propose(roll, party_day=""):
    branch = Branch("支部", party_day=party_day)
    return proposed(YEAR, profile=PROFILE, roll=roll, branch=branch, today=TODAY, new_id=ids())


def test_a_new_plan_holds_what_the_profile_asks_for_and_nothing_invented():
    plan = propose(roll_of(9, groups=2), "每月15日前后")

    assert Counter(line.kind for line in plan.lines) == {
        RecordKind.GENERAL_MEETING: 4,
        RecordKind.COMMITTEE_MEETING: 12,
        RecordKind.GROUP_MEETING: 24,
        RecordKind.PARTY_LECTURE: 4,
        RecordKind.THEME_PARTY_DAY: 12,
    }
    assert {line.month for line in plan.lines if line.kind is RecordKind.PARTY_LECTURE} == {
        *(3, 6, 9, 12)
    }
    days = {line.day for line in plan.lines if line.kind is RecordKind.THEME_PARTY_DAY}
    assert days == {15}
    assert all(line.day == 0 for line in plan.lines if line.kind is not RecordKind.THEME_PARTY_DAY)
    assert not any(line.theme or line.chair or line.place or line.note for line in plan.lines)
    assert len({line.id for line in plan.lines}) == len(plan.lines)
    assert not plan.measures
    assert not plan.duties


def test_a_small_branch_plans_no_committee_and_no_groups():
    kinds = {line.kind for line in propose(roll_of(5)).lines}

    assert RecordKind.COMMITTEE_MEETING not in kinds
    assert RecordKind.GROUP_MEETING not in kinds


@pytest.mark.parametrize(
    ("declared", "month", "day"),
    [
        ("每月15日", 3, 15),
        ("每月１５日前后", 3, 15),
        ("每月31日", 2, 28),
        ("每月第二个星期五", 3, 13),
        ("每月第1个周一", 6, 1),
        ("每月相对固定1天", 3, 0),
        ("每月45日", 3, 0),
        ("", 3, 0),
    ],
)
def test_the_declared_day_is_understood_or_left_open(declared, month, day):
    assert fixed_day(declared, 2026, month) == day


def test_last_years_structure_is_taken_over_and_none_of_its_texts():
    roll = roll_of(9, groups=1)
    group = roll.groups[0].id
    last = Plan(
        plan_id(YEAR - 1),
        YEAR - 1,
        dated=date(YEAR - 1, 1, 20),
        measures=(Measure("a", "一、学习", "读书12本"), Measure("b", "一、学习", "讨论4次")),
        duties=(
            Duty("c", "微心愿", "郭某", "社区", date(YEAR - 1, 6, 1), DutyState.DONE, note="已办"),
        ),
        lines=(
            PlanLine(
                "d", RecordKind.THEME_PARTY_DAY, 3, 15, None, "植树", "郭某", "花圃", "带工具"
            ),
            PlanLine("e", RecordKind.GROUP_MEETING, 3, group=group),
            PlanLine("f", RecordKind.GROUP_MEETING, 3, group="gone"),
        ),
        reported_on=date(YEAR - 1, 1, 25),
    )

    plan = like_last(last, roll=roll, today=TODAY, new_id=ids())

    assert plan.year == YEAR
    assert [(m.heading, m.text) for m in plan.measures] == [("一、学习", "")]
    assert [replace(duty, id="") for duty in plan.duties] == [Duty("", "微心愿", "郭某", "社区")]
    assert [replace(line, id="") for line in plan.lines] == [
        PlanLine("", RecordKind.THEME_PARTY_DAY, 3, 15, None, "", "郭某", "花圃"),
        PlanLine("", RecordKind.GROUP_MEETING, 3, group=group),
    ]
    assert (plan.dated, plan.approved_in, plan.reported_on) == (None, None, None)


# What counts for the stars


def made(**changes):
    whole = Plan(
        plan_id(YEAR),
        YEAR,
        dated=date(YEAR, 1, 22),
        measures=(Measure("a", "一、学习"),),
        duties=(Duty("b", "微心愿"),),
        lines=(PlanLine("c", RecordKind.THEME_PARTY_DAY, 3),),
        reported_on=date(YEAR, 1, 29),
    )
    return replace(whole, **changes)


def entry(form, **values):
    return LedgerEntry(
        EntryId(form), LEDGER, date(YEAR, 2, 1), YEAR, {"title": form, "form": form, **values}
    )


def star(found, today=date(YEAR, 11, 20)):
    result = stars.score(found, STANDARD, PROFILE, today)
    return next(one for one in result.items if one.code == "A2")


@pytest.mark.parametrize(
    ("plan", "points", "missing"),
    [
        (made(), 3, []),
        (made(dated=date(YEAR, 4, 1)), 2, ["工作要点"]),
        (made(dated=None), 2, ["工作要点"]),
        (made(measures=()), 2, ["工作要点"]),
        (made(reported_on=None), 2, ["三会一课计划报备"]),
        (made(lines=()), 2, ["三会一课计划报备"]),
        (made(duties=()), 2, ["责任清单"]),
        (Plan(plan_id(YEAR), YEAR), 0, ["工作要点", "三会一课计划报备", "责任清单"]),
    ],
)
def test_a_part_of_the_plan_is_a_point_and_what_is_missing_is_named(plan, points, missing):
    item = star(facts(plan=plan))

    assert item.score == points
    assert [m.values[0] for m in item.missing] == missing
    assert {m.kind for m in item.missing} <= {MissingKind.PLAN_PART_MISSING}


def test_a_late_plan_cannot_be_made_good_but_a_report_can():
    item = star(facts(plan=made(dated=None, reported_on=None)))

    assert [m.open_now for m in item.missing] == [False, True]


def test_ledger_minutes_and_plan_together_count_once():
    planned = item(AgendaKind.PLAN)
    minutes = final(record(day=date(YEAR, 2, 2), agenda=(planned,)))
    ledger = (
        entry("工作要点"),
        entry("责任清单"),
        entry("三会一课计划", reported_on=date(YEAR, 2, 3)),
    )

    assert star(facts(entries=ledger)).score == 3
    everything = star(facts(minutes, plan=made(), entries=ledger))
    assert everything.score == 3
    assert everything.evidence == (minutes.record.id,)


def test_where_nothing_but_minutes_is_kept_a_score_by_hand_still_counts():
    assert Missing(MissingKind.ENTER_BY_HAND, open_now=True) in star(facts()).missing
    assert all(
        m.kind is not MissingKind.ENTER_BY_HAND for m in star(facts(plan=made(duties=()))).missing
    )


def test_the_meeting_that_approved_the_plan_proves_it():
    meeting = final(record(day=date(YEAR, 1, 22)))
    found = facts(meeting, plan=made(approved_in=meeting.record.id))

    assert [one.id for one in parts_of(found).approving] == [meeting.record.id]
    assert star(found).evidence == (meeting.record.id,)


def test_the_figure_of_the_plans_counts_the_page_and_the_ledger_once():
    rules = parse_ledgers((SEEDS / "ledgers.toml").read_text(encoding="utf-8"))

    def counted(found):
        entries = (*found.entries, *entries_of_plan(found))
        return next(
            t.value for t in totals(rules, entries=entries) if t.metric == "annual_plan.count"
        )

    assert counted(facts(plan=made())) == 3
    assert counted(facts(plan=made(), entries=(entry("工作要点"),))) == 3
    assert counted(facts()) == 0


# What 今日 says of it


def lines(found, today):
    year = board(found, PROFILE, today)
    return [todo for todo in todos(year, found, PROFILE, today) if todo.kind.startswith("plan")]


def test_a_plan_not_made_by_the_end_of_march_is_asked_for_softly():
    assert lines(facts(), date(YEAR, 3, 31)) == []

    [asked] = lines(facts(), date(YEAR, 4, 2))
    assert (asked.kind, asked.days) == ("plan", 2)
    assert asked.basis == PROFILE.basis_of("plan_due")
    assert lines(facts(plan=made()), date(YEAR, 4, 2)) == []
    assert lines(facts(entries=(entry("工作要点"),)), date(YEAR, 4, 2)) == []


def test_only_what_is_overdue_in_the_responsibility_list_is_told():
    plan = made(
        duties=(
            Duty("a", "已完成的", due=date(YEAR, 2, 1), state=DutyState.DONE),
            Duty("b", "逾期的", "郭某", due=date(YEAR, 2, 20)),
            Duty("c", "今天到期的", due=date(YEAR, 3, 1)),
            Duty("d", "没有时限的"),
        )
    )

    [told] = lines(facts(plan=plan), date(YEAR, 3, 1))

    assert (told.title, told.days, told.item, told.values) == ("逾期的", 9, "b", ("郭某",))
