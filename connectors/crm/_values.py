"""Values between us and a CRM, as far as all of them take or give the same."""

import hashlib
import html
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from connectors.crm._fields import FIELDS
from connectors.text import clean, plain_text

MODULE = "whynow"  # in which Odoo keeps our external ids
OWNERS = ("owner_email", "rep_email")  # what holds a user's address with us, and an id there
HOST = re.compile(r"^(?:https?://)?(?:www\.)?([^/:?#]+)", re.IGNORECASE)
ADDRESS = re.compile(r"https?://[^\s<>\"]+")


def natural(object_name: str, value: Any) -> str:
    """The domain or address that a record is known by."""
    text = str(value or "").strip().lower()
    if object_name == "contact":
        return text
    host = HOST.match(text)
    return host[1] if host else ""


def forms(object_name: str, key: str) -> list[str]:
    """How the same domain or address may be written there."""
    if object_name == "contact":
        return [key]
    hosts = (key, f"www.{key}")
    return [f"{start}{host}{end}" for start in ("", "http://", "https://") for host in hosts
            for end in ("", "/")]  # fmt: skip


def moment(value: Any) -> str | None:
    """A moment (ISO, or milliseconds since 1970) as ISO in UTC, to the second."""
    text = str(value)
    try:
        if text.isdecimal():
            found = datetime.fromtimestamp(int(text) / 1000, UTC)
        else:
            found = datetime.fromisoformat(text.replace("Z", "+00:00"))
    except (ValueError, OverflowError, OSError):
        return None
    return f"{found.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def external_id(object_name: str, key: str) -> str:
    """The external id of a record in Odoo; an owner is a field of the account."""
    kind = "account" if object_name == "owner" else object_name
    digest = hashlib.blake2b(key.encode(), digest_size=12).hexdigest()
    return f"{MODULE}.{kind}_{digest}"


def as_html(text: str) -> str:
    """Plain text as HTML: nothing in it is markup, but addresses become links."""
    safe = html.escape(text, quote=True)
    linked = ADDRESS.sub(lambda found: f'<a href="{found[0]}">{found[0]}</a>', safe)
    return linked.replace("\n", "<br>")


def split_name(value: Any) -> tuple[str, str]:
    """First names and last name; who has one name has a last name."""
    first, _, last = str(value or "").strip().rpartition(" ")
    return first, last


def whole_name(*parts: Any) -> str | None:
    """First names and last name as one; None for nobody."""
    return clean(" ".join(str(part) for part in parts if part)) or None


def user_id(crm: str, email: Any, users: Mapping[str, str]) -> str:
    """Whom an address belongs to there; raises ValueError for somebody it does not know."""
    if str(email).lower() not in users:
        raise ValueError(f"{crm} has no active user {email}")
    return users[str(email).lower()]


def our_word(words: Mapping[str, str], value: Any) -> str | None:
    """Our word for theirs; `words` are theirs by ours."""
    return {theirs: ours for ours, theirs in words.items()}.get(str(value))


def our_value(
    object_name: str, name: str, value: Any, emails: Mapping[str, str], *, is_markup: bool = True
) -> Any:
    """What stands in a field there as a value of ours; `emails` are the users' addresses by id.

    None for nothing. `is_markup`: a body is HTML there.
    """
    if value is None or value is False or value == "":
        return None
    if name in OWNERS:
        return emails.get(str(value), f"user {value}")
    if name == "domain":
        return natural("account", value)
    kind = FIELDS[object_name][name].type
    if kind == "number":
        return float(value)
    if kind == "moment":
        return moment(value)
    return plain_text(str(value)) if name == "body" and is_markup else clean(str(value))
