"""Trading told without a figure, orders and customers counted, and results by who has them."""

from tasks.rules.triggers.results.words import TERM
from tasks.rules.triggers.results.words import result_pattern as _result

_GOOD = (
    r"(?:[\"'“‘’”]?(?:good|strong|solid|robust|record|best-ever|bumper|resilient|stellar|"
    r"encouraging|positive|weak|slow|soft|tough|difficult|disappointing|mixed|exceptional|"
    r"outstanding|excellent|double-digit|steady|healthy|challenging|slower|weaker|stronger|"
    r"faster|flat|subdued|muted|impressive|bleak|poor|cautious|softer|lower|higher)"
    r"[\"'“‘’”]?)"
)
_TELLS = (
    r"(?:reports?|reported|posts?|posted|hails?|hailed|delivers?|delivered|makes?|made|enjoys?|"
    r"enjoyed|sees?|saw|records?|recorded|celebrates?|celebrated|reveals?|unveils?|notches|"
    r"flags?|flagged|forecasts?|predicts?|expects?|says|toasts?|cheers?|achieves?|announces?|"
    r"books?|has|had|gets off to|off to|suffers?|endures?|logs?|boasts?)"
)
_STEP = (
    r"(?:rises?|rose|jump(?:s|ed)?|soar(?:s|ed)?|falls?|fell|drop(?:s|ped)?|surg(?:es?|ed)|"
    r"climb(?:s|ed)?|slump(?:s|ed)?|beats?|tops?|topped|miss(?:es|ed)?|grows?|grew|doubl(?:es?|"
    r"ed)|tripl(?:es?|ed)|plung(?:es?|ed)|hits?|reach(?:es|ed)?|slips?|slipped|dips?|dipped|"
    r"tumbl(?:es?|ed)|swells?|shrinks?|declin(?:es?|ed)|slows?|slowed|exceeds?|swings?|edges?|"
    r"ticks?|down \d|up \d|at record|nears?|passes|stalls?|disappoints?)"
)

PATTERNS = (
    # "Cheap imports dent Acme profits"
    _result(
        r"\b(?:bruises?|dents?|hurts?|drags?(?: down)?|weighs? (?:on|down)|boosts?|lifts?|buoys?|"
        r"fuels?|"
        r"drives?|powers?|squeezes?|crimps?|saps?|eats? into|erodes?|hits?|knocks?|props? up|"
        r"swells?)"
        r"(?P<who>(?: (?-i:(?!(?:Q\d|H\d|FY|US|UK|EU|AI|Its|The|First|Second|Third|Fourth|Full|"
        r"Annual)\b)"
        r"[A-Z])[\w&.-]*){1,3}?)(?:['’]s?)? (?:(?:quarterly|annual|first|second|third|fourth|"
        r"full-year|"
        r"half-year|[\w-]+-quarter|[QH]\d) ){0,2}(?:profits?|earnings|results|revenues?|margins?)"
        r"(?=$|[,.;:]| (?:in|as|for|by|but|again)\b)",
        "who",
        0.8,
        needs="profit|earnings|result|revenue|margin",
    ),
    # "cuts $3bn from value of mines", "to write down $2bn of mines"
    _result(
        r"\b(?:to )?(?:cuts?|wipes?|slash(?:es)?|knocks?|takes?|lops?|shaves?) (?:up to |about |"
        r"nearly )?"
        r"<MONEY> (?:from|off) (?:the |its )?(?:book )?(?:value of|balance sheet|assets|books)\b",
        confidence=0.82,
        needs="value of|balance sheet|assets|books",
    ),
    # "upbeat as sales set to beat forecasts"
    _result(
        r"(?P<left>)(?:['’]s?)? (?:(?:is |remains )?(?:positive|upbeat|cheerful|confident|cautious|"
        r"bullish|optimistic) )?(?:as |says )?(?:its |full-year |annual |underlying )*(?:profits?|"
        r"sales|"
        r"revenues?|earnings|results) (?:is |are )?(?:set|on track|expected|likely|due|seen|to be) "
        r"(?:to |"
        r"ahead of |above |below )(?:(?:exceed|beat|top|miss|fall short of|be (?:ahead of|above|"
        r"below|in "
        r"line with)) )?(?:[\w-]+ )?(?:expectations?|forecasts?|estimates?|consensus)\b",
        confidence=0.84,
        needs="expectation|forecast|estimate|consensus",
    ),
    # "publishes financial statements 2020"
    _result(
        r"\b(?:publish(?:es|ed)?|releases?|released|issues?|issued|files?|filed|presents?) (?:its |"
        r"the "
        r"|audited |unaudited |annual |consolidated |interim |full-year |20\d\d )*(?:financial "
        r"statements|"
        r"annual accounts|financial results)\b",
        confidence=0.84,
        needs="financial statements|annual accounts|financial results",
    ),
    # delivers 'solid' trading but lower profit; makes "good start" to new financial year
    _result(
        rf"{_TELLS} (?:an? |its |the )?(?:[\w-]+ )?{_GOOD} (?:[\w-]+ ){{0,2}}?(?:trading|"
        rf"start(?=[\"”’]? to (?:the |its |a |new |20|FY|{TERM}|year|financial|fiscal))|"
        r"(?:sales |revenue |organic |profit |like-for-like )?growth(?= (?:over|in|for|during|"
        r"across|through|this|as|despite|amid|next) (?:the |its |a )?(?:[\w-]+ )?(?:quarter|"
        r"Quarter|half|year|period|Q[1-4]|H[12]|20\d\d|FY\d*|Christmas|festive|trading|sales|"
        r"weeks|months|costs|profit|inflation|tariffs)\b)|half[- ]year|"
        r"(?:first|second|third|fourth)[- ](?:quarter|half)|orders|order (?:intake|book|backlog)|"
        r"backlog|Christmas|festive (?:season|period|trading)|financial year|fiscal year)\b"
        r"(?! (?:hours|platform|card|stamp|standards|floor|menu|advert|ad|tree|lights|range|for |"
        r"jumper|market|system|app|for (?:the|a|an) (?:team|season)))",
        confidence=0.82,
        needs="trading|start|growth|half|quarter|order|backlog|christmas|festive|year",
    ),
    # sales surpass pre-pandemic levels; revenue nears $1bn; backlog climbs; order intake rises
    _result(
        r"(?P<left>)(?:['’]s? )?\b<METRIC> (?:to )?(?:surpass(?:es|ed)?|overtakes?|overtook|nears?|"
        r"approach(?:es|ed)?|recover(?:s|ed)?|return(?:s|ed)?|back|bounces? back|exceed(?:s|ed)?) "
        r"(?:to |at |above |past )?(?:<MONEY>|pre-(?:pandemic|Covid|crisis)|record|20\d\d|"
        r"expectations|forecasts?|estimates|growth|levels)",
        confidence=0.86,
    ),
    _result(
        rf"(?P<left>)(?:['’]s? )?\b(?:(?:{TERM}|(?-i:January|February|March|April|May|June|"
        r"July|August|September|October|November|December)|record|quarterly|monthly|annual|net|"
        r"vehicle|car|"
        r"EV|truck|aircraft|jet|global|order) ){0,3}(?:order (?:intake|book|backlog)|"
        r"(?:net|record|quarterly|new|first-quarter|second-quarter|third-quarter|fourth-quarter|"
        r"Q[1-4]) orders|"
        r"backlog|like-for-likes|comps|comparable sales|deliveries|subscriber (?:growth|numbers?|"
        r"additions)|passenger numbers|shipments|assets under management|AUM|gross bookings) "
        rf"{_STEP}\b(?! (?:the road|back at|out|off))",
        confidence=0.82,
        needs="order|backlog|like-for-like|comp|deliver|subscriber|passenger|shipments|management"
        "|aum|bookings",
    ),
    _result(
        r"(?:as|with) (?:its |the )?(?:order |record )?(?:backlog|order (?:book|intake)) "
        rf"{_STEP}\b",
        confidence=0.82,
        needs="backlog|order",
    ),
    # adds 5 million subscribers in third quarter; loses 1 million customers
    _result(
        r"(?:adds?|added|gains?|gained|loses?|lost|sheds?) (?:about |over |nearly |more than |"
        r"another |fewer |only |just )?[\d.,]+(?: ?(?:million|mn|mln|m|lakh|k))?(?: net| new| paid|"
        rf" wireless| broadband){{0,2}} (?:subscribers|customers|users|members)\b[^;:]{{0,30}}?"
        rf"\b(?:in|during|over|for|last|as) (?:the )?(?:{TERM}|Q[1-4]|quarter|year|three months|"
        r"six months)\b",
        confidence=0.82,
        needs="subscribers|customers|users|members",
    ),
    # hit by falling sales; Q4 results to be affected; takes Q2 earnings hit
    _result(
        r"(?:hit|hurt|boosted|lifted|helped|buoyed|dented|squeezed|dragged down|weighed down|"
        r"rocked|cheered) by (?:an? |its )?(?:falling|rising|weak|weaker|strong|slowing|higher|"
        r"lower|sliding|slumping|soft|record|robust|sluggish|declining|growing|soaring|plunging) "
        r"(?:[\w-]+ ){0,2}?(?:sales|profits?|revenues?|earnings|margins?|orders|bookings|results)"
        r"\b",
        confidence=0.84,
    ),
    _result(
        rf"(?P<left>)(?:['’]s? )?(?:{TERM}|[QH][1-4]|20\d\d|annual|full-year) (?:net |operating )?"
        r"(?:results?|profits?|earnings|revenues?|sales|margins?) (?:to be |will be |seen |is |are "
        r"|were |was |likely |set to (?:be )?){1,2}(?:hit|hurt|affected|impacted|boosted|dented|"
        r"reduced|lowered|lifted|supported|weighed|down|up|above|below|ahead|in line|higher|"
        r"lower|flat)\b",
        confidence=0.86,
    ),
    _result(
        rf"(?:takes?|took|sees|suffers?|to take|absorbs|braces for) (?:an? )?(?:{TERM}|[QH][1-4]|"
        r"<MONEY>|quarterly|annual)?(?: |-)?(?:earnings|profits?|revenue|sales|margin) (?:hit|blow"
        r"|pain|knock|dent)\b",
        confidence=0.85,
        needs="hit|blow|pain|knock|dent",
    ),
    # Our mobile margins will fall: Acme
    _result(
        r"^(?:our |we |[\w-]+ ){0,3}?<METRIC> (?:will|to|may|could|set to) (?:fall|rise|drop|grow|"
        r"improve|shrink|slow|double|recover|be (?:lower|higher|flat))\b[^:;]{0,40}: ?(?P<who>)"
        r"(?! ?(?:analyst|report|survey|poll|study|broker|experts?|economists?|minister|CRISIL|"
        r"Moody|Fitch|S&P|ICRA|Nomura|Goldman))",
        "who",
        0.78,
    ),
    # Guidance nudged higher at Acme; strong growth for Acme in first half; takings top £100m at
    _result(
        r"^(?:(?:profit|full-year|annual|sales|earnings|revenue|20\d\d) ){0,2}(?:guidance|outlook|"
        r"forecasts?|targets?) (?:[\w-]+ ){0,2}?(?:higher|lower|up|down|cut|raised|lifted|lowered|"
        r"trimmed|slashed|upgraded|downgraded|reiterated|maintained|withdrawn|pulled|scrapped|"
        r"suspended) (?:[\w-]+ )?(?:at|by)(?P<who>)",
        "who",
        0.84,
    ),
    _result(
        r"^<METRIC> <MOVES> [^:;,]{0,50}?\bat (?=(?:[\w’'&-]+ ){0,4}?(?-i:[A-Z]))(?!(?:the|least|"
        r"record|home|a|an|its|US|UK|risk|end|highest|lowest|fastest|slowest)\b)(?P<who>)"
        r"(?=(?-i:[A-Z]|[a-z-]+ [a-z-]+ [A-Z]|[a-z-]+ [A-Z]))",
        "who",
        0.8,
    ),
    _result(
        rf"^(?:{_GOOD} |record ){{1,2}}(?:sales |revenue |profit )?(?:growth|year|half|quarter|"
        r"first half|start to (?:the )?year|results|trading|Christmas|profits?|sales) (?:for|at)"
        r"(?= (?-i:[A-Z])|(?: [a-z-]+){1,3} (?-i:[A-Z]))(?! (?:UK|US|EU|British|Indian|Chinese|"
        r"Wall Street|Europe|China|India|Japan|Germany|Britain|Christmas|the)\b)(?P<who>)",
        "who",
        0.8,
    ),
    _result(
        r"^profit warnings? (?:wipes?|sends?|knocks?|hits?|sinks?|hammers?|batters?|drags?)"
        r"(?: [^;:]{0,30}?\b(?:off|from|out of))?(?P<who>)",
        "who",
        0.82,
    ),
    _result(
        r"^(?:latest |new |annual |company )?accounts (?:reveal|show|filed by|lay bare|for)"
        r"(?P<who> [^;:]{2,40}?)(?:['’]s?)? (?:made |suffered |posted |recorded |has |"
        r"made an? )?(?:an? )?(?:[\w-]+ ){0,2}?(?:<MONEY> )?(?:loss(?:es)?|profits?|hole|turnover|"
        r"revenues?|sales)\b",
        "who",
        0.8,
    ),
    # reports trading results for April; provides business update and reaffirms guidance
    _result(
        r"(?:reports?|announces?|releases?|publish(?:es)?|posts?|provides?|issues?) (?:its |the "
        r")?(?:strong |record |solid |preliminary |unaudited |consolidated )?(?:trading|monthly|"
        r"operating|operational|traffic|production and sales|sales|financial|lodging|volume) "
        rf"(?:results|figures|statistics|volumes?) (?:for|in) (?:the )?(?:{TERM}|month|(?-i:"
        r"January|February|March|April|May|June|July|August|September|October|November|December|"
        r"20\d\d))\b",
        confidence=0.86,
    ),
    _result(
        r"(?:and|&|,|;) (?:reaffirms?|reiterates?|raises?|updates?|lowers?|maintains?|confirms?|"
        r"narrows?|increases?|initiates|provides|issues|withdraws?) (?:its |the )?(?:fiscal |FY ?|"
        r"full[- ]year |20\d\d |\d\d |annual |financial |fourth quarter |revenue ){0,3}(?:guidance|"
        r"outlook)\b(?! (?:for|to|on|about) (?!20|FY|full|the year|fiscal|[QH]\d))",
        confidence=0.86,
        needs="guidance|outlook",
    ),
)
