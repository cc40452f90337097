"""The playbook: a company's policy as data. Its schema, and how a file becomes one."""

from tasks.rules.playbook.assigning import Assignment
from tasks.rules.playbook.base import Channel, CompanySize, Function, Role, Seniority, Tier
from tasks.rules.playbook.crm import Crm
from tasks.rules.playbook.exchange import Consent, ImportKind, ImportName, Purpose
from tasks.rules.playbook.facts import Wikidata
from tasks.rules.playbook.fit import (
    Activities,
    Contacts,
    Criterion,
    Gate,
    Icp,
    LeadSource,
    LeadSources,
    Learning,
    Scoring,
    Signal,
)
from tasks.rules.playbook.news import Matching, Merging, Review, ReviewEndpoint, Trigger
from tasks.rules.playbook.outreach import (
    Absence,
    Cadence,
    FactSign,
    Need,
    Offer,
    Ranking,
    Sequence,
    Step,
    Writer,
)
from tasks.rules.playbook.outside import Company, Enrichment, Http, Reading
from tasks.rules.playbook.parse import PlaybookError, parse_playbook
from tasks.rules.playbook.schema import Playbook
from tasks.rules.playbook.work import (
    AlertChannel,
    Alerts,
    Calendar,
    Hours,
    Play,
    Queue,
    Sla,
    Weekday,
)

__all__ = [
    "Absence",
    "Activities",
    "AlertChannel",
    "Alerts",
    "Assignment",
    "Cadence",
    "Calendar",
    "Channel",
    "Company",
    "CompanySize",
    "Consent",
    "Contacts",
    "Criterion",
    "Crm",
    "Enrichment",
    "FactSign",
    "Function",
    "Gate",
    "Hours",
    "Http",
    "Icp",
    "ImportKind",
    "ImportName",
    "LeadSource",
    "LeadSources",
    "Learning",
    "Matching",
    "Merging",
    "Need",
    "Offer",
    "Play",
    "Playbook",
    "PlaybookError",
    "Purpose",
    "Queue",
    "Ranking",
    "Reading",
    "Review",
    "ReviewEndpoint",
    "Role",
    "Scoring",
    "Seniority",
    "Sequence",
    "Signal",
    "Sla",
    "Step",
    "Tier",
    "Trigger",
    "Weekday",
    "Wikidata",
    "Writer",
    "parse_playbook",
]
