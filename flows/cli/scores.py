"""How an evaluation is shown: figures with their intervals, what is confused, errors as text."""

from collections.abc import Sequence
from typing import Any

from flows.cli import show
from tasks.rules.evaluation import (
    NOTHING,
    Error,
    Evaluation,
    Interval,
    Score,
    Share,
    StoryEvaluation,
)


def show_scores(found: Evaluation, most_errors: int, *, is_json: bool) -> None:
    """Print an evaluation."""
    if is_json:
        show.as_json(_document(found))
        return
    rows = [_row(score) for score in (*found.types, found.core, found.total)]
    columns = ["", "right false missed", "precision", "recall", "F1"]
    show.table(f"{found.items} items, {found.empty_items} of them without an event", columns, rows)
    alarms = found.false_alarms
    show.line(f"false alarms: {alarms.hits} in {alarms.cases} items without an event")
    show.line(f"of events found, status right: {_share(found.statuses)}")
    show.line(f"funding, company and amount and round right: {_share(found.funding)}")
    noted = [[name, share.cases, _share(share)] for name, share in found.facts.items()]
    show.table("Facts, of events found", ["", "noted", "right"], noted)
    rows = [_row(score) for score in found.names.values()]
    show.table("Other sides, of events found", columns, rows)
    pairs = sorted(found.confusion.items(), key=lambda pair: (-pair[1], pair[0]))
    confused = [[*pair, count] for pair, count in pairs if NOTHING not in pair]
    if confused:
        show.table("Confused", ["there is", "found", "items"], confused)
    _show_errors("Errors", found.errors, most_errors)


def show_stories(
    found: StoryEvaluation, before: StoryEvaluation | None, most_errors: int, *, is_json: bool
) -> None:
    """Print how well items are put together, and how well another version does it."""
    if is_json:
        documents = {"before": _story_document(before)} if before else {}
        show.as_json({"stories": _story_document(found)} | documents)
        return
    columns = ["", "B-cubed precision", "recall", "F1", "pairs precision", "recall"]
    versions = [("before", before), ("now", found)] if before else [("", found)]
    rows = [[name, *_story_row(one)] for name, one in versions if one]
    show.table(f"{found.items} items of {found.stories} stories", columns, rows)
    _show_errors("Errors", found.errors, most_errors)


def _story_row(found: StoryEvaluation) -> list[str]:
    shares = (_short(found.precision), _short(found.recall))
    f1 = _figure(found.f1, found.f1_interval)
    return [*shares, f1, _share(found.pairs.precision), _share(found.pairs.recall)]


def _story_document(found: StoryEvaluation) -> dict[str, Any]:
    return {
        "items": found.items,
        "stories": found.stories,
        "precision": found.precision,
        "recall": found.recall,
        "f1": {"value": found.f1, "interval": found.f1_interval},
        "pairs": _score(found.pairs),
        "errors": list(found.errors),
    }


def show_changes(
    before: Evaluation,
    after: Evaluation,
    gone: Sequence[Error],
    new: Sequence[Error],
    most_errors: int,
    *,
    is_json: bool,
) -> None:
    """Print what another version does better and worse."""
    if is_json:
        documents = {"before": _document(before), "after": _document(after)}
        show.as_json(documents | {"mended": list(gone), "new": list(new)})
        return
    known = {score.name: score for score in (*before.types, before.core, before.total)}
    rows = []
    for score in (*after.types, after.core, after.total):
        old = known.get(score.name, Score(score.name, 0, 0, 0))
        cells = [_change(getattr(old, n), getattr(score, n)) for n in ("right", "false", "missed")]
        rows.append([score.name, *cells, f"{_known(old.f1)} → {_known(score.f1)}"])
    show.table("Before → now", ["", "right", "false", "missed", "F1"], rows)
    _show_errors("Mended", gone, most_errors)
    _show_errors("New errors", new, most_errors)


def _row(score: Score) -> list[str]:
    counts = f"{score.right:>4} {score.false:>4} {score.missed:>4}"
    f1 = _figure(score.f1, score.f1_interval)
    return [score.name, counts, _share(score.precision), _share(score.recall), f1]


def _share(share: Share) -> str:
    return _figure(share.value, share.interval)


def _figure(value: float | None, interval: Interval | None) -> str:
    """A figure with its interval, without what is the same in all of them: `.82 .59-.94`."""
    if value is None:
        return "-"
    return " ".join([_short(value), "-".join(map(_short, interval or ()))]).strip()


def _short(value: float) -> str:
    return f"{value:.2f}".removeprefix("0")


def _change(before: int, after: int) -> str:
    return str(after) if before == after else f"{before} → {after}"


def _known(value: float | None) -> str:
    return "-" if value is None else _short(value)


def _show_errors(title: str, errors: Sequence[Error], most: int) -> None:
    if not errors or not most:
        return
    show.line(f"\n{title}: {len(errors)}" + (f", the first {most}" * (len(errors) > most)))
    for error in errors[:most]:
        show.line(f"{error.id}  {error.kind} {error.type}: {error.title[:160]}")
        if error.kind in ("joined", "parted"):
            relation = "is with" if error.kind == "joined" else "is not with"
            show.line(f"      {relation}: {error.found[:160]}", style="dim")
        elif error.kind not in ("false", "missed"):
            show.line(f"      is {error.wanted!r}, found {error.found!r}", style="dim")


def _document(found: Evaluation) -> dict[str, Any]:
    return {
        "items": found.items,
        "empty_items": found.empty_items,
        "types": [_score(score) for score in found.types],
        "core": _score(found.core),
        "total": _score(found.total),
        "false_alarms": _of(found.false_alarms),
        "statuses": _of(found.statuses),
        "funding": _of(found.funding),
        "facts": {name: _of(share) for name, share in found.facts.items()},
        "names": [_score(score) for score in found.names.values()],
        "confusion": [
            {"there": there, "found": seen, "items": count}
            for (there, seen), count in sorted(found.confusion.items())
        ],
        "errors": list(found.errors),
    }


def _score(score: Score) -> dict[str, Any]:
    return {
        "name": score.name,
        "right": score.right,
        "false": score.false,
        "missed": score.missed,
        "precision": _of(score.precision),
        "recall": _of(score.recall),
        "f1": {"value": score.f1, "interval": score.f1_interval},
    }


def _of(share: Share) -> dict[str, Any]:
    return {"value": share.value, "interval": share.interval, "cases": share.cases}
