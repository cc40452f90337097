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
_LEAST = round(0.05 * (1 << _FINE)) << (_CODES + _MARKS)  # less is no reason

Keys = npt.NDArray[np.int64]
Best = tuple[Keys, Keys, Keys]  # the largest first, 0 for none


def best_of(one: Best, other: Best) -> Best:
    """The best three of both; what is beside a key in the other belongs to the same account."""
    second = np.maximum(one[1], other[1])
    np.maximum(second, np.minimum(one[0], other[0]), out=second)
    third = np.maximum(one[2], other[2])
    np.maximum(third, np.minimum(one[0], other[1]), out=third)
    np.maximum(third, np.minimum(one[1], other[0]), out=third)
    return np.maximum(one[0], other[0]), second, third


class Top:
    """The best three parts of each account so far."""

    def __init__(self, rows: int) -> None:
        first, second, third = (np.zeros(rows, dtype=np.int64) for _ in range(REASONS))
        self.keys: Best = first, second, third

    def add(self, best: Best, part: slice = slice(None)) -> None:
        """Take the best parts of some neighbours into account."""
        first, second, third = (kept[part] for kept in self.keys)
        first[:], second[:], third[:] = best_of((first, second, third), best)

    def add_some(self, rows: Keys, keys: Keys) -> None:
        """Take parts into account, of each account as many as name its row. No two keys of an
        account are the same."""
        first, second, third = (np.zeros_like(kept) for kept in self.keys)
        for found in (first, second, third):
            np.maximum.at(found, rows, keys)
            left = np.flatnonzero(keys < found.take(rows))
            rows, keys = rows.take(left), keys.take(left)
        self.add((first, second, third))

    def columns(self, names: Sequence[str], is_outside: Flags) -> list[pl.Series]:
        """reason_1, points_1, reason_2 ...: names by code, points of the total; null for none."""
        known = pl.Series([*names, None], dtype=pl.String)
        found = []
        for place, keys in enumerate(self.keys, 1):
            points, codes = unpack(keys * ~(is_outside | (keys < _LEAST)))
            # No part has the code of no key, which is beyond all names.
            codes = np.minimum(codes, len(names)).astype(np.uint32)
            points = np.where(points > 0, np.round(points, 1), np.nan)
            found.append(known.gather(pl.Series(codes)).alias(f"reason_{place}"))
            found.append(pl.Series(f"points_{place}", points, nan_to_null=True))
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
