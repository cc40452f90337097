"""Products as the technology press tells of them: what a maker tests, brings, adds or refreshes."""

from tests.rules.grids import COMPANIES

TYPE = "product_launch"
SUBJECTS = COMPANIES
OBJECTS = ("voice search", "a dark mode", "an AI assistant", "parcel tracking", "live captions")
VERBS = (
    "adds {object} to its app",
    "brings {object} to Android",
    "reportedly working to bring {object} to older phones",
    "now offers {object}",
    "is testing {object}",
    "is reportedly developing {object}",
    "finally has {object}",
    "prepares for {object} launch",
    "announces {object} rollout",
)
TAILS = ("", " for teens", " | Wired")
TEMPLATES = tuple(f"{{subject}} {verb}{{tail}}" for verb in VERBS)
SILENT = (
    "{subject} brings lawsuit to Delaware court{tail}",
    "{subject} now offers staff unlimited leave{tail}",
    "{subject} prepares for earnings call{tail}",
    "{subject} can now operate in Spain{tail}",
    "{subject} upgrades full-year outlook{tail}",
    "{subject} adds two directors to its board{tail}",
    "{subject} announces plant closures{tail}",
)
