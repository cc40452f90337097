"""Servers with nothing wrong: a laboratory that refuses everything proves nothing."""

# ruff: noqa: E501 - one case a line

import json

from tests.hostile.acts import answer
from tests.hostile.cases import Case, good, item, read

ATOM = """<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom">
<title>A feed</title><id>urn:{name}</id><updated>2026-02-02T08:00:00Z</updated>
<entry><title>Item 1 of {name}</title><id>urn:{name}:1</id><updated>2026-02-02T08:00:00Z</updated>
<link href="http://{name}.lab.example/item/1"/><content type="html">&lt;p&gt;What {name} says.&lt;/p&gt;</content></entry>
<entry><title type="html">Item 2 &amp;amp; more of {name}</title><id>urn:{name}:2</id><updated>2026-02-02T08:00:00Z</updated>
<link href="http://{name}.lab.example/item/2"/><summary>More of {name}.</summary></entry></feed>"""
RDF = """<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
xmlns="http://purl.org/rss/1.0/"><channel rdf:about="http://lab.example/"><title>A feed</title></channel>
<item rdf:about="http://{name}.lab.example/item/1"><title>Item 1 of {name}</title>
<link>http://{name}.lab.example/item/1</link></item></rdf:RDF>"""
PAGE = """<!doctype html><html lang="en"><body><ul class="news">
<li><time datetime="2026-02-02">2 February 2026</time><a href="/item/1">The first release of {name}</a></li>
<li><time datetime="2026-02-01">1 February 2026</time><a href="/item/2">The second release of {name}</a></li>
<li><time datetime="2026-01-31">31 January 2026</time><a href="/item/3">The third release of {name}</a></li>
</ul></body></html>"""


def _json(name: str) -> bytes:
    address = f"http://{name}.lab.example/item/"
    items = [{"id": n, "url": f"{address}{n}", "title": f"Item {n} of {name}"} for n in (1, 2)]
    return json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": items}).encode()


GOOD_FEEDS = [Case(f"good-feed-{n}", answer(good), read(2)) for n in range(1, 51)]

CASES = [
    *GOOD_FEEDS,
    Case("good", answer(good), read(2), holds=("Item 1 of good",)),
    Case("good-atom", answer(lambda name: ATOM.replace("{name}", name).encode()), read(2), holds=("Item 2 & more",)),
    Case("good-rdf", answer(lambda name: RDF.replace("{name}", name).encode()), read(1)),
    Case("good-json", answer(_json, "Content-Type: application/feed+json"), read(2)),
    Case("good-page", answer(lambda name: PAGE.replace("{name}", name).encode(), "Content-Type: text/html"), read(3), kind="news_page"),
    Case("good-items", answer(lambda name: f"<rss version='2.0'><channel>{''.join(item(name, n) for n in range(100))}</channel></rss>".encode()), read(100)),
]  # fmt: skip
