"""Trigger events in the warehouse: what was found in articles, merged with what is known."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, delete, func, select

from tasks.articles import chunks
from tasks.rules import filings, hiring
from tasks.rules.matching.attribution import Attribution
from tasks.rules.merging import Decision, KnownEvent, Report, facts_of, merge, wording_of
from tasks.rules.playbook import Playbook
from tasks.rules.triggers import Detection
from warehouse.models import (
    Article,
    ArticleVersion,
    EventMention,
    Evidence,
    Source,
    TriggerEvent,
    stable_id,
)
from warehouse.writes import insert_new, table_of, write_changes

# Their articles are forms: two that say the same are no copies of each other.
FORMS = (filings.KIND, hiring.KIND)
LEAD_LENGTH = 500  # characters of a text by which reports are compared

ARTICLE, VERSION, SOURCE = table_of(Article), table_of(ArticleVersion), table_of(Source)
WHEN = func.coalesce(ARTICLE.c.published_at, ARTICLE.c.first_seen_at)
MENTION, EVIDENCE = table_of(EventMention), table_of(Evidence)


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
            wording=""
            if self.article.kind in FORMS
            else wording_of(self.article.title, self.article.text),
            confidence=self.part.confidence,
            lead=self.article.text[:LEAD_LENGTH],
        )


def article_query() -> Select[Any]:
    """Articles as they are searched: what they say now, where they were read, and when."""
    return (
        select(
            ARTICLE.c.id,
            ARTICLE.c.version_id,
            ARTICLE.c.url,
            WHEN.label("occurred_at"),
            VERSION.c.title,
            VERSION.c.text,
            VERSION.c.language,
            SOURCE.c.kind,
            SOURCE.c.url.label("source_url"),
            SOURCE.c.domain.label("source_domain"),
        )
        .join(VERSION, VERSION.c.id == ARTICLE.c.version_id)
        .join(SOURCE, SOURCE.c.id == ARTICLE.c.source_id)
    )


def store_found(
    connection: Connection, playbook: Playbook, found: list[Found], as_of: datetime
) -> dict[str, int]:
    """Merge what was found with what is known, and write events, mentions and evidence."""
    rules = playbook.merging
    known = _known_events(connection, {each.part.account_id for each in found}, rules.min_copy)
    by_mention = {_mention_id(each.report): each for each in found}
    decisions = merge(
        [each.report for each in by_mention.values()],
        known,
        rules.window_days,
        rules.amount_tolerance,
        rules.min_copy,
        rules.min_likeness,
    )
    events = {decision.event.id: decision.event for decision in decisions}
    rows = [_event_row(event, playbook, as_of) for event in events.values()]
    mentions = [_mention_row(one, by_mention[_mention_id(one.report)], as_of) for one in decisions]
    evidence = [row for each in by_mention.values() for row in _evidence_rows(each)]
    _drop_stale(connection, list(by_mention), {row["id"] for row in evidence})
    written = write_changes(connection, TriggerEvent, rows)
    told = write_changes(connection, EventMention, mentions, keep=("seen_at",))
    insert_new(connection, Evidence, evidence)
    return {
        "events_new": written.inserted,
        "events_changed": written.updated,
        "mentions_new": told.inserted,
    }


def _drop_stale(connection: Connection, mention_ids: Sequence[int], kept: set[int]) -> None:
    """Delete what proved these mentions by another version of their article than they name now."""
    for ids in chunks(mention_ids):
        known = select(EVIDENCE.c.id).where(EVIDENCE.c.mention_id.in_(ids))
        stale = sorted(set(connection.execute(known).scalars()) - kept)
        for part in chunks(stale):
            connection.execute(delete(EVIDENCE).where(EVIDENCE.c.id.in_(part)))


def _mention_id(report: Report) -> int:
    return stable_id("event_mention", report.article_id, report.account_id, report.type)


def _known_events(
    connection: Connection, account_ids: set[int], min_copy: float
) -> list[KnownEvent]:
    reports: dict[int, list[Report]] = defaultdict(list)
    columns = (
        "account_id", "type", "status", "occurred_at", "facts", "article_id", "wording",
        "confidence",
    )  # fmt: skip
    query = (
        select(
            MENTION.c.event_id,
            *(MENTION.c[name] for name in columns),
            VERSION.c.title,
            func.substr(VERSION.c.text, 1, LEAD_LENGTH).label("lead"),
            SOURCE.c.url.label("source_domain"),
        )
        .join(VERSION, VERSION.c.id == MENTION.c.version_id)
        .join(ARTICLE, ARTICLE.c.id == MENTION.c.article_id)
        .join(SOURCE, SOURCE.c.id == ARTICLE.c.source_id)
        .order_by(MENTION.c.occurred_at, MENTION.c.article_id)
    )
    for ids in chunks(sorted(account_ids)):
        part = query.where(MENTION.c.account_id.in_(ids))
        for row in connection.execute(part).mappings():
            values = dict(row)
            reports[values.pop("event_id")].append(Report(**values))
    return [KnownEvent(event_id, tuple(those), min_copy) for event_id, those in reports.items()]


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
