"""Product launches of those who carry, insure, save, sell and show: services and goods on "
"stands."""

from tasks.rules.triggers.products import arrivals, words
from tasks.rules.triggers.reading.patterns import patterns_of

# Services that are sold to travellers, savers, shoppers and patients.
_SERVICE = (
    r"(?:(?:(?:non-?stop|direct|daily|weekly|winter|summer|seasonal|night|sleeper|overnight|"
    r"late-night|express|through|charter|domestic|international|budget|long-haul|first|new|"
    r"passenger|inter-?city|high-speed) )+(?:flights?|trains?|ferr(?:y|ies)|coach(?:es)?|"
    r"bus(?:es)?|"
    r"services?|sailings?|cruises?|class)(?! (?:ban|cancell?ations?|delays?|attendants?|crew|"
    r"drivers?))|sleeper trains?|premium economy|business class|lie-flat seats|"
    r"(?:home|same-day|next-day|instant|one-hour|drone|grocery|overnight|weekend|Sunday|free|cold|"
    r"click-and-collect|video|virtual|mobile|online|evening|walk-in|at-home) (?:deliver(?:y|ies)|"
    r"visits|consultations?|check-?ups|appointments?|bookings?|ordering|collection|returns|"
    r"repairs?|"
    r"fittings?|tests?|testing|shop|store|checkout|cheque deposits?|classes|lessons|claims|"
    r"transfers?|payments?|pay-?outs?|refunds|banking|valuations?|viewings?|pharmacy)|"
    r"(?:loyalty|membership|rewards|subscription|points|frequent[- ]flyer|trade-in|buy-back|"
    r"rental|leasing|repair|resale|pay-per-\w+|pay-by-\w+|pay-as-you-\w+|try-before-you-buy|"
    r"buy-now-pay-later|click-and-collect) ?(?:schemes?|clubs?|cards?|services?|plans?|cover|"
    r"polic(?:y|ies)|insurance|pricing|pods?|[\w ]{0,20}pods)?|"
    r"try-before-you-buy|buy now,? pay later|sleeping pods|"
    r"(?:tracker|index|mutual|money-market|multi-asset|bond|thematic|passive|hedged|ESG|"
    r"low-cost|flexi-?cap|small-?cap|mid-?cap|large-?cap|dividend|retirement) (?:fund|scheme|"
    r"ETFs?)s?"
    r"(?! (?:managers?|houses?))|(?:[\w-]+ )?(?-i:ETFs?|NFO|ISAs?|SIPPs?|ETCs?|REIT fund)\b|"
    r"(?:[\w-]+ )?(?:futures|options)(?= trading|$| on\b| contracts?| in )|(?:[\w-]+ )?futures "
    r"contracts?|(?:[\w.%-]+ ){0,3}?(?:savings|easy-access|current|fixed-rate|deposit|checking|"
    r"notice|business|multi-currency|youth|children['’]s|student) accounts?|"
    r"(?:[\w.%-]+ ){0,3}?(?:mortgages?|annuit(?:y|ies)|passbooks?|bursary loans|microloans|"
    r"overdrafts?|remittances?|micro-?insurance)|(?:[\w-]+ ){0,2}?(?:cover|insurance|polic(?:y|"
    r"ies)|"
    r"warrant(?:y|ies))(?= (?:for|against|to|with|on)\b)|"
    r"(?:[\w-]+ )?(?:credit|debit|prepaid|gift|visa|loyalty|travel|fuel|virtual|payment) cards?)"
)
_launch = patterns_of(
    {
        **words.FRAGMENTS,
        "SERVICE": _SERVICE,
        "SHOW": arrivals.SHOW,
        "STARTS": (
            r"(?:adds|adding|starts|begins|launches|launched|introduces|introduced|offers|rolls "
            r"out|"
            r"brings in|brings back|unveils|debuts|resumes|trials|pilots|opens|opens up|sells|"
            r"issues|"
            r"lists|to (?:start|begin|launch|add|offer|introduce|roll out|list|bring back|"
            r"issue)(?: "
            r"(?:trading|selling|offering|issuing|running|operating))?|(?:starts|begins) "
            r"(?:trading|"
            r"selling|offering|issuing|running|operating)|will (?:start|begin|add|offer|introduce))"
        ),
    }
)

PATTERNS = (
    # "Acme Air to begin nonstop flights", "adds tracker fund", "starts loyalty scheme"
    _launch(
        r"\b<STARTS> (?:an? |its |the |own |first |new |two |three |four )*"
        r"(?![^,;:]{0,40}\b(?:talks|probe|inquiry|strike|sale of|acquisition|takeover|lawsuit|"
        r"trading (?:at|on)|(?:venture|pension|growth|hedge|relief|climate|wealth) fund)\b)"
        r"(?P<product>(?:[\w’'–-]+ ){0,2}?<SERVICE>)(?=$|[,.:;]| (?:for|to|from|between|with|in|"
        r"at|on|across|against|"
        r"that|as|and|after|via|so|this|next|by|covering|trading)\b)",
        confidence=0.75,
    ),
    # "presents 400 hp flagship at Agritechnica": whatever makers show at a fair
    _launch(
        r"\b(?:reveals|presents|shows(?: off)?|demos|demonstrates|exhibits|displays|debuts|unveils|"
        r"launches|introduces|showcases|previews|premieres|rolls out|announces|brings) "
        r"(?!(?:results|plans?|strategy|guidance|partnership|deal|profits?|CEO|team)\b)"
        r"(?!<SHORT><NOT><END>)(?P<product>[^,;:]{3,60}?) (?:at|during|for) (?:the )?<SHOW>",
        confidence=0.77,
    ),
    # "has a new light beer", "comes out with low-carbon brand", "to market purple carrot"
    _launch(
        r"\b(?:has (?:an? )?new|comes? (?:out|up) with|came out with|goes [a-z-]{3,14} with (?:its "
        r"|an? )?new|is (?:out|back) with|out with|(?-i:markets|to market)) (?:an? |its "
        r"|the |new )*(?!<SHORT>(?:<NOT>|boss|owner|president|chair\w*|director|head|leader|"
        r"chief|editor|officer|principal|dean|coach|captain|"
        r"look|name|home|idea|excuse|answer|"
        r"problem|rival|address|managers?|owners|partner|job|evidence|numbers|share|itself)<END>)"
        r"(?P<product>(?:[\w’'&+-]+ ){0,4}?[\w’'&+-]{3,})<END>",
        confidence=0.73,
        needs="has new|has a new|come out with|comes out with|come up with|comes up with|goes|"
        "is back with|out with|markets|to market",
    ),
    # "adds two gas ovens to its bakery line"
    _launch(
        r"\badd(?:s|ed|ing)? (?!<SHORT><NOT><END>)(?P<product>[^,;:.]{3,45}?) to (?:its |the |"
        r"their )"
        r"(?:[\w’'&.-]+ ){0,3}?(?:line|family|series|brands?|fleet of products|stable of "
        r"products|beers?|wines|roster of products|catalogue|shop|site|cards?)(?=$|[,.:;])",
        confidence=0.76,
    ),
    # "Spring Catalogue Released by Acme", "JUST RELEASED: Acme's Colour Collection"
    _launch(
        r"^(?!<SHORT><NOT> (?:released|launched))(?:[\w’'-]+ ){1,7}?(?:released|launched|"
        r"introduced|"
        r"unveiled|rolled out|put on sale|brought out|marketed|now sold) by(?P<who>) (?-i:[A-Z])"
        r"(?! (?:police|government|council|researchers|ministry|state|students))(?![^,;]{0,30}"
        r"\b(?:police|government|council|ministry|university|court|FBI|hackers|kidnappers)\b)",
        subject="who",
        confidence=0.74,
    ),
    _launch(
        r"^(?:just (?:released|launched|arrived|in|out)|now (?:boarding|serving|sailing|on tap|in "
        r"store|in stock|on shelves|pouring)|new (?:in|on) (?:store|shelf|tap)|out today|on sale "
        r"today): (?P<who>)",
        subject="who",
        confidence=0.76,
    ),
    # "Boats: Tarn 37 Cruiser gets its debut"
    _launch(
        r"(?P<who>(?-i:[A-Z])[\w&.’'-]*(?: (?-i:[A-Z0-9])[\w&.’'-]*){0,3}?) (?:gets its|has its|"
        r"makes its) (?:[\w-]+ )?(?:debut|launch|premiere|release|unveiling)\b(?! (?:on (?:the )?"
        r"(?:nasdaq|nyse|asx|aim|stock|bourse)|as a))",
        subject="who",
        confidence=0.73,
        needs="debut|launch|premiere|release|unveiling",
    ),
    _launch(
        r"\b(?:relaunches|re-launches|returns|reborn|is reborn|rebrands) as (?:an? |the )?(?:new )?"
        r"(?:free |daily |weekly |monthly |digital |online |electric |all-\w+ )+[\w-]*",
        confidence=0.73,
    ),
)
