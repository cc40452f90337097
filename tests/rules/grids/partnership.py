"""Two companies that work together."""

from tests.rules.grids import COMPANIES, SIDES

SUBJECTS = COMPANIES
OBJECTS = SIDES
VERBS = (
    "partners with",
    "has partnered with",
    "is partnering with",
    "to partner with",
    "plans to partner with",
    "teams up with",
    "has teamed up with",
    "joins forces with",
    "joins hands with",
    "ties up with",
    "is collaborating with",
    "announces strategic partnership with",
    "enters into partnership with",
    "forms joint venture with",
    "signs MoU with",
    "signs memorandum of understanding with",
    "inks pact with",
    "expands partnership with",
    "renews partnership with",
    "signs distribution agreement with",
    "inks licensing deal with",
    "forges alliance with",
    "enters research collaboration with",
    "announces multi-year partnership with",
)
TAILS = ("", " to launch cards", " on hydrogen trucks", " to expand in Asia", " – Reuters")
SILENT = (
    "{subject} and {object} are rivals in electric vans",
    "{subject} and {object} raise prices",
    "{subject} has no plans to partner with {object}",
    "{subject} reaches agreement with lenders",
    "{subject} signs supply agreement with {object}",
    "{subject} signs deal to buy {object}",
    "{subject} or {object}: which stock is better",
    "{subject} launches partner program",
)
