"""What a person goes by, in the one form in which it can be compared, and its keyed hash.

A mark is what stays the same however an export writes it: `Li, Ann` = `Ann Li`, `+49 30 1234567` =
`(030) 123-4567`, `Ann+news@Acme.example` = `ann@acme.example`.
"""

import hmac
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from tasks.rules.names import normalise_name

# The last digits of a number are the same with and without the codes of country and area before it.
_PHONE_DIGITS = 9
_FEWEST_DIGITS = 7
_LINKEDIN = re.compile(r"linkedin\.[a-z.]+/(?:in|pub|sales/lead|sales/people)/([^/?#\s,]+)", re.I)
_SALUTATIONS = {"dr", "prof", "mr", "mrs", "ms", "herr", "frau", "dipl", "ing", "phd", "mba"}


_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_WORD = re.compile(r"[^\W_][\w'’-]*")
_MOST_PARTS = 4  # of a name in a text
FORGOTTEN = "[forgotten]"


class Mark(NamedTuple):
    """A kind (email, phone, linkedin, external_id, name_domain, domain, at) and a plain value."""

    kind: str
    value: str


def mark_hash(key: bytes, mark: Mark) -> str:
    """HMAC-SHA256 of a mark, in hexadecimal digits; without the key nobody can try names."""
    return hmac.digest(key, "\x1f".join(mark).encode(), "sha256").hex()


def marks_of(kind: str, row: Mapping[str, Any]) -> Iterator[Mark]:
    """The marks of a contact, lead or activity, as far as it has them, the surest first.

    `kind` is contacts, leads or activities: external ids of one kind mean nothing in another, and
    that of an activity no person.
    """
    if email := row.get("email"):
        yield email_mark(email)
    if kind != "activities" and (external_id := row.get("external_id")):
        yield Mark("external_id", f"{kind}:{external_id}")
    if url := linkedin_key(row.get("linkedin_url") or ""):
        yield Mark("linkedin", url)
    if phone := phone_key(row.get("phone") or ""):
        yield Mark("phone", phone)
    if mark := person_mark(row.get("name") or "", row.get("domain") or ""):
        yield mark


def email_mark(email: str) -> Mark:
    """An address without case and without what stands behind a plus."""
    name, _, host = email.strip().lower().rpartition("@")
    return Mark("email", f"{name.partition('+')[0] or name}@{host}")


def domain_mark(domain: str) -> Mark:
    """The mark of all who are at a registrable domain."""
    return Mark("domain", domain.strip().lower())


def person_mark(name: str, domain: str) -> Mark | None:
    """A full name at a company, whatever the order of its parts; None for less than two parts."""
    plain = normalise_name(name)
    parts = sorted(part for part in plain.split() if part not in _SALUTATIONS)
    is_whole = len(parts) > 1 or (not plain.isascii() and len(plain) > 1)
    if not domain or not is_whole:
        return None
    return Mark("name_domain", f"{' '.join(parts)}@{domain.strip().lower()}")


def phone_key(phone: str) -> str:
    """The digits by which a number is known; empty where there are too few."""
    digits = re.sub(r"\D", "", phone).lstrip("0")
    return digits[-_PHONE_DIGITS:] if len(digits) >= _FEWEST_DIGITS else ""


def linkedin_key(url: str) -> str:
    """The name of a profile in its address; empty for other addresses."""
    found = _LINKEDIN.search(url)
    return found[1].lower() if found else ""


def black_marks(text: str, domain: str, is_barred: Callable[[Mark], bool]) -> str:
    """The text without the addresses, and the full names at a company, that are barred."""
    for found in set(_ADDRESS.findall(text)):
        if is_barred(email_mark(found)):
            text = text.replace(found, FORGOTTEN)
    words = list(_WORD.finditer(text))
    for size in range(_MOST_PARTS, 0, -1):
        for start in range(len(words) - size, -1, -1):
            first, last = words[start].start(), words[start + size - 1].end()
            mark = person_mark(text[first:last], domain)
            if mark and is_barred(mark):
                text = text[:first] + FORGOTTEN + text[last:]
                return black_marks(text, domain, is_barred)
    return text
