"""The accounts there are, so kept that the few that an incoming row may be are found at once."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Self

import numpy as np
import polars as pl
from numpy.typing import NDArray

from tasks.rules.locales import country_code
from tasks.rules.resolving import words as lexicon
from tasks.rules.resolving.domains import profile_of, site_of
from tasks.rules.resolving.reading import Reading, is_of_person, read

LISTS = ("aliases", "former_names", "domains", "profiles")
COLUMNS = ("name", "domain", *LISTS, "country", "ticker", "external_id")
_SHORTEST, _LONGEST = 7, 24  # letters of a word in which a slip of the pen is looked for
_AT_ONCE = 50_000


@dataclass(frozen=True, slots=True)
class Company:
    """What is said of a company; `domains` are all it has or had, its own first."""

    name: str
    domains: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    former_names: tuple[str, ...] = ()
    country: str | None = None
    ticker: str | None = None
    external_id: str | None = None
    profiles: tuple[str, ...] = ()

    def names(self) -> Iterable[tuple[str, str]]:
        """Each name, with what it is if it is not the name."""
        yield self.name, ""
        yield from ((name, "another name") for name in self.aliases)
        yield from ((name, "a former name") for name in self.former_names)


def with_columns(frame: pl.DataFrame) -> pl.DataFrame:
    """The frame with all columns that companies may have; those that are missing are empty."""
    missing = [
        pl.lit(None, pl.List(pl.String) if name in LISTS else pl.String).alias(name)
        for name in COLUMNS
        if name not in frame.columns
    ]
    return frame.with_columns(missing)


def companies(frame: pl.DataFrame) -> list[Company]:
    """One for each row."""
    columns = (with_columns(frame)[name].to_list() for name in COLUMNS)
    return [_company(*row) for row in zip(*columns, strict=True)]


def _company(
    name: str | None,
    domain: str | None,
    aliases: list[str] | None,
    former: list[str] | None,
    domains: list[str] | None,
    profiles: list[str] | None,
    country: str | None,
    ticker: str | None,
    external_id: str | None,
) -> Company:
    site, country = site_of(domain), _country(country)
    if not (aliases or former or domains or profiles):
        return Company(name or "", (site,) if site else (), (), (), country, ticker, external_id)
    others = [site_of(each) for each in domains or ()]
    others += [site_of(each) for each in aliases or () if _is_address(each)]
    sites = tuple(dict.fromkeys(each for each in (site, *others) if each))
    names = tuple(each for each in aliases or () if not _is_address(each))
    pages = tuple(page for each in profiles or () if (page := profile_of(each)))
    return Company(
        name or "", sites, names, tuple(former or ()), country, ticker, external_id, pages
    )


@lru_cache(maxsize=4096)
def _country(text: str | None) -> str | None:
    """Its code, where it is known."""
    try:
        return country_code(text) if text else None
    except ValueError:
        return text


def _is_address(text: str) -> bool:
    return "." in text and " " not in text and text == text.lower() and site_of(text) is not None


@dataclass(slots=True)
class AccountList:
    """Accounts by id, domain, ticker, and the keys of their names.

    `keys` are sorted hashes; `rows[n]` is the account that has `keys[n]`.
    """

    ids: list[int]
    companies: list[Company]
    by_domain: dict[str, list[int]]
    by_ticker: dict[str, list[int]]
    by_external_id: dict[str, list[int]]
    by_profile: dict[str, list[int]]
    keys: NDArray[np.uint64]
    rows: NDArray[np.int32]

    @classmethod
    def build(cls, accounts: pl.DataFrame) -> Self:
        """From a frame with `id`, `name` and perhaps the other COLUMNS."""
        known = companies(accounts)
        keys, rows = hashed_keys(known)
        order = np.argsort(keys, kind="stable")
        return cls(
            accounts["id"].to_list(),
            known,
            _places((domain, n) for n, one in enumerate(known) for domain in one.domains),
            _places((one.ticker.upper(), n) for n, one in enumerate(known) if one.ticker),
            _places((one.external_id, n) for n, one in enumerate(known) if one.external_id),
            _places((page, n) for n, one in enumerate(known) for page in one.profiles),
            keys[order],
            rows[order],
        )

    def candidates(
        self, incoming: Sequence[Company], most: int, *, exact: bool = False
    ) -> list[list[int]]:
        """For each incoming company the accounts whose names share a key with it.

        A key that more than `most` accounts have tells nothing, but if it is the whole name: then
        so many of them are enough to say that there are several. `exact`: by whole names only.
        """
        found: list[list[int]] = [[] for _ in incoming]
        keys, rows = hashed_keys(incoming, whole=exact)
        first = np.searchsorted(self.keys, keys, "left")
        counts = np.searchsorted(self.keys, keys, "right") - first
        kept = counts > 0 if exact else (counts > 0) & (counts <= most)
        first, counts, rows = first[kept], np.minimum(counts[kept], most), rows[kept]
        if not len(first):
            return found
        starts = np.repeat(first - np.cumsum(counts) + counts, counts)
        places = self.rows[starts + np.arange(counts.sum())].astype(np.int64)
        pairs = np.unique(np.repeat(rows, counts).astype(np.int64) << 32 | places)
        for row, place in zip((pairs >> 32).tolist(), (pairs & 0xFFFFFFFF).tolist(), strict=True):
            found[row].append(place)
        return found


def _places(pairs: Iterable[tuple[str, int]]) -> dict[str, list[int]]:
    table: dict[str, list[int]] = defaultdict(list)
    for key, place in pairs:
        table[key].append(place)
    return dict(table)


def hashed_keys(
    known: Sequence[Company], *, whole: bool = False
) -> tuple[NDArray[np.uint64], NDArray[np.int32]]:
    """The keys of all names as hashes, and the place of the company that has each.

    `whole`: only those that are whole names.
    """
    hashes = [np.zeros(0, dtype=np.uint64)]
    counts = np.zeros(len(known), dtype=np.int32)
    for start in range(0, len(known), _AT_ONCE):
        texts: list[str] = []
        for place, one in enumerate(known[start : start + _AT_ONCE], start):
            before = len(texts)
            for name, _ in one.names():
                for reading in read(name):
                    texts += whole_keys(reading) if whole else keys_of(reading)
            counts[place] = len(texts) - before
        hashes.append(pl.Series(texts, dtype=pl.String).hash().to_numpy())
    rows = np.repeat(np.arange(len(known), dtype=np.int32), counts)
    return np.concatenate(hashes), rows


def whole_keys(one: Reading) -> set[str]:
    """All letters of a name, with and without what a group adds."""
    return {f"={one.letters}", f"={one.core_letters}"}


def keys_of(one: Reading) -> set[str]:
    """What two names have in common that may be of one company.

    The whole name (=), the words in any order (s), how it begins (b), a rare word further on (t),
    a long word without one letter (d), initials (i).
    """
    core = one.core
    keys = whole_keys(one)
    if core:
        keys.add(f"b{core[0]}")
    if len(core) > 1:
        keys.add(f"b{core[0]}{core[1]}")
        keys.add("s" + " ".join(sorted(core)))
        if any(map(is_of_person, core[:2])):
            keys.add("s" + " ".join(sorted(core[:2])))
    keys.update(f"t{word}" for word in core if len(word) > 3 and word not in lexicon.GENERIC)
    keys.update(_without_a_letter(core))
    if len(one.words) > 2:
        keys.add("i" + "".join(word[0] for word in one.words))
    elif len(one.words) == 1 and 3 <= len(one.words[0]) <= 6:
        keys.add(f"i{one.words[0]}")
    return keys


def _without_a_letter(core: tuple[str, ...]) -> list[str]:
    """The longest rare word as it is and with each inner letter left out.

    Two words share one of these where a letter was left out, added, replaced or swapped.
    """
    word = max((word for word in core if word not in lexicon.GENERIC), key=len, default="")
    if not _SHORTEST <= len(word) <= _LONGEST:
        return []
    return [f"d{word}", *(f"d{word[:n]}{word[n + 1 :]}" for n in range(1, len(word) - 1))]
