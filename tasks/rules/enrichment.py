"""Enrichment: which account is looked up where, what that takes, and which value then counts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import polars as pl

from tasks.rules.playbook.facts import Wikidata
from tasks.rules.playbook.outside import Enrichment, Http
from tasks.rules.words import counted

NEVER, EXPIRED, MISSED, ASKED = "never read", "expired", "missed before", "asked for"
CHANGED = "changed"
HUMAN, RECORD = "human", "record"
FACTS: dict[str, Any] = {
    "account_id": pl.Int64,
    "name": pl.String,
    "value": pl.String,
    "method": pl.String,
    "fetched_at": pl.Datetime("us", "UTC"),
}
_POLICIES: dict[str, Any] = {
    "name": pl.String,
    "method": pl.String,
    "rank": pl.Int64,
    "is_over_record": pl.Boolean,
    "is_freshest": pl.Boolean,
    "expires_days": pl.Float64,
}


@dataclass(frozen=True, slots=True)
class SourcePlan:
    """What one source is asked: accounts by the reason why, the most requests, about how long."""

    source: str
    why: dict[str, int]
    most_pages: int
    seconds: float

    @property
    def accounts(self) -> int:
        """How many accounts are looked up."""
        return sum(self.why.values())


def why_due(
    last_at: datetime | None, is_miss: bool, settings: Enrichment, as_of: datetime
) -> str | None:
    """Why an account is looked up now, by its last look-up at a source; None where it is not."""
    if last_at is None:
        return NEVER
    days = settings.retry_days if is_miss else settings.refresh_days
    if last_at > as_of - timedelta(days=days):
        return None
    return MISSED if is_miss else EXPIRED


def plan_sites(source: str, reasons: Sequence[str], settings: Enrichment, http: Http) -> SourcePlan:
    """What reading sites takes at most: `reasons` has one for each account.

    A host is asked for its robots.txt besides. Sites are read side by side, as many as the
    playbook allows; the pages of one host come one after the other, with its pause between them.
    """
    pages = len(reasons) * settings.pages_per_site
    spaced = (settings.pages_per_site + 1) * http.host_spacing_seconds
    read = (pages + len(reasons)) * settings.seconds_per_page / http.concurrency
    # However many are read side by side, the pages of one come one after the other.
    read = max(read, settings.pages_per_site * settings.seconds_per_page)
    return _source_plan(source, reasons, pages, max(spaced, read))


def plan_queries(source: str, reasons: Sequence[str], settings: Wikidata, http: Http) -> SourcePlan:
    """What asking one host takes: queries for so many accounts each, with its pause between."""
    queries = -(-len(reasons) // settings.domains_per_query)
    spaced = queries * http.host_spacing_seconds
    read = queries * settings.seconds_per_query / min(http.per_host, http.concurrency)
    return _source_plan(source, reasons, queries, max(spaced, read))


def _source_plan(source: str, reasons: Sequence[str], pages: int, seconds: float) -> SourcePlan:
    why = {reason: reasons.count(reason) for reason in dict.fromkeys(reasons)}
    return SourcePlan(source, why, pages, round(seconds, 2) if reasons else 0.0)


def standing(facts: pl.DataFrame, settings: Enrichment, as_of: datetime | None) -> pl.DataFrame:
    """The facts that may count, best first within an account and name, by the playbook's policy.

    `facts` has the columns of FACTS; the result has `is_over_record` besides: whether a fact counts
    more than what the account's record says. A person's word comes first and never expires;
    without `as_of` nothing does.
    """
    if facts.is_empty():
        return facts.with_columns(is_over_record=pl.lit(False))
    age = pl.when("is_freshest").then(-pl.col("fetched_at").dt.epoch("us")).otherwise(0)
    return (
        _alive(facts, settings, as_of)
        .sort("account_id", "name", pl.col("rank") >= 0, age, "rank")
        .select(*facts.columns, "is_over_record")
    )


def next_expiry(facts: pl.DataFrame, settings: Enrichment, as_of: datetime) -> pl.DataFrame:
    """account_id and expires_at: when the first of the facts that may count will do so no more."""
    if facts.is_empty():
        return facts.select("account_id", expires_at="fetched_at")
    alive = _alive(facts, settings, as_of).drop_nulls("expires_at")
    return alive.group_by("account_id").agg(pl.col("expires_at").min())


def _alive(facts: pl.DataFrame, settings: Enrichment, as_of: datetime | None) -> pl.DataFrame:
    """The facts that may count, with the policy of each and when it expires."""
    facts = facts.filter(pl.col("value") != "")  # what was taken back says nothing
    expires_at = pl.col("fetched_at") + pl.duration(
        microseconds=(pl.col("expires_days") * 86_400_000_000).cast(pl.Int64)
    )
    policies = _policies(facts["name"].unique(), settings)
    known = facts.join(policies, on=["name", "method"], how="inner").with_columns(
        expires_at.alias("expires_at")
    )
    is_kept = pl.col("expires_at") > as_of if as_of else pl.lit(True)
    return known.filter(pl.col("expires_at").is_null() | is_kept)


def _policies(names: pl.Series, settings: Enrichment) -> pl.DataFrame:
    """A row for each name and method that counts; a rank below 0 is before all others."""
    rows: list[tuple[Any, ...]] = []
    for name in names:
        rows.append((name, HUMAN, -1, True, False, None))
        policy = settings.policy(name)
        if policy.write == "never":
            continue
        is_freshest = policy.write == "freshest"
        record = policy.sources.index(RECORD) if RECORD in policy.sources else len(policy.sources)
        rows += [
            (name, method, rank, is_freshest or rank < record, is_freshest, policy.expires_days)
            for rank, method in enumerate(policy.sources)
        ]
    return pl.DataFrame(rows, _POLICIES, orient="row")


def why_facts_count(
    facts: Sequence[Mapping[str, Any]],
    record: Mapping[str, Any],
    settings: Enrichment,
    as_of: datetime,
) -> list[dict[str, Any]]:
    """Each fact of one account with `age`, `expires_at`, `is_counted` and `because`, in words.

    `facts` are rows with the columns of FACTS and others; `record` is what its record says. A
    record that says the same as a machine was filled from it.
    """
    frame = pl.DataFrame([{name: row[name] for name in FACTS} for row in facts], FACTS)
    best: dict[str, Mapping[str, Any]] = {}
    alive = set()
    for row in standing(frame, settings, as_of).iter_rows(named=True):
        best.setdefault(row["name"], row)
        alive.add((row["name"], row["method"]))
    said: dict[str, set[str]] = {}
    for fact in facts:
        said.setdefault(fact["name"], set()).add(fact["value"])
    found = []
    for fact in facts:
        name, method = fact["name"], fact["method"]
        own = record.get(name)
        is_own = own not in (None, "") and str(own) not in said[name]
        policy = settings.policy(name)
        expires_at = fact["fetched_at"] + timedelta(days=policy.expires_days)
        is_counted = False
        if (name, method) not in alive:
            because = _why_out(method, policy.write, list(policy.sources), expires_at)
        elif best[name]["method"] != method:
            because = f"{best[name]['method']} stands above it"
        elif is_own and not best[name]["is_over_record"]:
            because = "the record stands above it"
        else:
            is_counted, because = True, _why_in(method, policy.write)
        found.append(
            {**fact, "expires_at": None if method == HUMAN else expires_at}
            | {
                "age": _age(as_of - fact["fetched_at"]),
                "is_counted": is_counted,
                "because": because,
            }
        )
    return found


def _age(age: timedelta) -> str:
    days = max(age.days, 0)
    return "today" if days == 0 else counted(days, "day")


def _why_out(method: str, write: str, sources: list[str], expires_at: datetime) -> str:
    if write == "never":
        return "the playbook never takes it from a machine"
    if method not in sources:
        return f"{method} is none of its sources in the playbook"
    return f"expired {expires_at:%d %b %Y}"


def _why_in(method: str, write: str) -> str:
    if method == HUMAN:
        return "counts: a person's word"
    return "counts: the freshest" if write == "freshest" else "counts: the first of its sources"
