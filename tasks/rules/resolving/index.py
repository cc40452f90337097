"""The accounts there are, so kept that the few that an incoming row may be are found at once."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
import polars as pl
from numpy.typing import NDArray

from tasks.rules.resolving import words as lexicon
from tasks.rules.resolving.domains import profile_of, site_of
from tasks.rules.resolving.reading import Reading, is_of_person, read

LISTS = ("aliases", "former_names", "domains", "profiles")
COLUMNS = ("name", "domain", *LISTS, "country", "ticker", "external_id")
_SLIP_LETTERS = 7


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
    site = site_of(domain)
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

    def candidates(self, incoming: Sequence[Company], most: int) -> list[list[int]]:
        """For each incoming company the accounts whose names share a key with it.

        A key that more than `most` accounts have tells nothing.
        """
        found: list[list[int]] = [[] for _ in incoming]
        if not len(self.keys):
            return found
        keys, rows = hashed_keys(incoming)
        first = np.searchsorted(self.keys, keys, "left")
        counts = np.searchsorted(self.keys, keys, "right") - first
        kept = (counts > 0) & (counts <= most)
        first, counts, rows = first[kept], counts[kept], rows[kept]
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


def hashed_keys(known: Sequence[Company]) -> tuple[NDArray[np.uint64], NDArray[np.int32]]:
    """The keys of all names as hashes, and the place of the company that has each."""
    texts: list[str] = []
    counts = np.zeros(len(known), dtype=np.int32)
    for place, one in enumerate(known):
        before = len(texts)
        for name, _ in one.names():
            for reading in read(name):
                texts += keys_of(reading)
        counts[place] = len(texts) - before
    rows = np.repeat(np.arange(len(known), dtype=np.int32), counts)
    return pl.Series(texts, dtype=pl.String).hash().to_numpy(), rows


def keys_of(one: Reading) -> set[str]:
    """What two names have in common that may be of one company.

    All letters (=), the words in any order (s), how it begins (b), a rare word further on (t), the
    ends of a long word (f, l), initials (i).
    """
    core = one.core
    keys = {f"={one.letters}", f"={one.core_letters}", f"b{core[0]}"}
    if len(core) > 1:
        keys.add(f"b{core[0]}{core[1]}")
        keys.add("s" + " ".join(sorted(core)))
        if any(map(is_of_person, core[:2])):
            keys.add("s" + " ".join(sorted(core[:2])))
        keys.update(f"t{word}" for word in core if len(word) > 3 and word not in lexicon.GENERIC)
    rare = max(core, key=lambda word: (word not in lexicon.GENERIC, len(word)))
    if len(rare) >= _SLIP_LETTERS:
        keys |= {f"f{rare[:4]}{rare[-2:]}", f"l{rare[:2]}{rare[-4:]}"}
    if len(one.words) > 2:
        keys.add("i" + "".join(word[0] for word in one.words))
    elif len(one.words) == 1 and 3 <= len(one.words[0]) <= 6:
        keys.add(f"i{one.words[0]}")
    return keys
