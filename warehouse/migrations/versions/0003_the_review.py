"""The review: events that the rules may have missed, and what a person says of them."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "proposal",
        sa.Column("id", BIG_ID, primary_key=True),
        sa.Column("article_id", BIG_ID, sa.ForeignKey("article.id"), nullable=False, index=True),
        sa.Column("version_id", BIG_ID, sa.ForeignKey("article_version.id"), nullable=False),
        sa.Column("account_id", BIG_ID, sa.ForeignKey("account.id"), nullable=False, index=True),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("probability", sa.Float(), nullable=False),
        sa.Column("proposed_by", sa.String(), nullable=False),
        sa.Column("first_seen_at", MOMENT, nullable=False),
        sa.Column("answer", sa.String(), nullable=True, index=True),
        sa.Column("answered_at", MOMENT, nullable=True),
    )


def downgrade() -> None:
    op.drop_table("proposal")
