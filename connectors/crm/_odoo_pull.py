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
        """Partner id -> domain of its web site, or of its company's."""
        wanted = sorted({int(each) for each in ids if each})
        found = self._call(
            "res.partner", "search_read", domain=[["id", "in", wanted]],
            fields=["website", "commercial_partner_id"], context={"active_test": False},
        )  # fmt: skip
        return {
            str(each["id"]): domain
            for each in found
            if (domain := natural("account", each["website"]))
        }


def _id(value: Any) -> str:
    return str(value[0]) if isinstance(value, list) and value else ""


def _label(value: Any) -> str:
    return str(value[1]) if isinstance(value, list) and len(value) > 1 else ""


def _newest(page: Sequence[Record]) -> str:
    return newest(page, lambda each: str(each["write_date"])[:19])
