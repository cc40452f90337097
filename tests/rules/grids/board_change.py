"""Whose board changes, told by the company."""

from tests.rules.grids import COMPANIES

SUBJECTS = COMPANIES
OBJECTS = ("Maria Lopez", "Tom Okafor", "Jane Doe Smith", "John R. Smith", "Anne O'Brien")
VERBS = (
    "appoints {object} to board",
    "adds {object} to its board of directors",
    "names {object} chairman",
    "elects {object} as independent director",
    "welcomes {object} to board",
    "taps {object} for board",
    "announces appointment of {object} as non-executive director",
    "announces board changes",
    "appoints two new directors",
    "starts search for new chairman",
    "expands board with two new directors",
    "names new vice chairman",
    "chairman {object} to step down",
    "board member {object} resigns",
    "chairman Okafor to retire",
    "independent director Okafor resigns",
    "inducts {object} as independent director",
    "to get new chair",
    "rejects activist's board nominees",
    "to add two directors in settlement with Elk",
    "shareholders back board overhaul",
)
TEMPLATES = ("{subject} {verb}{tail}",)
TAILS = ("", " after profit warning", ", sources say", " amid restructuring")
SILENT = (
    "{subject} board approves merger",
    "{subject} chairman {object} says growth will slow",
    "{subject} unveils office chair",
    "{subject} rejects board gender quotas",
    "{subject} to get new board game",
    "{subject} adds directors' cut to catalogue",
    "{subject} joins board of trade",
    "{object} joins school board",
    "{object} elected chairman of committee",
)
VERBS = tuple(
    verb.replace("{object}", OBJECTS[number % len(OBJECTS)]) for number, verb in enumerate(VERBS)
)
