"""Foreign bytes become text here: charsets by an allow-list, HTML to plain words, nothing that
a database or a log would choke on."""

import codecs
import html
import re
from typing import Any

from lxml import etree
from lxml import html as lxml_html

# Python knows codecs that are no charsets (zlib, punycode, unicode_escape) and may hang or crash.
CHARSETS = re.compile(
    r"utf-(8|16|32)(-sig|-le|-be)?|ascii|iso8859-\d+|cp\d+|koi8-[rut]|mac-\w+|big5(hkscs)?"
    r"|gb2312|gbk|gb18030|hz|shift_jis(_2004|x0213)?|euc_(jp|kr|jis_2004|jisx0213)|iso2022_\w+"
    r"|johab|tis-620"
)
# Pages that say GB2312 or Latin-1 mean the larger set that browsers read them with.
WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "iso8859-1": "cp1252", "ascii": "utf-8"}
BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
DECLARED = re.compile(
    rb"""(?:<meta[^>]{0,200}?charset|<\?xml[^>]{0,100}?encoding)\s*=\s*["']?([\w.:-]{1,40})""",
    re.IGNORECASE,
)
UNSTORABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
CONTROLS = bytes({*range(32), 127} - {*b"\t\n\r"})

HIDDEN = {"script", "style", "template", "noscript", "iframe", "object", "svg", "math", "head"}
BLOCKS = {
    "address", "article", "aside", "blockquote", "br", "dd", "div", "dl", "dt", "figcaption",
    "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main",
    "nav", "ol", "p", "pre", "section", "table", "td", "th", "tr", "ul",
}  # fmt: skip


def charset(name: str | None) -> str | None:
    """Python's name of a charset that pages and feeds may use; None for any other."""
    name = (name or "").strip().strip("\"'")
    if not name.isascii():  # Python looks past what is no letter of a name
        return None
    try:
        found = codecs.lookup(name).name
    except (LookupError, ValueError):
        return None
    return WIDER.get(found, found) if CHARSETS.fullmatch(found) else None


def declared_charset(content_type: str | None) -> str | None:
    """The charset a Content-Type header names, where we know it."""
    found = re.search(r"charset\s*=\s*([^;,\s]{1,40})", content_type or "", re.I)
    return charset(found[1]) if found else None


def decode(body: bytes, content_type: str | None = None) -> str:
    """The text of a page: by its byte-order mark, its header, its own words, else UTF-8."""
    bom = next((name for mark, name in BOMS if body.startswith(mark)), None)
    inside = DECLARED.search(body[:4096])
    named = charset(inside[1].decode("ascii", "replace")) if inside else None
    # A page that declares UTF-16 in bytes we could read as ASCII is not UTF-16.
    named = "utf-8" if named and named.startswith(("utf-16", "utf-32")) else named
    for name in (bom, declared_charset(content_type), named, "utf-8", "cp1252"):
        try:
            return body.decode(name or "ascii")
        except UnicodeDecodeError:
            continue
    return body.decode(named or "utf-8", "replace")


def clean(text: str) -> str:
    """Text without NUL, other control characters and lone surrogates."""
    if text.isprintable():
        return text
    # In bytes it is seen at once that a text has none of them, and nearly all have none.
    raw = text.encode("utf-8", "surrogatepass")
    is_clean = len(raw.translate(None, CONTROLS)) == len(raw)
    if is_clean and b"\xed" not in raw and b"\xef\xbf" not in raw:
        return text
    return UNSTORABLE.sub("", text)


def one_line(text: str) -> str:
    """Clean text with single spaces."""
    return " ".join(clean(text).split())


def plain_text(markup: str) -> str:
    """The words of a piece of HTML: one line per block, no scripts, styles or markup."""
    if "<" not in markup:
        return _lines(html.unescape(markup))
    try:
        return _lines("".join(_walk(lxml_html.fromstring(clean(markup)))))
    except (etree.LxmlError, ValueError):  # nothing in it, or nothing but a comment
        return ""


def _walk(root: Any) -> list[str]:
    parts: list[str] = []
    hidden = 0
    for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        if event in ("comment", "pi"):
            parts.append("" if hidden else element.tail or "")
            continue
        name = element.tag
        edge = "\n" if name in BLOCKS else ""
        if event == "start":
            hidden += name in HIDDEN
            parts.append("" if hidden else edge + (element.text or ""))
        else:
            hidden -= name in HIDDEN
            tail = element.tail or "" if element is not root else ""
            parts.append("" if hidden else edge + tail)
    return parts


def _lines(text: str) -> str:
    return "\n".join(line for each in text.splitlines() if (line := one_line(each)))
