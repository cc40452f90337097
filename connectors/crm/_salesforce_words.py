"""Salesforce's names for what we write and read there, and its forms of values."""

from collections.abc import Mapping, Sequence
from typing import Any

from connectors.crm._fields import KEY, Field
from connectors.crm._values import OWNERS, our_value, our_word, split_name, user_id, whole_name
from connectors.crm.base import CrmRow

TYPES = {"account": "Account", "contact": "Contact", "owner": "Account", "task": "Task"}
KEY_FIELD = f"{KEY}__c"
THEIRS = {
    "domain": "Website", "email": "Email", "title": "Title",
    "owner_email": "OwnerId", "rep_email": "OwnerId", "subject": "Subject", "body": "Description",
    "due_on": "ActivityDate", "urgency": "Priority", "status": "Status",
}  # fmt: skip
REFS = {"contact": {"account": "AccountId"}, "task": {"account": "WhatId", "contact": "WhoId"}}
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
# What is cut, so that a name does not cost the record.
LONGEST = {
    "Subject": 255, "Description": 32_000, "Name": 255, "FirstName": 40, "LastName": 80,
    "Title": 128,
}  # fmt: skip


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
            first, last = split_name(value)
            found["FirstName"] = first[: LONGEST["FirstName"]] or None
            found["LastName"] = last[: LONGEST["LastName"]]
        elif name in OWNERS:
            if value:  # a record always has an owner there
                found[target] = user_id("Salesforce", value, users)
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
            fields[name] = whole_name(found.get("FirstName"), value)
        elif name == "status":
            fields[name] = "done" if value == "Completed" else "open"
        elif name in WORDS:
            fields[name] = our_word(WORDS[name], value)
        else:
            fields[name] = our_value(object_name, name, value, emails, is_markup=False)
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
