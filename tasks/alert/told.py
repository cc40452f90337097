"""What became of alerts, for the digest and `whynow alerts`; and a message that tries a channel."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, String, cast, or_, select

from connectors.alerts import Message
from connectors.errors import ConnectorError
from tasks.alert.channels import Channels
from tasks.workspace import Workspace
from warehouse.models import Alert
from warehouse.writes import table_of

ALERT = table_of(Alert)
SHOWN = ("id", "kind", "receiver", "channel", "subject", "status", "attempts", "created_at",
         "sent_at", "error", "tried")  # fmt: skip


class UnknownChannel(LookupError):
    """The playbook has no such channel; the message lists those it has."""


def alerts(
    connection: Connection, limit: int, statuses: Sequence[str] = ()
) -> list[dict[str, Any]]:
    """The newest alerts and what became of them, those that wait or failed first."""
    query = select(*(ALERT.c[name] for name in SHOWN))
    if statuses:
        query = query.where(ALERT.c.status.in_(statuses))
    order = (ALERT.c.status == "sent", ALERT.c.created_at.desc(), ALERT.c.id)
    found = connection.execute(query.order_by(*order).limit(limit)).mappings()
    return [dict(row) | {"told": _told(row)} for row in found]


def failures(connection: Connection, since: datetime) -> list[dict[str, Any]]:
    """Alerts made since a moment, or still waiting, that a channel did not take."""
    is_of_late = or_(ALERT.c.created_at >= since, ALERT.c.status.in_(("pending", "claimed")))
    has_failed = or_(ALERT.c.error.is_not(None), cast(ALERT.c.tried, String) != "[]")
    query = select(*(ALERT.c[name] for name in SHOWN)).where(is_of_late, has_failed)
    found = connection.execute(query.order_by(ALERT.c.created_at.desc(), ALERT.c.id)).mappings()
    return [dict(row) | {"told": _told(row)} for row in found]


def _told(row: Any) -> str:
    """Where it went, and why not elsewhere."""
    why = [str(each["why"]) for each in row["tried"]]
    if row["error"] and row["status"] != "sent" and row["error"] not in why:
        why.append(row["error"])
    ends = {
        "sent": f"sent to {row['channel']}",
        "failed": "given up: nobody was told",
    }
    end = ends.get(row["status"], f"waits for {row['channel']}")
    return f"{end}; {'; '.join(why)}" if why else end


def send_test(
    ws: Workspace, as_of: datetime, channel: str | None = None, receiver: str | None = None
) -> list[tuple[str, ConnectorError | None]]:
    """Send a test message to a channel, or to all; what went wrong with each.

    Raises UnknownChannel.
    """
    names = [each.name for each in ws.playbook.alerts.channels]
    if channel is not None and channel not in names:
        raise UnknownChannel(
            f"no alert channel {channel!r}: [alerts] has {', '.join(names) or 'no channel'}"
        )
    message = Message(
        key=f"test:{as_of.isoformat()}",
        kind="test",
        receiver=receiver or "managers",
        subject="Test message of whynow",
        body="If you can read this, alerts reach you here.",
        created_at=as_of,
    )
    channels = Channels(ws)
    return [(name, channels.send(name, message)) for name in ([channel] if channel else names)]
