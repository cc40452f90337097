"""Clocks that pause, escalate and know when to be looked at again; what was told of each level."""

from datetime import datetime, timedelta

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
MOMENTS = ("target_at", "escalate_at", "reassign_at", "paused_at", "next_at")
# What a sweep asks for: rows that changed since the last one.
CHANGES = (
    ("lead", "updated_at"), ("activity", "updated_at"), ("account", "updated_at"),
    ("contact", "updated_at"), ("assignment", "assigned_at"), ("assignment", "ended_at"),
)  # fmt: skip


def upgrade() -> None:
    for name in MOMENTS:
        op.add_column("sla_clock", sa.Column(name, MOMENT, nullable=True))
    op.add_column("sla_clock", sa.Column("pauses", sa.String(), nullable=False, server_default=""))
    op.add_column(
        "sla_clock", sa.Column("week", sa.Date(), nullable=False, server_default="1970-01-05")
    )
    op.add_column("breach", sa.Column("told_at", MOMENT, nullable=True))
    op.add_column("breach", sa.Column("because", sa.String(), nullable=True))
    op.execute("UPDATE sla_clock SET next_at = due_at WHERE stopped_at IS NULL")
    op.execute("UPDATE breach SET told_at = found_at")
    _set_weeks()
    is_awaited, is_untold = sa.text("next_at IS NOT NULL"), sa.text("told_at IS NULL")
    op.create_index(
        "ix_sla_clock_next", "sla_clock", ["next_at"],
        sqlite_where=is_awaited, postgresql_where=is_awaited,
    )  # fmt: skip
    op.create_index(
        "ix_breach_untold", "breach", ["found_at"],
        sqlite_where=is_untold, postgresql_where=is_untold,
    )  # fmt: skip
    for table, column in CHANGES:
        op.create_index(f"ix_{table}_{column}", table, [column], if_not_exists=True)


def _set_weeks() -> None:
    clock = sa.table(
        "sla_clock", sa.column("id", sa.BigInteger()), sa.column("started_at", MOMENT),
        sa.column("week", sa.Date()),
    )  # fmt: skip
    connection = op.get_bind()
    found = connection.execute(sa.select(clock.c.id, clock.c.started_at)).all()
    rows = [{"clock_id": row.id, "monday": _monday(row.started_at)} for row in found]
    if rows:
        change = clock.update().where(clock.c.id == sa.bindparam("clock_id"))
        connection.execute(change.values(week=sa.bindparam("monday")), rows)


def _monday(moment: datetime) -> object:
    day = moment.date()
    return day - timedelta(days=day.weekday())


def downgrade() -> None:
    for table, column in CHANGES:
        op.drop_index(f"ix_{table}_{column}", table)
    op.drop_index("ix_breach_untold", "breach")
    op.drop_index("ix_sla_clock_next", "sla_clock")
    for name in ("told_at", "because"):
        op.drop_column("breach", name)
    for name in (*MOMENTS, "pauses", "week"):
        op.drop_column("sla_clock", name)
