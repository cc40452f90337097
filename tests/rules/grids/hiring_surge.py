"""Who hires many at once."""

from tests.rules.grids import COMPANIES

SUBJECTS = (*COMPANIES, "Parts Town")
OBJECTS = ("200", "1,500", "about 300", "nearly 2,000", "more than 400", "hundreds of")
TEMPLATES = ("{subject} {verb}{tail}",)
VERBS = tuple(
    frame.format(number=OBJECTS[place % len(OBJECTS)])
    for place, frame in enumerate(
        (
            "to hire {number} workers",
            "is hiring {number} people",
            "plans to recruit {number} engineers",
            "seeks to hire {number} drivers",
            "to create {number} new jobs",
            "will add {number} jobs",
            "announces {number} new positions",
            "announces expansion creating {number} jobs",
            "plans expansion, {number} new jobs",
            "to invest $40M, create {number} jobs",
            "expansion to bring {number} jobs to region",
            "to take on {number} staff",
            "has {number} job openings",
            "holds job fair to fill {number} positions",
            "goes on hiring spree",
            "ramps up hiring",
            "to double headcount",
        )
    )
)
TAILS = ("", " after record year", ", sources say", " in London", " - Economic Times")
SILENT = (
    "{subject} hires bankers",
    "{subject} freezes hiring",
    "{subject} supports 200 jobs, study says",
    "{subject} to add 200 rooms",
    "{subject} recruits first patient",
    "{subject} takes on rivals",
)
