"""HubSpot's records, and the properties that it has of itself, as far as whynow uses them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any


def prop(kind: str = "string", *, unique: bool = False, options: Iterable[str] = ()) -> Any:
    return {"type": kind, "hasUniqueValue": unique, "options": [{"value": o} for o in options]}


PROPERTIES: dict[str, dict[str, Any]] = {
    "companies": {
        **{n: prop() for n in ("domain", "name", "country", "state", "city", "industry")},
        "numberofemployees": prop("number"), "annualrevenue": prop("number"),
        "hubspot_owner_id": prop("owner"), "hs_merged_object_ids": prop(),
    },
    "contacts": {
        **{n: prop() for n in ("firstname", "lastname", "jobtitle", "phone", "lifecyclestage",
                               "hs_analytics_source", "hs_email_optout", "createdate",
                               "associatedcompanyid", "hs_merged_object_ids")},
        "email": prop(unique=True), "hubspot_owner_id": prop("owner"),
    },
    "tasks": {
        **{n: prop() for n in ("hs_task_subject", "hs_task_body", "hs_merged_object_ids")},
        "hs_timestamp": prop("datetime"), "hubspot_owner_id": prop("owner"),
        "hs_task_status": prop("enumeration", options=(
            "NOT_STARTED", "IN_PROGRESS", "WAITING", "COMPLETED", "DEFERRED")),
        "hs_task_priority": prop("enumeration", options=("NONE", "LOW", "MEDIUM", "HIGH")),
        "hs_task_type": prop("enumeration", options=("TODO", "CALL", "EMAIL")),
    },
    "deals": {n: prop() for n in ("dealname", "dealstage", "amount", "createdate", "closedate",
                                  "hs_is_closed", "hs_is_closed_won", "hs_mrr", "hubspot_owner_id",
                                  "hs_merged_object_ids")},
    "calls": {n: prop() for n in ("hs_timestamp", "hubspot_owner_id", "hs_call_title")},
    "emails": {n: prop() for n in ("hs_timestamp", "hubspot_owner_id", "hs_email_subject")},
    "meetings": {n: prop() for n in ("hs_timestamp", "hubspot_owner_id", "hs_meeting_title")},
}  # fmt: skip


@dataclass
class Thing:
    """A record."""

    id: str
    properties: dict[str, str]
    is_archived: bool = False
    archived_at: str = ""
    created: int = 1
