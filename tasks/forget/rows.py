"""Takes a person out of the warehouse: rows that are the person's go, words in others are blacked.

What public news say of the person is blacked at the accounts that the person was held at, under
marks of the same length, since evidence points at places in the text.
"""

import html
import time
import zlib
from collections.abc import Callable, Iterable, Sequence
from re import Match
from typing import Any

from sqlalchemy import Connection, Engine, Table, delete, or_, select, text, update
from sqlmodel import SQLModel

from tasks.articles import chunks
from tasks.forget.person import Person
from tasks.rules.consent.words import Words, masked_json, same_length
from warehouse.models import (
    AccountFact,
    Activity,
    ActivityHistory,
    Alert,
    Article,
    ArticleVersion,
    Assignment,
    Breach,
    ConsentRefusal,
    Contact,
    ContactHistory,
    CrmRecord,
    EventMention,
    Evidence,
    ImportRejection,
    Lead,
    LeadHistory,
    LeadScore,
    Proposal,
    RawResponse,
    Run,
    Score,
    SdrTask,
    SlaClock,
    Source,
    TriggerEvent,
)
from warehouse.writes import Row, table_of, update_rows

Mask = Callable[[Match[str]], str] | None
BUSY_TRIES, BUSY_SECONDS = 50, 0.1

# Words that may name a person, in rows that are not the person's: of the accounts, and anywhere.
OF_ACCOUNTS: dict[type[SQLModel], tuple[str, ...]] = {
    AccountFact: ("value",),
    Activity: ("subject", "outcome"),
    ActivityHistory: ("outcome",),
    Assignment: ("because",),
    Score: ("reasons",),
    SdrTask: (
        "why_you", "why_now", "ask", "quote", "closed_because", "offer_because", "talking_points",
        "rank_because", "draft_subject", "draft", "draft_because",
    ),
}  # fmt: skip
ANYWHERE: dict[type[SQLModel], tuple[str, ...]] = {
    Alert: ("subject", "body", "html", "brief", "error", "tried"),
    CrmRecord: ("content", "reason"),
    ImportRejection: ("reason",),
    Run: ("summary",),
}
NEWS_OF_ACCOUNTS: dict[type[SQLModel], tuple[str, ...]] = {
    EventMention: ("facts", "because"),
    Proposal: ("quote", "subject", "verdict_because"),
    TriggerEvent: ("headline", "facts"),
}


class StillRead(RuntimeError):
    """Somebody reads the warehouse, so that deleted bytes can not be overwritten yet."""


def erase(connection: Connection, person: Person) -> tuple[dict[str, int], dict[str, int]]:
    """Rows deleted and rows blacked, per table; one transaction."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("PRAGMA secure_delete = ON")
    return _deleted(connection, person), _blacked(connection, person)


def _deleted(connection: Connection, person: Person) -> dict[str, int]:
    contacts, leads = _ids(person.contacts), _ids(person.leads)
    keys = [row["key"] for row in person.tasks]
    keys += [row["email"] for row in person.contacts if row["email"]]
    record, clock, breach = table_of(CrmRecord), table_of(SlaClock), table_of(Breach)
    # Clocks watch leads, and replies and touches, which are activities.
    watched = [*leads, *_ids(person.activities)]
    refusal = table_of(ConsentRefusal)
    acts = _ids(person.activities)
    score = table_of(LeadScore)
    histories = ((LeadHistory, leads), (ContactHistory, contacts), (ActivityHistory, acts))
    counts = {
        "lead_score": _delete(connection, score, score.c.lead_id.in_(leads)),
        **{
            table_of(model).name: _delete(
                connection, table_of(model), table_of(model).c.row_id.in_(ids)
            )
            for model, ids in histories
        },
        "crm_record": _delete(
            connection, record, record.c.key.in_(keys), record.c.object.in_(("task", "contact"))
        ),
        "consent_refusal": _delete(connection, refusal, refusal.c.contact_id.in_(contacts)),
        "breach": sum(
            _delete(connection, breach, breach.c.clock_id.in_(
                select(clock.c.id).where(clock.c.subject_id.in_(ids))
            ))
            for ids in chunks(watched)
        ),
        "sla_clock": sum(
            _delete(connection, clock, clock.c.subject_id.in_(ids)) for ids in chunks(watched)
        ),
    }  # fmt: skip
    for model, rows in (
        (SdrTask, person.tasks), (Activity, person.activities),
        (Lead, person.leads), (Contact, person.contacts),
    ):  # fmt: skip
        table = table_of(model)
        counts[table.name] = sum(
            _delete(connection, table, table.c.id.in_(ids)) for ids in chunks(_ids(rows))
        )
    return {name: count for name, count in counts.items() if count}


def _delete(connection: Connection, table: Table, *which: Any) -> int:
    return connection.execute(delete(table).where(*which)).rowcount


def _ids(rows: Iterable[Any]) -> list[int]:
    return [row["id"] for row in rows]


def _blacked(connection: Connection, person: Person) -> dict[str, int]:
    words, accounts = person.words, person.account_ids
    counts: dict[str, int] = {}
    for model, names in ANYWHERE.items():
        counts[table_of(model).name] = len(_black(connection, model, names, words))
    for models, mask in ((OF_ACCOUNTS, None), (NEWS_OF_ACCOUNTS, same_length)):
        for model, names in models.items():
            mine = table_of(model).c.account_id.in_(accounts)
            counts[table_of(model).name] = len(_black(connection, model, names, words, mine, mask))
    counts |= _black_articles(connection, person)
    return {name: count for name, count in counts.items() if count}


def _black(
    connection: Connection,
    model: type[SQLModel],
    names: Sequence[str],
    words: Words,
    which: Any = None,
    mask: Mask = None,
) -> list[int]:
    """Black the words in these columns; returns the ids of the rows that had any."""
    table = table_of(model)
    query = select(table.c.id, *(table.c[name] for name in names))
    found = connection.execute(query if which is None else query.where(which)).mappings()
    changed: list[Row] = []
    for row in found:
        new = {name: masked_json(row[name], words, mask) for name in names}
        if any(new[name] != row[name] for name in names):
            changed.append({"id": row["id"], **new})
    update_rows(connection, model, changed)
    return [row["id"] for row in changed]


def _black_articles(connection: Connection, person: Person) -> dict[str, int]:
    """Articles of the accounts' own sources and of their events, and the answers they came in."""
    article, version, source = table_of(Article), table_of(ArticleVersion), table_of(Source)
    mention, evidence = table_of(EventMention), table_of(Evidence)
    told = select(mention.c.article_id).where(mention.c.account_id.in_(person.account_ids))
    own = select(source.c.id).where(source.c.domain.in_(person.words.domains))
    mine = select(article.c.id).where(or_(article.c.id.in_(told), article.c.source_id.in_(own)))
    words = person.words
    versions = _black(
        connection, ArticleVersion, ("title", "text"), words,
        version.c.article_id.in_(mine), same_length,
    )  # fmt: skip
    of_mentions = select(mention.c.id).where(mention.c.article_id.in_(mine))
    quotes = _black(
        connection, Evidence, ("text",), words, evidence.c.mention_id.in_(of_mentions), same_length
    )
    sources: set[int] = set(connection.execute(own).scalars())
    for ids in chunks(versions):
        of_versions = select(version.c.article_id).where(version.c.id.in_(ids))
        query = select(article.c.source_id).where(article.c.id.in_(of_versions))
        sources |= set(connection.execute(query).scalars())
    answers = _drop_answers(connection, sources, words)
    return {"article_version": len(versions), "evidence": len(quotes), "raw_response": answers}


def _drop_answers(connection: Connection, sources: Iterable[int], words: Words) -> int:
    """Delete the kept answers of these sources that have the words in them."""
    raw, version = table_of(RawResponse), table_of(ArticleVersion)
    dropped = []
    for source_id in sorted(sources):
        query = select(raw.c.id, raw.c.body).where(raw.c.source_id == source_id)
        for row in connection.execute(query):
            page = zlib.decompress(row.body).decode("utf-8", "replace")
            if words.are_in(page) or words.are_in(html.unescape(page)):
                dropped.append(row.id)
    for ids in chunks(dropped):
        came_in = version.c.response_id.in_(ids)
        connection.execute(update(version).where(came_in).values(response_id=None))
        connection.execute(delete(raw).where(raw.c.id.in_(ids)))
    return len(dropped)


# ---- What is left on the disk --------------------------------------------------------------------

TOUCHED: tuple[type[SQLModel], ...] = (
    Contact, ContactHistory, Lead, LeadHistory, LeadScore, SlaClock, Breach, ConsentRefusal,
    ArticleVersion, Evidence, RawResponse,
    *OF_ACCOUNTS, *ANYWHERE, *NEWS_OF_ACCOUNTS,
)  # fmt: skip


def overwrite(engine: Engine) -> None:
    """Make the database forget the bytes of deleted rows; raises StillRead where it can not yet."""
    if engine.dialect.name == "postgresql":
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            for name in dict.fromkeys(table_of(model).name for model in TOUCHED):
                connection.execute(text(f"VACUUM (FULL, ANALYZE) {name}"))
        return
    raw = engine.raw_connection()
    try:
        cursor = raw.cursor()
        cursor.execute("PRAGMA secure_delete = ON")
        cursor.execute("VACUUM")
        for _ in range(BUSY_TRIES):
            if not cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]:
                return
            time.sleep(BUSY_SECONDS)
    finally:
        raw.close()
    raise StillRead(
        "the person is erased, but the old bytes are still on the disk: another program reads the "
        "warehouse; end it and run the same command again"
    )
