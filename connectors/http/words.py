"""What a network error, a status or a Retry-After means, in plain words and seconds."""

import os
import re
import ssl
import time
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import aiohttp
from aiohttp.http_exceptions import BadHttpMessage, LineTooLong, PayloadEncodingError

from connectors.errors import ConnectorError, PermanentError, RetryableError

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
SECRET = re.compile(r"//[^/?#]*@")  # what may stand before a host
LONGEST_WAIT_SECONDS = 10**9  # what a Retry-After is cut to; the polling rule bounds it further


def status_error(status: int, headers: Mapping[str, str]) -> ConnectorError:
    """The error that an answer without a body for us is."""
    words = STATUS_WORDS.get(status, "the server failed" if status >= 500 else "unexpected answer")
    if status == 410:
        return PermanentError(f"{words} ({status})", is_gone=True)
    return RetryableError(f"{words} ({status})", retry_after_seconds=retry_after(headers))


def retry_after(headers: Mapping[str, str]) -> float | None:
    """Seconds to wait, from Retry-After; a date counts from the server's own Date, if any."""
    value = headers.get("retry-after", "").strip()
    if re.fullmatch(r"\d{1,20}", value, re.ASCII):
        return min(float(value), LONGEST_WAIT_SECONDS)
    until = _http_date(value)
    if until is None:
        return None
    now = _http_date(headers.get("date", "")) or datetime.fromtimestamp(time.time(), UTC)
    return min(max((until - now).total_seconds(), 0.0), LONGEST_WAIT_SECONDS)


def _http_date(text: str) -> datetime | None:
    try:
        found = parsedate_to_datetime(text)
    except (ValueError, IndexError, OverflowError):
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def in_words(error: Exception, connect_seconds: float, read_seconds: float) -> str:
    """A network error in plain words: the deepest cause says most."""
    if isinstance(error, aiohttp.ConnectionTimeoutError):
        return f"no connection within {connect_seconds:g} s"
    if isinstance(error, aiohttp.SocketTimeoutError):
        return f"nothing more came within {read_seconds:g} s"
    for cause in _causes(error):
        if isinstance(cause, ssl.SSLCertVerificationError):
            return f"its certificate is not valid: {cause.verify_message}"
        if isinstance(cause, ssl.SSLError):
            return f"no secure connection ({cause.reason or 'TLS failed'})"
        if isinstance(cause, ConnectionRefusedError):
            return "the server refuses the connection"
        if isinstance(cause, ConnectionResetError | BrokenPipeError):
            return "the server broke the connection off"
        if isinstance(cause, OSError) and cause.errno and cause.errno > 0:
            return f"no connection ({os.strerror(cause.errno).lower()})"
        if isinstance(cause, LineTooLong):
            return "its headers are too large"
        # Those of payloads tell of an end that came too soon.
        if isinstance(cause, BadHttpMessage) and not isinstance(cause, PayloadEncodingError):
            return _improper(cause.message)
    if isinstance(error, aiohttp.ClientConnectionError | aiohttp.ClientPayloadError):
        return "the server broke the connection off"
    text = error.message if isinstance(error, aiohttp.ClientResponseError) else str(error)
    return _improper(text or type(error).__name__)


def _improper(why: str) -> str:
    return f"the server does not speak proper HTTP ({' '.join(why.split())[:200]})"


def _causes(error: BaseException | None) -> list[BaseException]:
    """An error and what led to it, the outermost first.

    Without aiohttp's own: they are of the types of the errors they come from, but say less.
    """
    seen: list[BaseException] = []
    waiting = [error]
    while waiting and len(seen) < 50:
        each = waiting.pop(0)
        if each is None or each in seen:
            continue
        seen.append(each)
        waiting += [each.__cause__, each.__context__]
        waiting += getattr(each, "exceptions", ())
    return [each for each in seen if not isinstance(each, aiohttp.ClientError)]


def named(error: ConnectorError, url: str) -> ConnectorError:
    """The same error, with the address in its message, but for a password in it."""
    message = f"could not read: {SECRET.sub('//...@', url[:300])}: {error}"
    if isinstance(error, RetryableError):
        return RetryableError(
            message, why=str(error), retry_after_seconds=error.retry_after_seconds
        )
    return PermanentError(message, why=str(error), is_gone=getattr(error, "is_gone", False))
