"""What people ask the warehouse of its imports and runs."""

from sqlalchemy import Connection

from warehouse.queries import Row, rows


def counts(connection: Connection) -> dict[str, int]:
    """How many rows the tables of the imports hold."""
    tables = ("account", "contact", "lead", "rep", "customer", "activity", "opportunity")
    parts = [f"SELECT '{name}' AS name, count(*) AS n FROM {name}" for name in tables]
    return {row["name"]: row["n"] for row in rows(connection, " UNION ALL ".join(parts))}


def rejections(connection: Connection) -> list[Row]:
    """Rows that the last imports refused."""
    return rows(
        connection,
        'SELECT kind, file, line, "column", reason FROM import_rejection ORDER BY kind, line',
    )


def last_run(connection: Connection, flow: str) -> Row | None:
    """The newest run of a flow and what it counted."""
    found = rows(
        connection,
        """
        SELECT id, state, as_of, started_at, finished_at, summary FROM run
        WHERE flow = :flow ORDER BY started_at DESC LIMIT 1
        """,
        flow=flow,
    )
    return found[0] if found else None
