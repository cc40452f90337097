"""Rounds as companies and start-up sites word them plainly, and offerings of listed companies."""

from tasks.rules.triggers.rounds.common import round_pattern as _round

_NAME = r"(?-i:[A-Z0-9])[\w.&'’-]*(?: (?:&|of|(?-i:[A-Z0-9])[\w.&'’-]*)){0,3}?"

PATTERNS = (
    # builds momentum towards better maths with $120 million series C
    _round(
        r"(?<=\bwith\s)(?:an? |its |the |new |fresh |oversubscribed )*<MONEY>[ -](?:in "
        r")?(?:<KIND>[ -])"
        r"{0,3}(?:<SERIES>|seed round|(?:funding|investment|financing) round|raise|round)\b"
        r"(?! of (?:talks|layoffs))",
        confidence=0.82,
    ),
    # says its robot business raised over $900 million in first funding round
    _round(
        r"(?P<left>)\b(?:says?|said)(?: that)? (?:its|the) (?:[\w-]+ ){0,3}?(?:business|unit|arm|"
        r"spin-?off|subsidiary|division|start-?up) (?:has )?(?:raised|secured|closed|completed) "
        r"(?:over |more than |about |up to )?(?:<MONEY>|(?:<KIND>[ -]){0,2}<SERIES>)",
        confidence=0.84,
        needs="raised|secured|closed|completed",
    ),
    # Octave and Hill support Acme's raise of over $900m
    _round(
        rf"(?:supports?|backs?|joins?|leads?|anchors?|fuels?|participates? in)(?P<who> {_NAME})"
        r"['’]s? (?:[\w-]+ )?(?:raise|round|fundraise|fundraising|funding)(?: round)? of (?:over |"
        r"more "
        r"than |about |up to )?<MONEY>",
        "who",
        0.84,
        left_role="investor",
    ),
    # is in deal talks at about $7 billion valuation
    _round(
        r"\b(?:in|holds?|holding|opens|enters) (?:deal |funding |early |advanced |late-stage |"
        r"fundraising |investment |financing ){0,2}(?:talks|discussions) (?:at|that (?:would|"
        r"could) value "
        r"(?:it|the \w+) at|for (?:an? )?(?:round|deal|raise|investment) at) (?:an? )?<MONEY>",
        confidence=0.84,
        status="rumour",
    ),
    # tumbles on share offering; shares slide after stock sale
    _round(
        r"\b(?:shares? |stock )?(?:tanks?|falls?|drops?|slides?|sinks?|tumbles?|plunges?|dips?|"
        r"slips?|"
        r"dives?|craters?) (?:[\d.]+% )?(?:on|after|as it (?:prices|launches|announces)|amid|"
        r"following) "
        r"(?:[\w$.]+ ){0,4}?(?:stock|share|equity) (?:(?:and|&) debt )?(?:sales?|offerings?|"
        r"placement|"
        r"issue)\b",
        confidence=0.78,
        needs="sale|offering|placement|issue",
    ),
    # raises fresh cash to grow its app; raises money from Octave at $1bn valuation
    _round(
        r"(?:rais(?:es?|ed|ing)|secures|secured|lands|landed|gets|bags|nabs|banks|attracts|wins) "
        r"(?:more |new |fresh |additional |"
        r"growth |an undisclosed (?:amount|sum)(?: of| in)? |undisclosed |early |follow-on |extra "
        r"){1,3}(?:cash|money|capital|"
        r"funds|funding|investment)\b(?! (?:flow|mob\w*|from (?:fans|donors|<PUBLIC>)|for "
        r"(?:charity|local|schools?|roads?|veterans|"
        r"families|victims|the (?:roof|church|hospital|school))))",
        confidence=0.84,
    ),
    _round(
        r"(?:rais(?:es?|ed|ing)) (?:cash|money|capital|funds(?= (?:at|from|led)))(?= (?:to (?:grow|"
        r"build|scale|expand|launch|"
        r"develop|bring|make|help|take)|from|at|"
        r"in|as|led|with)\b)(?! (?:from (?:fans|donors|<PUBLIC>)|to help (?:famil|victim|child|"
        r"refugee|vet)))(?=.{0,80}\b(?:app|"
        r"platform|software|AI|tech\w*|start-?up|business(?:es)?|valuation|investors?|Ventures|"
        r"Capital|round|seed|cloud|its|"
        r"market|robot\w*|[A-Z]\w+ at)\b)",
        confidence=0.78,
    ),
    # Acme, now valued at $6bn after raising $350m
    _round(
        r"(?:now |is |was )?(?:valued at|worth|hits|reaches|at) (?:an? )?<MONEY>(?: valuation)?,? "
        r"(?:after|in|following|as it|with|on|upon) (?:it )?"
        r"(?:rais(?:es|ed|ing)|clos(?:es|ed|ing)|secur(?:es|ed|ing)|land(?:s|ed|ing)) (?:an? |its |"
        r"the )?(?:fresh |new |another |latest ){0,2}"
        r"(?:<MONEY>|(?:<KIND>[ -]){0,3}(?:round|funding|<SERIES>))",
        confidence=0.88,
    ),
    # Octave Ventures leads Acme's $12m Series A
    _round(
        rf"(?:leads?|led|co-leads?|co-led|joins?|joined|backs?|backed|tops up|anchors|participates "
        rf"in|follows on in|invests in|invested in|to invest in)(?P<who> (?:[\w&.'’-]+ "
        rf"){{0,6}}?{_NAME})"
        r"(?:['’]s?) (?:latest |new |first |(?:<MONEY>|<KIND>)[ -]){0,4}(?:round|<SERIES>|funding|"
        r"raise|financing|fundraise|growth)\b",
        "who",
        0.87,
        left_role="investor",
    ),
    _round(
        r"(?:grabs|grabbed|attracts|attracted|draws|lures|reels in|reeled in|brings in|brought in|"
        r"gathers|locks down|locks in|closes on|closes|picks up|"
        r"picked up|bags|gets|got|takes in|pulls down|lands) (?!<SMALL>)<MONEY> (?:to (?:help|"
        r"build|make|bring|fix|develop|expand|scale|grow|automate|"
        r"launch|digiti[sz]e|power|take|turn|modernize|simplify|accelerate|fuel|boost|hire|"
        r"reinvent|transform|tackle|fight|protect|improve|reduce|"
        r"decarbonise|decarbonize|democrati[sz]e|create|give|let|solve|bet|disrupt|speed|support|"
        r"commercialise|commercialize|enhance|"
        r"stop|secure|train|manage|streamline|deliver|rethink|cut|replace|keep|put|do|connect|"
        r"provide|drive|advance|further|enable)\b|for (?:its|AI|"
        r"the|an?)\b)(?!.{0,80}\b(?:contracts?|orders?|deal|grant|insurance|verdict|sale|prize|"
        r"transfer|striker|jackpot|settlement|court|NASA|"
        r"government|army|navy|DARPA|DOE|federal|state|council|Lottery|loan|EU|city|county|roads?|"
        r"bridge|schools?)\b)",
        confidence=0.8,
    ),
    # board approves raising Rs 500 crore through preferential issue
    _round(
        r"(?:approves?|approved|okays|clears|considers?|mulls|weighs|plans|to consider|to (?:mull|"
        r"weigh)|seeks (?:shareholders?['’]? )?(?:nod|approval) (?:for|to)) "
        r"(?:the |a |its )?(?:raising|raise|fund[- ]?raise|fund[- ]?raising|fundraising|capital "
        r"raise|issue|issuance)(?: plan)?(?: (?:of|for|worth|up to|"
        r"about|to)){0,3} <MONEY>(?!.{0,60}\b(?:NCDs?|bonds?|debentures?|debt|loan|notes)\b)",
        confidence=0.83,
    ),
    # announces closing of $15 million registered direct offering
    _round(
        r"(?:announc(?:es?|ed)|prices?|priced|clos(?:es|ed)|launch(?:es|ed)|commenc(?:es|ed)|"
        r"upsiz(?:es|ed)|complet(?:es|ed)|files?|proposes?|amends) (?:the )?"
        r"(?:(?:pricing|closing|launch|completion|commencement|proposed pricing|upsizing|initial "
        r"closing|final closing) of )?(?:an? |its |the "
        r")?(?:(?:first|second|third|fourth|final|initial|additional|last) (?:and final )?tranche "
        r"of (?:its |an? |the )?)?(?:<MONEY> )?(?:previously announced |"
        r"oversubscribed |upsized |underwritten |proposed |non-brokered |brokered |LIFE |"
        r"concurrent |strategic |best efforts |marketed |bought deal |"
        r"registered |at-the-market |ATM |unit |equity |common stock |flow-through |hard dollar |"
        r"follow-on |public |secondary |direct |"
        r"<MONEY> ){0,6}(?:(?:follow-on|secondary|primary)(?: public)? offering|private placement|"
        r"registered direct(?: offering)?|public offering(?: of "
        r"(?:common|ordinary|its|american|units|shares|preferred)"
        r"[\w ]{0,20})?|bought deal|(?:equity|unit|rights|LIFE|flow-through|share|stock|common "
        r"stock) (?:financing|offering)|PIPE(?: financing)?|ATM "
        r"(?:program|offering))\b(?! (?:of (?:convertible|senior|notes|debt)|"
        r"memorandum))(?!.{0,60}\b(?:notes|debentures?|bonds?)\b)",
        confidence=0.84,
    ),
    # board okays Rs 800 crore fundraise; Series C pushes valuation past $1 billion
    _round(
        r"(?:approves?|approved|okays|clears|gets nod for) (?:an? |the |its )?<MONEY> (?:fund[- "
        r"]?raise|fund[- ]?raising|capital raise|rights issue|QIP|"
        r"preferential (?:issue|allotment)|share (?:issue|sale)|equity (?:raise|issue))\b",
        confidence=0.85,
    ),
    _round(
        r"(?P<left>)(?:['’]s?)? (?:(?:<MONEY>|<KIND>)[ -]){0,3}(?:round|raise|funding|<SERIES>)(?: "
        r"round)? (?:pushes|lifts|sends|takes|propels|brings|"
        r"catapults|boosts|doubles|triples) (?:its |the )?(?:company['’]s |[\w-]+ )?(?:valuation|"
        r"it|value|worth|startup|firm|company)\b",
        confidence=0.82,
    ),
    # announces strategic investment in Acme
    _round(
        r"(?:announces?|announced|makes?|made|completes|unveils|confirms|discloses) (?:(?:an?|its|"
        r"the|new|lead|follow-on|equity|significant|major|"
        r"first|second|<KIND>|<MONEY>) ){0,5}investment in<PROJECT>(?= (?-i:[A-Z]))(?! <PLACE>(?:$|"
        r"[,.;]| (?:to|and|for|over|by|with)))(?P<who>)",
        "who",
        0.78,
        left_role="investor",
    ),
    _round(
        r"(?:receives|received|secures|secured|gets|lands|wins|announces|completes|closes|takes|"
        r"accepts|obtains|welcomes|nets) (?:an? |its |new |significant |major |"
        r"seven-figure |six-figure |eight-figure |multi-?million(?:-(?:pound|dollar|euro))? |"
        r"strategic |minority |growth |equity |<MONEY> |further |initial |"
        r"undisclosed |fresh |additional |pre-seed |angel |seed ){1,4}(?:investment|backing|"
        r"funding|capital)(?: round)?,? (?:from|led by|by) (?!<PUBLIC>)(?-i:[A-Z])",
        confidence=0.86,
        is_strict=True,
    ),
    _round(
        r"(?:wins|gets|secures|lands|gains|attracts|has|picks up|scores) (?:the )?(?:financial "
        r")?(?:backing|investment|funding|money) (?:from|of) (?!<PUBLIC>)"
        r"(?-i:[A-Z])[\w&.'’-]*(?: (?-i:[A-Z])[\w&.'’-]*){0,3}? ?(?:<INVESTORS>|$|to (?:expand|"
        r"scale|grow|build|launch))",
        confidence=0.78,
    ),
    _round(
        r"(?:in (?:early |advanced |late-stage )?talks|in discussions|negotiating|talks) (?:for|"
        r"over|about) (?:an? |new |fresh |more |further ){0,2}"
        r"(?:<KIND>[ -]){0,2}(?:funding|financing|investment|capital|round|raise|<SERIES>)\b|"
        r"raising at (?:an? )?<MONEY>",
        confidence=0.84,
        status="rumour",
    ),
    # nears $1 billion valuation with new round; doubles valuation to $2B
    _round(
        r"(?:nears|nearing|approaches|doubles|triples|quadruples|boosts|lifts|soars past|eyes|"
        r"targets) (?:an? |its )?(?:<MONEY> valuation|valuation "
        r"to (?:over |about |nearly |more than )?<MONEY>) (?:in|after|with|following|on|as|via|"
        r"through) (?:[\w$€£.-]+ ){0,5}(?:round|funding|investment|"
        r"raise|financing|<SERIES>)\b",
        confidence=0.85,
    ),
    # in talks to raise $300m; close to raising; plans to raise
    _round(
        r"(?:close to|nears?|nearing|on the verge of|in the process of|finali[sz]es|considering|"
        r"mulls?|weighs|exploring|explores|looking at|discusses) "
        r"(?:raising|closing|securing) (?:up to |about |another |as much as |at least |an? "
        r")?(?:<MONEY>|(?:<KIND>[ -]){0,3}(?:round|funding|<SERIES>))"
        r"(?! (?:fund|bond|debt|loan))",
        confidence=0.85,
        status="rumour",
    ),
    # $40M Series B for Acme; seed funding for Acme
    _round(
        r"^(?:<MONEY> |<KIND>[ -]|fresh |new ){1,3}(?:funding|investment|round|seed|cash|capital|"
        r"backing|boost|<SERIES>)(?: round| boost| investment)? for "
        r"(?!<PUBLIC>|(?:the|UK|local|new|rural|research|schools?)\b)"
        r"(?!.{0,60}\b(?:schools?|hospitals?|roads?|port of|Great|councils?|parks?|college|town|"
        r"bridge|museum|theatre|church|village|harbour|airport)\b)(?P<who>)",
        "who",
        0.76,
    ),
)
