"""Who goes to a country; people travel, and much else is entered, moved or expanded."""

from tests.rules.grids import COMPANIES

SUBJECTS = COMPANIES
OBJECTS = ("India", "the US", "Germany", "Southeast Asia", "Nigeria", "Saudi Arabia", "Texas")
VERBS = (
    "enters",
    "has entered",
    "to enter",
    "gears up to enter",
    "re-enters",
    "expands into",
    "to expand into",
    "launches in",
    "has launched in",
    "plans to launch in",
    "announces expansion into",
    "begins operations in",
    "rolls out service in",
    "extends services to",
    "makes debut in",
    "sets sights on",
    "branches out into",
    "to start selling in",
    "expands footprint in",
    "wins licence to operate in",
    "sets up subsidiary in",
)
TAILS = (
    "",
    " in 2025",
    " with new app",
    ", its fifth market",
    " amid global push",
    "; shares rise",
)
SILENT = (
    "Elena Moser heads to {object}{tail}",
    "Tom Brandl returns to {object}{tail}",
    "Elmford Rovers land in {object}{tail}",
    "{subject} expands factory in {object}{tail}",
    "{subject} expands team in {object}{tail}",
    "{subject} CEO arrives in {object}{tail}",
    "{subject} takes legal fight to {object}{tail}",
    "{subject} begins trading in {object}{tail}",
    "{subject} enters definitive agreement with Zunolo{tail}",
    "{subject} enters race for Zunolo{tail}",
    "{subject} moves into bear market{tail}",
    "{subject} goes into voluntary delisting{tail}",
    "{subject} exports cars in record numbers{tail}",
    "{subject} sends aid to {object}{tail}",
)
