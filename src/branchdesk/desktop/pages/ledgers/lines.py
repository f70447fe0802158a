"""Lines of the ledger page: of the list of ledgers, of a ledger, of what a figure rests on."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from branchdesk.domain.facts import Facts
from branchdesk.domain.figures import FigureTotal
from branchdesk.domain.ids import RecordId
from branchdesk.domain.ledger_reading import text_of
from branchdesk.domain.ledgers import EntryId
from branchdesk.domain.plan_parts import entries_of_plan
from branchdesk.domain.registrations import COMMUNITY
from branchdesk.usecases.desk import Desk
from branchdesk.usecases.lines import LedgerLine


@dataclass(frozen=True, slots=True)
class KindLine:
    """One ledger in the list of ledgers."""

    key: str
    title: str
    group: str
    count: int
    """Entries that belong to the year."""


@dataclass(frozen=True, slots=True)
class EntryRow:
    """One entry in the list of a ledger."""

    id: EntryId
    on: date
    cells: tuple[str, ...]
    """In the order of the ledger's columns."""
    status: str


@dataclass(frozen=True, slots=True)
class Behind:
    """An entry or a record that a figure rests on."""

    on: date
    title: str
    entry: EntryId | None = None
    record: RecordId | None = None
    plan: int | None = None
    """The year whose plan it is a part of."""


def behind_figure(desk: Desk, year: int, total: FigureTotal) -> Sequence[Behind]:
    """Return the entries and records that a figure of a year rests on, newest first."""
    facts = desk.year_view(year).facts
    records = {final.record.id: final.record for final in facts.records}
    planned = {entry.id: entry for entry in entries_of_plan(facts)}
    with desk.work() as work:
        # Of every ledger: a figure may rest on entries of another one than its own.
        lines = {line.id: line for line in work.ledgers.lines(year=year)}
    found = [
        Behind(lines[key].on, lines[key].title, entry=key) for key in total.entries if key in lines
    ]
    found += _earlier(facts, total, lines)
    found += [
        Behind(planned[key].on, str(planned[key].values["title"]), plan=year)
        for key in total.entries
        if key in planned
    ]
    found += [
        Behind(records[key].held_on, records[key].title, record=key)
        for key in total.records
        if key in records
    ]
    return sorted(found, key=lambda one: one.on, reverse=True)


def _earlier(
    facts: Facts, total: FigureTotal, lines: Mapping[EntryId, LedgerLine]
) -> Iterator[Behind]:
    """Yield what an earlier year registered and still counts."""
    for entry in facts.registrations:
        if entry.id in total.entries and entry.id not in lines:
            title = text_of(entry.values.get(COMMUNITY, "")) or total.title
            yield Behind(entry.on, title, entry=entry.id)
