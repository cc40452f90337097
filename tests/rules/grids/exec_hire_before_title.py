"""Who takes on an executive, where the company stands before the title."""

TYPE = "exec_hire"
SUBJECTS = (
    "Corvane",
    "Harbor Foods",
    "Bright Path Energy",
    "PayLoop",
    "Harlow & Finch",
    "Checkr9.io",
    "Square Mill",
)
OBJECTS = ("Maria Lopez", "Tom Okafor", "Jane Doe Smith", "John R. Smith", "Anne O'Brien")
TEMPLATES = (
    "{object} {verb} {subject} chief executive{tail}",
    "{object} {verb} {subject} CFO{tail}",
    "{object} {verb} {subject} head of engineering{tail}",
)
VERBS = (
    "named",
    "named as",
    "becomes",
    "to become",
    "becomes new",
    "takes over as",
    "takes helm as",
    "set to become",
    "in line to become",
    "promoted to",
    "is new",
    "to succeed Karl Lund as",
    "replaces Karl Lund as",
)
TAILS = ("", " to drive growth", " after record year", ", sources say", " amid restructuring")
