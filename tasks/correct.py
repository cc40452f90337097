"""Corrections: a person says which account an article is about or not, and the rules learn."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

import polars as pl
from sqlalchemy import Connection, Row, delete, select, update

from tasks.articles import chunks
from tasks.detect import ACCOUNT, Searcher
from tasks.events import ARTICLE, MENTION, article_query
from tasks.links import NAME, SAID, Links, read_links
from tasks.review import EVENT, PROPOSAL
from tasks.rules.matching import AccountIndex, headline, key_of, longer_name
from tasks.rules.names import registrable_domain, strip_legal_suffix
from tasks.rules.playbook import Playbook
from tasks.workspace import Workspace
from warehouse.models import Correction, LearnedName, stable_id
from warehouse.queries.accounts import UnknownAccount
from warehouse.writes import write_changes


class UnknownLink(LookupError):
    """There is no such article or learned name; the message says what to do."""


class UnusableName(ValueError):
    """A name by which no article can be searched; the message says why."""


@dataclass(frozen=True, slots=True)
class Corrected:
    """What a correction did: events out of the queue or back in it, and names (kind, name)."""

    out: tuple[str, ...]
    back: tuple[str, ...]
    learned: tuple[tuple[str, str], ...] = ()


def correct(
    ws: Workspace, domain: str, url: str, is_about: bool, said_by: str, as_of: datetime
) -> Corrected:
    """Store whether the article at `url` is about the account, and learn from a no.

    It holds for all reports of the events that the article tells of the account. The longer name
    around the account's becomes somebody else's; where there is none, the name is doubted. A yes
    takes back what a no has taught. Raises UnknownAccount and UnknownLink.
    """
    with ws.writing() as connection:
        account = _account(connection, domain)
        articles = _articles(connection, url)
        events = _events(connection, account.id, articles)
        reports = sorted({*articles, *_reports(connection, events)})
        before = read_links(connection, ws.playbook, account.id)
        _say(connection, account.id, reports, is_about, said_by, as_of)
        changed = _set_rejected(connection, events, not is_about, as_of)
        learned: list[tuple[str, str]] = []
        if is_about:
            taught = NAME.c.account_id == account.id, NAME.c.article_id.in_(reports)
            connection.execute(delete(NAME).where(*taught))
            again = update(ARTICLE).where(ARTICLE.c.id.in_(articles))
            connection.execute(again.values(detected_with=None))
        else:
            _drop_proposals(connection, account.id, reports)
            learned = _lessons(connection, account, before, reports)
            for kind, name in learned:
                _learn(connection, account.id, name, kind, articles[0], said_by, as_of)
        lost, found = _settle(connection, ws.playbook, account, before, as_of)
    out, back = ([], changed) if is_about else (changed, [])
    return Corrected((*out, *lost), (*back, *found), tuple(learned))


def add_name(
    ws: Workspace, domain: str, name: str, is_other: bool, said_by: str, as_of: datetime
) -> Corrected:
    """Store a name that the account has, or one that is somebody else's.

    Raises UnknownAccount, and UnusableName for what no article can be searched for.
    """
    with ws.writing() as connection:
        account = _account(connection, domain)
        before = read_links(connection, ws.playbook, account.id)
        _forget(connection, account.id, name)
        if not key_of(name):
            raise UnusableName(f"no name: {name!r} has neither letters nor figures")
        if is_other and key_of(strip_legal_suffix(name)) in _own_keys(_frame(account)):
            raise UnusableName(
                f"{name!r} is what {account.domain} itself is called: say which articles are not "
                "about it (whynow correct not-about), or list it in the playbook's ambiguous_names"
            )
        kind = "other" if is_other else "alias"
        _learn(connection, account.id, name.strip(), kind, None, said_by, as_of)
        return Corrected(*_settle(connection, ws.playbook, account, before, as_of))


def forget_name(ws: Workspace, domain: str, name: str, as_of: datetime) -> Corrected:
    """Forget all that was learned of a name; raises UnknownAccount and UnknownLink."""
    with ws.writing() as connection:
        account = _account(connection, domain)
        before = read_links(connection, ws.playbook, account.id)
        if not _forget(connection, account.id, name):
            raise UnknownLink(
                f"{name!r} was not learned of {account.domain}: `whynow correct` lists what was; "
                "names that were imported are changed by an import"
            )
        return Corrected(*_settle(connection, ws.playbook, account, before, as_of))


def _account(connection: Connection, domain: str) -> Row[Any]:
    domain = registrable_domain(domain) or domain
    row = connection.execute(select(ACCOUNT).where(ACCOUNT.c.domain == domain)).one_or_none()
    if row is None:
        raise UnknownAccount(f"no account with the domain {domain}; accounts are imported")
    return row


def _articles(connection: Connection, url: str) -> list[int]:
    query = select(ARTICLE.c.id).where(ARTICLE.c.url == url.strip()).order_by(ARTICLE.c.id)
    if not (found := list(connection.execute(query).scalars())):
        raise UnknownLink(
            f"no article at {url} was read: give its address as `whynow queue` or "
            "`whynow explain DOMAIN` shows it"
        )
    return found


def _events(connection: Connection, account_id: int, articles: Collection[int]) -> list[int]:
    told = MENTION.c.account_id == account_id, MENTION.c.article_id.in_(articles)
    return sorted(set(connection.execute(select(MENTION.c.event_id).where(*told)).scalars()))


def _reports(connection: Connection, events: Collection[int]) -> list[int]:
    query = select(MENTION.c.article_id).where(MENTION.c.event_id.in_(events))
    return list(connection.execute(query).scalars())


def _say(
    connection: Connection,
    account_id: int,
    articles: Iterable[int],
    is_about: bool,
    said_by: str,
    as_of: datetime,
) -> None:
    rows = [
        {
            "id": stable_id("correction", article_id, account_id),
            "article_id": article_id,
            "account_id": account_id,
            "is_about": is_about,
            "said_by": said_by,
            "said_at": as_of,
        }
        for article_id in articles
    ]
    write_changes(connection, Correction, rows, keep=(), stamps=("said_at", "said_by"))


def _set_rejected(
    connection: Connection, events: Collection[int], is_rejected: bool, as_of: datetime
) -> list[str]:
    """The headlines of the events that this changes."""
    headlines: list[str] = []
    for ids in chunks(sorted(events)):
        which = EVENT.c.id.in_(ids), EVENT.c.is_rejected != is_rejected
        query = select(EVENT.c.headline).where(*which).order_by(EVENT.c.occurred_at, EVENT.c.id)
        headlines += connection.execute(query).scalars()
        values = {"is_rejected": is_rejected, "updated_at": as_of}
        connection.execute(update(EVENT).where(*which).values(values))
    return headlines


def _drop_proposals(connection: Connection, account_id: int, articles: Collection[int]) -> None:
    open_ones = PROPOSAL.c.account_id == account_id, PROPOSAL.c.answer.is_(None)
    connection.execute(delete(PROPOSAL).where(*open_ones, PROPOSAL.c.article_id.in_(articles)))


# ---- names ---------------------------------------------------------------------------------------


def _lessons(
    connection: Connection, account: Row[Any], links: Links, articles: Collection[int]
) -> list[tuple[str, str]]:
    """What articles that are not about the account teach: (kind, name)."""
    frame = links.with_names(_frame(account))
    index, own = AccountIndex.build(frame, []), _own_keys(frame)
    longer: dict[str, str] = {}
    alone: dict[str, str] = {}
    for row in connection.execute(article_query().where(ARTICLE.c.id.in_(articles))):
        if row.source_domain == account.domain:
            continue  # what ties it to the account is no name
        for mention in index.find(row.title, row.text, "", own_account_id=account.id):
            if not mention.cue.startswith("name"):
                continue
            where = headline(getattr(row, mention.field), is_title=mention.field == "title")
            name = longer_name(where, mention.start, mention.end)
            if name and key_of(strip_legal_suffix(name)) not in own:
                longer.setdefault(key_of(name), name)
            else:
                alone.setdefault(key_of(mention.text), mention.text)
    if longer:
        return [("other", name) for name in longer.values()]
    return [("doubted", name) for name in alone.values()]


def _own_keys(frame: pl.DataFrame) -> set[str]:
    names = [*frame["name"], *frame["aliases"].explode().drop_nulls()]
    return {key_of(strip_legal_suffix(name)) for name in names}


def _learn(
    connection: Connection,
    account_id: int,
    name: str,
    kind: str,
    article_id: int | None,
    said_by: str,
    as_of: datetime,
) -> None:
    row = {
        "id": stable_id("learned_name", account_id, key_of(name), kind, article_id),
        "account_id": account_id,
        "name": name,
        "kind": kind,
        "article_id": article_id,
        "said_by": said_by,
        "said_at": as_of,
    }
    write_changes(connection, LearnedName, [row], keep=(), stamps=("said_at", "said_by"))


def _forget(connection: Connection, account_id: int, name: str) -> bool:
    query = select(NAME.c.id, NAME.c.name).where(NAME.c.account_id == account_id)
    ids = [row.id for row in connection.execute(query) if key_of(row.name) == key_of(name)]
    connection.execute(delete(NAME).where(NAME.c.id.in_(ids)))
    return bool(ids)


# ---- what follows for the account's other events -------------------------------------------------


def _settle(
    connection: Connection, playbook: Playbook, account: Row[Any], before: Links, as_of: datetime
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Take out the events that only a name that is now known to be wrong has made, take back those
    for which that is no longer so, and have recent articles searched again for the account.

    What a person has said of an event's articles stands. Returns headlines: (out, back).
    """
    after = read_links(connection, playbook, account.id)
    aliases = [*before.aliases.get(account.id, ()), *after.aliases.get(account.id, ())]
    shipped = frozenset(playbook.matching.ambiguous_names)
    could = _finder(account, playbook, Links({}, {account.id: aliases}, {}, shipped))
    can = _finder(account, playbook, replace(after, said={}))
    said = select(SAID.c.article_id).where(SAID.c.account_id == account.id)
    is_said = set(connection.execute(said).scalars())
    reports: dict[int, set[int]] = defaultdict(set)
    query = select(MENTION.c.event_id, MENTION.c.article_id)
    for event_id, article_id in connection.execute(query.where(MENTION.c.account_id == account.id)):
        reports[event_id].add(article_id)
    free = {each: articles for each, articles in reports.items() if is_said.isdisjoint(articles)}
    lost: set[int] = set()
    for ids in chunks(sorted(set().union(*free.values()))):
        for row in connection.execute(article_query().where(ARTICLE.c.id.in_(ids))):
            if _is_lost(row, could, can):
                lost.add(row.id)
    wrong = [event_id for event_id, articles in free.items() if articles <= lost]
    out = _set_rejected(connection, wrong, True, as_of)
    back = _set_rejected(connection, free.keys() - set(wrong), False, as_of)
    touched = update(ACCOUNT).where(ACCOUNT.c.id == account.id)
    connection.execute(touched.values(updated_at=as_of))
    return tuple(out), tuple(back)


def _finder(account: Row[Any], playbook: Playbook, links: Links) -> Searcher:
    frame = _frame(account)
    index = AccountIndex.build(links.with_names(frame), links.ambiguous)
    return Searcher(index, frame, playbook, links)


def _is_lost(article: Row[Any], before: Searcher, after: Searcher) -> bool:
    """Whether an article speaks of the account no more, or tells no event of it any more.

    What the learned readers said of it has not changed, and they take long to load: the rules say.
    """
    spoke, speaks = before.look(article), after.look(article)
    if spoke is None or speaks is None:
        return spoke is not None
    return bool(before.found_in(spoke, None)[0]) and not after.found_in(speaks, None)[0]


def _frame(account: Row[Any]) -> pl.DataFrame:
    names = pl.List(pl.String)
    schema = {
        "id": pl.Int64(),
        "domain": pl.String(),
        "name": pl.String(),
        "aliases": names,
        "negative_aliases": names,
        "ticker": pl.String(),
    }
    return pl.DataFrame([[getattr(account, each) for each in schema]], schema=schema, orient="row")
