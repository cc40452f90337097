"""Finds a person in rows and in free text, and takes them out."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from tasks.rules.consent.marks import FORGOTTEN, Mark, email_mark, linkedin_key, phone_key
from tasks.rules.names import normalise_name

_BETWEEN = r"[\s,;|\"'.]{1,4}"
_FEWEST_OF_NAME = 2  # characters of a name that is written without blanks


@dataclass(frozen=True)
class Words:
    """What a person is called, as it is written somewhere.

    `names`, `phones` and `linkedin` are only those that nobody else has; `domains` are of the
    accounts that they are held at.
    """

    emails: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    phones: frozenset[str] = frozenset()
    linkedin: frozenset[str] = frozenset()
    domains: frozenset[str] = frozenset()

    @cached_property
    def pattern(self) -> re.Pattern[str] | None:
        """Matches each of the words wherever it stands; None where there are none."""
        found = [_literal(email) for email in self.emails]
        found += [re.escape(key) for url in self.linkedin if (key := linkedin_key(url))]
        found += [phone for each in self.phones if (phone := _phone_pattern(each))]
        bounded = [rf"(?<!\w)(?:{each})(?!\w)" for each in found]
        bounded += [pattern for name in self.names for pattern in _name_patterns(name)]
        return re.compile("|".join(bounded), re.IGNORECASE) if bounded else None

    @cached_property
    def _keys(self) -> tuple[set[Mark], set[str], set[str]]:
        """Addresses, profiles and numbers in the form in which they compare."""
        return (
            {email_mark(email) for email in self.emails},
            {linkedin_key(url) for url in self.linkedin} - {""},
            {phone_key(phone) for phone in self.phones} - {""},
        )

    def masked(self, text: str, mask: Callable[[re.Match[str]], str] | None = None) -> str:
        """The text with each of the words replaced."""
        if self.pattern is None:
            return text
        return self.pattern.sub(mask or (lambda _: FORGOTTEN), text)

    def are_in(self, text: str) -> bool:
        """Whether any of the words stands there."""
        return self.pattern is not None and self.pattern.search(text) is not None

    def are_of(self, cells: Sequence[str]) -> bool:
        """Whether a row of a table is about the person: by address, profile, number, or by the
        name and the company together."""
        addresses, profiles, numbers = self._keys
        for cell in cells:
            if "@" in cell and email_mark(cell) in addresses:
                return True
            if profiles and linkedin_key(cell) in profiles:
                return True
            if numbers and not re.search(r"[^\W\d_]", cell) and phone_key(cell) in numbers:
                return True
        row = f" {normalise_name(' '.join(cells))} "
        is_there = any(_has_name(row, name) for name in self.names)
        return is_there and any(domain in " ".join(cells).lower() for domain in self.domains)


def _has_name(row: str, name: str) -> bool:
    parts = normalise_name(name).split()
    return any(f" {' '.join(order)} " in row for order in (parts, parts[::-1]))


def _phone_pattern(phone: str) -> str:
    """A number however it is grouped."""
    digits = re.sub(r"\D", "", phone)
    if not phone_key(phone):
        return ""
    return r"\+?" + r"[\s()/.-]{0,2}".join(digits)


def _literal(text: str) -> str:
    """These letters, also as a page of HTML writes them."""
    return re.escape(text).replace("'", "(?:'|&#39;)").replace(r"\&", "&(?:amp;)?")


def _name_patterns(name: str) -> list[str]:
    parts = [_literal(part) for part in name.replace(",", " ").split()]
    if len(parts) > 1:
        orders = (parts, [parts[-1], *parts[:-1]])
        return [rf"(?<!\w){_BETWEEN.join(order)}(?!\w)" for order in orders]
    # Chinese writes a full name, and what stands around it, without blanks.
    is_whole = parts and not name.isascii() and len(name) >= _FEWEST_OF_NAME
    return parts if is_whole else []


def masked_json(
    value: Any, words: Words, mask: Callable[[re.Match[str]], str] | None = None
) -> Any:
    """A JSON value with the words replaced in each of its texts."""
    if isinstance(value, str):
        return words.masked(value, mask)
    if isinstance(value, list):
        return [masked_json(each, words, mask) for each in value]
    if isinstance(value, dict):
        return {words.masked(key): masked_json(each, words, mask) for key, each in value.items()}
    return value


def same_length(found: re.Match[str]) -> str:
    """A mask under which what stands behind it keeps its place."""
    return "█" * len(found[0])
