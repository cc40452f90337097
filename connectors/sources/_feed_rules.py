"""What elements say, by the rules of feedparser: those that bear on what we keep of a feed are
repeated here, oddities included. Where one is not repeated exactly, `Unsure` is raised."""

import re
from collections.abc import Callable
from urllib.parse import urljoin
from xml.etree.ElementTree import Element
from xml.sax.saxutils import escape

from connectors.sources._feed_entries import (
    ABSOLUTE,
    HTML_TYPES,
    Entry,
    Value,
    first_date,
    is_spoken_for,
    licence_of,
    looks_like_html,
    mend,
    parse_date,
)
from connectors.sources._feed_names import (
    CONTENTS,
    DATES,
    DESCRIPTIONS,
    IDS,
    LICENCES,
    OF_AN_IMAGE,
    OTHER_TEXTS,
    RIGHTS,
    SUMMARIES,
    TITLES,
    Names,
    TooMuch,
    Unsure,
)
from connectors.sources._feed_words import EMPTY
from connectors.text import BLOCKS, HIDDEN

TYPES = {"text": "text/plain", "plain": "text/plain", "html": "text/html"}
TYPES |= {"xhtml": "application/xhtml+xml"} | {kind: kind for kind in (*HTML_TYPES, "text/plain")}
XHTML = TYPES["xhtml"]
UNSAID = Value()
PLACES = ("published", "updated", "created")  # of dates, the best first
MOST_LEVELS = 100
DEEP = "elements within elements, by the hundred"
# A path from the root without steps up or down, and what it is joined to.
_SEGMENT = r"[A-Za-z0-9_~%@!$'()*,:+-][A-Za-z0-9_.~%@!$'()*,:+-]*"
ROOTED = re.compile(rf"(?:/{_SEGMENT})+/?(?:\?[!$-:=?-~]+)?")
ORIGIN = re.compile(r"https?://[A-Za-z0-9.-]+(?::\d+)?(?=/|\Z)")
DOUBLED = re.compile(r"^([A-Za-z][A-Za-z0-9+-.]*://)/*")
REFERENCE = re.compile("&([A-Za-z0-9_]+);")


class Place:
    """Where in the document we are, and what holds there."""

    __slots__ = ("base", "depth", "family", "language", "names")

    def __init__(self, names: Names, base: str) -> None:
        self.names = names
        self.family = ""
        self.base = base
        self.language: str | None = None
        self.depth = 0

    def move(self, said: dict[str, str]) -> None:
        """Take in the attributes of an element that begins here."""
        if moved := said.get("xml:base", said.get("base")):
            self.base = join(self.base, moved)
            if not self.base.startswith(("http://", "https://")):
                raise Unsure("a base that is none")
        self.language = said.get("xml:lang", said.get("lang", self.language)) or None


def join(base: str, link: str) -> str:
    """The address of a link, as feedparser finds it."""
    if ABSOLUTE.fullmatch(link) or link.startswith(("tag:", "urn:")):
        return link
    if ROOTED.fullmatch(link) and (origin := ORIGIN.match(base)):
        return origin[0] + link
    try:
        return urljoin(base, DOUBLED.sub(r"\1", link))
    except ValueError:
        return ""


def _raw(element: Element) -> str:
    if len(element):
        raise Unsure("elements where words were expected")
    return (element.text or "").strip()


class Rules:
    """What holds within entries and outside of them; rules are called as an element ends."""

    rights = UNSAID

    def __init__(self, place: Place) -> None:
        self.place = place
        self.names = place.names
        self.licences: list[str] = []

    def value(self, element: Element, usual: str = "text/plain") -> Value:
        """The words or the markup of an element, and what feedparser takes them for."""
        kind = self._kind(element, usual) if element.keys() else usual
        raw = element.text or ""
        if kind == XHTML:
            raw = escape(raw)
        if len(element):
            if kind != XHTML and self.names[element[0].tag] in ("div", "xhtml_div"):
                raise Unsure("markup that is not counted")
            kind, parts = XHTML, [raw]
            self._markup(element, parts, self.place.depth, False)
            raw = "".join(parts)
        text = raw.strip()
        if not text.isascii():
            text = mend(text)
        is_guessed = kind == "text/plain" and ("<" in text or "&" in text)
        if is_guessed and self.place.family != "atom" and looks_like_html(text):
            kind = "text/html"
        return Value(text, kind, self.place.language)

    def _kind(self, element: Element, usual: str) -> str:
        said = self.names.attributes(element)
        kind = TYPES.get(said.get("type", usual).lower())
        if kind is None or said.get("mode") == "base64":
            raise Unsure("content of another kind")
        return kind

    def _markup(self, element: Element, parts: list[str], depth: int, is_drawing: bool) -> None:
        """Add the markup of what stands within an element, which feedparser gives attributes."""
        if depth >= MOST_LEVELS:
            raise TooMuch(DEEP)
        names = self.names
        for child in element:
            tag, is_more, is_ruled = names.markup.get(child.tag) or names.learn_markup(child.tag)
            if is_more or (is_ruled and not is_drawing):
                raise Unsure("markup that is more than markup")
            text, tail = child.text, child.tail
            if tag in EMPTY and not text and not len(child):
                parts.append(f"<{tag}/>")
            elif tag == "svg" and not self._has_words(child):
                parts.append(f"<svg>{escape(''.join(child.itertext()))}</svg>")
            else:
                parts.append(f"<{tag}>{escape(text)}" if text else f"<{tag}>")
                if len(child):
                    self._markup(child, parts, depth + 1, is_drawing or tag == "svg")
                parts.append(f"</{tag}>")
            if tail:
                parts.append(escape(tail))

    @staticmethod
    def _has_words(drawing: Element) -> bool:
        """Whether there is anything in a drawing that a browser may move out of it."""
        tags = (each.tag.rpartition("}")[2].lower() for each in drawing.iter())
        return any(tag in BLOCKS or tag in HIDDEN - {"svg"} for tag in tags)

    def link(self, element: Element) -> tuple[bool, str]:
        """Whether a link leads to the page, and where it leads."""
        if len(element):
            raise Unsure("elements in a link")
        if not element.keys():
            return True, self._target(element)
        said = self.names.attributes(element)
        relation = said.get("rel", "alternate").lower()
        target = said.get("url", said.get("uri", said.get("href"))) or said.get("href")
        if target is None:
            is_page, found = True, self._target(element)
        else:
            usual = "application/atom+xml" if relation == "self" else "text/html"
            kind = TYPES.get(said.get("type", usual).lower())
            is_page = relation == "alternate" and kind in HTML_TYPES
            found = join(self.place.base, target)
        if relation == "license" and found:
            self.licences.append(found)
        return is_page, found

    def _target(self, element: Element) -> str:
        text = _raw(element)
        return _amended(join(self.place.base, text)) if text else ""

    def licence(self, name: str, element: Element) -> None:
        """An element that names the licence."""
        is_attribute = name == "cc_license"
        said = self.names.attributes(element).get("rdf:resource")
        if found := said if is_attribute else mend(_raw(element)):
            self.licences.append(found)

    def unread(self, name: str, element: Element) -> None:
        """Words that we do not keep."""
        _raw(element)

    def unkept(self, name: str, element: Element) -> None:
        """Words or markup that we do not keep."""
        self.value(element)


def _amended(link: str) -> str:
    link = mend(link)
    return REFERENCE.sub(r"&\1", link.replace("&amp;", "&")) if "&" in link else link


class FeedRules(Rules):
    """The rules for what stands outside of entries."""

    is_open = has_summary = has_content = False
    language: str | None = None

    def _summary(self, name: str, element: Element) -> None:
        self.value(element, "text/html")
        # A second summary is taken for content, and that is remembered in the first entry.
        self.has_content = self.has_content or self.has_summary
        self.has_summary = self.has_summary or (name in SUMMARIES and self.is_open)

    def _rights(self, name: str, element: Element) -> None:
        rights = self.value(element)
        self.rights = rights if self.is_open else self.rights

    def _language(self, name: str, element: Element) -> None:
        language = mend(_raw(element))
        self.language = language if self.is_open else self.language

    def _link(self, name: str, element: Element) -> None:
        is_attribute = not {"href", "url", "uri"}.isdisjoint(element.keys())
        if self.is_open or is_attribute:
            self.link(element)

    def _image(self, name: str, element: Element) -> None:
        if any(len(each) or self.names[each.tag] not in OF_AN_IMAGE for each in element):
            raise Unsure("more than an image")


class EntryRules(Rules):
    """The rules for what stands within an entry.

    Of two values that fight for a place feedparser prefers the one that is nearer to the entry,
    then the later one; of titles the earlier one.
    """

    title = UNSAID
    title_depth = -1
    page: str | None = None
    summary: Value | None = None
    has_summary = False

    def __init__(self, place: Place, about: str | None, has_content: bool) -> None:
        super().__init__(place)
        self.id = about or None
        self.texts: list[Value] = []
        self.dates: dict[str, tuple[str, str]] = {}
        self.has_content = has_content
        self.depths: dict[str, int] = {}

    def entry(self) -> Entry:
        """What was found."""
        texts = [*self.texts, self.summary] if self.summary else self.texts
        date = first_date(
            [self.dates[place] for place in PLACES if place in self.dates], parse_date
        )
        licence = licence_of(self.licences, self.rights)
        return Entry(self.title, self.page or "", self.id, texts, date, licence)

    def _is_nearer(self, place: str) -> bool:
        depth = self.place.depth
        if depth > self.depths.get(place, depth):
            return False
        self.depths[place] = depth
        return True

    def _title(self, name: str, element: Element) -> None:
        found, depth = self.value(element), self.place.depth
        if "<svg" in found.value:
            raise Unsure("a drawing in a title")
        if not -1 < self.title_depth <= depth:
            is_nearer = self._is_nearer("title")
            text = self.title.value
            self.title = found if is_nearer else Value(text, found.type, found.language)
        if found.value and name != "media_title":
            self.title_depth = depth

    def _link(self, name: str, element: Element) -> None:
        is_page, found = self.link(element)
        self.page = found if is_page else self.page

    def _id(self, name: str, element: Element) -> None:
        text = _raw(element)
        is_link = self.names.attributes(element).get("ispermalink", "true") == "true"
        found = mend(join(self.place.base, text) if is_link and text else text)
        if self._is_nearer("id"):
            self.id = found
        if is_link and self.page is None:
            self.page = found

    def _date(self, name: str, element: Element) -> None:
        place, text = DATES[name], mend(_raw(element))
        shown = text if self._is_nearer(place) else self.dates[place][0]
        self.dates[place] = (shown, text)

    def _description(self, name: str, element: Element) -> None:
        if self.has_summary and not self.has_content:
            self._content("content", element)
            return
        self.summary = self.value(element, "text/plain" if name in SUMMARIES else "text/html")
        self.has_summary = True

    def _content(self, name: str, element: Element) -> None:
        self.texts.append(self.value(element, CONTENTS[name]))
        self.has_summary = self.has_content = True

    def _rights(self, name: str, element: Element) -> None:
        found = self.value(element)
        text = found.value if self._is_nearer("rights") else self.rights.value
        self.rights = Value(text, found.type)

    def _source(self, name: str, element: Element) -> None:
        """Where the entry was taken from: not kept, but titles are counted anew after it."""
        self.title_depth = -1
        for child in element:
            found = self.names[child.tag]
            if found in TITLES or found in RIGHTS or found in OTHER_TEXTS:
                words = self.value(child)
                if words.value and found in ("title", "dc_title"):
                    self.title_depth = self.place.depth + 1
            elif found in IDS or found in DATES or found == "link":
                _raw(child)
            elif is_spoken_for(found) or len(child):
                raise Unsure("a source with more to it")


Rule = Callable[..., None]
FEED_RULES: dict[str, Rule] = {
    **dict.fromkeys(TITLES | OTHER_TEXTS, FeedRules.unkept),
    **dict.fromkeys(DESCRIPTIONS | SUMMARIES, FeedRules._summary),
    **dict.fromkeys(RIGHTS, FeedRules._rights),
    **dict.fromkeys(IDS | set(DATES), FeedRules.unread),
    **dict.fromkeys(("language", "dc_language"), FeedRules._language),
    **dict.fromkeys(("image", "textinput"), FeedRules._image),
    **dict.fromkeys(LICENCES, FeedRules.licence),
    "link": FeedRules._link,
}
ENTRY_RULES: dict[str, Rule] = {
    **dict.fromkeys(TITLES, EntryRules._title),
    **dict.fromkeys(DESCRIPTIONS | SUMMARIES, EntryRules._description),
    **dict.fromkeys(CONTENTS, EntryRules._content),
    **dict.fromkeys(RIGHTS, EntryRules._rights),
    **dict.fromkeys(OTHER_TEXTS, EntryRules.unkept),
    **dict.fromkeys(IDS, EntryRules._id),
    **dict.fromkeys(DATES, EntryRules._date),
    **dict.fromkeys(("language", "dc_language"), EntryRules.unread),
    **dict.fromkeys(LICENCES, EntryRules.licence),
    "link": EntryRules._link,
    "source": EntryRules._source,
}
