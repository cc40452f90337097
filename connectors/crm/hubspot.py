"""HubSpot, by its dated API: batches of 100, our key as a unique property, all values as text."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, ClassVar

from connectors.crm import _hubspot_words as words
from connectors.crm._calls import Bucket, Busy
from connectors.crm._fields import KEY, fields_to_make, remote_fields
from connectors.crm._hubspot_pull import HubSpotPull
from connectors.crm._remote import (
    KEYED,
    NATURAL,
    Making,
    Remote,
    Rows,
    Values,
    gone,
    oldest,
    reason,
    refused,
    sent,
)
from connectors.crm.base import BatchRefused, CrmRow, CrmSettings, Far, Verdict
from connectors.errors import ConnectorError, PermanentError
from connectors.http.api import ApiAnswer

URL = "https://api.hubapi.com"
VERSION = "2026-09"
BATCH_ROWS = 100
PAGE_ROWS = 200  # of a search
# What 429 answers call the limit that was met -> how long it lasts, where they do not say.
POLICIES = {"TEN_SECONDLY_ROLLING": 10.0, "SECONDLY": 1.0}
PASSING = ("RATE_LIMITS", "INTERNAL_ERROR", "TRANSIENT_ERROR")


class HubSpot(Remote):
    """See `connectors.crm.base.Crm`."""

    name = "hubspot"
    fields = remote_fields(
        "subject", "body", "due_at", "urgency", "rep_email", "status", "channel", "account",
        "contact",
    )  # fmt: skip
    types = words.TYPES
    batch = BATCH_ROWS
    looks: ClassVar = dict.fromkeys(("key", "domain", "email"), BATCH_ROWS)
    how = (
        "make a private app in HubSpot (Settings, Integrations) and give its token, or give the "
        "client id, client secret and refresh token of an app"
    )
    rights = "give the token the scopes it needs, or renew it"
    grants = ("refresh_token",)
    token_path = "/oauth/2026-03/token"
    server_errors = (408, 423, 477)

    def __init__(self, settings: CrmSettings) -> None:
        self._version = settings.api_version or VERSION
        self._search_rate = Bucket("search", settings.searches_per_second, 1.0)
        super().__init__(settings, settings.url or URL)

    def _reader(self) -> HubSpotPull:
        return HubSpotPull(
            self.emails, self._settings, self._get, self._post, self._search, self._version
        )

    # ---- Requests --------------------------------------------------------------------------------

    def _judge(self, answer: ApiAnswer) -> ConnectorError | None:
        most = answer.headers.get("x-hubspot-ratelimit-daily", "")
        left = answer.headers.get("x-hubspot-ratelimit-daily-remaining", "")
        if most.isdecimal() and left.isdecimal():
            self._hear_day(str(max(int(most) - int(left), 0)), most)
        data = answer.data if isinstance(answer.data, dict) else {}
        error = super()._judge(answer)
        if isinstance(error, Busy):
            policy = str(data.get("policyName") or "")
            if policy == "DAILY":
                return self._day_is_over()
            if error.retry_after_seconds is None:
                error.retry_after_seconds = POLICIES.get(policy)
        if answer.status in (401, 403) and (scopes := _scopes(data)):
            return PermanentError(f"{error} ({scopes})")
        return error

    def _get(self, path: str) -> Any:
        return self._calls.ask("GET", path, bucket=self._rate, is_repeatable=True).data

    def _post(self, path: str, body: Any) -> Any:
        """What a request answers that may be sent twice: it reads, or it writes under a key."""
        return self._calls.ask("POST", path, body, bucket=self._rate, is_repeatable=True).data

    def _search(
        self, kind: str, filters: Sequence[Values], names: Sequence[str]
    ) -> Iterator[list[Values]]:
        """Pages of the records that fit, by id, since a search gives no more than its first 10,000
        results; it has a limit of its own besides."""
        path = f"/crm/objects/{self._version}/{kind}/search"
        last = "0"
        while True:
            after = {"propertyName": "hs_object_id", "operator": "GT", "value": last}
            body = {
                "filterGroups": [{"filters": [*filters, after]}], "properties": list(names),
                "sorts": ["hs_object_id"], "limit": PAGE_ROWS, "after": "0",
            }  # fmt: skip
            answer = self._calls.ask(
                "POST", path, body, bucket=self._search_rate, is_repeatable=True
            )
            found = answer.data["results"]
            yield found
            if not found or not (answer.data.get("paging") or {}).get("next"):
                return
            last = str(found[-1]["id"])

    def _objects(self, object_name: str, what: str) -> str:
        return f"/crm/objects/{self._version}/{self.types[object_name]}/{what}"

    def _properties(self, object_name: str) -> str:
        return f"/crm/properties/{self._version}/{self.types[object_name]}"

    # ---- Around ----------------------------------------------------------------------------------

    def _read_users(self) -> Iterator[tuple[str, str]]:
        path = f"/crm/owners/{self._version}?limit=100"
        after = ""
        while True:
            page = self._get(path + after)
            for owner in page["results"]:
                yield str(owner.get("email") or ""), str(owner["id"])
            following = (page.get("paging") or {}).get("next")
            if not following:
                return
            after = f"&after={following['after']}"

    def _forbidden(self) -> list[str]:
        """Updates of nothing: scopes are looked at first."""
        found = []
        for object_name in KEYED:
            try:
                self._post(self._objects(object_name, "batch/update"), {"inputs": []})
            except BatchRefused:
                continue
            except PermanentError as error:
                found.append(f"{self.types[object_name]} can not be written: {error}")
        return found

    def _there(self, object_name: str) -> set[str]:
        return {each["name"] for each in self._get(self._properties(object_name))["results"]}

    def _makings(self, object_name: str) -> list[Making]:
        found = []
        for field in (None, *fields_to_make(object_name)):
            body = words.definition(object_name, field)
            kind = f"{body['type']}{', unique' if field is None else ''}"
            found.append(Making(body["name"], f"property {body['name']} ({kind})", body))
        return found

    def _make(self, object_name: str, lacking: Sequence[Making]) -> None:
        """Our properties, in a group of their own."""
        path = self._properties(object_name)
        group = {"name": words.GROUP, "label": "whynow"}
        groups = {each["name"] for each in self._get(f"{path}/groups")["results"]}
        makings = [(path, each.body) for each in lacking]
        if words.GROUP not in groups:
            makings.insert(0, (f"{path}/groups", group))
        for where, body in makings:
            try:
                self._post(where, body)
            except BatchRefused as error:
                if "(409)" not in str(error):
                    raise PermanentError(str(error)) from None

    # ---- Looking ---------------------------------------------------------------------------------

    def _find_by_key(self, object_name: str, rows: Sequence[CrmRow]) -> dict[str, str]:
        body = {
            "idProperty": KEY, "properties": [KEY], "propertiesWithHistory": [],
            "inputs": [{"id": row.key} for row in rows],
        }  # fmt: skip
        results = self._post(self._objects(object_name, "batch/read"), body)["results"]
        return {str(each["properties"][KEY]): str(each["id"]) for each in results}

    def _find_natural(self, object_name: str, rows: Sequence[CrmRow]) -> dict[str, str]:
        name = NATURAL[object_name]
        values = {str(row.fields.get(name) or row.key).lower(): row.key for row in rows}
        among = {"propertyName": name, "operator": "IN", "values": sorted(values)}
        unclaimed = {"propertyName": KEY, "operator": "NOT_HAS_PROPERTY"}
        pages = self._search(self.types[object_name], [among, unclaimed], [name])
        pairs = (
            (values.get(str(each["properties"].get(name) or "").lower()), each["id"])
            for page in pages
            for each in page
        )
        return oldest(pairs, rows)

    def _read(
        self, object_name: str, ids: Sequence[str], names: Sequence[str], emails: Mapping[str, str]
    ) -> dict[str, Far]:
        """A record that was merged away is read as the one it is in now."""
        body = {
            "properties": [*words.wanted(object_name, names), "hs_merged_object_ids"],
            "propertiesWithHistory": [],
            "inputs": [{"id": each} for each in ids],
        }
        found: dict[str, Far] = {}
        for each in self._post(self._objects(object_name, "batch/read"), body)["results"]:
            fields = words.fields_of(object_name, names, each["properties"], emails)
            far = Far(str(each["id"]), fields)
            merged = str(each["properties"].get("hs_merged_object_ids") or "").split(";")
            found |= {each_id: far for each_id in (far.remote_id, *merged) if each_id in ids}
        return found

    # ---- Push ------------------------------------------------------------------------------------

    def _values(self, object_name: str, row: CrmRow, users: Mapping[str, str]) -> Values:
        return words.properties(object_name, row.fields, users)

    def _send(self, object_name: str, new: Rows, known: Rows) -> dict[str, Verdict]:
        """Upsert new rows by our key, update known ones by id; then link what is to be linked."""
        found: dict[str, Verdict] = {}
        for rows, what in ((new, "batch/upsert"), (known, "batch/update")):
            if rows:
                inputs = [(row, _input(object_name, row, values)) for row, values in rows]
                found |= self._write(object_name, what, inputs)
        linked = [row for row, _ in (*new, *known) if row.refs]
        return found | (self._link(object_name, linked, found) if linked else {})

    def _write(self, object_name: str, what: str, inputs: Rows) -> dict[str, Verdict]:
        """Verdicts by key. Rows of which a partial failure says nothing are sent alone."""
        rows = [row for row, _ in inputs]
        body = {
            "inputs": [{**values, "objectWriteTraceId": str(place)}
                       for place, (_, values) in enumerate(inputs)]
        }  # fmt: skip
        answer = self._post(self._objects(object_name, what), body) or {}
        found = _taken(rows, answer.get("results") or [])
        errors = answer.get("errors") or []
        for error in errors:
            found |= _refused(rows, error)
        unsaid = [pair for pair in inputs if pair[0].key not in found]
        if unsaid and len(rows) == 1:
            why = _why(errors[0]) if errors else "HubSpot says nothing of it"
            return {rows[0].key: refused(rows[0], why)}
        for pair in unsaid:
            found |= self._alone(object_name, what, pair)
        return found

    def _alone(
        self, object_name: str, what: str, pair: tuple[CrmRow, Values]
    ) -> dict[str, Verdict]:
        try:
            return self._write(object_name, what, [pair])
        except BatchRefused as error:
            return {pair[0].key: refused(pair[0], str(error))}

    def _link(
        self, object_name: str, rows: Sequence[CrmRow], found: Mapping[str, Verdict]
    ) -> dict[str, Verdict]:
        """Associate the rows that were written; one that can not be is to be sent again."""
        failed: dict[str, Verdict] = {}
        for name, type_id in words.LINKS.get(object_name, {}).items():
            pairs = [
                (str(found[row.key].remote_id), row.refs[name], row.key)
                for row in rows
                if name in row.refs and found[row.key].state == "sent"
            ]
            if not pairs:
                continue
            kinds = [{"associationCategory": "HUBSPOT_DEFINED", "associationTypeId": type_id}]
            body = {
                "inputs": [
                    {"from": {"id": one}, "to": {"id": other}, "types": kinds}
                    for one, other, _ in pairs
                ]
            }
            path = (
                f"/crm/associations/{self._version}/{self.types[object_name]}/"
                f"{self.types[name]}/batch/create"
            )
            done = self._post(path, body)
            if not (done.get("errors") or []):
                continue
            linked = {
                (str(each.get("fromObjectId")), str(each.get("toObjectId")))
                for each in done.get("results") or []
            }
            why = f"written, but not linked to its {name}: {_why(done['errors'][0])}"
            failed |= {
                key: Verdict(key, "retry", one, why)
                for one, other, key in pairs
                if (one, other) not in linked
            }
        return failed


def connect(settings: CrmSettings) -> HubSpot:
    """HubSpot, with the token of a private app, or as an app that renews its token."""
    return HubSpot(settings)


def _input(object_name: str, row: CrmRow, values: Values) -> Values:
    if row.remote_id is not None:
        more = {KEY: row.key} if row.takes_key and object_name != "owner" else {}
        return {"id": row.remote_id, "properties": {**values, **more}}
    # Should the record be there already, it keeps what we have nothing for.
    given = {name: value for name, value in values.items() if value != ""}
    return {"id": row.key, "idProperty": KEY, "properties": {**given, KEY: row.key}}


# ---- Answers -------------------------------------------------------------------------------------


def _taken(rows: Sequence[CrmRow], results: Sequence[Mapping[str, Any]]) -> dict[str, Verdict]:
    by_key = {row.key: row for row in rows}
    by_id = {row.remote_id: row for row in rows if row.remote_id is not None}
    found: dict[str, Verdict] = {}
    for each in results:
        traced = _traced(rows, [each.get("objectWriteTraceId")])
        key = str((each.get("properties") or {}).get(KEY) or "")
        row = traced[0] if traced else by_key.get(key) or by_id.get(str(each["id"]))
        if row is not None:
            found[row.key] = sent(row, each["id"])
    return found


def _refused(rows: Sequence[CrmRow], error: Mapping[str, Any]) -> dict[str, Verdict]:
    """The verdicts that an error of a partial failure is, for the rows that it names."""
    context = error.get("context") or {}
    traces = [*_list(context.get("objectWriteTraceId")), *_list(error.get("objectWriteTraceId"))]
    ids = {*map(str, _list(context.get("ids"))), *map(str, _list(context.get("id")))}
    named = _traced(rows, traces)
    named += [row for row in rows if row.remote_id in ids or row.key in ids]
    is_gone = str(error.get("category")) in ("OBJECT_NOT_FOUND", "NOT_FOUND")
    found = {}
    for row in named:
        if is_gone and row.remote_id is not None:
            found[row.key] = gone(row)
        elif str(error.get("category")) in PASSING:
            found[row.key] = Verdict(row.key, "retry", row.remote_id, _why(error))
        else:
            found[row.key] = refused(row, _why(error))
    return found


def _traced(rows: Sequence[CrmRow], traces: Sequence[Any]) -> list[CrmRow]:
    """The rows whose places we gave along as their trace."""
    return [rows[int(t)] for t in map(str, traces) if t.isdecimal() and int(t) < len(rows)]


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _why(error: Mapping[str, Any]) -> str:
    return reason(error.get("message") or error.get("category") or "refused")


def _scopes(data: Mapping[str, Any]) -> str:
    found: list[str] = []
    for error in data.get("errors") or []:
        context = error.get("context") or {}
        found += [str(s) for s in _list(context.get("requiredGranularScopes"))]
    return ", ".join(found)
