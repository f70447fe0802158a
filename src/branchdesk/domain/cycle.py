"""The year's board: each obligation of the profile in each of its periods, judged from the facts.

Nothing is stored: the same facts, profile and day always give the same board.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from branchdesk.domain.board import Board, BoardRow, Cell
from branchdesk.domain.counting import (
    KINDS,
    MEETINGS,
    begins_with_first_topic,
    committee_due,
    is_late,
    is_valid,
    month_and_day_in,
    of_kinds,
    of_subject,
    owed_in,
    reference_day,
)
from branchdesk.domain.cycle_words import CellState, Condition, Per, Subject
from branchdesk.domain.dates import Period, periods_of
from branchdesk.domain.facts import DraftFact, Facts
from branchdesk.domain.ids import RecordId
from branchdesk.domain.people import PartyGroup
from branchdesk.domain.profile import Obligation, Profile
from branchdesk.domain.records import FinalRecord
from branchdesk.domain.reviewing import is_begun, last_step_on
from branchdesk.domain.roll import groups_on
from branchdesk.domain.today import todos as todos

_BY_CONTENT = frozenset({Subject.SECRETARY_LECTURE, Subject.ORG_LIFE_MEETING})
"""Proved by what a record says, so that a mere draft of its kind promises nothing."""


def board(facts: Facts, profile: Profile, today: date) -> Board:
    """Return the year of ``facts`` as it stands on ``today``, rows in the order of the profile.

    An obligation of each party group has one row per group that existed in the year.
    """
    rows = tuple(
        BoardRow(
            obligation=obligation,
            group=group.id if group else None,
            group_name=group.name if group else "",
            cells=tuple(_Row(obligation, group, facts, profile, today).cells()),
        )
        for obligation in profile.obligations
        if obligation.on_board
        for group in _groups_of(obligation, facts)
    )
    return Board(facts.year, today, rows)


def _groups_of(obligation: Obligation, facts: Facts) -> Sequence[PartyGroup | None]:
    """Return the groups that have a row of their own; only None where the row is the branch's."""
    if not obligation.each_group:
        return (None,)
    first, last = date(facts.year, 1, 1), date(facts.year, 12, 31)
    there = [
        group
        for group in facts.roll.groups
        if group.since <= last and (group.until is None or group.until >= first)
    ]
    return there or (None,)


class _Row:
    """One obligation (of one group) through the year."""

    def __init__(
        self,
        obligation: Obligation,
        group: PartyGroup | None,
        facts: Facts,
        profile: Profile,
        today: date,
    ) -> None:
        self._obligation = obligation
        self._group = group
        self._facts = facts
        self._limits = profile.limits
        self._today = today
        self._subject = obligation.subject
        self._whole_year = obligation.per is Per.BELONGS_YEAR

    def cells(self) -> Iterator[Cell]:
        """Yield the cells, which cover the year exactly once."""
        records = self._records()
        by_day = [(final.record.held_on, final) for final in records]
        for period in periods_of(self._facts.year, self._obligation.per.months):
            first, last = period.first, period.last
            mine = tuple(final for day, final in by_day if self._whole_year or first <= day <= last)
            if self._subject is Subject.FIRST_TOPIC:
                yield self._first_topic(period, mine)
            elif self._subject is Subject.MEMBER_REVIEW:
                yield self._review(period)
            else:
                yield self._counted(period, mine)

    def _records(self) -> tuple[FinalRecord, ...]:
        if self._subject is Subject.FIRST_TOPIC:
            return of_kinds(self._facts, MEETINGS)
        return of_subject(self._facts, self._subject, group=self._group.id if self._group else None)

    def _blank(self, period: Period) -> Cell:
        """Return the cell of a period before anything in it is looked at."""
        condition = self._condition(period)
        due_on = period.last
        if self._whole_year:
            due_on = month_and_day_in(self._facts.year + 1, self._limits.review_due)
        return Cell(
            period=period,
            state=CellState.NOT_APPLICABLE if condition is not Condition.NONE else CellState.DUE,
            month=period.last.month,
            due_on=due_on,
            minimum=self._obligation.minimum,
            reason=condition,
        )

    def _condition(self, period: Period) -> Condition:
        roll, day = self._facts.roll, reference_day(period, self._today)
        if not owed_in(period, self._facts):
            return Condition.NOT_KEPT_YET
        match self._obligation.not_applicable_if:
            case Condition.NO_COMMITTEE if not committee_due(roll, self._limits, day):
                return Condition.NO_COMMITTEE
            case Condition.NO_GROUPS if not self._has_group(day):
                return Condition.NO_GROUPS
            case _:
                return Condition.NONE

    def _has_group(self, day: date) -> bool:
        if self._obligation.each_group:
            return self._group is not None and self._group.exists_on(day)
        return bool(groups_on(self._facts.roll, day))

    def _counted(self, period: Period, records: tuple[FinalRecord, ...]) -> Cell:
        """Return the cell of an obligation that is met by counting records."""
        blank = self._blank(period)
        valid = tuple(final for final in records if is_valid(final.record))
        late = all(is_late(final) or final.record.held_on > blank.due_on for final in valid)
        done = len(valid)
        if done < blank.minimum and self._marked_by_hand():
            done, late = blank.minimum, False
        drafts = tuple(draft.id for draft in self._facts.drafts if self._drafted(draft, period))
        months = tuple(self._column(final.record.held_on) for final in valid)
        enough = len(months) >= blank.minimum
        return self._judged(
            replace(
                blank,
                month=months[blank.minimum - 1] if enough else blank.month,
                records=tuple(final.record.id for final in valid),
                months=months,
                drafts=drafts,
                done=done,
                invalid=tuple(final.record.id for final in records if final not in valid),
            ),
            late=late,
        )

    def _judged(self, cell: Cell, *, late: bool) -> Cell:
        """Return the cell with its state."""
        if cell.state is CellState.NOT_APPLICABLE:
            return cell
        state = CellState.DUE
        if cell.done >= cell.minimum:
            state = CellState.DONE_LATE if late else CellState.DONE
        elif cell.drafts:
            state = CellState.DRAFT
        elif self._today > cell.due_on:
            state = CellState.OVERDUE
        elif self._today < self._opens_on(cell.period):
            state = CellState.COMING
        return replace(cell, state=state)

    def _opens_on(self, period: Period) -> date:
        """Return the first day on which the obligation is shown as due."""
        return date(self._facts.year, 10, 1) if self._whole_year else period.first

    def _column(self, day: date) -> int:
        if day.year != self._facts.year:
            return 12 if day.year > self._facts.year else 1
        return day.month

    def _drafted(self, draft: DraftFact, period: Period) -> bool:
        return (
            self._subject not in _BY_CONTENT
            and draft.kind is KINDS.get(self._subject)
            and draft.belongs_year == self._facts.year
            and draft.held_on is not None
            and draft.held_on in period
            and (self._group is None or draft.group == self._group.id)
        )

    def _marked_by_hand(self) -> bool:
        """Tell whether the star sheet says, with note and evidence, that it was done."""
        sheet, item = self._facts.sheet, self._obligation.star_item
        score = sheet.score(item) if sheet and item else None
        return score is not None and not score.not_applicable and score.points > 0

    def _review(self, period: Period) -> Cell:
        """Return the cell of 民主评议: done once closed, a draft once begun."""
        blank, review = self._blank(period), self._facts.review
        if review is None or not is_begun(review):
            return self._judged(blank, late=False)
        held = last_step_on(review) or blank.due_on
        records = tuple(
            dict.fromkeys(RecordId(found) for step in review.steps for found in step.record_ids)
        )
        if review.finalised_at is None:
            if blank.state is CellState.NOT_APPLICABLE:
                return blank
            return replace(blank, state=CellState.DRAFT)
        by_day = {final.record.id: final.record.held_on for final in self._facts.records}
        months = tuple(self._column(by_day.get(found, held)) for found in records)
        cell = replace(blank, month=self._column(held), done=1, records=records, months=months)
        return self._judged(cell, late=held > blank.due_on)

    def _first_topic(self, period: Period, meetings: tuple[FinalRecord, ...]) -> Cell:
        """Return the cell of a month: done if every meeting held began with 第一议题."""
        blank = self._blank(period)
        good = tuple(m.record for m in meetings if begins_with_first_topic(m.record))
        bad = tuple(m.record.id for m in meetings if not begins_with_first_topic(m.record))
        cell = replace(
            blank,
            records=tuple(record.id for record in good),
            months=tuple(record.held_on.month for record in good),
            done=len(good),
            minimum=max(1, len(meetings)),
            invalid=bad,
            drafts=tuple(draft.id for draft in self._facts.drafts if draft.id in bad),
        )
        if cell.state is CellState.NOT_APPLICABLE or meetings:
            return self._judged(cell, late=False)
        if period.last < self._today:
            return replace(cell, state=CellState.NOT_APPLICABLE, reason=Condition.NO_MEETINGS)
        return replace(cell, state=CellState.COMING)
