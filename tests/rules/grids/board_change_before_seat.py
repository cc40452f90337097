"""Whose board changes, where the company stands before the seat."""

TYPE = "board_change"
SUBJECTS = (
    "Corvane",
    "Harbor Foods",
    "Bright Path Energy",
    "PayLoop",
    "Harlow & Finch",
    "Square Mill",
)
OBJECTS = ("Maria Lopez", "Tom Okafor", "Jane Doe Smith", "Anne O'Brien")
TEMPLATES = (
    "{object} named {subject} chairman{tail}",
    "{object} succeeds Lund as {subject} chair{tail}",
    "{object} leaves {subject} board{tail}",
    "{object} to step down from {subject}'s board{tail}",
    "Retired judge joins {subject} as independent director{tail}",
    "Entire {subject} board resigns{tail}",
    "{subject}: Appointment of Non-Executive Director",
    "Activist seeks to oust {subject} board{tail}",
)
VERBS = ("",)
TAILS = ("", " after profit warning", " amid restructuring")
SILENT = (
    "{object} named {subject} fan of the month",
    "{object} leaves school board",
    "{subject} board resigns itself to slower growth",
)
