"""The tables that are read once the window stands: sheets of a year, ledgers, dossiers, files.

Mapping a class takes as long as drawing ten buttons, so that a start maps only what it reads.
Changing anything here needs a migration, and a test compares the two.
"""

from datetime import date, datetime

from sqlalchemy import Index, String
from sqlalchemy.orm import Mapped, mapped_column

from branchdesk.storage.tables import Key, Label, Table, no_nul


class ReviewRow(Table):
    """The review of a year."""

    __tablename__ = "review"
    __table_args__ = (no_nul("content"),)

    year: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    content: Mapped[str]
    finalised_at: Mapped[datetime | None]
    revision: Mapped[int] = mapped_column()

    # A stale edit raises instead of overwriting.
    __mapper_args__ = {"version_id_col": revision}  # noqa: RUF012 - read by SQLAlchemy


class StarSheetRow(Table):
    """What was entered by hand for the star rating of a year."""

    __tablename__ = "star_sheet"
    __table_args__ = (no_nul("content"),)

    year: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    content: Mapped[str]
    revision: Mapped[int] = mapped_column()

    # A stale edit raises instead of overwriting.
    __mapper_args__ = {"version_id_col": revision}  # noqa: RUF012 - read by SQLAlchemy


class LedgerEntryRow(Table):
    """One line of a ledger."""

    __tablename__ = "ledger_entry"
    __table_args__ = (
        no_nul("id", "kind", "status", "title", "body", "content"),
        Index("ix_ledger_entry_belongs_year_kind", "belongs_year", "kind"),
        Index("ix_ledger_entry_kind_held_on", "kind", "held_on"),
    )

    id: Mapped[Key]
    kind: Mapped[str] = mapped_column(String(64))
    held_on: Mapped[date]
    belongs_year: Mapped[int]
    status: Mapped[str] = mapped_column(String(64))
    """The step it stands at; empty where the kind has none."""
    title: Mapped[Label]
    body: Mapped[str]
    """Everything it says, for searching."""
    content: Mapped[str]
    created_at: Mapped[datetime]
    revision: Mapped[int] = mapped_column()
    removed_at: Mapped[datetime | None]

    # A stale edit raises instead of overwriting.
    __mapper_args__ = {"version_id_col": revision}  # noqa: RUF012 - read by SQLAlchemy


class DossierRow(Table):
    """One dossier: what grows in stages and is kept as one document."""

    __tablename__ = "dossier"
    __table_args__ = (
        no_nul("id", "kind", "title", "body", "content"),
        Index("ix_dossier_kind_belongs_year", "kind", "belongs_year"),
    )

    id: Mapped[Key]
    kind: Mapped[str] = mapped_column(String(40))
    belongs_year: Mapped[int | None]
    title: Mapped[Label]
    body: Mapped[str]
    """Everything it says, for searching."""
    content: Mapped[str]
    created_at: Mapped[datetime]
    revision: Mapped[int] = mapped_column()
    removed_at: Mapped[datetime | None]

    # A stale edit raises instead of overwriting.
    __mapper_args__ = {"version_id_col": revision}  # noqa: RUF012 - read by SQLAlchemy


class EvidenceRow(Table):
    """A file in the evidence folder; the row is written after the file is safe."""

    __tablename__ = "evidence"
    __table_args__ = (no_nul("name", "mime"),)

    sha256: Mapped[Key]
    name: Mapped[Label]
    """The cleaned name it first came with."""
    mime: Mapped[str] = mapped_column(String(120))
    size: Mapped[int]
    width: Mapped[int | None]
    height: Mapped[int | None]
    added_at: Mapped[datetime]


class PacketRow(Table):
    """A packet that was exported."""

    __tablename__ = "packet"
    __table_args__ = (no_nul("path"),)

    seq: Mapped[int] = mapped_column(primary_key=True)
    year: Mapped[int] = mapped_column(index=True)
    made_on: Mapped[date]
    sha256: Mapped[str] = mapped_column(String(64))
    path: Mapped[str]
    chain_head: Mapped[str] = mapped_column(String(64))


class JournalRow(Table):
    """One change of the books, with the documents before and after."""

    __tablename__ = "journal"
    __table_args__ = (
        no_nul("action", "entity", "entity_id", "label", "content_before", "content_after"),
        Index("ix_journal_entity_entity_id", "entity", "entity_id"),
    )

    seq: Mapped[int] = mapped_column(primary_key=True)
    batch: Mapped[int] = mapped_column(index=True)
    at: Mapped[datetime]
    action: Mapped[str] = mapped_column(String(40))
    entity: Mapped[str] = mapped_column(String(40))
    entity_id: Mapped[str] = mapped_column(String(64))
    label: Mapped[Label]
    content_before: Mapped[str | None]
    content_after: Mapped[str | None]
    undoable: Mapped[bool]
    undone_at: Mapped[datetime | None]
