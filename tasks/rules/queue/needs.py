"""What an account may need, by what speaks for it, and what to offer or send (METHOD C6)."""

from datetime import datetime, timedelta

import polars as pl

from tasks.rules.labels import event_label
from tasks.rules.playbook import FactSign, Playbook
from tasks.rules.queue.frames import QueueInput

NEEDS = {"account_id": pl.Int64, "need": pl.String, "points": pl.Float64, "because": pl.String}
_SIGN = {"need": pl.String, "name": pl.String, "worth": pl.Float64, "label": pl.String}


def account_needs(
    given: QueueInput, weighed: pl.DataFrame, playbook: Playbook, as_of: datetime
) -> pl.DataFrame:
    """NEEDS: what speaks for each need of each account, the strongest first.

    `weighed` are the events that still count, with their `live_share`. News speaks as far as it is
    fresh, buyers' acts for `signal_days`, facts as long as they count.
    """
    needs = playbook.needs
    news = _signs(
        (name, trigger, points, event_label(trigger))
        for name, need in needs.items()
        for trigger, points in need.triggers.items()
    )
    acts = _signs(
        (name, kind, points, kind.replace("_", " "))
        for name, need in needs.items()
        for kind, points in need.signals.items()
    )
    since = as_of - timedelta(days=playbook.ranking.signal_days)
    told = (
        weighed.join(news, left_on="type", right_on="name")
        .with_columns(points=pl.col("worth") * pl.col("live_share"))
        .sort("points", descending=True)
        .unique(["account_id", "need", "type"], keep="first", maintain_order=True)
    )
    done = (
        given.activities.filter(pl.col("at") > since)
        .join(acts, left_on="kind", right_on="name")
        .unique(["account_id", "need", "kind"], keep="first", maintain_order=True)
        .with_columns(points="worth")
    )
    parts = [told, done, *_of_facts(given, playbook)]
    columns = ["account_id", "need", "points", "label"]
    return (
        pl.concat([part.select(columns) for part in parts])
        .sort("account_id", "need", "points", "label", descending=[False, False, True, False])
        .group_by("account_id", "need", maintain_order=True)
        .agg(pl.col("points").sum(), because=pl.col("label").head(3).str.join(", "))
        .sort("account_id", "points", "need", descending=[False, True, False])
        .select(list(NEEDS))
    )


def _signs(rows: object) -> pl.DataFrame:
    return pl.DataFrame(list(rows), schema=_SIGN, orient="row")  # type: ignore[call-overload]


def _of_facts(given: QueueInput, playbook: Playbook) -> list[pl.DataFrame]:
    found, names = [], {*given.account_facts["name"]}
    for name, need in playbook.needs.items():
        for sign in need.facts:
            if sign.name not in names:
                continue
            label = pl.format(f"{sign.name.replace('_', ' ')}: {{}}", "value")
            some = given.account_facts.filter(pl.col("name") == sign.name, _holds(sign))
            found.append(
                some.with_columns(need=pl.lit(name), points=pl.lit(sign.points), label=label)
            )
    return found


def _holds(sign: FactSign) -> pl.Expr:
    value = pl.col("value")
    if sign.at_least is not None:
        number = value.str.replace_all(r"[,\s]", "").cast(pl.Float64, strict=False)
        return (number >= sign.at_least).fill_null(False)
    wanted = [each.casefold() for each in sign.one_of or []]
    # Facts such as technologies hold several values.
    parts = value.str.to_lowercase().str.split(",").list.eval(pl.element().str.strip_chars())
    return parts.list.eval(pl.element().is_in(wanted)).list.any()


TOLD = {
    "what": pl.String,
    "told_tier": pl.String,
    "told_trigger": pl.String,  # null: any
    "need": pl.String,  # null: none in particular
    "own_points": pl.Float64,
}
_TIERS = ("c_level_vp", "director", "practitioner")


_BEST = dict.fromkeys(("key", "what", "need", "need_because"), pl.String)


def offers_told(playbook: Playbook) -> pl.DataFrame:
    """TOLD: a row per offer, tier and need."""
    return _told(
        (name, tier, None, need, offer.points)
        for name, offer in playbook.offers.items()
        for tier in offer.tiers or _TIERS
        for need in (*offer.needs, None)
    )


def materials_told(playbook: Playbook) -> pl.DataFrame:
    """TOLD: a row per material, tier, trigger and need."""
    return _told(
        (name, tier, trigger, need, 0.0)
        for name, material in playbook.materials.items()
        for tier in material.tiers or _TIERS
        for trigger in (*material.triggers,) or (None,)
        for need in (*material.needs, None)
    )


def _told(rows: object) -> pl.DataFrame:
    return pl.DataFrame(list(rows), schema=TOLD, orient="row")  # type: ignore[call-overload]


def best_for_each(
    asked: pl.DataFrame, told: pl.DataFrame, used: pl.DataFrame, needs: pl.DataFrame
) -> pl.DataFrame:
    """The best thing that each of those who are asked has not been told.

    `asked`: key, person, account_id, tier, trigger. `used`: person, what. Out come key, what,
    need and need_because: the need that speaks most for it, null if none does.
    """
    if asked.is_empty():
        return pl.DataFrame(schema=_BEST)
    tier = pl.col("tier").fill_null("practitioner")
    fits = (pl.col("told_trigger") == pl.col("trigger")).fill_null(pl.col("told_trigger").is_null())
    fitting = (
        asked.with_columns(told_tier=tier)
        .join(told, on="told_tier")
        .filter(fits)
        .join(used, on=["person", "what"], how="anti")
        .join(needs, on=["account_id", "need"], how="left")
        .with_columns(pl.col("points").fill_null(0.0))
    )
    return (
        fitting.sort("key", "what", "points", descending=[False, False, True])
        .group_by("key", "what", maintain_order=True)
        .agg(
            total=pl.col("points").sum() + pl.col("own_points").first(),
            need=pl.col("need").filter(pl.col("points") > 0).first(),
            need_because=pl.col("because").filter(pl.col("points") > 0).first(),
        )
        .sort("key", "total", "what", descending=[False, True, False])
        .unique("key", keep="first", maintain_order=True)
        .select("key", "what", "need", "need_because")
    )
