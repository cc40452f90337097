"""Reading HubSpot: its lists give everything, its search what changed."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from connectors.crm._hubspot_words import OWNER
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
from connectors.crm._values import moment, whole_name
from connectors.crm.base import CrmSettings, Removed
from connectors.text import plain_text

LIST_ROWS = 100

MODIFIED = {"contacts": "lastmodifieddate"}  # of all others: hs_lastmodifieddate
HEADERS = {
    "accounts": ACCOUNTS, "contacts": CONTACTS, "leads": LEADS,
    "customers": (*CUSTOMERS, "mrr_usd"), "opportunities": (*OPPORTUNITIES, "mrr_usd"),
    "activities": ("external_id", "domain", "email", "kind", "at", "rep_email", "subject"),
}  # fmt: skip
ACCOUNT = (
    "domain", "name", "country", "state", "city", "industry", "numberofemployees", "annualrevenue",
    OWNER, "hs_merged_object_ids",
)  # fmt: skip
CONTACT = (
    "email", "firstname", "lastname", "jobtitle", "phone", "associatedcompanyid",
    "hs_email_optout", "lifecyclestage", "hs_analytics_source", "createdate",
)  # fmt: skip
LEAD_STAGES = ("lead", "marketingqualifiedlead", "salesqualifiedlead")
SOURCES = {
    "ORGANIC_SEARCH": "website", "DIRECT_TRAFFIC": "website", "PAID_SEARCH": "paid_search",
    "PAID_SOCIAL": "advertising", "SOCIAL_MEDIA": "social", "EMAIL_MARKETING": "email_campaign",
    "REFERRALS": "referral", "OTHER_CAMPAIGNS": "advertising",
}  # fmt: skip
DEAL = (
    "dealname", "dealstage", "amount", "createdate", "closedate", "hs_is_closed",
    "hs_is_closed_won", "hs_mrr", OWNER,
)  # fmt: skip
ACTIVITIES = {
    "calls": ("call", "hs_call_title"),
    "emails": ("email", "hs_email_subject"),
    "meetings": ("meeting", "hs_meeting_title"),
}


class HubSpotPull(Pull):
    """`get`, `post` and `search` make requests."""

    name, headers = "hubspot", HEADERS

    def __init__(
        self,
        emails: Callable[[], dict[str, str]],
        settings: CrmSettings,
        get: Callable[[str], Any],
        post: Callable[[str, Any], Any],
        search: Callable[[str, Sequence[Any], Sequence[str]], Iterator[list[Any]]],
        version: str,
    ) -> None:
        super().__init__(emails, settings)
        self._get, self._post, self._search, self._version = get, post, search, version

    # ---- Kinds -----------------------------------------------------------------------------------

    def accounts(self, since: str | None) -> Read:
        owners = self._emails()
        for page in self._changed("companies", ACCOUNT, since):
            rows = [
                {
                    "domain": found.get("domain"), "name": found.get("name"),
                    "country": found.get("country"), "region": found.get("state"),
                    "city": found.get("city"), "industry": found.get("industry"),
                    "employees": found.get("numberofemployees"),
                    "revenue_usd": found.get("annualrevenue"),
                    "owner_email": owners.get(str(found.get(OWNER))), "external_id": each["id"],
                }
                for each in page
                if (found := each["properties"]).get("domain")
            ]  # fmt: skip
            yield rows, _newest("companies", page)

    def contacts(self, since: str | None) -> Read:
        for page in self._changed("contacts", CONTACT, since):
            domains = self._domains(each["properties"].get("associatedcompanyid") for each in page)
            rows = [
                {
                    **_person(each["properties"], domains), "phone": found.get("phone"),
                    "is_opted_out": found.get("hs_email_optout") == "true" or None,
                    "external_id": each["id"],
                }
                for each in page
                if (found := each["properties"]).get("email")
            ]  # fmt: skip
            yield rows, _newest("contacts", page)

    def leads(self, since: str | None) -> Read:
        for page in self._changed("contacts", CONTACT, since):
            found = [e for e in page if e["properties"].get("lifecyclestage") in LEAD_STAGES]
            domains = self._domains(each["properties"].get("associatedcompanyid") for each in found)
            rows = [
                {
                    **_person(values, domains), "external_id": each["id"],
                    "source": SOURCES.get(str(values.get("hs_analytics_source")), NO_SOURCE),
                    "created_at": moment(values.get("createdate")),
                }
                for each in found
                if (values := each["properties"])
            ]  # fmt: skip
            yield [row for row in rows if row["domain"]], _newest("contacts", page)

    def opportunities(self, since: str | None) -> Read:
        owners = self._emails()
        for page in self._changed("deals", DEAL, since):
            linked = self._linked("deals", "companies", [each["id"] for each in page])
            domains = self._domains(i for ids in linked.values() for i in ids[:1])
            rows = [
                _deal(each, domains[linked[each["id"]][0]], owners)
                for each in page
                if domains.get(next(iter(linked.get(each["id"], [])), ""))
            ]
            yield rows, _newest("deals", page)

    def activities(self, since: str | None) -> Read:
        owners = self._emails()
        for kind, (word, title) in ACTIVITIES.items():
            for page in self._changed(kind, ("hs_timestamp", OWNER, title), since):
                linked = self._linked(kind, "contacts", [each["id"] for each in page])
                people = self._values("contacts", "email", (i for s in linked.values() for i in s))
                rows = [
                    {
                        "external_id": f"{kind}:{each['id']}:{contact}", "kind": word,
                        "email": people[contact], "at": moment(values.get("hs_timestamp")),
                        "rep_email": owners.get(str(values.get(OWNER))),
                        "subject": plain_text(str(values.get(title) or ""))[:200],
                    }
                    for each in page
                    for contact in linked.get(each["id"], [])
                    if people.get(contact) and (values := each["properties"])
                ]  # fmt: skip
                yield rows, _newest(kind, page)

    # ---- Pages -----------------------------------------------------------------------------------

    def _changed(
        self, kind: str, names: Sequence[str], since: str | None
    ) -> Iterator[list[Record]]:
        """Pages of all records, or of those that changed since a while before a position."""
        stamp = MODIFIED.get(kind, "hs_lastmodifieddate")
        wanted = [*names, stamp]
        yield from (self._all(kind, wanted) if not since else self._since(kind, wanted, since))

    def _all(
        self, kind: str, names: Sequence[str], *, archived: bool = False
    ) -> Iterator[list[Record]]:
        path = (
            f"/crm/objects/{self._version}/{kind}?limit={LIST_ROWS}"
            f"&properties={','.join(names)}{'&archived=true' if archived else ''}"
        )
        after = ""
        while True:
            page = self._get(path + after)
            yield page["results"]
            following = (page.get("paging") or {}).get("next")
            if not following:
                return
            after = f"&after={following['after']}"

    def _since(self, kind: str, names: Sequence[str], since: str) -> Iterator[list[Any]]:
        from_ms = int(self._start(since).timestamp() * 1000)
        changed = {"propertyName": names[-1], "operator": "GTE", "value": str(from_ms)}
        return self._search(kind, [changed], names)

    def removed(self, kind: str, since: str | None) -> list[Removed]:
        """Archived records since a position, and the former ids of merged ones."""
        found = [
            Removed(str(each["id"]))
            for page in self._all(kind, [], archived=True)
            for each in page
            if not since or str(each.get("archivedAt") or "") >= since[:10]
        ]
        for page in self._changed(kind, ("hs_merged_object_ids",), since):
            for each in page:
                merged = str(each["properties"].get("hs_merged_object_ids") or "")
                found += [Removed(old, str(each["id"])) for old in merged.split(";") if old]
        return found

    # ---- What belongs to a record ----------------------------------------------------------------

    def _domains(self, ids: Iterable[Any]) -> dict[str, str]:
        return self._values("companies", "domain", ids)

    def _values(self, kind: str, name: str, ids: Iterable[Any]) -> dict[str, str]:
        """Record id -> value of one property, of those that have it."""
        wanted = sorted({str(each) for each in ids if each})
        found: dict[str, str] = {}
        for start in range(0, len(wanted), LIST_ROWS):
            inputs = [{"id": each} for each in wanted[start : start + LIST_ROWS]]
            path = f"/crm/objects/{self._version}/{kind}/batch/read"
            body = {"properties": [name], "propertiesWithHistory": [], "inputs": inputs}
            for each in self._post(path, body)["results"]:
                if value := each["properties"].get(name):
                    found[str(each["id"])] = str(value)
        return found

    def _linked(self, kind: str, to: str, ids: Sequence[str]) -> dict[str, list[str]]:
        """Record id -> ids of the records that it is associated with."""
        found: dict[str, list[str]] = {}
        path = f"/crm/associations/{self._version}/{kind}/{to}/batch/read"
        for start in range(0, len(ids), LIST_ROWS):
            inputs = [{"id": str(each)} for each in ids[start : start + LIST_ROWS]]
            for each in (self._post(path, {"inputs": inputs}) or {}).get("results") or []:
                linked = [str(other["toObjectId"]) for other in each["to"]]
                found.setdefault(str(each["from"]["id"]), []).extend(linked)
        return found


def _person(values: Record, domains: Mapping[str, str]) -> dict[str, Any]:
    email = str(values.get("email") or "")
    company = domains.get(str(values.get("associatedcompanyid")))
    name = whole_name(values.get("firstname"), values.get("lastname"))
    return {
        "email": email, "name": name or email.partition("@")[0],
        "title": values.get("jobtitle"), "domain": company or email.rpartition("@")[2],
    }  # fmt: skip


def _deal(each: Record, domain: str, owners: Mapping[str, str]) -> dict[str, Any]:
    values = each["properties"]
    is_closed, is_won = (values.get(n) == "true" for n in ("hs_is_closed", "hs_is_closed_won"))
    close_day = (moment(values.get("closedate")) or "")[:10]
    return {
        "external_id": each["id"], "domain": domain, "name": values.get("dealname"),
        "stage": values.get("dealstage"), "amount_usd": values.get("amount"),
        "mrr_usd": values.get("hs_mrr"),
        "created_on": (moment(values.get("createdate")) or "")[:10],
        "expected_close_on": "" if is_closed else close_day,
        "closed_on": close_day if is_closed else "",
        "outcome": outcome(is_closed=is_closed, is_won=is_won),
        "owner_email": owners.get(str(values.get(OWNER))),
    }  # fmt: skip


def _newest(kind: str, page: Sequence[Record]) -> str:
    stamp = MODIFIED.get(kind, "hs_lastmodifieddate")
    return newest(page, lambda each: moment(each["properties"].get(stamp)))
