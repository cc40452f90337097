"""HubSpot's names for what we write and read there, and its forms of values: all are text."""

import html
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from connectors.crm._fields import FIELDS, KEY
from connectors.text import plain_text

TYPES = {"account": "companies", "contact": "contacts", "owner": "companies", "task": "tasks"}
GROUP = "whynow"
OWNER = "hubspot_owner_id"

THEIRS = {
    "account": {"domain": "domain", "name": "name"},
    "contact": {"email": "email", "title": "jobtitle"},
    "owner": {"owner_email": OWNER},
    "task": {
        "subject": "hs_task_subject", "body": "hs_task_body", "due_at": "hs_timestamp",
        "urgency": "hs_task_priority", "rep_email": OWNER, "status": "hs_task_status",
        "channel": "hs_task_type",
    },
}  # fmt: skip
# Association types that HubSpot defines: from -> to -> id.
LINKS = {"task": {"account": 192, "contact": 204}, "contact": {"account": 279}}
WORDS: dict[str, dict[str, str]] = {
    "urgency": {"high": "HIGH", "medium": "MEDIUM", "low": "LOW"},
    "status": {"open": "NOT_STARTED", "done": "COMPLETED", "cancelled": "COMPLETED"},
    "channel": {"call": "CALL", "email": "EMAIL"},
}
STATUS = {"COMPLETED": "done"}  # all others are open
# HubSpot's kinds of field for ours.
KINDS = {
    "text": ("string", "text"), "long_text": ("string", "textarea"), "email": ("string", "text"),
    "number": ("number", "number"), "day": ("date", "date"), "moment": ("datetime", "date"),
    "choice": ("enumeration", "select"),
}  # fmt: skip


def property_of(object_name: str, name: str) -> str:
    """The property that holds a field of ours."""
    return THEIRS[object_name].get(name) or f"whynow_{name}"


def properties(object_name: str, fields: Mapping[str, Any], users: Mapping[str, str]) -> Any:
    """Fields as properties; raises ValueError for an owner that HubSpot does not know."""
    found: dict[str, str] = {}
    for name, value in fields.items():
        if name == "name" and object_name == "contact":
            found |= _split_name(value)
            continue
        target = property_of(object_name, name)
        found[target] = _out(name, target, value, users)
    return found


def wanted_properties(object_name: str, names: list[str]) -> list[str]:
    """The properties to ask for, to read these fields."""
    if object_name == "contact" and "name" in names:
        rest = [property_of(object_name, name) for name in names if name != "name"]
        return [*rest, "firstname", "lastname"]
    return [property_of(object_name, name) for name in names]


def fields_of(
    object_name: str, names: list[str], found: Mapping[str, Any], emails: Mapping[str, str]
) -> dict[str, Any]:
    """Properties as our fields; `emails` are the owners' addresses by id."""
    fields: dict[str, Any] = {}
    for name in names:
        if name == "name" and object_name == "contact":
            parts = (found.get("firstname"), found.get("lastname"))
            fields[name] = " ".join(part for part in parts if part) or None
            continue
        target = property_of(object_name, name)
        fields[name] = _in(object_name, name, target, found.get(target), emails)
    return fields


def definition(object_name: str, name: str) -> dict[str, Any]:
    """The property to be made for a field of ours, or for our key."""
    choices: tuple[str, ...] = ()
    if name == KEY:
        kind, form, label = "string", "text", "whynow key"
    else:
        field = FIELDS[object_name][name]
        (kind, form), label, choices = KINDS[field.type], f"whynow: {field.label}", field.choices
    made: dict[str, Any] = {
        "name": KEY if name == KEY else property_of(object_name, name),
        "label": label,
        "type": kind,
        "fieldType": form,
        "groupName": GROUP,
    }
    if name == KEY:
        made["hasUniqueValue"] = True
    if choices:
        made["options"] = [
            {"label": choice, "value": choice, "displayOrder": place, "hidden": False}
            for place, choice in enumerate(choices)
        ]
    return made


# ---- Values --------------------------------------------------------------------------------------


def _out(name: str, target: str, value: Any, users: Mapping[str, str]) -> str:
    if name in WORDS:
        return WORDS[name].get(str(value), "TODO" if name == "channel" else "NONE")
    if value is None or value == "":
        return ""
    if target == OWNER:
        if str(value).lower() not in users:
            raise ValueError(f"HubSpot has no active user {value}")
        return users[str(value).lower()]
    if name == "body":
        return as_html(str(value))
    return _figure(value) if isinstance(value, int | float) else str(value)


def _figure(value: float) -> str:
    return str(int(value)) if float(value).is_integer() else repr(float(value))


def _in(object_name: str, name: str, target: str, value: Any, emails: Mapping[str, str]) -> Any:
    if name == "status":
        return STATUS.get(str(value), "open")
    if name in WORDS:
        return {there: ours for ours, there in WORDS[name].items()}.get(str(value))
    if value is None or value == "":
        return None
    if target == OWNER:
        return emails.get(str(value), f"user {value}")
    field = FIELDS[object_name][name]
    if field.type == "number":
        return float(value)
    if field.type == "moment":
        return moment(value)
    return plain_text(str(value)) if name == "body" else str(value)


def moment(value: Any) -> str | None:
    """HubSpot's moment (ISO, or milliseconds since 1970) as ISO in UTC, to the second."""
    text = str(value)
    try:
        if text.isdecimal():
            found = datetime.fromtimestamp(int(text) / 1000, UTC)
        else:
            found = datetime.fromisoformat(text.replace("Z", "+00:00"))
    except (ValueError, OverflowError, OSError):
        return None
    return f"{found.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


ADDRESS = re.compile(r"https?://[^\s<>\"]+")


def as_html(text: str) -> str:
    """Plain text as HTML: nothing in it is markup, but addresses become links."""
    safe = html.escape(text, quote=True)
    linked = ADDRESS.sub(lambda found: f'<a href="{found[0]}">{found[0]}</a>', safe)
    return linked.replace("\n", "<br>")


def _split_name(value: Any) -> dict[str, str]:
    first, _, last = str(value or "").strip().rpartition(" ")
    return {"firstname": first, "lastname": last}
