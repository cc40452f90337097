"""Whose executive leaves, told with a surname alone or with no name."""

from tests.rules.grids import COMPANIES

TYPE = "exec_departure"
SUBJECTS = COMPANIES
TEMPLATES = ("{subject} {verb}{tail}",)
VERBS = (
    "axes chief executive",
    "ditches boss",
    "accepts resignation of CEO",
    "says CEO Okafor is leaving",
    "CEO takes medical leave",
    "CEO Okafor to be succeeded by Lopez",
    "executive Okafor departs",
    "executives head for the door",
    "names new CEO as Okafor steps down",
    "names Lopez CEO, succeeding Okafor",
    "to replace CEO",
    "CEO out, Lopez in",
    "MD Okafor puts in papers",
    "studio head no longer with company",
    "CEO Tom Okafor to finish up in June",
    "chief falls on sword",
    "appoints Lopez to succeed Okafor as chief executive",
    "picks Okafor to succeed retiring chief executive",
)
TAILS = ("", " after record year", " amid restructuring")
SILENT = (
    "{subject} founder leaves board",
    "{subject} founder steps down from its board",
    "{subject} CEO says he is leaving Davos early",
    "{subject} axes chief executive's bonus",
    "{subject} executives head for Davos",
    "{subject} drops boss fights from game",
    "{subject} executives leave for Paris summit",
    "{subject} boss out of hospital",
    "{subject} CEO Okafor exits stake in Kellmont",
)
