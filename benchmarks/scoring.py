"""Scoring 1,000,000 accounts by 20 criteria with 3,000,000 events, the three best reasons included,
against a loop over rows as dicts and against pandas' `apply`.

These get a sample, on which all must come to the same totals.
"""

from collections.abc import Iterator

import polars as pl

from benchmarks import _made_up, _scored
from benchmarks.timing import Figure, alternate
from tasks.rules.scoring import ACTIVITIES, score_accounts

COUNT, SAMPLE, SMALL_SAMPLE = 1_000_000, 10_000, 2_000
CLOSE = 0.151  # fit and timing are rounded to tenths, and half of one may go either way


def measure(rounds: int, share: float) -> Iterator[Figure]:
    """The kernel: columns in, scores and reasons out, without words."""
    rules = _scored.playbook()
    accounts = _scored.accounts(int(COUNT * share), rules)
    events = _scored.events(accounts["account_id"], rules)
    none = pl.DataFrame(schema=ACTIVITIES)

    def ours() -> pl.DataFrame:
        return score_accounts(accounts, events, none, rules, _made_up.AS_OF)

    what = f"{accounts.height:,} accounts, {events.height:,} events"
    dicts = _sample(accounts, events, SAMPLE)
    rows, happened = (each.to_dicts() for each in dicts)
    _check(ours(), rows, _scored.loop(rows, happened, rules))
    times = alternate(ours, lambda: _scored.loop(rows, happened, rules), rounds)
    against = f"loop over dicts, {len(rows):,} accounts"
    yield times.rate(what, "accounts", accounts.height, against, len(rows))

    import pandas

    small, news = _sample(accounts, events, SMALL_SAMPLE)
    frames = [
        pandas.DataFrame({name: column.to_list() for name, column in frame.to_dict().items()})
        for frame in (small, news)
    ]
    _check(ours(), small.to_dicts(), _scored.apply(*frames, rules))
    times = alternate(ours, lambda: _scored.apply(*frames, rules), rounds)
    against = f"pandas apply, {small.height:,} accounts"
    yield times.rate(what, "accounts", accounts.height, against, small.height)


def _sample(
    accounts: pl.DataFrame, events: pl.DataFrame, count: int
) -> tuple[pl.DataFrame, pl.DataFrame]:
    some = accounts.head(count)
    return some, events.join(some, on="account_id", how="semi")


def _check(
    scores: pl.DataFrame, rows: list[dict[str, object]], theirs: list[_scored.Scored]
) -> None:
    """Totals must be the same where no event closes a gate, and nearly all reasons: of two that
    give the same, either may be named."""
    found = scores.head(len(rows)).with_columns(
        pl.Series("theirs", [total for total, _ in theirs]),
        pl.Series("first", [reasons[0] for _, reasons in theirs]),
    ).filter(pl.col("grade") != "X")  # fmt: skip
    wrong = found.filter((pl.col("total") - pl.col("theirs")).abs() > CLOSE).height
    other = found.filter(pl.col("reason_1").ne_missing(pl.col("first"))).height
    if wrong or other > found.height / 100:
        raise AssertionError(f"of {found.height}: {wrong} totals and {other} reasons differ")
