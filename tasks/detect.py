"""Finds trigger events in articles that were not searched yet, and links them to accounts."""

import hashlib
import logging
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import polars as pl
from sqlalchemy import Connection, Row, Select, func, select

from tasks.rules.matching import AccountIndex
from tasks.rules.matching.attribution import Attribution, attribute
from tasks.rules.merging import Decision, KnownEvent, Report, facts_of, merge, wording_of
from tasks.rules.playbook import Playbook
from tasks.rules.triggers import RULESET, Detection
from tasks.rules.triggers import detect as detect_events
from tasks.workspace import Workspace
from warehouse.models import (
    Account,
    Article,
    ArticleVersion,
    EventMention,
    Evidence,
    Source,
    TriggerEvent,
    stable_id,
)
from warehouse.writes import CHUNK, insert_new, table_of, update_rows, write_changes

log = logging.getLogger("whynow.detect")

BATCH = 500  # articles per transaction
ACCOUNT, ARTICLE, VERSION = table_of(Account), table_of(Article), table_of(ArticleVersion)
SOURCE, MENTION = table_of(Source), table_of(EventMention)
WHEN = func.coalesce(ARTICLE.c.published_at, ARTICLE.c.first_seen_at)


@dataclass(frozen=True, slots=True)
class Found:
    """A detection that is an account's own event, in one version of an article."""

    article: Row[Any]
    detection: Detection
    part: Attribution

    @property
    def report(self) -> Report:
        """The finding as merging takes it."""
        return Report(
            account_id=self.part.account_id,
            type=self.detection.type,
            status=self.detection.status,
            occurred_at=self.article.occurred_at,
            facts=facts_of(self.detection),
            title=self.article.title,
            source_domain=self.article.source_url,
            article_id=self.article.id,
            wording=wording_of(self.article.title, self.article.text),
            confidence=self.part.confidence,
        )


class Searcher:
    """Searches articles for events of a set of accounts."""

    def __init__(self, accounts: pl.DataFrame, playbook: Playbook) -> None:
        self.index = AccountIndex.build(accounts, playbook.matching.ambiguous_names)
        self.by_domain = dict(zip(accounts["domain"], accounts["id"], strict=True))
        self.min_confidence = playbook.matching.min_confidence

    def search(self, article: Row[Any]) -> Iterator[Found]:
        """The events that an article tells of these accounts."""
        own = self.by_domain.get(article.source_domain) if article.source_domain else None
        mentions = self.index.find(article.title, article.text, article.url, own_account_id=own)
        if own is None and not mentions:
            return
        for detection in detect_events(article.title, article.text, article.language):
            for part in attribute(detection, mentions, own):
                if part.role == "subject" and part.confidence >= self.min_confidence:
                    yield Found(article, detection, part)


def detect(ws: Workspace, as_of: datetime) -> dict[str, int]:
    """Search new and edited articles, and older ones for accounts that are new or renamed.

    Returns counts: articles searched, events new and changed, mentions new. What was searched is
    stamped with the rules' version in the transaction that stores what was found.
    """
    accounts = _accounts(ws)
    counts: Counter[str] = Counter(articles=0, events_new=0, events_changed=0, mentions_new=0)
    if accounts.is_empty():
        return dict(counts)
    stamp = _stamp(ws.playbook)
    since = as_of - timedelta(days=ws.playbook.reading.detect_days)
    searcher = None
    while batch := _read(ws, _unsearched(stamp, since)):
        searcher = searcher or Searcher(accounts, ws.playbook)
        counts.update(_search(ws, searcher, batch, stamp, as_of))
    changed, unmatched = _changed_accounts(ws, accounts, stamp, since)
    if not changed.is_empty():
        searcher = Searcher(changed, ws.playbook)
        last = -1
        while batch := _read(ws, unmatched.where(ARTICLE.c.id > last).order_by(ARTICLE.c.id)):
            counts.update(_search(ws, searcher, batch, stamp, as_of))
            last = batch[-1].id
    return dict(counts)


def _accounts(ws: Workspace) -> pl.DataFrame:
    names = pl.List(pl.String)
    schema = {
        "id": pl.Int64(),
        "domain": pl.String(),
        "name": pl.String(),
        "aliases": names,
        "negative_aliases": names,
        "ticker": pl.String(),
        "updated_at": pl.Datetime("us", "UTC"),
    }
    with ws.reading() as connection:
        rows = connection.execute(select(*(ACCOUNT.c[name] for name in schema))).all()
    return pl.DataFrame([tuple(row) for row in rows], schema=schema, orient="row")


def _stamp(playbook: Playbook) -> str:
    """What articles are searched with: the rules and the settings that decide what is found."""
    settings = f"{RULESET} {playbook.matching.model_dump_json()}"
    return hashlib.sha256(settings.encode()).hexdigest()[:16]


def _articles() -> Select[Any]:
    return (
        select(
            ARTICLE.c.id,
            ARTICLE.c.version_id,
            ARTICLE.c.url,
            WHEN.label("occurred_at"),
            VERSION.c.title,
            VERSION.c.text,
            VERSION.c.language,
            SOURCE.c.url.label("source_url"),
            SOURCE.c.domain.label("source_domain"),
        )
        .join(VERSION, VERSION.c.id == ARTICLE.c.version_id)
        .join(SOURCE, SOURCE.c.id == ARTICLE.c.source_id)
        .limit(BATCH)
    )


def _unsearched(stamp: str, since: datetime) -> Select[Any]:
    # In the order of time, so that a run that is killed and repeated merges in the same order.
    is_open = ARTICLE.c.detected_with.is_(None) | (ARTICLE.c.detected_with != stamp)
    return _articles().where(is_open, since <= WHEN).order_by(WHEN, ARTICLE.c.id)


def _changed_accounts(
    ws: Workspace, accounts: pl.DataFrame, stamp: str, since: datetime
) -> tuple[pl.DataFrame, Select[Any]]:
    """Accounts that changed after articles were matched, and those articles."""
    searched = (ARTICLE.c.detected_with == stamp, since <= WHEN)
    newest = accounts["updated_at"].max()
    with ws.reading() as connection:
        oldest = connection.execute(
            select(func.min(ARTICLE.c.matched_at)).where(*searched)
        ).scalar()
    changed = accounts.filter(pl.col("updated_at") > oldest) if oldest else accounts.clear()
    return changed, _articles().where(*searched, ARTICLE.c.matched_at < newest)


def _read(ws: Workspace, query: Select[Any]) -> Sequence[Row[Any]]:
    with ws.reading() as connection:
        return connection.execute(query).all()


def _search(
    ws: Workspace, searcher: Searcher, batch: Sequence[Row[Any]], stamp: str, as_of: datetime
) -> dict[str, int]:
    found = [each for article in batch for each in searcher.search(article)]
    done = [{"id": row.id, "detected_with": stamp, "matched_at": as_of} for row in batch]
    with ws.writing() as connection:
        counts = _store(connection, ws.playbook, found, as_of)
        update_rows(connection, Article, done)
    return {"articles": len(batch), **counts}


def _store(
    connection: Connection, playbook: Playbook, found: list[Found], as_of: datetime
) -> dict[str, int]:
    """Merge what was found with what is known, and write events, mentions and evidence."""
    known = _known_events(connection, {each.part.account_id for each in found})
    rules = playbook.merging
    by_mention = {_mention_id(each.report): each for each in found}
    decisions = merge(
        [each.report for each in by_mention.values()],
        known,
        rules.window_days,
        rules.amount_tolerance,
    )
    events = {decision.event.id: decision.event for decision in decisions}
    rows = [_event_row(event, playbook, as_of) for event in events.values()]
    mentions = [_mention_row(one, by_mention[_mention_id(one.report)], as_of) for one in decisions]
    evidence = [row for each in by_mention.values() for row in _evidence_rows(each)]
    written = write_changes(connection, TriggerEvent, rows)
    told = write_changes(connection, EventMention, mentions, keep=("seen_at",))
    insert_new(connection, Evidence, evidence)
    return {
        "events_new": written.inserted,
        "events_changed": written.updated,
        "mentions_new": told.inserted,
    }


def _mention_id(report: Report) -> int:
    return stable_id("event_mention", report.article_id, report.account_id, report.type)


def _known_events(connection: Connection, account_ids: set[int]) -> list[KnownEvent]:
    reports: dict[int, list[Report]] = defaultdict(list)
    ids = sorted(account_ids)
    columns = (
        "account_id", "type", "status", "occurred_at", "facts", "article_id", "wording",
        "confidence",
    )  # fmt: skip
    query = (
        select(
            MENTION.c.event_id,
            *(MENTION.c[name] for name in columns),
            VERSION.c.title,
            SOURCE.c.url.label("source_domain"),
        )
        .join(VERSION, VERSION.c.id == MENTION.c.version_id)
        .join(ARTICLE, ARTICLE.c.id == MENTION.c.article_id)
        .join(SOURCE, SOURCE.c.id == ARTICLE.c.source_id)
        .order_by(MENTION.c.occurred_at, MENTION.c.article_id)
    )
    for start in range(0, len(ids), CHUNK):
        part = query.where(MENTION.c.account_id.in_(ids[start : start + CHUNK]))
        for row in connection.execute(part).mappings():
            values = dict(row)
            reports[values.pop("event_id")].append(Report(**values))
    return [KnownEvent(event_id, tuple(those)) for event_id, those in reports.items()]


def _event_row(event: KnownEvent, playbook: Playbook, as_of: datetime) -> dict[str, Any]:
    return {
        "id": event.id,
        "account_id": event.first.account_id,
        "type": event.first.type,
        "status": event.status,
        "polarity": playbook.triggers[event.first.type].polarity,
        "confidence": round(event.confidence, 4),
        "headline": event.first.title,
        "occurred_at": event.occurred_at,
        "facts": event.facts,
        "mentions": len(event.reports),
        "outlets": event.outlets,
        "first_seen_at": as_of,
        "updated_at": as_of,
    }


def _mention_row(decision: Decision, found: Found, as_of: datetime) -> dict[str, Any]:
    report = decision.report
    return {
        "id": _mention_id(report),
        "event_id": decision.event.id,
        "article_id": report.article_id,
        "version_id": found.article.version_id,
        "account_id": report.account_id,
        "type": report.type,
        "status": report.status,
        "role": found.part.role,
        "rule": found.detection.rule,
        "cues": list(found.part.cues),
        "confidence": round(report.confidence, 4),
        "facts": dict(report.facts),
        "occurred_at": report.occurred_at,
        "wording": report.wording,
        "because": decision.because,
        "seen_at": as_of,
    }


def _evidence_rows(found: Found) -> Iterator[dict[str, Any]]:
    detection = found.detection
    proofs = [("event", detection.span), *(("subject", span) for span in detection.subjects)]
    proofs += [(fact.name, fact.span) for fact in detection.facts]
    proofs += detection.counterparts
    mention_id = _mention_id(found.report)
    for name, span in proofs:
        place = (span.field, span.start, span.end)
        yield {
            "id": stable_id("evidence", mention_id, found.article.version_id, name, *place),
            "mention_id": mention_id,
            "name": name,
            "field": span.field,
            "start_char": span.start,
            "end_char": span.end,
            "text": span.text,
        }
