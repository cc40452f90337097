"""Who opens or builds a site; a word for a site within another noun is none."""

from tests.rules.grids import COMPANIES

SUBJECTS = COMPANIES
OBJECTS = (
    "new factory in Texas",
    "second plant in Poland",
    "$100m battery plant near Berlin",
    "data centre in Dublin",
    "flagship store in Leeds",
    "distribution centre in Elm County",
    "regional office in Bengaluru",
    "three new stores in Mexico",
    "new production line in Franklin, Tennessee",
    "R&D centre outside Paris",
)
VERBS = (
    "opens",
    "has opened",
    "to open",
    "plans to open",
    "announces plans for",
    "inaugurates",
    "is building",
    "sets up",
    "breaks ground on",
    "completes construction of",
    "halts construction of",
    "invests $50m in",
    "will invest $200-$300M to build",
    "mulls building",
    "wins approval to build",
    "seeks permission to build",
    "signs lease for",
    "buys land for",
    "selects site for",
    "celebrates grand opening of",
    "to double size of",
)
TAILS = ("", ", creating 300 jobs", " to meet demand", " in 2026", "; shares rise", " - report")
SILENT = (
    "{subject} plans office romance policy{tail}",
    "{subject} unveils office suite for lawyers{tail}",
    "{subject} opens branch in the metaverse{tail}",
    "{subject} launches digital branch{tail}",
    "{subject} announces data centre chip{tail}",
    "{subject} launches base model{tail}",
    "{subject} adds store credit{tail}",
    "{subject} launches lab-grown diamonds{tail}",
    "{subject} leases warehouse to Zunolo{tail}",
    "{subject} opens green bond facility{tail}",
    "{subject} marks opening of festival{tail}",
    "{subject} reopens store after flood{tail}",
    "City of Elmford ready to break ground on {object}{tail}",
    "Taylor Brandl opens {object}{tail}",
)
