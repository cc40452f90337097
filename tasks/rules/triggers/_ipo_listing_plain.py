"""Listings by what is raised, spun off, approved or priced, as wires word them plainly."""

from tasks.rules.triggers._ipo_listing_words import ipo_pattern as _ipo

PATTERNS = (
    # before what reads only "in IPO": raises $40m in IPO
    _ipo(
        r"(?:(?:set |likely |expected |aims |plans |looks |seeks |hopes )?to )?rais(?:es?|ed|ing) "
        r"<MONEY> (?:in|via|through|from|with) <WORDS><IPO>|files? (?:for )?(?:an? )?<MONEY> "
        r"(?:IPO|offering)\b",
        confidence=0.88,
    ),
    # bags $175m IPO; reveals profit in IPO filing; first day of trading for Acme
    _ipo(
        r"(?:bags|nabs|lands|scores|nets|pulls off|pitches|outlines|wraps|wraps up|banks|snags) "
        r"(?:an? "
        r"|its )?(?:[\w-]+ )?<MONEY> (?:[\w-]+ )?IPO\b",
        confidence=0.88,
    ),
    _ipo(
        r"(?:discloses|reveals|shows|details|flags|warns of|reports) [^;:]{3,50}? in (?:its |an? )?"
        r"(?:[\w.]+ ){0,2}?IPO (?:filing|prospectus|papers|documents)\b",
        confidence=0.84,
    ),
    _ipo(
        r"first (?:trading day|day of (?:trading|dealings)) for(?P<who>)",
        "who",
        0.84,
    ),
    _ipo(
        r"(?:begins?|starts?|commences?) (?:conditional |unconditional )(?:trading|dealings)\b",
        confidence=0.85,
    ),
    # proposes to spin off and list its cloud unit
    _ipo(
        r"(?:propos(?:es?|ed|ing)|plan(?:s|ning)?|seek(?:s|ing)?|consider(?:s|ing)?|mull(?:s|ing)?|"
        r"weigh(?:s|ing)?|look(?:s|ing)?|to|wants|aims|intends) (?:to )?(?:(?:spin(?:ning)?[ "
        r"-]?off|"
        r"demerg(?:e|ing)|carv(?:e|ing) out|separat(?:e|ing)) and )?list(?:ing)? (?:its |the |an? "
        r")?"
        r"(?:(?!(?:for|with|on|in|as|at)\b)[\w&-]+ ){0,4}?(?:unit|arm|business|subsidiary|division|"
        r"operations)\b",
        confidence=0.85,
        needs="list",
    ),
    # Acme shares list at 15% premium; wins London listing approval
    _ipo(
        r"(?P<left>)(?:['’]s?)? (?:shares|stock|units) (?:to |will )?(?:list|debut(?:s|ed)?|"
        r"(?:begin|"
        r"start|commence)s? trading|open) (?:on (?:the )?<EXCHANGE>|at (?:an? )?[\d.]+ ?(?:%|pct|"
        r"per "
        r"?cent|percent) (?:premium|discount))",
        confidence=0.86,
    ),
    _ipo(
        r"(?:gets|got|wins|won|receives|received|secures|secured|obtains) (?:[\w-]+ "
        r"){0,3}?(?:listing|"
        r"IPO) (?:approval|nod|clearance|green light|go-ahead)\b",
        confidence=0.86,
    ),
    _ipo(
        r"(?:sets?|fix(?:es|ed)|announces|reveals) (?:its |the |an? )?price band (?:at|of|for|"
        r"in)\b",
        confidence=0.86,
    ),
    _ipo(
        r"(?:valued at|hits|reaches|fetches|notches|seals) (?:an? )?<MONEY>(?: valuation)? (?:in|"
        r"on|"
        r"with|at) (?:its |an? )?(?:[\w-]+ ){0,3}?(?:IPO|debut|listing|first day of trading)\b",
        confidence=0.85,
    ),
    _ipo(
        r"(?P<left>)(?:['’]s?)? (?:CEO|chief executive|chief|boss|founder|CFO|chairman) (?:says|"
        r"sees|"
        r"hints at|expects|eyes|targets|considers) (?:an? )?(?:IPO|listing|flotation) (?:possible|"
        r"likely|could|may|is|in|next|this|by|within|as soon|on track|planned)\b",
        confidence=0.8,
        needs="ipo|listing|flotation",
    ),
)
