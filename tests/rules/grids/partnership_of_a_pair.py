"""Two companies, joined by a word or a comma, that do one thing."""

from tests.rules.grids import COMPANIES, SIDES

TYPE = "partnership"
SUBJECTS = tuple(
    side for side in COMPANIES if isinstance(side, str) or not side[0].endswith((",", ")"))
)
OBJECTS = tuple(side for side in SIDES if isinstance(side, str) or "," not in side[0])
TEMPLATES = ("{subject} and {object} {verb}{tail}",)
VERBS = (
    "partner to launch cards",
    "team up on hydrogen trucks",
    "have teamed up to launch cards",
    "have partnered on cloud services",
    "are partnering on cloud services",
    "join forces to build charging network",
    "announce strategic partnership",
    "sign MoU on hydrogen",
    "form joint venture to build batteries",
    "enter strategic partnership",
    "to form joint venture",
    "to jointly develop batteries",
    "to collaborate on robots",
    "expand partnership",
    "sign cooperation agreement",
)
TAILS = ("", " amid demand", " this year", " in Oslo")
SILENT = (
    "{subject} and {object} report earnings",
    "{subject} and {object} build up stakes in rival",
    "{subject} and {object} reach $4bn deal to take chipmaker private",
)
