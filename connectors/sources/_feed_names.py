"""The names of elements as feedparser goes by them, and what they stand for."""

from collections.abc import Callable
from functools import lru_cache
from xml.etree.ElementTree import Element

# The namespaces in which an element means anything to feedparser, in lower case.
FAMILIES = (
    "http://backend.userland.com/rss", "http://blogs.law.harvard.edu/tech/rss",
    "http://purl.org/rss/1.0/", "http://my.netscape.com/rdf/simple/0.9/",
    "http://example.com/newformat#", "http://example.com/necho", "http://purl.org/echo/",
    "uri/of/echo/namespace#", "http://purl.org/pie/", "http://purl.org/atom/ns#",
    "http://www.w3.org/2005/atom", "http://purl.org/rss/1.0/modules/rss091#",
)  # fmt: skip
PREFIXES = dict.fromkeys(FAMILIES, "") | {
    "http://webns.net/mvcb/": "admin",
    "http://creativecommons.org/ns#license": "cc",
    "http://web.resource.org/cc/": "cc",
    "http://cyber.law.harvard.edu/rss/creativecommonsrssmodule.html": "creativecommons",
    "http://backend.userland.com/creativecommonsrssmodule": "creativecommons",
    "http://purl.org/rss/1.0/modules/content/": "content",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://purl.org/dc/terms/": "dcterms",
    "http://rssnamespace.org/feedburner/ext/1.0": "feedburner",
    "http://www.georss.org/georss": "georss",
    "http://www.opengis.net/gml": "gml",
    "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes",
    "http://example.com/dtds/podcast-1.0.dtd": "itunes",
    "http://search.yahoo.com/mrss": "media",
    "http://search.yahoo.com/mrss/": "media",
    "http://podlove.org/simple-chapters": "psc",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf",
    "http://www.w3.org/1999/xhtml": "xhtml",
    "http://www.w3.org/xml/1998/namespace": "xml",
}
OWN_PREFIXES = frozenset(PREFIXES.values()) - {""}
VERSIONS = {
    "http://my.netscape.com/rdf/simple/0.9/": "rss",
    "http://purl.org/rss/1.0/": "rss",
    "http://www.w3.org/2005/atom": "atom",
}

ENTRIES = {"item", "entry"}
TITLES = {"title", "dc_title", "media_title"}
DESCRIPTIONS = {"description", "dc_description", "media_description"}
SUMMARIES = {"summary", "itunes_summary"}
CONTENTS = {"content": "text/plain", "content_encoded": "text/html", "fullitem": "text/html"}
RIGHTS = {"rights", "copyright", "dc_rights"}
IDS = {"guid", "id"}
LICENCES = {"cc_license", "creativecommons_license"}
DATES = {
    "published": "published", "issued": "published", "pubdate": "published",
    "dcterms_issued": "published", "updated": "updated", "modified": "updated",
    "lastbuilddate": "updated", "dc_date": "updated", "dcterms_modified": "updated",
    "created": "created", "dcterms_created": "created",
}  # fmt: skip
# Texts that we do not keep, but in which feedparser takes elements for markup.
OTHER_TEXTS = {"subtitle", "tagline", "itunes_subtitle", "info", "feedburner_browserfriendly"}
TEXTS = TITLES | DESCRIPTIONS | SUMMARIES | set(CONTENTS) | RIGHTS | OTHER_TEXTS
OF_AN_IMAGE = {"title", "link", "description", "url", "href", "width", "height", "name"}
# What feedparser has no rule for, and stores under the name of something that we keep.
IN_DISGUISE = {
    "links", "date", "date_parsed", "published_parsed", "issued_parsed", "updated_parsed",
    "modified_parsed", "created_parsed", "title_detail", "summary_detail", "description_detail",
    "rights_detail", "copyright_detail",
}  # fmt: skip
# What feedparser has a rule for that touches nothing of what we keep.
HARMLESS = {
    "author", "category", "cloud", "contributor", "dc_author", "dc_contributor", "dc_creator",
    "dc_publisher", "dc_subject", "dcterms_valid", "email", "enclosure", "expirationdate",
    "generator", "geom", "georss_box", "georss_line", "georss_point", "georss_polygon",
    "georss_where", "gml_exterior", "gml_linearring", "gml_linestring", "gml_point",
    "gml_polygon", "gml_pos", "gml_poslist", "height", "homepage", "itunes_author", "itunes_block",
    "itunes_category", "itunes_link",
    "itunes_email", "itunes_explicit", "itunes_image", "itunes_keywords", "itunes_name",
    "itunes_owner", "keywords", "managingeditor", "media_category", "media_content",
    "media_credit", "media_group", "media_keywords", "media_license", "media_player",
    "media_rating", "media_restriction", "media_thumbnail", "name", "psc_chapter",
    "psc_chapters", "uri", "url", "webmaster", "where", "width",
}  # fmt: skip
# Attributes that count, whatever namespace they come from.
ATTRIBUTES = {
    "base", "href", "ispermalink", "lang", "lastmod", "mode", "rel", "type", "uri", "url",
}  # fmt: skip
MOVERS = {"xml:base", "base", "xml:lang", "lang"}


class Unsure(Exception):
    """Only feedparser can say what this document means to it."""


class TooMuch(Exception):
    """More than can be read in time or in memory; the words say of what."""


class Names(dict[str, str]):
    """Feedparser's names by tag: `http://purl.org/dc/elements/1.1/}Date` -> `dc_date`.

    Raises Unsure for what feedparser names otherwise than the standard does.
    """

    def __init__(self, has_rule: Callable[[str], bool]) -> None:
        super().__init__()
        self.version = ""
        self._prefixes: dict[str, str] = {}
        self._uris: dict[str, str] = {}
        self._has_rule = has_rule
        self.markup: dict[str, tuple[str, bool, bool]] = {}
        self._attributes = _Attributes()

    def declare(self, given: str | None, uri: str | None) -> None:
        """Take in a declaration of a namespace."""
        if not uri:
            return
        prefix, known = (given or "").lower(), _known(uri)
        self.version = self.version or VERSIONS.get(uri.lower(), "")
        # Where feedparser does not know a namespace, it goes by the prefix.
        name = prefix if known is None else known
        if self._prefixes.setdefault(uri, name) != name:
            raise Unsure("a namespace of two names")
        if prefix and self._uris.setdefault(prefix, uri) != uri:
            raise Unsure("a name of two namespaces")

    def refuse_disguises(self) -> None:
        """Feedparser looks its own names up among the prefixes, and may find the wrong ones."""
        named = set(self._prefixes.values())
        taken = {_known(uri) for uri in self._prefixes}
        for prefix in OWN_PREFIXES.intersection(self._uris):
            known = _known(self._uris[prefix])
            is_other = known not in (None, prefix) and (prefix in named or prefix == "rdf")
            if is_other or (known is None and prefix in taken):
                raise Unsure("a namespace under the name of another")

    def __missing__(self, tag: str) -> str:
        uri, brace, local = tag.rpartition("}")
        prefix = self._prefixes.get(uri) if brace else ""
        if prefix is None:  # that of XML itself, which needs no declaration
            raise Unsure("an element of XML's own namespace")
        name = self[tag] = (f"{prefix}_{local}" if prefix else local).lower()
        return name

    def learn_markup(self, tag: str) -> tuple[str, bool, bool]:
        """The name of an element within markup; whether feedparser takes it for a text all the
        same, and whether it does something of its own on meeting it."""
        name, local = self[tag], tag.rpartition("}")[2].lower()
        found = self.markup[tag] = local, name in TEXTS, self._has_rule(name)
        return found

    def attributes(self, element: Element) -> dict[str, str]:
        """Attributes by feedparser's names: `xml:lang`, `rdf:about`, `href`."""
        names = self._attributes
        return {names[tag]: value for tag, value in element.items()}


class _Attributes(dict[str, str]):
    """Feedparser's names of attributes."""

    def __missing__(self, tag: str) -> str:
        name = self[tag] = _attribute(tag) if "}" in tag else tag.lower()
        return name


@lru_cache(500)
def _known(uri: str) -> str | None:
    uri = uri.lower()
    return "" if "backend.userland.com/rss" in uri else PREFIXES.get(uri)


@lru_cache(1000)
def _attribute(tag: str) -> str:
    uri, _, local = tag.lower().rpartition("}")
    prefix = PREFIXES.get(uri)
    if not prefix and local in ATTRIBUTES:
        raise Unsure("an attribute under the name of another")
    return f"{prefix}:{local}" if prefix else tag
