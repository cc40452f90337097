"""What people ask the warehouse; every answer is a list of plain rows, or one."""

import json
import zlib
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import BindParameter, Connection, Date, String, bindparam, text

from warehouse.types import UtcDateTime

Row = dict[str, Any]

TIMES = (
    "assigned_at", "at", "breached_at", "created_at", "deadline_at", "due_at", "ended_at",
    "escalate_at", "fetched_at", "finished_at", "first_at", "first_refused_at", "first_seen_at",
    "first_sent_at", "last_at", "last_event_at", "last_sent_at", "last_touch_at", "met_at",
    "newest_at", "next_poll_at", "occurred_at", "paused_at", "polled_at", "proposed_at",
    "proven_at", "published_at", "read_at", "response_at", "said_at", "scored_at", "sent_at",
    "started_at", "stopped_at", "target_at", "task_due_at", "touched_at", "warn_at",
)  # fmt: skip


def rows(connection: Connection, sql: str, **parameters: Any) -> list[Row]:
    """The rows of a query; columns named in TIMES and DOCUMENTS come back as what they are."""
    statement = text(sql).bindparams(*(_bound(name, value) for name, value in parameters.items()))
    result = connection.execute(statement)
    columns = [(name, _READERS.get(name, _as_is)) for name in result.keys()]  # noqa: SIM118
    return [
        {name: reader(value) for (name, reader), value in zip(columns, row, strict=True)}
        for row in result
    ]


def _bound(name: str, value: Any) -> BindParameter[Any]:
    # PostgreSQL must be told the type of a parameter that may be empty.
    if isinstance(value, datetime):
        return bindparam(name, value, UtcDateTime())
    if isinstance(value, date):
        return bindparam(name, value, Date())
    return bindparam(name, value, String() if value is None else None)


def _moment(value: Any) -> Any:
    # SQLite knows no times: a view gives the text that was stored.
    if isinstance(value, str):
        value = datetime.fromisoformat(value)
    if isinstance(value, datetime):
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)
    return value


def _document(value: Any) -> Any:
    return json.loads(value) if isinstance(value, str) else value


def _as_is(value: Any) -> Any:
    return value


_READERS = dict.fromkeys(TIMES, _moment) | dict.fromkeys(
    ("headers", "parts", "reasons", "summary", "talking_points"), _document
)


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


def clocks(connection: Connection, states: tuple[str, ...]) -> list[Row]:
    """SLA clocks in these states (running, warned, breached, met), the soonest due first."""
    found = rows(
        connection,
        "SELECT * FROM v_sla ORDER BY due_at, clock_id",
    )
    return [row for row in found if row["state"] in states]


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


class UnknownAccount(LookupError):
    """No account has this domain; the message says how to add it."""


def account(connection: Connection, domain: str) -> Row:
    """An account with its score and owners, by any of its domains; raises UnknownAccount."""
    found = rows(
        connection,
        """
        SELECT * FROM v_account WHERE domain = :domain OR account_id =
            (SELECT account_id FROM account_domain d WHERE d.domain = :domain)
        ORDER BY CASE WHEN domain = :domain THEN 0 ELSE 1 END
        """,
        domain=domain,
    )
    if not found:
        raise UnknownAccount(
            f"no account with the domain {domain}; add it to a CSV with the columns domain, name "
            "and run: whynow import accounts FILE.csv"
        )
    return found[0]


def family(connection: Connection, account_id: int) -> Row:
    """What belongs to an account: its other domains, its parent, its subsidiaries."""
    domains = rows(
        connection,
        "SELECT domain, origin, seen_at FROM account_domain WHERE account_id = :id ORDER BY domain",
        id=account_id,
    )
    parent = rows(
        connection,
        """
        SELECT a.parent_domain AS domain, p.name FROM account a
        LEFT JOIN account p ON p.domain = a.parent_domain
            OR p.id = (SELECT account_id FROM account_domain d WHERE d.domain = a.parent_domain)
        WHERE a.id = :id AND a.parent_domain IS NOT NULL
        """,
        id=account_id,
    )
    children = rows(
        connection,
        """
        SELECT domain, name FROM account WHERE parent_domain IN
            (SELECT domain FROM account WHERE id = :id
             UNION SELECT domain FROM account_domain WHERE account_id = :id)
        ORDER BY domain
        """,
        id=account_id,
    )
    return {
        "domains": domains,
        "parent": parent[0] if parent else None,
        "subsidiaries": children,
    }


def merges(connection: Connection) -> list[Row]:
    """Accounts that may be one, that are, or that were; what waits for an answer first."""
    return rows(
        connection,
        """
        SELECT merged_domain, merged_name, domain, score, reasons, state, proposed_at,
               said_by, said_at
        FROM account_merge
        ORDER BY CASE WHEN state = 'open' THEN 0 ELSE 1 END, proposed_at DESC, score DESC,
                 merged_domain, domain
        """,
    )


def scores(connection: Connection, account_id: int, limit: int = 2) -> list[Row]:
    """The newest scores of an account with their parts."""
    return rows(
        connection,
        """
        SELECT as_of, total, grade, fit, timing, engagement, parts FROM score
        WHERE account_id = :id ORDER BY as_of DESC LIMIT :most
        """,
        id=account_id,
        most=limit,
    )


def score_on(connection: Connection, account_id: int, day: date | None = None) -> Row | None:
    """The score that an account had on a day, else its newest, with the policy that made it."""
    found = rows(
        connection,
        """
        SELECT as_of, total, grade, fit, timing, engagement, parts, policy_version FROM score
        WHERE account_id = :id AND as_of <= :day ORDER BY as_of DESC LIMIT 1
        """,
        id=account_id,
        day=day or date.max,
    )
    return found[0] | {"as_of": _day(found[0]["as_of"])} if found else None


def last_scoring(connection: Connection) -> date | None:
    """The last day on which all accounts were scored, else the day of the newest score."""
    scored = rows(connection, "SELECT max(scored_at) AS scored_at FROM scoring")[0]["scored_at"]
    if scored is not None:
        return scored.date()  # type: ignore[no-any-return]
    newest = rows(connection, "SELECT max(as_of) AS as_of FROM score")[0]["as_of"]
    return None if newest is None else _day(newest)


def _day(value: Any) -> date:
    """A day from what the database's max() gave: SQLite knows no dates."""
    return date.fromisoformat(str(value)[:10])


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


def record(connection: Connection, account_id: int) -> Row:
    """An account's own columns."""
    return rows(connection, "SELECT * FROM account WHERE id = :id", id=account_id)[0]


def facts(connection: Connection, account_id: int) -> list[Row]:
    """What is known about an account, and where from."""
    return rows(
        connection,
        """
        SELECT account_id, name, value, method, source_url, found_in, event_id, confidence,
               fetched_at
        FROM account_fact WHERE account_id = :id AND value <> '' ORDER BY name, method
        """,
        id=account_id,
    )


def owners(connection: Connection, account_id: int) -> list[Row]:
    """Who owns and owned an account, and why; the present ones first."""
    return rows(
        connection,
        """
        SELECT s.role, r.email AS rep_email, r.name AS rep_name, s.because,
               s.assigned_at, s.ended_at
        FROM assignment s LEFT JOIN rep r ON r.id = s.rep_id WHERE s.account_id = :id
        ORDER BY s.ended_at IS NOT NULL, s.assigned_at DESC
        """,
        id=account_id,
    )


def buying_group(connection: Connection, account_id: int) -> list[Row]:
    """How many contacts of an account may be contacted, by what their titles say."""
    return rows(
        connection,
        """
        SELECT seniority, function, contacts FROM v_buying_group WHERE account_id = :id
        ORDER BY seniority, function
        """,
        id=account_id,
    )


def tasks_of(connection: Connection, account_id: int) -> list[Row]:
    """An account's open tasks."""
    return rows(
        connection,
        "SELECT * FROM v_queue WHERE account_id = :id "
        "ORDER BY is_promised DESC, priority DESC, task_id",
        id=account_id,
    )


def refusals(connection: Connection, account_id: int) -> list[Row]:
    """What may not be done with whom of an account's contacts, and the rule that says so."""
    return rows(
        connection,
        """
        SELECT contact_id, rule, purpose, first_refused_at FROM consent_refusal
        WHERE account_id = :id ORDER BY contact_id, rule, purpose
        """,
        id=account_id,
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


def served(connection: Connection) -> Row:
    """How many tasks are open, and how many contacts and accounts they serve (METHOD A3)."""
    return rows(
        connection,
        """
        SELECT count(*) AS open_tasks, count(DISTINCT contact_id) AS contacts,
               count(DISTINCT account_id) AS accounts
        FROM sdr_task WHERE status = 'open'
        """,
    )[0]


def counts(connection: Connection) -> dict[str, int]:
    """How many rows the tables of the imports hold."""
    tables = ("account", "contact", "lead", "rep", "customer", "activity", "opportunity")
    parts = [f"SELECT '{name}' AS name, count(*) AS n FROM {name}" for name in tables]
    return {row["name"]: row["n"] for row in rows(connection, " UNION ALL ".join(parts))}


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


def _escaped(part: str | None) -> str:
    """A part of a LIKE pattern that matches only itself."""
    lowered = (part or "").lower()
    return lowered.replace("!", "!!").replace("%", "!%").replace("_", "!_")


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
