"""Bulk writes cost less: an update of other columns meets no trigger, an index that another one
covers is gone."""

import re

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None

OURS = re.compile("keep_|mark_.*_update")
COMPARED = re.compile(r'OLD\."(\w+)" IS NOT NEW\."\1"')


def upgrade() -> None:
    # Those by account are found by the one of account and day.
    op.drop_index("ix_score_account_id", "score")
    for name, made in _triggers_of_updates().items():
        columns = ", ".join(f'"{column}"' for column in COMPARED.findall(made))
        _replace(name, made.replace(" AFTER UPDATE ON ", f" AFTER UPDATE OF {columns} ON ", 1))


def downgrade() -> None:
    for name, made in _triggers_of_updates().items():
        _replace(name, re.sub(r" AFTER UPDATE OF .*? ON ", " AFTER UPDATE ON ", made, count=1))
    op.create_index("ix_score_account_id", "score", ["account_id"])


def _triggers_of_updates() -> dict[str, str]:
    """What makes each trigger of ours that compares columns, by its name.

    In PostgreSQL such a comparison costs next to nothing beside the update.
    """
    if op.get_bind().dialect.name != "sqlite":
        return {}
    query = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name"
    found = op.get_bind().execute(sa.text(query))
    return {name: sql for name, sql in found if OURS.match(name)}


def _replace(name: str, made: str) -> None:
    op.execute(f"DROP TRIGGER {name}")
    op.get_bind().exec_driver_sql(made)
