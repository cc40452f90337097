"""A customer that chooses its vendor: the vendor is the account."""

from tests.rules.grids import COMPANIES, SIDES

TYPE = "customer_win"
SUBJECTS = tuple(side for side in COMPANIES if isinstance(side, str))
OBJECTS = tuple(side for side in SIDES if isinstance(side, str))
SUBJECT_IS = "object"
ROLE = "customer"
VERBS = ("selects", "has selected", "chooses", "has chosen", "picks", "taps", "opts for", "adopts")
TEMPLATES = (
    "{subject} {verb} {object} to modernise payments{tail}",
    "{subject} {verb} {object} as payroll provider{tail}",
    "{subject} {verb} {object} for fleet management{tail}",
)
TAILS = ("", " – Reuters", " in Chile")
SILENT = (
    "{subject} picks new CEO to modernise payments",
    "{subject} taps Jane Doe as finance chief",
    "{subject} appoints Jane Doe to manage network",
)
