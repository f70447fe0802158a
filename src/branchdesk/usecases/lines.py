"""Lines of lists as the books give them: of records, members, ledgers, dossiers, changes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime
    from pathlib import Path

    from branchdesk.domain.dossiers import DossierId
    from branchdesk.domain.ids import GroupId, MemberId, RecordId, SittingId
    from branchdesk.domain.ledgers import EntryId
    from branchdesk.domain.records import Attachment, RecordKind


@dataclass(frozen=True, slots=True)
class RecordLine:
    """One line of the list of records."""

    id: RecordId
    sitting: SittingId
    kind: RecordKind
    group: GroupId | None
    title: str
    held_on: date | None
    belongs_year: int | None
    version: int
    """0 while it is only a draft."""
    has_draft: bool
    """Whether something typed is not finalised yet."""
    late_days: int = 0
    removed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class MemberLine:
    """One line of the register page."""

    id: MemberId
    name: str
    pinyin: str
    """Full pinyin and initials, all readings, separated by blanks: ``zhangzhiyuan zzy``."""
    removed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """One line of the list of a ledger."""

    id: EntryId
    kind: str
    on: date
    belongs_year: int
    status: str
    """The step it stands at; empty where the kind has none."""
    title: str
    removed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class DossierLine:
    """One line of a list of dossiers."""

    id: DossierId
    kind: str
    """`Dossier.KIND`"""
    belongs_year: int | None
    title: str
    removed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class JournalLine:
    """One change of the books, as undo and the history show it."""

    seq: int
    at: datetime
    """UTC"""
    action: str
    """saved / removed / restored / finalised / discarded / imported / undone"""
    entity: str
    """record / member / group / branch / review / stars / ledger / dossier"""
    entity_id: str
    label: str
    """Title or name, for the sentence."""
    undoable: bool
    batch: int = 0
    """Changes of one act share it and are undone together."""


@dataclass(frozen=True, slots=True)
class StoredEvidence:
    """A file in the evidence folder."""

    attachment: Attachment
    path: Path
    already_known: bool
    """The same bytes were there before; nothing was written."""
