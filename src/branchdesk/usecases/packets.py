"""Exporting the signed packet and reading what came back: values and ports."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from branchdesk.domain.problems import Problem, Rejected, Rule

if TYPE_CHECKING:
    # Opening a workspace makes the room; only an export gathers a year.
    from collections.abc import Callable, Mapping
    from datetime import date, datetime
    from pathlib import Path

    from branchdesk.domain.ledgers import LedgerRules
    from branchdesk.domain.profile import Profile
    from branchdesk.domain.report import ReportRules
    from branchdesk.domain.standard import Standard
    from branchdesk.usecases.ports import Progress, UnitOfWork
    from branchdesk.usecases.standards import SignedStandard
    from branchdesk.usecases.yearfile import YearFile

PASSPHRASE_LENGTH = 12
"""Fewest characters of a passphrase."""


@dataclass(frozen=True, slots=True)
class PacketReceipt:
    """What was exported."""

    path: Path
    sha256: str
    pages: int
    size: int
    """Bytes"""
    signer: str
    fingerprint: str
    """SHA-256 of the signer's certificate, 64 hexadecimal digits."""
    omitted_sections: tuple[str, ...] = ()


class VerdictCode(StrEnum):
    """One verdict per file."""

    VALID = "valid"
    """Intact, and everything in it is covered by the signature."""
    TAMPERED = "tampered"
    """Changed since it was signed."""
    UNSIGNED = "unsigned"
    REJECTED = "rejected"
    """Unreadable, over the limits, or not a packet."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What checking a file showed."""

    path: Path
    code: VerdictCode
    signer: str = ""
    """Name in the certificate."""
    fingerprint: str = ""
    signer_known: bool = False
    """Whether the certificate is one that this copy knows."""
    signed_at: datetime | None = None
    """As the signer's own clock said; proves nothing."""
    branch: str = ""
    year: int = 0
    pages: int = 0
    records: int = 0
    evidence_files: int = 0
    data_agrees: bool = False
    """Whether the embedded data and files agree with what is signed."""
    findings: tuple[tuple[str, str], ...] = ()
    """(code, detail) of what is wrong, the gravest first."""

    @property
    def intact(self) -> bool:
        """Whether the file is as it was signed."""
        return self.code is VerdictCode.VALID


class PacketRoom(Protocol):
    """Everything about packets that needs PDF and cryptography."""

    def has_key(self) -> bool:
        """Tell whether this workspace has a signing key already."""
        ...

    def make_key(self, passphrase: str, *, branch_name: str) -> str:
        """Make the branch's key at its first use and return the certificate's fingerprint."""
        ...

    def build(
        self,
        year_file: YearFile,
        *,
        target: Path,
        passphrase: str,
        progress: Progress,
    ) -> PacketReceipt:
        """Typeset, sign, check and put in place; on any failure the target is as it was.

        Raises:
            Failed: WRONG_PASSPHRASE, TARGET_…, DISK_FULL, CHARACTERS_WITHOUT_FONT …
            Cancelled: When ``progress`` said so; no file is left.
        """
        ...

    def verify(self, path: Path) -> Verdict:
        """Check a file in a child process; never raises for bad content."""
        ...

    def trust(self, fingerprint: str, *, name: str) -> None:
        """Know this certificate from now on: its fingerprint was compared with its holder."""
        ...

    def distrust(self, fingerprint: str) -> None:
        """Forget a certificate."""
        ...

    def known_signers(self) -> Mapping[str, str]:
        """Return the names of the known certificates' holders under their fingerprints."""
        ...

    def sign_standard(self, text: str, *, target: Path, passphrase: str, at: datetime) -> str:
        """Write a star standard as a signed file; return the certificate's fingerprint.

        Raises:
            Failed: WRONG_PASSPHRASE, TARGET_…, DISK_FULL; nothing is left at the target.
        """
        ...

    def read_standard(self, path: Path) -> SignedStandard:
        """Return the standard in a signed file.

        Raises:
            Failed: STANDARD_SIGNATURE_WRONG, NOT_A_STANDARD, STANDARD_OF_OTHER_VERSION, FILE_….
        """
        ...

    def page_count(self, path: Path) -> int: ...
    def preview(self, path: Path, page: int, *, width: int) -> bytes:
        """Return page ``page`` (from 0) as PNG, ``width`` pixels wide."""
        ...


def check_passphrase(passphrase: str) -> None:
    """Refuse a new passphrase that is too short.

    Raises:
        Rejected: If it has fewer than `PASSPHRASE_LENGTH` characters.
    """
    if len(passphrase) < PASSPHRASE_LENGTH:
        raise Rejected(Problem("passphrase", Rule.TOO_SHORT, values=(str(PASSPHRASE_LENGTH),)))


def export_packet(
    year: int,
    *,
    target: Path,
    passphrase: str,
    room: PacketRoom,
    today: date,
    now: datetime,
    profile: Profile,
    standard: Standard,
    ledgers: LedgerRules,
    report_rules: Callable[[], ReportRules],
    work: UnitOfWork,
    previews: Path | None,
    progress: Progress,
) -> PacketReceipt:
    """Export the annual packet and note in the books that it was made; ``now`` is UTC.

    Raises:
        Rejected: If the passphrase is too short for a new key.
        Failed: If the packet cannot be made; nothing is left at the target.
        Cancelled: When the person stopped it.
    """
    from branchdesk.domain.facts import PacketFact
    from branchdesk.usecases.yearfile import gather

    year_file = gather(
        year,
        today=today,
        now=now,
        profile=profile,
        standard=standard,
        ledgers=ledgers,
        report_rules=report_rules,
        work=work,
        previews=previews,
    )
    if not room.has_key():
        check_passphrase(passphrase)
        room.make_key(passphrase, branch_name=year_file.branch.name)
    receipt = room.build(year_file, target=target, passphrase=passphrase, progress=progress)
    with work:
        work.packets.add(
            PacketFact(year, made_on=today, sha256=receipt.sha256),
            path=receipt.path.name,
            chain_head=year_file.chain_head,
        )
        work.commit()
    return receipt
