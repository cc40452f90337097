"""The one fetcher: every byte that whynow reads from the web comes through here, with a bound on
time, on bytes, on redirects and on where it may lead.

aiohttp makes the requests. httpx's own pool looks through all that wait whenever one is done: 4,000
hosts cost 20 times more per request than 250; with aiohttp as its transport it is flat, but takes
half as much again as aiohttp itself, and unpacks, follows and pools where we want bounds of ours.
What httpx does best it still does: addresses are httpx.URLs, and its TLS context is the one we use.
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
