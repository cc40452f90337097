"""A language model behind an OpenAI-compatible endpoint: a question in, an object of JSON out.

The user has named the endpoint, so its host may be inside (Ollama, llama.cpp or vLLM on this
machine), though no article may lead there. No redirect is followed: the key stays with that host.
"""

import asyncio
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Self

import aiohttp
import httpx
from pydantic_core import from_json

from connectors.errors import ConnectorError, PermanentError, RetryableError, SkipRecord
from connectors.gate import Gate
from connectors.http.body import FREE_BYTES, MEMORY, Limit, read_body
from connectors.http.connections import Answer, Connections
from connectors.http.fetcher import origin_of
from connectors.http.words import SECRET, in_words, status_error
from connectors.text import one_line

LARGEST_ANSWER = FREE_BYTES  # of which a model would write for minutes
BUSY = (429, 500, 502, 503, 504)
WAITS_SECONDS = (1.0, 5.0)  # before another try, unless a busy endpoint says for how long
LONGEST_WAIT_SECONDS = 30.0
LONGEST_REASON = 200  # characters of what an endpoint says of its refusal


@dataclass(frozen=True, slots=True)
class ChatSettings:
    """Which model to ask, where and how; `options` go into each request as they are."""

    url: str
    model: str
    user_agent: str
    connect_timeout_seconds: float
    timeout_seconds: float
    answer_format: str = "json_schema"
    options: Mapping[str, Any] = field(default_factory=dict)
    key: str | None = field(default=None, repr=False)


class Chat:
    """Asks one model. Use as an async context manager, in one event loop.

    Raises PermanentError where its address can not be used.
    """

    def __init__(self, settings: ChatSettings) -> None:
        try:
            origin_of(settings.url)
        except PermanentError as error:
            shown = SECRET.sub("//...@", settings.url[:300])
            raise PermanentError(f"no model can be asked at {shown!r}: {error}") from None
        self._settings = settings
        self._url = httpx.URL(f"{settings.url.rstrip('/')}/chat/completions")
        self._connections = Connections(
            Gate([self._url.host]),
            connect_seconds=settings.connect_timeout_seconds,
            read_seconds=settings.timeout_seconds,
            lookups=1,
        )
        self._headers = {
            "User-Agent": settings.user_agent,
            "Accept": "application/json",
            "Accept-Encoding": "gzip, deflate",
            "Content-Type": "application/json",
        }
        if settings.key:
            self._headers["Authorization"] = f"Bearer {settings.key}"

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self._connections.close()

    async def ask(
        self, instruction: str, question: str, schema: Mapping[str, Any]
    ) -> dict[str, Any]:
        """The object that the model answers with; nothing in it can be trusted.

        Raises SkipRecord where it answers with none, RetryableError or PermanentError where the
        endpoint does not answer; none shows the key.
        """
        body = json.dumps(self._request(instruction, question, schema)).encode()
        waits = list(WAITS_SECONDS)
        while True:
            try:
                return _object_in(await self._complete(body))
            except _Busy as error:
                if not waits:
                    raise self._named(error) from None
                wait = waits.pop(0)
                wait = min(error.retry_after_seconds or wait, LONGEST_WAIT_SECONDS)
                await asyncio.sleep(wait)
            except SkipRecord:
                raise
            except ConnectorError as error:
                raise self._named(error) from None

    def _request(
        self, instruction: str, question: str, schema: Mapping[str, Any]
    ) -> dict[str, Any]:
        form: dict[str, Any] = {"type": self._settings.answer_format}
        if form["type"] == "json_schema":
            form["json_schema"] = {"name": "answer", "strict": True, "schema": schema}
        return {
            **self._settings.options,
            "model": self._settings.model,
            "messages": [
                {"role": "system", "content": instruction},
                {"role": "user", "content": question},
            ],
            "response_format": form,
            "stream": False,
        }

    async def _complete(self, body: bytes) -> bytes:
        seconds = self._settings.timeout_seconds
        try:
            async with asyncio.timeout(seconds) as deadline:
                answer = await self._connections.post(self._url, self._headers, body)
                try:
                    if answer.status != 200:
                        raise await self._refusal(answer, deadline)
                    return (await read_body(answer, Limit(LARGEST_ANSWER), MEMORY, deadline))[0]
                finally:
                    answer.close()
        except aiohttp.ClientError as error:  # some are TimeoutErrors too
            raise self._told(error) from None
        except TimeoutError:
            raise RetryableError(f"no full answer within {seconds:g} s") from None
        except (OSError, ValueError) as error:
            raise self._told(error) from None

    def _told(self, error: Exception) -> RetryableError:
        settings = self._settings
        return RetryableError(
            in_words(error, settings.connect_timeout_seconds, settings.timeout_seconds)
        )

    async def _refusal(self, answer: Answer, deadline: asyncio.Timeout) -> ConnectorError:
        """The error that a status is, with what the endpoint says of it."""
        error = status_error(answer.status, answer.headers)
        limit = Limit(LARGEST_ANSWER, is_cut=True)
        try:
            said = _reason_in((await read_body(answer, limit, MEMORY, deadline))[0])
        except (ConnectorError, aiohttp.ClientError):
            said = ""
        # Some repeat the key that they do not know.
        said = said.replace(self._settings.key, "...") if self._settings.key else said
        why = f"{error}: {one_line(said)[:LONGEST_REASON]}" if said else str(error)
        if answer.status in BUSY:
            return _Busy(why, retry_after_seconds=getattr(error, "retry_after_seconds", None))
        return PermanentError(why)

    def _named(self, error: ConnectorError) -> ConnectorError:
        message = f"no answer from {self._settings.model} at {self._url}: {error}"
        kind = PermanentError if isinstance(error, PermanentError) else RetryableError
        return kind(message, why=error.why)


class _Busy(RetryableError):
    """The endpoint is there, and may answer in a moment."""


def _object_in(body: bytes) -> dict[str, Any]:
    try:
        content = from_json(body)["choices"][0]["message"]["content"]
    except (ValueError, LookupError, TypeError):
        raise PermanentError("what answers there is no chat model") from None
    try:
        # Some put it between words or fences, whatever format they were asked for.
        found: dict[str, Any] = from_json(content[content.index("{") : content.rindex("}") + 1])
    except (ValueError, TypeError, AttributeError):
        raise SkipRecord("its answer holds no JSON object") from None
    return found


def _reason_in(body: bytes) -> str:
    """What an error says of itself: {"error": {"message": ...}}, or {"error": ...}."""
    try:
        error = from_json(body)["error"]
        return str(error["message"] if isinstance(error, dict) else error)
    except (ValueError, LookupError, TypeError):
        return ""
