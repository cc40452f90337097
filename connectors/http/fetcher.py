"""What a fetch is: the turn, the rules of the site, the redirects, the answer."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from types import TracebackType
from typing import Self

import aiohttp
import httpx

from connectors.errors import ConnectorError, PermanentError, RetryableError
from connectors.gate import Gate
from connectors.http.body import MEMORY, Limit, Memory, Share, read_body
from connectors.http.connections import Answer, Connections
from connectors.http.words import in_words, named, retry_after, status_error
from connectors.pace import Lane, Pace
from connectors.robots import EXEMPT, KnownHost, RobotsPolicy
from connectors.robots import MOST_BYTES as MOST_ROBOTS_BYTES

ACCEPT_FEED = (
    "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, "
    "text/html;q=0.8, */*;q=0.5"
)
ACCEPT_PAGE = "text/html, application/xhtml+xml, */*;q=0.5"
ACCEPT_ROBOTS = "text/plain, */*;q=0.5"
FORM = "application/x-www-form-urlencoded"
REDIRECTS = (301, 302, 303, 307, 308)
PERMANENT_REDIRECTS = (301, 308)
LONGEST_VALIDATOR = 512  # characters of an ETag or date that we would send back
LONGEST_URL = 2048
KNOWN_URLS = 4096  # kept parsed: their origins are asked for before they are read
MOST_LOOKUPS = 512
# How long a host is left alone that answers "too many requests" without saying for how long.
UNSAID_WAIT_SECONDS = 60.0
ROBOTS_SECONDS = 8.0
ROBOTS_REDIRECTS = 5


@dataclass(frozen=True, slots=True)
class HttpSettings:
    """How the fetcher behaves: the playbook's [http], with `env:` values resolved."""

    user_agent: str
    connect_timeout_seconds: float
    total_timeout_seconds: float
    max_body_bytes: int
    max_redirects: int
    concurrency: int
    allow_private: tuple[str, ...] = ()
    connect_to: Mapping[str, str] = field(default_factory=dict)
    per_host: int = 2
    host_spacing_seconds: float = 0.0
    robots_exempt: tuple[str, ...] = ("*",)
    read_timeout_seconds: float = 10.0


@dataclass(frozen=True, slots=True)
class Response:
    """What a server answered: 200 with a body, or 304 without.

    `url` is where the body came from after redirects; `permanent_url` is set when every redirect
    on the way was a permanent one. `headers` have lower-case names. `robots` is the decision by
    which it was read: "allowed by robots.txt", "no robots.txt" or "exempt".
    """

    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes
    permanent_url: str | None = None
    robots: str = EXEMPT
    share: Share | None = field(default=None, repr=False, compare=False)

    def release(self) -> None:
        """Be done with the body, before the garbage collector finds out."""
        if self.share is not None:
            self.share.release()

    @property
    def is_not_modified(self) -> bool:
        """Whether the server says that nothing changed."""
        return self.status == 304

    @property
    def etag(self) -> str | None:
        """The ETag, if it can be sent back."""
        return _validator(self.headers.get("etag"))

    @property
    def last_modified(self) -> str | None:
        """The Last-Modified date, if it can be sent back."""
        return _validator(self.headers.get("last-modified"))


def _validator(value: str | None) -> str | None:
    is_fit = value and value.isascii() and value.isprintable() and len(value) <= LONGEST_VALIDATOR
    return value if is_fit else None


def origin_of(url: str) -> str:
    """The origin of an address: "https://host" or "https://host:port"; PermanentError for none."""
    return _origin(_parsed(url))


class Fetcher:
    """Reads addresses: as many at once, and each host as gently, as the settings say.

    `hosts` is what is known of some, by origin; `learned` is what is known better after the run.
    Use as an async context manager, in one event loop. Release responses soon after use: the large
    ones hold a share of the memory that all large bodies of the process have together.
    """

    def __init__(
        self,
        settings: HttpSettings,
        hosts: Mapping[str, KnownHost] | None = None,
        memory: Memory = MEMORY,
    ) -> None:
        self._settings = settings
        self._pace = Pace(settings.concurrency, settings.per_host, settings.host_spacing_seconds)
        for origin, host in (hosts or {}).items():
            if host.wait_seconds:
                self._lane(origin).close_for(host.wait_seconds)
        self._robots = RobotsPolicy(self._read_robots, hosts or {}, settings.robots_exempt)
        self._closed_origins: set[str] = set()
        self._memory = memory
        self._connections = Connections(
            Gate(settings.allow_private, settings.connect_to),
            connect_seconds=settings.connect_timeout_seconds,
            read_seconds=settings.read_timeout_seconds,
            lookups=min(settings.concurrency, MOST_LOOKUPS),
        )
        self._headers = {"User-Agent": settings.user_agent, "Accept-Encoding": "gzip, deflate"}

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self._robots.close()
        await self._connections.close()

    @property
    def learned(self) -> dict[str, KnownHost]:
        """By origin: robots texts that were read anew, and how long hosts want to be left alone."""
        texts = self._robots.read_anew
        waits = {each: self._lane(each).closed_seconds for each in self._closed_origins}
        return {
            origin: KnownHost(self._robots.text(origin), waits.get(origin))
            for origin in texts | {each for each, wait in waits.items() if wait is not None}
        }

    async def fetch(
        self,
        url: str,
        etag: str | None = None,
        last_modified: str | None = None,
        accept: str = ACCEPT_FEED,
        form: bytes | None = None,
    ) -> Response:
        """The body at an address, or word that it has not changed since `etag`/`last_modified`.

        A `form` is posted, for questions that are too long for an address, and sent nowhere else.
        Raises RetryableError or PermanentError; no other error of the network leaves here. The
        total deadline counts from when it is the request's turn.
        """
        headers = self._headers | {"Accept": accept}
        if etag:
            headers["If-None-Match"] = etag
        if last_modified:
            headers["If-Modified-Since"] = last_modified
        if form is not None:
            headers["Content-Type"] = FORM
        total = self._settings.total_timeout_seconds
        error: ConnectorError
        try:
            hop = self._hop(_parsed(url))
            async with self._pace.turn(hop.lane):
                if not hop.lane.is_shared:
                    headers["Connection"] = "close"
                async with asyncio.timeout(total) as deadline:
                    return await self._follow(url, hop, headers, deadline, form)
        except ConnectorError as raised:
            error = raised
        except aiohttp.ClientError as raised:  # some are TimeoutErrors too
            error = self._told(raised)
        except TimeoutError:
            error = RetryableError(f"no full answer within {total:g} s")
        except (OSError, ValueError) as raised:
            error = self._told(raised)
        raise named(error, url)

    def _told(self, error: Exception) -> ConnectorError:
        settings = self._settings
        return RetryableError(
            in_words(error, settings.connect_timeout_seconds, settings.read_timeout_seconds)
        )

    def _lane(self, origin: str) -> Lane:
        return self._pace.lane(origin.partition("://")[2])

    def _hop(self, url: httpx.URL) -> "_Hop":
        origin = _origin(url)
        return _Hop(url, origin, self._lane(origin))

    async def _follow(
        self,
        asked: str,
        hop: "_Hop",
        headers: dict[str, str],
        deadline: asyncio.Timeout,
        form: bytes | None,
    ) -> Response:
        is_permanent = True
        for _ in range(self._settings.max_redirects + 1):
            robots = await self._allowed(hop)
            answer = await self._answer(hop, headers, form)
            try:
                if answer.status not in REDIRECTS:
                    url = str(hop.url)
                    moved = url if is_permanent and url != asked else None
                    body, share = await self._body(answer, headers, deadline)
                    return Response(url, answer.status, answer.headers, body, moved, robots, share)
                if form is not None:
                    raise RetryableError(
                        f"redirected ({answer.status}); a form is sent nowhere else"
                    )
                is_permanent &= answer.status in PERMANENT_REDIRECTS
                hop = self._hop(_next_url(hop.url, answer))
            finally:
                # The bodies of redirects and errors are never read: their connections close.
                answer.close()
        raise RetryableError(f"more than {self._settings.max_redirects} redirects")

    async def _allowed(self, hop: "_Hop") -> str:
        hop.lane.check()
        robots = await self._robots.check(hop.url, hop.origin)
        delay = self._robots.delay_seconds(hop.origin)
        hop.lane.spacing_seconds = max(hop.lane.spacing_seconds, delay)
        return robots

    async def _answer(
        self, hop: "_Hop", headers: Mapping[str, str], form: bytes | None = None
    ) -> Answer:
        hop.lane.check()
        if form is None:
            answer = await self._connections.get(hop.url, headers)
        else:
            answer = await self._connections.post(hop.url, headers, form)
        if answer.status in (429, 503):
            self._hear(answer, hop)
        return answer

    def _hear(self, answer: Answer, hop: "_Hop") -> None:
        """Close the host for as long as it asks."""
        seconds = retry_after(answer.headers)
        if seconds is None and answer.status == 429:
            seconds = UNSAID_WAIT_SECONDS
        if seconds:
            hop.lane.close_for(seconds)
            self._closed_origins.add(hop.origin)

    async def _body(
        self, answer: Answer, asked: Mapping[str, str], deadline: asyncio.Timeout
    ) -> tuple[bytes, Share | None]:
        if answer.status == 304 and ("If-None-Match" in asked or "If-Modified-Since" in asked):
            return b"", None
        if answer.status != 200:
            raise status_error(answer.status, answer.headers)
        limit = Limit(self._settings.max_body_bytes)
        return await read_body(answer, limit, self._memory, deadline)

    async def _read_robots(self, origin: str) -> bytes | ConnectorError:
        """The robots.txt of an origin, b"" for none, or why it can not be known."""
        seconds = min(ROBOTS_SECONDS, self._settings.total_timeout_seconds)
        try:
            async with asyncio.timeout(seconds) as deadline:
                return await self._robots_body(self._hop(_parsed(f"{origin}/robots.txt")), deadline)
        except ConnectorError as error:
            return error
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
            return self._told(error)  # the page itself would not fare better
        except aiohttp.ClientError as error:
            return _unknown_robots(str(self._told(error)))
        except TimeoutError:
            return _unknown_robots(f"no full answer within {seconds:g} s")
        except (OSError, ValueError) as error:
            return _unknown_robots(str(self._told(error)))

    async def _robots_body(self, hop: "_Hop", deadline: asyncio.Timeout) -> bytes:
        headers = self._headers | {"Accept": ACCEPT_ROBOTS}
        for _ in range(ROBOTS_REDIRECTS + 1):
            answer = await self._answer(hop, headers)
            try:
                if answer.status == 200:
                    return await self._robots_text(answer, deadline)
                if answer.status not in REDIRECTS:
                    return _no_robots(answer)
                url = _next_robots_url(hop.url, answer)
            finally:
                answer.close()
            if url is None:
                break
            hop = self._hop(url)
        return b""

    async def _robots_text(self, answer: Answer, deadline: asyncio.Timeout) -> bytes:
        limit = Limit(MOST_ROBOTS_BYTES, is_cut=True)
        try:
            found = await read_body(answer, limit, self._memory, deadline)
        except ConnectorError as error:
            raise _unknown_robots(str(error)) from None
        body, share = found
        if share is not None:
            share.release()
        return body


@dataclass(frozen=True, slots=True)
class _Hop:
    """One address on the way."""

    url: httpx.URL
    origin: str
    lane: Lane


def _no_robots(answer: Answer) -> bytes:
    """b"" where the answer says that there is none; RFC 9309 takes other errors for a no to all."""
    if 200 < answer.status < 300 or (400 <= answer.status < 500 and answer.status != 429):
        return b""
    raise _unknown_robots(str(status_error(answer.status, answer.headers)))


def _next_robots_url(url: httpx.URL, answer: Answer) -> httpx.URL | None:
    try:
        return _next_url(url, answer)
    except ConnectorError:
        return None


def _unknown_robots(why: str) -> RetryableError:
    return RetryableError(f"its robots.txt can not be read ({why})")


@lru_cache(KNOWN_URLS)
def _parsed(url: str) -> httpx.URL:
    try:
        return _checked(httpx.URL(url))
    except (httpx.InvalidURL, UnicodeError) as error:
        raise PermanentError(f"not a usable address ({error})") from None


def _checked(url: httpx.URL) -> httpx.URL:
    if url.scheme not in ("http", "https") or not url.host:
        raise PermanentError("only http:// and https:// addresses with a host can be read")
    if url.userinfo:
        raise PermanentError("an address with a password in it would show wherever it is named")
    if "%" in url.host or not 0 < (url.port or 80) < 65536:
        raise PermanentError("there is no such host or port")
    if len(str(url)) > LONGEST_URL:
        raise PermanentError(f"the address is longer than {LONGEST_URL} characters")
    return url


def _origin(url: httpx.URL) -> str:
    return f"{url.scheme}://{url.netloc.decode('ascii')}"


def _next_url(url: httpx.URL, answer: Answer) -> httpx.URL:
    location = answer.headers.get("location")
    if not location:
        raise RetryableError(f"redirected nowhere ({answer.status} without Location)")
    try:
        target = url.join(location).copy_with(userinfo=b"", fragment=None)
        _checked(target)
    except (httpx.InvalidURL, UnicodeError, PermanentError) as error:
        raise PermanentError(f"redirected to {location[:200]!r}: {error}") from None
    if (url.scheme, target.scheme) == ("https", "http"):
        raise PermanentError(
            f"redirected from https to {str(target)[:200]}, which is not encrypted"
        )
    return target
