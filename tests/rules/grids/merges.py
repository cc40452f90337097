"""Two companies that merge."""

from tests.rules.grids import COMPANIES, SIDES

SUBJECTS = COMPANIES
OBJECTS = SIDES
VERBS = (
    "to merge with",
    "agrees to merge with",
    "in merger talks with",
    "completes merger with",
    "announces merger with",
    "plans to merge with",
    "to combine with",
    "calls off merger with",
    "enters into merger agreement with",
    "is merging with",
    "proposes merger with",
    "explores merger with",
    "said to weigh merger with",
)
TAILS = ("", " in all-stock deal", " to create regional leader", ": report", " amid consolidation")
SILENT = (
    "{subject} merges two departments",
    "{subject} combines AI with {object} data",
    "{subject} and {object} combine forces on research",
    "Merger of {subject} and {object} would hurt consumers, study finds",
    "A year after merger with {object}, {subject} cuts jobs",
)
