"""Each item of a source is one article, whatever vanishes, returns or changes."""

import io
import re
import tarfile
from collections import defaultdict
from datetime import UTC, datetime

import feedparser
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.rules.identity import content_hash, identify, keys_of, new_article_id
from tests.shared import shared_data
from warehouse.models import ArticleData

SOURCE = 7


class Memory:
    """What the warehouse keeps of a source: its keys, and the articles they stand for."""

    def __init__(self) -> None:
        self.keys: dict[str, int] = {}

    def poll(self, *items: ArticleData) -> list[int]:
        """The articles of one poll; its keys are stored as the warehouse does."""
        wanted = keys_of(items)
        known = {key: article for key, article in self.keys.items() if key in wanted}
        found = identify(items, known)
        hashes = {key for one in found for key in one.keys if key.startswith("hash:")}
        known |= {key: self.keys[key] for key in hashes & self.keys.keys()}
        result = []
        for one in identify(items, known):
            article = one.article_id or new_article_id(SOURCE, one.keys)
            for key in one.keys:
                self.keys.setdefault(key, article)
            result.append(article)
        return result


def item(
    url: str = "", guid: str | None = None, title: str = "News", day: int | None = None
) -> ArticleData:
    date = None if day is None else datetime(2026, 5, day, tzinfo=UTC)
    return ArticleData(url=url, title=title, guid=guid, published_at=date)


A = "https://acme.example/a"
B = "https://acme.example/b"
HOME = "https://acme.example/"
PAGE = "https://acme.example/news"


def test_an_item_that_returns_is_the_same_article() -> None:
    memory = Memory()
    first = memory.poll(item(A, "1"), item(B, "2"))
    assert memory.poll(item(B, "2")) == first[1:]
    assert memory.poll(item(A, "1"), item(B, "2")) == first


def test_a_changed_guid_is_the_same_article() -> None:
    memory = Memory()
    assert memory.poll(item(A, "1")) == memory.poll(item(A, "one")) == memory.poll(item(A))


def test_a_changed_address_is_the_same_article() -> None:
    memory = Memory()
    assert memory.poll(item(A, "1")) == memory.poll(item(B, "1")) == memory.poll(item(B))


def test_spellings_of_an_address_are_the_same_article() -> None:
    memory = Memory()
    assert memory.poll(item(A)) == memory.poll(item("http://ACME.example/a/?utm_source=rss#top"))


def test_items_that_all_lead_to_one_page_are_different_articles() -> None:
    for page in (HOME, PAGE):
        memory = Memory()
        both = memory.poll(item(page, "1", "One"), item(page, "2", "Two"))
        assert len(set(both)) == 2
        third = memory.poll(item(page, "3", "Three"))
        assert third[0] not in both
        assert memory.poll(item(page, "2", "Two")) == both[1:]


def test_items_that_share_a_guid_are_different_articles() -> None:
    memory = Memory()
    both = memory.poll(item(A, "1", "One"), item(B, "1", "Two"))
    assert len(set(both)) == 2
    assert memory.poll(item(B, "1", "Two")) == both[1:]


def test_guids_that_count_positions_do_not_mix_articles() -> None:
    memory = Memory()
    old = memory.poll(item(A, "1"), item(B, "2"))
    new = memory.poll(item(PAGE, "1"), item(A, "2"), item(B, "3"))
    assert new[1:] == old
    assert new[0] not in old


def test_repeats_within_a_poll_are_one_article() -> None:
    memory = Memory()
    assert len(memory.poll(item(A, "1"), item(A, "1"), item(A), item("", "1"))) == 1
    assert len(memory.poll(item(B, "2", "Same"), item(B, "3", "Same"))) == 1


def test_repeats_of_a_known_article_are_one_article() -> None:
    memory = Memory()
    first = memory.poll(item(A, "1"))
    assert memory.poll(item("", "1"), item(A)) == first


def test_an_item_without_guid_and_link_goes_by_title_and_date() -> None:
    memory = Memory()
    first = memory.poll(
        item(title="One", day=1), item(title="One", day=2), item(title="Two", day=1)
    )
    assert len(set(first)) == 3
    assert memory.poll(item(title="Two", day=1)) == first[2:]


def test_overlong_keys_are_bounded() -> None:
    long = item("https://acme.example/" + "é" * 1900, "g" * 5000)
    (one,) = identify([long], {})
    assert len(one.keys) == 2
    assert max(map(len, one.keys)) < 2000


def test_an_edit_is_told_from_a_repeat() -> None:
    said = ArticleData(url=A, title="Acme  raises $5M", text="Today\n Acme")
    again = ArticleData(url=B, title="Acme raises $5M", text="Today Acme", guid="9")
    edited = ArticleData(url=A, title="Acme raises $6M", text="Today Acme")
    assert content_hash(said) == content_hash(again) != content_hash(edited)


_ITEMS = st.lists(
    st.builds(
        item,
        url=st.sampled_from(["", A, B, HOME, PAGE, "http://[", "nonsense"]),
        guid=st.sampled_from([None, "", "1", "2", "3", "\0 4"]),
        title=st.sampled_from(["One", "Two", ""]),
        day=st.sampled_from([None, 1]),
    ),
    max_size=6,
)


@given(st.lists(_ITEMS, max_size=5))
def test_no_two_items_of_a_poll_become_one_new_article(polls: list[list[ArticleData]]) -> None:
    memory = Memory()
    for items in polls:
        found = memory.poll(*items)
        assert len(found) == len(set(found))
        assert bool(found) == bool(items)


@given(_ITEMS)
def test_the_same_poll_again_finds_nothing_new(items: list[ArticleData]) -> None:
    memory = Memory()
    first = memory.poll(*items)
    assert set(memory.poll(*items)) <= set(first)


@pytest.mark.shared_data
@pytest.mark.parametrize(
    ("name", "distinct", "polls"), [("replay_xai", 39, 856), ("replay_cohere", 50, 2380)]
)
def test_each_link_of_a_recorded_history_is_one_article(
    name: str, distinct: int, polls: int
) -> None:
    memory = Memory()
    articles_of: dict[str, set[int]] = defaultdict(set)
    parsed: dict[bytes, list[ArticleData]] = {}
    count = 0
    with tarfile.open(shared_data() / "feeds" / f"{name}.tar.xz") as archive:
        for member in sorted(archive, key=lambda member: member.name):
            body = archive.extractfile(member)
            if body is None:
                continue
            content = body.read()
            # Only the time of the build differs in most polls: those items need no second parse.
            said = re.sub(rb"<lastBuildDate>[^<]*</lastBuildDate>", b"", content)
            if said not in parsed:
                parsed[said] = _items_of(content)
            items = parsed[said]
            count += bool(items)
            for one, article in zip(items, memory.poll(*items), strict=True):
                articles_of[one.url].add(article)
    assert count == polls
    assert len(articles_of) == distinct
    assert all(len(articles) == 1 for articles in articles_of.values())
    assert len({article for articles in articles_of.values() for article in articles}) == distinct


def _items_of(content: bytes) -> list[ArticleData]:
    return [
        ArticleData(url=entry.link, title=entry.title, guid=entry.get("id"))
        for entry in feedparser.parse(io.BytesIO(content)).entries
    ]
