"""Due: whose score may be another one now, by a change or by the passing of days.

The database marks an account at every write of what its score is made of, whoever writes; the
score itself says on which day time alone may make it another one. The rest need not be looked at.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import numpy as np
import polars as pl
from sqlalchemy import Connection, bindparam, delete, select

from tasks.frames import read_frame
from tasks.policies import last_policy
from warehouse.models import Score, ScoreMark
from warehouse.writes import table_of

MARK, SCORE = table_of(ScoreMark), table_of(Score)
MARKS = {"account_id": pl.Int64, "id": pl.Int64}


@dataclass(frozen=True, slots=True)
class Due:
    """The accounts to be scored, None for all, and the marks that this answers."""

    account_ids: list[int] | None
    marks: pl.DataFrame


def find_due(
    connection: Connection,
    as_of: datetime,
    policy: str,
    account_ids: Sequence[int] | None = None,
    *,
    everything: bool = False,
) -> Due:
    """Accounts that were marked, or whose day has come; all, if they were scored by another policy.

    With `account_ids` these, whether due or not. Read the marks before what they are about: what
    changes in between keeps its mark.
    """
    marked = select(MARK.c.account_id, MARK.c.id).order_by(MARK.c.id)
    marks = read_frame(connection, marked, MARKS, column=MARK.c.account_id, ids=account_ids)
    if account_ids is not None:
        return Due(list(account_ids), marks)
    if everything or last_policy(connection) != policy:
        return Due(None, marks)
    come = select(SCORE.c.account_id).where(SCORE.c.is_current, SCORE.c.due_on <= as_of.date())
    dated = read_frame(connection, come, {"account_id": pl.Int64})["account_id"]
    return Due(pl.concat([marks["account_id"], dated]).unique().sort().to_list(), marks)


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
