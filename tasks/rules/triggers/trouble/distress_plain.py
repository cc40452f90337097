"""Failures in the plain words of wires: ends, steps before courts, and what the shares do."""

from tasks.rules.triggers.reading.patterns import patterns_of

_COURT = (
    r"(?:bankruptcy|chapter (?:11|7|15)|insolvency|administration|liquidation|receivership|"
    r"winding[- ]up|creditor protection)"
)
_ACT = (
    r"(?:seeks?|sells?|hunts?|says?|finds?|close|cut|confirm|look|puts?|make|shut|reveal|agree|"
    r"race|launch|market|begin|start|warn|lay off|offload|consider|try|appeal|to (?:sell|close|cut|"
    r"seek|make))"
)
_distress = patterns_of({"COURT": _COURT, "ACT": _ACT}, confidence=0.84)

PATTERNS = (
    # "could close half its shops under rescue deal", "step closer to nationalisation"
    _distress(
        r"(?P<left>)(?:(?:could|may|might|to|will|would|set to|plans to) )?(?:close|shut|cut|axe|"
        r"exit|hand "
        r"back|slash)s? [^,;:]{2,50}? (?:under|in|as part of|to secure) (?:an? |its |the "
        r")?(?:[\w-]+ )?"
        r"(?:rescue (?:deal|plan|package|restructuring)|CVA|company voluntary arrangement|pre-pack|"
        r"insolvency plan)\b",
        confidence=0.82,
        needs="rescue|cva|voluntary|pre-pack|insolvency",
    ),
    _distress(
        r"\b(?:moves?|edges?|inches?|slides?|steps?|drifts?|one step|a step)(?: a)?(?: step)? "
        r"closer to "
        r"(?:nationali[sz]ation|special administration|administration|collapse|insolvency|"
        r"bankruptcy|"
        r"default)\b|\b(?:faces|risks|braces for|on (?:the )?(?:brink|verge) of|threatened with) "
        r"(?:(?:temporary|emergency) )?(?:nationali[sz]ation|special administration)\b",
        confidence=0.82,
        needs="nationalisation|nationalization|administration|collapse|insolvency|bankruptcy|default",
    ),
    _distress(
        r"\b(?:(?:is |was |has been |to be |being )?(?:liquidated|wound up)|ceases? trading|ceased "
        r"trading|stops trading as)(?= (?:in|by|after|as|over|with|amid|following|this|putting|"
        r"owing|leaving|and|on|due|under)\b|$|[,;])(?! (?:position|stake))",
        confidence=0.86,
    ),
    # A collapse without more is also that of a bridge or of talks.
    _distress(
        r"\b(?:(?:has |have )?collapsed|collapses)(?= (?:amid|owing|putting|leaving|with|after|"
        r"into|as "
        r"(?:debts?|creditors|funding|cash)|under (?:debt|weight)|following|this|threatening)\b|"
        r"$|[,;])",
        confidence=0.8,
    ),
    _distress(
        r"\b(?:files?|filed|submits?|submitted|proposes?|wins approval for|unveils|confirms) "
        r"(?:an? "
        r"|the |its |recovery |reorgani[sz]ation )*plan (?:to|for) (?:exit|exiting|emerge from|get "
        r"out of|leave|leaving) <COURT>",
    ),
    _distress(
        r"(?P<left>)(?:['’]s?)? (?:bankruptcy|insolvency|restructuring|liquidation|administration|"
        r"rescue|bailout|debt) (?:(?:plan|deal|filing|petition|proposal|process|case|package) "
        r"(?:(?:is |was )?(?:approved|rejected|hits?|backed|confirmed|leaves|puts|admitted|filed|"
        r"begins|sparks)|to (?:cost|hit))|approved|agreed)\b(?! (?:by congress|by parliament))",
        confidence=0.82,
    ),
    _distress(
        r"\b(?:has |have )?defaulted on\b|\brestructures (?:its )?(?:\S+ )?debts?\b|\bin (?:[\w-]+ "
        r"){0,2}?(?:debt )?restructuring talks\b|\bdebt restructuring talks\b",
        confidence=0.84,
    ),
    _distress(
        r"\b(?:inks?|signs?|agrees?|strikes?|secures?|seals|wins|gets|reaches|nears|accepts|finds) "
        r"(?:an? |the |its |<MONEY> |[\w-]+ ){0,3}?(?:rescue|bailout|bail-out|survival) (?:deal|"
        r"package|plan|offer|agreement|financing|buyer)\b(?! (?:boat|dog|team))",
    ),
    _distress(
        r"\b(?:secures?|get|gets|have secured|receives?) (?:an? )?(?:offer|bid|bids|interest)\b"
        r"[^;:]{0,40}?\bwhite knight\b|\bjudicial managers?\b",
        confidence=0.78,
    ),
    _distress(
        r"\b(?:hires?|hired|taps|appoints|engages|retains|brings in|calls in) (?:[\w&.'’-]+ "
        r"){0,4}?(?:advis[eo]rs?|bankers|lawyers|experts|firm|consultants) (?:for|on|to (?:lead|"
        r"advise on|explore|help with|handle)) (?:an? |its |the |possible |potential |[\w-]+ "
        r"){0,2}?(?:debt )?(?:restructuring|insolvency|bankruptcy|turnaround)\b",
        confidence=0.84,
    ),
    _distress(
        r"\b(?:court|judge|tribunal|NCLT|high court)s? (?:orders?|places?|puts?|winds up|sends)"
        r"(?P<who> [^;:]{2,50}?) (?:to (?:wind up|be wound up|liquidate|be liquidated)|"
        r"in(?:to)? (?:liquidation|administration|receivership|bankruptcy))\b",
        subject="who",
        confidence=0.88,
    ),
    _distress(
        r"\b(?:creditors?|lenders?|suppliers?|bondholders?|shareholders?|banks?|landlords?|"
        r"investors?|taxman|HMRC) (?:to |seek to |move to |try to |file to )?(?:forces?|"
        r"push(?:es)?|"
        r"tip|"
        r"place|put|pushed|forced|drives?)(?P<who> [^;:]{2,50}?) into <COURT>",
        subject="who",
        confidence=0.86,
    ),
    _distress(
        r"\b(?:files?|filed|lodges?|brings?|serves?|admits?|hears?) (?:an? |the )?(?:[\w-]+ )?"
        r"(?:winding[- ]up|insolvency|bankruptcy|liquidation) (?:petition|application|plea|order|"
        r"proceedings|suit|case)s? (?:dated [^;:]{2,20}? )?(?:in [^;:]{2,40}? )?(?:against|on|for)"
        r"(?P<who>)",
        subject="who",
        confidence=0.86,
    ),
    # "Bankrupt Acme to sell assets"; who is in trouble need not be bankrupt
    _distress(
        r"^(?:bankrupt|insolvent|collapsed|failed|defunct|debt-laden|cash-strapped|debt-ridden|"
        r"debt-stricken|stricken|troubled|beleaguered|embattled)(?P<who> [^;:]{2,50}?) (?:to (?:"
        r"sell|auction|close|shut|cut|liquidate|lay off|seek)|seeks|sells|finds|gets|wins|secures|"
        r"plans|owes|auctions|closes|needs|begs|exits|asks|files|faces)\b[^;:]{0,50}?\b(?:assets?|"
        r"rescue|buyers?|creditors?|bailout|lifeline|debts?|court|lenders|bondholders|bankruptcy|"
        r"restructuring|extension|funding)\b",
        subject="who",
        confidence=0.8,
    ),
    _distress(
        r"\b(?:admitted (?:in)?to|sent (?:in)?to|dragged (?:in)?to|taken (?:in)?to|begins?|faces) "
        r"(?:the )?(?:corporate )?(?:insolvency|bankruptcy|liquidation|winding[- ]up) (?:court|"
        r"proceedings|resolution|process)\b",
        confidence=0.86,
    ),
    _distress(
        r"(?P<left>)(?:['’]s)? (?:shares?|stock|bonds)(?: price)?\b [^;:]{3,30}? (?:on|after|as|"
        r"amid|following|over) (?:an? |the |its )?(?:[\w-]+ ){0,3}?(?:going[- ]concern|bankruptcy|"
        r"insolvency|debt default|default|restructuring|liquidity|solvency|missed payment|cash "
        r"crunch) (?:warnings?|fears?|filing|doubts?|talks|plans?|worries|concerns|risk|report|"
        r"petition)\b",
        confidence=0.82,
    ),
    _distress(
        r"(?:grounded|shuts?|closes?|halts?|stops?|cancels?|suspends?|axes|cuts?|lays off|sacks|"
        r"closed|"
        r"suspended|delisted|sold|shut)\b[^;:]{0,50}? as (?:it|firm|company|group|chain|owner|"
        r"parent|"
        r"airline|retailer) (?:files?|filed|enters?|entered|goes|went|falls|fell|slips|plunges|"
        r"heads) "
        r"(?:into |for )?(?:[\w-]+ ){0,2}?<COURT>",
        confidence=0.84,
    ),
    # lenders take keys to Acme; to wind down after Chapter 7 filing; auditors flag risk at Acme
    _distress(
        r"^(?:lenders?|creditors?|banks?|bondholders|receivers|landlords?) (?:to |will "
        r")?(?:takes?|seizes?|"
        r"grabs?|gets?|handed|took|seized) (?:the )?(?:keys (?:to|of|at|for)|control of|"
        r"ownership of|over)"
        r"(?P<who>)",
        subject="who",
        confidence=0.82,
    ),
    _distress(
        r"(?:winds? down|wind down|winding down|closes?|shuts?|liquidates?|folds?|"
        r"ceases?)\b[^;:]{0,40}? "
        r"(?:after|following|in|under|amid|with) (?:an? |its |the )?(?:[\w-]+ ){0,2}?<COURT>"
        r"(?: (?:filing|petition|proceedings))?\b",
        confidence=0.84,
    ),
    _distress(
        r"^auditors? (?:flags?|warns? of|cites?|raises?|sees?|reports?) (?:[\w-]+ "
        r"){0,2}?(?:going[- ]"
        r"concern|solvency|survival|liquidity) (?:[\w-]+ )?(?:at|for|over|in)(?P<who>)",
        subject="who",
        confidence=0.85,
    ),
    # to sell farms to repay bondholders; misses deadline to repay; asks for more time
    _distress(
        r"\b(?:to sell|sells|selling|sold|auctions|offloads) [^;:]{2,50}? to (?:repay|pay back|pay|"
        r"appease|placate) (?:its |the |angry )?(?:creditors|bondholders|noteholders|lenders)\b|"
        r"\b(?:faces?|facing|heads? for|braces? for) (?:an? )?(?:takeover|seizure|control) by "
        r"(?:its |"
        r"the )?(?:bondholders|creditors|lenders|noteholders|banks)\b|\b(?:seeks|wants|gets|wins|"
        r"asks "
        r"(?:for|lenders for|creditors for|bondholders for)|granted|needs|buys) more time to "
        r"(?:repay|pay|"
        r"meet|refinance|restructure)\b",
        confidence=0.82,
    ),
    _distress(
        r"\bsays (?:there is |it has )?substantial doubts?\b",
        confidence=0.85,
    ),
    _distress(
        r"\b(?:owners?|parents?|operators?|makers?) of(?P<who> (?-i:[A-Z0-9])[^;:,]{1,40}?) "
        r"(?:files?|filed|has filed|seeks|to file) (?:for )?(?:[\w-]+ ){0,2}?<COURT>",
        subject="who",
        confidence=0.84,
    ),
    _distress(
        r"(?P<left>)(?:['’]s?)? (?:bankruptcy|insolvency|administration|liquidation): "
        r"(?!why|what|how|is |who|where|lessons)",
        confidence=0.8,
    ),
    _distress(
        r"\b(?:ready|readies|readying|prepares?|preparing|braces?|bracing|gears? up|headed|heads|"
        r"set|poised|destined) (?:for |up for |an? |its |second |another |possible |potential |"
        r"imminent ){0,3}(?!administration (?:[\w-]+|$))<COURT>\b(?! (?:lawyers?|court|judge|law|"
        r"boom|"
        r"wave))",
        confidence=0.84,
    ),
    # The name is told whole, though it holds "and" or begins with a common word.
    _distress(
        r"\b(?:administrators?|receivers?|liquidators?|insolvency practitioners?) (?:are |have "
        r"been |has been |is )?(?:appointed|called in|brought in) (?:to|at|for|over)"
        r"(?P<who> (?-i:[A-Z])[^;:,]{1,45}? (?:Limited|Ltd|LTD|plc|PLC|Group|Inc|Holdings|LLP))\b",
        subject="who",
        confidence=0.88,
    ),
    _distress(
        r"\b(?:administrators?|receivers?|liquidators?) (?:for|of|at|to|from)(?P<who> "
        r"(?-i:[A-Z])[^;:,]{1,40}?) <ACT>\b",
        subject="who",
    ),
    _distress(
        r"(?P<left>)(?:['’]s?)? (?:administrators|receivers|liquidators) (?:seek|sell|hunt for|"
        r"find|"
        r"put|look for|to sell|to close)\b",
    ),
    _distress(
        r"\b(?:owes?|owed) (?:its |the |trade |unsecured )?(?:creditors|suppliers|lenders|HMRC|"
        r"taxman|landlords|bondholders) (?:<MONEY>|more than|nearly|almost|over|about|millions)",
        confidence=0.8,
    ),
)
