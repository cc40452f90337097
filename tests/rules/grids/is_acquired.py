"""Who is bought, and by whom."""

from tests.rules.grids import COMPANIES, SIDES

ROLE = "acquirer"
TEMPLATES = ("{subject} {verb} {object}{tail}",)
SUBJECTS = tuple(side for side in SIDES if "," not in (side if isinstance(side, str) else side[0]))
OBJECTS = tuple(
    side
    for side in COMPANIES
    if not (side if isinstance(side, str) else side[0]).startswith(("UPDATE", "Exclusive"))
    and "," not in (side if isinstance(side, str) else side[0])
)
VERBS = (
    "acquired by",
    "has been acquired by",
    "to be acquired by",
    "is being acquired by",
    "agrees to be acquired by",
    "bought by",
    "snapped up by",
    "taken over by",
    "sold to",
    "agrees takeover by",
    "in talks to be bought by",
    "accepts $2bn offer from",
    "rejects takeover bid from",
    "receives takeover offer from",
    "confirms takeover approach from",
    "board backs takeover by",
    "shareholders approve sale to",
    "announces acquisition by",
    "enters into agreement to be acquired by",
    "taken private by",
    "finds new owner in",
)
TAILS = ("", " to create regional leader", ": report", ", sources say", " in all-stock deal")
SILENT = (
    "{subject} beaten by {object}",
    "{subject} software used by {object}",
    "{subject} to be supplied by {object}",
    "{subject} chip sold to {object}",
    "{subject} gets order from {object}",
    "{subject} sued by {object}",
    "{subject} joins {object} as partner",
)
