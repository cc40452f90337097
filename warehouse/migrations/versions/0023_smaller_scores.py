"""The parts of a score are made again when somebody asks, of what was known then."""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_column("score", "parts")


def downgrade() -> None:
    op.add_column("score", sa.Column("parts", sa.JSON(), nullable=False, server_default="[]"))
