"""Decides which article each item of a source is, whatever vanishes, returns or changes there.

What an article goes by, in its source: `guid:`, `url:` (canonical), `hash:` where it has neither;
`shared:` marks a guid or address of several items, which names none of them. In all sources:
`url:`, and `at:`, the address that its guid is, where it is linked under another one.
"""

import hashlib
import re
from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from tasks.rules.addresses import canonical_url, is_site_root
from tasks.rules.names import clean_text
from warehouse.models import ArticleData, stable_id

# Longer guids and addresses are stored as their hash: the column is bounded.
_MAX_KEY_LENGTH = 1_000
_SHARED = "shared:"
_PERMALINK = re.compile(r"\s*https?://[^/?#]+/+[^/?#]", re.IGNORECASE)
# What two sources say in so many words, within so many days, is one release.
_TELLING_CHARACTERS = 200
COPIED_WITHIN_DAYS = 7


@dataclass(frozen=True, slots=True)
class Identified:
    """An item, the keys it goes by, and the article it is; None: it has not been seen before.

    All keys are to be stored as the article's, where they are not yet; the first names a new one.
    """

    item: ArticleData
    keys: tuple[str, ...]
    article_id: int | None


def keys_of(items: Iterable[ArticleData]) -> set[str]:
    """The keys that `identify` looks up for these items, but for those that begin with `hash:`.

    Those are needed for the few items that have no other, so they are looked up when `identify`
    has given them, and it is asked again.
    """
    named = {key for item in items for key in _candidates(item)}
    shared = {_SHARED + key for key in named}
    return named | shared | {key for item in items if (key := _guid_address(item))}


def identify(items: Sequence[ArticleData], known: Mapping[str, int]) -> list[Identified]:
    """The articles of one poll, in the order of the source; repeats go into the first of them.

    `known` maps the keys that this source has shown before (see `keys_of`) to their articles. An
    item is the known article if its address or its guid is known; where the two disagree, the
    address decides. An address that different items with different guids share in a poll is no key
    from then on (all may link to the home page), nor is a guid that items with different addresses
    share. An item without any key goes by its title and date.
    """
    shared = _shared_keys(items, known)
    keyed = [(item, _trusted_keys(item, shared)) for item in items]
    at_url = {known[key] for _, keys in keyed for key in keys if key[:4] == "url:" and key in known}
    found: list[Identified] = []
    joined: set[int] = set()
    place_of: dict[str, int] = {}
    for item, keys in keyed:
        one = _identified(item, keys, shared, known, at_url)
        marks = one.keys if one.article_id is None else (*one.keys, f"id:{one.article_id}")
        places = [place_of[mark] for mark in (*keys, *marks) if mark in place_of]
        if places:
            # What looked like new items is one, if a third goes by the keys of both; and one that
            # is known, if any of them is. Its words are those of the first, poll after poll.
            named = [p for p in places if found[p].article_id is not None][:1]
            group = sorted({p for p in places if found[p].article_id is None} | {*named})
            place = group[0]
            keyrings = (*(found[p].keys for p in group), one.keys)
            article = found[named[0]].article_id if named else one.article_id
            merged = tuple(dict.fromkeys(key for ring in keyrings for key in ring))
            found[place] = Identified(found[place].item, merged, article)
            joined.update(group[1:])
            place_of |= {mark: place for mark, p in place_of.items() if p in group}
        else:
            place = len(found)
            found.append(one)
        for mark in (*keys, *marks):
            if not mark.startswith((_SHARED, "at:")):
                place_of.setdefault(mark, place)
    return [one for place, one in enumerate(found) if place not in joined]


def _identified(
    item: ArticleData,
    keys: tuple[str, ...],
    shared: set[str],
    known: Mapping[str, int],
    at_url: set[int],
) -> Identified:
    article = _article_of(keys, known, at_url)
    # Keys that belong to another article are not this one's.
    own = tuple(key for key in keys if known.get(key, article) == article)
    if not own:
        own = _hash_keys(item)
        article = _article_of(own, known, set())
    # That a key is shared is remembered as a key, so that it stays so when its items part.
    marks = [_SHARED + key for key in _candidates(item) if key in shared]
    address = _guid_address(item)
    if address and own[0].startswith("guid:") and known.get(address, article) == article:
        marks.append(address)
    return Identified(item, (*own, *marks), article)


def _article_of(keys: tuple[str, ...], known: Mapping[str, int], at_url: set[int]) -> int | None:
    has_url = any(key.startswith("url:") for key in keys)
    for key in reversed(keys):
        article = known.get(key)
        # A guid that has moved on to another item: what stands at the article's address keeps it.
        is_taken = has_url and not key.startswith("url:") and article in at_url
        if article is not None and not is_taken:
            return article
    return None


def _trusted_keys(item: ArticleData, shared: set[str]) -> tuple[str, ...]:
    keys = tuple(key for key in _candidates(item) if key not in shared)
    return keys or _hash_keys(item)


def _shared_keys(items: Sequence[ArticleData], known: Mapping[str, int]) -> set[str]:
    """Guids with several addresses, and addresses with several guids, of different items."""
    partners: dict[str, set[str]] = defaultdict(set)
    titles: dict[str, set[str]] = defaultdict(set)
    for item in items:
        candidates = _candidates(item)
        if len(candidates) == 2:
            for key, other in (candidates, candidates[::-1]):
                partners[key].add(other)
                titles[key].add(" ".join(item.title.lower().split()))
        for key in candidates:
            if _SHARED + key in known:
                partners[key] |= {"", key}
                titles[key] |= {"", key}
    return {key for key in partners if len(partners[key]) > 1 and len(titles[key]) > 1}


def _candidates(item: ArticleData) -> tuple[str, ...]:
    """`guid:` and `url:`, as far as the item has them."""
    return _named_keys(item.guid or "", item.url)


@lru_cache(maxsize=16_384)
def _named_keys(guid: str, url: str) -> tuple[str, ...]:
    guid = clean_text(guid).strip()
    link = canonical_url(url)
    keys = [_bounded("guid", guid)] if guid else []
    # The root of a site is where many items may lead; it names none of them.
    if link and not is_site_root(link):
        keys.append(_bounded("url", link))
    return tuple(keys)


def _guid_address(item: ArticleData) -> str:
    """`at:` and the address that the guid is; empty if it is none, or the item's own link."""
    guid = item.guid or ""
    # `https://acme.com/?p=123` is a guid that leads somewhere, but nobody links there.
    return "" if guid == item.url or not _PERMALINK.match(guid) else _other_address(guid, item.url)


@lru_cache(maxsize=4_096)
def _other_address(guid: str, url: str) -> str:
    address = canonical_url(guid)
    if is_site_root(address) or address == canonical_url(url):
        return ""
    return _bounded("at", address)


def _bounded(kind: str, value: str) -> str:
    if len(value) > _MAX_KEY_LENGTH:
        value = f"sha256:{hashlib.sha256(value.encode()).hexdigest()}"
    return f"{kind}:{value}"


def _hash_keys(item: ArticleData) -> tuple[str, ...]:
    """Its title and date, and what it says, as far as it says enough to be told by it alone."""
    day = item.published_at.isoformat() if item.published_at else ""
    words = " ".join((item.title or item.text).split())
    dated = f"hash:{_sha256(words, day)}"
    return (dated, f"hash:{content_hash(item)}") if is_telling(item) else (dated,)


def elsewhere_keys(one: Identified) -> list[str]:
    """The keys of other sources that an item goes by, its link first, each with its mark.

    `article_ids` takes what is found under them.
    """
    addresses = [key.partition(":")[2] for key in one.keys if key.startswith("url:")]
    addresses += [key.partition(":")[2] for key in one.keys if key.startswith("at:")]
    return [f"{kind}:{address}" for address in addresses for kind in ("url", "at", f"{_SHARED}url")]


def article_ids(
    source_id: int,
    found: Sequence[Identified],
    elsewhere: Mapping[str, int],
    copies: Mapping[int, int],
) -> list[int]:
    """The id of the article that each item is: as it is known, else as other sources know it, else
    a new one.

    `elsewhere` maps keys of other sources to their articles, `copies` places in `found` to
    articles of theirs that say the same. An address that some source gives to several items names
    none. Two items of one poll never become one article here. A new article with an address of its
    own has the same id whichever source shows it first.
    """
    ids = [one.article_id for one in found]
    taken = {article_id for article_id in ids if article_id is not None}
    offers = {
        place: (*_offers(found[place], elsewhere), [copies[place]] if place in copies else [])
        for place, article_id in enumerate(ids)
        if article_id is None
    }
    for tier in range(3):
        for place, offered in offers.items():
            free = [article_id for article_id in offered[tier] if article_id not in taken]
            if ids[place] is None and free:
                ids[place] = free[0]
                taken.add(free[0])
    return [
        new_article_id(source_id, one.keys, elsewhere) if article_id is None else article_id
        for one, article_id in zip(found, ids, strict=True)
    ]


def _offers(one: Identified, elsewhere: Mapping[str, int]) -> tuple[list[int], list[int]]:
    """Articles of other sources that an item may be, by its link; and by its guid."""
    named = [
        key
        for key in elsewhere_keys(one)
        if key in elsewhere and not key.startswith(_SHARED) and not _is_shared(key, elsewhere)
    ]
    linked = [elsewhere[key] for key in named if key in one.keys]
    return linked, [elsewhere[key] for key in named]


def _is_shared(key: str, elsewhere: Mapping[str, int]) -> bool:
    return f"{_SHARED}url:{key.partition(':')[2]}" in elsewhere


def new_article_id(
    source_id: int, keys: Sequence[str], elsewhere: Container[str] = frozenset()
) -> int:
    """The id of an article that has not been seen before: the same whenever it is computed.

    An address that is nobody's elsewhere is enough; other keys mean something in their source only.
    """
    url = next((key for key in keys if key.startswith("url:")), None)
    if url and url not in elsewhere and _SHARED + url not in elsewhere:
        return stable_id("article", url)
    return stable_id("article", source_id, keys[0])


def is_telling(item: ArticleData) -> bool:
    """Whether an item says enough that another one saying the same must be a copy."""
    words = " ".join(item.text[: 10 * _TELLING_CHARACTERS].split())
    return len(words) >= _TELLING_CHARACTERS


def content_hash(item: ArticleData) -> str:
    """What the item says, so that an edit is told from a repeat; blanks and dates don't count."""
    return _sha256(" ".join(item.title.split()), " ".join(item.text.split()))


def _sha256(*parts: str) -> str:
    joined = "\x1f".join(clean_text(part) for part in parts)
    return hashlib.sha256(joined.encode()).hexdigest()
