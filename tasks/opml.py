"""The list of sources as OPML 2.0, which every feed reader knows, and back again.

Feeds are plain subscriptions. What other readers have no word for (kind, selector, whose own source
it is) stands in attributes of our own, so that a list read back is the list that was written.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from email.utils import format_datetime
from pathlib import Path

from lxml import etree

from connectors.sources import kinds
from connectors.text import clean
from tasks.rules.names import registrable_domain
from tasks.sources import SourceError
from warehouse.models import SourceData

NAMESPACE = "urn:whynow:opml"
KIND, SELECTOR, DOMAIN = (f"{{{NAMESPACE}}}{name}" for name in ("kind", "selector", "domain"))
FEED = "rss"  # what OPML calls a feed of any format


@dataclass(frozen=True)
class Outline:
    """What an OPML file lists, and the entries in it that are no sources."""

    sources: list[SourceData]
    refused: list[str] = field(default_factory=list)


def write_opml(sources: Sequence[SourceData], as_of: datetime) -> bytes:
    """The sources as an OPML document in UTF-8."""
    root = etree.Element("opml", version="2.0", nsmap={"whynow": NAMESPACE})
    head = etree.SubElement(root, "head")
    etree.SubElement(head, "title").text = "whynow sources"
    etree.SubElement(head, "dateCreated").text = format_datetime(as_of)
    body = etree.SubElement(root, "body")
    for source in sources:
        body.append(_outline(source))
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True))


def _outline(source: SourceData) -> etree._Element:
    kind = FEED if source.kind == "feed" else source.kind
    values = {"type": kind, "text": source.title or source.url, "title": source.title}
    values |= {"xmlUrl": source.url, DOMAIN: source.domain or ""}
    values |= {"htmlUrl": f"https://{source.domain}/" if source.domain else None}
    values |= {KIND: source.kind, SELECTOR: source.selector}
    outline = etree.Element("outline")
    for name, value in values.items():
        if value is not None:
            outline.set(name, clean(value))
    return outline


def read_opml(path: Path) -> Outline:
    """The sources in an OPML file, each with the domain of its site; raises SourceError."""
    try:
        tree = etree.fromstring(
            path.read_bytes(), etree.XMLParser(resolve_entities=False, no_network=True)
        )
    except (OSError, etree.XMLSyntaxError) as error:
        raise SourceError(
            f"cannot read the OPML file: {path}: {error}; export the list again as OPML"
        ) from None
    found, refused = [], []
    for outline in tree.iter("outline"):
        url = (outline.get("xmlUrl") or "").strip()
        kind = outline.get(KIND) or "feed"
        if url and not url.startswith(("http://", "https://")):
            refused.append(f"{url}: not an http address")
        elif url and kind not in kinds():
            refused.append(f"{url}: unknown kind {kind}; there are {', '.join(kinds())}")
        elif url:
            found.append(_source(outline, url, kind))
    if not found:
        raise SourceError(
            f"no feeds in the OPML file: {path}: no outline has an xmlUrl; "
            "export the subscriptions, not the folders"
        )
    return Outline(found, refused)


def _source(outline: etree._Element, url: str, kind: str) -> SourceData:
    stated = outline.get(DOMAIN)
    site = outline.get("htmlUrl") or url
    domain = registrable_domain(site) if stated is None else stated or None
    # Our own entries without a title show their address.
    title = outline.get("title") or (outline.get("text") if stated is None else None)
    return SourceData(
        url=url, kind=kind, domain=domain, title=title, selector=outline.get(SELECTOR)
    )
