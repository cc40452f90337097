"""The schema of playbook.toml: what a user may say, and what each value means.

Figures live in the playbook, not here: only structure and bounds do.
"""

from pydantic import Field

from tasks.rules.playbook.assigning import Assignment
from tasks.rules.playbook.base import Section, Tier, Zone
from tasks.rules.playbook.crm import Crm
from tasks.rules.playbook.exchange import Consent, ImportKind, ImportName, Retention
from tasks.rules.playbook.fit import Activities, Backtest, Contacts, Icp, LeadSources, Scoring
from tasks.rules.playbook.news import Matching, Merging, Resolving, Review, StoryRules, Trigger
from tasks.rules.playbook.outreach import (
    Absence,
    Cadence,
    Drafts,
    Material,
    Need,
    Offer,
    Ranking,
    Sequence,
    Writer,
)
from tasks.rules.playbook.outside import Company, Enrichment, Filings, Hiring, Http, Reading
from tasks.rules.playbook.promises import Clocks, Escalation
from tasks.rules.playbook.reports import Reports
from tasks.rules.playbook.work import Alerts, Calendar, Play, Queue, Sla


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
    contacts: Contacts
    consent: Consent
    retention: Retention
    titles: dict[str, Tier] = Field(default={}, description="tier of a title we would miss")
    assignment: Assignment
    plays: dict[str, Play]
    angles: dict[Tier, dict[str, str]] = Field(description="persona x trigger -> angle, METHOD C9")
    queue: Queue
    ranking: Ranking
    cadence: Cadence
    cadences: dict[str, Sequence]
    absence: Absence
    timezones: dict[str, Zone] = Field(
        description="of countries with several, and of their regions, e.g. US-CA"
    )
    needs: dict[str, Need]
    offers: dict[str, Offer]
    materials: dict[str, Material]
    drafts: Drafts
    writer: Writer
    sla: dict[str, Sla]
    clocks: Clocks
    escalation: Escalation
    calendars: dict[str, Calendar]
    alerts: Alerts
    reports: Reports
    crm: Crm
    imports: dict[ImportName, ImportKind]
