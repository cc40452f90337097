"""What all nouns share: ids that follow from keys, and one strict shape for outside data."""

import hashlib
import struct
from collections.abc import Iterable

from sqlmodel._compat import SQLModelConfig


def stable_id(*parts: object) -> int:
    """The id of the thing with this natural key: a positive 63-bit integer.

    An id that follows from the key makes every write repeatable: a run that is killed and
    started again gives each row the id it would have had, on every database and in any order.
    """
    text = "\x1f".join(map(str, parts))
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest(), "big") >> 1


def stable_ids(first: object, keys: Iterable[object], *last: object) -> list[int]:
    """`stable_id(first, key, *last)` of each key, in less than half the time."""
    head = hashlib.blake2b(f"{first}\x1f".encode(), digest_size=8)
    tail = "".join(f"\x1f{part}" for part in last)
    digests = []
    for key in keys:
        hashed = head.copy()
        hashed.update(f"{key}{tail}".encode())
        digests.append(hashed.digest())
    return [each >> 1 for each in struct.unpack(f">{len(digests)}Q", b"".join(digests))]


# The configuration of the shapes that come from outside: validated, frozen, unknown fields refused.
# (A table can not inherit a frozen class, so each noun has Base -> Data(frozen) and Base -> table.)
FROZEN = SQLModelConfig(frozen=True, extra="forbid", str_strip_whitespace=True)
