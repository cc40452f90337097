"""The keyed hashes of this warehouse: who was forgotten, who must not be contacted (METHOD C5)."""

import hashlib
import secrets
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
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
LISTED = {"address": "email", "person": "name_domain"}  # kinds of entries -> of their marks
FIELD = {
    "email": "email", "phone": "phone", "linkedin": "linkedin_url", "external_id": "external_id",
    "domain": "domain",
}  # fmt: skip
COLUMN = {"name_domain": "name", "linkedin": "linkedin_url"}


@dataclass(frozen=True, slots=True)
class Refused:
    """Why a row may not be held: the field that gave it away, and the rule in words."""

    column: str
    reason: str


@dataclass(frozen=True, slots=True)
class Bars:
    """Who may not be held again. `kinds` are those of the marks that there are; `lists_people`
    tells whether the suppression list has full names."""

    key: bytes
    forgotten: frozenset[str]
    suppressed: Mapping[str, str]
    kinds: frozenset[str]
    lists_people: bool = False
    _companies: dict[str, bool] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.forgotten or self.suppressed)

    @property
    def state(self) -> str:
        """Changes whenever somebody is barred, or no longer."""
        said = "".join(sorted(self.forgotten | set(self.suppressed)))
        return hashlib.blake2b(said.encode(), digest_size=8).hexdigest()

    def refusal(self, kind: str, row: Mapping[str, Any]) -> Refused | None:
        """Why a contact, lead or activity is refused; None where nothing speaks against it."""
        domain = row.get("domain") or ""
        # Only what can be barred is brought into its plain form: millions of rows pass here.
        asked = {FIELD[each]: row.get(FIELD[each]) for each in self.kinds if each != "name_domain"}
        if "name_domain" in self.kinds and (self.lists_people or self._is_watched(domain)):
            asked |= {"name": row.get("name"), "domain": domain}
        marks = list(marks_of(kind, asked))
        if domain and "domain" in self.kinds:
            marks.append(domain_mark(domain))
        for mark in marks:
            hashed = mark_hash(self.key, mark)
            column = COLUMN.get(mark.kind, mark.kind)
            if hashed in self.forgotten:
                return Refused(column, f"belongs to a person who was forgotten ({SAID[mark.kind]})")
            if reason := self.suppressed.get(hashed):
                return Refused(column, f"is on the suppression list ({SAID[mark.kind]}: {reason})")
        return None

    def _is_watched(self, domain: str) -> bool:
        """Whether somebody of a company is barred, so that names there are worth a look."""
        if domain not in self._companies:
            hashed = mark_hash(self.key, Mark("at", domain))
            self._companies[domain] = hashed in self.forgotten
        return self._companies[domain]

    def without_forgotten(self, row: Mapping[str, Any]) -> dict[str, str]:
        """The free texts of an activity that name somebody forgotten, with the words blacked."""
        domain = row["domain"]
        if not self._is_watched(domain):
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
    listed = select(SUPPRESSION.c.hash, SUPPRESSION.c.reason, SUPPRESSION.c.kind)
    entries = connection.execute(listed.where(SUPPRESSION.c.source != OPT_OUT)).all()
    stones = connection.execute(select(TOMBSTONE.c.hash, TOMBSTONE.c.kind)).all()
    key = connection.execute(select(KEY.c.key)).scalar() or ""
    kinds = {row.kind for row in stones} | {LISTED.get(row.kind, row.kind) for row in entries}
    return Bars(
        bytes.fromhex(key),
        frozenset(row.hash for row in stones),
        {row.hash: row.reason for row in entries},
        frozenset(kinds - {"at"}),
        any(row.kind == "person" for row in entries),
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
