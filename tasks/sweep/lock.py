"""One sweep at a time."""

from sqlalchemy import Connection, text


def one_at_a_time(connection: Connection) -> None:
    """Sweeps wait for one another; SQLite lets only one write at a time anyway."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(7796052)"))
