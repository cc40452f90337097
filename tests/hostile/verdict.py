"""Whether what must come of a case did: its source's state, and what was stored of it."""

import re
from collections import defaultdict
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select

from tasks.workspace import Workspace
from tests.hostile.cases import Case
from warehouse.models import Article, ArticleVersion, Source, SourceData, stable_id
from warehouse.writes import table_of

LONGEST_WAIT = timedelta(days=8)  # to the next poll of a source that is not retired
EXECUTABLE = re.compile(
    r"<\s*/?\s*(script|iframe|svg|math|object|embed|style|img|body|meta|base|form|link|template|a)\b"
    r"|\bon(error|load|click|toggle|mouseover)\s*=|(?:java|vb)script\s*:",
    re.IGNORECASE,
)
ADDRESS = re.compile(r"https?://[^/\s<>\"]+(/[^\s<>\"]*|[?#][^\s<>\"]*)?", re.IGNORECASE)
UNSTORABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")

Row = Mapping[str, Any]


def source_of(case: Case, url: str) -> SourceData:
    """The source of a case, as a user adds it."""
    return SourceData(url=url, kind=case.kind, selector=case.selector)


def states(ws: Workspace) -> dict[str, Row]:
    """The sources by their address."""
    table = table_of(Source)
    with ws.reading() as connection:
        return {row["url"]: dict(row) for row in connection.execute(select(table)).mappings()}


def stored(ws: Workspace) -> dict[int, list[Row]]:
    """What is stored of each source: address, title and text of every version."""
    article, version = table_of(Article), table_of(ArticleVersion)
    columns = (article.c.id, article.c.source_id, article.c.url, version.c.title, version.c.text)
    query = select(*columns).join(version, version.c.article_id == article.c.id)
    found: dict[int, list[Row]] = defaultdict(list)
    with ws.reading() as connection:
        for row in connection.execute(query).mappings():
            found[row["source_id"]].append(dict(row))
    return found


def complaints(case: Case, row: Row, articles: list[Row], as_of: datetime) -> list[str]:
    """What is wrong with how a case ended; nothing if all is well."""
    found = [*_state(case, row, len({each["id"] for each in articles})), *_poll(row, as_of)]
    for each in articles:
        found += [f"stored {wrong}" for wrong in wrong_words(each)]
    everything = " ".join(f"{each['title']} {each['text']}" for each in articles)
    found += [f"not stored: {piece!r}" for piece in case.holds if piece not in everything]
    found += [f"stored: {piece!r}" for piece in case.lacks if piece in everything]
    return found


def _state(case: Case, row: Row, articles: int) -> list[str]:
    expected, reason = case.expected, row["reason"] or ""
    if row["status"] == "new":
        return ["was not read at all"]
    if row["status"] in ("failing", "dead"):
        if expected.refused is None:
            return [f"should be read, and is refused: {reason}"]
        found = [
            f"reason does not say {words!r}: {reason}"
            for words in expected.refused
            if not re.search(words, reason, re.IGNORECASE)
        ]
        if not reason or "unexpected error" in reason or len(reason) > 1000:
            found.append(f"poor reason: {reason[:300]!r}")
        if UNSTORABLE.search(reason):
            found.append("reason with control characters")
        return found
    if expected.most is None:
        return [f"should be refused, and is read with {articles} articles"]
    if not expected.fewest <= articles <= expected.most:
        return [f"should give {expected.fewest} to {expected.most} articles, gave {articles}"]
    return []


def _poll(row: Row, as_of: datetime) -> list[str]:
    next_poll = row["next_poll_at"]
    if next_poll is None:
        return [] if row["status"] == "dead" else ["is never read again"]
    if not as_of < next_poll <= as_of + LONGEST_WAIT:
        return [f"is read next in {next_poll - as_of}"]
    return []


def wrong_words(article: Row) -> list[str]:
    """What is wrong with what is stored of an article."""
    found = [
        f"something executable in its {name}: {match[0]!r}"
        for name in ("title", "text")
        if (match := EXECUTABLE.search(article[name]))
    ]
    if any(UNSTORABLE.search(article[name]) for name in ("title", "text", "url")):
        found.append("control characters")
    if article["url"] and not ADDRESS.fullmatch(article["url"]):
        found.append(f"an address that is none: {article['url'][:80]}")
    if len(article["title"]) > 2000 or len(article["text"]) > 200_000:
        found.append("more than anyone reads")
    return found


def id_of(url: str) -> int:
    """The id of a source."""
    return stable_id("source", url)
