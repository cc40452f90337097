"""Who plays which part in an article that tells of known events: a learned reader of names.

A linear-chain conditional random field over the words of title and lead, which hears an encoder as
well where there is one. It never finds an event: it says, of events that others have found, whose
they are and who else takes part.
"""

from tasks.rules.parts.model import Part, Parts
from tasks.rules.parts.naming import (
    NAMED,
    agreed,
    events_by_name,
    is_named,
    of_a_hint,
    speaks_of_itself,
    with_parts,
)

__all__ = [
    "NAMED",
    "Part",
    "Parts",
    "agreed",
    "events_by_name",
    "is_named",
    "of_a_hint",
    "speaks_of_itself",
    "with_parts",
]
