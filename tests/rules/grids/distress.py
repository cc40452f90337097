"""A company that fails, or is about to."""

from tests.rules.grids import COMPANIES

SUBJECTS = COMPANIES
TEMPLATES = ("{subject} {verb}{tail}",)
VERBS = (
    "files for bankruptcy",
    "has filed for Chapter 11",
    "to file for bankruptcy protection",
    "considers Chapter 11 filing",
    "prepares to file for insolvency",
    "goes bust",
    "has gone bust",
    "enters administration",
    "goes into liquidation",
    "placed into receivership",
    "on brink of administration",
    "has collapsed",
    "liquidated",
    "ceases trading",
    "wound up by court",
    "has defaulted on loan",
    "misses bond payment",
    "in debt restructuring talks",
    "inks rescue deal",
    "hires advisers for restructuring",
    "warns of going concern doubt",
    "admitted to insolvency proceedings",
    "files plan to exit Chapter 11",
    "shuts stores as it enters receivership",
    "to sell farms to repay bondholders",
    "to wind down after Chapter 7 filing",
    "secures High Court approval for restructuring plan",
)
TAILS = ("", " – Reuters", ", sources say")
SILENT = (
    "{subject} shares collapse 40%",
    "{subject} deal to sell plant collapses",
    "{subject} forecasts rise in insolvencies",
    "{subject} liquidates fund",
    "{subject} Texas bet collapses",
    "{subject} sues bankrupt supplier",
    "Trump administration sues {subject}",
)
