"""Who merges, told by owners, markets and watchdogs."""

TYPE = "merges"
SUBJECTS = ("Corvane", "Harbor Foods", "PayLoop", "Kellwood")
OBJECTS = ("Splintec", "Lindgren Bakeries", "Photon Control", "Velisca")
TEMPLATES = ("{subject} {verb}{tail}",)
VERBS = (
    "shareholders approve Splintec merger",
    "rejects Velisca merger proposal",
    "shares jump on merger with Splintec",
    "open to merger with Velisca",
    "joins forces with Splintec in $2bn merger",
    "completes Velisca merger",
)
TAILS = ("", ", sources say")
SILENT = (
    "{subject} drug approved in combination with {object}",
    "{subject} joins forces with {object}",
    "{subject} shares jump on sales",
    "{subject}拟合并三个事业部",
)
