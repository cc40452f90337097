"""The ranks that stand in a title, language by language."""

from tasks.rules.playbook import Seniority
from tasks.rules.tiers import english, german, han, northern, romance, turkish_polish
from tasks.rules.tiers.text import WORDS, Lexicon, folded, has_han

# English comes last: its words ("director", "manager") stand in titles of all languages.
_LATIN = [
    Lexicon(ranks, WORDS)
    for ranks in (
        northern.RANKS, german.RANKS, romance.RANKS, turkish_polish.RANKS,
        english.LOOK_ALIKE, english.TOP, english.BELOW,
    )
]  # fmt: skip
_HAN = Lexicon((seniority, folded(pattern)) for seniority, pattern in han.RANKS)


def ranks_in(text: str) -> set[Seniority]:
    """The seniorities that a normal title names; a phrase counts once, for the first that fits."""
    found = set[Seniority]()
    for lexicon in [*_LATIN, _HAN] if has_han(text) else _LATIN:
        for seniority, pattern in lexicon.about(text):
            text, hits = pattern.subn(" ", text)
            if hits:
                found.add(seniority)
    return found
