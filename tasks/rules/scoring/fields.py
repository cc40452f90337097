"""An account's fields as numpy columns: each is read once, however many criteria ask of it."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any

import numpy as np
import numpy.typing as npt
import polars as pl

from tasks.rules.playbook import Criterion, Gate

Numbers = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
Part = slice
ShareOf = Callable[[Part], Numbers]


class Fields:
    """The columns of `account_columns`; blank text and empty lists are unknown."""

    def __init__(self, accounts: pl.DataFrame) -> None:
        self.accounts = accounts
        # Not a decorator: it would keep every frame that was ever scored.
        self.numbers = cache(self._numbers)
        self.texts = cache(self._texts)

    def _numbers(self, name: str) -> Numbers:
        """A field as numbers; NaN where it is unknown or no number. Of several values, how many."""
        values = self.accounts[name]
        counted = values.list.len() if values.dtype == pl.List else values
        return counted.cast(pl.Float64, strict=False).to_numpy()

    def _texts(self, name: str) -> tuple[list[str | None], npt.NDArray[np.intp]]:
        """The different texts of a field in plain form, and which of them each account has."""
        values = self.accounts[name].cast(pl.String)
        # Categories of its own: those that all share are never forgotten.
        coded = values.cast(pl.Categorical(pl.Categories.random())).to_physical()
        count = 0 if coded.max() is None else int(coded.max()) + 1  # type: ignore[arg-type]
        places = coded.fill_null(count).to_numpy().astype(np.intp)
        found_at = np.zeros(count + 1, dtype=np.int64)
        found_at[places] = np.arange(values.len())
        texts = [plain(text) or None for text in values.gather(found_at[:count])]
        return [*texts, None], places

    def table(self, criterion: Criterion) -> tuple[Numbers, npt.NDArray[np.intp]]:
        """The shares that a table gives the different texts, NaN where that is unknown, and which
        of them each account has."""
        table, other = _table_of(criterion)
        texts, places = self.texts(criterion.field)
        shares = [float("nan") if text is None else table.get(text, other) for text in texts]
        return np.array(shares, dtype=np.float64), places

    def has_table(self, criterion: Criterion) -> bool:
        """Whether a criterion tells by one text which share there is."""
        is_list = self.accounts.schema[criterion.field] == pl.List
        return criterion.curve is None and not is_list

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
        if self.accounts.schema[gate.field] == pl.List:
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
        inside -= x[places]
        inside *= slopes[places]
        inside += y[places]
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
