"""Due: whose score may be another one now, by a change or by the passing of days.

The database marks an account at every write of what its score is made of, whoever writes; the
score itself says on which day time alone may make it another one. The rest need not be looked at.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import numpy as np
import polars as pl
from sqlalchemy import Connection, bindparam, delete, insert, select

from tasks.frames import read_frame
from tasks.policies import last_policy
from warehouse.models import BuyerState, Score, ScoreMark
from warehouse.writes import Row, table_of

MARK, SCORE, STATE = table_of(ScoreMark), table_of(Score).c, table_of(BuyerState).c
MARKS = {"account_id": pl.Int64, "id": pl.Int64}
Ids = Sequence[int] | None


@dataclass(frozen=True, slots=True)
class Due:
    """The accounts to be scored and those to be valued whatever their score, None for all; and
    their marks."""

    account_ids: list[int] | None
    buyer_ids: list[int] | None
    marks: pl.DataFrame


def find_due(
    connection: Connection,
    as_of: datetime,
    policy: str,
    account_ids: Ids = None,
    *,
    everything: bool = False,
) -> Due:
    """Accounts that were marked, or whose day has come; all, if they were scored by another policy.

    With `account_ids` these, whether due or not. Read the marks before what they are about: what
    changes in between keeps its mark.
    """
    marks = _marks(connection, account_ids)
    if account_ids is not None:
        return Due(list(account_ids), list(account_ids), marks)
    if everything or last_policy(connection) != policy:
        return Due(None, None, marks)
    scored, valued = (
        read_frame(
            connection,
            select(table.account_id).where(table.due_on <= as_of.date(), table.is_current),
            {"account_id": pl.Int64},
        )["account_id"]
        for table in (SCORE, STATE)
    )
    marked = marks["account_id"]
    scores, buyers = (pl.concat([marked, each]).unique().sort() for each in (scored, valued))
    return Due(scores.to_list(), buyers.to_list(), marks)


def mark(connection: Connection, account_ids: pl.Series) -> pl.DataFrame:
    """Mark accounts of which something is still to be done, should this run end before; MARKS."""
    rows: list[Row] = [{"account_id": each} for each in account_ids]
    if not rows:
        return pl.DataFrame(schema=MARKS)
    made = connection.execute(insert(MARK).returning(MARK.c.account_id, MARK.c.id), rows)
    return pl.DataFrame(made.all(), schema=MARKS, orient="row")


def _marks(connection: Connection, ids: Ids) -> pl.DataFrame:
    query = select(MARK.c.account_id, MARK.c.id).order_by(MARK.c.id)
    return read_frame(connection, query, MARKS, column=MARK.c.account_id, ids=ids)


def drop_marks(connection: Connection, marks: pl.DataFrame) -> None:
    """Take back marks that were answered, run by run of neighbours; any others stay."""
    ids = marks["id"].sort().to_numpy()
    if not ids.size:
        return
    breaks = np.flatnonzero(np.diff(ids) > 1)
    firsts = ids[np.append(0, breaks + 1)].tolist()
    lasts = ids[np.append(breaks, ids.size - 1)].tolist()
    runs = [{"first": first, "last": last} for first, last in zip(firsts, lasts, strict=True)]
    within = MARK.c.id.between(bindparam("first"), bindparam("last"))
    connection.execute(delete(MARK).where(within), runs)
