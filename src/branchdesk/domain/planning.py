"""Beginning a plan: what the profile asks for, or the structure of last year's."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from branchdesk.domain.branch import Branch
from branchdesk.domain.counting import KINDS, committee_due
from branchdesk.domain.cycle_words import Condition, Per, Subject
from branchdesk.domain.dates import month_period, periods_of
from branchdesk.domain.ids import GroupId
from branchdesk.domain.plans import PLANNED, Duty, Measure, Plan, PlanLine, plan_id
from branchdesk.domain.profile import Obligation, Profile
from branchdesk.domain.records import RecordKind
from branchdesk.domain.roll import Roll, groups_on
from branchdesk.domain.text import to_ascii_digits

NewId = Callable[[], str]
_PROPOSED = frozenset(
    {
        Subject.GENERAL_MEETING,
        Subject.COMMITTEE_MEETING,
        Subject.GROUP_MEETING,
        Subject.PARTY_LECTURE,
        Subject.THEME_PARTY_DAY,
    }
)
_ORDINALS = {"一": 1, "二": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_WEEKDAYS = {"一": 0, "二": 1, "三": 2, "四": 3, "五": 4, "六": 5, "日": 6, "天": 6}


def proposed(
    year: int, *, profile: Profile, roll: Roll, branch: Branch, today: date, new_id: NewId
) -> Plan:
    """Return a blank plan whose 三会一课计划 holds what the profile asks for.

    What is owed once a quarter stands in the quarter's last month; themes and people stay empty:
    nothing is invented. The fixed day of 主题党日 is taken over where the branch has declared one.
    """
    day = min(max(today, date(year, 1, 1)), date(year, 12, 31))
    plan = Plan(plan_id(year), year)
    for obligation in profile.obligations:
        if obligation.subject not in _PROPOSED or _does_not_apply(obligation, profile, roll, day):
            continue
        kind = KINDS[obligation.subject]
        fixed = branch.party_day if kind is RecordKind.THEME_PARTY_DAY else ""
        for group in _groups(obligation, roll, day):
            for month in _months(obligation, year):
                line = PlanLine(
                    new_id(), kind, month, day=fixed_day(fixed, year, month), group=group
                )
                plan = plan.with_row(line)
    return plan


def like_last(last: Plan, *, roll: Roll, today: date, new_id: NewId) -> Plan:
    """Return the plan of the year after ``last`` with its structure, never its texts.

    Taken over are the headings, the items of the responsibility list with their owners, and when,
    where and by whom each sitting is held. Measures, themes, days of completion and what was
    reported are not.
    """
    year = last.year + 1
    there = {group.id for group in groups_on(roll, max(today, date(year, 1, 1)))}
    headings = dict.fromkeys(measure.heading for measure in last.measures)
    return Plan(
        plan_id(year),
        year,
        measures=tuple(Measure(new_id(), heading) for heading in headings),
        duties=tuple(
            Duty(new_id(), duty.what, duty.owner, duty.cooperating) for duty in last.duties
        ),
        lines=tuple(
            replace(line, id=new_id(), theme="", note="")
            for line in last.lines
            if line.group is None or line.group in there
        ),
    )


def fixed_day(declared: str, year: int, month: int) -> int:
    """Return the day of a month that a declared fixed day means, 0 if it cannot be told.

    Understood are 每月15日 and 每月第二个星期五.
    """
    text = to_ascii_digits(declared).replace(" ", "")
    if found := re.search(r"第([一二三四1-4])个?(?:周|星期|礼拜)([一二三四五六日天])", text):
        first = month_period(year, month).first
        ahead = (_WEEKDAYS[found[2]] - first.weekday()) % 7 + 7 * (_ORDINALS[found[1]] - 1)
        return (first + timedelta(days=ahead)).day
    if found := re.search(r"(\d{1,2})[日号]", text):
        day = int(found[1])
        return min(day, month_period(year, month).last.day) if 1 <= day <= 31 else 0
    return 0


def spans(profile: Profile) -> dict[RecordKind, int]:
    """Return in how many months each kind is owed once: 1 for what is monthly, 3 for a quarter."""
    found = {
        KINDS[obligation.subject]: obligation.per.months
        for obligation in profile.obligations
        if obligation.subject in _PROPOSED
    }
    return {kind: found.get(kind, 1) for kind in PLANNED}


def _does_not_apply(obligation: Obligation, profile: Profile, roll: Roll, day: date) -> bool:
    match obligation.not_applicable_if:
        case Condition.NO_COMMITTEE:
            return not committee_due(roll, profile.limits, day)
        case Condition.NO_GROUPS:
            return not groups_on(roll, day)
        case _:
            return obligation.per is Per.BELONGS_YEAR


def _groups(obligation: Obligation, roll: Roll, day: date) -> tuple[GroupId | None, ...]:
    if not obligation.each_group:
        return (None,)
    return tuple(group.id for group in groups_on(roll, day))


def _months(obligation: Obligation, year: int) -> Iterator[int]:
    for period in periods_of(year, obligation.per.months):
        for _ in range(obligation.minimum):
            yield period.last.month
