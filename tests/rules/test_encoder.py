"""The encoder: what it learns, how words are cut, and that an item is read alike in any company."""

from collections.abc import Sequence

import jax
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from tasks import learn_encoder
from tasks.opinion import (
    ENCODERS,
    LEARNED_BY_ENCODER,
    STAMP,
    examples_stamp,
    shipped_encoder,
)
from tasks.rules.encoder import (
    CHINESE,
    ENGLISH,
    HEAD,
    MOST_PIECES,
    Encoder,
    Pieces,
    packed,
    padded,
)
from tasks.rules.network import Network
from tasks.rules.second_opinion import Example, Opinion, plain_item
from tasks.rules.triggers import trigger_types

TEXTS = st.text(alphabet="zentrova cuts 0 jobs, é'S.ß蓝", max_size=80)
PIECES = [
    "[PAD]",
    "[UNK]",
    "[CLS]",
    "[SEP]",
    "cuts",
    "sheds",
    "jobs",
    "acme",
    "##ly",
    "ac",
    "0",
    ".",
    "公司",
    "裁",
    "裁员",
]
SIZE, WIDTH = 2 * HEAD, 80


def _start(chance: np.random.Generator) -> dict[str, NDArray[np.float64]]:
    """A small encoder with two layers that has learned nothing."""
    shapes = {"look": (SIZE, 3 * SIZE), "join": (SIZE, SIZE)}
    shapes |= {"wide": (SIZE, WIDTH), "narrow": (WIDTH, SIZE)}
    of = {name: chance.normal(0, 0.1, (2, *shape)) for name, shape in shapes.items()}
    of |= {f"{name}_bias": np.zeros((2, shape[1])) for name, shape in shapes.items()}
    for name in ("joined", "read"):
        of |= {f"scale_{name}": np.ones((2, SIZE)), f"shift_{name}": np.zeros((2, SIZE))}
    return of | {
        "vectors": chance.normal(0, 1, (len(PIECES), SIZE)),
        "places": chance.normal(0, 0.1, (MOST_PIECES, SIZE)),
        "fields": chance.normal(0, 0.1, (2, SIZE)),
        "scale": np.ones(SIZE),
        "shift": np.zeros(SIZE),
    }


def test_it_learns_what_words_tell_and_who_takes_which_part() -> None:
    titles = [("acme cuts jobs", "layoffs"), ("acme sheds 0 jobs.", "layoffs"), ("acme 0 jobs", "")]
    items = [
        {
            "title": title,
            "text": "jobs",
            "events": [{"type": kind, "facts": {"company": "acme"}}] if kind else [],
        }
        for title, kind in titles
        for _ in range(20)
    ]
    start = _start(np.random.default_rng(2))
    encoder = Encoder.of_arrays(
        learn_encoder.learn(items, start, PIECES, ["O", "company"], (60, 2e-4))
    )
    assert encoder.types == sorted(trigger_types())
    told, untold = encoder.odds([plain_item("Acme sheds 90 jobs.", ""), ("acme 0 jobs", "jobs")])
    assert encoder.types[int(told.argmax())] == "layoffs"
    assert told.max() > 0 > untold.max()
    ((nobody, company),) = encoder.parts([(["acme", "sheds", "jobs"], [])])[0].T[None]
    assert (company > nobody).tolist() == [True, False, False]


def test_where_no_roles_are_learned_types_are() -> None:
    item = {
        "title": "acme公司 cuts",
        "text": "",
        "events": [{"type": "layoffs", "facts": {"company": "acme"}}],
    }
    start = _start(np.random.default_rng(2))
    encoder = Encoder.of_arrays(learn_encoder.learn([item] * 8, start, PIECES, [], (60, 2e-4)))
    assert encoder.types[int(encoder.odds([("acme公司 cuts", "")]).argmax())] == "layoffs"
    assert encoder.roles == []


def test_it_reads_in_use_as_it_does_when_it_learns() -> None:
    chance = np.random.default_rng(3)
    of = _start(chance) | {"told": chance.normal(0, 1, (2 * SIZE, 3)), "told_bias": np.ones(3)}
    of |= {"part": chance.normal(0, 1, (SIZE, 2)), "part_bias": np.ones(2)}
    items = [("acme cuts jobs", "sheds 0 jobs ."), ("acme", ""), ("0 0 0 0 0 0 0 cuts", "acmely")]
    in_use = Encoder.of_arrays(packed(of, PIECES, ["a", "b", "c"], ["O", "company"]))
    cut = [Pieces(PIECES).of_item(*item) for item in items]
    odds, said = learn_encoder.read(of, *padded(cut))
    # It is kept in fewer bytes.
    np.testing.assert_allclose(in_use.odds(items), odds, atol=0.15)
    words = [(title.split(), lead.split()) for title, lead in items]
    of_first = np.array(in_use.parts(words)[0])
    chances = jax.nn.log_softmax(said[0])[np.array([1, 2, 3, 5, 6, 7, 8])]
    np.testing.assert_allclose(of_first, chances, atol=0.15)


@pytest.mark.parametrize(
    ("title", "lead", "cut"),
    [
        ("acme cuts", "", (["[CLS]", "acme", "cuts", "[SEP]"], 4)),
        ("ácme", "jobs", (["[CLS]", "acme", "[SEP]", "jobs", "[SEP]"], 3)),
        ("acmely", "", (["[CLS]", "acme", "##ly", "[SEP]"], 4)),
        ("acmes zz", "", (["[CLS]", "[UNK]", "[UNK]", "[SEP]"], 4)),
        ("", "", (["[CLS]", "[SEP]"], 2)),
        ("acme公司裁裁员。", "", (["[CLS]", "acme", "公司", "裁", "裁员", "[UNK]", "[SEP]"], 7)),
        ("公龘司", "", (["[CLS]", "[UNK]", "[UNK]", "[UNK]", "[SEP]"], 5)),
    ],
)
def test_words_are_cut_into_the_longest_pieces(
    title: str, lead: str, cut: tuple[list[str], int]
) -> None:
    numbers, of_title = Pieces(PIECES).of_item(title, lead)
    assert ([PIECES[number] for number in numbers], of_title) == cut


def test_of_words_it_is_told_which_piece_each_begins_with() -> None:
    (numbers, of_title), begins = Pieces(PIECES).of_words(["acmely", "cuts"], ["", "0", "jobs"])
    cut = ["[CLS]", "acme", "##ly", "cuts", "[SEP]", "0", "jobs", "[SEP]"]
    assert ([PIECES[number] for number in numbers], of_title) == (cut, 5)
    assert begins == [1, 3, -1, 5, 6]


@given(st.lists(st.sampled_from(["acmely", "cuts", "", "公司裁员", "é"]), max_size=90))
def test_of_words_it_reads_no_more_than_it_can(words: list[str]) -> None:
    (numbers, of_title), begins = Pieces(PIECES).of_words(words, words)
    assert of_title <= len(numbers) <= MOST_PIECES
    assert len(begins) == 2 * len(words)
    assert max(begins, default=0) < len(numbers)


@pytest.mark.parametrize("text", ["a" * 1000, "acme " * 300, "́" * 500, "�‮\x00", "😀" * 200])
def test_it_reads_no_more_than_it_can(text: str) -> None:
    numbers, of_title = Pieces(PIECES).of_item(text, text)
    assert of_title <= len(numbers) <= MOST_PIECES


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(TEXTS, TEXTS), min_size=1, max_size=5))
def test_an_item_is_read_alike_whatever_stands_beside_it(items: Sequence[tuple[str, str]]) -> None:
    encoder = shipped_encoder(ENGLISH)
    together = encoder.odds(items)
    assert together.shape == (len(items), len(encoder.types))
    alone = np.concatenate([encoder.odds([item]) for item in items])
    np.testing.assert_allclose(together, alone, rtol=1e-3, atol=1e-3)


def test_that_of_the_script_is_asked_where_the_quick_readers_are_in_doubt() -> None:
    class Quick(Network):
        def __init__(self) -> None:
            self.types = ["award", "layoffs"]

        def odds(self, items: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
            return np.zeros((len(items), 2), np.float32)

    class Slow(Encoder):
        def __init__(self) -> None:
            self.asked: list[str] = []

        def odds(self, items: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
            self.asked += [title for title, _ in items]
            return np.full((len(items), 2), 9, np.float32)

    texts = {"Acme cuts 40 jobs": "layoffs", "Acme wins an order": "customer_win"}
    examples = [
        Example(title, "", frozenset({kind})) for title, kind in texts.items() for _ in range(3)
    ]
    slow = {ENGLISH: Slow(), CHINESE: Slow()}
    learned = Opinion.learn(examples, Quick(), slow.__getitem__)
    items = [("Acme cuts 90 jobs", ""), ("蓝芷股份裁员", "")]
    quick = learned.chances(items)
    assert learned.chances(items, (1.1, 1.0)) == quick
    assert (slow[ENGLISH].asked, slow[CHINESE].asked) == ([], [])
    read = learned.chances(items, (0.0, 1.0))
    assert (slow[ENGLISH].asked, slow[CHINESE].asked) == (["acme cuts 0 jobs"], ["蓝芷股份裁员"])
    for number in (0, 1):
        assert read[number]["layoffs"] > quick[number]["layoffs"]
        # Of which they know nothing.
        assert read[number]["customer_win"] == quick[number]["customer_win"]


@pytest.mark.parametrize("script", [ENGLISH, CHINESE])
def test_what_is_shipped_was_learned_from_the_examples_as_they_are(script: str) -> None:
    with np.load(ENCODERS[script], allow_pickle=False) as stored:
        is_same = str(stored[STAMP]) == examples_stamp(LEARNED_BY_ENCODER[script])
    assert is_same, "run `python -m tasks.learn_encoder`"
