"""Recompute: the scores of a past day from what was known then, beside those that were stored."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Literal

import polars as pl
from sqlalchemy import Connection, func, select

from tasks.frames import read_frame
from tasks.past import MOMENT, known_at, read_policy
from tasks.policies import SCORING
from tasks.rescore import COMPARED, NUMBERS
from tasks.rules.playbook import Playbook
from tasks.rules.scoring import score_accounts
from tasks.workspace import Workspace
from warehouse.models import Account, Score
from warehouse.queries.accounts import UnknownAccount
from warehouse.writes import table_of

ACCOUNT, SCORE = table_of(Account).c, table_of(Score).c
STORED = {
    "account_id": pl.Int64,
    "stored_on": pl.Date,
    **dict.fromkeys(NUMBERS, pl.Float64),
    "grade": pl.String,
    "part_key": pl.Int64,
    "scored_at": MOMENT,
    "policy_version": pl.String,
}
Which = Literal["then", "now"]


@dataclass(frozen=True, slots=True)
class Recomputed:
    """Scores of a day: account_id, numbers, grade, part_key and moment each.

    `stored` has the same columns for accounts that were scored on that day; `differences` names
    accounts and columns that are not the same in both.
    """

    day: date
    scores: pl.DataFrame
    stored: pl.DataFrame
    differences: pl.DataFrame

    @property
    def compared(self) -> int:
        """How many accounts have a stored score to compare with."""
        return self.stored.height


def recompute(
    ws: Workspace, day: date, account_ids: Sequence[int] | None = None, policy: Which = "then"
) -> Recomputed:
    """Score accounts as of a past day, by the facts and events known then; writes nothing.

    What was known is taken at the moment at which the account was last scored on that day, or at
    the day's end where it was not; by the policy of then, or by today's.
    """
    with ws.reading() as connection:
        stored = stored_scores(connection, day, account_ids)
        whole = last_scoring(connection, day)
        groups, default = moments_of(stored, whole, day)
        found = []
        for (moment, version), ids in groups.items():
            playbook = playbook_of(connection, ws.playbook, version, policy)
            found.append(_scores(connection, playbook, moment, ids))
        moment, version = default
        playbook = playbook_of(connection, ws.playbook, version, policy)
        rest = _scores(connection, playbook, moment, account_ids)
    special = pl.concat([*found, rest.clear()])
    scores = pl.concat([special, rest.join(special, on="account_id", how="anti")]).sort(
        "account_id"
    )
    if whole is None:  # only those that a part of a day's news was about were scored
        stored = stored.filter(pl.col("stored_on") == day)
    return Recomputed(day, scores, stored, _differences(scores, stored, is_whole=whole is not None))


def last_day(ws: Workspace) -> date | None:
    """The last day on which scores were made."""
    with ws.reading() as connection:
        found = connection.execute(select(func.max(SCORE.as_of))).scalar()
        scored = connection.execute(select(func.max(SCORING.scored_at))).scalar()
    days = [each for each in (found, scored.date() if scored else None) if each]
    return max(days, default=None)


def ids_of(ws: Workspace, domains: Sequence[str]) -> list[int]:
    """The accounts with these domains; raises UnknownAccount."""
    with ws.reading() as connection:
        query = select(ACCOUNT.domain, ACCOUNT.id).where(ACCOUNT.domain.in_(domains))
        known = dict(connection.execute(query).all())
    if missing := [each for each in domains if each not in known]:
        raise UnknownAccount(f"no account with the domain {', '.join(missing)}")
    return [known[each] for each in domains]


def domains_of(ws: Workspace) -> dict[int, str]:
    """The domain of each account."""
    with ws.reading() as connection:
        return dict(connection.execute(select(ACCOUNT.id, ACCOUNT.domain)).all())


def stored_scores(
    connection: Connection, day: date, account_ids: Sequence[int] | None = None
) -> pl.DataFrame:
    """What each account's stored score was on a day; columns of STORED."""
    newest = (
        select(SCORE.account_id, func.max(SCORE.as_of).label("as_of"))
        .where(SCORE.as_of <= day)
        .group_by(SCORE.account_id)
        .subquery()
    )
    query = select(
        SCORE.account_id, SCORE.as_of, *(SCORE[name] for name in NUMBERS), SCORE.grade,
        SCORE.part_key, SCORE.scored_at, SCORE.policy_version,
    )  # fmt: skip
    same = (newest.c.account_id == SCORE.account_id) & (newest.c.as_of == SCORE.as_of)
    query = query.join(newest, same)
    return read_frame(connection, query, STORED, column=SCORE.account_id, ids=account_ids)


def last_scoring(connection: Connection, day: date) -> tuple[datetime, str] | None:
    """When all accounts were last scored on a day, and by what."""
    begin = datetime.combine(day, time.min, UTC)
    query = select(SCORING.scored_at, SCORING.policy_version).where(
        SCORING.scored_at >= begin, SCORING.scored_at < begin + timedelta(days=1)
    )
    found = connection.execute(query.order_by(SCORING.scored_at.desc()).limit(1)).first()
    return (found.scored_at, found.policy_version) if found else None


Origin = tuple[datetime, str | None]


def moments_of(
    stored: pl.DataFrame, whole: tuple[datetime, str] | None, day: date
) -> tuple[dict[Origin, list[int]], Origin]:
    """Accounts by the moment and policy of their score, where those are not the others'."""
    default: Origin = whole or (datetime.combine(day, time.max, UTC), None)
    own = stored.filter(pl.col("stored_on") == day, pl.col("scored_at").is_not_null())
    if whole is not None:
        own = own.filter(pl.col("scored_at") >= whole[0])
    groups: dict[Origin, list[int]] = {}
    for account_id, *origin in own.select("account_id", "scored_at", "policy_version").iter_rows():
        if tuple(origin) != default:
            groups.setdefault((origin[0], origin[1]), []).append(account_id)
    return groups, default


def playbook_of(
    connection: Connection, playbook: Playbook, version: str | None, policy: Which
) -> Playbook:
    """The playbook of a version of the policy, or the present one; raises as `read_policy`."""
    if policy == "now" or version is None:
        return playbook
    return read_policy(connection, playbook, version)


def _scores(
    connection: Connection, playbook: Playbook, moment: datetime, ids: Sequence[int] | None
) -> pl.DataFrame:
    frames = known_at(connection, playbook, moment, ids)
    columns = ["account_id", *COMPARED]
    scores = score_accounts(*frames, playbook, moment).select(columns)
    return scores.with_columns(pl.lit(moment).cast(MOMENT).alias("moment"))


def _differences(scores: pl.DataFrame, stored: pl.DataFrame, *, is_whole: bool) -> pl.DataFrame:
    """Accounts whose scores are not the same: both totals, and the columns that differ."""
    there = stored.select("account_id", *(pl.col(n).alias(f"{n}_stored") for n in COMPARED))
    if not is_whole:
        scores = scores.join(there, on="account_id", how="semi")
    both = scores.join(there, on="account_id", how="full", coalesce=True)
    differs = [
        pl.when(pl.col(name).ne_missing(pl.col(f"{name}_stored"))).then(pl.lit(name))
        for name in COMPARED
    ]
    return (
        both.with_columns(pl.concat_list(differs).list.drop_nulls().alias("differs"))
        .filter(pl.col("differs").list.len() > 0)
        .select("account_id", "total", "total_stored", "differs")
        .sort("account_id")
    )


def as_rows(found: Recomputed, domains: dict[int, str]) -> list[dict[str, Any]]:
    """The scores with domains, the best first."""
    rows = found.scores.sort(["total", "account_id"], descending=[True, False])
    return [{"domain": domains[row.pop("account_id")], **row} for row in rows.iter_rows(named=True)]
