"""Who gets money, told by the round or the sum that comes to it."""

from tests.rules.grids import SIDES

TYPE = "funding_round"
TEMPLATES = ("{verb} {object}{tail}",)
SUBJECT_IS = "object"
SUBJECTS = ("",)
OBJECTS = SIDES
VERBS = (
    "Pre-IPO placement brings $6m to",
    "Fresh $6.5M lands at",
    "Down round looms for",
    "£60m cash call at",
)
TAILS = (
    "",
    ", sources say",
)
SILENT = ("Council funding for {object}",)
