"""Requests to a CRM's API: within its limits, repeated only where that does no harm.

A request that was refused for its rate had no effect and is always repeated. One whose answer did
not come, or with a server error, is repeated only if it is `is_repeatable`: it reads, or writes
under a key.
"""

import logging
import random
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from connectors.crm.base import CrmSettings
from connectors.errors import ConnectorError, PermanentError, RetryableError
from connectors.http.api import Api, ApiAnswer, Unanswered
from connectors.http.words import STATUS_WORDS, retry_after
from connectors.text import one_line

logger = logging.getLogger("whynow.crm")

TRIES = 5
LONGEST_WAIT_SECONDS = 60.0  # a longer one is left to a later run
LONGEST_REASON = 300  # characters of what a CRM says of its refusal
SERVER_ERRORS = (500, 502, 503, 504, 520, 521, 522, 523, 524)


@dataclass(frozen=True, slots=True)
class Bucket:
    """A limit: so many requests in any so many seconds."""

    name: str
    most: int
    period_seconds: float


@dataclass(frozen=True, slots=True)
class Wait:
    """The CRM asks to wait; without seconds for as long as we think right."""

    seconds: float | None = None


class Calls:
    """Sends requests of one connector; from several threads at once.

    `headers` gives the current credentials, and new ones when told that they were refused;
    `judge` says what an answer means: None for a good one, Wait, or the error that it is.
    """

    def __init__(
        self,
        name: str,
        api: Api,
        settings: CrmSettings,
        headers: Callable[[bool], Mapping[str, str]],
        judge: Callable[[ApiAnswer, Bucket], Wait | ConnectorError | None],
    ) -> None:
        self._name, self._api, self._settings = name, api, settings
        self._headers, self._judge = headers, judge

    def ask(
        self,
        method: str,
        path: str,
        body: Any = None,
        *,
        bucket: Bucket,
        is_repeatable: bool,
        headers: Mapping[str, str] | None = None,
    ) -> ApiAnswer:
        """A good answer. Raises Unanswered, RetryableError, PermanentError or BudgetSpent."""
        renewed = False
        error: ConnectorError = RetryableError("not tried")
        for attempt in range(TRIES):
            try:
                sent = {**self._headers(False), **(headers or {})}
                answer = self._call(bucket, method, path, body, sent)
            except Unanswered as raised:
                if not is_repeatable:
                    raise
                error = raised
                self._pause(None, attempt, bucket)
                continue
            except RetryableError as raised:
                error = raised
                self._pause(None, attempt, bucket)
                continue
            if answer.status == 401 and not renewed:
                renewed = True
                self._headers(True)
                error = PermanentError(f"{self._name}: {said(answer)}")
                continue
            found = self._judge(answer, bucket)
            if found is None:
                return answer
            if isinstance(found, Wait):
                error = RetryableError(f"{self._name}: {said(answer)}")
                self._pause(found, attempt, bucket)
                continue
            if not (isinstance(found, Unanswered) and is_repeatable):
                raise found
            error = found
            self._pause(None, attempt, bucket)
        raise error

    def close(self) -> None:
        """Close all that is open."""
        self._api.close()

    def _call(
        self, bucket: Bucket, method: str, path: str, body: Any, headers: Mapping[str, str]
    ) -> ApiAnswer:
        limiter = self._settings.limiter
        if limiter is None:
            return self._api.call(method, path, body, headers)
        place = limiter.take(bucket.name, bucket.most, bucket.period_seconds)
        try:
            return self._api.call(method, path, body, headers)
        finally:
            limiter.done(bucket.name, place)

    def _pause(self, wait: Wait | None, attempt: int, bucket: Bucket) -> None:
        """Wait before another try; where the CRM asks for it, all processes do."""
        seconds = self._settings.retry_seconds * 4**attempt * random.uniform(0.8, 1.2)
        if wait is not None and wait.seconds is not None:
            seconds = wait.seconds
        if seconds > LONGEST_WAIT_SECONDS:
            raise RetryableError(
                f"{self._name} asks to wait for {seconds:.0f} s", retry_after_seconds=seconds
            )
        logger.info("waiting crm=%s bucket=%s seconds=%.1f", self._name, bucket.name, seconds)
        if wait is not None and self._settings.limiter is not None:
            self._settings.limiter.close_for(bucket.name, seconds)
        time.sleep(seconds)


def wait_of(answer: ApiAnswer) -> Wait:
    """How long an answer asks to wait, by its Retry-After."""
    return Wait(retry_after(answer.headers))


def server_error(name: str, answer: ApiAnswer) -> Unanswered:
    """A server error: what was asked may have been done."""
    return Unanswered(f"{name}: {said(answer)}")


def said(answer: ApiAnswer) -> str:
    """What an answer says of itself, short enough for a table and without line breaks."""
    words = STATUS_WORDS.get(answer.status, "the request failed")
    data = answer.data[0] if isinstance(answer.data, list) and answer.data else answer.data
    message = ""
    if isinstance(data, dict):
        message = str(data.get("message") or data.get("error_description") or "")
    return f"{words} ({answer.status}){': ' if message else ''}{one_line(message)[:LONGEST_REASON]}"


def secret(settings: CrmSettings, crm: str, name: str, how: str) -> str:
    """A secret from outside; PermanentError, which says how to give it, where there is none."""
    if value := settings.secrets.get(name):
        return value
    raise PermanentError(
        f"{crm}: no {name}: the environment variable that [crm.secrets] {name} names is not set; "
        f"{how}"
    )
