"""Orders, supply and choices as wires put them: from, for or with whom, and what shares do."""

from tasks.rules.triggers.reading.patterns import patterns_of
from tasks.rules.triggers.reading.places import PLACE

_THINGS = (
    r"(?:ferr(?:y|ies)|ships?|vessels?|frigates?|submarines?|tankers?|carriers?|trains?|trams?|"
    r"buses|trucks|aircraft|jets?|planes?|helicopters?|satellites?|turbines?|batter(?:y|ies)|"
    r"cells?|"
    r"engines?|chips?|steel|components?|equipment|software|systems?|services?|platform|power|LNG|"
    r"hydrogen|cloud|cables?|wafers?|lithium|drones?|robots?|servers?|locomotives?|rigs?|vans?|"
    r"vehicles?|data cent(?:er|re)s?|plants?|terminal|network|metro|stadium|hospital|bridge)"
)
_GOODS = (
    r"(?:ferr(?:y|ies)|ships|vessels|tankers|trains|trams|buses|trucks|aircraft|jets|planes|"
    r"helicopters|satellites|turbines|batter(?:y|ies)|cells|engines|chips|steel|components|"
    r"equipment|LNG|hydrogen|cables|wafers|drones|robots|servers|locomotives|vans|vehicles)"
)
_USE = (
    r"(?:(?:to (?:power|modernize|modernise|manage|automate|run|secure|supply|provide|build|"
    r"support|"
    r"improve|streamline|deliver|upgrade|replace|transform|handle|process|digiti[sz]e|design|"
    r"operate))|as (?:its |their |an? |the )?(?:new )?(?:[\w-]+ ){0,3}?(?:provider|supplier|"
    r"vendor|platform|contractor|agency|auditor)|for (?:its |their |the )?(?:[\w-]+ "
    r"){0,3}?(?:management|ERP|CRM|payroll|detection|software|platform|payments|network|logistics|"
    r"security|analytics|billing|cloud))\b"
)
_WINS = (
    r"(?:wins?|won|winning|lands?|landed|retains?|retained|picks? up|scoops?|bags?|secures?|nabs?|"
    r"gains?|snares?|clinch(?:es|ed)?|snags?|gets|takes)"
)
_MORE = r"(?:[\w$€£₹.&/’'-]+,? ){0,7}?"
# What an agency looks after; an account alone may be a bank's or a story.
_ACCOUNT = (
    r"(?:creative|media|planning|buying|advertising|ad|PR|public relations|communications|comms|"
    r"digital|social|marketing|agency|brand|search|SEO) (?:account|business|brief|duties|remit|"
    r"mandate|pitch)s?\b"
)
_win = patterns_of(
    {
        "THINGS": _THINGS,
        "USE": _USE,
        "GOODS": _GOODS,
        "PLACE": PLACE,
        "WINS": _WINS,
        "MORE": _MORE,
        "ACCOUNT": _ACCOUNT,
    },
    confidence=0.82,
)

PATTERNS = (
    # A supply deal is a sale, whoever signs it.
    _win(
        r"\b(?:signs?|signed|inks?|inked|agrees?|agreed|strikes?|struck|seals|secures?|wins?|"
        r"lands?|"
        r"enters?(?: into)?|entered(?: into)?|announces|clinches|lands) (?:an? |its |the |new |"
        r"<MONEY> |worth |[\w-]+ ){0,4}?(?:supply|offtake|off-take|power[- ]purchase|purchase|"
        r"procurement|outsourcing|sales|services?|maintenance|charter|vehicle|chip|gas|LNG|battery|"
        r"lithium) (?:deal|agreement|contract|pact|accord)s? with(?P<customer>)",
        confidence=0.84,
        is_strict=True,
    ),
    _win(
        r"\b(?:wins?|won|lands?|secures?|signs?|inks?|gets|bags|clinches|seals) (?:an? |its |the |"
        r"new |<MONEY> |[\w-]+ ){0,3}?(?:deal|contract|agreement|order)s? to (?:supply|provide|"
        r"sell|"
        r"deliver) (?:[\w-]+ ){1,5}?to(?P<customer>)",
        confidence=0.85,
    ),
    _win(
        r"\b(?:wins?|won|lands?|secures?|bags?|awarded|receives?|gets|is awarded|clinches) (?:an? |"
        r"its |the |new |<MONEY> |[\w-]+ ){0,4}?(?:contracts?|orders?) by(?P<customer>)",
        confidence=0.87,
    ),
    _win(
        r"\b(?:to|will) (?:build|construct|make) (?:up to |another |an? |new |the )?(?:[\w-]+ "
        r"){0,4}?<THINGS> for(?! (?:<PLACE>|US|UK|use|sale|AI|[$€£])\b)(?P<customer>)",
        confidence=0.76,
        needs="build|construct|make",
    ),
    _win(
        r"\b(?:gets?|receives?|received|secures?|wins?|bags|obtains|issued|has) (?:an? |the |"
        r"<MONEY> |[\w-]+ ){0,3}?(?:letter of (?:award|acceptance)|LoA|LOA|purchase order|work "
        r"order|notice to proceed)\b",
        confidence=0.84,
    ),
    _win(
        r"\b(?:in line for|frontrunner for|front-runner for|close to|nears|set for|tipped for) "
        r"(?:an? |the |<MONEY> |[\w-]+ ){0,3}?(?:contract|order)s?\b",
        confidence=0.78,
        status="rumour",
    ),
    _win(
        r"\b(?:wins?|won|lands|secures|clinches) (?:an? |the |its )?(?:[\w-]+ ){0,2}?(?:bid|tender|"
        r"auction|bidding) (?:to (?:build|supply|run|operate|provide|upgrade|deliver|develop|"
        r"manage|"
        r"design)|for (?:[\w-]+ ){0,4}?(?:project|contract|metro|line|trains|software|system|works|"
        r"services?|terminal|plant|airport|road|highway))\b",
        confidence=0.83,
    ),
    # "has won $33 million of new contracts"
    _win(
        r"\b(?:wins?|won|secures?|secured|bags?|bagged|receives?|received|lands?|clinch(?:es|ed)) "
        r"<MONEY> (?:worth )?(?:of|in) (?:[\w-]+ ){0,3}?(?:contracts|orders)\b",
        confidence=0.86,
        is_strict=True,
    ),
    # "Zeon awards Acme supply contract", "hands Acme five-year contract"
    _win(
        r"\b(?:awards?|awarded|hands?|handed|gives|gave|grants)(?! (?:an?|the|its|<MONEY>) )"
        r"(?P<who> (?-i:[A-Z0-9])[^;:]{1,45}?),? (?:an? |the |new |<MONEY> |[\w]+-year |"
        r"multi-year |"
        r"supply |cloud |major |maintenance |service |software |construction ){1,3}?"
        r"(?:contracts?|orders?|deals?)\b",
        subject="who",
        left_role="customer",
        confidence=0.86,
    ),
    _win(
        r"\b(?:gives|hands|awards|grants) (?:an? |the |new |<MONEY> |[\w]+-year |multi-year |"
        r"supply "
        r"|cloud |major |maintenance |service |software ){0,3}?(?:contracts?|orders?) to(?P<who>)",
        subject="who",
        left_role="customer",
        confidence=0.86,
    ),
    _win(
        r"\b(?:has |have )?(?:chosen|selected|picked|opts for|adopted|"
        r"deployed|goes with|renews with)(?! (?:<PLACE>|by|as|to|for|an?|the|its|new)\b)"
        r"(?P<who> [^;:]{2,45}?),? <USE>(?! (?:[\w-]+ ){0,3}?(?:chief|head|director|officer|CEO))",
        subject="who",
        left_role="customer",
        confidence=0.8,
        needs="chosen|selected|picked|opts|adopted|deployed|goes|renews",
    ),
    _win(
        r"\b(?:appoints|appointed|hires|hired|retains|names)(?! (?:<PLACE>|an?|the|its|new)\b)"
        r"(?P<who> [^;:]{2,45}?),? as (?:its |their |an? |the )?(?:new )?(?:[\w-]+ "
        r"){0,3}?(?:agency|"
        r"supplier|vendor|contractor|payroll provider|cloud provider|cloud platform|auditor)\b",
        subject="who",
        left_role="customer",
        confidence=0.8,
    ),
    _win(
        r"\b(?:goes live (?:on|with)|rolls out|implements|adopts|deploys)(?! <PLACE>)"
        r"(?P<who> (?-i:[A-Z0-9])[^;:]{1,40}?)(?:['’]s)? (?:payroll|ERP|CRM|banking|billing|cloud|"
        r"warehouse|fleet|core|digital|HR|trading) (?:software|platform|system|suite|solution)\b",
        subject="who",
        left_role="customer",
        confidence=0.8,
    ),
    _win(
        r"\b(?:orders|ordered|buys|bought|to buy|to order|purchases) (?:more |another |\d+ |[\w-]+ "
        r"){0,4}?<GOODS> from(?P<who>)",
        subject="who",
        left_role="customer",
        confidence=0.8,
        needs="order|buy|purchase",
    ),
    _win(
        r"\bplaces? (?:an? |its |<MONEY> |[\w-]+ ){0,3}?orders? with(?P<who>)",
        subject="who",
        left_role="customer",
        confidence=0.84,
    ),
    _win(
        r"(?P<left>)(?:['’]s)? (?:shares?|stock)(?: price)?\b [^;:]{3,30}? (?:on|after|as|"
        r"following) "
        r"(?:an? |the |its |<MONEY> |[\w-]+ ){0,4}?(?:contracts?|orders?) (?:from|with|by)"
        r"(?P<customer>)",
        confidence=0.8,
    ),
    _win(
        r"(?P<left>)(?:['’]s)? (?:shares?|stock)(?: price)?\b [^;:]{3,30}? (?:on|after|as|"
        r"following) "
        r"(?:an? |the |its |<MONEY> |[\w-]+ ){0,4}?(?:contract|order)(?: wins?\b|s? (?:worth|"
        r"for)\b)",
        confidence=0.78,
    ),
    # An advertiser's account is the agency's contract.
    _win(
        r"\b<WINS> <MORE><ACCOUNT> (?:for|from|of)(?P<customer>)",
        confidence=0.84,
    ),
    _win(
        r"\b<WINS> (?P<customer> (?-i:[A-Z0-9])[^;:,]{1,40}?)(?:['’]s?)? (?:(?-i:[a-z-]+) "
        r"){0,2}?<ACCOUNT>",
        confidence=0.83,
    ),
    _win(r"\b<WINS> <MORE><ACCOUNT>", confidence=0.8),
    _win(
        r"\b(?:moves?|moved|shifts?|shifted|switch(?:es|ed)|hands?|handed|awards?|awarded|gives|"
        r"transfers|consolidates|appoints|takes) <MORE><ACCOUNT>(?: [^;:]{0,40}?)? (?:to|with|at)"
        r"(?P<who>)",
        subject="who",
        left_role="customer",
    ),
    _win(
        r"\b(?:names?|appoints?|appointed|hires?|picks?|selects?|taps?|chooses?|retains?)"
        r"(?P<who> (?-i:[A-Z0-9])[^;:,]{1,40}?) (?:as )?(?:its |their |the |an? )?(?:[\w-]+ "
        r"){0,2}?(?:agency of record|AOR|(?:creative|media|PR|ad|advertising|digital) agency)\b",
        subject="who",
        left_role="customer",
    ),
    # A hotel's manager adds it to those it runs, or signs with the owner.
    _win(
        r"\badds? [^;:]{3,80}? to (?:its |the )?(?:[\w-]+ ){0,3}?management portfolio\b",
        confidence=0.8,
    ),
    _win(
        r"\b(?:inks?|signs?|signed|strikes?|lands?|wins?|secures?|announces) (?:an? |new |[\w-]+ "
        r"){0,3}?(?:deal|agreement|contract) with(?P<customer> [^;:]{2,50}?) to (?:manage|operate|"
        r"run|supply|provide|maintain|equip)\b",
        confidence=0.82,
    ),
    _win(
        r"\b(?:to|will|selected to|appointed to|tapped to) (?:manage|operate|run) [^;:]{2,60}? "
        r"for(?! (?:<PLACE>|Christmas|Easter|Hajj|Eid|Ramadan|Senate|Mayor|President)\b)"
        r"(?P<customer> (?-i:[A-Z])[^;:]{1,40})",
        confidence=0.76,
    ),
    _win(
        r"\b(?:is |was |been )?(?:granted|handed|given) (?:an? |the |its |new |<MONEY> |"
        r"[\w]+-year |[\w-]+ ){1,5}?(?:contracts?|orders?)\b(?= (?:for|to|from|by|worth|in|with|"
        r"on)\b|$|[,;])",
        confidence=0.84,
    ),
    _win(
        r"\b(?:snares?|<WINS>|grabs?|nabs?|takes?) (?:an? |the |its )?(?:piece|share|part|slice|"
        r"chunk|bulk) of (?!blame|market|points)<MORE>(?:deal|contract|order|project|"
        r"program(?:me)?|framework)\b",
    ),
    _win(
        r"\b(?:wins?|won|lands?|secures?|picks up|clinches|books) (?:[\w-]+ ){0,4}?work (?:on|at|"
        r"for|from|with)\b",
        confidence=0.78,
    ),
    _win(
        r"\b(?:orders|ordered|to order) (?:more|another|additional|extra|new|further|\d[\d,]*|two|"
        r"three|four|five|six|eight|ten|a dozen|dozens of) (?:[\w-]+ ){0,4}?[\w-]+s from"
        r"(?P<who>)",
        subject="who",
        left_role="customer",
    ),
    _win(
        r"\bengage[sd]?(?! (?:<PLACE>|with|in)\b)(?P<who> (?-i:[A-Z])[^;:,]{1,40}?) (?:to "
        r"(?!explore|"
        r"advise|review|sell|find|help|assist|evaluate|lead)|for (?:its |the |an? |\d))",
        subject="who",
        left_role="customer",
    ),
    # A works that puts in a maker's machine
    _win(
        r"\b(?:installs?|installed|(?:invests?|invested) in|takes delivery of|commissions|orders|"
        r"fires up)(?: (?:an? |the |its )?(?:new|second|third|first))?(?! (?:<PLACE>|ATM|AI|CNC|"
        r"LED|UV)\b)(?P<who> (?-i:[A-Z])[^;:,]{1,30}?) (?:[a-z0-9-]+ ){0,4}?(?:press|"
        r"presses|lines?|printers?|machines?|cutters?|kit|cranes?|scanners?|robots?|lasers?|"
        r"folders?|lathes?|furnaces?|sorters?|dryers?)\b",
        subject="who",
        left_role="customer",
        confidence=0.78,
    ),
    _win(
        r"\b(?:to|will) provide (?:[\w&-]+ ){1,5}?(?:services?|software|support|systems?|"
        r"solutions?|equipment|technology) (?:to|for|at)(?P<customer> (?-i:[A-Z])[^;:]{1,40})",
        confidence=0.78,
    ),
    _win(
        r"\b(?:chosen|selected|picked|appointed|lined up|tapped) (?:for|on|to) (?:an? |the )?"
        r"(?:[\w-]+ ){0,3}?<MONEY> (?:[\w’'&-]+ ){0,5}?(?:scheme|project|contract|framework|job|"
        r"program(?:me)?|upgrade|refurb\w*|development)\b",
        confidence=0.8,
    ),
    _win(
        r"\b(?:takes over|took over|assumes|assumed|awarded|wins|handed|to take over) (?:the )?"
        r"(?:[\w-]+ ){0,2}?management of [^;:]{2,60}?(?:inn|hotels?|resorts?|suites|hall|arena|"
        r"stadium|centre|center|airport|port|marina|portfolio)\b",
        confidence=0.78,
    ),
    _win(
        r"\b(?:appoints?|appointed|hires?|picks?|taps?|selects?)(?P<who> (?-i:[A-Z0-9])"
        r"[^;:,]{1,30}?) (?:to (?:handle|lead|run|manage)|for) (?:its |the |global |UK |US |"
        r"consumer |corporate |[\w-]+ ){0,3}?(?:PR|media|creative|advertising|social media|"
        r"communications|comms)\b(?! (?:chief|boss|head|director|officer|role|division|unit|arm))",
        subject="who",
        left_role="customer",
        confidence=0.78,
    ),
    # "Order for Gulf tankers goes to Sanho Heavy"
    _win(
        r"\b(?:orders?|contracts?|deal|job|work|tender) (?:for|to \w+) [^,;:]{3,50}? (?:goes|go|"
        r"went|"
        r"awarded|handed|falls) to(?P<who>)(?! (?:court|vote|trial|waste|plan))",
        subject="who",
        confidence=0.82,
        needs=" to ",
    ),
    # "Sanho to install Cubs video displays", "Sanho to make mRNA for Bolt's vaccine"
    _win(
        r"\bto (?:supply|provide|manufacture|make|produce|install|equip|build|deliver) (?!its\b)"
        r"[^,;:]{3,60}? for(?P<customer> (?!<PLACE>)(?-i:[A-Z])[\w.&-]*(?: "
        r"(?-i:[A-Z])[\w.&-]*){0,2})"
        r"['’]s? (?:[\w-]+ ){0,4}?(?:vaccines?|cars?|EVs?|phones?|chips?|drugs?|iPhones?|plants?|"
        r"network|stores|fleet|trains?|jets?|aircraft|data cent(?:er|re)s?|devices?|rockets?|"
        r"factory|factories|batter(?:y|ies)|model\w*)\b",
        confidence=0.8,
    ),
)

# Tried last: they tell no customer.
LAST = (
    # The building trade: "bags £48m Elmford school job", "lands spot on framework"
    _win(
        r"\b<WINS> (?:an? |the |its |first |another |two |three )*(?:spots?|places?|slots?|seats?|"
        r"roles?) on (?:an? |the |its )?<MORE>(?:framework|panel|programme|program)s?\b",
        confidence=0.85,
        needs="framework|panel|program",
    ),
    _win(
        r"\b<WINS> (?:an? |the |its |another |latest |first |next )*(?:<MONEY> )?(?:(?-i:[A-Z])"
        r"[\w’'-]+ ){1,3}(?:[a-z][\w-]* ){0,3}?(?:job|scheme|contract|project|refurb(?:ishment)?|"
        r"build|fit-out|package|deal)(?=$|[,.:;]| (?:for|with|at|in|from|as|after)\b)"
        r"(?! (?:approval|title))",
        confidence=0.78,
        needs="job|scheme|contract|project|refurb|build|fit-out|package|deal",
    ),
    _win(
        r"\b(?:on (?:the )?blocks for|starts on|starts? work on|in pole (?:position )?for|set to "
        r"start|lined up for|tipped for) (?:an? |the |its )*<MONEY> (?:(?-i:[A-Z])[\w’'-]+ )?"
        r"(?:[\w-]+ ){0,3}?(?:centre|school|hospital|tower|flats|scheme|job|block|campus|road|"
        r"bridge|station|contract|estate|hotel|arena|college)\b",
        confidence=0.78,
    ),
    # "scoops ground handling deal", "to supply cables for Baltic wind farm"
    _win(
        r"\b<WINS> (?:an? |the |its |new |major |[\w]+-year |<MONEY> |prestigious |exclusive )*"
        r"(?:ground|cargo|baggage|cash|passenger|port|airport|waste|fuel|crew|facilities|"
        r"catering|security|cleaning|maintenance|rail|bus|ferry|logistics|warehous\w+|fleet|"
        r"transport|drilling|mining|EPC|EPCI|subsea|FEED|engineering|design|construction|supply|"
        r"offtake|charter)[- ](?:[\w-]+ ){0,2}?(?:deals?|contracts?|business|work|orders?|job|"
        r"agreement|mandate)\b",
        confidence=0.82,
    ),
    _win(
        r"\b(?:to|will) (?:supply|provide|deliver|install) (?:up to |over |more than |\d[\d,]* )?"
        r"(?:[\w-]+ ){0,3}?<GOODS> for (?:an? |the |its )?(?=(?-i:[A-Z])[\w’'-]+ )"
        r"(?:[\w’'-]+ ){1,4}?(?:farm|project|plant|line|metro|railway|mine|terminal|airport|port|"
        r"grid|pipeline|refinery|tunnel|shipyard|operator|navy|army)\b",
        confidence=0.8,
        needs="supply|provide|deliver|install",
    ),
    _win(
        r"\b<WINS> (?:the )?(?:lion['’]s share|bulk|chunk|half|majority) of (?:[\w£$€’'-]+ ){1,5}?"
        r"(?:budget|account|business|work|spend|contract|order|billings)\b",
        confidence=0.82,
        needs="share of|bulk of|chunk of|half of|majority of",
    ),
)
