"""Awards told by who gives them, or by the prize alone."""

from tests.rules.grids import COMPANIES

TYPE = "award"
SUBJECTS = tuple(company for company in COMPANIES if isinstance(company, str))
VERBS = ("Nine golds", "Two Michelin stars", "Export prize")
TAILS = ("", " in Leeds")
TEMPLATES = ("{verb} for {subject}{tail}",)
SILENT = (
    "{subject} wins cleaning order at Elmford hospital{tail}",
    "Five questions for {subject}{tail}",
    "Two wins for {subject} in court{tail}",
)
