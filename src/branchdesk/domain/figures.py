"""Counted figures: what the entries of the ledgers and the minutes add up to."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from branchdesk.domain.dates import Period
from branchdesk.domain.ids import RecordId
from branchdesk.domain.ledger_file import STATUS
from branchdesk.domain.ledgers import (
    Counting,
    EntryId,
    Figure,
    FromRecords,
    LedgerEntry,
    LedgerRules,
    Qualifier,
    Quantity,
    named_in,
)
from branchdesk.domain.quantities import quantity_text, sum_of
from branchdesk.domain.records import FinalRecord, Person, Record


@dataclass(frozen=True, slots=True)
class FigureTotal:
    """One figure of a period, with everything it rests on."""

    metric: str
    title: str
    unit: str
    value: Decimal
    qualifier: Qualifier
    rule: str
    kind: str = ""
    """The ledger; empty for a figure that comes from the minutes alone."""
    entries: tuple[EntryId, ...] = ()
    records: tuple[RecordId, ...] = ()

    @property
    def text(self) -> str:
        """The figure as the report writes it: 217次, 50余条, 超1.36亿次."""
        return quantity_text(Quantity(self.value, self.qualifier), self.unit)


def totals(
    rules: LedgerRules,
    *,
    entries: Sequence[LedgerEntry],
    records: Sequence[FinalRecord] = (),
    carried: Sequence[LedgerEntry] = (),
    period: Period | None = None,
) -> tuple[FigureTotal, ...]:
    """Return every figure, in the order of the ledgers; nothing counted is 0.

    Args:
        rules: The ledgers.
        entries: Usually those that belong to one year.
        records: Finalised minutes, likewise.
        carried: What earlier years registered and still lasts; for the figures that say so.
        period: Counts only what lies in it; None: everything given.
    """
    chosen = [entry for entry in entries if period is None or entry.on in period]
    minutes = [
        final.record for final in records if period is None or final.record.held_on in period
    ]
    by_kind: dict[str, list[LedgerEntry]] = {}
    for entry in chosen:
        by_kind.setdefault(entry.kind, []).append(entry)
    found = [
        _total(
            figure,
            kind.key,
            (
                *(entry for entry in carried if figure.lasts and entry.kind == kind.key),
                *by_kind.get(kind.key, ()),
            ),
            minutes,
            others=by_kind,
        )
        for kind in rules.kinds
        for figure in kind.figures
    ]
    found += [_total(figure, "", (), minutes) for figure in rules.record_figures]
    return tuple(found)


def _total(
    figure: Figure,
    kind: str,
    entries: Iterable[LedgerEntry],
    minutes: Sequence[Record],
    *,
    others: Mapping[str, Sequence[LedgerEntry]] | None = None,
) -> FigureTotal:
    counted = _counted_records(figure.records, minutes) if figure.records else []
    sittings = {record.sitting for record in counted}
    # An entry names one of the records of its sitting, not always the one that counts.
    covered = {record.id for record in minutes if record.sitting in sittings}
    own = [entry for entry in entries if entry.record not in covered and _meets(entry, figure)]
    if figure.elsewhere is not None:
        parts, used = _larger(figure, own, (others or {}).get(figure.elsewhere.kind, ()))
    else:
        parts, used = _COUNTERS[figure.counting](figure, own, counted)
    return FigureTotal(
        metric=figure.metric,
        title=figure.title,
        unit=figure.unit,
        value=parts.value,
        qualifier=parts.qualifier,
        rule=figure.rule,
        kind=kind,
        entries=tuple(entry.id for entry in used),
        records=tuple(record.id for record in counted),
    )


def _larger(figure: Figure, own: list[LedgerEntry], singly: Sequence[LedgerEntry]) -> "_Counted":
    """Return, value by value, what is more: counted here, or the entries of the other ledger."""
    parts, used = [], []
    for key, value in figure.where:
        mine = [entry for entry in own if entry.values.get(key) == value]
        here, mine = _COUNTERS[figure.counting](figure, mine, [])
        field = figure.elsewhere.field if figure.elsewhere else ""
        there = [entry for entry in singly if entry.values.get(field) == value]
        if len(there) > here.value:
            parts.append(Quantity(Decimal(len(there))))
            used += there
        else:
            parts.append(here)
            used += mine
    return sum_of(parts), used


def _counted_records(rule: FromRecords, minutes: Sequence[Record]) -> list[Record]:
    """Return the records that meet the rule, one of each sitting."""
    found: list[Record] = []
    sittings: set[str] = set()
    for record in minutes:
        if (
            record.sitting not in sittings
            and (not rule.kinds or record.kind in rule.kinds)
            and (not rule.agenda or any(item.kind in rule.agenda for item in record.agenda))
            and all(_detail(record, key, value) for key, value in rule.details)
        ):
            found.append(record)
            sittings.add(record.sitting)
    return found


def _detail(record: Record, key: str, value: str) -> bool:
    stated = record.details.get(key, "")
    return bool(stated) if value == "*" else stated == value


def _meets(entry: LedgerEntry, figure: Figure) -> bool:
    wanted: dict[str, list[str]] = {}
    for key, value in figure.where:
        wanted.setdefault(key, []).append(value)
    return all(
        (entry.status if key == STATUS else entry.values.get(key, "")) in values
        for key, values in wanted.items()
    )


_Counted = tuple[Quantity, list[LedgerEntry]]


def _entries(_figure: Figure, own: list[LedgerEntry], counted: list[Record]) -> _Counted:
    return Quantity(Decimal(len(own) + len(counted))), own


def _person_times(figure: Figure, own: list[LedgerEntry], counted: list[Record]) -> _Counted:
    parts = [Quantity(Decimal(record.present)) for record in counted]
    used = []
    for entry in own:
        people = _people(entry, figure.field)
        part = Quantity(Decimal(len(people))) if people else _number(entry, figure.instead)
        if part is not None:
            parts.append(part)
            used.append(entry)
    return sum_of(parts), used


def _persons(figure: Figure, own: list[LedgerEntry], counted: list[Record]) -> _Counted:
    known: set[str] = {
        f"member {line.member}"
        for record in counted
        for line in record.attendance
        if line.presence.counts_as_present
    }
    unnamed, used = [], []
    for entry in own:
        people = _people(entry, figure.field)
        known.update(_key_of(person) for person in people)
        number = None if people else _number(entry, figure.instead)
        if number is not None:
            unnamed.append(number)
        if people or number is not None:
            used.append(entry)
    return sum_of([Quantity(Decimal(len(known))), *unnamed]), used


def _sum(figure: Figure, own: list[LedgerEntry], _counted: list[Record]) -> _Counted:
    found = [(entry, number) for entry in own if (number := _number(entry, figure.field))]
    return sum_of(number for _, number in found), [entry for entry, _ in found]


def _latest(figure: Figure, own: list[LedgerEntry], _counted: list[Record]) -> _Counted:
    found = [(entry, number) for entry in own if (number := _number(entry, figure.field))]
    if not found:
        return Quantity(Decimal(0)), []
    entry, number = max(found, key=lambda pair: pair[0].on)
    return number, [entry]


_COUNTERS: dict[Counting, Callable[[Figure, list[LedgerEntry], list[Record]], _Counted]] = {
    Counting.ENTRIES: _entries,
    Counting.PERSON_TIMES: _person_times,
    Counting.PERSONS: _persons,
    Counting.SUM: _sum,
    Counting.LATEST: _latest,
}


def _people(entry: LedgerEntry, key: str) -> tuple[Person, ...]:
    return named_in(entry.values.get(key))


def _number(entry: LedgerEntry, key: str) -> Quantity | None:
    value = entry.values.get(key)
    return value if isinstance(value, Quantity) else None


def _key_of(person: Person) -> str:
    # Who is only a name is told apart by it: nothing more is known.
    return f"member {person.member}" if person.member else f"name {person.name} {person.role}"
