"""An account's fields as numpy columns: each is read once, however many criteria ask of it."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import polars as pl

from tasks.rules.playbook import Criterion, Gate

Numbers = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
Part = slice
ShareOf = Callable[[Part], Numbers]
Places = npt.NDArray[np.intp]
Hashes = npt.NDArray[np.uint64]

# Texts whose 64-bit hashes are the same are the same, and each is found in the slot of its first
# bits, which few share. A table of so many slots (2 MB) is small enough that the system clears only
# the pages that are touched.
_SLOT_BITS = 18


class Fields:
    """The columns of `account_columns`; blank text and empty lists are unknown."""

    def __init__(self, accounts: pl.DataFrame) -> None:
        self.accounts, self.kinds = accounts, accounts.schema
        self._numbers: dict[str, Numbers] = {}
        self._texts: dict[str, tuple[list[str | None], Places]] = {}

    def numbers(self, name: str) -> Numbers:
        """A field as numbers; NaN where it is unknown or no number. Of several values, how many."""
        if name not in self._numbers:
            values = self.accounts[name]
            counted = values.list.len() if values.dtype == pl.List else values
            known = counted.cast(pl.Float64, strict=False)
            self._numbers[name] = known.fill_null(float("nan")).to_numpy()
        return self._numbers[name]

    def texts(self, name: str) -> tuple[list[str | None], Places]:
        """The different texts of a field in plain form, and which of them each account has."""
        if name not in self._texts:
            different, places = distinct(self.accounts[name].cast(pl.String))
            self._texts[name] = [plain(text) or None for text in different], places
        return self._texts[name]

    def table(self, criterion: Criterion) -> tuple[Numbers, npt.NDArray[np.intp]]:
        """The shares that a table gives the different texts, NaN where that is unknown, and which
        of them each account has."""
        table, other = _table_of(criterion)
        texts, places = self.texts(criterion.field)
        shares = [float("nan") if text is None else table.get(text, other) for text in texts]
        return np.array(shares, dtype=np.float64), places

    def has_table(self, criterion: Criterion) -> bool:
        """Whether a criterion tells by one text which share there is."""
        return criterion.curve is None and self.kinds[criterion.field] != pl.List

    def share(self, criterion: Criterion) -> ShareOf:
        """How much of a criterion's points some accounts earn; NaN where that is unknown."""
        if criterion.curve is not None:
            return _along(criterion.curve, self.numbers(criterion.field))
        if self.has_table(criterion):
            look_up, places = self.table(criterion)
            return lambda part: look_up[places[part]]
        shares = self._best_of(criterion.field, *_table_of(criterion))
        return lambda part: shares[part].copy()

    def _best_of(self, name: str, table: Mapping[str, float], other: float) -> Numbers:
        """The best share of what a list holds."""
        text = pl.element().str.strip_chars().str.to_lowercase()
        shares = text.replace_strict(table, default=other, return_dtype=pl.Float64)
        best = self.accounts[name].list.eval(shares).list.max()
        return best.fill_null(float("nan")).to_numpy()

    def is_outside(self, gate: Gate) -> Flags:
        """Where a gate is closed. Missing data never closes it."""
        closed = np.zeros(self.accounts.height, dtype=np.bool_)
        if self.kinds[gate.field] == pl.List:
            closed |= self._is_shut_list(gate)
        elif gate.one_of is not None or gate.none_of is not None:
            texts, places = self.texts(gate.field)
            shut = np.array([_is_shut(text, gate) for text in texts], dtype=np.bool_)
            closed |= shut[places]
        # A comparison with NaN is false.
        if gate.at_least is not None:
            closed |= self.numbers(gate.field) < gate.at_least
        if gate.at_most is not None:
            closed |= self.numbers(gate.field) > gate.at_most
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


def distinct(texts: pl.Series) -> tuple[pl.Series, Places]:
    """The different texts of a column, and which of them each row has."""
    hashes, rows = texts.hash().to_numpy(), np.arange(texts.len())
    slots, held = _slots(hashes), np.empty(1 << _SLOT_BITS, dtype=np.intp)
    held[slots] = rows
    firsts = np.flatnonzero(held.take(slots) == rows)
    held[slots[firsts]] = np.arange(firsts.size)
    places = held.take(slots)
    others = np.flatnonzero(hashes[firsts].take(places) != hashes)
    if not others.size:
        return texts[firsts], places
    # Of the texts that share a slot, one has a place by now.
    more, places_of_more = distinct(texts[others])
    places[others] = firsts.size + places_of_more
    return texts[firsts].append(more), places


def codes_of(texts: pl.Series, known: Sequence[str]) -> Places:
    """The place of each text among those known; -1 for another one."""
    own_hashes = pl.Series(known, dtype=pl.String).hash().to_numpy()
    slots, held = _slots(own_hashes), np.empty(1 << _SLOT_BITS, dtype=np.intp)
    if np.unique(slots).size < len(known):
        codes = {text: code for code, text in enumerate(known)}
        different, places = distinct(texts)
        return np.array([codes.get(text, -1) for text in different], dtype=np.intp).take(places)
    held[slots] = np.arange(len(known))
    hashes = texts.hash().to_numpy()
    # An empty slot may hold any number: its hash is another one.
    places = held.take(_slots(hashes)).clip(0, len(known) - 1)
    places[own_hashes.take(places) != hashes] = -1
    return places


def _slots(hashes: Hashes) -> Places:
    return (hashes >> np.uint64(64 - _SLOT_BITS)).view(np.int64)


def _table_of(criterion: Criterion) -> tuple[dict[str, float], float]:
    """The shares of a table by plain text, and that of any other text."""
    table = {plain(name): share for name, share in (criterion.table or {}).items()}
    return table, table.pop("*", 0.0)


def _along(curve: Sequence[tuple[float, float]], numbers: Numbers) -> ShareOf:
    """What np.interp gives, twice as fast: curves have few points, so that counting those below a
    number beats looking for its place among them."""
    x, y = np.array(curve, dtype=np.float64).T
    slopes = np.append(np.diff(y) / np.diff(x), 0.0)

    def share(part: Part) -> Numbers:
        inside = np.clip(numbers[part], x[0], x[-1])
        below = np.zeros(inside.size, dtype=np.uint8)
        for point in x[1:]:
            below += (inside >= point).view(np.uint8)
        places = below.astype(np.intp)
        inside -= x.take(places)
        inside *= slopes.take(places)
        inside += y.take(places)
        return inside

    return share


def plain(text: Any) -> str:
    """The form in which two words are the same."""
    return "" if text is None else str(text).strip().lower()


def _is_shut(text: str | None, gate: Gate) -> bool:
    if text is None:
        return False
    if gate.one_of is not None and text not in {plain(each) for each in gate.one_of}:
        return True
    return gate.none_of is not None and text in {plain(each) for each in gate.none_of}
