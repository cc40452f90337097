"""Talking points: what a rep can speak about with somebody of this tier (METHOD A4, C10)."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from tasks.rules.handover import early_words
from tasks.rules.labels import event_label
from tasks.rules.playbook import Playbook
from tasks.rules.queue.words import angle, money

Row = Mapping[str, Any]
_LONGEST = 160  # characters of a fact


def talking_points(
    row: Row,
    events: Sequence[Row],
    needs: Sequence[Row],
    facts: Sequence[Row],
    playbook: Playbook,
    as_of: datetime,
) -> list[str]:
    """The points for a task, the surest first.

    `events` are the live ones of its account, the strongest first; `needs` (NEEDS) and `facts`
    (FACTS) are of the account, too.
    """
    points = _of_touch(row, playbook)
    if early := early_words(row["handover"], row["source"], row["tier"], playbook):
        points.insert(0, f"Early: {row['handover_because']}; {early}.")
    points += [
        _news(event, as_of)
        for event in events
        if event["event_id"] != row["event_id"]
        and event["headline"] != row["headline"]  # one report may tell of two things
        and _concerns(event["type"], row["tier"], playbook)
    ]
    points += [
        f"A need for {playbook.needs[need['need']].title}: {need['because']}." for need in needs[:2]
    ]
    points += _of_facts(row["tier"], facts, playbook)
    if row["offer"] in playbook.offers and row["touch"] != "offer":
        points.append(f"If they ask what next: {playbook.offers[row['offer']].title}.")
    return list(dict.fromkeys(points))[: playbook.drafts.talking_points]


def _of_touch(row: Row, playbook: Playbook) -> list[str]:
    matter = angle(row["tier"], row["type"], playbook)
    points = [f"What counts for them: {matter}."] if matter else []
    if row["touch"] == "material" and row["material"] in playbook.materials:
        points.insert(0, f"To send: {playbook.materials[row['material']].url}")
    if row["type"] and playbook.triggers[row["type"]].is_sensitive:
        points.insert(0, "Take care: this news is hard for them. No congratulations, no hurry.")
    if row["event_status"] == "rumour":
        points.insert(0, "Not confirmed: do not bring it up before they do.")
    return points


def _concerns(trigger: str, tier: str | None, playbook: Playbook) -> bool:
    return tier is None or tier in playbook.triggers[trigger].tiers


def _news(event: Row, as_of: datetime) -> str:
    at: datetime = event["occurred_at"]
    label = event_label(event["type"])
    rumoured = "rumoured " if event["status"] == "rumour" else ""
    return f"Also: {rumoured}{label} of {at.day} {at:%b %Y}: “{event['headline']}”"


def _of_facts(tier: str | None, facts: Sequence[Row], playbook: Playbook) -> list[str]:
    wanted = playbook.drafts.facts.get(tier or "practitioner", [])  # type: ignore[call-overload]
    known = {fact["name"]: fact["value"] for fact in facts}
    return [f"{_named(name)}: {_said(name, known[name])}." for name in wanted if known.get(name)]


def _named(fact: str) -> str:
    return fact.removesuffix("_usd").replace("_", " ").capitalize()


def _said(fact: str, value: str) -> str:
    """A fact as people say it: $190M, 1,200, SAP."""
    try:
        number = float(value)
    except ValueError:
        return value[:_LONGEST].rstrip(" .")
    if fact.endswith("_usd"):
        return money(number, "USD")
    is_year, is_whole = fact == "founded", number % 1 == 0 or number >= 10_000
    return f"{number:,.0f}" if is_whole and not is_year else f"{number:g}"
