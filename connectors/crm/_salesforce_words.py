"""Salesforce's names for what we write and read there, and its forms of values."""

from collections.abc import Mapping, Sequence
from typing import Any

from connectors.crm._fields import FIELDS, KEY, Field
from connectors.crm._odoo_words import natural
from connectors.crm.base import CrmRow

TYPES = {"account": "Account", "contact": "Contact", "owner": "Account", "task": "Task"}
KEY_FIELD = f"{KEY}__c"
THEIRS = {
    "domain": "Website", "email": "Email", "title": "Title",
    "owner_email": "OwnerId", "rep_email": "OwnerId", "subject": "Subject", "body": "Description",
    "due_on": "ActivityDate", "urgency": "Priority", "status": "Status",
}  # fmt: skip
REFS = {"contact": {"account": "AccountId"}, "task": {"account": "WhatId", "contact": "WhoId"}}
OWNERS = ("owner_email", "rep_email")
WORDS = {
    "urgency": {"high": "High", "medium": "Normal", "low": "Low"},
    "status": {"open": "Not Started", "done": "Completed", "cancelled": "Completed"},
}
METADATA: dict[str, dict[str, Any]] = {
    "text": {"type": "Text", "length": 255}, "email": {"type": "Email"},
    "long_text": {"type": "LongTextArea", "length": 32768, "visibleLines": 4},
    "number": {"type": "Number", "precision": 6, "scale": 1}, "day": {"type": "Date"},
    "choice": {"type": "Text", "length": 40}, "moment": {"type": "DateTime"},
}  # fmt: skip
LONGEST = {"Subject": 255, "Description": 32_000}


def field_of(object_name: str, name: str) -> str:
    """The field that holds one of ours."""
    if name == "name":
        return "LastName" if object_name == "contact" else "Name"
    return THEIRS.get(name) or f"whynow_{name}__c"


def values(row: CrmRow, object_name: str, users: Mapping[str, str]) -> dict[str, Any]:
    """The fields of a row; raises ValueError for a user whom Salesforce does not know."""
    found: dict[str, Any] = {}
    for name, value in row.fields.items():
        target = field_of(object_name, name)
        if name == "name" and object_name == "contact":
            first, _, last = str(value or "").strip().rpartition(" ")
            found |= {"FirstName": first or None, "LastName": last}
        elif name in OWNERS:
            if value and str(value).lower() not in users:
                raise ValueError(f"Salesforce has no active user {value}")
            if value:  # a record always has an owner there
                found[target] = users[str(value).lower()]
        elif name in WORDS:
            found[target] = WORDS[name].get(str(value))
        elif isinstance(value, str):
            found[target] = value[: LONGEST.get(target, len(value))]
        else:
            found[target] = value
    for name, remote_id in row.refs.items():
        found[REFS[object_name][name]] = remote_id
    return found


def wanted(object_name: str, names: Sequence[str]) -> list[str]:
    """The fields to ask for."""
    found = [field_of(object_name, name) for name in names]
    return [*found, "FirstName"] if "LastName" in found else found


def fields_of(
    object_name: str, names: Sequence[str], found: Mapping[str, Any], emails: Mapping[str, str]
) -> dict[str, Any]:
    """A record as our fields; `emails` are the users' addresses by id."""
    fields: dict[str, Any] = {}
    for name in names:
        value = found.get(field_of(object_name, name))
        if name == "name" and object_name == "contact":
            fields[name] = " ".join(p for p in (found.get("FirstName"), value) if p) or None
        elif name == "status":
            fields[name] = "done" if value == "Completed" else "open"
        elif name in WORDS:
            fields[name] = {there: ours for ours, there in WORDS[name].items()}.get(str(value))
        elif value is None or value == "":
            fields[name] = None
        elif name in OWNERS:
            fields[name] = emails.get(str(value), f"user {value}")
        elif name == "domain":
            fields[name] = natural("account", value)
        else:
            fields[name] = (
                float(value) if FIELDS[object_name][name].type == "number" else str(value)
            )
    return fields


def definition(object_name: str, field: Field | None) -> dict[str, Any]:
    """The custom field to be made for one of ours, or (None) for our key.

    Fields of tasks belong to the object Activity.
    """
    parent = {"task": "Activity"}.get(object_name, TYPES[object_name])
    if field is None:
        metadata = {"type": "Text", "length": 255, "label": "whynow key", "externalId": True,
                    "unique": True, "caseSensitive": True}  # fmt: skip
        return {"FullName": f"{parent}.{KEY_FIELD}", "Metadata": metadata}
    metadata = {**METADATA[field.type], "label": f"whynow {field.label}"}
    return {"FullName": f"{parent}.{field_of(object_name, field.name)}", "Metadata": metadata}


def quoted(values: Sequence[str]) -> str:
    """Texts as a list in SOQL; nothing in them ends the quotation."""
    safe = (
        value.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n").replace("\r", "\\r")
        for value in values
    )
    return ", ".join(f"'{value}'" for value in safe)
