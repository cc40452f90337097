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

from connectors.crm._tokens import Token
from connectors.crm.base import CrmSettings
from connectors.errors import ConnectorError, RetryableError
from connectors.http.api import Api, ApiAnswer, Unanswered

logger = logging.getLogger("whynow.crm")

TRIES = 5
LONGEST_WAIT_SECONDS = 60.0  # a longer one is left to a later run


@dataclass(frozen=True, slots=True)
class Bucket:
    """A limit: so many requests in any so many seconds."""

    name: str
    most: int
    period_seconds: float


class Busy(RetryableError):
    """The CRM asks all of us to wait; it has done nothing."""


class Calls:
    """Sends requests of one connector; from several threads at once.

    `headers` are those that show a token; `judge` says what is wrong with an answer, if anything.
    """

    def __init__(
        self,
        name: str,
        api: Api,
        settings: CrmSettings,
        token: Token,
        headers: Callable[[str], Mapping[str, str]],
        judge: Callable[[ApiAnswer], ConnectorError | None],
    ) -> None:
        self._name, self._api, self._settings = name, api, settings
        self._token, self._headers, self._judge = token, headers, judge

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
        tries = 0
        while True:
            try:
                return self._once(bucket, method, path, body, headers or {})
            except RetryableError as error:
                tries += 1
                if tries == TRIES or (isinstance(error, Unanswered) and not is_repeatable):
                    raise
                self._pause(error, tries, bucket)

    def close(self) -> None:
        """Close all that is open."""
        self._api.close()

    def _once(
        self, bucket: Bucket, method: str, path: str, body: Any, headers: Mapping[str, str]
    ) -> ApiAnswer:
        """One request; a second one only where the token has run out."""
        token = self._token.current()
        answer = self._call(bucket, method, path, body, {**self._headers(token), **headers})
        if answer.status == 401 and self._token.renew(token):
            logger.info("renewed the token crm=%s", self._name)
            token = self._token.current()
            answer = self._call(bucket, method, path, body, {**self._headers(token), **headers})
        error = self._judge(answer)
        if error is not None:
            raise error
        return answer

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

    def _pause(self, error: RetryableError, tries: int, bucket: Bucket) -> None:
        """Wait before another try; where the CRM asks for it, all processes do.

        Raises the error where the wait would be long, or nobody would wait for it.
        """
        seconds = error.retry_after_seconds
        if seconds is None:
            seconds = self._settings.retry_seconds * 3 ** (tries - 1) * random.uniform(0.8, 1.2)
        if isinstance(error, Busy) and self._settings.limiter is not None:
            self._settings.limiter.close_for(bucket.name, seconds)
        if not self._api.may_answer_after(seconds):
            raise error
        if seconds > LONGEST_WAIT_SECONDS:
            raise RetryableError(
                f"{self._name} asks to wait for {seconds:.0f} s", retry_after_seconds=seconds
            )
        logger.info("waiting crm=%s bucket=%s seconds=%.1f", self._name, bucket.name, seconds)
        time.sleep(seconds)
