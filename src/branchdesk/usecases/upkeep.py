"""Looking after the workspace: copies of it, its integrity, and what it is made of."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from branchdesk.usecases.ports import Progress


@dataclass(frozen=True, slots=True)
class BackupLine:
    """One copy of the workspace's database."""

    path: Path
    made_at: datetime
    """UTC"""
    size: int
    """Bytes"""
    note: str = ""
    """Why it was made, as its name says; empty for an ordinary one."""


class FindingKind(StrEnum):
    """What an examination of the workspace can find."""

    DATABASE_DAMAGED = "database_damaged"
    DANGLING_REFERENCE = "dangling_reference"
    RECORD_CHANGED = "record_changed"
    """A finalised version no longer has the SHA-256 it was closed with."""
    CHAIN_BROKEN = "chain_broken"
    EVIDENCE_MISSING = "evidence_missing"
    EVIDENCE_CHANGED = "evidence_changed"
    """The bytes of a file no longer have its SHA-256."""
    EVIDENCE_UNKNOWN = "evidence_unknown"
    """A file lies in the folder that no record knows."""


class ChainFault(StrEnum):
    """Why the chain of finalised versions does not hold at a place."""

    MISSING = "missing"
    """The version itself is no longer there."""
    GAP = "gap"
    """Something before this version is no longer there, and nothing says what."""
    CHANGED = "changed"
    """The content is not what was hashed when it was closed."""
    NOT_FOLLOWING = "not_following"
    """It does not carry the hash of the version finalised before it."""
    UNREADABLE = "unreadable"
    HEADER_DIFFERS = "header_differs"
    """What stands beside the content is not what the content says."""
    REGISTER_DIFFERS = "register_differs"
    """The list of records names another version as the latest one."""


@dataclass(frozen=True, slots=True)
class ChainPlace:
    """One finalised version at which the chain does not hold."""

    fault: ChainFault
    record: str
    """Id"""
    title: str
    """As the list of records has it, like the day."""
    held_on: date | None
    version: int
    finalised_on: date | None
    """As the books have it; None where they do not say."""
    sound_before: int
    """Versions before it that are what they were when they were closed."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is not as it should be."""

    kind: FindingKind
    subject: str
    """A record's title, a file's name, or the database's own words."""
    place: ChainPlace | None = None
    """Of what concerns the chain of versions."""


@dataclass(frozen=True, slots=True)
class Examination:
    """What an examination of the workspace showed."""

    records: int
    """Finalised versions looked at."""
    files: int
    """Evidence files read in full."""
    findings: tuple[Finding, ...] = ()

    @property
    def first_break(self) -> ChainPlace | None:
        """The first place at which the chain of versions does not hold; None if it holds."""
        return next((found.place for found in self.findings if found.place is not None), None)

    @property
    def sound(self) -> bool:
        """Whether everything is as it was put away.

        A file that no record knows was left by a save that did not end; it harms nothing.
        """
        return all(found.kind is FindingKind.EVIDENCE_UNKNOWN for found in self.findings)


class Upkeep(Protocol):
    """The caretaker of the open workspace; every slow method is called from a job."""

    def backup_now(self) -> BackupLine:
        """Copy the database, check the copy and put it with the other backups.

        Raises:
            Failed: DISK_FULL, BUSY …; no half copy is left.
        """
        ...

    def last_backup(self) -> datetime | None:
        """Return when the newest copy was made, None without any."""
        ...

    def backups(self) -> Sequence[BackupLine]:
        """Return every copy, newest first."""
        ...

    def restore(self, backup: Path) -> None:
        """Put a copy in the place of the database, after setting the present state aside.

        Evidence files stay as they are. The workspace is closed by this; the program opens it
        again.

        Raises:
            Failed: If the copy is damaged or newer than the program; nothing was changed.
        """
        ...

    def examine(self, *, progress: Progress) -> Examination:
        """Check the database, the chain of versions and every evidence file.

        Raises:
            Cancelled: When the person stopped it.
        """
        ...

    def versions(self) -> Sequence[tuple[str, str]]:
        """Return (what, version) of the program and what it stands on, for a report of trouble."""
        ...
