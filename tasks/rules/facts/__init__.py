"""Facts about an account that follow from what is in the warehouse: its events, its openings; and
the values that a person may give."""

from tasks.rules.facts.events import EVENT_TYPES, EventSeen, facts_of_events
from tasks.rules.facts.openings import OpeningSeen, facts_of_openings
from tasks.rules.facts.told import Told

__all__ = [
    "EVENT_TYPES",
    "EventSeen",
    "OpeningSeen",
    "Told",
    "facts_of_events",
    "facts_of_openings",
]
