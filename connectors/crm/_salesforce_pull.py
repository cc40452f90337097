"""Reading Salesforce: by id, those records that changed since a while before the last time."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from connectors.crm._pull import (
    ACCOUNTS,
    CONTACTS,
    CUSTOMERS,
    LEADS,
    NO_SOURCE,
    OPPORTUNITIES,
    Pull,
    Read,
    Record,
    newest,
    outcome,
)
from connectors.crm._values import moment, natural
from connectors.crm.base import CrmSettings, Removed

PAGE_ROWS = 2_000
HEADERS = {
    "accounts": ACCOUNTS, "contacts": CONTACTS, "leads": (*LEADS, "is_closed"),
    "opportunities": (*OPPORTUNITIES, "source"), "customers": CUSTOMERS,
    "activities": ("external_id", "email", "kind", "at", "rep_email", "subject"),
}  # fmt: skip
KINDS = {"Call": "call", "Email": "email"}


class SalesforcePull(Pull):
    """`query` gives the pages of a SOQL query; `owner_of` who owns a record that says its maker."""

    name, headers = "salesforce", HEADERS

    def __init__(
        self,
        emails: Callable[[], dict[str, str]],
        settings: CrmSettings,
        query: Callable[..., Iterator[list[dict[str, Any]]]],
        owner_of: Callable[[dict[str, Any]], str | None],
    ) -> None:
        super().__init__(emails, settings)
        self._query, self._owner_of = query, owner_of

    def accounts(self, since: str | None) -> Read:
        names = ("Website", "Name", "BillingCountry", "BillingState", "BillingCity", "Industry",
                 "NumberOfEmployees", "AnnualRevenue", "OwnerId", "CreatedById")  # fmt: skip
        emails = self._emails()
        for page in self._changed("Account", names, since):
            yield [
                {
                    "domain": natural("account", each["Website"]), "name": each["Name"],
                    "country": each["BillingCountry"], "region": each["BillingState"],
                    "city": each["BillingCity"], "industry": each["Industry"],
                    "employees": each["NumberOfEmployees"], "revenue_usd": each["AnnualRevenue"],
                    "owner_email": emails.get(self._owner_of(each) or ""),
                    "external_id": each["Id"],
                }
                for each in page
                if each["Website"]
            ], _newest(page)  # fmt: skip

    def contacts(self, since: str | None) -> Read:
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

    def leads(self, since: str | None) -> Read:
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

    def opportunities(self, since: str | None) -> Read:
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
                    "outcome": outcome(is_closed=each["IsClosed"], is_won=each["IsWon"]),
                    "owner_email": emails.get(str(each["OwnerId"])), "source": each["LeadSource"],
                }
                for each in page
                if (domain := _domain(each, "Account"))
            ], _newest(page)  # fmt: skip

    def activities(self, since: str | None) -> Read:
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
            rules.append(f"SystemModstamp >= {self._start(since):{self.form}}")
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
        rule = f" AND SystemModstamp >= {self._start(since):{self.form}}" if since else ""
        soql = f"SELECT Id, MasterRecordId FROM {kind} WHERE IsDeleted = true{rule}"
        return [
            Removed(str(each["Id"]), each.get("MasterRecordId") or None)
            for page in self._query(soql, is_all=True)
            for each in page
        ]


def _domain(each: dict[str, Any], name: str) -> str:
    return natural("account", (each.get(name) or {}).get("Website"))


def _newest(page: Sequence[Record]) -> str:
    return newest(page, lambda each: moment(each["SystemModstamp"]))
