"""双报到: who is registered with a community on a day; a registration lasts until it is ended."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from branchdesk.domain.facts import Facts
from branchdesk.domain.ids import MemberId
from branchdesk.domain.ledgers import LedgerEntry, named_in
from branchdesk.domain.occasions import members_named, text_in
from branchdesk.domain.people import Category
from branchdesk.domain.roll import members_on

REGISTRATION = "double_report_registration"
"""The ledger whose entries of earlier years are read as well."""
COMMUNITY, PEOPLE, ENDED = "community", "people", "ended_on"


def ended_on(entry: LedgerEntry) -> date | None:
    """Return the last day of a registration, None while it lasts."""
    text = text_in(entry, ENDED)
    return date.fromisoformat(text) if text else None


def standing(entries: Iterable[LedgerEntry], day: date) -> dict[MemberId, tuple[LedgerEntry, ...]]:
    """Return who is registered on a day, each with the entries that say so.

    An end counts for everything that began before it in the same community: whoever leaves alone
    gets an entry of their own with that end. Whoever registers again on that day or later is
    registered. In which order the entries come does not matter.
    """
    known = sorted({entry.id: entry for entry in entries}.values(), key=_order)
    ends: dict[tuple[MemberId, str], date] = {}
    for entry in known:
        end = ended_on(entry)
        if end is None or end >= day:
            continue
        for member in members_named(entry):
            key = member, text_in(entry, COMMUNITY)
            ends[key] = max(end, ends.get(key, end))
    found: dict[MemberId, list[LedgerEntry]] = {}
    for entry in known:
        if _is_over(entry, day):
            continue
        for member in members_named(entry):
            over = ends.get((member, text_in(entry, COMMUNITY)))
            if over is None or entry.on >= over:
                found.setdefault(member, []).append(entry)
    return {member: tuple(saying) for member, saying in found.items()}


def registrations_of(facts: Facts, *ledgers: str) -> tuple[LedgerEntry, ...]:
    """Return the registrations of the year and, of the ledger that lasts, those before and after.

    What belongs to a later year says nothing but that something ended.
    """
    return tuple(
        entry
        for entry in (*facts.entries, *facts.registrations)
        if entry.kind in ledgers and (entry.belongs_year <= facts.year or ended_on(entry))
    )


def carried_over(facts: Facts) -> tuple[LedgerEntry, ...]:
    """Return the registrations of earlier years that last into this one.

    Each names only those who are still registered, in service and in the branch in this year.
    """
    earlier = [entry for entry in facts.registrations if entry.belongs_year < facts.year]
    if not earlier:
        return ()
    first, last = date(facts.year, 1, 1), date(facts.year, 12, 31)
    here = {
        member.id
        for day in (first, last)
        for member in members_on(facts.roll, day)
        if member.category is Category.IN_SERVICE
    }
    lasting = standing(facts.registrations, first)
    found = []
    for entry in earlier:
        left = tuple(
            person
            for person in named_in(entry.values.get(PEOPLE))
            if person.member in here and entry in lasting.get(person.member, ())
        )
        if left:
            found.append(replace(entry, values={**entry.values, PEOPLE: left}))
    return tuple(found)


def _is_over(entry: LedgerEntry, day: date) -> bool:
    end = ended_on(entry)
    return end is not None and end < day


def _order(entry: LedgerEntry) -> tuple[date, str]:
    return entry.on, entry.id
