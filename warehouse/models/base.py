"""What all nouns share: stable ids, UTC times, and one strict base for data from outside."""

import hashlib
from datetime import UTC, datetime
from typing import Annotated, Any

from pydantic import AfterValidator
from sqlalchemy import BigInteger, DateTime, Dialect, Integer
from sqlalchemy.types import TypeDecorator
from sqlmodel._compat import SQLModelConfig


def stable_id(*parts: object) -> int:
    """The id of the thing with this natural key: a positive 63-bit integer.

    An id that follows from the key makes every write repeatable: a run that is killed and
    started again gives each row the id it would have had, on every database and in any order.
    """
    text = "\x1f".join(str(part) for part in parts)
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest(), "big") >> 1


class UtcDateTime(TypeDecorator[datetime]):
    """A moment in UTC; aware in Python on every database, refused without a zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"time without a zone: {value.isoformat()}: pass an aware datetime")
        value = value.astimezone(UTC)
        return value.replace(tzinfo=None) if dialect.name == "sqlite" else value

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


# On SQLite only INTEGER is the row's own key, which makes look-ups by id direct.
BigId = BigInteger().with_variant(Integer, "sqlite")


def _to_utc(value: datetime) -> datetime:
    return (value if value.tzinfo else value.replace(tzinfo=UTC)).astimezone(UTC)


Utc = Annotated[datetime, AfterValidator(_to_utc)]


# The configuration of the shapes that come from outside: validated, frozen, unknown fields refused.
# (A table can not inherit a frozen class, so each noun has Base -> Data(frozen) and Base -> table.)
FROZEN = SQLModelConfig(frozen=True, extra="forbid", str_strip_whitespace=True)
