"""What carriers, savings banks and makers bring: services, funds and goods told by their kind."""

from tests.rules.grids import COMPANIES

TYPE = "product_launch"
SUBJECTS = COMPANIES
OBJECTS = (
    "non-stop flights to Elmford",
    "tracker fund with 0.1% fee",
    "loyalty scheme",
    "fixed-rate savings account",
    "home visits",
    "cordless kiln",
)
VERBS = ("adds", "to offer", "introduces", "starts selling")
TAILS = ("", " in spring")
SILENT = (
    "{subject} adds two directors{tail}",
    "{subject} offers 40 cent dividend{tail}",
    "{subject} introduces four-day week{tail}",
    "{subject} to launch growth fund{tail}",
)
