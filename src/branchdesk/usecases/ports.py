"""What the use cases need from outside: the books, the evidence folder, the seal, the packet."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Protocol, Self, TypeVar

if TYPE_CHECKING:
    # Ports say what shall be; nothing of it is needed to run.
    from datetime import date, datetime
    from pathlib import Path
    from types import TracebackType

    from branchdesk.domain.branch import Branch
    from branchdesk.domain.dates import Period
    from branchdesk.domain.dossiers import Dossier, DossierId
    from branchdesk.domain.drafts import RecordDraft
    from branchdesk.domain.facts import Facts, PacketFact
    from branchdesk.domain.follow_ups import Matters
    from branchdesk.domain.ids import EvidenceHash, GroupId, MemberId, RecordId, SittingId
    from branchdesk.domain.ledgers import EntryId, LedgerEntry, LedgerRules
    from branchdesk.domain.people import Member, PartyGroup
    from branchdesk.domain.records import (
        Attachment,
        FinalRecord,
        Record,
        RecordKind,
        Version,
    )
    from branchdesk.domain.review import Review
    from branchdesk.domain.roll import Roll
    from branchdesk.domain.standard import StarSheet
    from branchdesk.usecases.lines import (
        DossierLine,
        JournalLine,
        LedgerLine,
        MemberLine,
        RecordLine,
        StoredEvidence,
    )
    from branchdesk.usecases.side_ports import Counts, Finder, Likenesses


_D = TypeVar("_D", bound="Dossier")

Progress = Callable[[int, int], None]
"""Called with (done, total); raises `Cancelled` when the person wants to stop."""


class Cancelled(Exception):
    """The person stopped a long piece of work; nothing was left behind."""


class BranchBook(Protocol):
    """The branch's own data."""

    def get(self) -> Branch: ...
    def save(self, branch: Branch) -> None: ...
    def mark(self) -> str:
        """Return the mark that this branch's papers carry, made the first time it is asked for.

        Empty where it cannot be kept: in a workspace that can only be read.
        """
        ...


class People(Protocol):
    """The members' register."""

    def roll(self) -> Roll:
        """Return everybody not in the recycle bin, in the order of the register."""
        ...

    def pinyin(self) -> Mapping[MemberId, str]:
        """Return how the name of everybody in the register sounds, for finding them."""
        ...

    def lines(self, *, removed: bool = False) -> Sequence[MemberLine]: ...
    def get(self, member_id: MemberId) -> Member | None: ...
    def holder_of(self, id_number: str) -> MemberId | None:
        """Return who carries this 公民身份号码."""
        ...

    def save(self, member: Member) -> None:
        """Add the member, or replace what is known of them."""
        ...

    def save_group(self, group: PartyGroup) -> None: ...
    def remove(self, member_id: MemberId, *, now: datetime) -> None:
        """Put the member into the recycle bin."""
        ...

    def restore(self, member_id: MemberId) -> None: ...


class Records(Protocol):
    """Drafts, finalised versions, and the recycle bin."""

    def draft(self, record_id: RecordId) -> RecordDraft | None:
        """Return what stands in the form; None if nothing unfinalised is there."""
        ...

    def save_draft(
        self, draft: RecordDraft, *, held_on: date | None, belongs_year: int | None, now: datetime
    ) -> None:
        """Keep what stands in the form. Not journalled: undo inside a text is the form's."""
        ...

    def drop_draft(self, record_id: RecordId) -> None:
        """Forget unfinalised changes of a finalised record."""
        ...

    def final(self, record_id: RecordId) -> FinalRecord | None: ...
    def finals_of(self, records: Iterable[RecordId]) -> Sequence[FinalRecord]:
        """Return the latest finalised versions of these records, without what is in the bin."""
        ...

    def matters(self, *, unfinished: bool = False) -> Sequence[Matters]:
        """Return what every finalised record agreed and found of earlier matters, of all years.

        ``unfinished``: without those that agreed only what was done before they were closed.
        """
        ...

    def versions(self, record_id: RecordId) -> Sequence[FinalRecord]:
        """Return every finalised version, oldest first."""
        ...

    def finalise(self, record: Record, version: Version) -> FinalRecord:
        """Append a version (its hashes are filled in here) and drop the draft."""
        ...

    def chain_head(self) -> str:
        """Return the SHA-256 of the version finalised last; empty if there is none."""
        ...

    def lines(
        self,
        *,
        year: int | None = None,
        kind: RecordKind | None = None,
        held: Period | None = None,
        containing: str = "",
        removed: bool = False,
    ) -> Sequence[RecordLine]:
        """Return list lines, newest first; what has no day yet belongs to every year.

        ``held``: only what was held in this stretch of days.
        """
        ...

    def of_sitting(self, sitting: SittingId) -> Sequence[RecordLine]: ...
    def latest(self, kind: RecordKind, *, group: GroupId | None) -> FinalRecord | None:
        """Return the most recently held finalised record of a kind (沿用上次)."""
        ...

    def remove(self, record_id: RecordId, *, now: datetime) -> None: ...
    def restore(self, record_id: RecordId) -> None: ...


class Reviews(Protocol):
    """民主评议, one per year."""

    def get(self, year: int) -> Review | None: ...
    def save(self, review: Review) -> None: ...
    def save_counted(self, review: Review) -> None:
        """Keep the review with the outcome of a count, never to be undone."""
        ...


class Sheets(Protocol):
    """What was entered by hand for the star rating, one per year."""

    def get(self, year: int) -> StarSheet | None: ...
    def save(self, sheet: StarSheet) -> None: ...


class Ledgers(Protocol):
    """The lines of all ledgers."""

    def get(self, entry_id: EntryId) -> LedgerEntry | None:
        """Return an entry, also one in the recycle bin."""
        ...

    def save(self, entry: LedgerEntry, *, title: str) -> None:
        """Add the entry or replace it; ``title`` names it in lists and in the history."""
        ...

    def lines(
        self,
        *,
        kind: str | None = None,
        year: int | None = None,
        containing: str = "",
        removed: bool = False,
    ) -> Sequence[LedgerLine]:
        """Return list lines, newest first."""
        ...

    def entries(self, year: int | None = None, *, kind: str | None = None) -> Sequence[LedgerEntry]:
        """Return the entries that belong to a year, oldest first; without what is in the bin."""
        ...

    def of_record(self, record_id: RecordId) -> Sequence[LedgerEntry]:
        """Return the entries that were part of the sitting of a record."""
        ...

    def remove(self, entry_id: EntryId, *, now: datetime) -> None:
        """Put the entry into the recycle bin."""
        ...

    def restore(self, entry_id: EntryId) -> None: ...


class Dossiers(Protocol):
    """What grows in stages and is kept as one document each: plans, elections, 组织生活会."""

    def get(self, kind: type[_D], dossier_id: DossierId) -> _D | None:
        """Return a dossier, also one in the recycle bin."""
        ...

    def all(self, kind: type[_D], *, year: int | None = None) -> Sequence[_D]:
        """Return the dossiers of a kind, oldest first; without what is in the bin."""
        ...

    def lines(
        self, *, kind: str | None = None, containing: str = "", removed: bool = False
    ) -> Sequence[DossierLine]:
        """Return list lines, newest first."""
        ...

    def save(self, dossier: Dossier) -> None:
        """Add the dossier or replace it; saving the same again does nothing."""
        ...

    def remove(self, dossier_id: DossierId, *, now: datetime) -> None:
        """Put the dossier into the recycle bin."""
        ...

    def restore(self, dossier_id: DossierId) -> None: ...


class Evidence(Protocol):
    """The evidence folder: files under the SHA-256 of their original bytes."""

    def add(self, source: Path, *, now: datetime) -> StoredEvidence:
        """Copy a file in: side file, fsync, rename, then the row.

        Raises:
            Failed: If it is empty, too large, no readable file, or vanished while read.
        """
        ...

    def add_bytes(self, content: bytes, *, name: str, now: datetime) -> StoredEvidence:
        """Keep pasted content (a screenshot) as a file."""
        ...

    def path(self, evidence: EvidenceHash) -> Path | None:
        """Return where the original lies, None if it is gone."""
        ...

    def preview(self, evidence: EvidenceHash, *, edge: int) -> Path | None:
        """Return a JPEG no larger than ``edge`` pixels, made once; None if it is no picture."""
        ...

    def taken_on(self, evidence: EvidenceHash) -> date | None:
        """Return the day on which a picture was taken, as its camera says; None if it does not."""
        ...

    def totals(self) -> tuple[int, int]:
        """Return how many files the books know, and how many bytes they have in all."""
        ...


class Filing(Protocol):
    """Papers that come after a record was closed, such as its signed minutes from the scanner."""

    def add(
        self,
        record_id: RecordId,
        files: Sequence[Attachment],
        *,
        reason: str,
        today: date,
        now: datetime,
    ) -> Sequence[Attachment]:
        """Add files to a record and return those that it did not have yet.

        A finalised record gets a new version with the reason; what is being typed into its form
        gets the files as well. Unlike any other version it can be taken back with undo: by one
        more version, without them.
        """
        ...


class Packets(Protocol):
    """What was exported."""

    def add(self, fact: PacketFact, *, path: str, chain_head: str) -> None: ...
    def all(self) -> Sequence[PacketFact]: ...


class Journal(Protocol):
    """Every change, in order; the last ones can be undone."""

    def lines(self, *, limit: int = 50) -> Sequence[JournalLine]: ...
    def undo(self) -> JournalLine | None:
        """Take back the latest act that can be undone; None if there is none."""
        ...


class UnitOfWork(Protocol):
    """One transaction: leaving without `commit` undoes everything."""

    @property
    def branch(self) -> BranchBook: ...
    @property
    def people(self) -> People: ...
    @property
    def records(self) -> Records: ...
    @property
    def reviews(self) -> Reviews: ...
    @property
    def sheets(self) -> Sheets: ...
    @property
    def ledgers(self) -> Ledgers: ...
    @property
    def dossiers(self) -> Dossiers: ...
    @property
    def evidence(self) -> Evidence: ...
    @property
    def filing(self) -> Filing: ...
    @property
    def packets(self) -> Packets: ...
    @property
    def journal(self) -> Journal: ...
    def facts(self, year: int) -> Facts:
        """Read everything that judging a year needs, in one query per kind."""
        ...

    def __enter__(self) -> Self: ...
    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None: ...
    def commit(self) -> None: ...


class Workspace(Protocol):
    """An open folder of one branch."""

    @property
    def folder(self) -> Path: ...
    @property
    def read_only(self) -> bool: ...
    def work(self) -> UnitOfWork:
        """Begin a unit of work that may write (or only read, in a read-only workspace)."""
        ...

    @property
    def counts(self) -> Counts:
        """Ballots being counted."""
        ...

    def finder(self, rules: LedgerRules) -> Finder:
        """Return what looks through everything; what is confidential, the rules say."""
        ...

    def likenesses(self) -> Likenesses:
        """Return what compares minutes with all others of their kind."""
        ...

    def close(self) -> None: ...
