"""What became of leads is kept with them, what buyers hang on is marked, and when they are due."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None

INSERT = "INSERT INTO score_mark (account_id)"
OUTCOME: dict[str, Any] = {
    "judged_tier": sa.String(),
    "judged_stage": sa.String(),
    "is_converted": sa.Boolean(),
    "won_mrr_usd": sa.Float(),
}
# table -> (whose buyers it is part of, what of it they may be made of)
MARKED: dict[str, tuple[str, tuple[str, ...]]] = {
    "lead": (
        "SELECT {row}.account_id",
        ("account_id", "contact_id", "email", "title", "source", "created_at", "is_closed"),
    ),
    "contact": (
        "SELECT {row}.account_id UNION SELECT account_id FROM lead WHERE contact_id = {row}.id",
        ("account_id", "email", "tier"),
    ),
    "customer": (
        "SELECT id FROM account WHERE domain = {row}.domain "
        "UNION SELECT account_id FROM account_domain WHERE domain = {row}.domain",
        ("domain", "outcome", "closed_on", "mrr_usd", "retained_months", "seats"),
    ),
    "account_domain": ("SELECT {row}.account_id", ("account_id", "domain")),
}
ACTIVITY = ("account_id", "kind", "at", "outcome")


def upgrade() -> None:
    for name, kind in OUTCOME.items():
        op.add_column("lead", sa.Column(name, kind))
    op.add_column("scoring", sa.Column("learned", sa.JSON()))
    op.add_column("buyer_state", sa.Column("due_on", sa.Date()))
    for index, table, column, where in _indexes():
        is_one = sa.text(where) if where else None
        op.create_index(index, table, [column], sqlite_where=is_one, postgresql_where=is_one)
    for table, (whose, columns) in MARKED.items():
        new, old = (f"{INSERT} {whose.format(row=row)};" for row in ("NEW", "OLD"))
        acts = {"update": f"{new} {old}"}
        if table != "contact":  # nothing hangs on one that comes or goes
            acts |= {"insert": new, "delete": old}
        for act, body in acts.items():
            _mark(table, act, body, columns)
    _mark_activities((*ACTIVITY, "contact_id", "email"))
    op.execute(f"{INSERT} SELECT id FROM account")


def _indexes() -> list[tuple[str, str, str, str | None]]:
    return [
        ("ix_lead_contact_id", "lead", "contact_id", None),
        ("ix_lead_unjudged", "lead", "created_at", "is_converted IS NULL"),
        ("ix_buyer_state_due", "buyer_state", "due_on", "due_on IS NOT NULL"),
    ]


def _mark(table: str, act: str, body: str, columns: tuple[str, ...]) -> None:
    """Have the database note whose buyers a write may change, whoever writes."""
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    differ = "IS NOT" if is_sqlite else "IS DISTINCT FROM"
    differs = " OR ".join(f'OLD."{name}" {differ} NEW."{name}"' for name in columns)
    when = f"WHEN ({differs})" if act == "update" else ""
    head = f"CREATE TRIGGER mark_{table}_{act} AFTER {act.upper()} ON {table}"
    if is_sqlite:
        op.execute(f"{head} {when} BEGIN {body} END")
        return
    op.execute(
        f"CREATE FUNCTION mark_{table}_{act}() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN {body} RETURN NULL; END $$"
    )
    op.execute(f"{head} FOR EACH ROW {when} EXECUTE FUNCTION mark_{table}_{act}()")


def _forget(table: str, act: str) -> None:
    if op.get_bind().dialect.name == "sqlite":
        op.execute(f"DROP TRIGGER mark_{table}_{act}")
        return
    op.execute(f"DROP TRIGGER mark_{table}_{act} ON {table}")
    op.execute(f"DROP FUNCTION mark_{table}_{act}()")


def _mark_activities(columns: tuple[str, ...]) -> None:
    """An activity of another person may be another sign."""
    _forget("activity", "update")
    moved = f"{INSERT} SELECT OLD.account_id WHERE OLD.account_id <> NEW.account_id;"
    body = f"{INSERT} VALUES (NEW.account_id); {moved}"
    _mark("activity", "update", body, columns)


def downgrade() -> None:
    _mark_activities(ACTIVITY)
    for table in MARKED:
        for act in ("update",) if table == "contact" else ("insert", "update", "delete"):
            _forget(table, act)
    for index, table, *_ in _indexes():
        op.drop_index(index, table)
    op.drop_column("buyer_state", "due_on")
    op.drop_column("scoring", "learned")
    for name in OUTCOME:
        op.drop_column("lead", name)
