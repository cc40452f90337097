"""In which order: expected value = chance of a meeting x value of the opportunity x freshness.

    chance     = that of the play (of the source, for a lead), moved by own outcomes, x fit / 100
    value      = seats x price x share of such deals that are won (METHOD A8, A10)
    freshness  = what is left of the news, or of the lead's warmth and attempts

The chance is a beta-binomial mean, in two steps: the play's own outcomes against the playbook's
figure, then those of its tier (and source) against that. So few outcomes change little.
"""

from collections.abc import Mapping
from typing import Any

import numpy as np
import polars as pl
from numpy.typing import NDArray

from tasks.rules.buying.values import on_log_scale, opportunities, value_words
from tasks.rules.playbook import Playbook
from tasks.rules.queue.frames import RANK


def with_value(
    proposals: pl.DataFrame,
    accounts: pl.DataFrame,
    outcomes: pl.DataFrame,
    conversions: Mapping[str, float],
    playbook: Playbook,
) -> pl.DataFrame:
    """The proposals with the columns of RANK; `outcomes` as OUTCOMES."""
    worth = opportunity_values(accounts, playbook)
    known = proposals.join(worth, on="account_id", how="left").join(
        accounts.select("account_id", "fit"), on="account_id", how="left"
    )
    known = known.join(
        _chances(known, outcomes, conversions, playbook), on=["play", "tier", "source"],
        how="left", nulls_equal=True,
    )  # fmt: skip
    fit = pl.col("fit").fill_null(100 * playbook.icp.unknown_share)
    expected = pl.col("chance") * pl.col("opportunity_value_usd") * pl.col("freshness")
    return known.with_columns(chance=pl.col("base_chance") * fit / 100).with_columns(
        expected_value_usd=expected.round(2), rank_because=pl.lit(None, dtype=pl.String)
    )


def rank_words(row: Mapping[str, Any], playbook: Playbook) -> str:
    """The arithmetic of a task's priority; what kept its value keeps the words of that."""
    said: str | None = row["rank_because"]
    if said is None:
        fit = "fit not known" if row["fit"] is None else f"fit {row['fit']:g} of 100"
        worth = f"${_figure(row['opportunity_value_usd'])} value ({row['value_because']})"
        said = (
            f"${_figure(row['expected_value_usd'])} expected = {_percent(row['chance'])} chance of "
            f"a meeting ({row['chance_because']}; {fit}) x {worth} x "
            f"{row['freshness']:.2f} freshness ({row['freshness_because']})"
        )
    if place := row["place"]:
        share = playbook.ranking.mix_share**place
        said += f"; x {share:.2g} as number {place + 1} of its account today"
    return said


def _figure(value: float) -> str:
    """A sum of money as people read it: cents only below a hundred."""
    return f"{value:.2f}" if value < 100 else f"{value:,.0f}"


# ---- chance of a meeting -------------------------------------------------------------------------


def _chances(
    proposals: pl.DataFrame,
    outcomes: pl.DataFrame,
    conversions: Mapping[str, float],
    playbook: Playbook,
) -> pl.DataFrame:
    """base_chance and chance_because of each play, tier and source among the proposals."""
    rows = []
    keys = ["play", "tier", "source"]
    for play, tier, source in proposals.select(keys).unique().sort(keys).iter_rows():
        rows.append(
            (play, tier, source, *_chance(play, tier, source, outcomes, conversions, playbook))
        )
    schema = dict.fromkeys(keys, pl.String)
    return pl.DataFrame(
        rows, schema=schema | {"base_chance": pl.Float64, "chance_because": pl.String}, orient="row"
    )


def _chance(
    play: str,
    tier: str | None,
    source: str | None,
    outcomes: pl.DataFrame,
    conversions: Mapping[str, float],
    playbook: Playbook,
) -> tuple[float, str]:
    strength = playbook.ranking.strength
    own = outcomes.filter(pl.col("play") == play)
    if source is not None:  # its own outcomes are in the conversion already
        base, said = conversions[source], f"leads from {source.replace('_', ' ')}"
        own = own.filter(pl.col("source") == source)
    else:
        base = playbook.plays[play].meeting_chance or playbook.lead_sources.mean_conversion
        said = play.replace("_", " ")
    words = [f"{said} {_percent(base)}"]
    if source is None:
        base = _moved(base, own, strength, "own sequences", words)
    if tier is not None:
        some = own.filter(pl.col("tier") == tier)
        base = _moved(base, some, strength, tier.replace("_", " "), words)
    return base, ", ".join(words)


def _moved(prior: float, own: pl.DataFrame, strength: float, name: str, words: list[str]) -> float:
    count, met = int(own["sequences"].sum()), int(own["met"].sum())
    if not count:
        return prior
    words.append(f"{name}: {met} of {count} met")
    return (strength * prior + met) / (strength + count)


def _percent(share: float) -> str:
    return f"{100 * share:.1f}".removesuffix(".0") + " %"


# ---- value of the opportunity --------------------------------------------------------------------


def opportunity_values(accounts: pl.DataFrame, playbook: Playbook) -> pl.DataFrame:
    """account_id, opportunity_value_usd and value_because: MRR to expect (METHOD A8, A10).

    `accounts` has seats, employees and close_rate, the share of such opportunities that are won;
    where it is not known yet, the playbook's counts.
    """
    value, price = playbook.value, playbook.company.price_per_seat_usd
    found = opportunities(accounts, value, price)
    shipped = pl.Series(on_log_scale(found["opportunity_value_usd"].to_numpy(), value.close_rates))
    own = accounts.select("account_id", "employees", "close_rate")
    known = found.with_columns(shipped=shipped).join(own, on="account_id")
    won = pl.coalesce("close_rate", "shipped")
    return known.select(
        "account_id",
        opportunity_value_usd=(pl.col("opportunity_value_usd") * won).round(2),
        value_because=pl.format(
            "{}, {} % of such are won", value_words(price), (100 * won).round(1)
        ),
    )


# ---- the morning ---------------------------------------------------------------------------------


# Times an odd number that is about 2**64 by the golden ratio, ids that are near are so no more.
_SPREAD = np.uint64(0x9E3779B97F4A7C15)
_PLACE = r"; x [\d.]+ as number \d+ of its account today$"


def steady(proposals: pl.DataFrame, tasks: pl.DataFrame, playbook: Playbook) -> pl.DataFrame:
    """Open tasks keep their value, and what it was made of, while it has changed little.

    So a morning is not shuffled by what fades a little every day.
    """
    before = (
        tasks.filter(pl.col("status") == "open", pl.col("expected_value_usd").is_not_null())
        .select("key", *RANK)
        .with_columns(pl.col("rank_because").str.replace(_PLACE, ""))
    )
    old, new = pl.col("expected_value_usd_right"), pl.col("expected_value_usd")
    is_near = ((new - old).abs() <= playbook.ranking.steady_share * old).fill_null(False)
    return (
        proposals.join(before, on="key", how="left")
        .with_columns(
            **{name: pl.when(is_near).then(f"{name}_right").otherwise(name) for name in RANK}
        )
        .drop(*(f"{name}_right" for name in RANK))
    )


def best_tasks(
    proposals: pl.DataFrame,
    done_today: Mapping[int, int],
    playbook: Playbook,
    daily_limit: int | None = None,
) -> pl.DataFrame:
    """The proposals that pass the limits, with `priority` and `place` in their account (0 is the
    first of it); the best first.

    One task a person, `per_account` an account, `daily_limit` a rep, less what was done today. What
    is open stays, and what is promised always comes in. Each further task of an account counts
    `mix_share` of the one before, so that no morning is all one account.
    """
    queue, mix = playbook.queue, playbook.ranking.mix_share
    most = queue.daily_limit if daily_limit is None else daily_limit
    is_open = (proposals["task_status"] == "open").fill_null(False).to_numpy()
    is_promised = proposals["is_promised"].to_numpy()
    values = proposals["expected_value_usd"].to_numpy()
    ties = _ties(proposals)
    rows = np.lexsort((ties, -values, ~is_promised))
    people = proposals["person"].hash().to_numpy()  # only told apart, never put in order
    rows = rows[is_open[rows] | (_places(people[rows]) < 1)]
    accounts = proposals["account_id"].to_numpy()
    place = _places(accounts[rows])
    is_in = is_open[rows] | is_promised[rows] | (place < queue.per_account)
    rows, place = rows[is_in], place[is_in]
    priority = np.round(values[rows] * mix**place, 2)
    order = np.lexsort((ties[rows], -priority, ~is_promised[rows]))
    rows, place, priority = rows[order], place[order], priority[order]
    reps = proposals["rep_id"].fill_null(0)
    taken = reps.replace_strict(done_today, default=0, return_dtype=pl.Int64).to_numpy()[rows]
    numbers = _places(reps.to_numpy()[rows])
    is_in = is_open[rows] | is_promised[rows] | (numbers + taken < most)
    admitted: pl.DataFrame = proposals[rows[is_in]]
    return admitted.with_columns(
        priority=pl.Series(priority[is_in], dtype=pl.Float64),
        place=pl.Series(place[is_in], dtype=pl.Int64),
    )


_TIE_BREAKERS = ("account_id", "contact_id", "lead_id", "event_id", "step")


def _ties(proposals: pl.DataFrame) -> NDArray[np.uint64]:
    """A number for each proposal by which equals are put in order.

    It follows from ids alone, which come from natural keys: so the order is the same on every
    machine, and no account is always the last. To sort the keys themselves takes ten times as long.
    """
    found = np.zeros(proposals.height, np.uint64)
    for name in _TIE_BREAKERS:
        found ^= proposals[name].cast(pl.Int64).fill_null(0).to_numpy().view(np.uint64)
        found *= _SPREAD
        found ^= found >> np.uint64(32)
    return found


def _places(groups: NDArray[Any]) -> NDArray[np.int64]:
    """How many of its group stand before each row."""
    if not groups.size:
        return np.zeros(0, np.int64)
    by_group = np.argsort(groups, kind="stable")
    sorted_groups = groups[by_group]
    numbers = np.arange(groups.size)
    is_first = np.ones(groups.size, dtype=bool)
    is_first[1:] = sorted_groups[1:] != sorted_groups[:-1]
    places = np.empty(groups.size, np.int64)
    places[by_group] = numbers - np.maximum.accumulate(np.where(is_first, numbers, 0))
    return places


def done_today(tasks: pl.DataFrame, as_of: Any) -> dict[int, int]:
    """How many tasks each rep has done on this day."""
    counted = (
        tasks.filter(
            pl.col("status") == "done",
            pl.col("rep_id").is_not_null(),
            pl.col("updated_at").dt.date() == as_of.date(),
        )
        .group_by("rep_id")
        .agg(n=pl.len())
    )
    return dict(counted.iter_rows())
