"""The tables, typed and named; private to storage.  What no start reads is in `further_tables`.

Each document is one row: header columns for lists and searching, the content as canonical JSON.
Finalised versions are rows that nothing may change or delete; the triggers see to that.
Changing anything here needs a migration, and a test compares the two.
"""

from datetime import UTC, date, datetime
from typing import Annotated

from sqlalchemy import (
    CheckConstraint,
    Dialect,
    ForeignKey,
    Index,
    MetaData,
    String,
    UniqueConstraint,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeDecorator

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class Moment(TypeDecorator[datetime]):
    """A moment in UTC, kept as ISO text that also sorts."""

    impl = String(32)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        """Return the text kept."""
        if value is None:
            return None
        return value.astimezone(UTC).isoformat(timespec="microseconds")

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        """Return the moment, aware."""
        return None if value is None else datetime.fromisoformat(value)


class Table(DeclarativeBase):
    """Base of every mapped class."""

    # Alembic needs names to drop constraints.
    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map = {datetime: Moment}  # noqa: RUF012 - read by SQLAlchemy as it stands


def no_nul(*columns: str) -> CheckConstraint:
    """Refuse texts that searching and exporting would see only half of."""
    together = " || ".join(f"coalesce({column}, '')" for column in columns)
    return CheckConstraint(f"instr({together}, char(0)) = 0", name="no_nul").ddl_if("sqlite")


Key = Annotated[str, mapped_column(String(64), primary_key=True)]
Label = Annotated[str, mapped_column(String(400))]


class SettingRow(Table):
    """What belongs to the branch as a whole, by name."""

    __tablename__ = "setting"
    __table_args__ = (no_nul("key", "value"),)

    key: Mapped[Key]
    value: Mapped[str]


class MemberRow(Table):
    """One line in the members' register."""

    __tablename__ = "member"
    __table_args__ = (no_nul("name", "id_number", "pinyin", "content"),)

    id: Mapped[Key]
    position: Mapped[int]
    """Order of the register."""
    name: Mapped[Label]
    id_number: Mapped[str] = mapped_column(String(18), index=True)
    pinyin: Mapped[str]
    content: Mapped[str]
    revision: Mapped[int] = mapped_column()
    removed_at: Mapped[datetime | None]

    # A stale edit raises instead of overwriting.
    __mapper_args__ = {"version_id_col": revision}  # noqa: RUF012 - read by SQLAlchemy


class PartyGroupRow(Table):
    """A party group."""

    __tablename__ = "party_group"
    __table_args__ = (no_nul("name", "content"),)

    id: Mapped[Key]
    position: Mapped[int]
    name: Mapped[Label]
    content: Mapped[str]
    revision: Mapped[int] = mapped_column()

    # A stale edit raises instead of overwriting.
    __mapper_args__ = {"version_id_col": revision}  # noqa: RUF012 - read by SQLAlchemy


class RecordRow(Table):
    """The header of a record: of its latest version, or of the form while there is none."""

    __tablename__ = "record"
    __table_args__ = (
        no_nul("id", "sitting", "kind", "title"),
        Index("ix_record_belongs_year_kind", "belongs_year", "kind"),
        Index("ix_record_kind_group_id_held_on", "kind", "group_id", "held_on"),
    )

    id: Mapped[Key]
    sitting: Mapped[str] = mapped_column(String(64), index=True)
    kind: Mapped[str] = mapped_column(String(40))
    group_id: Mapped[str | None] = mapped_column(String(64))
    belongs_year: Mapped[int | None]
    held_on: Mapped[date | None]
    starts_at: Mapped[str] = mapped_column(String(16), default="")
    """Local time to the minute, for order within a day; empty in a mere draft."""
    title: Mapped[Label]
    version: Mapped[int] = mapped_column(default=0)
    """0 while it is only a draft."""
    sha256: Mapped[str | None] = mapped_column(String(64))
    """Of the latest version."""
    late_days: Mapped[int] = mapped_column(default=0)
    created_at: Mapped[datetime]
    revision: Mapped[int] = mapped_column()
    removed_at: Mapped[datetime | None]

    # A stale edit raises instead of overwriting.
    __mapper_args__ = {"version_id_col": revision}  # noqa: RUF012 - read by SQLAlchemy


class DraftRow(Table):
    """What stands in a record's form and is not finalised; gone in the moment it is."""

    __tablename__ = "draft"
    __table_args__ = (no_nul("title", "content"),)

    record_id: Mapped[str] = mapped_column(
        String(64), ForeignKey("record.id", ondelete="CASCADE"), primary_key=True
    )
    group_id: Mapped[str | None] = mapped_column(String(64))
    belongs_year: Mapped[int | None] = mapped_column(index=True)
    held_on: Mapped[date | None]
    title: Mapped[Label]
    content: Mapped[str]
    base_version: Mapped[int]
    """The version being amended; 0 for a first draft."""
    saved_at: Mapped[datetime]


class RecordTextRow(Table):
    """Everything a record says, for searching; apart from the header, to keep that small."""

    __tablename__ = "record_text"
    __table_args__ = (no_nul("body"),)

    record_id: Mapped[str] = mapped_column(
        String(64), ForeignKey("record.id", ondelete="CASCADE"), primary_key=True
    )
    body: Mapped[str]


class RecordVersionRow(Table):
    """One finalised version: appended, never changed, never deleted."""

    __tablename__ = "record_version"
    __table_args__ = (UniqueConstraint("record_id", "number"),)

    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    """1, 2, 3 … over the whole workspace: the order of the chain, whatever the clock said."""
    record_id: Mapped[str] = mapped_column(String(64), ForeignKey("record.id"))
    number: Mapped[int]
    content: Mapped[bytes]
    """Canonical JSON, byte for byte as it was hashed."""
    sha256: Mapped[str] = mapped_column(String(64), unique=True)
    previous_sha256: Mapped[str] = mapped_column(String(64))
    finalised_at: Mapped[datetime]
    finalised_on: Mapped[date]
    reason: Mapped[str]


TRIGGERS = (
    "record_version_continues_the_chain",
    "record_version_is_never_changed",
    "record_version_is_never_deleted",
)
"""Triggers that every database has; their text stands in the migrations."""
