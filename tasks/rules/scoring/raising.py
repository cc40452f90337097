"""What would raise a score: one change at a time, scored by the rules themselves."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import polars as pl

from tasks.rules.labels import event_label
from tasks.rules.playbook import Criterion, Playbook
from tasks.rules.scoring.frames import ACTIVITIES, EVENTS, LISTS

LEAST = 0.5  # points of the total; less is not worth a line
# Of one kind of remedy at most, so that each is seen.
MOST = {"fact": 2, "confirmation": 1, "news": 1, "signal": 1}


@dataclass(frozen=True, slots=True)
class Raise:
    """A change that would raise an account's total by `gain` points, in words."""

    part: str
    name: str
    gain: float
    because: str


@dataclass(frozen=True, slots=True)
class _Change:
    """Something that might be so, and how it is said; `{}` stands for the gain."""

    remedy: str
    part: str
    name: str
    words: str
    values: dict[str, Any] = field(default_factory=dict)
    events: tuple[tuple[str, str], ...] = ()
    kinds: tuple[str, ...] = ()
    confirmed: str = ""


def possible_changes(
    account: dict[str, Any], events: pl.DataFrame, activities: pl.DataFrame, playbook: Playbook
) -> list[_Change]:
    """What might be found out or happen: a row of the frames of scoring, and one account's."""
    types, kinds = set(events["type"]), set(activities["kind"])
    sure = _sure_status(playbook)
    rumours = events.filter(pl.col("status").is_in(_doubtful(playbook)))["type"].unique().sort()
    return [
        *_of_facts(account, playbook),
        *(
            _Change(
                "confirmation",
                "timing",
                name,
                f"{event_label(name)} confirmed: {{}} more",
                confirmed=name,
            )
            for name in rumours
        ),
        *(
            _Change(
                "news",
                "timing",
                name,
                f"fresh news ({event_label(name)}): about {{}} more",
                events=((name, sure),),
            )
            for name, trigger in playbook.triggers.items()
            if trigger.polarity > 0 and name not in types
        ),
        *(
            _Change(
                "signal",
                "engagement",
                name,
                f"{_act(name)}, none of late: one would add about {{}}",
                kinds=(name,),
            )
            for name in playbook.activities.signals
            if name not in kinds
        ),
    ]


def apply_changes(
    changes: list[_Change],
    accounts: pl.DataFrame,
    events: pl.DataFrame,
    activities: pl.DataFrame,
    playbook: Playbook,
    as_of: datetime,
) -> tuple[pl.DataFrame, pl.DataFrame, pl.DataFrame]:
    """Frames of scoring with a copy of the one account per change; `account_id` is its place.

    The account as it is has the place 0.
    """
    row = accounts.row(0, named=True)
    copies = [row, *(row | change.values for change in changes)]
    places = pl.DataFrame({"place": range(len(copies))}, schema={"place": pl.Int64})
    confirmed = {place: change.confirmed for place, change in enumerate(changes, 1)}
    of_place = pl.col("account_id").replace_strict(confirmed, default="", return_dtype=pl.String)
    new_events = [
        (place, -1, kind, status, 1.0, as_of)
        for place, change in enumerate(changes, 1)
        for kind, status in change.events
    ]
    new_acts = [(place, kind, as_of) for place, c in enumerate(changes, 1) for kind in c.kinds]
    return (
        pl.DataFrame(copies, schema=accounts.schema).with_columns(
            places["place"].alias("account_id")
        ),
        pl.concat(
            [
                _copied(events, places).with_columns(
                    pl.when(pl.col("type") == of_place)
                    .then(pl.lit(_sure_status(playbook)))
                    .otherwise("status")
                    .alias("status")
                ),
                pl.DataFrame(new_events, schema=EVENTS, orient="row"),
            ]
        ),
        pl.concat(
            [_copied(activities, places), pl.DataFrame(new_acts, schema=ACTIVITIES, orient="row")]
        ),
    )


def best_raises(changes: list[_Change], totals: pl.DataFrame, most: int = 3) -> list[Raise]:
    """The changes that gain most; `totals` has account_id (the place) and total."""
    by_place = dict(totals.select("account_id", "total").iter_rows())
    left = dict(MOST)
    best: list[Raise] = []
    for place, change in sorted(enumerate(changes, 1), key=lambda one: -by_place[one[0]]):
        gain = round(by_place[place] - by_place[0], 1)
        if gain >= LEAST and left[change.remedy]:
            left[change.remedy] -= 1
            words = change.words.format(f"{gain:.1f}")
            best.append(Raise(change.part, change.name, gain, words))
    return best[:most]


def _of_facts(account: dict[str, Any], playbook: Playbook) -> Iterator[_Change]:
    for criterion in playbook.icp.criteria:
        best = _best_value(criterion)
        if best is None or (_is_list(criterion) and criterion.curve is not None):
            continue  # how many values there are is not for one value to say
        value = account[criterion.field]
        name = criterion.name
        if value is None or value == [] or str(value).strip() == "":
            words = f"{name} unknown: up to {{}} more, once it is known"
        else:
            said = ", ".join(value) if isinstance(value, list) else value
            words = f"{name} is {said}: {best} would earn {{}} more"
        values = {criterion.field: [*(value or []), best] if _is_list(criterion) else best}
        yield _Change("fact", "fit", name, words, values=values)


def _is_list(criterion: Criterion) -> bool:
    return criterion.field in LISTS


def _best_value(criterion: Criterion) -> str | int | float | None:
    """The value that earns most; None where that is any other value than those listed."""
    if criterion.curve is not None:
        number = max(criterion.curve, key=lambda point: point[1])[0]
        return int(number) if number == int(number) else number
    table = criterion.table or {}
    best = max(table, key=lambda name: table[name], default="*")
    return None if best == "*" else best


def _copied(frame: pl.DataFrame, places: pl.DataFrame) -> pl.DataFrame:
    return (
        frame.join(places, how="cross")
        .with_columns(pl.col("place").alias("account_id"))
        .select(frame.columns)
    )


def _sure_status(playbook: Playbook) -> str:
    factors = playbook.scoring.status_factors
    return max(factors, key=lambda status: factors[status])


def _doubtful(playbook: Playbook) -> list[str]:
    return [name for name, each in playbook.scoring.status_factors.items() if 0 < each < 1]


def _act(kind: str) -> str:
    return f"“{kind.replace('_', ' ')}”"
