"""The three parts that give an account most of its total, kept while the parts are added up."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import polars as pl

from tasks.rules.scoring.fields import Numbers

REASONS = 3
# What a part gives, which part it is, and a mark that tells two like parts apart: in one integer,
# so that the largest of them is the part that gives most, of equal ones the first.
_FINE, _CODES, _MARKS = 20, 16, 8

Keys = npt.NDArray[np.int64]


class Top:
    """The best three parts of each account so far."""

    def __init__(self, rows: int) -> None:
        self.keys: list[Keys] = [np.zeros(rows, dtype=np.int64) for _ in range(REASONS)]

    def add(self, where: slice | Keys, points: Numbers, code: int) -> None:
        """Take a part into account: what it gives of the total, and its code."""
        self.add_keys(where, pack(points, code))

    def add_keys(self, where: slice | Keys, keys: Keys) -> None:
        """Like `add`; each row is named once in `where`."""
        for kept in self.keys:
            better = np.maximum(kept[where], keys)
            keys = np.minimum(kept[where], keys)
            kept[where] = better

    def columns(self, names: Sequence[str]) -> list[pl.Series]:
        """reason_1, points_1, reason_2 ...: names by code, points of the total; null for none."""
        known = pl.Series(names, dtype=pl.String)
        found = []
        for place, keys in enumerate(self.keys, 1):
            points, codes = unpack(keys)
            is_any = points >= 0.05
            of_name = pl.Series(np.where(is_any, codes, -1)).replace(-1, None)
            reason = known.gather(of_name).alias(f"reason_{place}")
            given = pl.Series(f"points_{place}", np.where(is_any, np.round(points, 1), np.nan))
            found += [reason, given.fill_nan(None)]
        return found


def pack(points: Numbers, code: int | Keys, mark: int | Keys = 0) -> Keys:
    """Keys that stand in the order of the points."""
    worth = (points * (1 << _FINE)).astype(np.int64) << (_CODES + _MARKS)
    return worth | (((1 << _CODES) - 1 - code) << _MARKS) | (mark & ((1 << _MARKS) - 1))


def unpack(keys: Keys) -> tuple[Numbers, Keys]:
    """Points and codes of keys."""
    codes = (1 << _CODES) - 1 - ((keys >> _MARKS) & ((1 << _CODES) - 1))
    return (keys >> (_CODES + _MARKS)) / (1 << _FINE), codes


def best_of_groups(keys: Keys, starts: Keys, counts: Keys) -> list[Keys]:
    """The three largest keys of each group of neighbours, the largest first; 0 where there are
    fewer. No two keys of a group are the same."""
    left = keys.copy()
    found = []
    for _ in range(REASONS):
        best = np.maximum.reduceat(left, starts)
        found.append(best)
        left[left == np.repeat(best, counts)] = 0
    return found
