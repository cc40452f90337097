"""Cases and rulings as headlines put them shortly: "Green light from FDA for Acme's pacemaker"."""

from tasks.rules.triggers.reading.patterns import patterns_of
from tasks.rules.triggers.trouble.legal_words import FRAGMENTS

_case = patterns_of(FRAGMENTS)
PATTERNS = (
    _case(
        r"\b(?:tosses|tossed|throws out|thrown out|dismisses|revives|allows|backs|drops|"
        r"files|brings|lodges|wins|loses|rejects) (?:an? |the )?(?:[\w-]+ ){0,2}?"
        r"(?:suit|lawsuit|case|claims?|class action|complaint|charges) against(?P<who>)",
        subject="who",
        confidence=0.82,
    ),
    _case(
        r"\b(?:workers|drivers|customers|investors|shareholders|parents|patients|users|"
        r"authors|artists|publishers|ex-staff|residents|couriers|rivals?|"
        r"landlords|suppliers|creators|staff|employees|families|farmers|musicians|labels|"
        r"studios|states|cities|states?|regulators|unions?|inventors?|bondholders) (?:to "
        r")?(?:sue|sues|suing|sued|"
        r"(?:drag|take|haul)s?(?=[^,;.]{2,40} (?:in)?to court))(?P<who>)",
        subject="who",
        confidence=0.83,
    ),
    # "Green light from FDA for Acme's pacemaker", "Thumbs down from regulator for Acme"
    _case(
        r"['‘“\"]?\b(?:green light|nod|thumbs[- ](?:up|down)|go-ahead|clearance|approval|"
        r"licen[cs]e|"
        r"all-clear|red light|rebuke|warning|reprimand|fine|penalty|reprieve|blow|no|yes|setback|"
        r"ticking off|rap|subpoena|summons|charter)['’”\"]? (?:from|by) (?:the )?(?:[\w-]+ )?"
        r"(?:<BODY>|regulators?|watchdog)(?: [\w-]+)? (?:for|to|on|over)(?P<who>)",
        subject="who",
        confidence=0.84,
    ),
    _case(
        r"\b(?:regulators?['’]?s?|regulatory|watchdog['’]?s?|antitrust|court|central "
        r"bank['’]?s?|FDA|"
        r"SEBI|EU|merger) (?:nod|approval|clearance|green light|go-ahead|consent|ruling|probe|"
        r"inquiry|fine|order|ban|setback|blow|win|victory|scrutiny|trouble|headache) (?:for|"
        r"clears (?:the )?(?:way|path) for|paves (?:the )?way for|lifts|hits|dents|looms (?:for|"
        r"over)|hangs over|sinks|stalls|delays|opens door (?:for|to))(?P<who>)",
        subject="who",
        confidence=0.8,
    ),
    # "Class action takes aim at Acme", "Raid on offices of Acme", "Subpoena lands on desk of Acme"
    _case(
        r"(?:^|[:;] )(?!(?:claims?|allegations|complaints?|charges) (?:against|on|for|over|at)\b)"
        r"(?:[\w$€£.,’'-]+ ){0,3}?<CASE> (?:takes? aim at|targets?|lands (?:on|at)|looms "
        r"(?:for|over)|filed against|brought against|hangs over|hits|against|on|for|at|over|"
        r"follows|dogs|stings|catches up with)(?: (?:the )?(?:desks?|doorstep|offices?|HQ|"
        r"headquarters|premises|homes?|door) of)?(?P<who>)",
        subject="who",
        confidence=0.78,
    ),
    _case(
        r"\b<HEAD> (?:orders|opens|launches|starts|begins|seeks|widens|reopens|closes|drops) "
        r"(?:an? |the )?(?:[\w-]+ ){0,2}?(?:probe|inquiry|investigation|raid|audit|action|recall|"
        r"proceedings)s? (?:in)?(?:to|of|on|at|against)(?P<who>)",
        subject="who",
        confidence=0.85,
    ),
    # "Cookies cost app maker Acme €8m in France"
    _case(
        r"\b(?:costs?|cost)(?P<who>)[^,;:]{2,40}? <MONEY> (?:in (?:[\w-]+ )?(?:fines?|penalt\w+|"
        r"court|damages|France|Germany|Italy|Spain|Ireland|Britain|India)|fine|penalty)\b",
        subject="who",
        confidence=0.75,
    ),
    _case(
        r"\b(?:in the dock|on trial|before (?:the )?(?:judge|court|tribunal)|in court|up before "
        r"(?:judge|tribunal)|under (?:the )?(?:regulator['’]s|watchdog['’]s) (?:microscope|"
        r"spotlight|"
        r"cosh)) (?:over|for|after|on)\b",
        confidence=0.78,
    ),
    _case(
        r"\b(?:court|tribunal|judge|regulator|watchdog|commission|authority|central bank) "
        r"(?:strikes off|lets|allows|halts|stops|hauls up|shuts|fines|spares|sides "
        r"with)(?! (?:off|down|its|their|that)\b)(?P<who>)(?! (?:man|woman|people|states|"
        r"citizens))",
        subject="who",
        confidence=0.76,
    ),
    _case(
        r"\b(?:out-of-court|legal) (?:deal|settlement|truce|peace) (?:ends|settles|closes|"
        r"resolves|"
        r"in|between)(?P<who>)[^,;:]{2,60}?(?:row|dispute|battle|fight|case|suit|claim)\b",
        subject="who",
        confidence=0.8,
    ),
    _case(
        r"\b(?:found to have|accused of having|caught) (?:copied|breached|infringed|misled|"
        r"broken|violated|abused|underpaid|misleading|overcharg\w+|broke)\b",
        confidence=0.8,
    ),
)
