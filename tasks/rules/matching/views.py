"""How names and texts are compared: folded, with every position where it was."""

import re
import unicodedata

from tasks.rules.names import FoldTable

HAN = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]")
# Marks that part names; a full stop does behind a word, but not behind an initial or a short form.
_INTERRUPTION = re.compile(
    r"[:;!?()\[\]{}\"“”|/…—]\W*\w|,\s+\w|\s[-–]+\s|\n\s*\n|[^\W\d_]{4,40}\.\s+\w"
)
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")


class View(FoldTable):
    """Folds character by character, so that every position stays what it was."""

    def __init__(self, *, keeps_han: bool) -> None:
        self.keeps_han = keeps_han

    def fold(self, char: str) -> str:
        """A character as names are compared, in one character."""
        plain = super().fold(char)
        if len(plain) != 1:
            plain = char
        if self.keeps_han or plain == "&":
            return plain
        return plain if plain.isalnum() and not HAN.match(plain) else " "


_LATIN_VIEW = View(keeps_han=False)
_HAN_VIEW = View(keeps_han=True)


def latin_view(text: str) -> str:
    """The words of the text, folded, with blanks for all that is not in them."""
    # `translate` is twenty times as fast on what is all ASCII, as nearly all is after this.
    for mark in "" if text.isascii() else "’“”–—‘":
        text = text.replace(mark, " ")
    if not text.isascii():
        text = _BEYOND_ASCII.sub(lambda found: found[0].translate(_LATIN_VIEW), text)
    return text.translate(_LATIN_VIEW)


def han_view(text: str) -> str:
    """The text, folded; Chinese, Japanese and Korean characters stay, and all marks."""
    return text.translate(_HAN_VIEW)


def key_of(name: str) -> str:
    """The name as it stands in the view of a text, with single blanks."""
    if not name.isascii():
        name = unicodedata.normalize("NFC", name)
        if HAN.search(name):
            return " ".join(han_view(name).split())
    return " ".join(latin_view(name).split())


def is_interrupted(text: str, start: int, end: int) -> bool:
    """Whether marks between these words show that they are no single name."""
    return bool(_INTERRUPTION.search(text, start, end))


def composed(text: str) -> tuple[str, list[int] | None]:
    """The text with each letter and its marks as one character, and where each came from.

    None instead of positions where the text is so already, as nearly all is.
    """
    if unicodedata.is_normalized("NFC", text):
        return text, None
    letters: list[str] = []
    origins: list[int] = []
    for place, char in enumerate(text):
        if letters and unicodedata.combining(char):
            joined = unicodedata.normalize("NFC", letters[-1] + char)
            letters[-1] = joined if len(joined) == 1 else letters[-1]
        else:
            letters.append(char)
            origins.append(place)
    return "".join(letters), [*origins, len(text)]
