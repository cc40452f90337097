"""What differs from what the CRM was last given."""

import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from tasks.rules.ledger import changes, differing, holdable, with_hash

ROWS = pl.DataFrame({"key": ["b", "a"], "score": [10.0, 20.5], "grade": ["B", None]})
EMPTY = pl.DataFrame(schema={"key": pl.String, "content_hash": pl.String})


def test_all_rows_are_new_to_an_empty_ledger() -> None:
    found = changes("account", differing(with_hash(ROWS), EMPTY), {})
    assert [(each.key, each.action) for each in found] == [("a", "create"), ("b", "create")]


def test_an_equal_row_is_not_sent() -> None:
    hashed = with_hash(ROWS)
    assert differing(hashed, hashed).is_empty()


def test_a_change_shows_old_and_new_of_the_fields_that_differ() -> None:
    known = with_hash(ROWS)
    now = with_hash(ROWS.with_columns(score=pl.col("score") + 1))
    before = {"a": {"score": 20.5, "grade": None}, "b": {"score": 10.0, "grade": "B"}}
    found = changes("account", differing(now, known), before)
    assert [(each.key, each.action) for each in found] == [("a", "update"), ("b", "update")]
    assert found[0].differences == {"score": (20.5, 21.5)}


def test_a_row_that_was_never_accepted_is_sent_again() -> None:
    known = with_hash(ROWS).with_columns(content_hash=pl.lit(None, pl.String))
    assert len(differing(with_hash(ROWS), known)) == 2


def test_the_hash_does_not_depend_on_the_other_rows() -> None:
    alone = with_hash(ROWS.filter(pl.col("key") == "a"))["content_hash"].item()
    assert dict(with_hash(ROWS).select("key", "content_hash").rows())["a"] == alone


def test_tasks_of_contacts_who_opted_out_are_held() -> None:
    tasks = pl.DataFrame(
        {
            "key": ["open", "free", "over"],
            "status": ["open", "open", "done"],
            "channel": ["call", "call", "call"],
            "contact_id": [1, None, 1],
        }
    )
    refused = pl.DataFrame({"contact_id": [1], "purpose": ["call"], "rule": ["opted out"]})
    sent, held = holdable(tasks, refused)
    assert sent["key"].to_list() == ["free", "over"]
    assert [(each.key, each.reason) for each in held] == [("open", "opted out")]


cells = st.one_of(st.none(), st.text(st.characters(codec="utf-8"), max_size=8))


@given(st.lists(st.tuples(cells, cells), min_size=1, max_size=6))
def test_only_rows_with_another_value_differ(values: list[tuple[str | None, str | None]]) -> None:
    schema = {"key": pl.String, "x": pl.String}
    old = [(str(place), one) for place, (one, _) in enumerate(values)]
    new = [(str(place), two) for place, (_, two) in enumerate(values)]
    known = with_hash(pl.DataFrame(old, schema=schema, orient="row"))
    found = differing(with_hash(pl.DataFrame(new, schema=schema, orient="row")), known)
    assert set(found["key"]) == {str(n) for n, (one, two) in enumerate(values) if one != two}
