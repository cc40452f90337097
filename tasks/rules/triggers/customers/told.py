"""Customers won, in plain words: what a firm is to build, feed, fit or outfit, and for whom."""

from tasks.rules.triggers.reading.patterns import pattern

_JOB = (
    r"(?:job|order|contract|deal|work|tender|commission|package|mandate|framework|assignment|"
    r"engagement|business)"
)
_FOR = (
    r"(?:[\w-]+ ){0,3}?(?:harbour|harbor|port|bridge|tunnel|metro|rail|railway|airport|tower|"
    r"stadium|"
    r"hospital|refinery|terminal|road|highway|motorway|survey|wreck survey|platform|offshore|dam|"
    r"wind farm|bus|ferry|lift|uniform|catering|cleaning|security|smart-\w+|IT|software|ERP|"
    r"signalling|drilling|pipeline|dredging|ship|vessel|turbine|school|prison|housing|defence|army)"
)

PATTERNS = (
    # "Bulgarian bus order goes to Acme"; "Order worth $140m for Acme"; "TENDER WIN: Acme to build"
    pattern(
        rf"\b{_FOR} (?:contract|order|job|tender|deal) (?:goes|awarded|handed|won|to go) (?:to|by)"
        r"(?P<who>)",
        subject="who",
        confidence=0.82,
    ),
    pattern(
        r"^(?:an? |new |big |first |major |record )*(?:orders?|contracts?) (?:worth|valued at|of) "
        r"<MONEY> (?:goes to |for|to)(?P<who>)",
        subject="who",
        confidence=0.82,
    ),
    pattern(
        r"^(?:tender|contract|order|bid|new|client|account|customer) win: (?P<who>)[^;:]{2,40}? "
        r"to ",
        subject="who",
        confidence=0.82,
    ),
    # "Acme gets offshore platform job", "Acme secures five-year deal with Heathrow terminal"
    pattern(
        rf"\b(?:gets|lands|wins|bags|secures|nets|clinches|scoops|grabs|snares|"
        rf"picks up) (?:an? |the "
        rf")?(?:<MONEY> |[\w-]+-year )?{_FOR} {_JOB}(?=$|[,;]| (?:from|in|for|at|with|worth)\b)",
        confidence=0.82,
    ),
    pattern(
        r"\b(?:secures|lands|wins|bags|nets|clinches) (?:an? )?(?:[\w-]+-year|<MONEY>) (?:[\w-]+ "
        r"){0,2}?(?:deal|contract|order) (?:with|from|for|at)(?! (?:the )?(?:union|club|team))",
        confidence=0.8,
    ),
    # "Acme to outfit state troopers", "Acme to feed Twickenham crowds", "to fit lifts in tower"
    pattern(
        r"\bto (?:outfit|equip|feed|kit out|refit|fit out|clean|insure|power|light|heat|wire|"
        r"provision|cater for|re-?roof|dredge|electrify) "
        r"(?!(?:its|"
        r"the poor|homeless|families|children)\b)(?=[\w’' -]{0,20}?(?-i:[A-Z])|(?:army|navy|police|"
        r"schools|hospitals|stadium|metro|trains|buses))",
        confidence=0.78,
    ),
    pattern(
        r"\bto (?:fit|supply|install|deliver|build|make) (?:[\w-]+ ){1,4}?(?:in|for|at|to|under) "
        r"(?:the )?(?:[\w-]+-year (?:accord|deal|contract|pact)|(?-i:[A-Z])[\w’'-]+ (?:[\w’'-]+ "
        r"){0,2}?(?:tower|stadium|metro|airport|port|hospital|navy|army|police|railways?|terminal|"
        r"line|fleet))\b",
        confidence=0.78,
    ),
    # "Oman picks Greek group Acme for harbour job"; "hires Acme for wreck survey"
    pattern(
        r"\b(?:picks|hires|chooses|taps|selects|appoints|engages|enlists|contracts) "
        r"(?P<who>)(?=[^,;:]"
        rf"{{2,50}}? (?:for|to run|to build|to supply) (?:an? |its |the )?{_FOR}\b)",
        subject="who",
        left_role="customer",
        confidence=0.8,
    ),
    pattern(
        r"\b(?:picks|chooses|selects|orders|buys) (?:[\w-]+ ){1,2}?from "
        r"(?P<who>)(?=[^,;:]{2,50}? for "
        r"(?:its |the |[\w-]+ ){0,2}?(?:fleet|network|plant|plants|warehouse\w*|stores|trains|"
        r"buses|jets|factory|mine|hospitals?)\b)",
        subject="who",
        left_role="customer",
        confidence=0.8,
    ),
    pattern(
        r"\b(?:moves|switches|shifts|migrates|hands|outsources|takes) (?:its |all |the "
        r")*(?:[\w-]+ )"
        r"{0,2}?(?:ERP|payroll|cloud|data|workloads|banking|logistics|IT|CRM|accounts|billing|"
        r"payments|catering|fulfilment|deliveries|warehousing|ads|advertising) (?:business |work "
        r"|account )?to (?P<who>)(?![^,;:]{0,30}\b(?:office|city|plant|veteran)\b)",
        subject="who",
        left_role="customer",
        confidence=0.78,
    ),
)
