"""What goes into a unit's own Word form: one record, one member, or one entry of a ledger."""

from collections.abc import Sequence
from dataclasses import dataclass

from branchdesk.domain.branch import Branch
from branchdesk.domain.ids import MemberId, RecordId
from branchdesk.domain.ledgers import EntryId, LedgerEntry, LedgerKind, LedgerRules, Privacy
from branchdesk.domain.people import Member
from branchdesk.domain.problems import Problem, Rejected, Rule
from branchdesk.domain.records import FinalRecord
from branchdesk.domain.roll import Roll
from branchdesk.usecases.ports import UnitOfWork


@dataclass(frozen=True, slots=True)
class AboutRecord:
    """A finalised record, and what stands around it."""

    final: FinalRecord
    branch: Branch
    roll: Roll
    number_in_year: int
    """Which of its kind in the year it is; a group counts its own. 0: not counted there."""


@dataclass(frozen=True, slots=True)
class AboutMember:
    """A member, and what stands around them."""

    member: Member
    branch: Branch
    roll: Roll


@dataclass(frozen=True, slots=True)
class AboutEntry:
    """An entry of a ledger, and what stands around it."""

    entry: LedgerEntry
    kind: LedgerKind
    branch: Branch
    roll: Roll


About = AboutRecord | AboutMember | AboutEntry


def about_record(record_id: RecordId, *, work: UnitOfWork) -> AboutRecord:
    """Return the latest finalised version of a record.

    Raises:
        Rejected: If there is no such record, or it is not finalised yet.
    """
    with work:
        final = work.records.final(record_id)
        if final is None:
            raise Rejected(Problem("record", Rule.NOT_FOUND))
        year = work.facts(final.record.belongs_year).records
        return AboutRecord(
            final, work.branch.get(), work.people.roll(), number_in_year=_number(final, year)
        )


def about_member(member_id: MemberId, *, work: UnitOfWork) -> AboutMember:
    """Return a member.

    Raises:
        Rejected: If there is no such member.
    """
    with work:
        member = work.people.get(member_id)
        if member is None:
            raise Rejected(Problem("member", Rule.NOT_FOUND))
        return AboutMember(member, work.branch.get(), work.people.roll())


def about_entry(entry_id: EntryId, *, rules: LedgerRules, work: UnitOfWork) -> AboutEntry:
    """Return an entry of a ledger.

    Raises:
        Rejected: If there is no such entry, or its ledger is private.
    """
    with work:
        entry = work.ledgers.get(entry_id)
        kind = rules.kind(entry.kind) if entry else None
        if entry is None or kind is None or kind.privacy is Privacy.PRIVATE:
            raise Rejected(Problem("entry", Rule.NOT_FOUND))
        return AboutEntry(entry, kind, work.branch.get(), work.people.roll())


def _number(final: FinalRecord, year: Sequence[FinalRecord]) -> int:
    same = [
        one.record.id
        for one in year
        if (one.record.kind, one.record.group) == (final.record.kind, final.record.group)
    ]
    return same.index(final.record.id) + 1 if final.record.id in same else 0
