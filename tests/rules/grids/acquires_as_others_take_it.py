"""Who buys another company, told by regulators, markets and rivals."""

from tests.rules.grids import SIDES

TYPE = "acquires"
ROLE = "target"
SUBJECTS = ("Corvane", "Harbor Foods", "PayLoop", "Ostrand Group", "Tarnbrew")
OBJECTS = tuple(side for side in SIDES if isinstance(side, str) and side[0].isupper())
VERBS = (
    "cleared to buy",
    "allowed to acquire",
    "given green light to acquire",
    "barred from buying",
    "blocked from acquiring",
    "joins race to buy",
    "enters battle to acquire",
    "joins bidding for",
    "scraps $2bn deal for",
    "abandons plans to buy",
    "to fund acquisition of",
)
TAILS = ("", ", sources say", " - report")
SILENT = (
    "{subject} joins race to build AI chips",
    "{subject} enters race for mayor",
    "{subject} cleared to buy back shares",
    "{subject} barred from buying ads",
    "{subject} drops Olympics bid",
    "{subject} scraps deal for new jets",
    "{subject} buys {object} stake for $50m",
    "{subject} joins bidding for World Cup rights",
    "EU clears Coca-Cola deal",
)
