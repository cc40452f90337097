"""Corrections: which articles are about which accounts, and the names that this has taught."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "correction",
        sa.Column("id", BIG_ID, primary_key=True),
        sa.Column("article_id", BIG_ID, sa.ForeignKey("article.id"), nullable=False),
        sa.Column("account_id", BIG_ID, sa.ForeignKey("account.id"), nullable=False, index=True),
        sa.Column("is_about", sa.Boolean(), nullable=False),
        sa.Column("said_by", sa.String(), nullable=False),
        sa.Column("said_at", MOMENT, nullable=False),
        sa.UniqueConstraint("article_id", "account_id"),
    )
    op.create_table(
        "learned_name",
        sa.Column("id", BIG_ID, primary_key=True),
        sa.Column("account_id", BIG_ID, sa.ForeignKey("account.id"), nullable=False, index=True),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("article_id", BIG_ID, sa.ForeignKey("article.id"), nullable=True),
        sa.Column("said_by", sa.String(), nullable=False),
        sa.Column("said_at", MOMENT, nullable=False),
    )
    op.add_column(
        "trigger_event",
        sa.Column("is_rejected", sa.Boolean(), nullable=False, server_default=sa.false()),
    )


def downgrade() -> None:
    op.drop_column("trigger_event", "is_rejected")
    op.drop_table("learned_name")
    op.drop_table("correction")
