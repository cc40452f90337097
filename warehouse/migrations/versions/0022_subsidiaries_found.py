"""The subsidiaries of an account are found without reading all accounts."""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None

HAS_PARENT = sa.text("parent_domain IS NOT NULL")


def upgrade() -> None:
    op.create_index(
        "ix_account_parent", "account", ["parent_domain"],
        sqlite_where=HAS_PARENT, postgresql_where=HAS_PARENT,
    )  # fmt: skip


def downgrade() -> None:
    op.drop_index("ix_account_parent", "account")
