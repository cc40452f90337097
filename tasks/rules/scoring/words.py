"""The parts of scores in words, as rows or as the text that is stored."""

from datetime import datetime
from typing import NamedTuple

import polars as pl

from tasks.rules.playbook import Playbook
from tasks.rules.scoring.fit import criterion_parts, gate_parts
from tasks.rules.scoring.frames import LISTS, PARTS
from tasks.rules.scoring.live import live_events
from tasks.rules.scoring.signals import (
    activity_parts,
    event_gate_parts,
    event_parts,
    weigh_activities,
    weighed,
)


class _Said(NamedTuple):
    """Why an account is no target, and what adds to timing and engagement; columns of PARTS."""

    gates: pl.DataFrame
    lately: pl.DataFrame


def explain_scores(
    accounts: pl.DataFrame,
    events: pl.DataFrame,
    activities: pl.DataFrame,
    playbook: Playbook,
    as_of: datetime,
) -> pl.DataFrame:
    """The parts of these accounts' scores, in words: one row per part, columns of PARTS.

    The points of the fit parts add up to fit, those of timing to timing, and so on (rounding
    apart).
    """
    said = _said(accounts, events, activities, playbook, as_of)
    fits = [
        _shaped(criterion_parts(accounts, each, playbook.icp)) for each in playbook.icp.criteria
    ]
    return pl.concat([said.gates, *fits, said.lately])


def part_texts(
    accounts: pl.DataFrame,
    events: pl.DataFrame,
    activities: pl.DataFrame,
    playbook: Playbook,
    as_of: datetime,
) -> pl.DataFrame:
    """account_id and what `explain_scores` says of it, as a JSON list of parts.

    What a criterion says of a value is said once, however many accounts have it.
    """
    said = _said(accounts, events, activities, playbook, as_of)
    fits = []
    for place, criterion in enumerate(playbook.icp.criteria):
        name = criterion.field
        values = accounts.select(name)
        different = values if name in LISTS else values.unique()
        numbered = different.with_row_index("account_id")
        text = _as_json(criterion_parts(numbered, criterion, playbook.icp)).rename(f"fit {place}")
        if name in LISTS:  # lists can not be joined on
            fits.append(text)
        else:
            texts = numbered.with_columns(text)
            fits.append(
                values.join(texts, on=name, how="left", nulls_equal=True, maintain_order="left")[
                    text.name
                ]
            )
    order = ("gates", *(each.name for each in fits), "lately")
    return (
        accounts.select("account_id", *fits)
        .join(_listed(said.gates, "gates"), on="account_id", how="left", maintain_order="left")
        .join(_listed(said.lately, "lately"), on="account_id", how="left", maintain_order="left")
        .select(
            "account_id",
            parts=pl.format("[{}]", pl.concat_str(order, separator=",", ignore_nulls=True)),
        )
    )


def _said(
    accounts: pl.DataFrame,
    events: pl.DataFrame,
    activities: pl.DataFrame,
    playbook: Playbook,
    as_of: datetime,
) -> _Said:
    scoring = playbook.scoring
    live = live_events(events, playbook.triggers, scoring, as_of)
    acts = weigh_activities(activities, playbook.activities, as_of)
    stops = event_gate_parts(events, live, scoring)
    heard = event_parts(weighed(events, live, playbook.triggers), scoring)
    closed = gate_parts(accounts, playbook.icp)
    return _Said(
        pl.concat([_shaped(each) for each in (*closed, stops)]),
        pl.concat([_shaped(heard), _shaped(activity_parts(acts, scoring))]),
    )


def _shaped(parts: pl.DataFrame) -> pl.DataFrame:
    return parts.select(pl.col(name).cast(kind) for name, kind in PARTS.items())


def _listed(parts: pl.DataFrame, name: str) -> pl.DataFrame:
    """account_id and the JSON of all its parts, in their order."""
    texts = parts.select("account_id", _as_json(parts).rename(name))
    return texts.group_by("account_id").agg(pl.col(name).str.join(","))


def _as_json(parts: pl.DataFrame) -> pl.Series:
    """The JSON of each part; what is of no event names none."""
    said = pl.struct("part", "name", "points", "because")
    of_event = pl.struct("part", "name", "points", "because", "event_id")
    if parts["event_id"].null_count() == parts.height:
        return parts.select(said.struct.json_encode()).to_series()
    text = pl.when(pl.col("event_id").is_null()).then(said.struct.json_encode())
    return parts.select(text.otherwise(of_event.struct.json_encode())).to_series()
