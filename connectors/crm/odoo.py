"""Odoo 19, by its JSON-2 API: `load` under external ids, `write` for rows with the same values.

Companies and people are partners; tasks are activities of the contact, or of the company where
there is none. Our key is the external id of a record, in a module of our own.
"""

import hashlib
import threading
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from connectors.crm import _odoo_words as words
from connectors.crm._calls import Bucket, Calls, Wait, said, secret, server_error, wait_of
from connectors.crm._fields import our_fields
from connectors.crm._odoo_pull import Pull
from connectors.crm.base import (
    BatchRefused,
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

BATCH_ROWS = 500
SAME_ROWS = 10  # rows with the same values from which one `write` is less work than their `load`
MODULE = "whynow"
FIELDS = {
    "account": (
        "domain", "name", "score", "grade", "fit", "timing", "engagement", "why_now", "updated_on",
    ),
    "contact": ("email", "name", "title", "account", "tier"),
    "owner": ("owner_email", "ae_email"),
    "task": ("subject", "body", "due_on", "rep_email", "status", "channel", "account", "contact"),
}  # fmt: skip
HOW = "make an API key in Odoo (My Profile, Account Security) and give it as the token"
REFUSALS = (400, 404, 409, 413, 422)
# Errors of a database that is busy; they come as a plain 500, like those of a wrong field.
PASSING = ("SerializationFailure", "DeadlockDetected", "OperationalError", "LockNotAvailable")
ALL = {"active_test": False}  # archived records too


class Odoo:
    """See `connectors.crm.base.Crm`."""

    name = "odoo"
    fields = FIELDS
    is_remote = True

    def __init__(self, settings: CrmSettings) -> None:
        self.at_once = settings.at_once
        token = secret(settings, "odoo", "token", HOW)
        self._said = {"Authorization": f"bearer {token}"}
        if settings.database:
            self._said["X-Odoo-Database"] = settings.database
        assert settings.http is not None
        api = Api(settings.url, settings.http, settings.answer_seconds)
        self._calls = Calls("odoo", api, settings, lambda _: self._said, self._judge)
        self._rate = Bucket("requests", settings.requests_per_10_seconds, 10.0)
        self._users: dict[str, str] | None = None
        self._lock = threading.Lock()
        self._pull = Pull(self.call, self.users, settings)

    def close(self) -> None:
        """Close all that is open."""
        self._calls.close()

    def batch_rows(self, object_name: str, total: int) -> int:
        """500: one call is one transaction."""
        return BATCH_ROWS

    def is_keyed(self, object_name: str) -> bool:
        """All records have external ids."""
        return True

    def holds(self, object_name: str) -> bool:
        """A CRM does not vanish."""
        return True

    # ---- Requests --------------------------------------------------------------------------------

    def call(self, model: str, method: str, **values: Any) -> Any:
        """What a method of a model returns; it must do no harm when it is called twice."""
        path = f"/json/2/{model}/{method}"
        return self._calls.ask("POST", path, values, bucket=self._rate, is_repeatable=True).data

    def _judge(self, answer: ApiAnswer, bucket: Bucket) -> Wait | ConnectorError | None:
        if answer.status < 300:
            return None
        if answer.status == 429:
            return wait_of(answer)
        if answer.status in (401, 403):
            return PermanentError(
                f"odoo: {said(answer)}; the key must be one of a user who may write contacts and "
                "activities, and read users"
            )
        name = str(answer.data.get("name") or "") if isinstance(answer.data, dict) else ""
        is_answer = answer.status == 500 and name and not name.endswith(PASSING)
        if answer.status in REFUSALS or is_answer:
            return BatchRefused(f"odoo: {said(answer)}")
        if answer.status >= 500:
            return server_error("odoo", answer)
        return PermanentError(f"odoo: {said(answer)}")

    # ---- Around ----------------------------------------------------------------------------------

    def users(self) -> dict[str, str]:
        """Internal users by login and by address; asked for once."""
        with self._lock:
            if self._users is None:
                found = self.call(
                    "res.users", "search_read", domain=[["share", "=", False]],
                    fields=["login", "email"],
                )  # fmt: skip
                self._users = {
                    str(each[name]).lower(): str(each["id"])
                    for name in ("login", "email")
                    for each in found
                    if each.get(name)
                }
            return self._users

    def check(self) -> list[Finding]:
        """Whether the key is good, and what is missing."""
        try:
            users = self.users()
            missing = [step for step in self.setup(is_dry=True) if not step.is_done]
        except ConnectorError as error:
            return [Finding(False, "odoo can not be used", str(error), is_fatal=True)]
        found = [Finding(True, f"odoo: the key is good; {len(users)} logins and addresses")]
        return found + [
            Finding(False, f"{step.object}: {step.what}", "whynow crm setup", is_fatal=True)
            for step in missing
        ]

    def setup(self, *, is_dry: bool) -> list[SetupStep]:
        """Our fields of partners. External ids need nothing."""
        fields = [*our_fields("account"), *our_fields("contact"), *our_fields("owner")]
        rows = self.call(
            "ir.model.fields", "search_read", domain=[["model", "=", "res.partner"]],
            fields=["name"],
        )  # fmt: skip
        there = {each["name"] for each in rows}
        lacking = [field for field in fields if words.own_name(field.name) not in there]
        if lacking and not is_dry:
            [model] = self.call(
                "ir.model", "search_read", domain=[["model", "=", "res.partner"]], fields=["model"]
            )
            made = [words.definition(field, model["id"]) for field in lacking]
            self.call("ir.model.fields", "create", vals_list=made)
        return [
            SetupStep(
                "res.partner", f"field {words.own_name(field.name)} ({words.KINDS[field.type]})",
                field not in lacking or not is_dry,
            )
            for field in fields
        ]  # fmt: skip

    # ---- Pull ------------------------------------------------------------------------------------

    def pull(self, kind: str, since: str | None) -> Table | None:
        """See `_odoo_pull`."""
        return self._pull.table(kind, since)

    def removed(self, object_name: str, since: str | None) -> list[Removed]:
        """Odoo keeps no trace of deleted records; a push finds them out."""
        return []

    # ---- Looking ---------------------------------------------------------------------------------

    def find(self, object_name: str, rows: Sequence[CrmRow]) -> dict[str, str]:
        """By external id, then companies by web site and people by address."""
        found: dict[str, str] = {}
        for part in _parts(rows):
            names = {_external(object_name, row.key): row.key for row in part}
            domain = [["module", "=", MODULE], ["name", "in", sorted(names)]]
            there = self.call(
                "ir.model.data", "search_read", domain=domain, fields=["name", "res_id"]
            )
            found |= {names[each["name"]]: str(each["res_id"]) for each in there}
            if object_name in ("account", "contact"):
                found |= self._find_natural(object_name, [r for r in part if r.key not in found])
        return found

    def _find_natural(self, object_name: str, rows: Sequence[CrmRow]) -> dict[str, str]:
        """Partners of these domains or addresses which have no external id of ours; the oldest."""
        if not rows:
            return {}
        name = "website" if object_name == "account" else "email"
        wanted = [form for row in rows for form in words.forms(object_name, row.key)]
        domain = [["is_company", "=", object_name == "account"], [name, "in", wanted]]
        there = self.call(
            "res.partner", "search_read", domain=domain, fields=[name], order="id", context=ALL
        )
        found: dict[str, str] = {}
        keys = {row.key for row in rows}
        for each in there:
            key = words.natural(object_name, each[name])
            if key in keys:
                found.setdefault(key, str(each["id"]))
        taken = self._taken(list(found.values()))
        return {key: remote_id for key, remote_id in found.items() if remote_id not in taken}

    def _taken(self, ids: Sequence[str]) -> set[str]:
        domain = [["module", "=", MODULE], ["model", "=", "res.partner"],
                  ["res_id", "in", [int(each) for each in ids]]]  # fmt: skip
        there = self.call("ir.model.data", "search_read", domain=domain, fields=["res_id"])
        return {str(each["res_id"]) for each in there}

    def read(
        self, object_name: str, remote_ids: Sequence[str], names: Sequence[str]
    ) -> dict[str, Far]:
        """In batches, archived records among them: a done activity is one."""
        wanted = words.wanted(object_name, names)
        emails = {user: email for email, user in self.users().items()}
        found: dict[str, Far] = {}
        for part in _parts(remote_ids):
            domain = [["id", "in", [int(each) for each in part]]]
            rows = self.call(
                words.MODELS[object_name], "search_read", domain=domain, fields=wanted, context=ALL
            )
            for each in rows:
                fields = words.fields_of(object_name, names, each, emails)
                found[str(each["id"])] = Far(str(each["id"]), fields)
        return found

    # ---- Push ------------------------------------------------------------------------------------

    def push(self, object_name: str, rows: Sequence[CrmRow]) -> list[Verdict]:
        """New rows by `load`; known ones too, but for those that share their values."""
        found: dict[str, Verdict] = {}
        new: list[tuple[CrmRow, dict[str, Any]]] = []
        known: list[tuple[CrmRow, dict[str, Any]]] = []
        users = self.users() if object_name in ("owner", "task") else {}
        for row in rows:
            try:
                values = words.values(object_name, row, users)
            except ValueError as error:
                found[row.key] = Verdict(row.key, "rejected", row.remote_id, str(error))
                continue
            (known if row.remote_id else new).append((row, values))
        for part in _by_columns(new).values():
            found |= self._load(object_name, part)
        found |= self._claim(object_name, [row for row, _ in known if row.takes_key])
        found |= self._update(object_name, known)
        found |= self._close(object_name, rows, found)
        return [found[row.key] for row in rows]

    def _load(
        self, object_name: str, rows: Sequence[tuple[CrmRow, dict[str, Any]]]
    ) -> dict[str, Verdict]:
        """One transaction: all rows or none. Raises BatchRefused, with the rows that are bad."""
        names = list(rows[0][1])
        is_new = rows[0][0].remote_id is None
        data = [
            [f"{MODULE}.{_external(object_name, row.key)}" if is_new else row.remote_id,
             *(values[name] for name in names)]
            for row, values in rows
        ]  # fmt: skip
        fields = ["id" if is_new else ".id", *names]
        answer = self.call(words.MODELS[object_name], "load", fields=fields, data=data, context=ALL)
        if answer.get("ids"):
            keys = [row.key for row, _ in rows]
            return {
                key: Verdict(key, "sent", str(remote_id))
                for key, remote_id in zip(keys, answer["ids"], strict=True)
            }
        bad: dict[str, str] = {}
        for message in answer.get("messages") or []:
            place = (message.get("rows") or {}).get("from", message.get("record"))
            if message.get("type") == "error" and isinstance(place, int) and place < len(rows):
                bad[rows[place][0].key] = " ".join(str(message.get("message")).split())[:300]
        raise BatchRefused("odoo: it takes none of these rows", bad)

    def _update(
        self, object_name: str, rows: Sequence[tuple[CrmRow, dict[str, Any]]]
    ) -> dict[str, Verdict]:
        rows = [(row, values) for row, values in rows if values]
        if not rows:
            return {}
        ids = [str(row.remote_id) for row, _ in rows]
        there = self.read(object_name, ids, [])
        found = {
            row.key: Verdict(row.key, "gone", row.remote_id, "it was deleted in the CRM")
            for row, _ in rows
            if row.remote_id not in there
        }
        rows = [(row, values) for row, values in rows if row.key not in found]
        same: dict[str, list[tuple[CrmRow, dict[str, Any]]]] = {}
        for row, values in rows:
            same.setdefault(repr(sorted(values.items())), []).append((row, values))
        many = [part for part in same.values() if len(part) >= SAME_ROWS]
        few = [pair for part in same.values() if len(part) < SAME_ROWS for pair in part]
        for part in many:
            found |= self._write(object_name, part)
        for part in _by_columns(few).values():
            found |= self._load(object_name, part)
        return found

    def _write(
        self, object_name: str, rows: Sequence[tuple[CrmRow, dict[str, Any]]]
    ) -> dict[str, Verdict]:
        ids = [int(str(row.remote_id)) for row, _ in rows]
        vals = words.for_write(rows[0][1])
        self.call(words.MODELS[object_name], "write", ids=ids, vals=vals)
        return {row.key: Verdict(row.key, "sent", row.remote_id) for row, _ in rows}

    def _claim(self, object_name: str, rows: Sequence[CrmRow]) -> dict[str, Verdict]:
        """Give records that were there already an external id of ours."""
        if rows and object_name != "owner":
            made = [
                {"module": MODULE, "name": _external(object_name, row.key), "noupdate": True,
                 "model": words.MODELS[object_name], "res_id": int(str(row.remote_id))}
                for row in rows
            ]  # fmt: skip
            names = [each["name"] for each in made]
            domain = [["module", "=", MODULE], ["name", "in", names]]
            there = self.call("ir.model.data", "search_read", domain=domain, fields=["name"])
            known = {each["name"] for each in there}
            if left := [each for each in made if each["name"] not in known]:
                self.call("ir.model.data", "create", vals_list=left)
        return {row.key: Verdict(row.key, "sent", row.remote_id) for row in rows}

    def _close(
        self, object_name: str, rows: Sequence[CrmRow], found: Mapping[str, Verdict]
    ) -> dict[str, Verdict]:
        """Mark activities as done, or take them away where they are no longer needed."""
        closed: dict[str, Verdict] = {}
        for status, method in (("done", "action_feedback"), ("cancelled", "unlink")):
            over = [
                row for row in rows
                if object_name == "task" and row.fields.get("status") == status and row.remote_id
                and (row.key not in found or found[row.key].state == "sent")
            ]  # fmt: skip
            there = self.read("task", [str(row.remote_id) for row in over], ["status"])
            still = [
                int(each) for each, far in there.items() if far.fields["status"] == "open"
            ]  # fmt: skip
            if still:
                self.call("mail.activity", method, ids=still)
            closed |= {row.key: Verdict(row.key, "sent", row.remote_id) for row in over}
        rest = [row for row in rows if row.key not in closed and row.key not in found]
        return closed | {row.key: Verdict(row.key, "sent", row.remote_id) for row in rest}


def connect(settings: CrmSettings) -> Odoo:
    """Odoo, with the API key of a user."""
    return Odoo(settings)


def _external(object_name: str, key: str) -> str:
    """The external id of a record: an owner is a field of the account."""
    kind = "account" if object_name == "owner" else object_name
    return f"{kind}_{hashlib.blake2b(key.encode(), digest_size=12).hexdigest()}"


def _parts(values: Sequence[Any]) -> Iterator[Sequence[Any]]:
    for start in range(0, len(values), BATCH_ROWS):
        yield values[start : start + BATCH_ROWS]


def _by_columns(
    rows: Sequence[tuple[CrmRow, dict[str, Any]]],
) -> dict[tuple[str, ...], list[tuple[CrmRow, dict[str, Any]]]]:
    """Rows by the columns that they have: a table that is loaded is a rectangle."""
    found: dict[tuple[str, ...], list[tuple[CrmRow, dict[str, Any]]]] = {}
    for row, values in rows:
        found.setdefault(tuple(sorted(values)), []).append((row, dict(sorted(values.items()))))
    return found
