"""A newsroom's stories as RSS 2.0, RSS 1.0, Atom or JSON Feed, the way real sites write them."""

import html
import json
from collections.abc import Callable
from datetime import datetime
from email.utils import format_datetime
from xml.etree import ElementTree as ET
from zoneinfo import ZoneInfo

from demo.world import Newsroom, Story

CONTENT_TYPES = {
    "rss2": "application/rss+xml",
    "rss1": "application/rdf+xml",
    "atom": "application/atom+xml",
    "json": "application/feed+json",
}


def render_feed(room: Newsroom, base: datetime) -> bytes:
    """The feed's bytes in the newsroom's charset, newest story first."""
    return RENDERERS[room.shape](room, base)


def link_of(story: Story, room: Newsroom) -> str:
    """The address of an article's page."""
    return f"http://{room.domain}{story.path}"


def published(story: Story, room: Newsroom, base: datetime) -> datetime:
    """When the story came out, told in the newsroom's own time zone."""
    zone = ZoneInfo(room.company.timezone) if room.company else ZoneInfo("UTC")
    return (base - story.ago).replace(microsecond=0).astimezone(zone)


def _language(room: Newsroom) -> str:
    if room.company:
        return room.company.language
    return "zh" if room.charset == "gb18030" else "en"


def _tag_id(story: Story, room: Newsroom) -> str:
    return f"tag:{room.domain},2020:{story.path}"


def _as_html(story: Story) -> str:
    return "".join(
        f"<p>{html.escape(paragraph, quote=False)}</p>" for paragraph in story.paragraphs
    )


def _add(parent: ET.Element, tag: str, text: str = "", **attributes: str) -> ET.Element:
    child = ET.SubElement(parent, tag, attributes)
    child.text = text or None
    return child


def _to_bytes(root: ET.Element, room: Newsroom) -> bytes:
    encoded: bytes = ET.tostring(root, encoding=room.charset, xml_declaration=True)
    return encoded


def _rss2(room: Newsroom, base: datetime) -> bytes:
    root = ET.Element(
        "rss", {"version": "2.0", "xmlns:content": "http://purl.org/rss/1.0/modules/content/"}
    )
    channel = _add(root, "channel")
    _add(channel, "title", room.title)
    _add(channel, "link", f"http://{room.domain}/")
    _add(channel, "description", room.title)
    _add(channel, "language", _language(room))
    for story in room.stories:
        item = _add(channel, "item")
        _add(item, "title", story.title)
        _add(item, "link", link_of(story, room))
        _add(item, "guid", _tag_id(story, room), isPermaLink="false")
        _add(item, "pubDate", format_datetime(published(story, room, base)))
        _add(item, "description", story.paragraphs[0])
        if len(story.paragraphs) > 1:
            _add(item, "content:encoded", _as_html(story))
    return _to_bytes(root, room)


def _rss1(room: Newsroom, base: datetime) -> bytes:
    root = ET.Element(
        "rdf:RDF",
        {
            "xmlns:rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
            "xmlns:dc": "http://purl.org/dc/elements/1.1/",
            "xmlns": "http://purl.org/rss/1.0/",
        },
    )
    channel = _add(root, "channel", **{"rdf:about": room.url})
    _add(channel, "title", room.title)
    _add(channel, "link", f"http://{room.domain}/")
    _add(channel, "description", room.title)
    order = _add(_add(channel, "items"), "rdf:Seq")
    for story in room.stories:
        _add(order, "rdf:li", **{"rdf:resource": link_of(story, room)})
        item = _add(root, "item", **{"rdf:about": link_of(story, room)})
        _add(item, "title", story.title)
        _add(item, "link", link_of(story, room))
        _add(item, "description", "\n\n".join(story.paragraphs))
        _add(item, "dc:date", published(story, room, base).isoformat())
    return _to_bytes(root, room)


def _atom(room: Newsroom, base: datetime) -> bytes:
    root = ET.Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": _language(room)})
    _add(root, "title", room.title)
    _add(root, "id", f"tag:{room.domain},2020:feed")
    _add(root, "link", rel="self", href=room.url)
    _add(root, "link", rel="alternate", type="text/html", href=f"http://{room.domain}/")
    _add(root, "updated", published(room.stories[0], room, base).isoformat())
    _add(_add(root, "author"), "name", room.title)
    for story in room.stories:
        entry = _add(root, "entry")
        _add(entry, "title", story.title)
        _add(entry, "id", _tag_id(story, room))
        _add(entry, "link", rel="alternate", type="text/html", href=link_of(story, room))
        _add(entry, "published", published(story, room, base).isoformat())
        _add(entry, "updated", published(story, room, base).isoformat())
        _add(entry, "content", _as_html(story), type="html")
    return _to_bytes(root, room)


def _json(room: Newsroom, base: datetime) -> bytes:
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": room.title,
        "home_page_url": f"http://{room.domain}/",
        "feed_url": room.url,
        "language": _language(room),
        "items": [
            {
                "id": link_of(story, room),
                "url": link_of(story, room),
                "title": story.title,
                "content_html": _as_html(story),
                "date_published": published(story, room, base).isoformat(),
            }
            for story in room.stories
        ],
    }
    return json.dumps(feed, ensure_ascii=False, indent=1).encode(room.charset)


RENDERERS: dict[str, Callable[[Newsroom, datetime], bytes]] = {
    "rss2": _rss2,
    "rss1": _rss1,
    "atom": _atom,
    "json": _json,
}
