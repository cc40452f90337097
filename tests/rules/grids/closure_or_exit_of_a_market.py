"""Who leaves a country or a field of business."""

from tests.rules.grids import COMPANIES

TYPE = "closure_or_exit"
SUBJECTS = COMPANIES
OBJECTS = ("Russia", "India", "the US", "Nigeria", "the Japanese market", "pet insurance business")
VERBS = (
    "exits",
    "to exit",
    "has exited",
    "quits",
    "pulls out of",
    "to withdraw from",
    "considers exit from",
    "announces exit from",
    "retreats from",
    "ceases operations in",
    "suspends operations in",
    "to stop selling in",
)
TAILS = ("", " amid slump", " in 2026", ", blames costs", "; shares fall")
