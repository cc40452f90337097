"""Reading Salesforce: by id, those records that changed since a while before the last time."""

import time
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from connectors.crm._hubspot_words import moment
from connectors.crm._odoo_words import natural
from connectors.crm._spool import Spool
from connectors.crm.base import CrmSettings, Removed, Table

PAGE_ROWS = 2_000
FORM = "%Y-%m-%dT%H:%M:%SZ"
Rows = list[dict[str, Any]]
HEADERS = {
    "accounts": (
        "domain", "name", "country", "region", "city", "industry", "employees", "revenue_usd",
        "owner_email", "external_id",
    ),
    "contacts": ("email", "name", "title", "phone", "domain", "is_opted_out", "external_id"),
    "leads": (
        "external_id", "domain", "email", "name", "title", "source", "created_at", "is_closed",
    ),
    "opportunities": (
        "external_id", "domain", "stage", "amount_usd", "created_on", "expected_close_on",
        "closed_on", "outcome", "owner_email", "source",
    ),
    "customers": ("domain", "name", "outcome", "closed_on"),
    "activities": ("external_id", "email", "kind", "at", "rep_email", "subject"),
}  # fmt: skip
KINDS = {"Call": "call", "Email": "email"}
NO_SOURCE = "sales_generated"


class Pull:
    """Tables of what Salesforce has. `query` gives the pages of a SOQL query."""

    def __init__(
        self,
        query: Callable[..., Iterator[list[dict[str, Any]]]],
        users: Callable[[], dict[str, str]],
        settings: CrmSettings,
    ) -> None:
        self._query, self._users, self._settings = query, users, settings

    def table(self, kind: str, since: str | None) -> Table | None:
        """The records of a kind that changed since a position, or all; None where there are none.

        The position is the moment of the newest change, but not later than the reading began.
        """
        readers = {
            "accounts": self._accounts, "contacts": self._contacts, "leads": self._leads,
            "opportunities": self._opportunities, "customers": self._customers,
            "activities": self._activities,
        }  # fmt: skip
        if kind not in readers:
            return None
        began = time.strftime(FORM, time.gmtime())
        spool = Spool(f"salesforce {kind}", HEADERS[kind], since or "")
        for rows, newest in readers[kind](since):
            spool.add(rows)
            spool.position = max(spool.position, min(newest, began))
        return spool if spool.size else None

    def _accounts(self, since: str | None) -> Iterator[tuple[Rows, str]]:
        names = ("Website", "Name", "BillingCountry", "BillingState", "BillingCity", "Industry",
                 "NumberOfEmployees", "AnnualRevenue", "OwnerId")  # fmt: skip
        emails = self._emails()
        for page in self._changed("Account", names, since):
            yield [
                {
                    "domain": natural("account", each["Website"]), "name": each["Name"],
                    "country": each["BillingCountry"], "region": each["BillingState"],
                    "city": each["BillingCity"], "industry": each["Industry"],
                    "employees": each["NumberOfEmployees"], "revenue_usd": each["AnnualRevenue"],
                    "owner_email": emails.get(str(each["OwnerId"])), "external_id": each["Id"],
                }
                for each in page
                if each["Website"]
            ], _newest(page)  # fmt: skip

    def _contacts(self, since: str | None) -> Iterator[tuple[Rows, str]]:
        names = ("Email", "Name", "Title", "Phone", "Account.Website", "HasOptedOutOfEmail")
        for page in self._changed("Contact", names, since):
            yield [
                {
                    "email": each["Email"], "name": each["Name"], "title": each["Title"],
                    "phone": each["Phone"], "domain": _domain(each, "Account"),
                    "is_opted_out": each["HasOptedOutOfEmail"], "external_id": each["Id"],
                }
                for each in page
                if each["Email"]
            ], _newest(page)  # fmt: skip

    def _leads(self, since: str | None) -> Iterator[tuple[Rows, str]]:
        names = ("Email", "Name", "Title", "Website", "LeadSource", "CreatedDate", "IsConverted")
        for page in self._changed("Lead", names, since):
            yield [
                {
                    "external_id": each["Id"], "email": each["Email"], "name": each["Name"],
                    "domain": natural("account", each["Website"])
                    or str(each["Email"]).rpartition("@")[2],
                    "title": each["Title"], "source": each["LeadSource"] or NO_SOURCE,
                    "created_at": moment(each["CreatedDate"]), "is_closed": each["IsConverted"],
                }
                for each in page
                if each["Email"] or each["Website"]
            ], _newest(page)  # fmt: skip

    def _opportunities(self, since: str | None) -> Iterator[tuple[Rows, str]]:
        names = ("Name", "Account.Website", "StageName", "Amount", "CreatedDate", "CloseDate",
                 "IsClosed", "IsWon", "OwnerId", "LeadSource")  # fmt: skip
        emails = self._emails()
        for page in self._changed("Opportunity", names, since):
            yield [
                {
                    "external_id": each["Id"], "domain": domain, "name": each["Name"],
                    "stage": each["StageName"], "amount_usd": each["Amount"],
                    "created_on": str(each["CreatedDate"])[:10],
                    "expected_close_on": "" if each["IsClosed"] else each["CloseDate"],
                    "closed_on": each["CloseDate"] if each["IsClosed"] else "",
                    "outcome": ("won" if each["IsWon"] else "lost") if each["IsClosed"] else "open",
                    "owner_email": emails.get(str(each["OwnerId"])), "source": each["LeadSource"],
                }
                for each in page
                if (domain := _domain(each, "Account"))
            ], _newest(page)  # fmt: skip

    def _customers(self, since: str | None) -> Iterator[tuple[Rows, str]]:
        for rows, newest in self._opportunities(since):
            yield [row for row in rows if row["outcome"] != "open"], newest

    def _activities(self, since: str | None) -> Iterator[tuple[Rows, str]]:
        """Calls and mails that are done, of contacts; our own tasks are none."""
        names = ("TaskSubtype", "Subject", "Who.Email", "OwnerId", "CompletedDateTime")
        emails = self._emails()
        rule = "IsClosed = true AND TaskSubtype IN ('Call', 'Email') AND WhoId != null"
        for page in self._changed("Task", names, since, rule):
            yield [
                {
                    "external_id": each["Id"], "kind": KINDS[each["TaskSubtype"]],
                    "email": each["Who"]["Email"], "at": moment(each["CompletedDateTime"]),
                    "rep_email": emails.get(str(each["OwnerId"])), "subject": each["Subject"],
                }
                for each in page
                if (each.get("Who") or {}).get("Email") and each["CompletedDateTime"]
            ], _newest(page)  # fmt: skip

    def _changed(
        self, kind: str, names: Sequence[str], since: str | None, rule: str = ""
    ) -> Iterator[list[dict[str, Any]]]:
        rules = [rule] if rule else []
        if since:
            rules.append(f"SystemModstamp >= {self._start(since)}")
        last = ""
        while True:
            wanted = [*rules, f"Id > '{last}'"] if last else rules
            where = f" WHERE {' AND '.join(wanted)}" if wanted else ""
            soql = (
                f"SELECT Id, SystemModstamp, {', '.join(names)} FROM {kind}{where} "
                f"ORDER BY Id LIMIT {PAGE_ROWS}"
            )
            page = [each for part in self._query(soql) for each in part]
            if not page:
                return
            yield page
            last = str(page[-1]["Id"])

    def removed(self, kind: str, since: str | None) -> list[Removed]:
        """Deleted records; the loser of a merge names the one that is left."""
        rule = f" AND SystemModstamp >= {self._start(since)}" if since else ""
        soql = f"SELECT Id, MasterRecordId FROM {kind} WHERE IsDeleted = true{rule}"
        return [
            Removed(str(each["Id"]), each.get("MasterRecordId") or None)
            for page in self._query(soql, is_all=True)
            for each in page
        ]

    def _start(self, since: str) -> str:
        overlap = timedelta(minutes=self._settings.overlap_minutes)
        start = datetime.fromisoformat(since.replace("Z", "+00:00")).astimezone(UTC) - overlap
        return f"{start:{FORM}}"

    def _emails(self) -> dict[str, str]:
        return {user: email for email, user in self._users().items()}


def _domain(each: dict[str, Any], name: str) -> str:
    return natural("account", (each.get(name) or {}).get("Website"))


def _newest(page: Sequence[dict[str, Any]]) -> str:
    return max(moment(each["SystemModstamp"]) or "" for each in page)
