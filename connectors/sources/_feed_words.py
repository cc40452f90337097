"""The words of markup in feeds: what `plain_text` gives, many times faster where the markup is
simple and sound, as nearly all is."""

import re
from functools import lru_cache
from html import unescape

from connectors.text import BLOCKS, UNSTORABLE, clean, one_line, plain_text

TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
COMMENT = re.compile(r"<!--(?!-?>)[^<>-]*(?:-[^<>-]+)*-->")
QUOTED = re.compile(r"""(?:[^"'=]*=(?:"[^"]*"|'[^']*'))*[^"'=]*""")
EMBEDDED = re.compile(r"<(script|iframe|svg)(?:\s[^<>]*)?></\1\s*>", re.IGNORECASE)
EMPTY = {"br", "hr", "img", "wbr"}
# Elements a parser leaves where they stand, as long as each is closed before what holds it.
INLINE = {
    "a", "abbr", "acronym", "b", "big", "cite", "code", "del", "dfn", "em", "font", "i", "ins", "kbd", "mark",
    "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var",
}  # fmt: skip
# What a parser would move or close, did it stand elsewhere or hold something else.
PARENTS = {
    "li": {"ul", "ol"}, "dt": {"dl"}, "dd": {"dl"}, "thead": {"table"}, "tbody": {"table"},
    "tfoot": {"table"}, "tr": {"table", "thead", "tbody", "tfoot"}, "td": {"tr"}, "th": {"tr"},
}  # fmt: skip
SIMPLE = INLINE | BLOCKS | EMPTY | set(PARENTS)
HOLDERS = set.union(*PARENTS.values())
ANYWHERE = {"span", "img", "br", "wbr"}
LINES = {"h1", "h2", "h3", "h4", "h5", "h6", "p", "pre"}
ONCE = {"a", "address", "dl", "form", "nav", "table"}


def words(markup: str, content_type: str | None = "text/html") -> str:
    """The words of a value in a feed; of markup, one line per block."""
    if content_type == "text/plain" and "&" not in markup and not TAG.search(markup):
        return clean(markup)
    found = _sound_words(markup) if "<" in markup else unescape(markup)
    if found is not None:
        return _lines(found)
    try:
        return plain_text(markup)
    except ValueError:  # nothing but a comment
        return ""


def _sound_words(markup: str) -> str | None:
    """The words and line ends of markup; None for what only a parser can tell."""
    if "<!" in markup:
        markup = COMMENT.sub("", markup)
    if any(end in markup for end in ("</script>", "</iframe>", "</svg>")):
        markup = EMBEDDED.sub("", markup)
    first, *tagged = markup.split("<")
    found = [unescape(first)]
    is_open, parent = [""], ""
    for each in tagged:
        tag, closed, text = each.partition(">")
        known = _tag(tag)
        if known is None or not closed:
            return None
        name, is_end, edge = known
        if is_end:
            if name != parent:
                return None
            is_open.pop()
            parent = is_open[-1]
        elif not (name in ANYWHERE and parent not in HOLDERS) and not _may_stand(name, is_open):
            return None
        elif name not in EMPTY:
            is_open.append(name)
            parent = name
        if edge:
            found.append(edge)
        if text:
            found.append(unescape(text) if "&" in text else text)
    return None if parent else "".join(found)


def _may_stand(name: str, is_open: list[str]) -> bool:
    parent = is_open[-1]
    if name in PARENTS or parent in HOLDERS:
        return parent in PARENTS.get(name, ())
    if name in BLOCKS and name != "br":
        return LINES.isdisjoint(is_open) and not (name in ONCE and name in is_open)
    return name in ANYWHERE or name not in is_open


@lru_cache(4096)
def _tag(text: str) -> tuple[str, bool, str] | None:
    """Name, whether it is an end tag, and what it parts the words with; None for an unsound one."""
    is_end = text.startswith("/")
    name, _, attributes = text.removeprefix("/").removesuffix("/").partition(" ")
    name = name.strip().lower()
    if name not in SIMPLE or not _is_sound(attributes):
        return None
    edge = "\n" if name in BLOCKS else ""
    if name in EMPTY:  # browsers pass over an end tag of these, but that of a line break
        return None if is_end and name != "img" else (name, False, edge)
    return None if text.endswith("/") or (is_end and attributes) else (name, is_end, edge)


def _is_sound(attributes: str) -> bool:
    """Whether every quote is closed, so that the tag ends where it seems to."""
    if "'" in attributes:
        return bool(QUOTED.fullmatch(attributes))
    pieces = attributes.split('"')
    return len(pieces) % 2 == 1 and all(each.endswith("=") for each in pieces[:-1:2])


def _lines(text: str) -> str:
    lines = text.splitlines()
    found = "\n".join([line for each in lines if (line := " ".join(each.split()))])
    if not UNSTORABLE.search(found):
        return found
    return "\n".join(line for each in lines if (line := one_line(each)))
