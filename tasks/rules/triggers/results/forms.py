"""Results as wires and companies word them plainly: reports, charges, shares, what moved them."""

from tasks.rules.triggers.results import plain
from tasks.rules.triggers.results.words import TERM
from tasks.rules.triggers.results.words import result_pattern as _result

# What may stand between "posts" and the figure: "biggest drop in first-quarter organic".
_GAP = (
    r"(?:(?!(?:to|for|after|as|with|that|on|at|by|from|over|amid|against|into|new|fake|illegal|"
    r"suspected|alleged|stolen|lost|deals?|contracts?|agreements?|partnerships?|acquisitions?|"
    r"mergers?|launch\w*|tools?|platforms?|program\w*|AI|apps?|software|services?|VP|vice|"
    r"president|chief|director|head|manager|plans?|jobs?|stud(?:y|ies)|survey|price|charity|"
    r"memory|hearing|weight|hair|data|job|tax|ticket|home|house|retail|car|auto|tobacco|arms|"
    r"how|why|when|who|what|no|sale|said|is|are|was|will|has|its new)\b)"
    r"[\w.,%$€£₹&'’+-]+ ){0,8}?"
)
_NAME = r"(?-i:[A-Z0-9])[\w.&'’-]*(?: (?:&|of|(?-i:[A-Z0-9])[\w.&'’-]*)){0,3}?"
_SHIFT = (
    r"(?:(?:\w+ly )?(?:jump|soar|surg|pop|leap|rall|climb|ris|rose|rebound|gain|add|advanc|spik|"
    r"fall|"
    r"fell|slump|sink|sank|slid|tumbl|drop|plung|plummet|dip|slip|crater|crash|div|dove|los|eas|"
    r"edg|"
    r"skid|tank|nosediv|move|swing|hit|skyrocket|shed|whipsaw|down|up|under pressure)[a-z]*)"
)
_CHARGE = r"(?:charges?|write-?downs?|write-?offs?|impairments?|hit|profit hit|provision)\b"
PATTERNS = (
    # Revenue and profits up at Acme
    _result(
        r"^<METRIC>(?:(?:,| and| &|/) <METRIC>)? (?:\w+ly )?<MOVES>[^;:]{0,30}? (?:at|"
        r"for)(?P<who>)",
        "who",
        0.82,
    ),
    # cheers investors with upbeat outlook; hit by profit warning
    _result(
        r"(?:cheers?|spooks?|disappoints?|surprises?|rattles?|impresses?|wows?|stuns?|pleases?|"
        r"lets down) (?:investors|(?:the )?markets?|"
        r"Wall Street|(?:the )?City|(?:the )?Street|analysts) (?:with|after|as|on|over|by) "
        r"[^;:]{0,40}?\b(?:outlook|forecasts?|guidance|results|"
        r"profits?|earnings|revenues?|sales|quarter)\b",
        confidence=0.82,
    ),
    _result(
        r"(?:hit|rocked|slammed|hammered|dented|shaken|stung) by (?:\w+ )?profits? warning|blames? "
        r"[^;:]{2,50}? for (?:[\w-]+ )?(?:<METRIC> "
        r"(?:slump|fall|drop|decline|miss|dip|slowdown|warning|hit)|(?:\w+ )?loss(?:es)?)\b",
        confidence=0.82,
    ),
    _result(
        r"(?:flies|soars|storms|powers|charges|sails|bounces|surges|rebounds|crashes|roars|limps|"
        r"edges|sinks|stays|remains) (?:back )?(?:(?:to|in|into) )"
        r"(?:(?:a |the )?(?:profit|black|red|loss)|profitability)\b",
        confidence=0.84,
    ),
    # Acme soars on earnings beat; plunges after slashing forecast
    _result(
        r"(?:jumps?|soars?|surges?|pops?|leaps?|rallies|climbs?|rises?|rebounds?|gains?|spikes?|"
        r"falls?|slumps?|sinks?|slides?|tumbles?|drops?|plunges?|"
        r"plummets?|dips?|slips?|craters?|crashes|dives?|nosedives)(?: (?:by |over |nearly |as "
        r"much as )?[\d.]+(?:%| pct| per ?cent))? (?:after|on|as|"
        r"following|despite) (?:[\w.,%$€£-]+ ){0,4}?(?:earnings|profits?|revenues?|results|"
        r"guidance|forecasts?|outlook)(?: (?:beat|miss|cut|warning|hike|raise))?"
        r"(?=$|[,;]| (?:beats?|miss(?:es)?|tops?|disappoints?|rises?|falls?|impress|as|and|despite|"
        r"for|from|growth|jumps?|soars?))",
        confidence=0.8,
    ),
    _result(
        r"(?:restates?|to restate|restated|restating) (?:its )?(?:[\w.&-]+ ){0,4}?(?:earnings|"
        r"results|accounts|financial statements|profits?|revenues?|sales)\b",
        confidence=0.82,
    ),
    # hikes dividend as profits soar
    _result(
        r"(?:rais|hik|lift|boost|cut|scrap|suspend|halv|slash|resum|restor|maintain|increas|pass|"
        r"ax|cancel|skip|ups|declar|keep|hold)[a-z]{0,4} (?:its |the )?"
        r"(?:[\w-]+ ){0,2}?dividend (?:after|as|on|despite|following|amid|with|even as) "
        r"[^;:]{0,40}?\b(?:profits?|loss(?:es)?|earnings|revenues?|results|"
        r"sales|income|quarter)\b",
        confidence=0.82,
    ),
    _result(
        r"(?:rais|cut|lower|hik|lift|slash|trim|boost|narrow|ups|keep|maintain)[a-z]{0,3} (?:its "
        r")?(?:(?:[\w-]+ ){0,2}?(?:revenue|profit|sales|earnings|annual|"
        r"full-year|FY\d*|20\d\d|margin|quarterly|EPS) )(?:view|estimates?|targets?|projections?|"
        r"goals?)\b(?! (?:on|to (?:buy|sell|hold)))",
        confidence=0.84,
    ),
    _result(
        r"(?:cautious|upbeat|bullish|optimistic|downbeat|gloomy|wary|pessimistic) (?:on|about|"
        r"over) (?:its |the )?(?:[\w-]+ ){0,2}?(?:outlook|second half|"
        r"full[- ]year|year ahead|guidance|profits?|earnings|sales|20\d\d)\b",
        confidence=0.78,
    ),
    # Strong sales lift Acme
    _result(
        r"^(?:strong|weak|higher|lower|soaring|robust|record|slumping|falling|rising|sluggish|"
        r"brisk|surging|sliding|better|bumper) (?:[\w-]+ ){0,3}?"
        r"(?:<METRIC>|trading) (?:lifts?|boosts?|hits?|hurts?|powers?|drives?|propels?|helps?|"
        r"weighs? on|drags? down|drags? on|buoys?|dents?|sinks?|"
        rf"pushes?|sends?|fuels?|underpins?)(?P<who> {_NAME})(?=$|[,;]| (?:to|into|in|shares?|"
        rf"stock|as|back|past|through|up|down|higher|lower)\b)",
        "who",
        0.8,
    ),
    _result(
        r"(?P<left>)(?:['’]s?)? (?:boss|chief|CEO|chief executive|chairman|owner|MD|managing "
        r"director) (?:hails|toasts|celebrates|pleased with|lauds|"
        r"welcomes) (?:an? |its |the )?(?:[\w-]+ ){0,2}?(?:year|results|growth|profits?|sales|"
        r"quarter|performance|turnover)\b",
        confidence=0.78,
    ),
    _result(
        r"^(?:double-digit|strong|record|triple-digit|solid|robust|rapid) (?:<METRIC>|growth) "
        r"(?:for|at)(?P<who>)",
        "who",
        0.78,
    ),
    _result(
        r"(?:smashes|breaks through|breaches|tops|passes|hits|nears|crosses|breaks) (?:the |its "
        r")?<MONEY> (?:in )?(?:<METRIC>)(?: (?:barrier|mark|milestone))?\b",
        confidence=0.8,
    ),
    # posts drop in first-quarter organic revenue; pre-announces estimated Q3 revenue
    _result(
        rf"(?:pre-?announc(?:es?|ed)|reports?|reported|reporting|posts?|posted|books?|booked|"
        rf"delivers?|"
        rf"delivered|announces?|announced|logs|logged|registers|registered|records|recorded|"
        rf"notches|"
        rf"clocks(?: in| up)?|achieves?|achieved|unveils|discloses|releases|generates?|generated) "
        rf"{_GAP}"
        r"(?:(?:financial|operating|operational|quarterly|annual|interim|half-year|full-year|"
        r"quarter|"
        r"year|half|months|months['’]|20\d\d|Q[1-4]|year-end) results|earnings|revenues?|profits?|"
        r"loss(?:es)?|sales growth|sales|turnover|EBITDA|income|margins?|EPS|PAT|cash flow)\b"
        r"(?! (?:call|team|chief|date|preview|manager|director|streams?|platform|software|model|"
        r"potential|tax|of (?:life|data|power|control|power|a |\d+ )|release|webcast|conference|"
        r"sharing|"
        r"tools?|agent|cycle|operations|officer|leader|force|rep|head|event|position|job|role|for "
        r")|-)",
        confidence=0.88,
        is_strict=True,
    ),
    # delivers strong Q1; reports a solid start to the year
    _result(
        r"(?:delivers?|delivered|reports?|reported|posts?|posted|has|enjoys|sees|hails|celebrates|"
        r"toasts|caps|completes|closes|announces?|eyes|on track for|on course for|set for|heading "
        r"for|kicks off) (?:its |an? |another )?(?:record(?:-breaking)?|strong(?:er|est)?|solid|"
        r"robust|bumper|weak(?:er)?|soft|stellar|mixed|disappointing|excellent|outstanding|tough|"
        r"subdued|slow(?:er)?|steady|resilient|best|worst|profitable|transformational)"
        rf"(?:[- ](?:ever|financial|trading|opening|first-ever|breaking)){{0,2}} (?:{TERM}|start "
        rf"to "
        r"(?:the |its )?(?:year|20\d\d|fiscal|Q\d)|performance in (?:the |its )?"
        rf"{TERM}|Christmas(?: trading)?)\b(?! (?:season|marathon|of (?:the )?(?:season|play)))",
        confidence=0.82,
    ),
    # takes $1.7bn charge; writes down its US arm by £200m
    _result(
        r"(?:takes?|took|books?|booked|records?|recorded|flags?|flagged|sees|expects|posts?|"
        r"reports?|"
        r"announces|incurs?|warns of|to take|to book|registers|reveals|unveils|braces for) (?:an? |"
        r"further |another |up to |about |over |nearly |extra ){0,3}<MONEY> (?:[\w&.-]+ ){0,4}?"
        rf"{_CHARGE}(?! (?:against|over fraud|of (?:fraud|murder)))",
        confidence=0.85,
    ),
    _result(
        r"(?:writes?|wrote|writing|to write) (?:down|off) (?:<MONEY>|(?:the )?(?:carrying )?value "
        r"of|"
        r"(?:its |the )?(?:[\w-]+ ){1,5}(?:by|for) <MONEY>)",
        confidence=0.8,
    ),
    _result(
        r"(?P<left>)(?:['’]s? )?(?:<MONEY> )?(?:[\w-]+ ){0,2}?(?:write-?downs?|impairment "
        r"charges?) "
        r"(?:hits?|tops?|of <MONEY>|to <MONEY>|weighs?|drags?|push(?:es)?|sends?)\b",
        confidence=0.75,
    ),
    # says full-year profit will be lower than expected
    _result(
        r"(?:says|said|expects|expected|sees|warns|signals|hints|flags|forecasts|predicts|tells "
        r"investors)(?: that)? (?:its |the )?<METRIC> (?:for [\w ]{2,24} )?(?:will|would|to|set to|"
        r"likely|should|in line|in (?:first|second|third|fourth|Q\d|20\d\d)|(?:<MOVES>))",
        confidence=0.85,
    ),
    # Acme loses $2 billion in second quarter; earned $1.2bn last quarter
    _result(
        r"(?:los(?:es|t)|earn(?:s|ed)|ma(?:de|kes)|burn(?:s|ed)(?: through)?|generat(?:es|ed)) "
        r"(?:nearly |about |over |more than )?<MONEY>(?: in (?:net )?(?:profits?|revenues?|sales|"
        r"income))? "
        rf"(?:in|for|during|last|this) (?:its |the |fiscal ){{0,2}}{TERM}(?<!year)\b",
        confidence=0.82,
    ),
    _result(
        r"(?:breaks? even|broke even|turns?(?: (?:EBITDA|cash[- ]?flow|operationally|PAT))? "
        r"(?:positive|profitable)|(?:achieves|reaches|hits|attains|posts|reports) (?:its "
        r")?(?:first )?"
        r"(?:EBITDA |operating |operational |full-year |quarterly )?(?:break-?even|profitability)|"
        r"(?:goes|becomes|is|now|is now) (?:EBITDA |cash[- ]flow |operationally )?(?:profitable|"
        r"positive "
        r"EBITDA))\b(?! (?:for (?:men|women)|case))",
        confidence=0.8,
    ),
    # beats Street on top and bottom lines; tops Q2 EPS by 12c; beats on revenue, misses on EPS
    _result(
        r"(?:beats?|miss(?:es|ed)?|tops?|topped) (?:on |by |the |Wall )?(?:Street\b|top line|"
        r"bottom line|top and bottom "
        r"lines?|"
        rf"(?:{TERM} )?(?:revenue|earnings|EPS|profit|sales|margins?))(?: (?:on|by|views?|marks?|"
        r"estimates?|bar|targets?|hopes)\b|,|;|$)",
        confidence=0.86,
    ),
    *plain.PATTERNS,
    # Weak demand drags down Acme's Q3 profit
    _result(
        r"(?:eats? into|drags?(?: down| on)?|weighs? (?:heavily )?on|dents?|hits?|boosts?|lifts?|"
        r"hurts?|"
        r"squeezes?|crimps?|buoys?|bolsters?|helps?(?: lift| boost| push| drive)?|powers?|drives?|"
        r"fuels?|"
        r"knocks?|saps?|bites? into|takes? (?:a )?toll on|cuts? into|pushes?|sends?|wipes? out|"
        r"erodes?|"
        r"underpins?|propels?|depresses|pressures?|clips?|slashes|dampens?|spurs?|inflates?) "
        rf"(?P<who>{_NAME})(?:['’]s?)? <METRIC>\b(?! (?:team|force|tool|staff|chief|tax))",
        "who",
        0.82,
    ),
    # Record year for Acme
    _result(
        r"^(?:another |a |fresh )?(?:record|bumper|strong|tough|best|mixed|solid|weak|stellar|"
        r"robust|"
        r"disappointing|blockbuster|higher|lower|rising|falling|improved) (?:[\w-]+ )?(?:<METRIC>|"
        r"year|"
        r"quarter|half|results|Christmas)(?: ever)? (?:for|at)(?P<who>)",
        "who",
        0.8,
    ),
    # performance against what was expected
    _result(
        r"(?:trading|performing|performance|profits?|results|sales) (?:is |are |to be )?(?:ahead "
        r"of|in line "
        r"with|below|above|comfortably ahead of|short of) (?:market |its |board |previous |City "
        r"|management )?(?:expectations|forecasts|guidance|consensus)\b",
        confidence=0.85,
    ),
    _result(
        r"(?:on track|on course|confident of hitting|confident it will hit) (?:for|to|of)? "
        r"?(?:meet |beat |"
        r"hit |deliver |achieve |exceed |record )?(?:its |the |market )?(?:[\w-]+ "
        r"){0,3}?(?:profits?|"
        r"revenues?|sales|earnings|guidance|expectations|forecasts?|results)\b",
        confidence=0.78,
    ),
    # guides Q4 revenue above consensus; guides lower
    _result(
        r"guides (?:(?:[\w.%$€£-]+ ){0,5}?(?:revenues?|profits?|earnings|EPS|EBITDA|sales|"
        r"margins?)|lower|"
        r"higher|above|below|down|up|in line)\b",
        confidence=0.85,
    ),
    _result(
        r"(?:rais|cut|lower|hik|lift|slash|trim|reaffirm|reiterat|boost|narrow|upp?|downgrad|"
        r"upgrad|"
        r"increas|decreas|reduc|revis|updat|pars|outlin|set|unveil|announc|targets?|sticks? to|"
        r"confirm|"
        r"maintain|miss|provid|issu|outstrip)[a-z]{0,5} (?:its |the |new |ambitious "
        r"){0,2}(?:[\w.-]+ ){0,4}?"
        r"(?:(?:financial|profit|profitability|sales|revenue|earnings|margin|growth|EBITDA) "
        r"(?:growth )?"
        r"(?:targets?|goals?|ambitions?|aspirations)|(?:sales|revenue|profit|earnings) (?:growth )?"
        r"(?:guidance|outlook|forecasts?))\b(?! (?:tools?|for (?:UK|US|global|world)))",
        confidence=0.82,
    ),
    _result(
        r"(?:gives?|gave|issues?|issued|offers?|provides?|shares|sets) (?:an? |its )?(?:upbeat|"
        r"weak|downbeat|"
        r"strong|soft|cautious|bullish|rosy|gloomy|lackluster|lacklustre|disappointing|tepid|muted|"
        r"light|"
        r"conservative|better-than-expected|weaker-than-expected|robust|bleak|mixed|dim|bright)"
        r"(?: [\w-]+){0,3}? (?:forecasts?|outlook|guidance)\b",
        confidence=0.88,
    ),
    _result(
        r"(?P<left>)(?:['’]s? )?(?:(?:annual|full-year|quarterly|first-quarter|second-quarter|"
        r"third-quarter|"
        r"fourth-quarter|Q[1-4]|profit|revenue|sales|earnings|20\d\d|weak|upbeat|growth|margin|"
        r"holiday) )"
        r"{0,3}(?:outlook|guidance|forecast) (?:disappoints?|underwhelms?|beats?|miss(?:es)?|tops?|"
        r"falls? "
        r"short|spooks?|lifts?|cut|raised|lowered|trails?|below|above|weighs?|signals?|impresses|"
        r"slashed)\b",
        confidence=0.82,
    ),
    # Acme shares fall after earnings miss; as profit misses forecasts; on weak guidance
    _result(
        rf"(?P<left>)(?:['’]s? )?(?:shares?|stock)(?: price)? {_SHIFT}\b[^;:]{{0,40}}? (?:after|as|"
        rf"on|"
        r"following|despite|amid|ahead of) (?:[\w.,%$€£'’-]+ ){0,6}?(?:earnings|results|guidance|"
        r"outlook|forecasts?|profits?|"
        r"revenues?|sales (?:miss|beat|fall|rise|growth|drop|slow\w*|jump|disappoint)|loss|quarter|"
        r"trading update|margins?)\b(?! (?:call|warning sign))",
        confidence=0.82,
    ),
    _result(
        rf"^shares (?:of|in)(?P<who>) [^;:]{{2,50}}? {_SHIFT}\b[^;:]{{0,40}}? (?:after|as|on|"
        rf"following) "
        r"(?:[\w.,%$€£'’-]+ ){0,6}?(?:earnings|results|guidance|outlook|forecasts?|profits?|"
        r"revenues?|quarter)\b",
        "who",
        0.8,
    ),
    # Acme AG: Interim report; Acme Year-end report 2022
    _result(
        rf"(?P<left>)(?:['’]s?)?(?: ?[:–—-])? ?(?:{TERM} |20\d\d |publishes |releases |issues |"
        rf"presents |"
        r"provides |unaudited ){0,4}(?:interim (?:management |financial )?(?:report|statement|"
        r"results)|"
        r"half[- ]year(?:ly)? (?:financial )?report|(?:(?:half|full)[- ]year|(?:first|second|third|"
        r"fourth)[- ]quarter|Q[1-4]) (?:financial )?results(?: 20\d\d)?(?=$| ?[:;,–—-]| 20)|"
        r"year-end report|trading (?:update|statement)|"
        r"earnings "
        r"(?:snapshot|insights|recap|summary|flash|highlights)|(?:annual|quarterly|interim) "
        r"financial (?:report|statements)|quarterly "
        r"(?:activities )?"
        r"report|financial results)\b(?! (?:call|conference|date|on (?:Monday|Tuesday|Wednesday|"
        r"Thursday|"
        r"Friday)))",
        confidence=0.78,
    ),
    # Earnings: Acme beats on revenue
    _result(
        r"(?P<left>)(?:['’]s? )?(?:(?:[QH][1-4]|[1-4]Q)(?:FY)?\d{0,4} |FY ?\d{2,4} |(?:first|"
        r"second|third|fourth)-quarter |"
        r"full-year |nine-month |half-year |first-half |fiscal 20\d\d |quarterly |annual "
        r"){0,2}(?:results?|"
        r"earnings)(?: 20\d\d)?(?: live)?(?: updates?)?: ?(?=[^;]{0,40}\b(?:revenues?|profits?|PAT|"
        r"net|"
        r"EPS|loss|sales|income|beats?|miss)\b)",
        confidence=0.84,
    ),
    # Q3 net at Rs 240 crore; consolidated figures of Indian companies
    _result(
        r"(?P<left>)(?:['’]s? )?\b<METRIC>(?:(?:,| and| &|/) (?:its )?<METRIC>){1,2} (?:\w+ly "
        r")?<MOVES>",
        confidence=0.88,
    ),
    _result(
        r"(?P<left>)(?:['’]s? )?\b<METRIC> (?:for|in) (?:the )?(?:[\w'’-]+ ){1,5}?(?:\w+ly "
        r")?(?:rises?|jumps?|"
        r"soars?|falls?|drops?|surges?|climbs?|slumps?|grows?|doubles|declines?|plunges?|slips?|"
        r"dips?|"
        r"zooms?|narrows?|widens?|up|down)\b",
        confidence=0.82,
    ),
)
