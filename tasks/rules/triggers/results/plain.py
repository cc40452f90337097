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
    # slashes debt; records highest-ever PBT; projecting a Q3 loss; hails strong year
    _result(
        r"(?:cuts?|slash(?:es|ed)|reduc(?:es|ed)|halv(?:es|ed)|trims?|lowers|clears|pays down|"
        r"shrinks|brings down) (?:its )?(?:(?:net|group|total|average|month-end) ){0,2}debt\b"
        r"(?! (?:ratings?|collect|relief|limit|ceiling|for|of (?:poor|students)))|"
        r"(?:records?|reports?|posts?|achieves?|registers?|delivers?|announces?) (?:an? |its )?"
        r"(?:(?:highest[- ]ever|best[- ]ever|all-time high|record|group|quarterly|annual|robust|"
        r"strong|full-year|half-year|consolidated) ){1,4}(?:PBT|PAT|PBDIT|NII|turnover|results)\b|"
        r"(?:now )?(?:projects|projecting|forecasting|expecting|anticipates|anticipating|predicts|"
        r"warns of|flags|guides to) (?:an? |its )?(?:[\w-]+ ){0,2}?(?:quarter|half|year|winter|"
        r"summer|annual|full-year)[- ](?:net |operating )?loss(?:es)?\b|"
        r"(?:hails|toasts|celebrates) (?:an? |its )?[‘'“]?(?:strong|record|solid|resilient|robust|"
        r"bumper|best) [^,;:]{3,30}? (?:as|with) (?:[\w-]+ ){0,3}?(?:turnover|profits?|revenues?|"
        r"sales)\b",
        confidence=0.82,
        needs="debt|pbt|pat |pbdit|nii|turnover|results|loss|profit|revenue|sales",
    ),
    # Acme in a rising market: sales worse than expected; share buyback; beats Bolt in profit growth
    _result(
        r"(?P<left>)(?:['’]s?)? (?:[\w-]+ ){0,2}?(?:sales|profits?|results|revenues?|earnings|"
        r"turnover) (?:were |are |was )?(?:worse|better|lower|higher|stronger|weaker) than "
        r"(?:expected|forecast|feared|hoped|last year)|"
        r"\b(?:launches|announces|unveils|starts|begins|plans|completes|extends) (?:an? |its |new "
        r"|<MONEY> )*(?:share )?(?:buyback|buy-back) (?:as|after|on) (?:[\w-]+ ){0,4}?(?:debt|"
        r"profits?|earnings|cash|sales|revenues?)\b|"
        r"\b(?:beats|outpaces|overtakes|tops) [^,;:]{3,30}? (?:in|on) (?:[\w-]+ )?(?:profits?|"
        r"revenues?|sales|earnings)(?: growth)?\b|"
        r"\bdefies [^,;:]{3,40}? (?:to|as|with) (?:doubl|tripl|grow|lift|boost|rais|post|record|"
        r"report|swing)(?:e|es|s|ing)? (?:[\w-]+ ){0,3}?(?:profits?|sales|revenues?)\b",
        confidence=0.8,
        needs="worse than|better than|lower than|higher than|stronger than|weaker than|buyback|"
        "buy-back|beats|outpaces|overtakes|tops|defies",
    ),
    # Acme Q3 copper output falls 9%; announces preliminary production results
    _result(
        r"(?P<left>)(?:['’]s?)? (?:[QH][1-4]|[1-4][QH]|(?:first|second|third|fourth)[- ]quarter|"
        r"full[- ]year|half[- ]year|quarterly|annual) (?:(?:gold|copper|silver|platinum|iron ore|"
        r"lithium|nickel|coal|oil|gas|zinc|uranium|diamond|cement|steel|sugar|vehicle|PGM|PGE) "
        r"){1,2}(?:output|production|sales|shipments|volumes) <MOVES>|"
        r"\b(?:reports?|announces?|posts?|provides) (?:[\w-]+ ){0,3}?(?:production|operating|"
        r"operational|sales) results\b",
        confidence=0.8,
        needs="output|production|sales|shipments|volumes|results",
    ),
)
