"""Weights of published encoders are taken over by our names, whichever file they come in."""

import json
import struct
from pathlib import Path

import numpy as np

from tasks.beginnings import read_e5, read_minilm
from tasks.rules.encoder import LAYER


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
    start, pieces = read_minilm(tmp_path)
    assert pieces == ["[UNK]", "acme"]
    assert start["vectors"].tolist() == [[0, 1, 2, 3], [8, 9, 10, 11]]
    assert set(LAYER) < set(start)
    assert start["look"].shape == (6, 4, 12)


def _block(step: float, low: int, high: int) -> bytes:
    """Sixteen pairs of weights: so many steps up from -8 each."""
    return np.float16(step).tobytes() + bytes([low | high << 4] * 16)


def test_the_weights_of_e5_are_taken_over_from_four_bits(tmp_path: Path) -> None:
    pieces = ["<s>", "<pad>", "</s>", "<unk>", "▁acme", "acme", "▁Acme", "公司", "裁員", "▁大", ","]
    pieces += ["▁zulu", "is"]
    text = "".join(pieces).encode()
    ends = np.cumsum([0, *(len(piece.encode()) for piece in pieces)]).astype(np.uint32)
    size, wide, norm = 32, 64, b"xyz"
    head = struct.pack("<4s i 7i f i", b"E5S1", 1, size, 12, 1, wide, 13, 512, 2, 1e-12, 32)
    head += struct.pack("<5i", len(pieces), 0, 2, 1, 3) + struct.pack("<Q", len(text))
    head += ends.tobytes() + bytes(4 * len(pieces)) + text
    head += struct.pack("<iI", 1, len(norm)) + norm
    row = np.arange(size, dtype=np.float32)
    words = b"".join(_block(0.5, number, 8) for number in range(len(pieces)))
    tensors: dict[str, tuple[int, bytes]] = {
        "emb.word": (1, words),
        "emb.pos": (0, np.tile(row, 512).tobytes()),
        "emb.type": (0, np.tile(row, 2).tobytes()),
        "emb.ln.w": (0, row.tobytes()),
        "emb.ln.b": (0, row.tobytes()),
    }
    for layer in range(12):
        for name, (to, of) in {
            **dict.fromkeys(("q", "k", "v", "ao"), (size, size)),
            "fi": (wide, size),
            "fo": (size, wide),
        }.items():
            tensors[f"l{layer}.{name}.w"] = (1, _block(layer, 9, 8) * (to * of // 32))
            tensors[f"l{layer}.{name}.b"] = (0, bytes(4 * to))
        for name in ("aln", "oln"):
            tensors[f"l{layer}.{name}.w"] = tensors[f"l{layer}.{name}.b"] = (0, row.tobytes())
    lines = sum(2 + len(name) + 21 for name in tensors)
    place, table, data = len(head) + 4 + lines, struct.pack("<i", len(tensors)), b""
    for name, (kind, each) in tensors.items():
        table += struct.pack("<H", len(name)) + name.encode()
        table += struct.pack("<BIQQ", kind, 0, place + len(data), len(each))
        data += each
    path = tmp_path / "e5.bin"
    path.write_bytes(head + table + data)

    start, known = read_e5(path, ["acme 公司"])
    # Neither capitals, nor traditional Chinese, nor long words that no text has.
    assert known == ["[CLS]", "[SEP]", "[UNK]", "acme", "公司", ",", "##is"]
    assert start["vectors"][:, 0].tolist() == [(n - 8) / 2 for n in (0, 2, 3, 4, 7, 10, 12)]
    assert start["vectors"][0, 16] == 0
    assert start["places"].shape == (64, size)
    assert set(LAYER) < set(start)
    assert start["wide"].shape == (6, size, wide)
    assert start["narrow"].shape == (6, wide, size)
    assert start["join"][:, 0, 0].tolist() == [0, 2, 4, 6, 8, 10]  # every second layer
