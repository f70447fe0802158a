"""需求 + 资源 = 项目: two entries make a third, with nothing typed a second time."""

from dataclasses import replace
from datetime import date, datetime

from branchdesk.domain.ledger_reading import text_of, title_of, to_draft, to_entry
from branchdesk.domain.ledgers import (
    EntryId,
    LedgerEntry,
    LedgerRules,
    Linked,
    StepTaken,
    named_in,
)
from branchdesk.domain.problems import Problem, Rejected, Rule
from branchdesk.usecases.ledgers import begin_entry, new_entry_id
from branchdesk.usecases.ports import UnitOfWork


def match(
    own_id: EntryId,
    partner_id: EntryId,
    *,
    rules: LedgerRules,
    today: date,
    now: datetime,
    work: UnitOfWork,
) -> LedgerEntry:
    """Make the third entry, move the first one on where it may, and return what was made.

    Raises:
        Rejected: If one of them is not there, their ledgers do not match, or something that the
            new entry needs is missing; nothing was written.
    """
    with work:
        own, partner = work.ledgers.get(own_id), work.ledgers.get(partner_id)
        kind = rules.kind(own.kind) if own else None
        rule = kind.match if kind else None
        if own is None or partner is None or kind is None or rule is None:
            raise Rejected(Problem("", Rule.NOT_FOUND))
        other, made_kind = rules.kind(rule.partner), rules.kind(rule.makes)
        if other is None or made_kind is None or partner.kind != rule.partner:
            raise Rejected(Problem("", Rule.NOT_FOUND))
        roll = work.people.roll()
        values = {new: text_of(own.values[old]) for new, old in rule.takes if old in own.values}
        values[rule.own_in] = title_of(own, kind)
        values[rule.partner_in] = title_of(partner, other)
        blank = begin_entry(made_kind, today=today)
        draft = replace(blank, id=new_entry_id(), values={**blank.values, **values}, written_at=now)
        made = to_entry(draft, kind=made_kind, roll=roll, today=today)
        work.ledgers.save(made, title=title_of(made, made_kind))
        step = kind.step_of(rule.step)
        if step is not None and own.status in step.follows and own.steps[-1].on <= today:
            note = title_of(partner, other)[:200]
            moved = replace(own, steps=(*own.steps, StepTaken(step.key, today, note)))
            again = to_entry(to_draft(moved, kind=kind), kind=kind, roll=roll, today=today)
            work.ledgers.save(again, title=title_of(again, kind))
        work.commit()
    return made


def linked_entries(
    entry: LedgerEntry, rule: Linked, *, work: UnitOfWork
) -> tuple[LedgerEntry, ...]:
    """Return the entries of another ledger that name the person of an entry, newest first."""
    keys = {person.member or person.name for person in named_in(entry.values.get(rule.by))}
    with work:
        found = [
            other
            for other in work.ledgers.entries(kind=rule.kind)
            if any(
                (person.member or person.name) in keys
                for person in named_in(other.values.get(rule.field))
            )
        ]
    return tuple(sorted(found, key=lambda one: one.on, reverse=True))
