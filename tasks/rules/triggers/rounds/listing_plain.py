"""Listings by what is raised, spun off, approved or priced, as wires word them plainly."""

from tasks.rules.triggers.rounds.listing_words import ipo_pattern as _ipo

PATTERNS = (
    # on course to become London's first drone listing
    _ipo(
        r"\b(?:(?:is )?(?:on course|on track|set|poised|ready|due|about) )?to (?:be|become) "
        r"(?:[\w’'-]+ "
        r"){1,6}?(?:listing|flotation|IPO|float)(?=$|[,.;:]| (?:in|on|of|this|since|by|after|"
        r"with)\b)",
        confidence=0.8,
        needs="listing|flotation|ipo|float",
    ),
    # stock soars after IPO as it makes market debut; values itself at $20bn in IPO pricing
    _ipo(
        r"(?P<left>)(?:['’]s?)? (?:shares?|stock) [^;:]{3,60}?\b(?:makes?|making) (?:its |an? )?"
        r"(?:[\w-]+ ){0,2}?debut\b",
        confidence=0.84,
        status="completed",
        needs="debut",
    ),
    _ipo(
        r"(?:values?|valued|valuing) itself at (?:about |nearly |over |up to |as much as )?<MONEY> "
        r"(?:in|with|as|ahead of|for|through) (?:its |an? |the )?(?:[\w-]+ ){0,2}?(?:IPO|listing|"
        r"flotation|float|debut)\b",
        confidence=0.86,
        needs="itself",
    ),
    # makes tepid Nasdaq bow; aims for Seoul debut; SPAC to take Acme public
    _ipo(
        r"(?:makes|made|takes|enjoys|has) (?:an? |its )?(?:[\w-]+ ){0,2}?<EXCHANGE> bow\b|"
        r"(?:aims for|"
        r"targets|eyes|plans|set for|heads for|readies|prepares for|on track for|gears up for) "
        r"(?:an? |its "
        r"|the )?(?:[\w-]+ )?<EXCHANGE> (?:debut|bow|float|flotation|listing)\b(?! (?:of|for) "
        r"(?:the|its|new))"
        r"(?!.{0,40}\b(?:store|restaurant|album|show|exhibition|flagship)\b)",
        confidence=0.84,
    ),
    _ipo(
        r"(?:SPAC|blank[- ]check)\b[^;:]{0,50}? (?:to |will |agrees to )?(?:take|takes|bring|"
        r"brings)(?P<who> "
        r"[^;:]{2,50}?) public\b",
        "who",
        0.86,
    ),
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
    # cuts size of Toronto offering; joins IPO queue; creates SPAC; rings the bell
    _ipo(
        r"(?:cuts?|trims?|slashes|halves|reduces|raises|increases|upsizes|downsizes|shrinks) "
        r"(?:the )?(?:size|price|price range|terms|valuation) (?:of|in|for) (?:its |the |an? )?"
        r"(?:[\w$€£.-]+ ){0,3}?(?:IPO|flotation|listing|(?:Toronto|London|New York|Nasdaq|Hong "
        r"Kong|"
        r"share|US|stock market) offering)\b",
        confidence=0.86,
    ),
    _ipo(
        r"(?:joins|join|catches|rides|jumps on|enters|swells|leads|latest in|heads) (?:the )?"
        r"(?:[\w'’-]+ ){0,2}?(?:IPO|listing|float) (?:queue|wave|rush|pipeline|parade|line|race|"
        r"bandwagon|list)\b",
        confidence=0.84,
        needs="ipo|listing|float",
    ),
    _ipo(
        r"(?:creates?|forms?|launch(?:es|ed)?|sets up|raises <MONEY> (?:for|with)|sponsors?|"
        r"unveils|"
        r"starts) (?:an? |its |the )?(?:[\w$€£.-]+ ){0,2}?(?:SPAC|blank[- ]check (?:company|firm)|"
        r"special purpose acquisition (?:company|vehicle))\b(?! (?:tracker|ETF|index|fund|desk|"
        r"practice|team))",
        confidence=0.84,
        needs="spac|blank|special purpose",
    ),
    _ipo(
        r"rings (?:the )?(?:[\w-]+ ){0,3}?(?:opening )?bell\b(?=(?: (?:as|at|on|to|after)\b|:|;|$)"
        r"[^|]{0,80}(?:\b(?:listing|debut|IPO|float|public|list|first day)\b))",
        confidence=0.82,
        status="completed",
    ),
    # steps into public markets with $150m IPO; goes to UK for $100m IPO; in tweaked SPAC deal
    _ipo(
        r"(?:steps?|heads?|goes|moves?|strides?|strolls|leaps|marches|returns|bound|turns|enters|"
        r"aims|aiming|bids|bidding|angles|reaches|looks|guns|shoots|lines up|tees up|readies|"
        r"preps|plots|on the way|en route) (?:[\w.'’-]+ ){0,4}?(?:with|for|to|in|on) (?:an? |its "
        r"|the )?<MONEY> (?:[\w.-]+ ){0,2}?(?:IPO|listing|flotation)\b",
        confidence=0.85,
        needs="ipo|listing|flotation",
    ),
    _ipo(
        r"(?:to |will |set to )?(?:floats?|lists?) (?:its \w+ )?(?:in|via|through|with) (?:an? |"
        r"the )?"
        r"<MONEY> (?:[\w.-]+ ){0,3}?(?:IPO|listing|flotation|float)\b",
        confidence=0.86,
    ),
    _ipo(
        r"(?:in|via|through|by|with|on|under) (?:an? |its |the )?(?:[\w$€£.-]+ ){0,2}?SPAC "
        r"(?:deal|merger|tie-up|combination|transaction)\b",
        confidence=0.84,
        needs="spac",
    ),
    _ipo(
        r"(?P<left>)(?:['’]s?)? (?:[\d.]+ ?(?:%|percent|per cent|pct) )?(?:jump|surge|pop|gain|"
        r"rise|"
        r"leap|fall|drop|slump|plunge) (?:on|in) (?:its |the )?(?:first day(?: of trading)?|"
        r"(?:market "
        r"|trading |stock market |Nasdaq |NYSE )?debut)\b",
        confidence=0.83,
        status="completed",
    ),
    # AIM debut for Acme; Euronext welcomes Acme; regulator's nod clears way for Acme IPO
    _ipo(
        r"^(?:strong |muted |weak |stellar |bumper |flat )?(?:AIM|Nasdaq|NYSE|Euronext|London|New "
        r"York|Hong Kong|stock[- ]market|market|ASX|TSX|bourse|First North|Aquis) "
        r"(?:debut|listing|float|flotation|IPO) for(?P<who>)",
        "who",
        0.84,
    ),
    _ipo(
        r"^(?:the )?(?:(?:Euronext|Nasdaq|NYSE|London Stock Exchange|AIM|Borsa Italiana|Bursa "
        r"Malaysia|SGX|HKEX|ASX|TSX|Deutsche B[öo]rse)(?: \w+)?) welcomes (?=(?:[\w-]+ ){0,4}?"
        r"(?-i:[A-Z]))(?![^;:]{0,60}\b(?:chief|CEO|rules?|law|decision|as (?:new )?(?:head|"
        r"director|chair|member))\b)(?P<who>)",
        "who",
        0.82,
    ),
    _ipo(
        r"(?:clears? (?:the )?way|opens? (?:the )?door|paves? (?:the )?way|green light|nod|"
        r"approval|"
        r"banks? (?:picked|hired|lined up)) for(?P<who> (?!<MONEY>)(?:[\w.&'’-]+ ){1,4}?)(?:['’]s? "
        r")?(?:<MONEY> "
        r")?IPO\b(?! (?:reforms?|rules|of))",
        "who",
        0.83,
    ),
    _ipo(
        r"(?P<left>)(?:['’]s?)? (?:CEO|chief executive|chief|boss|founder|CFO|chairman) (?:says|"
        r"sees|"
        r"expects|aims|wants) (?:[\w'’-]+ ){0,5}?(?:IPO[- ]ready|ready for (?:an? )?(?:IPO|"
        r"listing)|"
        r"(?:go|going) public|to list)\b",
        confidence=0.8,
        needs="ipo|listing|public|list",
    ),
)
