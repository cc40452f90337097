"""Variants of examples, and what the encoders say of them: the network learns from both.

A variant has words changed for others of like meaning (English) or taken out and exchanged
(Chinese), a sentence of the lead for its headline, or the lead of another item. What it tells need
nobody write down: the encoder of its script judges it, which takes some 10 ms a variant.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from random import Random

import numpy as np
from numpy.typing import NDArray

from tasks.opinion import shipped_encoder
from tasks.rules.encoder import CHINESE, ENGLISH, script_of
from tasks.rules.network import cut_words
from tasks.rules.triggers import trigger_types

COUNTS = {ENGLISH: 100_000, CHINESE: 50_000}
_ALIKE = 8  # words that may take a word's place
_COMMON = 60  # words that are left as they are
_SHARES = (0.0, 0.1, 0.15, 0.2, 0.3)  # of the words of a variant that are changed
_LONGEST_TITLE = 300
_AT_ONCE = 500  # variants that are judged by a process at once
_ROWS = 2000  # words whose neighbours are looked for at once
_TOKEN = re.compile(r"[^\W_]+|\W+|_+")
_SENTENCE = re.compile(r"(?<=[.!?]) |(?<=[。！？])")

Plain = tuple[str, str]  # a title and its lead, as `second_opinion.plain_item` gives them
Vectors = tuple[list[str], NDArray[np.float32]]  # words, and a row for each
# Variants, and how probable each type is (variants x types).
Judged = tuple[list[Plain], NDArray[np.float32]]
Reword = Callable[[str, float], str]  # gives a text with so large a share of it changed


def judged(items: Sequence[Plain], known: Vectors, counts: Mapping[str, int] = COUNTS) -> Judged:
    """As many variants of plain items of each script as `counts` says, judged; types in order."""
    chance = Random(1)
    made: list[Plain] = []
    odds: list[NDArray[np.float32]] = []
    with ProcessPoolExecutor(mp_context=get_context("spawn")) as processes:
        for script, count in counts.items():
            own = [item for item in items if script_of(item[0]) == script]
            if not own:
                continue
            reword = like_words(own, known, chance) if script == ENGLISH else exchange(own, chance)
            part = [variant(own, reword, chance) for _ in range(count)]
            made += part
            lots = [part[first : first + _AT_ONCE] for first in range(0, count, _AT_ONCE)]
            odds += processes.map(partial(_judge, script), lots)
    return made, np.asarray(1 / (1 + np.exp(-np.concatenate(odds))), np.float32)


def _judge(script: str, items: Sequence[Plain]) -> NDArray[np.float32]:
    encoder = shipped_encoder(script)
    return encoder.odds(items)[:, [encoder.types.index(name) for name in sorted(trigger_types())]]


def variant(items: Sequence[Plain], reword: Reword, chance: Random) -> Plain:
    """One of the items, put together differently and reworded."""
    title, lead = chance.choice(items)
    kind = chance.random()
    if kind < 0.12 and lead:
        title, lead = chance.choice(_SENTENCE.split(lead)) or title, ""
    elif kind < 0.2:
        lead = ""
    elif kind < 0.3:
        lead = chance.choice(items)[1]
    elif kind < 0.35:
        title, lead = chance.choice(items)[0], f"{title} {lead}"
    share = chance.choice(_SHARES)
    return reword(title, share)[:_LONGEST_TITLE] or title, reword(lead, share)


def like_words(items: Sequence[Plain], known: Vectors, chance: Random) -> Reword:
    """Changes words for some of those whose vectors are nearest to theirs."""
    words, vectors = known
    letters = [place for place, word in enumerate(words) if word.isascii() and word.isalpha()]
    words = [words[place] for place in letters]
    plain = vectors[letters] / np.maximum(np.linalg.norm(vectors[letters], axis=1), 1e-6)[:, None]
    places = {word: place for place, word in enumerate(words)}
    seen = Counter(word for item in items for text in item for word in cut_words(text))
    common = {word for word, _ in seen.most_common(_COMMON)}
    wanted = [places[word] for word in sorted(seen.keys() - common) if word in places]
    alike: dict[str, list[str]] = {}
    for first in range(0, len(wanted), _ROWS):
        part = wanted[first : first + _ROWS]
        near = np.argpartition(-(plain[part] @ plain.T), min(_ALIKE, len(words) - 1), axis=1)
        for place, row in zip(part, near[:, : _ALIKE + 1].tolist(), strict=True):
            alike[words[place]] = [words[other] for other in row if other != place]

    def reword(text: str, share: float) -> str:
        return "".join(
            chance.choice(others) if (others := alike.get(token)) and chance.random() < share
            else token
            for token in _TOKEN.findall(text)
        )  # fmt: skip

    return reword


def exchange(items: Iterable[Plain], chance: Random) -> Reword:
    """Takes characters out and puts in pairs of others, since no space tells words apart."""
    pairs = [text[at : at + 2] for item in items for text in item for at in range(0, len(text), 3)]

    def reword(text: str, share: float) -> str:
        kept, start = [], 0
        while start < len(text):
            kind, length = chance.random(), chance.randint(1, 3)
            if kind < share / 3:
                start += min(length, 2)
                continue
            is_new = kind < share / 2
            kept.append(chance.choice(pairs) if is_new else text[start : start + length])
            start += 2 if is_new else length
        return "".join(kept)

    return reword
