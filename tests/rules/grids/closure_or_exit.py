"""Who closes a site or a business for good; pauses, rounds and ends of other things are none."""

from tests.rules.grids import COMPANIES

SUBJECTS = COMPANIES
OBJECTS = (
    "factory in Ohio",
    "two plants",
    "20 stores",
    "distribution centre",
    "French factory",
    "call centre in Leeds",
    "consumer lending business",
    "streaming service",
    "German subsidiary",
    "Swindon depot",
)
VERBS = (
    "closes",
    "has closed",
    "to close",
    "is closing",
    "will shutter",
    "plans to close",
    "to shut down",
    "winds down",
    "announces closure of",
    "weighs closure of",
    "mulls closing",
    "mothballs",
    "axes",
    "permanently closes",
    "pulls plug on",
    "halts production permanently at",
)
TAILS = (
    "",
    " with loss of 200 jobs",
    " in 2026",
    " amid slump",
    " after 40 years",
    ", blames costs",
)
SILENT = (
    "{subject} says no factory closure planned{tail}",
    "{subject} announces closure of share offering{tail}",
    "{subject} closes $20m round{tail}",
    "{subject} shuts three factories after cyberattack{tail}",
    "{subject} closes factory for maintenance{tail}",
    "{subject} shuts plant for a week{tail}",
    "{subject} scraps plan to close stores{tail}",
    "{subject} drops closure of plant{tail}",
    "{subject} phases out plastic in stores{tail}",
    "{subject} discontinues trial{tail}",
    "{subject} retires bonds{tail}",
    "{subject} exits investment in Zunolo{tail}",
    "{subject} exits beta{tail}",
    "{subject} pulls out of sponsorship{tail}",
    "{subject} leaves London Stock Exchange{tail}",
    "{subject} closes down 3%{tail}",
)
