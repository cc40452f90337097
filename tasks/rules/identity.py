"""Decides which article each item of a source is, whatever vanishes, returns or changes there."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from urllib.parse import urlsplit

from tasks.rules.names import canonical_url, clean_text
from warehouse.models import ArticleData, stable_id

# Longer guids and addresses are stored as their hash: the column is bounded.
_MAX_KEY_LENGTH = 1_000
_SHARED = "shared:"


@dataclass(frozen=True, slots=True)
class Identified:
    """An item, the keys it goes by, and the article it is; None: it has not been seen before.

    All keys are to be stored as the article's, where they are not yet; the first names a new one.
    """

    item: ArticleData
    keys: tuple[str, ...]
    article_id: int | None


def keys_of(items: Iterable[ArticleData]) -> set[str]:
    """All keys that `identify` looks up for these items."""
    named = {key for item in items for key in _candidates(item)}
    return named | {_SHARED + key for key in named} | {_hash_key(item) for item in items}


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
    place_of: dict[str, int] = {}
    for item, keys in keyed:
        one = _identified(item, keys, shared, known, at_url)
        marks = one.keys if one.article_id is None else (*one.keys, f"id:{one.article_id}")
        places = [place_of[mark] for mark in (*keys, *marks) if mark in place_of]
        if places:
            place = places[0]
            merged = tuple(dict.fromkeys((*found[place].keys, *one.keys)))
            found[place] = replace(found[place], keys=merged)
        else:
            place = len(found)
            found.append(one)
        for mark in (*keys, *marks):
            if not mark.startswith(_SHARED):
                place_of.setdefault(mark, place)
    return found


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
        own = (_hash_key(item),)
        article = known.get(own[0])
    # That a key is shared is remembered as a key, so that it stays so when its items part.
    marks = (_SHARED + key for key in _candidates(item) if key in shared)
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
    return keys or (_hash_key(item),)


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
    if link and not _is_site_root(link):
        keys.append(_bounded("url", link))
    return tuple(keys)


def _is_site_root(link: str) -> bool:
    try:
        parts = urlsplit(link)
    except ValueError:
        return False
    return bool(parts.netloc) and not parts.path and not parts.query


def _bounded(kind: str, value: str) -> str:
    if len(value) > _MAX_KEY_LENGTH:
        value = f"sha256:{hashlib.sha256(value.encode()).hexdigest()}"
    return f"{kind}:{value}"


def _hash_key(item: ArticleData) -> str:
    day = item.published_at.isoformat() if item.published_at else ""
    words = " ".join((item.title or item.text).split())
    return f"hash:{_sha256(words, day)}"


def new_article_id(source_id: int, keys: Sequence[str]) -> int:
    """The id of an article that has not been seen before: the same whenever it is computed."""
    return stable_id("article", source_id, keys[0])


def content_hash(item: ArticleData) -> str:
    """What the item says, so that an edit is told from a repeat; blanks and dates don't count."""
    return _sha256(" ".join(item.title.split()), " ".join(item.text.split()))


def _sha256(*parts: str) -> str:
    joined = "\x1f".join(clean_text(part) for part in parts)
    return hashlib.sha256(joined.encode()).hexdigest()
