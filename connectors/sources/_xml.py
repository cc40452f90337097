"""XML from outside, element by element, within bounds: no entities, no network, flat memory."""

import io
import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from connectors.sources._items import refuse
from connectors.text import clean, decode, one_line

MOST_TAGS = 600_000  # `<`; a sitemap of 50,000 addresses has 500,000
MOST_VALUES = 300_000  # `=`, of attributes
LONGEST_TAG = 20_000  # characters; attributes are checked pairwise

_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,300}\?>")
_LONG_TAG = re.compile(rf"<[^<>]{{{LONGEST_TAG}}}")


def read_xml(
    body: bytes, content_type: str | None, url: str, roots: set[str], names: set[str]
) -> Iterator[Any]:
    """The elements of these names, in their order; each is emptied when the next is taken.

    A damaged end loses only what follows. Raises PermanentError for other documents.
    """
    text = clean(decode(body, content_type)).lstrip("\ufeff \t\r\n")
    if not text.startswith("<"):
        raise refuse(url, "not XML")
    if "<!ENTITY" in text or "<!entity" in text:
        raise refuse(url, "it declares entities, which no honest list needs")
    has_many = text.count("<") > MOST_TAGS or text.count("=") > MOST_VALUES
    if has_many or _LONG_TAG.search(text):
        raise refuse(url, "it has too many tags or attributes")
    data = io.BytesIO(_DECLARATION.sub("", text, count=1).encode("utf-8", "replace"))
    yield from _elements(data, url, roots, names)


def _elements(data: io.BytesIO, url: str, roots: set[str], names: set[str]) -> Iterator[Any]:
    events = etree.iterparse(
        data,
        events=("start", "end"),
        tag=[f"{{*}}{name}" for name in roots | names],
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
        encoding="utf-8",
        recover=True,
        huge_tree=False,
    )
    root = None
    try:
        for event, element in events:
            if root is None:
                root = element
                if element.getparent() is not None or local_name(element) not in roots:
                    break
            if event == "end" and element.getparent() is root:
                yield element
                element.clear(keep_tail=False)
                while element.getprevious() is not None:
                    del root[0]
    except etree.XMLSyntaxError:
        pass  # what was whole before the damage has been given
    root = root if root is not None else events.root
    while root is not None and root.getparent() is not None:
        root = root.getparent()
    if root is None or local_name(root) not in roots:
        raise refuse(url, _what_it_is(root))


def _what_it_is(root: Any) -> str:
    name = local_name(root) if root is not None else ""
    if not name:
        return "broken XML"
    if name in ("rss", "RDF", "feed"):
        return "a feed; give it kind feed"
    return "a page" if name in ("html", "HTML") else f"other XML ({name[:40]})"


def local_name(element: Any) -> str:
    """The name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]


def words_of(element: Any, name: str) -> str:
    """The text of the first element of this local name inside; empty without one."""
    found = element.find(f".//{{*}}{name}")
    return one_line("".join(found.itertext())) if found is not None else ""
