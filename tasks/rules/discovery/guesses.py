"""Usual addresses of feeds and of news pages, for sites that name none."""

from collections.abc import Iterable
from urllib.parse import urljoin, urlsplit

from tasks.rules.discovery.sites import Candidate, Form, Page, Site
from tasks.rules.discovery.words import FILE, Role, is_locale
from tasks.rules.names import registrable_domain

BUILDER_FEEDS = {
    "wordpress": ("feed/",), "ghost": ("rss/",), "hubspot": ("rss.xml",), "webflow": ("rss.xml",),
    "squarespace": ("?format=rss",), "wix": ("/blog-feed.xml",), "drupal": ("rss.xml", "/rss.xml"),
    "blogger": ("/feeds/posts/default",), "shopify": (".atom",), "hugo": ("index.xml",),
    "jekyll": ("/feed.xml",), "gatsby": ("/rss.xml",), "docusaurus": ("rss.xml",),
    "hexo": ("/atom.xml",), "typo3": ("rss.xml",), "joomla": ("?format=feed&type=rss",),
    "movable": ("atom.xml",), "eleventy": ("/feed.xml",), "astro": ("/rss.xml",),
}  # fmt: skip
USUAL_FEEDS = ("feed", "rss.xml", "rss", "feed.xml", "index.xml", "atom.xml")
ROOT_FEEDS = ("/feed", "/rss.xml", "/feed.xml", "/atom.xml", "/index.xml")
USUAL_PAGES: tuple[tuple[Role, str], ...] = (
    ("news", "/news"), ("blog", "/blog"), ("news", "/newsroom"), ("news", "/press"),
    ("news", "/press-releases"),
)  # fmt: skip
LOCAL_PAGES: dict[str, tuple[tuple[Role, str], ...]] = {
    "de": (("news", "/aktuelles"), ("news", "/presse")),
    "fr": (("news", "/actualites"), ("news", "/presse")),
    "es": (("news", "/noticias"), ("news", "/prensa")),
    "it": (("news", "/notizie"), ("news", "/stampa")),
    "pt": (("news", "/noticias"), ("news", "/imprensa")),
    "nl": (("news", "/nieuws"), ("news", "/pers")),
}
SUBDOMAINS: tuple[tuple[Role, str], ...] = (
    ("blog", "blog"), ("news", "news"), ("news", "newsroom"), ("investors", "ir"),
)  # fmt: skip


def feed_guesses(pages: Iterable[Page], site: Site, generator: str) -> list[Candidate]:
    """Usual addresses of feeds beside pages that name none, the likeliest first."""
    found: list[Candidate] = []
    for page in pages:
        builder = page.generator or generator
        known = [each for name, each in BUILDER_FEEDS.items() if name in builder]
        # A builder that is known has its feed at one place; for others all places are tried.
        for endings, cost in [*((each, 0) for each in known[:1]), (USUAL_FEEDS, 10)]:
            for step, ending in enumerate(endings):
                url = _beside(page.url, ending)
                weight = 60 - cost - step - (15 if known and cost else 0)
                found.append(_guess(url, "feeds", "feed", weight))
    at_root = [each[0] for name, each in BUILDER_FEEDS.items() if name in generator]
    root = urljoin(site.home, "/")
    for step, ending in enumerate([*at_root[:1], *ROOT_FEEDS]):
        found.append(_guess(_beside(root, ending), "feeds", "feed", 47 - step))
    return found


def page_guesses(site: Site, roles: Iterable[Role]) -> list[Candidate]:
    """Usual addresses of pages of these roles, the likeliest first."""
    wanted = set(roles)
    base = urlsplit(site.home)
    root = f"{base.scheme}://{base.netloc}"
    locale = next((each for each in base.path.split("/") if each and is_locale(each)), "")
    local = LOCAL_PAGES.get(site.language or "", ())
    found = [
        _guess(f"{root}{path}", role, "page", 40 - step)
        for step, (role, path) in enumerate((*local, *USUAL_PAGES))
        if role in wanted
    ]
    if locale and "news" in wanted:
        found.append(_guess(f"{root}/{locale}/news", "news", "page", 41))
    domain = registrable_domain(site.home)
    found += [
        _guess(f"{base.scheme}://{label}.{domain}/", role, "page", 38 - step)
        for step, (role, label) in enumerate(SUBDOMAINS)
        if role in wanted and domain
    ]
    if "jobs" in wanted:
        found.append(_guess(f"{root}/careers", "jobs", "page", 20))
    return sorted(found, key=lambda each: -each.weight)


def _beside(url: str, ending: str) -> str:
    parts = urlsplit(url)
    base = f"{parts.scheme}://{parts.netloc}"
    if ending.startswith("/"):
        return f"{base}{ending}"
    path = parts.path.rstrip("/")
    if ending.startswith(("?", ".")):
        return f"{base}{path or '/'}{ending}"
    return f"{base}{FILE.sub('', path)}/{ending}"


def _guess(url: str, role: Role, form: Form, weight: float) -> Candidate:
    return Candidate(url, role, form, "usual address", weight, is_guess=True)


def sitemap_guesses(site: Site) -> list[Candidate]:
    """Usual addresses of sitemaps, for sites whose robots.txt names none."""
    paths = (("/sitemap.xml", 50), ("/sitemap_index.xml", 40), ("/news-sitemap.xml", 24))
    return [_guess(urljoin(site.home, path), "sitemap", "sitemap", at) for path, at in paths]
