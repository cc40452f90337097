"""HubSpot's names for what we write and read there, and its forms of values: all are text."""

from collections.abc import Mapping, Sequence
from typing import Any

from connectors.crm._fields import KEY, Field
from connectors.crm._values import (
    OWNERS,
    as_html,
    our_value,
    our_word,
    split_name,
    user_id,
    whole_name,
)

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


def properties(
    object_name: str, fields: Mapping[str, Any], users: Mapping[str, str]
) -> dict[str, str]:
    """Fields as properties; raises ValueError for an owner that HubSpot does not know."""
    found: dict[str, str] = {}
    for name, value in fields.items():
        if name == "name" and object_name == "contact":
            found["firstname"], found["lastname"] = split_name(value)
        else:
            found[property_of(object_name, name)] = _out(name, value, users)
    return found


def wanted(object_name: str, names: Sequence[str]) -> list[str]:
    """The properties to ask for, to read these fields."""
    if object_name == "contact" and "name" in names:
        rest = [property_of(object_name, name) for name in names if name != "name"]
        return [*rest, "firstname", "lastname"]
    return [property_of(object_name, name) for name in names]


def fields_of(
    object_name: str, names: Sequence[str], found: Mapping[str, Any], emails: Mapping[str, str]
) -> dict[str, Any]:
    """Properties as our fields; `emails` are the owners' addresses by id."""
    fields: dict[str, Any] = {}
    for name in names:
        value = found.get(property_of(object_name, name))
        if name == "name" and object_name == "contact":
            fields[name] = whole_name(found.get("firstname"), found.get("lastname"))
        elif name == "status":
            fields[name] = STATUS.get(str(value), "open")
        elif name in WORDS:
            fields[name] = our_word(WORDS[name], value)
        else:
            fields[name] = our_value(object_name, name, value, emails)
    return fields


def definition(object_name: str, field: Field | None) -> dict[str, Any]:
    """The property to be made for a field of ours, or (None) for our key."""
    if field is None:
        return {
            "name": KEY, "label": "whynow key", "type": "string", "fieldType": "text",
            "groupName": GROUP, "hasUniqueValue": True,
        }  # fmt: skip
    kind, form = KINDS[field.type]
    made: dict[str, Any] = {
        "name": property_of(object_name, field.name), "label": f"whynow: {field.label}",
        "type": kind, "fieldType": form, "groupName": GROUP,
    }  # fmt: skip
    if field.choices:
        made["options"] = [
            {"label": choice, "value": choice, "displayOrder": place, "hidden": False}
            for place, choice in enumerate(field.choices)
        ]
    return made


def _out(name: str, value: Any, users: Mapping[str, str]) -> str:
    if name in WORDS:
        return WORDS[name].get(str(value), "TODO" if name == "channel" else "NONE")
    if value is None or value == "":
        return ""
    if name in OWNERS:
        return user_id("HubSpot", value, users)
    if name == "body":
        return as_html(str(value))
    if isinstance(value, int | float):
        return str(int(value)) if float(value).is_integer() else repr(float(value))
    return str(value)
