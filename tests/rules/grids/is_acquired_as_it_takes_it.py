"""Who is bought, told by the company itself, its owners and its shares."""

TYPE = "is_acquired"
ROLE = "acquirer"
SUBJECTS = ("Splintec", "Lindgren Bakeries", "Photon Control", "Quillon", "Solmar")
OBJECTS = ("Corvane", "Harbor Foods", "PayLoop", "Kellwood")
TEMPLATES = ("{subject} {verb} {object} {tail}",)
VERBS = ("agrees to", "accepts", "agrees to sweetened", "bows to")
TAILS = ("takeover", "takeover after months of talks", "bid", "offer")
SILENT = (
    "{subject} accepts {object} offer to build plant",
    "{subject} agrees to {object} request",
    "Bidders circle {object}'s paint unit",
    "{object} acquires {subject}'s paint unit",
    "{object} to buy Sunvex® from {subject}",
    "{object} buys {subject} stake for $50m",
)
