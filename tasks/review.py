"""The review: what the second opinion proposes, and what a person says of it."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, select, update

from tasks.articles import chunks
from tasks.events import ARTICLE, VERSION, Found, article_query, store_found
from tasks.opinion import opinion
from tasks.rules import second_opinion
from tasks.rules.matching import Attribution
from tasks.rules.second_opinion import Example, Opinion
from tasks.rules.triggers import Detection, Span
from tasks.workspace import Workspace
from warehouse.models import EventMention, Proposal, stable_id
from warehouse.writes import insert_new, table_of

RULE = f"second_opinion@{second_opinion.VERSION}"
PROPOSAL, MENTION = table_of(Proposal), table_of(EventMention)


class UnknownProposal(LookupError):
    """There is no such proposal, or it was answered before."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An article that names an account, in its title or by its source, and what rules found."""

    article: Row[Any]
    account_id: int
    found: frozenset[str]


def opinion_of(ws: Workspace) -> Opinion:
    """The second opinion of a workspace: its own answers are learned from, too."""
    with ws.reading() as connection:
        own = answered(connection)
    return opinion(ws.folder / "cache", own) if own else opinion()


def answered(connection: Connection) -> list[Example]:
    """The articles that a person has answered for, with what is then known of them."""
    told: dict[int, set[str]] = {}
    texts: dict[int, tuple[str, str]] = {}
    query = (
        select(
            PROPOSAL.c.article_id,
            PROPOSAL.c.type,
            PROPOSAL.c.answer,
            VERSION.c.title,
            VERSION.c.text,
        )
        .join(VERSION, VERSION.c.id == PROPOSAL.c.version_id)
        .where(PROPOSAL.c.answer.is_not(None))
        .order_by(PROPOSAL.c.article_id, PROPOSAL.c.id)
    )
    for row in connection.execute(query):
        texts[row.article_id] = (row.title, row.text)
        types = told.setdefault(row.article_id, set())
        if row.answer == "yes":
            types.add(row.type)
    for ids in chunks(told):
        known = select(MENTION.c.article_id, MENTION.c.type).where(MENTION.c.article_id.in_(ids))
        for article_id, type_id in connection.execute(known):
            told[article_id].add(type_id)
    return [Example(*texts[each], frozenset(types)) for each, types in told.items()]


def propose(
    connection: Connection,
    said: Opinion,
    candidates: Sequence[Candidate],
    min_probability: float,
    most: int,
    as_of: datetime,
) -> int:
    """Store what the second opinion sees in these articles beyond the rules; returns how many.

    A proposal that the rules have come to find themselves is taken back, if nobody answered it.
    """
    _take_back(connection, candidates)
    texts = [(each.article.title, each.article.text) for each in candidates]
    rows = [
        _row(each, one.type, one.probability, as_of)
        for each, those in zip(candidates, said.propose(texts, min_probability), strict=True)
        for one in those
        if one.type not in each.found
    ]
    rows = sorted(rows, key=lambda row: (-row["probability"], row["id"]))
    known = _known(connection, [row["id"] for row in rows])
    new = [row for row in rows if row["id"] not in known][:most]
    insert_new(connection, Proposal, new)
    return len(new)


def _row(each: Candidate, type_id: str, probability: float, as_of: datetime) -> dict[str, Any]:
    return {
        "id": stable_id("proposal", each.article.id, each.account_id, type_id),
        "article_id": each.article.id,
        "version_id": each.article.version_id,
        "account_id": each.account_id,
        "type": type_id,
        "probability": probability,
        "proposed_by": RULE,
        "first_seen_at": as_of,
    }


def _known(connection: Connection, ids: Sequence[int]) -> set[int]:
    known: set[int] = set()
    for part in chunks(ids):
        query = select(PROPOSAL.c.id).where(PROPOSAL.c.id.in_(part))
        known.update(connection.execute(query).scalars())
    return known


def _take_back(connection: Connection, candidates: Iterable[Candidate]) -> None:
    found = [
        stable_id("proposal", each.article.id, each.account_id, type_id)
        for each in candidates
        for type_id in each.found
    ]
    for ids in chunks(found):
        open_ones = PROPOSAL.c.id.in_(ids), PROPOSAL.c.answer.is_(None)
        connection.execute(delete(PROPOSAL).where(*open_ones))


def answer(ws: Workspace, proposal_id: int, is_event: bool, as_of: datetime) -> None:
    """Store what a person says of a proposal; a yes makes it an event of the account.

    Raises UnknownProposal where it was answered before, by whomever.
    """
    said = "yes" if is_event else "no"
    with ws.writing() as connection:
        changed = connection.execute(
            update(PROPOSAL)
            .where(PROPOSAL.c.id == proposal_id, PROPOSAL.c.answer.is_(None))
            .values(answer=said, answered_at=as_of)
        )
        if changed.rowcount != 1:
            raise UnknownProposal(
                f"no open proposal {proposal_id}: it is unknown, or was answered before; "
                "`whynow review` lists those that are open"
            )
        if is_event:
            store_found(connection, ws.playbook, [_found(connection, proposal_id)], as_of)


def _found(connection: Connection, proposal_id: int) -> Found:
    """The proposal as a finding: a person says so, and the title is what they read."""
    proposed = connection.execute(select(PROPOSAL).where(PROPOSAL.c.id == proposal_id)).one()
    row = connection.execute(article_query().where(ARTICLE.c.id == proposed.article_id)).one()
    detection = Detection(
        type=proposed.type,
        status="announced",
        confidence=1.0,
        rule=RULE,
        span=Span("title", 0, len(row.title), row.title),
        subjects=(),
        counterparts=(),
        facts=(),
    )
    part = Attribution(proposed.account_id, "subject", 1.0, ("reviewed by a person",))
    return Found(row, detection, part)


def export_lines(examples: Iterable[Example]) -> list[str]:
    """Examples as lines of JSON, in the shape of the gold set."""
    return [
        json.dumps(_item(number, each), ensure_ascii=False)
        for number, each in enumerate(examples, 1)
    ]


def _item(number: int, each: Example) -> Mapping[str, Any]:
    events = [{"type": name, "status": "announced", "facts": {}} for name in sorted(each.types)]
    return {"id": f"review-{number}", "title": each.title, "text": each.text, "events": events}
