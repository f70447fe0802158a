"""The shipped ledgers, and entries of them in a line each."""

from datetime import date

from domain_values import SEEDS

from branchdesk.domain.ledger_file import parse_ledgers
from branchdesk.domain.ledger_reading import to_entry
from branchdesk.domain.ledgers import EntryId, LedgerDraft, LedgerEntry, LedgerKind, LedgerRules
from branchdesk.domain.roll import Roll

LEDGERS_TEXT = (SEEDS / "ledgers.toml").read_text(encoding="utf-8")
LEDGERS: LedgerRules = parse_ledgers(LEDGERS_TEXT)
TODAY = date(2026, 6, 30)


def kind(key: str) -> LedgerKind:
    """Return a shipped ledger."""
    found = LEDGERS.kind(key)
    assert found is not None
    return found


def draft(key: str, day: str = "2026-05-04", *, name: str = "", **values: str) -> LedgerDraft:
    """Return what somebody typed into the form of a ledger."""
    return LedgerDraft(EntryId(name or f"{key}-{day}"), key, on=day, values=values)


def entry(
    key: str, day: str = "2026-05-04", *, roll: Roll | None = None, name: str = "", **values: str
) -> LedgerEntry:
    """Return an entry as it stands in the books."""
    typed = draft(key, day, name=name, **values)
    return to_entry(typed, kind=kind(key), roll=roll or Roll(), today=TODAY)
