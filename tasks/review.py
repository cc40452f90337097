"""The review: what the second opinion proposes, and what a person says of it."""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, delete, select, update

from tasks.articles import chunks
from tasks.events import ARTICLE, VERSION, WHEN, Found, article_query, store_found
from tasks.opinion import log, opinion
from tasks.rules.matching import Attribution
from tasks.rules.playbook import Playbook
from tasks.rules.second_opinion import Example, Opinion
from tasks.rules.second_reading import OPINION
from tasks.rules.triggers import Detection, Span
from tasks.workspace import Workspace
from warehouse.models import EventMention, Proposal, TriggerEvent, stable_id
from warehouse.writes import insert_new, table_of

PROPOSAL, MENTION = table_of(Proposal), table_of(EventMention)
EVENT = table_of(TriggerEvent)


class UnknownProposal(LookupError):
    """There is no such proposal, or it was answered before."""

    def __init__(self, proposal_id: int) -> None:
        super().__init__(
            f"no open proposal {proposal_id}: it is unknown, or was answered before; "
            "`whynow review` lists those that are open"
        )


@dataclass(frozen=True, slots=True)
class Candidate:
    """An article that names an account, in its title or by its source; the types of event that were
    found in it, whosever they are, and how probable others are that it may tell."""

    article: Row[Any]
    account_id: int
    found: frozenset[str]
    possible: Mapping[str, float]


def opinion_of(ws: Workspace, say: Callable[[str], None] = log.info) -> Opinion:
    """The second opinion of a workspace: its own answers are learned from, too (see `opinion`)."""
    with ws.reading() as connection:
        own = answered(connection)
    return opinion(ws.folder / "cache" if own else None, own, say)


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
    playbook: Playbook,
    candidates: Sequence[Candidate],
    most: int,
    as_of: datetime,
) -> int:
    """Store what these articles may tell beyond the events in them; returns how much is new.

    Of the reports of what may be one happening (one account, type and merging window) the likeliest
    is proposed, and none where the account has such an event or was asked about it before. A
    proposal that the rules have come to find themselves is taken back, if nobody answered it.
    """
    _take_back(connection, candidates)
    likely = [
        (chance, name, each)
        for each in candidates
        for name, chance in each.possible.items()
        if name in playbook.triggers
    ]
    likely.sort(key=lambda one: (-one[0], one[2].article.id, one[2].account_id, one[1]))
    window = timedelta(days=playbook.merging.window_days)
    known = _known(connection, sorted({each.account_id for each in candidates}))
    rows: list[dict[str, Any]] = []
    for chance, name, each in likely:
        times = known.setdefault((each.account_id, name), [])
        at = each.article.occurred_at
        if len(rows) < most and not any(abs(at - other) <= window for other in times):
            times.append(at)
            rows.append(_row(each, name, chance, as_of))
    insert_new(connection, Proposal, rows)
    return len(rows)


def _known(
    connection: Connection, account_ids: Sequence[int]
) -> dict[tuple[int, str], list[datetime]]:
    """When something of a type happened to an account, or may have by what was proposed."""
    known: dict[tuple[int, str], list[datetime]] = defaultdict(list)
    asked = select(PROPOSAL.c.account_id, PROPOSAL.c.type, WHEN).join(
        ARTICLE, ARTICLE.c.id == PROPOSAL.c.article_id
    )
    event = select(EVENT.c.account_id, EVENT.c.type, EVENT.c.occurred_at)
    for ids in chunks(account_ids):
        for query, column in ((asked, PROPOSAL.c.account_id), (event, EVENT.c.account_id)):
            for account_id, type_id, at in connection.execute(query.where(column.in_(ids))):
                known[account_id, type_id].append(at)
    return known


def _row(each: Candidate, name: str, chance: float, as_of: datetime) -> dict[str, Any]:
    return {
        "id": stable_id("proposal", each.article.id, each.account_id, name),
        "article_id": each.article.id,
        "version_id": each.article.version_id,
        "account_id": each.account_id,
        "type": name,
        "probability": chance,
        "proposed_by": OPINION,
        "first_seen_at": as_of,
    }


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
            raise UnknownProposal(proposal_id)
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
        rule=OPINION,
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
