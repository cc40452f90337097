"""Where in its source a fact stands, and the event that it follows from."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.add_column("account_fact", sa.Column("found_in", sa.String(), nullable=True))
    op.add_column("account_fact", sa.Column("event_id", BIG_ID, nullable=True))
    op.create_index("ix_trigger_event_updated_at", "trigger_event", ["updated_at"])


def downgrade() -> None:
    op.drop_index("ix_trigger_event_updated_at", "trigger_event")
    op.drop_column("account_fact", "event_id")
    op.drop_column("account_fact", "found_in")
