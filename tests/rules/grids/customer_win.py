"""A contract or an order that a company wins."""

from tests.rules.grids import COMPANIES, SIDES

SUBJECTS = COMPANIES
OBJECTS = tuple(side for side in SIDES if isinstance(side, str))
ROLE = "customer"
VERBS = (
    "wins $40m contract from",
    "has won contract from",
    "lands five-year contract from",
    "has secured €120 million contract from",
    "bags maintenance contract from",
    "awarded $40m contract by",
    "receives repeat order from",
    "clinches largest order from",
    "wins contract with",
    "selected by",
    "signs supply agreement with",
    "signs $40m supply deal with",
    "signs offtake agreement with",
    "wins deal to supply chips to",
    "to supply batteries to",
)
TAILS = ("", " for payroll software", " to upgrade grid", " in Chile")
SILENT = (
    "{subject} loses contract with {object}",
    "{subject} cancels order from {object}",
    "{subject} hires {object} to explore sale",
    "{subject} signs deal to buy {object}",
    "{subject} picks Texas for plant",
    "{subject} orders staff back to office",
    "{subject} buys power plant from {object}",
    "{subject} signs loan agreement with {object}",
)
