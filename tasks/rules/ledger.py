"""What differs between what the CRM should hold and what was last written there.

Pure and columnar: frames in, frames out. A row is the same when its fields are; a time stamp that
says when it was written is no field.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

import polars as pl

Fields = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Change:
    """A row to be sent. `before` holds what was last accepted; nothing for a new row."""

    object: str
    key: str
    action: Literal["create", "update"]
    fields: Fields
    content_hash: str
    before: Fields

    @property
    def differences(self) -> dict[str, tuple[Any, Any]]:
        """Field -> (old, new), of those that differ."""
        return {
            name: (self.before.get(name), value)
            for name, value in self.fields.items()
            if self.before.get(name) != value
        }


@dataclass(frozen=True, slots=True)
class Held:
    """A row that is kept back, and why."""

    object: str
    key: str
    reason: str


@dataclass(frozen=True, slots=True)
class Plan:
    """What a push would do. `failed` are rows that were not accepted the last time, and why."""

    creates: list[Change] = field(default_factory=list)
    updates: list[Change] = field(default_factory=list)
    unchanged: int = 0
    held: list[Held] = field(default_factory=list)
    failed: list[Held] = field(default_factory=list)


def with_hash(desired: pl.DataFrame) -> pl.DataFrame:
    """The frame with `content_hash`, of all columns but `key`; the same on every machine."""
    names = [name for name in desired.columns if name != "key"]
    text = desired.select(pl.struct(names).struct.json_encode()).to_series().to_list()
    hashes = [hashlib.blake2b(each.encode(), digest_size=12).hexdigest() for each in text]
    return desired.with_columns(pl.Series("content_hash", hashes, dtype=pl.String))


def differing(desired: pl.DataFrame, known: pl.DataFrame) -> pl.DataFrame:
    """The desired rows (with `key`, `content_hash`) that are not in the ledger as they are.

    `known` has `key` and `content_hash`, empty where nothing was accepted yet. The result is in
    the order of the keys.
    """
    accepted = known.select("key", "content_hash").drop_nulls()
    return desired.join(accepted, on=["key", "content_hash"], how="anti").sort("key")


def changes(object_name: str, rows: pl.DataFrame, before: Mapping[str, Fields]) -> list[Change]:
    """The rows as changes; `before` is what was last accepted, by key."""
    found = rows.iter_rows(named=True)
    return [_change(object_name, row, before.get(row["key"]) or {}) for row in found]


def _change(object_name: str, row: Fields, before: Fields) -> Change:
    key, content_hash = row.pop("key"), row.pop("content_hash")
    action: Literal["create", "update"] = "update" if before else "create"
    return Change(object_name, key, action, _plain(row), content_hash, before)


def _plain(row: Fields) -> Fields:
    """The fields as JSON gives them back, so that old and new compare."""
    return dict(json.loads(json.dumps(row, default=str)))


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
