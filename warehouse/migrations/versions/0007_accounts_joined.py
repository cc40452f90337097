"""Accounts joined: other domains of an account, and merges that were proposed, done or undone."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0005"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "account_domain",
        sa.Column("id", BIG_ID, primary_key=True),
        sa.Column("domain", sa.String(253), nullable=False, unique=True),
        sa.Column("account_id", BIG_ID, sa.ForeignKey("account.id"), nullable=False, index=True),
        sa.Column("origin", sa.String(), nullable=False),
        sa.Column("seen_at", MOMENT, nullable=False),
    )
    op.create_table(
        "account_merge",
        sa.Column("id", BIG_ID, primary_key=True),
        sa.Column("merged_domain", sa.String(253), nullable=False, index=True),
        sa.Column("merged_name", sa.String(), nullable=False),
        sa.Column("domain", sa.String(253), nullable=False),
        sa.Column("score", sa.Float(), nullable=False),
        sa.Column("reasons", sa.JSON(), nullable=False),
        sa.Column("state", sa.String(), nullable=False, index=True),
        sa.Column("proposed_at", MOMENT, nullable=False),
        sa.Column("said_by", sa.String(), nullable=True),
        sa.Column("said_at", MOMENT, nullable=True),
        sa.Column("kept", sa.JSON(), nullable=False),
    )
    op.add_column("account", sa.Column("resolved_at", MOMENT, nullable=True))
    op.execute("UPDATE account SET resolved_at = first_seen_at")


def downgrade() -> None:
    op.drop_column("account", "resolved_at")
    op.drop_table("account_merge")
    op.drop_table("account_domain")
