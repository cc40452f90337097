"""What people ask the warehouse of sources, articles and trigger events."""

import zlib
from datetime import datetime

from sqlalchemy import Connection

from warehouse.queries import Row, rows


def sources(connection: Connection) -> list[Row]:
    """Every source with its health, the worst first."""
    return rows(
        connection,
        """
        SELECT s.url, s.title, s.kind, s.domain, s.status, s.reason, s.remedy, s.error_streak,
               s.items, s.usual_items, s.newest_at, s.usual_gap_days,
               s.polled_at, s.read_at, s.proven_at, s.next_poll_at, s.is_retired,
               s.robots, s.licence,
               (SELECT count(DISTINCT k.article_id) FROM article_key k
                WHERE k.source_id = s.id) AS articles,
               (SELECT count(*) FROM opening o
                WHERE o.source_id = s.id AND o.closed_at IS NULL) AS openings
        FROM source s
        ORDER BY CASE s.status WHEN 'dead' THEN 0 WHEN 'failing' THEN 1 WHEN 'quiet' THEN 2
                 WHEN 'new' THEN 3 ELSE 4 END, s.url
        """,
    )


def source_health(connection: Connection) -> list[Row]:
    """Sources for a table in the Prefect UI: text and numbers only."""
    shown = ("url", "kind", "status", "reason", "error_streak", "articles")
    return [{name: row[name] for name in shown} for row in sources(connection)]


class UnknownAnswer(LookupError):
    """No answer with this id is kept (any more)."""


def raw_response(connection: Connection, response_id: int) -> Row:
    """An answer as it came, with its body; raises UnknownAnswer."""
    found = rows(connection, "SELECT * FROM raw_response WHERE id = :id", id=response_id)
    if not found:
        raise UnknownAnswer(
            f"no answer {response_id} is kept: `whynow explain DOMAIN` lists the ids; "
            "the playbook's [reading] keep_raw_days says for how long answers stay"
        )
    row = found[0]
    return row | {"body": zlib.decompress(row["body"])}


def events(connection: Connection, account_id: int) -> list[Row]:
    """An account's trigger events, newest first."""
    return rows(
        connection,
        """
        SELECT id, type, status, headline, occurred_at, first_seen_at, confidence, mentions,
               outlets, is_rejected
        FROM trigger_event WHERE account_id = :id ORDER BY occurred_at DESC, id
        """,
        id=account_id,
    )


def evidence(connection: Connection, account_id: int) -> list[Row]:
    """The words behind an account's events, with page, hash and rule."""
    return rows(
        connection,
        """
        SELECT DISTINCT event_id, trigger_type, rule, role, proves, field, start_char, end_char,
               quote, url, published_at, content_hash, source_url, mention_id,
               response_id, response_sha256, licence
        FROM v_evidence WHERE account_id = :id ORDER BY event_id, mention_id, proves, start_char
        """,
        id=account_id,
    )


def new_events(connection: Connection, since: datetime) -> list[Row]:
    """Trigger events first seen at or after a moment, the best accounts first."""
    return rows(
        connection,
        """
        SELECT a.domain, a.name AS account_name, e.type, e.status, e.headline, e.occurred_at,
               e.outlets, s.total AS score
        FROM trigger_event e JOIN account a ON a.id = e.account_id
        LEFT JOIN score s ON s.account_id = a.id AND s.is_current
        WHERE e.first_seen_at >= :since AND NOT e.is_rejected
        ORDER BY s.total DESC, e.occurred_at DESC, e.id
        """,
        since=since,
    )


def proposals(connection: Connection, limit: int) -> list[Row]:
    """Events that the rules may have missed and nobody has answered for: first those that the
    endpoint says yes to, last those that it says no to, and the likeliest first of each."""
    return rows(
        connection,
        """
        SELECT p.id, p.type, p.probability, a.domain, a.name AS account_name, v.title, v.text,
               p.reviewed_by, p.reviewed_at, p.verdict, p.verdict_because, p.status, p.subject,
               p.quote, p.quote_field, p.quote_start, p.quote_end,
               r.url, coalesce(r.published_at, r.first_seen_at) AS published_at
        FROM proposal p
        JOIN account a ON a.id = p.account_id
        JOIN article_version v ON v.id = p.version_id
        JOIN article r ON r.id = p.article_id
        WHERE p.answer IS NULL
        ORDER BY CASE p.verdict WHEN 'yes' THEN 0 WHEN 'no' THEN 2 ELSE 1 END,
                 p.probability DESC, p.id
        LIMIT :limit
        """,
        limit=limit,
    )


def learned_names(connection: Connection) -> list[Row]:
    """The names that corrections have taught, or that people have told, the newest first."""
    return rows(
        connection,
        """
        SELECT a.domain, n.name, n.kind, v.title, r.url, n.said_by, n.said_at
        FROM learned_name n
        JOIN account a ON a.id = n.account_id
        LEFT JOIN article r ON r.id = n.article_id
        LEFT JOIN article_version v ON v.id = r.version_id
        ORDER BY n.said_at DESC, n.id
        """,
    )


def corrections(connection: Connection) -> list[Row]:
    """What people have said of articles and accounts, the newest first."""
    return rows(
        connection,
        """
        SELECT a.domain, c.is_about, v.title, r.url,
               c.said_by, c.said_at
        FROM correction c
        JOIN account a ON a.id = c.account_id
        JOIN article r ON r.id = c.article_id
        JOIN article_version v ON v.id = r.version_id
        ORDER BY c.said_at DESC, c.id
        """,
    )
