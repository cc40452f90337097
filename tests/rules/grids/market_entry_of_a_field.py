"""Who enters a field of business."""

from tests.rules.grids import COMPANIES

TYPE = "market_entry"
SUBJECTS = COMPANIES
OBJECTS = (
    "electric scooter market",
    "pet insurance",
    "consumer lending space",
    "quick commerce",
    "the EV charging business",
    "data centre business",
    "fast fashion segment",
    "the buy now, pay later market",
)
VERBS = (
    "enters",
    "to enter",
    "has entered",
    "forays into",
    "ventures into",
    "branches out into",
    "diversifies into",
    "jumps into",
    "makes foray into",
    "announces entry into",
    "plans to enter",
)
TAILS = ("", " next year", " with Zunolo partnership", " - report", " amid global push")
