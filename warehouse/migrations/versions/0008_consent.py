"""Consent: who was forgotten, who must not be contacted, and what was refused for whom."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "privacy_key",
        sa.Column("id", BIG_ID, primary_key=True),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("made_at", MOMENT, nullable=False),
    )
    op.create_table(
        "tombstone",
        sa.Column("hash", sa.String(64), primary_key=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("forgotten_at", MOMENT, nullable=False),
    )
    op.create_table(
        "suppression",
        sa.Column("hash", sa.String(64), primary_key=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("domain", sa.String(), nullable=True),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("added_at", MOMENT, nullable=False),
    )
    op.create_table(
        "consent_refusal",
        sa.Column("id", BIG_ID, primary_key=True),
        sa.Column("contact_id", BIG_ID, sa.ForeignKey("contact.id"), nullable=False, index=True),
        sa.Column("account_id", BIG_ID, sa.ForeignKey("account.id"), nullable=False, index=True),
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column("rule", sa.String(), nullable=False),
        sa.Column("first_refused_at", MOMENT, nullable=False),
    )
    op.add_column("contact", sa.Column("consent_source", sa.String(), nullable=True))
    op.add_column("contact", sa.Column("consent_at", MOMENT, nullable=True))
    op.add_column("contact", sa.Column("consent_region", sa.String(), nullable=True))
    op.add_column(
        "contact",
        sa.Column("consent_purposes", sa.JSON(), nullable=False, server_default="[]"),
    )


def downgrade() -> None:
    for name in ("consent_purposes", "consent_region", "consent_at", "consent_source"):
        op.drop_column("contact", name)
    for table in ("consent_refusal", "suppression", "tombstone", "privacy_key"):
        op.drop_table(table)
