"""Who cuts jobs."""

from tests.rules.grids import COMPANIES

SUBJECTS = (*COMPANIES, "Parts Town")
OBJECTS = ("200", "1,500", "about 300", "nearly 2,000", "more than 400", "hundreds of")
TEMPLATES = ("{subject} {verb}{tail}",)
VERBS = tuple(
    frame.format(number=OBJECTS[place % len(OBJECTS)])
    for place, frame in enumerate(
        (
            "lays off {number} employees",
            "has laid off {number} workers",
            "to lay off {number} workers",
            "is laying off {number} people",
            "cuts {number} jobs",
            "to cut {number} jobs",
            "plans {number} job cuts",
            "considering {number} job cuts",
            "eliminates {number} positions",
            "announces layoffs",
            "announces reduction in force",
            "begins layoffs",
            "cuts 10% of workforce",
            "to cut a third of its staff",
            "makes {number} staff redundant",
            "to fire {number} employees",
            "closes plant with loss of {number} jobs",
            "puts {number} jobs at risk",
            "tells staff job cuts are coming",
            "CEO says company will cut {number} jobs",
            "files WARN notice for {number} workers",
        )
    )
)
TAILS = ("", " amid restructuring", ", sources say", " in London", " - Economic Times")
SILENT = (
    "{subject} rules out layoffs",
    "{subject} cuts prices",
    "{subject} saves 200 jobs",
    "{subject} axes subscription fee",
    "{subject} survey finds workers fear layoffs",
    "{subject} faces lawsuit over layoffs",
)
