"""A company that is attacked, or whose data leak."""

from tests.rules.grids import COMPANIES

SUBJECTS = COMPANIES
TEMPLATES = ("{subject} {verb}{tail}",)
VERBS = (
    "hit by cyberattack",
    "suffers ransomware attack",
    "has suffered a data breach",
    "confirms cyber incident",
    "discloses cybersecurity incident",
    "is investigating data breach",
    "says hackers stole customer data",
    "falls victim to hackers",
    "has been hacked",
    "announces data breach",
    "under cyberattack",
    "the latest victim of ransomware",
    "customers affected by data breach",
    "data stolen by hackers",
    "source code leaked online",
    "shares fall after data breach",
    "data breach affects 2 million",
    "halts production after cyberattack",
    "plant shut due to cyberattack",
    "warns customers after security breach",
    "pays $4m ransom to hackers",
)
TAILS = ("", " – Reuters", ", sources say")
SILENT = (
    "{subject} warns of cyberattack threat",
    "{subject} report finds data breach costs rise",
    "{subject} helps firms recover from ransomware",
    "{subject} says cyberattacks are growing",
    "{subject} announces hack day winners",
    "{subject} launches ransomware protection",
    "{subject} sued for breach of contract",
)
