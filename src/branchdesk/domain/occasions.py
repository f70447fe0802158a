"""Ledger entries and minutes of one year put together: what was one occasion counts once."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from fractions import Fraction

from branchdesk.domain.facts import Facts
from branchdesk.domain.ids import MemberId, RecordId, SittingId
from branchdesk.domain.ledgers import EntryId, LedgerEntry, Quantity, named_in
from branchdesk.domain.records import FinalRecord


def entries_of(facts: Facts, *kinds: str) -> tuple[LedgerEntry, ...]:
    """Return the year's entries of these ledgers, in order of time."""
    return tuple(
        entry for entry in facts.entries if entry.kind in kinds and entry.belongs_year == facts.year
    )


def sittings_by_record(facts: Facts) -> dict[RecordId, SittingId]:
    """Return the sitting of every finalised record of the year."""
    return {final.record.id: final.record.sitting for final in facts.records}


def occasion(entry: LedgerEntry, sittings: dict[RecordId, SittingId]) -> str:
    """Return what tells the occasion of an entry apart: its sitting, its record, or itself."""
    if entry.record is None:
        return f"entry {entry.id}"
    return occasion_of(sittings.get(entry.record, SittingId(entry.record)))


def occasion_of(sitting: SittingId) -> str:
    """Return what tells a sitting apart from other occasions."""
    return f"sitting {sitting}"


def besides(
    facts: Facts, entries: Iterable[LedgerEntry], records: Iterable[FinalRecord]
) -> tuple[LedgerEntry, ...]:
    """Return the entries that were no part of the sittings of these records, one per sitting."""
    sittings = sittings_by_record(facts)
    taken = {occasion_of(final.record.sitting) for final in records}
    found = []
    for entry in entries:
        if (what := occasion(entry, sittings)) not in taken:
            taken.add(what)
            found.append(entry)
    return tuple(found)


def ids_of(entries: Iterable[LedgerEntry]) -> tuple[EntryId, ...]:
    """Return the ids of entries, each once, in their order."""
    return tuple(dict.fromkeys(entry.id for entry in entries))


def says(entry: LedgerEntry, *words: str) -> bool:
    """Tell whether a field of an entry says exactly one of these words."""
    return any(value in words for value in entry.values.values() if isinstance(value, str))


def members_named(entry: LedgerEntry, *keys: str) -> Iterator[MemberId]:
    """Yield the members of the register whom an entry names in these fields, or in any."""
    seen: set[MemberId] = set()
    for key in keys or entry.values:
        for person in named_in(entry.values.get(key)):
            if person.member is not None and person.member not in seen:
                seen.add(person.member)
                yield person.member


def number_in(entry: LedgerEntry, key: str) -> Fraction:
    """Return the number in a field, 0 where there is none."""
    value = entry.values.get(key)
    return Fraction(value.value if isinstance(value, Quantity) else Decimal(0))


def text_in(entry: LedgerEntry, key: str) -> str:
    """Return the text in a field, empty where there is none."""
    value = entry.values.get(key, "")
    return value if isinstance(value, str) else ""
