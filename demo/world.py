"""The demo's content, read from `data/`: companies, people, reps, news, and what happened.

Everything is relative: an `ago` such as "3d 2h" counts back from the moment the demo is based on,
so the demo never ages. Nothing here depends on that moment, or on chance.
"""

import csv
import re
import tomllib
import unicodedata
from dataclasses import dataclass, field
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any

DATA = Path(__file__).parent / "data"
UNITS = {"d": "days", "h": "hours", "m": "minutes"}


@dataclass(frozen=True)
class Person:
    """Somebody who works at a company of the demo."""

    company: str
    name: str
    title: str
    email: str


@dataclass(frozen=True)
class CompanyPage:
    """A page about a company: where it is, how its home page calls it, and what it says."""

    path: str
    link: str
    title: str
    lines: list[str]
    links: list[str]


@dataclass(frozen=True)
class CompanySite:
    """What a company's site has beside its home page, and what it is built with."""

    scripts: list[str] = field(default_factory=list)
    profiles: list[str] = field(default_factory=list)
    languages: list[str] = field(default_factory=list)
    pages: list[CompanyPage] = field(default_factory=list)


@dataclass(frozen=True)
class Company:
    """A fictional company; `unknown` names the fields that only its home page tells."""

    id: str
    name: str
    aliases: list[str]
    negative_aliases: list[str]
    ticker: str | None
    country: str
    region: str | None
    city: str
    timezone: str
    industry: str
    employees: int
    seats: int
    revenue_usd: float
    founded: int
    language: str
    named_list: str | None
    owner: str | None
    stage: str | None
    unknown: list[str]
    home: str
    description: str
    site: CompanySite

    @property
    def domain(self) -> str:
        """The reserved domain that it is served under."""
        return domain_of(self.id)


@dataclass(frozen=True)
class Story:
    """One article of a newsroom."""

    newsroom: str
    ago: timedelta
    title: str
    paragraphs: list[str]
    path: str


@dataclass(frozen=True)
class Newsroom:
    """Where a company, or a trade paper, publishes; `shape` is the form it does so in."""

    id: str
    shape: str
    path: str
    title: str
    charset: str
    validators: str
    fault: str
    company: Company | None
    stories: list[Story]

    @property
    def domain(self) -> str:
        """The reserved domain that it is served under."""
        return domain_of(self.id)

    @property
    def url(self) -> str:
        """Where it is read."""
        return f"http://{self.domain}{self.path}"

    @property
    def is_page(self) -> bool:
        """Whether it is a page of news and not a feed."""
        return self.shape.startswith("page_")


@dataclass(frozen=True)
class Rep:
    """Somebody of our own sales team."""

    id: str
    values: dict[str, Any]
    absent: tuple[int, int] | None


@dataclass(frozen=True)
class Lead:
    """Somebody who asked, and when."""

    id: str
    person: Person
    source: str
    ago: timedelta
    stage: str | None
    is_closed: bool
    called_by: str | None
    calls_after: list[timedelta]


@dataclass(frozen=True)
class Step:
    """Something a buyer or a rep did."""

    company: str
    person: Person | None
    rep: str | None
    kind: str
    ago: timedelta
    subject: str
    outcome: str | None


@dataclass(frozen=True)
class Deal:
    """A deal that was won or lost."""

    company: Company
    outcome: str
    closed_days_ago: int
    mrr_usd: float
    retained_months: int | None
    seats: int


@dataclass(frozen=True)
class Opportunity:
    """A deal on its way, or at its end; days count from the moment the demo is based on."""

    id: str
    company: Company
    stage: str
    outcome: str
    created_days_ago: int
    closes_in_days: int | None
    closed_days_ago: int | None
    mrr_usd: float | None
    owner: str
    source: str


@dataclass(frozen=True)
class World:
    """Everything the demo is made of."""

    companies: dict[str, Company]
    people: dict[str, list[Person]]
    newsrooms: list[Newsroom]
    reps: list[Rep]
    leads: list[Lead]
    steps: list[Step]
    deals: list[Deal]
    opportunities: list[Opportunity]


def domain_of(name: str) -> str:
    """Every address of the demo is under the reserved top-level name `example`."""
    return f"{name}.example"


@cache
def load_world() -> World:
    """All content, checked for references to things that do not exist (KeyError)."""
    companies = {row["id"]: _company(row) for row in _table("companies")}
    people: dict[str, list[Person]] = {each: [] for each in companies}
    for row in _table("people"):
        local = row["email"] or _mail_name(row["name"])
        email = f"{local}@{domain_of(row['company'])}"
        people[row["company"]].append(Person(row["company"], row["name"], row["title"], email))
    leads = [_lead(row, people[row["company"]]) for row in _table("leads")]
    journeys = _document("journeys")["journey"]
    steps = [step for journey in journeys for step in _steps(journey, people)]
    return World(
        companies=companies,
        people=people,
        newsrooms=_newsrooms(companies),
        reps=[_rep(dict(values)) for values in _document("reps")["rep"]],
        leads=leads,
        steps=steps + [step for lead in leads for step in _calls(lead)],
        deals=[_deal(row, companies[row["company"]]) for row in _table("customers")],
        opportunities=[
            _opportunity(row, companies[row["company"]]) for row in _table("opportunities")
        ],
    )


def parse_ago(text: str) -> timedelta:
    """ "3d 2h" or "50m" as a duration; raises ValueError for anything else."""
    parts = [re.fullmatch(r"(\d+)([dhm])", part) for part in text.split()]
    if not parts or None in parts:
        raise ValueError(f'{text!r} is no duration; write e.g. "3d 2h" or "50m"')
    return timedelta(**{UNITS[part[2]]: int(part[1]) for part in parts if part})


def _table(name: str) -> list[dict[str, str]]:
    with (DATA / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


@cache
def _document(name: str) -> dict[str, Any]:
    return tomllib.loads((DATA / f"{name}.toml").read_text(encoding="utf-8"))


def _listed(text: str) -> list[str]:
    return [part for part in text.split(";") if part]


def _mail_name(name: str) -> str:
    """ "Jürgen de Groß" -> "jurgen.de.gross"; other scripts need the column `email`."""
    plain = unicodedata.normalize("NFKD", name.replace("ß", "ss").replace("ø", "o"))
    letters = "".join(each for each in plain if not unicodedata.combining(each))
    return re.sub(r"[^a-z]+", ".", letters.lower()).strip(".")


def _company(row: dict[str, str]) -> Company:
    return Company(
        id=row["id"],
        name=row["name"],
        aliases=_listed(row["aliases"]),
        negative_aliases=_listed(row["negative_aliases"]),
        ticker=row["ticker"] or None,
        country=row["country"],
        region=row["region"] or None,
        city=row["city"],
        timezone=row["timezone"],
        industry=row["industry"],
        employees=int(row["employees"]),
        seats=int(row["seats"]),
        revenue_usd=float(row["revenue_millions_usd"]) * 1e6,
        founded=int(row["founded"]),
        language=row["language"],
        named_list=row["named_list"] or None,
        owner=row["owner"] or None,
        stage=row["stage"] or None,
        unknown=_listed(row["unknown"]),
        home=row["home"],
        description=row["description"],
        site=_site(_document("pages").get(row["id"], {})),
    )


def _site(values: dict[str, Any]) -> CompanySite:
    pages = [
        CompanyPage(
            page["path"], page["link"], page["title"],
            page["text"].strip().splitlines(), page.get("links", []),
        )
        for page in values.get("page", [])
    ]  # fmt: skip
    return CompanySite(
        values.get("scripts", []), values.get("profiles", []), values.get("languages", []), pages
    )


def _newsrooms(companies: dict[str, Company]) -> list[Newsroom]:
    rows = _table("newsrooms")
    stories: dict[str, list[Story]] = {row["company"]: [] for row in rows}
    for file in sorted((DATA / "articles").glob("*.toml")):
        for item in tomllib.loads(file.read_text(encoding="utf-8"))["article"]:
            known = stories[item["from"]]
            known.append(_story(item, number=len(known) + 1))
    return [
        Newsroom(
            id=row["company"],
            **{key: value for key, value in row.items() if key != "company"},
            company=companies.get(row["company"]),
            stories=sorted(stories[row["company"]], key=lambda story: story.ago),
        )
        for row in rows
    ]


def _story(item: dict[str, str], number: int) -> Story:
    words = re.findall(r"[a-z0-9]+", item["title"].lower().replace("'", ""))
    # A Chinese title leaves no words for an address; sites number such pages.
    slug = "-".join(words[:8]) if item["title"].isascii() else f"{1000 + number}.html"
    return Story(
        newsroom=item["from"],
        ago=parse_ago(item["ago"]),
        title=item["title"],
        paragraphs=item["text"].strip().split("\n\n"),
        path=f"/articles/{item.get('slug', slug)}",
    )


def _rep(values: dict[str, Any]) -> Rep:
    absent = values.pop("absent", None)
    return Rep(values.pop("id"), values, tuple(absent) if absent else None)


def _lead(row: dict[str, str], people: list[Person]) -> Lead:
    return Lead(
        id=row["id"],
        person={person.name: person for person in people}[row["person"]],
        source=row["source"],
        ago=parse_ago(row["ago"]),
        stage=row["stage"] or None,
        is_closed=row["closed"] == "yes",
        called_by=row["called_by"] or None,
        calls_after=[parse_ago(after) for after in _listed(row["calls_after"])],
    )


def _calls(lead: Lead) -> list[Step]:
    """The calls that a lead got: the first ones went unanswered."""
    outcomes = ["no answer"] * (len(lead.calls_after) - 1) + ["connected"]
    return [
        Step(
            lead.person.company,
            lead.person,
            lead.called_by,
            "call",
            lead.ago - after,
            f"lead {lead.id}",
            outcome,
        )
        for after, outcome in zip(lead.calls_after, outcomes, strict=False)
    ]


def _steps(journey: dict[str, Any], people: dict[str, list[Person]]) -> list[Step]:
    return [
        Step(
            company=company,
            person=people[company][who] if who >= 0 else None,
            rep=rep or None,
            kind=kind,
            ago=parse_ago(ago) - parse_ago(later),
            subject=subject,
            outcome=outcome[0] if outcome else None,
        )
        for company, rep, later in journey["companies"]
        for kind, ago, who, subject, *outcome in journey["steps"]
    ]


def _deal(row: dict[str, str], company: Company) -> Deal:
    return Deal(
        company=company,
        outcome=row["outcome"],
        closed_days_ago=int(row["closed_days_ago"]),
        mrr_usd=float(row["mrr_usd"]),
        retained_months=int(row["retained_months"]) if row["retained_months"] else None,
        seats=int(row["seats"]),
    )


def _opportunity(row: dict[str, str], company: Company) -> Opportunity:
    return Opportunity(
        id=row["id"],
        company=company,
        stage=row["stage"],
        outcome=row["outcome"],
        created_days_ago=int(row["created_days_ago"]),
        closes_in_days=int(row["closes_in_days"]) if row["closes_in_days"] else None,
        closed_days_ago=int(row["closed_days_ago"]) if row["closed_days_ago"] else None,
        mrr_usd=float(row["mrr_usd"]) if row["mrr_usd"] else None,
        owner=row["owner"],
        source=row["source"],
    )
