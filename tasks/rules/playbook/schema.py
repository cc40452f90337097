"""The schema of playbook.toml: what a user may say, and what each value means.

Figures live in the playbook, not here: only structure and bounds do.
"""

from pydantic import Field

from tasks.rules.playbook.base import Section, Tier
from tasks.rules.playbook.buying import Handover, Journey, LeadScoring, Quota, Readiness, Value
from tasks.rules.playbook.exchange import Consent, Crm, ImportKind, ImportName, Retention
from tasks.rules.playbook.fit import Activities, Backtest, Contacts, Icp, LeadSources, Scoring
from tasks.rules.playbook.news import Matching, Merging, Resolving, Review, StoryRules, Trigger
from tasks.rules.playbook.outside import Company, Enrichment, Filings, Hiring, Http, Reading
from tasks.rules.playbook.work import Alerts, Assignment, Cadence, Calendar, Play, Queue, Sla


class Playbook(Section):
    """The whole policy of a workspace."""

    company: Company
    http: Http
    reading: Reading
    hiring: Hiring
    filings: Filings
    enrichment: Enrichment
    triggers: dict[str, Trigger]
    merging: Merging
    stories: StoryRules
    matching: Matching
    resolving: Resolving
    review: Review
    icp: Icp
    scoring: Scoring
    backtest: Backtest
    activities: Activities
    lead_sources: LeadSources
    lead_scoring: LeadScoring
    journey: Journey
    handover: Handover
    value: Value
    quota: Quota
    readiness: Readiness
    contacts: Contacts
    consent: Consent
    retention: Retention
    titles: dict[str, Tier] = Field(default={}, description="tier of a title we would miss")
    assignment: Assignment
    plays: dict[str, Play]
    angles: dict[Tier, dict[str, str]] = Field(description="persona x trigger -> angle, METHOD C9")
    queue: Queue
    cadence: Cadence
    sla: dict[str, Sla]
    calendars: dict[str, Calendar]
    alerts: Alerts
    crm: Crm
    imports: dict[ImportName, ImportKind]
