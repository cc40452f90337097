"""Distress as wires, trade press and companies in court word it."""

from tasks.rules.triggers.reading.patterns import patterns_of

_STATE = (
    r"(?:bankruptcy|chapter (?:11|7|15)|insolvency|administration|administrators?|liquidation|"
    r"receivership|creditor protection|court protection|examinership|judicial management|"
    r"winding-up|restructuring (?:support agreement|process|proceedings)|CCAA)\b"
)
_LENDERS = (
    r"(?:creditors?|lenders?|bondholders?|noteholders?|debt ?holders?|banks"
    r"(?= (?:over|on|to) (?!(?:an? |its )?(?:IPO|listing|flotation|float|loan)\b)))"
)
_distress = patterns_of({"STATE": _STATE, "LENDERS": _LENDERS}, confidence=0.85)

PATTERNS = (
    _distress(
        r"\b(?:files?|filed|filing|to file|seeks?|sought|enters?(?: into)?|entered(?: into)?|"
        r"commences?|initiates?|launches|begins|announces|explores?|exploring|nears?|nearing|"
        r"plans?|"
        r"planning|prepares?|preparing|readies|faces?|facing|eyes|weighs?|weighing|mulls|"
        r"considers?|"
        r"considering|set (?:for|to file for)|poised for|risks|could file|may file|close to|avoids|"
        r"served with|hit with|issued with|placed (?:in|into|under)) (?:for |to file for |to file |"
        r"filing |an? |the |its |notice |of |intent(?:ion)? |to |appoint |possible |potential |"
        r"second "
        r"|imminent |voluntary |prepackaged |pre-packaged |prearranged |court-supervised |"
        r"Canadian |"
        r"US |U\.S\. |British |formal |into |notice of intention to appoint ){0,6}<STATE>"
        r"(?! (?:officials?|costs|lawyer|law|attorney|court rules|judge|code))",
        confidence=0.88,
        is_strict=True,
    ),
    _distress(
        r"\b(?:go(?:es|ne)?|went|have gone|has gone|fall(?:s|en)?|fell|plunges?|plunged|placed|put|"
        r"forced|sent|slumps|slid(?:es)?|crashes) (?:back )?in(?:to)? (?:voluntary |provisional |"
        r"formal |compulsory )?(?:administration|liquidation|receivership|insolvency|bankruptcy)\b",
        confidence=0.9,
        is_strict=True,
    ),
    _distress(
        r"\b(?:at risk of|faces?|facing|on (?:the )?(?:brink|verge|edge) of|in (?:last-ditch |"
        r"[\w-]+ "
        r")?talks to (?:avoid|avert|stave off)|(?:fights?|races?|battles?|scrambles?|bids?|"
        r"struggles?) "
        r"to (?:avoid|avert|stave off|survive)|warns of|saved from|risks|close to|could|may) "
        r"(?:financial |total |imminent |possible )?(?:collapse|administration|insolvency|"
        r"bankruptcy|"
        r"liquidation|going bust|going under)\b(?! (?:if|of) (?:the )?(?:government|talks))",
        confidence=0.84,
    ),
    _distress(
        r"(?P<left>)(?:['’]s?)? <LENDERS> (?:hire|tap|appoint|sign|organi[sz]e|prepare|brace|take|"
        r"seize|"
        r"reject|approve|back|agree|vote|accept|demand|extend|grant|waive|form|push|consider|line "
        r"up)\b",
        confidence=0.8,
    ),
    _distress(
        r"\b(?:in|enters?|entered|begins|starts|holds|holding|seeks|opens|resumes|continues) "
        r"(?:rescue |"
        r"crunch |emergency |urgent |crisis |advanced |debt )?(?:talks|negotiations|discussions) "
        r"with "
        r"(?:its |key |some |senior |[\w-]+ )?<LENDERS>",
        confidence=0.82,
    ),
    _distress(
        r"\b(?:reach(?:es|ed)?|agrees?|agreed|strikes|struck|secures|wins|seeks|proposes|"
        r"finali[sz]es|"
        r"inks|signs|launches|announces|completes|nears) (?:an? |the |its |[\w$€£.,-]+ "
        r"){0,4}?(?:debt|"
        r"financial|creditor|court-led) restructuring\b(?! (?:advis|expert|lawyer|chief|officer))",
        confidence=0.83,
    ),
    _distress(
        r"(?P<left>)(?:['’]s?)? going[- ]concern (?:doubts?|warnings?|status|risk|fears|worries|"
        r"notice|"
        r"opinion)\b",
        confidence=0.8,
    ),
    _distress(
        r"(?P<left>)(?:['’]s)? (?:collapse|bankruptcy|insolvency|liquidation|demise) (?:leaves|"
        r"puts|"
        r"costs|threatens|sparks|hits|could (?:cost|leave|hit)|to cost|filing (?:shows|reveals|"
        r"lists|"
        r"comes|leaves|puts)|fears|looms|nears|risk)\b",
        confidence=0.8,
    ),
    _distress(
        r"^(?:collapsed|failed|bankrupt|insolvent|stricken|defunct) (?:[\w-]+ "
        r"){0,4}?(?-i:(?=[A-Z]))"
        r"(?P<who>)(?=[^;:]{0,50} (?:owes?|owed|left|leaves|creditors|administrators?|debts?|sold|"
        r"liquidators?|had|staff|suppliers)\b)",
        subject="who",
        confidence=0.8,
    ),
    _distress(
        r"\b(?:warns?|warned|fears?|worr\w+|doubts?) (?:of|on|about|over|for) (?:its |their |the )?"
        r"(?:\w+ )?(?:survival|solvency|viability|cash running (?:out|low)|running out of (?:cash|"
        r"money)|ability to continue)\b",
        confidence=0.82,
    ),
    _distress(
        r"\b(?:skips|misses|missed|delays|defers|fails to make|withholds) (?:an? |the |its |"
        r"[\w$€£.,-]+ "
        r"){0,5}?(?:interest|coupon|bond|debt|loan|rent|wage|salary|notes?)(?: \w+)? (?:payments?|"
        r"repayments?)\b",
        confidence=0.84,
    ),
    _distress(
        r"\b(?:seeks|needs|in talks for|scrambles for|secures|races (?:to secure|for)|gets|wins|"
        r"raises|"
        r"lands|receives|granted|pleads for) (?:an? |the |[\w$€£.,-]+ ){0,3}?(?:emergency|rescue|"
        r"survival|"
        r"lifeline|stop-gap|debtor-in-possession|DIP) (?:funding|cash|loans?|financing|investment|"
        r"capital|credit|money|refinancing)\b",
        confidence=0.82,
    ),
    _distress(
        r"\b(?:has|expresses|reports|there is|flags|notes|raises|cites|amid|with) (?:an? "
        r")?substantial "
        r"doubts?\b|\b(?:to be liquidated|to liquidate(?=,|$| (?:and|all|after|its (?:stores|"
        r"operations|business))))",
        confidence=0.84,
    ),
    _distress(
        r"\b(?:court|judge|tribunal|NCLT|high court) (?:orders|approves|allows|begins|admits|"
        r"confirms) "
        r"(?:the )?(?:liquidation|insolvency|winding[- ]up|bankruptcy) (?:of|for|against)(?P<who>)",
        subject="who",
        confidence=0.86,
    ),
    _distress(
        r"\b(?:to|seeks to|asks (?:[\w-]+ )?to|wants to|proposes to|plans to) (?:delay|extend|"
        r"defer|restructure|"
        r"reschedule|postpone|renegotiate) (?:[\w$€£.,-]+ ){0,4}?(?:bonds?|debts?|loans?|"
        r"repayments?|"
        r"coupons?|notes)\b",
        confidence=0.8,
    ),
    _distress(
        r"\b(?:obtains?|gets|secures|wins|receives|seeks) (?:(?:[\w.]+ )?(?:court|"
        r"judge['’]s|creditors['’]?) )?(?:approval|"
        r"nod|backing|go-ahead) (?:for|of|to exit) [^;:]{0,30}?(?:chapter 11|bankruptcy|debt "
        r"restructuring|"
        r"restructuring plan|DIP)\b",
        confidence=0.82,
    ),
)
