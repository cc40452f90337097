"""Charsets that are wrong, that lie, or that are codecs of another sort."""

# ruff: noqa: E501 - one case a line

from collections.abc import Callable

from tests.hostile.cases import Case, Expected, case, feed_with, good, item, read, rss, survives

CODECS = (
    "punycode", "idna", "zlib", "bz2", "hex", "base64", "uu", "quopri", "rot13", "unicode_escape",
    "raw_unicode_escape", "undefined", "mbcs", "utf-7", "charmap", "palmos", "utf_8_sig", "nonsense",
    "../../etc/passwd", "a" * 5000, "utf-8\\0", "latin-1; charset=zlib", "",
)  # fmt: skip

TWO = read(2)


def _label(codec: str) -> str:
    return "".join(c if c.isalnum() else "-" for c in codec)[:20].strip("-").lower() or "empty"


def named(codec: str) -> list[Case]:
    """A feed in ASCII that names a codec in its declaration, and one that does in its header."""
    declared = f'<?xml version="1.0" encoding="{codec}"?>'
    header = f"Content-Type: text/xml; charset={codec}"
    return [
        case(f"declares-{_label(codec)}", feed_with(before=declared), read(2)),
        case(f"header-says-{_label(codec)}", good, read(2), header),
    ]


def written(
    name: str,
    codec: str,
    expected: Expected = TWO,
    declared: str | None = "",
    header: str = "",
    errors: str = "strict",
    title: str = "Grüße aus Köln",
    holds: tuple[str, ...] = (),
    mark: bytes = b"",
) -> Case:
    """A feed in one charset that claims another; `declared` "" means the same, None none."""
    claim = codec if declared == "" else declared
    before = f'<?xml version="1.0" encoding="{claim}"?>' if claim else '<?xml version="1.0"?>'

    def body(label: str) -> bytes:
        items = item(label, 1, title=f"{title} of {label}") + item(label, 2)
        return mark + rss(items, before).encode(codec, errors)

    lines = (f"Content-Type: text/xml{f'; charset={header}' if header else ''}",)
    return case(name, body, expected, *lines, holds=holds)


def spoiled(
    name: str,
    mark: bytes | Callable[[], bytes],
    expected: Expected = TWO,
    declared: str = "utf-8",
) -> Case:
    """A feed with bytes in a title that are no proper text."""

    def body(label: str) -> bytes:
        before = f'<?xml version="1.0" encoding="{declared}"?>'
        return feed_with(before=before, title="Before MARK after")(label).replace(
            b"MARK", mark if isinstance(mark, bytes) else mark()
        )

    return case(name, body, expected)


def _without_mark(codec: str) -> Callable[[str], bytes]:
    return lambda name: good(name).decode().replace(' encoding="utf-8"', "").encode(codec)


EITHER = survives(2)
KOELN = ("Grüße aus Köln",)

CASES = [
    *(each for codec in CODECS for each in named(codec)),
    written("latin-1", "iso-8859-1", holds=KOELN),
    written("latin-1-that-says-utf-8", "iso-8859-1", declared="utf-8", expected=read(2)),
    written("utf-8-that-says-latin-1", "utf-8", declared="iso-8859-1"),
    written("utf-8-that-says-ascii", "utf-8", declared="us-ascii"),
    written("header-and-declaration-differ", "utf-8", declared="iso-8859-1", header="utf-8"),
    written("header-latin-1-over-utf-8", "utf-8", header="iso-8859-1"),
    written("utf-8-with-mark", "utf-8", mark=b"\xef\xbb\xbf", holds=KOELN),
    written("utf-8-with-two-marks", "utf-8", EITHER, mark=b"\xef\xbb\xbf\xef\xbb\xbf"),
    written("windows-1252", "cp1252", declared="windows-1252", title="“Grüße” – 5 €"),
    written("gb2312", "gb2312", title="公司完成融资", holds=("公司完成融资",)),
    written("gb18030-that-says-gb2312", "gb18030", declared="gb2312", title="公司㐀融资"),
    written("big5", "big5", title="公司完成融資"),
    written("shift-jis", "shift_jis", title="資金調達のお知らせ"),
    written("iso-2022-jp", "iso2022_jp", EITHER, declared="iso-2022-jp", title="資金調達のお知らせ"),
    written("iso-2022-kr", "iso2022_kr", EITHER, declared="iso-2022-kr", title="투자"),
    written("hz", "hz", EITHER, declared="hz-gb-2312", title="公司"),
    written("koi8-r", "koi8_r", declared="koi8-r", title="Инвестиции"),
    written("ebcdic", "cp037", EITHER),
    written("utf-16-with-mark", "utf-16", holds=KOELN),
    written("utf-16-big-with-mark", "utf-16-be", declared="utf-16", mark=b"\xfe\xff"),
    written("utf-16-without-mark", "utf-16-le", EITHER, declared="utf-16"),
    written("utf-16-in-the-header-alone", "utf-16-le", EITHER, declared=None, header="utf-16le"),
    written("utf-16-that-is-utf-8", "utf-8", declared="utf-16", expected=EITHER),
    written("utf-32-with-mark", "utf-32", EITHER),
    written("utf-32-without-mark", "utf-32-be", EITHER),
    written("utf-7", "utf-7", EITHER, declared="utf-7", title="+ADw-script+AD4-alert(1)+ADw-/script+AD4-"),
    case("utf-16-cut-in-a-letter", lambda name: good(name).decode().encode("utf-16")[:-1], EITHER),
    case("utf-16-of-half-letters", lambda name: rss(item(name, 1, title="a\ud800b")).encode("utf-16", "surrogatepass"), EITHER),
    case("mark-of-another-charset", lambda name: b"\xff\xfe" + good(name), EITHER),
    case("utf-16-undeclared", _without_mark("utf-16-be"), EITHER),
    spoiled("nul-in-title", b"\0"),
    spoiled("nul-everywhere", lambda: b"\0" * 100_000),
    spoiled("invalid-utf-8", b"\xff\xfe\x80\xc3\x28"),
    spoiled("utf-8-cut-in-a-letter", b"\xe4\xb8"),
    spoiled("overlong-letters", b"\xc0\xbcscript\xc0\xbealert(1)\xc0\xbc/script\xc0\xbe"),
    spoiled("half-letters-in-utf-8", b"\xed\xa0\x80\xed\xb0\x80"),
    spoiled("letters-beyond-unicode", b"\xf4\x90\x80\x80\xf7\xbf\xbf\xbf"),
    spoiled("control-characters", bytes(range(1, 32)) + b"\x7f\xc2\x80\xc2\x9f"),
    spoiled("no-characters", b"\xef\xbf\xbe\xef\xbf\xbf"),
    spoiled("marks-inside", b"\xef\xbb\xbf" * 50),
    spoiled("right-to-left", b"\xe2\x80\xae\xe2\x81\xa6txt.exe"),
    spoiled("escape-sequences", b"\x1b[31mred\x1b]0;title\x07\x1b[2J"),
    spoiled("combining-marks", lambda: b"a" + b"\xcc\x81" * 100_000),
    spoiled("reference-to-nul", b"&#0;&#x0;"),
    spoiled("reference-to-control", b"&#1;&#x1b;&#127;"),
    spoiled("reference-to-half-letter", b"&#xD800;&#55357;&#xDFFF;"),
    spoiled("reference-beyond-unicode", b"&#x110000;&#99999999999;"),
    spoiled("reference-of-a-million-figures", lambda: b"&#" + b"9" * 1_000_000 + b";"),
    spoiled("reference-below-zero", b"&#-5;&#xZZ;&#;"),
    spoiled("unknown-references", b"&nonsense;&nbsp;&copy &;"),
    spoiled("surrogates-declared-as-windows", b"\x81\x8d\x8f\x90\x9d", declared="windows-1252"),
]  # fmt: skip
