"""Whose executive leaves, told by the person who goes."""

TYPE = "exec_departure"
SUBJECTS = (
    "Corvane",
    "Harbor Foods",
    "Bright Path Energy",
    "PayLoop",
    "Harlow & Finch",
    "Checkr9.io",
    "Square Mill",
)
OBJECTS = ("Maria Lopez", "Tom Okafor", "Dr. Priya Nair", "Jane Doe Smith", "John R. Smith")
TEMPLATES = (
    "{object} {verb} {subject} chief executive{tail}",
    "{object} {verb} {subject} CFO{tail}",
    "{object} {verb} managing director of {subject}{tail}",
)
VERBS = (
    "steps down as",
    "to step down as",
    "stepping down as",
    "resigns as",
    "quits as",
    "out as",
    "retires as",
    "to retire as",
    "ousted as",
    "stands down as",
    "announces resignation as",
)
TAILS = ("", " after profit warning", ", sources say", " amid restructuring")
SILENT = ("{object} steps down as head coach", "{object} leaves hospital", "{object} quits race")
