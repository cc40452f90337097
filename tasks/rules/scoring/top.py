"""The three parts that give an account most of its total, kept while the parts are added up."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import polars as pl

from tasks.rules.scoring.fields import Flags, Numbers

REASONS = 3
# What a part gives, which part it is, and a mark that tells two like parts apart: in one integer,
# so that the largest of them is the part that gives most, of equal ones the first.
_FINE, _CODES, _MARKS = 20, 16, 8

Keys = npt.NDArray[np.int64]


class Top:
    """The best three parts of each account so far."""

    def __init__(self, rows: int) -> None:
        self.keys: list[Keys] = [np.zeros(rows, dtype=np.int64) for _ in range(REASONS)]

    def add(self, part: slice, keys: Keys) -> None:
        """Take a part of each of some neighbours into account."""
        first, second, third = (kept[part] for kept in self.keys)
        for kept in (first, second):
            less = np.minimum(kept, keys)
            np.maximum(kept, keys, out=kept)
            keys = less
        np.maximum(third, keys, out=third)

    def add_some(self, rows: Keys, keys: Keys) -> None:
        """Take parts into account, of each account as many as name its row. No two keys of an
        account are the same."""
        for _ in range(REASONS):
            best = np.zeros_like(self.keys[0])
            np.maximum.at(best, rows, keys)
            self.add(slice(None), best)
            left = np.flatnonzero(keys < best.take(rows))
            rows, keys = rows.take(left), keys.take(left)

    def columns(self, names: Sequence[str], is_outside: Flags) -> list[pl.Series]:
        """reason_1, points_1, reason_2 ...: names by code, points of the total; null for none."""
        known = pl.Series([*names, None], dtype=pl.String)
        found = []
        for place, keys in enumerate(self.keys, 1):
            points, codes = unpack(keys)
            is_none = (points < 0.05) | is_outside
            codes[is_none] = len(names)
            points[is_none] = np.nan
            found.append(known.gather(codes).alias(f"reason_{place}"))
            found.append(pl.Series(f"points_{place}", np.round(points, 1), nan_to_null=True))
        return found


def pack(points: Numbers, code: int | Keys, mark: int | Keys = 0) -> Keys:
    """Keys that stand in the order of the points."""
    keys = (points * (1 << _FINE)).astype(np.int64)
    keys <<= _CODES + _MARKS
    keys |= (((1 << _CODES) - 1 - code) << _MARKS) | (mark & ((1 << _MARKS) - 1))
    return keys


def unpack(keys: Keys) -> tuple[Numbers, Keys]:
    """Points and codes of keys."""
    codes = (1 << _CODES) - 1 - ((keys >> _MARKS) & ((1 << _CODES) - 1))
    return (keys >> (_CODES + _MARKS)) / (1 << _FINE), codes
