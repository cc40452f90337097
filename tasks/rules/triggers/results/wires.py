"""Figures as news agencies and traders flash them, and results told by one word of them."""

from tasks.rules.triggers.results.words import TERM
from tasks.rules.triggers.results.words import result_pattern as _result

# A sum in brackets is read without them, and without itself: EPS $(0.70).
_SUM = (
    r"(?:[$€£](?=\s|[,;]|$)|(?:[$€£₹¥]|Rs\.?|C\$|A\$|US\$)? ?\(?-?[$€£₹]?\d[\d.,]*\)?(?:"
    r"[KMBc]\b|p\b)?)"
)
_FIGURE = (
    r"(?:(?:adj(?:usted|\.)?|non-GAAP|GAAP|diluted|basic|core|net|total|operating|affo|ffo|GAAP) "
    r"){0,3}"
    r"(?:EPS|FFO|AFFO|NII|sales|revenues?|net income|net loss|net profit|EBITDA|loss|profit|"
    r"earnings)"
)
_MONTH = (
    r"(?-i:January|February|March|April|May|June|July|August|September|October|November|December)"
)

PATTERNS = (
    # Acme Q2 Adj. EPS $(0.70) Up From $(1.95) YoY; Acme H1 sales $17.2m; Acme sees FY26 EPS $1.20
    _result(
        rf"(?P<left>)(?:['’]s?)?(?: ?[:–—-])? (?:(?:reports?|sees|posts|guides|raises|reaffirms|"
        rf"lowers|cuts|"
        rf"narrows|expects|affirms|issues) )?(?:(?:[QH][1-4]|[1-4][QH]|FY ?\d*|\d+-?M|"
        rf"{TERM}) ?(?:FY ?)?(?:\d{{2,4}} )?)"
        rf"(?:results[:,]? |earnings[:,]? )?{_FIGURE} (?:(?:guidance|of|at|to|from|was|were|is|"
        rf"in|for|"
        rf"between|about|the|range|comes? in|vs\.?|around) ){{0,3}}{_SUM}",
        confidence=0.9,
    ),
    _result(
        rf"(?P<left>)(?:['’]s?)?(?: ?[:–—-])? {_FIGURE} (?:of )?{_SUM},? (?:beats?|misses|tops?|"
        rf"vs\.?|up from|"
        rf"down from|in[- ]line|inline|same as)\b",
        confidence=0.88,
    ),
    # Acme's results beat; Acme numbers disappoint; misses on earnings; first profit since 2022
    _result(
        r"(?P<left>)(?:['’]s?)? (?:results|earnings|numbers) (?:beat|miss|top|"
        r"disappoint|impress|"
        r"please|underwhelm|fall short|blow (?:past|away)|crush|smash|exceed|trail|"
        r"lag|reflect|"
        r"surprise|stun|point to|improve)\b(?! (?:the odds|cancer|that|how))",
        confidence=0.84,
        needs="results|earnings|numbers",
    ),
    _result(
        r"(?:miss(?:es|ed)?|beat(?:s|en)?|disappoints?|falls short|delivers|surprises?|"
        r"underwhelms?|scores) on "
        r"(?:(?:its|the|both|quarterly|first|second|third|fourth|[\w-]+-quarter) "
        r"){0,3}(?:earnings|revenues?|"
        r"profits?|sales|results|EPS|margins?|guidance|top|bottom)\b",
        confidence=0.86,
    ),
    _result(
        r"(?P<left>)['’]s? (?:first|second|third|fourth|biggest|largest|worst|best|smallest|"
        r"lowest|highest)"
        r"(?:[- ](?:ever|annual|quarterly|yearly|full-year|half-year|pre-tax|net)){0,3} "
        r"(?:profits?|loss(?:es)?|"
        r"revenue (?:drop|fall|decline|rise)|sales (?:drop|fall|decline|rise)|quarterly "
        r"(?:profit|loss))\b"
        r"(?! (?:of (?:life|power)|leader))",
        confidence=0.8,
    ),
    # boosts subscribers and revenue; cooks up bigger margins; sees 35% growth in device sales
    _result(
        r"(?:boosts?|grows?|lifts?|increases?|doubles?|triples?|cooks up|serves up|dishes up|"
        r"rings up|racks up|"
        r"drums up|churns out|squeezes out|ekes out|turns in|turns out|scrapes|grinds out|pulls "
        r"in|rakes in|"
        r"hauls in|pumps out|spins) (?:an? |its )?(?:[\w%-]+ (?:and|&) |[\w%,-]+ "
        r"){0,4}?(?:revenues?|"
        r"profits?|earnings|(?:bigger |wider |fatter |higher |record )margins|stronger sales|"
        r"higher sales|"
        r"record sales|losses)\b(?! (?:team|from|growth team|streams?|share|sharing|platform|"
        r"tool|potential))",
        confidence=0.8,
    ),
    _result(
        r"(?:sees?|saw|reports?|posts?|records?|logs?|notches|clocks|enjoys|registers|delivers|"
        r"achieves) "
        r"(?:an? |its )?(?:massive |strong |record |solid |healthy |huge )?(?:\d[\d.]*(?:%| "
        r"per ?cent| percent|pc|-fold)) "
        r"(?:YoY |year-on-year |year-over-year |annual )?(?:growth|rise|jump|increase|drop|fall|"
        r"decline|surge|"
        r"slump|dip|gain|uptick|leap) in (?:[\w'’&-]+ ){0,6}?(?:sales|revenues?|profits?|orders|"
        r"bookings|"
        r"deliveries|shipments|turnover|earnings|income|subscribers)\b",
        confidence=0.84,
    ),
    # loses £800m in lockdowns; hit bottom line; first-half loss of 370 million
    _result(
        r"(?:loses|lost|burns through|burned through) (?:nearly |about |over |more than |almost "
        r")?<MONEY> "
        r"(?:in|on|during|to|from|due to|because of|amid|after) (?:the |its )?(?:[\w-]+ "
        r"){0,2}?(?:lockdowns?|"
        r"pandemic|Covid\S*|closures?|quarter|sales|strikes?|tariffs?|costs?|inflation|slump|"
        r"slowdown|"
        r"writedowns?|impairments?|recession|downturn)\b",
        confidence=0.82,
    ),
    _result(
        r"\b(?:hits?|dents?|hurts?|boosts?|lifts?|weighs? on|knocks?|squeezes?) "
        r"(?P<who>(?:[a-z][\w&-]+ ){0,2}?"
        r"[\w&-]{3,24}) (?:bottom line|top line)\b",
        "who",
        0.78,
        needs="bottom line|top line",
    ),
    # warns of virus impact on Q2 revenue; says outbreak will dent earnings for the quarter
    _result(
        r"(?:warns?|warned|says?|said|flags?|flagged|cautions?|expects?|predicts?|sees|fears?|"
        r"estimates?|signals?) "
        r"[^;:]{0,60}?\b(?:impact|hit|dent|effect|hurt|weigh|drag|pressure|squeeze|crimp|boost|"
        r"lift|slow|cut|trim|"
        r"reduce|blow)s? (?:on |to |of |from )?(?:its |the |our |an? )?(?:[\w-]+ "
        r"){0,2}?(?:revenues?|profits?|"
        r"earnings|sales|margins?|results|EPS)\b(?! (?:team|tax|growth of|call))",
        confidence=0.8,
    ),
    _result(
        r"(?:issues?|gives?|sounds?|makes?|second|third|another|fresh) (?:an? |its )?(?:[\w-]+ "
        r"){0,5}?(?:shipments?|sales|"
        r"revenue|profits?|earnings|delivery|production|margins?|trading) (?:warning|alert)s?\b",
        confidence=0.84,
    ),
    _result(
        r"(?:tumbles?|falls?|sinks?|plunges?|slides?|drops?|slumps?|jumps?|soars?|surges?|"
        r"climbs?|rises?|gains?|pops?|"
        r"rallies|leaps?|dips?|slips?|craters?|head(?:s|ed)? for worst day|(?:shares?|stock) "
        r"(?:\w+ )?[\d.]+%) ?"
        r"(?:[\d.]+(?:%| per ?cent| percent|pc) )?(?:after|as|on|following|despite) (?:[\w'’,-]+ "
        r"){0,5}?"
        r"(?:(?:sales|revenue|profit|earnings|weak|upbeat|strong|dim|soft|bleak) (?:forecasts?|"
        r"outlook|guidance)|"
        r"quarterly (?:report|results|numbers|loss|profit)|forecast (?:cut|raise|hike)s?|fuels "
        r"forecast cuts|"
        r"earnings (?:report|miss|beat)|profit (?:warning|alert)|results)\b",
        confidence=0.8,
    ),
    # warns of 30% fall in annual sales; sees shipments at top end of guidance; drags Acme to loss
    _result(
        r"(?:warns?|warned|flags?|flagged|expects?|sees|predicts?|forecasts?|braces for|reports?|"
        r"signals?|"
        r"suffers?|posts?) (?:of |for |about )?(?:an? )?(?:[\d.]+(?:%| per ?cent| percent|pc) |"
        r"sharp |steep |"
        r"further |big |slight |surprise )?(?:fall|drop|decline|slump|dip|rise|jump|growth|"
        r"increase|slowdown|"
        r"slide|plunge|surge|hit) (?:in|to) (?:[\w-]+ ){0,3}?(?:sales|revenues?|profits?|earnings|"
        r"orders|margins?|turnover|income|deliveries|volumes|bookings)\b",
        confidence=0.84,
    ),
    _result(
        r"(?:sees|expects?|forecasts?|guides|says|reports?|delivers|hits|puts|keeps|meets|at|on|"
        r"to) "
        r"(?:[\w-]+ ){0,5}?(?:at|near|towards?|within|above|below|in|to) (?:the )?(?:top|upper|"
        r"high|higher|"
        r"low|lower|bottom|mid|middle|midpoint)[ -]?(?:end|half|point)? of (?:its |the )?(?:[\w-]+ "
        r"){0,2}?(?:guidance|forecasts?|range|expectations|outlook|target)\b",
        confidence=0.84,
        needs="guidance|forecast|range|expectations|outlook|target",
    ),
    _result(
        r"(?:drags?|drags|dragged|pushes?|pushed|sends?|sent|plunges?|tips?|tipped|knocks?|"
        r"swings?|lifts?|"
        r"returns?|helps?|puts?|drives?)(?P<who> (?:[a-z][\w-]+ ){0,3}?(?-i:[A-Z0-9])[\w.&'’-]*(?: "
        r"(?-i:[A-Z0-9])[\w.&'’-]*){0,3}?) (?:back )?(?:to|into) (?:an? |the )?(?:[\w-]+ ){0,3}?"
        r"(?:loss(?:es)?|profit|red|black|losses)(?=$|[,;.:]| (?:as|in|for|after|of|despite|on|"
        r"by)\b)",
        "who",
        0.82,
    ),
    _result(
        r"(?:carries|carried|flies|flew|handles|handled|welcomes|welcomed|ships|shipped|delivers|"
        r"delivered|"
        r"sells|sold|moves|processes) (?:an? )?(?:record |nearly |over |more than |about |almost "
        r")?[\d.,]+ ?"
        r"(?:m|mn|million|bn|billion|lakh|k|crore)? (?:[\w-]+ ){0,2}?(?:passengers|guests|"
        r"vehicles|cars|"
        r"units|aircraft|jets|planes|TEU|containers|parcels|tonnes|trucks|homes|EVs|scooters|"
        r"phones|"
        r"tractors|bikes|two-wheelers) (?:in|during|for|last) (?:the )?(?:January|February|March|"
        r"April|"
        r"May|June|July|August|September|October|November|December|month|first|second|third|fourth|"
        r"Q[1-4]|H[12]|quarter|year|20\d\d|FY\d*|half)\b",
        confidence=0.82,
    ),
    _result(
        r"^shares in(?P<who> [^;:]{2,40}?) (?:tumble|fall|drop|sink|slide|slump|plunge|dive|"
        r"crash|jump|"
        r"soar|surge|rise|climb|rally|leap)s? (?:[\d.]+(?:%| per ?cent|pc) )?(?:as|after|on) "
        r"[^;:]{0,50}?\b(?:sales|"
        r"profits?|revenues?|earnings|guidance|outlook|results|demand|slowdown)\b",
        "who",
        0.82,
        needs="shares in",
    ),
    # tops Street view; scraps dividend after plunging into the red; bucks gloom with growth
    _result(
        r"(?:tops?|topped|beats?|miss(?:es|ed)?|lags|trails|falls short of|exceeds|crushes) "
        r"(?:the )?(?:Wall )?"
        r"Street(?:['’]s)? (?:views?|estimates?|expectations|targets?|bar|hopes|consensus|"
        r"forecasts?)\b",
        confidence=0.86,
    ),
    _result(
        r"(?:after|as it|as|following) (?:it )?(?:plung|swing|sink|sank|slump|tumbl|fall|slid|"
        r"crash|mov|return|"
        r"swung|plunged|div)[a-z]{0,4} (?:back )?(?:(?:in)?to|in) (?:an? |the )?(?:[\w-]+ "
        r")?(?:red|black|loss|profit)\b",
        confidence=0.82,
    ),
    _result(
        r"(?:bucks?|defies|shrugs off|weathers|rides out|bucked|defied) [^;:]{3,40}? (?:with|to "
        r"post|to report|as) "
        r"(?:an? )?(?:[\w-]+ ){0,2}?(?:growth|profits?|sales|revenues?|results|earnings)\b",
        confidence=0.82,
    ),
    # on track for 2026 targets; trading statement; traffic and sales of a month
    _result(
        r"(?:says? (?:it['’]?s|it is) |remains |stays |still |is )?on (?:track|course) (?:for|to "
        r"(?:meet|hit|beat|reach|achieve|"
        r"deliver)) (?:its |the )?(?:[\w-]+ ){0,3}?(?:20\d\d(?:,| |$)(?!.{0,30}\b(?:launch|"
        r"opening|IPO|"
        r"completion|production|debut))|(?:full-year|annual|profit|earnings|sales|revenue|margin|"
        r"financial|"
        r"FY\d*) (?:targets?|goals?|guidance|forecasts?|outlook|expectations|profits?|results|"
        r"growth))",
        confidence=0.78,
    ),
    _result(
        rf"(?P<left>)(?:['’]s?)? (?:{_MONTH} |monthly |Q[1-4] |quarterly |same-store |"
        rf"like-for-like |retail |total |"
        rf"vehicle |car |auto |wholesale |domestic |passenger ){{1,3}}(?:sales|deliveries|"
        rf"traffic|production|"
        rf"shipments|dispatches|registrations|output) (?:<MOVES>|at [\d,.]+)",
        confidence=0.82,
        needs="sales|deliveries|traffic|production|shipments|dispatches|registrations|output",
    ),
)
