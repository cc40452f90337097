"""SQL views for analysts; docs/warehouse.md describes their columns."""

from warehouse.report_views import REPORT_VIEWS

VIEWS = {
    "v_account": """
        SELECT a.id AS account_id, a.domain, a.name, a.country, a.industry, a.employees,
               s.as_of AS scored_on, s.total AS score, s.grade, s.fit, s.timing, s.engagement,
               s.reasons AS score_reasons,
               r.email AS sdr_email, r.name AS sdr_name, sdr.because AS sdr_because,
               ae.email AS ae_email,
               (SELECT count(*) FROM trigger_event e
                WHERE e.account_id = a.id AND NOT e.is_rejected) AS trigger_events,
               (SELECT max(e.occurred_at) FROM trigger_event e
                WHERE e.account_id = a.id AND NOT e.is_rejected) AS last_event_at,
               b.stage, b.stage_at, b.stage_because, a.stage AS crm_stage,
               b.handover, b.handover_because, b.opportunity_value_usd, b.close_rate, b.chance,
               b.expected_value_usd, b.value_because
        FROM account a
        LEFT JOIN score s ON s.account_id = a.id AND s.is_current
        LEFT JOIN buyer_state b ON b.account_id = a.id AND b.is_current
        LEFT JOIN assignment sdr
               ON sdr.account_id = a.id AND sdr.role = 'sdr' AND sdr.ended_at IS NULL
        LEFT JOIN rep r ON r.id = sdr.rep_id
        LEFT JOIN assignment own
               ON own.account_id = a.id AND own.role = 'ae' AND own.ended_at IS NULL
        LEFT JOIN rep ae ON ae.id = own.rep_id
    """,
    "v_lead": """
        SELECT l.id AS lead_id, l.external_id AS lead_external_id, a.domain,
               a.name AS account_name, coalesce(c.name, l.name) AS contact_name,
               coalesce(c.title, l.title) AS contact_title, p.tier AS contact_tier,
               l.source AS lead_source, l.created_at, l.is_closed,
               p.total AS score, p.as_of AS scored_on, p.stage, p.stage_at, l.stage AS crm_stage,
               p.handover, p.handover_because, p.conversion, p.cash_value_usd,
               p.expected_value_usd, r.email AS sdr_email,
               l.account_id, l.contact_id
        FROM lead l
        JOIN account a ON a.id = l.account_id
        LEFT JOIN contact c ON c.id = l.contact_id
        LEFT JOIN lead_score p ON p.lead_id = l.id AND p.is_current
        LEFT JOIN assignment sdr
               ON sdr.account_id = a.id AND sdr.role = 'sdr' AND sdr.ended_at IS NULL
        LEFT JOIN rep r ON r.id = sdr.rep_id
    """,
    "v_queue": """
        SELECT r.email AS rep_email, r.name AS rep_name,
               row_number() OVER (PARTITION BY t.rep_id
                                  ORDER BY t.is_promised DESC, t.priority DESC, t.id) AS rank,
               t.priority, t.due_at, t.deadline_at, t.play, t.channel,
               a.domain, a.name AS account_name, c.name AS contact_name, c.title AS contact_title,
               c.tier AS contact_tier, c.email AS contact_email,
               t.why_you, t.why_now, t.ask, t.quote, t.quote_url, e.type AS trigger_type,
               t.id AS task_id, t.key AS task_key, t.account_id, t.event_id, t.lead_id,
               t.step, t.steps, t.touch, t.is_promised, t.material, t.offer, t.offer_because,
               t.talking_points, t.contact_timezone, t.chance, t.opportunity_value_usd,
               t.freshness, t.expected_value_usd, t.rank_because, t.draft_language,
               t.draft_subject, t.draft, t.draft_from, t.draft_because,
               c.phone AS contact_phone, c.linkedin_url AS contact_linkedin_url
        FROM sdr_task t
        JOIN account a ON a.id = t.account_id
        LEFT JOIN rep r ON r.id = t.rep_id
        LEFT JOIN contact c ON c.id = t.contact_id
        LEFT JOIN trigger_event e ON e.id = t.event_id
        WHERE t.status = 'open' AND NOT coalesce(e.is_rejected, FALSE)
    """,
    "v_buying_group": """
        SELECT c.account_id, a.domain, a.name AS account_name, c.tier, c.seniority, c.function,
               count(*) AS contacts
        FROM contact c
        JOIN account a ON a.id = c.account_id
        WHERE NOT c.is_opted_out
        GROUP BY c.account_id, a.domain, a.name, c.tier, c.seniority, c.function
    """,
    "v_evidence": """
        SELECT a.domain, a.name AS account_name, e.id AS event_id, e.type AS trigger_type,
               e.status AS event_status, e.occurred_at, m.rule, m.role, m.confidence,
               v.name AS proves, v.field, v.start_char, v.end_char, v.text AS quote,
               ar.url, ar.published_at, ar.first_seen_at, av.content_hash, s.url AS source_url,
               av.response_id, w.sha256 AS response_sha256, w.fetched_at AS response_at, w.licence,
               t.id AS task_id, t.key AS task_key, t.status AS task_status,
               e.account_id, m.article_id, m.id AS mention_id
        FROM evidence v
        JOIN event_mention m ON m.id = v.mention_id
        JOIN trigger_event e ON e.id = m.event_id
        JOIN account a ON a.id = e.account_id
        JOIN article ar ON ar.id = m.article_id
        JOIN article_version av ON av.id = m.version_id
        JOIN source s ON s.id = ar.source_id
        LEFT JOIN raw_response w ON w.id = av.response_id
        LEFT JOIN sdr_task t ON t.event_id = e.id
    """,
    "v_sla": """
        SELECT k.id AS clock_id, k.kind, a.domain, a.name AS account_name,
               l.source AS lead_source, l.external_id AS lead_external_id,
               r.email AS rep_email, r.pool AS team, r.manager_email,
               k.started_at, k.week, k.target_at, k.warn_at, k.due_at, k.escalate_at, k.paused_at,
               k.stopped_at, k.stopped_because,
               (SELECT b.passed_at FROM breach b WHERE b.clock_id = k.id AND b.level = 'breach')
                   AS breached_at,
               CASE WHEN k.stopped_at <= k.due_at THEN 'met'
                    WHEN EXISTS (SELECT 1 FROM breach b
                                 WHERE b.clock_id = k.id AND b.level = 'breach') THEN 'breached'
                    WHEN k.stopped_at IS NOT NULL THEN 'met'
                    WHEN k.paused_at IS NOT NULL THEN 'paused'
                    WHEN EXISTS (SELECT 1 FROM breach b
                                 WHERE b.clock_id = k.id AND b.level = 'warning') THEN 'warned'
                    ELSE 'running' END AS state,
               k.account_id, k.rep_id, k.subject_id,
               CASE WHEN k.kind = 'first_response' OR substr(k.kind, 1, 12) = 'next_attempt'
                    THEN k.subject_id END AS lead_id
        FROM sla_clock k
        JOIN account a ON a.id = k.account_id
        LEFT JOIN lead l ON l.id = k.subject_id
        LEFT JOIN rep r ON r.id = k.rep_id
    """,
    "v_sla_attainment": """
        SELECT s.week, s.promise, s.rep_email, s.team, s.manager_email, s.lead_source,
               count(*) AS clocks,
               sum(s.is_met) AS met, sum(s.is_breached) AS breached,
               count(*) - sum(s.is_met) - sum(s.is_breached) AS undecided,
               sum(s.is_in_target) AS in_target,
               CAST(100.0 * sum(s.is_met) / nullif(sum(s.is_met) + sum(s.is_breached), 0)
                    AS double precision) AS attainment_percent
        FROM (SELECT v.*,
                     CASE WHEN substr(v.kind, 1, 12) = 'next_attempt' THEN 'next_attempt'
                          ELSE v.kind END AS promise,
                     CASE WHEN v.state = 'met' THEN 1 ELSE 0 END AS is_met,
                     CASE WHEN v.state = 'breached' THEN 1 ELSE 0 END AS is_breached,
                     CASE WHEN v.stopped_at <= v.target_at THEN 1 ELSE 0 END AS is_in_target
              FROM v_sla v) s
        GROUP BY s.week, s.promise, s.rep_email, s.team, s.manager_email, s.lead_source
    """,
} | REPORT_VIEWS
