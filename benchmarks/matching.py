"""Finding 1,000,000 accounts in news: the index against `name in text` for each name.

The loop finds names only, in one spelling and inside other words too; the index also knows
addresses, folds case and accents, and asks for context. Building it is set against the bare
automaton of the library that it uses.
"""

from collections.abc import Iterator

import polars as pl
from ahocorasick_rs import AhoCorasick

from benchmarks import _made_up
from benchmarks.timing import Figure, alternate
from tasks.rules.matching import AccountIndex

ACCOUNTS = 1_000_000
SAMPLE = 3  # items that the loop can read while we wait
NEWS = "http://news.example/"


def measure(rounds: int, share: float) -> Iterator[Figure]:
    """Build the index, then read items of news, each with one of the names put in."""
    names = _made_up.names(int(ACCOUNTS * share))
    frame = _frame(names)
    built: list[AccountIndex] = []

    def build() -> None:
        built[:] = [AccountIndex.build(frame, ["Harbor"])]

    times = alternate(build, lambda: AhoCorasick(list(set(names))), 1)
    yield times.seconds(f"index of {len(names):,} accounts", "bare automaton of the names")

    texts = [
        f"{title}. {names[number * 37 % len(names)]} is in it, too. {lead}"
        for number, (title, lead) in enumerate(_made_up.items())
    ]
    built[0].find("", texts[0], NEWS)  # loads the list of public suffixes
    times = alternate(
        lambda: [built[0].find("", text, NEWS) for text in texts],
        lambda: [[name for name in names if name in text] for text in texts[:SAMPLE]],
        rounds,
    )
    size, sample = (sum(len(t.encode()) for t in some) / 1e6 for some in (texts, texts[:SAMPLE]))
    yield times.rate(
        f"text, {len(texts):,} items", "MB", size, f"`in` loop, {SAMPLE} items", sample
    )


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
