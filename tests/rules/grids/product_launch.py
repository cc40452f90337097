"""Who launches a product; what else is launched, unveiled or released is no product."""

from tests.rules.grids import COMPANIES

SUBJECTS = COMPANIES
OBJECTS = (
    "AI assistant for warehouse managers",
    "new electric van",
    "mobile banking app",
    "credit card for small businesses",
    "its cheapest phone yet",
    "plant-based burger",
    "first smartwatch",
    "subscription service",
    "budget smartphone in India",
    "flavoured water range",
)
VERBS = (
    "launches",
    "has launched",
    "to launch",
    "is launching",
    "gears up to launch",
    "set to launch",
    "unveils",
    "unveiled",
    "introduces",
    "releases",
    "rolls out",
    "completes rollout of",
    "debuts",
    "announces launch of",
    "announces general availability of",
    "soft launches",
    "teams up with Zunolo to launch",
    "enters new segment with",
)
TAILS = ("", " for £99", " in Q3", " to take on rivals", " amid AI boom", "; shares rise")
SILENT = (
    "{subject} launches Rs 50 crore fund{tail}",
    "{subject} launches Elmford Building Blocks program{tail}",
    "{subject} introduces new re-designed packaging{tail}",
    "{subject} launches mass production{tail}",
    "{subject} launches major consolidation of logistics contracts{tail}",
    "{subject} unveils new division{tail}",
    "{subject} launches hull cleaning spin-off Armatek Robotics{tail}",
    "{subject} introduces graduate scheme{tail}",
    "{subject} releases supplier code{tail}",
    "{subject} reveals record profits{tail}",
    "{subject} rolls out job cuts{tail}",
    "{subject} debuts venture capital arm{tail}",
    "{subject} unveils five new directors{tail}",
    "{subject} to launch scholarship programme{tail}",
    "{subject} has announced its systems have been compromised{tail}",
    "{subject}'s new phone struggles against rivals{tail}",
    "{subject} raises seed extension to hire engineers{tail}",
)
