"""What we write into a CRM: the objects, their fields with types, and the names they get there.

`setup` makes those of our own (`is_ours`); the others stand in every CRM under a name of its own.
"""

from dataclasses import dataclass
from typing import Literal

FieldType = Literal["text", "long_text", "number", "day", "moment", "choice", "email"]
ObjectName = Literal["account", "contact", "owner", "task"]

# The order in which a push works: a task needs the account and the contact it is about.
OBJECTS: tuple[ObjectName, ...] = ("account", "contact", "owner", "task")
KEY = "whynow_key"  # the name of the unique property that holds our key


@dataclass(frozen=True, slots=True)
class Field:
    """A field of an object. Values are plain: text, a number, an ISO day, an ISO moment in UTC."""

    name: str
    type: FieldType
    label: str
    is_ours: bool = True
    choices: tuple[str, ...] = ()


def _ours(name: str, kind: FieldType, label: str, *choices: str) -> Field:
    return Field(name, kind, label, choices=choices)


def _theirs(name: str, kind: FieldType, label: str, *choices: str) -> Field:
    return Field(name, kind, label, is_ours=False, choices=choices)


_FIELDS: dict[ObjectName, tuple[Field, ...]] = {
    "account": (
        _theirs("domain", "text", "Domain"),
        _theirs("name", "text", "Name"),
        _ours("score", "number", "Score"),
        _ours("grade", "choice", "Grade", "A", "B", "C", "D", "X"),
        _ours("fit", "number", "Fit"),
        _ours("timing", "number", "Timing"),
        _ours("engagement", "number", "Engagement"),
        _ours("why_now", "long_text", "Why now"),
        _ours("updated_on", "day", "Updated on"),
    ),
    "contact": (
        _theirs("email", "email", "E-mail"),
        _theirs("name", "text", "Name"),
        _theirs("title", "text", "Job title"),
        _theirs("account", "text", "Account"),
        _ours("tier", "choice", "Tier", "c_level_vp", "director", "practitioner"),
    ),
    "owner": (
        _theirs("owner_email", "email", "Owner"),
        _ours("ae_email", "email", "Account executive"),
    ),
    "task": (
        _theirs("subject", "text", "Subject"),
        _theirs("body", "long_text", "Body"),
        _theirs("due_at", "moment", "Due"),
        _theirs("due_on", "day", "Due"),
        _theirs("urgency", "choice", "Priority", "high", "medium", "low"),
        _theirs("rep_email", "email", "Owner"),
        _theirs("status", "choice", "Status", "open", "done", "cancelled"),
        _theirs("channel", "text", "Channel"),
        _theirs("account", "text", "Account"),
        _theirs("contact", "text", "Contact"),
    ),
}
FIELDS: dict[str, dict[str, Field]] = {
    name: {field.name: field for field in fields} for name, fields in _FIELDS.items()
}


# What the CRMs behind an API take of all but tasks; those differ.
_REMOTE: dict[str, tuple[str, ...]] = {
    "account": tuple(FIELDS["account"]),
    "contact": tuple(FIELDS["contact"]),
    "owner": tuple(FIELDS["owner"]),
}


def remote_fields(*task: str) -> dict[str, tuple[str, ...]]:
    """The fields of a CRM behind an API, by object; `task` are those of a task."""
    return {**_REMOTE, "task": task}


def fields_to_make(object_name: str) -> list[Field]:
    """The fields that `setup` makes for an object, without the key; an owner is a part of the
    account."""
    objects = ("account", "owner") if object_name == "account" else (object_name,)
    return [field for name in objects for field in FIELDS[name].values() if field.is_ours]
