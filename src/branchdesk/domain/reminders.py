"""Lines of 今日 that come from days, tasks and talks: 必谈, coverage, 政治生日, 光荣在党50年."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from branchdesk.domain.anniversaries import MedalCandidate, birthdays, medal_candidates
from branchdesk.domain.basis import PROGRAM_DEFAULT
from branchdesk.domain.board import ToDo
from branchdesk.domain.counting import kept_from, month_and_day_in
from branchdesk.domain.cycle_words import Subject
from branchdesk.domain.facts import Facts
from branchdesk.domain.ledger_reading import title_of
from branchdesk.domain.ledgers import LedgerEntry, LedgerRules
from branchdesk.domain.profile import Profile
from branchdesk.domain.talk_triggers import TalkWanted, talks_wanted
from branchdesk.domain.talks import grid_of
from branchdesk.domain.tasks import open_tasks

MONTHS_OF_LAST_YEAR = 3
"""How long what last year left open is still shown."""
_COVERAGE_FROM = 10
"""The month from which lacking talks are shown (年度日历: 10至12月谈心谈话覆盖)."""


def is_shown(year: int, of: int, today: date, *, older: bool) -> bool:
    """Tell whether what belongs to a year is shown with the year ``of``.

    ``older``: what earlier years left open too; last year's is left to `still_open` at first.
    """
    if year == of or not older:
        return year == of
    return year < of - 1 or (year == of - 1 and today.month > MONTHS_OF_LAST_YEAR)


def task_lines(
    facts: Facts,
    profile: Profile,
    today: date,
    ledgers: LedgerRules | None,
    *,
    older: bool = False,
) -> Iterator[ToDo]:
    """Yield tasks of ledger entries overdue or due soon; ``older``: those of earlier years too."""
    limit = today + timedelta(days=profile.limits.follow_up_remind_days)
    for one in open_tasks(facts.tasks, ledgers) if ledgers is not None else ():
        due = one.task.due
        if due is None or due > limit:
            continue
        if is_shown(one.entry.belongs_year, facts.year, today, older=older):
            yield ToDo(
                kind="task",
                title=one.task.item,
                due_on=due,
                days=(today - due).days,
                values=(one.task.owner, one.kind.title, title_of(one.entry, one.kind)),
                basis=PROGRAM_DEFAULT,
                item=one.entry.id,
                field=f"values.{one.field.key}",
            )


def talk_lines(
    facts: Facts, profile: Profile, today: date, *, later: Iterable[LedgerEntry] = ()
) -> Iterator[ToDo]:
    """Yield one line for each event that calls for talks, with everybody it happened to."""
    together: dict[tuple[str, date], list[TalkWanted]] = {}
    for one in talks_wanted(facts, profile, today, later=later):
        together.setdefault((one.trigger.event.value, one.on), []).append(one)
    for wanted in together.values():
        first = wanted[0]
        due = first.on + timedelta(days=first.trigger.within_days)
        yield ToDo(
            kind="talk",
            title=first.trigger.title,
            due_on=due,
            days=(today - due).days,
            values=tuple(one.name for one in wanted),
            people=tuple(one.member for one in wanted),
            basis=first.trigger.basis,
        )


def coverage_line(facts: Facts, profile: Profile, today: date) -> Iterator[ToDo]:
    """Yield, from October on, that the year's talks are not complete."""
    obligation = profile.obligation(Subject.HEART_TALK)
    last = date(facts.year, 12, 31)
    if obligation is None or kept_from(facts) > last:
        return
    if not date(facts.year, _COVERAGE_FROM, 1) <= today <= last:
        return
    grid = grid_of(facts, today)
    parts = (grid.pairs, grid.with_committee, grid.among_members)
    if any(not part.is_full for part in parts):
        yield ToDo(
            kind="talk_coverage",
            title=obligation.title,
            due_on=last,
            days=(today - last).days,
            obligation=obligation,
            values=tuple(f"{part.done}/{part.wanted}" for part in parts),
        )


def birthday_line(facts: Facts, profile: Profile, today: date) -> Iterator[ToDo]:
    """Yield one line for the 政治生日 of the coming days, however many there are."""
    found = birthdays(facts.roll, today, days=profile.limits.birthday_remind_days)
    if not found:
        return
    on = found[0].on
    values = []
    for one in found:
        day = f"{one.on.month}月{one.on.day}日" if one.on else f"{one.month}月（日期不详）"
        values.append(f"{one.name} {day} 入党{one.years}年")
    yield ToDo(
        kind="birthday",
        title="、".join(one.name for one in found),
        due_on=on,
        days=(today - on).days if on else 0,
        values=tuple(values),
        people=tuple(one.member for one in found),
        basis=profile.bases.get("birthday_remind_days", PROGRAM_DEFAULT),
    )


def medal_line(facts: Facts, profile: Profile, today: date) -> Iterator[ToDo]:
    """Yield, from May on, who reaches fifty years of 党龄 by 1 July and is not registered yet."""
    begins = month_and_day_in(facts.year, profile.limits.medal50_from)
    if not begins <= today <= date(facts.year, 12, 31):
        return
    found = medal_candidates(facts.roll, facts.year, today, entries=facts.entries)
    if not found:
        return
    due = date(facts.year, 7, 1)
    yield ToDo(
        kind="medal50",
        title="、".join(one.name for one in found),
        due_on=due,
        days=(today - due).days,
        values=tuple(
            f"{one.name} {one.full_on or '转正日期不详'}{'' if one.certain else '（待核实）'}"
            for one in found
        ),
        people=tuple(one.member for one in found),
        basis=profile.basis_of("medal50_from"),
        prefill=_medal_entry(found[0]),
    )


def _medal_entry(first: MedalCandidate) -> tuple[tuple[str, str], ...]:
    """Return what the entry of a candidate begins with; a day that is not known stays out."""
    known = (("person", first.name),)
    if first.full_on is None or not first.full_on.day:
        return known
    return (*known, ("full_on", str(first.full_on)))
