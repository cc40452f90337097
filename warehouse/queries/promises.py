"""How promises stand and how they were kept; every answer is a list of plain rows."""

from datetime import datetime
from typing import Literal

from sqlalchemy import Connection

from warehouse.queries import Row, rows
from warehouse.queries.work import clocks

By = Literal["rep", "team", "manager", "source", "week", "promise"]
_COLUMNS: dict[str, str] = {
    "rep": "rep_email",
    "team": "team",
    "manager": "manager_email",
    "source": "lead_source",
    "week": "week",
    "promise": "promise",
}


def clocks_now(connection: Connection, states: tuple[str, ...], as_of: datetime) -> list[Row]:
    """SLA clocks in these states at `as_of`, the soonest due first, whether a sweep ran or not.

    A clock that is past due and runs is breached, one that is past its warning is warned.
    """
    every = ("running", "warned", "paused", "breached", "met")
    found = [row | {"state": _state(row, as_of)} for row in clocks(connection, every)]
    return [row for row in found if row["state"] in states]


def _state(row: Row, as_of: datetime) -> str:
    if row["state"] not in ("running", "warned") or row["due_at"] is None:
        return str(row["state"])
    if row["due_at"] < as_of:
        return "breached"
    return "warned" if row["warn_at"] <= as_of else str(row["state"])


def attainment(connection: Connection, by: By) -> list[Row]:
    """How promises were kept, per promise and rep, team, manager, source or week.

    `clocks` started; `met` in time or ended without a breach; `breached`; `undecided` still run;
    `in_target` were answered within the target; `attainment_percent` is met of met and breached.
    """
    column = _COLUMNS[by]
    keys = "promise" if column == "promise" else f"{column}, promise"
    found = rows(
        connection,
        f"""
        SELECT {keys}, CAST(sum(clocks) AS integer) AS clocks, CAST(sum(met) AS integer) AS met,
               CAST(sum(breached) AS integer) AS breached,
               CAST(sum(undecided) AS integer) AS undecided,
               CAST(sum(in_target) AS integer) AS in_target,
               CAST(100.0 * sum(met) / nullif(sum(met) + sum(breached), 0) AS double precision)
                   AS attainment_percent
        FROM v_sla_attainment GROUP BY {keys} ORDER BY {keys}
        """,
    )
    # SQLite knows no days: it gives the text that was stored.
    return [row | ({"week": str(row["week"])} if "week" in row else {}) for row in found]
