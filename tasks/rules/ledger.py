"""What differs between what the CRM should hold, what we last wrote, and what stands there.

Pure. Frames find the few rows that differ among many; then each row is decided by itself.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

import polars as pl

Fields = dict[str, Any]
CLOSED = ("done", "cancelled")
# Characters at which CRMs, and we for them, cut a text that is too long for its field.
LONGEST = (128, 255, 256, 1_000, 1_024, 2_000, 4_000, 32_000, 32_768, 65_535, 65_536)


@dataclass(frozen=True, slots=True)
class Change:
    """A row to be sent. `fields` are those to set, `wanted` all that it should hold; `before` what
    was last accepted, nothing for a new row.

    `kept` are fields that people changed there and that stay as they are; `remote_id` is the record
    that is updated. `takes_key`: it is there, but does not bear our key yet.
    """

    object: str
    key: str
    action: Literal["create", "update"]
    fields: Fields
    content_hash: str
    before: Fields
    wanted: Fields
    kept: Fields = field(default_factory=dict)
    remote_id: str | None = None
    takes_key: bool = False
    attempts: int = 0

    @property
    def differences(self) -> dict[str, tuple[Any, Any]]:
        """Field -> (old, new), of those that are set to something else."""
        both = {name: (self.before.get(name), value) for name, value in self.fields.items()}
        return {name: (old, new) for name, (old, new) in both.items() if old != new}

    @property
    def content(self) -> Fields:
        """What we will have written once it is accepted."""
        return {**self.before, **self.fields}


@dataclass(frozen=True, slots=True)
class Held:
    """A row that is kept back, and why."""

    object: str
    key: str
    reason: str


@dataclass(frozen=True, slots=True)
class Conflict:
    """A field that somebody changed in the CRM, so that ours is not written."""

    object: str
    key: str
    field: str
    ours: Any
    theirs: Any


@dataclass(frozen=True, slots=True)
class Plan:
    """What a push would do. `failed` are rows that were not accepted the last time, and why;
    `settled` need no sending: what they lack is theirs, or stands there already.

    `finished` are tasks that are done there before the ledger knew that they had arrived: they are
    held, and done here too. `given` are tasks that somebody gave to another rep by then, by their
    keys, with the address of who has them. `withdrawn` are rows that are taken out of a file, since
    they may not be imported any more. `returned` counts what reps did with tasks there, taken over
    first. `unread` says why the CRM could not be read, so that all is planned from the ledger
    alone; empty where it was."""

    creates: list[Change] = field(default_factory=list)
    updates: list[Change] = field(default_factory=list)
    unchanged: int = 0
    held: list[Held] = field(default_factory=list)
    failed: list[Held] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)
    settled: list[Change] = field(default_factory=list)
    finished: list[Change] = field(default_factory=list)
    given: dict[str, str] = field(default_factory=dict)
    withdrawn: list[Held] = field(default_factory=list)
    returned: Mapping[str, int] = field(default_factory=dict)
    unread: str = ""

    def __add__(self, other: "Plan") -> "Plan":
        return Plan(
            self.creates + other.creates,
            self.updates + other.updates,
            self.unchanged + other.unchanged,
            self.held + other.held,
            self.failed + other.failed,
            self.conflicts + other.conflicts,
            self.settled + other.settled,
            self.finished + other.finished,
            self.given | other.given,
            self.withdrawn + other.withdrawn,
            self.returned or other.returned,
            self.unread or other.unread,
        )


# ---- Many rows -----------------------------------------------------------------------------------


def with_hash(desired: pl.DataFrame, ignored: tuple[str, ...] = ()) -> pl.DataFrame:
    """The frame with `content_hash`, of all columns but `key` and those to be ignored; the same on
    every machine."""
    names = [name for name in desired.columns if name not in ("key", *ignored)]
    text = desired.select(pl.struct(names).struct.json_encode().cast(pl.Binary)).to_series()
    hashes = [hashlib.blake2b(each, digest_size=12).digest() for each in text.to_list()]
    column = pl.Series("content_hash", hashes, dtype=pl.Binary)
    return desired.with_columns(column.bin.encode("hex"))


def differing(desired: pl.DataFrame, known: pl.DataFrame) -> pl.DataFrame:
    """The desired rows (with `key`, `content_hash`) that are not in the ledger as they are.

    `known` has `key` and `content_hash`, empty where nothing was accepted yet. The result is in
    the order of the keys.
    """
    accepted = known.select("key", "content_hash").drop_nulls()
    return desired.join(accepted, on=["key", "content_hash"], how="anti").sort("key")


def holdable(tasks: pl.DataFrame, refused: pl.DataFrame) -> tuple[pl.DataFrame, list[Held]]:
    """Tasks that may go out, and those that may not.

    A contact who wants no mail or call gets no task, nor one whose data may not be used so (METHOD
    C5); a task that is over may still be said to be so. `tasks` has `key`, `status`, `channel` and
    `contact_id`, which the result lacks; `refused` has contact_id, purpose and rule.
    """
    rules = refused.select("contact_id", "purpose", "rule")
    by_channel = tasks.join(
        rules, left_on=["contact_id", "channel"], right_on=["contact_id", "purpose"]
    )
    by_push = tasks.join(rules.filter(pl.col("purpose") == "push"), on="contact_id")
    found = pl.concat(
        [by_channel.select("key", "status", "rule"), by_push.select("key", "status", "rule")]
    )
    held = found.filter(pl.col("status") == "open").unique("key", keep="first", maintain_order=True)
    sent = tasks.join(held, on="key", how="anti").drop("contact_id")
    return sent, [Held("task", *row) for row in held.sort("key").select("key", "rule").rows()]


# ---- One row -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Known:
    """What the ledger and the CRM say of a row.

    `before` is what was last accepted; `there` what stands in the CRM now, None where nobody looked
    or nothing is there. `is_found`: a record that the ledger did not know was found there.
    """

    before: Fields
    kept: Fields = field(default_factory=dict)
    remote_id: str | None = None
    there: Mapping[str, Any] | None = None
    is_found: bool = False
    attempts: int = 0


def decide(
    object_name: str,
    key: str,
    wanted: Fields,
    content_hash: str,
    known: Known,
    policies: Mapping[str, str],
    mode: str,
) -> tuple[Change | Held, list[Conflict]]:
    """What to set of a row that differs from the ledger, and what people have made theirs.

    own: we are the source. fill: only where nothing stands. until_edited: not where something else
    stands than what we last wrote, nor ever after, until somebody empties the field. A task that is
    finished there is never opened again.
    """
    is_there = known.remote_id is not None
    if mode == "update_only" and not is_there:
        return Held(object_name, key, "it is not in the CRM, and mode is update_only"), []
    if mode == "create_only" and is_there and known.before:
        return Held(object_name, key, "it is in the CRM, and mode is create_only"), []
    if reason := _reopens(wanted, known):
        return Held(object_name, key, reason), []
    fields: Fields = {}
    kept: Fields = {}
    before = dict(known.before)
    conflicts: list[Conflict] = []
    for name, value in wanted.items():
        if name in before and same(before[name], value):
            kept |= {name: known.kept[name]} if name in known.kept else {}
            continue
        there = (known.there or {}).get(name)
        policy = policies.get(name, "own") if is_there and known.there is not None else "own"
        is_theirs = policy == "until_edited" and name in known.kept and not is_blank(there)
        if is_theirs and same(there, value):
            kept[name] = there
        elif policy != "own" and is_as_written(there, value):
            before[name] = value  # it stands there already
        elif not is_theirs and (
            _is_given_back(there, known.kept.get(name))
            or _may_write(policy, there, before.get(name), name in before)
        ):
            fields[name] = value
        else:
            kept[name] = there
            if policy == "until_edited":
                conflicts.append(Conflict(object_name, key, name, value, there))
    action: Literal["create", "update"] = "update" if is_there else "create"
    change = Change(
        object_name, key, action, fields, content_hash, before, wanted, kept, known.remote_id,
        known.is_found, known.attempts,
    )  # fmt: skip
    return change, conflicts


def _is_given_back(there: Any, theirs: Any) -> bool:
    """Whether somebody emptied a field that they had made theirs."""
    return is_blank(there) and not is_blank(theirs)


def _may_write(policy: str, there: Any, last: Any, is_written: bool) -> bool:
    if policy == "own":
        return True
    if policy == "fill":
        return is_blank(there)
    return is_as_written(there, last) if is_written else is_blank(there)


def _reopens(wanted: Fields, known: Known) -> str | None:
    """Why a task must not be set to open: somebody finished it there (we may reopen our own)."""
    there = known.there or {}
    if wanted.get("status") != "open" or there.get("status") not in CLOSED:
        return None
    if known.before.get("status") == "cancelled":
        return None
    return "it is finished in the CRM"


def same(one: Any, other: Any) -> bool:
    """Whether two values are the same to a reader: blank is blank, 5 is 5.0, done is cancelled."""
    if is_blank(one) or is_blank(other):
        return is_blank(one) and is_blank(other)
    if isinstance(one, int | float) and isinstance(other, int | float):
        return abs(one - other) < 1e-6
    if one in CLOSED and other in CLOSED:
        return True
    return " ".join(str(one).split()) == " ".join(str(other).split())


def is_as_written(there: Any, written: Any) -> bool:
    """Whether what stands there is what we wrote, or as much of it as the field takes.

    Who shortens a text by hand does not end it at such a length.
    """
    if same(there, written):
        return True
    text = written if isinstance(written, str) else ""
    return any(len(text) > most and same(there, text[:most]) for most in LONGEST)


def is_blank(value: Any) -> bool:
    """Whether nothing stands there."""
    return value is None or (isinstance(value, str) and not value.strip())


def plain(row: Fields) -> Fields:
    """The fields as JSON gives them back, so that old and new compare."""
    return dict(json.loads(json.dumps(row, default=str)))


def too_many_refused(counts: Mapping[str, int], share: float) -> int:
    """How many of the rows sent were not taken, if they are more than this share; else 0."""
    refused = counts["rejected"] + counts["to_retry"]
    sent = counts["created"] + counts["updated"] + refused
    return refused if sent and refused / sent > share else 0
