"""Policies: the parts of playbooks that scores depend on, kept so that a past day can be scored."""

import hashlib
import json
from datetime import datetime

from sqlalchemy import Connection, func, select, update

from tasks.past import PARTS
from tasks.workspace import Workspace
from warehouse.models import Policy, Scoring
from warehouse.writes import insert_new, table_of

POLICY, SCORING = table_of(Policy).c, table_of(Scoring).c


def note_policy(ws: Workspace, as_of: datetime) -> str:
    """Keep the parts of the playbook that scores depend on; returns their version."""
    content = ws.playbook.model_dump(mode="json", include=PARTS)
    text = json.dumps(content, sort_keys=True)
    version = hashlib.sha256(text.encode()).hexdigest()[:16]
    row = {"version": version, "content": content, "first_used_at": as_of}
    with ws.reading() as connection:
        if connection.execute(select(POLICY.version).where(POLICY.version == version)).first():
            return version
    with ws.writing() as connection:
        insert_new(connection, Policy, [row])
    return version


def note_scoring(
    connection: Connection, as_of: datetime, policy: str, learned: dict[str, str]
) -> None:
    """Remember that all accounts were scored at this moment, by what, and what was learned by then
    (see `tasks.buyers.learned`)."""
    values = {"policy_version": policy, "learned": learned}
    insert_new(connection, Scoring, [{"scored_at": as_of} | values])
    same = update(table_of(Scoring)).where(SCORING.scored_at == as_of)
    connection.execute(same.values(**values))


def last_policy(connection: Connection) -> str | None:
    """By what all accounts were last scored."""
    newest = select(SCORING.policy_version).order_by(SCORING.scored_at.desc()).limit(1)
    return connection.execute(newest).scalar()


def last_scored(connection: Connection) -> datetime | None:
    """When all accounts were last scored."""
    return connection.execute(select(func.max(SCORING.scored_at))).scalar()
