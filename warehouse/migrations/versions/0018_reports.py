"""Reports: opportunities, and of an alert its form for mail and the channels that failed."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "opportunity",
        sa.Column("id", BIG_ID, primary_key=True),
        sa.Column("external_id", sa.String(), nullable=False, unique=True),
        sa.Column("domain", sa.String(253), nullable=False),
        sa.Column("account_id", BIG_ID, sa.ForeignKey("account.id"), nullable=False, index=True),
        sa.Column("stage", sa.String(), nullable=True),
        sa.Column("amount_usd", sa.Float(), nullable=True),
        sa.Column("mrr_usd", sa.Float(), nullable=True),
        sa.Column("created_on", sa.Date(), nullable=False),
        sa.Column("expected_close_on", sa.Date(), nullable=True),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("owner_email", sa.String(), nullable=True),
        sa.Column("source", sa.String(), nullable=True),
        sa.Column("first_seen_at", MOMENT, nullable=False),
        sa.Column("updated_at", MOMENT, nullable=False),
    )
    means = ("touch", "meeting", "reply", "material", "mail_view", "deck_view", "deck_sent")
    op.create_table(
        "activity_kind",
        sa.Column("kind", sa.String(), primary_key=True),
        *(sa.Column(f"is_{name}", sa.Boolean(), nullable=False) for name in means),
    )
    op.add_column("alert", sa.Column("html", sa.String(), nullable=True))
    op.add_column("alert", sa.Column("brief", sa.String(), nullable=True))
    op.add_column("alert", sa.Column("tried", sa.JSON(), nullable=False, server_default="[]"))
    # Reports look at what was done lately, in whichever account.
    op.create_index("ix_activity_at", "activity", ["at"])
    op.create_index("ix_lead_created_at", "lead", ["created_at"])


def downgrade() -> None:
    op.drop_index("ix_lead_created_at", "lead")
    op.drop_index("ix_activity_at", "activity")
    op.drop_column("alert", "tried")
    op.drop_column("alert", "brief")
    op.drop_column("alert", "html")
    op.drop_table("activity_kind")
    op.drop_table("opportunity")
