"""Putting 8,000 reports together as stories: candidates by rare words against all pairs.

The loop compares each item with every story within the window, in the same way. It is given the
first items only, when there are fewest stories; by the end ours has some 2,800 of them open.
"""

from collections.abc import Iterator
from dataclasses import replace
from random import Random
from unittest.mock import patch

from benchmarks import _made_up
from benchmarks.timing import Figure, alternate
from tasks.rules.items import Item
from tasks.rules.stories import Stories
from tasks.workspace import shipped_playbook

STORIES = 4_000
SAMPLE = 300  # items that the loop can read while we wait
PROMISED = 500  # items a second
DAYS = 20
WORDS = 20_000  # of which the first ones are as frequent as in a language
HAPPENINGS = (
    "raises ${number}m in Series B led by {other}", "to buy {other} for ${number}m",
    "appoints chief executive", "to cut {number} jobs", "opens a plant in {other}",
    "and {other} work together", "says it was hacked", "brings out a new {other}", "is sued",
)  # fmt: skip


def measure(rounds: int, share: float) -> Iterator[Figure]:
    """Read, compare and assign each item, the trigger rules included."""
    items = _items(max(SAMPLE // 4, int(STORIES * share)))
    some = items[: max(1, int(SAMPLE * min(1.0, share * 10)))]
    _check(some)
    times = alternate(lambda: _found(items), lambda: _all_pairs(some), rounds)
    against = f"all pairs, {len(some):,} items"
    figure = times.rate(f"stories of {len(items):,} items", "items", len(items), against, len(some))
    yield replace(figure, target=PROMISED)


def _found(items: list[Item]) -> list[str]:
    stories = Stories(shipped_playbook())
    return [stories.story_of(item) for item in items]


def _all_pairs(items: list[Item]) -> list[str]:
    with patch.object(Stories, "_candidates", lambda self, _report: list(self._open.values())):
        return _found(items)


def _check(items: list[Item]) -> None:
    """Fewer comparisons may hardly change what is put together."""
    pairs = zip(_found(items), _all_pairs(items), strict=True)
    if sum(a != b for a, b in pairs) > 0.01 * len(items):
        raise AssertionError("too many stories are not found among the candidates")


def _items(count: int) -> list[Item]:
    """One to three reports of each story, with words of its own and others, in order of time."""
    random = Random(13)
    words = sorted({name.split()[0].lower() for name in _made_up.names(WORDS)})
    often = [1 / rank for rank in range(1, len(words) + 1)]
    random.shuffle(words)
    others = _made_up.names(2 * count)[count:]
    items: list[Item] = []
    for name, other in zip(_made_up.names(count), others, strict=True):
        day = random.random() * DAYS
        title = random.choice(HAPPENINGS).format(other=other, number=random.randint(2, 900))
        own = random.choices(words, often, k=40)
        for _ in range(random.randint(1, 3)):
            told = random.sample(own, 25) + random.choices(words, often, k=25)
            items.append(
                {
                    "title": f"{name} {title}",
                    "text": f"{name} said that {' '.join(told)}"[: _made_up.LEAD_LENGTH],
                    "published_at": f"2026-03-{1 + int(day):02d}",
                }
            )
            day = min(DAYS, day + random.random())
    items.sort(key=lambda item: item["published_at"])
    return [item | {"id": number} for number, item in enumerate(items)]
