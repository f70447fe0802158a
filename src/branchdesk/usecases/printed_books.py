"""What stands in the books, on paper: minutes, a line of a ledger, a whole ledger."""

from dataclasses import dataclass

from branchdesk.domain.handing_out import handed_out, may_leave
from branchdesk.domain.ids import RecordId
from branchdesk.domain.ledgers import EntryId, LedgerEntry, LedgerKind
from branchdesk.domain.problems import Problem, Rejected, Rule
from branchdesk.domain.records import FinalRecord
from branchdesk.usecases.ports import UnitOfWork


@dataclass(frozen=True, slots=True)
class PrintedRecord:
    """Minutes as their form F01 to F05, with the sign-in sheet."""

    branch: str
    final: FinalRecord
    number: int
    """第几次 among its kind (and group) in the year"""
    group_name: str
    title: str


@dataclass(frozen=True, slots=True)
class PrintedEntry:
    """One line of a ledger as its form."""

    branch: str
    kind: LedgerKind
    entry: LedgerEntry
    """With only what may leave the branch"""
    left_out: bool
    """Whether fields that tell who it is about are not printed"""

    @property
    def title(self) -> str:
        """What the form is called."""
        return self.kind.form_title or self.kind.title


@dataclass(frozen=True, slots=True)
class PrintedLedger:
    """The lines of a ledger of one year."""

    branch: str
    kind: LedgerKind
    year: int
    entries: tuple[LedgerEntry, ...]
    left_out: bool

    @property
    def title(self) -> str:
        """What the list is called."""
        return f"{self.year}年{self.kind.title}台账"


PrintedBooks = PrintedRecord | PrintedEntry | PrintedLedger


def printed_record(record_id: RecordId, *, work: UnitOfWork) -> PrintedRecord:
    """Return the latest finalised version of a record as its form.

    Raises:
        Rejected: If it was never finalised: what may still change is not signed on paper.
    """
    with work:
        final = work.records.final(record_id)
        if final is None:
            raise Rejected(Problem("", Rule.RECORD_NOT_FINAL))
        record = final.record
        branch = work.branch.get()
        group = work.people.roll().group(record.group)
        same = [
            line
            for line in work.records.lines(year=record.belongs_year, kind=record.kind)
            if line.version and line.group == record.group
        ]
    # Newest first; what stands behind it was held before.
    ids = [line.id for line in reversed(same)]
    number = ids.index(record.id) + 1 if record.id in ids else len(ids) + 1
    return PrintedRecord(
        branch=branch.title,
        final=final,
        number=number,
        group_name=group.name if group else "",
        title=record.title,
    )


def printed_entry(entry_id: EntryId, *, kind: LedgerKind, work: UnitOfWork) -> PrintedEntry:
    """Return a line of a ledger as its form.

    Raises:
        Rejected: If there is no such entry.
    """
    with work:
        entry = work.ledgers.get(entry_id)
        branch = work.branch.get()
    if entry is None or entry.kind != kind.key:
        raise Rejected(Problem("", Rule.NOT_FOUND))
    return PrintedEntry(branch.name, kind, handed_out(entry, kind), _hides(kind))


def printed_ledger(kind: LedgerKind, year: int, *, work: UnitOfWork) -> PrintedLedger:
    """Return the lines of a ledger of a year, oldest first."""
    with work:
        entries = work.ledgers.entries(year, kind=kind.key)
        branch = work.branch.get()
    shown = tuple(handed_out(entry, kind) for entry in entries)
    return PrintedLedger(branch.name, kind, year, shown, _hides(kind))


def _hides(kind: LedgerKind) -> bool:
    return not all(may_leave(field, kind) for field in kind.fields)
