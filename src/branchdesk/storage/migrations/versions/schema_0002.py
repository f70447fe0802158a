"""Ledgers: the counted activities besides the meetings of the cycle.

A picture of the table as it was.  Never import `branchdesk.storage.tables` here.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the table of ledger entries."""
    together = " || ".join(
        f"coalesce({column}, '')" for column in ("id", "kind", "status", "title", "body", "content")
    )
    op.create_table(
        "ledger_entry",
        sa.Column("id", sa.String(64), nullable=False),
        sa.Column("kind", sa.String(64), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=False),
        sa.Column("belongs_year", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(64), nullable=False),
        sa.Column("title", sa.String(400), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.Column("content", sa.String(), nullable=False),
        sa.Column("created_at", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.String(32)),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ledger_entry")),
        sa.CheckConstraint(
            f"instr({together}, char(0)) = 0", name=op.f("ck_ledger_entry_no_nul")
        ).ddl_if("sqlite"),
    )
    op.create_index(
        op.f("ix_ledger_entry_belongs_year_kind"), "ledger_entry", ["belongs_year", "kind"]
    )
    op.create_index(op.f("ix_ledger_entry_kind_held_on"), "ledger_entry", ["kind", "held_on"])
