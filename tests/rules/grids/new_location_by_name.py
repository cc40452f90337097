"""Sites told by whose they are, and sums for a place."""

from tests.rules.grids import COMPANIES

TYPE = "new_location"
SUBJECTS = tuple(company for company in COMPANIES if isinstance(company, str))
OBJECTS = (
    "new factory in Texas",
    "data centre in Leeds",
    "gigafactory in Poland",
    "warehouse in Ohio",
)
VERBS = (
    "opens",
    "to open next year",
    "gets approval",
    "wins planning permission",
    "nears completion",
    "to begin production",
)
TAILS = ("", " - report")
TEMPLATES = ("{subject} {object} {verb}{tail}", "{subject}'s {object} {verb}{tail}")
