"""What a site's robots.txt (RFC 9309) allows us; protego reads it, each file once in a run.

A robots.txt is a foreign file like any other. Before protego sees it, it is cut down to the rules
that are meant for us: files of a hundred thousand user agents cost memory and minutes otherwise.
"""

import asyncio
import re
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass
from fnmatch import translate

import httpx
from protego import Protego

from connectors.errors import ConnectorError, PermanentError

TOKEN = "whynow"
ALLOWED, NONE, EXEMPT = "allowed by robots.txt", "no robots.txt", "exempt"
MOST_BYTES = 512 * 1024  # of a robots.txt; RFC 9309 asks for at least 500 KiB
LONGEST_DELAY_SECONDS = 10.0
LARGE_CHARACTERS = 50_000  # from here on it is worth a thread
MOST_PARSED_CHARACTERS = 1_000_000
MOST_LARGE_CHARACTERS = 16_000_000  # of large texts in all; what is more is read again

AGENT = re.compile(r"user[\s_-]*agent[\s:]*(.*)", re.IGNORECASE)
SITE_WIDE = re.compile(r"(site-?maps?|host)\b", re.IGNORECASE)
RULE = re.compile(r"(allow|dis|dia|crawl|request|visit)", re.IGNORECASE)

# Reads the robots.txt of an origin: b"" for none, or the reason why it can not be known.
Read = Callable[[str], Awaitable[bytes | ConnectorError]]


@dataclass(frozen=True, slots=True)
class KnownHost:
    """What is known of a host; it stands under its origin, "https://host".

    `robots`: the rules of its robots.txt that concern us, "" where there are none, None where that
    is not known. `is_stale`: they are old, and count only if they can not be read anew.
    `wait_seconds`: how long from now it asked to be left alone.
    """

    robots: str | None
    wait_seconds: float | None = None
    is_stale: bool = False


def condensed(text: str) -> str:
    """The rules of a robots.txt that are meant for us or for all, and its site maps."""
    kept: list[str] = []
    is_ours, is_after_agent = False, False
    for line in text.replace("\0", "").splitlines():
        rule = line.partition("#")[0].strip()
        if agent := AGENT.match(rule):
            is_ours &= is_after_agent
            is_after_agent = True
            if name := _ours(agent[1]):
                is_ours = True
                kept.append(f"User-agent: {name}")
        elif SITE_WIDE.match(rule):
            kept.append(rule)
        elif ":" in rule or RULE.match(rule):
            is_after_agent = False
            if is_ours:
                kept.append(rule)
    return "\n".join(kept)


def _ours(agent: str) -> str | None:
    """The user agent as protego is to see it, if the rules after it concern us."""
    name = agent.strip().lower()
    if name == "*":
        return name
    return TOKEN if name.partition("/")[0].replace("*", "").strip() == TOKEN else None


def _condensed_body(body: bytes) -> str:
    return condensed(body.decode("utf-8-sig", "replace"))


class Rulebook:
    """Answers questions about condensed texts; small ones stay parsed."""

    def __init__(self) -> None:
        self._parsed: OrderedDict[str, Protego] = OrderedDict()
        self._characters = 0

    async def is_allowed(self, text: str, url: str) -> bool:
        """Whether we may read an address."""
        if len(text) > LARGE_CHARACTERS:
            return await asyncio.to_thread(lambda: Protego.parse(text).can_fetch(url, TOKEN))
        return self._rules(text).can_fetch(url, TOKEN)

    def delay_seconds(self, text: str) -> float:
        """The pause that a site wants between two requests, at most LONGEST_DELAY_SECONDS."""
        if "delay" not in text.lower():
            return 0.0
        delay = self._rules(text[:LARGE_CHARACTERS]).crawl_delay(TOKEN)
        return min(float(delay or 0), LONGEST_DELAY_SECONDS)

    def _rules(self, text: str) -> Protego:
        rules = self._parsed.pop(text, None)
        if rules is None:
            rules = Protego.parse(text)
            self._characters += len(text)
        self._parsed[text] = rules
        while self._characters > MOST_PARSED_CHARACTERS:
            self._characters -= len(self._parsed.popitem(last=False)[0])
        return rules


class RobotsPolicy:
    """Which addresses may be read, by the robots.txt of each origin.

    `read` is called once for an origin of which nothing is known, however many ask. `exempt` holds
    patterns of hosts whose robots.txt does not matter.
    """

    def __init__(self, read: Read, known: Mapping[str, KnownHost], exempt: Iterable[str]) -> None:
        self._read = read
        self._known = known
        self._exempt = re.compile("|".join(translate(each.lower()) for each in exempt) or r"(?!)")
        self._rulebook = Rulebook()
        self._texts: dict[str, str] = {}
        self._errors: dict[str, ConnectorError] = {}
        self._reading: dict[str, asyncio.Task[str | ConnectorError]] = {}
        self._delays: dict[str, float] = {}
        self._large_characters = 0
        self.read_anew: set[str] = set()

    def text(self, origin: str) -> str | None:
        """The condensed robots.txt of an origin, as far as it is known now."""
        return self._texts.get(origin)

    def delay_seconds(self, origin: str) -> float:
        """The pause that an origin wants between two requests, as far as it is known now."""
        return self._delays.get(origin, 0.0)

    async def check(self, url: httpx.URL, origin: str) -> str:
        """The decision for an address, in words.

        Raises PermanentError where it may not be read, and what `read` gave where nothing is known.
        """
        if self._exempt.match(url.host) or url.path == "/robots.txt":
            return EXEMPT
        text = await self._text(origin)
        if not text:
            return NONE
        if await self._rulebook.is_allowed(text, str(url)):
            return ALLOWED
        raise PermanentError(
            f"robots.txt of {url.host} does not allow it to {TOKEN}; "
            "ask its owner, or list the host in the playbook under [http] robots_exempt"
        )

    async def close(self) -> None:
        """Give up what is being read."""
        for task in self._reading.values():
            task.cancel()
        await asyncio.gather(*self._reading.values(), return_exceptions=True)

    async def _text(self, origin: str) -> str:
        text = self._texts.get(origin)
        if text is not None:
            return text
        if origin in self._errors:
            raise self._errors[origin].with_traceback(None)
        known = self._known.get(origin)
        if known and known.robots is not None and not known.is_stale:
            return self._keep(origin, condensed(known.robots))
        if origin not in self._reading:
            self._reading[origin] = asyncio.create_task(self._read_anew(origin))
        found = await asyncio.shield(self._reading[origin])
        if isinstance(found, ConnectorError):
            raise found.with_traceback(None)
        return found

    async def _read_anew(self, origin: str) -> str | ConnectorError:
        try:
            found = await self._read(origin)
            if isinstance(found, bytes):
                self.read_anew.add(origin)
                is_large = len(found) > LARGE_CHARACTERS
                text = (
                    await asyncio.to_thread(_condensed_body, found)
                    if is_large
                    else (_condensed_body(found))
                )
                return self._keep(origin, text)
            old = self._known.get(origin)
            if old and old.robots is not None:
                return self._keep(origin, condensed(old.robots))
            self._errors[origin] = found
            return found
        finally:
            del self._reading[origin]

    def _keep(self, origin: str, text: str) -> str:
        if len(text) > LARGE_CHARACTERS:
            self._large_characters += len(text)
        if len(text) <= LARGE_CHARACTERS or self._large_characters <= MOST_LARGE_CHARACTERS:
            self._texts[origin] = text
        self._delays[origin] = self._rulebook.delay_seconds(text)
        return text
