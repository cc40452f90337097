"""Alerts: stored with what they are about, claimed by one run, sent once, marked."""

import logging
import os
import socket
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select, update

from connectors.alerts import Channel, Message, open_channel
from connectors.errors import ConnectorError, PermanentError
from tasks.rules.playbook import Playbook
from tasks.workspace import Workspace
from warehouse.models import Alert, Run, stable_id
from warehouse.writes import insert_new, table_of

logger = logging.getLogger("whynow.alert")

ALERT, RUN = table_of(Alert), table_of(Run)
ATTEMPTS = 5  # runs that may try before an alert is given up and said to be


@dataclass(frozen=True, slots=True)
class Notice:
    """What somebody must hear. `about` are the ids of what it covers: its identity."""

    kind: str
    receiver: str
    subject: str
    body: str
    about: Sequence[int]


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


def send_alerts(
    ws: Workspace, as_of: datetime, run_id: str, only: Collection[str] | None = None
) -> dict[str, int]:
    """Send what is pending, of the kinds in `only` or of all; each alert is sent by one run.

    Returns counts: sent, repeated (sent again since a run died between sending and marking),
    failed (tried again in later runs), given_up (after ATTEMPTS runs).
    """
    channels: dict[str, Channel | ConnectorError] = {}
    counts = Counter(sent=0, repeated=0, failed=0, given_up=0)
    for alert_id in _waiting(ws, only):
        with ws.writing() as connection:
            claimed = _claim(connection, alert_id, run_id)
        if claimed is None:
            continue
        name, message = claimed
        error = _send(ws, channels, name, message)
        with ws.writing() as connection:
            outcome = _mark(connection, alert_id, run_id, as_of, error)
        counts[outcome] += 1
        counts["repeated"] += message.is_repeat and error is None
    return dict(counts)


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
        "status": "pending",
        "claimed_by": None,
        "attempts": 0,
        "created_at": as_of,
        "sent_at": None,
        "error": None,
    }


def _waiting(ws: Workspace, only: Collection[str] | None) -> list[int]:
    query = select(ALERT.c.id).where(ALERT.c.status.in_(("pending", "claimed")))
    if only is not None:
        query = query.where(ALERT.c.kind.in_(only))
    with ws.reading() as connection:
        return list(connection.execute(query.order_by(ALERT.c.created_at, ALERT.c.id)).scalars())


def _claim(connection: Connection, alert_id: int, run_id: str) -> tuple[str, Message] | None:
    """The channel and message, if this run is the one that has it; one row must change."""
    this = ALERT.c.id == alert_id
    row = connection.execute(select(ALERT).where(this)).mappings().first()
    if row is None or row["status"] not in ("pending", "claimed"):
        return None
    is_repeat = row["status"] == "claimed"
    if is_repeat and not _has_died(connection, row["claimed_by"]):
        return None
    same = (ALERT.c.status == row["status"]) & ALERT.c.claimed_by.is_not_distinct_from(
        row["claimed_by"]
    )
    claim = update(ALERT).where(this & same).values(status="claimed", claimed_by=run_id)
    if connection.execute(claim).rowcount != 1:
        return None
    fields = ("key", "kind", "receiver", "subject", "body", "created_at")
    return row["channel"], Message(**{name: row[name] for name in fields}, is_repeat=is_repeat)


def _has_died(connection: Connection, run_id: str | None) -> bool:
    """Whether a run will not go on: it has ended, or its process on this host is gone."""
    query = select(RUN.c.state, RUN.c.host, RUN.c.pid).where(RUN.c.id == run_id)
    run = connection.execute(query).first()
    if run is None or run.state != "running":
        return True
    return run.host == socket.gethostname() and not _is_alive(run.pid)


def _is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _send(
    ws: Workspace, channels: dict[str, Channel | ConnectorError], name: str, message: Message
) -> ConnectorError | None:
    """What went wrong, or nothing; a channel is opened once per run."""
    if name not in channels:
        channels[name] = _open(ws, name)
    channel = channels[name]
    if isinstance(channel, ConnectorError):
        return channel
    try:
        channel.send(message)
    except ConnectorError as error:
        return error
    return None


def _open(ws: Workspace, name: str) -> Channel | ConnectorError:
    said = {channel.name: channel.url for channel in ws.playbook.alerts.channels}
    if name not in said:
        return PermanentError(
            f"alert channel {name!r}: it is no longer in the playbook; "
            f"[alerts] has {', '.join(sorted(said)) or 'no channel'}"
        )
    try:
        return open_channel(name, revealed(name, said[name]), ws.folder)
    except ConnectorError as error:
        return error


def revealed(name: str, url: str) -> str:
    """The address itself; `env:NAME` stands for a variable, so that no file holds the secret."""
    if not url.startswith("env:"):
        return url
    variable = url.removeprefix("env:")
    if value := os.environ.get(variable):
        return value
    raise PermanentError(
        f"alert channel {name!r}: the environment variable {variable} is not set; "
        "set it to the channel's address, or take the channel out of [alerts]"
    )


def _mark(
    connection: Connection,
    alert_id: int,
    run_id: str,
    as_of: datetime,
    error: ConnectorError | None,
) -> str:
    """Store how sending ended; returns sent, failed or given_up."""
    mine = (ALERT.c.id == alert_id) & (ALERT.c.status == "claimed") & (ALERT.c.claimed_by == run_id)
    values: dict[str, Any] = {"attempts": ALERT.c.attempts + 1}
    if error is None:
        done = update(ALERT).where(mine).values(status="sent", sent_at=as_of, error=None, **values)
        connection.execute(done)
        logger.info("sent alert=%s run=%s", alert_id, run_id)
        return "sent"
    tried = connection.execute(select(ALERT.c.attempts).where(mine)).scalar() or 0
    is_last = tried + 1 >= ATTEMPTS
    values |= {"status": "failed" if is_last else "pending", "claimed_by": None}
    connection.execute(update(ALERT).where(mine).values(error=str(error), **values))
    logger.log(
        logging.ERROR if is_last else logging.WARNING,
        "alert not sent alert=%s run=%s attempt=%s given_up=%s why=%s",
        alert_id, run_id, tried + 1, is_last, error,
    )  # fmt: skip
    return "given_up" if is_last else "failed"
