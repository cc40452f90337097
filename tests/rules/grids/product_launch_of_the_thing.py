"""The thing goes on sale, arrives or is revealed; who makes it stands behind "from" or "by"."""

from tests.rules.grids import COMPANIES

TYPE = "product_launch"
SUBJECTS = tuple(company for company in COMPANIES if isinstance(company, str))
OBJECTS = ("Cordless kiln", "Oat fudge", "Folding piano", "First electric tractor", "$80 lathe")
VERBS = (
    "goes on presale",
    "lands in UK stores",
    "rolled out to 40 salons",
    "unveiled at Elmford boat show",
    "breaks cover",
    "available from October",
    "now sold in 3,000 shops",
    "hits supermarket shelves",
    "arrives in three new colours",
)
TEMPLATES = ("{object} from {subject} {verb}", "{object} by {subject} {verb}")
SILENT = (
    "Jobs at {subject} to go on sale of unit",
    "Shares from {subject} go on sale",
    "Report by {subject} launched at Elmford trade show",
    "Strike by {subject} workers rolls out to 40 depots",
    "{subject} has a new president",
    "{subject} snares Zunolo's marketing brain",
    "{subject} starts tender offer for Zunolo",
    "{subject} announces $40 million stake",
    "{subject} begins selling shares",
)
