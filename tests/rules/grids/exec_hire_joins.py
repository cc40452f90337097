"""Who joins a company, and which."""

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
OBJECTS = (
    "Maria Lopez",
    "Dr. Priya Nair",
    "Jane Doe Smith",
    "Former Kellmont executive Tom Okafor",
    "Industry veteran Anne O'Brien",
)
TEMPLATES = (
    "{object} {verb} {subject} as chief operating officer{tail}",
    "{object} {verb} {subject} as Vice President of Sales{tail}",
    "{object} {verb} {subject} as its first CTO{tail}",
)
VERBS = ("joins", "joined", "has joined", "to join", "is joining", "joining", "returns to")
TAILS = ("", " to drive growth", " after record year", ", sources say", " amid restructuring")
SILENT = ("{object} joins protest at {subject}", "{object} joins fans at match")
