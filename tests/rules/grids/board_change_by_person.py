"""Whose board changes, told by the person."""

TYPE = "board_change"
SUBJECTS = (
    "Corvane",
    "Harbor Foods",
    "Bright Path Energy",
    "PayLoop",
    "Harlow & Finch",
    "Checkr9.io",
    "Square Mill",
)
OBJECTS = ("Maria Lopez", "Tom Okafor", "Dr. Priya Nair", "Jane Doe Smith", "Anne O'Brien")
TEMPLATES = ("{object} {verb} {subject}{tail}",)
VERBS = (
    "joins board of",
    "joins the board of directors of",
    "appointed to board of",
    "named chairman of",
    "elected chair of",
    "becomes independent director of",
    "steps down as chairman of",
    "resigns from board of",
    "to succeed Karl Lund as chairman of",
    "leaves the board of",
    "steps down from the board of",
    "set to become chairman of",
)
TAILS = ("", " after profit warning", ", sources say", " amid restructuring")
