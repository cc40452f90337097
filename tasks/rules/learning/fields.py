"""What each column of outcomes is: a number or a category in few values, or nothing to learn from.

Every field becomes a small number of levels: values of a category, quantile bands of a number,
and one level for what is unknown. Models, lifts and the leak guard all read those levels.
"""

import re
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np
import polars as pl
from numpy.typing import NDArray

BANDS = 10  # of a number
MOST_VALUES = 40  # of a category; the others are one level
_NULLS = ("", "na", "n/a", "nan", "null", "none", "unknown", "-", "?", "#n/a")
_NUMERIC_SHARE = 0.98
_IDENTIFIER_SHARE = 0.5
_FREE_TEXT_WORDS = 6
_DATE = re.compile(r"\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./]\d{1,2}[./]\d{2,4}")
UNKNOWN, OTHER = "unknown", "*"


@dataclass(frozen=True, slots=True)
class Refusal:
    """A field that nothing is learned from, and why, in words."""

    field: str
    reason: str
    is_leak: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Field:
    """A column as levels: `codes` (one per row) count into `levels`; level 0 is `unknown`.

    Of a number, `centres` has the median of each band (nan for `unknown`), in rising order.
    """

    name: str
    kind: Literal["number", "category"]
    levels: tuple[str, ...]
    codes: NDArray[np.int64]
    centres: tuple[float, ...] = ()

    def of_rows(self, rows: NDArray[np.int64]) -> "Field":
        """The same field of some rows."""
        return replace(self, codes=self.codes[rows])


def read_fields(frame: pl.DataFrame, min_rows: int) -> tuple[list[Field], list[Refusal]]:
    """The fields of a frame that something can be learned from, and the others with the reason.

    A level of a category, or a band of a number, holds `min_rows` rows at least.
    """
    fields: list[Field] = []
    refused: list[Refusal] = []
    for name in frame.columns:
        found = _read(frame[name], min_rows)
        (fields if isinstance(found, Field) else refused).append(found)  # type: ignore[arg-type]
    return fields, refused


def known(values: pl.Series) -> pl.Series:
    """Text without blanks around it; what people write for nothing is null."""
    text = values.cast(pl.String).str.strip_chars()
    return text.to_frame().select(
        pl.when(~text.str.to_lowercase().is_in(_NULLS)).then(text).alias(values.name)
    )[values.name]


def _read(values: pl.Series, min_rows: int) -> Field | Refusal:
    text = known(values)
    there = text.drop_nulls()
    distinct = there.n_unique()
    if distinct < 2 and there.len() in (0, len(text)):
        return Refusal(values.name, "has the same value everywhere")
    numbers = text.str.replace_all(r"[,\s](\d{3})\b", "$1").cast(pl.Float64, strict=False)
    if numbers.drop_nulls().len() >= _NUMERIC_SHARE * there.len():
        if _is_counter(numbers.drop_nulls()):
            return Refusal(values.name, "counts the rows: it names them, and says nothing of them")
        return _number(values.name, numbers, min_rows)
    if there.str.contains(rf"^(?:{_DATE.pattern})").mean() > _NUMERIC_SHARE:  # type: ignore[operator]
        return Refusal(values.name, "is a date: no trait of a company")
    if distinct > _IDENTIFIER_SHARE * there.len() and distinct > MOST_VALUES:
        return Refusal(values.name, "is different in nearly every row: it names them")
    if there.str.count_matches(r"\w+").mean() > _FREE_TEXT_WORDS:  # type: ignore[operator]
        return Refusal(values.name, "is running text")
    return _category(values.name, text, min_rows)


def _is_counter(numbers: pl.Series) -> bool:
    """Whole numbers that are all different and lie close, or only rise: a row number, an id."""
    if numbers.len() <= MOST_VALUES or numbers.n_unique() < numbers.len():
        return False
    is_whole = bool((numbers == numbers.round()).all())
    span = float(numbers.max()) - float(numbers.min())  # type: ignore[arg-type]
    return is_whole and (span < 2 * numbers.len() or numbers.is_sorted())


def _number(name: str, numbers: pl.Series, min_rows: int) -> Field:
    there = numbers.drop_nulls().to_numpy()
    edges = _edges(there, min_rows)
    bands = np.searchsorted(edges, numbers.fill_null(0.0).to_numpy(), side="left") + 1
    codes = np.where(numbers.is_null().to_numpy(), 0, bands)
    parts = np.split(np.sort(there), np.searchsorted(np.sort(there), edges, side="right"))
    levels = [_band(part[0], part[-1]) for part in parts]
    centres = (float("nan"), *(float(np.median(part)) for part in parts))
    return Field(name, "number", (UNKNOWN, *levels), codes.astype(np.int64), centres)


def _edges(there: NDArray[np.float64], min_rows: int) -> NDArray[np.float64]:
    """The highest number of each band but the last. A number that many rows have is a band."""
    values, counts = np.unique(there, return_counts=True)
    is_usual = counts >= max(len(there) / BANDS, min_rows)
    rest = np.repeat(values[~is_usual], counts[~is_usual])
    most = max(1, min(BANDS, len(rest) // max(1, min_rows)))
    cuts = (
        set(np.quantile(rest, np.linspace(0, 1, most + 1)[1:-1], method="lower"))
        if len(rest)
        else set()
    )
    for place in np.flatnonzero(is_usual):
        cuts.update(values[max(0, place - 1) : place + 1])
    return np.array(sorted(cuts - {values[-1]}))


def _band(low: float, high: float) -> str:
    return _short(low) if low == high else f"{_short(low)} to {_short(high)}"


def _short(value: float) -> str:
    return f"{value:,.0f}" if abs(value) >= 100 or value == round(value) else f"{value:.3g}"


def _category(name: str, text: pl.Series, min_rows: int) -> Field:
    """Levels that differ by case only are one; rare ones are `*`."""
    folded = text.str.to_lowercase()
    counts = folded.drop_nulls().value_counts(sort=True, name="rows")
    usual = counts.filter(pl.col("rows") >= min_rows).head(MOST_VALUES)[text.name].to_list()
    levels = (UNKNOWN, OTHER, *usual)
    place = {level: code for code, level in enumerate(levels) if code > 1}
    codes = folded.replace_strict(place, default=1, return_dtype=pl.Int64)
    codes = pl.select(pl.when(folded.is_null()).then(0).otherwise(codes)).to_series()
    return Field(name, "category", levels, codes.to_numpy())
