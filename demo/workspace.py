"""Write the demo's workspace: playbook.toml and the CSV files that real exports would be."""

import csv
import json
import shutil
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from sqlmodel import SQLModel

from demo.world import DATA, Company, World, domain_of, load_world
from warehouse.models import (
    AccountData,
    ActivityData,
    ContactData,
    CustomerData,
    LeadData,
    OpportunityData,
    RepData,
    SourceData,
)

MARKER = "demo.json"
FRESH = timedelta(hours=24)


class DemoError(ValueError):
    """The demo can not be made here; the message says why and what to do."""


def create_or_keep(folder: Path, now: datetime) -> datetime:
    """The moment the demo in `folder` stands at; it is made first where there is none.

    The demo's clock stands still, so that a second run finds nothing new. A demo older than a day
    is set aside as FOLDER.<day it was made> and made anew: its news is never old.
    """
    marker = folder / MARKER
    if marker.exists():
        base = datetime.fromisoformat(json.loads(marker.read_text(encoding="utf-8"))["base"])
        if timedelta() <= now - base < FRESH and (folder / "playbook.toml").exists():
            return base
        if now - base >= FRESH:
            folder.rename(folder.with_name(f"{folder.name}.{base:%Y%m%dT%H%M%S}"))
    base = now.replace(microsecond=0)
    create(folder, base)
    return base


OUR_DOMAIN = domain_of("planhaven")


def create(folder: Path, base: datetime) -> None:
    """Write a workspace whose dates count back from `base` (aware); the same base, the same files.

    Writes playbook.toml, data/*.csv and demo.json; refreshes a demo that is there. Raises
    DemoError, before anything is written, for a folder that holds another workspace.
    """
    tables = _tables(load_world(), base)
    ours = [folder / "playbook.toml", *(folder / "data" / f"{name}.csv" for name in tables)]
    taken = [path for path in ours if path.exists()]
    if taken and not (folder / MARKER).exists():
        raise DemoError(
            f"no demo made: {taken[0]} belongs to a workspace that is no demo; name another folder"
        )
    (folder / "data").mkdir(parents=True, exist_ok=True)
    # First, so that a demo that was cut short is known as one and can be made again.
    _replace(folder / MARKER, json.dumps({"base": base.isoformat()}) + "\n")
    shutil.copyfile(DATA / "playbook.toml", folder / "playbook.toml")
    for name, rows in tables.items():
        _write_csv(folder / "data" / f"{name}.csv", rows)


def sources() -> list[SourceData]:
    """The feeds and news pages of the demo's web; trade papers have no domain."""
    return [
        SourceData(
            url=room.url,
            kind="news_page" if room.is_page else "feed",
            domain=room.domain if room.company else None,
            title=room.title,
            selector=SELECTORS.get(room.shape),
        )
        for room in load_world().newsrooms
    ]


# Where the markup alone does not say what an item is; the other pages are to be read unaided.
SELECTORS = {"page_table": "table.releases tr", "page_zh": "ul.news-list > li"}


def _tables(world: World, base: datetime) -> dict[str, Sequence[SQLModel]]:
    return {
        "accounts": [_account(company) for company in world.companies.values()],
        "contacts": _contacts(world),
        "leads": _leads(world, base),
        "activities": _activities(world, base),
        "reps": _reps(world, base),
        "customers": _customers(world, base),
        "opportunities": _opportunities(world, base),
    }


def _rep_mail(id: str | None) -> str | None:
    return f"{id}@{OUR_DOMAIN}" if id else None


def _account(company: Company) -> AccountData:
    values = {
        "domain": company.domain,
        "name": company.name,
        "aliases": company.aliases,
        "negative_aliases": company.negative_aliases,
        "ticker": company.ticker,
        "country": company.country,
        "region": company.region,
        "city": company.city,
        "industry": company.industry,
        "employees": company.employees,
        "revenue_usd": company.revenue_usd,
        "seats": company.seats,
        "language": company.language,
        "named_list": company.named_list,
        "owner_email": _rep_mail(company.owner),
        "stage": company.stage,
    }
    known = {name: value for name, value in values.items() if name not in company.unknown}
    return AccountData.model_validate(known)


def _contacts(world: World) -> list[ContactData]:
    agreed = {lead.person.email for lead in world.leads}
    people = [person for group in world.people.values() for person in group]
    return [
        ContactData(
            domain=domain_of(person.company),
            name=person.name,
            email=person.email,
            external_id=f"C-{number:04}",
            title=person.title,
            language=world.companies[person.company].language,
            timezone=world.companies[person.company].timezone,
            consent_basis="consent" if person.email in agreed else "legitimate interest",
        )
        for number, person in enumerate(people, start=1)
    ]


def _leads(world: World, base: datetime) -> list[LeadData]:
    return [
        LeadData(
            external_id=lead.id,
            domain=domain_of(lead.person.company),
            email=lead.person.email,
            name=lead.person.name,
            title=lead.person.title,
            source=lead.source,
            created_at=base - lead.ago,
            stage=lead.stage,
            is_closed=lead.is_closed,
        )
        for lead in world.leads
    ]


def _activities(world: World, base: datetime) -> list[ActivityData]:
    steps = sorted(world.steps, key=lambda step: step.ago, reverse=True)
    return [
        ActivityData(
            domain=domain_of(step.company),
            email=step.person.email if step.person else None,
            kind=step.kind,
            at=base - step.ago,
            rep_email=_rep_mail(step.rep),
            subject=step.subject,
            outcome=step.outcome,
            external_id=f"A-{number:04}",
        )
        for number, step in enumerate(steps, start=1)
    ]


def _reps(world: World, base: datetime) -> list[RepData]:
    rows = []
    for rep in world.reps:
        values: dict[str, Any] = dict(rep.values, email=_rep_mail(rep.id))
        values["manager_email"] = _rep_mail(values.pop("manager", None))
        values["ae_email"] = _rep_mail(values.pop("ae", None))
        if rep.absent:
            first, last = rep.absent
            values["absent_from"] = (base + timedelta(days=first)).date()
            values["absent_until"] = (base + timedelta(days=last)).date()
        rows.append(RepData.model_validate(values))
    return rows


def _customers(world: World, base: datetime) -> list[CustomerData]:
    return [
        CustomerData(
            domain=deal.company.domain,
            name=deal.company.name,
            outcome=deal.outcome,
            closed_on=(base - timedelta(days=deal.closed_days_ago)).date(),
            mrr_usd=deal.mrr_usd,
            retained_months=deal.retained_months,
            seats=deal.seats,
            industry=deal.company.industry,
            country=deal.company.country,
            employees=deal.company.employees,
        )
        for deal in world.deals
    ]


def _opportunities(world: World, base: datetime) -> list[OpportunityData]:
    def day(days: int | None) -> Any:
        return None if days is None else (base + timedelta(days=days)).date()

    return [
        OpportunityData(
            external_id=each.id,
            domain=each.company.domain,
            stage=each.stage,
            mrr_usd=each.mrr_usd,
            created_on=day(-each.created_days_ago),
            expected_close_on=day(each.closes_in_days),
            closed_on=None if each.closed_days_ago is None else day(-each.closed_days_ago),
            outcome=each.outcome,
            owner_email=_rep_mail(each.owner),
            source=each.source,
        )
        for each in world.opportunities
    ]


def _write_csv(path: Path, rows: Sequence[SQLModel]) -> None:
    """One column per field of the data class; lists are joined by `;`, nothing is empty."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(type(rows[0]).model_fields)
        writer.writerows([_cell(value) for value in row.model_dump().values()] for row in rows)


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        return ";".join(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    return value.isoformat() if hasattr(value, "isoformat") else str(value)


def _replace(path: Path, text: str) -> None:
    draft = path.with_suffix(".part")
    draft.write_text(text, encoding="utf-8")
    draft.replace(path)
