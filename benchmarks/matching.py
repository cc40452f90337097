"""Finding 1,000,000 accounts in news: the index against `name in text` for each name.

The loop finds names only, in one spelling and inside other words too; the index also knows
addresses, folds case and accents, and asks for context. Building it is set against the bare
automaton of a library, which can not be kept, and reading what was kept against building it.
"""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import polars as pl
from ahocorasick_rs import AhoCorasick

from benchmarks import _made_up
from benchmarks.timing import Figure, Times, alternate
from tasks.account_index import load, save, stamp_of
from tasks.rules.matching import AccountIndex

ACCOUNTS = 1_000_000
SAMPLE = 3  # items that the loop can read while we wait
NEWS = "http://news.example/"
MOST_LOAD_SECONDS, LEAST_MEGABYTES = 5.0, 5.0


def measure(rounds: int, share: float) -> Iterator[Figure]:
    """Build, keep and read the index, then read news in which names are frequent, and rare."""
    names = _made_up.names(int(ACCOUNTS * share))
    frame = _frame(names)
    built: list[AccountIndex] = []

    def build() -> None:
        built[:] = [AccountIndex.build(frame, ["Harbor"])]

    building = alternate(build, lambda: AhoCorasick(list(set(names))), 1)
    yield building.seconds(f"index of {len(names):,} accounts", "bare automaton of the names")
    with TemporaryDirectory() as folder:
        path = Path(folder) / "accounts.npz"

        def read() -> None:
            built[:] = [index for index in (load(path, stamp_of(frame, ["Harbor"])),) if index]

        keeping = alternate(
            lambda: save(built[0], path, stamp_of(frame, ["Harbor"])),
            lambda: frame.write_parquet(Path(folder) / "accounts.parquet"),
            1,
        )
        yield keeping.seconds("stamping and keeping it", "the accounts as Parquet")
        reading = Times(alternate(read, built.clear, rounds).ours, building.ours)
        read()
    yield reading.seconds("reading it, if it is current", "building it", MOST_LOAD_SECONDS)

    items = _made_up.items()
    named = [
        f"{title}. {names[number * 37 % len(names)]} is in it, too. {lead}"
        for number, (title, lead) in enumerate(items)
    ]
    built[0].find("", named[0], NEWS)  # loads the list of public suffixes
    yield _finding("a name in each", named, built[0], names, rounds)
    rare = [f"{title}. {lead}" for title, lead in items]
    yield _finding("few names", rare, built[0], names, rounds)


def _finding(
    what: str, texts: list[str], index: AccountIndex, names: list[str], rounds: int
) -> Figure:
    times = alternate(
        lambda: [index.find("", text, NEWS) for text in texts],
        lambda: [[name for name in names if name in text] for text in texts[:SAMPLE]],
        rounds,
    )
    size, sample = (sum(len(t.encode()) for t in some) / 1e6 for some in (texts, texts[:SAMPLE]))
    against = f"`in` loop, {SAMPLE} items"
    figure = times.rate(f"text, {len(texts):,} items, {what}", "MB", size, against, sample)
    return replace(figure, target=LEAST_MEGABYTES)


def _frame(names: list[str]) -> pl.DataFrame:
    none: list[list[str]] = [[]] * len(names)
    strings = pl.List(pl.String)
    return pl.DataFrame(
        {
            "id": range(len(names)),
            "domain": [f"company-{number}.example" for number in range(len(names))],
            "name": names,
            "aliases": pl.Series(none, dtype=strings),
            "negative_aliases": pl.Series(none, dtype=strings),
            "ticker": pl.Series([None] * len(names), dtype=pl.String),
        }
    )
