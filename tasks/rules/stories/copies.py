"""Recognises verbatim copies of a text, and those with a sentence more or less.

A text is known by its wording: the smallest hashes of its runs of three words (a bottom-k sketch,
as MinHash is one). The share of them that two texts have in common estimates the share of runs.
"""

import re
from hashlib import blake2b
from zlib import crc32

from tasks.rules.names import FOLD

SIZE = 24  # hashes kept of a text
KEYS = 4  # hashes by which a copy is looked up
_FEWEST_RUNS = 8  # of fewer, only the very same words are a copy
_WORD = re.compile(r"[^\W_]+")
_HAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def wording_of(title: str, text: str) -> str:
    """The same for copies of a text, however titles, case and blanks differ; alike for near ones.

    Eight hexadecimal digits for each hash, the smallest first, joined by `-`.
    """
    words = _WORD.findall(_HAN.sub(r" \g<0> ", (text or title).translate(FOLD)))
    runs = {" ".join(run) for run in zip(words, words[1:], words[2:], strict=False)}
    if len(runs) < _FEWEST_RUNS:
        return blake2b(" ".join(words).encode("utf-8", "ignore"), digest_size=16).hexdigest()
    hashes = {crc32(run.encode("utf-8", "ignore")) for run in runs}
    return "-".join(f"{each:08x}" for each in sorted(hashes)[:SIZE])


def keys_of(wording: str) -> list[str]:
    """Short keys of a wording; copies share at least one, as good as always."""
    return wording.split("-")[:KEYS]


def is_copy(left: str, right: str, least: float) -> bool:
    """Whether two wordings are of copies: at least this share of runs is in both."""
    if left == right:
        return bool(left)
    if "-" not in left or "-" not in right:
        return False
    a, b = set(left.split("-")), set(right.split("-"))
    smallest = sorted(a | b)[: min(len(a), len(b))]
    return sum(each in a and each in b for each in smallest) >= least * len(smallest)
