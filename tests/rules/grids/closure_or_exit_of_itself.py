"""Who shuts down altogether."""

from tests.rules.grids import COMPANIES

TYPE = "closure_or_exit"
SUBJECTS = COMPANIES
VERBS = (
    "ceases operations",
    "to shut down",
    "has shut down",
    "is going out of business",
    "to close its doors",
    "is winding down",
    "folds",
    "halts operations",
    "to close permanently",
    "announces shutdown",
    "shuts up shop",
)
TAILS = ("", " amid cash crunch", " - report", "; 200 jobs lost", " next month")
TEMPLATES = ("{subject} {verb}{tail}",)
