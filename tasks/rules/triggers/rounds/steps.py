"""Rounds that are sought, denied or dropped, or told by what they make a company worth."""

from tasks.rules.triggers.rounds.common import round_pattern as _round

PATTERNS = (
    # Acme closes in on $50m round; Acme in talks over $50m raise; Acme in $50m raise
    _round(
        r"(?:clos(?:es|ing) in on|near(?:s|ing)|close to|finali[sz]ing|in talks (?:for|over|about)|"
        r"discuss(?:es|ing)|plots|plans|eyes|lining up|targets|weighs|mulls|pursues|shops|pitches|"
        r"markets|"
        r"prepares|readies) (?:an? |its |the )?(?:(?:new|fresh) )?<MONEY> (?:<KIND>[ -]){0,3}"
        r"(?:<RAISE>|<ISSUE>|<SERIES>)",
        confidence=0.85,
        status="rumour",
    ),
    _round(
        r"(?:seek(?:s|ing)?|ey(?:es|eing)|targets|targeting|hunts? for|hunting for|courts|chases|"
        r"looks for|"
        r"approaches investors for|sounds out investors (?:for|about)) (?:to raise )?(?:an? "
        r")?(?:<MONEY> )?"
        r"(?:in |of )?(?:new |fresh |additional |outside |up to )?(?:funds|funding|(?:growth "
        r")?capital|"
        r"investment|investors|cash injection|(?:<KIND>[ -]){1,2}round)\b(?! (?:protection|"
        r"banker))",
        confidence=0.82,
        status="rumour",
    ),
    _round(
        r"in (?:an? )?(?:<KIND>[ -]){0,2}<MONEY> (?:<KIND>[ -]){0,3}(?:round|raise|fundraise|"
        r"<ISSUE>|<SERIES>)",
        confidence=0.82,
    ),
    # Acme's $30m Series B led by Octave; Acme: $30m seed
    _round(
        r"(?P<left>)(?:['’]s? |: |[–—-] )?(?<!\w)(?:<MONEY>[ -])?(?:<KIND>[ -]){0,3}(?:round|raise|"
        r"fundraise|financing|"
        r"<SERIES>)(?: round)? (?:is |was |to be )?(?:led by|co-led by|backed by|draws|attracts|to "
        r"(?:fund|fuel|finance|help|drive|support|accelerate|build)|oversubscribed|values|comes in|"
        r"closes|gets|tops|wins)\b",
        confidence=0.82,
    ),
    _round(
        r"[:–—] (?:an? )?<MONEY> (?:<KIND>[ -]){0,3}(?:round|raise|fundraise|funding|financing|"
        r"<SERIES>)",
        confidence=0.8,
    ),
    # Acme funding round values company at $3bn
    _round(
        r"(?P<left>)(?:['’]s? )? (?:<MONEY>[ -])?(?:<KIND>[ -]){0,2}(?:fund[- ]?rais(?:e|ing)|"
        r"funding|financing|investment|share sale)(?: round| deal)? (?:values|valuing|valued) "
        r"(?:the "
        r")?(?:company|firm|startup|start-up|it|business|[\w-]+ (?:maker|app|startup)) at",
        confidence=0.84,
        needs="values|valuing|valued",
    ),
    # Acme's valuation triples to $3bn in new round; fresh funding values Acme at $3bn
    _round(
        r"(?P<left>)(?:['’]s? )?valuation (?:[\w%-]+ ){1,5}?<MONEY> (?:in|after|following|on|with) "
        r"(?:[\w-]+ ){0,4}(?:round|funding|investment|raise|<SERIES>)\b",
        confidence=0.85,
    ),
    # seed pot swells to £4m; sounds out backers for $200m; gets Rs 140 crore booster shot
    _round(
        r"(?P<left>)(?:['’]s?)? (?:<KIND>[ -]){0,2}(?:pot|round|raise|fundraise|<SERIES>)(?: "
        r"round| pot)? "
        r"(?:swells|grows|climbs|stretches|balloons|expands|rises|extended|extends|upsized) "
        r"(?:to|past|"
        r"beyond|by) <MONEY>",
        confidence=0.82,
    ),
    _round(
        r"(?:sound(?:s|ing) out|tapp?(?:s|ing)|approach(?:es|ing)|courting|canvass(?:es|ing)|"
        r"pitch(?:es|ing)) (?:[\w-]+ ){0,2}?(?:investors|backers|funds|VCs|shareholders) (?:for|"
        r"about|"
        r"over|on) (?:an? |up to |about )?(?:<MONEY>|(?:<KIND>[ -]){1,2}(?:round|raise|funding))",
        confidence=0.83,
        status="rumour",
        needs="investors|backers|funds|vcs|shareholders",
    ),
    _round(
        r"(?:gets|receives|lands|given|handed|secures|wins) (?:an? )?<MONEY>[ -](?:booster shot|"
        r"booster|"
        r"shot in the arm|vote of confidence|vitamin shot|top-up|bridge(?: round)?|extension)"
        r"(?=$|[,;]| (?:from|by|as|to|led)\b)(?! (?:from|by) <PUBLIC>)|(?:at the well|back|"
        r"returns|again) with "
        r"(?:an? )?<MONEY> (?:bridge|extension|top-up|seed|pre-seed|round)",
        confidence=0.8,
        needs="booster|shot|vote|top-up|bridge|extension|seed|round",
    ),
    # in line for £40m from investors; in talks to double valuation to $14bn
    _round(
        r"(?:in line for|close to|set for|on course for|poised for|courts|woos|chases|hunting|"
        r"after) "
        r"(?:an? )?(?:up to |about |another )?<MONEY> (?:from|by) (?!<PUBLIC>)(?:[\w.&'’-]+ "
        r"){0,4}?(?:<INVESTORS>|backers|sovereign fund|wealth fund)",
        confidence=0.8,
        status="rumour",
        needs="line for|close to|set for|course for|poised for|courts|woos|chases|hunting",
    ),
    _round(
        r"(?:in talks|set|aims|looks|hopes|wants|plans|seeks|tipped|said|about|poised|close) to "
        r"(?:more "
        r"than |nearly |almost )?(?:double|triple|treble|quadruple|lift|raise|boost) (?:its "
        r")?valuation "
        r"(?:to|past|above) (?:about |over |more than |nearly )?<MONEY>",
        confidence=0.82,
        status="rumour",
        needs="valuation",
    ),
    # hits $10bn valuation with fresh cash from Octave; brings total funding to $120m
    _round(
        r"(?:hits|reaches|notches|tops|passes|surpasses|crosses|fetches|gets|nabs|lands|scores|"
        r"secures|"
        r"achieves|attains|soars to|jumps to|climbs to) (?:an? )?<MONEY> valuation (?:from|with|in|"
        r"after|on|as|following|amid|thanks to) (?:[\w'’$€£.-]+ ){0,4}?(?:round|funding|investors?|"
        r"backers|backing|cash|capital|raise|investment|<SERIES>|VCs?)\b",
        confidence=0.84,
        needs="valuation",
    ),
    _round(
        r"(?:brings|takes|pushes|lifts|raises|boosts|bringing) (?:its |the )?total (?:funding|"
        r"capital|money|equity)?(?: ?raised)? ?(?:to|past|above|over) (?:date to )?(?:over |more "
        r"than |nearly |about )?"
        r"<MONEY>|(?:adds?|added|welcomes?|brings in|brings on|lures|signs) (?:[\w.&'’-]+ "
        r"){1,4}?as (?:an? |new |lead "
        r"|strategic |first |its |major ){0,4}(?:investor|backer|shareholder)s?\b",
        confidence=0.82,
        needs="total|investor|backer|shareholder",
    ),
    _round(
        r"(?:clos(?:es|ed)(?: on)?|locks? (?:up|down)|pulls? together|pull(?:s|ed) in|draws? in) "
        r"(?!<SMALL>)<MONEY>,? (?:as|from|after|amid|while) (?:[\w'’-]+ ){0,3}?(?:investors|"
        r"backers|VCs|"
        r"venture|funds|demand|shareholders)\b(?!.{0,60}\b(?:loans?|debt|bonds?|notes)\b)",
        confidence=0.8,
        needs="investors|backers|vcs|venture|funds|demand|shareholders",
    ),
    # wants to change travel, with $5m from Octave
    _round(
        r"(?:,? (?:with|on|armed with|helped by|backed by|fuel+ed by)|,) (?:an? )?(?:<MONEY>|"
        r"millions) (?:in (?:funding|"
        r"seed|cash|backing) )?from (?!<PUBLIC>)(?:[\w.&'’-]+ ){0,3}?(?:<INVESTORS>|a16z|YC|"
        r"Sequoia|SoftBank|Tiger)",
        confidence=0.78,
        needs="from",
    ),
    # Acme, valued at $2bn in new round
    _round(
        r"(?:valued at|worth|hits|reaches|notches|tops|passes|surpasses|crosses|fetches|at) (?:an? "
        r")?<MONEY> "
        r"(?:valuation )?(?:in|after|following|with|on) (?:[\w$€£₹.,-]+ ){0,4}(?:round|funding|"
        r"investment|"
        r"financing|secondary|raise|<SERIES>)\b",
        confidence=0.85,
    ),
    _round(
        r"\b(?:becomes?|is|now|turns|hits|gets|wins|bags|joins|soars to|rockets to|vaults "
        r"(?:in)?to|achieves|"
        r"attains|enters|"
        r"earns|gains|reaches|crowned|leaps to|climbs to|gallops (?:in)?to)(?: [\w'’-]+){0,5}? "
        r"(?:uni|deca)corn\b"
        r"(?: (?:status|tag|label|badge|crown|club|territory|ranks|valuation|league))?(?=,? "
        r"(?:after|with|on|following|"
        r"as|in|thanks|"
        r"via|at|through)\b)",
        confidence=0.8,
    ),
    _round(
        r"(?:taps|turns to|asks|ropes in) (?:[\w-]+ ){0,2}(?:investors|backers|shareholders|vcs) "
        r"for <MONEY>|"
        r"(?:backed|bankrolled|seeded|funded) (?:with|by|to the tune of) <MONEY>|crowdfunds "
        r"<MONEY>",
        confidence=0.85,
    ),
    _round(
        r"(?:adds|added|tacks on|tops up|extends|expands|swells|boosts|upsizes)(?: (?:with|its|by|"
        r"an?|our))* "
        r"(?:<MONEY> )?(?:(?:to|in|with) )?(?:its |an? |our )?(?:<MONEY> "
        r")?(?:<KIND>[ -]){0,2}(?:<SERIES>|"
        r"round|funding round)\b",
        confidence=0.85,
    ),
    # Listed companies: rights issues and placements; a sale of new shares
    _round(
        r"(?:announc(?:es?|ed)|launch(?:es|ed)|complet(?:es?|ed)|clos(?:es?|ed)|pric(?:es?|ed)|"
        r"proposes|plans|"
        r"undertakes|kicks off|upsizes|unveils|seeks|opens|wraps up|(?:to|will) (?:launch|"
        r"undertake)|mulls|"
        r"in|via|through|with) (?:pricing of )?(?:an? |its |the )?(?:oversubscribed |upsized |"
        r"fully |proposed |"
        r"underwritten |non-brokered |brokered |discounted |strategic ){0,3}(?:<MONEY> "
        r")?(?:[\w-]+ ){0,2}?(?:<ISSUE>|(?<=[mnre]\s)placement\b)",
        confidence=0.83,
    ),
    _round(
        r"(?:sells?|selling|issues?|issuing|places?|placing) (?:an? )?<MONEY> (?:of|in|worth of) "
        r"(?:new |its |"
        r"ordinary |common |preferred |preference |fresh )?(?:shares|stock|equity)\b",
        confidence=0.8,
    ),
    _round(
        r"(?:smashes|hits|beats|passes|overshoots|tops|sails past|exceeds|reaches|doubles) (?:its "
        r"|an? )?"
        r"(?:<MONEY> )?crowdfund(?:ing)? (?:target|goal)",
        confidence=0.85,
    ),
    _round(
        r"(?:den(?:ies|ied)|rubbishes|dismisses|pours cold water on|plays down|shoots down|"
        r"brushes off|"
        r"bats away|scotches) (?:(?:claims?|reports?|rumou?rs?|talk|suggestions?|speculation|that|"
        r"of|it|is|"
        r"was|plans?|an?|the|about|over|to|new|fresh|seeking|in talks) ){0,8}(?:rais(?:e|ing) "
        r"(?:<MONEY>|"
        r"money|cash|funds|capital|<ROUND>)|funding|fundrais\w+|(?:down|new) round|rights issue|"
        r"cash call|"
        r"passing (?:a)?round the hat|needs? (?:cash|money))",
        status="denied",
    ),
    _round(
        r"(?:abandons?|scraps?|pulls?|shelves|calls off|ditches|drops|halts|postpones) (?:its |"
        r"an? |the |planned )"
        r"{0,2}(?:<MONEY> )?(?:(?:<KIND>[ -]){0,2}(?:fundraise|fundraising|funding round|round|"
        r"<SERIES>)|<ISSUE>)",
        confidence=0.85,
        status="withdrawn",
    ),
    _round(
        r"^(?:announcing|celebrating|introducing|today we're announcing)? ?our (?:<MONEY> )?"
        r"(?:<KIND>[ -]){0,3}(?:round|funding|financing|raise|<SERIES>)\b",
        "own",
    ),
)
