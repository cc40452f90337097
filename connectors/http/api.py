"""A JSON API that the user has named: one request, one answer, through the gate.

Its host may be inside, as the user said so. No redirect is followed: the credentials stay with that
host. May be called from any thread; the requests themselves run in one event loop.
"""

import asyncio
import json
import math
import threading
import time
from collections.abc import Coroutine, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar

import aiohttp
import httpx
from pydantic_core import from_json

from connectors.errors import PermanentError, RetryableError
from connectors.gate import Gate
from connectors.http.body import MEMORY, Limit, read_body
from connectors.http.connections import Answer, Connections
from connectors.http.fetcher import HttpSettings, origin_of
from connectors.http.words import SECRET, STATUS_WORDS, in_words
from connectors.plain import without_control
from connectors.text import one_line

LARGEST_ANSWER = 64 * 1024 * 1024
SHORTEST_SECONDS = 0.1  # for a request that begins when its time is over
LONGEST_REASON = 300  # characters of what an API says of its refusal
T = TypeVar("T")


class Unanswered(RetryableError):
    """The request went out and no whole answer came: it may have taken effect."""


@dataclass(frozen=True, slots=True)
class ApiAnswer:
    """What an API answered. `data` is its JSON, None for an empty body; `text` any other body.

    `headers` have lower-case names.
    """

    status: int
    headers: Mapping[str, str]
    data: Any = None
    text: str = ""

    @property
    def said(self) -> str:
        """What it says of itself, short enough for a table and without line breaks."""
        words = STATUS_WORDS.get(self.status, "the request failed")
        data = self.data[0] if isinstance(self.data, list) and self.data else self.data
        message = ""
        if isinstance(data, dict):
            message = str(data.get("message") or data.get("error_description") or "")
        shown = one_line(without_control(message))[:LONGEST_REASON]
        return f"{words} ({self.status}){': ' if message else ''}{shown}"


class Api:
    """Requests to one origin. Raises PermanentError where its address can not be used.

    Within `first_answer_seconds` of the first request it has to have answered at all: somebody is
    waiting to hear that it does not.
    """

    def __init__(
        self,
        url: str,
        http: HttpSettings,
        answer_seconds: float,
        first_answer_seconds: float | None = None,
    ) -> None:
        try:
            origin_of(url)
        except PermanentError as error:
            raise PermanentError(
                f"no API can be reached at {SECRET.sub('//...@', url[:300])!r}: {error}"
            ) from None
        self._base = httpx.URL(url.rstrip("/"))
        self._http = http
        self._answer_seconds = answer_seconds
        self._first_answer_seconds = first_answer_seconds
        self._until: float | None = None  # when it has to have answered
        self._has_answered = first_answer_seconds is None
        self._connections = Connections(
            Gate([*http.allow_private, self._base.host], http.connect_to),
            connect_seconds=http.connect_timeout_seconds,
            read_seconds=answer_seconds,
            lookups=4,
        )

    def call(
        self,
        method: str,
        path: str,
        body: Any = None,
        headers: Mapping[str, str] | None = None,
        *,
        form: bool = False,
    ) -> ApiAnswer:
        """The answer to a request, whatever its status; `body` is sent as JSON, text as it is.

        Raises Unanswered where it may have taken effect, RetryableError where it has not.
        """
        sent = {
            "User-Agent": self._http.user_agent,
            "Accept": "application/json",
            "Accept-Encoding": "gzip, deflate",
            **(headers or {}),
        }
        data: bytes | None = None
        if form:
            data = str(httpx.QueryParams(body)).encode()
            sent["Content-Type"] = "application/x-www-form-urlencoded"
        elif isinstance(body, str):
            data = body.encode()
        elif body is not None:
            data = json.dumps(body, separators=(",", ":")).encode()
            sent.setdefault("Content-Type", "application/json")
        url = httpx.URL(f"{self._base}{path}")
        return _run(self._call(method, url, sent, data))

    def may_answer_after(self, seconds: float) -> bool:
        """Whether another request after a while may still have its answer in time."""
        return self._has_answered or time.monotonic() + seconds < (self._until or math.inf)

    def _seconds(self) -> float:
        """How long a request may take from now on."""
        if self._has_answered:
            return self._answer_seconds
        if self._until is None:
            self._until = time.monotonic() + (self._first_answer_seconds or 0.0)
        return min(self._answer_seconds, max(self._until - time.monotonic(), SHORTEST_SECONDS))

    def close(self) -> None:
        """Close all that is open."""
        _run(self._connections.close())

    async def _call(
        self, method: str, url: httpx.URL, headers: Mapping[str, str], body: bytes | None
    ) -> ApiAnswer:
        seconds = self._seconds()
        try:
            async with asyncio.timeout(seconds) as deadline:
                answer = await self._connections.send(method, url, headers, body)
                self._has_answered = True
                try:
                    return await _read(answer, deadline)
                finally:
                    answer.close()
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
            raise RetryableError(self._told(url, error)) from None
        except TimeoutError:
            raise Unanswered(f"{url.host}: no full answer within {seconds:.2g} s") from None
        except (aiohttp.ClientError, OSError, ValueError) as error:
            raise Unanswered(self._told(url, error)) from None

    def _told(self, url: httpx.URL, error: Exception) -> str:
        words = in_words(error, self._http.connect_timeout_seconds, self._answer_seconds)
        return f"{url.host}: {words}"


async def _read(answer: Answer, deadline: asyncio.Timeout) -> ApiAnswer:
    try:
        body, share = await read_body(answer, Limit(LARGEST_ANSWER), MEMORY, deadline)
    except RetryableError as error:
        raise Unanswered(str(error)) from None
    try:
        return _parsed(answer, body)
    finally:
        if share is not None:
            share.release()


def _parsed(answer: Answer, body: bytes) -> ApiAnswer:
    if not body.strip():
        return ApiAnswer(answer.status, answer.headers)
    if "json" in answer.headers.get("content-type", ""):
        try:
            return ApiAnswer(answer.status, answer.headers, _json(body))
        except (ValueError, RecursionError):
            pass
    return ApiAnswer(answer.status, answer.headers, None, body.decode("utf-8", "replace"))


def _json(body: bytes) -> Any:
    """What a body says; half a character, as some cut texts end with, becomes a question mark."""
    try:
        return from_json(body)
    except ValueError:
        text = json.dumps(json.loads(body), ensure_ascii=False)
        return from_json(text.encode("utf-8", "replace"))


# ---- The loop ------------------------------------------------------------------------------------


@cache
def _loop() -> asyncio.AbstractEventLoop:
    """The loop that requests run in, whatever thread they come from: flows have loops of their
    own, and may not wait in them."""
    loop = asyncio.new_event_loop()
    threading.Thread(target=loop.run_forever, name="whynow-api", daemon=True).start()
    return loop


def _run(work: Coroutine[Any, Any, T]) -> T:
    return asyncio.run_coroutine_threadsafe(work, _loop()).result()
