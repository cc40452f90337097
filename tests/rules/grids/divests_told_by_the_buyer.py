"""Who sells a part of itself, told by who buys it."""

TYPE = "divests"
ROLE = "buyer"
SUBJECT_IS = "object"
SUBJECTS = ("Corvane", "Harbor Foods", "PayLoop", "Kellwood", "Nemitek")
OBJECTS = ("Splintec", "Lindgren Bakeries", "Photon Control", "Solmar")
TEMPLATES = ("{subject} {verb} from {object}{tail}",)
VERBS = (
    "buys paint unit",
    "acquires packaging business",
    "to buy European operations",
    "agrees to buy dental supplies arm",
    "in talks to acquire cloud division",
    "completes acquisition of paint business",
    "buys Boltline",
    "to acquire Boltline",
)
TAILS = ("", " for $300 million", " in cash deal")
SILENT = (
    "{subject} buys 20 jets from {object}",
    "{subject} to buy power from {object}",
    "{subject} buys chips from {object}",
    "{subject} acquires Boltline from administration",
    "{subject} to buy striker Owen Hill from {object}",
    "{subject} buys licence from {object}",
)
