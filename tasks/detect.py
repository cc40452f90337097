"""Finds trigger events in articles that were not searched yet, and links them to accounts."""

import hashlib
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import Any

import polars as pl
from sqlalchemy import Row, Select, func, select

from tasks.account_index import index_of
from tasks.events import ARTICLE, FORMS, WHEN, Found, article_query, store_found
from tasks.links import Links, read_links
from tasks.parts import shipped_parts
from tasks.review import Candidate, opinion_of, propose
from tasks.rules import filings, hiring
from tasks.rules.matching import RULES, AccountIndex, Attribution, Mention, attribute
from tasks.rules.playbook import Playbook
from tasks.rules.second_reading import READERS, Reading, SecondReader, likely_of
from tasks.rules.triggers import RULESET, Detection
from tasks.rules.triggers import detect as detect_events
from tasks.workspace import Workspace
from warehouse.models import Account, Article
from warehouse.writes import table_of, update_rows

BATCH = 500  # articles per transaction
ACCOUNT = table_of(Account)


@dataclass(frozen=True, slots=True)
class Looked:
    """An article that speaks of accounts, and of whom it speaks."""

    article: Row[Any]
    mentions: Sequence[Mention]
    own: int | None  # the account whose source it is
    said: Mapping[int, bool]  # what people said: is it about the account?
    said_of: set[int]


class Searcher:
    """Searches articles for events of accounts."""

    def __init__(
        self, index: AccountIndex, accounts: pl.DataFrame, playbook: Playbook, links: Links
    ) -> None:
        self.index = index
        self.links = links
        self.by_domain = dict(zip(accounts["domain"], accounts["id"], strict=True))
        self.min_confidence = playbook.matching.min_confidence
        self.review = playbook.review
        self.filing_items = playbook.filings.items
        self._reader: SecondReader | None = None

    def look(self, article: Row[Any], among: Collection[int] | None = None) -> "Looked | None":
        """Of whom an article speaks, if it is of the accounts, or of those among them."""
        own = self.by_domain.get(article.source_domain) if article.source_domain else None
        mentions = self.index.find(article.title, article.text, article.url, own_account_id=own)
        said_of = {mention.account_id for mention in mentions}
        if own is not None:
            said_of.add(own)
        said = self.links.said.get(article.id, {})
        said_of = {account for account in said_of | set(said) if said.get(account, True)}
        if among is not None:
            said_of.intersection_update(among)
        if not said_of:
            return None
        return Looked(article, mentions, own, said, said_of)

    def found_in(
        self, looked: "Looked", reading: Reading | None
    ) -> tuple[list[Found], list[Candidate]]:
        """The events of the accounts that an article speaks of, and whom it may tell more of: those
        whose source it is, or whom its title names. `reading` is what a second reader says."""
        article, told = looked.article, reading.stands if reading else self.events(looked)
        found = [
            Found(article, detection, part)
            for detection, part in _parts(told, looked.mentions, looked.own, looked.said)
            if part.account_id in looked.said_of
            and part.role == "subject"
            and part.confidence >= self.min_confidence
        ]
        if reading is None:
            return found, []
        named = {mention.account_id for mention in looked.mentions if mention.field == "title"}
        if looked.own is not None:
            named.add(looked.own)
        types = frozenset(each.type for each in told)
        likely = likely_of(reading.chances, self.review.min_probability)
        possible = {name: chance for name, chance in likely if name not in types}
        possible |= {each.type: reading.chances[each.type] for each in reading.doubted}
        return found, [
            Candidate(article, account, types, possible)
            for account in sorted(named & looked.said_of)
        ]

    def second_reader(self, ws: Workspace) -> SecondReader:
        """What was learned, asked for once: to load or to learn it takes seconds."""
        if self._reader is None:
            self._reader = SecondReader(opinion_of(ws), shipped_parts(), self.review)
        return self._reader

    def events(self, looked: Looked, among: Collection[str] | None = None) -> list[Detection]:
        """What happened, by the codes or figures of a form, else by the words of the article; of
        what words tell only types among those given, if any are."""
        article, is_own = looked.article, looked.own is not None
        if article.kind == filings.KIND:
            return filings.detect(article.title, article.text, self.filing_items, is_own)
        if article.kind == hiring.KIND:
            return hiring.detect(article.title, is_own)
        published = article.occurred_at.date()
        return detect_events(article.title, article.text, article.language, published, among)


def _parts(
    told: Sequence[Detection],
    mentions: Sequence[Mention],
    own: int | None,
    said: Mapping[int, bool],
) -> Iterator[tuple[Detection, Attribution]]:
    """Whose part in what each is; an account that the article is said to be about, and that no
    event in it names as its own, is the subject of all."""
    subjects = set()
    for detection in told:
        for part in attribute(detection, mentions, own):
            if part.role == "subject":
                subjects.add(part.account_id)
            yield detection, part
    for account in (account for account, is_about in said.items() if is_about):
        if account not in subjects:
            for detection in told:
                cues = ("said by a person",)
                yield detection, Attribution(account, "subject", detection.confidence, cues)


def detect(ws: Workspace, as_of: datetime) -> dict[str, int]:
    """Search new and edited articles, and older ones for accounts that are new or renamed.

    Returns counts: articles searched, events new and changed, mentions and proposals new. What was
    searched is stamped with the rules' version in the transaction that stores what was found.
    """
    accounts, links = _accounts(ws)
    counted = ("articles", "events_new", "events_changed", "mentions_new", "proposals_new")
    counts = Counter(dict.fromkeys(counted, 0))
    if accounts.is_empty():
        return dict(counts)
    stamp = _stamp(ws.playbook)
    since = as_of - timedelta(days=ws.playbook.reading.detect_days)
    searcher = cache(lambda: _searcher(ws, accounts, links))
    while batch := _read(ws, _unsearched(stamp, since)):
        _search(ws, searcher(), batch, counts, stamp, as_of)
    changed, unmatched = _changed_accounts(ws, accounts, stamp, since)
    if changed:
        last = -1
        while batch := _read(ws, unmatched.where(ARTICLE.c.id > last).order_by(ARTICLE.c.id)):
            _search(ws, searcher(), batch, counts, stamp, as_of, changed)
            last = batch[-1].id
    return dict(counts)


def _searcher(ws: Workspace, accounts: pl.DataFrame, links: Links) -> Searcher:
    kept = ws.folder / "cache" / "accounts.npz"
    index = index_of(links.with_names(accounts), links.ambiguous, kept)
    return Searcher(index, accounts, ws.playbook, links)


def _accounts(ws: Workspace) -> tuple[pl.DataFrame, Links]:
    """All accounts as imported, and what people have said of them."""
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
        links = read_links(connection, ws.playbook)
    return pl.DataFrame([tuple(row) for row in rows], schema=schema, orient="row"), links


def _stamp(playbook: Playbook) -> str:
    """What articles are searched with: the rules and the settings that decide what is found."""
    rules = f"{RULESET} filings@{filings.VERSION} hiring@{hiring.VERSION} matching@{RULES}"
    settings = [each.model_dump_json() for each in (playbook.matching, playbook.filings)]
    if playbook.review.most_per_run:
        shown = {"endpoint", "min_probability", "most_per_run"}  # settings of what is proposed
        settings.append(f"{READERS} {playbook.review.model_dump_json(exclude=shown)}")
    return hashlib.sha256(" ".join([rules, *settings]).encode()).hexdigest()[:16]


def _unsearched(stamp: str, since: datetime) -> Select[Any]:
    # In the order of time, so that a run that is killed and repeated merges in the same order.
    is_open = ARTICLE.c.detected_with.is_(None) | (ARTICLE.c.detected_with != stamp)
    return article_query().limit(BATCH).where(is_open, since <= WHEN).order_by(WHEN, ARTICLE.c.id)


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
    ids = frozenset(changed["id"])
    return ids, article_query().limit(BATCH).where(*searched, ARTICLE.c.matched_at < newest)


def _read(ws: Workspace, query: Select[Any]) -> Sequence[Row[Any]]:
    with ws.reading() as connection:
        return connection.execute(query).all()


def _search(
    ws: Workspace,
    searcher: Searcher,
    batch: Sequence[Row[Any]],
    counts: Counter[str],
    stamp: str,
    as_of: datetime,
    among: Collection[int] | None = None,
) -> None:
    """Search a batch, store what it tells and what it may tell, and count."""
    looked = [each for article in batch if (each := searcher.look(article, among)) is not None]
    asked = ws.playbook.review.most_per_run > 0
    readings = _read_again(ws, searcher, looked) if asked else {}
    searched = [searcher.found_in(each, readings.get(each.article.id)) for each in looked]
    found = [each for events, _ in searched for each in events]
    candidates = [each for _, named in searched for each in named]
    most = ws.playbook.review.most_per_run - counts["proposals_new"]
    done = [{"id": row.id, "detected_with": stamp, "matched_at": as_of} for row in batch]
    with ws.writing() as connection:
        counts.update(store_found(connection, ws.playbook, found, as_of), articles=len(batch))
        counts["proposals_new"] += propose(connection, ws.playbook, candidates, most, as_of)
        update_rows(connection, Article, done)


def _read_again(ws: Workspace, searcher: Searcher, looked: Sequence[Looked]) -> dict[int, Reading]:
    """What a second reader says of the articles that are written in words, by their ids."""
    written = [each for each in looked if each.article.kind not in FORMS]
    if not written:
        return {}
    articles = [(each.article.title, each.article.text) for each in written]
    read = searcher.second_reader(ws).read(
        articles, lambda number, among: searcher.events(written[number], among)
    )
    return {each.article.id: reading for each, reading in zip(written, read, strict=True)}
