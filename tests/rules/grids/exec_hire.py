"""Who takes on an executive, told by the company."""

from tests.rules.grids import COMPANIES

SUBJECTS = (*COMPANIES, "Parts Town", "St. Anne's Hospital")
OBJECTS = ("Maria Lopez", "Tom Okafor", "Dr. Priya Nair", "John R. Smith", "Anne O'Brien")
TEMPLATES = (
    "{subject} {verb} {object} as chief executive{tail}",
    "{subject} {verb} {object} as Chief Information Security Officer{tail}",
    "{subject} {verb} {object} as vice president of sales{tail}",
    "{subject} {verb} {object} as its new CFO{tail}",
)
VERBS = (
    "appoints",
    "has appointed",
    "to appoint",
    "names",
    "hires",
    "taps",
    "picks",
    "promotes",
    "selects",
    "welcomes",
    "recruits",
    "brings in",
    "set to name",
    "plans to appoint",
    "announces",
    "announces appointment of",
    "announces the promotion of",
    "hires former Kellmont executive",
    "poaches Kellmont's",
    "appoints industry veteran",
)
TAILS = ("", " to drive growth", " after record year", ", sources say", " as it expands in Asia")
SILENT = (
    "{subject} CEO {object} says outlook is strong",
    "{subject} chief executive {object} named to power list",
    "{subject} names {object} employee of the year",
    "{subject} seeks new CFO",
    "Why {subject} needs a new CEO",
    "{object} sues {subject}",
)
