"""Whose executive leaves, told by the company."""

from tests.rules.grids import COMPANIES

SUBJECTS = COMPANIES
OBJECTS = ("Maria Lopez", "Tom Okafor", "Jane Doe Smith", "John R. Smith", "Anne O'Brien")
TEMPLATES = (
    "{subject} CEO {object} {verb}{tail}",
    "{subject} chief financial officer {object} {verb}{tail}",
    "{subject} vice president {object} {verb}{tail}",
    "{subject} CTO {verb}{tail}",
)
VERBS = (
    "steps down",
    "to step down",
    "resigns",
    "has resigned",
    "quits",
    "to leave",
    "departs",
    "retires",
    "to retire",
    "stepping down",
    "stands down",
    "announces retirement",
    "announces resignation",
    "heads for the exit",
    "makes unexpected exit",
    "ousted",
    "fired",
    "dismissed",
    "suspended",
    "set to leave",
)
TAILS = ("", " after profit warning", ", sources say", " amid restructuring", " - Economic Times")
SILENT = (
    "{subject} CEO {object} won't resign",
    "{subject} investors call for CEO {object} to step down",
    "Former Harbor Foods CEO {object} dies",
    "{subject} CEO {object} says outlook is strong",
    "{subject} chief executive quits social media",
    "{subject} leaves guidance unchanged",
    "{object} resigns as minister",
)
