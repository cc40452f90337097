"""How well the trigger rules read headlines that are not their own examples."""

import tomllib
from collections import Counter
from pathlib import Path

import pytest

from tasks.rules.triggers import detect, trigger_types

Headlines = list[tuple[str, list[str]]]


def headlines_of(name: str) -> Headlines:
    text = Path(__file__).with_name(name).read_text(encoding="utf-8")
    headlines: Headlines = tomllib.loads(text)["headlines"]
    return headlines


FILES = {name: headlines_of(name) for name in ("headlines.toml", "headlines_second.toml")}


def outcomes(headlines: Headlines) -> Counter[str]:
    counts: Counter[str] = Counter()
    for title, types in headlines:
        found = {detection.type for detection in detect(title, "")}
        counts["right"] += len(found & set(types))
        counts["false"] += len(found - set(types))
        counts["missed"] += len(set(types) - found)
    return counts


@pytest.mark.parametrize("headlines", FILES.values(), ids=FILES)
def test_the_headlines_name_known_types_and_many_tell_of_nothing(headlines: Headlines) -> None:
    assert {name for _, types in headlines for name in types} <= set(trigger_types())
    assert sum(not types for _, types in headlines) >= 0.44 * len(headlines)
    assert len({title for title, _ in headlines}) == len(headlines) >= 150


@pytest.mark.parametrize("headlines", FILES.values(), ids=FILES)
def test_precision_is_at_least_97_percent_and_recall_at_least_90(headlines: Headlines) -> None:
    counts = outcomes(headlines)
    assert counts["right"] >= 0.97 * (counts["right"] + counts["false"])
    assert counts["right"] >= 0.90 * (counts["right"] + counts["missed"])


CUES = sorted({cue for rule in trigger_types().values() for cue in rule.CUES})
BAITS = [
    *CUES,
    *(f"{cue} " for cue in CUES),
    *(
        "Aa ",
        "A",
        " ",
        "$",
        "$1",
        "1,",
        "(",
        "[a",
        "Aa Bb, ",
        "raises a ",
        "names Aa Bb ",
        "获",
        "与合作",
    ),
]


@pytest.mark.parametrize("first", range(0, len(BAITS), 50))
def test_repeated_bait_is_read_to_its_limit_and_no_further(first: int) -> None:
    """Only the first 1,000 characters of a title and 2,000 of a text count."""
    for bait in BAITS[first : first + 50]:
        title = bait * (1_000_000 // len(bait))
        assert detect(title, "") == detect(title[:1_000], "")
        assert detect("News", title) == detect("News", title[:2_000])
