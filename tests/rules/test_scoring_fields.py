"""Texts as codes, however many of them there are."""

import polars as pl
import pytest

from tasks.rules.scoring.fields import codes_of, distinct

FEW, MANY = 3, 20_000  # of so many, some share the first bits of their hashes


@pytest.mark.parametrize("count", [FEW, MANY])
def test_different_texts_are_told_apart(count: int) -> None:
    texts = pl.Series([f"text {n % count}" if n % 7 else None for n in range(2 * MANY)])
    different, places = distinct(texts)
    assert set(different) == set(texts)
    assert [different[int(place)] for place in places] == texts.to_list()


@pytest.mark.parametrize("count", [FEW, MANY])
def test_texts_have_the_places_of_those_known_and_others_none(count: int) -> None:
    known = [f"text {n}" for n in range(count)]
    texts = pl.Series([*reversed(known), None, "another", "text 0"])
    assert codes_of(texts, known).tolist() == [*reversed(range(count)), -1, -1, 0]


def test_no_texts_have_no_codes() -> None:
    none = pl.Series([], dtype=pl.String)
    assert distinct(none)[0].is_empty()
    assert codes_of(none, ["text"]).size == codes_of(none, []).size == 0
