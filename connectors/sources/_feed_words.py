"""The words of markup in feeds, many times faster than by a parser where the markup is simple.

A line ends where a block begins or ends. For markup whose elements stand well within each other it
is what `plain_text` gives; for the rest only where lines end may differ.
"""

import re
from html import unescape

from connectors.text import BLOCKS, HIDDEN, clean, one_line, plain_text

LONGEST_MARKUP = 300_000
EMPTY = {"br", "hr", "img", "wbr"}
_EDGE = rf"</?(?:{'|'.join(sorted(BLOCKS))})(?:[\s/][^>]*)?>"
_HIDDEN = "|".join(sorted(HIDDEN))

TAG = re.compile(r"</?[a-zA-Z][^>]*>")
EDGE = re.compile(_EDGE)
EDGE_OF_ANY_CASE = re.compile(_EDGE, re.IGNORECASE)
# What takes more than a look: comments and the like, capitals, and what is not shown.
ODD = re.compile(rf"<(?:!|/?[A-Z]|(?:{_HIDDEN})[\s/>])")
COMMENT = re.compile(r"<!--(?!-?>)[^<>-]*(?:-[^<>-]+)*-->")
SIMPLE_HIDDEN = re.compile(rf"<({_HIDDEN})(?:\s[^<>]*)?>[^<]*</\1\s*>", re.IGNORECASE)
UNSEEN = re.compile(rf"<(?:!|(?:{_HIDDEN})[\s/>])", re.IGNORECASE)
# A value in which a tag seems to end before its quote does.
OPEN_QUOTE = re.compile(r"""=\s*(?:"[^"<>]*[<>]|'[^'<>]*[<>])""")

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
    if text is not None:
        return _lines(unescape(text) if "&" in text else text)
    try:
        return plain_text(markup)
    except ValueError:  # nothing but a comment
        return ""


def _shown(markup: str) -> str | None:
    """What is left of markup without its tags; None where that takes a parser."""
    edge = EDGE
    if ODD.search(markup):
        markup = SIMPLE_HIDDEN.sub("", COMMENT.sub("", markup))
        edge = EDGE_OF_ANY_CASE
        if UNSEEN.search(markup):
            return None
    if OPEN_QUOTE.search(markup):
        return None
    text = TAG.sub("", edge.sub("\n", markup))
    return None if "<" in text else text


def _lines(text: str) -> str:
    """Lines with single spaces, none of them empty: `one_line` for each, with less work."""
    text = text.replace("\xa0", " ")
    if "  " not in text and _is_usual(text.encode("utf-8", "surrogatepass")):
        lines = [each.strip(" ") for each in text.split("\n")]
    elif clean(text) != text:
        lines = [one_line(each) for each in text.splitlines()]
    else:
        lines = [" ".join(each.split()) for each in text.splitlines()]
    return "\n".join(filter(None, lines))


def _is_usual(raw: bytes) -> bool:
    is_plain = len(raw.translate(None, UNUSUAL)) == len(raw)
    return is_plain and b"\xc2\x85" not in raw and not SPACES.search(raw)
