"""Who borrows, told by who lends."""

from tests.rules.grids import SIDES

TYPE = "debt_financing"
SUBJECT_IS = "object"
ROLE = "investor"
TEMPLATES = ("{subject} {verb} {object}{tail}",)
SUBJECTS = ("Octave Bank", "Kinross Capital", "Northbridge", "Tarnhill Bank")
OBJECTS = SIDES
VERBS = (
    "provides $40M term loan to",
    "lends $12 million to",
    "has provided a $300m credit facility to",
    "grants €800m loan to",
    "approves Rs 250 crore loan for",
    "arranges $75 million syndicated loan for",
)
TAILS = (
    "",
    " to fund expansion",
    " as rates fall",
    ": report",
    "; shares rise",
)
