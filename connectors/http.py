"""The one fetcher: every byte that whynow reads from the web comes through here, with a bound on
time, on bytes, on redirects and on where it may lead.
"""

import asyncio
import re
import ssl
import zlib
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from functools import cache
from http.cookiejar import CookieJar, DefaultCookiePolicy
from types import TracebackType
from typing import Self

import httpcore
import httpx

from connectors.errors import ConnectorError, PermanentError, RetryableError
from connectors.gate import Gate, GatedBackend

ACCEPT_FEED = (
    "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, "
    "text/html;q=0.8, */*;q=0.5"
)
ACCEPT_PAGE = "text/html, application/xhtml+xml, */*;q=0.5"
REDIRECTS = (301, 302, 303, 307, 308)
PERMANENT_REDIRECTS = (301, 308)
STATUS_WORDS = {
    400: "the server refuses the request",
    401: "needs a login",
    402: "needs a payment",
    403: "not allowed",
    404: "not found",
    410: "gone for good",
    429: "too many requests",
    451: "withheld for legal reasons",
    500: "the server failed",
    502: "the server's gateway failed",
    503: "the server is not available",
    504: "the server's gateway timed out",
}
LONGEST_VALIDATOR = 512  # characters of an ETag or date that we would send back
LONGEST_URL = 2048
LONGEST_WAIT_SECONDS = 10**9  # what a Retry-After is cut to; the polling rule bounds it further


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


@dataclass(frozen=True, slots=True)
class Response:
    """What a server answered: 200 with a body, or 304 without.

    `url` is where the body came from after redirects; `permanent_url` is set when every redirect
    on the way was a permanent one. `headers` have lower-case names.
    """

    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes
    permanent_url: str | None = None

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


@cache
def ssl_context() -> ssl.SSLContext:
    """The one TLS context of the process: making one costs more than many requests."""
    return httpx.create_ssl_context()


class Fetcher:
    """Reads addresses, at most `concurrency` at a time. Use as an async context manager."""

    def __init__(self, settings: HttpSettings) -> None:
        self._settings = settings
        self._slots = asyncio.Semaphore(settings.concurrency)
        gate = Gate(settings.allow_private, settings.connect_to)
        self._backend = GatedBackend(gate, lookups=settings.concurrency)
        self._client = httpx.AsyncClient(
            transport=_transport(self._backend, settings.concurrency),
            headers={"User-Agent": settings.user_agent, "Accept-Encoding": "gzip, deflate"},
            timeout=httpx.Timeout(
                settings.total_timeout_seconds, connect=settings.connect_timeout_seconds
            ),
            cookies=CookieJar(DefaultCookiePolicy(allowed_domains=[])),
            follow_redirects=False,
            trust_env=False,
        )

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self._client.aclose()
        self._backend.close()

    async def fetch(
        self,
        url: str,
        etag: str | None = None,
        last_modified: str | None = None,
        accept: str = ACCEPT_FEED,
    ) -> Response:
        """The body at an address, or word that it has not changed since `etag`/`last_modified`.

        Raises RetryableError or PermanentError; no other error of the network leaves here.
        """
        headers = {"Accept": accept}
        if etag:
            headers["If-None-Match"] = etag
        if last_modified:
            headers["If-Modified-Since"] = last_modified
        total = self._settings.total_timeout_seconds
        async with self._slots:
            try:
                async with asyncio.timeout(total):
                    return await self._follow(url, headers)
            except TimeoutError:
                error: ConnectorError = RetryableError(f"no full answer within {total:g} s")
            except ConnectorError as raised:
                error = raised
            except (httpx.InvalidURL, UnicodeError) as raised:
                error = PermanentError(f"not a usable address ({raised})")
            except (httpx.HTTPError, httpx.StreamError, OSError) as raised:
                error = RetryableError(_in_words(raised, self._settings))
        raise _named(error, url)

    async def _follow(self, url: str, headers: dict[str, str]) -> Response:
        current, is_permanent = _checked(httpx.URL(url)), True
        for _ in range(self._settings.max_redirects + 1):
            async with self._answer(current, headers) as answer:
                if answer.status_code not in REDIRECTS:
                    moved = str(current) if is_permanent and str(current) != url else None
                    return await self._read(answer, headers, moved)
                is_permanent &= answer.status_code in PERMANENT_REDIRECTS
                current = _next_hop(current, answer)
        raise RetryableError(f"more than {self._settings.max_redirects} redirects")

    @asynccontextmanager
    async def _answer(
        self, url: httpx.URL, headers: dict[str, str]
    ) -> AsyncIterator[httpx.Response]:
        # Leaving the context closes the connection: bodies of redirects and errors are never read.
        async with self._client.stream("GET", url, headers=headers) as answer:
            yield answer

    async def _read(
        self, answer: httpx.Response, asked: dict[str, str], moved: str | None
    ) -> Response:
        status, url = answer.status_code, str(answer.url)
        is_conditional = "If-None-Match" in asked or "If-Modified-Since" in asked
        if status == 304 and is_conditional:
            return Response(url, status, dict(answer.headers), b"", moved)
        if status != 200:
            raise _status_error(answer)
        body = await read_bounded(answer, self._settings.max_body_bytes)
        return Response(url, status, dict(answer.headers), body, moved)


def _transport(backend: GatedBackend, connections: int) -> httpx.AsyncHTTPTransport:
    transport = httpx.AsyncHTTPTransport(verify=ssl_context(), trust_env=False)
    # httpx has no public way to hand its pool a network; httpcore has.
    transport._pool = httpcore.AsyncConnectionPool(
        ssl_context=ssl_context(),
        max_connections=connections,
        max_keepalive_connections=connections,
        keepalive_expiry=5,
        network_backend=backend,
    )
    return transport


def _checked(url: httpx.URL) -> httpx.URL:
    if url.scheme not in ("http", "https") or not url.host:
        raise PermanentError("only http:// and https:// addresses with a host can be read")
    if "%" in url.host or not 0 < (url.port or 80) < 65536:
        raise PermanentError("there is no such host or port")
    if len(str(url)) > LONGEST_URL:
        raise PermanentError(f"the address is longer than {LONGEST_URL} characters")
    return url


def _next_hop(url: httpx.URL, answer: httpx.Response) -> httpx.URL:
    location = answer.headers.get("location")
    if not location:
        raise RetryableError(f"redirected nowhere ({answer.status_code} without Location)")
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


def _status_error(answer: httpx.Response) -> ConnectorError:
    status = answer.status_code
    words = STATUS_WORDS.get(status, "the server failed" if status >= 500 else "unexpected answer")
    if status == 410:
        return PermanentError(f"{words} ({status})", is_gone=True)
    return RetryableError(f"{words} ({status})", retry_after_seconds=_retry_after(answer.headers))


def _retry_after(headers: httpx.Headers) -> float | None:
    """Seconds to wait, from Retry-After; a date counts from the server's own Date."""
    value = headers.get("retry-after", "").strip()
    if re.fullmatch(r"\d{1,20}", value):
        return min(float(value), LONGEST_WAIT_SECONDS)
    until, now = _http_date(value), _http_date(headers.get("date", ""))
    if until is None or now is None:
        return None
    return min(max((until - now).total_seconds(), 0.0), LONGEST_WAIT_SECONDS)


def _http_date(text: str) -> datetime | None:
    try:
        found = parsedate_to_datetime(text)
    except (ValueError, IndexError, OverflowError):
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)


async def read_bounded(answer: httpx.Response, limit: int) -> bytes:
    """The body, at most `limit` bytes on the wire and as many unpacked, of one coding only.

    Raises PermanentError for another coding or a larger body, RetryableError for a broken one.
    """
    too_large = f"larger than {limit:,} bytes"
    length = answer.headers.get("content-length", "")
    if length.isdecimal() and int(length[:20]) > limit:
        raise PermanentError(too_large)
    unpack = _unpacker(answer.headers.get("content-encoding", ""))
    parts, read, size = [], 0, 0
    async for chunk in answer.aiter_raw():
        read += len(chunk)
        if read > limit:
            raise PermanentError(too_large)
        part = unpack.feed(chunk, limit - size + 1) if unpack else chunk
        size += len(part)
        if size > limit:
            raise PermanentError(f"{too_large} when unpacked")
        parts.append(part)
    if unpack and read and not unpack.is_complete:
        raise RetryableError("the compressed body breaks off")
    return b"".join(parts)


def _unpacker(encoding: str) -> "_Inflater | None":
    names = [name for each in encoding.lower().split(",") if (name := each.strip())]
    if names in ([], ["identity"]):
        return None
    if names in (["gzip"], ["x-gzip"], ["deflate"]):
        return _Inflater()
    raise PermanentError(f"sent in a coding that was not asked for ({encoding[:60]})")


class _Inflater:
    """One layer of gzip or deflate (with or without the zlib header that some servers forget)."""

    def __init__(self) -> None:
        self._inner = zlib.decompressobj(wbits=zlib.MAX_WBITS | 32)
        self._is_first = True

    @property
    def is_complete(self) -> bool:
        return self._inner.eof

    def feed(self, chunk: bytes, most: int) -> bytes:
        """What a chunk unpacks to, at most `most` bytes."""
        try:
            part = self._inner.decompress(chunk, most)
        except zlib.error as error:
            if not self._is_first:
                raise RetryableError(f"the compressed body is broken ({error})") from None
            part = self._raw(chunk, most)
        self._is_first = False
        return part

    def _raw(self, chunk: bytes, most: int) -> bytes:
        self._inner = zlib.decompressobj(wbits=-zlib.MAX_WBITS)
        try:
            return self._inner.decompress(chunk, most)
        except zlib.error as error:
            raise RetryableError(f"the compressed body is broken ({error})") from None


def _in_words(error: Exception, settings: HttpSettings) -> str:
    """A network error in plain words: the deepest cause says most."""
    if isinstance(error, httpx.ConnectTimeout):
        return f"no connection within {settings.connect_timeout_seconds:g} s"
    if isinstance(error, httpx.TimeoutException):
        return f"no answer within {settings.total_timeout_seconds:g} s"
    for cause in _causes(error):
        if isinstance(cause, ssl.SSLCertVerificationError):
            return f"its certificate is not valid: {cause.verify_message}"
        if isinstance(cause, ssl.SSLError):
            return f"no secure connection ({cause.reason or 'TLS failed'})"
        if isinstance(cause, ConnectionRefusedError):
            return "the server refuses the connection"
        if isinstance(cause, ConnectionResetError | BrokenPipeError):
            return "the server broke the connection off"
        if isinstance(cause, OSError) and cause.strerror:
            return f"no connection ({cause.strerror.lower()})"
    if isinstance(error, httpx.ReadError | httpx.WriteError):
        return "the server broke the connection off"
    return f"the server does not speak proper HTTP ({str(error)[:200] or type(error).__name__})"


def _causes(error: BaseException | None) -> list[BaseException]:
    """An error and what led to it, the outermost first."""
    found: list[BaseException] = []
    waiting = [error]
    while waiting and len(found) < 50:
        each = waiting.pop(0)
        if each is None or each in found:
            continue
        found.append(each)
        waiting += [each.__cause__, each.__context__]
        waiting += getattr(each, "exceptions", ())
    return found


def _named(error: ConnectorError, url: str) -> ConnectorError:
    """The same error, with the address in its message."""
    message = f"could not read: {url[:300]}: {error}"
    if isinstance(error, RetryableError):
        return RetryableError(
            message, why=str(error), retry_after_seconds=error.retry_after_seconds
        )
    return PermanentError(message, why=str(error), is_gone=getattr(error, "is_gone", False))
