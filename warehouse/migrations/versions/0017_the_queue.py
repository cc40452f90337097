"""The queue: steps of a sequence, what is new in each, the arithmetic of its rank, and a draft."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

COLUMNS: dict[str, sa.types.TypeEngine[Any]] = {
    "sequence": sa.String(),
    "step": sa.Integer(),
    "steps": sa.Integer(),
    "touch": sa.String(),
    "tier": sa.String(),
    "source": sa.String(),
    "material": sa.String(),
    "offer": sa.String(),
    "offer_because": sa.String(),
    "contact_timezone": sa.String(),
    "chance": sa.Float(),
    "opportunity_value_usd": sa.Float(),
    "freshness": sa.Float(),
    "expected_value_usd": sa.Float(),
    "rank_because": sa.String(),
    "draft_language": sa.String(),
    "draft_subject": sa.String(),
    "draft": sa.String(),
    "draft_from": sa.String(),
    "draft_because": sa.String(),
}


def upgrade() -> None:
    for name, kind in COLUMNS.items():
        op.add_column("sdr_task", sa.Column(name, kind, nullable=True))
    op.add_column(
        "sdr_task",
        sa.Column("is_promised", sa.Boolean(), nullable=False, server_default=sa.false()),
    )
    op.add_column(
        "sdr_task",
        sa.Column("talking_points", sa.JSON(), nullable=False, server_default="[]"),
    )


def downgrade() -> None:
    for name in ("talking_points", "is_promised", *reversed(COLUMNS)):
        op.drop_column("sdr_task", name)
