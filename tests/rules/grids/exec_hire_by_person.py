"""Who takes on an executive, told by the person who comes."""

TYPE = "exec_hire"
SUBJECTS = (
    "Corvane",
    "Harbor Foods",
    "Bright Path Energy",
    "PayLoop",
    "Harlow & Finch",
    "Checkr9.io",
    "Square Mill",
    "Parts Town",
)
OBJECTS = ("Maria Lopez", "Tom Okafor", "Dr. Priya Nair", "John R. Smith", "Anne O'Brien")
TEMPLATES = (
    "{object} {verb} chief executive of {subject}{tail}",
    "{object} {verb} chief marketing officer at {subject}{tail}",
    "{object} {verb} General Counsel of {subject}{tail}",
)
VERBS = (
    "named",
    "appointed as",
    "has been appointed",
    "is new",
    "becomes",
    "to become",
    "takes over as",
    "promoted to",
    "set to become",
    "selected as",
    "starts as",
    "steps up as",
    "assumes role of",
    "to succeed Karl Lund as",
)
TAILS = ("", " to drive growth", " after record year", ", sources say", " amid restructuring")
SILENT = (
    "{object} named in lawsuit against {subject}",
    "{object} to lead inquiry into {subject}",
    "{object} elected president of Ghana",
)
