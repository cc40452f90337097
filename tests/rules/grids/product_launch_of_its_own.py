"""Products told first, with whose they are before an 's or behind "by"."""

from tests.rules.grids import COMPANIES

TYPE = "product_launch"
SUBJECTS = tuple(company for company in COMPANIES if isinstance(company, str))
OBJECTS = ("electric van", "AI chatbot", "mobile app", "payments platform", "web browser")
VERBS = ("is here", "is now available", "goes on sale", "rolls out", "debuts", "hits shelves")
TAILS = ("", " for $99", " today")
TEMPLATES = ("{subject}'s new {object} {verb}{tail}",)
