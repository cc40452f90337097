"""Salesforce: collections of 200 by External Id, Bulk API 2.0 for many rows, the daily limit heeded.

Whether a task can have an External Id depends on the organisation; where it can not, our key is a
plain field, by which a task is looked for before it is made again.
"""

import threading
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import quote

from connectors.crm import _salesforce_words as words
from connectors.crm._calls import Bucket, Calls, Wait, said, secret, server_error, wait_of
from connectors.crm._fields import our_fields
from connectors.crm._odoo_words import forms, natural
from connectors.crm._salesforce_bulk import run_job
from connectors.crm._salesforce_pull import Pull
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
from connectors.http.api import Api, ApiAnswer, Unanswered

VERSION = "64.0"
BATCH_ROWS, BULK_ROWS, BULK_FROM = 200, 10_000, 2_000
FIND_KEYS = 100  # they stand in the address
FIELDS = {
    "account": (
        "domain", "name", "score", "grade", "fit", "timing", "engagement", "why_now", "updated_on",
    ),
    "contact": ("email", "name", "title", "account", "tier"),
    "owner": ("owner_email", "ae_email"),
    "task": (
        "subject", "body", "due_on", "urgency", "rep_email", "status", "account", "contact",
    ),
}  # fmt: skip
HOW = "make a connected app with the client credentials flow, and give its consumer key and secret"
GONE = ("ENTITY_IS_DELETED", "INVALID_CROSS_REFERENCE_KEY", "NOT_FOUND")
PASSING = ("UNABLE_TO_LOCK_ROW", "SERVER_UNAVAILABLE", "QUERY_TIMEOUT")


class Salesforce:
    """See `connectors.crm.base.Crm`."""

    name = "salesforce"
    fields = FIELDS
    is_remote = True

    def __init__(self, settings: CrmSettings) -> None:
        self.at_once = settings.at_once
        self._settings, self._limiter = settings, settings.limiter
        if "token" not in settings.secrets:
            secret(settings, "salesforce", "client_id", HOW)
            secret(settings, "salesforce", "client_secret", HOW)
        self._token = settings.secrets.get("token", "")
        self._root = f"/services/data/v{settings.api_version or VERSION}"
        assert settings.http is not None
        self._api = Api(settings.url, settings.http, settings.answer_seconds)
        self._calls = Calls("salesforce", self._api, settings, self._headers, self._judge)
        self._rate = Bucket("requests", settings.requests_per_10_seconds, 10.0)
        self._users: dict[str, str] | None = None
        self._has_task_key: bool | None = None
        self._lock = threading.RLock()
        self._pull = Pull(self.query, self.users, settings)

    def close(self) -> None:
        """Close all that is open."""
        self._calls.close()

    def batch_rows(self, object_name: str, total: int) -> int:
        """200, or a job of the Bulk API above 2,000."""
        return BULK_ROWS if total > BULK_FROM and self.is_keyed(object_name) else BATCH_ROWS

    def is_keyed(self, object_name: str) -> bool:
        """Accounts and contacts are; tasks where the organisation's are."""
        if object_name != "task":
            return True
        with self._lock:
            if self._has_task_key is None:
                self._has_task_key = self._described("task").get(words.KEY_FIELD, False)
            return self._has_task_key

    def holds(self, object_name: str) -> bool:
        """A CRM does not vanish."""
        return True

    # ---- Requests --------------------------------------------------------------------------------

    def _headers(self, is_refused: bool) -> Mapping[str, str]:
        with self._lock:
            if is_refused or not self._token:
                self._token = self._new_token()
            return {"Authorization": f"Bearer {self._token}"}

    def _new_token(self) -> str:
        secrets = self._settings.secrets
        form = {
            "grant_type": "client_credentials", "client_id": secrets.get("client_id", ""),
            "client_secret": secrets.get("client_secret", ""),
        }  # fmt: skip
        answer = self._api.call("POST", "/services/oauth2/token", form, form=True)
        if answer.status != 200 or not isinstance(answer.data, dict):
            raise PermanentError(f"salesforce gives no token: {said(answer)}; {HOW}")
        return str(answer.data["access_token"])

    def _judge(self, answer: ApiAnswer, bucket: Bucket) -> Wait | ConnectorError | None:
        self._hear_usage(answer.headers.get("sforce-limit-info", ""))
        if answer.status < 300:
            return None
        data = answer.data[0] if isinstance(answer.data, list) and answer.data else {}
        code = str(data.get("errorCode") or "")
        if code == "REQUEST_LIMIT_EXCEEDED":
            if "concurrent" in str(data.get("message")).lower():
                return Wait()
            if self._limiter is not None:
                self._limiter.told(1, 1)
            return BudgetSpent("Salesforce takes no more requests today")
        if answer.status in (429, 503) and "retry-after" in answer.headers:
            return wait_of(answer)
        if answer.status >= 500 or code in PASSING:
            return server_error("salesforce", answer)
        if answer.status in (401, 403):
            return PermanentError(
                f"salesforce: {said(answer)}; the user of the app needs the API, and to read and "
                "edit accounts, contacts, tasks and our fields"
            )
        if answer.status in (400, 404, 409, 413, 415):
            return BatchRefused(f"salesforce: {said(answer)}")
        return PermanentError(f"salesforce: {said(answer)}")

    def _hear_usage(self, header: str) -> None:
        """`api-usage=18/5000`: what all programs have used of the day."""
        usage = header.partition("api-usage=")[2].partition(";")[0].partition(",")[0]
        used, _, most = usage.partition("/")
        if self._limiter is not None and used.isdecimal() and most.isdecimal():
            self._limiter.told(int(used), int(most))

    def _ask(
        self, method: str, path: str, body: Any = None, *, is_repeatable: bool = True,
        headers: Mapping[str, str] | None = None,
    ) -> Any:  # fmt: skip
        answer = self._calls.ask(
            method, f"{self._root}{path}", body, bucket=self._rate, is_repeatable=is_repeatable,
            headers=headers,
        )  # fmt: skip
        return answer.text if answer.data is None else answer.data

    def query(self, soql: str, *, is_all: bool = False) -> Iterator[list[dict[str, Any]]]:
        """Pages of records; `is_all`: deleted ones too."""
        page = self._ask("GET", f"/{'queryAll' if is_all else 'query'}?q={quote(soql)}")
        while True:
            yield page["records"]
            if page.get("done", True):
                return
            page = self._ask("GET", str(page["nextRecordsUrl"]).removeprefix(self._root))

    # ---- Around ----------------------------------------------------------------------------------

    def users(self) -> dict[str, str]:
        """Active users by address and by name; asked for once."""
        with self._lock:
            if self._users is None:
                soql = "SELECT Id, Email, Username FROM User WHERE IsActive = true"
                self._users = {
                    str(each[name]).lower(): str(each["Id"])
                    for page in self.query(soql)
                    for each in page
                    for name in ("Username", "Email")
                    if each.get(name)
                }
            return self._users

    def _described(self, object_name: str) -> dict[str, bool]:
        """The fields of an object that we may see -> whether it is a key."""
        found = self._ask("GET", f"/sobjects/{words.TYPES[object_name]}/describe")
        return {each["name"]: bool(each.get("externalId")) for each in found["fields"]}

    def check(self) -> list[Finding]:
        """Whether the app may come in, and what is missing."""
        try:
            users = self.users()
            missing = [step for step in self.setup(is_dry=True) if not step.is_done]
            keyed = not missing and self.is_keyed("task")
        except ConnectorError as error:
            return [Finding(False, "salesforce can not be used", str(error), is_fatal=True)]
        found = [Finding(True, f"salesforce: signed in; {len(users)} user names and addresses")]
        if not missing and not keyed:
            found.append(Finding(True, "tasks have no External Id here: they are looked for first"))
        remedy = "whynow crm setup; then let the app's user read and edit the field"
        return found + [
            Finding(False, f"{step.object}: {step.what}", remedy, is_fatal=True) for step in missing
        ]

    def setup(self, *, is_dry: bool) -> list[SetupStep]:
        """Our custom fields. A task gets a plain field where it may have no External Id."""
        steps = []
        for object_name in ("account", "contact", "task"):
            there = self._described(object_name)
            fields = [*our_fields(object_name),
                      *(our_fields("owner") if object_name == "account" else [])]  # fmt: skip
            made = [words.definition(object_name, field) for field in (None, *fields)]
            for each in made:
                name = each["FullName"].partition(".")[2]
                if name not in there and not is_dry:
                    self._make(each, may_be_plain=object_name == "task")
                steps.append(SetupStep(
                    words.TYPES[object_name], f"field {name} ({each['Metadata']['type']}"
                    f"{', External Id' if each['Metadata'].get('externalId') else ''})",
                    name in there or not is_dry,
                ))  # fmt: skip
        return steps

    def _make(self, field: dict[str, Any], *, may_be_plain: bool) -> None:
        try:
            self._ask("POST", "/tooling/sobjects/CustomField", field, is_repeatable=False)
        except BatchRefused as error:
            if "DUPLICATE_DEVELOPER_NAME" in str(error) or "already" in str(error):
                return
            if not may_be_plain or not field["Metadata"].get("externalId"):
                raise PermanentError(str(error)) from None
            metadata = {k: v for k, v in field["Metadata"].items()
                        if k not in ("externalId", "unique", "caseSensitive")}  # fmt: skip
            self._make({**field, "Metadata": metadata}, may_be_plain=False)

    # ---- Pull ------------------------------------------------------------------------------------

    def pull(self, kind: str, since: str | None) -> Table | None:
        """See `_salesforce_pull`."""
        return self._pull.table(kind, since)

    def removed(self, object_name: str, since: str | None) -> list[Removed]:
        """Deleted records, and with them those that were merged into others."""
        return self._pull.removed(words.TYPES[object_name], since)

    # ---- Looking ---------------------------------------------------------------------------------

    def find(self, object_name: str, rows: Sequence[CrmRow]) -> dict[str, str]:
        """By our key, then accounts by web site and contacts by address."""
        found: dict[str, str] = {}
        kind, key = words.TYPES[object_name], words.KEY_FIELD
        for start in range(0, len(rows), FIND_KEYS):
            part = rows[start : start + FIND_KEYS]
            soql = (
                f"SELECT Id, {key} FROM {kind} WHERE {key} IN "
                f"({words.quoted([row.key for row in part])}) ORDER BY Id"
            )
            for page in self.query(soql):
                for each in page:
                    found.setdefault(str(each[key]), str(each["Id"]))
        name = {"account": "Website", "contact": "Email"}.get(object_name)
        lost = [row for row in rows if row.key not in found] if name else []
        for start in range(0, len(lost), FIND_KEYS // 10):
            part = lost[start : start + FIND_KEYS // 10]
            wanted = [form for row in part for form in forms(object_name, row.key)]
            soql = (
                f"SELECT Id, {name} FROM {kind} WHERE {key} = null AND {name} IN "
                f"({words.quoted(wanted)}) ORDER BY Id"
            )
            keys = {row.key for row in part}
            for page in self.query(soql):
                for each in page:
                    known = natural(object_name, each[str(name)])
                    if known in keys:
                        found.setdefault(known, str(each["Id"]))
        return found

    def read(
        self, object_name: str, remote_ids: Sequence[str], names: Sequence[str]
    ) -> dict[str, Far]:
        """In batches; what is deleted is answered with nothing."""
        wanted = ["Id", *words.wanted(object_name, names)]
        emails = {user: email for email, user in self.users().items()}
        found: dict[str, Far] = {}
        path = f"/composite/sobjects/{words.TYPES[object_name]}"
        for start in range(0, len(remote_ids), BATCH_ROWS):
            part = list(remote_ids[start : start + BATCH_ROWS])
            for each in self._ask("POST", path, {"ids": part, "fields": wanted}):
                if each:
                    fields = words.fields_of(object_name, names, each, emails)
                    found[str(each["Id"])] = Far(str(each["Id"]), fields)
        return found

    # ---- Push ------------------------------------------------------------------------------------

    def push(self, object_name: str, rows: Sequence[CrmRow]) -> list[Verdict]:
        """New rows by our key, known ones by id; many as jobs of the Bulk API."""
        users = self.users() if object_name in ("owner", "task") else {}
        found: dict[str, Verdict] = {}
        new: list[tuple[str, dict[str, Any]]] = []
        known: list[tuple[str, dict[str, Any]]] = []
        for row in rows:
            try:
                values = words.values(row, object_name, users)
            except ValueError as error:
                found[row.key] = Verdict(row.key, "rejected", row.remote_id, str(error))
                continue
            if row.remote_id is None:
                new.append((row.key, {words.KEY_FIELD: row.key, **values}))
            elif values or row.takes_key:
                more = {words.KEY_FIELD: row.key} if row.takes_key else {}
                known.append((row.key, {"Id": row.remote_id, **values, **more}))
            else:
                found[row.key] = Verdict(row.key, "sent", row.remote_id)
        is_bulk = len(rows) > BATCH_ROWS
        for part, is_new in ((new, True), (known, False)):
            if part:
                way = self._bulk if is_bulk else self._collection
                found |= way(object_name, part, is_new)
        return [found[row.key] for row in rows]

    def _collection(
        self, object_name: str, rows: Sequence[tuple[str, dict[str, Any]]], is_new: bool
    ) -> dict[str, Verdict]:
        kind = words.TYPES[object_name]
        is_keyed = self.is_keyed(object_name)
        records = [{"attributes": {"type": kind}, **values} for _, values in rows]
        if not is_new:
            path, method = "/composite/sobjects", "PATCH"
        elif is_keyed:
            path, method = f"/composite/sobjects/{kind}/{words.KEY_FIELD}", "PATCH"
        else:
            path, method = "/composite/sobjects", "POST"
        try:
            answers = self._ask(
                method, path, {"allOrNone": False, "records": records},
                is_repeatable=is_keyed or not is_new,
            )  # fmt: skip
        except Unanswered as error:
            if is_keyed or not is_new:
                raise
            return {key: Verdict(key, "uncertain", reason=str(error)) for key, _ in rows}
        return {
            key: _verdict(key, values, answer)
            for (key, values), answer in zip(rows, answers, strict=True)
        }

    def _bulk(
        self, object_name: str, rows: Sequence[tuple[str, dict[str, Any]]], is_new: bool
    ) -> dict[str, Verdict]:
        """A job for each set of columns: a table is a rectangle."""
        groups: dict[tuple[str, ...], list[tuple[str, dict[str, Any]]]] = {}
        for key, values in rows:
            groups.setdefault(tuple(sorted(values)), []).append((key, values))
        found: dict[str, Verdict] = {}
        name = words.KEY_FIELD if is_new else "Id"
        for group in groups.values():
            by_name = {str(values[name]): (key, values) for key, values in group}
            kind = words.TYPES[object_name]
            for value, answer in run_job(self._ask, kind, name, [v for _, v in group]):
                key, values = by_name[value]
                found[key] = _verdict(key, values, answer)
        return {key: found.get(key) or Verdict(key, "retry", reason="no answer") for key, _ in rows}


def connect(settings: CrmSettings) -> Salesforce:
    """Salesforce, as a connected app."""
    return Salesforce(settings)


def _verdict(key: str, values: Mapping[str, Any], answer: Mapping[str, Any]) -> Verdict:
    remote_id = answer.get("id") or values.get("Id")
    if answer.get("success"):
        return Verdict(key, "sent", str(remote_id))
    errors = answer.get("errors") or [{}]
    code, message = str(errors[0].get("statusCode") or ""), str(errors[0].get("message") or "")
    reason = " ".join(f"{message} ({code})".split())[:300]
    if code in GONE and "Id" in values and not errors[0].get("fields"):
        return Verdict(key, "gone", str(values["Id"]), "it was deleted in the CRM")
    return Verdict(key, "retry" if code in PASSING else "rejected", values.get("Id"), reason)
