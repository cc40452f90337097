"""What people ask the warehouse of one account, and of accounts that may be one."""

from datetime import date
from typing import Any

from sqlalchemy import Connection, text

from warehouse.queries import Row, rows


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


def scores(connection: Connection, account_id: int, limit: int = 2) -> list[Row]:
    """The newest scores of an account."""
    return rows(
        connection,
        """
        SELECT as_of, total, grade, fit, timing, engagement, scored_at, policy_version FROM score
        WHERE account_id = :id ORDER BY as_of DESC LIMIT :most
        """,
        id=account_id,
        most=limit,
    )


def score_on(connection: Connection, account_id: int, day: date | None = None) -> Row | None:
    """The score that an account had on a day, else its newest, and what made it when."""
    found = rows(
        connection,
        """
        SELECT as_of, total, grade, fit, timing, engagement, scored_at, policy_version FROM score
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


def account_domains(connection: Connection) -> dict[int, str]:
    """The domain of every account, by id."""
    found = connection.execute(text("SELECT id, domain FROM account"))
    return {row.id: row.domain for row in found}
