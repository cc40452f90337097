"""Who invests in a company or takes a minority stake, and in which."""

from tests.rules.grids import COMPANIES, KINDS, SIDES

ROLE = "target"
SUBJECTS = COMPANIES
OBJECTS = (*SIDES, *KINDS)
VERBS = (
    "invests in",
    "has invested $50m in",
    "to invest $20m in",
    "leads $30M round in",
    "leads Series B in",
    "leads US$300m investment in",
    "makes strategic investment in",
    "takes 10% stake in",
    "buys minority stake in",
    "to acquire 25% stake in",
    "in talks to invest in",
    "plans to invest $100m in",
    "pours $250M into",
    "agrees to buy 40% stake in",
    "announces investment in",
    "leads seed round in",
    "writes $5m cheque for",
)
TAILS = (
    "",
    ": report",
    ", sources say",
    " at $2bn valuation",
    " as it expands in Asia",
    " - sources",
)
SILENT = (
    "{subject} invests $2bn in new plant in Ohio",
    "{subject} to invest in green energy",
    "{subject} invests in staff training",
    "{subject} to invest $300m in Vietnam",
    "{subject} leads race for contract with {object}",
    "{subject} pumps water for {object}",
    "Investing in {object}: a guide",
)
