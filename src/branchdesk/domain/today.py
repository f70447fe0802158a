"""今日: what comes next, in the order in which it should be done."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

from branchdesk.domain import reminders
from branchdesk.domain.basis import PROGRAM_DEFAULT
from branchdesk.domain.board import Board, BoardRow, Cell, ToDo
from branchdesk.domain.counting import (
    KINDS,
    kept_from,
    month_and_day_in,
)
from branchdesk.domain.cycle_words import CellState, Per, Subject
from branchdesk.domain.dates import add_months
from branchdesk.domain.facts import Facts
from branchdesk.domain.ledgers import LedgerEntry, LedgerRules
from branchdesk.domain.measures_organisation import conversion_due, duties_due, known_term
from branchdesk.domain.people import PartyPost
from branchdesk.domain.plan_parts import parts_of
from branchdesk.domain.profile import Profile
from branchdesk.domain.recording import due_members
from branchdesk.domain.recruitment_judging import judge
from branchdesk.domain.registers import open_matters_of
from branchdesk.domain.review_procedure import help_ends
from branchdesk.domain.reviewing import is_begun
from branchdesk.domain.roll import holders_on, may_vote, members_on
from branchdesk.domain.terms import POSTS
from branchdesk.domain.terms_of_office import vacancies

if TYPE_CHECKING:
    from branchdesk.domain.records import RecordKind

_COMING = 3
"""How many lines of next month are shown."""
_HELP_DAYS = 14
_PACKET_DAYS = 30
"""How many days before its day the annual packet is asked for."""
_YEAR_END = 10
"""From this month on, what is due once a year is shown as due."""


def todos(
    board: Board,
    facts: Facts,
    profile: Profile,
    today: date,
    *,
    ledgers: LedgerRules | None = None,
) -> tuple[ToDo, ...]:
    """Return what is to be done, the most pressing first.

    Overdue (oldest first); drafts; due in the running period; agreed matters overdue or due soon;
    tasks of ledgers likewise (``ledgers`` says which entries are done with); what the year's plan
    left undone, or that there is none; the committee's term; posts left empty;
    probation that ends and steps of 发展党员 due soon; talks called for by an event or still
    lacking in the year; 光荣在党50年; the annual packet; a review not begun; 政治生日 of the coming
    days; at most three lines of next month. `ToDo.days` is positive when overdue, negative while
    there is time.
    """
    desk = _Desk(board, facts, profile, today)
    return (
        *sorted(desk.cells(CellState.OVERDUE), key=_due_on),
        *desk.drafts(),
        *sorted(desk.cells(CellState.DUE), key=_due_on),
        *sorted(desk.follow_ups(older=True), key=_due_on),
        *sorted(reminders.task_lines(facts, profile, today, ledgers, older=True), key=_due_on),
        *sorted(desk.plan_duties(), key=_due_on),
        *desk.plan(),
        *desk.term(),
        *desk.vacancies(),
        *sorted((*desk.conversions(), *desk.recruitment()), key=_due_on),
        *sorted(reminders.talk_lines(facts, profile, today), key=_due_on),
        *reminders.coverage_line(facts, profile, today),
        *reminders.medal_line(facts, profile, today),
        *desk.packet(),
        *desk.review(),
        *sorted(desk.help_after_review(), key=_due_on),
        *reminders.birthday_line(facts, profile, today),
        *sorted(desk.cells(CellState.COMING), key=_due_on)[:_COMING],
    )


def still_open(
    board: Board,
    facts: Facts,
    profile: Profile,
    today: date,
    *,
    later: tuple[LedgerEntry, ...] = (),
    ledgers: LedgerRules | None = None,
) -> tuple[ToDo, ...]:
    """Return what last year left to do, for the first months of the year after it.

    Meant to be put before the running year's own lines: overdue cells, drafts, what belongs to
    the year and may be made up until 31 March, open agreed matters, talks called for, and the
    year's packet. A draft without a day is left to the running year.  ``later``: the ledger
    entries of the running year, in which such a talk may stand by now.
    """
    desk = _Desk(board, facts, profile, today)
    return (
        *sorted(desk.cells(CellState.OVERDUE), key=_due_on),
        *(line for line in desk.drafts() if line.due_on is not None),
        *sorted(desk.cells(CellState.DUE), key=_due_on),
        *sorted(desk.follow_ups(), key=_due_on),
        *sorted(reminders.task_lines(facts, profile, today, ledgers), key=_due_on),
        *sorted(desk.plan_duties(), key=_due_on),
        *sorted(reminders.talk_lines(facts, profile, today, later=later), key=_due_on),
        *desk.packet(),
        *desk.review(),
        *sorted(desk.help_after_review(), key=_due_on),
    )


def _due_on(line: ToDo) -> date:
    return line.due_on or date.max


class _Desk:
    """Everything that yields lines, over one board."""

    def __init__(self, board: Board, facts: Facts, profile: Profile, today: date) -> None:
        self._board = board
        self._facts = facts
        self._profile = profile
        self._limits = profile.limits
        self._today = today
        self._counts: dict[tuple[RecordKind, str | None], tuple[str, str]] = {}

    def _days(self, day: date) -> int:
        return (self._today - day).days

    def cells(self, state: CellState) -> Iterator[ToDo]:
        """Yield the board's cells of a state that a person should act on now."""
        for row in self._board.rows:
            for cell in row.cells:
                if cell.state is state and self._is_wanted(row, cell):
                    yield self._line(row, cell)

    def _is_wanted(self, row: BoardRow, cell: Cell) -> bool:
        obligation = row.obligation
        if cell.state is CellState.DUE:
            if obligation.subject is Subject.MEMBER_REVIEW:
                return False
            yearly = obligation.per is Per.YEAR
            return not yearly or self._today.month >= _YEAR_END
        if cell.state is CellState.COMING:
            next_month = add_months(self._today.replace(day=1), 1)
            return (
                cell.period.first == next_month
                and obligation.subject is not Subject.FIRST_TOPIC
                and obligation.per in (Per.MONTH, Per.QUARTER)
            )
        return True

    def _line(self, row: BoardRow, cell: Cell) -> ToDo:
        obligation = row.obligation
        # A meeting without 第一议题 is amended, not held again.
        amends = obligation.subject is Subject.FIRST_TOPIC and bool(cell.invalid)
        return ToDo(
            kind=cell.state.value,
            title=obligation.title,
            group_name=row.group_name,
            due_on=cell.due_on,
            days=self._days(cell.due_on),
            period=cell.period,
            record=cell.invalid[0] if amends else None,
            obligation=obligation,
            group=row.group,
            values=self._who(row),
        )

    def _who(self, row: BoardRow) -> tuple[str, ...]:
        """Return (应到, 到会可表决) of a sitting held today, empty where none is held."""
        kind = KINDS.get(row.obligation.subject)
        if kind is None:
            return ()
        if (kind, row.group) not in self._counts:
            due = due_members(kind, roll=self._facts.roll, day=self._today, group=row.group)
            voters = sum(may_vote(member, self._today) for member in due)
            self._counts[kind, row.group] = (str(len(due)), str(voters))
        return self._counts[kind, row.group]

    def drafts(self) -> Iterator[ToDo]:
        """Yield what was begun and not finalised, the oldest first."""
        rows = {KINDS.get(row.obligation.subject): row for row in reversed(self._board.rows)}
        groups = {group.id: group.name for group in self._facts.roll.groups}
        for draft in sorted(self._facts.drafts, key=lambda d: (d.held_on or self._today, d.id)):
            row = rows.get(draft.kind)
            yield ToDo(
                kind="draft",
                title=draft.title or (row.obligation.title if row else ""),
                group_name=groups.get(draft.group, "") if draft.group else "",
                due_on=draft.held_on,
                days=self._days(draft.held_on) if draft.held_on else 0,
                record=draft.id,
                obligation=row.obligation if row else None,
                group=draft.group,
            )

    def follow_ups(self, *, older: bool = False) -> Iterator[ToDo]:
        """Yield agreed matters overdue or due soon; ``older``: those of earlier years too."""
        limit = self._today + timedelta(days=self._limits.follow_up_remind_days)
        for matter in open_matters_of(self._facts, today=self._today).matters:
            agreed, due = matter.agreed, matter.due
            if not matter.state.is_open or due is None or due > limit:
                continue
            if reminders.is_shown(agreed.year, self._facts.year, self._today, older=older):
                yield ToDo(
                    kind="follow_up",
                    title=agreed.what,
                    due_on=due,
                    days=self._days(due),
                    record=agreed.record,
                    item=agreed.id,
                    values=(agreed.owner.name, agreed.title),
                )

    def term(self) -> Iterator[ToDo]:
        """Yield the reminder of the committee's election, from 180 days before (第二十一条)."""
        term = known_term(self._facts, self._today)
        if term is None:
            return
        left = -self._days(term.ends_on)
        stages = [days for days in self._limits.term_remind_days if left <= days]
        if stages:
            yield ToDo(
                kind="term",
                title=self._profile.titles.get("term_remind_days", ""),
                due_on=term.ends_on,
                days=-left,
                values=(str(min(stages)),),
            )

    def conversions(self) -> Iterator[ToDo]:
        """Yield probationary members whose year ends soon or has ended."""
        in_cases = {case.member for case in self._facts.cases if case.end is None}
        for member in members_on(self._facts.roll, self._today):
            if member.id in in_cases:
                continue  # the case has a line of its own
            due = conversion_due(member, self._facts, self._limits, self._today)
            if due and -self._days(due) <= self._limits.conversion_remind_days:
                yield ToDo(
                    kind="conversion",
                    title=member.name,
                    due_on=due,
                    days=self._days(due),
                    values=(member.name,),
                )

    def recruitment(self) -> Iterator[ToDo]:
        """Yield the step of each case of 发展党员 that is overdue or due within a month."""
        rules, finals = self._profile.recruitment, self._facts.finals()
        for case in self._facts.cases:
            standing = judge(
                case,
                rules,
                limits=self._limits,
                roll=self._facts.roll,
                finals=finals,
                today=self._today,
            )
            step = standing.deadline
            if step is None or step.due_on is None:
                continue
            if -self._days(step.due_on) <= self._limits.conversion_remind_days:
                yield ToDo(
                    kind="recruitment",
                    title=step.step.title,
                    due_on=step.due_on,
                    days=self._days(step.due_on),
                    values=(case.name, str(step.step.number)),
                    item=case.id,
                )

    def vacancies(self) -> Iterator[ToDo]:
        """Yield posts that stand empty for longer than allowed (R-ORG-12)."""
        roll, limits = self._facts.roll, self._limits
        empty = vacancies(
            roll,
            duties_due(roll, limits, self._today),
            kept_from=kept_from(self._facts),
            today=self._today,
        )
        for vacancy in empty:
            if vacancy.days > limits.vacancy_days and any(member.posts for member in roll.members):
                yield ToDo(
                    kind="vacancy",
                    title=POSTS[vacancy.post],
                    due_on=vacancy.since + timedelta(days=limits.vacancy_days),
                    days=vacancy.days - limits.vacancy_days,
                )

    def plan_duties(self) -> Iterator[ToDo]:
        """Yield what the responsibility list says should be done by now and is not."""
        plan = self._facts.plan
        for duty in plan.duties if plan is not None else ():
            if duty.is_overdue(self._today) and duty.due is not None:
                yield ToDo(
                    kind="plan_duty",
                    title=duty.what,
                    due_on=duty.due,
                    days=self._days(duty.due),
                    values=(duty.owner,),
                    basis=PROGRAM_DEFAULT,
                    item=duty.id,
                )

    def plan(self) -> Iterator[ToDo]:
        """Yield the year's plan once its day has passed and none was made (星级标准 A2)."""
        year = self._facts.year
        due = month_and_day_in(year, self._limits.plan_due)
        late = due < self._today and kept_from(self._facts) <= due
        if late and parts_of(self._facts).made_on is None:
            yield ToDo(
                kind="plan",
                title=self._profile.titles.get("plan_due", ""),
                due_on=due,
                days=self._days(due),
                values=(str(year),),
                basis=self._profile.basis_of("plan_due"),
            )

    def packet(self) -> Iterator[ToDo]:
        """Yield the year's packet, from 30 days before it is due until it is made."""
        year = self._facts.year
        made = any(
            packet.year == year and counts_as_annual(year, packet.made_on)
            for packet in self._facts.packets
        )
        due = month_and_day_in(year + 1, self._limits.handbook_due)
        soon = due - timedelta(days=_PACKET_DAYS) <= self._today
        if soon and not made and kept_from(self._facts) <= date(year, 12, 31):
            yield ToDo(
                kind="packet",
                title=self._profile.titles.get("handbook_due", ""),
                due_on=due,
                days=self._days(due),
                values=(str(year),),
            )

    def review(self) -> Iterator[ToDo]:
        """Yield 民主评议: begun and not closed, or not begun from October until it is overdue."""
        obligation = self._profile.obligation(Subject.MEMBER_REVIEW)
        year, review = self._facts.year, self._facts.review
        owed = kept_from(self._facts) <= date(year, 12, 31)
        if obligation is None or not obligation.on_board or not owed:
            return
        due = month_and_day_in(year + 1, self._limits.review_due)
        if review is not None and is_begun(review):
            wanted = review.finalised_at is None
        else:
            wanted = date(year, 10, 1) <= self._today <= due
        if wanted:
            secretaries = holders_on(self._facts.roll, PartyPost.SECRETARY, self._today)
            yield ToDo(
                kind="review",
                title=obligation.title,
                due_on=due,
                days=self._days(due),
                obligation=obligation,
                values=tuple(member.name for member in secretaries),
            )

    def help_after_review(self) -> Iterator[ToDo]:
        """Yield whose help or 限期改正 after the review ends soon, or ended without a word."""
        if self._facts.review is None:
            return
        for line, day in help_ends(self._facts.review):
            if day - timedelta(days=_HELP_DAYS) <= self._today:
                yield ToDo(
                    kind="review_help",
                    title=line.name,
                    due_on=day,
                    days=self._days(day),
                    people=(line.member,),
                )


def counts_as_annual(year: int, made_on: date) -> bool:
    """Tell whether a packet was made when the year was as good as over."""
    return made_on >= date(year, 12, 1)
