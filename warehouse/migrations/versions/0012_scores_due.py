"""What makes a score another one: marks of changes that the database sets, days that are due."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

# table -> (whose score it is part of, what of it a score may be made of)
MARKED = {
    "account": (
        "id",
        ("name", "ticker", "country", "region", "city", "industry", "employees", "revenue_usd",
         "seats", "language", "parent_domain", "named_list", "owner_email", "stage"),
    ),
    "account_fact": ("account_id", ("account_id", "name", "value", "method", "fetched_at")),
    "trigger_event": (
        "account_id",
        ("account_id", "type", "status", "confidence", "occurred_at", "is_rejected"),
    ),
    "activity": ("account_id", ("account_id", "kind", "at")),
}  # fmt: skip


def upgrade() -> None:
    op.create_table(
        "score_mark",
        sa.Column("id", BIG_ID, primary_key=True, autoincrement=True),
        sa.Column("account_id", BIG_ID, nullable=False),
        sqlite_autoincrement=True,
    )
    for table, (owner, columns) in MARKED.items():
        _mark(table, owner, columns)
    op.add_column("score", sa.Column("part_key", BIG_ID))
    op.add_column("score", sa.Column("due_on", sa.Date()))
    op.add_column("score", sa.Column("reasons", sa.String()))
    is_due = sa.text("is_current AND due_on IS NOT NULL")
    op.create_index(
        "ix_score_due", "score", ["due_on"], sqlite_where=is_due, postgresql_where=is_due
    )
    op.execute("INSERT INTO score_mark (account_id) SELECT id FROM account")


def _mark(table: str, owner: str, columns: tuple[str, ...]) -> None:
    """Have the database note whose score a write may change, whoever writes."""
    insert = "INSERT INTO score_mark (account_id) "
    new, old = f"{insert}VALUES (NEW.{owner});", f"{insert}VALUES (OLD.{owner});"
    # An account that is gone has no score; what moves to another account changes two.
    moved = f"{insert}SELECT OLD.{owner} WHERE OLD.{owner} <> NEW.{owner};"
    acts = {"insert": new, "update": f"{new} {moved}", "delete": old}
    if table == "account":
        acts = {"insert": new, "update": new}
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    differ = "IS NOT" if is_sqlite else "IS DISTINCT FROM"
    differs = " OR ".join(f'OLD."{name}" {differ} NEW."{name}"' for name in columns)
    for act, body in acts.items():
        when = f"WHEN ({differs})" if act == "update" else ""
        head = f"CREATE TRIGGER mark_{table}_{act} AFTER {act.upper()} ON {table}"
        if is_sqlite:
            op.execute(f"{head} {when} BEGIN {body} END")
            continue
        op.execute(
            f"CREATE FUNCTION mark_{table}_{act}() RETURNS trigger LANGUAGE plpgsql AS "
            f"$$ BEGIN {body} RETURN NULL; END $$"
        )
        op.execute(f"{head} FOR EACH ROW {when} EXECUTE FUNCTION mark_{table}_{act}()")


def downgrade() -> None:
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    op.drop_index("ix_score_due", "score")
    for name in ("reasons", "due_on", "part_key"):
        op.drop_column("score", name)
    for table in MARKED:
        for act in ("insert", "update", "delete"):
            on_table = "" if is_sqlite else f" ON {table}"
            op.execute(f"DROP TRIGGER IF EXISTS mark_{table}_{act}{on_table}")
            if not is_sqlite:
                op.execute(f"DROP FUNCTION IF EXISTS mark_{table}_{act}()")
    op.drop_table("score_mark")
