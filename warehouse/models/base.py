"""What all nouns share: ids that follow from keys, and one strict shape for outside data."""

import hashlib

from sqlmodel._compat import SQLModelConfig


def stable_id(*parts: object) -> int:
    """The id of the thing with this natural key: a positive 63-bit integer.

    An id that follows from the key makes every write repeatable: a run that is killed and
    started again gives each row the id it would have had, on every database and in any order.
    """
    text = "\x1f".join(map(str, parts))
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest(), "big") >> 1


# The configuration of the shapes that come from outside: validated, frozen, unknown fields refused.
# (A table can not inherit a frozen class, so each noun has Base -> Data(frozen) and Base -> table.)
FROZEN = SQLModelConfig(frozen=True, extra="forbid", str_strip_whitespace=True)
