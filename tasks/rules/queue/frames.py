"""The columns of the frames that the queue reads and writes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import polars as pl

TIME = pl.Datetime("us", "UTC")

ACCOUNTS = {
    "account_id": pl.Int64,
    "domain": pl.String,
    "account_name": pl.String,
    "region": pl.String,
    "language": pl.String,
    "stage": pl.String,
    "crm_stage": pl.String,
    "seats": pl.Int64,
    "close_rate": pl.Float64,
    "country": pl.String,
    "industry": pl.String,
    "employees": pl.Int64,
    "fit": pl.Float64,
    "grade": pl.String,
    "rep_id": pl.Int64,  # its SDR
}
CONTACTS = {
    "account_id": pl.Int64,
    "contact_id": pl.Int64,
    "email": pl.String,
    "contact_name": pl.String,
    "title": pl.String,
    "tier": pl.String,
    "phone": pl.String,
    "linkedin_url": pl.String,
    "language": pl.String,
    "timezone": pl.String,
    "is_opted_out": pl.Boolean,
}
EVENTS = {
    "account_id": pl.Int64,
    "event_id": pl.Int64,
    "type": pl.String,
    "status": pl.String,
    "confidence": pl.Float64,
    "occurred_at": TIME,
    "headline": pl.String,
    "is_rejected": pl.Boolean,  # a person said that it is not about this account
}
QUOTES = {"event_id": pl.Int64, "quote": pl.String, "quote_url": pl.String}
LEADS = {
    "account_id": pl.Int64,
    "lead_id": pl.Int64,
    "contact_id": pl.Int64,
    "lead_email": pl.String,
    "lead_name": pl.String,
    "lead_title": pl.String,
    "source": pl.String,
    "stage": pl.String,
    "lead_at": TIME,
    "is_closed": pl.Boolean,
    "handover": pl.String,  # sales or marketing, METHOD D4; null before it was judged
    "handover_because": pl.String,
}
ACTIVITIES = {
    "account_id": pl.Int64,
    "contact_id": pl.Int64,
    "email": pl.String,
    "kind": pl.String,
    "at": TIME,
    "subject": pl.String,
    "outcome": pl.String,
}
FACTS = {"account_id": pl.Int64, "name": pl.String, "value": pl.String}
# Why a task stands where it stands.
RANK = {
    "chance": pl.Float64,
    "opportunity_value_usd": pl.Float64,
    "freshness": pl.Float64,
    "expected_value_usd": pl.Float64,
    "rank_because": pl.String,
}
TASKS = {
    "account_id": pl.Int64,
    "task_id": pl.Int64,
    "key": pl.String,
    "contact_id": pl.Int64,
    "lead_id": pl.Int64,
    "event_id": pl.Int64,
    "rep_id": pl.Int64,
    "play": pl.String,
    "channel": pl.String,
    "tier": pl.String,
    "source": pl.String,
    "sequence": pl.String,
    "step": pl.Int64,
    "touch": pl.String,
    "material": pl.String,
    "offer": pl.String,
    "status": pl.String,
    "created_at": TIME,
    "updated_at": TIME,
    "draft_from": pl.String,
    **RANK,
}
# Sequences by play, tier and source: how many are old enough to judge, and how many of them met.
OUTCOMES = {
    "play": pl.String,
    "tier": pl.String,
    "source": pl.String,
    "sequences": pl.Int64,
    "met": pl.Int64,
}
REFUSED = {"person": pl.String, "channel": pl.String, "rule": pl.String}  # METHOD C5
PROPOSALS: dict[str, Any] = {
    "key": pl.String,
    "account_id": pl.Int64,
    "contact_id": pl.Int64,
    "lead_id": pl.Int64,
    "event_id": pl.Int64,
    "rep_id": pl.Int64,
    "person": pl.String,
    "tier": pl.String,
    "source": pl.String,
    "play": pl.String,
    "channel": pl.String,
    "sequence": pl.String,
    "step": pl.Int64,
    "steps": pl.Int64,
    "touch": pl.String,
    "trigger": pl.String,  # of its event
    "freshness": pl.Float64,
    "freshness_because": pl.String,
    "is_promised": pl.Boolean,
    "promised_minutes": pl.Float64,  # of business time, in which a lead's first call is made
    "attempts": pl.Int64,
    "last_touch_at": TIME,
    "task_status": pl.String,
}


CLOSINGS = {"task_id": pl.Int64, "status": pl.String, "closed_because": pl.String}


def as_proposals(candidates: pl.DataFrame) -> pl.DataFrame:
    """Just the columns of PROPOSALS, each of its type."""
    return candidates.select(list(PROPOSALS)).cast(PROPOSALS)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class QueueInput:
    """All that decides the queue; each frame has the columns of the same name above.

    `tasks` are all tasks of the accounts, whatever their status; `activities` reach back to the
    oldest open lead and at least WINDOW_DAYS, opt-outs to the beginning. `account_facts` are those
    that count. `facts` are those of the events, by event id; `conversions` the rates of lead
    sources, by name; `outcomes` those of the sequences that are old enough to be judged.
    `refused` are the channels on which somebody may not be contacted.
    """

    accounts: pl.DataFrame
    contacts: pl.DataFrame
    events: pl.DataFrame
    quotes: pl.DataFrame
    leads: pl.DataFrame
    activities: pl.DataFrame
    tasks: pl.DataFrame
    facts: Mapping[int, Mapping[str, Any]]
    conversions: Mapping[str, float]
    account_facts: pl.DataFrame = field(default_factory=lambda: pl.DataFrame(schema=FACTS))
    outcomes: pl.DataFrame = field(default_factory=lambda: pl.DataFrame(schema=OUTCOMES))
    refused: pl.DataFrame = field(default_factory=lambda: pl.DataFrame(schema=REFUSED))


@dataclass(frozen=True, slots=True)
class QueuePlan:
    """What the queue should hold: `tasks` (rows of PROPOSALS with words), `closings`, counts."""

    tasks: list[dict[str, Any]]
    closings: pl.DataFrame
    counts: dict[str, int]
