"""Listings as wires, exchanges and companies word them plainly."""

from tasks.rules.triggers.reading.patterns import patterns_of

_BANKER = r"(?:Sebi|SEBI|regulators?|(?:the )?SEC|CSRC|exchanges?|NSE|BSE|HKEX|watchdog)"
# What follows "Acme IPO" in headlines on it.
_STAGE = (
    r"(?:[:,–—-]|day \d|GMP|allotment|listing|filing|prospectus|price(?:d| band| range)?|opens?|"
    r"opened|"
    r"closes?|closed|subscription|subscribed|over-?subscribed|fully|gets?|got|sees?|saw|draws|drew|"
    r"receives?|"
    r"attracts?|raises?|raised|to |set |could|may|might|will|likely|expected|planned|plans?|"
    r"delayed|"
    r"postponed|on hold|on track|on ice|back on|on the cards|in the works|looms|nears?|is |was |"
    r"has |"
    r"values?|valued|valuation|share|shares|retail|anchor|roadshow|documents?|papers|date|debut|"
    r"kicks|"
    r"booked|sails|approved|cleared|given|details|review|by |in |for |after |as |amid |at |next|"
    r"this|"
    r"targets?|seeks?|buoyed|garners?|tranche|pops|soars|jumps|flops|ends|oversubscribed)"
)
_FRAGMENTS = {
    "NAME": r"(?-i:[A-Z0-9])[\w.&'’-]*(?: (?:&|of|(?-i:[A-Z0-9])[\w.&'’-]*)){0,3}?",
    "BANKER": _BANKER,
    "STAGE": _STAGE,
    "BOURSE": (
        r"(?:(?:US|U\.S\.|UK|Hong Kong|HK|London|New York|NY|Nasdaq|NYSE|Wall Street|Mumbai|"
        r"Frankfurt|"
        r"Shanghai|Shenzhen|STAR(?: Market)?|Singapore|Sydney|ASX|AIM|Toronto|TSX|Tokyo|Milan|"
        r"Madrid|"
        r"Paris|"
        r"Amsterdam|Stockholm|Oslo|Zurich|Swiss|Warsaw|Riyadh|Saudi|Dubai|Abu Dhabi|ADX|DFM|"
        r"Euronext|"
        r"Bursa(?: "
        r"Malaysia)?|KLSE|KOSDAQ|KOSPI|NSE|BSE|Dalal Street|SME|mainboard|main-board|Catalist|"
        r"Jakarta|"
        r"IDX|"
        r"Philippine|Manila|Nairobi|Lagos|Johannesburg|JSE|Brussels|Vienna|Copenhagen|Helsinki|"
        r"First "
        r"North|"
        r"Spotlight|Aquis|ACE Market|OTCQ[BX]|CSE|TSXV|A-share|H-share|dual|secondary|primary|"
        r"domestic|"
        r"local|"
        r"overseas|offshore|long-awaited|blockbuster|upcoming|proposed|planned|mega|maiden|public|"
        r"stock|stock "
        r"market|market|share|direct))"
    ),
    "SHIFT": r"(?:jump|soar|surg|pop|leap|rall|climb|ris|rose|gain|add|advanc|spik|fall|fell|slump|"
    r"sink|sank|slid|"
    r"tumbl|drop|plung|plummet|dip|slip|crater|crash|flop|stumbl|doubl|tripl|rocket|skyrocket|edg|"
    r"eas|open|clos|"
    r"end|start|trad|finish|list|debut|hit|end|shine|disappoint|priced|up|down)[a-z]{0,4}",
}
_ipo = patterns_of(_FRAGMENTS, confidence=0.85)

PATTERNS = (
    # valued at $9 billion as shares surge in debut; opens at $32, above IPO price
    _ipo(
        r"(?:valued at|worth|tops|hits|fetches) (?:about |over |nearly )?<MONEY>(?: valuation)? "
        r"(?:as|after) (?:its )?(?:shares?|stock) [^;:]{2,40}?\bdebut\b"
        r"|opens? (?:at |up )?[^;:]{0,24}?(?:above|below|from|over) (?:its |the )?(?:IPO|offer|"
        r"issue|listing) price\b|(?:shares?|stock) <SHIFT> as trading (?:begins|starts)",
        confidence=0.84,
        status="completed",
    ),
    _ipo(
        r"(?:gets?|receives?|received|wins|won|secures|secured|obtains) (?:[\w'’-]+ "
        r"){0,5}?(?:observation letter|in-principle (?:nod|approval)|go-ahead|nod|green light|"
        r"approval|clearance|all-clear) (?:for|on|to (?:float|launch|proceed with|go ahead with)) "
        r"(?:an? |its |the )?(?:<MONEY>[- ])?(?:<BOURSE> )?(?:IPO|listing|public issue|"
        r"initial public offering|float)\b",
        confidence=0.88,
    ),
    _ipo(
        r"(?:to )?(?:hits?|taps?|enters?|returns? to) (?:the )?(?:primary|capital|IPO|equity) "
        r"markets? with (?:an? |its )?(?:<MONEY>[- ])?(?:IPO|public issue|issue)\b|"
        r"(?:cuts?|slash(?:es)?|trims?|raises?|lowers?|lifts?|halves|reduces?|ups|increases?|"
        r"boosts?) (?:its )?(?:<BOURSE> )?IPO (?:size|valuation|price|target|ask|plans)\b|"
        r"rings (?:the )?(?:[\w-]+ ){0,3}?opening bell\b",
        confidence=0.82,
    ),
    # SPACs
    _ipo(
        r"(?:strikes?|struck|inks?|signs?|agrees?(?: to)?|announces?|reaches|seals|lands|enters(?: "
        r"into)?|clinches|nears|in|via|through|completes|closes|"
        r"explores|weighs) (?:an? |its |the )?(?:<MONEY> )?(?:SPAC|blank[- ]check) (?:deal|merger|"
        r"agreement|tie-up|combination|listing)\b",
        confidence=0.88,
    ),
    _ipo(
        r"(?:complet(?:es?|ed)|clos(?:es?|ed)|announces? (?:the )?(?:closing|completion) of|"
        r"enters? into|agrees to|signs|announces|approves?) (?:its |the |an? |"
        r"definitive |proposed |previously announced ){0,3}business combination(?: agreement)? ?"
        r"(?:with\b|and\b|(?=;))(?=[^:]{0,90}\b(?:Acquisition (?:Corp|Co|Inc|II|I)|"
        r"SPAC|Nasdaq|NYSE|trading|public(?:ly)?)\b)",
        confidence=0.88,
        is_strict=True,
    ),
    _ipo(
        r"(?:terminat(?:es?|ed)|calls? off|called off|scraps?|scrapped|abandons?|ends|axes|walks "
        r"away from) (?:its |the )?(?:<MONEY> )?(?:planned |proposed )?"
        r"(?:(?:[\w-]+ )?SPAC (?:merger|deal|listing)|merger with (?:\w+ )?SPAC)\b",
        status="withdrawn",
    ),
    _ipo(
        r"(?:puts?|placing|places?) (?:its |the )?(?:[\w.$€£-]+ ){0,4}?(?:IPO|listing|float|"
        r"flotation|market debut)(?: plans?)? (?:on (?:hold|ice|the back burner|pause)|off)\b",
        confidence=0.88,
    ),
    _ipo(
        r"in (?:early |advanced )?(?:talks|discussions) (?:with [\w ]{2,30}? )?(?:over|about|for|"
        r"on) (?:an? |its )?(?:potential |possible |planned |future )?(?:<BOURSE> )?"
        r"(?:IPO|listing|float|flotation)\b",
        status="rumour",
    ),
    _ipo(
        r"(?:selects?|mandates?|names|adds|enlists|interviews|meets|hires|picks|taps|appoints|"
        r"chooses|lines up) [\w &,.]{2,60}? (?:for|to (?:lead|run|work on|manage|advise "
        r"on|handle|arrange|underwrite)) (?:an? |its |the )?(?:potential |possible |planned |"
        r"upcoming |<MONEY> |\w+ ){0,2}(?:<BOURSE> )?(?:IPO|listing|float|flotation)\b",
    ),
    _ipo(
        r"(?:passes|passed|clears|cleared|sails through) (?:[\w-]+ ){0,3}?listing (?:hearing|"
        r"committee|review)\b|(?:goes|going|went|to go) public (?:on|in) (?:the )?"
        r"(?:Nasdaq|NYSE|New York|London|Hong Kong|ASX|TSX|AIM|Oslo|Stockholm|Euronext|Frankfurt|"
        r"Toronto)\b",
        confidence=0.9,
    ),
    _ipo(
        r"(?P<left>)(?:['’]s?)? (?:share|stock)holders (?:approve|approved|back|backed|okay|vote "
        r"(?:for|to approve)|clear) (?:the |its )?(?:[\w-]+ ){0,3}?(?:SPAC|business "
        r"combination|IPO|listing|flotation)\b",
    ),
    # shares jump in debut; slumps on debut
    _ipo(
        r"(?P<left>)(?:['’]s?)? (?:shares?|stock) (?:<SHIFT>|make|makes|enjoy|have|has)\b(?: "
        r"[\w.%-]+){0,4}? (?:(?:in|on|at|after) )?(?:(?:its|their|the|an?) )?(?:[\w-]+ ){0,3}?"
        r"debut\b",
        status="completed",
    ),
    _ipo(
        r"(?:slumps?|soars?|surges?|jumps?|plunges?|tumbles?|sinks?|pops?|rallies|slides?|drops?|"
        r"falls?|climbs?|gains?|rockets?|leaps?|rises?|skyrockets|doubles|trades up|"
        r"trades down)(?: (?:by |over |more than |nearly |as much as )?[\d.]+(?:%| per ?cent| "
        r"pct))? (?:in|on|at) (?:its |the )?(?:[\w-]+ ){0,3}?debut(?=$|[,;]| (?:as|after|"
        r"following|amid|despite|day)\b)",
        confidence=0.78,
        status="completed",
    ),
    # Acme's $8bn ice-cream IPO set to open; Acme's Shanghai listing tests ...
    _ipo(
        r"(?P<left>)['’]s? (?:(?:<BOURSE>|<MONEY>|new|big|huge|record|landmark) |(?:[\d.,]+[- "
        r"])){1,3}(?:[\w-]+ "
        r"){0,3}?(?:IPO|listing|flotation|float|share sale|public offering|stock market debut|"
        r"initial "
        r"public offering)\b(?! (?:rules|price cut|fraud|lawsuit|mandate|window|standards))",
        confidence=0.83,
    ),
    # Sebi clears Acme IPO
    _ipo(
        r"(?:clears|approves|nods|okays|greenlights|gives (?:in-principle )?(?:nod|approval|"
        r"go-ahead|green light) (?:to|for)|"
        r"green-?lights|stalls|halts|suspends|returns|keeps)(?P<who> <NAME>)(?:['’]s?)?(?: "
        r"<BOURSE>)?(?: <MONEY>)? "
        r"(?:IPO|listing|initial public offering|public issue)\b",
        "who",
        0.86,
    ),
    _ipo(
        r"(?:raises|raised|mops up|garners|collects|mobili[sz]es|gets|secures|receives) <MONEY> "
        r"from (?:\d+ )?anchor "
        r"(?:book|investors?)\b",
        confidence=0.86,
    ),
    # announces confidential submission of draft registration statement
    _ipo(
        r"(?:announces?|announced|confirms|makes?) (?:the |its )?(?:confidential |public "
        r")?(?:submission|filing|closing|pricing|"
        r"launch|completion|upsizing) of (?:an? |its |the )?(?:confidential |draft |public |"
        r"upsized |[$€£][\d.,]+ (?:million |"
        r"billion )?|proposed ){0,3}(?:registration statement|S-1|F-1|IPO|initial public "
        r"offering)\b",
        confidence=0.92,
        is_strict=True,
    ),
    _ipo(
        r"(?:files?|filed|submits?|submitted|lodges?|refiles?) (?:an? |its |the )?(?:confidential |"
        r"draft |public |updated "
        r"){0,2}(?:registration statement|S-1|F-1|DRHP|UDRHP|prospectus|IPO (?:papers|paperwork|"
        r"documents))\b(?! (?:on form "
        r"s-[348]|for resale|supplement))",
        confidence=0.88,
    ),
    # to begin trading; common stock approved for listing; uplists to
    _ipo(
        r"(?:to |will )?(?:begin|start|commence)(?:s|d|ing)? (?:trading|dealings) (?:today |"
        r"tomorrow |on \w+day )?(?:on|at|under(?= (?:the )?(?:new )?(?:ticker|"
        r"(?:stock |trading )?symbol|stock))|"
        r"in) ",
        confidence=0.86,
    ),
    _ipo(
        r"(?:uplists?|uplisted|uplisting|to uplist) (?:to|on) |(?:announces|completes|completed|"
        r"applies for|plans) (?:its )?"
        r"(?:uplisting|up-listing|dual listing|direct listing|cross-listing|secondary listing)\b",
        confidence=0.85,
    ),
    _ipo(
        r"(?:approved|cleared|accepted|admitted|approval|conditional approval|applies|applied|"
        r"application|"
        r"(?:gets|receives|wins|secures|obtains|granted) (?:[\w-]+ ){0,3}?(?:approval|nod|"
        r"clearance|green light)) (?:for |to )"
        r"(?:(?:list|listing|trading)\b|commence trading|trade)(?: (?:its )?(?:shares|common stock|"
        r"stock|units))?(?: (?:on|at|in|"
        r"by) |$)",
        confidence=0.83,
    ),
    _ipo(
        r"(?:to become|becomes?|becoming|set to become) (?:an? )?(?:publicly[- ](?:traded|listed)|"
        r"public(?:ly)?[- ]?(?:listed |traded )?"
        r"company|listed company)\b",
        confidence=0.8,
    ),
    _ipo(
        r"(?:joins|joining|to join|admitted to|moves to|graduates to|arrives on|admission to) "
        r"(?:the )?(?:(?:London )?(?:AIM|Main Market)\b"
        r"|(?:London|Oslo|Hong Kong|Nairobi|New York|Toronto|Vienna|Warsaw|Johannesburg) (?:stock "
        r"exchange|bourse|Børs)|Euronext|"
        r"Nasdaq(?!-100)|NYSE|ASX(?! \d)|Aquis)(?! (?:index|100|200|board|team|as))",
        confidence=0.8,
    ),
    _ipo(
        r"(?:takes?|took|taking|moves?|inches|edges) (?:an? |another |the |one )?(?:\w+ )?(?:step|"
        r"steps) (?:closer )?(?:towards?|to) (?:an? |its )?"
        r"(?:<BOURSE> ){0,2}(?:IPO|listing|flotation|float|going public|public listing)\b",
        confidence=0.84,
    ),
    # targets valuation of up to $4.5 bln in U.S. IPO; seeks up to $600 mln
    _ipo(
        r"(?:targets?|targeting|eyes?|eyeing|seeks?|seeking|aims? for|valued at|worth|at|hopes? to "
        r"(?:raise|fetch)|(?:aims|looks|plans|"
        r"set|hopes|seeks|wants) to raise|could raise|fetches|expects to raise) (?:an? |its "
        r")?(?:valuation (?:of|above|up to) )?(?:up to |as "
        r"much as |over |about |more than |at least |nearly )?(?:<MONEY>)(?: valuation)?,? (?:in|"
        r"via|from|through|with|after|ahead "
        r"of|on) (?:an? |its |the )?(?:(?:<BOURSE>|\w+) ){0,3}?(?:IPO|initial public offering|"
        r"float|flotation|market debut|debut|"
        r"listing|public offering|share sale)\b",
        confidence=0.88,
    ),
    # shares close 12% up on first trading day; open below IPO price
    _ipo(
        r"(?P<left>)(?:['’]s?)?(?: (?:shares?|stock|units|ADRs?))? <SHIFT>\b(?:(?! since "
        r")[^;:]){0,40}? (?:on|in|at|for) (?:its |the |their )?(?:"
        r"(?:first|opening|debut|maiden) (?:trading )?(?:day|session)(?: of (?:trading|dealings|"
        r"trade))?|trading debut|(?:<BOURSE> ){1,2}debut)\b"
        r"(?!.{0,40}\b(?:job|school|office|work|exhibition|festival|sales?|cinema)\b)",
        confidence=0.8,
        status="completed",
    ),
    _ipo(
        r"(?P<left>)(?:['’]s?)? (?:shares?|stock|units|ADRs?) (?:open|opens|opened|list|lists|"
        r"listed|start|starts|started|begin|begins|debut|debuts|"
        r"debuted|close|closes|end|ends|set to open|priced) [^;:]{0,30}?(?:below|above|at|over|to|"
        r"on|from) (?:its |the |their )?(?:IPO|issue|"
        r"offer|offering|listing|float) price\b",
        confidence=0.84,
        status="completed",
    ),
    _ipo(
        r"(?:listed|lists?|to list|debuts?|debuted|(?:makes|made|making) (?:an? |its )?(?:[\w-]+ "
        r")?(?:<BOURSE> )?debut|float(?:s|ed)?) (?:on|at) "
        r"(?:the )?(?:Bursa|KOSDAQ|KOSPI|IDX|DSE|PSE|HNX|HOSE|ADX|DFM|QSE|EGX|NGX|GSE|USE|Nasdaq|"
        r"First North|Spotlight|ACE|LEAP|Catalist|NSE|BSE|"
        r"Muscat|Boursa|PSX|Aquis|Euronext|TSXV|CSE|OTC)\b",
        confidence=0.86,
    ),
    _ipo(
        r"(?:makes|made|making|set for|sets up|eyes|plans|prepares for|gears up for|readies|poised "
        r"for|heads for) (?:an? |its )?(?:[\w-]+ ){0,2}?(?:<BOURSE> )"
        r"{1,2}debut\b(?! (?:with (?:new )?(?:store|restaurant|flagship)|(?:store|restaurant|show|"
        r"album|collection|season)))"
        r"(?=[^;:]{0,60}\b(?:shares?|sen|premium|discount|IPO|issue|offer|price|per ?cent|%|stock|"
        r"market|trading|valu\w+)\b)",
        confidence=0.8,
    ),
    _ipo(
        r"(?:set for|sets? sights on|eyes|plans|prepares for|readies|heads for|poised for|gears up "
        r"for|on track for|on course for|to make|confirms|"
        r"considers|mulls|weighs|delays|makes|mooted|prepping for) (?:an? |its )?(?:[\w.-]+ "
        r"){0,3}?(?:stock[- ]market|share[- ]market|trading|bourse|Wall Street) "
        r"(?:debut|float|flotation|listing|launch)\b",
        confidence=0.84,
    ),
    _ipo(
        r"(?:to float|floats|floating|launches|launching|to launch|opens|to open|plans|comes out "
        r"with|to come out with|readies|lines up|announces|unveils|"
        r"proposes|eyes|bringing|brings|targets) (?:an? |its )?(?:up to )?(?:<MONEY>[- ])(?:[\w-]+ "
        r"){0,3}?(?:IPO|public issue|initial public offering)\b",
        confidence=0.88,
    ),
    _ipo(
        r"\b(?:IPO|listing|debut|float) of (?P<who><NAME>)(?= (?:opens|raises|draws|priced|sees|is|"
        r"to|gets|on|set|delayed|subscribed|values|could|may|in)\b)",
        "who",
        0.78,
    ),
)
# Last: "IPO" after a name, where no verb before it was read.
NOUNS = (
    # Acme IPO day 2: issue subscribed; Acme Hong Kong IPO: ...
    _ipo(
        r"(?P<left>)(?:['’]s?)?(?: <BOURSE>){0,2}(?: <MONEY>)? (?:IPO|initial public offering) "
        r"?<STAGE>",
        confidence=0.8,
    ),
    _ipo(
        r"(?P<left>)(?:['’]s?)?(?: <BOURSE>){0,2}(?: <MONEY>)? (?:IPO|float|flotation) (?:to "
        r")?(?:values?|valuing) ",
    ),
    _ipo(
        r"(?P<left>)(?:['’]s?)? (?:S-1|F-1|DRHP|IPO (?:filing|prospectus|documents?|papers)|"
        r"listing (?:papers|"
        r"documents|prospectus))(?: filing)? (?:shows?|reveals?|details?|says|discloses|underlines|"
        r"highlights|sheds|offers|gives|points)\b",
    ),
)
