"""What reps may have, more finely, and what their room was worth; by adding columns only."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0013"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
LISTS = ("regions", "sizes", "named_lists", "skills", "excluded")


def upgrade() -> None:
    for name in LISTS:
        empty = sa.text("'[]'")
        op.add_column("rep", sa.Column(name, sa.JSON(), nullable=False, server_default=empty))
    op.add_column("rep", sa.Column("capacity_touches_per_week", sa.Integer(), nullable=True))
    op.add_column("rep", sa.Column("seat_price_cents", BIG, nullable=True))
    op.add_column("rep", sa.Column("touch_price_cents", BIG, nullable=True))


def downgrade() -> None:
    for name in ("touch_price_cents", "seat_price_cents", "capacity_touches_per_week", *LISTS):
        op.drop_column("rep", name)
