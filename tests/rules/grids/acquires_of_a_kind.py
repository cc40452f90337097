"""Who buys a company that the headline does not name."""

from tests.rules.grids import COMPANIES, KINDS

TYPE = "acquires"
SUBJECTS = COMPANIES
OBJECTS = KINDS
VERBS = (
    "acquires",
    "has bought",
    "to buy",
    "agrees to acquire",
    "in talks to buy",
    "completes purchase of",
    "announces acquisition of",
    "snaps up",
    "buys majority stake in",
    "launches bid for",
    "pays $30m for",
    "nears deal to buy",
    "drops plan to buy",
)
TAILS = ("", " for S$12.9m", " to expand in Europe", ": report", " from Lakeside", "; shares jump")
SILENT = (
    "{subject} hires former {object} boss",
    "{subject} sues {object} over patents",
    "{subject} wins contract from {object}",
    "{subject} to supply {object}",
    "{subject} named best {object} of the year",
    "{subject} teams up with {object} to build app",
)
