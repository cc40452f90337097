"""One article per item, whatever its sources do with it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlalchemy import select, text, update

from tasks.articles import believable, store_items
from tasks.workspace import Workspace
from warehouse.db import open_engine
from warehouse.models import Article, ArticleData, ArticleKey, ArticleVersion, Source, stable_id
from warehouse.writes import insert_new, table_of

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
A, B = "https://acme.example/a", "https://acme.example/b"
LONG = "Acme of Springfield makes everything that a coyote may need. " * 5


@dataclass
class Feed:
    """A source whose polls are stored one after the other, an hour apart."""

    ws: Workspace
    name: str = "feed"
    domain: str | None = None
    at: datetime = NOW
    row: dict[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        url = f"https://{self.name}.example/feed"
        self.row = {
            "id": stable_id("source", url), "url": url, "domain": self.domain, "first_seen_at": NOW,
            "kind": "feed", "status": "new", "error_streak": 0, "conditional_polls": 0,
            "moved_seen": 0, "is_retired": False,
        }  # fmt: skip
        with self.ws.writing() as connection:
            insert_new(connection, Source, [self.row])
        self.row["read_at"] = None

    def poll(self, *items: ArticleData, response_id: int | None = None) -> tuple[int, int]:
        """Store a poll; how many items are new, and how many edited."""
        with self.ws.writing() as connection:
            counts = store_items(connection, self.row, items, self.at, response_id)
        self.row["read_at"] = self.at
        self.at += timedelta(hours=1)
        return counts


def item(url: str = A, guid: str | None = None, title: str = "One", **values: Any) -> ArticleData:
    return ArticleData(**{"url": url, "title": title, "guid": guid, "text": "Text"} | values)


def articles(ws: Workspace) -> list[Any]:
    """All articles with what they say now, by address."""
    article, version = table_of(Article), table_of(ArticleVersion)
    query = (
        select(article, version.c.title, version.c.text, version.c.origin, version.c.response_id)
        .join(version, version.c.id == article.c.version_id)
        .order_by(article.c.url)
    )
    with ws.reading() as connection:
        return list(connection.execute(query).all())


def one(ws: Workspace) -> Any:
    (found,) = articles(ws)
    return found


def count_versions(ws: Workspace) -> int:
    with ws.reading() as connection:
        return len(connection.execute(select(table_of(ArticleVersion).c.id)).all())


def set_all(ws: Workspace, **values: Any) -> None:
    with ws.writing() as connection:
        connection.execute(update(table_of(Article)).values(**values))


# What one source does


def test_an_item_that_vanishes_and_returns_is_the_same(workspace: Workspace) -> None:
    feed = Feed(workspace)
    both = item(A, "1"), item(B, "2", "Two")
    assert [feed.poll(*both), feed.poll(both[1]), feed.poll(), feed.poll(*both)] == [
        (2, 0), (0, 0), (0, 0), (0, 0),
    ]  # fmt: skip


def test_a_guid_or_a_link_may_change_but_not_both(workspace: Workspace) -> None:
    feed = Feed(workspace)
    assert feed.poll(item(A, "1")) == (1, 0)
    assert feed.poll(item(A, "one")) == (0, 0)
    assert feed.poll(item(B, "one")) == (0, 0)
    assert feed.poll(item(A, "1")) == (0, 0)
    # Recorded histories show that one text under two links is two items of a source.
    assert feed.poll(item("https://acme.example/c", "3", text=LONG)) == (1, 0)
    assert feed.poll(item("https://acme.example/d", "4", text=LONG)) == (1, 0)


def test_an_article_is_where_it_was_linked_last(workspace: Workspace) -> None:
    feed = Feed(workspace)
    feed.poll(item("http://old.example/a", "1"))
    set_all(workspace, detected_with="rules@1")
    assert feed.poll(item("https://new.example/a", "1")) == (0, 0)
    found = one(workspace)
    assert (found.url, found.detected_with) == ("https://new.example/a", "rules@1")
    feed.poll(item("https://new.example/a?utm_source=rss", "1"))
    assert one(workspace).url == "https://new.example/a"


def test_a_site_that_moves_to_https_or_another_domain_has_no_new_articles(
    workspace: Workspace,
) -> None:
    feed = Feed(workspace)
    paths = range(9)
    for site in ("http://www.old.example", "https://old.example", "https://new.example"):
        shown = [item(f"{site}/{n}", f"guid {n}", f"Title {n}") for n in paths]
        assert feed.poll(*shown) == ((9, 0) if site.startswith("http:") else (0, 0))


def test_a_feed_that_re_dates_everything_changes_nothing(workspace: Workspace) -> None:
    feed = Feed(workspace)
    for keyless in (False, True):
        for day in (1, 20):
            date = datetime(2026, 2, day, tzinfo=UTC)
            url = "" if keyless else A
            shown = item(url, title=f"One {keyless}", text=LONG, published_at=date)
            assert feed.poll(shown) == ((1, 0) if day == 1 else (0, 0))
    assert {found.published_at.day for found in articles(workspace)} == {1}


def test_a_guid_that_is_given_to_another_item_stays_with_the_first(workspace: Workspace) -> None:
    feed = Feed(workspace)
    feed.poll(item(A, "1"))
    assert feed.poll(item(B, "1", "Two"), item(A, "2")) == (1, 0)
    assert [found.title for found in articles(workspace)] == ["One", "Two"]


def test_repeats_within_a_poll_are_one_article(workspace: Workspace) -> None:
    feed = Feed(workspace)
    repeats = item(A, "1"), item(A, "1"), item("http://www.acme.example/a/?utm_medium=rss"), item(A)
    assert feed.poll(*repeats) == (1, 0) and feed.poll(*repeats[::-1]) == (0, 0)


def test_an_edit_can_be_taken_back(workspace: Workspace) -> None:
    feed = Feed(workspace)
    first, second = item(A, "1", "One"), item(A, "1", "Two")
    feed.poll(first, response_id=7)
    was = one(workspace).version_id
    for shown, versions in ((second, 2), (first, 2), (second, 2), (first, 2)):
        set_all(workspace, detected_with="rules@1", full_text="fetched", full_text_at=NOW)
        assert feed.poll(shown, response_id=8) == (0, 1)
        found = one(workspace)
        assert found.title == shown.title and count_versions(workspace) == versions
        assert (found.detected_with, found.full_text, found.full_text_at) == (None, None, None)
    assert (found.version_id, found.response_id, found.first_seen_at) == (was, 7, NOW)


def test_a_teaser_that_is_repeated_does_not_undo_the_full_text(workspace: Workspace) -> None:
    feed = Feed(workspace)
    feed.poll(item(A, "1"))
    page = {
        "id": 5, "article_id": one(workspace).id, "content_hash": "p", "title": "One",
        "text": "The page", "seen_at": NOW, "origin": "page",
    }  # fmt: skip
    with workspace.writing() as connection:
        insert_new(connection, ArticleVersion, [page])
    set_all(workspace, version_id=5, full_text="fetched")
    assert feed.poll(item(A, "1")) == (0, 0)
    assert (one(workspace).text, one(workspace).full_text) == ("The page", "fetched")
    assert feed.poll(item(A, "1", text="Another teaser")) == (0, 1)
    found = one(workspace)
    assert (found.text, found.origin, found.full_text) == ("Another teaser", "source", None)


def test_what_a_fault_empties_is_no_edit(workspace: Workspace) -> None:
    feed = Feed(workspace)
    feed.poll(item(A, "1", "One"))
    assert feed.poll(item(A, "1", "")) == (0, 0)
    assert feed.poll(item(A, "1", "One", text="")) == (0, 0)
    assert feed.poll(item(A, "1", "", text="")) == (0, 0)
    for _ in range(2):
        feed.poll(item(A, "1", "", text="More text"))
        assert (one(workspace).title, one(workspace).text) == ("One", "More text")
    assert count_versions(workspace) == 2
    feed.poll(item(A, "1", "", text="Still more"))
    assert one(workspace).title == "One"


def test_a_feed_without_titles_is_edited_like_others(workspace: Workspace) -> None:
    feed = Feed(workspace)
    feed.poll(item(A, "1", ""))
    assert feed.poll(item(A, "1", "", text="Edited")) == (0, 1)
    assert feed.poll(item(A, "1", "A title", text="Edited")) == (0, 1)


def test_an_outage_brings_nothing_new_when_the_feed_returns(workspace: Workspace) -> None:
    feed = Feed(workspace)
    shown = [item(f"https://acme.example/{n}", str(n), f"Title {n}") for n in range(50)]
    assert feed.poll(*shown) == (50, 0)
    parked = [item(f"https://parking.example/{n}", f"ad {n}", f"Ad {n}") for n in range(3)]
    blank = [each.model_copy(update={"title": "", "text": ""}) for each in shown]
    for broken, new in (([], 0), (parked, 3), (shown[:7], 0), (blank, 0)):
        assert feed.poll(*broken) == (new, 0)
        assert feed.poll(*shown) == (0, 0)


@pytest.mark.parametrize(
    ("date", "believed"),
    [
        (None, False),
        (NOW - timedelta(days=400), True),
        (NOW + timedelta(hours=20), True),
        (NOW + timedelta(days=2), False),
        (datetime(1970, 1, 1, tzinfo=UTC), False),
        (datetime(1, 1, 1, tzinfo=UTC), False),
        (datetime(9999, 12, 31, 23, tzinfo=UTC), False),
    ],
)
def test_a_date_is_believed_if_it_can_be(date: datetime | None, believed: bool) -> None:
    assert believable(date, NOW) == (date if believed else None)


def test_first_seen_is_kept_beside_what_the_source_claims(workspace: Workspace) -> None:
    feed = Feed(workspace)
    feed.poll(item(A, "1"))
    assert (one(workspace).first_seen_at, one(workspace).published_at) == (NOW, None)
    # A date without a zone is taken for UTC; it is added along with an edit.
    feed.poll(item(A, "1", "Edited", published_at="2026-03-01T12:00:00"))
    feed.poll(item(A, "1", "Edited again", published_at="2026-03-02T12:00:00"))
    found = one(workspace)
    assert (found.first_seen_at, found.published_at) == (NOW, datetime(2026, 3, 1, 12, tzinfo=UTC))


# What several sources do


@pytest.mark.parametrize(
    ("link", "guid"),
    [
        (A, "x"),
        ("http://www.acme.example/a/", "x"),
        (f"{A}?utm_source=wire&fbclid=1", None),
        ("https://amp.acme.example/a", None),
        (f"{A}?amp=1#comments", None),
        (f"https://www.google.com/url?sa=t&url={A}&usg=1", None),
        ("https://feedproxy.example/~r/acme/123", A),
    ],
)
def test_a_release_in_two_feeds_is_one_article(
    workspace: Workspace, link: str, guid: str | None
) -> None:
    wire, other = Feed(workspace, "wire"), Feed(workspace, "other")
    assert wire.poll(item(A, "1")) == (1, 0)
    assert other.poll(item(link, guid, "Another title", text="Another teaser")) == (0, 0)
    assert wire.poll(item(A, "1")) == other.poll(item(link, guid, "Again another")) == (0, 0)
    assert one(workspace).title == "One" and count_versions(workspace) == 1
    with workspace.reading() as connection:
        sources = connection.execute(select(table_of(ArticleKey).c.source_id).distinct()).all()
    assert len(sources) == 2


def test_a_release_whose_guid_is_its_address_is_known_by_it(workspace: Workspace) -> None:
    proxied, direct = Feed(workspace, "proxied"), Feed(workspace, "direct")
    proxied.poll(item("https://feedproxy.example/1", A))
    assert direct.poll(item(A, "7")) == (0, 0)
    assert proxied.poll(item("https://feedproxy.example/1", A), item(A, "9", "Own")) == (1, 0)


def test_the_id_of_a_release_does_not_depend_on_who_shows_it_first(workspace: Workspace) -> None:
    Feed(workspace, "wire").poll(item(A, "1"))
    first = one(workspace).id
    with workspace.writing() as connection:
        for model in (ArticleKey, ArticleVersion, Article):
            connection.execute(table_of(model).delete())
    Feed(workspace, "other").poll(item(f"{A}?utm_source=x", "2"))
    assert one(workspace).id == first == stable_id("article", "url:https://acme.example/a")


def test_guids_mean_something_in_their_source_only(workspace: Workspace) -> None:
    assert Feed(workspace, "one").poll(item(A, "1")) == (1, 0)
    assert Feed(workspace, "two").poll(item(B, "1", "Two")) == (1, 0)


def test_an_address_of_several_items_is_nobodys(workspace: Workspace) -> None:
    page = "https://acme.example/news"
    first, second = Feed(workspace, "one"), Feed(workspace, "two")
    assert first.poll(item(page, "1", "Old")) == (1, 0)
    assert first.poll(item(page, "2", "Two"), item(page, "3", "Three")) == (2, 0)
    assert second.poll(item(page, "4", "Four")) == (1, 0)
    assert len(articles(workspace)) == 4


def test_an_accounts_own_source_takes_over_what_is_on_its_site(workspace: Workspace) -> None:
    wire = Feed(workspace, "wire")
    own = Feed(workspace, "own", domain="acme.example")
    wire.poll(item(A, "1", text="Teaser"))
    set_all(workspace, detected_with="rules@1", full_text="fetched")
    assert own.poll(item(A, "9", text="The release")) == (0, 1)
    found = one(workspace)
    assert (found.source_id, found.text) == (own.row["id"], "The release")
    assert (found.detected_with, found.full_text) == (None, None)
    # Once: from then on it is its own, and the other's teaser changes nothing.
    assert wire.poll(item(A, "1", text="Teaser")) == own.poll(item(A, "9", text="The release"))
    assert wire.poll(item(A, "1", text="New teaser")) == (0, 0)
    second = Feed(workspace, "second", domain="acme.example")
    assert second.poll(item(A, "5", text="As the blog has it")) == (0, 0)
    assert one(workspace).source_id == own.row["id"] and count_versions(workspace) == 2


def test_another_companys_source_takes_nothing_over(workspace: Workspace) -> None:
    Feed(workspace, "wire").poll(item(A, "1"))
    assert Feed(workspace, "rival", domain="rival.example").poll(item(A, "2", "Rival")) == (0, 0)
    assert one(workspace).title == "One"


def test_what_two_feeds_say_in_so_many_words_is_one_article(workspace: Workspace) -> None:
    wire = Feed(workspace, "wire")
    own = Feed(workspace, "own", domain="acme.example")
    wire.poll(item("https://wire.example/123", "1", text=LONG))
    assert own.poll(item(A, "9", text=f"  {LONG}\n")) == (0, 1)
    assert (one(workspace).source_id, one(workspace).url) == (own.row["id"], A)
    assert wire.poll(item("https://wire.example/123", "1", text=LONG)) == (0, 0)
    # The same words once more in one source are another item.
    assert own.poll(item(A, "9", text=LONG), item(B, "10", text=LONG)) == (1, 0)


@pytest.mark.parametrize(
    ("words", "days", "domains"),
    [
        ("Too short", 0, (None, None)),
        (LONG, 8, (None, None)),
        (LONG, 0, ("acme.example", "rival.example")),
    ],
)
def test_other_copies_stay_apart(
    workspace: Workspace, words: str, days: int, domains: Sequence[str | None]
) -> None:
    Feed(workspace, "one", domains[0]).poll(item("https://one.example/1", text=words))
    other = Feed(workspace, "two", domains[1], NOW + timedelta(days=days))
    assert other.poll(item("https://two.example/1", text=words)) == (1, 0)


def test_a_text_that_was_said_twice_is_a_form_and_names_nothing(workspace: Workspace) -> None:
    first, second = Feed(workspace, "one"), Feed(workspace, "two")
    first.poll(*(item(f"https://one.example/{n}", text=LONG) for n in range(2)))
    assert second.poll(item("https://two.example/1", text=LONG)) == (1, 0)


def test_an_older_poll_of_another_source_edits_nothing(workspace: Workspace) -> None:
    Feed(workspace, "wire").poll(item(A, "1"))
    own = Feed(workspace, "own", domain="acme.example")
    own.poll()
    own.at = NOW - timedelta(days=1)
    with workspace.writing() as connection:
        assert store_items(connection, own.row, [item(A, "9")], own.at) == (0, 0)


def test_two_transactions_at_once_end_with_one_article(
    workspace: Workspace, database_url: str
) -> None:
    if database_url.startswith("sqlite"):
        pytest.skip("SQLite has one writer at a time")
    from concurrent.futures import ThreadPoolExecutor
    from threading import Barrier

    shown = [item(f"https://acme.example/{n}", title=f"Title {n}") for n in range(40)]
    rows = [Feed(workspace, f"feed{n}").row for n in range(4)]
    barrier = Barrier(4)

    def store(place: int) -> tuple[int, int]:
        engine = open_engine(database_url)
        order = shown if place % 2 else shown[::-1]
        barrier.wait()
        with engine.begin() as connection:
            half = [store_items(connection, rows[place], part, NOW) for part in (order[:20], order)]
        engine.dispose()
        return half[0][0] + half[1][0], half[0][1] + half[1][1]

    with ThreadPoolExecutor(4) as pool:
        counts = list(pool.map(store, range(4)))
    assert sum(new for new, _ in counts) == 40 == len(articles(workspace))
    assert count_versions(workspace) == 40


def test_a_poll_in_which_nothing_changed_asks_twice_and_writes_nothing(
    workspace: Workspace,
) -> None:
    from sqlalchemy import event

    feed = Feed(workspace)
    shown = [item(f"https://acme.example/{n}", str(n), f"Title {n}") for n in range(50)]
    feed.poll(*shown)
    asked: list[str] = []

    def remember(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        asked.append(statement.partition(" ")[0])

    event.listen(workspace.engine, "before_cursor_execute", remember)
    assert feed.poll(*shown) == (0, 0)
    assert [word for word in asked if word != "BEGIN"] == ["SELECT", "SELECT"]


_SHOWN = st.builds(
    item,
    url=st.sampled_from(["", A, B, f"{A}?utm_source=x", "https://acme.example/"]),
    guid=st.sampled_from([None, "1", "2", A, B]),
    title=st.sampled_from(["One", "Two", ""]),
    text=st.sampled_from(["", LONG, "Short"]),
)
_POLLS = st.lists(st.tuples(st.integers(0, 2), st.lists(_SHOWN, max_size=4)), max_size=5)


@pytest.fixture
def fresh(make_workspace: Callable[..., Workspace]) -> Callable[[], Workspace]:
    workspace = make_workspace()

    def empty() -> Workspace:
        with workspace.writing() as connection:
            for model in (ArticleKey, ArticleVersion, Article, Source):
                connection.execute(text(f"DELETE FROM {table_of(model).name}"))
        return workspace

    return empty


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(_POLLS)
@example([(0, [item("", "1"), item("", "2", "Two"), item(A, "1"), item(A, "2")])])
def test_whatever_sources_show_can_be_shown_again(
    fresh: Callable[[], Workspace], polls: list[tuple[int, list[ArticleData]]]
) -> None:
    ws = fresh()
    feeds = [Feed(ws, name, domain) for name, domain in
             (("a", None), ("b", "acme.example"), ("c", "rival.example"))]  # fmt: skip
    for place, shown in polls:
        feeds[place].poll(*shown)
        again = feeds[place].poll(*shown)
        assert again == (0, 0)
    found = articles(ws)
    with ws.reading() as connection:
        stored = connection.execute(select(table_of(Article).c.id)).all()
    # Every article has the version that it points to.
    assert len(found) == len(stored)
