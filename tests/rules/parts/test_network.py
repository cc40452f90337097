"""The network: what it learns, and that an item is read alike whatever stands beside it."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tasks import learn_network
from tasks.learn_parts import learn, learn_with_network
from tasks.parts import shipped_parts
from tasks.rules.parts import Parts
from tasks.rules.second_opinion import Example, Opinion
from tasks.rules.triggers import trigger_types

ITEMS = st.tuples(
    st.text(alphabet="Zentrova cuts 500 jobs 蓝芷股份裁员’s.,", max_size=40),
    st.text(alphabet="The firm said it will. 公司", max_size=60),
)
MAKERS = ("Zentrova", "Pallow", "Nordkilde", "Hexaloom", "Quorvane", "Brackley", "Velarix")
TOLD = (
    ("{} cuts {} jobs in Leeds", "layoffs"),
    ("{} wins order for {} buses", "customer_win"),
    ("Why {} counts {} steps", ""),
)


def made_up() -> list[dict[str, Any]]:
    return [
        {
            "title": told.format(name, number),
            "text": "",
            "events": [{"type": kind, "facts": {"company": name}}] if kind else [],
        }
        for name in MAKERS
        for told, kind in TOLD
        for number in range(2, 12)
    ]


def test_it_learns_what_is_told_and_of_whom(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(learn_network, "_ROUNDS", 60)
    items = made_up()
    learned = learn(items)
    words = ["cuts", "sheds", "wins"]
    vectors = np.zeros((3, learn_network.VECTOR_LENGTH), np.float32)
    vectors[0, :50] = vectors[1, :50] = vectors[2, 50:] = 1.0  # "sheds" is like "cuts"
    parts = Parts.of_arrays({**learned, **learn_with_network(items, learned, (words, vectors))})
    looked = parts.look([("Moorvale sheds 90 jobs in Leeds", ""), ("Why Moorvale counts 3", "")])
    types, odds = parts.odds(looked)
    assert types == sorted(trigger_types())
    told, untold = odds
    assert types[int(told.argmax())] == "layoffs"
    assert told.max() > 0 > untold.max()
    (found,) = parts.parts(looked, {0: ["layoffs"]})[0]
    assert (found.role, found.span.text) == ("company", "Moorvale")


@settings(max_examples=40, deadline=None)
@given(st.lists(ITEMS, min_size=1, max_size=5))
def test_an_item_is_read_alike_whatever_stands_beside_it(items: Sequence[tuple[str, str]]) -> None:
    parts = shipped_parts()
    together = parts.look(items)
    types, odds = parts.odds(together)
    assert odds.shape == (len(items), len(types))
    told = {number: ["layoffs"] for number in range(0, len(items), 2)}
    found = parts.parts(together, told)
    assert found.keys() == told.keys()
    for number, item in enumerate(items):
        alone = parts.look([item])
        np.testing.assert_allclose(parts.odds(alone)[1][0], odds[number], rtol=1e-3, atol=1e-3)
        if number in told:
            names = [(part.role, part.span) for part in parts.parts(alone, {0: ["layoffs"]})[0]]
            assert names == [(part.role, part.span) for part in found[number]]


def test_of_a_type_that_the_network_does_not_know_the_opinion_alone_counts() -> None:
    texts = {"Acme cuts 40 jobs": "layoffs", "Acme wins an order": "customer_win"}
    opinion = Opinion.learn(
        [Example(title, "", frozenset({kind})) for title, kind in texts.items() for _ in range(3)]
    )
    asked = [("Acme cuts 90 jobs", "")]
    (alone,) = opinion.chances(asked)
    (both,) = opinion.chances(asked, (["layoffs", "award"], np.array([[9.0, 9.0]])))
    assert both["customer_win"] == alone["customer_win"]
    assert both["layoffs"] > alone["layoffs"]
    assert "award" not in both
