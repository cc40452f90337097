"""Who takes a stake in another company, by rarer words."""

from tests.rules.grids import COMPANIES

TYPE = "invests_in"
ROLE = "target"
SUBJECTS = COMPANIES
OBJECTS = ("Splintec", "Lindgren Bakeries", "Photon Control", "Velisca")
VERBS = (
    "boosts stake in",
    "doubles its stake in",
    "completes purchase of 20% stake in",
    "buys 10 pct stake in",
    "to get 10% of",
    "becomes largest shareholder in",
)
TAILS = ("", ", filing shows", " - sources")
SILENT = (
    "{subject} has a stake in the outcome",
    "{subject} buys majority stake in {object}",
    "{subject} boosts interest in sewing",
    "{subject} to get 10% of sales from {object}",
    "{subject} trims stake in {object}",
)
