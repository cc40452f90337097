"""Borrowing as companies, lenders and wires word it plainly."""

from tasks.rules.triggers.reading.patterns import patterns_of

_LOAN = (
    r"(?:(?:credit|loan|debt|term loan|revolving(?: credit)?|bridge|working capital|warehouse|"
    r"funding|asset-based|ABL|"
    r"financing|lending|revolving loan|growth|venture|senior|secured|bank|finance|invoice finance|"
    r"trade finance|export|green) "
    r"){0,3}(?:facilit(?:y|ies)|loans?(?: [AB]\b)?|lines? of credit|credit lines?|debt(?: "
    r"financing| package| "
    r"funding)?|credit agreement|"
    r"refinancing|financing package|funding package|mortgage|finance package)\b"
)
_BOND = (
    r"(?:(?:senior|unsecured|secured|convertible|green|sustainability-linked|social|subordinated|"
    r"perpetual|dollar|euro|samurai|"
    r"masala|hybrid|high-yield|junk|exchangeable|guaranteed|first|second|lien|priority|private|"
    r"public|proposed|upsized|"
    r"additional|offering|debut|benchmark|Islamic|U\.S\.|US|medium-term|five-year|ten-year|10-year|"
    r"5-year|two-part|three-part|"
    r"investment-grade|inaugural|rupee|yen|dim sum|panda|non-convertible|of|and|in|aggregate|"
    r"principal|amount|due|20\d\d|"
    r"[\d.]+%|<MONEY>|an?|its|new) ){0,9}?(?:bonds?|notes|note(?= (?:offering|issue|sale|"
    r"placement))|debentures?|NCDs?|sukuk|schuldscheine?|"
    r"commercial paper|"
    r"ABS|asset-backed securities|Term Loan B|securiti[sz]ation|perpetuals)\b"
)
_FRAGMENTS = {
    "LOAN": _LOAN,
    "BOND": _BOND,
    "NAME": r"(?-i:[A-Z0-9])[\w.&'’-]*(?: (?:&|of|(?-i:[A-Z0-9])[\w.&'’-]*)){0,3}?",
    "PUTS": r"(?:agents?|arranges?|provid(?:es?|ed)|leads?|closes?|closed|syndicates|structures|"
    "originates|completes|extends|"
    r"commits|funds|delivers|grants|approves|sanctions|underwrites|participates in|joins|announces|"
    r"supplies|offers|lines up|"
    r"disburses|signs|secures)",
}
_debt = patterns_of(_FRAGMENTS, confidence=0.85)

PATTERNS = (
    # Octave Bank agents $120MM in credit facilities for Acme
    _debt(
        r"<PUTS> (?:an? |the |new |senior |its |up to |upsized ){0,3}<MONEY> (?:of |in )?(?:[\w-]+ "
        r"){0,4}?<LOAN> (?:for|to)"
        r"(?! (?:buy|fund|finance|build|help|support|boost|expand|refinance|acquire|the|its|new|"
        r"small|women|farmers|students|"
        r"local|rural|poor|SMEs|MSMEs)\b)"
        # what the money is for
        r"(?! (?:[\w-]+ ){0,3}?(?:capital|purposes|growth|expansion|acquisitions?|projects?|"
        r"construction|development|fleet|plants?|farms?|hub|facility|operations|needs|push|"
        r"purchases?|drive|rollout|buildout)\b)(?P<who>)",
        "who",
        0.84,
        left_role="investor",
    ),
    _debt(
        r"(?:to lend|will lend|lends?|lent|loans|extends|advances) (?:up to |about |over |more "
        r"than )?<MONEY> to(?P<who>)",
        "who",
        0.84,
        left_role="investor",
    ),
    # Octave Bank backs Acme with £5m loan
    _debt(
        r"(?:backs|supports|funds|helps|assists|bolsters|boosts|refinances|provides|bankrolls|"
        r"finances|hands|grants|gives|arms|"
        r"awards|extends)(?! <MONEY>)(?P<who>)(?= (?:[\w.-]+ ){0,5}?(?-i:[a-z]?[A-Z0-9]))"
        r"(?: (?!with|for|to)[\w.&'’,()-]+){1,8}? (?:with |through |via )?(?:an? |the |"
        r"new ){0,2}<MONEY> (?:[\w-]+ ){0,4}?"
        r"(?:facility|loan|line of credit|credit line|debt|refinancing|financing package|funding "
        r"package|finance package|mortgage)\b",
        "who",
        0.83,
        left_role="investor",
    ),
    # $40m term loan for Acme
    _debt(
        r"^(?:an? )?<MONEY> (?:[\w-]+ ){0,3}?<LOAN> for(?= (?:[\w.'’-]+ "
        r"){0,5}?(?-i:[A-Z0-9]))"
        r"(?! (?:new|the|a|its|small|local|rural|schools?|roads?|women|farmers|students|UK|US|EU|"
        r"(?:[\w-]+ ){0,3}?(?:bridge|schools?|hospital|housing|road|project|council|city|capital|"
        r"expansion|construction))\b)(?P<who>)",
        "who",
        0.78,
    ),
    # agrees £20m facility with Octave Bank; secures £30m funding facility
    _debt(
        r"(?:agrees?|agreed|secures?|secured|signs?|signed|obtains?|obtained|closes?|closed|lands|"
        r"gets|draws(?: down)?|inks|wins|"
        r"receives|announces|completes|arranges|enters(?: into)?|entered into|puts in place|seals|"
        r"renews|upsizes|bags|raises|"
        r"expands|increases|extends|amends) (?:an? |its |new |the |up to |upsized |additional |"
        r"further ){0,4}<MONEY> (?:[\w-]+ ){0,4}?"
        r"(?:(?:revolving |credit |loan |debt |banking |funding |finance |working capital |"
        r"inventory |asset-based |revolving credit "
        r"){0,3}facilit(?:y|ies)|credit agreement|line of credit|credit line|(?:finance|funding|"
        r"financing|loan|debt|refinancing) package|"
        r"loans?|refinancing)(?: agreement| deal)?(?= (?:with|from|by|led|to|for|as|in|at|due|"
        r"maturing|through|backed|under)\b|$|[,;:])"
        r"(?! (?:to (?:make|produce|build|process|store)|in (?-i:[A-Z])|at (?-i:[A-Z])))",
        confidence=0.85,
        is_strict=True,
    ),
    # raises $200m in equity and debt; increases the size of its loan; banks lend Acme $2bn
    _debt(
        r"(?:rais(?:es?|ed|ing)|secur(?:es?|ed|ing)|closes|gets|lands|bags) <MONEY> (?:in|via|"
        r"through|from|of) (?:an? )?(?:(?:mix|combination|blend|mixture) of )?(?:(?:equity|series "
        r"[a-f])(?: funding| financing)?(?: and|,| &|/| plus) debt|debt(?: and| &|/| plus) "
        r"equity)\b",
        is_strict=True,
    ),
    _debt(
        r"(?:increas|upsiz|doubl|expand|rais)(?:es?|ed|ing) the (?:size|amount) of (?:its |the )?"
        r"(?:[\w-]+ ){0,4}?(?:<LOAN>|<BOND>)",
    ),
    _debt(
        r"^(?:[\w-]+ ){0,2}?(?:banks|lenders) (?:to |will )?lend(?P<who> (?!<MONEY>)[^;:]{2,50}?) "
        r"<MONEY>",
        "who",
        0.82,
    ),
    # amends and extends credit facility
    _debt(
        r"(?:amends?|amended|extends|renews|upsizes|expands|increases|replaces|refinances|restates|"
        r"renegotiates|reprices|repricing of|"
        r"enters into|closes|executes|secures)(?:(?:,|,? and|,? &) (?:extends|restates|upsizes|"
        r"increases|expands|renews|amends|refinances)"
        r"){0,2} (?:an? |its |the |existing |new |amended |senior |secured |and restated |"
        r"multi-year |five-year |amendment to |<MONEY> |[\w-]+ ){0,6}?"
        r"(?:(?:revolving |term |bank |senior )*(?:credit|loan|debt|banking|borrowing) "
        r"(?:facilit(?:y|ies)|agreements?|lines?)|revolver|term loans?"
        r"(?: [AB])?|line of credit|RCF)\b",
        confidence=0.86,
    ),
    _debt(
        r"(?:complet(?:es?|ed|ion of)|announc(?:es?|ed)|clos(?:es?|ed)|finali[sz](?:es?|ed)|"
        r"successful|secures?|agrees|seals|wraps up|"
        r"concludes|undertakes|launches|plans|seeks|eyes|in talks (?:on|over|for)) (?:an? |its |"
        r"the |major |successful |comprehensive |"
        r"completion of |closing of |debt |<MONEY> ){0,5}(?:refinancing|recapitali[sz]ation)\b",
        confidence=0.84,
    ),
    # raises Rs 500 crore via NCDs; sells dollar bond; launches sukuk sale
    _debt(
        r"(?:rais(?:es?|ed|ing)|to raise|mops? up|garners|mobili[sz]es|seeks|gets|borrows|secures|"
        r"plans to raise|approves raising|"
        r"to consider raising|nets) (?:up to |about |over |another |as much as |at least )?<MONEY> "
        r"(?:in|via|through|from|with|by "
        r"(?:issuing|selling|way of)) (?:the )?(?:issue of |issuance of |sale of |private "
        r"placement of )?<BOND>",
        confidence=0.9,
    ),
    _debt(
        r"(?:approves|okays|clears|to consider|launch(?:es|ed)?|starts|opens|kicks off|plans?|"
        r"planning|eyes|mulls|considers|weighs|"
        r"readies|prepares|markets|marketing|prices?|"
        r"priced|upsizes|closes|completes|issues?|issued|sells?|sold|taps? (?:the )?(?:market|"
        r"investors) with|returns with|announces(?: "
        r"(?:pricing|closing|launch|completion|upsizing|intention) of)?|proposes|offers|files for|"
        r"debuts|lists|raises) "
        r"(?:(?:pricing|closing) of )?<BOND>(?: (?:sale|offering|issue|issuance|deal|offer|tap|"
        r"program(?:me)?))?\b(?! (?:fund|funds|ETF|market|"
        r"index|investors?|holders?|trading|platform|rating|yields?|from (?:the )?(?:field|"
        r"meeting)|app|tool|feature|bought|for students))",
        confidence=0.83,
    ),
    _debt(
        r"(?:hires|picks|mandates|taps|chooses|appoints|selects|lines up) (?:[\w&,.]+ "
        r"){1,6}?(?:for|to (?:arrange|sell|lead|manage)) (?:an? |its |"
        r"possible |potential |debut |US |U\.S\. |planned |new ){0,3}<BOND>",
        confidence=0.82,
    ),
    _debt(
        r"(?:in talks|in discussions|negotiating|talks) (?:with (?:[\w&'’.-]+ ){1,5}?)?(?:for|over|"
        r"about|on|to (?:raise|borrow|secure|get|obtain)) "
        r"(?:an? |up to |about |new |as much as )*(?:<MONEY>[ -])(?:[\w-]+ ){0,3}?<LOAN>",
        status="rumour",
    ),
    _debt(
        r"(?:seeks?|seeking|wants|asks (?:banks|lenders) for|looks for|hunts for|applies for|eyes|"
        r"plans|mulls|weighs|considers|set to "
        r"(?:take|get|receive)|to (?:take out|get|receive|seek)) (?:an? |up to |about |as much as |"
        r"at least )*<MONEY>[ -](?:[\w-]+ ){0,3}?"
        r"(?:loans?|facility|credit line|debt(?: financing)?|refinancing|bond sale|bonds|notes)\b",
        confidence=0.82,
        status="rumour",
    ),
    _debt(
        r"(?:in|enters|holds|resumes|begins) (?:refinancing|debt refinancing|loan) (?:talks|"
        r"negotiations|discussions)\b",
        status="rumour",
    ),
    _debt(
        r"(?P<left>)(?:['’]s?)? (?:<MONEY> (?:[\w-]+ ){0,3}?(?:bonds?|sukuk|loan)|(?:<MONEY> )?"
        r"(?:(?:senior|unsecured|secured|convertible|green|dollar|hybrid|debut|junk) ){0,3}"
        r"(?:bond|notes?|sukuk) (?:sale|issue|offering)) (?:priced|draws?|"
        r"attracts|gets|sees|oversubscribed|is|was|to|set|raises|heavily)\b",
        confidence=0.78,
    ),
    _debt(
        r"(?:taps|returns to|re-enters|visits|turns to|goes to|heads to) (?:the )?(?:[\w-]+ "
        r"){0,3}?(?:bond|debt|sukuk|loan|schuldschein) markets?\b"
        r"(?! (?:sell-?off|rally))",
        confidence=0.82,
    ),
)
