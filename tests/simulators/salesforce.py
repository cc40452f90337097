"""A simulator of Salesforce's REST, Tooling and Bulk 2.0 endpoints, as far as whynow uses them.

`has_task_key` says whether the organisation lets a task have an External Id.
"""

import csv
import io
import re
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from tests.simulators.base import Reply, Request, Simulator

CLIENT_ID, CLIENT_SECRET, REFRESH_TOKEN = "consumer", "consumer-s3cret", "refresh-s3cret"
COLLECTION, BULK_BYTES = 200, 150_000_000
FIELDS: dict[str, dict[str, str]] = {
    "Account": {
        **dict.fromkeys(("Name", "Website", "BillingCountry", "BillingState", "BillingCity",
                         "Industry"), "string"),
        "NumberOfEmployees": "int", "AnnualRevenue": "double", "OwnerId": "reference",
    },
    "Contact": {
        **dict.fromkeys(("FirstName", "LastName", "Email", "Title", "Phone"), "string"),
        "HasOptedOutOfEmail": "boolean", "AccountId": "reference", "OwnerId": "reference",
    },
    "Task": {
        **dict.fromkeys(("Subject", "Description", "TaskSubtype"), "string"),
        "ActivityDate": "date", "OwnerId": "reference", "WhatId": "reference",
        "WhoId": "reference", "Status": "picklist", "Priority": "picklist",
        "IsClosed": "boolean", "CompletedDateTime": "datetime",
    },
    "User": {**dict.fromkeys(("Email", "Username"), "string"), "IsActive": "boolean"},
    "Opportunity": {
        **dict.fromkeys(("Name", "StageName", "LeadSource"), "string"), "Amount": "double",
        "CloseDate": "date", "CreatedDate": "datetime", "IsClosed": "boolean", "IsWon": "boolean",
        "AccountId": "reference", "OwnerId": "reference",
    },
    "Lead": {**dict.fromkeys(("Email", "Name", "Title", "Website", "LeadSource"), "string"),
             "CreatedDate": "datetime", "IsConverted": "boolean"},
}  # fmt: skip
REQUIRED = {"Account": ("Name",), "Contact": ("LastName",), "Task": ("Status", "Priority")}
PICKLISTS = {
    "Status": ("Not Started", "In Progress", "Completed", "Waiting on someone else", "Deferred"),
    "Priority": ("High", "Normal", "Low"),
}
PREFIX = {"Account": "001", "Contact": "003", "Task": "00T", "User": "005", "Opportunity": "006",
          "Lead": "00Q"}  # fmt: skip
TYPES = {"Text": "string", "LongTextArea": "textarea", "Number": "double", "Date": "date",
         "Email": "string"}  # fmt: skip
APP_USER = "005000000000APPAAA"  # as whom the app works; what it makes is its own at first
ALWAYS = (
    "Id",
    "CreatedById",
    "SystemModstamp",
    "IsDeleted",
    "MasterRecordId",
    "CreatedDate",
    "Name",
)


@dataclass
class Refused(Exception):
    """A row, or a whole request, is refused."""

    code: str
    message: str
    status: int = 400
    fields: list[str] = field(default_factory=list)


class SalesforceSimulator(Simulator):
    """Rows by kind and id; tokens that run out when a test says so."""

    def __init__(self, *, has_task_key: bool = False) -> None:
        self.has_task_key = has_task_key
        self.fields = {kind: dict(found) for kind, found in FIELDS.items()}
        self.keys: dict[str, set[str]] = {kind: set() for kind in FIELDS}
        self.rows: dict[str, dict[str, dict[str, Any]]] = {kind: {} for kind in FIELDS}
        self.jobs: dict[str, dict[str, Any]] = {}
        self.usage = (10, 15_000)
        self.refresh_token, self.rotates = REFRESH_TOKEN, False
        self.moment = datetime(2026, 3, 2, 8, tzinfo=UTC)
        self.creations = 0
        self._number = 0
        super().__init__("access-token-1")

    # ---- What tests and people do there ----------------------------------------------------------

    def add(self, kind: str, **values: Any) -> str:
        with self.lock:
            return self._create(kind, values)

    def edit(self, kind: str, row_id: str, **values: Any) -> None:
        with self.lock:
            self._write(kind, self.rows[kind][row_id], values)

    def delete(self, kind: str, row_id: str, master: str = "") -> None:
        with self.lock:
            row = self.rows[kind][row_id]
            row |= {"IsDeleted": True, "MasterRecordId": master or None}
            row["SystemModstamp"] = self._stamp()

    def alive(self, kind: str) -> list[dict[str, Any]]:
        with self.lock:
            return [row for row in self.rows[kind].values() if not row["IsDeleted"]]

    # ---- Requests --------------------------------------------------------------------------------

    def too_many(self) -> Reply:
        return _errors(403, "REQUEST_LIMIT_EXCEEDED", "TotalRequests Limit exceeded.")

    def answer(self, request: Request) -> Reply:
        if request.path == "/services/oauth2/token":
            return self._grant(request.form)
        if request.token != self.token:
            return _errors(401, "INVALID_SESSION_ID", "Session expired or invalid")
        parts = request.path.removeprefix("/services/data/").split("/")[1:]
        try:
            reply = self._route(request, parts)
        except Refused as error:
            reply = _errors(error.status, error.code, error.message)
        used, most = self.usage
        self.usage = (used + 1, most)
        return Reply(
            reply.status, reply.data, {"Sforce-Limit-Info": f"api-usage={used + 1}/{most}"}
        )

    def _grant(self, form: dict[str, str]) -> Reply:
        if (form.get("client_id"), form.get("client_secret")) != (CLIENT_ID, CLIENT_SECRET):
            return _no_grant("invalid_client", "invalid client credentials")
        given: dict[str, str] = {}
        if form.get("grant_type") == "refresh_token":
            if form.get("refresh_token") != self.refresh_token:
                return _no_grant("invalid_grant", "expired access/refresh token")
            if self.rotates:
                self.refresh_token += "+"
                given = {"refresh_token": self.refresh_token}
        elif form.get("grant_type") != "client_credentials":
            return _no_grant("unsupported_grant_type", "grant type not supported")
        return Reply(200, {
            "access_token": self.token, "instance_url": self.url, "token_type": "Bearer",
            "issued_at": "1772438400000", "signature": "c2lnbmVk",
            "id": f"{self.url}/id/00D000000000001AAA/{APP_USER}", **given,
        })  # fmt: skip

    def _route(self, request: Request, parts: list[str]) -> Reply:
        if parts[0] in ("query", "queryAll"):
            return self._query(request.query["q"], is_all=parts[0] == "queryAll")
        if parts[:2] == ["tooling", "sobjects"]:
            return self._make_field(request.body)
        if parts[:2] == ["composite", "sobjects"]:
            return self._composite(request, parts[2:])
        if parts[:2] == ["jobs", "ingest"]:
            return self._bulk(request, parts[2:])
        if parts[0] == "sobjects" and parts[2] == "describe":
            kind = parts[1]
            may = kind not in self.forbidden
            fields = [{"name": name, "externalId": name in self.keys[kind],
                       "updateable": may and f"{kind}.{name}" not in self.forbidden}
                      for name in self.fields[kind]]  # fmt: skip
            return Reply(200, {"createable": may, "updateable": may, "fields": fields})
        raise Refused("NOT_FOUND", "The requested resource does not exist", 404)

    def _make_field(self, body: Any) -> Reply:
        parent, _, name = body["FullName"].partition(".")
        kind = "Task" if parent == "Activity" else parent
        metadata = body["Metadata"]
        if name in self.fields[kind]:
            raise Refused("DUPLICATE_DEVELOPER_NAME", f"There is already a field named {name}")
        if kind == "Task" and metadata.get("externalId") and not self.has_task_key:
            raise Refused("FIELD_INTEGRITY_EXCEPTION", "Can not set External ID on an Activity")
        self.fields[kind][name] = TYPES[metadata["type"]]
        if metadata.get("externalId"):
            self.keys[kind].add(name)
        return Reply(201, {"id": "00N1", "success": True, "errors": []})

    def _composite(self, request: Request, rest: list[str]) -> Reply:
        body = request.body
        if rest and request.method == "POST":
            if len(body["ids"]) > 2000:
                raise Refused("EXCEEDED_ID_LIMIT", "too many ids")
            self._known(rest[0], body["fields"])
            return Reply(200, [self._shown(rest[0], i, body["fields"]) for i in body["ids"]])
        records = body["records"]
        if len(records) > COLLECTION:
            raise Refused("EXCEEDED_ID_LIMIT", f"record limit reached: {COLLECTION}")
        answers = []
        for record in records:
            values = dict(record)
            kind = values.pop("attributes")["type"]
            name = rest[1] if rest else ("Id" if request.method == "PATCH" else None)
            answers.append(self._one(kind, name, values))
        return Reply(200, answers)

    def _one(self, kind: str, name: str | None, values: dict[str, Any]) -> dict[str, Any]:
        try:
            if name is None:
                made = self._create(kind, values, APP_USER)
                return {"id": made, "success": True, "errors": []}
            if name == "Id":
                row_id = values.pop("Id")
                row = self.rows[kind].get(row_id)
                if row is None or row["IsDeleted"]:
                    raise Refused("ENTITY_IS_DELETED", "entity is deleted")
                self._write(kind, row, values)
                return {"id": row_id, "success": True, "errors": []}
            if name not in self.keys[kind]:
                raise Refused("INVALID_FIELD", f"{name} is no External Id of {kind}")
            found = [r for r in self.alive(kind) if r.get(name) == values[name]]
            if found:
                self._write(kind, found[0], values)
                return {"id": found[0]["Id"], "success": True, "errors": [], "created": False}
            made = self._create(kind, values, APP_USER)
            return {"id": made, "success": True, "errors": [], "created": True}
        except Refused as error:
            fault = {"statusCode": error.code, "message": error.message, "fields": error.fields}
            return {"success": False, "errors": [fault]}

    def _bulk(self, request: Request, rest: list[str]) -> Reply:
        if not rest:
            job = {**request.body, "id": f"750{len(self.jobs)}", "state": "Open"}
            self.jobs[job["id"]] = job
            return Reply(200, job)
        job = self.jobs[rest[0]]
        if request.method == "PUT":
            if len(request.body) > BULK_BYTES:
                raise Refused("CLIENT_ERROR", "too large")
            job["data"] = request.body
            return Reply(201)
        if request.method == "PATCH":
            if job["state"] != "Open":
                raise Refused("INVALIDJOBSTATE", f"Job {job['id']} is already {job['state']}")
            self._run(job)
            return Reply(200, {"id": job["id"], "state": job["state"]})
        if len(rest) == 1:
            return Reply(200, {"id": job["id"], "state": job["state"]})
        return Reply(200, job[rest[1]])

    def _run(self, job: dict[str, Any]) -> None:
        good, bad = [], []
        name = job.get("externalIdFieldName") or "Id"
        for cells in csv.DictReader(io.StringIO(job["data"])):
            values = {k: (None if v == "#N/A" else v) for k, v in cells.items() if v != ""}
            answer = self._one(job["object"], name, values)
            if answer["success"]:
                good.append({"sf__Id": answer["id"], "sf__Created": "true", **cells})
            else:
                fault = answer["errors"][0]
                error = f"{fault['statusCode']}:{fault['message']}:--"
                bad.append({"sf__Id": "", "sf__Error": error, **cells})
        job |= {"state": "JobComplete", "successfulResults": _csv(good), "failedResults": _csv(bad)}

    # ---- Rows ------------------------------------------------------------------------------------

    def _create(self, kind: str, values: dict[str, Any], user: str | None = None) -> str:
        for name in REQUIRED.get(kind, ()):
            if not values.get(name):
                if kind == "Task" and name == "Priority":
                    values = {**values, "Priority": "Normal"}
                    continue
                message = f"Required fields are missing: [{name}]"
                raise Refused("REQUIRED_FIELD_MISSING", message, fields=[name])
        self._number += 1
        row: dict[str, Any] = {"Id": f"{PREFIX[kind]}{self._number:012d}AAA", "IsDeleted": False,
                               "CreatedById": user, "OwnerId": user}  # fmt: skip
        self._write(kind, row, values)
        self.rows[kind][row["Id"]] = row
        self.creations += kind in ("Account", "Contact", "Task")
        return str(row["Id"])

    def _write(self, kind: str, row: dict[str, Any], values: dict[str, Any]) -> None:
        checked = {name: self._checked(kind, row, name, value) for name, value in values.items()}
        row |= checked
        row["SystemModstamp"] = self._stamp()

    def _checked(self, kind: str, row: dict[str, Any], name: str, value: Any) -> Any:
        type_ = self.fields[kind].get(name)
        if type_ is None:
            raise Refused("INVALID_FIELD", f"No such column '{name}' on sobject of type {kind}",
                          fields=[name])  # fmt: skip
        if value is None:
            return None
        if type_ == "double":
            try:
                return float(value)
            except (TypeError, ValueError):
                raise Refused("INVALID_TYPE", f"{name}: not a number", fields=[name]) from None
        if type_ == "date" and not re.fullmatch(r"\d{4}-\d\d-\d\d", str(value)):
            raise Refused("JSON_PARSER_ERROR", f"{name}: not a date", fields=[name])
        if type_ == "picklist" and value not in PICKLISTS[name]:
            message = f"bad value for restricted picklist field: {value}"
            raise Refused("INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST", message, fields=[name])
        if type_ == "reference" and not any(value in rows for rows in self.rows.values()):
            raise Refused("INVALID_CROSS_REFERENCE_KEY", f"{name}: no such id", fields=[name])
        if type_ == "string" and len(str(value)) > 255 and name != "Description":
            raise Refused("STRING_TOO_LONG", f"{name}: data value too large", fields=[name])
        if name in self.keys[kind] and any(
            r.get(name) == value and r is not row for r in self.alive(kind)
        ):
            raise Refused("DUPLICATE_VALUE", f"duplicate value found: {name}", fields=[name])
        return value

    def _known(self, kind: str, names: list[str]) -> None:
        for name in names:
            if "." not in name and name not in self.fields[kind] and name not in ALWAYS:
                raise Refused("INVALID_FIELD", f"No such column '{name}' on entity '{kind}'")

    def _shown(self, kind: str, row_id: str, names: list[str]) -> dict[str, Any] | None:
        row = self.rows[kind].get(row_id)
        if row is None or row["IsDeleted"]:
            return None
        return {"attributes": {"type": kind}, **{name: self._value(row, name) for name in names}}

    def _value(self, row: dict[str, Any], name: str) -> Any:
        parent, _, inner = name.partition(".")
        if name == "Name" and "LastName" in row:
            return " ".join(row[part] for part in ("FirstName", "LastName") if row.get(part))
        if not inner:
            return row.get(name)
        target = row.get(f"{parent}Id")
        other = next((rows[target] for rows in self.rows.values() if target in rows), None)
        return other.get(inner) if other else None

    def _query(self, soql: str, *, is_all: bool) -> Reply:
        form = re.fullmatch(
            r"SELECT (.+?) FROM (\w+)(?: WHERE (.+?))?(?: ORDER BY Id)?(?: LIMIT (\d+))?",
            soql,
            re.S,
        )
        if form is None:
            raise Refused("MALFORMED_QUERY", f"unexpected token in {soql[:80]!r}")
        names, kind = form[1].split(", "), form[2]
        self._known(kind, names)
        rules = _rules(form[3] or "")
        found = [
            row for _, row in sorted(self.rows[kind].items())
            if (is_all or not row["IsDeleted"]) and all(_fits(row, rule) for rule in rules)
        ][: int(form[4] or 10**9)]  # fmt: skip
        records = []
        for row in found:
            shown: dict[str, Any] = {}
            for name in names:
                parent, _, inner = name.partition(".")
                value = self._value(row, name)
                shown[parent] = {inner: value} if inner and value else (None if inner else value)
            records.append(shown)
        return Reply(200, {"done": True, "totalSize": len(records), "records": records})

    def _stamp(self) -> str:
        self.moment += timedelta(seconds=1)
        return f"{self.moment:%Y-%m-%dT%H:%M:%S}.000+0000"


TEXT = r"'((?:[^'\\]|\\.)*)'"


def _rules(text: str) -> list[tuple[str, str, Any]]:
    """The conditions of a query; what is quoted may hold anything."""
    found: list[tuple[str, str, Any]] = []
    rest = text
    while rest:
        form = re.match(
            rf"(\w+) (IN \((?:{TEXT}(?:, )?)*\)|(?:>=|>|!=|=) (?:{TEXT}|[\w:.+-]+))(?: AND )?", rest
        )
        if form is None:
            raise Refused("MALFORMED_QUERY", f"unexpected token: {rest[:60]!r}")
        operator, _, value = form[2].partition(" ")
        texts = [re.sub(r"\\(.)", lambda m: {"n": "\n", "r": "\r"}.get(m[1], m[1]), each)
                 for each in re.findall(TEXT, value)]  # fmt: skip
        wanted: Any = texts if operator == "IN" else (texts[0] if texts else value)
        found.append((form[1], operator, wanted))
        rest = rest[form.end() :]
    return found


def _fits(row: dict[str, Any], rule: tuple[str, str, Any]) -> bool:
    name, operator, wanted = rule
    value = row.get(name)
    if operator == "IN":
        return str(value or "").lower() in {each.lower() for each in wanted}
    if wanted in ("null", "true", "false"):
        is_it = (value in (None, "")) if wanted == "null" else bool(value) == (wanted == "true")
        return is_it if operator == "=" else not is_it
    if operator == ">=":
        return str(value)[:19] >= str(wanted)[:19]
    return str(value) > wanted if operator == ">" else value == wanted


def _csv(rows: list[dict[str, str]]) -> str:
    text = io.StringIO()
    if rows:
        writer = csv.DictWriter(text, list(rows[0]), lineterminator="\n", quoting=csv.QUOTE_ALL)
        writer.writeheader()
        writer.writerows(rows)
    return text.getvalue()


def _errors(status: int, code: str, message: str) -> Reply:
    return Reply(status, [{"errorCode": code, "message": message}])


def _no_grant(error: str, why: str) -> Reply:
    return Reply(400, {"error": error, "error_description": why})
