"""The main text and the date of 1,000 made-up pages of news, each read in a child process as the
product reads them, against all the words of the page.

F1 is over runs of four words (of four signs in Chinese), the mean of the precision of all pages
against the mean of their recall. Of dates a wrong one counts as one too many and as one missed.
"""

import re
from collections import Counter
from collections.abc import Iterator
from statistics import mean, median
from time import perf_counter
from typing import Any

from benchmarks import _article_pages
from benchmarks._article_pages import Page
from benchmarks.timing import Figure, alternate
from connectors.child import PAGE_BOUNDS, Child
from connectors.errors import PermanentError
from connectors.text import decode, plain_text

PAGES = 1000
RUN = 4
TOKENS = re.compile(r"[\u3400-\u9fff]|[^\W\u3400-\u9fff]+")
FUNCTION = "connectors.article_page:extract"
WORST_TEXT, WORST_DATES = 0.05, 0.058  # 1 - F1


def measure(rounds: int, share: float) -> Iterator[Figure]:
    """Pages per second, the slowest of them, and the errors of text and date."""
    pages = list(_article_pages.pages(max(100, int(PAGES * share))))
    child = Child()
    found: list[dict[str, Any]] = []
    seconds: list[float] = []

    def start() -> None:
        child.close()
        _read(child, pages[0])

    def ours() -> None:
        found.clear()
        for page in pages:
            begun = perf_counter()
            found.append(_read(child, page))
            seconds.append(perf_counter() - begun)

    def other() -> list[str]:
        return [plain_text(decode(page.body, page.content_type)) for page in pages]

    times = alternate(ours, other, rounds, clock=perf_counter, before=start)
    child.close()
    what, against = f"{len(pages):,} pages, text and date", "all words of the page"
    yield times.rate(what, "pages", len(pages), against)
    yield Figure("slowest page", "s", max(seconds), "median page", median(seconds), None, 1)
    text = 1 - _f1(
        [_overlap(page.text, row["text"]) for page, row in zip(pages, found, strict=True)]
    )
    plain = 1 - _f1(
        [_overlap(page.text, words) for page, words in zip(pages, other(), strict=True)]
    )
    yield Figure("text, 1 - F1", "", text, against, plain, None, WORST_TEXT)
    dates = 1 - _f1_of_dates(pages, [row["published_at"] for row in found])
    yield Figure("date, 1 - F1", "", dates, "no date", 1, None, WORST_DATES)


def _read(child: Child, page: Page) -> dict[str, Any]:
    arguments = {"url": page.url, "content_type": page.content_type}
    try:
        return child.call(FUNCTION, page.body, arguments, PAGE_BOUNDS)[0]
    except PermanentError:
        return {"text": "", "published_at": None}


def _overlap(true: str, said: str) -> tuple[int, int, int]:
    """How many runs of words are in both, in what was said only, in what is true only."""
    a, b = _runs(true), _runs(said)
    return (a & b).total(), (b - a).total(), (a - b).total()


def _runs(text: str) -> Counter[tuple[str, ...]]:
    tokens = TOKENS.findall(text)
    return Counter(tuple(tokens[n : n + RUN]) for n in range(max(1, len(tokens) - RUN + 1)))


def _f1(counts: list[tuple[int, int, int]]) -> float:
    precision = mean(both / (both + more) if both else 0 for both, more, _ in counts)
    recall = mean(both / (both + less) if both else 0 for both, _, less in counts)
    return 2 * precision * recall / (precision + recall)


def _f1_of_dates(pages: list[Page], said: list[str | None]) -> float:
    pairs = [(page.day, at and at[:10]) for page, at in zip(pages, said, strict=True)]
    right = sum(true is not None and true == day for true, day in pairs)
    return 2 * right / (sum(bool(true) for true, _ in pairs) + sum(bool(day) for _, day in pairs))
