"""How a score differs from an earlier one: in all and part by part, in words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tasks.rules.labels import event_label


@dataclass(frozen=True, slots=True)
class PartChange:
    """What a part gained or lost, in points of its own hundred: fit, timing or engagement."""

    part: str
    name: str
    points: float
    because: str


@dataclass(frozen=True, slots=True)
class ScoreChange:
    """The difference of two scores: of the total, and of the parts, the largest first."""

    total: float
    fit: float
    timing: float
    engagement: float
    grade: str | None
    parts: tuple[PartChange, ...]


def score_change(before: Mapping[str, Any], now: Mapping[str, Any]) -> ScoreChange:
    """Compare two stored scores: total, fit, timing, engagement, grade and parts of each."""
    old, new = _by_key(before["parts"]), _by_key(now["parts"])
    found = [
        change
        for key in [*new, *(key for key in old if key not in new)]
        if (change := _part_change(old.get(key), new.get(key)))
    ]
    found.sort(key=lambda each: (-abs(each.points), each.part, each.name))
    differences = {
        name: round(now[name] - before[name], 1)
        for name in ("total", "fit", "timing", "engagement")
    }
    grade = None
    if before["grade"] != now["grade"]:
        grade = f"grade {before['grade']} became {now['grade']}"
    return ScoreChange(**differences, grade=grade, parts=tuple(found))


def _by_key(parts: Sequence[Mapping[str, Any]]) -> dict[tuple[Any, ...], Mapping[str, Any]]:
    return {(each["part"], each["name"], each.get("event_id")): each for each in parts}


def _part_change(
    before: Mapping[str, Any] | None, now: Mapping[str, Any] | None
) -> PartChange | None:
    part = now or before
    assert part is not None
    points = round((now["points"] if now else 0.0) - (before["points"] if before else 0.0), 1)
    if before and now and not points:
        return None
    words = _gate_words(part, is_new=before is None)
    if part["part"] != "gate":
        words = _words(part, points, before is None, now is None)
    return PartChange(part["part"], part["name"], points, words)


def _gate_words(part: Mapping[str, Any], *, is_new: bool) -> str:
    return f"now outside: {part['because']}" if is_new else f"no longer outside: {part['because']}"


def _words(part: Mapping[str, Any], points: float, is_new: bool, is_gone: bool) -> str:
    name = part["name"]
    label = event_label(name) if part["part"] == "timing" else name.replace("_", " ")
    if is_new:
        return f"new: {label} {points:+.1f}"
    if is_gone:
        return f"gone: {label} {points:+.1f}"
    if points < 0 and part["part"] != "fit":
        return f"{label} faded {-points:.1f}"
    return f"{label} {points:+.1f}"
