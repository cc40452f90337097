"""A made-up history of a feed, as a recorder keeps it: it moves, fails, forgets and returns."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

START = datetime(2025, 1, 1, tzinfo=UTC)
POLL = timedelta(hours=1)
SHOWN = 20  # items that the feed shows

FEED = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>Acme News</title><link>{site}/</link>
<lastBuildDate>{built}</lastBuildDate>{items}</channel></rss>"""
ITEM = """<item><title>{title}</title><link>{link}</link>{guid}<pubDate>{date}</pubDate>
<description>{text}</description></item>"""


@dataclass(frozen=True)
class _Item:
    number: int
    date: datetime
    edits: int = 0


@dataclass
class _Feed:
    """What a company's system does over the years."""

    site: str = "http://www.acme.example"
    guids: str = "{number}"
    query: str = ""
    shift: timedelta = timedelta()

    def render(self, items: list[_Item], at: datetime) -> str:
        """The feed as it stands."""
        return FEED.format(
            site=self.site,
            built=format_datetime(at),
            items="".join(self._item(item) for item in items),
        )

    def _item(self, item: _Item) -> str:
        link = f"{self.site}/news/release-{item.number}/{self.query}"
        guid = self.guids.format(number=item.number)
        return ITEM.format(
            title=f"Acme tells the world of thing {item.number}",
            link=link,
            guid=f"<guid isPermaLink='false'>{guid}</guid>" if guid else "",
            date=format_datetime(item.date + self.shift),
            text=f"Thing {item.number} is made in Springfield. " * 9 + "Really. " * item.edits,
        )


def history(polls: int, seed: int = 1) -> Iterator[tuple[datetime, bytes, int, int]]:
    """Polls with their time, body, and how many different items and edits the feed has shown
    until then.

    Addresses change their spelling and guids their form, never both at once.
    """
    dice = random.Random(seed)
    feed, at = _Feed(), START
    items: list[_Item] = []
    seen: dict[int, int] = {}
    edits = 0
    while polls > 0:
        polls -= 1
        at += POLL
        if not items or dice.random() < 0.15:
            items.insert(0, _Item(len(items), at))
        _change(dice, feed, items)
        shown = items[:SHOWN]
        if dice.random() < 0.1:
            shown = [item for item in shown if dice.random() < 0.7]
        if dice.random() < 0.1:
            dice.shuffle(shown)
        edits += sum(seen.get(item.number, item.edits) != item.edits for item in shown)
        seen |= {item.number: item.edits for item in shown}
        body = feed.render(shown, at).encode()
        yield at, body, len(seen), edits
        if dice.random() < 0.05:
            for _ in range(min(polls, dice.randrange(1, 9))):
                polls -= 1
                at += POLL
                yield at, _broken(dice, body), len(seen), edits


def _change(dice: random.Random, feed: _Feed, items: list[_Item]) -> None:
    if dice.random() < 0.03:
        feed.guids = dice.choice(["{number}", "tag:acme.example,2025:{number}", ""])
    elif dice.random() < 0.03:
        feed.site = dice.choice(["http://www.acme.example", "https://acme.example"])
        feed.query = dice.choice(["", "?utm_source=rss", "?amp=1", "#comments"])
    if dice.random() < 0.03:
        feed.shift = timedelta(days=dice.randrange(-400, 400))
    if dice.random() < 0.05:
        place = dice.randrange(min(len(items), SHOWN))
        items[place] = replace(items[place], edits=dice.randrange(3))


def _broken(dice: random.Random, body: bytes) -> bytes:
    """What comes in the feed's stead while its site is down."""
    return dice.choice(
        [
            b"",
            b"<html><head><title>502</title></head><body><h1>Bad Gateway</h1></body></html>",
            FEED.format(site="https://acme.example", built="", items="").encode(),
            body[: dice.randrange(len(body))],
            body.replace(b"<title>Acme tells", b"<title></title><old>Acme tells"),
            b'{"error": "maintenance"}',
        ]
    )
