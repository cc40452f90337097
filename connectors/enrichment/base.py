"""What every source of facts gives."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class FactData:
    """One thing a source says about a company; an empty value takes back what it said before.

    `found_in` is the place in the source, `url` the page; `event_id` is the trigger event that it
    follows from. `fetched_at` is when it was learned, where that is not now.
    """

    name: str
    value: str
    found_in: str
    confidence: float
    url: str = ""
    event_id: int | None = None
    fetched_at: datetime | None = None
