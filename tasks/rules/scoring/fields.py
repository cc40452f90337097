"""An account's fields as different values and codes: what many accounts have is judged once."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import polars as pl

from tasks.rules.playbook import Criterion, Gate

Numbers = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
Places = npt.NDArray[np.intp]
Hashes = npt.NDArray[np.uint64]

# Values whose 64-bit hashes are the same are the same, and each is found in the slot of its first
# bits, which few share. A table of so many slots (512 KB) stays in the processor's cache.
_SLOT_BITS = 16
# Among so many of the first rows are the values that most of the others have.
_SAMPLE = 4_096

# Sums of whole multiples of this are the same in any order.
_GRAIN = 2.0**-32


class Fields:
    """The columns of `account_columns`; blank text and empty lists are unknown."""

    def __init__(self, accounts: pl.DataFrame) -> None:
        self.accounts, self.kinds = accounts, accounts.schema
        self._values: dict[str, tuple[pl.Series, Places]] = {}
        self._numbers: dict[str, Numbers] = {}

    def values(self, name: str) -> tuple[pl.Series, Places]:
        """The different values of a field, and which of them each account has. Of several values,
        how many."""
        if name not in self._values:
            values = self.accounts[name]
            self._values[name] = distinct(values.list.len() if values.dtype == pl.List else values)
        return self._values[name]

    def numbers(self, name: str) -> tuple[Numbers, Places]:
        """The different values of a field as numbers, NaN where unknown or no number, and which of
        them each account has."""
        different, places = self.values(name)
        if name not in self._numbers:
            self._numbers[name] = different.cast(pl.Float64, strict=False).to_numpy()
        return self._numbers[name], places

    def texts(self, name: str) -> tuple[list[str | None], Places]:
        """The different values of a field as text in plain form, and which of them each account
        has."""
        different, places = self.values(name)
        return [plain(text) or None for text in different.cast(pl.String)], places

    def shares(self, criterion: Criterion) -> tuple[Numbers, Places]:
        """How much of a criterion's points the different values earn, NaN where that is unknown,
        and which of them each account has."""
        if criterion.curve is not None:
            numbers, places = self.numbers(criterion.field)
            x, y = zip(*criterion.curve, strict=True)
            return np.asarray(np.interp(numbers, x, y)), places
        table = {plain(name): share for name, share in (criterion.table or {}).items()}
        other = table.pop("*", 0.0)
        if self.kinds[criterion.field] == pl.List:
            different, places = distinct(self._best_of(criterion.field, table, other))
            return different.to_numpy(), places
        texts, places = self.texts(criterion.field)
        shares = [float("nan") if text is None else table.get(text, other) for text in texts]
        return np.array(shares, dtype=np.float64), places

    def _best_of(self, name: str, table: Mapping[str, float], other: float) -> pl.Series:
        """The best share of what a list holds."""
        text = pl.element().str.strip_chars().str.to_lowercase()
        shares = text.replace_strict(table, default=other, return_dtype=pl.Float64)
        return self.accounts[name].list.eval(shares).list.max()

    def is_outside(self, gate: Gate) -> Flags:
        """Where a gate is closed. Missing data never closes it."""
        closed = np.zeros(self.accounts.height, dtype=np.bool_)
        if self.kinds[gate.field] == pl.List:
            closed |= self._is_shut_list(gate)
        elif gate.one_of is not None or gate.none_of is not None:
            texts, places = self.texts(gate.field)
            shut = np.array([_is_shut(text, gate) for text in texts], dtype=np.bool_)
            closed |= shut.take(places)
        if gate.at_least is not None or gate.at_most is not None:
            numbers, places = self.numbers(gate.field)
            # A comparison with NaN is false.
            is_low = numbers < (-np.inf if gate.at_least is None else gate.at_least)
            is_high = numbers > (np.inf if gate.at_most is None else gate.at_most)
            closed |= (is_low | is_high).take(places)
        return closed

    def _is_shut_list(self, gate: Gate) -> Flags:
        """Where none of several values is wanted, or one of them is not."""
        text = pl.element().str.strip_chars().str.to_lowercase()
        values = self.accounts[gate.field]

        def has_one(names: list[str]) -> Flags:
            wanted = [plain(each) for each in names]
            return values.list.eval(text.is_in(wanted)).list.any().fill_null(False).to_numpy()

        closed = np.zeros(values.len(), dtype=np.bool_)
        if gate.one_of is not None:
            closed |= ~has_one(gate.one_of) & (values.list.len() > 0).fill_null(False).to_numpy()
        if gate.none_of is not None:
            closed |= has_one(gate.none_of)
        return closed


def distinct(values: pl.Series) -> tuple[pl.Series, Places]:
    """The different values of a column, and which of them each row has."""
    firsts, places = _told_apart(values.hash().to_numpy(), _SAMPLE)
    return values[firsts], places


def _told_apart(hashes: Hashes, sample: int) -> tuple[Places, Places]:
    """A row of each of the different hashes, and which of them each row has.

    They are first looked for in a sample, so many of the first rows; then what is left is.
    """
    slots, held = _slots(hashes), np.zeros(1 << _SLOT_BITS, dtype=np.intp)
    some = slots[:sample]
    rows = np.arange(some.size)
    held[some] = rows
    firsts = np.flatnonzero(held.take(some) == rows)
    held[some.take(firsts)] = np.arange(firsts.size)
    places = held.take(slots)
    others = np.flatnonzero(hashes.take(firsts).take(places) != hashes)
    if others.size:  # not in the sample; or of those that share a slot, one has a place by now
        more, places_of_more = _told_apart(hashes.take(others), others.size)
        places[others] = firsts.size + places_of_more
        firsts = np.append(firsts, others.take(more))
    return firsts, places


def codes_of(texts: pl.Series, known: Sequence[str]) -> Places:
    """The place of each text among those known; -1 for another one."""
    own_hashes = pl.Series(known, dtype=pl.String).hash().to_numpy()
    slots, held = _slots(own_hashes), np.zeros(1 << _SLOT_BITS, dtype=np.intp)
    if np.unique(slots).size < len(known):
        codes = {text: code for code, text in enumerate(known)}
        different, places = distinct(texts)
        return np.array([codes.get(text, -1) for text in different], dtype=np.intp).take(places)
    held[slots] = np.arange(len(known))
    hashes = texts.hash().to_numpy()
    places = held.take(_slots(hashes))
    others = np.flatnonzero(own_hashes.take(places) != hashes)
    places[others] = -1
    return places


def _slots(hashes: Hashes) -> Places:
    return (hashes >> np.uint64(64 - _SLOT_BITS)).view(np.int64)


def whole(numbers: Numbers) -> Numbers:
    """Numbers whose sums are the same in any order: whole multiples of a grain."""
    grains: Numbers = np.rint(numbers / _GRAIN)
    grains *= _GRAIN
    return grains


def plain(text: Any) -> str:
    """The form in which two words are the same."""
    return "" if text is None else str(text).strip().lower()


def _is_shut(text: str | None, gate: Gate) -> bool:
    if text is None:
        return False
    if gate.one_of is not None and text not in {plain(each) for each in gate.one_of}:
        return True
    return gate.none_of is not None and text in {plain(each) for each in gate.none_of}
