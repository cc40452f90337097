"""The one fetcher: every byte that whynow reads from the web comes through here, with a bound on
time, on bytes, on redirects and on where it may lead.
"""

from connectors.http.fetcher import (
    ACCEPT_FEED,
    ACCEPT_PAGE,
    Fetcher,
    HttpSettings,
    Response,
    origin_of,
)
from connectors.robots import KnownHost

__all__ = [
    "ACCEPT_FEED",
    "ACCEPT_PAGE",
    "Fetcher",
    "HttpSettings",
    "KnownHost",
    "Response",
    "origin_of",
]
