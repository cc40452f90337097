"""Salesforce: collections of 200 by External Id, Bulk API 2.0 for many rows, the daily limit kept.

Whether a task can have an External Id depends on the organisation; where it can not, our key is a
plain field, by which a task is looked for before it is made again.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, ClassVar
from urllib.parse import quote

from connectors.crm import _salesforce_words as words
from connectors.crm._calls import Busy
from connectors.crm._fields import fields_to_make, remote_fields
from connectors.crm._remote import (
    KEYED,
    Making,
    Remote,
    Rows,
    Values,
    by_columns,
    gone,
    oldest,
    parts,
    reason,
    refused,
    sent,
)
from connectors.crm._salesforce_bulk import fits, run_job
from connectors.crm._salesforce_pull import SalesforcePull
from connectors.crm._values import forms, natural
from connectors.crm.base import BatchRefused, CrmRow, CrmSettings, Far, Verdict
from connectors.errors import ConnectorError, PermanentError
from connectors.http.api import ApiAnswer, Unanswered

VERSION = "64.0"
BATCH_ROWS, BULK_ROWS, BULK_FROM = 200, 10_000, 2_000
LONGEST_QUERY = 14_000  # characters; Salesforce takes addresses of 16,384
PASSING = ("UNABLE_TO_LOCK_ROW", "SERVER_UNAVAILABLE", "QUERY_TIMEOUT")
GONE = ("ENTITY_IS_DELETED", "INVALID_CROSS_REFERENCE_KEY", "NOT_FOUND")


class Salesforce(Remote):
    """See `connectors.crm.base.Crm`."""

    name = "salesforce"
    fields = remote_fields(
        "subject", "body", "due_on", "urgency", "rep_email", "status", "account", "contact"
    )
    types = words.TYPES
    batch = BATCH_ROWS
    looks: ClassVar = {"key": 100, "domain": 25, "email": 100}
    how = (
        "make a connected app with the client credentials flow, and give its consumer key and "
        "secret; or give a refresh token of the app besides"
    )
    rights = (
        "the user of the app needs the API, and to read and edit accounts, contacts, tasks and "
        "our fields"
    )
    remedy = "whynow crm setup; then let the app's user read and edit the field"
    grants = ("refresh_token", "client_credentials")
    token_path = "/services/oauth2/token"
    refusals = (400, 404, 409, 413, 415)

    def __init__(self, settings: CrmSettings) -> None:
        self._root = f"/services/data/v{settings.api_version or VERSION}"
        self._has_task_key: bool | None = None
        super().__init__(settings, settings.url)

    def _reader(self) -> SalesforcePull:
        return SalesforcePull(self.emails, self._settings, self._query, self._owner_of)

    def batch_rows(self, object_name: str, total: int) -> int:
        """200, or a job of the Bulk API above 2,000."""
        return BULK_ROWS if total > BULK_FROM and self.is_keyed(object_name) else BATCH_ROWS

    def is_keyed(self, object_name: str) -> bool:
        """Accounts and contacts are; tasks where the organisation's are."""
        if object_name != "task":
            return True
        with self._lock:
            if self._has_task_key is None:
                fields = self._described("task")["fields"]
                self._has_task_key = any(
                    each["name"] == words.KEY_FIELD and each.get("externalId") for each in fields
                )
            return self._has_task_key

    # ---- Requests --------------------------------------------------------------------------------

    def _judge(self, answer: ApiAnswer) -> ConnectorError | None:
        # `api-usage=18/5000`
        usage = answer.headers.get("sforce-limit-info", "").partition("api-usage=")[2]
        used, _, most = usage.partition(";")[0].partition(",")[0].partition("/")
        self._hear_day(used, most)
        error = super()._judge(answer)
        data = answer.data[0] if isinstance(answer.data, list) and answer.data else {}
        code = str(data.get("errorCode") or "") if error else ""
        if code == "REQUEST_LIMIT_EXCEEDED":
            is_passing = "concurrent" in str(data.get("message")).lower()
            return Busy(str(error)) if is_passing else self._day_is_over()
        return Unanswered(str(error)) if code in PASSING else error

    def _ask(
        self, method: str, path: str, body: Any = None, *, is_repeatable: bool = True,
        headers: Mapping[str, str] | None = None,
    ) -> Any:  # fmt: skip
        answer = self._calls.ask(
            method, f"{self._root}{path}", body, bucket=self._rate, is_repeatable=is_repeatable,
            headers=headers,
        )  # fmt: skip
        return answer.text if answer.data is None else answer.data

    def _query(self, soql: str, *, is_all: bool = False) -> Iterator[list[dict[str, Any]]]:
        """Pages of records; `is_all`: deleted ones too."""
        page = self._ask("GET", f"/{'queryAll' if is_all else 'query'}?q={quote(soql)}")
        while True:
            yield page["records"]
            if page.get("done", True):
                return
            page = self._ask("GET", str(page["nextRecordsUrl"]).removeprefix(self._root))

    # ---- Around ----------------------------------------------------------------------------------

    def _read_users(self) -> Iterator[tuple[str, str]]:
        """Active users, by name and by address."""
        for page in self._query("SELECT Id, Email, Username FROM User WHERE IsActive = true"):
            for each in page:
                for name in ("Username", "Email"):
                    yield str(each.get(name) or ""), str(each["Id"])

    def _described(self, object_name: str) -> Values:
        """An object and its fields, as far as we may see them."""
        found: Values = self._ask("GET", f"/sobjects/{self.types[object_name]}/describe")
        return found

    def _forbidden(self) -> list[str]:
        found = []
        for object_name in KEYED:
            there = self._described(object_name)
            kind = self.types[object_name]
            found += [f"{kind}: records can not be {right.removesuffix('able')}d" for right in
                      ("createable", "updateable") if there.get(right) is False]  # fmt: skip
            found += [f"{kind}: {each['name']} can not be edited" for each in there["fields"]
                      if each["name"].startswith("whynow_")
                      and each.get("updateable") is False]  # fmt: skip
        return found

    def _notes(self) -> list[str]:
        keyed = self.is_keyed("task")
        return [] if keyed else ["tasks have no External Id here: they are looked for first"]

    def _there(self, object_name: str) -> set[str]:
        return {each["name"] for each in self._described(object_name)["fields"]}

    def _makings(self, object_name: str) -> list[Making]:
        found = []
        for field in (None, *fields_to_make(object_name)):
            body = words.definition(object_name, field)
            name = str(body["FullName"]).partition(".")[2]
            kind = f"{body['Metadata']['type']}{', External Id' if field is None else ''}"
            found.append(Making(name, f"field {name} ({kind})", body))
        return found

    def _make(self, object_name: str, lacking: Sequence[Making]) -> None:
        """Custom fields. A task gets a plain one where it may have no External Id."""
        for each in lacking:
            self._make_field(each.body, may_be_plain=object_name == "task")

    def _make_field(self, field: dict[str, Any], *, may_be_plain: bool) -> None:
        try:
            self._ask("POST", "/tooling/sobjects/CustomField", field, is_repeatable=False)
        except BatchRefused as error:
            if "DUPLICATE_DEVELOPER_NAME" in str(error) or "already" in str(error):
                return
            if not may_be_plain or not field["Metadata"].get("externalId"):
                raise PermanentError(str(error)) from None
            metadata = {k: v for k, v in field["Metadata"].items()
                        if k not in ("externalId", "unique", "caseSensitive")}  # fmt: skip
            self._make_field({**field, "Metadata": metadata}, may_be_plain=False)

    # ---- Looking ---------------------------------------------------------------------------------

    def _find_by_key(self, object_name: str, rows: Sequence[CrmRow]) -> dict[str, str]:
        key = words.KEY_FIELD
        there = self._found(object_name, key, [row.key for row in rows])
        return oldest(((str(each[key]), each["Id"]) for each in there), rows)

    def _find_natural(self, object_name: str, rows: Sequence[CrmRow]) -> dict[str, str]:
        name = {"account": "Website", "contact": "Email"}[object_name]
        wanted = [form for row in rows for form in forms(object_name, row.key)]
        there = self._found(object_name, name, wanted, f" AND {words.KEY_FIELD} = null")
        return oldest(((natural(object_name, each[name]), each["Id"]) for each in there), rows)

    def _found(
        self, object_name: str, name: str, wanted: Sequence[str], rule: str = ""
    ) -> list[dict[str, Any]]:
        """Records with one of these values, the oldest first; a long query goes in halves, since it
        stands in the address."""
        soql = (
            f"SELECT Id, {name} FROM {self.types[object_name]} "
            f"WHERE {name} IN ({words.quoted(wanted)}){rule} ORDER BY Id"
        )
        if len(quote(soql)) <= LONGEST_QUERY or len(wanted) == 1:
            return [each for page in self._query(soql) for each in page]
        middle = len(wanted) // 2
        halves = wanted[:middle], wanted[middle:]
        found = [each for half in halves for each in self._found(object_name, name, half, rule)]
        return sorted(found, key=lambda each: str(each["Id"]))

    def _read(
        self, object_name: str, ids: Sequence[str], names: Sequence[str], emails: Mapping[str, str]
    ) -> dict[str, Far]:
        """What is deleted is answered with nothing."""
        wanted = ["Id", "CreatedById", *words.wanted(object_name, names)]
        path = f"/composite/sobjects/{self.types[object_name]}"
        there = self._ask("POST", path, {"ids": list(ids), "fields": wanted})
        found = {}
        for each in filter(None, there):
            owned = {**each, "OwnerId": self._owner_of(each)}
            fields = words.fields_of(object_name, names, owned, emails)
            found[str(each["Id"])] = Far(str(each["Id"]), fields)
        return found

    def _owner_of(self, record: Mapping[str, Any]) -> str | None:
        """Who owns a record. Who makes one owns it at first: what this app has made is nobody's
        until it is given to a person. Ids have 15 or 18 characters."""
        owner, us = record.get("OwnerId"), self._token.identity.rpartition("/")[2][:15]
        is_ours = owner == record["CreatedById"] and str(owner)[:15] == us
        return None if is_ours else owner

    # ---- Push ------------------------------------------------------------------------------------

    def _values(self, object_name: str, row: CrmRow, users: Mapping[str, str]) -> Values:
        values = words.values(row, object_name, users)
        if row.remote_id is None or row.takes_key:
            values = {words.KEY_FIELD: row.key, **values}
        return values if row.remote_id is None else {"Id": row.remote_id, **values}

    def _send(self, object_name: str, new: Rows, known: Rows) -> dict[str, Verdict]:
        """Many as jobs of the Bulk API; an update of nothing but an owner that must stay is
        none."""
        found = {row.key: sent(row) for row, values in known if len(values) == 1}
        known = [pair for pair in known if pair[0].key not in found]
        is_bulk = len(new) + len(known) > BATCH_ROWS
        for rows, is_new in ((new, True), (known, False)):
            tabled = [pair for pair in rows if is_bulk and fits(pair[1])]
            if tabled:
                found |= self._bulk(object_name, tabled, is_new)
            others = [pair for pair in rows if pair[0].key not in found]
            for part in parts(others, BATCH_ROWS):
                found |= self._collection(object_name, list(part), is_new)
        return found

    def _collection(self, object_name: str, rows: Rows, is_new: bool) -> dict[str, Verdict]:
        kind = self.types[object_name]
        is_keyed = self.is_keyed(object_name)
        path = "/composite/sobjects"
        if is_new and is_keyed:
            path = f"{path}/{kind}/{words.KEY_FIELD}"
        is_repeatable = is_keyed or not is_new
        if is_new:  # should the record be there already, it keeps what we have nothing for
            rows = [(row, {n: v for n, v in values.items() if v not in (None, "")})
                    for row, values in rows]  # fmt: skip
        records = [{"attributes": {"type": kind}, **values} for _, values in rows]
        body = {"allOrNone": False, "records": records}
        method = "PATCH" if is_repeatable else "POST"
        try:
            answers = self._ask(method, path, body, is_repeatable=is_repeatable)
        except Unanswered as error:
            if is_repeatable:
                raise
            why = str(error)
            return {row.key: Verdict(row.key, "uncertain", reason=why) for row, _ in rows}
        pairs = zip(rows, answers, strict=True)
        return {row.key: _verdict(row, answer) for (row, _), answer in pairs}

    def _bulk(self, object_name: str, rows: Rows, is_new: bool) -> dict[str, Verdict]:
        """A job for each set of columns."""
        found = {row.key: Verdict(row.key, "retry", reason="no answer") for row, _ in rows}
        name = words.KEY_FIELD if is_new else "Id"
        for part in by_columns(rows):
            by_name = {str(values[name]): row for row, values in part}
            values = [values for _, values in part]
            for value, answer in run_job(self._ask, self.types[object_name], name, values):
                found[by_name[value].key] = _verdict(by_name[value], answer)
        return found


def connect(settings: CrmSettings) -> Salesforce:
    """Salesforce, as a connected app."""
    return Salesforce(settings)


def _verdict(row: CrmRow, answer: Mapping[str, Any]) -> Verdict:
    if answer.get("success"):
        return sent(row, answer.get("id"))
    error = (answer.get("errors") or [{}])[0]
    code = str(error.get("statusCode") or "")
    why = f"{error.get('message') or ''} ({code})"
    if code in GONE and row.remote_id and not error.get("fields"):
        return gone(row)
    if code in PASSING:
        return Verdict(row.key, "retry", row.remote_id, reason(why))
    return refused(row, why)
