"""Where buyers stand and what they are worth; what leads, deals, tiers and outcomes were before."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)
TEXT = sa.String()

# table -> what is kept of its rows when they change
KEPT: dict[str, list[sa.Column[Any]]] = {
    "lead": [
        sa.Column("account_id", BIG_ID, nullable=False),
        sa.Column("contact_id", BIG_ID),
        sa.Column("source", TEXT, nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("is_closed", sa.Boolean(), nullable=False),
    ],
    "customer": [
        sa.Column("domain", TEXT, nullable=False),
        sa.Column("outcome", TEXT, nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=False),
        sa.Column("mrr_usd", sa.Float()),
        sa.Column("retained_months", sa.Integer()),
        sa.Column("seats", sa.Integer()),
    ],
    "contact": [
        sa.Column("account_id", BIG_ID, nullable=False),
        sa.Column("tier", TEXT),
    ],
}
ACTIVITY = ["account_id", "kind", "at"]


def upgrade() -> None:
    for table, columns in KEPT.items():
        op.create_table(
            f"{table}_history",
            sa.Column("id", BIG_ID, primary_key=True),
            sa.Column("row_id", BIG_ID, nullable=False, index=True),
            sa.Column("until", MOMENT, nullable=False, index=True),
            sa.Column("first_seen_at", MOMENT, nullable=False),
            *columns,
        )
        _keep(table, [column.name for column in columns])
    op.add_column("activity_history", sa.Column("contact_id", BIG_ID))
    op.add_column("activity_history", sa.Column("outcome", TEXT))
    _forget("activity")
    _keep("activity", [*ACTIVITY, "contact_id", "outcome"])
    _mark_activities(("account_id", "kind", "at", "outcome"))
    _buyer_state()
    _lead_score()


def _mark_activities(columns: tuple[str, ...]) -> None:
    """Another outcome of an activity may make another score, too."""
    insert = "INSERT INTO score_mark (account_id) "
    body = (
        f"{insert}VALUES (NEW.account_id); "
        f"{insert}SELECT OLD.account_id WHERE OLD.account_id <> NEW.account_id;"
    )
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    on_table = "" if is_sqlite else " ON activity"
    op.execute(f"DROP TRIGGER mark_activity_update{on_table}")
    differ = "IS NOT" if is_sqlite else "IS DISTINCT FROM"
    differs = " OR ".join(f'OLD."{name}" {differ} NEW."{name}"' for name in columns)
    head = "CREATE TRIGGER mark_activity_update AFTER UPDATE ON activity"
    if is_sqlite:
        op.execute(f"{head} WHEN ({differs}) BEGIN {body} END")
    else:
        op.execute(f"{head} FOR EACH ROW WHEN ({differs}) EXECUTE FUNCTION mark_activity_update()")


def _buyer_state() -> None:
    op.create_table(
        "buyer_state",
        sa.Column("id", BIG_ID, primary_key=True),
        sa.Column("account_id", BIG_ID, sa.ForeignKey("account.id"), nullable=False),
        sa.Column("as_of", sa.Date(), nullable=False),
        *_stage(),
        sa.Column("stage_because", TEXT, nullable=False),
        sa.Column("size", TEXT),
        sa.Column("seats", sa.Integer(), nullable=False),
        sa.Column("seats_basis", TEXT, nullable=False),
        sa.Column("opportunity_value_usd", sa.Float(), nullable=False),
        sa.Column("close_rate", sa.Float(), nullable=False),
        sa.Column("chance", sa.Float(), nullable=False),
        sa.Column("value_because", TEXT, nullable=False),
        *_origin(),
        sa.UniqueConstraint("account_id", "as_of"),
    )
    _current("buyer_state", "account_id")


def _lead_score() -> None:
    op.create_table(
        "lead_score",
        sa.Column("id", BIG_ID, primary_key=True),
        sa.Column("lead_id", BIG_ID, sa.ForeignKey("lead.id"), nullable=False),
        sa.Column("account_id", BIG_ID, sa.ForeignKey("account.id"), nullable=False, index=True),
        sa.Column("as_of", sa.Date(), nullable=False),
        sa.Column("total", sa.Float(), nullable=False),
        sa.Column("parts", sa.JSON(), nullable=False),
        sa.Column("tier", TEXT),
        *_stage(),
        sa.Column("conversion", sa.Float(), nullable=False),
        sa.Column("cash_value_usd", sa.Float(), nullable=False),
        *_origin(),
        sa.UniqueConstraint("lead_id", "as_of"),
    )
    _current("lead_score", "lead_id")


def _stage() -> list[sa.Column[Any]]:
    return [
        sa.Column("stage", TEXT),
        sa.Column("stage_sign", TEXT),
        sa.Column("stage_at", MOMENT),
        sa.Column("falls_back_on", sa.Date()),
        sa.Column("handover", TEXT, nullable=False),
        sa.Column("handover_because", TEXT, nullable=False),
    ]


def _origin() -> list[sa.Column[Any]]:
    return [
        sa.Column("expected_value_usd", sa.Float(), nullable=False),
        sa.Column("is_current", sa.Boolean(), nullable=False),
        sa.Column("scored_at", MOMENT, nullable=False),
        sa.Column("policy_version", TEXT, nullable=False),
    ]


def _current(table: str, column: str) -> None:
    op.create_index(
        f"ix_{table}_current", table, [column], unique=True,
        sqlite_where=sa.text("is_current"), postgresql_where=sa.text("is_current"),
    )  # fmt: skip


def _keep(table: str, columns: list[str]) -> None:
    """Have the database keep what an update replaces, whoever writes it."""
    names = ", ".join(f'"{name}"' for name in ("row_id", "until", "first_seen_at", *columns))
    values = ", ".join(
        ["OLD.id", "NEW.updated_at", "OLD.first_seen_at", *(f'OLD."{n}"' for n in columns)]
    )
    insert = f"INSERT INTO {table}_history ({names}) VALUES ({values});"
    if op.get_bind().dialect.name == "sqlite":
        differs = " OR ".join(f'OLD."{name}" IS NOT NEW."{name}"' for name in columns)
        op.execute(
            f"CREATE TRIGGER keep_{table} AFTER UPDATE ON {table} "
            f"WHEN NEW.updated_at > OLD.first_seen_at AND ({differs}) BEGIN {insert} END"
        )
        return
    differs = " OR ".join(f'OLD."{name}" IS DISTINCT FROM NEW."{name}"' for name in columns)
    op.execute(
        f"CREATE FUNCTION keep_{table}() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN {insert} RETURN NULL; END $$"
    )
    op.execute(
        f"CREATE TRIGGER keep_{table} AFTER UPDATE ON {table} FOR EACH ROW "
        f"WHEN (NEW.updated_at > OLD.first_seen_at AND ({differs})) "
        f"EXECUTE FUNCTION keep_{table}()"
    )


def _forget(table: str) -> None:
    if op.get_bind().dialect.name == "sqlite":
        op.execute(f"DROP TRIGGER keep_{table}")
        return
    op.execute(f"DROP TRIGGER keep_{table} ON {table}")
    op.execute(f"DROP FUNCTION keep_{table}()")


def downgrade() -> None:
    op.drop_table("lead_score")
    op.drop_table("buyer_state")
    _mark_activities(("account_id", "kind", "at"))
    _forget("activity")
    op.drop_column("activity_history", "outcome")
    op.drop_column("activity_history", "contact_id")
    _keep("activity", ACTIVITY)
    for table in KEPT:
        _forget(table)
        op.drop_table(f"{table}_history")
