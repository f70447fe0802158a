"""Dossiers: what grows in stages and is kept as one document.

A picture of the table as it was.  Never import `branchdesk.storage.tables` here.
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make the table of dossiers."""
    together = " || ".join(
        f"coalesce({column}, '')" for column in ("id", "kind", "title", "body", "content")
    )
    op.create_table(
        "dossier",
        sa.Column("id", sa.String(64), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("belongs_year", sa.Integer()),
        sa.Column("title", sa.String(400), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.Column("content", sa.String(), nullable=False),
        sa.Column("created_at", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.String(32)),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dossier")),
        sa.CheckConstraint(
            f"instr({together}, char(0)) = 0", name=op.f("ck_dossier_no_nul")
        ).ddl_if("sqlite"),
    )
    op.create_index(op.f("ix_dossier_kind_belongs_year"), "dossier", ["kind", "belongs_year"])
