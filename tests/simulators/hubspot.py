"""A simulator of HubSpot's CRM endpoints, as far as whynow uses them.

A partial failure is answered with 207 up to 2026-03, later with 200 or 201 and `numErrors`.
"""

import re
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from tests.simulators.base import Reply, Request, Simulator
from tests.simulators.hubspot_answers import error, missing_scope, partial
from tests.simulators.hubspot_properties import PROPERTIES, Thing, prop

TOKEN = "pat-test"
CLIENT_ID, CLIENT_SECRET, REFRESH_TOKEN = "client-1", "client-s3cret", "refresh-s3cret"
BATCH, PAGE, SEARCH = 100, 100, 200
STAMP = {"contacts": "lastmodifieddate"}
LINKS = {("tasks", "companies"): 192, ("tasks", "contacts"): 204, ("contacts", "companies"): 279}


@dataclass
class Refused(Exception):
    """The whole request is refused."""

    reply: Reply
    extra: dict[str, Any] = field(default_factory=dict)


class HubSpotSimulator(Simulator):
    """Records by kind and id, properties by kind, associations, owners."""

    def __init__(self) -> None:
        self.things: dict[str, dict[str, Thing]] = {kind: {} for kind in PROPERTIES}
        self.properties = {kind: dict(found) for kind, found in PROPERTIES.items()}
        self.groups: dict[str, set[str]] = {kind: {"info"} for kind in PROPERTIES}
        self.owners: dict[str, str] = {}
        self.links: set[tuple[str, str, str, str, int]] = set()
        self.moment = datetime(2026, 3, 2, 8, tzinfo=UTC)
        self.creations = 0
        self._by_value: dict[tuple[str, str, str], Thing] = {}
        self._next_id = 1000
        super().__init__(TOKEN)

    # ---- What tests and people do there ----------------------------------------------------------

    def add(self, kind: str, **values: str) -> str:
        """A record that somebody made; its id."""
        with self.lock:
            return self._create(kind, values).id

    def edit(self, kind: str, thing_id: str, **values: str) -> None:
        with self.lock:
            self._write(kind, self.things[kind][thing_id], values)

    def archive(self, kind: str, thing_id: str) -> None:
        with self.lock:
            thing = self.things[kind][thing_id]
            thing.is_archived, thing.archived_at = True, self._stamp()

    def merge(self, kind: str, into: str, other: str) -> None:
        """What other was is found under its id in what it became."""
        with self.lock:
            kept = self.things[kind][into]
            del self.things[kind][other]
            self._write(kind, kept, {"hs_merged_object_ids": other})
            self.links = {
                (a, into if a == kind and one == other else one,
                 b, into if b == kind and two == other else two, t)
                for a, one, b, two, t in self.links
            }  # fmt: skip

    def associate(self, kind: str, one: str, to: str, other: str, type_id: int = 1) -> None:
        with self.lock:
            self.links.add((kind, one, to, other, type_id))

    def alive(self, kind: str) -> list[Thing]:
        """Records that are not archived."""
        with self.lock:
            return [thing for thing in self.things[kind].values() if not thing.is_archived]

    # ---- Requests --------------------------------------------------------------------------------

    def too_many(self) -> Reply:
        return Reply(429, {"status": "error", "errorType": "RATE_LIMIT", "message":
                           "You have reached your ten_secondly_rolling limit.",
                           "policyName": "TEN_SECONDLY_ROLLING"})  # fmt: skip

    def answer(self, request: Request) -> Reply:
        if request.path == "/oauth/2026-03/token":
            return self._grant(request.form)
        shown = request.token
        if shown in self.expired:
            message = "The OAuth token used to make this call expired 2 second(s) ago."
            return error(401, message, "EXPIRED_AUTHENTICATION")
        if shown != self.token:
            return error(401, "Authentication credentials not found.", "INVALID_AUTHENTICATION")
        parts = request.path.strip("/").split("/")
        try:
            if parts[:2] == ["crm", "owners"]:
                return self._owners(request)
            if parts[:2] == ["crm", "properties"]:
                return self._properties(request, parts[3], parts[4:])
            if parts[:2] == ["crm", "associations"]:
                return self._associations(request, parts)
            if parts[:2] == ["crm", "objects"] and parts[3] in self.things:
                return self._objects(request, parts[2], parts[3], "/".join(parts[4:]))
        except Refused as refused:
            return refused.reply
        return error(404, f"no such path: {request.path}", "NOT_FOUND")

    def _grant(self, form: dict[str, str]) -> Reply:
        for name, good, status in (
            ("grant_type", "refresh_token", "BAD_GRANT_TYPE"),
            ("client_id", CLIENT_ID, "BAD_CLIENT_ID"),
            ("client_secret", CLIENT_SECRET, "BAD_CLIENT_SECRET"),
            ("refresh_token", REFRESH_TOKEN, "BAD_REFRESH_TOKEN"),
        ):
            if form.get(name) != good:
                message = f"missing or invalid {name.replace('_', ' ')}"
                return Reply(400, {"status": status, "message": message})
        return Reply(200, {
            "access_token": self.token, "refresh_token": REFRESH_TOKEN, "expires_in": 1800,
            "token_type": "bearer",
        })  # fmt: skip

    def _owners(self, request: Request) -> Reply:
        rows = [{"id": i, "email": email} for email, i in sorted(self.owners.items())]
        start, size = int(request.query.get("after", 0)), int(request.query.get("limit", 100))
        page: dict[str, Any] = {"results": rows[start : start + size]}
        if start + size < len(rows):
            page["paging"] = {"next": {"after": str(start + size)}}
        return Reply(200, page)

    def _properties(self, request: Request, kind: str, rest: list[str]) -> Reply:
        if rest == ["groups"]:
            if request.method == "POST":
                self.groups[kind].add(request.body["name"])
                return Reply(201, request.body)
            return Reply(200, {"results": [{"name": name} for name in sorted(self.groups[kind])]})
        if request.method == "GET":
            found = [{"name": name, **each} for name, each in self.properties[kind].items()]
            return Reply(200, {"results": found})
        made = request.body
        if made["name"] in self.properties[kind]:
            return error(409, f"Property named '{made['name']}' already exists.", "CONFLICT")
        if made["groupName"] not in self.groups[kind]:
            return error(400, f"no property group {made['groupName']}", "VALIDATION_ERROR")
        if made["type"] == "enumeration" and not made.get("options"):
            return error(400, "an enumeration needs options", "VALIDATION_ERROR")
        self.properties[kind][made["name"]] = {
            "type": made["type"], "hasUniqueValue": bool(made.get("hasUniqueValue")),
            "options": made.get("options", []),
        }  # fmt: skip
        return Reply(201, made)

    def _associations(self, request: Request, parts: list[str]) -> Reply:
        kind, to, what = parts[3], parts[4], parts[6]
        inputs = request.body["inputs"]
        if what == "read":
            results = [
                {"from": {"id": each["id"]}, "to": [
                    {"toObjectId": two, "associationTypes": [{"typeId": t}]}
                    for a, one, b, two, t in sorted(self.links)
                    if (a, one, b) == (kind, each["id"], to)
                ]}
                for each in inputs
            ]  # fmt: skip
            return Reply(200, {"results": [each for each in results if each["to"]]})
        _at_most(inputs, 2000)
        results, errors = [], []
        for each in inputs:
            one, two = each["from"]["id"], each["to"]["id"]
            type_id = each["types"][0]["associationTypeId"]
            if LINKS.get((kind, to)) != type_id:
                raise Refused(error(400, f"no association type {type_id}", "VALIDATION_ERROR"))
            if self._find(kind, one) is None or self._find(to, two) is None:
                errors.append({"status": "error", "category": "OBJECT_NOT_FOUND",
                               "message": f"no {to} {two}", "context": {"ids": [two]}})  # fmt: skip
                continue
            self.links.add((kind, one, to, two, type_id))
            results.append({"fromObjectId": one, "toObjectId": two, "labels": []})
        return partial(parts[2], results, errors, 201)

    # ---- Objects ---------------------------------------------------------------------------------

    def _objects(self, request: Request, version: str, kind: str, what: str) -> Reply:
        if request.method == "GET" and not what:
            return self._list(request, kind)
        if what == "search":
            return self._search(request.body, kind)
        if kind in self.forbidden and what != "batch/read":
            return missing_scope(f"crm.objects.{kind}.write")
        inputs = request.body["inputs"]
        _at_most(inputs, BATCH)
        ids = [each.get("id") for each in inputs]
        if len(set(ids)) != len(ids):
            raise Refused(error(400, "Duplicate IDs found in batch input", "VALIDATION_ERROR"))
        if what == "batch/read":
            return self._read(request.body, version, kind)
        if what not in ("batch/upsert", "batch/update"):
            raise Refused(error(404, f"no such method: {what}", "NOT_FOUND"))
        for each in inputs:
            self._check_properties(kind, each)
        results: list[Any] = []
        errors: list[Any] = []
        for each in inputs:
            self._write_one(kind, what == "batch/upsert", each, results, errors)
        return partial(version, results, errors, 200)

    def _check_properties(self, kind: str, each: Any) -> None:
        """What refuses the whole batch: an unknown property, a value that is no text."""
        for name, value in each["properties"].items():
            if name not in self.properties[kind]:
                message = (
                    'Property values were not valid: [{"isValid":false,"message":"Property '
                    f'\\"{name}\\" does not exist","error":"PROPERTY_DOESNT_EXIST"}}]'
                )
                raise Refused(error(400, message, "VALIDATION_ERROR"))
            if not isinstance(value, str):
                raise Refused(error(400, "Invalid input JSON: not a String", "VALIDATION_ERROR"))

    def _write_one(
        self, kind: str, is_upsert: bool, each: Any, results: list[Any], errors: list[Any]
    ) -> None:
        trace = each.get("objectWriteTraceId")
        try:
            thing, is_new = (
                self._upserted(kind, each) if is_upsert else (self._updated(kind, each), False)
            )
        except Refused as refused:
            context = {"objectWriteTraceId": [trace]} if trace is not None else {}
            errors.append({**refused.reply.data, "context": {**context, **refused.extra}})
            return
        shown = {**self._shown(kind, thing, list(each["properties"])), "new": is_new}
        results.append(shown | ({"objectWriteTraceId": trace} if trace is not None else {}))

    def _upserted(self, kind: str, each: Any) -> tuple[Thing, bool]:
        name = each.get("idProperty")
        known = self.properties[kind].get(str(name))
        if known is None or not known["hasUniqueValue"]:
            raise Refused(error(400, f"{name} is not a unique property", "VALIDATION_ERROR"))
        found = self._by_unique(kind, str(name), each["id"])
        if found is not None:
            self._write(kind, found, each["properties"])
            return found, False
        return self._create(kind, {**each["properties"], str(name): each["id"]}), True

    def _updated(self, kind: str, each: Any) -> Thing:
        found = self._find(kind, str(each["id"]))
        if found is None:
            raise Refused(error(404, f"no object {each['id']}", "OBJECT_NOT_FOUND"),
                          {"ids": [each["id"]]})  # fmt: skip
        self._write(kind, found, each["properties"])
        return found

    def _create(self, kind: str, values: dict[str, str]) -> Thing:
        if kind == "tasks" and not values.get("hs_timestamp"):
            raise Refused(error(400, "hs_timestamp is required", "VALIDATION_ERROR"))
        self._next_id += 1
        thing = Thing(str(self._next_id), {})
        self._write(kind, thing, values)
        self.things[kind][thing.id] = thing
        self.creations += 1
        return thing

    def _write(self, kind: str, thing: Thing, values: dict[str, str]) -> None:
        for name, value in values.items():
            self._check_value(kind, thing, name, value)
        thing.properties |= values
        self._by_value |= {(kind, name, value): thing for name, value in values.items()}
        thing.properties[STAMP.get(kind, "hs_lastmodifieddate")] = self._stamp()
        thing.properties["hs_object_id"] = thing.id

    def _check_value(self, kind: str, thing: Thing, name: str, value: str) -> None:
        known = self.properties[kind].get(name) or prop()
        options = [each["value"] for each in known["options"]]
        fault = ""
        if value and known["type"] == "number" and not re.fullmatch(r"-?\d+(\.\d+)?", value):
            fault = "was not a valid number"
        elif value and known["type"] == "date" and not re.fullmatch(r"\d{4}-\d\d-\d\d", value):
            fault = "was not a valid date"
        elif (
            value and known["type"] == "datetime" and not re.match(r"\d{4}-\d\d-\d\dT|\d+$", value)
        ):
            fault = "was not a valid long"
        elif value and known["type"] == "enumeration" and value not in options:
            fault = f"was not one of the allowed options: {options}"
        elif value and known["type"] == "owner" and value not in self.owners.values():
            fault = "is not an active owner"
        elif len(value) > 65_536:
            fault = "is too long"
        if fault:
            raise Refused(error(400, f"{name}: {value[:50]} {fault}", "VALIDATION_ERROR"))
        other = self._by_unique(kind, name, value) if known["hasUniqueValue"] and value else None
        if other is not None and other is not thing:
            message = f"{name} is already taken by object {other.id}"
            raise Refused(error(409, message, "CONFLICT"))

    # ---- Reading ---------------------------------------------------------------------------------

    def _find(self, kind: str, thing_id: str) -> Thing | None:
        found = self.things[kind].get(thing_id)
        if found is None:  # a former id of a merged record
            found = next(
                (each for each in self.things[kind].values()
                 if thing_id in each.properties.get("hs_merged_object_ids", "").split(";")), None,
            )  # fmt: skip
        return found if found is not None and not found.is_archived else None

    def _by_unique(self, kind: str, name: str, value: str) -> Thing | None:
        found = self._by_value.get((kind, name, value))
        if found is None or found.is_archived or found.properties.get(name) != value:
            return None
        return found if found.id in self.things[kind] else None

    def _read(self, body: Any, version: str, kind: str) -> Reply:
        _has(body, "inputs", "properties", "propertiesWithHistory")
        name = body.get("idProperty")
        results, errors = {}, []
        for each in body["inputs"]:
            found = (
                self._by_unique(kind, name, each["id"]) if name else self._find(kind, each["id"])
            )
            if found is None:
                errors.append({"status": "error", "category": "OBJECT_NOT_FOUND",
                               "message": "Could not get some objects", "context":
                               {"ids": [each["id"]]}})  # fmt: skip
            else:
                results[found.id] = self._shown(kind, found, body["properties"])
        return partial(version, list(results.values()), errors, 200)

    def _list(self, request: Request, kind: str) -> Reply:
        is_archived = request.query.get("archived") == "true"
        size = int(request.query.get("limit", 10))
        if size > PAGE:
            return error(400, f"limit over {PAGE}", "VALIDATION_ERROR")
        after = int(request.query.get("after", 0))
        found = [each for each in sorted(self.things[kind].values(), key=lambda t: int(t.id))
                 if each.is_archived == is_archived and int(each.id) > after]  # fmt: skip
        names = request.query.get("properties", "").split(",")
        page: dict[str, Any] = {"results": [self._shown(kind, t, names) for t in found[:size]]}
        if len(found) > size:
            page["paging"] = {"next": {"after": found[size - 1].id}}
        return Reply(200, page)

    def _search(self, body: Any, kind: str) -> Reply:
        _has(body, "filterGroups", "properties", "sorts", "after")
        if any(not isinstance(each, str) for each in (*body["sorts"], body["after"])):
            return error(400, "Invalid input JSON: not a String", "VALIDATION_ERROR")
        if body.get("limit", 10) > SEARCH:
            return error(400, f"limit over {SEARCH}", "VALIDATION_ERROR")
        groups = body["filterGroups"]
        found = [
            each for each in self.things[kind].values() if not each.is_archived
            and any(all(_fits(each, f) for f in group["filters"]) for group in groups)
        ]  # fmt: skip
        found.sort(key=lambda each: int(each.id))
        shown = [self._shown(kind, each, body["properties"]) for each in found[: body["limit"]]]
        more = {"paging": {"next": {"after": str(len(shown))}}} if len(found) > len(shown) else {}
        return Reply(200, {"total": len(found), "results": shown, **more})

    def _shown(self, kind: str, thing: Thing, names: list[str]) -> dict[str, Any]:
        always = ["hs_object_id", STAMP.get(kind, "hs_lastmodifieddate")]
        values = {name: thing.properties.get(name) or None for name in [*names, *always] if name}
        shown: dict[str, Any] = {"id": thing.id, "properties": values}
        shown["archived"] = thing.is_archived
        return shown | ({"archivedAt": thing.archived_at} if thing.is_archived else {})

    def _stamp(self) -> str:
        self.moment += timedelta(milliseconds=1)
        return f"{self.moment:%Y-%m-%dT%H:%M:%S}.{self.moment.microsecond // 1000:03d}Z"


def _fits(thing: Thing, rule: Any) -> bool:
    value = thing.properties.get(rule["propertyName"]) or ""
    operator = rule["operator"]
    if operator == "NOT_HAS_PROPERTY":
        return not value
    if operator == "IN":
        return value.lower() in rule["values"]
    if operator == "GT":
        return int(value or 0) > int(rule["value"])
    if operator == "GTE":
        at = datetime.fromisoformat(value.replace("Z", "+00:00")).timestamp() * 1000
        return at >= int(rule["value"])
    raise Refused(error(400, f"no operator {operator}", "VALIDATION_ERROR"))


def _has(body: Any, *names: str) -> None:
    """What HubSpot's description of its API demands, though the API itself may forgive."""
    if lacking := [name for name in names if name not in body]:
        raise Refused(error(400, f"Required fields are missing: {lacking}", "VALIDATION_ERROR"))


def _at_most(inputs: list[Any], most: int) -> None:
    if len(inputs) > most:
        message = f"The maximum number of inputs supported in a batch request is {most}"
        raise Refused(error(400, message, "VALIDATION_ERROR"))
