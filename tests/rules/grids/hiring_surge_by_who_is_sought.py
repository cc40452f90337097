"""Who is sought, and how many."""

from tests.rules.grids import COMPANIES

TYPE = "hiring_surge"
SUBJECTS = COMPANIES
VERBS = ("seeks 150 welders", "wants 400 more drivers", "to fill 300 clerk posts", "adding 90")
TAILS = ("", " in Leeds")
TEMPLATES = ("{subject} {verb}{tail}",)
SILENT = (
    "{subject} seeks 12 months' grace{tail}",
    "{subject} adding 4 lorries{tail}",
    "{subject} wants 400 tonnes of sand{tail}",
)
