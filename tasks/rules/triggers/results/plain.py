"""Profits that fall, losses that are flagged and guidance that is updated, plainly told."""

from tasks.rules.triggers.results.words import TERM
from tasks.rules.triggers.results.words import result_pattern as _result

PATTERNS = (
    # returns to growth; loses £4m as costs rise; suffers sharp fall in profits
    _result(
        r"(?:returns?|returned|back) to (?:(?:sales|revenue|profit|organic|top-line) )?growth\b|"
        r"(?:suffers?|suffered|sees?|saw|enjoys?|reports?|posts?|reveals?|records?|unveils?|"
        r"announces?|ends (?:the )?year with) (?:an? )?(?:[\w-]+ ){0,2}?(?:fall|drop|rise|jump|"
        r"decline|slump|surge|increase|slide|dip|leap|growth|slowdown) in (?:[\w-]+ )?(?:profits?|"
        r"sales|revenues?|turnover|earnings)\b|los(?:es|t) <MONEY> (?:as|after|amid|despite) "
        r"(?:[\w-]+ ){0,2}?(?:costs?|sales|demand|revenues?|prices|margins?|inflation|tariffs|"
        r"bookings|orders|spending)\b",
        confidence=0.82,
        needs="growth|fall|drop|rise|jump|decline|slump|surge|increase|slide|dip|leap|slowdown|loses"
        "|lost",
    ),
    # Acme hit by weak demand as Q3 profit falls; flags FY25 loss; updates guidance
    _result(
        r"(?:hit|hurt|boosted|lifted|helped|buoyed|dented|squeezed|dragged down|weighed down) by "
        r"[^;:]{3,50}? as (?:its )?<METRIC> <MOVES>",
        confidence=0.84,
    ),
    _result(
        r"(?:warns of|flags|sees|expects|predicts|braces for) (?:an? |its |bigger |wider |surprise "
        r"|first ){0,3}"
        rf"(?:{TERM}|nine-month|quarterly|annual|interim|six-month)(?: net| operating)? loss\b|"
        r"updates (?:its |the )?(?:financial |20\d\d |annual |full-year )?guidance\b(?! (?:for|to|"
        r"about|on (?:the|how|use|masks?)) (?!20|FY|full|the year|[QH]\d))|provides "
        rf"(?:[\w-]+ ){{0,3}}?(?:business|corporate|operational) update and "
        r"(?:[\w-]+ ){0,3}?(?:financial )?results\b",
        confidence=0.84,
        needs="loss|guidance|results",
    ),
)
