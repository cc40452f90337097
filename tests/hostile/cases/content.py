"""Content that would act if it were shown: only its words are ever stored."""

# ruff: noqa: E501 - one case a line

import html
import json

from tests.hostile.acts import answer
from tests.hostile.cases import Case, Expected, case, feed_with, item, read, rss, survives
from tests.hostile.cases.controls import PAGE

ALERT = "alert(1)"
ACTIVE = {
    "script": "<script>alert(1)</script>",
    "script-in-capitals": "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
    "script-unclosed": "<script>alert(1)",
    "script-in-script": "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "script-with-blanks": "<script\t\n/x>alert(1)</script\t\n>",
    "script-with-nul": "<scr\0ipt>alert(1)</scr\0ipt>",
    "handler": "<img src=x onerror=alert(1)>",
    "handler-with-slash": "<img/src=x/onerror=alert(1)>",
    "handler-of-body": "<body onload=alert(1)><p>words</p>",
    "handler-of-details": "<details open ontoggle=alert(1)>words</details>",
    "vector": "<svg onload=alert(1)><script>alert(1)</script><a xlink:href='javascript:alert(1)'>x</a></svg>",
    "formula": "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>",
    "frame": "<iframe src='javascript:alert(1)' srcdoc='<script>alert(1)</script>'></iframe>",
    "object": "<object data='data:text/html;base64,PHNjcmlwdD4='></object><embed src='javascript:alert(1)'>",
    "style": "<style>@import 'http://evil.example/'; body{background:url(javascript:alert(1))}</style>",
    "style-attribute": "<p style='width:expression(alert(1))'>words</p>",
    "meta": "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
    "base": "<base href='javascript:alert(1)//'><a href='x'>words</a>",
    "form": "<form action='javascript:alert(1)'><button formaction='javascript:alert(1)'>words</button></form>",
    "link": "<a href='javascript:alert(1)'>words</a>",
    "link-in-disguise": "<a href='jav&#x09;ascript:alert(1)'>words</a><a href=' &#14; javascript:alert(1)'>x</a>",
    "vbscript-link": "<a href='vbscript:msgbox(1)'>words</a>",
    "data-link": "<a href='data:text/html,<script>alert(1)</script>'>words</a>",
    "comment": "<!--><script>alert(1)</script>--><!-- --!><script>alert(1)</script>",
    "conditional-comment": "<!--[if IE]><script>alert(1)</script><![endif]-->",
    "no-script": "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
    "template": "<template><script>alert(1)</script></template>",
    "raw-text": "<xmp><script>alert(1)</script></xmp>",
    "text-area": "<textarea><script>alert(1)</script></textarea>",
    "title-tag": "<title><script>alert(1)</script></title>",
    "plain-text": "<plaintext><script>alert(1)</script>",
    "no-embed": "<noembed><script>alert(1)</script></noembed><noframes><script>alert(1)</script></noframes>",
    "select": "<select><option><script>alert(1)</script></option></select>",
    "unknown-tag": "<nonsense onclick=alert(1)>words</nonsense>",
    "cdata": "<![CDATA[<script>alert(1)</script>]]>",
    "instruction": "<?php echo '<script>alert(1)</script>' ?><?x <script>alert(1)</script>?>",
    "open-tag": "words <script",
    "open-handler": "words <img src=x onerror=alert(1) ",
    "many-brackets": "<<<script>>>alert(1)<<</script>>>",
    "quotes": "\"><script>alert(1)</script>",
    "wide-brackets": "＜script＞alert(1)＜/script＞",
}  # fmt: skip
EITHER = survives(2)
FAIR = read(1, 2)


def _both(name: str, label: str, active: str) -> list[Case]:
    """The same in the text of an item in two ways, and in its title."""
    escaped = html.escape(active)
    cdata = active.replace("]]>", "")
    content = "<content:encoded xmlns:content='http://purl.org/rss/1.0/modules/content/'>{}</content:encoded>"
    return [
        case(f"text-with-{label}", feed_with(content.format(escaped.replace("\0", ""))), FAIR),
        case(f"cdata-with-{label}", feed_with(content.format(f"<![CDATA[{cdata}]]>")), FAIR),
        case(f"title-with-{label}", feed_with(title=f"Words {escaped.replace(chr(0), '')}"), FAIR),
    ]


def atom(kind: str, content: str) -> bytes:
    """An Atom entry with content of a type."""
    return (
        f"<feed xmlns='http://www.w3.org/2005/Atom'><title>f</title><entry><title type='{kind}'>{content}</title>"
        "<id>urn:{name}:1</id><link href='http://{name}.lab.example/item/1'/>"
        f"<content type='{kind}'>{content}</content></entry></feed>"
    ).encode()  # fmt: skip


def in_atom(name: str, kind: str, content: str, expected: Expected = FAIR) -> Case:
    """A case of an Atom entry."""
    return case(
        name, lambda label: atom(kind, content).replace(b"{name}", label.encode()), expected
    )


def in_json(name: str, **fields: object) -> Case:
    """A case of a JSON feed with these fields in its one item."""

    def body(label: str) -> bytes:
        entry = {"id": label, "url": f"http://{label}.lab.example/item/1", "title": label} | fields
        return json.dumps({"version": "https://jsonfeed.org/version/1", "items": [entry]}).encode()

    return case(name, body, survives(1), "Content-Type: application/feed+json")


def linked(name: str, address: str, expected: Expected = FAIR) -> Case:
    """A case of an item whose own address is not one."""
    entry = f"<item><title>{name}</title><link>{html.escape(address)}</link><guid>{html.escape(address)}</guid></item>"
    return case(name, lambda label: rss(entry + item(label, 2)).encode(), expected)


def on_page(label: str, active: str) -> Case:
    """A case of a news page with something active in a headline, and around it."""

    def body(name: str) -> bytes:
        return PAGE.replace("{name}", f"{name} {active}").encode()

    return Case(
        f"page-with-{label}", answer(body, "Content-Type: text/html"), survives(3), kind="news_page"
    )


CASES = [
    *(each for label, active in ACTIVE.items() for each in _both("", label, active)),
    *(on_page(label, active) for label, active in ACTIVE.items()),
    case("title-escaped-twice", feed_with(title=html.escape(html.escape("<script>alert(1)</script>"))), FAIR),
    case("title-escaped-thrice", feed_with(title=html.escape(html.escape(html.escape("<img src=x onerror=alert(1)>")))), FAIR),
    case("text-escaped-twice", feed_with(f"<description>{html.escape(html.escape('<b>x</b><script>alert(1)</script>'))}</description>"), FAIR),
    case("title-in-figures", feed_with(title="&#60;script&#62;alert(1)&#60;/script&#62;"), FAIR),
    case("title-in-mixed-escapes", feed_with(title="&lt;b&gt;&amp;lt;script&amp;gt;alert(1)&amp;lt;/script&amp;gt;&lt;/b&gt;"), FAIR),
    in_atom("atom-text", "text", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    in_atom("atom-html", "html", "&lt;p onclick='alert(1)'&gt;words&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;"),
    in_atom("atom-xhtml", "xhtml", "<div xmlns='http://www.w3.org/1999/xhtml'><script>alert(1)</script><p onclick='alert(1)'>words</p></div>"),
    in_atom("atom-of-a-script-type", "text/javascript", "alert(1)"),
    in_atom("atom-of-a-vector-type", "image/svg+xml", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'><script>alert(1)</script></svg>"),
    in_atom("atom-of-unknown-type", "x/y", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    in_json("json-html", content_html="<p onclick=alert(1)>words</p><script>alert(1)</script>"),
    in_json("json-text", content_text="<script>alert(1)</script>"),
    in_json("json-title", title="<img src=x onerror=alert(1)>Words"),
    in_json("json-title-escaped", title="&lt;script&gt;alert(1)&lt;/script&gt;"),
    in_json("json-link", url="javascript:alert(1)"),
    in_json("json-external-link", url=None, external_url="data:text/html,<script>alert(1)</script>"),
    in_json("json-summary", content_html=None, summary="<svg onload=alert(1)>"),
    linked("link-of-javascript", "javascript:alert(1)"),
    linked("link-of-javascript-in-capitals", " JaVaScRiPt:alert(1)"),
    linked("link-of-javascript-with-breaks", "java\nscript:alert(1)"),
    linked("link-of-javascript-with-tab", "java\tscript:alert(1)"),
    linked("link-of-javascript-as-http", "http:javascript:alert(1)"),
    linked("link-of-view-source", "view-source:javascript:alert(1)"),
    linked("link-of-data", "data:text/html,<script>alert(1)</script>"),
    linked("link-of-vbscript", "vbscript:msgbox(1)"),
    linked("link-of-file", "file:///etc/passwd"),
    linked("link-with-script", "http://a.example/<script>alert(1)</script>"),
    linked("link-with-handler", "http://a.example/\" onmouseover=\"alert(1)"),
    linked("link-with-password", "http://user:secret@a.example/"),
    linked("link-with-line-break", "http://a.example/\r\nX-Evil: 1"),
    linked("link-with-other-letters", "http://gооd.example/ünï"),
    linked("link-with-nothing", "http://"),
    linked("link-broken", "http://[::1"),
    linked("link-inside", "http://169.254.169.254/latest/meta-data/"),
    linked("link-of-a-formula", "=HYPERLINK(\"http://evil.example\")"),
    linked("link-with-control-characters", "http://a.example/\x7f\x85"),
    case("title-of-a-formula", feed_with(title="=cmd|' /C calc'!A0"), read(2)),
    case("title-of-sql", feed_with(title="'; DROP TABLE article; --"), read(2)),
    case("title-of-a-template", feed_with(title="{{ 7*7 }} ${jndi:ldap://127.0.0.1/x} {% raw %} %(x)s {0}"), read(2)),
    case("title-of-a-mention", feed_with(title="&lt;!channel&gt; &lt;http://evil.example|click&gt;"), read(2)),
    case("title-of-markup-for-terminals", feed_with(title="[bold red]x[/] [link=file:///etc/passwd]y[/link] [/nonsense]"), read(2)),
    case("title-of-line-breaks", feed_with(title="a\r\nBcc: x@evil.example\r\n\r\nb"), read(2)),
]  # fmt: skip
