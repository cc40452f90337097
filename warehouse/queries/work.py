"""What people ask the warehouse of tasks, clocks and who has room for more."""

from datetime import date, datetime

from sqlalchemy import Connection

from warehouse.queries import Row, rows


def queue(connection: Connection, rep: str | None = None, limit: int = 1000) -> list[Row]:
    """The open tasks of one rep, or of all, best first; `rep` is an e-mail or part of a name."""
    return rows(
        connection,
        """
        SELECT * FROM v_queue
        WHERE (CAST(:rep AS varchar) IS NULL OR lower(rep_email) = :rep
               OR lower(rep_name) LIKE :like ESCAPE '!')
          AND rank <= :most
        ORDER BY rep_email, rank
        """,
        rep=rep.lower() if rep else None,
        like=f"%{_escaped(rep)}%",
        most=limit,
    )


def queue_ids(connection: Connection, limit: int = 500) -> list[Row]:
    """The queue without anything personal: ids, domains and kinds."""
    return rows(
        connection,
        """
        SELECT t.rep_id, a.domain, t.play, t.channel, e.type AS trigger_type,
               round(CAST(t.priority AS numeric), 2) AS priority, t.id AS task_id
        FROM sdr_task t JOIN account a ON a.id = t.account_id
        LEFT JOIN trigger_event e ON e.id = t.event_id
        WHERE t.status = 'open'
        ORDER BY t.rep_id, t.is_promised DESC, t.priority DESC, t.id LIMIT :most
        """,
        most=limit,
    )


def tasks_of(connection: Connection, account_id: int) -> list[Row]:
    """An account's open tasks."""
    return rows(
        connection,
        "SELECT * FROM v_queue WHERE account_id = :id "
        "ORDER BY is_promised DESC, priority DESC, task_id",
        id=account_id,
    )


def served(connection: Connection) -> Row:
    """How many tasks are open, how many contacts they serve, and the accounts of those contacts,
    each researched once (METHOD A3)."""
    return rows(
        connection,
        """
        SELECT count(*) AS open_tasks, count(DISTINCT contact_id) AS contacts,
               count(DISTINCT CASE WHEN contact_id IS NOT NULL THEN account_id END) AS accounts
        FROM sdr_task WHERE status = 'open'
        """,
    )[0]


def clocks(
    connection: Connection, states: tuple[str, ...], *, since: datetime | None = None
) -> list[Row]:
    """SLA clocks in these states (running, warned, paused, breached, met), the soonest due first.

    With `since` only those that run still, or stopped then or later, are looked at.
    """
    names = {f"state_{number}": state for number, state in enumerate(states)}
    recent = "AND (stopped_at IS NULL OR stopped_at >= :since)" if since else ""
    return rows(
        connection,
        f"""
        SELECT * FROM v_sla WHERE state IN ({", ".join(f":{name}" for name in names)}) {recent}
        ORDER BY due_at, clock_id
        """,
        **names,
        **({"since": since} if since else {}),
    )


def unowned(connection: Connection) -> list[Row]:
    """Accounts without an SDR, each with the reason."""
    return rows(
        connection,
        """
        SELECT a.domain, a.name, s.because FROM assignment s JOIN account a ON a.id = s.account_id
        WHERE s.ended_at IS NULL AND s.rep_id IS NULL AND s.role = 'sdr' ORDER BY a.domain
        """,
    )


def reps_without_work(connection: Connection, day: date) -> list[Row]:
    """SDRs who can be given nothing, with the reason."""
    return rows(
        connection,
        """
        SELECT email, CASE WHEN NOT is_active THEN 'not active'
                           WHEN capacity_accounts = 0 THEN 'capacity_accounts is 0'
                           ELSE 'absent' END AS because
        FROM rep
        WHERE role = 'sdr' AND (NOT is_active OR capacity_accounts = 0
              OR (absent_from <= :day AND (absent_until IS NULL OR absent_until >= :day)))
        ORDER BY email
        """,
        day=day,
    )


def _escaped(part: str | None) -> str:
    """A part of a LIKE pattern that matches only itself."""
    lowered = (part or "").lower()
    return lowered.replace("!", "!!").replace("%", "!%").replace("_", "!_")
