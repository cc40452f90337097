"""The words of markup in feeds, many times faster than by a parser where the markup is simple.

A line ends where a block begins or ends. For markup whose elements stand well within each other it
is what `plain_text` gives; for the rest only where lines end may differ.
"""

import re
from html import unescape

from connectors.text import BLOCKS, HIDDEN, clean, one_line, plain_text

LONGEST_MARKUP = 300_000
EMPTY = {"br", "hr", "img", "wbr"}
MOST_MARKS, LONGEST_MARK = 500, 20
_HIDDEN = "|".join(sorted(HIDDEN))

TAG = re.compile(r"</?[a-zA-Z][^>]*>")
# A tag by its name; one in which a value might not end where the tag seems to is none.
PLAIN_TAG = re.compile(
    r"""<(/?[a-zA-Z][^\s/<>"']*)(?=[\s/>])[^<>"'=]*"""
    r"""(?:=(?:\s*"[^"<>]*"|\s*'[^'<>]*')?[^<>"'=]*)*>"""
)
COMMENT = re.compile(r"<!--(?!-?>)[^<>-]*(?:-[^<>-]+)*-->")
SIMPLE_HIDDEN = re.compile(rf"<({_HIDDEN})(?:\s[^<>]*)?>[^<]*</\1\s*>", re.IGNORECASE)

# What calls for a closer look, in UTF-8: control characters, and bytes with which other spaces and
# what may not be stored begin.
UNUSUAL = bytes({*range(32), 127} - {10}) + b"\xe1\xe3\xed\xef"
SPACES = re.compile(rb"\xe2(?:\x80[\x80-\x8a\xa8\xa9\xaf]|\x81\x9f)")


def words(markup: str, content_type: str | None = "text/html") -> str:
    """The words of a value in a feed; of markup, one line per block."""
    markup = markup[:LONGEST_MARKUP]
    if content_type == "text/plain" and "&" not in markup and not TAG.search(markup):
        return clean(markup)
    text = _shown(markup) if "<" in markup else markup
    if text is None:
        text = _shown(SIMPLE_HIDDEN.sub("", COMMENT.sub("", markup)))
    if text is not None:
        return _lines(unescape(text) if "&" in text else text)
    try:
        return plain_text(markup)
    except ValueError:  # nothing but a comment
        return ""


class _Marks(dict[str, str]):
    """What becomes of a tag, by its name: a new line, nothing; a bracket for what is not shown."""

    def __missing__(self, tag: str) -> str:
        name = tag.lower()
        mark = "\n" if name.removeprefix("/") in BLOCKS else "<" if name in HIDDEN else ""
        if len(self) < MOST_MARKS and len(tag) <= LONGEST_MARK:
            self[tag] = mark
        return mark


_marks = _Marks()


def _shown(markup: str) -> str | None:
    """What is left of markup without its tags; None where that takes a parser."""
    parts = PLAIN_TAG.split(markup)
    parts[1::2] = map(_marks.__getitem__, parts[1::2])
    text = "".join(parts)
    return None if "<" in text else text


def _lines(text: str) -> str:
    """Lines with single spaces, none of them empty: `one_line` for each, with less work."""
    text = text.replace("\xa0", " ")
    if _is_usual(text):
        return "\n".join(filter(None, map(str.strip, text.split("\n"))))
    if clean(text) != text:
        lines = [one_line(each) for each in text.splitlines()]
    else:
        lines = [" ".join(each.split()) for each in text.splitlines()]
    return "\n".join(filter(None, lines))


def _is_usual(text: str) -> bool:
    raw = text.encode("utf-8", "surrogatepass")  # a byte is found faster than a letter
    is_plain = b"  " not in raw and len(raw.translate(None, UNUSUAL)) == len(raw)
    return is_plain and "\x85" not in text and not SPACES.search(raw)
