"""Odoo's names for what we write and read there, and its forms of values."""

from collections.abc import Mapping, Sequence
from typing import Any

from connectors.crm._fields import FIELDS, Field
from connectors.crm._values import OWNERS, as_html, our_value, user_id
from connectors.crm.base import CrmRow

MODELS = {
    "account": "res.partner", "contact": "res.partner", "owner": "res.partner",
    "task": "mail.activity",
}  # fmt: skip
THEIRS = {
    "domain": "website", "name": "name", "email": "email", "title": "function",
    "owner_email": "user_id", "subject": "summary", "body": "note", "due_on": "date_deadline",
    "rep_email": "user_id", "channel": "activity_type_id", "status": "active",
}  # fmt: skip
TYPES = {
    "call": "mail.mail_activity_data_call", "email": "mail.mail_activity_data_email",
}  # fmt: skip
TODO = "mail.mail_activity_data_todo"
KINDS = {
    "text": "char", "long_text": "text", "email": "char", "number": "float", "day": "date",
    "choice": "char", "moment": "datetime",
}  # fmt: skip


def own_name(name: str) -> str:
    """Our field's name there; Odoo wants an x_ before it."""
    return f"x_whynow_{name}"


def definition(field: Field) -> dict[str, Any]:
    """The field to be made for one of ours, but for its model."""
    return {
        "name": own_name(field.name), "field_description": f"whynow: {field.label}",
        "ttype": KINDS[field.type], "state": "manual",
    }  # fmt: skip


def name_of(object_name: str, name: str) -> str:
    """The field that holds one of ours."""
    return own_name(name) if FIELDS[object_name][name].is_ours else THEIRS[name]


def wanted(object_name: str, names: Sequence[str]) -> list[str]:
    """The fields to ask for."""
    return [name_of(object_name, name) for name in names if name != "channel"] or ["id"]


def values(object_name: str, row: CrmRow, users: Mapping[str, str]) -> dict[str, Any]:
    """The columns of a row for `load`; raises ValueError for a user whom Odoo does not know.

    Whether a task is open is no column: it is there, or done. A new row has no blank ones: Odoo
    has its own values for these, and so may the record, should it be there already.
    """
    found: dict[str, Any] = {}
    for name, value in row.fields.items():
        if name == "status":
            continue
        if name in OWNERS:
            found["user_id/.id"] = user_id("Odoo", value, users) if value else ""
        elif name == "channel":
            found["activity_type_id/id"] = TYPES.get(str(value), TODO)
        else:
            found[name_of(object_name, name)] = _out(name, value)
    if row.remote_id is None:
        given = {name: value for name, value in found.items() if value != ""}
        found = given | _born(object_name)
    if object_name == "contact" and "account" in row.refs:
        found["parent_id/.id"] = row.refs["account"]
    if object_name == "task" and row.refs:
        found["res_model_id/id"] = "base.model_res_partner"
        found["res_id"] = row.refs.get("contact") or row.refs["account"]
    return found


def for_write(columns: Mapping[str, Any]) -> dict[str, Any]:
    """Columns for `load` as values for `write`."""
    found: dict[str, Any] = {}
    for name, value in columns.items():
        plain = name.removesuffix("/.id")
        is_id = name.endswith("/.id") and value
        found[plain] = int(value) if is_id else (False if value == "" else value)
    return found


def _born(object_name: str) -> dict[str, Any]:
    """`load` reads a boolean from a text, and from nothing else."""
    return {"account": {"is_company": "1"}, "contact": {"is_company": "0"}}.get(object_name, {})


def _out(name: str, value: Any) -> Any:
    if value is None:
        return ""
    if name == "domain":
        return f"https://{value}"
    return as_html(str(value)) if name == "body" else value


def fields_of(
    object_name: str, names: Sequence[str], found: Mapping[str, Any], emails: Mapping[str, str]
) -> dict[str, Any]:
    """A record as our fields; `emails` are the users' addresses by id."""
    fields: dict[str, Any] = {}
    for name in names:
        if name == "channel":
            continue
        value = found.get(name_of(object_name, name))
        if name == "status":
            fields[name] = "open" if value else "done"
        elif name in OWNERS:
            fields[name] = our_value(object_name, name, value and value[0], emails)
        else:
            fields[name] = our_value(object_name, name, value, emails)
    return fields
