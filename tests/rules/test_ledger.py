"""What differs from what the CRM was last given."""

from typing import Any

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.rules.ledger import Change, Held, Known, decide, differing, holdable, with_hash

ROWS = pl.DataFrame({"key": ["b", "a"], "score": [10.0, 20.5], "grade": ["B", None]})
EMPTY = pl.DataFrame(schema={"key": pl.String, "content_hash": pl.String})


def test_all_rows_are_new_to_an_empty_ledger() -> None:
    assert differing(with_hash(ROWS), EMPTY)["key"].to_list() == ["a", "b"]


def test_an_equal_row_is_not_sent() -> None:
    hashed = with_hash(ROWS)
    assert differing(hashed, hashed).is_empty()


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


# ---- One row -------------------------------------------------------------------------------------

POLICIES = {"name": "fill", "owner": "until_edited"}


def decided(wanted: Any, known: Known, mode: str = "upsert") -> tuple[Any, list[Any]]:
    found, conflicts = decide("task", "k", wanted, "hash", known, POLICIES, mode)
    shown = [(each.field, each.ours, each.theirs) for each in conflicts]
    return (found.reason if isinstance(found, Held) else found.fields), shown


def test_a_new_row_is_set_as_a_whole() -> None:
    wanted = {"score": 1.0, "name": "Acme", "owner": "ann"}
    assert decided(wanted, Known({})) == (wanted, [])


def test_only_changed_fields_are_set_and_shown_old_and_new() -> None:
    known = Known({"score": 1.0, "grade": "A"}, remote_id="7")
    found, _ = decide("account", "k", {"score": 2.0, "grade": "A"}, "hash", known, {}, "upsert")
    assert isinstance(found, Change)
    assert (found.action, found.fields) == ("update", {"score": 2.0})
    assert found.differences == {"score": (1.0, 2.0)}
    assert found.content == {"score": 2.0, "grade": "A"}


def test_what_is_ours_is_written_whatever_stands_there() -> None:
    known = Known({"score": 1.0}, remote_id="7", there={"score": 99.0})
    assert decided({"score": 2.0}, known) == ({"score": 2.0}, [])


@pytest.mark.parametrize(("there", "fields"), [(None, {"name": "Acme"}), (" ", {"name": "Acme"}),
                                               ("Acme Inc", {}), ("Acme", {})])  # fmt: skip
def test_a_field_to_be_filled_is_written_where_nothing_stands(there: Any, fields: Any) -> None:
    known = Known({}, remote_id="7", there={"name": there}, is_found=True)
    assert decided({"name": "Acme"}, known) == (fields, [])


def test_what_a_person_changed_is_kept_and_said() -> None:
    known = Known({"owner": "ann"}, remote_id="7", there={"owner": "bob"})
    assert decided({"owner": "cyd"}, known) == ({}, [("owner", "cyd", "bob")])


def test_what_became_theirs_stays_theirs_even_where_both_agreed_once() -> None:
    known = Known({"owner": "ann"}, remote_id="7", there={"owner": "bob"})
    first, _ = decide("task", "k", {"owner": "bob"}, "h", known, POLICIES, "upsert")
    assert isinstance(first, Change)
    assert first.kept == {}
    edited = Known({"owner": "ann"}, {"owner": "bob"}, "7", {"owner": "bob"})
    agreed, _ = decide("task", "k", {"owner": "bob"}, "h", edited, POLICIES, "upsert")
    assert isinstance(agreed, Change)
    again = Known(agreed.content, agreed.kept, "7", {"owner": "bob"})
    assert decided({"owner": "cyd"}, again) == ({}, [("owner", "cyd", "bob")])
    emptied = Known(agreed.content, agreed.kept, "7", {"owner": None})
    assert decided({"owner": "cyd"}, emptied) == ({"owner": "cyd"}, [])


def test_what_nobody_changed_is_written() -> None:
    known = Known({"owner": "ann"}, remote_id="7", there={"owner": "ann"})
    assert decided({"owner": "cyd"}, known) == ({"owner": "cyd"}, [])


LONG = "An outcome in words, told at length. " * 20


@pytest.mark.parametrize(("there", "is_cut"), [
    (LONG[:255], True), (LONG[:256].strip(), True), (LONG[:300], False),
    (LONG[:254] + "!", False), (LONG[:100], False), ("Met them.", False),
])  # fmt: skip
def test_what_was_cut_to_a_field_is_no_edit_but_what_a_person_shortened_is(
    there: str, is_cut: bool
) -> None:
    known = Known({"owner": LONG}, remote_id="7", there={"owner": there})
    kept = ({}, [("owner", "new", there)])
    assert decided({"owner": "new"}, known) == (({"owner": "new"}, []) if is_cut else kept)
    found = Known({}, remote_id="7", there={"owner": there}, is_found=True)
    kept = ({}, [("owner", LONG, there)])
    assert decided({"owner": LONG}, found) == (({}, []) if is_cut else kept)


def test_what_a_person_put_into_a_record_we_never_wrote_is_kept() -> None:
    known = Known({}, remote_id="7", there={"owner": "bob"}, is_found=True)
    assert decided({"owner": "cyd"}, known) == ({}, [("owner", "cyd", "bob")])


def test_where_both_say_the_same_nothing_is_sent() -> None:
    known = Known({"owner": "ann"}, remote_id="7", there={"owner": "cyd"})
    found, conflicts = decide("task", "k", {"owner": "cyd"}, "h", known, POLICIES, "upsert")
    assert isinstance(found, Change)
    assert (found.fields, found.content, conflicts) == ({}, {"owner": "cyd"}, [])


@pytest.mark.parametrize("mode", ["upsert", "update_only", "create_only"])
def test_a_task_that_a_rep_finished_is_never_opened_again(mode: str) -> None:
    known = Known({"status": "open", "why": "a"}, remote_id="7", there={"status": "done"})
    found, _ = decided({"status": "open", "why": "b"}, known, mode)
    assert isinstance(found, str)


def test_a_task_that_we_withdrew_may_be_opened_again() -> None:
    known = Known({"status": "cancelled"}, remote_id="7", there={"status": "done"})
    assert decided({"status": "open"}, known) == ({"status": "open"}, [])


def test_modes_hold_what_they_forbid() -> None:
    there = Known({"score": 1.0}, remote_id="7")
    assert decided({"score": 2.0}, there, "update_only")[0] == {"score": 2.0}
    assert "update_only" in decided({"score": 2.0}, Known({}), "update_only")[0]
    assert decided({"score": 2.0}, Known({}), "create_only")[0] == {"score": 2.0}
    assert "create_only" in decided({"score": 2.0}, there, "create_only")[0]


values = st.one_of(st.none(), st.floats(0, 100).map(lambda x: round(x, 1)), st.sampled_from("ab "))
rows = st.dictionaries(st.sampled_from(["score", "name", "owner"]), values, max_size=3)


@given(rows, rows, rows)
def test_what_is_decided_once_needs_nothing_the_second_time(
    wanted: Any, before: Any, there: Any
) -> None:
    known = Known(before, remote_id="7", there=there)
    found, _ = decide("account", "k", wanted, "h", known, POLICIES, "upsert")
    assert isinstance(found, Change)
    after = Known(found.content, found.kept, "7", {**there, **found.fields})
    again, _ = decide("account", "k", wanted, "h", after, POLICIES, "upsert")
    assert isinstance(again, Change)
    assert again.fields == {}
    assert again.kept == found.kept
