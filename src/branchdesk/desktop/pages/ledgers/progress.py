"""Where the entries of a ledger stand, in columns: by step, or by ledger. No Qt in here."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from branchdesk.domain.ledger_reading import title_of
from branchdesk.domain.ledgers import EntryId, LedgerEntry, LedgerKind, LedgerRules, View


@dataclass(frozen=True, slots=True)
class Standing:
    """One entry on the board."""

    id: EntryId
    title: str
    step: str
    """What the step is called, empty where the ledger has none or the column says it."""
    waiting: int | None
    """Days since its latest step; None where it is done with."""
    late: bool = False
    """Whether its day (期限) has passed."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the board."""

    key: str
    title: str
    entries: tuple[Standing, ...]


def columns_of(
    kind: LedgerKind, entries: Sequence[LedgerEntry], *, rules: LedgerRules, today: date
) -> tuple[Column, ...]:
    """Return the columns of a ledger's view, empty where it has only its table."""
    match kind.view:
        case View.TABLE:
            return ()
        case View.STAGES:
            return tuple(
                Column(
                    step.key,
                    step.title,
                    _sorted(
                        _standing(entry, kind, today=today, named=False)
                        for entry in entries
                        if entry.kind == kind.key and entry.status == step.key
                    ),
                )
                for step in kind.steps
            )
        case View.LISTS:
            beside = [found for key in kind.beside if (found := rules.kind(key)) is not None]
            return tuple(
                Column(
                    one.key,
                    one.title.partition("·")[2] or one.title,
                    _sorted(
                        _standing(entry, one, today=today, named=True)
                        for entry in entries
                        if entry.kind == one.key
                    ),
                )
                for one in beside
            )


def _standing(entry: LedgerEntry, kind: LedgerKind, *, today: date, named: bool) -> Standing:
    step = kind.step_of(entry.status)
    is_open = step is not None and not step.closes
    due = entry.values.get("due")
    late = is_open and isinstance(due, str) and bool(due) and date.fromisoformat(due) < today
    return Standing(
        id=entry.id,
        title=title_of(entry, kind),
        step=step.title if step is not None and named else "",
        waiting=max((today - entry.steps[-1].on).days, 0) if is_open else None,
        late=late,
    )


def _sorted(found: Iterable[Standing]) -> tuple[Standing, ...]:
    """Return who waits longest first, then those that are done with."""
    return tuple(sorted(found, key=lambda one: (one.waiting is None, -(one.waiting or 0))))
