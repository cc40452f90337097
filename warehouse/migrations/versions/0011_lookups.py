"""Look-ups remembered by account and source. Those of before are forgotten: they are made again."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "account_lookup",
        sa.Column("id", BIG_ID, primary_key=True),
        sa.Column("account_id", BIG_ID, sa.ForeignKey("account.id"), nullable=False, index=True),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("looked_up_at", MOMENT, nullable=False),
        sa.Column("problem", sa.String(), nullable=True),
        sa.UniqueConstraint("account_id", "source"),
    )
    op.drop_column("account", "enriched_at")


def downgrade() -> None:
    op.add_column("account", sa.Column("enriched_at", MOMENT, nullable=True))
    op.drop_table("account_lookup")
