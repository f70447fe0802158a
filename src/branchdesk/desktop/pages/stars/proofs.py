"""What proves a star item: records and ledger entries, each in a line that leads to it."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from branchdesk.desktop import leads
from branchdesk.desktop.models.lines import Line, Mark
from branchdesk.desktop.pages.stars.presenter import StarsPresenter
from branchdesk.desktop.places import Place
from branchdesk.desktop.words import word_for
from branchdesk.domain.ledger_reading import title_of
from branchdesk.domain.ledgers import LedgerEntry, LedgerKind
from branchdesk.domain.records import FinalRecord
from branchdesk.domain.standard import ItemScore
from branchdesk.wording.days import day_and_month

Proof = tuple[Line, Place]


def proofs(presenter: StarsPresenter, item: ItemScore) -> Iterator[Proof]:
    """Yield the records that prove an item, then the entries, each in order of time."""
    for final in presenter.evidence(item):
        yield _record_line(final), leads.record(final.record.id)
    for kind, entry in presenter.entries(item):
        yield _entry_line(kind, entry), leads.ledger_entry(entry.id)


def _record_line(final: FinalRecord) -> Line:
    record = final.record
    day = day_and_month(record.held_on, QCoreApplication.translate)
    kind = word_for(record.kind)
    title = record.title or kind
    return Line(f"{day} {title}", mark=Mark.FILE, end=kind if title != kind else "")


def _entry_line(kind: LedgerKind | None, entry: LedgerEntry) -> Line:
    day = day_and_month(entry.on, QCoreApplication.translate)
    title = title_of(entry, kind) if kind is not None else entry.kind
    end = kind.title if kind is not None and kind.title != title else ""
    return Line(f"{day} {title}", mark=Mark.FILE, end=end)
