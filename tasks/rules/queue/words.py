"""Why you, why now and what to do: one plain sentence each (METHOD A1, C9, D9)."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from tasks.rules.labels import event_label
from tasks.rules.playbook import Playbook, Tier

Row = Mapping[str, Any]

_SYMBOLS = {"USD": "$", "EUR": "€", "GBP": "£", "CNY": "¥", "JPY": "JP¥", "INR": "₹"}
_SIZES = ((1e9, "B"), (1e6, "M"), (1e3, "K"))


def why_you(row: Row, playbook: Playbook) -> str:
    """About this person: who they are, what the matter is to them, and how the account fits."""
    name = row["contact_name"] or row["lead_name"] or "The person who asked"
    title = row["title"] or row["lead_title"]
    who = f"{name} is {title} at" if title else f"{name} is at"
    matter = angle(row["tier"], row["type"], playbook)
    point = f"; what counts for them is {matter}" if matter else ""
    return f"{who} {row['account_name']}{_traits(row)}{point}."


def angle(tier: Tier | None, trigger: str | None, playbook: Playbook) -> str | None:
    """What the matter is to somebody of this tier (METHOD C9)."""
    angles = playbook.angles.get(tier, {}) if tier else {}
    return angles.get(trigger or "*") or angles.get("*")


def _traits(row: Row) -> str:
    employees = f"{row['employees']:,} employees" if row["employees"] else None
    fit = f"fit {row['fit']:g} of 100" if row["fit"] is not None else None
    known = [each for each in (row["industry"], employees, row["country"], fit) if each]
    return f" ({', '.join(known)})" if known else ""


def why_now(row: Row, facts: Mapping[str, Any], playbook: Playbook, as_of: datetime) -> str:
    """About this moment: what they did or what happened, and what is new for them in this touch."""
    if row["lead_id"] is not None:
        began = why_now_lead(row, row["steps"], as_of)
    elif row["touch"] == "event":
        return why_now_event(row, facts, as_of)
    else:
        told = (
            f"They heard from us about the {event_label(row['type'])} of {_day(row['occurred_at'])}"
        )
        last = f", last on {_day(row['last_touch_at'])}" if row["last_touch_at"] else ""
        began = f"{told}{last}, and have not answered."
    new = _new(row, facts, playbook, as_of)
    return f"{began.removesuffix('.')}; {new}" if new else began


def _new(row: Row, facts: Mapping[str, Any], playbook: Playbook, as_of: datetime) -> str | None:
    if row["touch"] == "event":
        news = why_now_event(row, facts, as_of)
        return f"new for them: {news[0].lower()}{news[1:]}"
    if row["touch"] == "material":
        material = playbook.materials.get(row["material"])
        return f"new for them: {material.title} ({material.url})." if material else None
    if row["touch"] == "offer":
        offer = playbook.offers.get(row["offer"])
        because = f" ({row['offer_because']})" if row["offer_because"] else ""
        return f"not offered yet: {offer.title}{because}." if offer else None
    if row["touch"] == "breakup":
        return "it is time for the last message, which gets the most answers."
    return None


def what_to_do(row: Row, playbook: Playbook) -> str:
    """What the rep proposes in this touch."""
    if row["touch"] == "breakup":
        return "say that this is your last message, and leave the door open"
    if row["touch"] == "material" and row["material"] in playbook.materials:
        return f"send {playbook.materials[row['material']].title}, and ask one question about it"
    if row["touch"] == "offer" and row["offer"] in playbook.offers:
        return f"offer {playbook.offers[row['offer']].title}"
    return playbook.plays[row["play"]].ask


def _day(moment: datetime) -> str:
    return f"{moment.day} {moment:%b %Y}"


def why_now_event(row: Row, facts: Mapping[str, Any], as_of: datetime) -> str:
    """About this moment: what happened, when, in whose words."""
    label = event_label(row["type"])
    label = f"rumoured {label}" if row["event_status"] == "rumour" else label
    what = f"{label[0].upper()}{label[1:]}{_amount(facts)}"
    said = row["quote"] or row["headline"]
    return f"{what} {_when(row['occurred_at'].date(), as_of.date())}: “{said}”"


def _amount(facts: Mapping[str, Any]) -> str:
    amount, currency, round_ = facts.get("amount"), facts.get("currency"), facts.get("round")
    words = f" of {money(amount, currency)}" if isinstance(amount, int | float) else ""
    return f"{words} ({str(round_).title()})" if round_ else words


def money(amount: float, currency: str | None) -> str:
    """For example $40M, €12.5M, SEK 3B."""
    size, unit = next(((s, u) for s, u in _SIZES if amount >= s), (1, ""))
    number = f"{amount / size:.1f}".removesuffix(".0")
    sign = _SYMBOLS.get(currency or "", f"{currency} " if currency else "")
    return f"{sign}{number}{unit}"


def _when(day: date, today: date) -> str:
    days = (today - day).days
    if days <= 0:
        return "today"
    shown = f"{day.day} {day:%b %Y}"
    return f"yesterday ({shown})" if days == 1 else f"{days} days ago ({shown})"


def why_now_lead(row: Row, most_attempts: int, as_of: datetime) -> str:
    """About a lead: what they did, when, and what we did since. Stable within a day."""
    at: datetime = row["lead_at"]
    when = _when(at.date(), as_of.date())
    when = f"today at {at:%H:%M} UTC" if when == "today" else when
    did = f"{_deed(row['stage'])} ({row['source'].replace('_', ' ')}) {when}"
    if not row["attempts"]:
        return f"{did} and has not been called."
    last = row["last_touch_at"]
    tried = f"{row['attempts']} of {most_attempts} attempts so far"
    return f"{did}; {tried}, the last on {last.day} {last:%b %Y}, and no answer yet."


def _deed(stage: str | None) -> str:
    deed = deed_of(stage)
    return f"{deed[0].upper()}{deed[1:]}" if deed else "Came to us"


def deed_of(stage: str | None) -> str | None:
    """What the buyer did, if the stage says it as a deed ("asked for a demo")."""
    words = (stage or "").strip()
    first, _, rest = words.partition(" ")
    if rest and (first.lower().endswith("ed") or first.lower() in ("met", "took", "began")):
        return f"{first[0].lower()}{first[1:]} {rest}"
    return None
