"""The CRM: what people changed there, writes under way, and the limits all processes share."""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.add_column("crm_record", sa.Column("kept", sa.JSON(), nullable=True))
    op.add_column(
        "crm_record", sa.Column("attempts", sa.Integer(), nullable=False, server_default="0")
    )
    op.add_column("crm_record", sa.Column("claimed_until", MOMENT, nullable=True))
    op.create_table(
        "crm_limit",
        sa.Column("bucket", sa.String(), primary_key=True),
        sa.Column("sent_at", sa.JSON(), nullable=False),
        sa.Column("closed_until", sa.Float(), nullable=False),
        sa.Column("day", sa.String(), nullable=False),
        sa.Column("used", sa.Integer(), nullable=False),
    )


def downgrade() -> None:
    op.drop_table("crm_limit")
    for name in ("claimed_until", "attempts", "kept"):
        op.drop_column("crm_record", name)
