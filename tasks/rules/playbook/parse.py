"""Reading a playbook: the user's values over the defaults, every fault named with its remedy."""

import difflib
import re
import types
from typing import Any, get_args, get_origin

from pydantic import BaseModel, ValidationError

from tasks.rules.playbook.base import Section
from tasks.rules.playbook.schema import Playbook


class PlaybookError(ValueError):
    """The playbook can not be used; `problems` holds one line per fault."""

    def __init__(self, problems: list[str]) -> None:
        self.problems = problems
        super().__init__("playbook.toml: " + "; ".join(problems))


def parse_playbook(default: dict[str, Any], own: dict[str, Any]) -> Playbook:
    """The playbook of a workspace: the user's tables laid over the default ones.

    Tables are merged key by key; lists and values replace. Raises `PlaybookError`.
    """
    try:
        playbook = Playbook.model_validate(_merge(default, own))
    except ValidationError as error:
        raise PlaybookError([_problem(fault) for fault in error.errors()]) from None
    if problems := _unknown_names(playbook):
        raise PlaybookError(problems)
    return playbook


def _merge(default: dict[str, Any], own: dict[str, Any]) -> dict[str, Any]:
    merged = dict(default)
    for key, value in own.items():
        old = merged.get(key)
        if isinstance(old, dict) and isinstance(value, dict):
            merged[key] = _merge(old, value)
        else:
            merged[key] = value
    return merged


def _problem(fault: Any) -> str:
    place = [part for part in fault["loc"] if not str(part).startswith(("function-", "literal["))]
    where = ".".join(str(part) for part in place) or "the whole file"
    if fault["type"] == "extra_forbidden":
        return f"{where}: unknown key; {_suggest(str(place[-1]), _keys_at(place[:-1]))}"
    if fault["type"] == "missing":
        return f"{where}: missing; add it or take the section from the default playbook"
    found = re.sub(r"\s+", " ", repr(fault["input"]))[:80]
    message = fault["msg"].removeprefix("Value error, ")
    return f"{where}: {found} is not allowed: {message[0].lower()}{message[1:]}"


def _keys_at(place: list[Any]) -> list[str]:
    """The keys that the section at this place may have."""
    model: Any = Playbook
    for part in place:
        model = _section_in(
            model.model_fields[part].annotation
            if isinstance(model, type)
            and issubclass(model, BaseModel)
            and part in model.model_fields
            else model
        )
    if not (isinstance(model, type) and issubclass(model, BaseModel)):
        return []
    return [field.alias or name for name, field in model.model_fields.items()]


def _section_in(annotation: Any) -> Any:
    """The section class inside `list[X]`, `dict[str, X]` or `X | None`."""
    if get_origin(annotation) in (list, dict, types.UnionType):
        inner = [_section_in(each) for each in get_args(annotation)]
        return next(
            (each for each in inner if isinstance(each, type) and issubclass(each, Section)),
            annotation,
        )
    return annotation


def _unknown_names(playbook: Playbook) -> list[str]:
    """A line for each name that points at nothing."""
    sources = playbook.lead_sources.by_name
    problems = []
    for name, play in playbook.plays.items():
        problems += _unknown(f"plays.{name}.triggers", play.triggers, playbook.triggers)
        problems += _unknown(f"plays.{name}.lead_sources", play.lead_sources, sources)
        problems += _unknown(f"plays.{name}.cadence", [play.cadence], playbook.cadences)
    problems += _unknown_told(playbook)
    stops = [gate.trigger for gate in playbook.scoring.event_gates]
    problems += _unknown("scoring.event_gates", stops, playbook.triggers)
    problems += _unknown("filings.items", list(playbook.filings.items.values()), playbook.triggers)
    problems += _unknown("queue.own_sources", playbook.queue.own_sources, sources)
    for name, sla in playbook.sla.items():
        problems += _unknown(f"sla.{name}.sources", sla.sources, [*sources, "*"])
    problems += _unproven_stages(playbook)
    known = _buyers_kinds(playbook) | {*playbook.activities.touches}
    for name, signal in playbook.activities.rep_signals.items():
        problems += _unknown(f"activities.rep_signals.{name}.kinds", signal.kinds, known)
    for pool, name in playbook.clocks.teams.items():
        problems += _unknown(f"clocks.teams.{pool}", [name], playbook.calendars)
    channels = [channel.name for channel in playbook.alerts.channels]
    for kind, names in playbook.alerts.fallback.items():
        problems += _unknown(f"alerts.fallback.{kind}", names, channels)
    if "default" not in playbook.calendars:
        problems.append('calendars: needs one named "default"')
    return problems


def _unproven_stages(playbook: Playbook) -> list[str]:
    """A line for each sign of a stage that is unknown, or a rep's doing (METHOD D13)."""
    buyers, problems = _buyers_kinds(playbook), []
    for name, stage in playbook.journey.stages.items():
        where = f"journey.stages.{name}"
        problems += _unknown(f"{where}.activities", stage.activities, buyers)
        sources = playbook.lead_sources.by_name
        problems += _unknown(f"{where}.lead_sources", stage.lead_sources, sources)
    return problems


def _buyers_kinds(playbook: Playbook) -> set[str]:
    """The kinds of activity that buyers do."""
    kinds = playbook.activities
    return {*kinds.signals, *kinds.replies, *kinds.meetings} - {*kinds.touches}


def _unknown_told(playbook: Playbook) -> list[str]:
    """The same of needs, offers and materials."""
    problems = []
    for name, need in playbook.needs.items():
        problems += _unknown(f"needs.{name}.triggers", list(need.triggers), playbook.triggers)
    for kind, some in (("offers", playbook.offers), ("materials", playbook.materials)):
        for name, told in some.items():
            problems += _unknown(f"{kind}.{name}.needs", told.needs, playbook.needs)
    for name, material in playbook.materials.items():
        problems += _unknown(f"materials.{name}.triggers", material.triggers, playbook.triggers)
    return problems


def _unknown(where: str, names: list[str], allowed: Any) -> list[str]:
    return [
        f"{where}: {name!r} is unknown; {_suggest(name, list(allowed))}"
        for name in names
        if name not in allowed
    ]


def _suggest(name: str, allowed: list[str]) -> str:
    close = difflib.get_close_matches(name, allowed, 1)
    hint = f"did you mean {close[0]!r}? " if close else ""
    return f"{hint}allowed: {', '.join(sorted(allowed))}"
