"""Security incidents told by the attackers, the data or the harm: whom they hit stands last."""

from tasks.rules.triggers.reading.patterns import patterns_of
from tasks.rules.triggers.trouble import incident_words

_incident = patterns_of(incident_words.FRAGMENTS)

# Those that name the victim best come first.
FIRST = (
    # "Acme says hackers stole ...", whatever they stole
    _incident(
        r"\b(?:admits|says|confirms|reveals|warns|discloses|acknowledges|reports|believes|fears|"
        r"suspects|apologi[sz]es (?:after|as)|claims)(?: that)? (?:[\w-]+ "
        r"){0,3}?['‘“\"]?<ACTORS>['’”\"]? "
        r"(?:may have |might have |have |has |had |also |likely )?(?:stole|stolen|accessed|took|"
        r"taken|obtained|copied|extract(?:ed)?|bribed|leaked|gained|viewed|encrypted|exfiltrated|"
        r"downloaded|swiped|deleted|scraped|sold|(?:breached|infiltrated|compromised|hit|targeted|"
        r"broke into) (?=its|our|internal|corporate|systems|network|supplier|employee|staff))\b",
        confidence=0.9,
        is_strict=True,
    ),
    # "says no evidence of breach", "denies hack": told, and denied
    _incident(
        r"\b(?:(?:says|finds|sees|found|reports|there (?:is|was)|claims|insists) no (?:evidence|"
        r"signs?|"
        r"indications?|proof) (?:of|that)|denies|disputes|refutes|dismisses|plays down) "
        r"[^,;:]{0,40}?"
        r"(?:<ATTACK>|hacked|breached|leaked|stolen|compromised)\b",
        confidence=0.84,
        status="denied",
    ),
    _incident(
        r"\b<DATA> (?:allegedly |reportedly |was |were |that were )*(?:stolen|taken|leaked|swiped|"
        r"exfiltrated|exposed) (?:from|by)(?! (?:hackers?|ransomware|attackers|cyber))(?: the "
        r"systems "
        r"of)?(?P<who>)(?! (?:government|ministry|army|police))",
        subject="who",
        confidence=0.82,
    ),
    _incident(
        r"\b(?:people|customers|users|patients|individuals|million|thousands|\d[\d.,]*[km]?) "
        r"(?:[\w-]+ )?(?:affected|impacted|exposed|hit|caught up|compromised) (?:by|in) (?:an? |"
        r"the "
        r")?(?:[\w-]+ )?<ATTACK> (?:at|on|of|against)(?P<who>)",
        subject="who",
        confidence=0.86,
    ),
    # "Acme production halted by ransomware", "Acme data of 20 million users leaked"
    _incident(
        r"(?P<left>)(?:['’]s?)? (?:(?-i:[a-z-]+) )?(?:production|operations|systems?|website|"
        r"services?|"
        r"stores?|factor(?:y|ies)|plants?|sales|shipments|deliver(?:y|ies)|network|app|post|"
        r"flights|"
        r"payments|orders|manufacturing|bookings|servers|platform|IT) (?:(?:are|is|were|was|still) "
        r")?(?:\w+ly )?(?:hit|halted|disrupted|down|offline|stopped|affected|delayed|impacted|shut|"
        r"suspended|paused|hampered|crippled) (?:\w+ )?(?:by|after|in|following|amid|due to) "
        r"(?:an? |"
        r"the )?(?:[\w-]+ )?<ATTACK>",
        confidence=0.84,
    ),
    _incident(
        r"(?P<left>)(?:['’]s )?<DATA> (?:of|on|from) (?:over |about |nearly |some |more than "
        r")?(?:\d"
        r"[\d.,]* ?(?:million|m|k|lakh|crore)?|millions of|thousands of) (?:[\w-]+ ){0,2}?(?:users|"
        r"customers|people|patients|members|employees|accounts|passengers|clients|subscribers) "
        r"(?:\w+ly |was |were )?(?:leaked|exposed|stolen|for sale|on sale|compromised|dumped|"
        r"sold)\b",
        confidence=0.84,
    ),
    _incident(
        r"\b(?:hackers?|attackers|gang|group|criminals|actors) (?:exploit\w*|use[ds]?|abuse\w*) "
        r"[^;:]{3,50}? to (?:steal|access|hack|breach|swipe)\b[^;:]{0,25}? (?:from|of|at)(?P<who>)",
        subject="who",
        confidence=0.8,
    ),
    _incident(
        r"\b(?:warns?|notif(?:y|ies|ying)|alerts?|informs?|tells|emails|urges|begins "
        r"notifying)(?![^;]* (?:phishing|spyware|scams?|new (?:AI )?(?:attack|threat|wave))\b) "
        r"(?:[\w.,’'-]+ ){1,6}?(?:of|about|after|over|following) [^,;:]{0,40}?<ATTACK>(?! (?:surge|"
        r"wave|risk|threat|on|against)\b)",
        confidence=0.84,
    ),
    _incident(
        r"\b(?:pays?|paid|to pay|negotiat(?:es|ed|ing)|refuses to pay|receives|gets) (?:<MONEY> |"
        r"an? |"
        r"the |hackers |[\w$,.-]+ ){0,4}?ransom\b",
        confidence=0.84,
    ),
    _incident(
        r"\b(?:hacked|exploited|attacked|drained) for (?:over |about |nearly |more than )?<MONEY>",
        confidence=0.87,
    ),
)
PATTERNS = (
    _incident(
        r"\b(?:<ATTACK>) (?:at|hits|on|against|of|strikes|disrupts|cripples|paraly[sz]es|"
        r"forces|shuts down|knocks out|"
        r"brings down|halts|targets|takes down|downs|empties|emptied|drains|blamed for "
        r"outage at)(?! (?:hold|bay|least|last|risk|course|rise|(?:[\w’'-]+ )?"
        r"(?:biggest|largest))\b)(?: <MONEY>(?: [\w-]+)? from)?(?P<who>)",
        subject="who",
        confidence=0.88,
    ),
    # "Ports grind to halt after attack on software supplier Acme"
    _incident(
        r"\b(?:after|following|as|amid|due to|in|by) (?:an? |the )?(?:[\w-]+ )?(?:<ATTACK>|"
        r"attack|outage) (?:on|at|against|of|hits)"
        r"(?= [^,;:.]{0,40}?\b(?:software|IT|cloud|data|payroll|hosting|tech|supplier|"
        r"provider|vendor|platform|network|systems?|firm|company|group|operator|maker|giant|"
        r"chain)\b)(?P<who>)",
        subject="who",
        confidence=0.8,
    ),
    _incident(
        r"\b<ACTORS> <HITS>(?: (?:\d[\w.,]*|[$€£]?[\w.]+ (?:million|billion)|[$€£][\d.,]+(?:m|"
        r"bn|k)?|customer|user|personal|sensitive|stolen|patient|staff|"
        r"employee|employees['’]?|payroll|data|records|files|worth|of|crypto|from|internal|"
        r"source|code|millions|loan|client|passenger|details|emails|documents|off|with|"
        r"systems|network|servers|at|in|into|[\w’'-]+ (?:data|records|files)(?= (?:of|from|"
        r"at))))"
        r"{0,8}(?: at| from| of| in| by| with)?(?P<who>)",
        subject="who",
        confidence=0.85,
    ),
    _incident(
        r"\b(?:hackers?|ransomware|cybercriminals|attackers|malware) (?:gang |group |attack )?"
        r"(?:knocks?|knocked|takes?|took|forces?|forced|shuts?|brings?|cripples?|paraly[sz]es?|"
        r"holds?|"
        r"disrupts?)(?P<who>)[^,;.]{2,60}? (?:offline|down|to ransom|hostage|to (?:halt|"
        r"stop|suspend|shut|close))\b",
        subject="who",
        confidence=0.85,
    ),
    _incident(
        r"\b<ATTACK> (?:disrupts?|hits?|cripples|halts|affects|shuts down|forces|knocks "
        r"out|delays|exposes|impacts|"
        r"compromises|leaks) (?:[\w-]+ ){0,5}?(?:at|of|in|from)(?P<who>)",
        subject="who",
        confidence=0.85,
    ),
    _incident(
        r"\b<WHOSE> (?:[\w’'-]+ )?<DATA> (?:of|from|at)(?P<who>)[^,;:.]{2,50}? (?:stolen|"
        r"leaked|exposed|compromised|hacked|"
        r"dumped|turns? up|surfaces?|appears?|for sale|offered|posted|published)\b",
        subject="who",
        confidence=0.82,
    ),
    _incident(
        r"(?:data|records|details|files|secrets|[\w-]+ code|credentials|passwords) (?:of|"
        r"from|belonging to) (?:[\d.,]+\w* |[\w-]+ ){0,3}?(?:stolen|leaked|exposed|"
        r"compromised) (?:from|in|by|at)(?P<who>)",
        subject="who",
        confidence=0.8,
    ),
    _incident(
        r"\b<ACTORS> <HITS> (?:[\w$€£.,’'-]+ ){1,7}?(?:from|at|of|belonging to)(?P<who>)",
        subject="who",
        confidence=0.78,
    ),
    _incident(
        r"\b(?:cyber[ -]?\w+|ransomware(?: attack)?|hack|data breach) (?:[a-z]{3,12}s) "
        r"(?:[\w’'-]+ ){0,5}?(?:at|of|from)(?P<who>)",
        subject="who",
        confidence=0.8,
    ),
    # "Ransomware freezes Acme; bakeries reduced to paper"
    _incident(
        r"(?:^|[:;] |[a-z]: )(?:suspected |massive |huge |fresh |second |weekend )?(?:ransomware|"
        r"malware|cyber ?(?:attack|crooks|thieves|gang|raid)|hackers?|DDoS(?: \w+)?|botnet|"
        r"phishing|"
        r"intruders?|data thieves|crooks|gang|extortionists|insider)(?: \w+)? "
        r"(?:knocks?|takes?|freez\w+|locks?|hobbles?|floors?|fells?|downs?|stings?|bites?|"
        r"paralyses|"
        r"lists?|names?|claims? (?:the )?(?:scalp of|hit on|haul from|data from)|empt(?:y|ies)|"
        r"cripples?|halts?|grounds?|silences?|idles?|disrupts?|helps? (?:itself|themselves) to|"
        r"(?:has|have|had) (?:the )?(?:run|keys|control) of|roams?|rifles?|plunders?|ransacks?)"
        r"(?: (?:servers|systems|network|tills|website|files|data) (?:of|at|from))?(?P<who>)",
        subject="who",
        confidence=0.8,
    ),
    # "Insider at Acme flogged account data"
    _incident(
        r"\b(?:insider|employee|worker|staffer|contractor|clerk|ex-\w+|rogue \w+|hacker|"
        r"intruder) "
        r"(?:at|of|from|inside)(?P<who>)[^,;:.]{0,30}?(?-i:[A-Z])[^,;:.]{0,30}? (?:flogged|sold|"
        r"stole|leaked|copied|took|"
        r"downloaded|sells|steals|leaks|swiped|accessed|snooped|viewed)\b[^,;:.]{0,30}?<DATA>",
        subject="who",
        confidence=0.8,
    ),
    _incident(
        r"\b(?:source code|blueprints|data|details|records|files|passwords|e-?mails|documents|"
        r"customer list|secrets|database|payslips|payroll|plans) (?:of|from|belonging "
        r"to)(?P<who>)"
        r"[^,;:.]{2,40}? (?:leaks? online|leaked|spills?|dumped|at risk|on (?:the )?dark web|"
        r"turns "
        r"up|for sale|posted|exposed|stolen)\b",
        subject="who",
        confidence=0.82,
    ),
    _incident(
        r"\b(?:stolen|lost|missing|misplaced|unencrypted) (?:laptop|USB(?: stick)?|hard drive|"
        r"phone|"
        r"memory stick|server|device|backup)s? (?:puts?|exposes?|holds?|held|contained|leaves?|"
        r"costs?|prompts?|sparks?)[^,;:.]{0,30}?(?:of|at|from|from)(?P<who>)",
        subject="who",
        confidence=0.78,
    ),
    _incident(
        r"\b(?:lands|leaves|drags|puts)(?P<who>)[^,;:.]{2,40}? in (?:an? |the )?(?:[\w-]+ )?"
        r"(?:privacy|data[- ]protection|data|breach|security) (?:mess|scare|row|storm|trouble|"
        r"headache)",
        subject="who",
        confidence=0.76,
    ),
    # "says personal data of 9,000 people leaked", "says stolen data includes"
    _incident(
        r"\b(?:says|confirms|admits|reveals|discloses|acknowledges|fears|warns)(?: that)? "
        r"(?:(?:[\w-]+ "
        r"){0,3}?<DATA> (?:of|on|from|for|belonging to) [^;:]{2,50}? (?:may have had |was |were |"
        r"may have been |"
        r"have been )?(?:leaked|stolen|exposed|compromised|accessed)|(?:stolen|leaked|compromised|"
        r"hacked|exposed) (?:[\w’'-]+ ){0,3}?<DATA>)\b",
        confidence=0.85,
    ),
    _incident(
        r"(?P<left>)(?:['’]s)? (?:(?-i:[a-z-]+) )?(?:outages?|disruptions?|shutdown|delays|glitch|"
        r"problems|"
        r"downtime|blackout) (?:was |were |is |are )?(?:caused by|blamed on|linked to|due to|"
        r"after|traced "
        r"to|follows?) (?:an? |the )?(?:[\w-]+ ){0,2}?<ATTACK>",
        confidence=0.82,
    ),
)
