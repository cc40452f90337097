"""Who sells a part of itself."""

from tests.rules.grids import COMPANIES

SUBJECTS = COMPANIES
OBJECTS = (
    "paint unit",
    "its European operations",
    "consumer health business",
    "its Italian retail arm",
    "Texas plants",
    "its UK care homes",
    "minority stake in Botwerk",
    "30% stake in Monetix",
    "ad-tech subsidiary",
)
VERBS = (
    "sells",
    "has sold",
    "to sell",
    "agrees to sell",
    "in talks to sell",
    "plans to sell",
    "explores sale of",
    "completes sale of",
    "announces sale of",
    "divests",
    "offloads",
    "nears deal to sell",
    "said to weigh sale of",
    "enters into agreement to sell",
    "wins approval to sell",
    "seeks buyer for",
    "kicks off sale of",
)
TAILS = ("", " for $300 million", " to cut debt", " to Zunolo for $640M", ": report", " - sources")
SILENT = (
    "{subject} sells 20,000 cars in March",
    "{subject} Sells Headquarters to Zunolo",
    "{subject} sells tickets for {object}",
    "{subject} to sell phones in India",
    "{subject} opens {object}",
    "{subject} expands {object}",
)
