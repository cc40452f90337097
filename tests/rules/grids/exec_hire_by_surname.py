"""Who takes on an executive, told with a surname alone or with no name."""

from tests.rules.grids import COMPANIES

TYPE = "exec_hire"
SUBJECTS = COMPANIES
TEMPLATES = ("{subject} {verb}{tail}",)
VERBS = (
    "CFO Okafor promoted to CEO",
    "insider Okafor to succeed Lund as chief executive",
    "finance chief Okafor to take over as CEO",
    "picks retail veteran Tom Okafor as boss",
    "hands top job to Okafor",
    "appoints Okafor to lead North American business",
    "appoints Tom Okafor SVP, Operations",
    "appoints first woman to lead company",
    "promotes three to vice president",
    "lures star trader from Kellmont",
    "names Okafor chairman and Lopez chief executive",
    "lines up Okafor as next CEO",
    "close to naming Okafor CEO",
    "appoints Tom Okafor as executive director",
    "to replace head of software unit",
    "swaps CEO",
    "boss makes way for finance chief",
    "names Tom Okafor chairman and CEO",
    "snaps up Kellmont marine boss",
    "promotes 14 to partnership",
    "appoints first black female CEO",
    "picks Okafor to succeed retiring chief executive",
)
TAILS = ("", " after record year", " amid restructuring")
SILENT = (
    "{subject} changes CEO pay plan",
    "{subject} CEO Okafor named to power list",
    "{subject} replaces head office boiler",
    "{subject} boss makes way for ambulance",
    "{subject} lures customers from Kellmont",
    "{subject} picks Okafor for interview",
    "Okafor tipped to become mayor of Leeds",
    "{subject} appoints Lazard to run sale of unit",
    "{subject} snaps up Kellmont for $40m",
    "{subject} CEO Okafor becomes billionaire",
    "{subject} chief Okafor steps up spending",
    "{subject} announces promotions on beer",
)
