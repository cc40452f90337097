"""The network: what it learns, and that an item is read alike whatever stands beside it."""

import re
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from tasks import learn_network
from tasks.opinion import NETWORK, STAMP, examples_stamp, shipped_network
from tasks.rules import network as networks
from tasks.rules.network import Network
from tasks.rules.second_opinion import Example, Opinion, Terms, plain_item
from tasks.rules.triggers import trigger_types

TEXTS = st.text(alphabet="zentrova cuts 0 jobs 蓝芷股份裁员’s.,", max_size=60)
MAKERS = ("zentrova", "pallow", "nordkilde", "hexaloom", "quorvane", "brackley", "velarix")
TOLD = (("{} cuts {} jobs", "layoffs"), ("{} wins {} orders", "customer_win"), ("Why {}", ""))


def test_it_knows_what_a_word_means_that_stands_in_no_example(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(learn_network, "_ROUNDS", 60)
    examples = [
        Example(told.format(name, number), "", frozenset({kind} if kind else ()))
        for name in MAKERS
        for told, kind in TOLD
        for number in range(9)
    ]
    vectors = np.zeros((3, learn_network.VECTOR_LENGTH), np.float32)
    vectors[:2, :50] = vectors[2, 50:] = 1.0  # the first two mean the same
    learned = learn_network.learn(examples, (["cuts", "sheds", "wins"], vectors))
    network = Network.of_arrays(learned)
    assert network.types == sorted(trigger_types())
    told, untold = network.odds([plain_item("Moorvale sheds 90 jobs", ""), plain_item("Why", "")])
    assert network.types[int(told.argmax())] == "layoffs"
    assert told.max() > 0 > untold.max()


@settings(max_examples=50, deadline=None)
@given(st.lists(st.tuples(TEXTS, TEXTS), min_size=1, max_size=5))
def test_an_item_is_read_alike_whatever_stands_beside_it(items: Sequence[tuple[str, str]]) -> None:
    network = shipped_network()
    together = network.odds(items)
    assert together.shape == (len(items), len(network.types))
    alone = np.concatenate([network.odds([item]) for item in items])
    np.testing.assert_allclose(together, alone, rtol=1e-3, atol=1e-3)


def test_what_it_forgets_it_learns_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(networks, "_MOST_REMEMBERED", 4)
    items = [(f"zentrova cuts {word} jobs", word) for word in ("all", "its", "more", "no", "some")]
    with np.load(NETWORK, allow_pickle=False) as stored:
        forgetful = Network.of_arrays(stored)
    told = np.concatenate([forgetful.odds([item]) for item in [*items, *items]])
    np.testing.assert_allclose(
        told, np.tile(shipped_network().odds(items), (2, 1)), rtol=1e-3, atol=1e-3
    )


@settings(max_examples=50, deadline=None)
@given(st.lists(TEXTS, max_size=6))
def test_terms_are_those_that_the_words_and_characters_make(texts: list[str]) -> None:
    learned = ["zentrova cuts jobs", "cuts jobs", "蓝芷股份裁员", "蓝芷股份", "zentrova cuts"]
    terms = Terms.learn(learned, [])
    rows, places, values = terms.features([*texts, *learned])
    told: list[list[str]] = [[] for _ in [*texts, *learned]]
    for row, place in zip(rows.tolist(), places.tolist(), strict=True):
        told[row].append(terms.terms[place])
    for text, found in zip([*texts, *learned], told, strict=True):
        words = re.findall(r"\w+", re.sub("[㐀-鿿]+", " ", text))
        han = " ".join(re.findall("[㐀-鿿]+", text))
        made = {*words, *map(" ".join, pairwise(words))}
        made |= {han[at : at + long] for long in (1, 2, 3) for at in range(len(han) - long + 1)}
        assert set(found) == made & set(terms.terms)
    assert np.all(values > 0)


def test_of_a_type_that_the_network_does_not_know_the_opinion_alone_counts() -> None:
    class Other(Network):
        def __init__(self) -> None:
            self.types = ["award", "layoffs"]

        def odds(self, items: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
            return np.full((len(items), 2), 9, np.float32)

    texts = {"Acme cuts 40 jobs": "layoffs", "Acme wins an order": "customer_win"}
    examples = [
        Example(title, "", frozenset({kind})) for title, kind in texts.items() for _ in range(3)
    ]
    asked = [("Acme cuts 90 jobs", "")]
    (alone,) = Opinion.learn(examples).chances(asked)
    (both,) = Opinion.learn(examples, Other()).chances(asked)
    assert both.keys() == alone.keys()
    assert both["customer_win"] == alone["customer_win"]
    assert both["layoffs"] > alone["layoffs"]


def test_what_is_shipped_was_learned_from_the_examples_as_they_are() -> None:
    with np.load(NETWORK, allow_pickle=False) as stored:
        assert str(stored[STAMP]) == examples_stamp(), "run `python -m tasks.learn_network`"
