"""Who gets money, told by who gives it."""

from tests.rules.grids import SIDES

TYPE = "funding_round"
SUBJECT_IS = "object"
ROLE = "investor"
SUBJECTS = (
    "Octave Ventures",
    "Kinross Capital",
    "Northbridge",
    "Tarnhill Global",
    "500 Larkdale",
    "Blume & Co",
)
OBJECTS = SIDES
VERBS = (
    "leads $30M round in",
    "has led a $30M round in",
    "leads Series B round in",
    "leads investment of $12 million in",
    "invests $40M in",
    "has invested €8m in",
    "to invest US$300m in",
    "in talks to invest $75 million in",
    "pours $40M into",
    "pumps £3.5 million into",
    "injects A$20m into",
    "bets $40M on",
    "puts $12 million into",
    "joins $50M Series C in",
)
TAILS = (
    "",
    " to build AI for dentists",
    ": report",
    " for global expansion",
    " as it expands in Asia",
    ", sources say",
    "; plans new office",
)
SILENT = (
    "{subject} leads market with {object}",
    "{subject} bets on {object} to win race",
    "{subject} in talks with {object} on joint plant",
)
