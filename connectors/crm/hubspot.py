"""HubSpot, by its dated API: batches of 100, our key as a unique property, all values as text."""

import threading
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from connectors.crm import _hubspot_words as words
from connectors.crm._calls import Bucket, Calls, Wait, said, secret, server_error, wait_of
from connectors.crm._fields import KEY, our_fields
from connectors.crm._hubspot_pull import Pull
from connectors.crm.base import (
    BatchRefused,
    BudgetSpent,
    CrmRow,
    CrmSettings,
    Far,
    Finding,
    Removed,
    SetupStep,
    Table,
    Verdict,
)
from connectors.errors import ConnectorError, PermanentError
from connectors.http.api import Api, ApiAnswer

URL = "https://api.hubapi.com"
VERSION = "2026-09"
BATCH_ROWS = 100
SEARCH_KEYS = 100  # values of one filter
FIELDS = {
    "account": (
        "domain", "name", "score", "grade", "fit", "timing", "engagement", "why_now", "updated_on",
    ),
    "contact": ("email", "name", "title", "account", "tier"),
    "owner": ("owner_email", "ae_email"),
    "task": (
        "subject", "body", "due_at", "urgency", "rep_email", "status", "channel", "account",
        "contact",
    ),
}  # fmt: skip
HOW = "make a private app in HubSpot (Settings, Integrations) and give its token"
# What 429 answers call the limit that was met -> how long it lasts, where they do not say.
POLICIES = {"TEN_SECONDLY_ROLLING": 10.0, "SECONDLY": 1.0}
# What refuses a batch as a whole, because of rows in it.
REFUSALS = (400, 409, 413, 422)


class HubSpot:
    """See `connectors.crm.base.Crm`."""

    name = "hubspot"
    fields = FIELDS
    is_remote = True

    def __init__(self, settings: CrmSettings) -> None:
        self.at_once = settings.at_once
        self._version = settings.api_version or VERSION
        self._token = secret(settings, "hubspot", "token", HOW)
        assert settings.http is not None
        api = Api(settings.url or URL, settings.http, settings.answer_seconds)
        self._calls = Calls("hubspot", api, settings, self._headers, self._judge)
        self._limiter = settings.limiter
        self._rate = Bucket("requests", settings.requests_per_10_seconds, 10.0)
        self._search_rate = Bucket("search", settings.searches_per_second, 1.0)
        self._users: dict[str, str] | None = None
        self._lock = threading.Lock()
        self._pull = Pull(self.get, self.post, self.search, self.users, self._version, settings)

    def batch_rows(self, object_name: str, total: int) -> int:
        """100, whatever there is."""
        return BATCH_ROWS

    def is_keyed(self, object_name: str) -> bool:
        """All objects bear our key as a unique property."""
        return True

    def holds(self, object_name: str) -> bool:
        """A CRM does not vanish."""
        return True

    # ---- Requests --------------------------------------------------------------------------------

    def close(self) -> None:
        """Close all that is open."""
        self._calls.close()

    def _headers(self, is_refused: bool) -> Mapping[str, str]:
        return {"Authorization": f"Bearer {self._token}"}

    def _judge(self, answer: ApiAnswer, bucket: Bucket) -> Wait | ConnectorError | None:
        if answer.status < 300:
            return None
        data = answer.data if isinstance(answer.data, dict) else {}
        if answer.status == 429:
            policy = str(data.get("policyName") or "")
            if policy == "DAILY":
                if self._limiter is not None:
                    self._limiter.told(1, 1)
                return BudgetSpent("HubSpot takes no more requests today")
            wait = wait_of(answer)
            return wait if wait.seconds is not None else Wait(POLICIES.get(policy))
        if answer.status >= 500 or answer.status in (408, 423, 477):
            return server_error("hubspot", answer)
        if answer.status in (401, 403):
            scopes = _scopes(data)
            return PermanentError(
                f"hubspot: {said(answer)}; give the token the scopes it needs"
                f"{f' ({scopes})' if scopes else ''}, or renew it"
            )
        if answer.status in REFUSALS:
            return BatchRefused(f"hubspot: {said(answer)}")
        return PermanentError(f"hubspot: {said(answer)}")

    def get(self, path: str) -> Any:
        """The data at a path."""
        return self._calls.ask("GET", path, bucket=self._rate, is_repeatable=True).data

    def post(self, path: str, body: Any) -> Any:
        """What a request answers that may be sent twice: it reads, or it writes under a key."""
        return self._calls.ask("POST", path, body, bucket=self._rate, is_repeatable=True).data

    def search(self, kind: str, body: Any) -> Any:
        """A page of a search, which has a limit of its own besides."""
        path = f"/crm/objects/{self._version}/{kind}/search"
        found = self._calls.ask("POST", path, body, bucket=self._search_rate, is_repeatable=True)
        return found.data

    def _objects(self, object_name: str, what: str) -> str:
        return f"/crm/objects/{self._version}/{words.TYPES[object_name]}/{what}"

    # ---- Around ----------------------------------------------------------------------------------

    def users(self) -> dict[str, str]:
        """Owners by address; asked for once."""
        with self._lock:
            if self._users is None:
                self._users = dict(self._owners())
            return self._users

    def _owners(self) -> Iterator[tuple[str, str]]:
        path = f"/crm/owners/{self._version}?limit=100"
        after = ""
        while True:
            page = self.get(path + after)
            for owner in page["results"]:
                if owner.get("email"):
                    yield str(owner["email"]).lower(), str(owner["id"])
            following = (page.get("paging") or {}).get("next")
            if not following:
                return
            after = f"&after={following['after']}"

    def check(self) -> list[Finding]:
        """Whether the token is good, and what is missing."""
        try:
            users = self.users()
            missing = [step for step in self.setup(is_dry=True) if not step.is_done]
        except ConnectorError as error:
            return [Finding(False, "hubspot can not be used", str(error), is_fatal=True)]
        found = [Finding(True, f"hubspot: the token is good; {len(users)} users")]
        found += [
            Finding(False, f"{step.object}: {step.what}", "whynow crm setup", is_fatal=True)
            for step in missing
        ]
        return found

    def setup(self, *, is_dry: bool) -> list[SetupStep]:
        """Our properties of companies, contacts and tasks, in a group of their own."""
        steps = []
        for object_name in ("account", "contact", "task"):
            path = f"/crm/properties/{self._version}/{words.TYPES[object_name]}"
            there = {each["name"] for each in self.get(path)["results"]}
            groups = {each["name"] for each in self.get(f"{path}/groups")["results"]}
            more = [f for f in our_fields("owner") if object_name == "account"]
            names = [KEY, *(field.name for field in our_fields(object_name)),
                     *(field.name for field in more)]  # fmt: skip
            made = [words.definition("owner" if name == "ae_email" else object_name, name)
                    for name in names]  # fmt: skip
            lacking = [each for each in made if each["name"] not in there]
            if lacking and not is_dry:
                if words.GROUP not in groups:
                    self._make(f"{path}/groups", {"name": words.GROUP, "label": "whynow"})
                for each in lacking:
                    self._make(path, each)
            steps += [
                SetupStep(words.TYPES[object_name], f"property {each['name']} ({each['type']}"
                          f"{', unique' if each.get('hasUniqueValue') else ''})",
                          each not in lacking or not is_dry)
                for each in made
            ]  # fmt: skip
        return steps

    def _make(self, path: str, body: Any) -> None:
        """Make something that somebody else may have made just now."""
        try:
            self.post(path, body)
        except BatchRefused as error:
            if "(409)" not in str(error):
                raise PermanentError(str(error)) from None

    # ---- Pull ------------------------------------------------------------------------------------

    def pull(self, kind: str, since: str | None) -> Table | None:
        """See `_hubspot_pull`."""
        return self._pull.table(kind, since)

    def removed(self, object_name: str, since: str | None) -> list[Removed]:
        """Archived records, and those that were merged into others."""
        return self._pull.removed(words.TYPES[object_name], since)

    # ---- Looking ---------------------------------------------------------------------------------

    def find(self, object_name: str, rows: Sequence[CrmRow]) -> dict[str, str]:
        """By our key, then companies by domain and contacts by address."""
        found: dict[str, str] = {}
        for start in range(0, len(rows), BATCH_ROWS):
            found |= self._find_by_key(object_name, rows[start : start + BATCH_ROWS])
        name = {"account": "domain", "contact": "email"}.get(object_name)
        if name is None:
            return found
        lost = [row for row in rows if row.key not in found]
        for start in range(0, len(lost), SEARCH_KEYS):
            found |= self._find_natural(object_name, name, lost[start : start + SEARCH_KEYS])
        return found

    def _find_by_key(self, object_name: str, rows: Sequence[CrmRow]) -> dict[str, str]:
        body = {
            "idProperty": KEY, "properties": [KEY], "inputs": [{"id": row.key} for row in rows],
        }  # fmt: skip
        results = self.post(self._objects(object_name, "batch/read"), body)["results"]
        return {str(each["properties"][KEY]): str(each["id"]) for each in results}

    def _find_natural(self, object_name: str, name: str, rows: Sequence[CrmRow]) -> dict[str, str]:
        """Records with one of these domains or addresses that bear no key of ours; the oldest."""
        values = {str(row.fields.get(name) or row.key).lower(): row.key for row in rows}
        among = {"propertyName": name, "operator": "IN", "values": sorted(values)}
        unclaimed = {"propertyName": KEY, "operator": "NOT_HAS_PROPERTY"}
        order = [{"propertyName": "hs_object_id", "direction": "ASCENDING"}]
        body = {
            "filterGroups": [{"filters": [among, unclaimed]}], "properties": [name],
            "sorts": order, "limit": 200,
        }  # fmt: skip
        found: dict[str, str] = {}
        for each in self.search(words.TYPES[object_name], body)["results"]:
            key = values.get(str(each["properties"].get(name) or "").lower())
            if key is not None:
                found.setdefault(key, str(each["id"]))
        return found

    def read(
        self, object_name: str, remote_ids: Sequence[str], names: Sequence[str]
    ) -> dict[str, Far]:
        """In batches; a record that was merged away is read as the one it is in now."""
        wanted = words.wanted_properties(object_name, list(names))
        owners = {owner: email for email, owner in self.users().items()}
        found: dict[str, Far] = {}
        for start in range(0, len(remote_ids), BATCH_ROWS):
            part = remote_ids[start : start + BATCH_ROWS]
            body = {
                "properties": [*wanted, "hs_merged_object_ids"],
                "inputs": [{"id": each} for each in part],
            }
            for each in self.post(self._objects(object_name, "batch/read"), body)["results"]:
                fields = words.fields_of(object_name, list(names), each["properties"], owners)
                far = Far(str(each["id"]), fields)
                merged = str(each["properties"].get("hs_merged_object_ids") or "").split(";")
                found |= {each_id: far for each_id in (far.remote_id, *merged) if each_id in part}
        return found

    # ---- Push ------------------------------------------------------------------------------------

    def push(self, object_name: str, rows: Sequence[CrmRow]) -> list[Verdict]:
        """Upsert new rows by our key, update known ones by id; then link what is to be linked."""
        inputs: dict[str, dict[str, Any]] = {}
        bad: list[Verdict] = []
        users = self.users() if object_name in ("owner", "task") else {}
        for row in rows:
            try:
                inputs[row.key] = self._input(object_name, row, users)
            except ValueError as error:
                bad.append(Verdict(row.key, "rejected", row.remote_id, str(error)))
        ready = [row for row in rows if row.key in inputs]
        new = [row for row in ready if row.remote_id is None]
        known = [row for row in ready if row.remote_id is not None]
        found = {each.key: each for each in bad}
        for part, what in ((new, "batch/upsert"), (known, "batch/update")):
            if part:
                found |= self._write(object_name, what, part, inputs)
        if any(row.refs for row in ready):
            found |= self._link(object_name, ready, found)
        return [found[row.key] for row in rows]

    def _input(self, object_name: str, row: CrmRow, users: Mapping[str, str]) -> dict[str, Any]:
        found = words.properties(object_name, row.fields, users)
        if row.remote_id is not None:
            more = {KEY: row.key} if row.takes_key and object_name != "owner" else {}
            return {"id": row.remote_id, "properties": {**found, **more}}
        return {"id": row.key, "idProperty": KEY, "properties": {**found, KEY: row.key}}

    def _write(
        self, object_name: str, what: str, rows: Sequence[CrmRow], inputs: Mapping[str, Any]
    ) -> dict[str, Verdict]:
        """Verdicts by key. Rows of which a partial failure says nothing are sent alone."""
        body = {
            "inputs": [{**inputs[row.key], "objectWriteTraceId": str(place)}
                       for place, row in enumerate(rows)]
        }  # fmt: skip
        answer = self.post(self._objects(object_name, what), body) or {}
        found = _taken(rows, answer.get("results") or [])
        errors = answer.get("errors") or []
        for error in errors:
            found |= _refused(rows, error)
        unsaid = [row for row in rows if row.key not in found]
        if not unsaid:
            return found
        if len(rows) == 1:
            reason = _why(errors[0]) if errors else "HubSpot says nothing of it"
            return {unsaid[0].key: Verdict(unsaid[0].key, "rejected", reason=reason)}
        for row in unsaid:
            found |= self._alone(object_name, what, row, inputs)
        return found

    def _alone(
        self, object_name: str, what: str, row: CrmRow, inputs: Mapping[str, Any]
    ) -> dict[str, Verdict]:
        try:
            return self._write(object_name, what, [row], inputs)
        except BatchRefused as error:
            return {row.key: Verdict(row.key, "rejected", row.remote_id, str(error))}

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
                f"/crm/associations/{self._version}/{words.TYPES[object_name]}/"
                f"{words.TYPES[name]}/batch/create"
            )
            done = self.post(path, body)
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
    """HubSpot, with the token of a private app."""
    return HubSpot(settings)


# ---- Answers -------------------------------------------------------------------------------------


def _taken(rows: Sequence[CrmRow], results: Sequence[Mapping[str, Any]]) -> dict[str, Verdict]:
    by_key = {row.key: row for row in rows}
    by_id = {row.remote_id: row for row in rows if row.remote_id is not None}
    found: dict[str, Verdict] = {}
    for each in results:
        trace = str(each.get("objectWriteTraceId") or "")
        if trace.isdecimal() and int(trace) < len(rows):
            row: CrmRow | None = rows[int(trace)]
        else:
            key = str((each.get("properties") or {}).get(KEY) or "")
            row = by_key.get(key) or by_id.get(str(each["id"]))
        if row is not None:
            found[row.key] = Verdict(row.key, "sent", str(each["id"]))
    return found


def _refused(rows: Sequence[CrmRow], error: Mapping[str, Any]) -> dict[str, Verdict]:
    """The verdicts that an error of a partial failure is, for the rows that it names."""
    context = error.get("context") or {}
    traces = [*_list(context.get("objectWriteTraceId")), *_list(error.get("objectWriteTraceId"))]
    ids = {*map(str, _list(context.get("ids"))), *map(str, _list(context.get("id")))}
    named = [rows[int(t)] for t in traces if str(t).isdecimal() and int(t) < len(rows)]
    named += [row for row in rows if row.remote_id in ids or row.key in ids]
    is_gone = str(error.get("category")) in ("OBJECT_NOT_FOUND", "NOT_FOUND")
    found = {}
    for row in named:
        if is_gone and row.remote_id is not None:
            verdict = Verdict(row.key, "gone", row.remote_id, "it was deleted in the CRM")
        elif str(error.get("category")) in ("RATE_LIMITS", "INTERNAL_ERROR", "TRANSIENT_ERROR"):
            verdict = Verdict(row.key, "retry", row.remote_id, _why(error))
        else:
            verdict = Verdict(row.key, "rejected", row.remote_id, _why(error))
        found[row.key] = verdict
    return found


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _why(error: Mapping[str, Any]) -> str:
    return " ".join(str(error.get("message") or error.get("category") or "refused").split())[:300]


def _scopes(data: Mapping[str, Any]) -> str:
    found: list[str] = []
    for error in data.get("errors") or []:
        context = error.get("context") or {}
        found += [str(s) for s in _list(context.get("requiredGranularScopes"))]
    return ", ".join(found)
