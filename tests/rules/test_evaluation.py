"""What an evaluation counts, and how sure it is of it."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.rules.evaluation import NOTHING, Share, changes, evaluate, evaluate_stories

Item = dict[str, Any]


def item(id: str, *events: str | Item) -> Item:
    """An item with events, given by type or whole."""
    whole = [
        {"type": each, "status": "announced", "facts": {}} if isinstance(each, str) else each
        for each in events
    ]
    return {"id": id, "title": f"Title {id}", "events": whole}


def funding(**facts: Any) -> Item:
    return {"type": "funding_round", "status": "announced", "facts": facts}


def by_id(*items: Item) -> dict[str, Item]:
    return {each["id"]: each for each in items}


def test_it_counts_each_type_once_per_item() -> None:
    wanted = [item("a", "layoffs"), item("b", "layoffs", "award"), item("c"), item("d")]
    found = by_id(item("a", "layoffs", "layoffs"), item("b", "award"), item("c", "layoffs"))
    done = evaluate(wanted, found)
    counts = {score.name: (score.right, score.false, score.missed) for score in done.types}
    assert counts == {"award": (1, 0, 0), "layoffs": (1, 1, 1)}
    assert (done.total.right, done.total.false, done.total.missed) == (2, 1, 1)
    assert (done.core.right, done.core.false, done.core.missed) == (1, 1, 1)
    assert done.false_alarms == Share(1, 2)


def test_what_is_only_proposed_is_not_found() -> None:
    proposed = {"type": "layoffs", "status": "announced", "facts": {}, "band": "review"}
    done = evaluate([item("a", "layoffs")], by_id(item("a", proposed)))
    assert (done.total.right, done.total.missed) == (0, 1)


def test_what_is_taken_for_another_thing_is_confused() -> None:
    wanted = [item("a", "merges"), item("b", "award"), item("c")]
    done = evaluate(wanted, by_id(item("a", "acquires"), item("c", "award")))
    assert done.confusion == {
        ("merges", "acquires"): 1, ("award", NOTHING): 1, (NOTHING, "award"): 1,
    }  # fmt: skip


def test_a_sum_may_be_a_hundredth_off_and_a_name_spelled_otherwise() -> None:
    wanted = [item("a", funding(company="Lumio GmbH", amount=40e6, currency="EUR", round="seed"))]
    near = funding(company="LUMIO", amount=40.3e6, currency="EUR", round="seed")
    assert evaluate(wanted, by_id(item("a", near))).funding == Share(1, 1)


@pytest.mark.parametrize(
    "facts",
    [
        {"company": "Lumio", "amount": 41e6, "currency": "EUR", "round": "seed"},
        {"company": "Lumio", "amount": 40e6, "currency": "USD", "round": "seed"},
        {"company": "Lumio", "amount": 40e6, "currency": "EUR", "round": "pre-seed"},
        {"company": "Lumia", "amount": 40e6, "currency": "EUR", "round": "seed"},
        {"company": "Lumio", "amount": 40e6, "currency": "EUR"},
    ],
)
def test_one_wrong_fact_makes_a_round_wrong(facts: Item) -> None:
    wanted = [item("a", funding(company="Lumio", amount=40e6, currency="EUR", round="seed"))]
    assert evaluate(wanted, by_id(item("a", funding(**facts)))).funding == Share(0, 1)


def test_other_sides_have_a_precision_of_their_own() -> None:
    def deal(**sides: str) -> Item:
        return {"type": "acquires", "status": "announced", "facts": sides}

    wanted = [item("a", deal(target="Beta")), item("b", deal()), item("c", deal(target="Gamma"))]
    found = by_id(item("a", deal(target="Beta")), item("b", deal(target="X")), item("c", deal()))
    (target,) = evaluate(wanted, found).names.values()
    assert (target.right, target.false, target.missed) == (1, 1, 1)


def test_two_versions_differ_by_what_is_mended_and_what_is_new() -> None:
    wanted = [item("a", "layoffs"), item("b")]
    before = evaluate(wanted, by_id(item("b", "award")))
    after = evaluate(wanted, by_id(item("a", "layoffs"), item("b", "merges")))
    gone, new = changes(before, after)
    assert {(e.kind, e.type) for e in gone} == {("missed", "layoffs"), ("false", "award")}
    assert [(e.kind, e.type) for e in new] == [("false", "merges")]


def test_nothing_to_count_gives_no_share() -> None:
    done = evaluate([], {})
    assert done.total.f1 is None and done.total.precision.interval is None


@given(st.integers(0, 50), st.integers(1, 50))
def test_the_share_lies_within_its_interval(hits: int, others: int) -> None:
    share = Share(hits, hits + others)
    assert share.interval is not None and share.value is not None
    low, high = share.interval
    assert -1e-9 <= low <= share.value + 1e-9 <= high + 2e-9 <= 1 + 3e-9


@given(st.lists(st.tuples(st.booleans(), st.booleans()), min_size=1, max_size=30))
def test_counts_add_up_and_f1_lies_between_its_bounds(outcomes: list[tuple[bool, bool]]) -> None:
    wanted = [item(str(n), *["award"] * there) for n, (there, _) in enumerate(outcomes)]
    found = by_id(*(item(str(n), *["award"] * seen) for n, (_, seen) in enumerate(outcomes)))
    total = evaluate(wanted, found).total
    assert total.right + total.missed == sum(there for there, _ in outcomes)
    assert total.right + total.false == sum(seen for _, seen in outcomes)
    if total.f1 is not None and total.f1_interval is not None:
        low, high = total.f1_interval
        assert 0 <= low <= high <= 1


def told(id: str, story: str | None, title: str = "") -> Item:
    return {"id": id, "title": title or f"Title {id}", "story": story}


def test_stories_are_compared_item_by_item() -> None:
    wanted = [told("a", "x"), told("b", "x"), told("c", "x"), told("d", "y"), told("e", "z")]
    found = by_id(told("a", "1"), told("b", "1"), told("c", "2"), told("d", "2"), told("e", "3"))
    done = evaluate_stories(wanted, found)
    assert done is not None and (done.items, done.stories) == (5, 3)
    assert done.precision == pytest.approx((1 + 1 + 1 / 2 + 1 / 2 + 1) / 5)
    assert done.recall == pytest.approx((2 / 3 + 2 / 3 + 1 / 3 + 1 + 1) / 5)
    assert (done.pairs.right, done.pairs.false, done.pairs.missed) == (1, 1, 2)
    errors = {(error.kind, error.id, error.found) for error in done.errors}
    assert errors == {("joined", "d", "Title c"), ("parted", "c", "Title a")}


def test_items_without_a_label_or_a_found_story_are_no_trouble() -> None:
    assert evaluate_stories([told("a", None), item("b")], {}) is None
    done = evaluate_stories([told("a", "x"), told("b", "x"), told("c", None)], {})
    assert done is not None and (done.items, done.precision, done.recall) == (2, 1, 0.5)


@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4)), min_size=1, max_size=12))
def test_stories_found_as_labelled_are_perfect_and_swapping_swaps(both: list[Any]) -> None:
    there = [told(str(n), str(a)) for n, (a, _) in enumerate(both)]
    seen = [told(str(n), str(b)) for n, (_, b) in enumerate(both)]
    one, other = evaluate_stories(there, by_id(*seen)), evaluate_stories(seen, by_id(*there))
    same = evaluate_stories(there, by_id(*there))
    assert one and other and same
    assert (same.precision, same.recall, same.errors) == (1, 1, ())
    assert one.precision == pytest.approx(other.recall)
    assert one.pairs.right == other.pairs.right and one.pairs.false == other.pairs.missed
    low, high = one.f1_interval
    assert 0 < low <= high <= 1 + 1e-9
