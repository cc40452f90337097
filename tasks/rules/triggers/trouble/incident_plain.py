"""Incidents as wires put them plainly: at whom, whose data, what the shares do."""

from tasks.rules.triggers.reading.patterns import patterns_of
from tasks.rules.triggers.trouble import incident_words

_incident = patterns_of(incident_words.FRAGMENTS, confidence=0.84)

PATTERNS = (
    # "says it's investigating customer account hacks"
    _incident(
        r"\b(?:says? (?:it['’]s|it is|they['’]re) |is |now )?(?:investigat(?:es|ing)|probing|"
        r"looking into|"
        r"responding to|racing to contain) (?:an? |the |possible |reported |alleged |claims? of )*"
        r"(?:[\w’'-]+ ){0,4}?(?:hacks?|hacking|account takeovers?|break-ins?|intrusions?|data "
        r"leaks?|"
        r"security incident)(?=$|[,.;:]| (?:of|on|at|after|by|that|affecting|in|claims?)\b)",
        confidence=0.86,
        needs="investigat|probing|looking into|responding|racing",
    ),
    # "Hackers sell stolen Acme source code"
    _incident(
        r"\b(?:hackers?|hacking group|cyber-?criminals|criminals|gang|crooks) (?:\w+ly )?(?:sells?|"
        r"offers?|"
        r"leaks?|posts?|dumps?|publish(?:es)?|trades?|auctions?|puts?|reopens?) (?:[\w-]+ "
        r"){0,3}?stolen"
        r"(?P<who> (?-i:[A-Z])[\w&.-]*(?: (?-i:[A-Z])[\w&.-]*){0,2}?)(?:['’]s?)? (?:source code|"
        r"code|data|"
        r"files|records|documents|credentials|accounts)\b",
        subject="who",
        confidence=0.84,
        needs="stolen",
    ),
    # The name ends where the harm is told, also in capitals: "Data Breach at Acme Exposes"
    _incident(
        r"\b<ATTACK> (?:at|on|of|against|hits)(?! (?:[\w’'-]+ )?(?:biggest|largest|"
        r"least|last|bay|hold)\b)(?P<who> [^,;:]{2,50}?) (?:exposes?|exposed|affects?|"
        r"affected|hits|hit|disrupts?|disrupted|impacts?|impacted|compromises|compromised|leaks?|"
        r"leaked|forces|shuts|halts|causes|puts|leaves|costs|may|could|might|sparks|raises|"
        r"prompts|knocks|delays|takes|wipes|cripples|this (?:week|month|year))\b",
        subject="who",
        confidence=0.88,
    ),
    _incident(
        r"\b(?:hackers?|gang|group|ransomware|attackers|cybercriminals|criminals)(?: \w+)? (?:to )?"
        r"(?:leaks?|leaked|posts?|posted|publish(?:es|ed)?|dumps?|dumped|stole|steals?|sells?|"
        r"selling|offers?|threatens? to (?:leak|publish|release))(?P<who> (?-i:[A-Z0-9])"
        r"[^,;:]{1,45}?)(?:['’]s?)? (?:(?-i:[a-z]{4,}) )?(?:<WHOSE> )?<DATA>\b",
        subject="who",
        confidence=0.84,
    ),
    _incident(
        r"\b(?:hackers?|gang|group|attackers|cybercriminals|actor)s? (?:claims?|says?|boasts?|"
        r"alleges?)(?: (?:to have|of|it|they))? (?:stolen?|stole|stealing|breached|breach|"
        r"breaching|"
        r"hacked|hacking|hack|theft|took)\b[^,;:]{0,45}? (?:from|of|at)(?P<who>)",
        subject="who",
        confidence=0.82,
    ),
    _incident(
        r"(?:falls|fell|fallen) (?:victim|prey) to (?:an? |the )?(?:[\w-]+ )?(?:hackers?|"
        r"cybercriminals|attackers|cyber gang|ransomware gang|scammers|<ATTACK>)",
        confidence=0.88,
    ),
    # "Acme customers affected by breach"
    _incident(
        r"\b(?:data|records|details|information|accounts|passwords) (?:of|on|from) (?:over |"
        r"about |nearly |some |more than |up to )?(?:\d[\d.,]* ?(?:million|m|k|lakh|crore)?|"
        r"millions of|thousands of) (?P<who>(?-i:[A-Z0-9])[^,;:]{1,45}?)(?:['’]s?)? (?:users|"
        r"customers|people|patients|members|employees|accounts|passengers|clients|subscribers) "
        r"(?:[a-z]+ly |was |were )?(?:leaked|exposed|stolen|for sale|on sale|compromised|dumped|"
        r"sold|posted|hacked|up for sale)\b",
        subject="who",
        confidence=0.84,
    ),
    _incident(
        r"\b(?:announc(?:es|ed)|under|hit with|suffering|dealing with|deals with(?= (?:an? |"
        r"the )?(?:cyber|ransomware|data breach))|(?:the )?latest (?:victim of|"
        r"to (?:suffer|be hit by|face|disclose|report))|another victim of|victim of|"
        r"hit in) (?:an? |the |massive |major |[\w-]+ ){0,2}?['‘“\"]?(?:data breach|security "
        r"breach|"
        r"cyber[ -]?(?:attack|incident|security incident|breach)|cybersecurity incident|ransomware|"
        r"hack|data leak|breach(?= (?:that|of|affecting|in|at)\b))\b(?! (?:protection|tool|"
        r"service|response|task|fund|insurance|drill|"
        r"exercise|settlement|threat|defen[cs]e|law|rules))",
        confidence=0.86,
        is_strict=True,
    ),
    # "Acme shares fall after data breach", whatever they do
    # "systems have been compromised after malware attack"
    _incident(
        r"\b(?:(?:announces|announced|says|confirms|confirmed|discloses|disclosed|reveals|"
        r"admits)(?: "
        r"that)? (?:its |the |some |our )?)?(?:[\w-]+ )?(?:systems?|servers?|network|website|data|"
        r"accounts?|information|records) (?:have been|"
        r"has been|had been|may have been|were|was|are|is) (?:\w+ly )?(?:compromised|breached|"
        r"hacked|accessed|encrypted|exposed|leaked|stolen) (?:after|in|by|following|during) "
        r"(?:an? |the |recent )?(?:[\w-]+ )?(?:<ATTACK>|hackers|unauthori[sz]ed)",
        confidence=0.85,
        is_strict=True,
    ),
    _incident(
        r"\b(?:exposed|exposes|leaks?|leaked|left|leaves|loses|lost|spills?) (?:the )?(?:data|"
        r"source code|personal data|personal information|details|records|credentials|passwords|"
        r"private keys) (?:of|on|for|from|belonging to) (?:[\w.,’'-]+ ){0,4}?(?:users|customers|"
        r"people|"
        r"patients|members|employees|accounts|passengers|clients|subscribers|drivers|guests|staff)"
        r"\b|\b(?:left|leaves) (?:[\w’'-]+ ){0,3}?(?:data|source code|records|database|"
        r"credentials|passwords) (?:exposed|unprotected|open|online|unsecured)\b",
        confidence=0.84,
        needs="data|source|personal|details|records|credentials|passwords|keys",
    ),
    # "plant shut for a week due to cyber-attack"
    _incident(
        r"(?:takes|took|takes down|shuts|pulls) (?:its |the |some |all |IT |computer |[\w-]+ "
        r"){0,3}?(?:systems?|network|website|servers?|services?|app) (?:offline|down) (?:after|"
        r"following|amid|due to) (?:an? |the )?(?:[\w-]+ )?<ATTACK>",
        confidence=0.87,
    ),
    _incident(
        r"\b(?:leaks?|leaked|exposed|exposes) (?:its |the )?(?:source code|private keys|data)"
        r"(?= (?:in|online|this|amid|as)\b|$|[,;])",
        confidence=0.8,
    ),
    _incident(
        r"\b(?:took|waited|takes|waits) (?:[\w-]+ ){1,4}?(?:to|before) (?:warn|tell|notify|disclos|"
        r"inform|alert|reveal|admit)\w* [^;:]{0,50}?(?:<ATTACK>|hack|leaked|stolen)\b",
        confidence=0.82,
    ),
    _incident(
        r"\b(?:admits|says|confirms|reveals|warns|discloses|acknowledges) [^;:]{0,60}?<DATA> "
        r"(?:was|"
        r"were|has been|have been|may have been|got) (?:\w+ly )?(?:snatched|pilfered|nabbed|lifted|"
        r"scraped|harvested|siphoned|grabbed|nicked|pinched|swiped|copied|downloaded|viewed)\b",
        confidence=0.84,
    ),
)
# Whose the thing is that was hit: tried last, since the thing may follow another name.
LAST = (
    _incident(
        r"(?P<left>)(?:['’]s?)? (?:customers|users|patients|members|guests|clients|staff|employees|"
        r"subscribers|drivers|passengers|systems?|servers?|network|website|data|accounts?) (?:are |"
        r"were |was |is |have been )?(?:affected|hit|exposed|compromised|breached|stolen|impacted|"
        r"caught up|caught|leaked|accessed) (?:by|in) (?:an? |the )?(?:[\w-]+ )?(?:<ATTACK>|"
        r"hackers?)",
        confidence=0.86,
    ),
    _incident(
        r"(?P<left>)(?:['’]s?)? (?:(?:customer|user|employee|patient|personal|staff|member|client|"
        r"driver|internal) )?(?:data|records|source code|database|files|documents|credentials|"
        r"passwords|e-?mails) (?:was |were |is |are |being )?(?:stolen|leaked|exposed|"
        r"compromised|breached|for sale|on sale|hacked|dumped|posted|put up for sale)"
        r"(?= (?:on|by|in|online|after|from|amid|as|this|to|over|-)\b|$|[,;])"
        r"(?! (?:photos?|trailer|specs))",
        confidence=0.84,
    ),
    _incident(
        r"(?P<left>)(?:['’]s)? (?:shares?|stock)(?: price)?\b [^;:]{3,30}? (?:on|after|as|amid|"
        r"following|over) (?:an? |the |its )?(?:[\w-]+ ){0,3}?<ATTACK>",
        confidence=0.84,
        needs="shares|share|stock",
    ),
    _incident(
        r"(?P<left>)(?:['’]s?)? (?:hacker|exploiter|attacker|thief)s? (?:steals?|stole|drains?|"
        r"drained|makes? off with|returns?|moves?|launders?|swipes?|nets?) <MONEY>",
        confidence=0.84,
    ),
    _incident(
        r"(?P<left>)(?:['’]s?)? (?:(?-i:[a-z-]+) )?(?:plants?|factor(?:y|ies)|stores?|systems?|"
        r"website|app|services?|production|operations|network|sites?|mines?|clinics|hospitals) "
        r"(?:are |is |was |were )?(?:shut|closed|down|offline|halted|stopped|suspended|idled|hit) "
        r"(?:down )?(?:for (?:an? |two |three |several )?\w+ )?(?:due to|after|by|over|because of|"
        r"following|amid) (?:an? |the )?(?:[\w-]+ )?<ATTACK>",
        confidence=0.85,
    ),
    _incident(
        r"(?P<left>)(?:['’]s?)? (?:(?-i:[a-z-]+) ){0,2}?(?:flaw|bug|glitch|error|lapse) (?:exposed|"
        r"leaked|exposes|leaks) (?:[\w’'-]+ ){0,3}?<DATA>\b",
        confidence=0.82,
    ),
)
