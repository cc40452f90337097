"""Odoo 19, by its JSON-2 API: `load` under external ids, `write` for rows with the same values.

Companies and people are partners; tasks are activities of the contact, or of the company where
there is none. Our key is the external id of a record, in a module of our own.
"""

import logging
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, ClassVar

from connectors.crm import _odoo_words as words
from connectors.crm._fields import fields_to_make, remote_fields
from connectors.crm._odoo_pull import OdooPull
from connectors.crm._remote import (
    Making,
    Remote,
    Rows,
    Values,
    by_columns,
    gone,
    oldest,
    reason,
    sent,
)
from connectors.crm._values import MODULE, external_id, forms, natural
from connectors.crm.base import BatchRefused, CrmRow, CrmSettings, Far, Verdict
from connectors.errors import ConnectorError, PermanentError
from connectors.http.api import ApiAnswer

logger = logging.getLogger("whynow.crm")

BATCH_ROWS = 500  # one call is one transaction
SAME_ROWS = 10  # rows with the same values from which one `write` is less work than their `load`
# Errors of a database that is busy; they come as a plain 500, like those of a wrong field.
PASSING = ("SerializationFailure", "DeadlockDetected", "OperationalError", "LockNotAvailable")
ALL = {"active_test": False}  # archived records too
# Nor does Odoo send a mail to a rep for each task and account.
QUIET = {**ALL, "mail_activity_quick_update": True, "mail_auto_subscribe_no_notify": True}


class Odoo(Remote):
    """See `connectors.crm.base.Crm`."""

    name = "odoo"
    fields = remote_fields(
        "subject", "body", "due_on", "rep_email", "status", "channel", "account", "contact"
    )
    types = words.MODELS
    batch = BATCH_ROWS
    looks: ClassVar = dict.fromkeys(("key", "domain", "email"), BATCH_ROWS)
    how = "make an API key in Odoo (My Profile, Account Security) and give it as the token"
    rights = (
        "the key must be one of a user who may write contacts and activities, and read users; for "
        "`whynow crm setup`, of one who may change the settings"
    )
    refusals = (400, 404, 409, 413, 422)

    def __init__(self, settings: CrmSettings) -> None:
        super().__init__(settings, settings.url)

    def _reader(self) -> OdooPull:
        return OdooPull(self.emails, self._settings, self._call)

    # ---- Requests --------------------------------------------------------------------------------

    def _call(self, model: str, method: str, *, is_repeatable: bool = True, **values: Any) -> Any:
        """What a method of a model returns; `is_repeatable`: it does no harm if it is called
        twice."""
        path = f"/json/2/{model}/{method}"
        answer = self._calls.ask(
            "POST", path, values, bucket=self._rate, is_repeatable=is_repeatable
        )
        return answer.data

    def _search(self, model: str, domain: list[Any], *fields: str, **values: Any) -> Any:
        return self._call(model, "search_read", domain=domain, fields=list(fields), **values)

    def _headers(self, token: str) -> Mapping[str, str]:
        database = self._settings.database
        return {**super()._headers(token), **({"X-Odoo-Database": database} if database else {})}

    def _judge(self, answer: ApiAnswer) -> ConnectorError | None:
        error = super()._judge(answer)
        name = str(answer.data.get("name") or "") if isinstance(answer.data, dict) else ""
        if answer.status == 500 and name and not name.endswith(PASSING):
            return BatchRefused(str(error))
        return error

    # ---- Around ----------------------------------------------------------------------------------

    def _read_users(self) -> Iterator[tuple[str, str]]:
        """Internal users, by login and by address."""
        found = self._search("res.users", [["share", "=", False]], "login", "email")
        for name in ("login", "email"):
            yield from ((str(each[name] or ""), str(each["id"])) for each in found)

    def _forbidden(self) -> list[str]:
        found = []
        for model in sorted(set(self.types.values())):
            for right in ("create", "write"):
                try:
                    may = self._call(model, "has_access", operation=right)
                except BatchRefused:  # it can not be asked
                    continue
                if not may:
                    found.append(f"{model}: the key's user may not {right} records")
        return found

    def _there(self, object_name: str) -> set[str]:
        rows = self._search("ir.model.fields", [["model", "=", self.types[object_name]]], "name")
        return {each["name"] for each in rows}

    def _makings(self, object_name: str) -> list[Making]:
        """External ids need nothing."""
        found = (words.definition(field) for field in fields_to_make(object_name))
        return [Making(e["name"], f"field {e['name']} ({e['ttype']})", e) for e in found]

    def _make(self, object_name: str, lacking: Sequence[Making]) -> None:
        [model] = self._search("ir.model", [["model", "=", self.types[object_name]]], "model")
        made = [{**each.body, "model_id": model["id"]} for each in lacking]
        self._call("ir.model.fields", "create", is_repeatable=False, vals_list=made)

    # ---- Looking ---------------------------------------------------------------------------------

    def _find_by_key(self, object_name: str, rows: Sequence[CrmRow]) -> dict[str, str]:
        names = {_external(object_name, row.key): row.key for row in rows}
        there = self._search("ir.model.data", _ours(names), "name", "res_id")
        return {names[each["name"]]: str(each["res_id"]) for each in there}

    def _find_natural(self, object_name: str, rows: Sequence[CrmRow]) -> dict[str, str]:
        name = "website" if object_name == "account" else "email"
        wanted = [form for row in rows for form in forms(object_name, row.key)]
        domain = [["is_company", "=", object_name == "account"], [name, "in", wanted]]
        there = self._search("res.partner", domain, name, order="id", context=ALL)
        found = oldest(((natural(object_name, each[name]), each["id"]) for each in there), rows)
        ids = [int(each) for each in found.values()]
        domain = [["module", "=", MODULE], ["model", "=", "res.partner"], ["res_id", "in", ids]]
        claimed = {e["res_id"] for e in self._search("ir.model.data", domain, "res_id")}
        return {key: each for key, each in found.items() if int(each) not in claimed}

    def _read(
        self, object_name: str, ids: Sequence[str], names: Sequence[str], emails: Mapping[str, str]
    ) -> dict[str, Far]:
        """Archived records among them: a done activity is one."""
        domain = [["id", "in", [int(each) for each in ids]]]
        wanted = words.wanted(object_name, names)
        return {
            str(each["id"]): Far(str(each["id"]), words.fields_of(object_name, names, each, emails))
            for each in self._search(self.types[object_name], domain, *wanted, context=ALL)
        }

    # ---- Push ------------------------------------------------------------------------------------

    def _values(self, object_name: str, row: CrmRow, users: Mapping[str, str]) -> Values:
        return words.values(object_name, row, users)

    def _send(self, object_name: str, new: Rows, known: Rows) -> dict[str, Verdict]:
        """New rows by `load`; known ones too, but for those that share their values."""
        found: dict[str, Verdict] = {}
        for part in by_columns(new):
            found |= self._load(object_name, part)
        if object_name != "owner":
            self._claim(object_name, [row for row, _ in known if row.takes_key])
        found |= self._update(object_name, [pair for pair in known if pair[1]])
        rows = [row for row, _ in (*new, *known)]
        if object_name == "task":
            self._finish([row for row in rows if row.key not in found or
                          found[row.key].state == "sent"])  # fmt: skip
        return {row.key: sent(row) for row in rows if row.key not in found} | found

    def _load(self, object_name: str, rows: Rows) -> dict[str, Verdict]:
        """One transaction: all rows or none. Raises BatchRefused, with the rows that are bad."""
        names = list(rows[0][1])
        is_new = rows[0][0].remote_id is None
        data = [
            [f"{MODULE}.{_external(object_name, row.key)}" if is_new else row.remote_id,
             *(values[name] for name in names)]
            for row, values in rows
        ]  # fmt: skip
        fields = ["id" if is_new else ".id", *names]
        answer = self._call(
            self.types[object_name], "load", fields=fields, data=data, context=QUIET
        )
        if answer.get("ids"):
            pairs = zip(rows, answer["ids"], strict=True)
            return {row.key: sent(row, remote_id) for (row, _), remote_id in pairs}
        bad: dict[str, str] = {}
        for message in answer.get("messages") or []:
            place = (message.get("rows") or {}).get("from", message.get("record"))
            if message.get("type") == "error" and isinstance(place, int) and place < len(rows):
                bad[rows[place][0].key] = reason(message.get("message"))
        raise BatchRefused("odoo: it takes none of these rows", bad)

    def _update(self, object_name: str, rows: Rows) -> dict[str, Verdict]:
        there = self.read(object_name, [str(row.remote_id) for row, _ in rows], [])
        found = {row.key: gone(row) for row, _ in rows if row.remote_id not in there}
        same: dict[str, Rows] = {}
        for row, values in rows:
            if row.key not in found:
                same.setdefault(repr(sorted(values.items())), []).append((row, values))
        few: Rows = []
        for part in same.values():
            if len(part) < SAME_ROWS:
                few += part
                continue
            ids = [int(str(row.remote_id)) for row, _ in part]
            vals = words.for_write(part[0][1])
            self._call(self.types[object_name], "write", ids=ids, vals=vals, context=QUIET)
            found |= {row.key: sent(row) for row, _ in part}
        for part in by_columns(few):
            found |= self._load(object_name, part)
        return found

    def _claim(self, object_name: str, rows: Sequence[CrmRow]) -> None:
        """Give records that were there already an external id of ours."""
        if not rows:
            return
        made = {
            name: {"module": MODULE, "name": name, "noupdate": True,
                   "model": self.types[object_name], "res_id": int(str(row.remote_id))}
            for row in rows
            if (name := _external(object_name, row.key))
        }  # fmt: skip
        known = {e["name"] for e in self._search("ir.model.data", _ours(made), "name")}
        left = [each for name, each in made.items() if name not in known]
        try:
            if left:
                self._call("ir.model.data", "create", is_repeatable=False, vals_list=left)
        except PermanentError as error:  # the ledger knows them, and so do their domains
            logger.warning("no external ids for records=%s reason=%s", len(left), error)

    def _finish(self, rows: Sequence[CrmRow]) -> None:
        """Mark activities as done, or take them away where they are no longer needed."""
        for status, method in (("done", "action_feedback"), ("cancelled", "unlink")):
            ids = [str(r.remote_id) for r in rows if r.remote_id and
                   r.fields.get("status") == status]  # fmt: skip
            there = self.read("task", ids, ["status"])
            still = [int(i) for i, far in there.items() if far.fields["status"] == "open"]
            if still:
                self._call(self.types["task"], method, is_repeatable=False, ids=still)


def connect(settings: CrmSettings) -> Odoo:
    """Odoo, with the API key of a user."""
    return Odoo(settings)


def _external(object_name: str, key: str) -> str:
    """The external id of a record, in our module."""
    return external_id(object_name, key).partition(".")[2]


def _ours(names: Mapping[str, Any]) -> list[Any]:
    """The external ids of ours that have these names."""
    return [["module", "=", MODULE], ["name", "in", sorted(names)]]
