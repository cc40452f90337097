"""Awards and lists in plain words: places on lists, finalists, awards for somebody."""

from tasks.rules.triggers.reading.patterns import patterns_of

_LIST = (
    r"(?:fast \d+|inc\.? 5000|fortune \d+|cloud 100|forbes [\w ]{0,20}?\d+|best places? to work|"
    r"best workplaces|[\w-]+ (?:50|100|200|250|500|1000|5000)|(?:list|ranking) of (?:the "
    r")?(?:[\w’'-]"
    r"+ ){0,3}?(?:best|top|fastest[- ]growing|most|leading|hottest) [\w-]+)\b"
)
_AWARD = (
    r"(?:(?:innovation|design|export|sustainability|safety|industry|customer service|technology|"
    r"tech|quality|excellence|employer|green|energy|marketing|food|product|business|supplier|"
    r"service|fintech|retail|building|engineering) (?:awards?|prize|accolade|gong|trophy)|"
    r"(?:queen|king)['’]s award)"
)
_ORG = (
    r"(?:airport|airline|bank|insurer|hotel|employer|retailer|supermarket|broker|carrier|operator|"
    r"lender|agency|airport|port|brand|workplace|company|brewery|distillery|developer|builder|"
    r"network|provider|university|railway|start-?up)"
)
_award = patterns_of({"LIST": _LIST, "AWARD": _AWARD, "ORG": _ORG}, confidence=0.82)

PATTERNS = (
    _award(
        r"\b(?:makes?(?! up)|joins?|tops?|enters?|debuts (?:on|in)|lands on|included (?:in|on)|"
        r"listed "
        r"(?:on|in|among)|"
        r"named (?:to|on|in)|featured (?:in|on)|climbs|leads|appears on|(?:earns?|secures?|lands|"
        r"gets|wins|claims|takes|grabs) (?:an? |its )?(?:spot|place|slot|position|ranking) (?:on|"
        r"in|among)) (?:the |this year['’]s )?(?:\d{4} )?(?:[\w’'&.-]+ ){0,4}?<LIST>"
        r"(?! (?:index|short|stocks?|fund|etf|race))",
    ),
    _award(
        r"(?:(?:is |are |named |announced as )?(?:a )?(?:finalist|finalists|runner-up|nominee|"
        r"contender|winner|shortlisted|honou?ree) (?:for|in|at|of)|(?:triumphs?|triumphed|wins big|"
        r"shines|honou?red|success|recogni[sz]ed|celebrated|big winner|scores) (?:at|in)) (?:the |"
        r"this year['’]s )?(?:\d{4} )?(?:[\w’'&.-]+ ){0,6}?awards?\b",
        confidence=0.84,
    ),
    # "Export award for Acme"
    _award(
        r"^(?:[\w’'&.-]+ ){0,4}?<AWARD>(?: for enterprise)? (?:for|goes to)(?! (?:best|the|our|"
        r"its|local|young))(?P<who>)",
        subject="who",
        confidence=0.78,
    ),
    # "scoops two golds at the Cider Awards", "acclaimed by Tarn Research for"
    _award(
        r"\b(?:wins?|won|scoops?|bags?|takes?|took|collects|lands|earns?|picks up|strikes|nets|"
        r"claims) (?:[\w-]+ ){0,3}?(?:golds?|silvers?|bronzes?|medals?|stars?|honou?rs) (?:at|in|"
        r"from) (?:[\w’'&.-]+ ){0,6}?(?:awards?|show|expo|fair|prizes|challenge|competition)\b",
    ),
    _award(
        r"\b(?:acclaimed|applauded|lauded|commended|recogni[sz]ed|honou?red|awarded|distinguished) "
        r"(?:by|with) (?:the )?(?-i:[A-Z])[^;:,]{2,40}? (?:for|with|as) (?:its |the |an? )?"
        r"(?-i:[A-Z]?[a-z]+(?:ing|ship|ence|ity|ion)|best|top|excellent|outstanding)\b",
        confidence=0.78,
    ),
    _award(
        r"\b(?:lands|takes|claims|earns|secures|wins|grabs) (?:the )?(?:top spot|first place|"
        r"no\.? ?1 "
        r"spot) (?:in|on|at) (?:[\w’'&.-]+ ){0,5}?(?:ranking|list|survey|index|awards?)\b",
    ),
    # "rated best airport in Europe", "is North America's most improved airport"
    _award(
        r"\b(?:named|rated|ranked|voted|judged|crowned|is|remains|becomes) (?:as )?(?:the |"
        r"(?:[\w.-]+ "
        r"){0,2}?[\w.-]+['’]s )?(?:best|top|most[- ][\w-]+|favou?rite) (?:[\w-]+ ){0,3}?<ORG>\b"
        r"(?= (?:in|for|by|at|on|of)\b|$|[,;])(?! (?:of|in) (?:the )?(?:history|all[- ]time|"
        r"league|the world[,;] says))",
        confidence=0.8,
    ),
    _award(
        r"\b(?:positioned|named|recogni[sz]ed|ranked|rated|placed) (?:as |an? |the |[\w&-]+ "
        r"){0,5}?(?:leader|innovator|challenger|visionary|contender|performer)s? (?:[\w&-]+ "
        r"){0,4}?(?:in|by|on) (?:[\w&.,’'™®-]+ ){0,8}?(?:matrix|quadrant|wave|radar|marketscape|"
        r"report|assessment|index|compass|landscape)\b",
        confidence=0.84,
    ),
)
