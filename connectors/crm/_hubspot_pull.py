"""Reading HubSpot: everything by id once, then what changed since, a while before it on top.

Pages are asked for by the id after which to go on, not by a number of pages: a record that changes
while we read is read again, and none is passed over.
"""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from connectors.crm._hubspot_words import OWNER, moment
from connectors.crm._spool import Spool
from connectors.crm.base import CrmSettings, Removed, Table
from connectors.text import plain_text

PAGE_ROWS = 200
LIST_ROWS = 100
Rows = list[dict[str, Any]]
Record = Mapping[str, Any]

MODIFIED = {"contacts": "lastmodifieddate"}  # of all others: hs_lastmodifieddate
HEADERS = {
    "accounts": (
        "domain", "name", "country", "region", "city", "industry", "employees", "revenue_usd",
        "owner_email", "external_id",
    ),
    "contacts": (
        "email", "name", "title", "phone", "domain", "is_opted_out", "external_id",
    ),
    "leads": ("external_id", "domain", "email", "name", "title", "source", "created_at"),
    "customers": ("domain", "name", "outcome", "closed_on", "mrr_usd"),
    "opportunities": (
        "external_id", "domain", "stage", "amount_usd", "mrr_usd", "created_on",
        "expected_close_on", "closed_on", "outcome", "owner_email",
    ),
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
NO_SOURCE = "sales_generated"  # entered by hand, or imported
DEAL = (
    "dealname", "dealstage", "amount", "createdate", "closedate", "hs_is_closed",
    "hs_is_closed_won", "hs_mrr", OWNER,
)  # fmt: skip
ACTIVITIES = {
    "calls": ("call", "hs_call_title"),
    "emails": ("email", "hs_email_subject"),
    "meetings": ("meeting", "hs_meeting_title"),
}


class Pull:
    """Tables of what HubSpot has. `get`, `post` and `search` make requests."""

    def __init__(
        self,
        get: Callable[[str], Any],
        post: Callable[[str, Any], Any],
        search: Callable[[str, Any], Any],
        users: Callable[[], dict[str, str]],
        version: str,
        settings: CrmSettings,
    ) -> None:
        self._get, self._post, self._search, self._users = get, post, search, users
        self._version, self._settings = version, settings

    def table(self, kind: str, since: str | None) -> Table | None:
        """The records of a kind that changed since a position, or all; None where there are none.

        The position is the moment of the newest change that was read, but not later than the
        reading began: what changes meanwhile is read again.
        """
        readers = {
            "accounts": self._accounts, "contacts": self._contacts, "leads": self._leads,
            "customers": self._customers, "opportunities": self._opportunities,
            "activities": self._activities,
        }  # fmt: skip
        if kind not in readers:
            return None
        began = moment(str(int(time.time() * 1000))) or ""
        spool = Spool(f"hubspot {kind}", HEADERS[kind], since or "")
        for rows, newest in readers[kind](since):
            spool.add(rows)
            spool.position = max(spool.position, min(newest, began))
        return spool if spool.size else None

    # ---- Kinds -----------------------------------------------------------------------------------

    def _accounts(self, since: str | None) -> Iterator[tuple[Rows, str]]:
        owners = self._owners()
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

    def _contacts(self, since: str | None) -> Iterator[tuple[Rows, str]]:
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

    def _leads(self, since: str | None) -> Iterator[tuple[Rows, str]]:
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

    def _customers(self, since: str | None) -> Iterator[tuple[Rows, str]]:
        for rows, newest in self._opportunities(since):
            closed = [
                {
                    "domain": row["domain"], "name": row["name"], "outcome": row["outcome"],
                    "closed_on": row["closed_on"], "mrr_usd": row["mrr_usd"],
                }
                for row in rows
                if row["closed_on"]
            ]  # fmt: skip
            yield closed, newest

    def _opportunities(self, since: str | None) -> Iterator[tuple[Rows, str]]:
        owners = self._owners()
        for page in self._changed("deals", DEAL, since):
            linked = self._linked("deals", "companies", [each["id"] for each in page])
            domains = self._domains(i for ids in linked.values() for i in ids[:1])
            rows = [
                _deal(each, domains[linked[each["id"]][0]], owners)
                for each in page
                if domains.get(next(iter(linked.get(each["id"], [])), ""))
            ]
            yield rows, _newest("deals", page)

    def _activities(self, since: str | None) -> Iterator[tuple[Rows, str]]:
        owners = self._owners()
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

    def _since(self, kind: str, names: Sequence[str], since: str) -> Iterator[list[Record]]:
        """By id, since a search gives no more than its first 10,000 results."""
        overlap = timedelta(minutes=self._settings.overlap_minutes)
        from_ms = int((datetime.fromisoformat(since) - overlap).timestamp() * 1000)
        stamp = names[-1]
        last = "0"
        while True:
            filters = [
                {"propertyName": stamp, "operator": "GTE", "value": str(from_ms)},
                {"propertyName": "hs_object_id", "operator": "GT", "value": last},
            ]
            order = [{"propertyName": "hs_object_id", "direction": "ASCENDING"}]
            body = {
                "filterGroups": [{"filters": filters}], "properties": list(names), "sorts": order,
                "limit": PAGE_ROWS,
            }  # fmt: skip
            found = self._search(kind, body)["results"]
            if not found:
                return
            yield found
            last = str(found[-1]["id"])

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

    def _owners(self) -> dict[str, str]:
        return {owner: email for email, owner in self._users().items()}

    def _domains(self, ids: Any) -> dict[str, str]:
        return self._values("companies", "domain", ids)

    def _values(self, kind: str, name: str, ids: Any) -> dict[str, str]:
        """Record id -> value of one property, of those that have it."""
        wanted = sorted({str(each) for each in ids if each})
        found: dict[str, str] = {}
        for start in range(0, len(wanted), LIST_ROWS):
            inputs = [{"id": each} for each in wanted[start : start + LIST_ROWS]]
            path = f"/crm/objects/{self._version}/{kind}/batch/read"
            for each in self._post(path, {"properties": [name], "inputs": inputs})["results"]:
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
    names = [str(values[name]) for name in ("firstname", "lastname") if values.get(name)]
    email = str(values.get("email") or "")
    company = domains.get(str(values.get("associatedcompanyid")))
    return {
        "email": email, "name": " ".join(names) or email.partition("@")[0],
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
        "outcome": ("won" if is_won else "lost") if is_closed else "open",
        "owner_email": owners.get(str(values.get(OWNER))),
    }  # fmt: skip


def _newest(kind: str, page: Sequence[Record]) -> str:
    stamp = MODIFIED.get(kind, "hs_lastmodifieddate")
    found = [moment(each["properties"].get(stamp)) for each in page]
    return max((each for each in found if each), default="")
