"""The keyed hashes of this warehouse: who was forgotten, who must not be contacted (METHOD C5)."""

import hashlib
import secrets
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select

from tasks.rules.consent import Mark, black_marks, domain_mark, mark_hash, marks_of
from warehouse.models import PrivacyKey, Suppression, Tombstone
from warehouse.writes import insert_new, table_of

KEY, TOMBSTONE, SUPPRESSION = table_of(PrivacyKey), table_of(Tombstone), table_of(Suppression)
OPT_OUT = "opt_out"  # the source of entries that contacts made themselves
SAID = {
    "email": "e-mail address", "phone": "phone number", "linkedin": "LinkedIn profile",
    "external_id": "external id", "name_domain": "name and company", "domain": "domain",
}  # fmt: skip
FREE_TEXTS = ("subject", "outcome")
NAMING = ("email", "name_domain")  # marks whose company is noted too: where to look into texts
COLUMN = {"name_domain": "name", "linkedin": "linkedin_url"}


@dataclass(frozen=True, slots=True)
class Refused:
    """Why a row may not be held: the field that gave it away, and the rule in words."""

    column: str
    reason: str


@dataclass(frozen=True, slots=True)
class Bars:
    """Who may not be held again. Rows of the kinds that persons stand in are asked for."""

    key: bytes
    forgotten: frozenset[str]
    suppressed: Mapping[str, str]

    def __bool__(self) -> bool:
        return bool(self.forgotten or self.suppressed)

    @property
    def state(self) -> str:
        """Changes whenever somebody is barred, or no longer."""
        said = "".join(sorted(self.forgotten | set(self.suppressed)))
        return hashlib.blake2b(said.encode(), digest_size=8).hexdigest()

    def refusal(self, kind: str, row: Mapping[str, Any]) -> Refused | None:
        """Why a contact, lead or activity is refused; None where nothing speaks against it."""
        marks = list(marks_of(kind, row))
        if row.get("domain") and self.suppressed:
            marks.append(domain_mark(row["domain"]))
        for mark in marks:
            hashed = mark_hash(self.key, mark)
            column = COLUMN.get(mark.kind, mark.kind)
            if hashed in self.forgotten:
                return Refused(column, f"belongs to a person who was forgotten ({SAID[mark.kind]})")
            if reason := self.suppressed.get(hashed):
                return Refused(column, f"is on the suppression list ({SAID[mark.kind]}: {reason})")
        return None

    def without_forgotten(self, row: Mapping[str, Any]) -> dict[str, str]:
        """The free texts of an activity that name somebody forgotten, with the words blacked."""
        domain = row["domain"]
        if mark_hash(self.key, Mark("at", domain)) not in self.forgotten:
            return {}
        texts = {name: row[name] for name in FREE_TEXTS if row.get(name)}
        plain = {
            name: black_marks(text, domain, self._is_forgotten) for name, text in texts.items()
        }
        return {name: text for name, text in plain.items() if text != texts[name]}

    def _is_forgotten(self, mark: Mark) -> bool:
        return mark_hash(self.key, mark) in self.forgotten


def read_bars(connection: Connection) -> Bars:
    """The tombstones and the lists of those who must not be contacted.

    Whoever only opted out is held on, since the contact itself says so.
    """
    listed = select(SUPPRESSION.c.hash, SUPPRESSION.c.reason)
    suppressed = connection.execute(listed.where(SUPPRESSION.c.source != OPT_OUT))
    forgotten = connection.execute(select(TOMBSTONE.c.hash)).scalars()
    key = connection.execute(select(KEY.c.key)).scalar() or ""
    return Bars(
        bytes.fromhex(key), frozenset(forgotten), {row.hash: row.reason for row in suppressed}
    )


def privacy_key(connection: Connection, as_of: datetime) -> bytes:
    """The key of this warehouse's hashes; it is made once."""
    made = {"id": 1, "key": secrets.token_hex(32), "made_at": as_of}
    insert_new(connection, PrivacyKey, [made])
    return bytes.fromhex(connection.execute(select(KEY.c.key)).scalar_one())


def write_tombstones(connection: Connection, marks: Collection[Mark], as_of: datetime) -> int:
    """Keep all that has one of these marks from coming back; returns how many marks there are."""
    key = privacy_key(connection, as_of)
    found = {*marks, *(Mark("at", m.value.rpartition("@")[2]) for m in marks if m.kind in NAMING)}
    rows = [
        {"hash": mark_hash(key, mark), "kind": mark.kind, "forgotten_at": as_of}
        for mark in sorted(found)
    ]
    insert_new(connection, Tombstone, rows)
    return len(rows)
