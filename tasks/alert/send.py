"""Sends what is pending: each alert is claimed by one run, sent, marked; or handed to another
channel where one fails."""

import logging
import os
import socket
from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from sqlalchemy import Connection, func, select, update

from connectors.alerts import Message
from connectors.errors import ConnectorError, PermanentError
from tasks.alert.channels import Channels
from tasks.rules.alerting import grouped, next_channel
from tasks.rules.playbook import Alerts
from tasks.workspace import Workspace
from warehouse.models import Alert, Run, stable_id
from warehouse.writes import table_of

logger = logging.getLogger("whynow.alert")

ALERT, RUN = table_of(Alert), table_of(Run)
ATTEMPTS = 5  # runs that may try a channel before an alert is given up and said to be
MINUTE = timedelta(minutes=1)


class Claimed(NamedTuple):
    """An alert that this run has, and where it goes."""

    id: int
    channel: str
    message: Message


def send_alerts(
    ws: Workspace, as_of: datetime, run_id: str, only: Collection[str] | None = None
) -> dict[str, int]:
    """Send what is pending, of the kinds in `only` or of all; each alert is sent by one run.

    Returns counts: sent, repeated (sent again since a run died between sending and marking),
    failed (tried again in later runs), given_up (no channel is left); and where there were any,
    fell_back (another channel takes it), grouped (sent in a message with others) and held (a later
    run sends them, as a channel takes no more in a minute).
    """
    sender = _Sender(ws, as_of, run_id)
    todo = _waiting(ws, only)
    while todo:
        todo = sender.send(todo)
    always = ("sent", "repeated", "failed", "given_up")
    return {name: sender.counts[name] for name in always} | {
        name: sender.counts[name] for name in sorted(sender.counts) if sender.counts[name]
    }


class _Sender:
    """One run's sending: its channels, what each may still take, and what became of the alerts."""

    def __init__(self, ws: Workspace, as_of: datetime, run_id: str) -> None:
        self.counts: Counter[str] = Counter()
        self._ws, self._as_of, self._run_id = ws, as_of, run_id
        self._channels = Channels(ws)
        self._room = _room(ws, self._channels, as_of)

    def send(self, alerts: Sequence[tuple[int, str]]) -> list[tuple[int, str]]:
        """Send alerts (id, channel); gives back those that another channel takes now.

        The last place that a channel has in a minute is kept for all that would not fit.
        """
        surplus: dict[tuple[str, str], list[Claimed]] = defaultdict(list)
        moved: list[tuple[int, str]] = []
        for alert_id, known_channel in alerts:
            if self._room.get(known_channel, 1) < 1:
                self.counts["held"] += 1
                continue
            with self._ws.writing() as connection:
                claimed = _claim(connection, alert_id, self._run_id)
            if claimed is None:
                continue
            channel = claimed.channel  # another run may have moved it meanwhile
            if self._room.get(channel, 2) > 1:
                moved += self._deliver([claimed])
            else:
                is_own = self._channels.is_personal(channel)
                surplus[channel, claimed.message.receiver if is_own else ""].append(claimed)
        for (channel, _), group in surplus.items():
            if self._room[channel] < 1:
                self._release(group)
            else:
                moved += self._deliver(group)
        return moved

    def _deliver(self, group: Sequence[Claimed]) -> list[tuple[int, str]]:
        """Send alerts as one message, and mark each."""
        channel, message = group[0].channel, _one_of([each.message for each in group])
        if channel in self._room:
            self._room[channel] -= 1
        error = self._channels.send(channel, message)
        with self._ws.writing() as connection:  # all or none: a group is one message
            marked = [
                _mark(
                    connection,
                    self._ws.playbook.alerts,
                    claimed,
                    (self._as_of, self._run_id),
                    error,
                )
                for claimed in group
            ]
        self.counts.update(outcome for outcome, _ in marked)
        if error is None:
            self.counts["repeated"] += sum(claimed.message.is_repeat for claimed in group)
            self.counts["grouped"] += len(group) if len(group) > 1 else 0
        return [
            (claimed.id, where)
            for claimed, (_, where) in zip(group, marked, strict=True)
            if where is not None
        ]

    def _release(self, group: Sequence[Claimed]) -> None:
        """Leave alerts to a later run."""
        self.counts["held"] += len(group)
        ids = [claimed.id for claimed in group]
        with self._ws.writing() as connection:
            mine = ALERT.c.id.in_(ids) & (ALERT.c.claimed_by == self._run_id)
            connection.execute(update(ALERT).where(mine).values(status="pending", claimed_by=None))


def _one_of(messages: Sequence[Message]) -> Message:
    if len(messages) == 1:
        return messages[0]
    subject, body = grouped([m.subject for m in messages], [m.brief or m.body for m in messages])
    return replace(
        messages[0],
        key=f"group:{stable_id(*(message.key for message in messages))}",
        subject=subject,
        body=body,
        html=None,
        brief=None,
        is_repeat=any(message.is_repeat for message in messages),
    )


def _room(ws: Workspace, channels: Channels, as_of: datetime) -> dict[str, int]:
    """How many messages each channel that has a limit takes now."""
    query = (
        select(ALERT.c.channel, func.count())
        .where(ALERT.c.status == "sent", ALERT.c.sent_at > as_of - MINUTE)
        .group_by(ALERT.c.channel)
    )
    with ws.reading() as connection:
        sent = {row[0]: row[1] for row in connection.execute(query)}
    return {
        channel.name: channel.per_minute - sent.get(channel.name, 0)
        for channel in ws.playbook.alerts.channels
        if channel.per_minute and not channels.is_local(channel.name)
    }


def _waiting(ws: Workspace, only: Collection[str] | None) -> list[tuple[int, str]]:
    query = select(ALERT.c.id, ALERT.c.channel).where(ALERT.c.status.in_(("pending", "claimed")))
    if only is not None:
        query = query.where(ALERT.c.kind.in_(only))
    with ws.reading() as connection:
        found = connection.execute(query.order_by(ALERT.c.created_at, ALERT.c.id))
        return [(row.id, row.channel) for row in found]


def _claim(connection: Connection, alert_id: int, run_id: str) -> Claimed | None:
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
    fields = ("key", "kind", "receiver", "subject", "body", "created_at", "html", "brief")
    message = Message(**{name: row[name] for name in fields}, is_repeat=is_repeat)
    return Claimed(alert_id, row["channel"], message)


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


def _mark(
    connection: Connection,
    alerts: Alerts,
    claimed: Claimed,
    stamp: tuple[datetime, str],
    error: ConnectorError | None,
) -> tuple[str, str | None]:
    """Store how sending ended: sent, failed, given_up or fell_back, and then where to."""
    as_of, run_id = stamp
    alert_id = claimed.id
    mine = (ALERT.c.id == alert_id) & (ALERT.c.status == "claimed") & (ALERT.c.claimed_by == run_id)
    values: dict[str, Any] = {"attempts": ALERT.c.attempts + 1}
    if error is None:
        done = update(ALERT).where(mine).values(status="sent", sent_at=as_of, error=None, **values)
        connection.execute(done)
        logger.info("sent alert=%s run=%s", alert_id, run_id)
        return "sent", None
    row = connection.execute(select(ALERT.c.attempts, ALERT.c.tried).where(mine)).first()
    attempts, tried = (row.attempts + 1, row.tried) if row else (1, [])
    is_over = isinstance(error, PermanentError) or attempts >= alerts.fall_back_after
    where = _elsewhere(connection, alerts, claimed, tried) if is_over else None
    is_last = where is None and attempts >= ATTEMPTS
    if where:
        this = {"channel": claimed.channel, "at": as_of.isoformat(), "why": str(error)}
        values = {"channel": where, "attempts": 0, "tried": [*tried, this]}
    values |= {"status": "failed" if is_last else "pending", "claimed_by": None}
    connection.execute(update(ALERT).where(mine).values(error=str(error), **values))
    logger.log(
        logging.ERROR if is_last else logging.WARNING,
        "alert not sent alert=%s run=%s attempt=%s given_up=%s instead=%s why=%s",
        alert_id, run_id, attempts, is_last, where, error,
    )  # fmt: skip
    return "given_up" if is_last else "fell_back" if where else "failed", where


def _elsewhere(
    connection: Connection, alerts: Alerts, claimed: Claimed, tried: Sequence[dict[str, str]]
) -> str | None:
    """The next channel that does not have this notice from another one that failed, too."""
    passed = {claimed.channel, *(each["channel"] for each in tried)}
    _, receiver, subjects = claimed.message.key.rsplit(":", 2)
    same_notice = ALERT.c.key.endswith(f":{receiver}:{subjects}", autoescape=True)
    while (name := next_channel(alerts, claimed.message.kind, passed)) is not None:
        others = select(ALERT.c.id).where(
            same_notice, ALERT.c.kind == claimed.message.kind, ALERT.c.channel == name,
            ALERT.c.status != "failed", ALERT.c.id != claimed.id,
        )  # fmt: skip
        if connection.execute(others).first() is None:
            return name
        passed.add(name)
    return None
