"""The date of one entry of a list: in it, beside it, above it, or in its address."""

import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from connectors.sources._dates import MONTHS, find_date
from connectors.sources._page import attribute, words

LONGEST_BLOCK = 800  # characters of an element in which a date is looked for
LONGEST_PIECE, SHORTEST_PIECE = 60, 6
LONGEST_DATE = 40
MOST_PIECES, MOST_SIBLINGS = 40, 100
# What stands beside a date.
DAY_WORDS = re.compile(
    r"年|月|日|星期.|周.|发布时间|发布日期|日期|时间|来源"
    r"|\b(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|published|posted|updated"
    r"|released?|dated?|uhr|publié|veröffentlicht|vom|min(?:utes?)?|read|utc|gmt|est|edt|cet|cest|pst"
    r"|pdt|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|(?:lun|mar|mercre|jeu|vendre|same)di"
    r"|dimanche)\b",
)
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
SOME_YEAR = re.compile(r"(?:19|20)\d\d")
IN_ADDRESS = re.compile(
    r"[/_.-]t?((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)"
)
SLASHED = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/(\d{4})(?![\d/])")
# Of English, which alone does not tell.
DAY_FIRST_REGIONS = {"en-us": False} | dict.fromkeys(
    ("en-gb", "en-au", "en-nz", "en-ie", "en-in", "en-za", "en-sg", "en-hk"), True
)
# 02 above 2026-03, as in boxes; a month and a day whose year stands above the list.
DAY_FIRST = re.compile(r"^(\d{1,2})\s*[/|·,]?\s+(\d{4})\s?[-/.年]\s?(\d{1,2})\s?月?$")
DAY_LAST = re.compile(r"^(\d{4})\s?[-/.年]\s?(\d{1,2})\s?月?\s+(\d{1,2})\s?日?$")
NO_YEAR = re.compile(
    r"^\W*(?:[a-z]{3,9}\.?,?\s+)?(?:(?P<name>[^\W\d]{3,9})\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?"
    r"|(?P<day2>\d{1,2})\.?\s+(?P<name2>[^\W\d]{3,9})\.?|(?P<month>\d{1,2})[-/月](?P<day3>\d{1,2})日?"
    r"|(?P<one>\d{1,2})\.\s?(?P<two>\d{1,2})\.?)\W*$",
    re.IGNORECASE,
)


def date_inside(element: Any, title: str, language: str | None) -> datetime | None:
    """The date in an element: marked as time, else a short piece of it, else in its words."""
    marked = element if element.tag == "time" else element.find(".//time")
    candidates = [attribute(marked, "datetime"), attribute(marked, "title")]
    candidates += [attribute(marked, "content"), words(marked) if marked is not None else ""]
    candidates += [piece for piece in pieces(element) if piece not in title]
    text = words(element)[:LONGEST_BLOCK]
    return read_date([*candidates, text.replace(title, " ", 1)], language)


def pieces(element: Any) -> list[str]:
    """The words of the short parts of an element."""
    found = []
    for number, part in enumerate(element.iter()):
        if number >= MOST_PIECES:
            break
        text = words(part) if len(part) < MOST_PIECES else ""
        if SHORTEST_PIECE <= len(text) <= LONGEST_PIECE:
            found.append(text)
    return found


def read_date(texts: Iterable[str], language: str | None) -> datetime | None:
    """The first date in these texts."""
    for text in texts:
        if not SOME_YEAR.search(text):  # cheap, and no date is read without
            continue
        if split := DAY_LAST.match(text):
            text = "-".join(split.groups())
        elif split := DAY_FIRST.match(text):
            text = f"{split[2]}-{split[3]}-{split[1]}"
        if at := find_date(text, language):
            return at
    return None


def is_date(text: str, language: str | None = None) -> bool:
    """Whether a text is nothing but a date."""
    if not SHORTEST_PIECE <= len(text) <= LONGEST_DATE or not read_date([text], language):
        return False
    spelled = re.findall(r"[^\W\d_]+", DAY_WORDS.sub(" ", text.lower()))
    others = [each for each in spelled if each not in MONTHS and len(each) > 2]
    return not others or (len(others) == 1 and len(others[0]) <= 4 and not others[0].isascii())


def above(element: Any) -> Iterator[str]:
    """The short headings that stand over an element, the nearest first."""
    place = element
    for _ in range(4):
        if place is None or place.tag == "body":
            return
        nearest = next((each for each in _before(place) if _is_heading(each)), None)
        if nearest is not None:
            text = words(nearest)
            if text and len(text) <= LONGEST_DATE:
                yield text
        place = place.getparent()


def _before(place: Any) -> Iterator[Any]:
    for number, each in enumerate(place.itersiblings(preceding=True)):
        if number >= MOST_SIBLINGS:
            return
        yield each


def _is_heading(element: Any) -> bool:
    names = attribute(element, "class").lower()
    is_short = len(element) <= 3
    return element.tag in HEADINGS or element.tag == "dt" or (
        is_short and ("date" in names or "year" in names or element.tag in ("time", "strong", "b"))
    )  # fmt: skip


def date_above(element: Any, title: str, language: str | None) -> datetime | None:
    """The date in a heading over an element; or its own month and day, with a year from there."""
    headings = [text for text in above(element) if text != title]
    for text in headings:
        if is_date(text, language):
            return read_date([text], language)
    year = next((found[1] for text in headings if (found := YEAR.search(text))), None)
    return date_of_year(element, year, language) if year else None


def date_of_year(element: Any, year: str, language: str | None) -> datetime | None:
    """The date of a month and a day in an element, without a year of their own."""
    for number, part in enumerate(element.iter()):
        if number >= MOST_PIECES:
            return None
        text = words(part) if len(part) < 5 else ""
        found = NO_YEAR.match(text) if 3 <= len(text) <= 20 else None
        if found and (at := find_date(_with_year(found, year, language))):
            return at
    return None


def _with_year(found: re.Match[str], year: str, language: str | None) -> str:
    day = found["day"] or found["day2"] or found["day3"]
    if name := found["name"] or found["name2"]:
        return f"{day} {name} {year}"
    if found["one"]:
        is_month_first = language in ("zh", "ja", "ko")
        month, day = (
            (found["one"], found["two"]) if is_month_first else (found["two"], found["one"])
        )
        return f"{year}-{month}-{day}"
    return f"{year}-{found['month']}-{day}"


def settle_slashes(root: Any, language: str) -> None:
    """Write the dates of a page that are like 03/04/2026 as 2026-03-04, where the page tells
    which part is the day: by another date on it (20/02/2026), or by its `language` (en-GB)."""
    places = [(each, name) for each in root.iter() for name in ("text", "tail")]
    short = [
        (each, name, text, found)
        for each, name in places
        if len(text := getattr(each, name) or "") <= LONGEST_PIECE
        and (found := SLASHED.search(text))
    ]
    orders = {int(found[1]) > 12 for *_, found in short if max(int(found[1]), int(found[2])) > 12}
    region = DAY_FIRST_REGIONS.get(language.lower().replace("_", "-"))
    is_day_first = orders.pop() if len(orders) == 1 else region
    if is_day_first is None:
        return
    for each, name, text, found in short:
        day, month = (found[1], found[2]) if is_day_first else (found[2], found[1])
        iso = f"{found[3]}-{month:0>2}-{day:0>2}"
        setattr(each, name, text[: found.start()] + iso + text[found.end() :])


def date_in_address(url: str) -> datetime | None:
    """The day that an address names: /2026/03/02/, /t20260302_1.html."""
    found = IN_ADDRESS.search(url.partition("?")[0])
    return find_date("-".join(found.groups())) if found else None


def date_in_line(text: str, language: str | None) -> datetime | None:
    """The date in the words that stand beside a link."""
    return read_date([" ".join(text.split())[:200]], language)
