"""The star standard of this branch: edited, handed out signed, taken over from a signed file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from branchdesk.domain.standard_book import STANDARD_BOOK, StandardBook
from branchdesk.domain.standard_draft import StandardDraft, standard_text
from branchdesk.domain.standard_file import parse_standard
from branchdesk.usecases.packets import check_passphrase

if TYPE_CHECKING:
    from datetime import date, datetime
    from pathlib import Path

    from branchdesk.domain.standard import Standard
    from branchdesk.usecases.packets import PacketRoom
    from branchdesk.usecases.ports import UnitOfWork

ENDING = ".bdstandard"


@dataclass(frozen=True, slots=True)
class SignedStandard:
    """A standard from a file whose signature is right."""

    text: str
    signer: str
    organisation: str
    fingerprint: str
    known: bool
    """Whether the certificate is one that this copy knows."""
    signed_at: datetime
    """As the signer's own clock said."""


def book_in_force(work: UnitOfWork) -> StandardBook | None:
    """Return the branch's own edition, None while the shipped standard holds."""
    with work:
        found = work.dossiers.all(StandardBook)
    return next((book for book in found if book.id == STANDARD_BOOK), None)


def keep_standard(draft: StandardDraft, *, today: date, work: UnitOfWork) -> Standard:
    """Put an edited standard in force.

    Raises:
        Rejected: With everything people get wrong most; the standard in force is untouched.
        DataFileError: For anything else that the strict reader refuses; likewise.
    """
    text = draft.to_text()
    standard = parse_standard(text)
    _store(StandardBook(STANDARD_BOOK, text, standard.title, standard.version, today), work)
    return standard


def take_over(signed: SignedStandard, *, today: date, work: UnitOfWork) -> Standard:
    """Put a signed standard in force.

    Raises:
        DataFileError: If the standard in it cannot be read; the one in force is untouched.
    """
    standard = parse_standard(signed.text)
    _store(
        StandardBook(
            STANDARD_BOOK,
            signed.text,
            standard.title,
            standard.version,
            today,
            signed.signer,
            signed.fingerprint,
        ),
        work,
    )
    return standard


def _store(book: StandardBook, work: UnitOfWork) -> None:
    with work:
        removed = all(one.id != STANDARD_BOOK for one in work.dossiers.all(StandardBook))
        if removed and work.dossiers.get(StandardBook, STANDARD_BOOK) is not None:
            work.dossiers.restore(STANDARD_BOOK)
        work.dossiers.save(book)
        work.commit()


def back_to_shipped(*, now: datetime, work: UnitOfWork) -> None:
    """Let the standard that came with the program hold again; the own one goes into the bin."""
    with work:
        work.dossiers.remove(STANDARD_BOOK, now=now)
        work.commit()


def hand_out(
    standard: Standard,
    *,
    target: Path,
    passphrase: str,
    branch: str,
    room: PacketRoom,
    now: datetime,
) -> str:
    """Write the standard as a signed file and return the fingerprint; ``now`` is UTC.

    Raises:
        Rejected: If the passphrase is too short for a new key.
        Failed: WRONG_PASSPHRASE, TARGET_…, DISK_FULL; nothing is left at the target.
    """
    if not room.has_key():
        check_passphrase(passphrase)
        room.make_key(passphrase, branch_name=branch)
    return room.sign_standard(standard_text(standard), target=target, passphrase=passphrase, at=now)
