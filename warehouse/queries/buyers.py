"""What people ask the warehouse of buyers and leads."""

from sqlalchemy import Connection

from warehouse.queries import Row, rows


def buyer(connection: Connection, account_id: int) -> Row | None:
    """Where an account stands and what it is worth; nothing before it was first scored."""
    found = rows(
        connection,
        "SELECT b.*, a.stage AS crm_stage FROM buyer_state b JOIN account a ON a.id = b.account_id "
        "WHERE b.account_id = :id AND b.is_current",
        id=account_id,
    )
    return found[0] if found else None


def buyer_acts(connection: Connection, account_id: int, kinds: list[str]) -> list[Row]:
    """What an account's people did of these kinds, the newest first."""
    found = rows(
        connection,
        """
        SELECT v.id AS activity_id, v.kind, v.at AS done_at, v.subject, v.outcome,
               c.name AS contact_name
        FROM activity v LEFT JOIN contact c ON c.id = v.contact_id
        WHERE v.account_id = :id ORDER BY v.at DESC, v.id
        """,
        id=account_id,
    )
    return [row for row in found if row["kind"] in kinds]


def lead_scores(connection: Connection, account_id: int) -> list[Row]:
    """An account's open leads with their scores, the best first."""
    return rows(
        connection,
        """
        SELECT v.lead_id, v.lead_external_id, v.contact_name, v.contact_title, v.lead_source,
               v.created_at, v.score, v.stage, v.crm_stage, v.handover, v.handover_because,
               p.tier, v.conversion, v.cash_value_usd, v.expected_value_usd, p.parts
        FROM v_lead v LEFT JOIN lead_score p ON p.lead_id = v.lead_id AND p.is_current
        WHERE v.account_id = :id AND NOT v.is_closed
        ORDER BY v.score DESC, v.lead_id
        """,
        id=account_id,
    )


def lead_counts(connection: Connection) -> list[Row]:
    """Open leads by size of company, stage and hand-over, with their cash value."""
    return rows(
        connection,
        """
        SELECT b.size, p.stage, p.handover, count(*) AS leads,
               sum(p.cash_value_usd) AS cash_value_usd, sum(p.expected_value_usd) AS expected_usd
        FROM lead_score p JOIN lead l ON l.id = p.lead_id
        LEFT JOIN buyer_state b ON b.account_id = p.account_id AND b.is_current
        WHERE p.is_current AND NOT l.is_closed
        GROUP BY b.size, p.stage, p.handover
        ORDER BY sum(p.expected_value_usd) DESC, b.size, p.stage
        """,
    )
