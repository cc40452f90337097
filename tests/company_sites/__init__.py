"""Made-up company sites of many styles on one loopback server, with the sources each has.

Hosts whose pages are keyed https://... have a certificate; the others break off secure connections.
"""

import json
import os
import socket
import ssl
import tempfile
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from connectors.http.connections import ssl_context
from tests.hostile.certificates import Authority

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
HTML = "text/html; charset=utf-8"
XML = "application/xml; charset=utf-8"


@dataclass(frozen=True)
class Answer:
    """One answer of the server: a body, or a redirect."""

    body: bytes = b""
    content_type: str = HTML
    status: int = 200
    location: str = ""
    link: str = ""


@dataclass(frozen=True)
class CompanySite:
    """A site: answers by (host, path with query), and what discovery should recommend there.

    `optional` sources may be recommended or not.
    """

    domain: str
    style: str
    answers: Mapping[tuple[str, str], Answer]
    expected: frozenset[str]
    optional: frozenset[str] = field(default_factory=frozenset)
    secure: frozenset[str] = field(default_factory=frozenset)


def site(
    domain: str,
    style: str,
    pages: Mapping[str, str | bytes | Answer],
    expected: Sequence[str],
    optional: Sequence[str] = (),
) -> CompanySite:
    """A site whose pages are keyed by path, or by http://host/path; sources likewise."""

    def full(path: str) -> str:
        return path if path.startswith("http") else f"http://{domain}{path}"

    answers = {}
    secure = set()
    for path, page in pages.items():
        scheme, _, rest = full(path).partition("//")
        host, slash, tail = rest.partition("/")
        answers[host, slash + tail] = page if isinstance(page, Answer) else _answer(page)
        if scheme == "https:":
            secure.add(host)
    sources = frozenset(map(full, expected)), frozenset(map(full, optional))
    return CompanySite(domain, style, answers, *sources, frozenset(secure))


def _answer(page: str | bytes) -> Answer:
    body = page.encode() if isinstance(page, str) else page
    start = body[:200].lstrip()
    if start.startswith((b"<?xml", b"<rss", b"<feed", b"<urlset")):
        return Answer(body, XML)
    if start.startswith((b"{", b"[")):
        return Answer(body, "application/json")
    is_text = not start.startswith(b"<")
    return Answer(body, "text/plain; charset=utf-8" if is_text else HTML)


def redirect(location: str, status: int = 301) -> Answer:
    """An answer that sends its reader on."""
    return Answer(status=status, location=location)


@contextmanager
def serve(sites: Sequence[CompanySite]) -> Iterator[tuple[int, list[tuple[str, str]]]]:
    """Serve these sites by their hosts; yields the port, and the list of what was asked.

    While it serves, the authority that signed its certificate is trusted.
    """
    answers = {key: answer for each in sites for key, answer in each.answers.items()}
    asked: list[tuple[str, str]] = []
    with tempfile.TemporaryDirectory() as folder, _trusted(Path(folder)) as authority:
        context = _context(authority, frozenset().union(*(each.secure for each in sites)))
        server = _Server(("127.0.0.1", 0), _handler(answers, asked, context))
        thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        try:
            yield server.server_address[1], asked
        finally:
            server.shutdown()
            server.server_close()
            thread.join()


class _Server(ThreadingHTTPServer):
    request_queue_size = 128

    def handle_error(self, request: object, client_address: object) -> None:
        return None


def _handler(
    answers: Mapping[tuple[str, str], Answer],
    asked: list[tuple[str, str]],
    context: ssl.SSLContext,
) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def setup(self) -> None:
            if self.request.recv(1, socket.MSG_PEEK) == b"\x16":  # a TLS handshake
                self.request = context.wrap_socket(self.request, server_side=True)
            super().setup()

        def finish(self) -> None:
            super().finish()
            self.request.close()  # the wrapped one, which the server does not know

        def do_GET(self) -> None:
            host = self.headers.get("Host", "").partition(":")[0].lower()
            asked.append((host, self.path))
            missing = Answer(b"<h1>Not found</h1>", status=404)
            answer = answers.get((host, self.path), answers.get((host, "/*"), missing))
            self.send_response(answer.status)
            if answer.location:
                self.send_header("Location", answer.location)
            if answer.link:
                self.send_header("Link", answer.link)
            self.send_header("Content-Type", answer.content_type)
            self.send_header("Content-Length", str(len(answer.body)))
            self.end_headers()
            self.wfile.write(answer.body)

        def log_message(self, format: str, *args: object) -> None:
            return None

    return Handler


@contextmanager
def _trusted(folder: Path) -> Iterator[Authority]:
    """A new authority that is trusted for the time being."""
    authority = Authority(folder)
    before = os.environ.get("SSL_CERT_FILE")
    os.environ["SSL_CERT_FILE"] = str(folder / "ca.pem")
    ssl_context.cache_clear()
    try:
        yield authority
    finally:
        os.environ.pop("SSL_CERT_FILE")
        if before is not None:
            os.environ["SSL_CERT_FILE"] = before
        ssl_context.cache_clear()


def _context(authority: Authority, hosts: frozenset[str]) -> ssl.SSLContext:
    """A TLS context that knows these hosts, and refuses all others."""
    context = authority.context("sites", names=tuple(sorted(hosts)))

    def meet(
        connection: ssl.SSLSocket | ssl.SSLObject, name: str | None, own: ssl.SSLContext
    ) -> int | None:
        return None if name in hosts else ssl.ALERT_DESCRIPTION_UNRECOGNIZED_NAME

    context.sni_callback = meet
    return context


def playbook(port: int) -> str:
    """A playbook whose hosts are all here, and may be asked without a pause."""
    return f'[http]\nconnect_to = {{"*" = "127.0.0.1:{port}"}}\nhost_spacing_seconds = 0\n'


# ---- Words -----------------------------------------------------------------------------------

WORDS = {
    "en": (
        "{n} opens a second assembly hall in Porto", "{n} appoints Mara Lind as finance chief",
        "{n} wins a five year order from Norlake Ferries", "{n} closes its pension plan deficit",
        "How {n} cut scrap by a third with better forecasts", "{n} buys the Danish toolmaker Skarv",
        "{n} reports record revenue for the autumn quarter", "{n} recalls a batch of valve seats",
        "{n} and Hollin University found a joint laboratory", "{n} raises $12 million to expand",
        "{n} moves its head office to the old harbour", "{n} names new partners in South America",
    ),
    "de": (
        "{n} eröffnet zweites Werk in Görlitz", "{n} beruft neue Finanzchefin in den Vorstand",
        "{n} gewinnt Großauftrag der Nordsee-Fähren", "{n} übernimmt den Werkzeugbauer Skarv",
        "{n} steigert Umsatz im dritten Quartal deutlich", "{n} gründet Labor mit der Hochschule",
        "{n} verlegt den Firmensitz an den alten Hafen", "{n} ruft Ventile vorsorglich zurück",
        "{n} investiert 20 Millionen Euro in neue Pressen", "{n} bildet 30 Lehrlinge mehr aus",
    ),
    "fr": (
        "{n} ouvre une deuxième usine à Valence", "{n} nomme une nouvelle directrice financière",
        "{n} remporte un contrat de cinq ans", "{n} rachète l'outilleur danois Skarv",
        "{n} annonce un chiffre d'affaires record", "{n} lève 12 millions d'euros",
        "{n} installe son siège dans le vieux port", "{n} crée un laboratoire avec l'université",
    ),
    "es": (
        "{n} abre una segunda planta en Vigo", "{n} nombra nueva directora financiera",
        "{n} gana un contrato de cinco años", "{n} compra el fabricante danés Skarv",
        "{n} anuncia ingresos récord en otoño", "{n} traslada su sede al puerto viejo",
        "{n} crea un laboratorio con la universidad", "{n} capta 12 millones de euros",
    ),
    "zh": (
        "{n}在合肥新建第二座生产基地正式投产", "{n}任命林晓为首席财务官并调整管理层",
        "{n}与江南大学共建联合实验室签约仪式举行", "{n}完成一亿元B轮融资用于海外扩张",
        "{n}荣获省级专精特新企业称号", "{n}第三季度营业收入同比增长三成",
        "{n}收购丹麦模具制造商斯卡夫全部股权", "{n}总部迁入滨江科技园新大楼",
    ),
    "ja": (
        "{n}、仙台に第二工場を新設しました", "{n}、新しい最高財務責任者を任命しました",
        "{n}、北海フェリーと五年契約を締結", "{n}、デンマークの工具会社を買収しました",
        "{n}、過去最高の四半期売上高を発表", "{n}、大学と共同研究所を設立しました",
        "{n}、本社を旧港地区へ移転しました", "{n}、新製品発表会を開催いたします",
    ),
}  # fmt: skip
LONG = "We have worked on this for more than two years with our customers and our suppliers. " * 14


@dataclass(frozen=True)
class Post:
    """One made-up article."""

    path: str
    title: str
    at: datetime
    text: str


def posts(
    name: str,
    under: str,
    count: int = 8,
    *,
    language: str = "en",
    newest_days: int = 3,
    every_days: int = 9,
    start: int = 0,
) -> list[Post]:
    """Articles of a company below a path, the newest first."""
    titles = WORDS[language]
    made = []
    for number in range(count):
        title = titles[(number + start) % len(titles)].format(n=name)
        if number >= len(titles):
            title = f"{title} ({number // len(titles) + 1})"
        at = NOW - timedelta(days=newest_days + number * every_days)
        slug = f"{start + number:03d}-a-note-from-the-company"
        made.append(Post(f"{under}{slug}", title, at, f"{title}. A short word on what it means."))
    return made


# ---- Documents -------------------------------------------------------------------------------


def page(
    title: str,
    menu: Sequence[tuple[str, str]] = (),
    body: str = "",
    *,
    head: str = "",
    footer: Sequence[tuple[str, str]] = (),
    language: str = "en",
) -> str:
    """A page with a menu and a footer around its body."""

    def items(links: Sequence[tuple[str, str]]) -> str:
        return "".join(f'<li><a href="{escape(href)}">{text}</a></li>' for text, href in links)

    return (
        f'<!DOCTYPE html><html lang="{language}"><head><meta charset="utf-8"><title>{title}</title>'
        f"{head}</head><body><header><nav><ul>{items(menu)}</ul></nav></header><main>{body}</main>"
        f"<footer><ul>{items(footer)}</ul><p>All rights reserved.</p></footer></body></html>"
    )


PROSE = "<h1>Welcome</h1>" + "<p>We make parts that hold, for people who build things.</p>" * 12


def listing(found: Sequence[Post], day: str = "%d %B %Y", *, dated: bool = True) -> str:
    """A list of articles, each with its date."""
    return "<div class='list'>" + "".join(
        f"<article class='item'><h3><a href='{p.path}'>{p.title}</a></h3>"
        + (f"<span class='date'>{p.at.strftime(day)}</span>" if dated else "")
        + f"<p>{p.text}</p></article>"
        for p in found
    ) + "</div>"  # fmt: skip


def rows(found: Sequence[Post], day: str = "%Y-%m-%d") -> str:
    """A plain list as older sites have it: a link and a date in a line."""
    items = (
        f"<li><a href='{p.path}' title='{p.title}'>{p.title}</a><i>{p.at.strftime(day)}</i></li>"
        for p in found
    )
    return f"<ul class='newslist'>{''.join(items)}</ul>"


def cards(found: Sequence[Post], day: str = "%b %d, %Y") -> str:
    """Cards that are one big link each."""
    return "<section class='grid'>" + "".join(
        f"<a class='card' href='{p.path}'><div class='meta'>{p.at.strftime(day)}</div>"
        f"<div class='title'>{p.title}</div><p>{p.text}</p></a>"
        for p in found
    ) + "</section>"  # fmt: skip


def rss(base: str, found: Sequence[Post], title: str = "News", *, full: bool = False) -> str:
    """An RSS feed."""
    items = "".join(
        f"<item><title>{escape(p.title)}</title><link>{base}{p.path}</link>"
        f"<guid>{base}{p.path}</guid><pubDate>{format_datetime(p.at)}</pubDate>"
        f"<description>{escape(p.text + (LONG if full else ''))}</description></item>"
        for p in found
    )
    return (
        f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>{title}</title>'
        f"<link>{base}/</link><description>{title}</description>{items}</channel></rss>"
    )


def atom(base: str, found: Sequence[Post], title: str = "News") -> str:
    """An Atom feed."""
    items = "".join(
        f"<entry><title>{escape(p.title)}</title><link href='{base}{p.path}'/>"
        f"<id>{base}{p.path}</id><updated>{p.at.isoformat()}</updated>"
        f"<summary>{escape(p.text)}</summary></entry>"
        for p in found
    )
    return (
        f'<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom">'
        f"<title>{title}</title><id>{base}/</id><updated>{NOW.isoformat()}</updated>{items}</feed>"
    )


def json_feed(base: str, found: Sequence[Post], title: str = "News") -> str:
    """A JSON Feed."""
    items = [
        {"id": p.path, "url": base + p.path, "title": p.title, "content_text": p.text}
        | {"date_published": p.at.isoformat()}
        for p in found
    ]
    return json.dumps(
        {"version": "https://jsonfeed.org/version/1.1", "title": title, "items": items}
    )


def comments_feed(base: str) -> str:
    """The feed of comments that every WordPress site has."""
    items = "".join(
        f"<item><title>By: reader {n}</title><link>{base}/x/#comment-{n}</link>"
        f"<pubDate>{format_datetime(NOW - timedelta(days=n))}</pubDate>"
        f"<description>Good to know.</description></item>"
        for n in range(6)
    )
    return (
        f'<?xml version="1.0"?><rss version="2.0"><channel><title>Comments for {base}</title>'
        f"{items}</channel></rss>"
    )


def sitemap(urls: Sequence[tuple[str, datetime | None]]) -> str:
    """A plain sitemap."""
    entries = "".join(
        f"<url><loc>{url}</loc>{f'<lastmod>{at:%Y-%m-%d}</lastmod>' if at else ''}</url>"
        for url, at in urls
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{entries}</urlset>'
    )


def news_sitemap(base: str, found: Sequence[Post]) -> str:
    """A news sitemap with titles."""
    entries = "".join(
        f"<url><loc>{base}{p.path}</loc><news:news><news:publication><news:name>N</news:name>"
        f"<news:language>en</news:language></news:publication>"
        f"<news:publication_date>{p.at.isoformat()}</news:publication_date>"
        f"<news:title>{escape(p.title)}</news:title></news:news></url>"
        for p in found
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
        f'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">{entries}</urlset>'
    )


def sitemap_index(urls: Sequence[str]) -> str:
    """An index of sitemaps."""
    entries = "".join(f"<sitemap><loc>{url}</loc></sitemap>" for url in urls)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>'
        f'<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{entries}</sitemapindex>'
    )


def board(company: str) -> str:
    """The address of a company's board at Greenhouse, for programs."""
    return f"https://boards-api.greenhouse.io/v1/boards/{company}/jobs?content=true"


def greenhouse(count: int, domain: str) -> str:
    """What Greenhouse's interface gives for a board."""
    jobs = [
        {
            "id": 1000 + n,
            "title": f"Engineer {n}",
            "absolute_url": f"https://boards.greenhouse.io/x/jobs/{1000 + n}",
            "location": {"name": "Porto"},
            "departments": [{"name": "Engineering"}],
            "first_published": (NOW - timedelta(days=n + 2)).isoformat(),
        }
        for n in range(count)
    ]
    return json.dumps({"jobs": jobs, "meta": {"total": count}})


def feed_tag(href: str, title: str = "", kind: str = "application/rss+xml") -> str:
    """A link tag for a feed."""
    return f'<link rel="alternate" type="{kind}" title="{title}" href="{href}">'
