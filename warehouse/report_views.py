"""The sixteen questions of METHOD D14 and D15 as SQL views; docs/warehouse.md describes them.

One text serves both databases and two uses. `DAY(x)`, `WEEK(x)`, `MONTH(x)` give the day on which
the period of a moment begins (in UTC, weeks on Mondays), `QUARTER(x)` that of a day's quarter, and
`DAYS(x, y)` the days between two moments. `[[x]]` is nothing in a view; a report puts
`AND x >= :since AND x <= :until` in its place, so that its work does not grow with the past, and it
counts neither a meeting that is booked for next week nor, of a past day, what came later.
"""

import re
from collections.abc import Collection


def _done(activity: str) -> str:
    """Whether an activity (with its kind as `k`) is a touch, or a meeting that took place."""
    return f"(k.is_touch OR {_held(activity)})"


def _held(activity: str) -> str:
    """Whether it is a meeting that took place, by its outcome: "No-show" is "no show"."""
    said = f"lower({activity}.outcome)"
    for sign in (*" -_.,;:!", "''"):
        said = f"replace({said}, '{sign}', '')"
    void = "(SELECT v.kind FROM activity_kind v)"
    return f"(k.is_meeting AND coalesce(k.kind || ':' || {said}, '') NOT IN {void})"


_DEAL = """
    SELECT o.*, coalesce(o.mrr_usd, o.amount_usd / 12, 0) AS mrr,
           CASE WHEN o.outcome = 'open' THEN QUARTER(o.expected_close_on)
                ELSE QUARTER(o.closed_on) END AS quarter
    FROM opportunity o
"""
_WORK = f"""
    SELECT lower(a.rep_email) AS rep_email, a.kind, a.at
    FROM activity a JOIN activity_kind k ON k.kind = a.kind AND {_done("a")}
    WHERE a.rep_email IS NOT NULL [[a.at]]
"""
_SQL_STATE = """
    SELECT l.id AS lead_id, l.source, l.stage, l.is_closed, l.created_at, l.account_id,
           l.external_id, k.due_at, k.stopped_at, coalesce(k.rep_id, s.rep_id) AS rep_id,
           CASE WHEN k.id IS NULL THEN 'no promise'
                WHEN b.id IS NULL AND k.stopped_at IS NULL THEN 'waiting'
                WHEN b.id IS NULL OR k.stopped_at <= k.due_at THEN 'in time'
                WHEN k.stopped_at IS NULL THEN 'unanswered' ELSE 'late' END AS state
    FROM lead l
    LEFT JOIN sla_clock k ON k.subject_id = l.id AND k.kind = 'first_response'
    LEFT JOIN breach b ON b.clock_id = k.id AND b.level = 'breach'
    LEFT JOIN assignment s ON s.account_id = l.account_id AND s.role = 'sdr' AND s.ended_at IS NULL
    WHERE 1 = 1 [[l.created_at]]
"""


def _count(state: str) -> str:
    name = state.replace(" ", "_")
    return f"sum(CASE WHEN state = '{state}' THEN 1 ELSE 0 END) AS {name}"


_STATES = ", ".join(map(_count, ("in time", "late", "unanswered", "waiting", "no promise")))

REPORT_VIEWS = {
    # ---- What sales management asks (D14) -----------------------------------------------------
    "v_pipeline_coverage": f"""
        WITH deal AS ({_DEAL})
        SELECT quarter,
               sum(CASE WHEN outcome = 'open' THEN 1 ELSE 0 END) AS open_opportunities,
               sum(CASE WHEN outcome = 'open' THEN mrr ELSE 0 END) AS open_mrr_usd,
               sum(CASE WHEN outcome = 'won' THEN 1 ELSE 0 END) AS won_opportunities,
               sum(CASE WHEN outcome = 'won' THEN mrr ELSE 0 END) AS won_mrr_usd,
               sum(CASE WHEN outcome = 'lost' THEN 1 ELSE 0 END) AS lost_opportunities,
               sum(CASE WHEN mrr = 0 THEN 1 ELSE 0 END) AS without_value
        FROM deal GROUP BY quarter
    """,
    "v_revenue_forecast": f"""
        WITH deal AS ({_DEAL}),
        past AS (SELECT sum(CASE WHEN outcome = 'won' THEN 1 ELSE 0 END) AS won, count(*) AS closed
                 FROM opportunity WHERE outcome <> 'open')
        SELECT d.quarter, p.won AS past_won, p.closed AS past_closed,
               sum(CASE WHEN d.outcome = 'won' THEN d.mrr ELSE 0 END) AS won_mrr_usd,
               sum(CASE WHEN d.outcome = 'open' THEN d.mrr ELSE 0 END) AS open_mrr_usd,
               sum(CASE WHEN d.outcome = 'won' THEN d.mrr
                        WHEN d.outcome = 'open' THEN d.mrr * p.won / nullif(p.closed, 0)
                        ELSE 0 END) AS expected_mrr_usd
        FROM deal d CROSS JOIN past p GROUP BY d.quarter, p.won, p.closed
    """,
    "v_stage_mix": f"""
        WITH deal AS ({_DEAL})
        SELECT quarter, stage, count(*) AS opportunities, sum(mrr) AS mrr_usd,
               min(created_on) AS oldest_created_on
        FROM deal WHERE outcome = 'open' GROUP BY quarter, stage
    """,
    "v_rep_rank": f"""
        WITH work AS ({_WORK}),
        counted AS (
            SELECT 'day' AS period, DAY(at) AS starts_on, kind, rep_email, count(*) AS activities
            FROM work GROUP BY 1, 2, 3, 4
            UNION ALL
            SELECT 'week', WEEK(at), kind, rep_email, count(*)
            FROM work GROUP BY 1, 2, 3, 4
            UNION ALL
            SELECT 'month', MONTH(at), kind, rep_email, count(*)
            FROM work GROUP BY 1, 2, 3, 4)
        SELECT c.period, c.starts_on, c.kind, c.rep_email, r.name AS rep_name, c.activities,
               rank() OVER (PARTITION BY c.period, c.starts_on, c.kind
                            ORDER BY c.activities DESC) AS rank
        FROM counted c LEFT JOIN rep r ON r.email = c.rep_email
    """,
    "v_rep_trend": f"""
        WITH work AS ({_WORK}),
        counted AS (SELECT rep_email, kind, WEEK(at) AS week, count(*) AS n
                    FROM work GROUP BY 1, 2, 3),
        weeks AS (SELECT DISTINCT week FROM counted),
        gone AS (SELECT email FROM rep WHERE NOT is_active),
        pairs AS (SELECT rep_email, kind, min(week) AS since, max(week) AS until
                  FROM counted GROUP BY rep_email, kind),
        grid AS (SELECT p.rep_email, p.kind, w.week, coalesce(c.n, 0) AS n
                 FROM pairs p
                 JOIN weeks w ON w.week >= p.since
                      AND (w.week <= p.until OR p.rep_email NOT IN (SELECT email FROM gone))
                 LEFT JOIN counted c
                        ON c.rep_email = p.rep_email AND c.kind = p.kind AND c.week = w.week)
        SELECT g.week, g.rep_email, r.name AS rep_name, g.kind, g.n AS activities,
               avg(CAST(g.n AS float)) OVER before AS mean_before,
               count(*) OVER before AS weeks_before
        FROM grid g LEFT JOIN rep r ON r.email = g.rep_email
        WINDOW before AS (PARTITION BY g.rep_email, g.kind ORDER BY g.week
                          ROWS BETWEEN 8 PRECEDING AND 1 PRECEDING)
    """,
    "v_sql_sla": f"""
        WITH sql AS ({_SQL_STATE})
        SELECT DAY(sql.created_at) AS day, r.email AS rep_email, r.name AS rep_name,
               r.manager_email, count(*) AS leads, {_STATES}
        FROM sql LEFT JOIN rep r ON r.id = sql.rep_id GROUP BY 1, 2, 3, 4
    """,
    "v_sql_missed": f"""
        WITH sql AS ({_SQL_STATE})
        SELECT sql.created_at, sql.due_at, sql.source, sql.stage, sql.external_id,
               a.domain, a.name AS account_name, r.email AS rep_email, r.name AS rep_name,
               r.manager_email, sql.state, sql.lead_id, sql.account_id
        FROM sql JOIN account a ON a.id = sql.account_id LEFT JOIN rep r ON r.id = sql.rep_id
        WHERE NOT sql.is_closed AND (sql.state = 'unanswered' OR sql.state = 'no promise'
              AND NOT EXISTS (
                  SELECT 1 FROM activity t JOIN activity_kind k ON k.kind = t.kind
                  WHERE t.account_id = sql.account_id AND t.at >= sql.created_at
                    AND {_done("t")}))
    """,
    # ---- What marketing asks (D15) ------------------------------------------------------------
    "v_source_sla": f"""
        WITH sql AS ({_SQL_STATE})
        SELECT WEEK(sql.created_at) AS week, sql.source, count(*) AS leads, {_STATES}
        FROM sql GROUP BY 1, 2
    """,
    "v_lead_speed": f"""
        WITH moved AS (
            SELECT l.id AS lead_id, l.source, l.stage, l.created_at, l.account_id, l.is_closed,
                   (SELECT min(a.at) FROM activity a JOIN activity_kind k ON k.kind = a.kind
                    WHERE a.account_id = l.account_id AND a.at >= l.created_at
                      AND {_done("a")} [[a.at]]) AS touched_at,
                   (SELECT min(a.at) FROM activity a JOIN activity_kind k ON k.kind = a.kind
                    WHERE a.account_id = l.account_id AND a.at >= l.created_at
                      AND {_held("a")} [[a.at]]) AS met_at,
                   (SELECT min(o.created_on) FROM opportunity o WHERE o.account_id = l.account_id
                      AND o.created_on >= DAY(l.created_at)) AS opportunity_on
            FROM lead l WHERE 1 = 1 [[l.created_at]])
        SELECT m.*, 24 * DAYS(m.created_at, m.touched_at) AS hours_to_touch,
               DAYS(m.created_at, m.met_at) AS days_to_meeting
        FROM moved m
    """,
    "v_material_use": """
        WITH used AS (
            SELECT a.kind, a.subject AS material, a.account_id, min(a.at) AS first_at,
                   max(a.at) AS last_at, count(*) AS uses
            FROM activity a JOIN activity_kind k ON k.kind = a.kind AND k.is_material
            WHERE a.subject IS NOT NULL [[a.at]] GROUP BY 1, 2, 3)
        SELECT u.kind, u.material, min(u.first_at) AS first_at, max(u.last_at) AS last_at,
               sum(u.uses) AS uses, count(*) AS accounts,
               sum(CASE WHEN EXISTS (
                   SELECT 1 FROM opportunity o WHERE o.account_id = u.account_id
                      AND o.created_on >= DAY(u.first_at)) THEN 1 ELSE 0 END) AS with_opportunity
        FROM used u GROUP BY u.kind, u.material
    """,
    "v_deck_engagement": """
        WITH seen AS (
            SELECT a.subject AS deck, a.account_id,
                   sum(CASE WHEN k.is_deck_sent THEN 1 ELSE 0 END) AS sent,
                   sum(CASE WHEN k.is_deck_view THEN 1 ELSE 0 END) AS views
            FROM activity a JOIN activity_kind k ON k.kind = a.kind
            WHERE (k.is_deck_view OR k.is_deck_sent) AND a.subject IS NOT NULL [[a.at]]
            GROUP BY 1, 2)
        SELECT deck, sum(sent) AS times_sent, sum(views) AS views,
               sum(CASE WHEN sent > 0 THEN 1 ELSE 0 END) AS accounts_sent,
               sum(CASE WHEN views > 0 THEN 1 ELSE 0 END) AS accounts_viewed,
               sum(CASE WHEN sent > 0 AND views > 0 THEN 1 ELSE 0 END) AS accounts_opened
        FROM seen GROUP BY deck
    """,
    "v_deck_versions": """
        WITH used AS (
            SELECT a.subject AS deck, min(a.at) AS first_sent_at, max(a.at) AS last_sent_at,
                   count(*) AS times_sent, count(DISTINCT lower(a.rep_email)) AS reps
            FROM activity a JOIN activity_kind k ON k.kind = a.kind AND k.is_deck_sent
            WHERE a.subject IS NOT NULL [[a.at]] GROUP BY 1),
        newest AS (SELECT deck, first_sent_at FROM used
                   ORDER BY first_sent_at DESC, deck LIMIT 1)
        SELECT u.deck, u.first_sent_at, u.last_sent_at, u.times_sent, u.reps,
               u.deck = n.deck AS is_newest,
               (SELECT count(*) FROM activity a JOIN activity_kind k
                    ON k.kind = a.kind AND k.is_deck_sent
                WHERE a.subject = u.deck AND a.at >= n.first_sent_at [[a.at]]) AS sent_since_newest
        FROM used u CROSS JOIN newest n
    """,
    # ---- What reps ask (D15) ------------------------------------------------------------------
    "v_mail_views": """
        SELECT a.at, a.kind, a.subject, c.domain, c.name AS account_name,
               p.name AS contact_name, p.title AS contact_title,
               coalesce(n.email, r.email) AS rep_email, coalesce(n.name, r.name) AS rep_name,
               a.account_id, a.contact_id
        FROM activity a
        JOIN activity_kind k ON k.kind = a.kind AND k.is_mail_view
        JOIN account c ON c.id = a.account_id
        LEFT JOIN contact p ON p.id = a.contact_id
        LEFT JOIN rep n ON n.email = lower(a.rep_email)
        LEFT JOIN assignment s
               ON s.account_id = a.account_id AND s.role = 'sdr' AND s.ended_at IS NULL
        LEFT JOIN rep r ON r.id = s.rep_id
        WHERE 1 = 1 [[a.at]]
    """,
    "v_rep_compare": f"""
        WITH work AS ({_WORK}),
        counted AS (SELECT MONTH(w.at) AS month, w.kind, w.rep_email, r.is_active, count(*) AS n
                    FROM work w JOIN rep r ON r.email = w.rep_email AND r.role = 'sdr'
                    GROUP BY 1, 2, 3, 4),
        team AS (SELECT c.month, count(DISTINCT CASE WHEN NOT c.is_active THEN c.rep_email END)
                        + (SELECT count(*) FROM rep WHERE role = 'sdr' AND is_active) AS reps
                 FROM counted c GROUP BY c.month)
        SELECT c.month, c.rep_email, r.name AS rep_name, c.kind, c.n AS activities,
               CAST(sum(c.n) OVER (PARTITION BY c.month, c.kind) AS float)
                   / t.reps AS team_mean,
               max(c.n) OVER (PARTITION BY c.month, c.kind) AS team_best, t.reps AS team_reps
        FROM counted c JOIN rep r ON r.email = c.rep_email JOIN team t ON t.month = c.month
    """,
    "v_rep_target": """
        SELECT WEEK(t.due_at) AS week, r.email AS rep_email, r.name AS rep_name,
               count(*) AS tasks_due,
               sum(CASE WHEN t.status = 'done' THEN 1 ELSE 0 END) AS tasks_done,
               sum(CASE WHEN t.status = 'open' THEN 1 ELSE 0 END) AS tasks_open,
               sum(CASE WHEN t.status = 'cancelled' THEN 1 ELSE 0 END) AS tasks_cancelled
        FROM sdr_task t JOIN rep r ON r.id = t.rep_id
        WHERE 1 = 1 [[t.due_at]] GROUP BY 1, 2, 3
    """,
    "v_rep_neglected": f"""
        SELECT r.email AS rep_email, r.name AS rep_name, a.domain, a.name AS account_name,
               s.grade, s.total AS score,
               (SELECT max(t.at) FROM activity t JOIN activity_kind k ON k.kind = t.kind
                WHERE t.account_id = a.id AND {_done("t")}) AS last_touch_at,
               (SELECT min(t.due_at) FROM sdr_task t
                WHERE t.account_id = a.id AND t.status = 'open') AS task_due_at,
               o.assigned_at, a.id AS account_id
        FROM assignment o
        JOIN rep r ON r.id = o.rep_id
        JOIN account a ON a.id = o.account_id
        JOIN score s ON s.account_id = a.id AND s.is_current
        WHERE o.role = 'sdr' AND o.ended_at IS NULL
    """,
}

_MOMENT = r"\(([\w.]+)\)"
_SQLITE = {
    rf"\bDAY{_MOMENT}": r"date(\1)",
    rf"\bWEEK{_MOMENT}": r"date(\1, '-6 days', 'weekday 1')",
    rf"\bMONTH{_MOMENT}": r"date(\1, 'start of month')",
    rf"\bQUARTER{_MOMENT}": (
        r"date(\1, 'start of month', "
        r"'-' || ((CAST(strftime('%m', \1) AS integer) - 1) % 3) || ' months')"
    ),
    r"\bDAYS\(([\w.]+), ([\w.]+)\)": r"(julianday(\2) - julianday(\1))",
}
_POSTGRESQL = {
    rf"\bDAY{_MOMENT}": r"CAST(\1 AT TIME ZONE 'UTC' AS date)",
    rf"\bWEEK{_MOMENT}": r"CAST(date_trunc('week', \1 AT TIME ZONE 'UTC') AS date)",
    rf"\bMONTH{_MOMENT}": r"CAST(date_trunc('month', \1 AT TIME ZONE 'UTC') AS date)",
    rf"\bQUARTER{_MOMENT}": r"CAST(date_trunc('quarter', CAST(\1 AS timestamp)) AS date)",
    r"\bDAYS\(([\w.]+), ([\w.]+)\)": r"CAST(extract(epoch FROM \2 - \1) / 86400 AS float)",
}
_PERIOD = re.compile(r"\[\[([\w.]+)\]\]")
_BOUNDS = {"since": ">=", "until": "<="}


def in_dialect(body: str, dialect: str, bounds: Collection[str] = ()) -> str:
    """The text of a view as this database takes it; `bounds` are parameters that it asks for."""
    for pattern, instead in (_POSTGRESQL if dialect == "postgresql" else _SQLITE).items():
        body = re.sub(pattern, instead, body)
    within = " ".join(rf"AND \1 {_BOUNDS[name]} :{name}" for name in bounds)
    return _PERIOD.sub(within, body)
