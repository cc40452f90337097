"""The reviewer: what a model behind an endpoint says of a proposal, and the words it quotes."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

COLUMNS: dict[str, Any] = {
    "reviewed_by": sa.String(),
    "reviewed_at": sa.DateTime(timezone=True),
    "verdict": sa.String(),
    "verdict_because": sa.String(),
    "status": sa.String(),
    "subject": sa.String(),
    "quote": sa.String(),
    "quote_field": sa.String(),
    "quote_start": sa.Integer(),
    "quote_end": sa.Integer(),
}


def upgrade() -> None:
    for name, kind in COLUMNS.items():
        op.add_column("proposal", sa.Column(name, kind, nullable=True))


def downgrade() -> None:
    for name in COLUMNS:
        op.drop_column("proposal", name)
