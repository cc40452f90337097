"""Sales of parts as the buyer, the bidders and the part itself tell them: read by `divests`."""

from tasks.rules.triggers.deals.sales import NO_GOODS
from tasks.rules.triggers.deals.words import NAME, NEWS, PARTS
from tasks.rules.triggers.reading.patterns import pattern

_TAKES = (
    r"(?:acquires?|acquired|acquiring|buys|buying|bought|purchases|purchased|(?<=to\s)(?:buy|"
    r"purchase)|takes over|(?<=to\s)take over|snaps up|picks up|acquisition of|purchase of)"
)
_OBJECT = r"(?:(?!(?:for|to|from|as|with|after|at|amid|over|by)\b)[\w&.'’®™$€£,-]+ ){1,7}?"
# From whom: no place, court or year; "from administration" is a rescue.
_FROM = (
    r"from(?! (?:the )?(?:\d|bankrupt|administ|liquidat|receiver|insolv|collapse|January|February|"
    r"March|April|May|June|July|August|September|October|November|December))(?= (?:[\w’'-]+ ){0,4}?"
    r"(?-i:[a-z]?[A-Z]))"
)
_NO_PLAYER = (
    r"(?! [^;]{0,80}?\b(?:striker|midfielder|defen[cs]e\w*|winger|goalkeeper|pitcher|forward|guard|"
    r"outfielder|infielder|shortstop|quarterback|draft|prospect|loan|jets?|aircraft|planes?|gas|"
    r"oil|"
    r"power|electricity|chips?|gpus?|customers?|patents?|shares|bonds|land|rights to|tickets?|"
    r"turbines?|trains|buses|ships?|vessels?|vaccines?|doses|missiles?|drones?)\b)"
)
_NO_SIGNING = (
    r"(?! [^;]{0,80}?\b(?:striker|midfielder|defen[cs]e\w*|winger|goalkeeper|pitcher|forward|draft|"
    r"prospect|loan|rights to|licen[cs]e)\b)"
)
_PART = r"(?:units?|business(?:es)?|divisions?|arms?|operations|assets|subsidiar(?:y|ies)|segment)"
_WANTED = (
    r"(?:attracts|draws|receives|up for sale|on the block|sale (?:nears|hits|draws|attracts|stalls|"
    r"launched|delayed|on hold|to)|goes (?:on sale|up for sale|on the block)|put up for sale)"
)
SELLERS = (
    # "Acme buys paint unit from Bolt"
    pattern(
        rf"{_TAKES}{_NO_SIGNING} {_OBJECT}(?:{PARTS}|stake in {NAME}) {_FROM}(?P<who>)",
        subject="who",
        left_role="buyer",
        confidence=0.82,
        needs="from",
    ),
    # "Acme to buy Bolt from Tarn"
    pattern(
        rf"{_TAKES}{_NO_PLAYER}{NO_GOODS}(?! \d)(?: (?:[\w-]+ ){{0,4}}?{NAME}[®™]?) "
        rf"{_FROM}(?P<who>)",
        subject="who",
        left_role="buyer",
        confidence=0.76,
        needs="from",
    ),
    # "Acme buys Tarn's stake in Bolt"
    pattern(
        rf"(?:{_TAKES}|raises? stake in \w+ by buying)(?P<who> {NAME})['’]s? (?:entire |remaining |"
        rf"\d\S* |<MONEY> ){{0,2}}(?:stake|holding|shareholding|interest) in(?= (?-i:[a-z]?[A-Z]))",
        subject="who",
        left_role="buyer",
        confidence=0.84,
        needs="stake|holding|interest",
    ),
    # "Acme Acquires Bolt Paint Business": the part's name begins with its owner's.
    pattern(
        rf"{_TAKES}(?P<who> (?-i:[A-Z])[\w&.-]+)(?= (?:(?-i:[A-Z])[\w&.’'-]+ "
        rf"){{1,4}}?(?-i:Business|"
        r"Division|Operations|Assets)(?:$|[,;:.]| (?:for|in|to|and)\b))",
        subject="who",
        left_role="buyer",
        confidence=0.7,
        needs="business|division|operations|assets",
    ),
    # "Bidders circle Acme's paint arm", "Acme's paint arm attracts bidders"
    pattern(
        r"(?P<left>)\b(?:bidders|suitors|buyers|private equity(?: firms)?|funds|rivals|offers|"
        r"bids) "
        r"(?:circle|circling|line up for|eye|vie for|compete for|bid for|battle for|for)"
        rf"(?P<who> {NAME})['’]s? (?:[\w&-]+ ){{0,3}}?{_PART}\b",
        subject="who",
        confidence=0.76,
        status="rumour",
    ),
    pattern(
        rf"(?P<left>)(?P<who>{NAME})['’]s? (?:[\w&-]+ ){{0,3}}?{_PART} {_WANTED}\b",
        subject="who",
        confidence=0.76,
        status="rumour",
        needs="attracts|draws|receives|sale|block",
    ),
    # "Acme invites bids for paint unit"
    pattern(
        r"(?:invites?|receives?|received|shortlists?|attracts?|draws?|gets|seeks?|fields|weighs|"
        r"solicits) (?:[\w$€£-]+ ){0,3}?(?:bids?|bidders|offers?|interest) (?:for|in) (?:its |the )"
        rf"?(?:[\w&-]+ ){{0,4}}?{_PART}\b",
        confidence=0.8,
        status="rumour",
        needs="bid|offer|interest",
    ),
    # "Acme puts Bolt up for sale", "Acme seeks buyer for Bolt"
    pattern(
        rf"(?:(?:puts?|putting|places)(?P<sold>{NEWS} {NAME}) (?:up for sale|on the (?:auction )?"
        r"block)|(?:seeks?|seeking|finds?|looks|looking|hunts) (?:for )?(?:an? )?(?:buyers?|"
        rf"suitors?|new owners?) for{NEWS}(?= {NAME}(?:$|[,;:]| (?:as|after|amid|in)\b)))".replace(
            "(?P<sold>", "(?:"
        ),
        confidence=0.76,
        status="rumour",
        needs="sale|block|buyer|suitor|owner",
    ),
    # "Acme trims Bolt stake", "Acme reduces Bolt holding to 4%"
    pattern(
        r"(?:trims?|cuts|reduces?|pares?|slashes|halves|unloads?|dumps|sells(?: down)?|sheds|"
        r"offloads|"
        r"(?<=to\s)(?:trim|cut|reduce|pare|sell)) (?:its |entire |remaining |<MONEY> )"
        rf"{{0,3}}{NAME} (?:stake|holding|shareholding)(?=$|[,;:]| (?:to|by|for|in|as|after|via|"
        r"below)\b)",
        confidence=0.82,
        needs="stake|holding",
    ),
    # "Acme exits Bolt with stake sale"
    pattern(
        rf"exits {NAME} (?:with|via|through|in|after) (?:an? )?(?:<MONEY> )?(?:[\w-]+ ){{0,2}}?(?:"
        r"stake sale|block (?:deal|trade)|secondary sale|sale|<MONEY> deal)\b",
        confidence=0.78,
        needs="exits",
    ),
    # "Acme plans $2bn asset sale"
    pattern(
        r"(?:plans?|planning|launches|weighs|considers|completes|eyes|targets|speeds up|mulls) "
        r"(?:an? |its )?(?:<MONEY> )?(?:asset|unit|stake) sales?\b(?! ban)",
        confidence=0.78,
        needs="asset sale|unit sale|stake sale",
    ),
    # "Acme to separate paint unit"
    pattern(
        r"(?:to (?:separate|list separately|demerge)|separating) (?:its |the )?(?:[\w&-]+ ){1,4}?"
        rf"{_PART}\b",
        confidence=0.82,
        needs="separate|demerge|separating",
    ),
    # "Acme close to choosing buyer for bakery unit", "makes progress with disposals"
    pattern(
        r"\b(?:is )?(?:close to|near|nears|set to|moves? to|begins|starts|expected to|to) "
        r"(?:choos(?:e|ing)|pick(?:ing)?|select(?:ing)?|nam(?:e|ing)|find(?:ing)?|shortlist(?:ing)?"
        r") (?:an? |the |its |preferred )*(?:buyers?|bidders?|suitors?) for (?:its |the )?"
        rf"(?:(?:[\w’'&-]+ ){{0,4}}?(?:{PARTS}|arm|unit|business|operations|stake|assets|plant|"
        r"division|portfolio|network))\b",
        confidence=0.82,
        status="rumour",
        needs="buyer|bidder|suitor",
    ),
    pattern(
        r"\b(?:makes? (?:[\w-]+ )?progress (?:with|on|in)|steps up|speeds up|completes|plans|"
        r"pushes ahead with|presses on with|weighs|eyes|mulls|assess(?:es|ing)|[‘'“]assessing[’'”]|"
        r"considers|targets) (?:its |the |more |further |additional |new |<MONEY> (?:of |in )?)*"
        r"(?:(?:asset|property|non-core|portfolio|land|business) )*(?:disposals?|divestments?|"
        r"divestitures?|asset sales?|slim-?down|sell-?downs?)\b",
        confidence=0.78,
        needs="disposal|divest|asset sale|slim|sell-down|selldown",
    ),
    pattern(
        r"\b(?:moves?|moving|plans?|agrees|set|looks|aims|seeks|wants|prepares|poised|ready) to "
        r"(?:sell|offload|divest) (?:its |the |an? )?[‘'“](?:[\w-]+ ?){1,3}[’'”] (?:[\w-]+ "
        r"){0,3}?(?:unit|business|arm|division|subsidiary|stake|operations|assets)\b",
        confidence=0.84,
        needs="sell|offload|divest",
    ),
)
# Of `is_acquired`: the subsidiary by name.
WANTED = (
    pattern(
        r"(?:explor(?:es?|ing)|weighs?|considers?|considering|mulls?) (?:an? |the |potential |"
        rf"possible |<MONEY> ){{0,3}}sale of{NO_GOODS}{NEWS}(?P<who> {NAME})(?=$|[,;:]| (?:as|"
        r"after|amid|-)\b)",
        subject="who",
        confidence=0.76,
        status="rumour",
        needs="sale of",
    ),
    pattern(
        r"(?:seeks?|seeking|looks|looking|hunts) (?:for )?(?:an? )?(?:buyers?|suitors?|new "
        r"owners?) "
        rf"for{NO_GOODS}{NEWS}(?P<who> {NAME})(?=$|[,;:]| (?:as|after|amid)\b)",
        subject="who",
        confidence=0.76,
        status="rumour",
        needs="buyer|suitor|owner",
    ),
)
