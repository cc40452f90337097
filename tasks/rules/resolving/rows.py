"""Lines of JSON that name a company, as rows that can be resolved."""

from collections.abc import Sequence
from typing import Any

import polars as pl

from tasks.rules.items import BadItem, Item, kind_of
from tasks.rules.resolving.index import COLUMNS, LISTS


def company_of(value: Any) -> Item:
    """The company that a line holds: `name` or `domain` at least; raises BadItem."""
    if not isinstance(value, dict):
        raise BadItem(f"must be a JSON object, is {kind_of(value)}")
    for name in COLUMNS:
        said = value.get(name)
        if name in LISTS:
            if said is not None and not _is_texts(said):
                raise BadItem(f"{name} must be a list of texts")
        elif not isinstance(said, str | None) and not _is_id(name, said):
            raise BadItem(f"{name} must be text, is {kind_of(said)}")
    if not any((value.get(name) or "").strip() for name in ("name", "domain")):
        raise BadItem("name is missing, and domain too")
    return value


def _is_texts(said: Any) -> bool:
    return isinstance(said, list) and all(isinstance(each, str) for each in said)


def _is_id(name: str, said: Any) -> bool:
    return name == "external_id" and isinstance(said, int) and not isinstance(said, bool)


def frame_of(items: Sequence[Item]) -> pl.DataFrame:
    """The COLUMNS of the items; an id that is a number is text."""
    columns = {}
    for name in COLUMNS:
        values = [item.get(name) for item in items]
        if name == "external_id":
            values = [None if value in (None, "") else str(value) for value in values]
        kind = pl.List(pl.String) if name in LISTS else pl.String()
        columns[name] = pl.Series(name, values, dtype=kind)
    return pl.DataFrame(columns)
