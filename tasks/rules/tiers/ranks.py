"""The ranks that stand in a title, language by language."""

import re

from tasks.rules.playbook import Seniority
from tasks.rules.tiers import english, german, han, northern, romance, turkish_polish
from tasks.rules.tiers.text import folded

_Ranks = tuple[tuple[Seniority, str], ...]


class _Group:
    """Ranks of a language, with one pattern that says at once whether any of them stands there."""

    def __init__(self, ranks: _Ranks, frame: str) -> None:
        self.ranks = [(re.compile(frame.format(each)), seniority) for seniority, each in ranks]
        self.any = re.compile(frame.format("|".join(each for _, each in ranks)))


_WORDS = r"(?<![^\W_])(?:{})(?![^\W_])"
# English comes last: its words ("director", "manager") stand in titles of all languages.
_LATIN = [
    _Group(ranks, _WORDS)
    for ranks in (
        northern.RANKS, german.RANKS, romance.RANKS, turkish_polish.RANKS,
        english.LOOK_ALIKE, english.TOP, english.BELOW,
    )
]  # fmt: skip
_HAN = _Group(tuple((seniority, folded(pattern)) for seniority, pattern in han.RANKS), "(?:{})")
_IS_HAN = re.compile("[\u3040-\u30ff\u4e00-\u9fff]")


def ranks_in(text: str) -> set[Seniority]:
    """The seniorities that a normal title names; a phrase counts once, for the first that fits."""
    found = set[Seniority]()
    for group in [*_LATIN, _HAN] if _IS_HAN.search(text) else _LATIN:
        if not group.any.search(text):
            continue
        for pattern, seniority in group.ranks:
            text, hits = pattern.subn(" ", text)
            if hits:
                found.add(seniority)
    return found
