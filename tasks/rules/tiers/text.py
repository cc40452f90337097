"""Titles in one spelling: case, accents, abbreviations, slips of the finger."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, TypeVar

from tasks.rules.simplified import TO_SIMPLIFIED

# Letters that Unicode does not take apart into a base and an accent.
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "æ": "ae", "œ": "oe", "ı": "i", "đ": "d", "’": "'"})
_ABBREVIATED = {
    "acct": "account", "admin": "administrative", "assoc": "associate",
    "asst": "assistant", "dep": "deputy", "dept": "department",
    "dir": "director", "dy": "deputy", "exec": "executive", "execs": "executives",
    "gen": "general", "intl": "international", "mgmt": "management", "mgr": "manager",
    "mngr": "manager", "mgrs": "managers", "mktg": "marketing", "ops": "operations",
    "pres": "president", "prez": "president", "rep": "representative", "resp": "responsable",
    "snr": "senior", "sr": "senior", "jr": "junior", "supv": "supervisor", "supt": "superintendent",
    "svcs": "services", "svc": "service", "eng": "engineering", "engr": "engineer",
}  # fmt: skip
_OFTEN_MISSPELT = (
    "assistant", "chief", "director", "executive", "founder", "general", "manager", "officer",
    "partner", "president", "senior", "supervisor", "vice",
)  # fmt: skip
# Words of their own that a slip would make of others.
_NO_SLIPS = {"chef", "diretor", "funder", "veci"}
_VOWELS = "aeiou"
_HAN = "[\u3040-\u30ff\u4e00-\u9fff]"


def _slips(word: str) -> Iterator[str]:
    """A letter left out, two exchanged, a wrong vowel: never the first or last letter."""
    for at in range(1, len(word) - 1):
        yield word[:at] + word[at + 1 :]
        if at + 2 < len(word):
            yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        if len(word) > 6 and word[at] in _VOWELS:
            yield from (word[:at] + vowel + word[at + 1 :] for vowel in _VOWELS)


_SPELT = {
    slip: word
    for word in _OFTEN_MISSPELT
    for slip in _slips(word)
    if len(slip) > 4 and slip not in _NO_SLIPS
} | _ABBREVIATED


def folded(text: str) -> str:
    """Lower case, no accents, simplified characters."""
    if text.isascii():
        return text.lower()
    text = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).casefold())
    text = "".join(char for char in text if not unicodedata.combining(char))
    return text.translate(_LETTERS).translate(TO_SIMPLIFIED)


def normal(title: str) -> str:
    """Folded words apart by one blank; a comma stands for whatever parts phrases."""
    text = folded(title).replace("&", " and ").replace("+", " and ").replace("@", " at ")
    if has_han(text):  # 联席CEO
        text = re.sub(rf"(?<=[a-z0-9])(?={_HAN})|(?<={_HAN})(?=[a-z0-9])", " ", text)
    text = re.sub(r"\b([a-z])\.(?=[a-z]\b)", r"\1", text)  # v.p. -> vp.
    text = re.sub(r"[|;:()\[\]{}•·]|\s[-–—]+\s", ",", text)
    text = re.sub(r"[^\w',/]+", " ", text.replace("_", " "))
    text = re.sub(r"[^\W_]+", lambda found: _SPELT.get(found[0], found[0]), text)
    return re.sub(r"\s*,[\s,]*", ", ", text).strip(" ,/'")


def has_han(text: str) -> bool:
    """Whether Chinese or Japanese characters stand in a text."""
    return not text.isascii() and re.search(_HAN, text) is not None


Meaning = TypeVar("Meaning")
WORDS = r"(?<![^\W_])(?:{})(?![^\W_])"


class Lexicon(Generic[Meaning]):
    """Patterns with their meanings, and one that says at once whether any of them fits.

    Most titles have nothing of most lexicons, and cost one search then. `frame` is put around each.
    """

    def __init__(self, entries: Iterable[tuple[Meaning, str]], frame: str = "(?:{})") -> None:
        entries = list(entries)
        self._entries = [(meaning, re.compile(frame.format(each))) for meaning, each in entries]
        self._any = re.compile(frame.format("|".join(f"(?:{each})" for _, each in entries)))

    def about(self, text: str) -> Sequence[tuple[Meaning, re.Pattern[str]]]:
        """All entries in their order, or none if no pattern fits the text."""
        return self._entries if self._any.search(text) else ()
