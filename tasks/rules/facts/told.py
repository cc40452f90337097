"""What a rule tells of an account."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Told:
    """A fact and how it was come by; `url` is where a person can read it."""

    name: str
    value: str
    found_in: str
    confidence: float
    url: str
    fetched_at: datetime
    event_id: int | None = None
