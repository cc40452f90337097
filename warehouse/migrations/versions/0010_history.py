"""What was known on a past day: former values kept by triggers, policies, moments of scoring."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0008"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)
TEXT, TEXTS = sa.String(), ("ticker", "country", "region", "city", "industry")

# table -> (when its values began, when they changed, what is kept)
KEPT: dict[str, tuple[tuple[str, str], list[sa.Column[Any]]]] = {
    "account": (
        ("first_seen_at", "updated_at"),
        [
            sa.Column("name", TEXT, nullable=False),
            *(sa.Column(name, TEXT) for name in TEXTS),
            sa.Column("employees", sa.Integer()),
            sa.Column("revenue_usd", sa.Float()),
            sa.Column("seats", sa.Integer()),
            *(
                sa.Column(name, TEXT)
                for name in ("language", "parent_domain", "named_list", "owner_email", "stage")
            ),
        ],
    ),
    "account_fact": (
        ("fetched_at", "fetched_at"),
        [
            sa.Column("account_id", BIG_ID, nullable=False),
            *(sa.Column(name, TEXT, nullable=False) for name in ("name", "value", "method")),
        ],
    ),
    "trigger_event": (
        ("first_seen_at", "updated_at"),
        [
            sa.Column("account_id", BIG_ID, nullable=False),
            sa.Column("type", TEXT, nullable=False),
            sa.Column("status", TEXT, nullable=False),
            sa.Column("confidence", sa.Float(), nullable=False),
            sa.Column("occurred_at", MOMENT, nullable=False),
            sa.Column("is_rejected", sa.Boolean(), nullable=False),
        ],
    ),
    "activity": (
        ("first_seen_at", "updated_at"),
        [
            sa.Column("account_id", BIG_ID, nullable=False),
            sa.Column("kind", TEXT, nullable=False),
            sa.Column("at", MOMENT, nullable=False),
        ],
    ),
}


def upgrade() -> None:
    for table, ((began, changed), columns) in KEPT.items():
        op.create_table(
            f"{table}_history",
            sa.Column("id", BIG_ID, primary_key=True),
            sa.Column("row_id", BIG_ID, nullable=False, index=True),
            sa.Column("until", MOMENT, nullable=False, index=True),
            sa.Column(began, MOMENT, nullable=False),
            *columns,
        )
        _keep(table, began, changed, [column.name for column in columns])
    op.create_table(
        "policy",
        sa.Column("version", sa.String(16), primary_key=True),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.Column("first_used_at", MOMENT, nullable=False),
    )
    op.create_table(
        "scoring",
        sa.Column("scored_at", MOMENT, primary_key=True),
        sa.Column("policy_version", TEXT, nullable=False),
    )
    op.add_column("score", sa.Column("scored_at", MOMENT))
    op.add_column("score", sa.Column("policy_version", TEXT))


def _keep(table: str, began: str, changed: str, columns: list[str]) -> None:
    """Have the database keep what an update replaces, whoever writes it.

    What is replaced at the moment at which it began held at no moment.
    """
    names = ", ".join(f'"{name}"' for name in ("row_id", "until", began, *columns))
    values = ", ".join(
        ["OLD.id", f"NEW.{changed}", f"OLD.{began}", *(f'OLD."{n}"' for n in columns)]
    )
    insert = f"INSERT INTO {table}_history ({names}) VALUES ({values});"
    if op.get_bind().dialect.name == "sqlite":
        differs = " OR ".join(f'OLD."{name}" IS NOT NEW."{name}"' for name in columns)
        op.execute(
            f"CREATE TRIGGER keep_{table} AFTER UPDATE ON {table} "
            f"WHEN NEW.{changed} > OLD.{began} AND ({differs}) BEGIN {insert} END"
        )
        return
    differs = " OR ".join(f'OLD."{name}" IS DISTINCT FROM NEW."{name}"' for name in columns)
    op.execute(
        f"CREATE FUNCTION keep_{table}() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN {insert} RETURN NULL; END $$"
    )
    op.execute(
        f"CREATE TRIGGER keep_{table} AFTER UPDATE ON {table} FOR EACH ROW "
        f"WHEN (NEW.{changed} > OLD.{began} AND ({differs})) "
        f"EXECUTE FUNCTION keep_{table}()"
    )


def downgrade() -> None:
    op.drop_column("score", "policy_version")
    op.drop_column("score", "scored_at")
    op.drop_table("scoring")
    op.drop_table("policy")
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    for table in KEPT:
        op.execute(f"DROP TRIGGER keep_{table}" + ("" if is_sqlite else f" ON {table}"))
        if not is_sqlite:
            op.execute(f"DROP FUNCTION keep_{table}()")
        op.drop_table(f"{table}_history")
