"""Stores what somebody must hear, for each channel that takes its kind."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from tasks.rules.playbook import Playbook
from warehouse.models import Alert, stable_id
from warehouse.writes import insert_new


@dataclass(frozen=True, slots=True)
class Notice:
    """What somebody must hear. `about` are the ids of what it covers: its identity.

    `html` is the body for mail, `brief` that for chats, where they differ.
    """

    kind: str
    receiver: str
    subject: str
    body: str
    about: Sequence[int]
    html: str | None = None
    brief: str | None = None


def store_alerts(
    connection: Connection, playbook: Playbook, notices: Sequence[Notice], as_of: datetime
) -> dict[str, int]:
    """Make an alert of each notice for each channel that takes its kind; known ones stay.

    Call it in the transaction that stores what the notices are about.
    """
    rows = [
        _row(notice, channel.name, as_of)
        for notice in notices
        for channel in playbook.alerts.channels
        if notice.kind in channel.kinds
    ]
    insert_new(connection, Alert, rows)
    routed = {kind for channel in playbook.alerts.channels for kind in channel.kinds}
    without = sum(notice.kind not in routed for notice in notices)
    return {"alerts": len(rows), "alerts_without_channel": without}


def _row(notice: Notice, channel: str, as_of: datetime) -> dict[str, Any]:
    subjects = stable_id(*sorted(notice.about))
    key = f"{notice.kind}:{channel}:{stable_id(notice.receiver)}:{subjects}"
    return {
        "id": stable_id("alert", key),
        "key": key,
        "kind": notice.kind,
        "receiver": notice.receiver,
        "channel": channel,
        "subject": notice.subject,
        "body": notice.body,
        "html": notice.html,
        "brief": notice.brief,
        "status": "pending",
        "claimed_by": None,
        "attempts": 0,
        "created_at": as_of,
        "sent_at": None,
        "error": None,
        "tried": [],
    }
