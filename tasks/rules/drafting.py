"""What a draft is written from, and what makes one of a template's text."""

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.dates import format_skeleton

from tasks.rules.labels import event_label
from tasks.rules.playbook import Playbook
from tasks.rules.queue.words import deed_of, money

Row = Mapping[str, Any]
Context = dict[str, Any]

_AFTER_HAN = re.compile(r"(?<=[。！？；：，]) ")

_DONE_TO = (
    "attended", "booked", "downloaded", "joined", "opened", "requested", "started", "took",
    "viewed", "visited", "watched",
)  # fmt: skip
_DETERMINERS = ("a", "an", "the", "our", "your", "this", "part", "in", "at", "on", "for", "to")
_UNCOUNTED = ("information", "pricing", "access", "contact", "support", "content", "advice", "help")
LONGEST_QUOTE = 160
SUBJECT = "Subject:"
_TITLES = re.compile(
    r"^(?:(?:mr|mrs|ms|mx|dr|prof|sir|dame|herr|frau|mme|m|sra?|ing|dipl)\b\.?[\s-]+)+",
    re.I,
)
_HAN = re.compile(r"[\u3400-\u9fff\u3040-\u30ff\uac00-\ud7af]")


def language_of(row: Row, languages: Mapping[str, str]) -> str:
    """The language of a contact, else of its account, else by country: two letters, lower case."""
    for said in (row["contact_language"], row["language"]):
        if said and (plain := re.split(r"[-_]", said.strip().lower())[0]).isalpha():
            return plain
    return languages.get((row["country"] or "").upper(), "en")


def first_name(name: str | None) -> str | None:
    """How a person is greeted: `Dana` of "Dr. Dana Whitlock"; a Chinese name stays whole."""
    plain = _TITLES.sub("", (name or "").strip())
    if not plain or "@" in plain:
        return None
    if _HAN.search(plain):
        return plain
    if "," in plain:  # Whitlock, Dana
        plain = plain.partition(",")[2].strip() or plain.partition(",")[0]
    first = plain.split()[0]
    return first if len(first.strip(".")) > 1 else plain


def context_of(
    row: Row, facts: Mapping[str, Any], rep: Row, playbook: Playbook, language: str
) -> Context:
    """All that templates may use, as plain text, truth values and dictionaries of them."""
    name = row["contact_name"] or row["lead_name"]
    event = _event(row, facts, playbook, language) if row["type"] else None
    return {
        "language": language,
        "channel": row["channel"],
        "play": row["play"],
        "touch": row["touch"],
        "step": row["step"],
        "steps": row["steps"],
        "tier": row["tier"],
        "is_sensitive": bool(event and event["is_sensitive"]),
        "company": {
            "name": playbook.company.name,
            "product": playbook.drafts.products.get(language, playbook.company.product),
        },
        "rep": {"name": rep["name"], "first": first_name(rep["name"]), "email": rep["email"]},
        "contact": {
            "name": name if name and "@" not in name else None,
            "first": first_name(name),
            "title": row["title"] or row["lead_title"],
        },
        "account": {
            "name": row["account_name"],
            "industry": row["industry"],
            "country": row["country"],
            "employees": row["employees"],
        },
        "event": event,
        "lead": _lead(row, language) if row["lead_id"] is not None else None,
        "angle": _angle(row, playbook, language),
        "material": _told(playbook.materials.get(row["material"] or ""), language),
        "offer": _told(playbook.offers.get(row["offer"] or ""), language),
    }


def _event(row: Row, facts: Mapping[str, Any], playbook: Playbook, language: str) -> Context:
    trigger = playbook.triggers[row["type"]]
    amount = facts.get("amount")
    person = facts.get("person")
    named = str(person) if person else None
    return {
        "type": row["type"],
        "label": event_label(row["type"], language),
        "headline": row["headline"],
        "quote": _short(row["quote"] or row["headline"]),
        "url": row["quote_url"],
        "day": _day(row["occurred_at"], language),
        "amount": money(amount, facts.get("currency")) if isinstance(amount, int | float) else None,
        "person": named,
        "is_them": bool(named and named.casefold() == (row["contact_name"] or "").casefold()),
        "is_good": trigger.polarity > 0,
        "is_sensitive": trigger.is_sensitive,
        "is_rumour": row["event_status"] == "rumour",
    }


def _lead(row: Row, language: str) -> Context:
    deed = deed_of(row["stage"])
    return {
        "day": _day(row["lead_at"], language),
        "deed": _in_a_sentence(deed) if deed else None,
        "is_ours": bool(deed and deed.split()[0] == "met"),  # both sides did it
        "source": row["source"].replace("_", " "),
    }


def _in_a_sentence(deed: str) -> str:
    """What a CRM calls a stage, with the article that it leaves out: "attended a webinar"."""
    verb, _, thing = deed.partition(" ")
    words = thing.lower().split()
    if verb not in _DONE_TO or words[0] in _DETERMINERS or words[-1] in _UNCOUNTED:
        return deed
    if words[-1].endswith("s"):
        return deed
    return f"{verb} {'an' if words[0][0] in 'aeiou' else 'a'} {thing}"


def _angle(row: Row, playbook: Playbook, language: str) -> str | None:
    if language == "en":
        tables: Mapping[Any, Mapping[str, str]] = playbook.angles
    else:
        tables = playbook.drafts.angles.get(language, {})
    angles = tables.get(row["tier"], {})
    return angles.get(row["type"] or "*") or angles.get("*")


def _told(told: Any, language: str) -> Context | None:
    if told is None:
        return None
    return {"title": told.in_language(language), "url": getattr(told, "url", None)}


def _day(moment: datetime, language: str) -> str:
    try:
        locale = Locale.parse("en_GB" if language == "en" else language)
    except (UnknownLocaleError, ValueError):
        locale = Locale.parse("en_GB")
    return format_skeleton("MMMMd", moment.date(), locale=locale)


def _short(text: str) -> str:
    """A quote that fits into a sentence: one line, no stop at its end, cut between words."""
    plain = " ".join(text.split()).rstrip(" .。")
    if len(plain) <= LONGEST_QUOTE:
        return plain
    cut = plain[:LONGEST_QUOTE]
    return f"{cut[: cut.rfind(' ')] if ' ' in cut[LONGEST_QUOTE // 2 :] else cut}…"


def subject_and_text(rendered: str, channel: str, note_characters: int) -> tuple[str | None, str]:
    """The subject and text of a draft; raises ValueError where a mail has no subject or no text.

    Of a LinkedIn note lines between the first and the last are left out until it fits.
    """
    text = re.sub(r"\n{3,}", "\n\n", rendered).strip()
    subject = None
    if channel == "email":
        first, _, text = text.partition("\n")
        if not first.startswith(SUBJECT):
            raise ValueError(f"its first line must be `{SUBJECT} ...`")
        subject = " ".join(first.removeprefix(SUBJECT).split())
        text = text.strip()
    if not text or subject == "":
        raise ValueError("it gives no text")
    return subject, fit_note(text, note_characters) if channel == "linkedin" else text


def fit_note(text: str, characters: int) -> str:
    """A note of at most so many characters, whole lines first."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    while len(lines) > 2 and len(" ".join(lines)) > characters:
        del lines[-2]
    note = _AFTER_HAN.sub("", " ".join(lines))
    if len(note) <= characters:
        return note
    room = characters - len(lines[-1]) - 2
    if room > characters // 3:  # the question stays whole
        return f"{_cut(lines[0], room)}… {lines[-1]}"
    return f"{_cut(note, characters - 1)}…"


def _cut(text: str, characters: int) -> str:
    cut = text[:characters]
    return cut[: cut.rfind(" ")] if " " in cut[characters // 2 :] else cut
