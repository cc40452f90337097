"""Reading Odoo: by id, those records that were written since a while before the last time."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from connectors.crm._pull import (
    CONTACTS,
    CUSTOMERS,
    LEADS,
    NO_SOURCE,
    OPPORTUNITIES,
    Pull,
    Read,
    Record,
    newest,
)
from connectors.crm._values import natural
from connectors.crm.base import CrmSettings

PAGE_ROWS = 500
FORM = "%Y-%m-%d %H:%M:%S"
HEADERS = {
    "accounts": (
        "domain", "name", "country", "region", "city", "industry", "owner_email", "external_id",
    ),
    "contacts": CONTACTS, "leads": LEADS, "opportunities": OPPORTUNITIES, "customers": CUSTOMERS,
    "activities": ("external_id", "domain", "email", "kind", "at", "rep_email", "subject"),
}  # fmt: skip
# Odoo's kinds of activity -> ours.
ACTIVITIES = {
    "mail_activity_data_call": "call", "mail_activity_data_email": "email",
    "mail_activity_data_meeting": "meeting",
}  # fmt: skip
COMPANY = [["is_company", "=", True], ["website", "!=", False]]
PERSON = [["is_company", "=", False], ["email", "!=", False]]


class OdooPull(Pull):
    """`call` calls a method of a model. It keeps no trace of deleted records; a push finds out."""

    name, headers, form = "odoo", HEADERS, FORM

    def __init__(
        self, emails: Callable[[], dict[str, str]], settings: CrmSettings, call: Callable[..., Any]
    ) -> None:
        super().__init__(emails, settings)
        self._call = call

    def accounts(self, since: str | None) -> Read:
        names = ("website", "name", "country_id", "state_id", "city", "industry_id", "user_id")
        emails = self._emails()
        for page in self._changed("res.partner", COMPANY, names, since):
            yield [
                {
                    "domain": natural("account", each["website"]), "name": each["name"],
                    "country": _label(each["country_id"]), "region": _label(each["state_id"]),
                    "city": each["city"], "industry": _label(each["industry_id"]),
                    "owner_email": emails.get(_id(each["user_id"])), "external_id": each["id"],
                }
                for each in page
            ], _newest(page)  # fmt: skip

    def contacts(self, since: str | None) -> Read:
        names = ("email", "name", "function", "phone", "parent_id", "is_blacklisted")
        for page in self._changed("res.partner", PERSON, names, since):
            domains = self._domains(_id(each["parent_id"]) for each in page)
            yield [
                {
                    "email": each["email"], "name": each["name"], "title": each["function"],
                    "phone": each["phone"], "domain": domains.get(_id(each["parent_id"])),
                    "is_opted_out": each.get("is_blacklisted"), "external_id": each["id"],
                }
                for each in page
            ], _newest(page)  # fmt: skip

    def leads(self, since: str | None) -> Read:
        names = ("email_from", "contact_name", "function", "source_id", "create_date", "website")
        for page in self._changed("crm.lead", [["type", "=", "lead"]], names, since):
            yield [
                {
                    "external_id": each["id"], "email": each["email_from"],
                    "domain": natural("account", each["website"])
                    or str(each["email_from"]).rpartition("@")[2],
                    "name": each["contact_name"], "title": each["function"],
                    "source": _label(each["source_id"]) or NO_SOURCE,
                    "created_at": f"{each['create_date']}Z".replace(" ", "T"),
                }
                for each in page
                if each["email_from"] or each["website"]
            ], _newest(page)  # fmt: skip

    def opportunities(self, since: str | None) -> Read:
        names = ("name", "partner_id", "stage_id", "expected_revenue", "create_date",
                 "date_deadline", "date_closed", "won_status", "user_id")  # fmt: skip
        emails = self._emails()
        rule = [["type", "=", "opportunity"], ["partner_id", "!=", False]]
        for page in self._changed("crm.lead", rule, names, since):
            domains = self._domains(_id(each["partner_id"]) for each in page)
            rows = [
                {
                    "external_id": each["id"], "domain": domains.get(_id(each["partner_id"])),
                    "name": each["name"], "stage": _label(each["stage_id"]),
                    "amount_usd": each["expected_revenue"],
                    "created_on": str(each["create_date"])[:10],
                    "expected_close_on": each["date_deadline"],
                    "closed_on": str(each["date_closed"] or "")[:10],
                    "outcome": {"won": "won", "lost": "lost"}.get(each["won_status"], "open"),
                    "owner_email": emails.get(_id(each["user_id"])),
                }
                for each in page
            ]  # fmt: skip
            yield [row for row in rows if row["domain"]], _newest(page)

    def activities(self, since: str | None) -> Read:
        """Calls, mails and meetings that are done, as the messages that they leave; not those that
        we said were done, which happened elsewhere."""
        types = self._call(
            "ir.model.data", "search_read", fields=["name", "res_id"],
            domain=[["module", "=", "mail"], ["name", "in", list(ACTIVITIES)]],
        )  # fmt: skip
        kinds = {each["res_id"]: ACTIVITIES[each["name"]] for each in types}
        us = self._call("res.users", "context_get")["uid"]
        [ours] = self._call(
            "res.users", "search_read", domain=[["id", "=", us]], fields=["partner_id"]
        )
        names = ("mail_activity_type_id", "res_id", "date", "author_id", "subject")
        rule = [
            ["model", "=", "res.partner"], ["mail_activity_type_id", "in", list(kinds)],
            ["author_id", "!=", int(_id(ours["partner_id"]) or 0)],
        ]  # fmt: skip
        for page in self._changed("mail.message", rule, names, since):
            people = self._partners(
                (str(i) for e in page for i in (e["res_id"], _id(e["author_id"]))), "email"
            )
            domains = self._domains(str(each["res_id"]) for each in page)
            rows = [
                {
                    "external_id": each["id"], "kind": kinds[each["mail_activity_type_id"][0]],
                    "email": people.get(str(each["res_id"])),
                    "domain": domains.get(str(each["res_id"])),
                    "at": f"{str(each['date'])[:19]}Z".replace(" ", "T"),
                    "rep_email": people.get(_id(each["author_id"])), "subject": each["subject"],
                }
                for each in page
            ]  # fmt: skip
            yield [row for row in rows if row["email"] or row["domain"]], _newest(page)

    def _changed(
        self, model: str, rule: list[Any], names: Sequence[str], since: str | None
    ) -> Iterator[list[dict[str, Any]]]:
        if since:
            rule = [*rule, ["write_date", ">=", f"{self._start(since):{FORM}}"]]
        last = 0
        while True:
            page = self._call(
                model, "search_read", domain=[*rule, ["id", ">", last]],
                fields=[*names, "write_date"], order="id", limit=PAGE_ROWS,
                context={"active_test": False},
            )  # fmt: skip
            if not page:
                return
            yield page
            last = page[-1]["id"]

    def _domains(self, ids: Iterable[str]) -> dict[str, str]:
        """Partner id -> domain of its web site, or else of its company's."""
        ids = {each for each in ids if each}
        companies = {
            each: _id(c) for each, c in self._partners(ids, "commercial_partner_id").items()
        }
        sites = self._partners({*ids, *companies.values()}, "website")
        found = {each: sites.get(each) or sites.get(companies.get(each, "")) for each in ids}
        return {each: natural("account", site) for each, site in found.items() if site}

    def _partners(self, ids: Iterable[str], name: str) -> dict[str, Any]:
        """Partner id -> what stands in a field, of those where something does."""
        wanted = sorted({int(each) for each in ids if each})
        found = self._call(
            "res.partner", "search_read", domain=[["id", "in", wanted]], fields=[name],
            context={"active_test": False},
        )  # fmt: skip
        return {str(each["id"]): each[name] for each in found if each[name]}


def _id(value: Any) -> str:
    return str(value[0]) if isinstance(value, list) and value else ""


def _label(value: Any) -> str:
    return str(value[1]) if isinstance(value, list) and len(value) > 1 else ""


def _newest(page: Sequence[Record]) -> str:
    return newest(page, lambda each: str(each["write_date"])[:19])
