"""Borrowing in its plainest frames."""

from tasks.rules.triggers.reading.patterns import patterns_of

_debt = patterns_of({}, confidence=0.84)

PATTERNS = (
    # wraps up a Schuldschein; draws strong demand for debut bond; banks line up $2bn loan for Acme
    _debt(
        r"(?:wraps up|wrapped up|concludes|draws down|pulls off|clinches|nails|books|inks|"
        r"settles|draws "
        r"(?:[\w-]+ ){0,2}?(?:demand|interest|orders|bids) for|sees (?:[\w-]+ ){0,2}?demand for|"
        r"attracts "
        r"(?:[\w-]+ ){0,2}?(?:demand|orders|bids|investors) (?:for|to)|opens (?:books|order "
        r"book) (?:on|for)) "
        r"(?:an? |its |the )?(?:<MONEY> )?(?:[\w-]+ ){0,3}?(?:schuldschein|bonds?|sukuk|notes|"
        r"term loan|"
        r"loan|credit facility|convertible|private placement notes|commercial paper|loan deal)\b"
        r"(?! (?:fund|ETF|yields?))",
        needs="schuldschein|bond|sukuk|notes|loan|facility|convertible|paper",
    ),
    _debt(
        r"^(?:[\w'’&-]+ ){0,4}?(?:banks?|lenders?|firms|funds|financiers|consortium|creditors) "
        r"(?:to |will )?"
        r"(?:lines? up|arranges?|provides?|puts? together|syndicates?|backs?|underwrites?|"
        r"agrees?|offers?|"
        r"prepares?|readies|ready|commits?) <MONEY> (?:[\w-]+ ){0,3}?(?:loan|debt|financing|"
        r"facility|"
        r"package|bridge) for(?! (?:the|a|an|its|small|new)\b)(?P<who>)(?= (?:[\w'’-]+ ){0,4}?"
        r"(?-i:[A-Z]))",
        "who",
        0.8,
    ),
    # Lenders stump up A$210m for Acme; state bank lends miller Acme $11m
    _debt(
        r"^(?:[\w'’-]+ ){0,3}?(?:banks?|lenders?) (?:to |will )?(?:stumps? up|lends?|provides?|"
        r"puts? up|agrees?|commits?|lines? up|syndicates?) <MONEY> (?:for|to)(?= "
        r"(?:[\w-]+ ){0,4}?(?-i:[A-Z]))(?! (?:the|a|an|its|small|farmers|SMEs|women|students)\b)"
        r"(?P<who>)",
        "who",
    ),
    _debt(
        r"(?-i:bank|lender|EIB|EBRD|IFC|ADB) (?:to |will )?(?:lends?|loans?)(?! <MONEY>)"
        r"(?P<who> [^;:]{2,50}?) (?:up to )?<MONEY>",
        "who",
    ),
    _debt(
        r"^(?:banks|lenders|creditors|bondholders) (?:agree|consent|move|opt) to (?:roll over|"
        r"extend|refinance|renew|increase)(?P<who> [^;:]{2,40}?)(?:['’]s?) (?:[\w$€£₹.,-]+ ){0,3}?"
        r"(?:revolver|loans?|debt|facility|facilities|credit line|maturities)\b",
        "who",
    ),
    # closes its $620m five-year bond; secures €150m project financing
    _debt(
        r"(?:clos(?:es|ed)|pric(?:es|ed)|complet(?:es|ed)|places?|placed|launch(?:es|ed)) (?:an? "
        r"|its |the )?<MONEY>,? (?:[\w.%-]+ ){0,4}?(?:bonds?|notes|sukuk|term loan|loan|deal with "
        r"an? [\d.]+% coupon)\b",
        needs="bond|notes|sukuk|loan|coupon",
    ),
    _debt(
        r"(?:secur(?:es?|ed)|clos(?:es?|ed)|rais(?:es?|ed)|obtain(?:s|ed)?|lands?|landed|wins|"
        r"arrang(?:es?|ed)|sign(?:s|ed)|gets|agrees|completes|announces) (?:an? |its |the )?"
        r"(?:<MONEY> )?(?:in |of )?(?:[\w-]+ ){0,2}?(?:project financ(?:e|ing)|non-recourse "
        r"financing|construction (?:financing|loan)|funding line|debt funding|debt package|"
        r"invoice finance|trade finance|asset finance|acquisition financing|bridge financing)"
        r"\b(?! (?:for (?:small|SMEs)|platform|app|fintech|startup|firm|company))",
        needs="financ|construction loan|funding line|debt",
    ),
    _debt(
        r"(?:reaches|reached|hits|achieves|achieved|announces) (?:the )?financial close (?:on|for|"
        r"of|at) (?:its |the |an? )?(?:<MONEY> )?",
        confidence=0.8,
        needs="financial close",
    ),
    _debt(
        r"(?:refinances|refinanced|replaces|replaced) (?:its |the |all |existing |outstanding "
        r"){0,3}(?:debts?|loans?|borrowings|facilities|bonds) (?:with|through|via|using|in)\b",
    ),
    _debt(
        r"(?:plans|planning|prepares|readies|launches|eyes|weighs|considers|mulls|kicks off|"
        r"starts|markets|revives|delays|postpones|shelves|pulls|scraps) (?:an? |its |the )?"
        r"(?:<MONEY>[ -])?(?:[\w-]+ ){0,2}?(?:bond|note|notes|debt|loan|sukuk|high-yield) "
        r"(?:sale|offering|issue|issuance|deal|raise)\b(?! (?:fund|platform|app))",
        needs="bond|note|debt|loan|sukuk|high-yield",
    ),
    # wins lender backing for debt extension
    _debt(
        r"(?:wins|gets|secures|gains|obtains|receives) (?:lenders?['’]?|creditors?['’]?|banks?"
        r"['’]?|bondholders?['’]?) (?:backing|approval|nod|consent|support|waiver)s? (?:for|on|to) "
        r"(?:an? |its |the )?(?:[\w-]+ ){0,3}?(?:debt|loan|refinancing|extension|maturit\w+)",
    ),
    # Convertible notes bring ¥3bn to Acme
    _debt(
        r"^(?:[\w-]+ ){0,2}?(?:notes|bonds?|loan|credit line|facility|term loan) (?:brings?|nets?|"
        r"gives?|hands?|earns?) <MONEY> (?:to|for)(?P<who>)",
        "who",
        0.8,
    ),
    # up to $1.1bn of new capital commitments
    _debt(
        r"(?:secures|secured|obtains|raises|closes|lands|receives|announces) (?:up to )?~?<MONEY> "
        r"(?:of|in) (?:new |additional |further )?(?:debt|financing|lender|loan|credit|capital) "
        r"commitments\b",
        confidence=0.8,
    ),
)
