"""Who is sold, told by who sells."""

from tests.rules.grids import COMPANIES, SIDES

TYPE = "is_acquired"
SUBJECT_IS = "object"
SUBJECTS = COMPANIES
OBJECTS = tuple(side for side in SIDES if "," not in str(side) and side != "Studio 9")
VERBS = (
    "sells",
    "has sold",
    "to sell",
    "will sell",
    "agrees to sell",
    "in talks to sell",
    "nears deal to sell",
    "strikes deal to sell",
    "offloads",
    "divests",
)
TAILS = (
    " to Zunolo",
    " to private equity firm Zunolo",
    " to Zunolo, sources say",
    " to Zunolo for $640M",
    " to Zunolo to cut debt",
    " to Danish rival Zunolo in €120m deal",
)
SILENT = (
    "{subject} sells 20 Aerolux Jets to Zunolo",
    "{subject} to sell Vaccines to Zunolo",
    "{subject} sells HQ to Zunolo",
    "{subject} to sell Phones to Schools",
    "{subject} sells Tickets to Zunolo Fans",
    "{subject} sells Software to Zunolo",
)
