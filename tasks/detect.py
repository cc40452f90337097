"""Finds trigger events in articles that were not searched yet, and links them to accounts."""

import hashlib
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from datetime import datetime, timedelta
from functools import cache
from typing import Any

import polars as pl
from sqlalchemy import Row, Select, func, select

from tasks.account_index import index_of
from tasks.events import Found, store_found
from tasks.rules import filings, hiring
from tasks.rules.matching import RULES, AccountIndex, attribute
from tasks.rules.playbook import Playbook
from tasks.rules.triggers import RULESET, Detection
from tasks.rules.triggers import detect as detect_events
from tasks.workspace import Workspace
from warehouse.models import Account, Article, ArticleVersion, Source
from warehouse.writes import table_of, update_rows

BATCH = 500  # articles per transaction
ACCOUNT, ARTICLE, VERSION = table_of(Account), table_of(Article), table_of(ArticleVersion)
SOURCE = table_of(Source)
WHEN = func.coalesce(ARTICLE.c.published_at, ARTICLE.c.first_seen_at)


class Searcher:
    """Searches articles for events of accounts."""

    def __init__(self, index: AccountIndex, accounts: pl.DataFrame, playbook: Playbook) -> None:
        self.index = index
        self.by_domain = dict(zip(accounts["domain"], accounts["id"], strict=True))
        self.min_confidence = playbook.matching.min_confidence
        self.filing_items = playbook.filings.items

    def search(self, article: Row[Any], among: Collection[int] | None = None) -> Iterator[Found]:
        """The events that an article tells of the accounts, or of those among them."""
        own = self.by_domain.get(article.source_domain) if article.source_domain else None
        mentions = self.index.find(article.title, article.text, article.url, own_account_id=own)
        told = {mention.account_id for mention in mentions}
        if own is not None:
            told.add(own)
        if not (told if among is None else told.intersection(among)):
            return
        for detection in self._events(article, is_own=own is not None):
            for part in attribute(detection, mentions, own):
                is_one = among is None or part.account_id in among
                if is_one and part.role == "subject" and part.confidence >= self.min_confidence:
                    yield Found(article, detection, part)

    def _events(self, article: Row[Any], is_own: bool) -> list[Detection]:
        """What happened, by the codes or figures of a form, else by the words of the article."""
        if article.kind == filings.KIND:
            return filings.detect(article.title, article.text, self.filing_items, is_own)
        if article.kind == hiring.KIND:
            return hiring.detect(article.title, is_own)
        return detect_events(article.title, article.text, article.language)


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
    searcher = cache(lambda: _searcher(ws, accounts))
    while batch := _read(ws, _unsearched(stamp, since)):
        counts.update(_search(ws, searcher(), batch, stamp, as_of))
    changed, unmatched = _changed_accounts(ws, accounts, stamp, since)
    if changed:
        last = -1
        while batch := _read(ws, unmatched.where(ARTICLE.c.id > last).order_by(ARTICLE.c.id)):
            counts.update(_search(ws, searcher(), batch, stamp, as_of, changed))
            last = batch[-1].id
    return dict(counts)


def _searcher(ws: Workspace, accounts: pl.DataFrame) -> Searcher:
    kept = ws.folder / "cache" / "accounts.npz"
    index = index_of(accounts, ws.playbook.matching.ambiguous_names, kept)
    return Searcher(index, accounts, ws.playbook)


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
    rules = f"{RULESET} filings@{filings.VERSION} hiring@{hiring.VERSION} matching@{RULES}"
    settings = f"{rules} {playbook.matching.model_dump_json()} {playbook.filings.model_dump_json()}"
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
            SOURCE.c.kind,
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
) -> tuple[frozenset[int], Select[Any]]:
    """Ids of accounts that changed after articles were matched, and those articles."""
    searched = (ARTICLE.c.detected_with == stamp, since <= WHEN)
    newest = accounts["updated_at"].max()
    with ws.reading() as connection:
        oldest = connection.execute(
            select(func.min(ARTICLE.c.matched_at)).where(*searched)
        ).scalar()
    changed = accounts.filter(pl.col("updated_at") > oldest) if oldest else accounts.clear()
    return frozenset(changed["id"]), _articles().where(*searched, ARTICLE.c.matched_at < newest)


def _read(ws: Workspace, query: Select[Any]) -> Sequence[Row[Any]]:
    with ws.reading() as connection:
        return connection.execute(query).all()


def _search(
    ws: Workspace,
    searcher: Searcher,
    batch: Sequence[Row[Any]],
    stamp: str,
    as_of: datetime,
    among: Collection[int] | None = None,
) -> dict[str, int]:
    found = [each for article in batch for each in searcher.search(article, among)]
    done = [{"id": row.id, "detected_with": stamp, "matched_at": as_of} for row in batch]
    with ws.writing() as connection:
        counts = store_found(connection, ws.playbook, found, as_of)
        update_rows(connection, Article, done)
    return {"articles": len(batch), **counts}
