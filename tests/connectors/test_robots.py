"""What a site's robots.txt allows, asked of real servers that answer in every way."""

import asyncio
import threading

import pytest

from connectors.errors import ConnectorError, PermanentError, RetryableError
from connectors.http import Fetcher, HttpSettings, KnownHost, Response
from connectors.robots import ALLOWED, EXEMPT, LONGEST_DELAY_SECONDS, NONE, Rulebook, condensed
from tests.web import Act, Page, Web, endless, reset, serve, slow_drip, start_raw

ORIGIN = "http://site.example"
Known = dict[str, KnownHost]


@pytest.fixture
def web():  # type: ignore[no-untyped-def]
    with serve() as server:
        server.pages["/feed"] = Page(b"<rss/>")
        yield server


def polite(web: Web, **changes: object) -> HttpSettings:
    return web.settings(robots_exempt=(), **changes)


def read(
    web: Web, *urls: str, hosts: Known | None = None, **changes: object
) -> tuple[list[Response | BaseException], Known]:
    async def run() -> tuple[list[Response | BaseException], Known]:
        async with Fetcher(polite(web, **changes), hosts) as fetcher:
            found = await asyncio.gather(*map(fetcher.fetch, urls), return_exceptions=True)
            return found, fetcher.learned

    return asyncio.run(run())


def read_one(web: Web, hosts: Known | None = None, **changes: object) -> Response:
    (found,), _ = read(web, web.url("/feed"), hosts=hosts, **changes)
    if isinstance(found, BaseException):
        raise found
    return found


def rules(*lines: str) -> Page:
    return Page("\n".join(lines).encode(), headers={"Content-Type": "text/plain"})


@pytest.mark.parametrize("status", [401, 403, 404, 410, 451, 204])
def test_a_site_without_robots_txt_allows_all(web: Web, status: int) -> None:
    web.pages["/robots.txt"] = Page(status=status)
    assert read_one(web).robots == NONE
    assert web.paths == ["/robots.txt", "/feed"]


@pytest.mark.parametrize("status", [429, 500, 502, 503])
def test_a_robots_txt_that_can_not_be_known_is_a_no_for_now(web: Web, status: int) -> None:
    web.pages["/robots.txt"] = Page(status=status)
    with pytest.raises(RetryableError, match=r"robots\.txt can not be read"):
        read_one(web)
    assert web.paths == ["/robots.txt"]


def test_one_without_end_is_read_as_far_as_its_bound(web: Web) -> None:
    web.pages["/robots.txt"] = endless
    assert read_one(web).robots == NONE


def test_one_that_breaks_off_is_a_no_for_now(web: Web) -> None:
    web.pages["/robots.txt"] = reset
    with pytest.raises(RetryableError, match=r"robots\.txt can not be read"):
        read_one(web)


def test_one_that_hangs_is_a_no_for_now(web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("connectors.http.fetcher.ROBOTS_SECONDS", 0.3)
    stop = threading.Event()
    web.pages["/robots.txt"] = slow_drip(stop)
    with pytest.raises(RetryableError, match=r"can not be read \(no full answer within 0.3 s\)"):
        read_one(web)
    stop.set()


@pytest.mark.parametrize("old", ["User-agent: *\nDisallow: /private", ""])
def test_the_old_rules_count_while_new_ones_can_not_be_read(web: Web, old: str) -> None:
    web.pages["/robots.txt"] = Page(status=500)
    found = read_one(web, hosts={ORIGIN: KnownHost(old, is_stale=True)})
    assert found.robots == (ALLOWED if old else NONE)
    with pytest.raises(PermanentError, match="does not allow"):
        read_one(web, hosts={ORIGIN: KnownHost("User-agent: *\nDisallow: /", is_stale=True)})


def test_old_rules_give_way_to_new_ones(web: Web) -> None:
    web.pages["/robots.txt"] = rules("User-agent: *", "Allow: /")
    hosts = {ORIGIN: KnownHost("User-agent: *\nDisallow: /", is_stale=True)}
    found, learned = read(web, web.url("/feed"), hosts=hosts)
    assert isinstance(found[0], Response)
    assert learned == {ORIGIN: KnownHost("User-agent: *\nAllow: /")}


def test_fresh_rules_are_not_asked_for_again(web: Web) -> None:
    found, learned = read(web, web.url("/feed"), hosts={ORIGIN: KnownHost("")})
    assert isinstance(found[0], Response) and web.paths == ["/feed"]
    assert learned == {}


@pytest.mark.parametrize(
    ("lines", "is_allowed"),
    [
        (["User-agent: *", "Disallow: /"], False),
        (["User-agent: *", "Disallow: /fee"], False),
        (["User-agent: *", "Disallow: /*.xml$"], True),
        (["User-agent: *", "Disallow: /", "Allow: /feed"], True),
        (["User-agent: *", "Allow: /", "Disallow: /feed"], False),
        (["User-agent: *", "Disallow:"], True),
        (["User-agent: other", "Disallow: /"], True),
        (["User-agent: WhyNow/1.0", "Disallow: /", "", "User-agent: *", "Allow: /"], False),
        (["User-agent: whynow", "Allow: /", "", "User-agent: *", "Disallow: /"], True),
        (["User-agent: other", "User-agent: *", "Disallow: /"], False),
        (["\ufeffuser-agent : *", "DISALLOW : /feed # not for robots"], False),
    ],
)
def test_it_follows_the_rules(web: Web, lines: list[str], is_allowed: bool) -> None:
    web.pages["/robots.txt"] = rules(*lines)
    if is_allowed:
        assert read_one(web).robots in (ALLOWED, NONE)
        return
    with pytest.raises(PermanentError, match="robots_exempt"):
        read_one(web)
    assert web.paths == ["/robots.txt"]


def test_a_page_in_place_of_rules_allows_all(web: Web) -> None:
    page = b"<!DOCTYPE html><html><title>Welcome</title>\n<p>Disallow nothing: all is fine</html>"
    web.pages["/robots.txt"] = Page(page, headers={"Content-Type": "text/html"})
    assert read_one(web).robots == NONE


def test_a_huge_one_is_read_as_far_as_its_bound(web: Web) -> None:
    others = [f"User-agent: robot{n}\nDisallow: /" for n in range(150_000)]
    web.pages["/robots.txt"] = rules("User-agent: *", "Disallow: /feed", *others)
    with pytest.raises(PermanentError, match="does not allow"):
        read_one(web)
    web.pages["/robots.txt"] = rules(*others, "User-agent: *", "Disallow: /feed")
    assert read_one(web).robots == NONE


@pytest.mark.parametrize("patterns", [("*",), ("site.*",), ("SITE.example",)])
def test_exempt_hosts_are_not_asked(web: Web, patterns: tuple[str, ...]) -> None:
    async def run() -> Response:
        async with Fetcher(web.settings(robots_exempt=patterns)) as fetcher:
            return await fetcher.fetch(web.url("/feed"))

    assert asyncio.run(run()).robots == EXEMPT
    assert web.paths == ["/feed"]


def test_it_is_read_once_for_all_who_ask(web: Web) -> None:
    web.pages["/robots.txt"] = rules("User-agent: *", "Disallow: /secret")
    urls = [web.url(f"/feed?{n}") for n in range(6)] + [web.url("/secret")] * 2
    for n in range(6):
        web.pages[f"/feed?{n}"] = Page(b"<rss/>")
    found, learned = read(web, *urls, per_host=4)
    assert [type(each) for each in found] == [Response] * 6 + [PermanentError] * 2
    assert web.paths.count("/robots.txt") == 1 and "/secret" not in web.paths
    assert list(learned) == [ORIGIN]


def test_a_failure_to_read_it_is_told_to_all_who_ask(web: Web) -> None:
    web.pages["/robots.txt"] = Page(status=500)
    found, learned = read(web, *[web.url("/feed")] * 5)
    assert all(isinstance(each, RetryableError) for each in found)
    assert web.paths == ["/robots.txt"] and learned == {}


def at_other(web: Web, here: Page, other: Page) -> Act:
    def act(handler):  # type: ignore[no-untyped-def]
        page = other if handler.headers["Host"].startswith("other") else here
        handler.send_response(page.status)
        for name, value in page.headers.items():
            handler.send_header(name, value)
        handler.send_header("Content-Length", str(len(page.body)))
        handler.end_headers()
        handler.wfile.write(page.body)

    return act


def test_its_redirects_are_followed(web: Web) -> None:
    moved = Page(status=301, headers={"Location": "http://other.example/robots.txt"})
    forbidden = rules("User-agent: *", "Disallow: /feed")
    web.pages["/robots.txt"] = at_other(web, moved, forbidden)
    with pytest.raises(PermanentError, match="does not allow"):
        read_one(web)


def test_a_redirect_loop_is_no_robots_txt(web: Web) -> None:
    web.pages["/robots.txt"] = Page(status=302, headers={"Location": "/robots.txt"})
    assert read_one(web).robots == NONE
    assert web.paths.count("/robots.txt") == 6


def test_the_rules_of_where_a_redirect_leads_count_too(web: Web) -> None:
    web.pages["/robots.txt"] = at_other(
        web, Page(status=404), rules("User-agent: *", "Disallow: /")
    )
    web.pages["/feed"] = Page(status=302, headers={"Location": "http://other.example/feed"})
    with pytest.raises(PermanentError, match=r"other\.example does not allow"):
        read_one(web)
    assert web.paths == ["/robots.txt", "/feed", "/robots.txt"]


def test_a_crawl_delay_becomes_the_pause_of_the_host(web: Web) -> None:
    web.pages["/robots.txt"] = rules("User-agent: *", "Crawl-delay: 0.2", "Allow: /")

    async def run() -> float:
        async with Fetcher(polite(web)) as fetcher:
            await fetcher.fetch(web.url("/feed"))
            return fetcher._lane(ORIGIN).spacing_seconds

    assert asyncio.run(run()) == 0.2


def test_a_crawl_delay_of_a_year_is_cut() -> None:
    text = condensed("User-agent: *\nCrawl-delay: 31536000")
    assert Rulebook().delay_seconds(text) == LONGEST_DELAY_SECONDS


def test_what_is_kept_concerns_us_only() -> None:
    text = "User-agent: a\nDisallow: /a\n\nUser-agent: b\nUser-agent: *\nDisallow: /b\nSitemap: /s"
    assert condensed(text) == "User-agent: *\nDisallow: /b\nSitemap: /s"
    assert condensed(condensed(text)) == condensed(text)


def test_a_host_that_wants_to_be_left_alone_is_not_even_asked_for_rules(web: Web) -> None:
    found, _ = read(web, web.url("/feed"), hosts={ORIGIN: KnownHost(None, wait_seconds=60)})
    assert isinstance(found[0], ConnectorError) and web.paths == []


def test_a_coded_robots_txt_is_unpacked_or_unknown(web: Web) -> None:
    web.pages["/robots.txt"] = lambda handler: start_raw(handler, "Content-Encoding: br")
    with pytest.raises(RetryableError, match="not asked for"):
        read_one(web)
