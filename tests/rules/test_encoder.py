"""The encoder: what it learns, how words are cut, and that an item is read alike in any company."""

import json
import struct
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from tasks import learn_encoder
from tasks.opinion import ENCODER, ENGLISH, STAMP, examples_stamp, shipped_encoder
from tasks.rules.encoder import HEAD, LAYER, MOST_PIECES, Encoder, Pieces, packed, padded
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


def test_it_learns_what_words_tell(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(learn_encoder, "_ROUNDS", 60)
    titles = [("acme cuts jobs", "layoffs"), ("acme sheds 0 jobs.", "layoffs"), ("acme 0 jobs", "")]
    examples = [
        Example(title, "jobs", frozenset({kind} if kind else ()))
        for title, kind in titles
        for _ in range(20)
    ]
    learned = learn_encoder.learn(examples, _start(np.random.default_rng(2)), PIECES)
    encoder = Encoder.of_arrays(learned)
    assert encoder.types == sorted(trigger_types())
    told, untold = encoder.odds([plain_item("Acme sheds 90 jobs.", ""), ("acme 0 jobs", "jobs")])
    assert encoder.types[int(told.argmax())] == "layoffs"
    assert told.max() > 0 > untold.max()


def test_it_reads_in_use_as_it_does_when_it_learns() -> None:
    chance = np.random.default_rng(3)
    of = _start(chance) | {"told": chance.normal(0, 1, (2 * SIZE, 3)), "told_bias": np.ones(3)}
    items = [("acme cuts jobs", "sheds 0 jobs ."), ("acme", ""), ("0 0 0 0 0 0 0 cuts", "acmely")]
    in_use = Encoder.of_arrays(packed(of, PIECES, ["a", "b", "c"])).odds(items)
    cut = [Pieces(PIECES).of_item(*item) for item in items]
    learning = learn_encoder.read(of, *padded(cut))
    np.testing.assert_allclose(in_use, learning, atol=0.15)  # it is kept in fewer bytes


def test_the_weights_of_minilm_are_taken_over(tmp_path: Path) -> None:
    arrays = {"embeddings.word_embeddings.weight": np.arange(12, dtype=np.float32).reshape(3, 4)}
    names = ["embeddings.position_embeddings.weight", "embeddings.token_type_embeddings.weight"]
    names += [f"embeddings.LayerNorm.{each}" for each in ("weight", "bias")]
    for layer in range(6):
        steps = [f"attention.self.{each}" for each in ("query", "key", "value")]
        steps += ["attention.output.dense", "intermediate.dense", "output.dense"]
        steps += ["attention.output.LayerNorm", "output.LayerNorm"]
        names += [
            f"encoder.layer.{layer}.{step}.{part}" for step in steps for part in ("weight", "bias")
        ]
    for name in names:
        arrays[name] = np.full((4,) if "bias" in name or "Norm" in name else (4, 4), 2, np.float32)
    data, table = b"", {}
    for name, array in arrays.items():
        span = [len(data), len(data) + array.nbytes]
        table[name] = {"dtype": "F32", "shape": list(array.shape), "data_offsets": span}
        data += array.tobytes()
    head = json.dumps(table).encode()
    (tmp_path / "model.safetensors").write_bytes(struct.pack("<Q", len(head)) + head + data)
    vocab = {"[UNK]": 0, "[unused1]": 1, "acme": 2}
    (tmp_path / "tokenizer.json").write_text(json.dumps({"model": {"vocab": vocab}}))
    start, pieces = learn_encoder.read_minilm(tmp_path)
    assert pieces == ["[UNK]", "acme"]
    assert start["vectors"].tolist() == [[0, 1, 2, 3], [8, 9, 10, 11]]
    assert set(LAYER) < set(start)
    assert start["look"].shape == (6, 4, 12)


@pytest.mark.parametrize(
    ("title", "lead", "cut"),
    [
        ("acme cuts", "", (["[CLS]", "acme", "cuts", "[SEP]"], 4)),
        ("ácme", "jobs", (["[CLS]", "acme", "[SEP]", "jobs", "[SEP]"], 3)),
        ("acmely", "", (["[CLS]", "acme", "##ly", "[SEP]"], 4)),
        ("acmes zz", "", (["[CLS]", "[UNK]", "[UNK]", "[SEP]"], 4)),
        ("", "", (["[CLS]", "[SEP]"], 2)),
    ],
)
def test_words_are_cut_into_the_longest_pieces(
    title: str, lead: str, cut: tuple[list[str], int]
) -> None:
    numbers, of_title = Pieces(PIECES).of_item(title, lead)
    assert ([PIECES[number] for number in numbers], of_title) == cut


@pytest.mark.parametrize("text", ["a" * 1000, "acme " * 300, "́" * 500, "�‮\x00", "😀" * 200])
def test_it_reads_no_more_than_it_can(text: str) -> None:
    numbers, of_title = Pieces(PIECES).of_item(text, text)
    assert of_title <= len(numbers) <= MOST_PIECES


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(TEXTS, TEXTS), min_size=1, max_size=5))
def test_an_item_is_read_alike_whatever_stands_beside_it(items: Sequence[tuple[str, str]]) -> None:
    encoder = shipped_encoder()
    together = encoder.odds(items)
    assert together.shape == (len(items), len(encoder.types))
    alone = np.concatenate([encoder.odds([item]) for item in items])
    np.testing.assert_allclose(together, alone, rtol=1e-3, atol=1e-3)


def test_it_is_asked_where_the_quick_readers_are_in_doubt_of_english() -> None:
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
    slow = Slow()
    learned = Opinion.learn(examples, Quick(), lambda: slow)
    items = [("Acme cuts 90 jobs", ""), ("蓝芷股份裁员", "")]
    quick = learned.chances(items)
    assert learned.chances(items, (1.1, 1.0)) == quick
    assert slow.asked == []
    read = learned.chances(items, (0.0, 1.0))
    assert slow.asked == ["acme cuts 0 jobs"]
    assert read[0]["layoffs"] > quick[0]["layoffs"]
    assert read[0]["customer_win"] == quick[0]["customer_win"]  # of which it knows nothing
    assert read[1] == quick[1]


def test_what_is_shipped_was_learned_from_the_english_examples_as_they_are() -> None:
    with np.load(ENCODER, allow_pickle=False) as stored:
        assert str(stored[STAMP]) == examples_stamp(ENGLISH), "run `python -m tasks.learn_encoder`"
