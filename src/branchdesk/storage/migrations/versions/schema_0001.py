"""The first released schema.

A picture of the tables as they were.  Never import `branchdesk.storage.tables` here: that describes
today, this describes a day in the past.
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

TRIGGERS = (
    """
    CREATE TRIGGER record_version_continues_the_chain BEFORE INSERT ON record_version
    WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM record_version)
      OR NEW.previous_sha256 <> coalesce(
           (SELECT sha256 FROM record_version ORDER BY seq DESC LIMIT 1), '')
    BEGIN
      SELECT RAISE(ABORT, 'a version must follow the one finalised last');
    END
    """,
    """
    CREATE TRIGGER record_version_is_never_changed BEFORE UPDATE ON record_version
    BEGIN
      SELECT RAISE(ABORT, 'a finalised version is never changed');
    END
    """,
    """
    CREATE TRIGGER record_version_is_never_deleted BEFORE DELETE ON record_version
    BEGIN
      SELECT RAISE(ABORT, 'a finalised version is never deleted');
    END
    """,
)


def _no_nul(table: str, *columns: str) -> sa.CheckConstraint:
    together = " || ".join(f"coalesce({column}, '')" for column in columns)
    return sa.CheckConstraint(
        f"instr({together}, char(0)) = 0", name=op.f(f"ck_{table}_no_nul")
    ).ddl_if("sqlite")


def upgrade() -> None:
    """Make every table of the first release."""
    _people()
    _records()
    _years()
    _files()
    _journal()
    if op.get_bind().dialect.name == "sqlite":
        for trigger in TRIGGERS:
            op.execute(trigger)


def _people() -> None:
    op.create_table(
        "setting",
        sa.Column("key", sa.String(64), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_setting")),
        _no_nul("setting", "key", "value"),
    )
    op.create_table(
        "member",
        sa.Column("id", sa.String(64), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(400), nullable=False),
        sa.Column("id_number", sa.String(18), nullable=False),
        sa.Column("pinyin", sa.String(), nullable=False),
        sa.Column("content", sa.String(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.String(32)),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_member")),
        _no_nul("member", "name", "id_number", "pinyin", "content"),
    )
    op.create_index(op.f("ix_member_id_number"), "member", ["id_number"])
    op.create_table(
        "party_group",
        sa.Column("id", sa.String(64), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(400), nullable=False),
        sa.Column("content", sa.String(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_party_group")),
        _no_nul("party_group", "name", "content"),
    )


def _records() -> None:
    op.create_table(
        "record",
        sa.Column("id", sa.String(64), nullable=False),
        sa.Column("sitting", sa.String(64), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("group_id", sa.String(64)),
        sa.Column("belongs_year", sa.Integer()),
        sa.Column("held_on", sa.Date()),
        sa.Column("starts_at", sa.String(16), nullable=False),
        sa.Column("title", sa.String(400), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(64)),
        sa.Column("late_days", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.String(32)),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_record")),
        _no_nul("record", "id", "sitting", "kind", "title"),
    )
    op.create_index(op.f("ix_record_sitting"), "record", ["sitting"])
    op.create_index(op.f("ix_record_belongs_year_kind"), "record", ["belongs_year", "kind"])
    op.create_index(
        op.f("ix_record_kind_group_id_held_on"), "record", ["kind", "group_id", "held_on"]
    )
    op.create_table(
        "draft",
        sa.Column("record_id", sa.String(64), nullable=False),
        sa.Column("group_id", sa.String(64)),
        sa.Column("belongs_year", sa.Integer()),
        sa.Column("held_on", sa.Date()),
        sa.Column("title", sa.String(400), nullable=False),
        sa.Column("content", sa.String(), nullable=False),
        sa.Column("base_version", sa.Integer(), nullable=False),
        sa.Column("saved_at", sa.String(32), nullable=False),
        sa.PrimaryKeyConstraint("record_id", name=op.f("pk_draft")),
        sa.ForeignKeyConstraint(
            ["record_id"], ["record.id"], name=op.f("fk_draft_record_id_record"), ondelete="CASCADE"
        ),
        _no_nul("draft", "title", "content"),
    )
    op.create_index(op.f("ix_draft_belongs_year"), "draft", ["belongs_year"])
    op.create_table(
        "record_text",
        sa.Column("record_id", sa.String(64), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("record_id", name=op.f("pk_record_text")),
        sa.ForeignKeyConstraint(
            ["record_id"],
            ["record.id"],
            name=op.f("fk_record_text_record_id_record"),
            ondelete="CASCADE",
        ),
        _no_nul("record_text", "body"),
    )
    op.create_table(
        "record_version",
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("record_id", sa.String(64), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("previous_sha256", sa.String(64), nullable=False),
        sa.Column("finalised_at", sa.String(32), nullable=False),
        sa.Column("finalised_on", sa.Date(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_record_version")),
        sa.UniqueConstraint("record_id", "number", name=op.f("uq_record_version_record_id_number")),
        sa.UniqueConstraint("sha256", name=op.f("uq_record_version_sha256")),
        sa.ForeignKeyConstraint(
            ["record_id"], ["record.id"], name=op.f("fk_record_version_record_id_record")
        ),
    )


def _years() -> None:
    op.create_table(
        "review",
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("content", sa.String(), nullable=False),
        sa.Column("finalised_at", sa.String(32)),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("year", name=op.f("pk_review")),
        _no_nul("review", "content"),
    )
    op.create_table(
        "star_sheet",
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("content", sa.String(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("year", name=op.f("pk_star_sheet")),
        _no_nul("star_sheet", "content"),
    )


def _files() -> None:
    op.create_table(
        "evidence",
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("name", sa.String(400), nullable=False),
        sa.Column("mime", sa.String(120), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("width", sa.Integer()),
        sa.Column("height", sa.Integer()),
        sa.Column("added_at", sa.String(32), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_evidence")),
        _no_nul("evidence", "name", "mime"),
    )
    op.create_table(
        "packet",
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("made_on", sa.Date(), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("path", sa.String(), nullable=False),
        sa.Column("chain_head", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_packet")),
        _no_nul("packet", "path"),
    )
    op.create_index(op.f("ix_packet_year"), "packet", ["year"])


def _journal() -> None:
    op.create_table(
        "journal",
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("batch", sa.Integer(), nullable=False),
        sa.Column("at", sa.String(32), nullable=False),
        sa.Column("action", sa.String(40), nullable=False),
        sa.Column("entity", sa.String(40), nullable=False),
        sa.Column("entity_id", sa.String(64), nullable=False),
        sa.Column("label", sa.String(400), nullable=False),
        sa.Column("content_before", sa.String()),
        sa.Column("content_after", sa.String()),
        sa.Column("undoable", sa.Boolean(), nullable=False),
        sa.Column("undone_at", sa.String(32)),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_journal")),
        _no_nul(
            "journal",
            "action",
            "entity",
            "entity_id",
            "label",
            "content_before",
            "content_after",
        ),
    )
    op.create_index(op.f("ix_journal_batch"), "journal", ["batch"])
    op.create_index(op.f("ix_journal_entity_entity_id"), "journal", ["entity", "entity_id"])
