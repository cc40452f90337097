"""The same told by who acts: an authority, a court, police or plaintiffs."""

from tests.rules.grids import SIDES

TYPE = "legal_regulatory"
SUBJECTS = SIDES
TEMPLATES = ("{verb} {subject}{tail}",)
VERBS = (
    "SEC sues",
    "FTC fines",
    "Watchdog probes",
    "CMA is investigating",
    "EU regulators open investigation into",
    "FTC has opened an investigation into",
    "SEC to investigate",
    "Irish data watchdog fines",
    "Justice Department sues",
    "SEC charges",
    "Shareholders sue",
    "Court orders fine against",
    "Class action filed against",
    "Watchdog may fine",
    "Prosecutors seek to dissolve",
    "Government orders closure of",
    "SEC files new complaint against",
    "Tax office seeks $40m from",
)
TAILS = (" over data breach", " for misleading customers", " over price fixing")
